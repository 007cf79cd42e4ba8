//! For which years the working days are certain, and which days are off by law.

use crate::words::t;
use bagyt_domain::rules::{Holiday, MovedDays, RuleBook, WorkCalendar};
use bagyt_wording::{Lang, trilingual};
use jiff::civil::Date;
use maud::{Markup, html};

/// For which years the working days are certain: an officer compared them with the official calendar.
pub fn calendar(lang: Lang, rules: &RuleBook, moved: &[MovedDays]) -> Markup {
    let calendar = WorkCalendar::new(rules, moved);
    let (first, last) = rules.statutory_holidays().years();
    html! {
        h2 id="calendar" { (t(lang, "calendar-title")) }
        p { (t(lang, "calendar-lede")) }
        @match &calendar {
            Err(_) => div.refusal { p { (t(lang, "calendar-contradiction")) } },
            Ok(calendar) => table.folds {
                caption { (t(lang, "calendar-caption")) }
                thead { tr { th scope="col" { (t(lang, "money-year")) } th scope="col" { (t(lang, "calendar-state")) } th scope="col" { (t(lang, "calendar-days-off")) } th scope="col" { (t(lang, "calendar-moved")) } } }
                tbody { @for year in (first..=last).rev() { (year_row(lang, rules, calendar, moved, year)) } }
            },
        }
    }
}

fn year_row(
    lang: Lang,
    rules: &RuleBook,
    calendar: &WorkCalendar,
    moved: &[MovedDays],
    year: u16,
) -> Markup {
    let holidays = rules.holidays(year);
    let days: Vec<&Holiday> = holidays.iter().flat_map(|holidays| &holidays.days).collect();
    let entered = moved.iter().find(|moved| moved.year == year);
    let list = |dates: Vec<Date>| {
        dates
            .into_iter()
            .map(|date| format!("{:02}.{:02}", date.day(), date.month()))
            .collect::<Vec<_>>()
            .join(", ")
    };
    html! {
        tr {
            th scope="row" { (year) }
            td data-label=(t(lang, "calendar-state")) {
                @if calendar.confirmed(year) { span.state.confirmed { "✓ " (t(lang, "calendar-confirmed")) } }
                @else { span.state.machine { "○ " (t(lang, "calendar-unconfirmed")) } }
            }
            td data-label=(t(lang, "calendar-days-off")) {
                (list(days.iter().map(|holiday| holiday.date).collect()))
                @if let Some(holidays) = &holidays { @for open in &holidays.open { br; small.quiet { (trilingual(lang, &open.name)) " – " (t(lang, "rules-unknown")) ": " (trilingual(lang, &open.reason)) } } }
            }
            td data-label=(t(lang, "calendar-moved")) {
                @match entered {
                    None => "—",
                    Some(entered) => {
                        @if !entered.days_off.is_empty() { (t(lang, "calendar-off")) " " (list(entered.days_off.iter().copied().collect())) br; }
                        @if !entered.working_days.is_empty() { (t(lang, "calendar-working")) " " (list(entered.working_days.iter().copied().collect())) }
                    },
                }
            }
        }
    }
}
