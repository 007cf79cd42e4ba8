//! Reported mistakes and their answers: what the entries name of them, read again from storage.

use super::contents::Stored;
use crate::error::StorageError;
use crate::register::reports::{contact_name, stored_answer, stored_report};
use crate::session::Session;
use crate::table;
use bagyt_journal::Entry;

/// A report; that nobody can be reached stands in its row where its entry names no contact.
pub async fn report(session: &Session, number: &str) -> Result<Option<Stored>, StorageError> {
    let Some(key) = key_of(number) else { return Ok(None) };
    let Some(found) = stored_report(session, key).await? else { return Ok(None) };
    let (bytes, contact) = (found.content()?, contact_name(number));
    let expected = move |entry: &Entry| {
        let named = entry.digests().iter().any(|digest| digest.name.as_str() == contact);
        let mut report = found.clone();
        report.contact = report.contact.filter(|_| named);
        vec![report.cells(entry.sequence())]
    };
    let clause = "WHERE number = $1";
    Ok(Some(Stored::beside(
        bytes,
        (table::MISTAKE_REPORTS, clause, vec![key.into()], Box::new(expected)),
    )))
}

/// How to reach who sent a report.
pub async fn contact(session: &Session, number: &str) -> Result<Option<Stored>, StorageError> {
    let Some(key) = key_of(number) else { return Ok(None) };
    let contact = stored_report(session, key).await?.and_then(|report| report.contact);
    Ok(contact.map(|contact| Stored::plain(contact.into_bytes())))
}

/// An answer.
pub async fn answer(session: &Session, number: &str) -> Result<Option<Stored>, StorageError> {
    let Some(key) = key_of(number) else { return Ok(None) };
    let Some(found) = stored_answer(session, key).await? else { return Ok(None) };
    let bytes = found.content()?;
    let expected = move |entry: &Entry| vec![found.cells(entry.sequence())];
    let clause = "WHERE number = $1";
    Ok(Some(Stored::beside(
        bytes,
        (table::MISTAKE_ANSWERS, clause, vec![key.into()], Box::new(expected)),
    )))
}

fn key_of(number: &str) -> Option<i64> {
    number.parse().ok()
}
