//! Reading a backup: a thread reads and checks the file and sends its rows to one transaction.

use super::manifest::{self, Manifest, Part, part_name};
use super::{ArchiveError, line};
use crate::fill;
use crate::session::Session;
use crate::stream::{self, Message, WAITING, at_once};
use crate::table::{self, Table};
use crate::verification;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use tokio::sync::mpsc::{Sender, channel};
use zip::ZipArchive;

/// A manifest is a few kilobytes; more is no manifest.
const LARGEST_MANIFEST: u64 = 1 << 20;

/// A row is at most an original, in hexadecimal digits; more would only fill memory.
const LONGEST_LINE: u64 = 1 << 30;

/// Loads a backup into an empty register and verifies it; the caller commits.
pub async fn load(session: &Session, file: File) -> Result<Manifest, ArchiveError> {
    if let Some(table) = fill::first_with_rows(session).await? {
        return Err(ArchiveError::NotEmpty { table });
    }
    let (sender, receiver) = channel(WAITING);
    let reading = tokio::task::spawn_blocking(move || read_all(file, &sender));
    let received = stream::receive(session, receiver).await;
    let read = reading.await.map_err(|_| ArchiveError::Stopped)?;
    // What is wrong with the file explains a refusal of the database, not the other way round.
    let manifest = match (read, received) {
        (Err(ArchiveError::Stopped), Err(error)) => return Err(error.into()),
        (Err(error), _) => return Err(error),
        (Ok(_), Err(error)) => return Err(error.into()),
        (Ok(manifest), Ok(())) => manifest,
    };
    let verified = verification::verify(session).await?;
    if (verified.entries, verified.head.to_string()) != (manifest.entries, manifest.head.clone()) {
        let problem = "it names another end of the journal".to_owned();
        return Err(ArchiveError::Damaged { part: manifest::NAME.to_owned(), problem });
    }
    Ok(manifest)
}

fn read_all(file: File, sender: &Sender<Message>) -> Result<Manifest, ArchiveError> {
    let mut zip = ZipArchive::new(BufReader::new(file))?;
    let manifest = read_manifest(&mut zip)?;
    manifest.check()?;
    for (part, table) in manifest.parts.iter().zip(table::ALL) {
        let found = zip.by_name(&part_name(table.name))?;
        send(sender, Message::Table(table))?;
        read_part(part, &table, found, sender)?;
    }
    send(sender, Message::End)?;
    Ok(manifest)
}

fn read_manifest(zip: &mut ZipArchive<BufReader<File>>) -> Result<Manifest, ArchiveError> {
    let mut json = Vec::new();
    zip.by_name(manifest::NAME)?.take(LARGEST_MANIFEST).read_to_end(&mut json)?;
    serde_json::from_slice(&json)
        .map_err(|error| ArchiveError::NotABackup(format!("its manifest cannot be read: {error}")))
}

fn read_part(
    part: &Part,
    table: &Table,
    found: impl Read,
    sender: &Sender<Message>,
) -> Result<(), ArchiveError> {
    let damaged = |problem: String| ArchiveError::Damaged { part: part.table.clone(), problem };
    let mut lines = BufReader::new(found);
    let (mut digest, mut count, mut rows) = (Sha256::new(), 0_u64, Vec::new());
    loop {
        let mut line = String::new();
        let read = lines.by_ref().take(LONGEST_LINE).read_line(&mut line);
        if read.map_err(|error| damaged(error.to_string()))? == 0 {
            break;
        }
        digest.update(line.as_bytes());
        rows.push(line::read(table, line.trim_end_matches('\n')).map_err(damaged)?);
        count += 1;
        if rows.len() >= at_once(table) as usize {
            send(sender, Message::Rows(std::mem::take(&mut rows)))?;
        }
    }
    if count != part.rows {
        return Err(damaged(format!("it has {count} rows, the manifest says {}", part.rows)));
    }
    if line::hex(&digest.finalize()) != part.sha256 {
        return Err(damaged("its SHA-256 is not the one in the manifest".to_owned()));
    }
    if rows.is_empty() { Ok(()) } else { send(sender, Message::Rows(rows)) }
}

/// When the database has refused, nobody takes the rows any more.
fn send(sender: &Sender<Message>, message: Message) -> Result<(), ArchiveError> {
    sender.blocking_send(message).map_err(|_| ArchiveError::Stopped)
}
