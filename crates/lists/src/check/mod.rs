//! Checks: what is wrong with a list, one file a subject.
//!
//! A check looks at the list as it was recognised and, for words and places, at the lines it was recognised from. What is
//! noticed while reading a cell (broken-off items, unknown fields and places, shifted cells) comes from `recognise/` and
//! `assemble/`; everything that needs more than one cell is here.

mod amount_limits;
mod approval;
mod arrangement;
mod customer_totals;
mod duplicates;
mod empty_cells;
mod indicators;
mod item_lines;
mod kind;
mod languages;
mod money;
mod promises;
mod row_numbers;
mod sheet;
mod territory;
mod title;
mod totals;
mod units;
mod words;

pub use arrangement::arrange;
pub(crate) use languages::across;

use crate::bilingual::{self, Bilingual};
use crate::cores::{MANY, both_of};
use crate::recognise::in_first_language;
use crate::table::RawList;
use bagyt_domain::list::{Finding, ListLanguage, OfficialList};
use bagyt_domain::rules::RuleBook;
use sheet::Sheet;

/// Runs every check. `list` is changed only where a check settles a value: the likely amount of a suspect one.
pub fn check(list: &mut OfficialList, raw: &RawList, rules: &RuleBook) -> Vec<Finding> {
    let applicable = rules.applicable(list);
    let suspects = units::suspects(list, &applicable);
    units::settle(list, &suspects);
    let both = list.language == ListLanguage::Both;
    let bilingual = both.then(|| bilingual::of_list(raw)).flatten();
    let first = bilingual.as_ref().map(|it| in_first_language(list, it));
    let sheet = Sheet::of(first.as_ref().unwrap_or(list), raw);
    let compared = |it: &Bilingual| languages::check(&sheet, it, rules);
    let others = || -> [Vec<Finding>; 15] {
        [
            title::check(&sheet),
            approval::check(&sheet),
            units::findings(&sheet, &suspects),
            totals::check(&sheet, bilingual.as_ref()),
            if both { Vec::new() } else { customer_totals::check(&sheet) },
            money::check(&sheet),
            amount_limits::check(&sheet, &applicable),
            kind::check(&sheet, &applicable),
            row_numbers::check(&sheet),
            territory::check(&sheet),
            empty_cells::check(&sheet),
            indicators::check(&sheet),
            duplicates::check(&sheet),
            promises::check(&sheet),
            bilingual.as_ref().map(compared).unwrap_or_default(),
        ]
    };
    let words = || words::check(&Sheet::of(list, raw));
    let long = list.rows.len() >= MANY;
    let (words, others) = if long { both_of(words, others) } else { (words(), others()) };
    others.into_iter().flatten().chain(words).collect()
}
