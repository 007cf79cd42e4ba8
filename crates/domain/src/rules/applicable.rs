//! Which rules and which МРП apply to a list, and on what that rests.

use super::{
    Certainty, Generation, GrantType, LimitedAmount, MrpLimit, NotKnown, RuleBook, Titles, Value,
};
use crate::Tenge;
use crate::list::{OfficialList, Term, Year};
use jiff::civil::Date;
use std::sync::Arc;

/// The rules that apply to a list, with the reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applicable<'b> {
    /// On what it rests.
    pub basis: Basis,
    /// The day whose rules were taken: that of approval, or 1 January of the year.
    pub day: Option<Date>,
    /// The generation of the Rules in force on that day.
    pub generation: Option<&'b Generation>,
    /// The year whose МРП counts.
    pub mrp_year: Option<Year>,
    /// That МРП, or why it is not known.
    pub mrp: Value<Tenge>,
}

/// On what the choice of rules rests; strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Basis {
    /// The date in the approval block.
    ApprovalDate(Date),
    /// The year in the title.
    TitleYear(Year),
    /// The first year the list gives money for.
    FirstFundedYear(Year),
    /// The list names no day and no year.
    Nothing,
}

impl Basis {
    /// The word in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::ApprovalDate(_) => "approval",
            Self::TitleYear(_) => "title",
            Self::FirstFundedYear(_) => "funding",
            Self::Nothing => "nothing",
        }
    }

    /// What a list rests on.
    pub fn of(list: &OfficialList) -> Self {
        if let Some(date) = approval_date(list) {
            return Self::ApprovalDate(date);
        }
        let in_title = |year: &Year| {
            let digits = year.to_string();
            list.title.as_ref().is_some_and(|title| title.contains(&digits))
        };
        if let Some(year) = list.year.filter(in_title) {
            return Self::TitleYear(year);
        }
        // A year of the list that neither title nor money prints was settled from its other texts.
        match first_funded_year(list).or(list.year) {
            Some(year) => Self::FirstFundedYear(year),
            None => Self::Nothing,
        }
    }

    /// The year it speaks of.
    pub fn year(self) -> Option<Year> {
        match self {
            Self::ApprovalDate(date) => Year::try_from(date.year()).ok(),
            Self::TitleYear(year) | Self::FirstFundedYear(year) => Some(year),
            Self::Nothing => None,
        }
    }

    /// The day whose rules apply. A list for a year is approved once that year's budget is, at the turn of the year or
    /// early in it, so where only the year is known it is the rules of its 1 January: orders that come into force within
    /// the year (26.09.2022, 01.07.2025) did not govern the list that was approved before them.
    pub fn day(self) -> Option<Date> {
        match self {
            Self::ApprovalDate(date) => Some(date),
            _ => Date::new(i16::try_from(self.year()?).ok()?, 1, 1).ok(),
        }
    }
}

fn approval_date(list: &OfficialList) -> Option<Date> {
    list.approval.as_ref()?.date.as_ref()?.parse().ok()
}

fn first_funded_year(list: &OfficialList) -> Option<Year> {
    let funded = list.rows.iter().flat_map(|row| &row.funding).filter_map(|funding| funding.year);
    let covered = list.rows.iter().flat_map(|row| row.years.iter().copied());
    funded.min().or_else(|| covered.min())
}

impl RuleBook {
    /// Which generation and which МРП apply to a list: by its approval date, else the year in its title, else the first
    /// funded year. The МРП is that of the year of approval (known amounts of 2023-2025 and 2026-2027 fit the limits so
    /// and not otherwise); where only a year is known, that year's, because its budget law sets it.
    pub fn applicable(&self, list: &OfficialList) -> Applicable<'_> {
        self.applicable_by(Basis::of(list))
    }

    /// The same for a basis already known.
    pub fn applicable_by(&self, basis: Basis) -> Applicable<'_> {
        let day = basis.day();
        let mrp_year = basis.year();
        let mrp = mrp_year.map_or_else(
            || Value::Unknown {
                reason: Titles::shared(
                    "тізбеде бекітілген күні де, жылы да көрсетілмеген",
                    "в перечне не указаны ни дата утверждения, ни год",
                    "the list names no approval date and no year",
                ),
                source: the_list(),
            },
            |year| self.mrp(year),
        );
        let generation = day.and_then(|day| self.generation_on(day));
        Applicable { basis, day, generation, mrp_year, mrp }
    }
}

/// What a grant of a type may cost, in money, both inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountLimits {
    /// Least.
    pub floor: Tenge,
    /// Most; `None` where the law sets none.
    pub ceiling: Option<Tenge>,
    /// The same in МРП.
    pub in_mrp: MrpLimit,
    /// The МРП they were counted with.
    pub mrp: Tenge,
    /// The year of that МРП.
    pub mrp_year: Year,
    /// Which amount they are compared with.
    pub applies_to: LimitedAmount,
    /// How sure the weakest of limit, МРП and comparison is.
    pub certainty: Certainty,
}

impl Applicable<'_> {
    /// What the rules say of a grant type; `None` where no generation applies.
    pub fn grant_type(&self, term: Term) -> Option<&GrantType> {
        Some(self.generation?.grant_type(term))
    }

    /// In how many years a grant of the type is paid.
    ///
    /// # Errors
    /// When no generation applies or it is not known.
    pub fn funded_years(&self, term: Term) -> Result<u8, NotKnown> {
        let (generation, day) = self.in_force()?;
        generation.grant_type(term).funded_years.on(day).get().copied()
    }

    /// What one grant of the type may cost.
    ///
    /// # Errors
    /// When no generation applies, or limit, МРП or what is compared is not known: then a check cannot decide.
    pub fn amount_limits(&self, term: Term) -> Result<AmountLimits, NotKnown> {
        let (generation, day) = self.in_force()?;
        let limit = generation.grant_type(term).limit_mrp.on(day);
        let compared = generation.limits_apply_to.on(day);
        let (in_mrp, applies_to, mrp) = (*limit.get()?, *compared.get()?, *self.mrp.get()?);
        let certainties = [limit.certainty(), compared.certainty(), self.mrp.certainty()];
        let money = |count: u32| mrp.times(i64::from(count)).ok_or_else(|| too_large(mrp));
        Ok(AmountLimits {
            floor: money(in_mrp.floor)?,
            ceiling: in_mrp.ceiling.map(money).transpose()?,
            in_mrp,
            mrp,
            mrp_year: self.mrp_year.unwrap_or_default(),
            applies_to,
            certainty: certainties
                .into_iter()
                .flatten()
                .min()
                .unwrap_or(Certainty::GeneralKnowledge),
        })
    }

    fn in_force(&self) -> Result<(&Generation, Date), NotKnown> {
        self.generation.zip(self.day).ok_or_else(|| NotKnown {
            reason: Titles::shared(
                "қағидалардың бірде-бір редакциясы қолданылмайды",
                "не применяется ни одна редакция правил",
                "no generation of the rules applies",
            ),
            looked_in: the_list(),
        })
    }
}

/// Where a date or a year was looked for.
fn the_list() -> Arc<Titles> {
    Titles::shared("тізбе", "перечень", "the list")
}

fn too_large(mrp: Tenge) -> NotKnown {
    NotKnown {
        reason: Titles::shared(
            format!("АЕК {mrp} мың теңге болғанда шек тым үлкен сан болып шығады"),
            format!("предел при МРП в {mrp} тыс. тенге – слишком большое число"),
            format!("a limit by an MCI of {mrp} thousand tenge is too large a number"),
        ),
        looked_in: Titles::untranslated("mrp.toml"),
    }
}
