//! Addresses to handlers, with limits, time-outs, compression, logs and security headers around them.

use crate::guard::{self, Guard};
use crate::limits::{self, Limits};
use crate::metrics::{self, Metrics};
use crate::urls;
use crate::{
    App, api, assets, conditional, errors, headers, health, origin, pages, request_id, view,
};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::header::CACHE_CONTROL;
use axum::http::{Extensions, HeaderMap, Response, StatusCode, Version};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use bagyt_papers::Form;
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};
use tower_http::csrf::CsrfLayer;
use tower_http::trace::TraceLayer;
use tracing::{Level, Span};

/// How hard answers are packed. The usual 6 makes pages a tenth lighter and takes twice the time, which was most of what a page cost.
const PACKING: CompressionLevel = CompressionLevel::Precise(3);

/// Room for the wrapping of a form around a visitor's file, and for a form without one.
pub const FORM_BYTES: u64 = 64 << 10;

/// The whole site.
pub fn router(app: App) -> Router {
    let server = app.settings.server.clone();
    let sending = Duration::from_secs(app.settings.trial.sending_seconds);
    let upload = usize::try_from(app.settings.trial.file_bytes + FORM_BYTES).unwrap_or(usize::MAX);
    let limits = Limits::of(&server);
    let metrics = app.metrics.clone();
    let pages = Router::new()
        .merge(in_one_language("", true))
        .merge(in_one_language("/ru", false))
        .merge(in_one_language("/en", false))
        .route_layer(from_fn_with_state(app.clone(), conditional::pages));
    let files = Router::new()
        .merge(files_in_one_language(""))
        .merge(files_in_one_language("/ru"))
        .merge(files_in_one_language("/en"))
        .route("/robots.txt", get(pages::sitemap::robots))
        .route("/sitemap.xml", get(pages::sitemap::index))
        .route("/sitemaps/{number}", get(pages::sitemap::map))
        .route_layer(from_fn_with_state(app.clone(), conditional::files));
    let routes = pages
        .merge(files)
        .merge(of_visitors(""))
        .merge(of_visitors("/ru"))
        .merge(of_visitors("/en"))
        .merge(api::routes(&app))
        .route("/originals/{sha256}", get(pages::original::show).layer(api::for_all_sites()))
        .route("/originals/{sha256}/pages/{page}", get(pages::original::picture))
        .route("/try/{key}/pages/{page}", get(pages::trial::picture))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .route(&assets::STYLE_PATH, get(assets::styles))
        .route(&assets::ICON_PATH, get(assets::icon))
        .fallback(errors::nowhere)
        .method_not_allowed_fallback(errors::wrong_method)
        .with_state(app.clone())
        .layer(from_fn_with_state(app, origin::known))
        .layer(CsrfLayer::new())
        .layer(DefaultBodyLimit::max(upload));
    let patience = Duration::from_secs(server.request_seconds);
    guarded(routes, Guard::new(server.concurrent_requests, patience, sending), limits, metrics)
}

/// Routes with everything around them that does not ask what they show. Refusals and pages that fell over are counted and
/// logged as all others; only what is let through takes a place of the guard.
pub fn guarded(routes: Router, guard: Guard, limits: Limits, metrics: Metrics) -> Router {
    let around = ServiceBuilder::new()
        .layer(from_fn_with_state(limits.trusted(), request_id::named))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_request(())
                .on_response(answered)
                .on_failure(()),
        )
        .layer(from_fn_with_state(metrics, metrics::count))
        .layer(CompressionLayer::new().quality(PACKING).compress_when(not_packed()))
        .layer(from_fn(view::seen))
        .layer(from_fn(conditional::not_kept))
        .layer(from_fn_with_state(limits, limits::keep))
        .layer(from_fn_with_state(guard, guard::in_words))
        .layer(CatchPanicLayer::custom(guard::caught));
    let mut router = routes.layer(around);
    for header in headers::HEADERS {
        router = router.layer(headers::layer(header));
    }
    router
}

/// What visitors send: a file to try, a mistake they report.
fn of_visitors(prefix: &str) -> Router<App> {
    let at = |path: &str| format!("{prefix}{path}");
    let form = DefaultBodyLimit::max(usize::try_from(FORM_BYTES).unwrap_or(usize::MAX));
    Router::new()
        .route(&at("/try"), get(pages::trial::ask).post(pages::trial::read))
        .route(&at("/try/{key}"), get(pages::trial::look).post(pages::trial::forget))
        .route(&at("/report"), get(pages::report::ask).post(pages::report::keep).layer(form))
        .route(&at("/reports/{number}"), get(pages::report::kept))
        .route(&at("/view"), post(view::choose))
}

/// The pages of one language under its prefix.
fn in_one_language(prefix: &str, root: bool) -> Router<App> {
    let at = |path: &str| format!("{prefix}{path}");
    let home = if root { "/".to_owned() } else { prefix.to_owned() };
    Router::new()
        .route(&home, get(pages::home::show))
        .route(&at("/directions"), get(pages::directions::show))
        .route(&at("/directions/{id}"), get(pages::direction::show))
        .route(&at("/directions/{id}/versions/{version}"), get(pages::direction::show_version))
        .route(&at("/directions/{id}/similar"), get(pages::promises::show_similar))
        .route(&at("/promises"), get(pages::promises::show))
        .route(&at("/promises/{unit}"), get(pages::promises::show_unit))
        .route(&at("/lists"), get(pages::lists::show))
        .route(&at("/lists/{id}"), get(pages::list::show))
        .route(&at("/lists/{id}/versions/{version}"), get(pages::list::show_version))
        .route(&at("/lists/{id}/differences"), get(pages::differences::show))
        .merge(pages::subject::routes(prefix))
        .route(&at("/compare"), get(pages::compare::show))
        .route(&at("/method"), get(pages::method::show))
        .route(&at("/rules"), get(pages::rules::show))
        .route(&at("/api"), get(pages::api::show))
}

/// A selection as files and as a feed, and lists as documents, in one language.
fn files_in_one_language(prefix: &str) -> Router<App> {
    let at = |path: &str| format!("{prefix}{path}");
    Router::new()
        .route(&at("/directions.csv"), get(pages::download::csv))
        .route(&at("/directions.xlsx"), get(pages::download::xlsx))
        .route(&at("/directions.json"), get(pages::download::json))
        .route(&at("/directions.atom"), get(pages::feed::atom))
        .route(&at("/lists/{id}/paper"), get(pages::paper::show))
        .route_layer(api::for_all_sites())
}

/// What is worth compressing: everything that usually is, save workbooks and documents, which are packed already.
fn not_packed() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new(pages::download::WORKBOOK))
        .and(NotForContentType::const_new(pages::paper::kind(Form::Docx)))
        .and(NotForContentType::const_new(pages::paper::kind(Form::Pdf)))
        .and(NotForContentType::IMAGES)
        .and(may_be_transformed)
}

/// Whether an answer may be packed; one that grows while something is done is sent as it is.
fn may_be_transformed(_: StatusCode, _: Version, headers: &HeaderMap, _: &Extensions) -> bool {
    let said = headers.get(CACHE_CONTROL).and_then(|said| said.to_str().ok());
    !said.is_some_and(|said| said.contains("no-transform"))
}

/// One span a request: what was asked, under which id; never the query, which has what people look for. Machines that ask
/// every few seconds whether the site lives would fill the log, so they are told of at `debug`.
fn span(request: &Request) -> Span {
    let id = request_id::current();
    let (method, path) = (request.method(), urls::without_key(request.uri().path()));
    if path.starts_with("/health/") {
        tracing::debug_span!("request", %method, path = &*path, id)
    } else {
        tracing::info_span!("request", %method, path = &*path, id)
    }
}

/// One line a request: how it was answered and after how many milliseconds; what was asked stands in its span.
fn answered<B>(answer: &Response<B>, time: Duration, span: &Span) {
    let (status, ms) = (answer.status().as_u16(), time.as_millis());
    if span.metadata().is_some_and(|span| *span.level() == Level::INFO) {
        tracing::info!(status, ms, "answered");
    } else {
        tracing::debug!(status, ms, "answered");
    }
}
