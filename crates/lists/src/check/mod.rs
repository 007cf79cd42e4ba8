//! Checks: what is wrong with a list, one file a subject.

use crate::table::RawList;
use bagyt_domain::list::{Finding, OfficialList};
use bagyt_domain::rules::RuleBook;

/// Runs every check. `list` is changed only where a check settles a value: the likely amount of a suspect one.
pub fn check(list: &mut OfficialList, raw: &RawList, rules: &RuleBook) -> Vec<Finding> {
    let _ = (list, raw, rules);
    Vec::new()
}

/// Puts findings into the order of the list (whole list first, then row by row, column by column), one for each code, row
/// and item.
pub fn arrange(findings: &mut Vec<Finding>) {
    findings.sort_by_key(|finding| (finding.row, finding.column));
}
