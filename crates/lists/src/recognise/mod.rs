//! Recognition: what the cells of an assembled list mean.
//!
//! One file a subject. Values are what is printed; nothing is invented. What a reader of a single cell notices on the way
//! becomes a finding; everything that needs more than one cell is the business of `check/`.

mod approval;
mod enumerator;
mod field;
mod funding;
mod headings;
mod items;
mod kind;
mod material;
mod money;
mod numbering;
mod preface;
mod printed;
mod row;
mod scope;
mod territory;
mod tongue;
mod totals;
mod truncated;
mod unknown_place;

pub(crate) use funding::misread as misread_amounts;

use crate::table::RawList;
use bagyt_domain::list::{
    Code, Column, Direction, Finding, HeadingPlaces, Issuer, OfficialList, Place, Source, Year,
};
use bagyt_domain::rules::RuleBook;
use bagyt_language::year::find_years;

/// Reads title, approval, rows and totals; findings are those noticed while reading a cell.
pub fn recognise(raw: &RawList, source: Source, rules: &RuleBook) -> (OfficialList, Vec<Finding>) {
    let preface = preface::divide(&raw.preface, &raw.afterword);
    let title = preface.title.as_ref().map(|title| title.text.as_str());
    let year = title.and_then(year_of_title);
    let form = row::Form::of(raw, rules, year);
    let mut findings = Vec::new();
    let mut rows = Vec::with_capacity(raw.rows.len());
    for (ordinal, raw_row) in (1..).zip(&raw.rows) {
        let (row, noticed) = row::direction(ordinal, raw_row, raw, &form);
        rows.push(row);
        findings.extend(noticed);
    }
    let of_rows = rows.iter().map(|row| row.funding_total_thousand_tenge).sum();
    let years = funded_years(&rows);
    let totals = totals::totals(&raw.totals, &raw.afterword, form.unit, &years, of_rows);
    for lines in &raw.totals {
        let noticed = misread_amounts(lines).into_iter();
        let column = Some(Column::Funding);
        findings.extend(noticed.map(|it| Finding { column, ..row::misread_figure(&it, lines) }));
    }
    let issuers = issuers(raw, &rows);
    let list = OfficialList {
        source,
        language: tongue::of_list(raw, title),
        year: year.or_else(|| settling_year(&form, &findings)),
        approval: preface.approval.as_ref().map(|block| approval::approval(&block.text)),
        places: places(raw, &preface, &issuers),
        title: preface.title.map(|title| title.text),
        issuers,
        columns: raw.columns.iter().map(|(column, _)| *column).collect(),
        rows,
        totals,
    };
    (list, findings)
}

/// Where the values of the heading stand.
fn places(raw: &RawList, preface: &preface::Preface, issuers: &[Issuer]) -> HeadingPlaces {
    let of = |passage: &Option<preface::Passage>| {
        passage.as_ref().map(|passage| passage.places.clone()).unwrap_or_default()
    };
    let of_issuer = |issuer: &Issuer| {
        let named = raw.issuers.iter().filter(|line| {
            printed::text(std::slice::from_ref(line)).as_ref() == Some(&issuer.name)
        });
        Place::gathered(named.map(|line| &line.place))
    };
    HeadingPlaces {
        title: of(&preface.title),
        approval: of(&preface.approval),
        issuers: issuers.iter().map(of_issuer).collect(),
        totals: Place::gathered(
            raw.totals.iter().flatten().filter(|line| !line.is_blank()).map(|line| &line.place),
        ),
    }
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

/// The years of all rows, ascending.
fn funded_years(rows: &[Direction]) -> Vec<Year> {
    let mut years: Vec<Year> =
        rows.iter().flat_map(|row| row.funding.iter().filter_map(|funding| funding.year)).collect();
    years.sort_unstable();
    years.dedup();
    years
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
