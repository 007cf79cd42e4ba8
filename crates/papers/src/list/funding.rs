//! Money in the cell of a row: the phrases of the list, in thousands of tenge as the heading of the column says.

use super::heading::say;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Direction, Funding, TextLanguage, Year};
use bagyt_wording::{Args, Lang, thousands};
use std::collections::BTreeSet;

/// The lines of the cell.
pub(super) fn lines(row: &Direction, language: TextLanguage) -> Vec<String> {
    let per_grant = row.per_grant_thousand_tenge;
    let mut lines: Vec<String> = Vec::new();
    for part in &row.funding {
        let line = phrase(part, per_grant, language);
        if lines.last() != Some(&line) {
            lines.push(line);
        }
    }
    // Where one grant takes all of a year, the sum of the year does not say what each grant has.
    let of_years = |sum: Tenge| {
        let same = row.funding.iter().filter(|part| part.thousand_tenge == sum);
        same.map(|part| part.year).collect::<BTreeSet<_>>().len()
    };
    let told = |sum: Tenge| lines.iter().map(|line| times(line, sum)).sum::<usize>();
    if let Some(sum) = per_grant.filter(|sum| told(*sum) <= of_years(*sum)) {
        let args = Args::new().text("amount", amount(sum));
        lines.push(say(language, "paper-per-grant", &args));
    }
    lines
}

/// A sum of a year: as printed where that is in thousands or names its unit, else anew.
fn phrase(part: &Funding, per_grant: Option<Tenge>, language: TextLanguage) -> String {
    let printed = &part.as_printed;
    let holds = shows(printed, part.thousand_tenge)
        || per_grant.is_some_and(|sum| shows(printed, sum))
        || names_a_unit(printed);
    if holds { kept_on_a_line(printed) } else { of_year(part.year, part.thousand_tenge, language) }
}

/// `2026 жыл – 28 250`.
pub(super) fn of_year(year: Option<Year>, sum: Tenge, language: TextLanguage) -> String {
    match year {
        Some(year) => {
            let args = Args::new().text("year", year).text("amount", amount(sum));
            say(language, "paper-year-sum", &args)
        }
        None => amount(sum),
    }
}

/// A phrase with the space inside an amount as one at which no line ends: `14 600`.
fn kept_on_a_line(printed: &str) -> String {
    let letters: Vec<char> = printed.chars().collect();
    let is_digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let kept = letters.iter().enumerate().map(|(at, letter)| match letter {
        ' ' if is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)) => '\u{A0}',
        letter => *letter,
    });
    kept.collect()
}

/// As the column prints it: thousands apart by a space that keeps the line.
fn amount(sum: Tenge) -> String {
    thousands(sum, Lang::Ru).replace('\u{202F}', "\u{A0}")
}

/// Whether a phrase has the figures of an amount, and no others beside them.
fn shows(printed: &str, sum: Tenge) -> bool {
    times(printed, sum) > 0
}

/// How often it has them.
fn times(printed: &str, sum: Tenge) -> usize {
    let bare: String = printed.chars().filter(|c| !c.is_whitespace()).collect();
    let (bare, figures) = (bare.replace(',', "."), sum.thousands());
    let alone = |at: usize| {
        let beside = [bare[..at].chars().next_back(), bare[at + figures.len()..].chars().next()];
        beside.iter().all(|c| !c.is_some_and(|c| c.is_ascii_digit()))
    };
    bare.match_indices(&figures).filter(|(at, _)| alone(*at)).count()
}

/// Whether a phrase names what it counts.
fn names_a_unit(printed: &str) -> bool {
    const UNITS: [&str; 5] = ["теңге", "тенге", "млн", "миллион", "тыс"];
    let printed = printed.to_lowercase();
    UNITS.iter().any(|unit| printed.contains(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_shown_by_its_own_figures_only() {
        let check = |printed: &str, thousands: i64, expected: bool| {
            let sum = Tenge::from_thousands(thousands).expect("it fits");
            assert_eq!(shows(printed, sum), expected, "{printed} {thousands}");
        };
        check("2026 жыл – 28 250", 28_250, true);
        check("2026 жыл – 28 250", 8_250, false);
        check("барлығы 54200 мың теңге", 5_420, false);
        check("1 грантқа 5\u{A0}420", 5_420, true);
    }
}
