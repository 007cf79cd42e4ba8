//! Finding a heading in a stream of loose cells.

use super::heading::{FEWEST, Heading, Names, WIDEST, finished, is_enough};
use super::heading_words::Role;
use super::layout::Leaf;
use super::outside_words::is_issuer;
use super::piece::{Piece, Traits};
use super::stream::Item;
use crate::empty_mark::is_empty_marker;
use bagyt_domain::list::Column;

/// The heading that begins with this cell.
pub(super) fn loose_heading(names: &Names, items: &[Item], at: usize) -> Option<Heading> {
    let mut leaves: Vec<Leaf> = Vec::new();
    let mut pending: Vec<Leaf> = Vec::new();
    let (mut start, mut end, mut strange) = (at, at, 0);
    for (index, item) in items.iter().enumerate().skip(at).take(WIDEST * 2) {
        let piece = match item {
            Item::Cell(piece) => piece,
            Item::Break => continue,
            _ => break,
        };
        if piece.is_blank() {
            continue;
        }
        if is_empty_marker(&piece.text()) {
            break;
        }
        if is_customer(piece) {
            break;
        }
        let found = names.role_of_loose(piece);
        // The column of numbers is the first one; what named a column before it was no heading.
        if found == Some(Role::Form(Column::Number)) && leaves.len() < FEWEST {
            leaves.clear();
            pending.clear();
            start = index;
        }
        let seen = |role: Role| leaves.iter().any(|leaf| leaf.role == role);
        let leaf = |role| Leaf {
            role,
            heading: piece.clone(),
            part: None,
            grid: leaves.len() + pending.len(),
            language: None,
        };
        match found.filter(|_| !is_filled(piece)) {
            // A column twice, unless side by side, is the first row already, or another heading.
            Some(role)
                if seen(role)
                    && leaves.last().is_none_or(|leaf| leaf.role != role)
                    && !is_another_of(role, piece, &leaves) =>
            {
                break;
            }
            Some(role) => {
                let leaf = leaf(role);
                leaves.append(&mut pending);
                leaves.push(leaf);
                end = index + 1;
                strange = 0;
            }
            None => {
                if let Some(number) = Traits::number_of(piece) {
                    // Where the first row has a cell for it, what stands before it names a column, too.
                    let columns = leaves.len() + pending.len();
                    let first = number == 1 && cells_of_first_row(&items[index..]) == Some(columns);
                    if first && pending.iter().all(|leaf| may_name(&leaf.heading)) {
                        leaves.append(&mut pending);
                        end = index;
                    }
                    break;
                }
                strange += 1;
                let names = |traits: Traits| !traits.issuer && traits.chars <= 150;
                if strange > 1 || !names(Traits::of(piece)) {
                    break;
                }
                pending.push(leaf(Role::Extra));
            }
        }
    }
    if !is_enough(leaves.iter().map(|leaf| leaf.role)) {
        return None;
    }
    let end = loose_parts(items, end, &mut leaves);
    Some(Heading { start, end, layout: finished(leaves) })
}

/// Money and grants may have several columns: the sum of one grant, how many, the sum of all. Each has a heading of its own.
fn is_another_of(role: Role, piece: &Piece, leaves: &[Leaf]) -> bool {
    let several = matches!(role, Role::Form(Column::Funding | Column::KindAndTerm));
    let text = piece.one_line().text;
    several
        && Names::names_surely(piece)
        && leaves.iter().all(|leaf| leaf.heading.one_line().text != text)
}

/// `Заказчик: Управление спорта` names a customer, `Заказчик` its column.
fn is_customer(piece: &Piece) -> bool {
    let first = piece.lines.iter().map(|line| line.text.trim()).find(|text| !text.is_empty());
    first.is_some_and(|text| is_issuer(text) && !text.ends_with([':', ')']))
}

/// Whether an unknown cell may name a column: it looks like nothing that stands in one.
fn may_name(piece: &Piece) -> bool {
    let traits = Traits::of(piece);
    !(traits.money || traits.years || traits.kind || traits.issuer || is_filled(piece))
}

/// How many cells the first row has, which begins here with its number, if the second follows.
fn cells_of_first_row(items: &[Item]) -> Option<usize> {
    let cells = items.iter().filter_map(|item| match item {
        Item::Cell(piece) => Some(piece),
        _ => None,
    });
    let mut numbers = cells.take(WIDEST + 1).map(Traits::number_of);
    numbers.position(|found| found == Some(2))
}

/// Whether a cell holds what stands under a heading: the name of a field of the law, sentences.
fn is_filled(piece: &Piece) -> bool {
    let text = piece.text();
    let prose = || text.trim().chars().count() > 150 && text.trim_end().ends_with(['.', ';']);
    Traits::field_likeness(piece) >= 0.6 || prose()
}

/// What may follow a loose heading before the first row: years of the financing, numbers of the columns.
fn loose_parts(items: &[Item], from: usize, leaves: &mut Vec<Leaf>) -> usize {
    let cells: Vec<(usize, &Piece)> = items[from..]
        .iter()
        .zip(from..)
        .take(WIDEST)
        .filter_map(|(item, index)| match item {
            Item::Cell(piece) if !piece.is_blank() => Some((index, piece)),
            _ => None,
        })
        .collect();
    let years = cells.iter().take_while(|(_, piece)| Traits::years_in(piece)).count();
    let funding = leaves.iter().position(|leaf| leaf.role == Role::Form(Column::Funding));
    let mut end = from;
    if let (2.., Some(funding)) = (years, funding) {
        let above = leaves.remove(funding);
        for (offset, (index, piece)) in cells[..years].iter().enumerate() {
            let part = piece.lines.iter().find(|line| !line.text.trim().is_empty()).cloned();
            leaves.insert(funding + offset, Leaf { part, ..above.clone() });
            end = index + 1;
        }
    }
    let rest = &cells[if end > from { years } else { 0 }..];
    let numbers = rest
        .iter()
        .zip(1..)
        .take_while(|((_, piece), expected)| Traits::number_of(piece) == Some(*expected))
        .count();
    if numbers >= FEWEST { rest[numbers - 1].0 + 1 } else { end }
}
