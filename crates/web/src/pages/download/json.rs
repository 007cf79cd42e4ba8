//! The selection as one JSON document: how many directions, and each as the interface for programs tells it.

use super::{begin, file, written};
use crate::App;
use crate::api::Direction;
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::pages::selection::Asked;
use axum::extract::State;
use axum::response::Response;
use bagyt_storage::catalogue::ExportRow;
use bagyt_wording::Lang;

/// Answers with the document.
pub async fn json(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let (export, place) = begin(&app, &visit, asked).await?;
    let head = format!("{{\"count\":{},\"directions\":[", export.left());
    let write = move |first, rows: &[_]| documents(lang, first, rows);
    let body = written(export, head, write, "\n]}\n");
    Ok(file(("application/json", "directions.json"), body, place))
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
