//! One file of rules while it is read: its text, its lines, its sources, and everything found wrong so far.

use crate::rules::{RuleError, RuleFault};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// One file while it is read.
pub(super) struct Page<'t> {
    pub name: &'t str,
    text: &'t str,
    faults: RefCell<Vec<RuleError>>,
    sources: RefCell<BTreeMap<String, String>>,
}

impl<'t> Page<'t> {
    pub fn new(name: &'t str, text: &'t str) -> Self {
        let (faults, sources) = (RefCell::default(), RefCell::default());
        Self { name, text, faults, sources }
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

    pub fn describe_sources(&self, sources: BTreeMap<String, String>) {
        *self.sources.borrow_mut() = sources;
    }

    pub fn source(&self, key: &str) -> Option<String> {
        self.sources.borrow().get(key).cloned()
    }

    /// Everything found wrong, from top to bottom.
    pub fn into_faults(self) -> Vec<RuleError> {
        let mut faults = self.faults.into_inner();
        faults.sort_by_key(|error| error.line);
        faults
    }
}
