//! Which pages and calls are measured on a register of many directions, each with the addresses that are asked in turn.

use crate::bench::http::Client;
use crate::bench::site::encoded;
use anyhow::Context;
use serde_json::Value;

/// What is measured, with its addresses.
pub type Asked = (String, Vec<String>);

/// Regions that are asked for in turn.
const REGIONS: [&str; 5] = ["abai", "akmola", "pavlodar", "turkistan", "almaty"];

/// How many directions of each region are asked for in turn, as pages and as resources.
const OF_EACH: usize = 60;

/// Words people look for: common and rare ones, other forms, two at once, Kazakh and Russian.
const WORDS: [&str; 12] = [
    "жастар",
    "мүгедектігі",
    "отбасыларға",
    "студент",
    "экологиялық+мәдениет",
    "театр",
    "волонтер",
    "молодежь",
    "психологической+поддержки",
    "пожилых+людей",
    "цифр",
    "4321-2",
];

/// Every main page and every call.
pub fn all(client: &mut Client) -> anyhow::Result<Vec<Asked>> {
    let known = Known::of(client)?;
    Ok([pages(&known), calls(&known)].concat())
}

/// Directions and lists the register has, from all over the country.
struct Known {
    directions: Vec<String>,
    lists: Vec<String>,
}

impl Known {
    fn of(client: &mut Client) -> anyhow::Result<Self> {
        let mut known = Self { directions: Vec::new(), lists: Vec::new() };
        for region in REGIONS {
            let path = format!("/api/v1/directions?region={region}&limit={OF_EACH}");
            let answer: Value = serde_json::from_slice(&client.get(&path, false)?.body)?;
            let directions = answer["directions"].as_array().context("directions are told")?;
            for direction in directions {
                known.directions.extend(direction["id"].as_str().map(str::to_owned));
                known.lists.extend(direction["list"]["id"].as_str().map(str::to_owned));
            }
        }
        known.lists.dedup();
        Ok(known)
    }

    fn of_directions(&self, address: impl Fn(&str) -> String) -> Vec<String> {
        self.directions.iter().map(|id| address(id)).collect()
    }

    fn of_lists(&self, address: impl Fn(&str) -> String) -> Vec<String> {
        self.lists.iter().map(|id| address(id)).collect()
    }
}

fn named(name: &str, paths: impl IntoIterator<Item = String>) -> Asked {
    (name.to_owned(), paths.into_iter().collect())
}

fn one(name: &str, path: &str) -> Asked {
    named(name, [path.to_owned()])
}

fn pages(known: &Known) -> Vec<Asked> {
    let by_region = |year: u16| {
        REGIONS.iter().map(move |region| format!("/directions?year={year}&region={region}"))
    };
    let regions = REGIONS.windows(2);
    let regions = regions.map(|two| format!("/compare?region={}&region={}", two[0], two[1]));
    let directions = known.directions.windows(2).step_by(2);
    let directions =
        directions.map(|two| format!("/compare?direction={}&direction={}", two[0], two[1]));
    vec![
        one("home", "/"),
        one("all directions", "/directions"),
        one("all directions, most money first", "/directions?order=most-money"),
        one("the last page of all directions", "/directions?page=5000"),
        named(
            "directions by words",
            WORDS.iter().map(|words| format!("/directions?words={}", encoded(words))),
        ),
        named("directions by year and region", (2023..=2026).flat_map(by_region)),
        one("directions by amount and language", "/directions?least=4000&most=7000&language=kk"),
        one("directions without findings", "/directions?findings=without&term=short"),
        named("one direction", known.of_directions(|id| format!("/directions/{id}"))),
        named(
            "one direction, pinned",
            known.of_directions(|id| format!("/directions/{id}/versions/1")),
        ),
        one("all lists", "/lists"),
        named("one list", known.of_lists(|id| format!("/lists/{id}"))),
        one("all regions", "/regions"),
        one("all customers", "/issuers"),
        named("one region", REGIONS.iter().map(|region| format!("/regions/{region}"))),
        named("one year", (2023..=2026).map(|year| format!("/years/{year}"))),
        named("two regions side by side", regions),
        named("two directions side by side", directions),
        named(
            "feed of a selection",
            REGIONS.iter().map(|region| format!("/directions.atom?region={region}")),
        ),
        one("method and accuracy", "/method"),
        one("rules", "/rules"),
    ]
}

fn calls(known: &Known) -> Vec<Asked> {
    let of = |region: &&str| format!("/api/v1/directions?region={region}&limit=20");
    vec![
        named("API: directions of a region, 20 at a time", REGIONS.iter().map(of)),
        named("API: one direction", known.of_directions(|id| format!("/api/v1/directions/{id}"))),
        one("API: lists, 20 at a time", "/api/v1/lists?limit=20"),
        named("API: one list", known.of_lists(|id| format!("/api/v1/lists/{id}"))),
        named("API: rows of a list", known.of_lists(|id| format!("/api/v1/lists/{id}/rows"))),
        named(
            "API: findings of a list",
            known.of_lists(|id| format!("/api/v1/lists/{id}/findings")),
        ),
        one("API: every filter with its counts", "/api/v1/filters?year=2025"),
        one("API: summary", "/api/v1/summary"),
        one("API: description", "/api/v1/openapi.json"),
    ]
}
