//! The regulation as data: what is read from `rules/`, and which of it applies to a list.

/// The whole regulation as the files under `rules/` say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBook {}

impl RuleBook {
    /// The rules the program is built with.
    pub fn built_in() -> &'static Self {
        static BOOK: RuleBook = RuleBook {};
        &BOOK
    }
}
