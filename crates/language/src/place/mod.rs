//! Places: the twenty regions, cities and districts, in all their cases, in both languages; and counts of places.

mod all;
mod counts;
mod gazetteer;
mod kind_words;
mod mentions;
mod slug;

pub use all::all_regions;
pub use counts::{TerritoryCount, TerritoryUnit, find_territory_counts};
pub use mentions::find_places;
pub use slug::slug;

use std::ops::Range;

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PlaceKind {
    /// kk облыс, ru область.
    Oblast,
    /// kk республикалық маңызы бар қала, ru город республиканского значения.
    RepublicanCity,
    /// kk қала, ru город.
    City,
    /// kk аудан, ru район, of an oblast or of a city.
    District,
    /// kk ауыл, кент, ru село, посёлок.
    Settlement,
}

/// A place named in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceMention {
    /// Where it stands, with the word for its kind beside it.
    pub range: Range<usize>,
    /// Its slug.
    pub slug: &'static str,
    /// What it is.
    pub kind: PlaceKind,
}
