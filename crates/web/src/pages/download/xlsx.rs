//! The selection as a workbook (XLSX): written row by row into a temporary file, then sent from there.
//!
//! Both files it takes have no name from the start, so that nothing stays behind however it ends. Nothing is written before the
//! first byte is asked for, and nothing more once nobody waits for it.

use super::about::About;
use super::workbook::{Names, WorkbookError, write};
use super::{Begun, begin, file};
use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::selection::Exact;
use crate::publisher::Publisher;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::response::Response;
use bagyt_storage::catalogue::Export;
use futures_util::stream::{self, Stream, StreamExt};
use std::fs::File;
use std::io;
use tokio::io::AsyncReadExt;
use tokio::runtime::Handle;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

/// How many workbooks are written at once; further readers wait for their turn as long as a request may take.
pub const AT_ONCE: usize = 2;

/// The kind of the file.
pub const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Bytes sent at a time.
const CHUNK: usize = 64 << 10;

/// Answers with the workbook.
pub async fn xlsx(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Exact(asked): Exact,
) -> Result<Response, PageError> {
    let begun = begin(&app, &visit, &asked).await?;
    let about = About::of(visit.lang, &publisher, &asked, &begun, &app.rules);
    let Begun { export, invented, download, .. } = begun;
    let turn = app.workbooks.clone().acquire_owned().await.expect("the turns never end");
    let names = Names { lang: visit.lang, origin: publisher.origin, invented };
    let body = Body::from_stream(sent(Writing { export, about, names, turn }).fuse());
    Ok(file((KIND, "directions.xlsx"), body, download))
}

/// A workbook that is to be written, with the turn to write it.
struct Writing {
    export: Export,
    about: About,
    names: Names,
    turn: OwnedSemaphorePermit,
}

/// Writes the workbook when first asked, then sends it. Where it cannot be written the connection is cut.
fn sent(writing: Writing) -> impl Stream<Item = io::Result<Bytes>> + Send {
    stream::once(async move {
        match written(writing).await {
            Ok(file) => chunks(tokio::fs::File::from_std(file)).left_stream(),
            Err(error) => {
                tracing::error!(%error, "a workbook of directions was not written");
                stream::once(async { Err(io::Error::other(error)) }).right_stream()
            }
        }
    })
    .flatten()
}

/// The written file, at its beginning. The work is on a thread that may wait; it ends early when nobody takes the file.
async fn written(writing: Writing) -> Result<File, WorkbookError> {
    let (done, file) = oneshot::channel();
    let runtime = Handle::current();
    tokio::task::spawn_blocking(move || {
        let Writing { mut export, about, names, turn } = writing;
        let years = export.years();
        let next = || {
            if done.is_closed() {
                return Err(WorkbookError::NobodyWaits);
            }
            Ok(runtime.block_on(export.next())?)
        };
        let written = write(&names, &about, &years, next);
        drop(turn);
        // Whoever asked may have left meanwhile.
        let _ = done.send(written);
    });
    file.await.unwrap_or(Err(WorkbookError::Fell))
}

/// A file piece by piece.
fn chunks(file: tokio::fs::File) -> impl Stream<Item = io::Result<Bytes>> + Send {
    stream::try_unfold(file, |mut file| async move {
        let mut chunk = Vec::with_capacity(CHUNK);
        (&mut file).take(CHUNK as u64).read_to_end(&mut chunk).await?;
        Ok((!chunk.is_empty()).then(|| (Bytes::from(chunk), file)))
    })
}
