//! Rows of a table that are no directions: headings over its whole width, signatures, rows of another table.

use super::groups::Group;
use super::heading_words::Role;
use super::layout::Layout;
use super::marks::Edge;
use super::open_row::OpenRow;
use super::outside_words::{is_afterword, is_issuer, is_lot, is_signature};
use super::piece::{Piece, Traits};
use super::stream::PrintedRow;
use crate::table::Line;
use bagyt_domain::list::Column;

/// What a row is that stands among directions and is none.
pub(super) enum Aside {
    /// A heading with the name of a customer.
    Customer(Line),
    /// A heading that says of all directions below it what else a column says: a field of the law, a kind of grants, a year.
    Group(Group, Line),
    /// A heading that numbers a lot: it groups directions and names nobody.
    Lot(Line),
    /// A sum alone below a direction that has its own.
    Total,
    /// A sentence over the whole width above the first direction.
    Above(Line),
    /// No part of the table: it notes or signs it, or stands in another one.
    Outside(Line),
}

/// What was read before a row.
pub(super) struct Before<'b> {
    /// The direction that is being read.
    pub open: Option<&'b OpenRow>,
    /// Whether there were others.
    pub directions: bool,
    /// The table of the last one, where the file has tables.
    pub table: Option<u32>,
}

/// A longer text is more than a sum.
const LONGEST_SUM: usize = 20;

/// A longer text is no heading.
const LONGEST: usize = 250;

/// What a row is when it is no direction.
pub(super) fn aside(
    row: &PrintedRow,
    traits: &[Traits],
    layout: &Layout,
    before: &Before<'_>,
) -> Option<Aside> {
    if let Some(heading) = heading(row, traits, layout, before) {
        return Some(heading);
    }
    let lines = || row.filled().flat_map(|piece| piece.lines.iter().cloned()).collect();
    if is_of_another_table(row, layout, before.table) || is_signed(row, traits, layout) {
        return Some(Aside::Outside(Piece::lines(lines()).one_line()));
    }
    before.open.is_some_and(|open| is_bare_total(row, traits, layout, open)).then_some(Aside::Total)
}

fn heading(
    row: &PrintedRow,
    traits: &[Traits],
    layout: &Layout,
    before: &Before<'_>,
) -> Option<Aside> {
    let (only, piece) = worded(row, traits, layout)?;
    let columns = layout.leaves.len();
    let short = columns > 2 && only.chars <= LONGEST;
    let wide = row.exact && layout.columns_under(piece) + 1 >= columns && short;
    // Where no cells are joined, the first cell of a row that is blank otherwise.
    let alone = row.pieces.len() >= columns && piece.grid == 0 && short;
    // A number before the name says only which heading it is.
    let line = piece.one_line();
    if (wide || alone) && is_note(&line.text) {
        return Some(Aside::Outside(line));
    }
    if let Some(group) = Group::of(piece, only).filter(|_| wide) {
        Some(Aside::Group(group, line))
    } else if wide && is_lot(&line.text) {
        Some(Aside::Lot(line))
    } else if only.issuer
        || wide && (only.end != Edge::Stop || is_issuer(line.text.trim_end_matches('.')))
    {
        Some(Aside::Customer(line))
    } else {
        let begun = before.open.is_some() || before.directions;
        wide.then_some(if begun { Aside::Outside(line) } else { Aside::Above(line) })
    }
}

/// Whether a row has nothing but a sum in the column of money, below a direction that has its own.
fn is_bare_total(row: &PrintedRow, traits: &[Traits], layout: &Layout, open: &OpenRow) -> bool {
    let ([only], Some(piece)) = (traits, row.filled().next()) else { return false };
    let leaf = layout.leaf_at(piece.grid);
    let of_direction = |grid: &usize| {
        let role = layout.leaves[layout.leaf_at(*grid)].role;
        matches!(role, Role::Form(Column::Direction | Column::Number))
    };
    row.exact
        && !row.is_on_page()
        && !row.covered.iter().any(of_direction)
        && layout.leaves[leaf].role == Role::Form(Column::Funding)
        && (only.figures || only.money)
        && !only.years
        && only.chars <= LONGEST_SUM
        && open.fragments.is_empty()
        && open.cells.get(leaf).is_some_and(|cell| !cell.is_empty())
}

/// The one cell of a heading that has words; another before it may number the heading.
fn worded<'a>(
    row: &'a PrintedRow,
    traits: &'a [Traits],
    layout: &Layout,
) -> Option<(&'a Traits, &'a Piece)> {
    let filled: Vec<&Piece> = row.filled().collect();
    match (traits, &filled[..]) {
        ([only], [piece]) => Some((only, piece)),
        ([_, named], [number, piece]) => {
            let wide = layout.columns_under(piece) + 2 >= layout.leaves.len();
            let text = number.text();
            let text = text.trim().trim_end_matches(['.', ')']);
            let roman = !text.is_empty() && text.chars().all(|c| "IVXІХ".contains(c));
            let arabic =
                !text.is_empty() && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
            let numbered = layout.leaf_at(number.grid) == 0 && layout.columns_under(number) == 1;
            let heads = wide && (roman || arabic) || roman && named.issuer;
            (row.exact && numbered && heads).then_some((named, *piece))
        }
        _ => None,
    }
}

/// Whether a line notes or signs what stands above it.
fn is_note(text: &str) -> bool {
    text.starts_with('*') || is_afterword(text) || is_signature(text)
}

/// Whether a row of a few cells signs the list: it says no money, and its cells are wide as no column is, or name an office
/// and a person.
fn is_signed(row: &PrintedRow, traits: &[Traits], layout: &Layout) -> bool {
    let wide = || row.filled().all(|piece| layout.columns_under(piece) > 1);
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
    row.exact
        && !row.is_on_page()
        && table.is_some_and(|table| table != row.table)
        && row.pieces.len() * 2 < layout.leaves.len()
}
