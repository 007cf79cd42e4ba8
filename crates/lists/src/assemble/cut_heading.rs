//! A heading that the end of a page cuts: what is left of its cells stands first on the next page.

use super::layout::Leaf;
use super::marks::{Edge, start};
use super::piece::{Piece, Traits};
use super::stream::{Item, PrintedRow};
use crate::table::Line;
use bagyt_domain::list::Place;
use bagyt_language::fold::words;
use bagyt_language::spelling::is_known;

/// Takes the rest of a heading into its cells. `heading` are its rows so far.
pub(super) fn goes_on(leaves: &mut [Leaf], heading: &[Item], below: &PrintedRow) -> bool {
    let above = heading.iter().rev().find_map(|item| match item {
        Item::Row(row) => page(row),
        _ => None,
    });
    let on_next_page = above.is_some_and(|above| page(below) == Some(above + 1));
    let rest: Vec<&Piece> = below.filled().collect();
    if !on_next_page || rest.is_empty() || !rest.iter().all(|piece| is_rest(leaves, piece)) {
        return false;
    }
    for piece in rest {
        if let Some(leaf) = leaf_over(leaves, piece) {
            add(&mut leaves[leaf].heading.lines, &piece.lines);
        }
    }
    true
}

/// Adds the rest to the lines of a heading; a word that the end of the page cuts is one word.
fn add(heading: &mut Vec<Line>, rest: &[Line]) {
    let mut rest = rest.iter();
    if let (Some(last), Some(first)) = (heading.last_mut(), rest.as_slice().first())
        && cuts_a_word(&last.text, &first.text)
    {
        last.text.truncate(last.text.trim_end().len());
        last.text.push_str(first.text.trim_start());
        rest.next();
    }
    heading.extend(rest.cloned());
}

/// Whether the last word of one line and the first of the next are words together only.
fn cuts_a_word(before: &str, after: &str) -> bool {
    let last = words(before).last().filter(|(range, _)| range.end == before.trim_end().len());
    let first = words(after.trim_start()).next().filter(|(range, _)| range.start == 0);
    let (Some((_, last)), Some((_, first))) = (last, first) else { return false };
    is_known(&format!("{last}{first}")) && !(is_known(last) && is_known(first))
}

/// The page a row stands on.
fn page(row: &PrintedRow) -> Option<u32> {
    let mut lines = row.pieces.iter().flat_map(|piece| &piece.lines);
    lines.find_map(|line| match line.place {
        Place::Page { page, .. } => Some(page),
        _ => None,
    })
}

/// Whether a cell goes on with the words of the heading above it. A direction begins with a number and capital letters.
fn is_rest(leaves: &[Leaf], piece: &Piece) -> bool {
    let heading = leaf_over(leaves, piece).map(|leaf| &leaves[leaf].heading);
    heading.is_some_and(|heading| !heading.is_blank())
        && Traits::number_of(piece).is_none()
        && matches!(start(&piece.text()), Edge::Small | Edge::Comma | Edge::Closing)
}

fn leaf_over(leaves: &[Leaf], piece: &Piece) -> Option<usize> {
    leaves.partition_point(|leaf| leaf.grid <= piece.grid).checked_sub(1)
}
