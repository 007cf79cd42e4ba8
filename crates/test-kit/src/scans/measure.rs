//! How well a scan is read: its cells against those of the DOCX it was printed from.

use bagyt_domain::Tenge;
use bagyt_domain::list::{Column, Direction, OfficialList, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::table::{Line, RawList};
use bagyt_lists::{
    Image, Limits, NoTools, OldForm, Reader, SeenWord, ToolFault, Tools, assemble, formats,
};
use std::collections::HashMap;
use std::fmt;
use std::ops::AddAssign;
use std::sync::Mutex;
use std::time::{Duration, Instant};

/// What was measured.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Figures {
    /// Characters of all cells.
    pub characters: usize,
    /// Characters to change, add or take away until they are right.
    pub wrong: usize,
    /// Cells, and title and approval as one each.
    pub cells: usize,
    /// Those that are right to the letter.
    pub exact: usize,
    /// Rows with their amounts.
    pub amounts: usize,
    /// Those whose amounts are all right.
    pub right_amounts: usize,
    /// Words said to be probably misread.
    pub suspects: usize,
    /// Pages read.
    pub pages: usize,
    /// How long that took.
    pub time: Duration,
}

impl Figures {
    /// The share of wrong characters.
    pub fn character_error(&self) -> f64 {
        self.wrong as f64 / self.characters.max(1) as f64
    }
}

impl AddAssign for Figures {
    fn add_assign(&mut self, other: Self) {
        self.characters += other.characters;
        self.wrong += other.wrong;
        self.cells += other.cells;
        self.exact += other.exact;
        self.amounts += other.amounts;
        self.right_amounts += other.right_amounts;
        self.suspects += other.suspects;
        self.pages += other.pages;
        self.time += other.time;
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "{:.2} % of {} characters wrong, {}/{} cells exact, {}/{} amounts right, {} suspects, {} pages, {:.1} s a page",
            100.0 * self.character_error(),
            self.characters,
            self.exact,
            self.cells,
            self.right_amounts,
            self.amounts,
            self.suspects,
            self.pages,
            self.time.as_secs_f64() / self.pages.max(1) as f64
        )
    }
}

/// A cell that was read differently.
pub type Different = (String, String, String);

/// Reads a scan with these programs and compares it with the DOCX; tells the cells that differ: where, expected, read.
pub fn measure(
    docx: &[u8],
    scan: &[u8],
    pages: usize,
    tools: &dyn Tools,
) -> (Figures, Vec<Different>) {
    let limits = Limits::default();
    let begun = Instant::now();
    let once = Once { tools, told: Mutex::default() };
    let _ = formats::extract(scan, &limits, &once);
    let time = begun.elapsed();
    let (raw, list, suspects) = read(scan, &limits, &once);
    let (expected, own, _) = read(docx, &limits, &NoTools);
    let mut figures = Figures { pages, time, suspects, ..Figures::default() };
    let mut different = Vec::new();
    let mut compare = |name: String, expected: &str, read: &str| {
        let wrong = distance(expected, read);
        figures.characters += expected.chars().count();
        figures.wrong += wrong;
        figures.cells += 1;
        figures.exact += usize::from(wrong == 0);
        if wrong > 0 {
            different.push((name, expected.to_owned(), read.to_owned()));
        }
    };
    let title = |list: &Option<OfficialList>| {
        list.as_ref().and_then(|it| it.title.clone()).unwrap_or_default()
    };
    compare("title".to_owned(), &title(&own), &title(&list));
    let approval = |list: &Option<OfficialList>| {
        list.as_ref()
            .and_then(|it| it.approval.as_ref())
            .map(|it| it.text.clone())
            .unwrap_or_default()
    };
    compare("approval".to_owned(), &approval(&own), &approval(&list));
    for (index, row) in expected.rows.iter().enumerate() {
        for column in Column::ALL {
            let Some(lines) = row.cells.get(&column) else { continue };
            let read = raw.rows.get(index).and_then(|row| row.cells.get(&column));
            let name = format!("row {} {}", index + 1, column.key());
            compare(name, &text(lines), &text(read.map_or(&[], Vec::as_slice)));
        }
    }
    for (index, row) in own.iter().flat_map(|list| &list.rows).enumerate() {
        let read = list.as_ref().and_then(|list| list.rows.get(index));
        figures.amounts += 1;
        let is_right = read.is_some_and(|read| amounts(read) == amounts(row));
        figures.right_amounts += usize::from(is_right);
    }
    (figures, different)
}

/// Years and sums of a row; how they are printed is compared as text.
fn amounts(row: &Direction) -> Vec<(Option<Year>, Tenge)> {
    row.funding.iter().map(|funding| (funding.year, funding.thousand_tenge)).collect()
}

/// Recognises every image once, however often it is asked.
#[derive(Debug)]
struct Once<'a> {
    tools: &'a dyn Tools,
    told: Mutex<HashMap<Vec<u8>, Vec<Vec<SeenWord>>>>,
}

impl Tools for Once<'_> {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        self.tools.as_docx(bytes, form)
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        let key = images.iter().flat_map(|image| image.grey.iter().copied()).collect();
        if let Some(told) = self.told.lock().unwrap().get(&key) {
            return Ok(told.clone());
        }
        let words = self.tools.words(images)?;
        self.told.lock().unwrap().insert(key, words.clone());
        Ok(words)
    }
}

fn read(
    bytes: &[u8],
    limits: &Limits,
    tools: &dyn Tools,
) -> (RawList, Option<OfficialList>, usize) {
    let raw = formats::extract(bytes, limits, tools)
        .and_then(|extract| assemble::assemble(extract.blocks, limits))
        .map(|lists| lists.into_iter().next().unwrap_or_default())
        .unwrap_or_default();
    let reader = Reader { rules: RuleBook::built_in(), limits, tools };
    let reading = reader.read("scan", bytes).ok().and_then(|it| it.lists.into_iter().next());
    let suspect = |finding: &&bagyt_domain::list::Finding| {
        finding.code == bagyt_domain::list::Code::OcrSuspect
    };
    let suspects = reading.as_ref().map_or(0, |it| it.findings.iter().filter(suspect).count());
    (raw, reading.map(|reading| reading.list), suspects)
}

fn text(lines: &[Line]) -> String {
    let words = lines.iter().flat_map(|line| line.text.split_whitespace());
    words.collect::<Vec<_>>().join(" ")
}

/// Characters to change, add or take away (Levenshtein).
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, c) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], at + 1);
        for (column, d) in other.iter().enumerate() {
            let changed = corner + usize::from(c != *d);
            corner = row[column + 1];
            row[column + 1] = changed.min(corner + 1).min(row[column] + 1);
        }
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_changed_added_and_missing_characters() {
        for (one, other, expected) in [
            ("", "", 0),
            ("қала", "қала", 0),
            ("қала", "кала", 1),
            ("ел", "елі", 1),
            ("жыл", "", 3),
        ] {
            assert_eq!(distance(one, other), expected);
            assert_eq!(distance(other, one), expected);
        }
    }
}
