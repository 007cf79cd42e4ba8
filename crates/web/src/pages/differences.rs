//! What changed between two versions of a list, as a person would mark it.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::lists;
use crate::parts::cite::{Citation, Cited};
use crate::parts::schema::{Described, Kind};
use crate::parts::trust::{self, Trust};
use crate::parts::{money, words_changed};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::Direction;
use bagyt_storage::ListId;
use bagyt_storage::catalogue::{CellChange, Differences, ListPage, ListRow, RowChange, Sum};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use serde::Deserialize;

/// Which versions.
#[derive(Debug, Deserialize)]
pub struct Asked {
    from: Option<String>,
    to: Option<String>,
}

/// Answers with the page.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path(id): Path<String>,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let missing = || PageError::NotFound(visit.clone());
    let id: ListId = id.parse().map_err(|_| missing())?;
    let number = |text: Option<String>| text.and_then(|text| text.parse::<u32>().ok());
    let (Some(from), Some(to)) = (number(asked.from), number(asked.to)) else {
        return Err(missing());
    };
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let list = catalogue.list(id, None).await.map_err(failed)?.ok_or_else(missing)?;
    let differences =
        catalogue.differences(id, from, to).await.map_err(failed)?.ok_or_else(missing)?;
    Ok(render(&visit, &publisher, &list, &differences))
}

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    page: &ListPage,
    differences: &Differences,
) -> Markup {
    let (lang, list) = (visit.lang, &page.card);
    let versions = Args::new().count("from", differences.from).count("to", differences.to);
    let title = say(lang, "differences-title", &versions);
    let frame = Frame::new(lang, &visit.here, Section::Lists, &title);
    let counts = Args::new()
        .count("added", differences.added.len() as u64)
        .count("removed", differences.removed.len() as u64)
        .count("changed", differences.changed.len() as u64)
        .count("unchanged", differences.unchanged);
    frame.page(&html! {
        p.crumbs { a href=(urls::lists(lang)) { (t(lang, "nav-lists")) } " › " a href=(urls::list(lang, &list.id.to_string())) { (lists::title(lang, list)) } }
        h1 { (title) }
        p.lede { (say(lang, "differences-counts", &counts)) }
        (sums(lang, differences))
        (rows(lang, "differences-added", "added", &differences.added))
        (rows(lang, "differences-removed", "removed", &differences.removed))
        @if !differences.changed.is_empty() {
            h2 { (t(lang, "differences-changed")) }
            @for change in &differences.changed { (changed(lang, change, (differences.from, differences.to))) }
        }
        (trust(lang, publisher, page, differences))
    })
}

/// What the page rests on: both versions stay what they are, so its own address is pinned.
fn trust(lang: Lang, publisher: &Publisher, page: &ListPage, differences: &Differences) -> Markup {
    let id = page.card.id.to_string();
    let here = urls::differences(lang, &id, differences.from, differences.to);
    let versions = Args::new().count("from", differences.from).count("to", differences.to);
    let cited = Cited {
        key: format!("bagyt-differences-{}-v{}", urls::tail(&id), differences.to),
        author: page.card.issuers.first().map(String::as_str),
        title: lists::title(lang, &page.card),
        year: page.card.year,
        detail: say(lang, "differences-title", &versions),
        address: publisher.origin.at(&here),
    };
    let described = Described {
        kind: Kind::Dataset,
        name: cited.title.clone(),
        description: cited.detail.clone(),
        more: html! {},
    };
    let trust = Trust {
        publisher,
        as_of: &page.as_of,
        described,
        source: page.versions.iter().find(|version| version.version == differences.to),
        read: trust::by_machine(lang),
        permanent: here,
        pinned: None,
        citation: Citation::of(lang, &cited, &page.as_of),
        report: None,
    };
    trust.part(lang)
}

fn sums(lang: Lang, differences: &Differences) -> Markup {
    let mut years: Vec<Option<u16>> =
        differences.sums_before.iter().chain(&differences.sums_after).map(|sum| sum.year).collect();
    years.sort_unstable_by_key(|year| (year.is_none(), *year));
    years.dedup();
    let of = |sums: &[bagyt_storage::catalogue::YearSum], year| {
        sums.iter().find(|sum| sum.year == year).map_or_else(Sum::default, |sum| sum.sum)
    };
    html! {
        table.narrow {
            caption { (t(lang, "differences-sums")) }
            thead { tr { th scope="col" { (t(lang, "money-year")) } th.num scope="col" { (t(lang, "differences-before")) } th.num scope="col" { (t(lang, "differences-after")) } } }
            tbody {
                @for year in years {
                    @let (before, after) = (of(&differences.sums_before, year), of(&differences.sums_after, year));
                    tr {
                        th scope="row" { (money::year_name(lang, year)) }
                        td.num { (money::amount(lang, before.sure)) }
                        td.num { (money::amount(lang, after.sure)) }
                    }
                    (money::left_out_row(lang, &before, 3, Some(&t(lang, "differences-before"))))
                    (money::left_out_row(lang, &after, 3, Some(&t(lang, "differences-after"))))
                }
            }
        }
    }
}

fn rows(lang: Lang, heading: &str, class: &str, rows: &[ListRow]) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (t(lang, heading)) }
            ul.stack {
                @for row in rows {
                    li { span class=(class) { (name(&row.row)) } br; small { (money::of_row(lang, &row.row.funding)) } }
                }
            }
        }
    }
}

fn name(row: &Direction) -> String {
    row.number
        .as_ref()
        .map_or_else(|| row.direction.clone(), |number| format!("{number} {}", row.direction))
}

fn changed(lang: Lang, change: &RowChange, (from, to): (u32, u32)) -> Markup {
    let pinned = |version| urls::direction_version(lang, &change.id.to_string(), version);
    html! {
        h3 { a href=(urls::direction(lang, &change.id.to_string())) { (name(&change.after)) } }
        table.folds.changes {
            colgroup { col.c-cell; col; col; }
            thead { tr { th scope="col" { (t(lang, "differences-cell")) } th scope="col" { a href=(pinned(from)) { (t(lang, "differences-before")) } } th scope="col" { a href=(pinned(to)) { (t(lang, "differences-after")) } } } }
            tbody {
                @for cell in &change.cells {
                    tr {
                        th scope="row" { (t(lang, &format!("part-{}", cell.part.key()))) }
                        td data-label=(t(lang, "differences-before")) { (side(cell, false)) }
                        td data-label=(t(lang, "differences-after")) { (side(cell, true)) }
                    }
                }
            }
        }
    }
}

/// The lines of one side; what the other side has not is marked: words of a line that changed in part, else the whole line.
fn side(cell: &CellChange, after: bool) -> Markup {
    let (mine, other) =
        if after { (&cell.after, &cell.before) } else { (&cell.before, &cell.after) };
    let gone: Vec<&String> = other.iter().filter(|text| !mine.contains(text)).collect();
    let mut partners = gone.into_iter();
    html! {
        @for text in mine {
            @if other.contains(text) { (text) } @else {
                @for (changed, part) in words_changed::parts(text, partners.next().map_or("", String::as_str)) {
                    @if !changed { (part) } @else if after { ins { (part) } } @else { del { (part) } }
                }
            }
            br;
        }
        @if mine.is_empty() { "—" }
    }
}
