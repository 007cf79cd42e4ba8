//! Directions of a file beside similar ones of the register: what is usual, and what is not.

use super::files::Outcome;
use crate::trouble::Result;
use crate::{examples, register};
use bagyt_domain::list::{Direction, Measure};
use bagyt_promises::Spread;
use bagyt_settings::Settings;
use bagyt_storage::catalogue::{Besides, Catalogue, Similar};
use bagyt_storage::{Fingerprint, ListId};
use bagyt_wording::{Args, Lang, number, promise, say};
use serde_json::{Value, json};
use std::collections::HashSet;

/// How many similar directions say what is usual.
const ENOUGH: usize = 3;

/// A direction beside those of a similar name.
pub struct Compared {
    /// The list of its file, from 1.
    part: u32,
    ordinal: u32,
    name: String,
    similar: Similar,
    /// How many of the similar ones stand in invented samples.
    invented: usize,
}

/// Compares the directions of each file where there is a register; none at all where there is none, and only those that
/// have enough similar ones.
pub fn with_register(settings: &Settings, outcomes: &[Outcome]) -> Result<Vec<Vec<Compared>>> {
    let storage = &settings.storage;
    if storage.url.is_empty() && !storage.folder.join("bagyt.sqlite").is_file() {
        return Ok(outcomes.iter().map(|_| Vec::new()).collect());
    }
    register::wait(async {
        let store = register::open_existing(settings).await?;
        let catalogue = store.catalogue();
        let samples = catalogue.lists_read_from(&examples::fingerprints()).await?;
        let mut compared = Vec::with_capacity(outcomes.len());
        for outcome in outcomes {
            let mut of_file = Vec::new();
            for reading in outcome.lists() {
                let list = &reading.list;
                let own: HashSet<Fingerprint> = list.source.sha256.parse().into_iter().collect();
                let besides =
                    Besides { lists: catalogue.lists_read_from(&own).await?, ..Default::default() };
                for row in &list.rows {
                    let known = (&besides, &samples);
                    of_file.extend(of_row(catalogue, list.source.part, row, known).await?);
                }
            }
            compared.push(of_file);
        }
        Ok(compared)
    })
}

async fn of_row(
    catalogue: Catalogue<'_>,
    part: u32,
    row: &Direction,
    (besides, samples): (&Besides, &HashSet<ListId>),
) -> Result<Option<Compared>> {
    let similar = catalogue.similar(row, besides, 0).await?;
    let invented = similar.lists.iter().filter(|list| samples.contains(list)).count();
    let (ordinal, name) = (row.ordinal, row.direction.clone());
    Ok((similar.count >= ENOUGH).then_some(Compared { part, ordinal, name, similar, invented }))
}

impl Compared {
    /// Which list of the file it is of.
    pub const fn part(&self) -> u32 {
        self.part
    }

    /// What is unlike all similar directions, a paragraph; nothing where nothing is.
    pub fn in_words(&self, lang: Lang) -> Option<String> {
        let mut lines = Vec::new();
        for it in &self.similar.units {
            let each = it.own_tenge_each.map(|own| (own, &it.tenge_each));
            let unit = promise::unit(lang, it.unit);
            lines.extend(unlike(lang, &unit, (it.unit, it.own), &it.similar));
            let of_one = say(lang, "compared-each", &Args::new().text("unit", &unit));
            lines.extend(
                each.and_then(|(own, similar)| unlike(lang, &of_one, ("tenge", own), similar)),
            );
        }
        if lines.is_empty() {
            return None;
        }
        let head = Args::new().text("row", self.ordinal).text("direction", &self.name);
        let mut text = say(lang, "compared-row", &head);
        lines.iter().for_each(|line| text.push_str(&format!("\n  {line}")));
        if self.invented > 0 {
            let invented = Args::new().count("count", self.invented as u64);
            text.push_str(&format!("\n  {}", say(lang, "compared-invented", &invented)));
        }
        Some(text)
    }

    /// All that was compared.
    pub fn as_json(&self) -> Value {
        let spread = |it: &Spread| json!({ "count": it.count(), "least": it.least(), "median": it.median(), "greatest": it.greatest() });
        let units = self.similar.units.iter().map(|it| {
            json!({
                "unit": it.unit, "own": it.own, "similar": spread(&it.similar),
                "own_tenge_each": it.own_tenge_each, "tenge_each": spread(&it.tenge_each),
            })
        });
        json!({ "row": self.ordinal, "similar_directions": self.similar.count, "invented": self.invented,
            "units": units.collect::<Vec<_>>() })
    }
}

/// A number below or above those of all similar directions.
fn unlike(lang: Lang, name: &str, (unit, own): (&str, u64), similar: &Spread) -> Option<String> {
    let (least, greatest) = (similar.least()?, similar.greatest()?);
    if similar.count() < ENOUGH || (least..=greatest).contains(&own) {
        return None;
    }
    let whole = |count: u64| number(i64::try_from(count).unwrap_or(i64::MAX));
    let thousandths = i64::try_from(own).unwrap_or(i64::MAX / 1000).saturating_mul(1000);
    let values = Args::new()
        .text("own", promise::counted(lang, unit, Measure::from_thousandths(thousandths)))
        .text("least", whole(least))
        .text("greatest", whole(greatest))
        .text("median", whole(similar.median()?))
        .count("count", similar.count() as u64);
    Some(format!("{name}: {}", say(lang, "similar-against", &values)))
}
