//! A register as a stream: its tables, each after those it refers to, and their rows, batch by batch. Backup, restore and
//! move are made of its two ends; whatever the size of the register, only a few batches are in memory.

use crate::error::StorageError;
use crate::session::Session;
use crate::table::{self, Cell, Rows, Table};
use tokio::sync::mpsc::{Receiver, Sender};

/// Batches that may wait for the receiving end; more would only fill memory.
pub const WAITING: usize = 2;

/// What is sent.
#[derive(Debug)]
pub enum Message {
    /// The rows of this table follow.
    Table(Table),
    /// Some of them.
    Rows(Rows),
    /// Everything was sent.
    End,
}

/// Rows sent at a time; originals one by one, because each is a whole file.
pub fn at_once(table: &Table) -> u32 {
    if *table == table::ORIGINALS { 1 } else { 200 }
}

/// Sends everything the session sees. Where nobody receives any more it stops: the receiving end has its own error.
pub async fn send(session: &Session, sender: Sender<Message>) -> Result<(), StorageError> {
    for table in table::ALL {
        if sender.send(Message::Table(table)).await.is_err() {
            return Ok(());
        }
        let mut last: Option<Vec<Cell>> = None;
        loop {
            let rows = table.read_after(session, last.as_deref(), at_once(&table)).await?;
            let Some(row) = rows.last() else { break };
            last = Some(row[..table.key].to_vec());
            refuse_misfits(&table, &rows)?;
            if sender.send(Message::Rows(rows)).await.is_err() {
                return Ok(());
            }
        }
    }
    let _ = sender.send(Message::End).await;
    Ok(())
}

/// A value of another kind than its column fits into no other register.
fn refuse_misfits(table: &Table, rows: &Rows) -> Result<(), StorageError> {
    let misfit = rows.iter().find_map(|row| table.misfit(row).map(|column| (row, column)));
    misfit.map_or(Ok(()), |(row, column)| {
        let key: Vec<String> = row[..table.key].iter().map(ToString::to_string).collect();
        let problem = "the value is of another kind than its column";
        Err(StorageError::corrupt(table.name, column, key.join("/"), problem))
    })
}

/// Puts everything that comes into an empty register; the caller verifies it and commits. Where the stream breaks off it
/// stops: the sending end has its own error.
pub async fn receive(
    session: &Session,
    mut receiver: Receiver<Message>,
) -> Result<(), StorageError> {
    let mut open: Option<Table> = None;
    while let Some(message) = receiver.recv().await {
        match message {
            Message::Table(table) => open = Some(table),
            Message::Rows(rows) => {
                let table = open.expect("a table comes before its rows");
                put(session, &table, rows).await?;
            }
            Message::End => break,
        }
    }
    Ok(())
}

async fn put(session: &Session, table: &Table, rows: Rows) -> Result<(), StorageError> {
    if *table != table::JOURNAL_HEAD {
        return table.insert(session, rows).await;
    }
    // The row is already there and locked; other writers wait for it, so it must not be replaced.
    for row in rows {
        let values = row.into_iter().skip(1).map(sea_orm::Value::from);
        let sql = "UPDATE journal_head SET size = $1, leaf_hash = $2 WHERE id = 1";
        session.execute(sql, values).await?;
    }
    Ok(())
}
