//! What a place is called on a page, in Kazakh, Russian and English, and which oblast it lies in.

use super::english::in_latin_letters;
use super::gazetteer::{Ending, Name, gazetteer};
use super::{PlaceKind, find_places};
use crate::tongue::Tongue;
use std::collections::BTreeSet;

/// The name of the place with this slug, with the word for its kind where the language wants one. Without it where places of
/// several kinds have this slug, as the city of Ақсу and the district of Ақсу have. `None` for a place that is not in the list
/// of places, or in a language other than the two.
pub fn official_name(slug: &str, tongue: Tongue) -> Option<String> {
    let named = |ending| gazetteer().names_of_slug(slug).find(|name: &&Name| name.ending == ending);
    let bare = is_of_several_kinds(slug);
    match tongue {
        Tongue::Kazakh if bare => named(Ending::Kazakh).map(|name| name.nominative.clone()),
        Tongue::Russian if bare => named(Ending::Noun).map(|name| name.nominative.clone()),
        Tongue::Kazakh => named(Ending::Kazakh).map(kazakh),
        Tongue::Russian => named(Ending::Adjective)
            .filter(|name| name.kind == PlaceKind::District || name.kind == PlaceKind::Oblast)
            .or_else(|| named(Ending::Noun))
            .map(russian),
        Tongue::Mixed | Tongue::Unknown => None,
    }
}

/// The same in English: the Kazakh name in Latin letters as the twenty regions are written (`Jambyl`), with the word for its kind.
pub fn english_name(slug: &str) -> Option<String> {
    let name = gazetteer().names_of_slug(slug).find(|name| name.ending == Ending::Kazakh)?;
    let latin = in_latin_letters(&name.nominative);
    Some(match name.kind {
        _ if is_of_several_kinds(slug) => latin,
        PlaceKind::Oblast => format!("{latin} Region"),
        PlaceKind::District => format!("{latin} District"),
        PlaceKind::City => format!("{latin} (city)"),
        PlaceKind::RepublicanCity | PlaceKind::Settlement => latin,
    })
}

/// The slug of the oblast a smaller place lies in; `None` for one of the twenty, and where the list of places does not say it or
/// has places of that slug in several oblasts.
pub fn oblast_of(slug: &str) -> Option<&'static str> {
    let mut oblasts = oblasts(slug).into_iter();
    oblasts.next()?.filter(|_| oblasts.next().is_none())
}

/// Slugs of places of which some lie in another oblast than the others: only a text tells which is meant.
pub fn slugs_of_several_oblasts() -> impl Iterator<Item = &'static str> {
    gazetteer().slugs().filter(|slug| oblasts(slug).len() > 1)
}

/// The oblasts in which the places of this slug lie that a text names with the word for their kind: the city of Ақсу in one, the
/// district of Ақсу in another.
pub fn oblasts_as_printed(slug: &str, text: &str) -> BTreeSet<&'static str> {
    let kinds = find_places(text).into_iter().filter(|it| it.slug == slug).map(|it| it.kind);
    let kinds: BTreeSet<PlaceKind> = kinds.collect();
    smaller(slug)
        .filter(|name| kinds.contains(&name.kind))
        .filter_map(|it| it.oblast.as_deref())
        .collect()
}

/// The oblasts of the places of a slug; `None` among them where the list of places does not say it of one.
fn oblasts(slug: &str) -> BTreeSet<Option<&'static str>> {
    smaller(slug).map(|name| name.oblast.as_deref()).collect()
}

fn smaller(slug: &str) -> impl Iterator<Item = &'static Name> {
    let top_level = |kind| matches!(kind, PlaceKind::Oblast | PlaceKind::RepublicanCity);
    gazetteer().names_of_slug(slug).filter(move |name| !top_level(name.kind))
}

fn is_of_several_kinds(slug: &str) -> bool {
    let mut kinds = gazetteer().names_of_slug(slug).map(|name| name.kind);
    kinds.next().is_some_and(|first| kinds.any(|kind| kind != first))
}

fn kazakh(name: &Name) -> String {
    let kind = match name.kind {
        PlaceKind::Oblast => " облысы",
        PlaceKind::RepublicanCity | PlaceKind::City => " қаласы",
        PlaceKind::District => " ауданы",
        PlaceKind::Settlement => "",
    };
    format!("{}{kind}", name.nominative)
}

fn russian(name: &Name) -> String {
    match (name.kind, name.ending) {
        (PlaceKind::District, Ending::Adjective) => format!("{} район", name.nominative),
        (PlaceKind::District, _) => format!("район {}", name.nominative),
        (PlaceKind::Oblast, Ending::Adjective) => {
            format!("{}ая область", name.nominative.trim_end_matches("ий"))
        }
        (PlaceKind::Oblast, _) => format!("область {}", name.nominative),
        _ => name.nominative.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(slug: &str, kazakh: &str, russian: &str) {
        assert_eq!(official_name(slug, Tongue::Kazakh).as_deref(), Some(kazakh));
        assert_eq!(official_name(slug, Tongue::Russian).as_deref(), Some(russian));
    }

    #[test]
    fn a_place_is_named_with_its_kind() {
        check("kokshetau", "Көкшетау қаласы", "Кокшетау");
        check("pavlodar", "Павлодар облысы", "Павлодарская область");
        check("astana", "Астана қаласы", "Астана");
        check("shortandy", "Шортанды ауданы", "Шортандинский район");
    }

    #[test]
    fn a_smaller_place_lies_in_its_oblast_where_only_one_has_such_a_place() {
        for (slug, oblast) in [
            ("kokshetau", Some("akmola")),
            ("taraz", Some("jambyl")),
            ("shortandy", Some("akmola")),
            ("alatau", None),
            ("almaty_district", None),
            ("akmola", None),
            ("astana", None),
            ("nowhere_at_all", None),
        ] {
            assert_eq!(oblast_of(slug), oblast, "{slug}");
        }
    }

    #[test]
    fn an_unlisted_place_has_no_name() {
        assert_eq!(official_name("nowhere_at_all", Tongue::Kazakh), None);
        assert_eq!(official_name("astana", Tongue::Unknown), None);
    }

    #[test]
    fn a_slug_of_a_city_and_a_district_is_named_without_a_kind() {
        check("aksu", "Ақсу", "Аксу");
        check("balkash", "Балқаш", "Балхаш");
        check("atbasar", "Атбасар", "Атбасар");
        for slug in gazetteer().slugs().filter(|slug| is_of_several_kinds(slug)) {
            for name in [Tongue::Kazakh, Tongue::Russian].map(|it| official_name(slug, it)) {
                let kinds = ["қаласы", "ауданы", "район"];
                assert!(
                    name.is_some_and(|it| !kinds.iter().any(|kind| it.contains(kind))),
                    "{slug}"
                );
            }
        }
    }

    #[test]
    fn the_text_says_in_which_oblast_a_place_of_an_ambiguous_slug_lies() {
        let slugs: BTreeSet<&str> = slugs_of_several_oblasts().collect();
        assert!(slugs.contains("aksu") && slugs.contains("balkash") && !slugs.contains("atbasar"));
        for (slug, text, oblasts) in [
            ("aksu", "Павлодар қаласы, Ақсу қаласы, Екібастұз қаласы", &["pavlodar"][..]),
            ("aksu", "Жетісу облысы, Ақсу ауданы", &["jetisu"]),
            ("aksu", "Аксуский район", &["jetisu"]),
            ("aksu", "Ақсу қаласы, Ақсу ауданы", &["jetisu", "pavlodar"]),
            ("aksu", "Ақсу", &[]),
            ("balkash", "г. Балхаш", &["karaganda"]),
            ("balkash", "Балхашский район", &["almaty_region"]),
            ("alatau", "Алатауский район г. Алматы", &[]),
            ("astana", "г. Астана", &[]),
        ] {
            let found: Vec<&str> = oblasts_as_printed(slug, text).into_iter().collect();
            assert_eq!(found, oblasts, "{text}");
        }
    }

    #[test]
    fn an_english_name_has_its_kind() {
        for (slug, name) in [
            ("shahtinsk", "Shakhtinsk (city)"),
            ("ekibastuz", "Ekibastuz (city)"),
            ("shortandy", "Shortandy District"),
            ("birjan_sal", "Birjan Sal District"),
            ("aiagoz", "Ayagoz"),
            ("aksu", "Aksu"),
        ] {
            assert_eq!(english_name(slug).as_deref(), Some(name));
        }
        assert_eq!(english_name("nowhere_at_all"), None);
    }
}
