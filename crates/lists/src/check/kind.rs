//! Grant type against years and material base.

use super::sheet::Sheet;
use crate::recognise::names_several_kinds;
use bagyt_domain::list::{Code, Column, Direction, Finding, Term, Year};
use bagyt_domain::rules::{Applicable, TermMonths};
use bagyt_language::date::{DateMention, find_dates, find_months};
use std::collections::BTreeSet;

pub(super) fn check(sheet: &Sheet, rules: &Applicable) -> Vec<Finding> {
    let rows = sheet.list.rows.iter();
    rows.flat_map(|row| [years(sheet, rules, row), material_base(sheet, row)]).flatten().collect()
}

/// The law gives each type a term in months (art. 6-1). Printed days are counted to the day; printed years say only that
/// the grant lasts at most so many years and reaches into the last of them: a year fits a medium grant, two fit a long one.
fn years(sheet: &Sheet, rules: &Applicable, row: &Direction) -> Option<Finding> {
    let term = row.term.filter(|_| !is_of_several(row))?;
    let due = months(rules, term);
    let years = covered(row);
    let fits = match row.kind_and_term.as_deref().and_then(printed_months) {
        Some(printed) => (due.from..=due.until).contains(&printed),
        None => years * 12 >= due.from && years.saturating_sub(1) * 12 < due.until,
    };
    let finding = || sheet.at_cell(Code::KindYearsMismatch, row.ordinal, Column::KindAndTerm);
    (years > 0 && !fits).then(|| finding().value("term", term.key()).value("years", years))
}

/// Whether a row has grants of several kinds, each with a term of its own.
pub(super) fn is_of_several(row: &Direction) -> bool {
    row.kind_and_term.as_deref().is_some_and(names_several_kinds)
}

/// How many years the cells of term and money print. Which a row covers is known only when they are printed.
fn covered(row: &Direction) -> u16 {
    let funded = row.funding.iter().filter_map(|funding| funding.year);
    let years: BTreeSet<Year> = match row.years.is_empty() {
        true => BTreeSet::new(),
        false => row.years.iter().copied().chain(funded).collect(),
    };
    u16::try_from(years.len()).unwrap_or(u16::MAX)
}

/// From the first printed day to the last in months, a month begun counted whole; from the first printed month to the last.
fn printed_months(text: &str) -> Option<u16> {
    let dates = find_dates(text);
    let [first, last] = &dates[..] else {
        let months = find_months(text);
        let [first, last] = months[..] else { return None };
        let month = |(year, month): (u16, u8)| i32::from(year) * 12 + i32::from(month);
        return u16::try_from(month(last) - month(first) + 1).ok();
    };
    let month = |date: &DateMention| i32::from(date.year) * 12 + i32::from(date.month);
    let begun = i32::from(last.day >= first.day);
    u16::try_from(month(last) - month(first) + begun).ok()
}

/// The term of a type; where the rules that apply to a list are not known, that of the law today.
fn months(rules: &Applicable, term: Term) -> TermMonths {
    let known = rules.grant_type(term).zip(rules.day);
    let known = known.and_then(|(kind, day)| kind.term.on(day).get().ok().copied());
    known.unwrap_or(match term {
        Term::Short => TermMonths { from: 3, until: 12 },
        Term::Medium => TermMonths { from: 12, until: 24 },
        Term::Long => TermMonths { from: 24, until: 36 },
    })
}

fn material_base(sheet: &Sheet, row: &Direction) -> Option<Finding> {
    let about = |code| sheet.at_cell(code, row.ordinal, Column::MaterialBase);
    match (row.term?, &row.material_base) {
        (Term::Long, None) => Some(about(Code::MissingMaterialBaseForLongTerm)),
        (Term::Long, Some(text)) => {
            says_none_needed(text).then(|| about(Code::MissingMaterialBaseForLongTerm))
        }
        (Term::Short | Term::Medium, _) if is_of_several(row) => None,
        (Term::Short | Term::Medium, None) => None,
        (term, Some(text)) => (!says_none_needed(text))
            .then(|| about(Code::MaterialBaseOnShortTerm).value("term", term.key())),
    }
}

/// `талап етілмейді`, `не требуется`: a cell that asks for nothing.
fn says_none_needed(text: &str) -> bool {
    const DENIALS: [&str; 15] = [
        "талап етілмейді",
        "қажет емес",
        "қажеті жоқ",
        "көзделмеген",
        "белгіленбейді",
        "қойылмайды",
        "жоқ",
        "қарастырылма",
        "не требу",
        "не нужн",
        "не обязательн",
        "не предусм",
        "не устанавлив",
        "не предъявля",
        "отсутству",
    ];
    let text = text.to_lowercase();
    text.split_whitespace().count() <= 8 && DENIALS.iter().any(|denial| text.contains(denial))
        || text.trim_end_matches('.') == "нет"
}

#[cfg(test)]
mod tests {
    use super::says_none_needed;

    #[test]
    fn a_cell_may_ask_for_nothing_in_either_language() {
        for text in ["талап етілмейді", "Қажет емес.", "Требования не предъявляются", "нет"]
        {
            assert!(says_none_needed(text), "{text}");
        }
        for text in ["2 компьютер", "ноутбук, принтер; иное не требуется, кроме связи и автомобиля"]
        {
            assert!(!says_none_needed(text), "{text}");
        }
    }
}
