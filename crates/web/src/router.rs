//! Addresses to handlers, with limits, time-outs, compression, logs and security headers around them.

use crate::guard::{self, Guard};
use crate::{App, assets, errors, headers, health, origin, pages, request_id, view};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request};
use axum::http::Response;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::{get, post};
use std::time::Duration;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::TraceLayer;
use tracing::{Level, Span};

use request_id::HEADER as REQUEST_ID;

/// Room for the wrapping of a form around a visitor's file.
pub const FORM_BYTES: u64 = 64 << 10;

/// The whole site.
pub fn router(app: App) -> Router {
    let server = app.settings.server.clone();
    let sending = Duration::from_secs(app.settings.trial.sending_seconds);
    let upload = usize::try_from(app.settings.trial.file_bytes + FORM_BYTES).unwrap_or(usize::MAX);
    let routes = Router::new()
        .merge(in_one_language("", true))
        .merge(in_one_language("/ru", false))
        .merge(in_one_language("/en", false))
        .route("/originals/{sha256}", get(pages::original::show))
        .route("/robots.txt", get(pages::sitemap::robots))
        .route("/sitemap.xml", get(pages::sitemap::index))
        .route("/sitemaps/{number}", get(pages::sitemap::map))
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
    let patience = (Duration::from_secs(server.request_seconds), sending);
    guarded(routes, server.concurrent_requests, patience)
}

/// Routes with everything around them that does not ask what they show; `patience` is the time a request may take, and how
/// much more one that sends a file.
pub fn guarded(routes: Router, places: usize, (patience, sending): (Duration, Duration)) -> Router {
    let around = ServiceBuilder::new()
        .layer(SetRequestIdLayer::new(REQUEST_ID, MakeRequestUuid))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(span)
                .on_request(())
                .on_response(answered)
                .on_failure(()),
        )
        .layer(PropagateRequestIdLayer::new(REQUEST_ID))
        .layer(CompressionLayer::new())
        .layer(from_fn(request_id::kept))
        .layer(from_fn(view::seen))
        .layer(from_fn_with_state(Guard::new(places, patience, sending), guard::in_words))
        .layer(CatchPanicLayer::custom(guard::caught));
    let mut router = routes.layer(around);
    for header in headers::HEADERS {
        router = router.layer(headers::layer(header));
    }
    router
}

/// The pages of one language under its prefix.
fn in_one_language(prefix: &str, root: bool) -> Router<App> {
    let at = |path: &str| format!("{prefix}{path}");
    let home = if root { "/".to_owned() } else { prefix.to_owned() };
    Router::new()
        .route(&home, get(pages::home::show))
        .route(&at("/directions"), get(pages::directions::show))
        .route(&at("/directions.csv"), get(pages::download::csv))
        .route(&at("/directions.json"), get(pages::download::json))
        .route(&at("/directions.atom"), get(pages::feed::atom))
        .route(&at("/directions/{id}"), get(pages::direction::show))
        .route(&at("/lists"), get(pages::lists::show))
        .route(&at("/lists/{id}"), get(pages::list::show))
        .route(&at("/lists/{id}/versions/{version}"), get(pages::list::show_version))
        .route(&at("/lists/{id}/differences"), get(pages::differences::show))
        .merge(pages::subject::routes(prefix))
        .route(&at("/compare"), get(pages::compare::show))
        .route(&at("/try"), get(pages::trial::ask).post(pages::trial::read))
        .route(&at("/rules"), get(pages::rules::show))
        .route(&at("/view"), post(view::choose))
}

/// One span a request: what was asked, under which id; never the query, which has what people look for. Machines that ask
/// every few seconds whether the site lives would fill the log, so they are told of at `debug`.
fn span(request: &Request) -> Span {
    let id = request.headers().get(&REQUEST_ID).and_then(|id| id.to_str().ok()).unwrap_or("");
    let (method, path) = (request.method(), request.uri().path());
    if path.starts_with("/health/") {
        tracing::debug_span!("request", %method, path, id)
    } else {
        tracing::info_span!("request", %method, path, id)
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
