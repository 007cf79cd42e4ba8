//! Counting working days: weekends, statutory holidays, and the days officers say the Government has moved.

use super::holidays::is_weekend;
use super::{Period, PeriodUnit, RuleBook};
use crate::list::Year;
use jiff::ToSpan;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// Days moved in one year (kk демалыс күндерін ауыстыру, ru перенос выходных дней), as officers entered them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovedDays {
    /// The year.
    pub year: Year,
    /// Working days that became days off.
    pub days_off: BTreeSet<Date>,
    /// Days off that became working days.
    pub working_days: BTreeSet<Date>,
    /// The officer who compared the year with the official calendar; `None` while nobody has.
    pub confirmed_by: Option<String>,
}

/// What is wrong with moved days.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MovedDaysError {
    /// Days of a year the rules do not speak about.
    #[error("the rules have no holidays of {year}")]
    NotCovered {
        /// The year.
        year: Year,
    },
    /// A year entered twice.
    #[error("moved days of {year} are given twice")]
    YearTwice {
        /// The year.
        year: Year,
    },
    /// A day of another year.
    #[error("{day} is not a day of {year}")]
    OtherYear {
        /// The day.
        day: Date,
        /// The year it was entered for.
        year: Year,
    },
    /// A day said to be both.
    #[error("{day} cannot be both a day off and a working day")]
    Both {
        /// The day.
        day: Date,
    },
}

/// A day outside the years the rules have holidays of: counting there would be guessing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{day} lies outside the years whose holidays are known ({from_year}-{until_year})")]
pub struct OutsideCalendar {
    /// The day.
    pub day: Date,
    /// First year known.
    pub from_year: Year,
    /// Last year known.
    pub until_year: Year,
}

/// A calendar of working days (kk жұмыс күні, ru рабочий день) of offices with a five-day week.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkCalendar {
    from_year: Year,
    until_year: Year,
    days_off: BTreeSet<Date>,
    working_days: BTreeSet<Date>,
    confirmed: BTreeSet<Year>,
}

impl WorkCalendar {
    /// The calendar of the rules with the days moved in some years.
    ///
    /// # Errors
    /// Everything wrong with the moved days.
    pub fn new(rules: &RuleBook, moved: &[MovedDays]) -> Result<Self, Vec<MovedDaysError>> {
        let (from_year, until_year) = rules.statutory_holidays().years();
        let errors = wrong_with(moved, from_year, until_year);
        if !errors.is_empty() {
            return Err(errors);
        }
        let statutory = (from_year..=until_year).filter_map(|year| rules.holidays(year));
        let mut days_off: BTreeSet<Date> =
            statutory.flat_map(|year| year.days).map(|holiday| holiday.date).collect();
        days_off.extend(moved.iter().flat_map(|year| &year.days_off));
        let working_days = moved.iter().flat_map(|year| &year.working_days).copied().collect();
        let confirmed = moved.iter().filter(|year| year.confirmed_by.is_some());
        let confirmed = confirmed.map(|year| year.year).collect();
        Ok(Self { from_year, until_year, days_off, working_days, confirmed })
    }

    /// Whether an officer has compared the year with the official calendar. Deadlines in other years are provisional.
    pub fn confirmed(&self, year: Year) -> bool {
        self.confirmed.contains(&year)
    }

    /// First and last year it can count in.
    pub const fn years(&self) -> (Year, Year) {
        (self.from_year, self.until_year)
    }

    /// Whether offices work on the day.
    ///
    /// # Errors
    /// When the holidays of its year are not known.
    pub fn is_working_day(&self, day: Date) -> Result<bool, OutsideCalendar> {
        let known = Year::try_from(day.year())
            .is_ok_and(|year| (self.from_year..=self.until_year).contains(&year));
        if !known {
            return Err(self.outside(day));
        }
        let off = is_weekend(day) || self.days_off.contains(&day);
        Ok(self.working_days.contains(&day) || !off)
    }

    /// The last day of a term of `count` working days that begins the day after `start`. For 0 it is `start` itself.
    ///
    /// # Errors
    /// When it would leave the years whose holidays are known.
    pub fn add_working_days(&self, start: Date, count: u16) -> Result<Date, OutsideCalendar> {
        let (mut day, mut left) = (start, count);
        while left > 0 {
            day = day.tomorrow().map_err(|_| self.outside(day))?;
            left -= u16::from(self.is_working_day(day)?);
        }
        Ok(day)
    }

    /// How many working days lie after `start`, to `end` inclusive; 0 where `end` is not later.
    ///
    /// # Errors
    /// When it would leave the years whose holidays are known.
    pub fn working_days_between(&self, start: Date, end: Date) -> Result<u32, OutsideCalendar> {
        let (mut day, mut count) = (start, 0);
        while day < end {
            day = day.tomorrow().map_err(|_| self.outside(day))?;
            count += u32::from(self.is_working_day(day)?);
        }
        Ok(count)
    }

    /// The last day of a period of the rules that begins the day after `start`. A period in calendar days or months may
    /// end on a day off: whether it then moves on is for the rules of that step to say, and they were not read.
    ///
    /// # Errors
    /// When it would leave the years whose holidays are known.
    pub fn end_of(&self, start: Date, period: Period) -> Result<Date, OutsideCalendar> {
        let count = i64::from(period.count);
        let end = match period.unit {
            PeriodUnit::WorkingDays => return self.add_working_days(start, period.count),
            PeriodUnit::CalendarDays => start.checked_add(count.days()),
            PeriodUnit::Months => start.checked_add(count.months()),
        };
        end.map_err(|_| self.outside(start))
    }

    const fn outside(&self, day: Date) -> OutsideCalendar {
        OutsideCalendar { day, from_year: self.from_year, until_year: self.until_year }
    }
}

fn wrong_with(moved: &[MovedDays], from_year: Year, until_year: Year) -> Vec<MovedDaysError> {
    let mut errors = Vec::new();
    let mut years = BTreeSet::new();
    for entry in moved {
        let year = entry.year;
        if !(from_year..=until_year).contains(&year) {
            errors.push(MovedDaysError::NotCovered { year });
        }
        if !years.insert(year) {
            errors.push(MovedDaysError::YearTwice { year });
        }
        let days = entry.days_off.union(&entry.working_days);
        let strangers = days.filter(|day| Year::try_from(day.year()) != Ok(year));
        errors.extend(strangers.map(|&day| MovedDaysError::OtherYear { day, year }));
        let both = entry.days_off.intersection(&entry.working_days);
        errors.extend(both.map(|&day| MovedDaysError::Both { day }));
    }
    errors
}
