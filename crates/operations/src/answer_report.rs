//! An officer answers a mistake a visitor reported; the site shows the answer.

use crate::Ctx;
use crate::actors::known_or_new;
use crate::report_mistake::{Fault, MOST, fault, plain};
use crate::retry::{FromStorage, retrying};
use bagyt_storage::StorageError;
use bagyt_storage::register::{Answer, Record, Transaction};

/// Why nothing was answered.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// There is no report of this number.
    #[error("there is no report {0}")]
    NoSuchReport(u32),
    /// It was answered before; an answer stays as it was given.
    #[error("report {0} was answered before")]
    Answered(u32),
    /// The text is missing or too long.
    #[error("{0}")]
    Typed(Fault),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

impl FromStorage for AnswerError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::NoSuchReport(_) | Self::Answered(_) | Self::Typed(_) => None,
        }
    }
}

/// Answers a report under the name of an officer, who is registered in the same transaction when it is the first time.
///
/// # Errors
/// A report that is not there or was answered before, a text that is missing or too long; nothing is written then.
pub async fn answer_report(
    ctx: &Ctx,
    officer: &str,
    number: u32,
    text: &str,
) -> Result<(), AnswerError> {
    let text = plain(text);
    if let Some(fault) = fault(&text, 1, MOST) {
        return Err(AnswerError::Typed(fault));
    }
    retrying(|| give(ctx, officer, number, &text)).await
}

async fn give(ctx: &Ctx, officer: &str, number: u32, text: &str) -> Result<(), AnswerError> {
    let tx = ctx.store.begin().await?;
    if tx.reports().report(number).await?.is_none() {
        return Err(AnswerError::NoSuchReport(number));
    }
    if tx.reports().answer(number).await?.is_some() {
        return Err(AnswerError::Answered(number));
    }
    let by = known_or_new(ctx, &tx, officer).await?;
    let answer = Answer { number, text: text.to_owned(), at: ctx.clock.now(), by };
    Ok(record(ctx, tx, &answer).await?)
}

async fn record(ctx: &Ctx, tx: Transaction, answer: &Answer) -> Result<(), StorageError> {
    let record = Record {
        at: answer.at,
        actor: answer.by,
        act: "report_answered",
        kind: "report",
        id: answer.number.to_string(),
        contents: vec![ctx.content(answer.name(), answer.content()?)],
    };
    let sequence = tx.journal().append(record).await?;
    tx.reports().store_answer(answer, sequence).await?;
    tx.commit().await
}
