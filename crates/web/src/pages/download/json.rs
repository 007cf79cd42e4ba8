//! The selection as one JSON document: how many directions, and each as the reader of lists describes a row.

use super::{begin, file, written};
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::pages::selection::Asked;
use crate::{App, urls};
use axum::extract::State;
use axum::response::Response;
use bagyt_storage::catalogue::{ExportRow, ReviewState};
use bagyt_wording::Lang;
use serde_json::json;

/// Answers with the document.
pub async fn json(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let export = begin(&app, &visit, asked).await?;
    let head = format!("{{\"count\":{},\"directions\":[", export.left());
    let write = move |first, rows: &[_]| documents(lang, first, rows);
    Ok(file("application/json", "directions.json", written(export, head, write, "\n]}\n")))
}

/// Rows, each on a line of its own, with commas between them.
fn documents(lang: Lang, first: bool, rows: &[ExportRow]) -> String {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        text.push_str(if first && place == 0 { "\n" } else { ",\n" });
        text.push_str(&document(lang, row).to_string());
    }
    text
}

fn document(lang: Lang, row: &ExportRow) -> serde_json::Value {
    let confirmed = match row.state {
        ReviewState::MachineRead => None,
        ReviewState::Confirmed { at } => Some(at.millis()),
    };
    json!({
        "id": row.id.to_string(),
        "address": urls::direction(lang, &row.id.to_string()),
        "list": {
            "id": row.list.to_string(),
            "version": row.version,
            "title": row.title,
            "year": row.list_year,
        },
        "confirmed_at": confirmed,
        "findings": row.findings,
        "row": row.row,
    })
}
