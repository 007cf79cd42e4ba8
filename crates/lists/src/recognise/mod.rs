//! Recognition: what the cells of an assembled list mean.
//!
//! One file a subject. Values are what is printed; nothing is invented. What a reader of a single cell notices on the way
//! becomes a finding; everything that needs more than one cell is the business of `check/`.

mod approval;
mod dividing_lines;
mod enumerator;
pub(crate) mod excepted;
mod field;
mod funding;
mod heading_wordings;
pub(crate) mod headings;
mod items;
mod kind;
mod material;
mod money;
mod notes;
mod numbering;
mod preface;
mod printed;
mod row;
mod scope;
mod territory;
mod texts;
mod tongue;
mod totals;
mod truncated;
mod unknown_place;

pub(crate) use dividing_lines::year_apart;
pub(crate) use funding::misread as misread_amounts;
pub(crate) use kind::names_several as names_several_kinds;
pub(crate) use tongue::of_cells;

use crate::bilingual::{self, Bilingual};
use crate::cores::on_all_cores;
use crate::table::{Line, RawList, RawRow};
use bagyt_domain::Tenge;
use bagyt_domain::list::{
    Code, Column, Direction, Finding, HeadingPlaces, Issuer, ListLanguage, OfficialList, Place,
    Source, TextLanguage, Year, YearTotal,
};
use bagyt_domain::rules::RuleBook;
use bagyt_language::year::find_years;
use std::collections::HashMap;
use totals::{Costs, Totals};

/// Reads title, approval, rows and totals; findings are those noticed while reading a cell.
pub fn recognise(raw: &RawList, source: Source, rules: &RuleBook) -> (OfficialList, Vec<Finding>) {
    let preface = preface::divide(&raw.preface, &raw.afterword);
    let title = preface.title.as_ref().map(|title| title.text.as_str());
    let year = title.and_then(year_of_title);
    let form = row::Form::of(raw, rules, year);
    let body = of_cells(raw);
    let bilingual = bilingual::of_list_in(raw, body);
    let numbered: Vec<(u32, (usize, &RawRow))> = (1..).zip(raw.rows.iter().enumerate()).collect();
    let read = on_all_cores(
        &numbered,
        || (),
        |(), (ordinal, (at, raw_row))| {
            let (ordinal, at) = (*ordinal, *at);
            match &bilingual {
                None => row::direction(ordinal, raw_row, raw, &form),
                Some(bilingual) => {
                    let first = bilingual.row(at, raw_row, bilingual.first);
                    let (mut row, mut noticed) = row::direction(ordinal, &first, raw, &form);
                    noticed.extend(texts::add(&mut row, raw, bilingual, at, &form));
                    (row, noticed)
                }
            }
        },
    );
    let (rows, noticed): (Vec<Direction>, Vec<Vec<Finding>>) = read.into_iter().unzip();
    let mut findings = noticed.concat();
    let totals = printed_totals(raw, bilingual.as_ref(), &rows).of_years;
    for lines in &raw.totals {
        let noticed = misread_amounts(lines).into_iter();
        let column = Some(Column::Funding);
        findings.extend(noticed.map(|it| Finding { column, ..row::misread_figure(&it, lines) }));
    }
    let issuers = issuers(raw, &rows);
    let noted = notes::of_list(&preface.notes, &source);
    let list = OfficialList {
        source,
        language: match bilingual {
            Some(_) => ListLanguage::Both,
            None => tongue::of_list(raw, body, title),
        },
        year: year.or_else(|| settling_year(&form, &findings)),
        texts: texts::around(title, preface.approval.as_ref().map(|block| block.text.as_str())),
        approval: preface.approval.as_ref().map(|block| texts::approval(&block.text)),
        places: HeadingPlaces {
            notes: noted.iter().flat_map(|note| note.places.clone()).collect(),
            ..places(raw, &preface, &issuers)
        },
        title: preface.title.map(|title| title.text),
        issuers,
        columns: raw.columns.iter().map(|(column, _)| *column).collect(),
        rows,
        totals,
        notes: noted.iter().map(|note| note.text.clone()).collect(),
    };
    (list, findings)
}

/// Where the values of the heading stand.
fn places(raw: &RawList, preface: &preface::Preface, issuers: &[Issuer]) -> HeadingPlaces {
    let of = |passage: &Option<preface::Passage>| {
        passage.as_ref().map(|passage| passage.places.clone()).unwrap_or_default()
    };
    let mut named: HashMap<String, Vec<&Place>> = HashMap::new();
    for line in &raw.issuers {
        let name = printed::text(std::slice::from_ref(line)).unwrap_or_default();
        named.entry(name).or_default().push(&line.place);
    }
    let of_issuer =
        |issuer: &Issuer| Place::gathered(named.get(&issuer.name).into_iter().flatten().copied());
    HeadingPlaces {
        title: of(&preface.title),
        approval: of(&preface.approval),
        issuers: issuers.iter().map(of_issuer).collect(),
        totals: Place::gathered(
            raw.totals.iter().flatten().filter(|line| !line.is_blank()).map(|line| &line.place),
        ),
        notes: Vec::new(),
    }
}

/// A list as its first language alone says it: what checks of one text look at.
pub(crate) fn in_first_language(list: &OfficialList, bilingual: &Bilingual) -> OfficialList {
    let mut list = list.clone();
    for row in &mut list.rows {
        texts::in_first_language(row, bilingual.first);
    }
    list
}

/// Row by row what is read in Kazakh and what in Russian.
pub(crate) fn in_each_language(
    raw: &RawList,
    rules: &RuleBook,
    list: &OfficialList,
    bilingual: &Bilingual,
) -> Vec<[Direction; 2]> {
    let year = list.title.as_deref().and_then(year_of_title);
    let form = row::Form::of(raw, rules, year);
    let read = |ordinal: u32, at: usize| {
        TextLanguage::BOTH.map(|language| {
            let own = raw.rows.get(at).map(|row| bilingual.row(at, row, language));
            row::direction(ordinal, &own.unwrap_or_default(), raw, &form).0
        })
    };
    (1..).zip(0..raw.rows.len()).map(|(ordinal, at)| read(ordinal, at)).collect()
}

/// The totals printed in the language that is not read first.
pub(crate) fn totals_of_other_language(
    raw: &RawList,
    list: &OfficialList,
    bilingual: &Bilingual,
) -> Vec<YearTotal> {
    let unit = money::unit_of_heading(heading(raw, Column::Funding));
    let (_, other) = texts::totals(raw, bilingual);
    totals::totals((&other, &[]), &[], unit, &Costs::of(&list.rows)).of_years
}

/// The totals that a list prints, in the language that is read first.
fn printed_totals(raw: &RawList, bilingual: Option<&Bilingual>, rows: &[Direction]) -> Totals {
    let unit = money::unit_of_heading(heading(raw, Column::Funding));
    let first = bilingual.map(|it| texts::totals(raw, it).0);
    let inner: &[bool] = if first.is_some() { &[] } else { &raw.inner_totals };
    let printed = first.as_ref().unwrap_or(&raw.totals);
    totals::totals((printed, inner), &raw.afterword, unit, &Costs::of(rows))
}

/// The sums of total rows as printed, each with its year where it has one.
pub(crate) fn sums_of_totals(raw: &RawList, rows: &[Vec<Line>]) -> Vec<(Option<Year>, Tenge)> {
    let unit = money::unit_of_heading(heading(raw, Column::Funding));
    let phrases = rows.iter().flat_map(|row| totals::sums_of(row, unit));
    phrases.map(|phrase| (money::single_year(&phrase), phrase.amount)).collect()
}

/// The lone total of a list that is of all rows in all their years: it has no year to stand under.
pub(crate) fn total_of_all_years(
    raw: &RawList,
    list: &OfficialList,
    bilingual: Option<&Bilingual>,
) -> Option<Tenge> {
    let alone = !raw.totals.is_empty() && list.totals.is_empty();
    alone.then(|| printed_totals(raw, bilingual, &list.rows).of_all)?
}

/// The year of a list whose title names none, where rows without a printed year rest on it.
fn settling_year(form: &row::Form, findings: &[Finding]) -> Option<Year> {
    let rests_on_it = findings.iter().any(|finding| finding.code == Code::YearNotPrinted);
    form.year.filter(|_| rests_on_it)
}

/// The first year the title names.
fn year_of_title(title: &str) -> Option<Year> {
    find_years(money::mend(title).text()).first().map(|year| year.from)
}

/// Customers with their rows, in printed order; a heading repeated after a page break is the same customer.
fn issuers(raw: &RawList, rows: &[Direction]) -> Vec<Issuer> {
    let mut issuers: Vec<Issuer> = Vec::new();
    for line in &raw.issuers {
        let Some(name) = printed::text(std::slice::from_ref(line)) else { continue };
        if issuers.iter().all(|issuer| issuer.name != name) {
            let own = rows.iter().filter(|row| row.issuer.as_deref() == Some(name.as_str()));
            let rows = own.map(|row| row.ordinal).collect();
            issuers.push(Issuer { name, rows });
        }
    }
    issuers
}

/// The heading of a column as printed; empty when the list has no such column.
fn heading(raw: &RawList, column: Column) -> &str {
    raw.columns.iter().find(|(own, _)| *own == column).map_or("", |(_, heading)| &heading.text)
}

#[cfg(test)]
mod tests;
