//! One list: its heading, totals printed and computed, the official table in pages, findings in place, versions, original.

mod trust;

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::{lists, paper};
use crate::parts::official::{self, OfficialRow};
use crate::parts::source::Pages;
use crate::parts::{findings, money, pagination, state, versions};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, near, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::Finding;
use bagyt_storage::ListId;
use bagyt_storage::catalogue::{ListPage, ListRow, Page, ReviewState, Sum, YearSum};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Answers with the version in force.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path(id): Path<String>,
    Wanted(asked): Wanted<lists::Asked>,
) -> Result<Markup, PageError> {
    answer(&app, (visit, publisher), &id, None, asked).await
}

/// Answers with one version.
pub async fn show_version(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path((id, version)): Path<(String, String)>,
    Wanted(asked): Wanted<lists::Asked>,
) -> Result<Markup, PageError> {
    let version: u32 = version.parse().map_err(|_| PageError::NotFound(visit.clone()))?;
    answer(&app, (visit, publisher), &id, Some(version), asked).await
}

async fn answer(
    app: &App,
    (visit, publisher): (Visit, Publisher),
    typed: &str,
    version: Option<u32>,
    asked: lists::Asked,
) -> Result<Markup, PageError> {
    let Ok(id) = typed.parse::<ListId>() else {
        return Err(near::no_list(app, visit, typed).await);
    };
    let request = asked.request(&visit, app.settings.server.rows_per_page)?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let page = catalogue.list(id, version).await.map_err(failed)?;
    let Some(page) = page else { return Err(near::no_list(app, visit, typed).await) };
    let rows = async |request| {
        let rows =
            catalogue.list_rows(id, Some(page.card.version), request).await.map_err(failed)?;
        rows.ok_or_else(|| PageError::NotFound(visit.clone()))
    };
    let mut shown = rows(request).await?;
    if let Some(last) = pagination::last_instead(&shown) {
        shown = rows(last).await?;
    }
    Ok(render(&visit, &publisher, &page, &shown, app.samples.contains(&page.original)))
}

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    page: &ListPage,
    rows: &Page<ListRow>,
    sample: bool,
) -> Markup {
    let lang = visit.lang;
    let title = lists::title(lang, &page.card);
    let mut frame = Frame::new(lang, &visit.here, Section::Lists, &title);
    frame.canonical = Some(publisher.origin.at(&urls::list(lang, &page.card.id.to_string())));
    let whole: Vec<&Finding> =
        page.findings.iter().filter(|finding| finding.row.is_none()).collect();
    frame.page(&html! {
        p.crumbs { a href=(urls::lists(lang)) { (t(lang, "nav-lists")) } }
        h1 lang=[state::spoken(page.head.language)] { (title) }
        p { (review(lang, page)) " " (findings::counts(lang, page.card.findings)) }
        @if sample { div.notice { p { (t(lang, "sample")) } } }
        @if !page.current { (not_current(lang, page)) }
        div.beside.facts-left {
            (facts(lang, page))
            div {
                (totals(lang, page))
                @if !whole.is_empty() { h2 { (t(lang, "list-findings")) } (trust::noted(lang, page, &whole)) }
            }
        }
        h2 { (t(lang, "list-rows")) }
        (table(lang, page, rows))
        (pagination::links(lang, rows.page, rows.pages(), |number| format!("{}?page={number}", address(lang, page))))
        (official::notes(lang, page.head.language, &page.head.notes))
        (paper::part(lang, page))
        (trust::part(lang, publisher, page))
    })
}

/// Whether heading and totals are confirmed; of the directions, how many are.
fn review(lang: Lang, page: &ListPage) -> Markup {
    let of = Args::new().count("confirmed", page.confirmed).count("all", page.card.directions);
    html! {
        @match page.heading {
            ReviewState::MachineRead => (state::mark(lang, page.heading)),
            ReviewState::Confirmed { at } => span.state.confirmed { "✓ " (say(lang, "state-heading-confirmed", &Args::new().text("date", state::date(lang, at)))) },
        }
        @if page.confirmed > 0 { " " span.state.confirmed { "✓ " (say(lang, "state-directions-confirmed", &of)) } }
    }
}

fn address(lang: Lang, page: &ListPage) -> String {
    let id = page.card.id.to_string();
    if page.current {
        urls::list(lang, &id)
    } else {
        urls::list_version(lang, &id, page.card.version)
    }
}

/// The page of a row, as the version shown has it.
fn direction(lang: Lang, page: &ListPage, id: &str) -> String {
    match page.current {
        true => urls::direction(lang, id),
        false => urls::direction_version(lang, id, page.card.version),
    }
}

fn not_current(lang: Lang, page: &ListPage) -> Markup {
    html! {
        div.notice {
            p { (say(lang, "list-old-version", &Args::new().count("version", page.card.version))) }
            p { a href=(urls::list(lang, &page.card.id.to_string())) { (t(lang, "list-current-version")) } }
        }
    }
}

fn table(lang: Lang, page: &ListPage, rows: &Page<ListRow>) -> Markup {
    let pages = Pages::at(urls::original_pages(&page.original.to_string()), &page.card.file);
    let official: Vec<OfficialRow<'_>> = rows
        .items
        .iter()
        .map(|row| OfficialRow {
            row: &row.row,
            findings: row.findings.iter().collect(),
            address: Some(direction(lang, page, &row.id.to_string())),
            state: row.state,
            pages: Some(&pages),
        })
        .collect();
    let first = rows.items.first().map_or(0, |row| row.row.ordinal);
    let last = rows.items.last().map_or(0, |row| row.row.ordinal);
    let caption = say(
        lang,
        "list-table",
        &Args::new().count("first", first).count("last", last).count("total", rows.total),
    );
    official::table(lang, page.head.language, &caption, &page.head.columns, &official)
}

fn facts(lang: Lang, page: &ListPage) -> Markup {
    html! {
        aside aria-label=(t(lang, "direction-facts")) {
            dl.facts {
                dt { (t(lang, "list-approval")) }
                dd { @match &page.head.approval { Some(approval) => span lang=[state::spoken(page.head.language)] { (approval.text) }, None => (t(lang, "list-no-approval")) } }
                dt { (t(lang, "lists-issuers")) }
                @if page.head.issuers.is_empty() {
                    dd { (no_issuers(lang, page)) }
                } @else {
                    dd { @for (place, issuer) in page.head.issuers.iter().enumerate() { @if place > 0 { br; } span lang=[state::spoken(page.head.language)] { (issuer.name) } } }
                }
                dt { (t(lang, "list-language")) }
                dd { (bagyt_wording::language_of_list(lang, page.head.language)) }
                dt { (t(lang, "list-original")) }
                dd {
                    a href=(urls::original(&page.original.to_string())) download { (page.head.source.file) }
                    br; small.quiet { (state::date(lang, page.card.imported_at)) }
                    br; small.quiet { "SHA-256 " (page.original.to_string().chars().take(16).collect::<String>()) "…" }
                }
                (tied(lang, page))
                dt { (t(lang, "list-versions")) }
                dd { (versions::of_list(lang, page)) }
            }
        }
    }
}

/// That the table names no customer, and who approved the list where that is printed.
fn no_issuers(lang: Lang, page: &ListPage) -> Markup {
    let approver = page.head.approval.as_ref().and_then(|approval| approval.approver.as_deref());
    html! {
        (t(lang, "list-no-issuers"))
        @if let Some(approver) = approver {
            br; small.quiet { (t(lang, "list-approver")) " " span lang=[state::spoken(page.head.language)] { (approver) } }
        }
    }
}

/// The list this one adds to, and those that add to it.
fn tied(lang: Lang, page: &ListPage) -> Markup {
    html! {
        @if let Some(first) = &page.additional_to {
            dt { (t(lang, "list-adds-to")) }
            dd { a href=(urls::list(lang, &first.id.to_string())) { (lists::title(lang, first)) } }
        }
        @if !page.additional.is_empty() {
            dt { (t(lang, "list-additional-lists")) }
            dd { @for (place, list) in page.additional.iter().enumerate() { @if place > 0 { br; } a href=(urls::list(lang, &list.id.to_string())) { (lists::title(lang, list)) } } }
        }
    }
}

/// The sums of the rows by year, nought where only a total is printed for a year.
fn years(page: &ListPage) -> Vec<YearSum> {
    let mut years = page.computed.clone();
    for year in page.head.totals.iter().map(|total| Some(total.year)) {
        if !years.iter().any(|sum| sum.year == year) {
            years.push(YearSum { year, sum: Sum::default() });
        }
    }
    years.sort_by_key(|sum| (sum.year.is_none(), sum.year));
    years
}

/// Printed totals beside the sums of the rows, with and without suspect amounts.
fn totals(lang: Lang, page: &ListPage) -> Markup {
    let years = years(page);
    html! {
        h2 { (t(lang, "list-money")) }
        table.folds.narrow {
            caption { (t(lang, "list-money-caption")) }
            thead {
                tr {
                    th scope="col" { (t(lang, "money-year")) }
                    th.num scope="col" { (t(lang, "list-sum-of-rows")) }
                    th.num scope="col" { (t(lang, "list-printed-total")) }
                }
            }
            tbody {
                @for year in &years {
                    @let printed = page.head.totals.iter().find(|total| Some(total.year) == year.year);
                    tr {
                        th scope="row" { (money::year_name(lang, year.year)) }
                        td.num data-label=(t(lang, "list-sum-of-rows")) { (money::amount(lang, year.sum.sure)) }
                        td.num data-label=(t(lang, "list-printed-total")) {
                            @match printed {
                                Some(total) => {
                                    (money::amount(lang, total.thousand_tenge)) " "
                                    @if total.thousand_tenge == year.sum.sure && !year.sum.has_suspect() { "✓" } @else if total.thousand_tenge != year.sum.with_likely() { span.state.error { "▲ " (t(lang, "list-differs")) } }
                                },
                                None => "—",
                            }
                        }
                    }
                    (money::left_out_row(lang, &year.sum, 3, None))
                }
            }
            @if years.len() > 1 {
                tfoot {
                    tr {
                        th scope="row" { (t(lang, "money-total")) }
                        td.num data-label=(t(lang, "list-sum-of-rows")) { (money::amount(lang, money::sure(&page.computed))) }
                        td {}
                    }
                    @let left_out = money::left_out_of_all(lang, &page.computed);
                    @if !left_out.0.is_empty() { tr.left-out-row { td colspan="3" { (left_out) } } }
                }
            }
        }
    }
}
