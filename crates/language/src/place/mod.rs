//! Places: the twenty regions, cities and districts, in all their cases, in both languages; and counts of places.

mod all;
mod counts;
mod english;
mod gazetteer;
mod kind_words;
mod mentions;
mod official;
mod series;
mod slug;
mod unlisted;

pub use all::{all_regions, every_oblast};
pub use counts::{TerritoryCount, TerritoryUnit, find_territory_counts};
pub use mentions::find_places;
pub use official::{
    english_name, oblast_of, oblasts_as_printed, official_name, slugs_of_several_oblasts,
};
pub use slug::slug;
pub use unlisted::{UnlistedPlace, find_unlisted_places};

use std::ops::Range;
use std::sync::OnceLock;

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

/// A Kazakh name in the forms spelling compares.
pub(crate) struct KazakhName {
    /// As printed.
    pub printed: &'static str,
    /// Lower case.
    pub folded: String,
    /// Its skeleton.
    pub skeleton: String,
}

/// The Kazakh names that may stand before a folded word for a kind of place; `None` when the word is none.
pub(crate) fn kazakh_names_beside(word: &str) -> Option<&'static [KazakhName]> {
    static NAMES: OnceLock<[Vec<KazakhName>; 3]> = OnceLock::new();
    let [oblasts, cities, districts] = NAMES.get_or_init(|| {
        [PlaceKind::Oblast, PlaceKind::City, PlaceKind::District].map(|kind| {
            let names = gazetteer::gazetteer().kazakh_names(kind).into_iter();
            names.map(KazakhName::new).collect()
        })
    });
    let kazakh = ["облыс", "қала", "аудан"].iter().any(|stem| word.starts_with(stem));
    let kind = kind_words::kind_word(word).filter(|_| kazakh)?.kind;
    Some(match kind {
        PlaceKind::Oblast => oblasts,
        PlaceKind::RepublicanCity | PlaceKind::City => cities,
        PlaceKind::District => districts,
        PlaceKind::Settlement => return None,
    })
}

impl KazakhName {
    fn new(printed: &'static str) -> Self {
        Self {
            printed,
            folded: crate::letters::fold_word(printed).into_owned(),
            skeleton: crate::fold::skeleton(printed),
        }
    }
}

/// The words of all Kazakh names, folded.
pub(crate) fn kazakh_name_words() -> Vec<String> {
    use PlaceKind::{City, District, Oblast};
    let names = [Oblast, City, District]
        .into_iter()
        .flat_map(|kind| gazetteer::gazetteer().kazakh_names(kind));
    names
        .flat_map(|name| name.split([' ', '-', '.']))
        .filter(|word| !word.is_empty())
        .map(|word| crate::letters::fold_word(word).into_owned())
        .collect()
}
