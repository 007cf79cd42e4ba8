//! The order in which findings are told.

use bagyt_domain::list::{Code, Column, Finding};
use std::collections::{BTreeMap, BTreeSet};

/// Puts findings into the order of the list (whole list first, then row by row, column by column), one for each code, row
/// and item. Of two that say the same the earlier is kept: it was made closer to the source.
pub fn arrange(findings: &mut Vec<Finding>) {
    gather_shifts(findings);
    let mut told = BTreeSet::new();
    findings.retain(|finding| told.insert(subject(finding)));
    // Stable, so words of one cell stay in the order of the text.
    findings.sort_by_key(position);
}

/// Assembly tells of every shifted cell; a reader wants to know that the row is shifted, and which columns it concerns.
fn gather_shifts(findings: &mut [Finding]) {
    let mut shifted: BTreeMap<Option<u32>, Vec<&str>> = BTreeMap::new();
    for finding in findings.iter().filter(|finding| finding.code == Code::CellShift) {
        let columns = shifted.entry(finding.row).or_default();
        columns.extend(finding.column.map(Column::key).filter(|key| !columns.contains(key)));
    }
    for finding in findings.iter_mut().filter(|finding| finding.code == Code::CellShift) {
        let columns = shifted.get(&finding.row).filter(|columns| !columns.is_empty());
        if let Some(columns) = columns {
            finding.values.insert("columns".to_owned(), columns.join(", "));
        }
        (finding.column, finding.item) = (None, None);
    }
}

/// What makes two findings the same. Totals of two years are two subjects, and so are two cells whose languages differ.
fn subject(finding: &Finding) -> (&'static str, Option<u32>, Option<String>, Option<String>) {
    let year = match finding.code {
        Code::TotalMismatch => finding.values.get("year").cloned(),
        Code::LanguagesDiffer | Code::LanguageNumbersDiffer => {
            let column = finding.column.map_or("", Column::key);
            Some(format!("{column} {}", finding.variant))
        }
        _ => None,
    };
    (finding.code.key(), finding.row, finding.item.clone(), year)
}

fn position(finding: &Finding) -> (Option<u32>, Option<Column>, u8, u32) {
    let (block, index) = item_position(finding.item.as_deref());
    (finding.row, finding.column, block, index)
}

/// Targets before results, both by number; findings about words stand after those about whole items.
fn item_position(item: Option<&str>) -> (u8, u32) {
    let numbered = |block: u8, number: &str| number.parse().ok().map(|number| (block, number));
    let found = match item.and_then(|item| item.split_once(' ')) {
        Some(("target", number)) => numbered(1, number),
        Some(("result", number)) => numbered(2, number),
        _ => None,
    };
    found.unwrap_or((if item.is_none() { 0 } else { 3 }, 0))
}
