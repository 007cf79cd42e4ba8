//! Reads a file of one generation of the Rules.

use super::entry::{self, Days};
use super::section::Section;
use crate::list::Term;
use crate::rules::generation::{
    AtMost, CommissionSize, Generation, GrantType, InForce, LimitedAmount, MrpLimit, Period,
    PeriodKey, PeriodUnit, Selection, Share, TermMonths,
};
use crate::rules::{Dated, RuleFault, Value};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Keys of the file itself.
pub(super) const KEYS: [&str; 12] = [
    "kind",
    "key",
    "edited",
    "title",
    "in_force",
    "sources",
    "reasons",
    "selection",
    "limits_apply_to",
    "grant_types",
    "periods",
    OPEN,
];
/// The section of values whose shape is not known.
const OPEN: &str = "open_questions";

/// What could be read of a generation.
pub(super) struct Read {
    /// The days it is in force, for the comparison with its neighbours.
    pub days: Option<Days>,
    /// Where they stand.
    pub at: usize,
    pub key: Option<String>,
    pub whole: Option<Generation>,
}

/// Reads a generation. Values with days of their own are read by the file's days, so without those by all time.
pub(super) fn read(file: &Section<'_>) -> Read {
    let key = file.text("key");
    let title = file.titles("title");
    let in_force = in_force(file);
    let days = in_force.as_ref().map(|(_, days)| *days);
    let (within, at) = (days.unwrap_or(Days::ALL), file.find("in_force").map_or(0, |(at, _)| at));
    let selection = selection(file, within);
    let limits_apply_to = entry::dated(file, "limits_apply_to", &[], within, |entry| {
        entry.one_of("value", &LimitedAmount::ALL, LimitedAmount::key)
    });
    let grant_types = grant_types(file, within);
    let periods = periods(file, within);
    let open_questions = open_questions(file);
    let whole = || {
        let (in_force, Days { from, until }) = in_force?;
        Some(Generation {
            key: key.clone()?,
            title: title?,
            in_force,
            from,
            until,
            selection: selection?,
            limits_apply_to: limits_apply_to?,
            grant_types: grant_types?,
            periods: periods?,
            open_questions: open_questions?,
        })
    };
    let whole = whole();
    Read { days, at, key, whole }
}

fn in_force(file: &Section<'_>) -> Option<(Value<InForce>, Days)> {
    let table = file.table("in_force", &["from", "until", "source", "certainty"])?;
    let entry = entry::value_under("from", &table, |table| {
        let from = table.date("from");
        let until = if table.has("until") { Some(table.date("until")?) } else { None };
        Some(InForce { from: from?, until })
    })?;
    let InForce { from, until } = *entry.known()?;
    Some((entry, Days { from, until: until.unwrap_or(Date::MAX) }))
}

fn selection(file: &Section<'_>, days: Days) -> Option<Selection> {
    let keys =
        ["stages", "quorum", "commission_size", "applications_per_organisation", "closing_time"];
    let table = file.table("selection", &keys)?;
    let stages = entry::dated(&table, "stages", &[], days, |entry| entry.count("value"));
    let quorum = entry::dated(&table, "quorum", &[], days, share);
    let commission_size = entry::dated(&table, "commission_size", &[], days, commission_size);
    let applications = entry::dated(&table, "applications_per_organisation", &[], days, |entry| {
        entry.read("value", "a whole number, or \"unlimited\"", |value| {
            if value.as_str() == Some("unlimited") {
                return Some(AtMost::Unlimited);
            }
            let count = super::section::integer(value).filter(|count| *count >= 1)?;
            u32::try_from(count).ok().map(AtMost::Count)
        })
    });
    let closing_time = entry::dated(&table, "closing_time", &[], days, |entry| entry.time("value"));
    Some(Selection {
        stages: stages?,
        quorum: quorum?,
        commission_size: commission_size?,
        applications_per_organisation: applications?,
        closing_time: closing_time?,
    })
}

fn share(entry: &Section<'_>) -> Option<Share> {
    entry.read("value", "a share such as \"2/3\", not above one", |value| {
        let (numerator, denominator) = value.as_str()?.split_once('/')?;
        let share =
            Share { numerator: numerator.parse().ok()?, denominator: denominator.parse().ok()? };
        (1..=share.denominator).contains(&share.numerator).then_some(share)
    })
}

fn commission_size(entry: &Section<'_>) -> Option<CommissionSize> {
    let size = entry.table("value", &["at_least", "at_most", "odd"])?;
    let (at_least, at_most, odd) =
        (size.count("at_least"), size.count("at_most"), size.flag("odd"));
    let size_read = CommissionSize { at_least: at_least?, at_most: at_most?, odd: odd? };
    ordered(&size, size_read.at_least.into(), size_read.at_most.into())?;
    Some(size_read)
}

/// Refuses a range that ends before it begins.
fn ordered(section: &Section<'_>, from: u32, until: u32) -> Option<()> {
    if from <= until {
        return Some(());
    }
    let (from, until) = (from.to_string(), until.to_string());
    section.refuse(RuleFault::Reversed { path: section.named(), from, until });
    None
}

fn grant_types(file: &Section<'_>, days: Days) -> Option<BTreeMap<&'static str, GrantType>> {
    let words = Term::ALL.map(Term::key);
    let table = file.table("grant_types", &words)?;
    let read: Vec<Option<(&'static str, GrantType, usize)>> = words
        .into_iter()
        .map(|word| {
            let section =
                table.table(word, &["term", "funded_years", "limit_mrp", "territory_units"])?;
            let (at, _) = section.find("limit_mrp").unwrap_or((section.at, table.find(word)?.1));
            Some((word, grant_type(&section, days)?, at))
        })
        .collect();
    let types: Vec<(&'static str, GrantType, usize)> = read.into_iter().collect::<Option<_>>()?;
    for pair in types.windows(2) {
        let [(shorter, below, _), (longer, above, at)] = pair else { continue };
        let (shorter, longer) = (*shorter, *longer);
        let (below, above) = ((shorter, &below.limit_mrp), (longer, &above.limit_mrp));
        if let Some(fault) = overlaps(below, above, days) {
            file.page.refuse(*at, fault);
        }
    }
    Some(types.into_iter().map(|(word, grant_type, _)| (word, grant_type)).collect())
}

fn grant_type(section: &Section<'_>, days: Days) -> Option<GrantType> {
    let term = entry::dated(section, "term", &[], days, |entry| {
        let term = entry.table("value", &["from_months", "until_months"])?;
        let (from, until) = (term.count("from_months"), term.count("until_months"));
        let read = TermMonths { from: from?, until: until? };
        ordered(&term, read.from.into(), read.until.into())?;
        Some(read)
    });
    let funded_years =
        entry::dated(section, "funded_years", &[], days, |entry| entry.count("value"));
    let limit_mrp = entry::dated(section, "limit_mrp", &[], days, mrp_limit);
    let territory_units =
        entry::dated(section, "territory_units", &[], days, |entry| entry.count("value"));
    Some(GrantType {
        term: term?,
        funded_years: funded_years?,
        limit_mrp: limit_mrp?,
        territory_units: territory_units?,
    })
}

fn mrp_limit(entry: &Section<'_>) -> Option<MrpLimit> {
    let limit = entry.table("value", &["floor", "ceiling"])?;
    let floor = limit.count("floor");
    let ceiling = limit.read("ceiling", "a whole number, or \"none\"", |value| {
        if value.as_str() == Some("none") {
            return Some(None);
        }
        let ceiling = super::section::integer(value).filter(|ceiling| *ceiling >= 1)?;
        u32::try_from(ceiling).ok().map(Some)
    });
    let read = MrpLimit { floor: floor?, ceiling: ceiling? };
    if let (floor, Some(ceiling)) = (read.floor, read.ceiling)
        && floor > ceiling
    {
        limit.refuse(RuleFault::FloorAboveCeiling { path: limit.named(), floor, ceiling });
        return None;
    }
    Some(read)
}

/// A shorter type must end, on every day, where the longer one begins, or below.
fn overlaps(
    (shorter, below): (&'static str, &Dated<MrpLimit>),
    (longer, above): (&'static str, &Dated<MrpLimit>),
    days: Days,
) -> Option<RuleFault> {
    let changes = below.later.iter().chain(&above.later).map(|(day, _)| *day);
    let pairs = std::iter::once(days.from)
        .chain(changes)
        .filter_map(|day| Some((below.on(day).known()?, above.on(day).known()?)));
    let mut wrong = pairs
        .filter(|(below, above)| below.ceiling.is_none_or(|ceiling| ceiling > above.floor))
        .map(|(below, above)| {
            let ceiling = below.ceiling.map_or_else(|| "none".to_owned(), |most| most.to_string());
            RuleFault::TypesOverlap { shorter, ceiling, longer, floor: above.floor }
        });
    wrong.next()
}

fn periods(file: &Section<'_>, days: Days) -> Option<BTreeMap<&'static str, Dated<Period>>> {
    let words = PeriodKey::ALL.map(PeriodKey::key);
    let table = file.table("periods", &words)?;
    let read: Vec<_> = words
        .into_iter()
        .map(|word| {
            let period = entry::dated(&table, word, &["unit"], days, |entry| {
                let count = entry.count("value");
                let unit = entry.one_of("unit", &PeriodUnit::ALL, PeriodUnit::key);
                Some(Period { count: count?, unit: unit? })
            })?;
            Some((word, period))
        })
        .collect();
    read.into_iter().collect()
}

fn open_questions(file: &Section<'_>) -> Option<BTreeMap<String, Value<()>>> {
    let (at, _) = file.require(OPEN)?;
    let table = file.read(OPEN, "a table", toml::de::DeValue::as_table)?;
    let words: Vec<&str> = table.keys().map(|key| key.get_ref().as_ref()).collect();
    let questions = Section::new(file.page, OPEN.to_owned(), at, table, &words);
    let read: Vec<_> = words
        .into_iter()
        .map(|word| {
            let question = questions.table(word, &["unknown", "source", "certainty"])?;
            Some((word.to_owned(), entry::value(&question, |_| Some(()))?))
        })
        .collect();
    read.into_iter().collect()
}
