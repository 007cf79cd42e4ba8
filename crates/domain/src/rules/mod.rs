//! The regulation as data: what is read from `rules/`, and which of it applies to a list.
//!
//! The files say what the law and the Rules say; this module reads them strictly ([`RuleBook::parse`]), tells which
//! generation of the Rules and which МРП a list falls under ([`RuleBook::applicable`]), and counts working days
//! ([`WorkCalendar`]). A value nobody could read is [`Value::Unknown`] with the reason, and whoever needs it must say so
//! or stay silent.

mod applicable;
mod book;
mod calendar;
mod error;
mod field_names;
mod generation;
mod holidays;
mod load;
mod titles;
mod value;

pub use applicable::{AmountLimits, Applicable, Basis};
pub use book::{FileNote, RuleBook};
pub use calendar::{MovedDays, MovedDaysError, OutsideCalendar, WorkCalendar};
pub use error::{RuleError, RuleErrors, RuleFault};
pub use field_names::{Alias, FieldNames, Language};
pub use generation::{
    AtMost, CommissionSize, Generation, GrantType, InForce, LimitedAmount, MrpLimit, Period,
    PeriodKey, PeriodUnit, Selection, Share, TermMonths,
};
pub use holidays::{Holiday, HolidayRank, Holidays, OpenHoliday, YearHolidays};
pub use titles::Titles;
pub use value::{Certainty, Dated, NOT_FOUND, NotKnown, Value};
