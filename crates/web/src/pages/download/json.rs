//! The selection as one JSON document: how many directions, and each as the interface for programs tells it.

use super::{Begun, begin, file, written};
use crate::App;
use crate::api::Direction;
use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::selection::Exact;
use crate::parts::state;
use crate::publisher::Publisher;
use axum::extract::State;
use axum::response::Response;
use bagyt_storage::catalogue::ExportRow;
use bagyt_wording::Lang;
use serde::Serialize;

/// What stands before the directions: how many, of which moment of the register, under which licence, from which address.
#[derive(Debug, Serialize)]
struct Head {
    count: usize,
    as_of: Option<String>,
    journal_entries: u64,
    licence: String,
    licence_address: String,
    address: String,
}

/// Answers with the document.
pub async fn json(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Exact(asked): Exact,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let Begun { export, download, .. } = begin(&app, &visit, &asked).await?;
    let moment = export.as_of();
    let head = Head {
        count: export.left(),
        as_of: moment.at.map(state::stamp),
        journal_entries: moment.entries,
        licence: publisher.site.data_licence.clone(),
        licence_address: publisher.site.data_licence_address.to_string(),
        address: publisher.origin.at(&asked.address(lang, "page", "")),
    };
    let head = serde_json::to_string(&head).expect("a head is plain data");
    let head = format!("{},\"directions\":[", head.trim_end_matches('}'));
    let write = move |first, rows: &[_]| documents(lang, first, rows);
    let body = written(export, head, write, "\n]}\n");
    Ok(file(("application/json", "directions.json"), body, download))
}

/// Rows, each on a line of its own, with commas between them.
fn documents(lang: Lang, first: bool, rows: &[ExportRow]) -> String {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        text.push_str(if first && place == 0 { "\n" } else { ",\n" });
        let document = Direction::of(row.clone(), lang);
        text.push_str(&serde_json::to_string(&document).expect("a direction is plain data"));
    }
    text
}
