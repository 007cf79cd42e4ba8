//! Loose cells that can be counted: from a row number to the next one exactly as many cells as the table has columns.
//!
//! Such a row lost nothing, and its cells, blank ones included, stand where they were printed. Content still outweighs it.

use super::heading_words::Role;
use super::layout::Layout;
use super::piece::Traits;
use bagyt_domain::list::Column;

/// For every cell the column its count gives it, where its row can be counted. `counts` says in which columns the number
/// of grants stands, which may look like the number of the next row.
pub(super) fn columns_by_count(
    traits: &[Traits],
    layout: &Layout,
    counts: &[bool],
) -> Vec<Option<usize>> {
    let width = layout.leaves.len();
    let mut columns = vec![None; traits.len()];
    if layout.leaves.first().is_none_or(|leaf| leaf.role != Role::Form(Column::Number)) {
        return columns;
    }
    for (start, number) in
        traits.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.number?)))
    {
        let (inside, behind) =
            traits[start + 1..].split_at((width - 1).min(traits.len() - start - 1));
        let follows = |cell: &Traits| cell.number == Some(number + 1);
        let next_inside =
            inside.iter().zip(&counts[1..]).any(|(cell, is_count)| !is_count && follows(cell));
        if inside.len() + 1 == width && !next_inside && ends(behind, follows) {
            for (column, cell) in columns[start..start + width].iter_mut().enumerate() {
                *cell = Some(column);
            }
        }
    }
    columns
}

/// Whether a row may end before these cells: nothing, the next number, a customer or a total follows.
fn ends(behind: &[Traits], follows: impl Fn(&Traits) -> bool) -> bool {
    behind
        .iter()
        .find(|cell| !cell.is_blank())
        .is_none_or(|next| next.total || (!behind[0].is_blank() && (next.issuer || follows(next))))
}
