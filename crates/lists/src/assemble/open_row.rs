//! A direction while its cells are still being filled, and what becomes of it.

use super::aligned::Seated;
use super::continuation::Tail;
use super::fragments::{Fragment, places};
use super::heading_words::Role;
use super::indicator_heading::indicators_at;
use super::join::{Words, join, without_line_ends_in_words};
use super::layout::{Layout, Leaf};
use super::outside_words::is_issuer;
use super::piece::{Piece, Traits};
use crate::empty_mark::is_empty_marker;
use crate::table::{Apart, Line};
use bagyt_domain::list::{Code, Column, Finding, Place, TextLanguage};
use bagyt_language::tongue::{Told, Tongue, language_by_words};
use bagyt_language::year::find_years;
use std::collections::BTreeMap;

/// A direction whose continuation may still come.
#[derive(Debug, Clone, Default)]
pub(super) struct OpenRow {
    /// Lines by printed column.
    pub cells: Vec<Vec<Line>>,
    /// What a page break tore off.
    pub fragments: Vec<Fragment>,
    /// Columns whose cell stands under another one in print.
    pub shifted: Vec<usize>,
    /// Columns whose text stands in one cell with the column before.
    pub divided: Vec<usize>,
    /// The customer above it.
    pub issuer: Option<usize>,
    /// Whether no cell stands under its column.
    pub moved: bool,
    /// Whether the cell of the amount covers the row above, too.
    pub shares_amount: bool,
    /// Of cells whose translation stands below them, the first line of it and its language.
    translations: BTreeMap<usize, (usize, TextLanguage)>,
    /// What language its words are in, as far as they were counted.
    told: Told,
    /// Up to which line of each cell, and which byte of it, they were.
    counted: Vec<(usize, usize)>,
}

/// A direction put together.
#[derive(Debug, Clone, Default)]
pub(super) struct ClosedRow {
    /// Lines by column of the form.
    pub cells: BTreeMap<Column, Vec<Line>>,
    /// The same lines by language, where every language has a column of its own.
    pub apart: BTreeMap<Column, Apart>,
    /// The customer its own column names.
    pub customer: Option<Line>,
    /// What is to be said, without the row's ordinal.
    pub findings: Vec<Finding>,
}

impl OpenRow {
    /// A row of the cells that belong to it.
    pub fn new(seated: Vec<Seated>, layout: &Layout, issuer: Option<usize>, words: &Words) -> Self {
        let mut row =
            Self { cells: vec![Vec::new(); layout.leaves.len()], issuer, ..Self::default() };
        row.moved = !seated.is_empty() && seated.iter().all(|seat| seat.shifted || seat.divided);
        // A row without its number stands one to the left as a whole; that its number is missing says it all.
        let is_number = |leaf: usize| layout.leaves[leaf].role == Role::Form(Column::Number);
        let lost_number =
            layout.has(Column::Number) && !seated.iter().any(|seat| is_number(seat.leaf));
        let as_a_whole = lost_number && row.moved;
        let counts_columns = seated.iter().any(|seat| seat.shifted);
        for seat in seated {
            if seat.shifted && !as_a_whole {
                row.shifted.push(seat.leaf);
            }
            // A number that ran into the next cell shows as a shift of all others.
            let behind_number =
                seat.leaf == 1 && layout.leaves[0].role == Role::Form(Column::Number);
            if seat.divided && !(behind_number && counts_columns) {
                row.divided.push(seat.leaf);
            }
            row.append(seat.leaf, seat.piece, words);
        }
        row
    }

    /// Adds text to a cell.
    pub fn append(&mut self, leaf: usize, piece: Piece, words: &Words) {
        let Some(cell) = self.cells.get_mut(leaf) else { return };
        // Whatever comes behind a translation may be in either language.
        self.translations.remove(&leaf);
        if cell.is_empty() {
            cell.extend(piece.lines);
        } else {
            join(cell, piece.lines, words);
        }
    }

    /// The language in which cells say again what stands in the row in the other one.
    pub fn translated_by(&mut self, pieces: &[Piece]) -> Option<TextLanguage> {
        self.count_words();
        let mut other = Told::default();
        pieces.iter().flat_map(|piece| &piece.lines).for_each(|line| other.add(&line.text));
        match (self.told.tongue(), other.tongue()) {
            (Tongue::Kazakh, Tongue::Russian) => Some(TextLanguage::Russian),
            (Tongue::Russian, Tongue::Kazakh) => Some(TextLanguage::Kazakh),
            _ => None,
        }
    }

    /// Whether cells are printed on a later page than all of the row so far, and say in one language what stands in the row
    /// in the other: the rest of a row in two languages, torn at the end of a page.
    pub fn is_torn_before(&self, seated: &[Seated]) -> bool {
        let torn = self.fragments.iter().flat_map(|fragment| &fragment.row.pieces);
        let own = self.cells.iter().flatten().chain(torn.flat_map(|piece| &piece.lines));
        let below = seated.iter().flat_map(|seat| &seat.piece.lines);
        let (last, next) = (own.filter_map(page_of).max(), below.filter_map(page_of).min());
        if last.zip(next).is_none_or(|(last, next)| last >= next) {
            return false;
        }
        let other = |seat: &Seated| {
            let own = self.cells.get(seat.leaf).map(|lines| tongue_of(lines));
            match (own, tongue_of(&seat.piece.lines)) {
                (Some(Tongue::Kazakh), Tongue::Russian)
                | (Some(Tongue::Russian), Tongue::Kazakh) => 1,
                (Some(own), below) if own == below && own != Tongue::Unknown => -1,
                _ => 0,
            }
        };
        // Money of the years that follow is said in either language.
        seated.iter().filter(|seat| !seat.traits.money).map(other).sum::<i32>() > 0
    }

    /// Whether the years of a cell follow those that stand in its column: `2028 – 500` below `2026 – 400`, `2027 – 450`.
    pub fn ends_before(&self, seat: &Seated) -> bool {
        let years = |lines: &[Line]| -> Vec<u16> {
            let found = lines.iter().flat_map(|line| find_years(&line.text));
            found.flat_map(|years| [years.from, years.to]).collect()
        };
        let own = self.cells.get(seat.leaf).map(|lines| years(lines)).unwrap_or_default();
        let below = years(&seat.piece.lines);
        own.iter().max().zip(below.iter().min()).is_some_and(|(last, next)| last + 1 == *next)
    }

    /// Counts the words that came since: a row may grow by as many cells as the file has.
    fn count_words(&mut self) {
        self.counted.resize(self.cells.len(), (0, 0));
        for (cell, (line, byte)) in self.cells.iter().zip(&mut self.counted) {
            for (at, own) in cell.iter().enumerate().skip(*line) {
                let from = if at == *line { own.text.floor_char_boundary(*byte) } else { 0 };
                self.told.add(&own.text[from..]);
                (*line, *byte) = (at, own.text.len());
            }
        }
    }

    /// Adds lines to a cell that go on with none of its sentences.
    pub fn add_below(&mut self, leaf: usize, piece: Piece) {
        if let Some(cell) = self.cells.get_mut(leaf) {
            cell.extend(piece.lines);
        }
    }

    /// Adds what stands below a cell in the other language: the row says the language of all its cells, also of those whose
    /// words tell none.
    pub fn add_translation(&mut self, leaf: usize, piece: Piece, language: TextLanguage) {
        let from = self.cells.get(leaf).map_or(0, Vec::len);
        self.translations.entry(leaf).or_insert((from, language));
        self.add_below(leaf, piece);
    }

    fn place(&self) -> Option<Place> {
        self.cells
            .iter()
            .flatten()
            .find(|line| !line.text.trim().is_empty())
            .map(|line| line.place.clone())
    }

    /// Puts the fragments into their cells and the cells under the columns of the form.
    pub fn close(mut self, layout: &Layout, words: &Words) -> ClosedRow {
        self.settle_fragments(layout, words);
        let place = self.place();
        let mut closed = ClosedRow::default();
        let whole = |lines: Vec<Line>| without_line_ends_in_words(lines, words);
        let cells = std::mem::take(&mut self.cells);
        for (at, (leaf, mut lines)) in layout.leaves.iter().zip(cells).enumerate() {
            let Some((from, language)) = self.translations.get(&at) else {
                closed.take(leaf, whole(lines));
                continue;
            };
            let other = whole(lines.split_off(*from));
            let own = whole(lines);
            closed.keep_apart(leaf, &own, &other, *language);
            closed.take(leaf, [own, other].concat());
        }
        let about = |code: Code, leaf: usize| match layout.leaves[leaf].role {
            Role::Form(column) => Some(Finding { column: Some(column), ..Finding::new(code) }),
            _ => None,
        };
        for leaf in self.shifted {
            let finding = about(Code::CellShift, leaf);
            closed.findings.extend(finding.map(|found| {
                let key = found.column.map_or("", Column::key);
                found.item(key).place(place.clone())
            }));
        }
        for leaf in self.divided {
            closed
                .findings
                .extend(about(Code::MergedCells, leaf).map(|found| found.place(place.clone())));
        }
        if self.shares_amount && !closed.cells.contains_key(&Column::Funding) {
            let finding = Finding::new(Code::MergedCells).variant("over_rows");
            let finding = Finding { column: Some(Column::Funding), ..finding };
            closed.findings.push(finding.place(place.clone()));
        }
        let numbered = closed.cells.contains_key(&Column::Number);
        if layout.has(Column::Number) && !numbered {
            let finding =
                Finding { column: Some(Column::Number), ..Finding::new(Code::MissingNumber) };
            closed.findings.push(finding.place(place));
        }
        closed
    }

    fn settle_fragments(&mut self, layout: &Layout, words: &Words) {
        let fragments = std::mem::take(&mut self.fragments);
        if fragments.is_empty() {
            return;
        }
        let tails: Vec<Tail> = self
            .cells
            .iter()
            .map(|lines| Tail::default().after(&Traits::of(&Piece::lines(lines.clone()))))
            .collect();
        for (fragment, seats) in fragments.iter().zip(places(&fragments, &tails, layout)) {
            let filled = fragment.row.pieces.iter().filter(|piece| !piece.is_blank());
            let last = seats.last().copied().unwrap_or(0);
            let seats = seats.into_iter().chain(std::iter::repeat(last));
            for (piece, leaf) in filled.zip(seats) {
                self.append(leaf, piece.clone(), words);
            }
        }
    }
}

impl ClosedRow {
    /// Keeps the lines of a printed column apart from those below them in the other language.
    fn keep_apart(&mut self, leaf: &Leaf, own: &[Line], other: &[Line], language: TextLanguage) {
        let Role::Form(column) = leaf.role else { return };
        let apart = self.apart.entry(column).or_default();
        apart.first.get_or_insert(language.other());
        apart.of_mut(language.other()).extend_from_slice(own);
        apart.of_mut(language).extend_from_slice(other);
    }

    /// Takes the lines of a printed column.
    fn take(&mut self, leaf: &Leaf, lines: Vec<Line>) {
        let lines = trimmed(lines);
        let Some(first) = lines.first() else { return };
        let text = || lines.iter().map(|line| line.text.trim()).collect::<Vec<_>>().join(" ");
        match leaf.role {
            Role::Form(column) => {
                // A heading says what the cell means, but the value stands in the cell.
                let here = |part: &Line| Line { place: first.place.clone(), ..part.clone() };
                let part = leaf.part.as_ref().map(here).filter(|_| wants_part(column, &lines));
                if let Some(language) = leaf.language {
                    let apart = self.apart.entry(column).or_default();
                    apart.first.get_or_insert(language);
                    apart.of_mut(language).extend(part.iter().chain(&lines).cloned());
                }
                let cell = self.cells.entry(column).or_default();
                cell.extend(part);
                cell.extend(lines);
            }
            Role::Customer if !leaf.may_name_a_person() || is_issuer(&text()) => {
                self.customer = Some(Line { text: text(), place: first.place.clone() })
            }
            Role::Customer | Role::Extra => {
                let text = text();
                if !is_empty_marker(&text) {
                    let heading = leaf.heading.one_line().text;
                    let finding = lost(text, first.place.clone());
                    self.findings.push(match heading.is_empty() {
                        true => finding,
                        false => finding.variant("column").value("heading", heading),
                    });
                }
            }
        }
    }
}

/// Whether a cell of a divided column needs the words that set the column apart.
fn wants_part(column: Column, lines: &[Line]) -> bool {
    let text = Piece::lines(lines.to_vec()).text();
    if is_empty_marker(&text) {
        return false;
    }
    column != Column::Indicators || indicators_at(text.trim()).is_none_or(|at| at > 2)
}

/// Text that fits nowhere.
pub(super) fn lost(text: String, place: Place) -> Finding {
    Finding::new(Code::LostText).item(text).place(Some(place))
}

/// Lines without the empty ones at both ends.
pub(super) fn trimmed(mut lines: Vec<Line>) -> Vec<Line> {
    let blank = |line: &Line| line.text.trim().is_empty();
    while lines.last().is_some_and(blank) {
        lines.pop();
    }
    let first = lines.iter().position(|line| !blank(line)).unwrap_or(lines.len());
    lines.drain(..first);
    lines
}

/// The language of the lines of a cell.
fn tongue_of(lines: &[Line]) -> Tongue {
    let lines: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    language_by_words(&lines.join(" "))
}

/// The page on which a line is printed.
fn page_of(line: &Line) -> Option<u32> {
    match line.place {
        Place::Page { page, .. } => Some(page),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str) -> Piece {
        Piece::lines(vec![Line { text: text.to_owned(), place: Place::Line { line: 1 } }])
    }

    /// A direction whose number stands over as many rows as a file may have.
    #[test]
    fn a_row_that_grows_and_grows_knows_its_language() {
        let mut row = OpenRow { cells: vec![Vec::new(); 2], ..OpenRow::default() };
        let kazakh = "жастардың азаматтық белсенділігін арттыру және еріктілерді қолдау";
        let russian = "повышение гражданской активности молодёжи и поддержка волонтёров";
        for at in 0..8_000 {
            row.add_below(at % 2, piece(kazakh));
            assert_eq!(row.translated_by(&[piece(russian)]), Some(TextLanguage::Russian), "{at}");
        }
        assert_eq!(row.translated_by(&[piece(kazakh)]), None);
        // What is added to a line that was counted is counted, too.
        let more = " для детей или подростков и для их родителей";
        row.cells[0].last_mut().expect("a line").text.push_str(&more.repeat(40_000));
        assert_eq!(row.translated_by(&[piece(russian)]), None);
    }
}
