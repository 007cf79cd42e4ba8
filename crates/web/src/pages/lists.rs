//! All lists, newest first.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::parts::{findings, money, pagination, state};
use crate::words::t;
use crate::{App, Samples, urls};
use axum::extract::State;
use bagyt_domain::Tenge;
use bagyt_storage::catalogue::{ListCard, Page, PageRequest};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use serde::Deserialize;

/// Lists on one page.
const PER_PAGE: u32 = 50;

/// What the address asks for.
#[derive(Debug, Default, Deserialize)]
pub struct Asked {
    page: Option<String>,
}

impl Asked {
    /// Which page; what is no number is the first.
    pub fn page(&self) -> u32 {
        self.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1)
    }
}

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let request = PageRequest::new(asked.page(), PER_PAGE);
    let lists = app
        .store
        .catalogue()
        .lists(request)
        .await
        .map_err(|error| PageError::Register(visit.clone(), error))?;
    Ok(render(&visit, &lists, &app.samples))
}

/// The page.
pub fn render(visit: &Visit, lists: &Page<ListCard>, samples: &Samples) -> Markup {
    let lang = visit.lang;
    let frame = Frame::new(lang, &visit.here, Section::Lists, t(lang, "lists-title"));
    frame.page(&html! {
        h1 { (t(lang, "lists-title")) }
        p.lede { (say(lang, "lists-lede", &Args::new().count("count", lists.total))) }
        @if lists.items.is_empty() {
            div.notice { p { (t(lang, "home-empty")) } }
        } @else {
            (table(lang, &lists.items, samples))
        }
        (pagination::links(lang, lists.page, lists.pages(), |page| format!("{}?page={page}", urls::lists(lang))))
    })
}

/// Lists as a table.
pub fn table(lang: Lang, lists: &[ListCard], samples: &Samples) -> Markup {
    html! {
        table.folds.lists {
            caption { (t(lang, "lists-caption")) }
            colgroup { col; @for place in ["count", "money", "findings"] { col class={ "c-" (place) }; } }
            thead {
                tr {
                    th scope="col" { (t(lang, "lists-list")) }
                    th.num scope="col" { (t(lang, "home-directions-column")) }
                    th.num scope="col" { (t(lang, "money-thousands")) }
                    th scope="col" { (t(lang, "findings-title")) }
                }
            }
            tbody { @for list in lists { (row(lang, list, samples)) } }
        }
    }
}

fn row(lang: Lang, list: &ListCard, samples: &Samples) -> Markup {
    html! {
        tr {
            th scope="row" {
                a.row-title lang=[state::spoken(list.language)] href=(urls::list(lang, &list.id.to_string())) { (title(lang, list)) }
                @if !list.issuers.is_empty() { br; span lang=[state::spoken(list.language)] { (list.issuers.join(" · ")) } }
                br; small.quiet {
                    @if samples.contains(&list.original) { (t(lang, "sample-mark")) " · " }
                    @if list.additional_to.is_some() { (t(lang, "list-additional")) " · " }
                    (bagyt_wording::language_of_list(lang, list.language)) " · "
                    (say(lang, "list-taken", &Args::new().text("date", state::date(lang, list.imported_at)).text("file", &list.file)))
                }
            }
            td.num data-label=(t(lang, "home-directions-column")) { (list.directions) }
            td.num data-label=(t(lang, "money-thousands")) { (money::by_year(lang, &list.by_year, None)) }
            td data-label=(t(lang, "findings-title")) { (findings::counts(lang, list.findings)) }
        }
    }
}

/// Lists in two lines each, for a narrow column.
pub fn brief(lang: Lang, lists: &[ListCard], samples: &Samples) -> Markup {
    html! {
        ul.stack {
            @for list in lists {
                li {
                    a.row-title lang=[state::spoken(list.language)] href=(urls::list(lang, &list.id.to_string())) { (title(lang, list)) }
                    br; small.quiet {
                        @if samples.contains(&list.original) { (t(lang, "sample-mark")) " · " }
                        (list.directions) " " (say(lang, "home-directions", &Args::new().count("count", list.directions))) " · "
                        span.nowrap { (money::amount(lang, sure(list))) " " (t(lang, "money-thousands")) } " · "
                        span.nowrap { (state::date(lang, list.imported_at)) }
                    }
                }
            }
        }
    }
}

/// The money of a list without its suspect amounts.
fn sure(list: &ListCard) -> Tenge {
    list.by_year.iter().fold(Tenge::default(), |sum, year| sum + year.sum.sure)
}

/// The title as printed, or words that say there is none.
pub fn title(lang: Lang, list: &ListCard) -> String {
    list.title.clone().unwrap_or_else(|| t(lang, "list-without-title"))
}
