//! A value of the regulation with where it was read and how sure we are, or the plain statement that nobody could read it.

use super::Titles;
use jiff::civil::Date;
use std::sync::Arc;

/// How sure a known value is. A value that was not found is [`Value::Unknown`] and has no certainty.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Commonly known; no source was opened. A person must check it.
    GeneralKnowledge,
    /// Concluded from dates, amounts or wording of real documents.
    Inferred,
    /// Read, but for rules no longer in force; a hint only.
    VerifiedOld,
    /// Read in a source that is named.
    Verified,
}

impl Certainty {
    /// All, weakest first.
    pub const ALL: [Self; 4] =
        [Self::GeneralKnowledge, Self::Inferred, Self::VerifiedOld, Self::Verified];

    /// The word in `rules/` and in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::GeneralKnowledge => "general_knowledge",
            Self::Inferred => "inferred",
            Self::VerifiedOld => "verified_old",
            Self::Verified => "verified",
        }
    }
}

/// The word that stands for certainty where the value is unknown.
pub const NOT_FOUND: &str = "not_found";

/// A value of the regulation, or the reason why nobody knows it. Many values share one source and one reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value<T> {
    /// Somebody read or concluded it.
    Known {
        /// The value.
        value: T,
        /// Where it stands.
        source: Arc<Titles>,
        /// How sure it is.
        certainty: Certainty,
    },
    /// Nobody could read it.
    Unknown {
        /// Why.
        reason: Arc<Titles>,
        /// Where it was looked for.
        source: Arc<Titles>,
    },
}

impl<T> Value<T> {
    /// The value where it is known.
    pub const fn known(&self) -> Option<&T> {
        match self {
            Self::Known { value, .. } => Some(value),
            Self::Unknown { .. } => None,
        }
    }

    /// The value, or why it is not known.
    ///
    /// # Errors
    /// When it is unknown.
    pub fn get(&self) -> Result<&T, NotKnown> {
        match self {
            Self::Known { value, .. } => Ok(value),
            Self::Unknown { reason, source } => {
                Err(NotKnown { reason: reason.clone(), looked_in: source.clone() })
            }
        }
    }

    /// Where it stands or was looked for.
    pub fn source(&self) -> &Titles {
        match self {
            Self::Known { source, .. } | Self::Unknown { source, .. } => source,
        }
    }

    /// How sure it is; `None` for an unknown value.
    pub const fn certainty(&self) -> Option<Certainty> {
        match self {
            Self::Known { certainty, .. } => Some(*certainty),
            Self::Unknown { .. } => None,
        }
    }

    /// The certainty as `rules/` writes it, `not_found` for an unknown value.
    pub const fn certainty_key(&self) -> &'static str {
        match self.certainty() {
            Some(certainty) => certainty.key(),
            None => NOT_FOUND,
        }
    }

    /// The same statement about something made of the value.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Value<U> {
        match self {
            Self::Known { value, source, certainty } => {
                Value::Known { value: make(value), source, certainty }
            }
            Self::Unknown { reason, source } => Value::Unknown { reason, source },
        }
    }
}

/// Why a check cannot decide: a value it needs is unknown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{reason} ({looked_in})")]
pub struct NotKnown {
    /// Why nobody knows it.
    pub reason: Arc<Titles>,
    /// Where it was looked for.
    pub looked_in: Arc<Titles>,
}

/// A value that may change while one generation of rules is in force. Never empty; the loader refuses holes and overlaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dated<T> {
    pub(super) first: Value<T>,
    pub(super) later: Vec<(Date, Value<T>)>,
}

impl<T> Dated<T> {
    /// The value on a day; before the first day the first one.
    pub fn on(&self, day: Date) -> &Value<T> {
        let started = self.later.iter().rev().find(|(from, _)| *from <= day);
        started.map_or(&self.first, |(_, value)| value)
    }

    /// Every value, earliest first.
    pub fn all(&self) -> impl Iterator<Item = &Value<T>> {
        std::iter::once(&self.first).chain(self.later.iter().map(|(_, value)| value))
    }
}
