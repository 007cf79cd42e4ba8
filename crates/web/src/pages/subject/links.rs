//! Names that lead to the page of their subject.

use super::Kind;
use crate::words::t;
use crate::{pages, urls};
use bagyt_domain::list::{Field, Region, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::IssuerKey;
use bagyt_wording::{Args, Lang, region, say};
use maud::{Markup, html};

fn link(lang: Lang, kind: Kind, key: &str, name: &str) -> Markup {
    html! { a href=(urls::subject(lang, kind, key)) { (name) } }
}

/// A field by its name in the law.
pub fn field(lang: Lang, field: Field, rules: &RuleBook) -> Markup {
    link(lang, Kind::Field, field.key(), &pages::field_name(rules, field, lang))
}

/// A customer as printed.
pub fn issuer(lang: Lang, printed: &str) -> Markup {
    html! {
        @match IssuerKey::of(printed).as_str() {
            "" => (printed),
            key => (link(lang, Kind::Issuer, key, printed)),
        }
    }
}

/// Years one after another.
pub fn years(lang: Lang, years: &[Year]) -> Markup {
    html! {
        @for (at, year) in years.iter().map(ToString::to_string).enumerate() {
            @if at > 0 { ", " }
            (link(lang, Kind::Year, &year, &year))
        }
    }
}

/// Places one after another, at most `most` by name; all twenty regions in a word before the others.
pub fn places(lang: Lang, places: &[Region], most: usize) -> Markup {
    let (whole_country, others) = told(places);
    html! {
        @if whole_country { a href=(urls::subjects(lang, Kind::Region)) { (t(lang, "places-all")) } }
        @for (at, place) in others.iter().take(most).enumerate() {
            @if at > 0 || whole_country { ", " }
            (link(lang, Kind::Region, place.slug(), &region(lang, place)))
        }
        @if let Some(more) = more(lang, others.len(), most) { " " (more) }
    }
}

/// The same as plain words; none where no place is named.
pub fn places_in_words(lang: Lang, places: &[Region], most: usize) -> Option<String> {
    let (whole_country, others) = told(places);
    let all = whole_country.then(|| t(lang, "places-all"));
    let named: Vec<String> =
        all.into_iter().chain(others.iter().take(most).map(|place| region(lang, place))).collect();
    let more = more(lang, others.len(), most).map(|more| format!(" {more}")).unwrap_or_default();
    (!named.is_empty()).then(|| format!("{}{more}", named.join(", ")))
}

/// Whether places are the whole country, and those that are to be named.
fn told(places: &[Region]) -> (bool, Vec<&Region>) {
    let whole_country = Region::are_the_twenty(places);
    (whole_country, places.iter().filter(|it| !(whole_country && it.is_top_level())).collect())
}

fn more(lang: Lang, count: usize, most: usize) -> Option<String> {
    let more = count.saturating_sub(most);
    (more > 0).then(|| say(lang, "places-more", &Args::new().count("count", more)))
}

#[cfg(test)]
mod tests {
    use super::places_in_words;
    use bagyt_domain::list::Region;
    use bagyt_wording::Lang;

    #[test]
    fn only_all_twenty_regions_are_the_whole_country() {
        let check = |slugs: &[&str], told: Option<&str>| {
            let places: Vec<Region> = slugs.iter().map(|slug| Region::new(*slug)).collect();
            assert_eq!(places_in_words(Lang::En, &places, 1).as_deref(), told, "{slugs:?}");
        };
        check(&[], None);
        check(&["astana"], Some("Astana"));
        check(&["astana", "abai", "almaty"], Some("Astana and 2 more"));
        check(&Region::TWENTY, Some("all 17 oblasts and 3 cities"));
        let mut with_a_city = Region::TWENTY.to_vec();
        with_a_city.push("taraz");
        check(&with_a_city, Some("all 17 oblasts and 3 cities, Taraz (city)"));
        let villages: Vec<String> = (0..21).map(|number| format!("village_{number}")).collect();
        let villages: Vec<&str> = villages.iter().map(String::as_str).collect();
        let places: Vec<Region> = villages.iter().map(|slug| Region::new(*slug)).collect();
        let told = places_in_words(Lang::En, &places, 1).expect("places");
        assert!(told.ends_with("and 20 more") && !told.contains("oblasts"), "{told}");
    }
}
