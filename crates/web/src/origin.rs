//! Where visitors reach the site: for addresses that leave it, in feeds, files, citations and the map for search engines.

use crate::App;
use axum::body::Body;
use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::HOST;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Response};
use axum::middleware::Next;
use std::convert::Infallible;

/// Scheme and host without a slash behind them: `https://grants.example.kz`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

tokio::task_local! {
    /// Where the visitor of the request in work reaches the site.
    static KNOWN: Origin;
}

/// Answers a request so that every page knows where the site is reached.
pub async fn known(State(app): State<App>, request: Request, next: Next) -> Response<Body> {
    KNOWN.scope(Origin::asked(&app, request.headers()), next.run(request)).await
}

impl Origin {
    /// That of the request in work; none outside of any.
    pub fn now() -> Option<Self> {
        KNOWN.try_with(Clone::clone).ok()
    }

    fn asked(app: &App, headers: &HeaderMap) -> Self {
        let server = &app.settings.server;
        let host = headers.get(HOST).and_then(|host| host.to_str().ok());
        Self::of(&server.public_address, host, &server.listen.to_string())
    }

    /// A path of the site as an address for the world.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The setting, else the host a request names, else where the site listens.
    fn of(setting: &str, host: Option<&str>, listen: &str) -> Self {
        let setting = setting.trim().trim_end_matches('/');
        if !setting.is_empty() {
            return Self(setting.to_owned());
        }
        let plain = |host: &&str| {
            let letter =
                |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | ':' | '[' | ']');
            !host.is_empty() && host.chars().all(letter)
        };
        Self(format!("http://{}", host.filter(plain).unwrap_or(listen)))
    }
}

impl FromRequestParts<App> for Origin {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        Ok(Self::asked(app, &parts.headers))
    }
}

#[cfg(test)]
mod tests {
    use super::Origin;

    #[test]
    fn the_setting_counts_then_the_request_and_nobody_puts_words_in() {
        let check = |setting: &str, host: Option<&str>, expected: &str| {
            let origin = Origin::of(setting, host, "127.0.0.1:8080");
            assert_eq!(origin.at("/lists"), format!("{expected}/lists"));
        };
        check("https://grants.example.kz/", Some("other"), "https://grants.example.kz");
        check("", Some("grants.example.kz:8080"), "http://grants.example.kz:8080");
        check("", Some("a/<b>"), "http://127.0.0.1:8080");
        check("", None, "http://127.0.0.1:8080");
    }
}
