//! The names of columns, regions, grant types and the like, as a person reads them.

use crate::messages::say_whole;
use crate::{Args, Lang, say};
use bagyt_domain::list::{Column, ListLanguage, Region, Severity, Term};
use bagyt_domain::rules::Titles;
use bagyt_language::place::{english_name, official_name};
use bagyt_language::sorting::sort_key;
use bagyt_language::tongue::Tongue;
use std::sync::OnceLock;

/// The name of a column, short: `Қаржыландыру көлемі`.
pub fn column(lang: Lang, column: Column) -> String {
    // Nearly every finding names its column.
    static NAMES: [OnceLock<[String; Column::ALL.len()]>; Lang::ALL.len()] =
        [const { OnceLock::new() }; Lang::ALL.len()];
    let name = |column: Column| say(lang, &format!("column-{}", column.key()), &Args::new());
    let names = NAMES[lang as usize].get_or_init(|| Column::ALL.map(name));
    let at = Column::ALL.iter().position(|it| *it == column);
    at.map_or_else(|| name(column), |at| names[at].clone())
}

/// How much a finding matters, in one word.
pub fn severity(lang: Lang, severity: Severity) -> String {
    say(lang, &format!("severity-{}", severity.key()), &Args::new())
}

/// The grant type: `қысқа мерзімді`, `краткосрочный`, `short-term`.
pub fn term(lang: Lang, term: Term) -> String {
    say(lang, &format!("term-{}", term.key()), &Args::new())
}

/// The name of a place: from `messages/`, else from the list of places, else its slug with words apart and capital letters
/// up, for places that come with a classifier of the user.
pub fn region(lang: Lang, region: &Region) -> String {
    let slug = region.slug();
    let listed = || match lang {
        Lang::Kk => official_name(slug, Tongue::Kazakh),
        Lang::Ru => official_name(slug, Tongue::Russian),
        Lang::En => english_name(slug),
    };
    say_whole(lang, &format!("region-{slug}"), &Args::new())
        .or_else(listed)
        .unwrap_or_else(|| spelled_out(slug))
}

/// Puts what belongs to places into the order a reader looks for them in: the twenty regions in the classifier's order, then
/// smaller places by the alphabet of their names in this language.
pub fn sort_by_place<T>(lang: Lang, things: &mut [T], place: impl Fn(&T) -> &Region) {
    things.sort_by_cached_key(|thing| {
        let place = place(thing);
        match Region::TWENTY.iter().position(|slug| *slug == place.slug()) {
            Some(number) => (number, Vec::new()),
            None => (Region::TWENTY.len(), sort_key(&region(lang, place))),
        }
    });
}

/// A name short enough for a mark on the map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShortName {
    /// On one line: `Маңғыстау`.
    pub whole: String,
    /// On as many lines as a narrow mark needs: `Маңғыс-`, `тау`.
    pub lines: Vec<String>,
}

/// One of the twenty regions in short; its message says with `|` where a narrow line ends.
pub fn region_in_short(lang: Lang, region: &Region) -> ShortName {
    let id = format!("region-short-{}", region.slug());
    let name = say_whole(lang, &id, &Args::new()).unwrap_or_else(|| self::region(lang, region));
    let parts: Vec<&str> = name.split('|').collect();
    let last = parts.len() - 1;
    let line = |(place, part): (usize, &&str)| match part.trim_end() {
        word if place < last && word == *part => format!("{word}-"),
        word => word.to_owned(),
    };
    ShortName { whole: parts.concat(), lines: parts.iter().enumerate().map(line).collect() }
}

/// A text of the rules in the visitor's language: a title, a source, a reason.
pub fn trilingual(lang: Lang, text: &Titles) -> &str {
    match lang {
        Lang::Kk => &text.kk,
        Lang::Ru => &text.ru,
        Lang::En => &text.en,
    }
}

/// The language of a list: `қазақша`, `на русском`, `Kazakh and Russian`.
pub fn language_of_list(lang: Lang, language: ListLanguage) -> String {
    let id = match language {
        ListLanguage::Kazakh => "list-language-kk",
        ListLanguage::Russian => "list-language-ru",
        ListLanguage::Both => "list-language-both",
    };
    say(lang, id, &Args::new())
}

fn spelled_out(slug: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect::<String>())
    };
    slug.split('_').filter_map(capital).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_said_in_every_language() {
        let said = |name: String, lang: Lang| {
            assert!(!name.contains("column-") && !name.contains("region-"), "{name} in {lang:?}");
            assert!(!name.is_empty());
        };
        for lang in Lang::ALL {
            Column::ALL.into_iter().for_each(|it| said(column(lang, it), lang));
            Region::TWENTY.into_iter().for_each(|it| said(region(lang, &Region::new(it)), lang));
        }
        assert_eq!(term(Lang::Kk, Term::Short), "қысқа мерзімді");
        assert_eq!(region(Lang::Ru, &Region::new("jetisu")), "Область Жетісу");
    }

    #[test]
    fn a_short_name_fits_a_mark_of_the_map() {
        for (lang, slug) in
            Lang::ALL.into_iter().flat_map(|lang| Region::TWENTY.map(|slug| (lang, slug)))
        {
            let name = region_in_short(lang, &Region::new(slug));
            assert!(name.whole.chars().count() <= 11, "{name:?}");
            assert!(!name.whole.contains("region"), "{name:?}");
            assert!(name.lines.len() <= 2, "{name:?}");
            assert!(name.lines.iter().all(|line| line.chars().count() <= 8), "{name:?}");
        }
        let mangystau = region_in_short(Lang::Kk, &Region::new("mangystau"));
        assert_eq!(mangystau.whole, "Маңғыстау");
        assert_eq!(mangystau.lines, ["Маңғыс-", "тау"]);
        let almaty = region_in_short(Lang::Ru, &Region::new("almaty_region"));
        assert_eq!(almaty.whole, "Алматы обл.");
        assert_eq!(almaty.lines, ["Алматы", "обл."]);
    }

    #[test]
    fn smaller_places_stand_in_the_alphabet_of_the_language() {
        let check = |lang, names: &[&str]| {
            let slugs = ["ekibastuz", "fedorov", "denisov", "aksu", "astana", "abai"];
            let mut places = slugs.map(Region::new);
            sort_by_place(lang, &mut places, |place| place);
            assert_eq!(places.map(|place| region(lang, &place)), names);
        };
        check(
            Lang::Ru,
            &[
                "Область Абай",
                "Астана",
                "Аксу",
                "Денисовский район",
                "Федоровский район",
                "Экибастуз",
            ],
        );
        check(
            Lang::Kk,
            &[
                "Абай облысы",
                "Астана қаласы",
                "Ақсу",
                "Денисов ауданы",
                "Екібастұз қаласы",
                "Федоров ауданы",
            ],
        );
        check(
            Lang::En,
            &[
                "Abai Region",
                "Astana",
                "Aksu",
                "Denisov District",
                "Ekibastuz (city)",
                "Fedorov District",
            ],
        );
    }

    #[test]
    fn a_place_without_a_name_is_spelled_out() {
        assert_eq!(region(Lang::Kk, &Region::new("kishi_audan")), "Kishi Audan");
        assert_eq!(region(Lang::En, &Region::new("")), "");
    }
}
