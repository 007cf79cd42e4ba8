//! One row of a list: every cell read, and what its reading noticed.

use super::{
    field, funding, headings, items, kind, material, money, printed, territory, truncated,
};
use crate::table::{Line, RawList, RawRow};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Column, Direction, Field, Finding, Place, Texts, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_language::amount::Unit;
use bagyt_language::year::find_years;
use std::collections::BTreeMap;

/// What the form of a list says about all its rows.
pub struct Form {
    /// The unit of amounts without their own.
    pub unit: Unit,
    /// Where text under no heading of the indicators column belongs.
    block: headings::Block,
    /// The year that settles amounts without any.
    pub year: Option<Year>,
    /// How the regulation's data words the fields.
    fields: field::Wordings,
    has_territory: bool,
}

impl Form {
    /// Reads the headings. A list whose title names no year is settled by the first year its money or terms print.
    pub fn of(raw: &RawList, rules: &RuleBook, title_year: Option<Year>) -> Self {
        Self {
            unit: money::unit_of_heading(super::heading(raw, Column::Funding)),
            block: headings::of_column(super::heading(raw, Column::Indicators)),
            year: title_year.or_else(|| first_printed_year(raw)),
            fields: field::Wordings::of(rules),
            has_territory: raw.columns.iter().any(|(column, _)| *column == Column::Territory),
        }
    }
}

/// The earliest year among totals, money and terms.
fn first_printed_year(raw: &RawList) -> Option<Year> {
    let cells = raw
        .rows
        .iter()
        .flat_map(|row| [Column::Funding, Column::KindAndTerm].map(|column| cell(row, column)));
    let lines = raw.totals.iter().map(Vec::as_slice).chain(cells).flatten();
    lines
        .flat_map(|line| find_years(&line.text))
        .filter(|year| year.marked)
        .map(|year| year.from)
        .min()
}

fn cell(row: &RawRow, column: Column) -> &[Line] {
    row.cells.get(&column).map_or(&[], Vec::as_slice)
}

/// Reads one row.
pub fn direction(
    ordinal: u32,
    raw_row: &RawRow,
    raw: &RawList,
    form: &Form,
) -> (Direction, Vec<Finding>) {
    let printed_in = |column| printed::text_unless_empty_marker(cell(raw_row, column));
    let kind_and_term = printed_in(Column::KindAndTerm);
    let kind = kind_and_term.as_deref().map(|text| kind::kind(money::mend(text).text()));
    let mut kind = kind.unwrap_or_default();
    if kind.grant_count.is_none() {
        let lines = cell(raw_row, Column::KindAndTerm).iter().map(|line| line.text.as_str());
        let lines: Vec<&str> = lines.filter(|line| !line.trim().is_empty()).collect();
        kind.grant_count = kind::count_in_own_line(&lines);
    }
    let money = funding::money(cell(raw_row, Column::Funding), form.unit, &kind, form.year);
    let territory_text = printed_in(Column::Territory);
    let territory = territory_text.as_deref().map(territory::territory).unwrap_or_default();
    let items = items::items(cell(raw_row, Column::Indicators), form.block);
    let material_base = printed_in(Column::MaterialBase);
    let (number, field) = number_and_field(
        printed::text(cell(raw_row, Column::Number)),
        printed_in(Column::Field).unwrap_or_default(),
    );
    let field_code = form.fields.field(&field);
    let notes = Notes { row: ordinal, raw: raw_row };
    let mut findings = truncations(&notes, &items);
    findings.extend(notes.unknown_field(&field, field_code));
    if form.has_territory {
        findings.extend(territory.unknown.iter().map(|name| notes.unknown_region(name)));
    }
    findings.extend(notes.year_not_printed(
        !money.funding.is_empty() && money.years.is_empty() && kind.years.is_empty(),
    ));
    findings.extend(money.other_whole.map(|whole| notes.other_whole(whole, money.total)));
    findings.extend(notes.misread(&money.misread));
    let years = if kind.years.is_empty() { years_of(&money) } else { kind.years };
    let direction = Direction {
        ordinal,
        number,
        issuer: raw_row
            .issuer
            .and_then(|at| raw.issuers.get(at))
            .and_then(|line| printed::text(std::slice::from_ref(line))),
        field,
        field_code,
        direction: printed_in(Column::Direction).unwrap_or_default(),
        problem: printed_in(Column::Problem),
        funding_total_thousand_tenge: money.total,
        per_grant_thousand_tenge: money.per_grant,
        funding: money.funding,
        kind_and_term,
        grant_count: kind.grant_count,
        term: kind.term,
        years,
        territory: territory_text,
        regions: territory.regions,
        territory_by_year: territory.by_year,
        territory_counts: territory.counts,
        target_indicators: texts(items.targets),
        expected_results: texts(items.results),
        item_headings: items.headings,
        commitments: [],
        material_base_items: match &material_base {
            Some(_) => material::items(cell(raw_row, Column::MaterialBase)),
            None => Vec::new(),
        },
        material_base,
        places: places(raw_row),
        texts: Texts::new(),
    };
    (direction, findings)
}

/// Where each cell stands, empty cells left out.
fn places(raw_row: &RawRow) -> BTreeMap<Column, Vec<Place>> {
    let of = |lines: &[Line]| {
        Place::gathered(lines.iter().filter(|line| !line.is_blank()).map(|line| &line.place))
    };
    let cells = raw_row.cells.iter().map(|(column, lines)| (*column, of(lines)));
    cells.filter(|(_, places)| !places.is_empty()).collect()
}

/// A scan may leave the row's number in the cell of the field: `4. Денсаулық …`, `4 Охрана …`.
fn number_and_field(number: Option<String>, field: String) -> (Option<String>, String) {
    let digits = field.bytes().take_while(u8::is_ascii_digit).count();
    let rest = field[digits..].trim_start_matches(['.', ')']);
    let mark = field.len() - rest.len();
    let words = rest.trim_start();
    let begins =
        words.starts_with(char::is_uppercase) && (mark > digits || words.len() < rest.len());
    if number.is_some() || !(1..=3).contains(&digits) || !begins {
        return (number, field);
    }
    (Some(field[..mark].to_owned()), words.to_owned())
}

fn texts(items: Vec<items::Item>) -> Vec<String> {
    items.into_iter().map(|item| item.text).collect()
}

fn years_of(money: &funding::Money) -> Vec<Year> {
    let mut years: Vec<Year> = money.years.clone();
    years.extend(money.funding.iter().filter_map(|funding| funding.year));
    years.sort_unstable();
    years.dedup();
    years
}

/// Items that break off, named by their place in the block.
fn truncations(notes: &Notes, items: &items::Items) -> Vec<Finding> {
    let of_block = |name: &'static str, items: &[items::Item]| {
        let cut = (1..).zip(items).filter(|(index, item)| match *index == items.len() {
            true => truncated::is_truncated_at_end(&item.text),
            false => truncated::is_truncated(&item.text),
        });
        cut.map(|(index, item)| notes.truncated(name, index, item)).collect::<Vec<_>>()
    };
    let mut findings = of_block("target", &items.targets);
    findings.extend(of_block("result", &items.results));
    findings
}

/// A finding about a figure with letters in the place of digits, at the line that prints it.
pub fn misread_figure(figure: &money::Misread, lines: &[Line]) -> Finding {
    let printed = lines.iter().find(|line| line.text.contains(&figure.printed));
    let line = printed.or_else(|| lines.iter().find(|line| !line.text.trim().is_empty()));
    let finding = Finding::new(Code::OcrSuspect).item(&figure.printed);
    let finding = match &figure.read {
        Some(read) => finding.variant("amount").value("read", read),
        None => finding.variant("no_amount"),
    };
    finding.place(line.map(|line| line.place.clone()))
}

/// Makes the findings of one row.
struct Notes<'a> {
    row: u32,
    raw: &'a RawRow,
}

impl Notes<'_> {
    fn place(&self, column: Column) -> Option<Place> {
        cell(self.raw, column)
            .iter()
            .find(|line| !line.text.trim().is_empty())
            .map(|line| line.place.clone())
    }

    fn at(&self, code: Code, column: Column) -> Finding {
        Finding::new(code).at(self.row, column).place(self.place(column))
    }

    fn truncated(&self, block: &str, index: usize, item: &items::Item) -> Finding {
        let finding = Finding::new(Code::TruncatedItem).at(self.row, Column::Indicators);
        let words: Vec<&str> = item.text.split_whitespace().collect();
        let ending = words[words.len().saturating_sub(4)..].join(" ");
        let finding = finding.item(format!("{block} {index}")).value("ending", ending);
        finding.place(Some(item.place.clone()))
    }

    fn unknown_field(&self, printed: &str, code: Option<Field>) -> Option<Finding> {
        let unknown = code.is_none() && !printed.is_empty();
        unknown.then(|| self.at(Code::UnknownField, Column::Field).item(printed))
    }

    fn unknown_region(&self, name: &str) -> Finding {
        self.at(Code::UnknownRegion, Column::Territory).item(name)
    }

    fn misread<'b>(&'b self, figures: &'b [money::Misread]) -> impl Iterator<Item = Finding> + 'b {
        let cell = cell(self.raw, Column::Funding);
        figures.iter().map(|it| misread_figure(it, cell).at(self.row, Column::Funding))
    }

    fn other_whole(&self, printed: Tenge, sum: Tenge) -> Finding {
        let difference = if printed > sum { printed - sum } else { sum - printed };
        let finding = self.at(Code::TotalMismatch, Column::Funding).variant("of_row");
        finding.value("printed", printed).value("sum", sum).value("difference", difference)
    }

    fn year_not_printed(&self, missing: bool) -> Option<Finding> {
        missing.then(|| self.at(Code::YearNotPrinted, Column::Funding))
    }
}

#[cfg(test)]
mod tests {
    use super::number_and_field;

    fn check(number: Option<&str>, field: &str, expected: (Option<&str>, &str)) {
        let (number, field) = number_and_field(number.map(str::to_owned), field.to_owned());
        assert_eq!((number.as_deref(), field.as_str()), expected);
    }

    #[test]
    fn a_number_left_in_the_cell_of_the_field_is_the_rows_number() {
        check(None, "4. Денсаулық сақтау", (Some("4."), "Денсаулық сақтау"));
        check(None, "12) Денсаулық сақтау", (Some("12)"), "Денсаулық сақтау"));
        check(None, "4 Охрана здоровья", (Some("4"), "Охрана здоровья"));
        check(None, "7.Спорт", (Some("7."), "Спорт"));
        check(Some("3."), "4. Денсаулық сақтау", (Some("3."), "4. Денсаулық сақтау"));
        check(None, "2026 жылға арналған сала", (None, "2026 жылға арналған сала"));
        check(None, "Денсаулық сақтау", (None, "Денсаулық сақтау"));
        check(None, "", (None, ""));
    }
}
