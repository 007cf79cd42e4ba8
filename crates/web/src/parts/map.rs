//! The map of Kazakhstan: a mark for each of the 17 oblasts and 3 cities, where a schoolchild looks for it.

use super::money;
use crate::pages::subject::Kind;
use crate::urls;
use crate::words::t;
use bagyt_domain::Tenge;
use bagyt_domain::list::Region;
use bagyt_storage::catalogue::{Home, Share};
use bagyt_wording::{Args, Lang, ShortName, millions, region, region_in_short, say, thousands};
use maud::{Markup, html};

/// A mark and its place, in halves of its own size from the north-western corner.
struct Place {
    slug: &'static str,
    east: u32,
    south: u32,
}

const fn place(slug: &'static str, east: u32, south: u32) -> Place {
    Place { slug, east, south }
}

/// From the north-west to the south-east, as one reads. The gap in the north is Orenburg's.
const PLACES: [Place; 20] = [
    place("north_kazakhstan", 6, 0),
    place("west_kazakhstan", 0, 2),
    place("kostanay", 4, 2),
    place("akmola", 6, 2),
    place("astana", 8, 2),
    place("pavlodar", 10, 2),
    place("aktobe", 2, 3),
    place("atyrau", 0, 4),
    place("ulytau", 4, 4),
    place("karaganda", 6, 4),
    place("abai", 8, 4),
    place("east_kazakhstan", 10, 4),
    place("kyzylorda", 2, 5),
    place("mangystau", 0, 6),
    place("turkistan", 4, 6),
    place("jambyl", 6, 6),
    place("almaty_region", 8, 6),
    place("jetisu", 10, 6),
    place("shymkent", 4, 8),
    place("almaty", 8, 8),
];

/// Half a mark with half the gap to the next one, in units of the drawing.
const HALF: u32 = 50;
/// The side of a mark.
const SIDE: u32 = 96;
/// How many letters stand on one line of a mark.
const LINE: usize = 10;
/// How many strengths of colour there are; the style sheet has as many.
const STEPS: i128 = 5;

impl Place {
    fn is_city(&self) -> bool {
        Region::TWENTY[Region::OBLASTS..].contains(&self.slug)
    }
}

/// The map over `shares`, each mark a link to the page of its region.
pub fn map(lang: Lang, shares: &[Share<Region>], heading: &str) -> Markup {
    let largest = shares.iter().map(|share| share.sum.sure).max().unwrap_or_default();
    let share = |place: &Place| shares.iter().find(|share| share.value.slug() == place.slug);
    html! {
        svg.map viewBox="0 0 596 496" role="list" aria-labelledby=(heading) {
            @for (place, share) in PLACES.iter().filter_map(|place| Some((place, share(place)?))) {
                (mark(lang, place, share, largest))
            }
        }
    }
}

fn mark(lang: Lang, place: &Place, share: &Share<Region>, largest: Tenge) -> Markup {
    let (left, top) = (place.east * HALF, place.south * HALF);
    let (middle, centre) = (left + SIDE / 2, top + SIDE / 2);
    let short = region_in_short(lang, &share.value);
    let said = said(lang, share, &short);
    let address = urls::subject(lang, Kind::Region, place.slug);
    html! {
        g class=(strength(share, largest)) role="listitem" {
            a href=(address) aria-label=(said) {
                title { (said) }
                @if place.is_city() {
                    circle cx=(middle) cy=(centre) r=(SIDE / 2) {}
                } @else {
                    rect x=(left) y=(top) width=(SIDE) height=(SIDE) rx="6" {}
                }
            }
            (letters(lang, share, &short, middle, centre))
        }
    }
}

/// What is seen on a mark: its name, on two lines where one would be too long or the page is narrow, and its sum. A screen
/// reader is told in full what the mark says, so these are hidden from it; a press on them is one on the mark.
fn letters(lang: Lang, share: &Share<Region>, name: &ShortName, x: u32, centre: u32) -> Markup {
    let long = name.whole.chars().count() > LINE;
    html! {
        g.lines[name.lines.len() > 1] aria-hidden="true" {
            @if let [first, second] = name.lines.as_slice() {
                @if !long { text.whole x=(x) y=(centre - 6) { (name.whole) } }
                text.narrow[!long] x=(x) y=(centre - 20) { (first) }
                text.narrow[!long] x=(x) y=(centre + 2) { (second) }
            } @else {
                text x=(x) y=(centre - 5) { (name.whole) }
            }
            text.sum x=(x) y=(centre + if long { 30 } else { 26 }) {
                (millions(share.sum.sure, lang)) @if share.sum.has_suspect() { tspan.doubt { " ▲" } }
            }
        }
    }
}

/// What a mark says in full: the words seen on it are among them, so that it can be called by voice.
fn said(lang: Lang, share: &Share<Region>, short: &ShortName) -> String {
    let mut name = region(lang, &share.value);
    if !name.to_lowercase().contains(short.whole.to_lowercase().trim_end_matches('.')) {
        name = format!("{name} ({})", short.whole);
    }
    let values = Args::new()
        .text("name", name)
        .count("directions", share.directions)
        .text("sum", millions(share.sum.sure, lang));
    say(lang, if share.sum.has_suspect() { "map-tile-doubt" } else { "map-tile" }, &values)
}

/// The class of a mark: empty, or a fifth of the largest sum for each step.
fn strength(share: &Share<Region>, largest: Tenge) -> String {
    if share.directions == 0 {
        return "empty".to_owned();
    }
    let (sum, largest) = (i128::from(share.sum.sure.tiyn()), i128::from(largest.tiyn().max(1)));
    format!("step-{}", (sum * STEPS + largest - 1).div_euclid(largest).clamp(1, STEPS))
}

/// What the map cannot show by itself: its key, what was left out, what counts more than once, what is on no mark.
pub fn notes(lang: Lang, home: &Home) -> Markup {
    let off = |share: &Share<()>, name: &str| {
        let values = Args::new()
            .text("name", t(lang, name))
            .count("directions", share.directions)
            .text("sum", thousands(share.sum.sure, lang));
        html! { @if share.directions > 0 { p { (say(lang, "map-off", &values)) " " (money::left_out(lang, &share.sum)) } } }
    };
    html! {
        div.map-notes {
            p { (t(lang, "map-key")) }
            @if home.by_region.iter().any(|share| share.sum.has_suspect()) { p { span.doubt { "▲" } " " (t(lang, "map-doubt")) } }
            @if home.in_several_regions > 0 { p { (say(lang, "map-several", &Args::new().count("count", home.in_several_regions))) } }
            (off(&home.only_smaller_places, "places-smaller"))
            (off(&home.without_place, "places-unknown"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_storage::catalogue::Sum;

    fn of(slug: &str) -> &'static Place {
        PLACES.iter().find(|place| place.slug == slug).expect(slug)
    }

    #[test]
    fn each_region_has_one_mark_and_no_two_overlap() {
        for slug in Region::TWENTY {
            assert_eq!(PLACES.iter().filter(|place| place.slug == slug).count(), 1, "{slug}");
        }
        for (number, one) in PLACES.iter().enumerate() {
            for other in &PLACES[number + 1..] {
                let apart =
                    one.east.abs_diff(other.east) >= 2 || one.south.abs_diff(other.south) >= 2;
                assert!(apart, "{} and {}", one.slug, other.slug);
            }
        }
        assert!(
            PLACES.iter().all(|it| it.east * HALF + SIDE <= 596 && it.south * HALF + SIDE <= 496)
        );
    }

    #[test]
    fn neighbours_lie_where_a_schoolchild_looks_for_them() {
        let west_to_east = [
            ["mangystau", "kyzylorda"],
            ["atyrau", "aktobe"],
            ["west_kazakhstan", "aktobe"],
            ["aktobe", "kostanay"],
            ["kostanay", "akmola"],
            ["akmola", "pavlodar"],
            ["akmola", "astana"],
            ["ulytau", "karaganda"],
            ["karaganda", "abai"],
            ["abai", "east_kazakhstan"],
            ["kyzylorda", "turkistan"],
            ["turkistan", "jambyl"],
            ["jambyl", "almaty_region"],
            ["almaty_region", "jetisu"],
            ["shymkent", "almaty"],
        ];
        for [west, east] in west_to_east {
            assert!(of(west).east < of(east).east, "{west} is west of {east}");
        }
        let north_to_south = [
            ["west_kazakhstan", "atyrau"],
            ["atyrau", "mangystau"],
            ["aktobe", "kyzylorda"],
            ["north_kazakhstan", "akmola"],
            ["kostanay", "ulytau"],
            ["akmola", "karaganda"],
            ["pavlodar", "abai"],
            ["ulytau", "turkistan"],
            ["karaganda", "jambyl"],
            ["abai", "jetisu"],
            ["east_kazakhstan", "jetisu"],
            ["turkistan", "shymkent"],
            ["almaty_region", "almaty"],
        ];
        for [north, south] in north_to_south {
            assert!(of(north).south < of(south).south, "{north} is north of {south}");
        }
    }

    #[test]
    fn a_city_touches_its_oblast() {
        for (city, oblast) in
            [("astana", "akmola"), ("almaty", "almaty_region"), ("shymkent", "turkistan")]
        {
            let (city, oblast) = (of(city), of(oblast));
            assert!(city.is_city() && !oblast.is_city());
            assert_eq!(city.east.abs_diff(oblast.east) + city.south.abs_diff(oblast.south), 2);
        }
    }

    #[test]
    fn the_colour_has_a_step_for_each_fifth_of_the_largest_sum() {
        let check = |directions, thousands: i64, class: &str| {
            let amount = |thousands| Tenge::from_thousands(thousands).expect("it fits");
            let sum = Sum { sure: amount(thousands), ..Sum::default() };
            let share = Share { value: Region::new("abai"), directions, sum };
            assert_eq!(strength(&share, amount(1_000)), class, "{thousands}");
        };
        check(0, 0, "empty");
        check(1, 0, "step-1");
        check(1, 200, "step-1");
        check(1, 201, "step-2");
        check(1, 800, "step-4");
        check(1, 801, "step-5");
        check(1, 1_000, "step-5");
    }
}
