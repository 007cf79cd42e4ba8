//! Recognition: what the cells of an assembled list mean.

mod enumerator;
mod field;
mod headings;
mod items;
mod numbering;
mod printed;

use crate::table::RawList;
use bagyt_domain::list::{Finding, ListLanguage, OfficialList, Source};
use bagyt_domain::rules::RuleBook;

/// Reads title, approval, rows and totals; findings are those noticed while reading a cell.
pub fn recognise(raw: &RawList, source: Source, rules: &RuleBook) -> (OfficialList, Vec<Finding>) {
    let _ = (raw, rules);
    let list = OfficialList {
        source,
        title: None,
        language: ListLanguage::Kazakh,
        year: None,
        approval: None,
        issuers: Vec::new(),
        columns: Vec::new(),
        rows: Vec::new(),
        totals: Vec::new(),
    };
    (list, Vec::new())
}
