//! Answers that change only when something is written to the register: whoever has one already is told that it still holds,
//! before any page is made.

use crate::App;
use crate::api::Spoken;
use crate::language::Visit;
use crate::view::View;
use axum::extract::{Request, State};
use axum::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use bagyt_domain::rules::RuleBook;
use bagyt_settings::Settings;
use sha2::{Digest, Sha256};

/// Kept by everybody, asked about every time.
const ASK_AGAIN: HeaderValue = HeaderValue::from_static("public, max-age=0, must-revalidate");

/// Not kept at all.
const NOT_KEPT: HeaderValue = HeaderValue::from_static("no-store");

/// The mark of an answer. It is a weak one: the same answer is sent packed or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    name: String,
    varies: &'static str,
}

/// What pages depend on besides their address: their packing, and the cookie that chooses the view.
const PAGES: &str = "accept-encoding, cookie";

/// The same of files: their packing.
const FILES: &str = "accept-encoding";

/// The same of answers to programs: their packing, and the language asked for.
const PROGRAMS: &str = "accept-encoding, accept-language";

impl Mark {
    /// The mark of everything the site says of the register now; `None` when the register cannot be asked. `form` tells apart
    /// what one address may answer with: the language, the kind of document; `varies` names the headers of requests it hangs on.
    async fn now(app: &App, form: &str, varies: &'static str) -> Option<Self> {
        let moment = app.store.catalogue().name_of_moment().await.ok()?;
        Some(Self { name: format!("W/\"{moment}-{}-{form}\"", app.edition), varies })
    }

    /// That nothing has changed, for who has the answer with this mark.
    pub fn unchanged(&self, asked: &HeaderMap) -> Option<Response> {
        let known = asked.get_all(IF_NONE_MATCH).iter().filter_map(|line| line.to_str().ok());
        let opaque = |mark: &str| mark.trim().trim_start_matches("W/").to_owned();
        let mut known = known.flat_map(|line| line.split(','));
        let has = known.any(|mark| opaque(mark) == opaque(&self.name));
        has.then(|| self.put_on(StatusCode::NOT_MODIFIED.into_response()))
    }

    /// The answer with its mark, to be kept and asked about.
    pub fn put_on(&self, mut answer: Response) -> Response {
        let headers = answer.headers_mut();
        if let Ok(mark) = HeaderValue::from_str(&self.name) {
            headers.insert(ETAG, mark);
            headers.insert(CACHE_CONTROL, ASK_AGAIN);
            headers.insert(VARY, HeaderValue::from_static(self.varies));
        }
        answer
    }
}

/// Around every page that depends on the register alone. The mark is taken before the answer is made: what is written
/// meanwhile makes the answer newer than its mark, and the next question brings it again.
pub async fn pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let view = View::of(request.headers());
    let form = format!("{}-{}", Visit::of(request.uri().path()).lang.code(), view.key());
    marked(&app, (form, PAGES), request, next).await
}

/// The same around files, which have no view.
pub async fn files(State(app): State<App>, request: Request, next: Next) -> Response {
    let form = Visit::of(request.uri().path()).lang.code().to_owned();
    marked(&app, (form, FILES), request, next).await
}

/// The same around answers to programs, which say by other means in which language they want their words.
pub async fn answers(State(app): State<App>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let form = format!("api-{}", Spoken::code_of(&parts));
    marked(&app, (form, PROGRAMS), Request::from_parts(parts, body), next).await
}

async fn marked(
    app: &App,
    (form, varies): (String, &'static str),
    request: Request,
    next: Next,
) -> Response {
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        return next.run(request).await;
    }
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str());
    let form = format!("{form}-{}", in_few_letters(address));
    let Some(mark) = Mark::now(app, &form, varies).await else { return next.run(request).await };
    if let Some(answer) = mark.unchanged(request.headers()) {
        return answer;
    }
    // Whether there is an answer at all, which is what a star asks, is only known once it is made.
    let any = request.headers().get(IF_NONE_MATCH).is_some_and(|mark| mark.as_bytes() == b"*");
    let answer = next.run(request).await;
    match answer.status() {
        StatusCode::OK if any => mark.put_on(StatusCode::NOT_MODIFIED.into_response()),
        StatusCode::OK => mark.put_on(answer),
        _ => answer,
    }
}

/// Around everything: what says nothing of how long it may be kept is not kept. A redirection may be.
pub async fn not_kept(request: Request, next: Next) -> Response {
    let mut answer = next.run(request).await;
    if !answer.status().is_redirection() {
        answer.headers_mut().entry(CACHE_CONTROL).or_insert(NOT_KEPT);
    }
    answer
}

/// What answers depend on besides the register: the program, the settings that stand in pages and the rules, in a few letters.
/// Where the site listens and keeps its register has no part in it: several programs before one register give the same marks.
pub fn edition(build: &str, settings: &Settings, rules: &RuleBook) -> String {
    let (server, site) = (&settings.server, &settings.site);
    let (rows, address) = (server.rows_per_page, &server.public_address);
    let version = env!("CARGO_PKG_VERSION");
    let all = format!("{version} {build} {rows} {address:?} {site:?} {rules:?}");
    in_few_letters(&all)
}

fn in_few_letters(text: &str) -> String {
    Sha256::digest(text).iter().take(6).map(|byte| format!("{byte:02x}")).collect()
}
