//! Reads `holidays.toml`: the days off every year has by law.

use super::entry;
use super::section::Section;
use crate::list::Year;
use crate::rules::holidays::{HolidayRank, Holidays, MovableHoliday, YearlyHoliday};
use crate::rules::{RuleFault, Value};
use jiff::civil::Date;
use std::collections::BTreeMap;
use toml::de::DeValue;

/// Keys of the file itself.
pub(super) const KEYS: [&str; 9] = [
    "kind",
    "title",
    "edited",
    "covers",
    "sources",
    "reasons",
    "carried_over",
    "holiday",
    "movable_holiday",
];

/// Reads the statutory days off.
pub(super) fn read(file: &Section<'_>) -> Option<Holidays> {
    let covers = covers(file);
    let carried_over = carried_over(file);
    let yearly = yearly(file);
    let movable = file
        .tables("movable_holiday", &["key", "rank", "name", "day"])
        .iter()
        .filter_map(|section| movable(section, covers?))
        .collect();
    let (from_year, until_year) = covers?;
    Some(Holidays { from_year, until_year, carried_over: carried_over?, yearly, movable })
}

fn covers(file: &Section<'_>) -> Option<(Year, Year)> {
    let table = file.table("covers", &["from_year", "until_year"])?;
    let (from, until) = (table.year("from_year"), table.year("until_year"));
    in_order(&table, from?, until?)
}

fn in_order(section: &Section<'_>, from: Year, until: Year) -> Option<(Year, Year)> {
    if from <= until {
        return Some((from, until));
    }
    let (from, until) = (from.to_string(), until.to_string());
    section.refuse(RuleFault::Reversed { path: section.named(), from, until });
    None
}

fn carried_over(file: &Section<'_>) -> Option<Value<Vec<HolidayRank>>> {
    let table = file.table("carried_over", &entry::entry_keys(&[]))?;
    entry::value(&table, |entry| {
        entry.read("value", "a list of \"national\", \"state\", \"day_off\"", |value| {
            let words = value.as_array()?.iter().map(|word| word.get_ref().as_str());
            let all = HolidayRank::ALL;
            words.map(|word| all.into_iter().find(|rank| Some(rank.key()) == word)).collect()
        })
    })
}

fn yearly(file: &Section<'_>) -> Vec<YearlyHoliday> {
    let keys = [
        "key",
        "rank",
        "name",
        "from_year",
        "until_year",
        "days",
        "unknown",
        "source",
        "certainty",
    ];
    // Where each holiday was met before: its years and its line.
    let mut met: BTreeMap<String, Vec<(Year, Year, u32)>> = BTreeMap::new();
    let mut found = Vec::new();
    for section in file.tables("holiday", &keys) {
        let Some(holiday) = yearly_holiday(&section) else { continue };
        let span =
            (holiday.from_year.unwrap_or(Year::MIN), holiday.until_year.unwrap_or(Year::MAX));
        let before = met.entry(holiday.key.clone()).or_default();
        if let Some((.., first_line)) =
            before.iter().find(|(from, until, _)| *from <= span.1 && span.0 <= *until)
        {
            let first_line = *first_line;
            section.refuse(RuleFault::Twice { what: holiday.key, first_line });
            continue;
        }
        before.push((span.0, span.1, section.page.line(section.at)));
        found.push(holiday);
    }
    found
}

fn yearly_holiday(section: &Section<'_>) -> Option<YearlyHoliday> {
    let key = section.text("key");
    let rank = section.one_of("rank", &HolidayRank::ALL, HolidayRank::key);
    let name = section.titles("name");
    let optional = |key| if section.has(key) { section.year(key).map(Some) } else { Some(None) };
    let (from_year, until_year) = (optional("from_year"), optional("until_year"));
    let days = entry::value_under("days", section, |section| {
        section.read("days", "a list of month-day such as \"03-21\"", |value| {
            let days = value.as_array()?.iter().map(|day| month_day(day.get_ref()));
            days.collect::<Option<Vec<_>>>().filter(|days| !days.is_empty())
        })
    });
    let (from_year, until_year) = (from_year?, until_year?);
    if let (Some(from), Some(until)) = (from_year, until_year) {
        in_order(section, from, until)?;
    }
    Some(YearlyHoliday { key: key?, rank: rank?, name: name?, from_year, until_year, days: days? })
}

/// `03-21`; a day that common years do not have is refused.
fn month_day(value: &DeValue<'_>) -> Option<(i8, i8)> {
    let (month, day) = value.as_str()?.split_once('-')?;
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    Date::new(2023, month, day).ok().map(|_| (month, day))
}

fn movable(section: &Section<'_>, (first, last): (Year, Year)) -> Option<MovableHoliday> {
    let key = section.text("key");
    let rank = section.one_of("rank", &HolidayRank::ALL, HolidayRank::key);
    let name = section.titles("name");
    let mut lines: BTreeMap<Year, u32> = BTreeMap::new();
    let mut days = Vec::new();
    let mut all_years_read = true;
    for day in section.tables("day", &entry::entry_keys(&["year"])) {
        let year = day.year("year");
        let date = entry::value(&day, |day| day.date("value"));
        let Some(year) = year else {
            all_years_read = false;
            continue;
        };
        if let Some(&first_line) = lines.get(&year) {
            let what = format!("{} of {year}", day.path);
            day.refuse(RuleFault::Twice { what, first_line });
            continue;
        }
        lines.insert(year, section.page.line(day.at));
        let Some(date) = date else { continue };
        if let Some(date) = date.known().filter(|date| Year::try_from(date.year()) != Ok(year)) {
            let (found, expected) = (format!("the day {date}"), "a day of the entry's own `year`");
            day.refuse(RuleFault::WrongKind { path: day.path_of("value"), found, expected });
        }
        days.push((year, date));
    }
    let left_out = |year: &Year| all_years_read && !lines.contains_key(year);
    for year in (first..=last).filter(left_out) {
        section.refuse(RuleFault::YearMissing { path: section.path_of("day"), year });
    }
    Some(MovableHoliday { key: key?, rank: rank?, name: name?, days })
}
