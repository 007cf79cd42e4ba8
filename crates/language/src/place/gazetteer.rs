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
    /// The slug of the oblast a smaller place lies in, where the list of places says it.
    pub oblast: Option<String>,
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
    by_slug: HashMap<String, Vec<usize>>,
}

impl Gazetteer {
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
        self.by_slug.get(slug).into_iter().flatten().map(|&index| &self.names[index])
    }

    /// All slugs, each once.
    pub fn slugs(&'static self) -> impl Iterator<Item = &'static str> {
        self.by_slug.keys().map(String::as_str)
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
        let names = names(include_str!("../../data/places.txt"));
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_slug: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, name) in names.iter().enumerate() {
            let first = name.head.first().unwrap_or(&name.stem);
            by_first.entry(first.clone()).or_default().push(index);
            by_slug.entry(name.slug.clone()).or_default().push(index);
        }
        let longest_first = by_first.keys().map(|stem| stem.chars().count()).max().unwrap_or(0);
        Gazetteer { names, by_first, longest_first, by_slug }
    })
}

/// All names; those of smaller places with the oblast that the line `in | slug` above them says.
fn names(places: &str) -> Vec<Name> {
    let mut here: Option<String> = None;
    let mut names = Vec::new();
    for line in places.lines() {
        if let Some(oblast) = line.strip_prefix("in |") {
            here = Some(oblast.trim().to_owned()).filter(|oblast| oblast != "-");
        }
        names.extend(names_of(line).into_iter().map(|name| Name { oblast: here.clone(), ..name }));
    }
    names
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
        oblast: None,
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
