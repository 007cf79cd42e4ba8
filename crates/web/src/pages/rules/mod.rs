//! The rules in force: every value with its source and how sure we are, and the calendar of working days.

mod calendar;
mod facts;
mod generation;

use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::words::t;
use axum::extract::State;
use bagyt_domain::rules::{Certainty, MovedDays, RuleBook};
use bagyt_wording::{Args, Lang, number, say};
use facts::Fact;
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
        (certainties(lang))
        @if let Some((newest, former)) = rules.generations().split_last() {
            (generation::newest(lang, newest))
            @if !former.is_empty() { h2 { (t(lang, "rules-former")) } }
            @for one in former.iter().rev() { (generation::former(lang, one)) }
        }
        (mrp(lang, rules))
        (calendar::calendar(lang, rules, moved))
    })
}

/// What each word for certainty means, said once.
fn certainties(lang: Lang) -> Markup {
    html! {
        p.label { (t(lang, "rules-certainty")) }
        dl.printed.certainties {
            @for certainty in Certainty::ALL.into_iter().rev() {
                @let id = format!("certainty-{}", certainty.key());
                dt { (t(lang, &id)) } dd { (t(lang, &format!("{id}-means"))) }
            }
        }
    }
}

fn day(lang: Lang, day: Date) -> String {
    let (month, number) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    bagyt_wording::date(i32::from(day.year()), month, number, lang)
}

fn mrp(lang: Lang, rules: &RuleBook) -> Markup {
    let years = rules.mrp_years().map(|(year, value)| {
        Fact::new(year.to_string(), value, |amount| number(amount.tiyn() / 100))
    });
    let mut facts: Vec<Fact<'_>> = years.collect();
    facts.reverse();
    html! {
        h2 { (t(lang, "rules-mrp")) }
        (facts::known(lang, &facts, &t(lang, "rules-mrp-caption"), &t(lang, "money-year")))
        (facts::unknown(lang, &facts))
    }
}
