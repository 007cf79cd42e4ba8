//! A small list of our own words without any finding, and ways to spoil it.

use bagyt_domain::Tenge;
use bagyt_domain::list::{
    Approval, Code, Column, Direction, Field, Finding, Funding, ListLanguage, OfficialList, Region,
    Source, Term, Year, YearTotal,
};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::check;
use bagyt_lists::table::RawList;

/// What a test expects of a finding: code, row, column, item.
pub type Told = (Code, Option<u32>, Option<Column>, Option<&'static str>);

/// The same as found.
pub type Heard = (Code, Option<u32>, Option<Column>, Option<String>);

/// Thousand tenge.
pub fn money(text: &str) -> Tenge {
    Tenge::parse_thousands(text).expect(text)
}

/// Money of one year, a year in `as_printed`.
pub fn funding(year: Year, amount: &str) -> Funding {
    Funding {
        year: Some(year),
        thousand_tenge: money(amount),
        likely_thousand_tenge: None,
        as_printed: format!("{year} жыл – {amount}"),
    }
}

fn direction(ordinal: u32, direction: &str, funded: Vec<Funding>, term: Term) -> Direction {
    Direction {
        ordinal,
        number: Some(format!("{ordinal}.")),
        issuer: None,
        field: "Қоршаған ортаны қорғау".to_owned(),
        field_code: Some(Field::Environment),
        direction: direction.to_owned(),
        problem: Some("Өзен жағасында қоқыс көп.".to_owned()),
        funding_total_thousand_tenge: funded.iter().map(|it| it.thousand_tenge).sum(),
        years: funded.iter().filter_map(|it| it.year).collect(),
        funding: funded,
        per_grant_thousand_tenge: None,
        kind_and_term: Some("1 грант".to_owned()),
        grant_count: Some(1),
        term: Some(term),
        territory: Some("Ақмола облысы".to_owned()),
        regions: vec![Region::new("akmola")],
        territory_by_year: Default::default(),
        territory_counts: Vec::new(),
        target_indicators: vec![format!("кемінде {ordinal}00 адам қатысады.")],
        expected_results: vec![format!("кемінде {ordinal} семинар өткізу.")],
        item_headings: Vec::new(),
        commitments: [],
        material_base: None,
        material_base_items: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}

/// Three rows: short, medium and long, all as they should be; МРП of 2026 is 4 325 tenge.
pub fn clean() -> OfficialList {
    let two_years = vec![funding(2026, "15000"), funding(2027, "16000")];
    let three_years = vec![funding(2026, "50000"), funding(2027, "50000"), funding(2028, "50000")];
    let mut rows = vec![
        direction(1, "Өзен жағасын көгалдандыру", vec![funding(2026, "5000")], Term::Short),
        direction(2, "Жас отбасыларды қолдау", two_years, Term::Medium),
        direction(3, "Жастар орталығын дамыту", three_years, Term::Long),
    ];
    rows[2].material_base = Some("кемінде 2 компьютер".to_owned());
    OfficialList {
        source: Source {
            file: String::new(),
            sha256: String::new(),
            format: "text".to_owned(),
            part: 1,
        },
        title: Some("2026 жылға арналған мемлекеттік гранттардың бағыттарының тізбесі".to_owned()),
        language: ListLanguage::Kazakh,
        year: Some(2026),
        approval: Some(Approval {
            text: "2026 жылғы 12 қаңтардағы № 7 бұйрықпен бекітілген".to_owned(),
            approver: None,
            document_kind: Some("бұйрық".to_owned()),
            date: Some("2026-01-12".to_owned()),
            number: Some("7".to_owned()),
            blank: false,
        }),
        issuers: Vec::new(),
        columns: Column::ALL.to_vec(),
        rows,
        totals: vec![total(2026, "70000"), total(2027, "66000"), total(2028, "50000")],
        notes: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}

/// A printed total.
pub fn total(year: Year, amount: &str) -> YearTotal {
    YearTotal { year, thousand_tenge: money(amount) }
}

/// Findings of a list, arranged.
pub fn findings(list: &mut OfficialList) -> Vec<Finding> {
    let mut findings = check::check(list, &RawList::default(), RuleBook::built_in());
    check::arrange(&mut findings);
    findings
}

/// What a finding says without its words and place.
pub fn told(findings: &[Finding]) -> Vec<Heard> {
    findings.iter().map(|it| (it.code, it.row, it.column, it.item.clone())).collect()
}

/// Spoils the clean list and expects exactly these findings: silence everywhere else.
pub fn check(spoil: impl FnOnce(&mut OfficialList), expected: &[Told]) {
    let mut list = clean();
    spoil(&mut list);
    let found = findings(&mut list);
    let expected: Vec<_> = expected
        .iter()
        .map(|(code, row, column, item)| (*code, *row, *column, item.map(str::to_owned)))
        .collect();
    assert_eq!(told(&found), expected, "{found:#?}");
}

/// A finding about a cell.
pub const fn at(code: Code, row: u32, column: Column) -> Told {
    (code, Some(row), Some(column), None)
}

/// A finding about an item of the indicators column, or about words.
pub const fn item(code: Code, row: u32, column: Column, item: &'static str) -> Told {
    (code, Some(row), Some(column), Some(item))
}

/// A finding about the list.
pub const fn whole(code: Code) -> Told {
    (code, None, None, None)
}
