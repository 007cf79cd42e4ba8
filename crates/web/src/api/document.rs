//! The description of the interface (OpenAPI 3.1), made from its handlers and types.

use super::completing::completed;
use super::error::ApiError;
use super::params::{Described, Given, question};
use super::problem::Problem;
use crate::App;
use axum::Json;
use axum::extract::State;
use bagyt_settings::Site;
use serde_json::{Value, json};
use std::sync::LazyLock;
use utoipa::OpenApi;

/// Where the description stands.
pub const PATH: &str = "/openapi.json";

question!(Asked, "Nothing can be asked.", Vec::<&'static Described>::new());

/// What the description says of the interface as a whole; its parts come from the handlers.
#[derive(Debug, OpenApi)]
#[openapi(
    info(
        title = "Bagyt: directions of state grants for NGOs in Kazakhstan",
        description = "Official lists, their versions, their directions, what the checks found, and the sums of any selection, as on \
            the site. Reports of mistakes and the regulation are on its pages only. Reading is free and needs no key.\n\n\
            Amounts are decimal strings in thousand tenge; suspect amounts never enter a sum, they stand apart. Keys that do not \
            apply are `null` or empty, never missing. New keys may be added at any time; what is here keeps its name and meaning \
            under `/api/v1`.\n\n\
            Every good answer has an `ETag`; give it as `If-None-Match` and hear `304` as long as nothing changed. Errors are problem \
            documents (RFC 9457). Addresses in answers are paths of the site.",
        version = "1.0.0"
    ),
    servers((url = "/", description = "This site")),
    tags(
        (name = "summary", description = "What is in the register, and where to begin"),
        (name = "directions", description = "Directions: rows of official lists, in the versions in force"),
        (name = "lists", description = "Official lists, their versions, rows and findings")
    ),
    components(schemas(Problem))
)]
pub struct Frame;

/// The whole description, save what the settings say.
pub static DOCUMENT: LazyLock<Value> = LazyLock::new(|| {
    let (_, described) = super::described();
    completed(serde_json::to_value(described).expect("a description is plain data"))
});

/// The description with the licence of the data: who asks an interface wants to know what may be done with its answers.
fn licensed(site: &Site) -> Value {
    let mut document = DOCUMENT.clone();
    let name = &site.data_licence;
    document["info"]["license"] = match site.data_licence_address.given() {
        Some(address) => json!({ "name": name, "url": address }),
        None => json!({ "name": name }),
    };
    document
}

/// This description
///
/// OpenAPI 3.1.
#[utoipa::path(
    get,
    path = "/api/v1/openapi.json",
    operation_id = "getDescription",
    tag = "summary",
    responses((status = 200, description = "The description", body = Object))
)]
pub async fn show(State(app): State<App>, _: Given<Asked>) -> Result<Json<Value>, ApiError> {
    Ok(Json(licensed(&app.settings.site)))
}
