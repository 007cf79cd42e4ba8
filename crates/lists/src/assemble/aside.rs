//! Rows of a table that are no directions: headings over its whole width, signatures, rows of another table.

use super::layout::Layout;
use super::marks::Edge;
use super::outside_words::{is_afterword, is_issuer, is_lot, is_signature};
use super::piece::{Piece, Traits};
use super::stream::PrintedRow;
use crate::table::Line;
use bagyt_domain::list::{Column, Place};

/// What a row is that stands among directions and is none.
pub(super) enum Aside {
    /// A heading with the name of a customer.
    Customer(Line),
    /// A heading with a field of the law, where no column names one.
    Field(Line),
    /// A heading that numbers a lot: it groups directions and names nobody.
    Lot(Line),
    /// A sentence over the whole width.
    Sentence(Line),
    /// No part of the table: it notes or signs it, or stands in another one.
    Outside(Line),
}

/// From here on a heading among the rows is a field of the law and no customer.
const WHOLE_FIELD: f32 = 0.8;

/// A longer text is no heading.
const LONGEST: usize = 250;

/// What a row is when it is no direction; `table` is that of the direction before.
pub(super) fn aside(
    row: &PrintedRow,
    traits: &[Traits],
    layout: &Layout,
    table: Option<u32>,
) -> Option<Aside> {
    if let Some(heading) = heading(row, traits, layout) {
        return Some(heading);
    }
    let lines = || row.filled().flat_map(|piece| piece.lines.iter().cloned()).collect();
    (is_of_another_table(row, layout, table) || is_signed(row, traits, layout))
        .then(|| Aside::Outside(Piece::lines(lines()).one_line()))
}

fn heading(row: &PrintedRow, traits: &[Traits], layout: &Layout) -> Option<Aside> {
    let ([only], Some(piece)) = (traits, row.filled().next()) else { return None };
    let columns = layout.leaves.len();
    let short = columns > 2 && only.chars <= LONGEST;
    let wide = row.exact && piece.width + 1 >= columns && short;
    // Where no cells are joined, the first cell of a row that is blank otherwise.
    let alone = row.pieces.len() >= columns && piece.grid == 0 && short;
    let line = piece.one_line();
    if (wide || alone) && is_note(&line.text) {
        return Some(Aside::Outside(line));
    }
    if wide && !layout.has(Column::Field) && only.field > WHOLE_FIELD {
        Some(Aside::Field(line))
    } else if wide && is_lot(&line.text) {
        Some(Aside::Lot(line))
    } else if only.issuer
        || wide && (only.end != Edge::Stop || is_issuer(line.text.trim_end_matches('.')))
    {
        Some(Aside::Customer(line))
    } else {
        wide.then_some(Aside::Sentence(line))
    }
}

/// Whether a line notes or signs what stands above it.
fn is_note(text: &str) -> bool {
    text.starts_with('*') || is_afterword(text) || is_signature(text)
}

/// Whether a row of a few cells signs the list: it says no money, and its cells are wide as no column is, or name an office
/// and a person.
fn is_signed(row: &PrintedRow, traits: &[Traits], layout: &Layout) -> bool {
    let wide = || row.filled().all(|piece| piece.width > 1);
    let named = || {
        let texts: Vec<String> = row.filled().map(Piece::text).collect();
        is_signature(&texts.join(" "))
    };
    (2..=3).contains(&traits.len())
        && !traits.iter().any(|it| it.money || it.figures || it.items > 0 || it.number.is_some())
        && (row.exact && wide() && layout.leaves.len() > 2 * traits.len() || named())
}

/// Whether a row stands in a table of its own that is none of the list's: signatures, contacts, the foot of a web page.
/// Tables of printed pages are drawn anew on each, so there the rest of a row may look like one.
fn is_of_another_table(row: &PrintedRow, layout: &Layout, table: Option<u32>) -> bool {
    let mut lines = row.pieces.iter().flat_map(|piece| &piece.lines);
    row.exact
        && !lines.any(|line| matches!(line.place, Place::Page { .. }))
        && table.is_some_and(|table| table != row.table)
        && row.pieces.len() * 2 < layout.leaves.len()
}
