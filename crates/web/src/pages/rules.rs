//! The rules in force: every value with its source and how sure we are, and the calendar of working days.

use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::words::t;
use axum::extract::State;
use bagyt_domain::list::Term;
use bagyt_domain::rules::{
    Dated, Generation, Holiday, MovedDays, MrpLimit, Period, PeriodKey, RuleBook, TermMonths,
    Titles, Value, WorkCalendar,
};
use bagyt_wording::{Args, Lang, number, say, term};
use jiff::civil::Date;
use maud::{Markup, html};

/// Answers with the page.
pub async fn show(State(app): State<App>, visit: Visit) -> Result<Markup, PageError> {
    let moved =
        app.store.moved_days().await.map_err(|error| PageError::Register(visit.clone(), error))?;
    Ok(render(&visit, &app.rules, &moved))
}

/// The page.
pub fn render(visit: &Visit, rules: &RuleBook, moved: &[MovedDays]) -> Markup {
    let lang = visit.lang;
    let frame = Frame::new(lang, "/rules", Section::Rules, t(lang, "rules-title"));
    frame.page(&html! {
        h1 { (t(lang, "rules-title")) }
        p.lede { (t(lang, "rules-lede")) }
        @if let Some(edited) = rules.edited() {
            p.quiet { (say(lang, "rules-version", &Args::new().text("version", day(lang, edited)))) }
        }
        @for generation in rules.generations().iter().rev() { (one(lang, generation)) }
        (mrp(lang, rules))
        (calendar(lang, rules, moved))
    })
}

/// A text of the rules in the visitor's language.
fn said(lang: Lang, titles: &Titles) -> &str {
    match lang {
        Lang::Kk => &titles.kk,
        Lang::Ru => &titles.ru,
        Lang::En => &titles.en,
    }
}

fn day(lang: Lang, day: Date) -> String {
    bagyt_wording::date(
        i32::from(day.year()),
        day.month().unsigned_abs(),
        day.day().unsigned_abs(),
        lang,
    )
}

fn one(lang: Lang, generation: &Generation) -> Markup {
    let until = generation.until().map_or_else(|| "…".to_owned(), |until| day(lang, until));
    html! {
        section {
            h2 { (said(lang, &generation.title)) }
            p { (day(lang, generation.from())) " – " (until) }
            table.folds {
                caption { (t(lang, "rules-caption")) }
                thead { tr { th scope="col" { (t(lang, "rules-value")) } th scope="col" { (t(lang, "rules-says")) } th scope="col" { (t(lang, "rules-certainty")) } th scope="col" { (t(lang, "rules-source")) } } }
                tbody {
                    @for length in Term::ALL {
                        @let kind = generation.grant_type(length);
                        (rows(lang, &about(lang, length, "rules-term"), &kind.term, |months| months_words(lang, *months)))
                        (rows(lang, &about(lang, length, "rules-funded-years"), &kind.funded_years, |years| number(i64::from(*years))))
                        (rows(lang, &about(lang, length, "rules-limit"), &kind.limit_mrp, |limit| limit_words(lang, *limit)))
                    }
                    @for key in PeriodKey::ALL {
                        (rows(lang, &t(lang, &format!("period-{}", key.key())), generation.period(key), |period| period_words(lang, *period)))
                    }
                    (rows(lang, &t(lang, "rules-quorum"), &generation.selection.quorum, |share| format!("{}/{}", share.numerator, share.denominator)))
                    (rows(lang, &t(lang, "rules-closing"), &generation.selection.closing_time, |time| format!("{:02}:{:02}", time.hour(), time.minute())))
                }
            }
        }
    }
}

fn about(lang: Lang, length: Term, id: &str) -> String {
    say(lang, id, &Args::new().text("kind", term(lang, length)))
}

fn rows<T>(lang: Lang, name: &str, dated: &Dated<T>, words: impl Fn(&T) -> String) -> Markup {
    html! { @for value in dated.all() { (row(lang, name, value, &words)) } }
}

fn row<T>(lang: Lang, name: &str, value: &Value<T>, words: impl Fn(&T) -> String) -> Markup {
    html! {
        tr {
            th scope="row" { (name) }
            td data-label=(t(lang, "rules-says")) {
                @match value {
                    Value::Known { value, .. } => (words(value)),
                    Value::Unknown { .. } => span.state.note { "● " (t(lang, "rules-unknown")) },
                }
            }
            td data-label=(t(lang, "rules-certainty")) { (t(lang, &format!("certainty-{}", value.certainty_key()))) }
            td data-label=(t(lang, "rules-source")) {
                small.quiet { @if let Value::Unknown { reason, .. } = value { (said(lang, reason)) " · " } (said(lang, value.source())) }
            }
        }
    }
}

fn months_words(lang: Lang, months: TermMonths) -> String {
    say(lang, "rules-months", &Args::new().count("from", months.from).count("until", months.until))
}

fn limit_words(lang: Lang, limit: MrpLimit) -> String {
    match limit.ceiling {
        Some(ceiling) => say(
            lang,
            "rules-mrp-between",
            &Args::new().count("floor", limit.floor).count("ceiling", ceiling),
        ),
        None => say(lang, "rules-mrp-from", &Args::new().count("floor", limit.floor)),
    }
}

fn period_words(lang: Lang, period: Period) -> String {
    say(
        lang,
        &format!("rules-period-{}", period.unit.key()),
        &Args::new().count("count", period.count),
    )
}

fn mrp(lang: Lang, rules: &RuleBook) -> Markup {
    html! {
        h2 { (t(lang, "rules-mrp")) }
        table.folds {
            caption { (t(lang, "rules-mrp-caption")) }
            thead { tr { th scope="col" { (t(lang, "money-year")) } th scope="col" { (t(lang, "rules-says")) } th scope="col" { (t(lang, "rules-certainty")) } th scope="col" { (t(lang, "rules-source")) } } }
            tbody { @for (year, value) in rules.mrp_years() { (row(lang, &year.to_string(), value, |amount| number(amount.tiyn() / 100))) } }
        }
    }
}

/// For which years the working days are certain: an officer compared them with the official calendar.
fn calendar(lang: Lang, rules: &RuleBook, moved: &[MovedDays]) -> Markup {
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
                @if let Some(holidays) = &holidays { @for open in &holidays.open { br; small.quiet { (said(lang, &open.name)) ": " (t(lang, "rules-unknown")) } } }
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
