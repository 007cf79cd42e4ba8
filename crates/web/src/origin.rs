//! Where visitors reach the site: for addresses that leave it, in feeds.

use crate::App;
use axum::extract::FromRequestParts;
use axum::http::header::HOST;
use axum::http::request::Parts;
use std::convert::Infallible;

/// Scheme and host without a slash behind them: `https://grants.example.kz`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin(String);

impl Origin {
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
        let server = &app.settings.server;
        let host = parts.headers.get(HOST).and_then(|host| host.to_str().ok());
        Ok(Self::of(&server.public_address, host, &server.listen.to_string()))
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
