//! What a quantity was read by: the name of a rule, and the line of a table where one said it.

use super::Sense;

/// A rule that said something of a quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Rule {
    /// Its name, one of [`Rule::NAMES`].
    pub name: &'static str,
    /// The phrase of the table; empty where the rule needs none.
    pub phrase: &'static str,
}

impl Rule {
    /// The names of all rules, in the order of the questions asked.
    pub const NAMES: [&'static str; 27] = [
        "unit-behind",
        "unit-before",
        "unit-out-of",
        "unit-of-size",
        "unit-shared",
        "unit-of-whole",
        "unit-half",
        "unit-in-a-word",
        "unit-by-counter",
        "unit-by-suffix",
        "unit-by-verb",
        "sense-compared",
        "sense-change",
        "sense-range",
        "per-period",
        "per-each",
        "per-sum-of-one",
        "per-each-beside",
        "per-distributed",
        "per-joined",
        "per-heading",
        "role-unit",
        "role-length",
        "role-worth",
        "role-whose",
        "role-size",
        "role-adds-up",
    ];
}

/// What says how a number is meant; nothing for a bare one.
pub(super) fn of_sense(sense: Sense, is_told: bool) -> Option<Rule> {
    let name = match sense {
        Sense::Increase | Sense::Decrease => "sense-change",
        Sense::Range => "sense-range",
        Sense::Size => return None,
        _ if is_told => "sense-compared",
        _ => return None,
    };
    Some(Rule { name, phrase: "" })
}
