//! One direction, set like a page of an almanac: facts in the margin, problem and promises in the main column.

mod trust;

use crate::errors::PageError;
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::subject::links;
use crate::pages::{alike, life, lists};
use crate::parts::source::{self, Pages};
use crate::parts::{line, money, state, versions};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, near, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::{Column, CommitmentRole, Direction, Finding, ItemBlock};
use bagyt_domain::rules::RuleBook;
use bagyt_promises::Reading;
use bagyt_storage::DirectionId;
use bagyt_storage::catalogue::{Alike, DirectionPage};
use bagyt_wording::{Args, Lang, promise, region, say, term};
use maud::{Markup, html};

/// Answers with the newest version that has the direction.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path(id): Path<String>,
) -> Result<Markup, PageError> {
    answer(&app, &visit, &publisher, (&id, None)).await
}

/// Answers with one version.
pub async fn show_version(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path((id, version)): Path<(String, String)>,
) -> Result<Markup, PageError> {
    let version: u32 = version.parse().map_err(|_| PageError::NotFound(visit.clone()))?;
    answer(&app, &visit, &publisher, (&id, Some(version))).await
}

async fn answer(
    app: &App,
    visit: &Visit,
    publisher: &Publisher,
    (typed, version): (&str, Option<u32>),
) -> Result<Markup, PageError> {
    let Ok(id) = typed.parse::<DirectionId>() else {
        return Err(near::no_direction(app, visit.clone(), typed).await);
    };
    let page = app
        .store
        .catalogue()
        .direction(id, version)
        .await
        .map_err(|error| PageError::Register(visit.clone(), error))?;
    let Some(page) = page else {
        return Err(near::no_direction(app, visit.clone(), typed).await);
    };
    let alike = app.store.catalogue().alike(&page, alike::MOST).await;
    let alike = alike.map_err(|error| PageError::Register(visit.clone(), error))?;
    let sample = page.shown().is_some_and(|version| app.samples.contains(&version.original));
    Ok(render(visit, publisher, (&page, &alike), &app.rules, sample))
}

/// The page.
pub fn render(
    visit: &Visit,
    publisher: &Publisher,
    (page, alike): (&DirectionPage, &Alike),
    rules: &RuleBook,
    sample: bool,
) -> Markup {
    let lang = visit.lang;
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &page.row.direction);
    frame.canonical = Some(publisher.origin.at(&urls::direction(lang, &page.id.to_string())));
    frame.about.clone_from(&page.row.problem);
    frame.page(&html! {
        p.crumbs {
            a href=(urls::lists(lang)) { (t(lang, "nav-lists")) } " › "
            a href=(urls::list(lang, &page.list.id.to_string())) lang=[state::spoken(page.list.language)] { (lists::title(lang, &page.list)) }
        }
        h1 lang=[state::spoken(page.list.language)] { (page.row.direction) }
        p { (state::mark(lang, page.state)) }
        @if sample { div.notice { p { (t(lang, "sample")) } } }
        (versions::older_direction(lang, page))
        @if !page.current && page.version == page.newest() { div.notice { p { (t(lang, "direction-gone")) } } }
        div.beside.facts-left {
            (facts(lang, page, rules))
            div {
                (main_column(lang, page))
                (life::section(lang, page))
                (like_this(lang, page, alike))
                (neighbours(lang, page))
            }
        }
        (trust::part(lang, publisher, page))
    })
}

fn fact(label: String, value: &Markup) -> Markup {
    html! { dt { (label) } dd { (value) } }
}

fn facts(lang: Lang, page: &DirectionPage, rules: &RuleBook) -> Markup {
    let row = &page.row;
    let field = match row.field_code {
        Some(field) => links::field(lang, field, rules),
        None => html! { (row.field) " " span.quiet { "(" (t(lang, "field-unknown")) ")" } },
    };
    html! {
        aside aria-label=(t(lang, "direction-facts")) {
            dl.facts {
                (fact(format!("{}, {}", t(lang, "column-funding"), t(lang, "money-thousands")), &money::of_row(lang, &row.funding)))
                @if let Some(each) = row.per_grant_thousand_tenge {
                    (fact(t(lang, "direction-per-grant"), &html! { (money::amount(lang, each)) }))
                }
                (fact(t(lang, "directions-kind"), &kind(lang, row)))
                @if !row.years.is_empty() {
                    (fact(t(lang, "direction-years"), &links::years(lang, &row.years)))
                }
                (fact(t(lang, "column-field"), &field))
                @if let Some(issuer) = &row.issuer { (fact(t(lang, "filter-issuer"), &links::issuer(lang, issuer))) }
                (fact(t(lang, "column-territory"), &territory(lang, row)))
                (fact(t(lang, "direction-source"), &source(lang, page)))
                (fact(t(lang, "list-versions"), &versions::of_direction(lang, page)))
            }
        }
    }
}

fn kind(lang: Lang, row: &Direction) -> Markup {
    html! {
        @if let Some(count) = row.grant_count { (count) "\u{a0}× " }
        @match row.term { Some(length) => (term(lang, length)), None => (row.kind_and_term.as_deref().unwrap_or("—")) }
    }
}

fn territory(lang: Lang, row: &Direction) -> Markup {
    html! {
        @if row.regions.is_empty() {
            (row.territory.as_deref().unwrap_or("—"))
        } @else {
            (links::places(lang, &row.regions, usize::MAX))
        }
        @for (year, places) in &row.territory_by_year {
            br; small { b { (year) } " " (places.iter().map(|place| region(lang, place)).collect::<Vec<_>>().join(", ")) }
        }
    }
}

fn source(lang: Lang, page: &DirectionPage) -> Markup {
    let values = Args::new().count("row", page.row.ordinal).count("version", page.version);
    html! {
        a href=(urls::list(lang, &page.list.id.to_string())) { (lists::title(lang, &page.list)) }
        br; small.quiet { (say(lang, "direction-source-row", &values)) }
        @if let Some(version) = page.shown() {
            br; small { a href=(urls::original(&version.original.to_string())) { (t(lang, "list-original")) } }
        }
    }
}

fn main_column(lang: Lang, page: &DirectionPage) -> Markup {
    let row = &page.row;
    let concerning = |column: Column| {
        page.findings
            .iter()
            .filter(move |finding| finding.column == Some(column) && item(finding).is_none())
    };
    html! {
        @if let Some(problem) = &row.problem {
            h2 { (t(lang, "column-problem")) }
            p lang=[state::spoken(page.list.language)] { (line::kept_together(problem)) }
            (trust::noted(lang, page, concerning(Column::Problem)))
        }
        (promises(lang, state::spoken(page.list.language), ("promises-targets", ItemBlock::Target), page))
        (promises(lang, state::spoken(page.list.language), ("promises-results", ItemBlock::Result), page))
        (trust::noted(lang, page, concerning(Column::Indicators)))
        @if let Some(base) = &row.material_base {
            h2 { (t(lang, "column-material_base")) }
            p lang=[state::spoken(page.list.language)] { (base) }
        }
        (trust::noted(lang, page, concerning(Column::MaterialBase)))
        @let others: Vec<&Finding> = page.findings.iter().filter(|finding| !in_place(finding)).collect();
        @if !others.is_empty() {
            h2 { (t(lang, "findings-title")) }
            (trust::noted(lang, page, others))
        }
        h2 { (t(lang, "direction-as-printed")) }
        div lang=[state::spoken(page.list.language)] { (as_printed(lang, row)) }
        @let pages = page.shown().map(|version| {
            Pages::at(urls::original_pages(&version.original.to_string()), &version.file)
        });
        @let findings: Vec<&Finding> = page.findings.iter().collect();
        (source::of_row(lang, row, &findings, pages.as_ref()))
    }
}

/// Findings that stand beside their text; the others get a section of their own.
fn in_place(finding: &Finding) -> bool {
    matches!(finding.column, Some(Column::Problem | Column::Indicators | Column::MaterialBase))
}

/// `target 2` names the second target indicator.
fn item(finding: &Finding) -> Option<(&str, u32)> {
    let (block, number) = finding.item.as_deref()?.split_once(' ')?;
    Some((block, number.parse().ok()?)).filter(|(block, _)| matches!(*block, "target" | "result"))
}

fn promises(
    lang: Lang,
    spoken: Option<&str>,
    (heading, block): (&str, ItemBlock),
    page: &DirectionPage,
) -> Markup {
    let groups = page.row.item_groups(block);
    let noted = |number| {
        let own = page.findings.iter();
        trust::noted(lang, page, own.filter(|it| item(it) == Some((block.key(), number))))
    };
    let readings = bagyt_promises::readings(&page.row);
    let read = |number| -> Vec<&Reading> {
        let own = readings.iter().filter(|it| it.commitment.source == block);
        own.filter(|it| it.commitment.item == number).collect()
    };
    html! {
        @if !groups.is_empty() { h2 { (t(lang, heading)) } }
        @for group in groups {
            @if let Some(printed) = group.heading { p.quiet lang=[spoken] { (printed) } }
            ol.promises start=[(group.first > 1).then_some(group.first)] {
                @for (number, text) in (group.first..).zip(group.items) {
                    @let read = read(number);
                    @let marked: Vec<_> = read.iter().map(|it| it.range.clone()).collect();
                    li {
                        span lang=[spoken] { (line::with_marked_words(text, &marked)) }
                        (checklist(lang, &read))
                        (noted(number))
                    }
                }
            }
        }
    }
}

/// What an item promises, number by number.
fn checklist(lang: Lang, read: &[&Reading]) -> Markup {
    html! {
        @if !read.is_empty() {
            ul.numbers aria-label=(t(lang, "promises-read")) {
                @for reading in read {
                    @let commitment = &reading.commitment;
                    li.property[commitment.role != CommitmentRole::Target] {
                        b { (promise::quantity(lang, commitment)) }
                        @for said in promise::conditions(lang, commitment) { " · " span { (said) } }
                    }
                }
            }
        }
    }
}

/// The cells that were turned into values, as they are printed.
pub fn as_printed(lang: Lang, row: &Direction) -> Markup {
    let funding: Vec<&str> = row.funding.iter().map(|part| part.as_printed.as_str()).collect();
    let cells = [
        ("column-number", row.number.as_deref()),
        ("column-field", Some(row.field.as_str())),
        ("column-kind_and_term", row.kind_and_term.as_deref()),
        ("column-territory", row.territory.as_deref()),
    ];
    // The names of cells are in the language of the page, what stands in them in that of the list.
    let in_list =
        |label: String, text: &str| html! { dt lang=(lang.code()) { (label) } dd { (text) } };
    html! {
        dl.printed {
            @for (label, text) in cells { @if let Some(text) = text { (in_list(t(lang, label), text)) } }
            @if !funding.is_empty() { (in_list(t(lang, "column-funding"), &funding.join(" · "))) }
        }
    }
}

/// Directions like this one, and the way to put them beside it.
fn like_this(lang: Lang, page: &DirectionPage, alike: &Alike) -> Markup {
    html! {
        h2 id="alike" { (t(lang, "alike-title")) }
        @if alike::is_empty(alike) { p.quiet { (alike::none(lang, &page.row)) } }
        (alike::groups(lang, alike, |_| Markup::default()))
        p { a href=(urls::compare(lang, &[("direction", &page.id.to_string())])) { (t(lang, "compare-with-direction")) } }
        p { a href=(urls::similar(lang, &page.id.to_string())) { (t(lang, "similar-link")) } }
    }
}

fn neighbours(lang: Lang, page: &DirectionPage) -> Markup {
    let address = |id: DirectionId| match page.version == page.newest() {
        true => urls::direction(lang, &id.to_string()),
        false => urls::direction_version(lang, &id.to_string(), page.version),
    };
    html! {
        nav.neighbours aria-label=(t(lang, "direction-neighbours")) {
            @if let Some(previous) = page.previous { a rel="prev" href=(address(previous)) { "← " (t(lang, "direction-previous")) } }
            @if let Some(next) = page.next { a rel="next" href=(address(next)) { (t(lang, "direction-next")) " →" } }
        }
    }
}
