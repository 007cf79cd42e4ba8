//! Why a file could not be looked at.

use crate::key::Key;
use crate::tools::ToolFault;
use serde::{Deserialize, Serialize};

/// Why a file could not be read at all; what is merely wrong in it is a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Neither text nor a known format; names what it looks like.
    #[error("the file is of no form that is read: it looks like {looks_like}")]
    UnknownFormat {
        /// What the first bytes say: `spreadsheet`, `inner archive`, `image`, `binary data`.
        #[serde(with = "crate::key")]
        looks_like: Key,
    },
    /// A bound was exceeded.
    #[error("the file has more than {limit} {what}")]
    OverLimit {
        /// What is counted: the key of the limit, for example `rows`.
        #[serde(with = "crate::key")]
        what: Key,
        /// The bound.
        limit: u64,
    },
    /// A packed or marked-up file is broken.
    #[error("the file is damaged: {0}")]
    Damaged(Damage),
    /// A program outside this one did not do its part.
    #[error("another program is needed for this file: {0}")]
    Tool(ToolFault),
    /// An archive of which no file gave a list; says it of the first by name.
    #[error("no file of the archive gave a list; {name}: {why}")]
    Archive {
        /// The file's name in the archive.
        name: String,
        /// Why it gave none.
        why: Box<ReadError>,
    },
    /// A document that holds pictures of its pages and hardly a word.
    #[error("the document holds pictures of pages and no text")]
    Pictures,
    /// The reader fell over this file: a fault of the program.
    #[error("the reader stopped unexpectedly")]
    Broken,
    /// Readable, but no table of directions in it.
    #[error(
        "no list of directions was found: no table heading names a direction, a field or the financing"
    )]
    NoList,
}

impl ReadError {
    /// The key of its wording in `messages/`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Empty => "read-error-empty",
            Self::UnknownFormat { .. } => "read-error-unknown-format",
            Self::OverLimit { .. } => "read-error-over-limit",
            Self::Damaged(_) => "read-error-damaged",
            Self::Tool(_) => "read-error-tool",
            Self::Archive { .. } => "read-error-archive",
            Self::Pictures => "read-error-pictures",
            Self::Broken => "read-error-broken",
            Self::NoList => "read-error-no-list",
        }
    }

    /// The values its wording names; why the first file of an archive gave no list, `detail`, is worded by itself.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::Pictures | Self::Broken | Self::NoList => Vec::new(),
            Self::UnknownFormat { looks_like } => {
                vec![("looks-like", looks_like.to_lowercase().replace(' ', "-"))]
            }
            Self::OverLimit { what, limit } => {
                vec![("what", (*what).to_owned()), ("limit", limit.to_string())]
            }
            Self::Archive { name, .. } => vec![("file", name.clone())],
            Self::Damaged(damage) => damage.values(),
            Self::Tool(fault) => {
                vec![("tool", fault.tool.key().to_owned()), ("why", fault.why.key().to_owned())]
            }
        }
    }
}

/// How a packed or marked-up file is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Damage {
    /// Its end is missing, or what lies in it cannot be unpacked.
    #[error("it was cut off or cannot be unpacked")]
    CutOff,
    /// It is packed in a way, or locked by a password, that is not read.
    #[error("it is locked by a password or packed in an unknown way")]
    Locked,
    /// It has no part with the document, or the document has no body.
    #[error("there is no document in it")]
    NoDocument,
    /// A document type definition, which a document has no need of and an attack may.
    #[error("it has a document type definition, which is not allowed")]
    ForbiddenDtd,
    /// More tags than any document.
    #[error("it has more markup than a document")]
    TooMuchMarkup,
    /// A tag with more attributes than any in a document.
    #[error("it has a tag with more attributes than a document")]
    TooManyAttributes,
    /// Its markup breaks off or contradicts itself.
    #[error("its markup is broken at line {line}, character {column}")]
    BrokenMarkup {
        /// Line of the part, from 1.
        line: u32,
        /// Character of the line, from 1.
        column: u32,
    },
}

impl Damage {
    /// The kind in its wording.
    pub const fn key(self) -> &'static str {
        match self {
            Self::CutOff => "cut-off",
            Self::Locked => "locked",
            Self::NoDocument => "no-document",
            Self::ForbiddenDtd => "forbidden-dtd",
            Self::TooMuchMarkup => "too-much-markup",
            Self::TooManyAttributes => "too-many-attributes",
            Self::BrokenMarkup { .. } => "broken-markup",
        }
    }

    /// The values its wording names; the place is 0 where nobody can say it.
    fn values(self) -> Vec<(&'static str, String)> {
        let (line, column) = match self {
            Self::BrokenMarkup { line, column } => (line, column),
            _ => (0, 0),
        };
        let kind = ("kind", self.key().to_owned());
        vec![kind, ("line", line.to_string()), ("column", column.to_string())]
    }
}
