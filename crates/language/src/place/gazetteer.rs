//! The list of places, read once from `data/places.txt` and arranged for look-up by the first word of a name.

use super::{PlaceKind, slug};
use crate::fold::skeleton;
use std::collections::HashMap;
use std::sync::OnceLock;

/// A place with one of its names, in skeleton form.
#[derive(Debug)]
pub(super) struct Name {
    /// Slug of the place.
    pub slug: String,
    /// The name as it is printed; of an inflected Russian name the stem.
    pub printed: String,
    /// The whole name in the nominative.
    pub nominative: String,
    /// What it is.
    pub kind: PlaceKind,
    /// All words but the last, exact.
    pub head: Vec<String>,
    /// The stem of the last word.
    pub stem: String,
    /// How the last word ends.
    pub ending: Ending,
    /// Whether the name counts only beside a word for its kind.
    pub needs_kind: bool,
}

/// How a name is inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Kazakh cases.
    Kazakh,
    /// Russian cases of a noun.
    Noun,
    /// Russian cases of an adjective.
    Adjective,
}

/// All names, by the stem of their first word.
pub(super) struct Gazetteer {
    names: Vec<Name>,
    by_first: HashMap<String, Vec<usize>>,
    longest_first: usize,
    /// For each smaller place the oblast it lies in; none where places of one slug lie in several.
    oblasts: HashMap<String, Option<String>>,
}

impl Gazetteer {
    /// The oblast a smaller place lies in.
    pub fn oblast_of(&'static self, slug: &str) -> Option<&'static str> {
        self.oblasts.get(slug)?.as_deref()
    }

    /// Names whose first word begins with exactly this stem.
    pub fn starting(&'static self, stem: &str) -> impl Iterator<Item = &'static Name> {
        self.by_first.get(stem).into_iter().flatten().map(|&index| &self.names[index])
    }

    /// Kazakh names of places of this kind, as printed.
    pub fn kazakh_names(&'static self, kind: PlaceKind) -> Vec<&'static str> {
        let of_kind = |name: &&Name| {
            name.ending == Ending::Kazakh
                && (name.kind == kind
                    || name.kind == PlaceKind::RepublicanCity && kind == PlaceKind::City)
        };
        self.names.iter().filter(of_kind).map(|name| name.printed.as_str()).collect()
    }

    /// All names of a place, the first of each form leading.
    pub fn names_of_slug(&'static self, slug: &str) -> impl Iterator<Item = &'static Name> {
        self.names.iter().filter(move |name| name.slug == slug)
    }

    /// The length of the longest first stem in letters.
    pub fn longest_first(&self) -> usize {
        self.longest_first
    }
}

/// The gazetteer.
pub(super) fn gazetteer() -> &'static Gazetteer {
    static PLACES: OnceLock<Gazetteer> = OnceLock::new();
    PLACES.get_or_init(|| {
        let places = include_str!("../../data/places.txt");
        let names: Vec<Name> = places.lines().flat_map(names_of).collect();
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            by_first
                .entry(name.head.first().unwrap_or(&name.stem).clone())
                .or_default()
                .push(index);
        }
        let longest_first = by_first.keys().map(|stem| stem.chars().count()).max().unwrap_or(0);
        Gazetteer { names, by_first, longest_first, oblasts: oblasts(places) }
    })
}

/// Which oblast each smaller place lies in, by the lines `in | slug` above it.
fn oblasts(places: &str) -> HashMap<String, Option<String>> {
    let mut oblasts: HashMap<String, Option<String>> = HashMap::new();
    let mut here: Option<String> = None;
    for line in places.lines() {
        if let Some(oblast) = line.strip_prefix("in |") {
            here = Some(oblast.trim().to_owned()).filter(|oblast| oblast != "-");
        }
        let smaller =
            |name: &Name| !matches!(name.kind, PlaceKind::Oblast | PlaceKind::RepublicanCity);
        if let Some(name) = names_of(line).into_iter().find(smaller) {
            let known = oblasts.entry(name.slug).or_insert_with(|| here.clone());
            *known = known.take().filter(|oblast| Some(oblast) == here.as_ref());
        }
    }
    oblasts
}

/// The names of one line; comments and blank lines have none.
fn names_of(line: &str) -> Vec<Name> {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let [kind, given, kazakh, russian] = parts[..] else { return Vec::new() };
    let Some(kind) = kind_of(kind) else { return Vec::new() };
    let first = kazakh.split(',').next().unwrap_or(kazakh).trim().trim_start_matches('*');
    let slug = if given == "-" { slug(first) } else { given.to_owned() };
    let kazakh = kazakh.split(',').map(|name| (name.trim(), false));
    let russian = russian.split(',').map(|name| (name.trim(), true));
    kazakh
        .chain(russian)
        .filter_map(|(name, russian)| name_of(name, russian, &slug, kind))
        .collect()
}

fn kind_of(word: &str) -> Option<PlaceKind> {
    Some(match word {
        "oblast" => PlaceKind::Oblast,
        "republican_city" => PlaceKind::RepublicanCity,
        "city" => PlaceKind::City,
        "district" => PlaceKind::District,
        "settlement" => PlaceKind::Settlement,
        _ => return None,
    })
}

fn name_of(printed: &str, russian: bool, slug: &str, kind: PlaceKind) -> Option<Name> {
    let needs_kind = printed.starts_with('*') || kind == PlaceKind::District;
    let printed = printed.trim_start_matches('*');
    let (whole, ending) = match printed.split_once('~') {
        Some((stem, "ий")) if russian => (stem, Ending::Adjective),
        Some((stem, _)) => (stem, Ending::Noun),
        None if russian => (printed, Ending::Noun),
        None => (printed, Ending::Kazakh),
    };
    let mut words: Vec<String> = whole
        .split(|c: char| !c.is_alphabetic())
        .map(skeleton)
        .filter(|word| !word.is_empty())
        .collect();
    let stem = words.pop()?;
    Some(Name {
        slug: slug.to_owned(),
        printed: whole.to_owned(),
        nominative: printed.replace('~', ""),
        kind,
        head: words,
        stem,
        ending,
        needs_kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::find_places;
    use std::collections::HashSet;

    const TWENTY: [&str; 20] = [
        "akmola",
        "aktobe",
        "almaty_region",
        "atyrau",
        "west_kazakhstan",
        "jambyl",
        "jetisu",
        "karaganda",
        "kostanay",
        "kyzylorda",
        "mangystau",
        "pavlodar",
        "north_kazakhstan",
        "turkistan",
        "ulytau",
        "abai",
        "east_kazakhstan",
        "astana",
        "almaty",
        "shymkent",
    ];

    fn slugs(kinds: &[PlaceKind]) -> HashSet<&'static str> {
        let names = gazetteer().names.iter().filter(|name| kinds.contains(&name.kind));
        names.map(|name| name.slug.as_str()).collect()
    }

    #[test]
    fn the_twenty_regions_are_the_only_ones_of_their_kind() {
        let regions = slugs(&[PlaceKind::Oblast, PlaceKind::RepublicanCity]);
        assert_eq!(regions, HashSet::from(TWENTY));
    }

    #[test]
    fn no_smaller_place_has_the_slug_of_a_region() {
        let smaller = slugs(&[PlaceKind::City, PlaceKind::District]);
        assert!(TWENTY.iter().all(|region| !smaller.contains(region)));
        let plain = |slug: &&str| slug.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        assert!(smaller.iter().all(plain), "{smaller:?}");
    }

    #[test]
    fn every_kazakh_name_is_found_beside_the_word_for_its_kind() {
        for name in gazetteer().names.iter().filter(|name| name.ending == Ending::Kazakh) {
            let word = match name.kind {
                PlaceKind::Oblast => "облысының",
                PlaceKind::RepublicanCity | PlaceKind::City => "қаласында",
                PlaceKind::District => "ауданы",
                PlaceKind::Settlement => "ауылы",
            };
            let text = format!("Бұл {} {word} үшін", name.printed);
            let found: Vec<_> =
                find_places(&text).into_iter().map(|place| (place.slug, place.kind)).collect();
            assert_eq!(found, [(name.slug.as_str(), name.kind)], "{text}");
        }
    }

    #[test]
    fn every_russian_adjective_is_found_beside_the_word_for_its_kind() {
        for name in gazetteer().names.iter().filter(|name| name.ending == Ending::Adjective) {
            let ending = if name.kind == PlaceKind::Oblast {
                "ой области"
            } else {
                "ом районе"
            };
            let text = format!("в {}{ending} и далее", name.printed);
            let found: Vec<_> =
                find_places(&text).into_iter().map(|place| (place.slug, place.kind)).collect();
            assert_eq!(found, [(name.slug.as_str(), name.kind)], "{text}");
        }
    }
}
