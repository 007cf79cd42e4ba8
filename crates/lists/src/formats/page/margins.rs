//! What stands in the margins of every page and is no part of the list: page numbers, running heads and feet.

use super::lines::PrintedLine;
use crate::formats::lines::FileLine;
use std::collections::HashMap;

/// The part of a page's height that is its upper margin, and its lower one.
const MARGIN: f32 = 0.1;

/// A page as far as it is looked at here: the lines outside tables.
pub(super) struct Outside<'a> {
    pub lines: &'a mut Vec<PrintedLine>,
    pub height: f32,
    pub unit: f32,
    /// Whether its first table goes on with the last one of the page before.
    pub goes_on: bool,
}

/// Drops page numbers, every running head but the first, and every running foot but the last: what stands below each page of
/// a table stands below the table.
pub(super) fn drop_running(pages: &mut [Outside<'_>]) {
    let mut seen: HashMap<(String, i64), Seen> = HashMap::new();
    for page in pages.iter() {
        for key in page.lines.iter().filter_map(|line| page.key(line)) {
            let seen = seen.entry(key).or_default();
            seen.times += 1;
            seen.in_a_table |= page.goes_on;
        }
    }
    let often = pages.len().div_ceil(2).max(3);
    let mut met: HashMap<(String, i64), usize> = HashMap::new();
    for page in pages {
        let (height, unit) = (page.height, page.unit);
        page.lines.retain(|line| {
            let Some(key) = key(line, height, unit) else { return true };
            let text = line.text();
            let number = FileLine { number: 1, text: &text, after_page_break: false };
            if number.is_marked_page_number() || number.is_lone_page_number() {
                return false;
            }
            let seen = seen.get(&key).copied().unwrap_or_default();
            let running = seen.times >= often || seen.in_a_table && seen.times >= 2;
            let is_foot = line.rect.centre().1 > height / 2.0;
            let met = met.entry(key).or_default();
            *met += 1;
            !running || *met == if is_foot { seen.times } else { 1 }
        });
    }
}

/// A line that is met in the margins.
#[derive(Clone, Copy, Default)]
struct Seen {
    times: usize,
    /// Whether a page that has it goes on with the table of the page before.
    in_a_table: bool,
}

impl Outside<'_> {
    fn key(&self, line: &PrintedLine) -> Option<(String, i64)> {
        key(line, self.height, self.unit)
    }
}

/// What a line in a margin says, figures left out, and about where; `None` for a line on the page itself.
fn key(line: &PrintedLine, height: f32, unit: f32) -> Option<(String, i64)> {
    let (_, y) = line.rect.centre();
    let inside = (height * MARGIN..=height * (1.0 - MARGIN)).contains(&y);
    let text = line.text().chars().filter(|c| !c.is_ascii_digit()).collect();
    (!inside).then(|| (text, (y / (4.0 * unit)).round() as i64))
}
