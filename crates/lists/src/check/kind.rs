//! Grant type against years and material base.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Column, Direction, Finding, Term};
use bagyt_domain::rules::Applicable;

pub(super) fn check(sheet: &Sheet, rules: &Applicable) -> Vec<Finding> {
    let rows = sheet.list.rows.iter();
    rows.flat_map(|row| [years(sheet, rules, row), material_base(sheet, row)]).flatten().collect()
}

/// The number of funded years belongs to the type. Which years a row covers is known only when they are printed.
fn years(sheet: &Sheet, rules: &Applicable, row: &Direction) -> Option<Finding> {
    let term = row.term?;
    let due = usize::from(rules.funded_years(term).unwrap_or_else(|_| usual_years(term)));
    let printed = row.years.len();
    let finding = || sheet.at_cell(Code::KindYearsMismatch, row.ordinal, Column::KindAndTerm);
    (printed > 0 && printed != due)
        .then(|| finding().value("term", term.key()).value("years", printed))
}

/// The law's own terms (art. 6-1): up to a year, one to two years, two to three years. They hold where the rules that
/// apply to a list are not known.
const fn usual_years(term: Term) -> u8 {
    match term {
        Term::Short => 1,
        Term::Medium => 2,
        Term::Long => 3,
    }
}

fn material_base(sheet: &Sheet, row: &Direction) -> Option<Finding> {
    let about = |code| sheet.at_cell(code, row.ordinal, Column::MaterialBase);
    match (row.term?, &row.material_base) {
        (Term::Long, None) => Some(about(Code::MissingMaterialBaseForLongTerm)),
        (Term::Long, Some(_)) => None,
        (Term::Short | Term::Medium, None) => None,
        (term, Some(text)) => (!says_none_needed(text))
            .then(|| about(Code::MaterialBaseOnShortTerm).value("term", term.key())),
    }
}

/// `талап етілмейді`, `не требуется`: a cell that asks for nothing.
fn says_none_needed(text: &str) -> bool {
    const DENIALS: [&str; 11] = [
        "талап етілмейді",
        "қажет емес",
        "қажеті жоқ",
        "көзделмеген",
        "белгіленбейді",
        "қойылмайды",
        "жоқ",
        "не требу",
        "не предусм",
        "не устанавлив",
        "отсутству",
    ];
    let text = text.to_lowercase();
    text.split_whitespace().count() <= 8 && DENIALS.iter().any(|denial| text.contains(denial))
        || text.trim_end_matches('.') == "нет"
}
