//! Lists made to order, without a file and without the reader.

use bagyt_domain::Tenge;
use bagyt_domain::list::{
    Code, Column, Direction, Field, Finding, Funding, Issuer, ListLanguage, OfficialList, Region,
    Source, Term, Year,
};
use bagyt_lists::Reading;
use bagyt_operations::ImportedFile;

/// A list being made; every row can be changed through [`ListBuilder::rows`].
#[derive(Debug, Clone)]
pub struct ListBuilder {
    /// The year of the list.
    pub year: Year,
    /// The title.
    pub title: String,
    /// The rows so far.
    pub rows: Vec<Direction>,
    /// The findings so far.
    pub findings: Vec<Finding>,
}

impl ListBuilder {
    /// A list without rows.
    pub fn new(title: &str, year: Year) -> Self {
        Self { year, title: title.to_owned(), rows: Vec::new(), findings: Vec::new() }
    }

    /// Adds a plain row: one short-term grant in Astana, paid in the year of the list.
    pub fn row(mut self, issuer: &str, direction: &str, thousands: i64) -> Self {
        let row = plain_row(self.year, issuer, direction, thousands);
        self.rows.push(row);
        self
    }

    /// Adds a finding about the row added last.
    pub fn finding(mut self, code: Code, words: &str) -> Self {
        let row = u32::try_from(self.rows.len()).expect("lists in tests are short");
        self.findings.push(Finding::new(code).at(row, Column::Direction).item(words));
        self
    }

    /// What reading the file would yield; the rows are numbered in their order.
    pub fn reading(&self) -> Reading {
        let mut rows = self.rows.clone();
        for (ordinal, row) in (1..).zip(&mut rows) {
            row.ordinal = ordinal;
            row.number = Some(format!("{ordinal}."));
        }
        let list = OfficialList {
            source: Source {
                file: self.file_name(),
                sha256: String::new(),
                format: "text".to_owned(),
                part: 1,
            },
            title: Some(self.title.clone()),
            language: ListLanguage::Kazakh,
            year: Some(self.year),
            approval: None,
            issuers: issuers(&rows),
            columns: Column::ALL.to_vec(),
            rows,
            totals: Vec::new(),
            notes: Vec::new(),
            places: Default::default(),
            texts: Default::default(),
        };
        Reading { list, findings: self.findings.clone() }
    }

    /// A file of these contents: other contents, other bytes.
    pub fn file(&self) -> ImportedFile {
        let bytes =
            serde_json::to_vec(&self.reading().list).expect("a list can be written as JSON");
        ImportedFile { name: self.file_name(), bytes: bytes.into() }
    }

    fn file_name(&self) -> String {
        format!("{}.txt", self.year)
    }
}

fn issuers(rows: &[Direction]) -> Vec<Issuer> {
    let mut issuers: Vec<Issuer> = Vec::new();
    for row in rows {
        let name = row.issuer.clone().unwrap_or_default();
        match issuers.iter_mut().find(|issuer| issuer.name == name) {
            Some(issuer) => issuer.rows.push(row.ordinal),
            None => issuers.push(Issuer { name, rows: vec![row.ordinal] }),
        }
    }
    issuers
}

fn plain_row(year: Year, issuer: &str, direction: &str, thousands: i64) -> Direction {
    let amount = Tenge::from_thousands(thousands).expect("amounts in tests are small");
    Direction {
        ordinal: 0,
        number: None,
        issuer: Some(issuer.to_owned()),
        field: "мәдениет және өнер".to_owned(),
        field_code: Some(Field::ALL[0]),
        direction: direction.to_owned(),
        problem: Some(format!("Мәселе: {direction}")),
        funding: vec![Funding {
            year: Some(year),
            thousand_tenge: amount,
            likely_thousand_tenge: None,
            as_printed: thousands.to_string(),
        }],
        funding_total_thousand_tenge: amount,
        per_grant_thousand_tenge: None,
        kind_and_term: Some(format!("1 қысқа мерзімді грант, {year} жыл")),
        grant_count: Some(1),
        term: Some(Term::Short),
        years: vec![year],
        territory: Some("Астана қаласы".to_owned()),
        regions: vec![Region::new("astana")],
        territory_by_year: std::collections::BTreeMap::new(),
        territory_counts: Vec::new(),
        target_indicators: vec!["кемінде 100 қатысушы".to_owned()],
        expected_results: vec!["кемінде 5 іс-шара".to_owned()],
        item_headings: Vec::new(),
        commitments: [],
        material_base: None,
        material_base_items: Vec::new(),
        places: Default::default(),
        texts: Default::default(),
    }
}
