//! Error pages: what happened, and the next link.

use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::near::{self, Near};
use crate::pages::filters::{self, fault};
use crate::pages::selection::{LONGEST, NotMeant};
use crate::view::of_this_site;
use crate::words::t;
use crate::{request_id, urls};
use axum::http::header::RETRY_AFTER;
use axum::http::{Method, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use bagyt_storage::{ListId, StorageError};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Why a page could not be shown.
#[derive(Debug, thiserror::Error)]
pub enum PageError {
    /// No such thing in the register.
    #[error("not found")]
    NotFound(Visit),
    /// No such thing, but one whose identifier is a letter away.
    #[error("not found, something near is")]
    NotFoundNear(Visit, Near),
    /// The address asks for something that cannot be meant.
    #[error("the address cannot be meant: {1}")]
    BadAddress(Visit, String),
    /// A filter has a value that cannot be meant.
    #[error("a filter cannot be meant: {1:?}")]
    NotMeant(Visit, NotMeant),
    /// A version of a list is to be compared with itself.
    #[error("version {2} of {1} is compared with itself")]
    SameVersion(Visit, ListId, u32),
    /// A document is asked for that cannot be issued; what is wrong, in words.
    #[error("a document of {1} was not issued: {2}")]
    NotIssued(Visit, ListId, String),
    /// As many files are sent as may be.
    #[error("no place for another download")]
    ManyDownloads(Visit),
    /// A file or a feed is asked for with a filter there is not.
    #[error("no filter: {1}")]
    NoFilter(Visit, String),
    /// The register failed.
    #[error("the register failed")]
    Register(Visit, #[source] StorageError),
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        match &self {
            Self::NotFound(visit) => {
                let near = near::section(visit.lang, &visit.here);
                (StatusCode::NOT_FOUND, lost(visit, near.as_ref())).into_response()
            }
            Self::NotFoundNear(visit, near) => {
                (StatusCode::NOT_FOUND, lost(visit, Some(near))).into_response()
            }
            Self::BadAddress(visit, value) => {
                (StatusCode::BAD_REQUEST, page(visit, "error-bad-address", Some(&echoed(value))))
                    .into_response()
            }
            Self::NotMeant(visit, not_meant) => {
                (StatusCode::BAD_REQUEST, not_meant_page(visit, not_meant)).into_response()
            }
            Self::SameVersion(visit, list, version) => {
                (StatusCode::BAD_REQUEST, same_version(visit, *list, *version)).into_response()
            }
            Self::NotIssued(visit, list, said) => {
                (StatusCode::BAD_REQUEST, not_issued(visit, *list, said)).into_response()
            }
            Self::ManyDownloads(visit) => {
                let body = page(visit, "error-downloads", None);
                (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "60")], body).into_response()
            }
            Self::NoFilter(visit, name) => {
                (StatusCode::BAD_REQUEST, page(visit, "error-no-filter", Some(&echoed(name))))
                    .into_response()
            }
            Self::Register(visit, error) => {
                let reference = request_id::current();
                tracing::error!(%reference, error = ?error, "a page could not be shown");
                (StatusCode::INTERNAL_SERVER_ERROR, page(visit, "error-register", Some(&reference)))
                    .into_response()
            }
        }
    }
}

/// What stood in the address, as far as it is shown: no control characters, and not more than can be read.
pub fn echoed(value: &str) -> String {
    const SHOWN: usize = 60;
    let mut readable = value.chars().filter(|letter| !letter.is_control());
    let mut shown: String = readable.by_ref().take(SHOWN).collect();
    if readable.next().is_some() {
        shown.push('…');
    }
    shown
}

/// The page for an address that leads nowhere; one with a slash too many leads to the address without it.
pub async fn nowhere(visit: Visit, method: Method, asked: Uri) -> Response {
    match without_slash(&asked).filter(|_| method.is_safe()) {
        Some(address) => Redirect::permanent(&address).into_response(),
        None => PageError::NotFound(visit).into_response(),
    }
}

/// The address without the slashes it ends in. One whose first part is no plain word might lead to another site.
fn without_slash(asked: &Uri) -> Option<String> {
    let path = asked.path().strip_suffix('/')?.trim_end_matches('/');
    let first = path.strip_prefix('/')?.chars().next()?;
    let query = asked.query().map(|query| format!("?{query}")).unwrap_or_default();
    first.is_ascii_alphanumeric().then(|| format!("{path}{query}"))
}

/// The page for a request that was refused before any page saw it.
pub fn refused(visit: &Visit, status: StatusCode) -> Response {
    match status {
        StatusCode::FORBIDDEN => (status, page(visit, "error-foreign", None)).into_response(),
        StatusCode::BAD_REQUEST => (status, lost(visit, None)).into_response(),
        StatusCode::NOT_FOUND => PageError::NotFound(visit.clone()).into_response(),
        other => (status, page(visit, "error-refused", Some(other.as_str()))).into_response(),
    }
}

/// The page for an address that is there but takes no request of this kind.
pub async fn wrong_method(visit: Visit) -> Response {
    (StatusCode::METHOD_NOT_ALLOWED, page(&visit, "error-wrong-method", None)).into_response()
}

/// The page shown when a handler fell over; the log has it under the same reference.
pub fn fallen(visit: &Visit) -> Response {
    let reference = request_id::current();
    (StatusCode::INTERNAL_SERVER_ERROR, page(visit, "error-register", Some(&reference)))
        .into_response()
}

/// The page shown when an answer was not ready in time.
pub fn too_slow(visit: &Visit) -> Response {
    tracing::warn!(path = &*urls::without_key(&visit.here), "a request was given up");
    let body = page(visit, "error-slow", None);
    (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "60")], body).into_response()
}

/// The page for an address that leads nowhere: what was likely meant, and a search with the words of the address.
fn lost(visit: &Visit, near: Option<&Near>) -> Markup {
    let lang = visit.lang;
    let on = html! {
        @if let Some(near) = near { p { (t(lang, "error-near")) " " a href=(near.address) lang=[near.other] hreflang=[near.other] { (near.title) } } }
        (search(lang, &near::words_of(&visit.here)))
    };
    framed(visit, "error-not-found", None, &on)
}

/// The longest address that an error page keeps for its links to the other languages, in bytes.
const LONGEST_KEPT: usize = 500;

/// The address that was asked for, where the page can lead to it in the other languages.
pub fn kept(visit: &Visit) -> Option<String> {
    of_this_site(&visit.here).filter(|here| here.len() <= LONGEST_KEPT)
}

/// The page that names the filter and its value, and says what to write instead.
fn not_meant_page(visit: &Visit, not_meant: &NotMeant) -> Markup {
    let lang = visit.lang;
    match not_meant {
        NotMeant::LongWords(most) => page(visit, "error-long-words", Some(&most.to_string())),
        NotMeant::ManyWords(most) => page(visit, "error-many-words", Some(&most.to_string())),
        NotMeant::TwoReadings(_, typed) => {
            let on = html! { p { (fault::two_readings(lang, typed)) } };
            framed(visit, "error-two-readings", Some(&echoed(typed)), &on)
        }
        NotMeant::EmptyRange(..) => {
            let on = html! { p { strong { (fault::words(lang, not_meant)) } } };
            framed(visit, "error-bad-value", None, &on)
        }
        NotMeant::Value(name, value) => {
            let label = filters::label(lang, name);
            let said = Args::new().text("filter", label).text("value", echoed(value));
            let on = html! {
                p { strong { (say(lang, "error-bad-value-said", &said)) } }
                p { (t(lang, &format!("expects-{}", fault::expected(name)))) }
            };
            framed(visit, "error-bad-value", None, &on)
        }
    }
}

/// The page that leads to the list, where its versions stand.
fn same_version(visit: &Visit, list: ListId, version: u32) -> Markup {
    let lang = visit.lang;
    let address = urls::list(lang, &list.to_string());
    let on = html! { p { a href=(address) { (t(lang, "list-current-version")) } } };
    framed(visit, "error-same-version", Some(&version.to_string()), &on)
}

/// The page that says why there is no such document, and leads back to the list.
fn not_issued(visit: &Visit, list: ListId, said: &str) -> Markup {
    let lang = visit.lang;
    let address = format!("{}#paper", urls::list(lang, &list.to_string()));
    let on = html! { p { strong { (said) } } p { a href=(address) { (t(lang, "error-not-issued-list")) } } };
    framed(visit, "error-not-issued", None, &on)
}

/// One error page; `id` has a title, what happened under `-what` and what to do under `-next`.
pub fn page(visit: &Visit, id: &str, value: Option<&str>) -> Markup {
    framed(visit, id, value, &Markup::default())
}

fn framed(visit: &Visit, id: &str, value: Option<&str>, on: &Markup) -> Markup {
    let lang = visit.lang;
    let arguments = Args::new().text("value", value.unwrap_or_default());
    let here = kept(visit).unwrap_or_else(|| "/".to_owned());
    let mut frame = Frame::new(lang, here, Section::Home, t(lang, id));
    frame.indexed = false;
    // The page for what is not found has a search of its own.
    frame.finds = id != "error-not-found";
    frame.page(&html! {
        h1 { (t(lang, id)) }
        p.lede { (say(lang, &format!("{id}-what"), &arguments)) }
        (on)
        p { (t(lang, &format!("{id}-next"))) }
        ul {
            @if id == "error-foreign" { li { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
            li { a href=(urls::directions(lang)) { (t(lang, "nav-directions")) } }
            li { a href=(urls::lists(lang)) { (t(lang, "nav-lists")) } }
            li { a href=(urls::home(lang)) { (t(lang, "nav-home")) } }
        }
    })
}

fn search(lang: Lang, words: &str) -> Markup {
    html! {
        form.front-search.lost method="get" action=(urls::directions(lang)) role="search" {
            label for="words" { (t(lang, "filter-words")) }
            div.joined {
                input type="search" id="words" name="words" maxlength=(LONGEST) value=(words);
                button type="submit" { (t(lang, "filter-find")) }
            }
        }
    }
}
