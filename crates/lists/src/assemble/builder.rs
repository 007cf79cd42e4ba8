//! Building a list row by row: customers, directions, their continuations, totals, and what belongs to none.

use super::aligned::{NEW_NUMBER, NEW_ROW, Seated, align, begins_row, traits_of};
use super::aside::{Aside, Before, aside};
use super::broken_rows::mend;
use super::doubled_rows;
use super::fragments::Fragment;
use super::groups::Groups;
use super::heading::is_column_numbers;
use super::heading_words::Role;
use super::join::Words;
use super::layout::Layout;
use super::marks::{Edge, start};
use super::moved_rows::MovedRows;
use super::open_row::{ClosedRow, OpenRow, lost};
use super::other_tables::OtherTable;
use super::outside_words::{
    customer_above, is_afterword, is_continuation_mark, is_issuer, is_total,
};
use super::piece::{Piece, Traits};
use super::stream::{Item, PrintedRow};
use crate::cores::once_for_each_text;
use crate::table::{Line, RawList, RawRow};
use bagyt_domain::list::{Column, Finding};
use bagyt_language::year::find_years;
use std::collections::HashMap;

/// A list while it is read.
pub(super) struct Builder<'a> {
    pub(super) layout: &'a Layout,
    pub(super) words: &'a Words,
    pub(super) list: RawList,
    pub(super) open: Option<OpenRow>,
    pub(super) issuer: Option<usize>,
    /// Whether the last thing read was a total.
    pub(super) in_total: bool,
    /// Texts that may follow the table, or belong to its last row; the flag says that a break stands before.
    pub(super) waiting: Vec<(Line, bool)>,
    pub(super) after_break: bool,
    moved: MovedRows,
    /// How many rows stand before each total.
    parted: Vec<usize>,
    /// What headings among the rows say of the directions below them.
    groups: Groups,
    /// How much had been noted before each customer was named.
    noted_before: Vec<usize>,
    /// The table of the last direction, where the file has tables.
    table: Option<u32>,
    /// Whether the table is one of a word processor: what stands outside of it is in no cell.
    exact: bool,
    /// The place of each customer among the list's, by the words of its name.
    known_issuers: HashMap<String, usize>,
    /// Bytes of text repeated from cells that cover several rows.
    repeated: usize,
}

/// The most text that cells over several rows may come to when it is repeated: a small file could say a lot with one.
const MOST_REPEATED: usize = 8 << 20;

impl<'a> Builder<'a> {
    /// Begins a list with these columns.
    pub fn new(layout: &'a Layout, words: &'a Words, mut preface: Vec<Line>) -> Self {
        let issuers: Vec<Line> = customer_above(&mut preface).into_iter().collect();
        let issuer = issuers.first().map(|_| 0);
        let issuers_above = issuers.len();
        let known_issuers = issuers.iter().map(|line| (words_of(line), 0)).collect();
        let list = RawList { preface, columns: layout.columns(), issuers, ..RawList::default() };
        Self {
            layout,
            words,
            list,
            open: None,
            issuer,
            in_total: false,
            waiting: Vec::new(),
            after_break: false,
            moved: MovedRows::default(),
            parted: Vec::new(),
            groups: Groups::default(),
            noted_before: vec![0; issuers_above],
            table: None,
            exact: false,
            known_issuers,
            repeated: 0,
        }
    }

    /// Keeps what stands in other tables below the list.
    pub fn leave_aside(&mut self, tables: Vec<OtherTable>) {
        self.list.findings.extend(tables.iter().map(OtherTable::finding));
        self.list.other_tables.extend(tables.into_iter().flat_map(OtherTable::into_lines));
    }

    /// Goes on under a repeated heading, which may have other columns than the first.
    pub fn continue_under(&mut self, layout: &'a Layout) {
        if !layout.prints_the_same(self.layout) {
            self.close_row();
            for (column, heading) in layout.columns() {
                if !self.list.columns.iter().any(|(known, _)| *known == column) {
                    self.list.columns.push((column, heading));
                }
            }
        }
        self.layout = layout;
    }

    /// Reads a stretch of the stream.
    pub fn read(&mut self, items: Vec<Item>) {
        if items.iter().any(|item| matches!(item, Item::Cell(_))) {
            self.read_loose(items);
        } else {
            let items = mend(items, self.layout);
            let filled = |item: &Item| match item {
                Item::Row(row) => row.filled().map(Piece::text).collect(),
                _ => Vec::new(),
            };
            let texts: Vec<Vec<String>> = items.iter().map(filled).collect();
            let cells: Vec<&String> = texts.iter().flatten().collect();
            let cells = once_for_each_text(&cells, || (), |(), text| Traits::of_text(text));
            let mut traits = cells.iter().cloned();
            for (item, texts) in items.into_iter().zip(texts) {
                self.read_item(item, traits.by_ref().take(texts.len()).collect());
            }
        }
    }

    /// Ends the list.
    pub fn finish(mut self) -> RawList {
        let waiting = std::mem::take(&mut self.waiting);
        let after = waiting.iter().position(|(line, broken)| *broken || is_afterword(&line.text));
        let mut inside = waiting;
        let outside = inside.split_off(after.unwrap_or(inside.len()));
        self.continue_with_texts(inside);
        self.list.afterword.extend(outside.into_iter().map(|(line, _)| line));
        self.close_row();
        self.end_groups();
        self.moved.settle(&mut self.list);
        self.note_what_heads_nothing();
        let rows = self.list.rows.len();
        self.list.inner_totals = self.parted.iter().map(|above| *above < rows).collect();
        doubled_rows::unite(&mut self.list, &self.parted);
        self.list.rows_above_totals = self.parted;
        self.list
    }

    /// A line over the whole width below the last direction heads nothing: it is a note, unless it names a state body.
    fn note_what_heads_nothing(&mut self) {
        let heading = self.list.rows.iter().filter_map(|row| row.issuer).max();
        let below = heading.map_or(0, |last| last + 1);
        for at in (below..self.list.issuers.len()).rev() {
            if !is_issuer(&self.list.issuers[at].text) {
                let note = self.list.issuers.remove(at);
                self.list.afterword.insert(self.noted_before[at], note);
            }
        }
    }

    /// Reads one thing of the stream; `traits` say what the filled cells of a row look like.
    fn read_item(&mut self, item: Item, traits: Vec<Traits>) {
        match item {
            Item::Break => self.after_break = true,
            Item::Text(line) => self.read_text(line),
            Item::Row(row) => self.read_row(row, traits),
            Item::Cell(piece) => {
                let row = PrintedRow { pieces: vec![piece], ..PrintedRow::default() };
                let traits = traits_of(&row);
                self.read_row(row, traits);
            }
        }
    }

    fn read_text(&mut self, line: Line) {
        if line.text.trim().is_empty() {
            self.after_break = true;
        } else if is_issuer(&line.text) {
            self.new_issuer(line);
        } else if is_total(&line.text) && (self.open.is_some() || self.in_total) {
            self.new_total(vec![line]);
        } else if self.in_total && is_sum(&Traits::of_text(&line.text)) {
            self.push_total(vec![line]);
        } else if is_continuation_mark(&line.text) {
            self.after_break = true;
        } else if self.exact {
            self.list.afterword.push(line);
        } else {
            self.wait_with(line);
        }
    }

    fn wait_with(&mut self, line: Line) {
        let broken = std::mem::take(&mut self.after_break);
        self.waiting.push((line, broken));
    }

    /// Texts between rows continue the row before them.
    pub(super) fn settle_waiting(&mut self) {
        let waiting = std::mem::take(&mut self.waiting);
        self.continue_with_texts(waiting);
    }

    /// Lines without a break between them stood in one cell, because another cell would have been divided from it.
    fn continue_with_texts(&mut self, texts: Vec<(Line, bool)>) {
        let Some(open) = &mut self.open else {
            return self.lose(texts.into_iter().map(|(line, _)| line).collect());
        };
        let mut pieces: Vec<Piece> = Vec::new();
        for (line, broken) in texts {
            match pieces.last_mut() {
                Some(piece) if !broken => piece.lines.push(line),
                _ => pieces.push(Piece::lines(vec![line])),
            }
        }
        open.fragments.extend(pieces.into_iter().map(|piece| {
            let row = PrintedRow { pieces: vec![piece], ..PrintedRow::default() };
            Fragment { row, placed: false }
        }));
    }

    fn lose(&mut self, lines: Vec<Line>) {
        let filled = lines.into_iter().filter(|line| !line.text.trim().is_empty());
        let findings: Vec<Finding> =
            filled.map(|line| lost(line.text.trim().to_owned(), line.place)).collect();
        self.list.findings.extend(findings);
    }

    pub(super) fn new_issuer(&mut self, line: Line) {
        self.end_part();
        self.end_groups();
        self.issuer = Some(self.issuer_index(line));
    }

    /// Ends the last direction before a heading among the rows.
    fn end_part(&mut self) {
        self.settle_waiting();
        self.close_row();
        self.in_total = false;
    }

    /// Ends what headings say of directions; one without any is lost.
    fn end_groups(&mut self) {
        let unused = self.groups.end();
        self.lose(unused);
    }

    fn issuer_index(&mut self, line: Line) -> usize {
        if let Some(known) = self.known_issuers.get(&words_of(&line)) {
            return *known;
        }
        self.known_issuers.insert(words_of(&line), self.list.issuers.len());
        self.list.issuers.push(line);
        self.noted_before.resize(self.list.issuers.len(), self.list.afterword.len());
        self.list.issuers.len() - 1
    }

    pub(super) fn new_total(&mut self, lines: Vec<Line>) {
        self.settle_waiting();
        self.close_row();
        self.in_total = true;
        self.push_total(lines);
    }

    /// The lines of a total row; before a sum stands what its column says of it: a year.
    fn total_lines(&self, row: PrintedRow) -> Vec<Line> {
        if !row.exact {
            return row.into_lines();
        }
        let pieces = row.pieces.into_iter().filter(|piece| !piece.is_blank());
        let lines = pieces.flat_map(|piece| {
            let leaf = &self.layout.leaves[self.layout.leaf_at(piece.grid)];
            let place = piece.one_line().place;
            let dated = leaf.role == Role::Form(Column::Funding)
                && Traits::of(&piece).figures
                && find_years(&piece.text()).is_empty();
            let year = leaf.part.clone().filter(|part| dated && !find_years(&part.text).is_empty());
            year.map(|year| Line { place, ..year }).into_iter().chain(piece.lines)
        });
        lines.filter(|line| !line.text.trim().is_empty()).collect()
    }

    fn push_total(&mut self, lines: Vec<Line>) {
        self.parted.push(self.list.rows.len());
        self.list.totals.push(lines);
    }

    fn read_row(&mut self, row: PrintedRow, traits: Vec<Traits>) {
        self.exact = row.exact;
        let Some(first) = traits.first() else {
            self.after_break = true;
            return;
        };
        if is_column_numbers(row.filled()) && traits.len() >= self.layout.leaves.len() {
            return;
        }
        if first.total && first.number.is_none() {
            let lines = self.total_lines(row);
            return self.new_total(lines);
        }
        if self.in_total && traits.iter().all(is_sum) {
            let lines = self.total_lines(row);
            return self.push_total(lines);
        }
        let before = Before {
            open: self.open.as_ref(),
            directions: !self.list.rows.is_empty(),
            table: self.table,
        };
        match aside(&row, &traits, self.layout, &before) {
            Some(Aside::Customer(line)) => return self.new_issuer(line),
            Some(Aside::Group(group, line)) => {
                self.end_part();
                let unused = self.groups.begin(group, line);
                return self.lose(unused.into_iter().collect());
            }
            Some(Aside::Lot(line)) => {
                self.end_part();
                return self.lose(vec![line]);
            }
            Some(Aside::Total) => {
                let lines = self.total_lines(row);
                return self.new_total(lines);
            }
            // It is lost, and told.
            Some(Aside::Above(line)) => return self.wait_with(line),
            Some(Aside::Outside(line)) => return self.list.afterword.push(line),
            None => {}
        }
        self.settle_waiting();
        self.table = row.exact.then_some(row.table);
        self.read_direction(row, traits);
    }

    fn read_direction(&mut self, row: PrintedRow, traits: Vec<Traits>) {
        let covers = |role: Role| {
            row.covered
                .iter()
                .any(|&grid| self.layout.leaves[self.layout.leaf_at(grid)].role == role)
        };
        // A number over several directions does not make them one: each has its own name and its own money.
        let has = |column: Column| {
            let own = |piece: &&Piece| {
                self.layout.leaves[self.layout.leaf_at(piece.grid)].role == Role::Form(column)
            };
            row.filled().any(|piece| own(&piece))
        };
        let whole = has(Column::Direction) && has(Column::Funding);
        let own = has(Column::Number) && has(Column::Funding);
        let tied = covers(Role::Form(Column::Direction)) && !own
            || covers(Role::Form(Column::Number)) && !whole;
        if let Some(open) = self.open.as_mut().filter(|_| tied) {
            let translation = open.translated_by(&row.pieces);
            for piece in row.pieces {
                let leaf = self.layout.leaf_at(piece.grid);
                let indicators = self.layout.leaves[leaf].role == Role::Form(Column::Indicators);
                match translation {
                    Some(language) => open.add_translation(leaf, piece, language),
                    // A cell of indicators below another one is an item of its own, unless a sentence goes on in it.
                    None if indicators && start(&piece.text()) != Edge::Small => {
                        open.add_below(leaf, piece);
                    }
                    None => open.append(leaf, piece, self.words),
                }
            }
            return;
        }
        let seated = align(&row, traits, self.layout);
        let mut evidence = begins_row(
            seated.iter().map(|seat| (self.layout.leaves[seat.leaf].role, &seat.traits)),
        );
        if self.repeats_the_number(&seated) {
            evidence -= NEW_NUMBER;
        }
        if self.is_rest_of_open_row(&seated) {
            evidence = 0.0;
        }
        match &mut self.open {
            Some(open) if evidence < NEW_ROW => open.fragments.push(Fragment { row, placed: true }),
            _ => {
                let inherited = self.inherited(&row);
                let shares_amount = self.open.is_some() && covers(Role::Form(Column::Funding));
                self.close_row();
                self.begin_row(seated);
                if let Some(open) = &mut self.open {
                    open.shares_amount = shares_amount;
                    for (leaf, lines) in inherited {
                        if open.cells[leaf].is_empty() {
                            open.cells[leaf] = lines;
                        }
                    }
                }
            }
        }
    }

    /// Whether cells have the number of the open row again, as the rest of a row does whose number is printed twice.
    fn repeats_the_number(&self, seated: &[Seated]) -> bool {
        let is_number = |leaf: usize| self.layout.leaves[leaf].role == Role::Form(Column::Number);
        let number = |text: &str| -> String { text.chars().filter(char::is_ascii_digit).collect() };
        let own = seated.iter().find(|seat| is_number(seat.leaf) && seat.traits.number.is_some());
        let (Some(own), Some(open)) = (own, &self.open) else { return false };
        let open = open.cells.get(own.leaf).into_iter().flatten();
        open.map(|line| number(&line.text)).collect::<String>() == number(&own.piece.text())
    }

    /// Whether a printed row is the rest of the open one, in another language on the next page: it has no number, no money
    /// but that of the years that follow those of the open row, and the open row has a number.
    fn is_rest_of_open_row(&self, seated: &[Seated]) -> bool {
        let layout = self.layout;
        let stands = |leaf: usize, column| layout.leaves[leaf].role == Role::Form(column);
        let paid = |seat: &&Seated| {
            stands(seat.leaf, Column::Funding) && (seat.traits.money || seat.traits.figures)
        };
        let numbered = seated.iter().any(|seat| stands(seat.leaf, Column::Number));
        let Some(open) = self.open.as_ref().filter(|_| !numbered) else { return false };
        if !seated.iter().filter(paid).all(|seat| open.ends_before(seat)) {
            return false;
        }
        let mut cells = open.cells.iter().enumerate();
        cells.any(|(leaf, lines)| stands(leaf, Column::Number) && !lines.is_empty())
            && open.is_torn_before(seated)
    }

    /// What a cell that covers several rows says in the rows below its first. Money and numbers are not repeated.
    fn inherited(&mut self, row: &PrintedRow) -> Vec<(usize, Vec<Line>)> {
        let Some(open) = &self.open else { return Vec::new() };
        let mut found: Vec<(usize, Vec<Line>)> = Vec::new();
        for &grid in &row.covered {
            let leaf = self.layout.leaf_at(grid);
            let repeats = match self.layout.leaves[leaf].role {
                Role::Form(column) => !matches!(column, Column::Number | Column::Funding),
                Role::Customer => true,
                Role::Extra => false,
            };
            if repeats && found.iter().all(|(known, _)| *known != leaf) {
                let chars: usize = open.cells[leaf].iter().map(|line| line.text.len()).sum();
                if self.repeated + chars <= MOST_REPEATED {
                    self.repeated += chars;
                    found.push((leaf, open.cells[leaf].clone()));
                }
            }
        }
        found
    }

    pub(super) fn begin_row(&mut self, seated: Vec<Seated>) {
        self.in_total = false;
        self.after_break = false;
        self.open = Some(OpenRow::new(seated, self.layout, self.issuer, self.words));
    }

    pub(super) fn close_row(&mut self) {
        let Some(open) = self.open.take() else { return };
        let (issuer, moved) = (open.issuer, open.moved);
        let closed = open.close(self.layout, self.words);
        let ClosedRow { mut cells, apart, customer, findings } = closed;
        self.groups.fill(&mut cells);
        let ordinal = u32::try_from(self.list.rows.len() + 1).unwrap_or(u32::MAX);
        if moved {
            self.moved.note(ordinal);
        }
        let issuer = customer.map(|line| self.issuer_index(line)).or(issuer);
        self.list
            .findings
            .extend(findings.into_iter().map(|finding| Finding { row: Some(ordinal), ..finding }));
        self.list.rows.push(RawRow { issuer, cells, apart });
    }
}

/// The words of a name, white space folded.
fn words_of(line: &Line) -> String {
    line.text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a text is an amount or a year and no row number: what may follow the word "total".
fn is_sum(traits: &Traits) -> bool {
    (traits.money || traits.years || traits.figures) && traits.number.is_none()
}
