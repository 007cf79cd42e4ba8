//! What a place is called on a page, in Kazakh and in Russian.

use super::PlaceKind;
use super::gazetteer::{Ending, Name, gazetteer};
use crate::tongue::Tongue;

/// The name of the place with this slug, with the word for its kind where the language wants one; `None` for a place that
/// is not in the list of places, or in a language other than the two.
pub fn official_name(slug: &str, tongue: Tongue) -> Option<String> {
    let named = |ending| gazetteer().names_of_slug(slug).find(|name: &&Name| name.ending == ending);
    match tongue {
        Tongue::Kazakh => named(Ending::Kazakh).map(kazakh),
        Tongue::Russian => named(Ending::Adjective)
            .filter(|name| name.kind == PlaceKind::District || name.kind == PlaceKind::Oblast)
            .or_else(|| named(Ending::Noun))
            .map(russian),
        Tongue::Mixed | Tongue::Unknown => None,
    }
}

/// The slug of the oblast a smaller place lies in; `None` for one of the twenty, and where the list of places does not say it or
/// has places of that slug in several oblasts.
pub fn oblast_of(slug: &str) -> Option<&'static str> {
    gazetteer().oblast_of(slug)
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
    use super::{oblast_of, official_name};
    use crate::tongue::Tongue;

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
}
