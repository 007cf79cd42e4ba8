//! Directions like one: by the same customer in other lists, of the same field in the same places, of the same field and kind
//! elsewhere. The nearest years come first.
//!
//! Where a customer's name is not read, a direction in the same place is still worth a look, so it is shown and nothing is
//! said of whose it is; of a direction without a place nobody can say that others are elsewhere, so none are.

use super::bits::Bits;
use super::overview::Overview;
use super::overview::columns::Sets;
use super::{DirectionCard, DirectionPage, IssuerKey, directions};
use crate::error::StorageError;
use crate::ids::DirectionId;
use crate::session::Session;
use bagyt_domain::list::Year;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Directions like one, the nearest years first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alike {
    /// By the same customer in other lists, those of the same field first.
    pub by_issuer: Vec<DirectionCard>,
    /// Of the same field, in at least one of the same places; those known to be by the same customer are not among them.
    pub same_place: Vec<DirectionCard>,
    /// Of the same field and kind, in other places; likewise. None where the direction names no place: nobody knows what is
    /// elsewhere then.
    pub elsewhere: Vec<DirectionCard>,
}

/// Directions like `page`, at most `most` of each kind.
pub async fn alike(
    session: &Session,
    overview: &Overview,
    page: &DirectionPage,
    most: usize,
) -> Result<Alike, StorageError> {
    let kinds = Kinds::of(overview, page);
    let ids = |places: Vec<usize>| places.into_iter().map(|it| overview.row(it).id);
    let nearest = |rows| ids(nearest(rows, &page.row.years, &overview.columns.years, most));
    let mut by_issuer: Vec<DirectionId> =
        nearest(kinds.by_issuer_of_field).chain(nearest(kinds.by_issuer)).collect();
    by_issuer.truncate(most);
    let same_place: Vec<DirectionId> = nearest(kinds.same_place).collect();
    let elsewhere: Vec<DirectionId> = nearest(kinds.elsewhere).collect();
    let all = [by_issuer.as_slice(), &same_place, &elsewhere].concat();
    let mut cards = directions::cards(session, &all).await?;
    let elsewhere = cards.split_off(by_issuer.len() + same_place.len());
    let same_place = cards.split_off(by_issuer.len());
    Ok(Alike { by_issuer: cards, same_place, elsewhere })
}

/// The rows of each kind; no row is of two.
struct Kinds {
    /// By the same customer, of the same field.
    by_issuer_of_field: Bits,
    /// By the same customer, of another field.
    by_issuer: Bits,
    same_place: Bits,
    elsewhere: Bits,
}

impl Kinds {
    fn of(overview: &Overview, page: &DirectionPage) -> Self {
        let (row, columns) = (&page.row, &overview.columns);
        let none = || overview.no_rows();
        let other_lists = overview.rows_of(page.list.id).others();
        let issuer = row.issuer.as_deref().map(IssuerKey::of);
        let issuer = issuer.and_then(|key| overview.issuer_number(&key));
        let by_issuer = issuer.map_or_else(none, |it| overview.rows_by(it)).and(&other_lists);
        let field =
            row.field_code.and_then(|it| columns.fields.get(&it)).map_or_else(none, Bits::clone);
        let by_others = field.and(&other_lists).and(&by_issuer.others());
        let places: Vec<usize> =
            row.regions.iter().filter_map(|it| overview.region_number(it)).collect();
        let named = |row: usize| columns.regions.of(row);
        let same_place =
            by_others.where_true(|row| named(row).iter().any(|it| places.contains(it)));
        let kind = row.term.and_then(|it| columns.terms.get(&it)).map_or_else(none, Bits::clone);
        let elsewhere = match row.regions.is_empty() {
            true => none(),
            false => by_others.and(&kind).and(&same_place.others()),
        };
        Self {
            by_issuer_of_field: by_issuer.and(&field),
            by_issuer: by_issuer.and(&field.others()),
            same_place,
            elsewhere: elsewhere.where_true(|row| !named(row).is_empty()),
        }
    }
}

/// The first rows, those first whose years lie nearest to `years`; a row without years is the furthest, and rows as far as each
/// other stay in the order of the catalogue.
fn nearest(mut rows: Bits, years: &[Year], known: &Sets<Reverse<Year>>, most: usize) -> Vec<usize> {
    let apart = |year: Year| years.iter().map(|own| own.abs_diff(year)).min();
    let mut by_distance: BTreeMap<u16, Vec<&Bits>> = BTreeMap::new();
    for (Reverse(year), set) in known {
        if let Some(apart) = apart(*year) {
            by_distance.entry(apart).or_default().push(set);
        }
    }
    let mut found = Vec::with_capacity(most);
    for sets in by_distance.into_values() {
        if found.len() >= most {
            return found;
        }
        for row in rows.in_any(&sets).rows().take(most - found.len()) {
            found.push(row);
        }
        sets.into_iter().for_each(|set| rows.leave_out(set));
    }
    found.extend(rows.rows().take(most - found.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::super::bits::Bits;
    use super::nearest;
    use std::cmp::Reverse;

    #[test]
    fn rows_of_the_nearest_years_come_first_and_rows_without_years_last() {
        let years: [&[u16]; 6] = [&[2024, 2025], &[], &[2027], &[2026, 2028], &[2026], &[2023]];
        let known = (2023..=2028)
            .map(|year| (Reverse(year), Bits::of(6, |row| years[row].contains(&year))))
            .collect();
        let near = |own: &[u16], most| nearest(Bits::all(6), own, &known, most);
        assert_eq!(near(&[2026], 9), [3, 4, 0, 2, 5, 1]);
        assert_eq!(near(&[2026], 3), [3, 4, 0]);
        assert_eq!(near(&[2024, 2028], 4), [0, 3, 2, 5]);
        assert_eq!(near(&[], 2), [0, 1], "years that are not told tell no distance");
        assert!(near(&[2026], 0).is_empty());
    }
}
