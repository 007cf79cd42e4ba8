//! For which years the working days are certain, and which holidays the program counts with, as sure as its data are.

use crate::words::t;
use bagyt_domain::rules::{Certainty, Holiday, MovedDays, RuleBook, WorkCalendar};
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
        (sources(lang, rules))
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
                @if let Some(holidays) = &holidays { (named(lang, &holidays.days)) @for open in &holidays.open { small.quiet { (trilingual(lang, &open.name)) " – " (t(lang, "rules-unknown")) ": " (trilingual(lang, &open.reason)) } } }
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

/// Every holiday of a year with its days; a day off only because the holiday fell on a weekend says so.
fn named(lang: Lang, days: &[Holiday]) -> Markup {
    let mut holidays: Vec<(&Holiday, Vec<String>)> = Vec::new();
    for day in days {
        let date = format!("{:02}.{:02}", day.date.day(), day.date.month());
        let date = match day.carried_from {
            Some(_) => format!("{date} ({})", t(lang, "calendar-carried")),
            None => date,
        };
        match holidays.iter_mut().find(|(known, _)| known.key == day.key) {
            Some((_, dates)) => dates.push(date),
            None => holidays.push((day, vec![date])),
        }
    }
    html! {
        ul.plain { @for (holiday, dates) in holidays { li { (dates.join(", ")) " " span.quiet { (trilingual(lang, &holiday.name)) } } } }
    }
}

/// How sure the holidays are and where they were read, each certainty with its sources once.
fn sources(lang: Lang, rules: &RuleBook) -> Markup {
    let (first, last) = rules.statutory_holidays().years();
    let years = (first..=last).filter_map(|year| rules.holidays(year));
    let mut found: Vec<(Certainty, Vec<String>)> = Vec::new();
    for holiday in years.flat_map(|year| year.days) {
        let source = trilingual(lang, &holiday.source).to_owned();
        match found.iter_mut().find(|(certainty, _)| *certainty == holiday.certainty) {
            Some((_, sources)) if sources.contains(&source) => {}
            Some((_, sources)) => sources.push(source),
            None => found.push((holiday.certainty, vec![source])),
        }
    }
    html! {
        @for (certainty, sources) in found {
            p.small {
                (t(lang, "rules-certainty")) ": " b { (t(lang, &format!("certainty-{}", certainty.key()))) } ". "
                span.quiet { (t(lang, "rules-source")) ": " (sources.join("; ")) }
            }
        }
    }
}
