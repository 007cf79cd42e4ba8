//! Writing a backup: rows are read in one transaction and sent to a thread that writes the file.

use super::manifest::{self, Manifest, Part, part_name};
use super::target::{GivenUp, Target};
use super::{ArchiveError, line};
use crate::session::Session;
use crate::stream::{self, Message, WAITING};
use crate::table::{self, Cell, Table};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufWriter, Write};
use tokio::sync::mpsc::{Receiver, channel};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Writes everything the session sees; the file is on the disk when this returns.
pub async fn save(session: &Session, file: File) -> Result<Manifest, ArchiveError> {
    let (sender, receiver) = channel(WAITING);
    let writing = tokio::task::spawn_blocking(move || write_all(file, receiver));
    // When the thread has failed, nobody takes the messages; its own error then says more.
    let sent = stream::send(session, sender).await;
    let written = writing.await.map_err(|_| ArchiveError::Stopped)?;
    match (sent, written) {
        (Err(error), _) => Err(error.into()),
        (Ok(()), written) => written,
    }
}

/// The part being written.
struct Open {
    table: Table,
    rows: u64,
    digest: Sha256,
}

impl Open {
    fn close(self) -> Part {
        Part {
            table: self.table.name.to_owned(),
            columns: self.table.names().into_iter().map(str::to_owned).collect(),
            rows: self.rows,
            sha256: line::hex(&self.digest.finalize()),
        }
    }
}

fn write_all(file: File, receiver: Receiver<Message>) -> Result<Manifest, ArchiveError> {
    let given_up = GivenUp::default();
    let mut zip = ZipWriter::new(Target::new(BufWriter::new(file), given_up.clone()));
    let manifest = write_parts(&mut zip, receiver).inspect_err(|_| given_up.tell())?;
    let written = zip.finish()?.into_inner();
    written.into_inner().map_err(|error| error.into_error())?.sync_all()?;
    // A failure the writer of the archive kept to itself would have lost what came after it.
    if given_up.told() { Err(ArchiveError::Stopped) } else { Ok(manifest) }
}

fn write_parts(
    zip: &mut ZipWriter<Target>,
    mut receiver: Receiver<Message>,
) -> Result<Manifest, ArchiveError> {
    let mut open: Option<Open> = None;
    let mut parts = Vec::new();
    let mut end = (0, String::new());
    while let Some(message) = receiver.blocking_recv() {
        match message {
            Message::Table(table) => {
                parts.extend(open.take().map(Open::close));
                zip.start_file(part_name(table.name), options())?;
                open = Some(Open { table, rows: 0, digest: Sha256::new() });
            }
            Message::Rows(rows) => {
                let open = open.as_mut().expect("a table begins before its rows");
                for row in &rows {
                    if open.table == table::JOURNAL_HEAD {
                        end = journal_end(row);
                    }
                    let line = line::write(row);
                    open.digest.update(line.as_bytes());
                    open.rows += 1;
                    zip.write_all(line.as_bytes())?;
                }
            }
            Message::End => {
                parts.extend(open.take().map(Open::close));
                let manifest = Manifest::new(parts, end.0, end.1);
                zip.start_file(manifest::NAME, options())?;
                let json = serde_json::to_vec_pretty(&manifest).map_err(std::io::Error::from)?;
                zip.write_all(&json)?;
                return Ok(manifest);
            }
        }
    }
    Err(ArchiveError::Stopped)
}

/// Size and leaf hash in the row of the journal's head.
fn journal_end(row: &[Cell]) -> (u64, String) {
    match row {
        [_, Cell::Number(Some(size)), Cell::Bytes(Some(leaf))] => {
            (u64::try_from(*size).unwrap_or(0), line::hex(leaf))
        }
        _ => (0, String::new()),
    }
}

/// Parts may be larger than four gigabytes, and carry no time, so that equal registers give equal backups.
fn options() -> SimpleFileOptions {
    SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated)
        .large_file(true)
        .last_modified_time(zip::DateTime::default())
}
