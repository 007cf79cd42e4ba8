//! A text in the three languages of the site: a name, a source, a reason.

use std::fmt;
use std::sync::Arc;

/// A text in the three languages of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Titles {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

impl Titles {
    /// The same thing said in Kazakh, Russian and English, as values and reasons share it.
    pub(super) fn shared(
        kk: impl Into<String>,
        ru: impl Into<String>,
        en: impl Into<String>,
    ) -> Arc<Self> {
        Arc::new(Self { kk: kk.into(), ru: ru.into(), en: en.into() })
    }

    /// What needs no translation, such as the name of a file.
    pub(super) fn untranslated(name: &str) -> Arc<Self> {
        Self::shared(name, name, name)
    }
}

/// English, as all that is written for whoever keeps the program running; people on the site read their own language.
impl fmt::Display for Titles {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.en)
    }
}
