//! All lists, newest first.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::selection::NotMeant;
use crate::parts::cite;
use crate::parts::figures::Figures;
use crate::parts::{findings, money, pagination, state, trust};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, Samples, urls};
use axum::extract::State;
use bagyt_storage::catalogue::{Home, ListCard, Page, PageRequest};
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
    /// The page asked for, the first where none is; what is no number cannot be meant.
    pub fn request(&self, visit: &Visit, per_page: u32) -> Result<PageRequest, PageError> {
        let page = self.page.as_deref().filter(|page| !page.is_empty()).unwrap_or("1");
        let number = page.parse();
        let not_meant = || NotMeant::Value("page", page.to_owned());
        let number = number.map_err(|_| PageError::NotMeant(visit.clone(), not_meant()))?;
        Ok(PageRequest::new(number, per_page))
    }
}

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let mut lists = catalogue.lists(asked.request(&visit, PER_PAGE)?).await.map_err(failed)?;
    if let Some(last) = pagination::last_instead(&lists) {
        lists = catalogue.lists(last).await.map_err(failed)?;
    }
    let home = catalogue.home(1).await.map_err(failed)?;
    Ok(render(&visit, &lists, &app.samples, &trust(visit.lang, &publisher, &home)))
}

/// The page.
pub fn render(visit: &Visit, lists: &Page<ListCard>, samples: &Samples, trust: &Markup) -> Markup {
    let lang = visit.lang;
    let frame = Frame::new(lang, &visit.here, Section::Lists, t(lang, "lists-title"));
    frame.page(&html! {
        h1 { (t(lang, "lists-title")) }
        p.lede { (say(lang, "lists-lede", &Args::new().count("count", lists.total))) }
        @if lists.items.is_empty() {
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            (table(lang, &lists.items, samples))
        }
        (pagination::links(lang, lists.page, lists.pages(), |page| format!("{}?page={page}", urls::lists(lang))))
        @if !lists.items.is_empty() { (trust) }
    })
}

/// What the page rests on: all lists together.
fn trust(lang: Lang, publisher: &Publisher, home: &Home) -> Markup {
    let Home { directions, unconfirmed, sum, by_year, as_of, .. } = home;
    let figures = Figures {
        publisher,
        title: t(lang, "lists-title"),
        detail: cite::figure_over(lang, *directions, sum, by_year),
        directions: *directions,
        read: trust::of_many(lang, *unconfirmed, *directions),
        sum: Some(sum),
        as_of,
        here: urls::lists(lang),
        download: Some(&|kind| urls::download(lang, kind)),
    };
    figures.part(lang)
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
                (state::unconfirmed(lang, list.unconfirmed.into(), list.directions.into()))
            }
            td.num data-label=(t(lang, "home-directions-column")) { (list.directions) }
            td.num data-label=(t(lang, "money-thousands")) { (money::sums_of_years(lang, &list.by_year)) }
            td data-label=(t(lang, "findings-title")) { (findings::counts(lang, list.findings)) }
        }
        @for year in &list.by_year { (money::left_out_row(lang, &year.sum, 4, Some(&money::year_name(lang, year.year)))) }
    }
}

/// Lists in a few lines each, for a narrow column.
pub fn brief(lang: Lang, lists: &[ListCard], samples: &Samples) -> Markup {
    html! {
        ul.stack {
            @for list in lists {
                li {
                    a.row-title lang=[state::spoken(list.language)] href=(urls::list(lang, &list.id.to_string())) { (title(lang, list)) }
                    @if list.title.is_none() { br; span lang=[state::spoken(list.language)] { (whose(list)) } }
                    br; small.quiet {
                        (list.directions) " " (say(lang, "home-directions", &Args::new().count("count", list.directions))) " · "
                        (money::with_unit(lang, money::sure(&list.by_year)))
                        br; (state::date(lang, list.imported_at))
                        @if samples.contains(&list.original) { " · " (t(lang, "sample-mark")) }
                    }
                    (money::left_out_of_all(lang, &list.by_year))
                }
            }
        }
    }
}

/// What tells a list without a title from the others: its customers, else who approved it, else its file.
fn whose(list: &ListCard) -> String {
    let approver = list.approval.as_ref().and_then(|approval| approval.approver.clone());
    match list.issuers.as_slice() {
        [] => approver.unwrap_or_else(|| list.file.clone()),
        issuers => issuers.join(" · "),
    }
}

/// The title as printed, or words that say there is none.
pub fn title(lang: Lang, list: &ListCard) -> String {
    list.title.clone().unwrap_or_else(|| t(lang, "list-without-title"))
}
