//! Directions like one: by the same customer in other lists, of the same field in the same places, of the same field and kind
//! elsewhere. The nearest years come first, so one pass over the rows is enough and a reader can be told why each is shown.

use super::overview::{Overview, Short};
use super::{DirectionCard, DirectionPage, IssuerKey, directions};
use crate::error::StorageError;
use crate::ids::DirectionId;
use crate::session::Session;
use bagyt_domain::list::Year;

/// Directions like one, the nearest years first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Alike {
    /// By the same customer in other lists, those of the same field first.
    pub by_issuer: Vec<DirectionCard>,
    /// By other customers, of the same field, in at least one of the same places.
    pub same_place: Vec<DirectionCard>,
    /// By other customers, of the same field and kind, in other places.
    pub elsewhere: Vec<DirectionCard>,
}

/// What makes another direction alike, and how far it is; the least first.
type Distance = (bool, u16);

/// The nearest rows of one kind, those alike in the order of the catalogue.
#[derive(Debug)]
struct Nearest {
    most: usize,
    found: Vec<(Distance, DirectionId)>,
}

impl Nearest {
    const fn new(most: usize) -> Self {
        Self { most, found: Vec::new() }
    }

    fn add(&mut self, distance: Distance, id: DirectionId) {
        let place = self.found.partition_point(|(nearer, _)| *nearer <= distance);
        if place < self.most {
            self.found.insert(place, (distance, id));
            self.found.truncate(self.most);
        }
    }

    fn ids(&self) -> Vec<DirectionId> {
        self.found.iter().map(|(_, id)| *id).collect()
    }
}

/// Directions like `page`, at most `most` of each kind.
pub async fn alike(
    session: &Session,
    overview: &Overview,
    page: &DirectionPage,
    most: usize,
) -> Result<Alike, StorageError> {
    let row = &page.row;
    let issuer = row.issuer.as_deref().and_then(|name| overview.issuer(&IssuerKey::of(name)));
    let places: Vec<usize> = row.regions.iter().filter_map(|it| overview.region(it)).collect();
    let in_a_place = |other: &Short| other.regions.iter().any(|place| places.contains(place));
    let [mut by_issuer, mut same_place, mut elsewhere] = [(); 3].map(|()| Nearest::new(most));
    for other in overview.rows.iter().filter(|other| other.list != page.list.id) {
        let same_field = row.field_code.is_some() && other.field == row.field_code;
        if issuer.is_some() && other.issuer == issuer {
            by_issuer.add((!same_field, years_apart(&row.years, &other.years)), other.id);
        } else if same_field && in_a_place(other) {
            same_place.add((false, years_apart(&row.years, &other.years)), other.id);
        } else if same_field && other.term == row.term && !other.regions.is_empty() {
            elsewhere.add((false, years_apart(&row.years, &other.years)), other.id);
        }
    }
    Ok(Alike {
        by_issuer: directions::cards(session, &by_issuer.ids()).await?,
        same_place: directions::cards(session, &same_place.ids()).await?,
        elsewhere: directions::cards(session, &elsewhere.ids()).await?,
    })
}

/// How many years lie between the nearest years of two rows; a row without years is the furthest.
fn years_apart(of: &[Year], other: &[Year]) -> u16 {
    let apart = of.iter().flat_map(|year| other.iter().map(|other| year.abs_diff(*other)));
    apart.min().unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::{Nearest, years_apart};
    use crate::ids::DirectionId;
    use uuid::Uuid;

    #[test]
    fn years_are_apart_by_their_nearest() {
        for (of, other, apart) in [
            (&[2024, 2025][..], &[2026, 2027][..], 1),
            (&[2026], &[2025, 2026], 0),
            (&[2026], &[], u16::MAX),
        ] {
            assert_eq!(years_apart(of, other), apart, "{of:?} {other:?}");
        }
    }

    #[test]
    fn the_nearest_are_kept_and_those_alike_stay_in_their_order() {
        let id = |number: u128| DirectionId::new(Uuid::from_u128(number));
        let mut nearest = Nearest::new(2);
        for (distance, number) in
            [((true, 0), 1), ((false, 3), 2), ((false, 1), 3), ((false, 1), 4)]
        {
            nearest.add(distance, id(number));
        }
        assert_eq!(nearest.ids(), [id(3), id(4)]);
    }
}
