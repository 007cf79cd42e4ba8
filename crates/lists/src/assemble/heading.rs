//! Finding the heading of a table: at least three cells together that name different columns of the form.

use super::broken_rows::with_line;
use super::column_languages;
use super::cut_heading;
use super::heading_words::{LONGEST, Role, is_note, role};
use super::layout::{Layout, Leaf};
use super::loose_heading::loose_heading;
use super::marks::{items, sentences};
use super::outside_words::is_issuer;
use super::piece::{Piece, Traits};
use super::repeated::Repeated;
use super::stream::{Item, PrintedRow};
use crate::cores::once_for_each_text;
use crate::table::Line;
use bagyt_domain::list::Column;
use bagyt_language::year::find_years;
use std::cell::Cell;

/// A heading in the stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// Its first item.
    pub start: usize,
    /// The item after it.
    pub end: usize,
    /// What it says.
    pub layout: Layout,
}

/// The fewest different columns that make a heading.
pub(super) const FEWEST: usize = 3;

/// The most cells a heading may have.
pub(super) const WIDEST: usize = 40;

/// Finds all headings, repeated ones included.
pub(super) fn headings(stream: &[Item]) -> Vec<Heading> {
    let names = Names { patience: Cell::new(MOST_MISREAD) };
    let exact = naming(stream);
    let mut found = Vec::new();
    let mut repeated = Repeated::default();
    let mut at = 0;
    while at < stream.len() {
        let heading = match &stream[at] {
            Item::Row(row) if exact[at] => {
                repeated.find(stream, at, row).or_else(|| broken_heading(&names, stream, at, row))
            }
            Item::Cell(_) if exact[at] => loose_heading(&names, stream, at),
            _ => None,
        };
        match heading {
            Some(heading) => {
                at = heading.end;
                repeated.note(stream, &heading);
                found.push(heading);
            }
            None => at += 1,
        }
    }
    found
}

/// Of each item, whether a cell of it names a column.
fn naming(stream: &[Item]) -> Vec<bool> {
    let cells = |item: &Item| match item {
        Item::Cell(piece) => heading_text(piece).into_iter().collect(),
        Item::Row(row) if row.pieces.len() <= WIDEST => {
            row.pieces.iter().filter_map(heading_text).collect()
        }
        _ => Vec::new(),
    };
    let texts: Vec<Vec<String>> = stream.iter().map(cells).collect();
    let cells: Vec<&String> = texts.iter().flatten().collect();
    let named = once_for_each_text(&cells, || (), |(), text| text_role(text, false).is_some());
    let mut named = named.iter();
    let any = |texts: &Vec<String>| {
        named.by_ref().take(texts.len()).fold(false, |any, named| any | named)
    };
    texts.iter().map(any).collect()
}

/// The text of a cell that may be one of a heading.
fn heading_text(piece: &Piece) -> Option<String> {
    let bytes: usize = piece.lines.iter().map(|line| line.text.len()).sum();
    (bytes > 0 && bytes <= 2 * LONGEST).then(|| piece.text())
}

/// The column a cell names when it is a heading cell.
fn piece_role(piece: &Piece, misread: bool) -> Option<(Role, f32)> {
    text_role(&heading_text(piece)?, misread)
}

fn text_role(text: &str, misread: bool) -> Option<(Role, f32)> {
    // A heading has no numbered items; a cell under it that begins with the same words has.
    if !items(text).is_empty() || sentences(text) > 2 {
        return None;
    }
    role(text, misread)
}

/// The most cells of a file that are searched for misread words; a heading has a dozen.
const MOST_MISREAD: u32 = 3_000;

/// Knows heading cells, misread ones for as long as it has patience.
pub(super) struct Names {
    patience: Cell<u32>,
}

impl Names {
    /// The column a heading cell names, misread words counted only when the plain ones say nothing.
    pub(super) fn role(&self, piece: &Piece) -> Option<Role> {
        self.role_for(piece, 1)
    }

    /// The same for a loose cell, which is tried again with every cell before it and so costs double.
    pub(super) fn role_of_loose(&self, piece: &Piece) -> Option<Role> {
        self.role_for(piece, 2)
    }

    /// Whether a cell names a column by more than a short word that others may hold.
    pub(super) fn names_surely(piece: &Piece) -> bool {
        const SURE: f32 = 3.0;
        piece_role(piece, false).is_some_and(|(_, weight)| weight >= SURE)
    }

    fn role_for(&self, piece: &Piece, cost: u32) -> Option<Role> {
        if let Some((role, _)) = piece_role(piece, false) {
            return Some(role);
        }
        self.patience.set(self.patience.get().checked_sub(cost)?);
        piece_role(piece, true).map(|(role, _)| role)
    }
}

/// The most lines over which a heading row of a text dump is broken.
const LINES: usize = 16;

/// A heading whose cells may hold line breaks: of all lines taken together, the reading with the most columns.
fn broken_heading(names: &Names, items: &[Item], at: usize, row: &PrintedRow) -> Option<Heading> {
    let mut best = row_heading(names, items, at, at + 1, row);
    if row.exact {
        return best;
    }
    let mut whole = row.clone();
    for (index, item) in items.iter().enumerate().skip(at + 1).take(LINES) {
        let short = |piece: &Piece| {
            let traits = Traits::of(piece);
            traits.chars <= LONGEST && traits.number.is_none() && !traits.issuer
        };
        let goes_on = match item {
            Item::Text(line) => line.text.chars().count() <= 120 && !is_issuer(&line.text),
            // A line that begins like the heading is the heading again.
            Item::Row(next)
                if next.pieces.first().map(Piece::text) == row.pieces.first().map(Piece::text) =>
            {
                false
            }
            Item::Row(next) => {
                next.pieces.first().is_some_and(|first| !first.is_blank())
                    && next.pieces.iter().all(short)
            }
            Item::Break | Item::Cell(_) => false,
        };
        if !goes_on {
            break;
        }
        whole = with_line(whole, item.clone());
        if matches!(item, Item::Row(_)) {
            let forms = |heading: &Heading| heading.layout.forms();
            let next = row_heading(names, items, at, index + 1, &whole);
            if next.as_ref().map_or(0, forms) > best.as_ref().map_or(0, forms) {
                best = next;
            }
        }
    }
    best
}

/// The heading that stands in a row, which ends before the item `after`.
fn row_heading(
    names: &Names,
    items: &[Item],
    at: usize,
    after: usize,
    row: &PrintedRow,
) -> Option<Heading> {
    let filled = row.filled().count();
    if row.pieces.len() > WIDEST || filled < FEWEST {
        return None;
    }
    // Told first, because it costs least: a direction has a number.
    if row.pieces.iter().any(|piece| Traits::number_of(piece).is_some()) {
        return None;
    }
    let roles: Vec<Option<Role>> = row.pieces.iter().map(|piece| names.role(piece)).collect();
    let known = roles.iter().flatten().count();
    if !is_enough(roles.iter().flatten().copied()) || known * 2 < filled {
        return None;
    }
    let leaf = |(piece, role): (&Piece, Option<Role>)| Leaf {
        role: role.unwrap_or(Role::Extra),
        heading: piece.clone(),
        part: None,
        grid: piece.grid,
        language: None,
    };
    let mut leaves: Vec<Leaf> = row.pieces.iter().zip(roles).map(leaf).collect();
    let mut end = after;
    while let Some((next, below)) = next_row(items, end) {
        if is_column_numbers(below.pieces.iter())
            || cut_heading::goes_on(&mut leaves, &items[at..end], below)
            || divide(names, &mut leaves, below)
        {
            end = next + 1;
        } else {
            break;
        }
    }
    while leaves.last().is_some_and(|leaf| leaf.heading.is_blank() && leaf.part.is_none()) {
        leaves.pop();
    }
    Some(Heading { start: at, end, layout: finished(leaves) })
}

/// The next row, separators between passed over.
pub(super) fn next_row(items: &[Item], from: usize) -> Option<(usize, &PrintedRow)> {
    let next = items.get(from..)?.iter().position(|item| !matches!(item, Item::Break))? + from;
    match &items[next] {
        Item::Row(row) => Some((next, row)),
        _ => None,
    }
}

/// Whether a cell under a heading names a year: `2026 год`, `в том числе: 2026 год`.
pub(super) fn names_year(piece: &Piece) -> bool {
    const LONGEST: usize = 40;
    let text = piece.text();
    let marked = || find_years(&text).iter().any(|year| year.marked);
    // Other figures beside it are money.
    let alone = || text.chars().filter(char::is_ascii_digit).count() == 4;
    Traits::years_in(piece) || text.chars().count() <= LONGEST && alone() && marked()
}

/// Whether a cell of a row below stands under several columns: it divides none of them.
fn covers_several(piece: &Piece, leaves: &[Leaf]) -> bool {
    let under = |leaf: &&Leaf| (piece.grid..piece.grid + piece.width).contains(&leaf.grid);
    leaves.iter().filter(under).count() > 1
}

/// A second heading row divides columns: years under the financing, indicators and results under one heading.
fn divide(names: &Names, leaves: &mut Vec<Leaf>, row: &PrintedRow) -> bool {
    let below: Vec<(&Piece, Option<Role>)> =
        row.filled().map(|piece| (piece, names.role(piece))).collect();
    // A total stands beside the years it is of; one that names its own year is that of a list.
    let of_years = below.iter().any(|(piece, _)| names_year(piece) && !Traits::of(piece).total);
    let fits = |(piece, role): &(&Piece, Option<Role>)| {
        let traits = Traits::of(piece);
        traits.chars <= 120
            && !traits.issuer
            && !covers_several(piece, leaves)
            && (!traits.total || of_years)
            && (names_year(piece)
                || traits.total
                || column_languages::named(&piece.text()).is_some()
                || role.is_some() && !traits.kind && traits.field < 0.6)
    };
    if below.is_empty()
        || !below.iter().all(fits)
        || is_enough(below.iter().filter_map(|(_, role)| *role))
    {
        return false;
    }
    for (piece, role) in below {
        let at = leaves.partition_point(|leaf| leaf.grid <= piece.grid).saturating_sub(1);
        let part = piece.lines.iter().find(|line| !line.text.trim().is_empty()).cloned();
        let above = leaves[..=at]
            .iter()
            .rev()
            .find(|leaf| !leaf.heading.is_blank())
            .unwrap_or(&leaves[at])
            .clone();
        let inherits = names_year(piece)
            || Traits::of(piece).total
            || column_languages::named(&piece.text()).is_some();
        let role = role.filter(|_| !inherits).unwrap_or(above.role);
        let leaf = Leaf { role, heading: above.heading, part, grid: piece.grid, language: None };
        if leaves[at].grid == piece.grid {
            leaves[at] = leaf;
        } else {
            leaves.insert(at + 1, leaf);
        }
    }
    true
}

/// A row that only numbers the columns: 1, 2, 3 …
pub(super) fn is_column_numbers<'a>(pieces: impl Iterator<Item = &'a Piece>) -> bool {
    let numbers: Vec<Option<u32>> =
        pieces.filter(|piece| !piece.is_blank()).map(Traits::number_of).collect();
    numbers.len() >= FEWEST
        && numbers.iter().zip(1..).all(|(number, expected)| *number == Some(expected))
}

pub(super) fn is_enough(roles: impl Iterator<Item = Role>) -> bool {
    let mut forms: Vec<Column> = roles
        .filter_map(|role| match role {
            Role::Form(column) => Some(column),
            _ => None,
        })
        .collect();
    forms.sort_unstable();
    forms.dedup();
    let telling = [Column::Field, Column::Direction, Column::Funding, Column::Indicators];
    forms.len() >= FEWEST && forms.iter().filter(|column| telling.contains(column)).count() >= 2
}

/// Gives columns of one role the words that set them apart, and numbers the grid where the file has none.
pub(super) fn finished(mut leaves: Vec<Leaf>) -> Layout {
    if leaves.windows(2).any(|pair| pair[0].grid >= pair[1].grid) {
        leaves.iter_mut().enumerate().for_each(|(index, leaf)| leaf.grid = index);
    }
    column_languages::tell(&mut leaves);
    let twice: Vec<bool> = leaves
        .iter()
        .map(|leaf| {
            let alike = |other: &&Leaf| other.role == leaf.role && other.language == leaf.language;
            leaves.iter().filter(alike).count() > 1
        })
        .collect();
    for (leaf, twice) in leaves.iter_mut().zip(twice) {
        if !twice || !matches!(leaf.role, Role::Form(Column::Funding | Column::Indicators)) {
            // The second line of a heading that nothing needs setting apart from is part of the heading.
            leaf.heading.lines.extend(leaf.part.take());
        } else if leaf.part.is_none() {
            leaf.part = part_of(leaf);
        }
    }
    let named = |leaves: &[Leaf], column| leaves.iter().any(|leaf| leaf.role == Role::Form(column));
    if !named(&leaves, Column::Direction) {
        name_the_direction(&mut leaves);
    }
    if !named(&leaves, Column::Number) {
        name_the_number(&mut leaves);
    }
    Layout { leaves }
}

/// Numbers stand first, under a sign or two letters, which a scan often shows as others; nothing else has so short a heading.
fn name_the_number(leaves: &mut [Leaf]) {
    const LONGEST: usize = 5;
    let letters = |leaf: &Leaf| leaf.heading.text().chars().filter(|c| !c.is_whitespace()).count();
    if let Some(first) = leaves.first_mut()
        && first.role == Role::Extra
        && letters(first) <= LONGEST
    {
        first.role = Role::Form(Column::Number);
    }
}

/// Every list has directions: where no heading names them and one heading names nothing known, it is theirs.
fn name_the_direction(leaves: &mut [Leaf]) {
    let direction = Role::Form(Column::Direction);
    let mut unknown =
        leaves.iter_mut().filter(|leaf| leaf.role == Role::Extra && !leaf.heading.is_blank());
    let only = unknown.next().filter(|_| unknown.next().is_none());
    if let Some(leaf) = only.filter(|leaf| !is_note(&leaf.heading.text())) {
        leaf.role = direction;
    }
}

/// The words of a heading that set a column apart from its neighbour of the same role: its year, or all but the unit.
fn part_of(leaf: &Leaf) -> Option<Line> {
    let first = leaf.heading.lines.iter().find(|line| !line.text.trim().is_empty())?;
    let text = leaf.heading.text();
    let words: Vec<&str> = text.split_whitespace().collect();
    if leaf.role == Role::Form(Column::Funding) {
        let is_year = |word: &&str| {
            word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit())
        };
        if let Some(at) = words.iter().position(is_year) {
            let text = words[at..words.len().min(at + 2)].join(" ");
            return Some(Line { text, place: first.place.clone() });
        }
    }
    let words = words.join(" ");
    // The unit of a column of money is said once for all.
    let unit = words.find('(').filter(|_| leaf.role == Role::Form(Column::Funding));
    let words = words[..unit.unwrap_or(words.len())].trim_end_matches([' ', ':', ',']);
    Some(Line { text: format!("{words}:"), place: first.place.clone() })
}
