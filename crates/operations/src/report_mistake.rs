//! A visitor says that something is read wrong; it is kept until an officer answers.

use crate::Ctx;
use crate::retry::{FromStorage, retrying};
use bagyt_journal::Pseudonym;
use bagyt_language::is_unseen;
use bagyt_storage::register::{About, Record, Report, Transaction};
use bagyt_storage::{Moment, StorageError};
use std::fmt;

/// Who reports: nobody asks for a name, so all visitors act under one pseudonym nobody is registered under.
pub const PUBLIC: Pseudonym = Pseudonym([0; 16]);

/// Letters it takes to say what is wrong.
pub const LEAST: usize = 10;

/// Letters of a text at most.
pub const MOST: usize = 2_000;

/// Letters of an address or a number at most.
pub const MOST_CONTACT: usize = 200;

/// An hour in milliseconds: 60 minutes of 60 seconds.
const HOUR: i64 = 60 * 60 * 1_000;

/// What a visitor typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewReport {
    /// What it is about.
    pub about: About,
    /// What is wrong.
    pub wrong: String,
    /// What it should say; may be empty.
    pub should_say: String,
    /// How to reach who reports; may be empty.
    pub contact: String,
}

/// How many reports are taken, so that no robot fills the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Room {
    /// Within an hour.
    pub per_hour: u32,
    /// Waiting for an answer.
    pub unanswered: u32,
}

/// A field of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReportField {
    /// What is wrong.
    Wrong,
    /// What it should say.
    ShouldSay,
    /// How to reach who reports.
    Contact,
}

/// What is wrong with a field of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing was typed, and something is needed.
    Missing,
    /// Fewer letters than it takes.
    Short {
        /// Letters typed.
        letters: usize,
        /// Letters it takes.
        least: usize,
    },
    /// More letters than are taken.
    Long {
        /// Letters typed.
        letters: usize,
        /// Letters at most.
        most: usize,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing => formatter.write_str("nothing was typed"),
            Self::Short { letters, least } => write!(formatter, "{letters} letters, not {least}"),
            Self::Long { letters, most } => write!(formatter, "{letters} letters, most are {most}"),
        }
    }
}

/// Why a report was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// The register has not what it is about.
    #[error("the register has not what the report is about")]
    NoSuchThing,
    /// What was typed; all that is wrong with it at once.
    #[error("{}", joined(.0))]
    Typed(Vec<(ReportField, Fault)>),
    /// There have been too many within the hour.
    #[error("{0} reports came within an hour; no more are taken now")]
    TooMany(u32),
    /// Too many wait for an answer.
    #[error("{0} reports wait for an answer; no more are taken")]
    TooManyWaiting(u32),
    /// The store failed.
    #[error(transparent)]
    Storage(#[from] StorageError),
}

fn joined(faults: &[(ReportField, Fault)]) -> String {
    let faults = faults.iter().map(|(field, fault)| format!("{field:?}: {fault}"));
    faults.collect::<Vec<_>>().join("; ")
}

impl FromStorage for ReportError {
    fn storage(&self) -> Option<&StorageError> {
        match self {
            Self::Storage(error) => Some(error),
            Self::NoSuchThing | Self::Typed(_) | Self::TooMany(_) | Self::TooManyWaiting(_) => None,
        }
    }
}

/// Keeps a report and returns its number. The same words about the same thing within an hour are the same report: it was
/// sent twice, and its number comes again.
///
/// # Errors
/// Texts that are missing, too short or too long; something the register has not; more reports than there is room for.
/// Nothing is kept then.
pub async fn report_mistake(ctx: &Ctx, report: &NewReport, room: Room) -> Result<u32, ReportError> {
    let texts = Texts::of(report)?;
    retrying(|| keep(ctx, report.about, &texts, room)).await
}

/// The texts as they are kept.
struct Texts {
    wrong: String,
    should_say: Option<String>,
    contact: Option<String>,
}

impl Texts {
    fn of(report: &NewReport) -> Result<Self, ReportError> {
        let [wrong, should_say, contact] =
            [&report.wrong, &report.should_say, &report.contact].map(|text| plain(text));
        let faults = [
            (ReportField::Wrong, fault(&wrong, LEAST, MOST)),
            (ReportField::ShouldSay, fault(&should_say, 0, MOST)),
            (ReportField::Contact, fault(&contact, 0, MOST_CONTACT)),
        ];
        let faults: Vec<_> =
            faults.into_iter().filter_map(|(field, fault)| Some((field, fault?))).collect();
        if !faults.is_empty() {
            return Err(ReportError::Typed(faults));
        }
        let given = |text: String| Some(text).filter(|text| !text.is_empty());
        Ok(Self { wrong, should_say: given(should_say), contact: given(contact) })
    }

    fn are_those_of(&self, report: &Report) -> bool {
        (&self.wrong, &self.should_say, &self.contact)
            == (&report.wrong, &report.should_say, &report.contact)
    }
}

/// The text without signs nobody sees, its lines ended in one way, all other gaps made spaces, nothing around it. What parts
/// two figures goes on parting them.
pub(crate) fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let spaced = |letter: char| match letter.is_whitespace() && letter != '\n' {
        true => ' ',
        false => letter,
    };
    let seen = |letter: &char| *letter == '\n' || !is_unseen(*letter);
    text.chars().map(spaced).filter(seen).collect::<String>().trim().to_owned()
}

/// What is wrong with the length of a text.
pub(crate) fn fault(text: &str, least: usize, most: usize) -> Option<Fault> {
    match text.chars().count() {
        0 if least > 0 => Some(Fault::Missing),
        letters if letters < least => Some(Fault::Short { letters, least }),
        letters if letters > most => Some(Fault::Long { letters, most }),
        _ => None,
    }
}

async fn keep(ctx: &Ctx, about: About, texts: &Texts, room: Room) -> Result<u32, ReportError> {
    let tx = ctx.store.begin().await?;
    if !tx.reports().has(&about).await? {
        return Err(ReportError::NoSuchThing);
    }
    let now = ctx.clock.now();
    let lately = tx.reports().since(Moment::from_millis(now.millis() - HOUR)).await?;
    let same = |report: &&Report| report.about == about && texts.are_those_of(report);
    if let Some(same) = lately.iter().find(same) {
        return Ok(same.number);
    }
    if lately.len() >= room.per_hour as usize {
        return Err(ReportError::TooMany(room.per_hour));
    }
    if tx.reports().unanswered().await? >= room.unanswered.into() {
        return Err(ReportError::TooManyWaiting(room.unanswered));
    }
    let report = Report {
        number: tx.reports().next_number().await?,
        about,
        wrong: texts.wrong.clone(),
        should_say: texts.should_say.clone(),
        contact: texts.contact.clone(),
        at: now,
    };
    record(ctx, tx, &report).await?;
    Ok(report.number)
}

async fn record(ctx: &Ctx, tx: Transaction, report: &Report) -> Result<(), StorageError> {
    let contact = report.contact.as_ref();
    let contact = contact.map(|it| ctx.content(report.contact_name(), it.clone().into_bytes()));
    let content = ctx.content(report.name(), report.content()?);
    let record = Record {
        at: report.at,
        actor: PUBLIC,
        act: "mistake_reported",
        kind: "report",
        id: report.number.to_string(),
        contents: [content].into_iter().chain(contact).collect(),
    };
    let sequence = tx.journal().append(record).await?;
    tx.reports().store(report, sequence).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::{Fault, fault, plain};

    #[test]
    fn a_text_is_kept_without_what_nobody_sees() {
        for (typed, kept) in [
            (" a\r\nb\rc \n", "a\nb\nc"),
            ("a\0b\u{7}\u{1b}[2J", "ab[2J"),
            ("\n \t\u{0}", ""),
            ("1 200\t500", "1 200 500"),
            ("1\u{a0}200\u{2028}500\u{85}", "1 200 500"),
            ("\u{feff}a\u{200b}\u{200d}\u{ad}b\u{202e}\u{2066}c\u{2069}", "abc"),
            ("\u{200b} \u{3164}\u{202e}", ""),
            ("ә ғ\n\nқ", "ә ғ\n\nқ"),
        ] {
            assert_eq!(plain(typed), kept);
        }
    }

    #[test]
    fn letters_are_counted_not_bytes() {
        assert_eq!(fault("әғқңөұүһіё", 10, 10), None);
        assert_eq!(fault("әғқ", 10, 20), Some(Fault::Short { letters: 3, least: 10 }));
        assert_eq!(fault("әғқ", 1, 2), Some(Fault::Long { letters: 3, most: 2 }));
        assert_eq!(fault("", 1, 2), Some(Fault::Missing));
        assert_eq!(fault("", 0, 2), None);
    }
}
