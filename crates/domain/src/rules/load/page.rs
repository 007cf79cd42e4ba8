//! One file of rules while it is read: its text, its lines, what it describes, and everything found wrong so far.

use crate::rules::{RuleError, RuleFault, Titles};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a file describes once and its entries name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Described {
    /// Where values were read.
    Sources,
    /// Why values are not known.
    Reasons,
}

impl Described {
    /// The table that describes them.
    pub const fn table(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Reasons => "reasons",
        }
    }
}

/// Descriptions by name; `None` for one that was refused, so that it is not reported again wherever it is named.
pub(super) type Descriptions = BTreeMap<String, Option<Arc<Titles>>>;

/// One file while it is read.
pub(super) struct Page<'t> {
    pub name: &'t str,
    text: &'t str,
    faults: RefCell<Vec<RuleError>>,
    described: RefCell<BTreeMap<Described, Descriptions>>,
}

impl<'t> Page<'t> {
    pub fn new(name: &'t str, text: &'t str) -> Self {
        let (faults, described) = (RefCell::default(), RefCell::default());
        Self { name, text, faults, described }
    }

    pub fn text(&self) -> &'t str {
        self.text
    }

    /// The line, from 1, of a byte of the file.
    pub fn line(&self, at: usize) -> u32 {
        let before = self.text.bytes().take(at).filter(|byte| *byte == b'\n').count();
        u32::try_from(before + 1).unwrap_or(u32::MAX)
    }

    pub fn refuse(&self, at: usize, fault: RuleFault) {
        let error = RuleError { file: self.name.to_owned(), line: self.line(at), fault };
        self.faults.borrow_mut().push(error);
    }

    pub fn describe(&self, kind: Described, descriptions: Descriptions) {
        self.described.borrow_mut().insert(kind, descriptions);
    }

    /// Whether the file has a description of this name, be it a refused one.
    pub fn describes(&self, kind: Described, name: &str) -> bool {
        self.described.borrow().get(&kind).is_some_and(|all| all.contains_key(name))
    }

    /// The description of this name, unless it was refused.
    pub fn description(&self, kind: Described, name: &str) -> Option<Arc<Titles>> {
        self.described.borrow().get(&kind)?.get(name)?.clone()
    }

    /// Everything found wrong, from top to bottom.
    pub fn into_faults(self) -> Vec<RuleError> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|error| error.line);
        faults
    }
}
