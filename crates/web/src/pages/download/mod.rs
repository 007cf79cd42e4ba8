//! A whole selection of directions as a file, at constant memory: CSV and XLSX for people, JSON for programs.

mod about;
mod columns;
mod csv;
mod json;
mod workbook;
mod xlsx;

pub use csv::csv;
pub use json::json;
pub use xlsx::{AT_ONCE as WORKBOOKS_AT_ONCE, KIND as WORKBOOK, xlsx};

use crate::App;
use crate::downloads::Download;
use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::directions::{Meant, wanted};
use crate::pages::selection::Asked;
use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_storage::catalogue::{Export, ExportRow};
use bagyt_storage::{ListId, StorageError};
use futures_util::stream::{self, Stream, StreamExt};
use std::collections::HashSet;

/// A selection that is about to be written.
struct Begun {
    /// Its rows.
    export: Export,
    /// What its address means.
    meant: Meant,
    /// The lists that are invented samples.
    invented: HashSet<ListId>,
    /// It, as one of those on their way out.
    download: Download,
}

/// The rows of the selection an address asks for, as a download that begins.
async fn begin(app: &App, visit: &Visit, asked: &Asked) -> Result<Begun, PageError> {
    let download = app.downloads.begin(visit)?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let meant = wanted(app, visit, asked).await?;
    let catalogue = app.store.catalogue();
    let export = catalogue.export(&meant.filter, meant.order).await.map_err(failed)?;
    let invented = catalogue.lists_read_from(&app.samples).await.map_err(failed)?;
    Ok(Begun { export, meant, invented, download })
}

/// A file to be kept under this name.
fn file((kind, name): (&'static str, &str), body: Body, download: Download) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let head = [(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)];
    download.of((head, body).into_response())
}

/// The head, then the rows as they come, then the foot. When the register fails midway the connection is cut, so that no half
/// of a file is taken for the whole.
fn written(
    export: Export,
    head: String,
    write: impl Fn(bool, &[ExportRow]) -> String + Send + Sync + 'static,
    foot: &'static str,
) -> Body {
    // Compression asks once more behind the end.
    Body::from_stream(parts(export, head, write, foot).fuse())
}

/// Where a file has got to.
enum At {
    Head(String),
    Rows { first: bool },
    End,
}

fn parts(
    export: Export,
    head: String,
    write: impl Fn(bool, &[ExportRow]) -> String + Send,
    foot: &'static str,
) -> impl Stream<Item = Result<String, StorageError>> + Send {
    stream::unfold((At::Head(head), export, write), move |(at, mut export, write)| async move {
        let first = match at {
            At::Head(head) => return Some((Ok(head), (At::Rows { first: true }, export, write))),
            At::Rows { first } => first,
            At::End => return None,
        };
        match export.next().await {
            Ok(rows) if rows.is_empty() => Some((Ok(foot.to_owned()), (At::End, export, write))),
            Ok(rows) => {
                let text = write(first, &rows);
                Some((Ok(text), (At::Rows { first: false }, export, write)))
            }
            Err(error) => {
                tracing::error!(%error, "a file of directions was cut off");
                Some((Err(error), (At::End, export, write)))
            }
        }
    })
}
