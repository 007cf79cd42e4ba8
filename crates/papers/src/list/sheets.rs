//! The sheets that a workbook has beside the list: the directions as values, their sums, what checking found.

use super::heading::lang;
use crate::paper::{Sheet, Value};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Direction, Finding, OfficialList, TextLanguage, Year};
use bagyt_wording::{Args, Lang, column, finding_hint, finding_message, say, severity, term};
use std::collections::BTreeSet;

/// All of them, with the words in one language.
pub(super) fn of(list: &OfficialList, findings: &[Finding], language: TextLanguage) -> Vec<Sheet> {
    let lang = lang(language);
    vec![values(list, lang), sums(list, lang), found(findings, lang)]
}

fn word(lang: Lang, message: &str) -> String {
    say(lang, message, &Args::new())
}

/// Every year that an amount is printed for, and whether amounts stand there without a year.
fn years(list: &OfficialList) -> Vec<Option<Year>> {
    let parts = list.rows.iter().flat_map(|row| &row.funding);
    parts.map(|part| part.year).collect::<BTreeSet<_>>().into_iter().collect()
}

fn year_heading(lang: Lang, year: Option<Year>) -> String {
    match year {
        Some(year) => say(lang, "paper-sheet-year", &Args::new().text("year", year)),
        None => word(lang, "paper-sheet-without-year"),
    }
}

/// What a row has for one year, the sure amounts and the doubtful ones apart.
fn of_year<'a>(
    rows: impl IntoIterator<Item = &'a Direction>,
    wanted: impl Fn(Option<Year>) -> bool,
) -> (Option<Tenge>, Option<Tenge>) {
    let (mut sure, mut doubtful): (Option<Tenge>, Option<Tenge>) = (None, None);
    for part in rows.into_iter().flat_map(|row| &row.funding).filter(|part| wanted(part.year)) {
        let sum = if part.likely_thousand_tenge.is_none() { &mut sure } else { &mut doubtful };
        *sum = Some(sum.unwrap_or(Tenge::ZERO) + part.thousand_tenge);
    }
    (sure, doubtful)
}

fn money(sum: Option<Tenge>) -> Value {
    sum.map_or(Value::Empty, Value::Money)
}

/// A direction on each line.
fn values(list: &OfficialList, lang: Lang) -> Sheet {
    let years = years(list);
    let mut heading: Vec<(String, u16)> = [
        ("paper-sheet-row", 8),
        ("paper-sheet-customer", 30),
        ("paper-sheet-subject", 50),
        ("paper-sheet-grants", 12),
        ("paper-sheet-term", 16),
    ]
    .map(|(message, width)| (word(lang, message), width))
    .to_vec();
    heading.extend(years.iter().map(|year| (year_heading(lang, *year), 14)));
    heading.push((word(lang, "paper-sheet-sum"), 14));
    heading.push((word(lang, "paper-sheet-doubtful"), 18));
    let line = |row: &Direction| {
        let text = |text: Option<String>| text.map_or(Value::Empty, Value::Text);
        let mut line = vec![
            Value::Number(row.ordinal.into()),
            text(row.issuer.clone()),
            Value::Text(row.direction.clone()),
            row.grant_count.map_or(Value::Empty, |count| Value::Number(count.into())),
            text(row.term.map(|it| term(lang, it))),
        ];
        line.extend(years.iter().map(|year| money(of_year([row], |it| it == *year).0)));
        let (sure, doubtful) = of_year([row], |_| true);
        line.extend([money(sure), money(doubtful)]);
        line
    };
    Sheet {
        name: word(lang, "paper-sheet-values"),
        heading,
        rows: list.rows.iter().map(line).collect(),
    }
}

/// The sums of each customer and of all, year by year.
fn sums(list: &OfficialList, lang: Lang) -> Sheet {
    let years = years(list);
    let mut heading = vec![(word(lang, "paper-sheet-customer"), 50)];
    heading.push((word(lang, "paper-sheet-directions"), 12));
    heading.extend(years.iter().map(|year| (year_heading(lang, *year), 14)));
    heading.push((word(lang, "paper-sheet-sum"), 14));
    heading.push((word(lang, "paper-sheet-doubtful"), 18));
    let line = |name: String, rows: &[&Direction]| {
        let of = |wanted: &dyn Fn(Option<Year>) -> bool| of_year(rows.iter().copied(), wanted);
        let count = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let mut line = vec![Value::Text(name), Value::Number(count)];
        line.extend(years.iter().map(|year| money(of(&|it| it == *year).0)));
        let (sure, doubtful) = of(&|_| true);
        line.extend([money(sure), money(doubtful)]);
        line
    };
    let of_issuer = |name: &str| {
        let own = list.rows.iter().filter(|row| row.issuer.as_deref() == Some(name));
        line(name.to_owned(), &own.collect::<Vec<_>>())
    };
    let mut rows: Vec<Vec<Value>> =
        list.issuers.iter().map(|issuer| of_issuer(&issuer.name)).collect();
    rows.push(line(word(lang, "paper-total"), &list.rows.iter().collect::<Vec<_>>()));
    Sheet { name: word(lang, "paper-sheet-sums"), heading, rows }
}

/// A finding on each line.
fn found(findings: &[Finding], lang: Lang) -> Sheet {
    let heading = [
        ("paper-sheet-row", 8),
        ("paper-sheet-column", 24),
        ("paper-sheet-severity", 14),
        ("paper-sheet-finding", 70),
        ("paper-sheet-hint", 60),
    ];
    let line = |finding: &Finding| {
        let text = |text: Option<String>| text.map_or(Value::Empty, Value::Text);
        vec![
            finding.row.map_or(Value::Empty, |row| Value::Number(row.into())),
            text(finding.column.map(|it| column(lang, it))),
            Value::Text(severity(lang, finding.severity())),
            Value::Text(finding_message(finding, lang)),
            text(finding_hint(finding, lang)),
        ]
    };
    Sheet {
        name: word(lang, "paper-sheet-findings"),
        heading: heading.map(|(message, width)| (word(lang, message), width)).to_vec(),
        rows: findings.iter().map(line).collect(),
    }
}
