//! Why a visitor's file was not read, in words that say what to do.

use crate::trials::Unread;
use crate::words::t;
use axum::http::StatusCode;
use bagyt_lists::{LeftOut, ReadError, Tool, ToolFault, Why};
use bagyt_wording::{Args, Lang, number, say};

/// Why a visitor's file was not read.
#[derive(Debug)]
pub enum Refusal {
    NoForm,
    NoFile,
    SeveralFiles,
    TooLarge(u64),
    Broken,
    Busy,
    ManyOfYours,
    Forgotten,
    TooSlow,
    Unread(ReadError),
}

impl Refusal {
    /// What was wrong with the reading.
    pub fn of(unread: &Unread) -> Self {
        match unread {
            Unread::File(error) => Self::Unread(error.clone()),
            Unread::TooSlow => Self::TooSlow,
            Unread::Forgotten => Self::Forgotten,
        }
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        match self {
            Self::NoForm | Self::NoFile | Self::SeveralFiles | Self::Broken => {
                StatusCode::BAD_REQUEST
            }
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::ManyOfYours => StatusCode::TOO_MANY_REQUESTS,
            Self::Forgotten => StatusCode::NOT_FOUND,
            Self::Unread(ReadError::Broken) => StatusCode::INTERNAL_SERVER_ERROR,
            Self::Unread(ReadError::Tool(ToolFault { tool: Tool::Reader, .. })) => {
                StatusCode::SERVICE_UNAVAILABLE
            }
            Self::Unread(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    /// What the visitor is told.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoForm => t(lang, "trial-no-form"),
            Self::NoFile => t(lang, "trial-no-file"),
            Self::SeveralFiles => t(lang, "trial-several-files"),
            Self::TooLarge(limit) => {
                say(lang, "trial-too-large", &Args::new().text("limit", megabytes(*limit)))
            }
            Self::Broken => t(lang, "trial-broken"),
            Self::Busy => t(lang, "trial-busy"),
            Self::ManyOfYours => t(lang, "trial-many-of-yours"),
            Self::Forgotten => t(lang, "trial-forgotten"),
            Self::TooSlow => t(lang, "trial-too-slow"),
            Self::Unread(error) => unread(lang, error),
        }
    }
}

/// Why a file was not read.
fn unread(lang: Lang, error: &ReadError) -> String {
    let values = error.values().into_iter();
    let values = values.fold(Args::new(), |values, (name, value)| values.text(name, value));
    match error {
        ReadError::OverLimit { what, limit } => over_limit(lang, what, *limit),
        // Nobody who sends a file can install a program here.
        ReadError::Tool(ToolFault { why: Why::Missing, .. }) => {
            say(lang, "trial-tool-missing", &values)
        }
        ReadError::Archive { why, .. } => {
            say(lang, error.key(), &values.text("detail", unread(lang, why)))
        }
        _ => say(lang, error.key(), &values),
    }
}

/// That a file of an archive gave no list.
pub fn left_out(lang: Lang, file: &LeftOut) -> String {
    let values = Args::new().text("file", &file.name).text("detail", unread(lang, &file.why));
    say(lang, "left-out-of-archive", &values)
}

/// What a visitor can do about a limit: bytes are said in megabytes, and no settings are theirs to change.
fn over_limit(lang: Lang, what: &str, limit: u64) -> String {
    let limit = if what.ends_with("bytes") { megabytes(limit) } else { whole(limit) };
    say(lang, "trial-over-limit", &Args::new().text("what", what).text("limit", limit))
}

/// Bytes as whole megabytes.
pub fn megabytes(bytes: u64) -> String {
    whole(bytes >> 20)
}

fn whole(count: u64) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}
