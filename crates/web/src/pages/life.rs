//! The life of a direction from the list to the evaluation of its grant, and where it stands. Only what the register knows is
//! marked as done; of later steps it says that nothing is recorded.

use crate::parts::state;
use crate::words::t;
use bagyt_domain::list::Approval;
use bagyt_storage::catalogue::{DirectionPage, ReviewState};
use bagyt_wording::{Args, Lang, say};
use jiff::civil::Date;
use maud::{Markup, html};

/// Steps after the approval, in the order of the rules; the register holds none of them.
const LATER: [&str; 6] =
    ["contest", "applications", "assessment", "contract", "reports", "evaluation"];

/// The whole chain.
pub fn section(lang: Lang, page: &DirectionPage) -> Markup {
    let stored = page.versions.last().map(|version| state::date(lang, version.imported_at));
    let approval = page.list.approval.as_ref();
    let approved = approval.is_some_and(|it| dated(lang, it).is_some() || it.number.is_some());
    // A row may be gone from its list: then it stands nowhere.
    let (approved_now, list_now) = (approved && page.current, !approved && page.current);
    html! {
        h2 id="life" { (t(lang, "life-title")) }
        ol.life aria-labelledby="life" {
            (done(lang, "life-list", list_now, &html! {
                @if let Some(stored) = stored { p { (say(lang, "life-stored", &Args::new().text("date", stored))) } }
                p { @match page.state {
                    ReviewState::MachineRead => (t(lang, "life-unconfirmed")),
                    ReviewState::Confirmed { at } => (say(lang, "life-confirmed", &Args::new().text("date", state::date(lang, at)))),
                } }
                @if !page.current { p { (t(lang, "life-gone")) } }
            }))
            @match approval.filter(|_| approved) {
                Some(approval) => (done(lang, "life-approval", approved_now, &by(lang, approval))),
                None => (open(lang, "life-approval", if approval.is_some() { "life-approval-blank" } else { "list-no-approval" })),
            }
            @for step in LATER { (open(lang, &format!("life-{step}"), "life-not-recorded")) }
        }
    }
}

/// A step the register knows of; `now` is the last of them.
fn done(lang: Lang, step: &str, now: bool, said: &Markup) -> Markup {
    html! {
        li.done.now[now] aria-current=[now.then_some("step")] {
            b { (t(lang, step)) }
            @if now { " " span.state.here { "● " (t(lang, "life-now")) } }
            (said)
        }
    }
}

/// A step of which nothing is known, and why.
fn open(lang: Lang, step: &str, why: &str) -> Markup {
    html! { li { b { (t(lang, step)) } p.quiet { (t(lang, why)) } } }
}

/// When and by which document a list was approved.
fn by(lang: Lang, approval: &Approval) -> Markup {
    html! {
        @if let Some(date) = dated(lang, approval) { p { (say(lang, "life-approved", &Args::new().text("date", date))) } }
        @if let Some(number) = &approval.number { p { (say(lang, "life-approved-by", &Args::new().text("number", number))) } }
    }
}

/// The day of the approval in words, where it is printed.
fn dated(lang: Lang, approval: &Approval) -> Option<String> {
    let day: Date = approval.date.as_deref()?.parse().ok()?;
    let (month, of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    Some(bagyt_wording::date(i32::from(day.year()), month, of_month, lang))
}
