//! Why a file could not be looked at.

/// Why a file could not be read at all; what is merely wrong in it is a finding.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Neither text nor a known format; names what it looks like.
    #[error("the file is not a text or DOCX file: it looks like {looks_like}")]
    UnknownFormat {
        /// What the first bytes say: `PDF`, `old Word document`, `image`, `binary data`.
        looks_like: &'static str,
    },
    /// A bound was exceeded.
    #[error("the file has more than {limit} {what}")]
    OverLimit {
        /// What is counted: the key of the limit, for example `rows`.
        what: &'static str,
        /// The bound.
        limit: u64,
    },
    /// A packed or marked-up file is broken.
    #[error("the file is damaged: {detail}")]
    Damaged {
        /// What the parser said.
        detail: String,
    },
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
            Self::Damaged { .. } => "read-error-damaged",
            Self::NoList => "read-error-no-list",
        }
    }

    /// The values its wording names.
    pub fn values(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Empty | Self::NoList => Vec::new(),
            Self::UnknownFormat { looks_like } => {
                vec![("looks-like", looks_like.to_lowercase().replace(' ', "-"))]
            }
            Self::OverLimit { what, limit } => {
                vec![("what", (*what).to_owned()), ("limit", limit.to_string())]
            }
            Self::Damaged { detail } => vec![("detail", detail.clone())],
        }
    }
}
