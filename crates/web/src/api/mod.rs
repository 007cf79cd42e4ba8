//! The interface for programs: the same register as the pages, as JSON; one file for each resource.

mod basis;
mod commitment;
mod completing;
mod cursor;
mod differences;
mod direction;
mod directions;
mod document;
mod error;
mod filters;
mod finding;
mod findings;
mod form;
mod index;
mod language;
mod links;
mod list;
mod lists;
mod money;
mod named;
mod nearest;
mod params;
mod place;
mod problem;
mod row;
mod rows;
mod selection;
mod summary;
mod values;

pub use directions::Direction;
pub use document::DOCUMENT;
pub use error::expected;
pub use form::Form;
pub use language::Spoken;
pub use params::{CURSOR, LANG, LIMIT};
pub use problem::{About, KINDS};
pub use selection::{FILTERS, ORDER};

use crate::App;
use crate::conditional;
use axum::Router;
use axum::http::header::{ACCEPT_LANGUAGE, IF_NONE_MATCH};
use axum::http::{HeaderName, Method, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use tower_http::cors::{Any, CorsLayer};
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Every route with its description: none is without one, because both are made of the same handlers.
fn described() -> (Router<App>, OpenApi) {
    OpenApiRouter::with_openapi(document::Frame::openapi())
        .routes(routes!(index::show))
        .routes(routes!(summary::show))
        .routes(routes!(directions::list))
        .routes(routes!(direction::show))
        .routes(routes!(direction::show_version))
        .routes(routes!(filters::list))
        .routes(routes!(lists::list))
        .routes(routes!(list::show))
        .routes(routes!(list::show_version))
        .routes(routes!(rows::list))
        .routes(routes!(findings::list))
        .routes(routes!(differences::show))
        .routes(routes!(document::show))
        .split_for_parts()
}

/// The routes, with names for answers, languages, and leave for programs on other sites.
pub fn routes(app: &App) -> Router<App> {
    let (routes, _) = described();
    routes
        .method_not_allowed_fallback(wrong_method)
        .layer(from_fn_with_state(app.clone(), conditional::answers))
        .layer(for_all_sites())
        .layer(from_fn(language::said))
}

/// Nothing can be written; said here, inside the layers, so that a browser's question for leave is answered by them.
async fn wrong_method() -> StatusCode {
    StatusCode::METHOD_NOT_ALLOWED
}

/// Leave for programs on any site to read: the data are public and nobody signs in to them. The leave is the same for all of
/// them, so that no answer depends on who asks.
pub fn for_all_sites() -> CorsLayer {
    let exposed = problem::EXPOSED.split(',').map(HeaderName::from_static);
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD])
        .allow_headers([ACCEPT_LANGUAGE, IF_NONE_MATCH])
        .expose_headers(exposed.collect::<Vec<_>>())
        .vary([])
}
