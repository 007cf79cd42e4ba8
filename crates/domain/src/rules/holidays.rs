//! Days off by law, as every year has them; days moved in one year are entered by officers (see [`super::MovedDays`]).

use super::{Certainty, Titles, Value};
use crate::list::Year;
use jiff::civil::{Date, Weekday};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Statutory holidays: `rules/holidays.toml`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holidays {
    pub(super) from_year: Year,
    pub(super) until_year: Year,
    pub(super) carried_over: Value<Vec<HolidayRank>>,
    pub(super) yearly: Vec<YearlyHoliday>,
    pub(super) movable: Vec<MovableHoliday>,
}

/// A holiday on the same days of every year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct YearlyHoliday {
    pub key: String,
    pub rank: HolidayRank,
    pub name: Titles,
    pub from_year: Option<Year>,
    pub until_year: Option<Year>,
    /// Month and day.
    pub days: Value<Vec<(i8, i8)>>,
}

/// A holiday on another day each year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MovableHoliday {
    pub key: String,
    pub rank: HolidayRank,
    pub name: Titles,
    pub days: Vec<(Year, Value<Date>)>,
}

/// What kind of day off the law makes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HolidayRank {
    /// kk ұлттық мереке, ru национальный праздник.
    National,
    /// kk мемлекеттік мереке, ru государственный праздник.
    State,
    /// A day off that is no holiday.
    DayOff,
}

impl HolidayRank {
    /// All.
    pub const ALL: [Self; 3] = [Self::National, Self::State, Self::DayOff];

    /// The word in `rules/` and in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::National => "national",
            Self::State => "state",
            Self::DayOff => "day_off",
        }
    }
}

/// One statutory day off of one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// The day.
    pub date: Date,
    /// Which holiday.
    pub key: String,
    /// What it is called.
    pub name: Titles,
    /// What kind.
    pub rank: HolidayRank,
    /// The weekend day whose holiday made this one a day off.
    pub carried_from: Option<Date>,
    /// How sure it is.
    pub certainty: Certainty,
    /// Where it was read.
    pub source: Arc<Titles>,
}

/// A holiday whose day in a year is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenHoliday {
    /// Which holiday.
    pub key: String,
    /// What it is called.
    pub name: Titles,
    /// Why its day is not known.
    pub reason: Arc<Titles>,
}

/// The statutory days off of one year, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearHolidays {
    /// The year.
    pub year: Year,
    /// The days off.
    pub days: Vec<Holiday>,
    /// Holidays whose day is not known.
    pub open: Vec<OpenHoliday>,
}

impl Holidays {
    /// First and last year it speaks about.
    pub const fn years(&self) -> (Year, Year) {
        (self.from_year, self.until_year)
    }

    /// The days off of a year; `None` for a year it does not speak about.
    pub fn of(&self, year: Year) -> Option<YearHolidays> {
        if !(self.from_year..=self.until_year).contains(&year) {
            return None;
        }
        let mut found = YearHolidays { year, days: Vec::new(), open: Vec::new() };
        self.yearly.iter().for_each(|holiday| holiday.put_into(&mut found));
        self.movable.iter().for_each(|holiday| holiday.put_into(&mut found));
        found.days.sort_by_key(|holiday| holiday.date);
        self.carry_over(&mut found.days);
        found.days.sort_by_key(|holiday| holiday.date);
        Some(found)
    }

    /// A holiday on a weekend makes the next working day a day off, where its rank carries over.
    fn carry_over(&self, days: &mut Vec<Holiday>) {
        let Value::Known { value: ranks, certainty, .. } = &self.carried_over else { return };
        let mut taken: BTreeSet<Date> = days.iter().map(|holiday| holiday.date).collect();
        let mut carried = Vec::new();
        for holiday in days.iter() {
            if !is_weekend(holiday.date) || !ranks.contains(&holiday.rank) {
                continue;
            }
            let Some(next) = next_free(holiday.date, &taken) else { continue };
            taken.insert(next);
            carried.push(Holiday {
                date: next,
                carried_from: Some(holiday.date),
                certainty: holiday.certainty.min(*certainty),
                ..holiday.clone()
            });
        }
        days.extend(carried);
    }
}

impl YearlyHoliday {
    fn put_into(&self, found: &mut YearHolidays) {
        let begun = self.from_year.is_none_or(|first| first <= found.year);
        let lasts = self.until_year.is_none_or(|last| found.year <= last);
        if !begun || !lasts {
            return;
        }
        match &self.days {
            Value::Known { value, certainty, source } => {
                let dates = value.iter().filter_map(|&(month, day)| {
                    Date::new(i16::try_from(found.year).ok()?, month, day).ok()
                });
                found.days.extend(dates.map(|date| Holiday {
                    date,
                    key: self.key.clone(),
                    name: self.name.clone(),
                    rank: self.rank,
                    carried_from: None,
                    certainty: *certainty,
                    source: source.clone(),
                }));
            }
            Value::Unknown { reason, .. } => found.open.push(OpenHoliday {
                key: self.key.clone(),
                name: self.name.clone(),
                reason: reason.clone(),
            }),
        }
    }
}

impl MovableHoliday {
    fn put_into(&self, found: &mut YearHolidays) {
        match self.days.iter().find(|(year, _)| *year == found.year) {
            Some((_, Value::Known { value, certainty, source })) => found.days.push(Holiday {
                date: *value,
                key: self.key.clone(),
                name: self.name.clone(),
                rank: self.rank,
                carried_from: None,
                certainty: *certainty,
                source: source.clone(),
            }),
            Some((_, Value::Unknown { reason, .. })) => found.open.push(OpenHoliday {
                key: self.key.clone(),
                name: self.name.clone(),
                reason: reason.clone(),
            }),
            None => {}
        }
    }
}

/// Saturday and Sunday (kk демалыс күні, ru выходной день) of the five-day week of offices.
pub(super) fn is_weekend(day: Date) -> bool {
    matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday)
}

fn next_free(day: Date, taken: &BTreeSet<Date>) -> Option<Date> {
    let mut next = day.tomorrow().ok()?;
    while is_weekend(next) || taken.contains(&next) {
        next = next.tomorrow().ok()?;
    }
    Some(next)
}
