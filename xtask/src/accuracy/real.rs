//! The five real lists, when they are beside the checkout: rows that must be there, and sums that must equal the printed totals.

use anyhow::Context;
use bagyt_domain::Tenge;
use bagyt_domain::list::OfficialList;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use std::fs;
use std::path::{Path, PathBuf};

/// Where they are, from the root of the workspace.
pub const FOLDER: &str = "../shared/lists";

/// Rows of each list, in the order of the files' names.
const ROWS: [usize; 5] = [1, 4, 27, 2, 5];

/// What was read of one real list.
pub struct Structure {
    /// The start of the file's name.
    pub name: String,
    /// Lists found in the file; one is right.
    lists: usize,
    /// Rows read and rows that are there.
    pub rows: (usize, usize),
    /// Year, printed total, sum of the rows.
    pub totals: Vec<(u16, Tenge, Tenge)>,
    /// Why the file could not be read.
    refused: Option<String>,
}

impl Structure {
    /// Whether all rows are there and all sums agree.
    pub fn holds(&self) -> bool {
        let sums = self.totals.iter().all(|(_, printed, sum)| printed == sum);
        self.refused.is_none() && self.lists == 1 && self.rows.0 == self.rows.1 && sums
    }

    /// One line for the terminal.
    pub fn summary(&self) -> String {
        let totals = self
            .totals
            .iter()
            .map(|(year, printed, sum)| format!("{year}: {printed} printed, {sum} in rows"));
        let refused = self.refused.clone().into_iter();
        let parts: Vec<String> = [format!("rows {} of {}", self.rows.0, self.rows.1)]
            .into_iter()
            .chain(totals)
            .chain(refused)
            .collect();
        parts.join("; ")
    }
}

/// Reads them; `None` when they are not here.
pub fn structures(root: &Path) -> anyhow::Result<Option<Vec<Structure>>> {
    let Ok(entries) = fs::read_dir(root.join(FOLDER)) else { return Ok(None) };
    let mut files: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    anyhow::ensure!(
        files.len() == ROWS.len(),
        "{FOLDER} holds {} files, not {}",
        files.len(),
        ROWS.len()
    );
    files
        .iter()
        .zip(ROWS)
        .map(|(file, rows)| structure(file, rows))
        .collect::<anyhow::Result<_>>()
        .map(Some)
}

fn structure(file: &Path, rows: usize) -> anyhow::Result<Structure> {
    let name = file.file_name().context("a file has a name")?.to_string_lossy();
    let name = format!("real list {}", name.split('_').next().unwrap_or_default());
    let bytes = fs::read(file)?;
    Ok(match read(&name, &bytes, RuleBook::built_in(), &Limits::default()) {
        Ok(readings) => {
            let lists: Vec<&OfficialList> = readings.iter().map(|reading| &reading.list).collect();
            let totals = lists.iter().flat_map(|list| sums(list)).collect();
            let found = lists.iter().map(|list| list.rows.len()).sum();
            Structure { name, lists: lists.len(), rows: (found, rows), totals, refused: None }
        }
        Err(error) => Structure {
            name,
            lists: 0,
            rows: (0, rows),
            totals: Vec::new(),
            refused: Some(error.to_string()),
        },
    })
}

/// Every printed total beside the sum of that year's amounts, suspect amounts as they are likely meant.
fn sums(list: &OfficialList) -> Vec<(u16, Tenge, Tenge)> {
    let of_year = |year: u16| {
        let amounts = list
            .rows
            .iter()
            .flat_map(|row| &row.funding)
            .filter(|funding| funding.year == Some(year));
        amounts.map(|funding| funding.likely_thousand_tenge.unwrap_or(funding.thousand_tenge)).sum()
    };
    list.totals
        .iter()
        .map(|total| (total.year, total.thousand_tenge, of_year(total.year)))
        .collect()
}

/// What does not hold.
pub fn faults(structures: &[Structure]) -> Vec<String> {
    let failed = structures.iter().filter(|structure| !structure.holds());
    failed.map(|structure| format!("{}: {}", structure.name, structure.summary())).collect()
}
