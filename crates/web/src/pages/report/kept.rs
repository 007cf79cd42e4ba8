//! The page of a report: its number, what it is about, and where it stands; never its text, never who sent it.

use super::frame;
use crate::App;
use crate::errors::PageError;
use crate::language::Visit;
use crate::parts::state;
use crate::urls;
use crate::words::t;
use axum::extract::{Path, State};
use bagyt_storage::catalogue::{GivenAnswer, KeptReport};
use bagyt_storage::register::About;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(number): Path<String>,
) -> Result<Markup, PageError> {
    let number: u32 = number.parse().map_err(|_| PageError::NotFound(visit.clone()))?;
    let kept = app.store.catalogue().report(number).await;
    let kept = kept
        .map_err(|error| PageError::Register(visit.clone(), error))?
        .ok_or_else(|| PageError::NotFound(visit.clone()))?;
    Ok(render(&visit, &kept))
}

/// The page.
pub fn render(visit: &Visit, kept: &KeptReport) -> Markup {
    let lang = visit.lang;
    let number = Args::new().count("number", kept.report.number);
    let title = say(lang, "reported-title", &number);
    frame(visit, title.clone()).page(&html! {
        h1 { (title) }
        dl.printed {
            dt { (t(lang, "report-about")) } dd { (about(lang, kept)) }
            dt { (t(lang, "reported-at")) } dd { (state::date_time(lang, kept.report.at)) }
            dt { (t(lang, "reported-state")) }
            dd { @match &kept.answer { Some(answer) => (answered(lang, answer)), None => (t(lang, "reported-waiting")) } }
        }
        @if kept.answer.is_none() {
            div.notice { p { (t(lang, "reported-next")) } p { (say(lang, "reported-keep", &number)) } }
        }
    })
}

fn about(lang: Lang, kept: &KeptReport) -> Markup {
    let about = &kept.report.about;
    let list = kept.list_title.clone().unwrap_or_else(|| t(lang, "list-without-title"));
    let (address, name) = match (about.direction, &kept.direction) {
        (Some(id), Some(name)) => {
            (urls::direction_version(lang, &id.to_string(), about.version), name.clone())
        }
        _ => (urls::list_version(lang, &about.list.to_string(), about.version), list.clone()),
    };
    html! {
        a href=(address) { (name) }
        @if about.direction.is_some() { br; small.quiet { (list) } }
    }
}

fn answered(lang: Lang, answer: &GivenAnswer) -> Markup {
    let date = Args::new().text("date", state::date(lang, answer.at));
    html! {
        p {
            @match &answer.by {
                Some(name) => (say(lang, "reported-answered", &date.text("name", name))),
                None => (say(lang, "reported-answered-erased", &date)),
            }
        }
        @for line in answer.text.lines() { p { (line) } }
    }
}

/// The way to the form, and how many reports about the same wait for an answer.
pub fn way(lang: Lang, about: &About, waiting: u32) -> Markup {
    html! {
        a rel="nofollow" href=(super::address(lang, about)) { (t(lang, "trust-report")) }
        @if waiting > 0 { span.quiet { (say(lang, "reports-waiting", &Args::new().count("count", waiting))) } }
    }
}
