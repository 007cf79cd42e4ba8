//! One generation of the Rules (kk қағидалар, ru правила): what an order said while it was in force.

use super::{Dated, Titles, Value};
use crate::list::Term;
use jiff::civil::{Date, Time};
use std::collections::BTreeMap;

/// One generation of the Rules: a file under `rules/`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Generation {
    /// Short stable name: `order_406_2025`.
    pub key: String,
    /// What the act is called.
    pub title: Titles,
    /// First and last day, both inclusive.
    pub in_force: Value<InForce>,
    pub(super) from: Date,
    pub(super) until: Date,
    /// How applications are selected.
    pub selection: Selection,
    /// Which amount the limits of grant types are compared with.
    pub limits_apply_to: Dated<LimitedAmount>,
    pub(super) grant_types: BTreeMap<&'static str, GrantType>,
    pub(super) periods: BTreeMap<&'static str, Dated<Period>>,
    /// What nobody could read and whose shape is not known either: key and reason.
    pub open_questions: BTreeMap<String, Value<()>>,
}

impl Generation {
    /// First day in force.
    pub const fn from(&self) -> Date {
        self.from
    }

    /// Last day in force, `None` while no end is known.
    pub fn until(&self) -> Option<Date> {
        (self.until != Date::MAX).then_some(self.until)
    }

    /// Whether it is in force on the day.
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && day <= self.until
    }

    /// What the generation says of a grant type.
    pub fn grant_type(&self, term: Term) -> &GrantType {
        self.grant_types.get(term.key()).expect("the loader refuses a generation without the type")
    }

    /// How long a step takes.
    pub fn period(&self, key: PeriodKey) -> &Dated<Period> {
        self.periods.get(key.key()).expect("the loader refuses a generation without the period")
    }
}

/// The days on which a generation is in force.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InForce {
    /// First day.
    pub from: Date,
    /// Last day, where an end is known.
    pub until: Option<Date>,
}

/// How applications are selected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selection {
    /// Stages of expert selection.
    pub stages: Dated<u8>,
    /// Least share of members present (kk кворум, ru кворум).
    pub quorum: Dated<Share>,
    /// Members of the expert commission (kk сараптама комиссиясы, ru экспертная комиссия).
    pub commission_size: Dated<CommissionSize>,
    /// How many applications one organisation may submit in a contest.
    pub applications_per_organisation: Dated<AtMost>,
    /// Hour of Astana at which intake ends on its last day.
    pub closing_time: Dated<Time>,
}

/// A share: `2/3`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// Above the line.
    pub numerator: u8,
    /// Below the line; never zero, never below the numerator.
    pub denominator: u8,
}

impl Share {
    /// Whether `part` of `whole` is at least this share.
    pub const fn is_reached_by(self, part: u32, whole: u32) -> bool {
        part as u64 * self.denominator as u64 >= whole as u64 * self.numerator as u64
    }
}

/// How many members a commission has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CommissionSize {
    /// Not fewer.
    pub at_least: u8,
    /// Not more.
    pub at_most: u8,
    /// The number must be odd.
    pub odd: bool,
}

/// An upper bound that may be absent by rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AtMost {
    /// The rule sets no bound.
    Unlimited,
    /// Not more than this.
    Count(u32),
}

/// What the rules say of a grant type (kk грант түрі, ru вид гранта).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrantType {
    /// How long it may last.
    pub term: Dated<TermMonths>,
    /// In how many budget years it is paid.
    pub funded_years: Dated<u8>,
    /// Limits in МРП.
    pub limit_mrp: Dated<MrpLimit>,
    /// Least number of places it is carried out in.
    pub territory_units: Dated<u32>,
}

/// How long a grant may last, in months, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TermMonths {
    /// Shortest.
    pub from: u16,
    /// Longest.
    pub until: u16,
}

/// Limits of a grant in МРП, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MrpLimit {
    /// Least.
    pub floor: u32,
    /// Most; `None` where the law sets none.
    pub ceiling: Option<u32>,
}

/// Which amount a limit is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LimitedAmount {
    /// What the first funded year costs.
    FirstYear,
    /// What all years cost together.
    WholeSum,
}

impl LimitedAmount {
    /// Both.
    pub const ALL: [Self; 2] = [Self::FirstYear, Self::WholeSum];

    /// The word in `rules/`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::FirstYear => "first_year",
            Self::WholeSum => "whole_sum",
        }
    }
}

/// A length of time as rules count it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Period {
    /// How many; at least 1.
    pub count: u16,
    /// Of what.
    pub unit: PeriodUnit,
}

/// What a period counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodUnit {
    /// kk жұмыс күні, ru рабочий день.
    WorkingDays,
    /// kk күнтізбелік күн, ru календарный день.
    CalendarDays,
    /// kk ай, ru месяц.
    Months,
}

impl PeriodUnit {
    /// All.
    pub const ALL: [Self; 3] = [Self::WorkingDays, Self::CalendarDays, Self::Months];

    /// The word in `rules/` and in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::WorkingDays => "working_days",
            Self::CalendarDays => "calendar_days",
            Self::Months => "months",
        }
    }
}

/// A step of the grant cycle that has a length, in the order of the cycle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PeriodKey {
    /// Public discussion of the draft list; at least.
    PublicDiscussion,
    /// Approval of the list after the budget; at most.
    ListApproval,
    /// Intake of applications for short-term grants; at least.
    IntakeShort,
    /// Intake for medium-term grants; at least.
    IntakeMedium,
    /// Intake for long-term grants; at least.
    IntakeLong,
    /// Compliance check after intake; at most.
    ComplianceCheck,
    /// Correcting an application at the check.
    CorrectionWindow,
    /// Independent scoring by experts; at most.
    Scoring,
    /// Publishing the winners.
    PublicationOfResults,
    /// Signing the contract.
    ContractSigning,
    /// Handing in an interim report.
    InterimReport,
    /// Handing in the final report.
    FinalReport,
    /// Returning money.
    ReturnOfMoney,
}

impl PeriodKey {
    /// All, in the order of the cycle.
    pub const ALL: [Self; 13] = [
        Self::PublicDiscussion,
        Self::ListApproval,
        Self::IntakeShort,
        Self::IntakeMedium,
        Self::IntakeLong,
        Self::ComplianceCheck,
        Self::CorrectionWindow,
        Self::Scoring,
        Self::PublicationOfResults,
        Self::ContractSigning,
        Self::InterimReport,
        Self::FinalReport,
        Self::ReturnOfMoney,
    ];

    /// The word in `rules/` and in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::PublicDiscussion => "public_discussion",
            Self::ListApproval => "list_approval",
            Self::IntakeShort => "intake_short",
            Self::IntakeMedium => "intake_medium",
            Self::IntakeLong => "intake_long",
            Self::ComplianceCheck => "compliance_check",
            Self::CorrectionWindow => "correction_window",
            Self::Scoring => "scoring",
            Self::PublicationOfResults => "publication_of_results",
            Self::ContractSigning => "contract_signing",
            Self::InterimReport => "interim_report",
            Self::FinalReport => "final_report",
            Self::ReturnOfMoney => "return_of_money",
        }
    }
}
