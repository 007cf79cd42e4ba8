//! How a visitor sees the site: as it is, or in large type and high contrast. A cookie keeps the choice, a form changes it.

use crate::language::Visit;
use crate::urls;
use crate::words::t;
use axum::body::Body;
use axum::extract::{Form, Request};
use axum::http::header::{CONTENT_TYPE, COOKIE, LOCATION, SET_COOKIE, VARY};
use axum::http::{HeaderMap, HeaderValue, Response, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::IntoResponse;
use bagyt_wording::Lang;
use maud::{Markup, html};
use serde::Deserialize;

/// How a page is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum View {
    /// As most people see it.
    #[default]
    Usual,
    /// Large type, black on white or white on black, thick lines, every link underlined.
    Contrast,
}

/// The cookie that keeps the choice; it says nothing else of the visitor.
const COOKIE_NAME: &str = "view";
const CONTRAST: &str = "contrast";
const A_YEAR: u32 = 365 * 24 * 60 * 60;

tokio::task_local! {
    /// The view of the request in work, so that every page of the site has it without being told.
    static SEEN: View;
}

impl View {
    /// The view a request asks for. Answers that differ by view need it in whatever names them to a cache.
    pub fn of(headers: &HeaderMap) -> Self {
        let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
        let mut pairs = cookies.flat_map(|line| line.split(';')).map(str::trim);
        let chosen = pairs.any(|pair| pair.split_once('=') == Some((COOKIE_NAME, CONTRAST)));
        if chosen { Self::Contrast } else { Self::Usual }
    }

    /// The view of the request in work; the usual one outside of any.
    pub fn now() -> Self {
        SEEN.try_with(|view| *view).unwrap_or_default()
    }

    /// The class of the page, which the style sheet knows.
    pub fn class(self) -> Option<&'static str> {
        match self {
            Self::Usual => None,
            Self::Contrast => Some(CONTRAST),
        }
    }

    /// Its key in the form and in the mark of a page.
    pub fn key(self) -> &'static str {
        self.class().unwrap_or("usual")
    }

    fn other(self) -> Self {
        match self {
            Self::Usual => Self::Contrast,
            Self::Contrast => Self::Usual,
        }
    }
}

/// Answers a request in its view; a cache that keeps a page learns that it depends on the cookie.
pub async fn seen(request: Request, next: Next) -> Response<Body> {
    let mut answer = SEEN.scope(View::of(request.headers()), next.run(request)).await;
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    // What may be kept says so already (`conditional.rs`).
    if kind.is_some_and(|kind| kind.starts_with("text/html")) {
        answer.headers_mut().entry(VARY).or_insert(HeaderValue::from_static("cookie"));
    }
    answer
}

/// What the form sends.
#[derive(Debug, Deserialize)]
pub struct Choice {
    view: String,
    back: String,
}

/// Keeps the choice and leads back to the page it was made on.
pub async fn choose(visit: Visit, Form(choice): Form<Choice>) -> impl IntoResponse {
    let (value, age) = if choice.view == CONTRAST { (CONTRAST, A_YEAR) } else { ("", 0) };
    let cookie = format!("{COOKIE_NAME}={value}; Path=/; Max-Age={age}; SameSite=Lax; HttpOnly");
    let back = of_this_site(&choice.back).unwrap_or_else(|| urls::home(visit.lang));
    (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, back)])
}

/// The address, where it is a plain path of this site: browsers take `//` and `/\` for the beginning of another one.
pub fn of_this_site(address: &str) -> Option<String> {
    let second = address.strip_prefix('/')?.chars().next();
    let plain = second.is_none_or(|second| second.is_ascii_alphanumeric() || second == '?');
    let plain = plain && address.is_ascii() && !address.contains('\\');
    let whole: Uri = address.parse().ok().filter(|_| plain)?;
    whole.path_and_query().map(ToString::to_string).filter(|path| path == address)
}

/// The button that changes the view; `here` is the page it stands on, without its language.
pub fn switch(lang: Lang, here: &str) -> Markup {
    let now = View::now();
    let offered = t(lang, &format!("view-{}", now.other().key()));
    html! {
        form.view method="post" action=(urls::view(lang)) {
            input type="hidden" name="view" value=(now.other().key());
            input type="hidden" name="back" value=(urls::in_language(lang, here));
            button type="submit" title=(offered) { (half_filled()) span { (offered) } }
        }
    }
}

/// The sign for contrast: a circle, half of it filled.
fn half_filled() -> Markup {
    html! {
        svg viewBox="0 0 24 24" aria-hidden="true" focusable="false" {
            circle cx="12" cy="12" r="9" fill="none" stroke="currentColor" stroke-width="2" {}
            path fill="currentColor" d="M12 3a9 9 0 0 1 0 18z" {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{View, of_this_site};
    use axum::http::{HeaderMap, HeaderValue, header::COOKIE};

    #[test]
    fn the_cookie_says_the_view_and_nothing_else_does() {
        let check = |cookies: &[&'static str], expected| {
            let mut headers = HeaderMap::new();
            for cookie in cookies {
                headers.append(COOKIE, HeaderValue::from_static(cookie));
            }
            assert_eq!(View::of(&headers), expected, "{cookies:?}");
        };
        check(&[], View::Usual);
        check(&["view=contrast"], View::Contrast);
        check(&["a=b; view=contrast"], View::Contrast);
        check(&["a=b", "view=contrast"], View::Contrast);
        check(&["view=", "preview=contrast", "view=contrasts"], View::Usual);
    }

    #[test]
    fn only_a_path_of_this_site_is_led_back_to() {
        for path in ["/", "/?page=2", "/ru/lists?page=2", "/directions?words=%D3%99+b&year=2026"] {
            assert_eq!(of_this_site(path).as_deref(), Some(path));
        }
        for elsewhere in [
            "",
            "ru",
            "//example.org",
            "/\\example.org",
            "/\t/example.org",
            "https://example.org/",
            "/ru\r\nSet-Cookie: a=b",
            "javascript:alert(1)",
            "/ru/ә",
            "/ru\\..\\",
            "/ru#main",
        ] {
            assert_eq!(of_this_site(elsewhere), None, "{elsewhere:?}");
        }
    }
}
