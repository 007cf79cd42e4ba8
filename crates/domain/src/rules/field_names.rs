//! What the fields (kk сала, ru сфера) of article 5(1) are called, and by which other wordings lists call them.

use super::{Titles, Value};
use crate::list::Field;
use std::sync::Arc;

/// A language in which the regulation and the site speak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Kazakh.
    Kazakh,
    /// Russian.
    Russian,
    /// English.
    English,
}

impl Language {
    /// All, Kazakh first.
    pub const ALL: [Self; 3] = [Self::Kazakh, Self::Russian, Self::English];

    /// The two-letter code.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Kazakh => "kk",
            Self::Russian => "ru",
            Self::English => "en",
        }
    }

    /// The language with this two-letter code.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }
}

/// What one field is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldNames {
    /// The field.
    pub field: Field,
    pub(super) kk: Value<String>,
    pub(super) ru: Value<String>,
    pub(super) en: Value<String>,
    /// Other wordings met in lists.
    pub aliases: Vec<Alias>,
}

impl FieldNames {
    /// The name in a language.
    pub const fn name(&self, language: Language) -> &Value<String> {
        match language {
            Language::Kazakh => &self.kk,
            Language::Russian => &self.ru,
            Language::English => &self.en,
        }
    }

    /// Every wording in a language: the name, then its aliases.
    pub fn wordings(&self, language: Language) -> impl Iterator<Item = &str> {
        let name = self.name(language).known().map(String::as_str);
        let others = self.aliases.iter().filter(move |alias| alias.language == language);
        name.into_iter().chain(others.map(|alias| alias.text.as_str()))
    }
}

/// Another wording of a field's name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Alias {
    /// Its language.
    pub language: Language,
    /// The wording.
    pub text: String,
    /// Where it was met.
    pub source: Arc<Titles>,
}

/// Wording as it is compared: lower case, every run of white space one space.
pub(super) fn folded(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
