//! What changed between two versions of a list, as a person would mark it.

mod changed;

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::{lists, report};
use crate::parts::cite::{Citation, Cited};
use crate::parts::schema::{Described, Kind};
use crate::parts::trust::{self, Trust};
use crate::parts::{money, pagination, state};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, urls};
use axum::extract::{Path, State};
use bagyt_domain::list::Direction;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::ListId;
use bagyt_storage::catalogue::{Differences, ListPage, ListRow, Sum};
use bagyt_storage::register::About;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use serde::Deserialize;

/// Which versions.
#[derive(Debug, Deserialize)]
pub struct Asked {
    from: Option<String>,
    to: Option<String>,
    #[serde(flatten)]
    page: lists::Asked,
}

impl Asked {
    /// Both versions, where they are numbers.
    fn versions(&self) -> Option<(u32, u32)> {
        let number = |text: &Option<String>| text.as_deref()?.parse().ok();
        Some((number(&self.from)?, number(&self.to)?))
    }
}

/// Two versions of a list as they say themselves what they rest on.
pub struct Both {
    before: ListPage,
    after: ListPage,
}

/// Rows on one page: of each changed row every word is compared.
const PER_PAGE: usize = 50;

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
    let number = asked.page.request(&visit, PER_PAGE as u32)?.page;
    let (from, to) = asked.versions().ok_or_else(missing)?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let version = async |version| {
        let list = catalogue.list(id, Some(version)).await.map_err(failed)?;
        list.ok_or_else(missing)
    };
    let both = Both { before: version(from).await?, after: version(to).await? };
    if from == to {
        return Err(PageError::SameVersion(visit, id, to));
    }
    let differences =
        catalogue.differences(id, from, to).await.map_err(failed)?.ok_or_else(missing)?;
    Ok(render((&visit, &publisher), &both, (&differences, number), &app.rules))
}

/// The page.
pub fn render(
    (visit, publisher): (&Visit, &Publisher),
    both: &Both,
    (differences, number): (&Differences, u32),
    rules: &RuleBook,
) -> Markup {
    let (lang, page) = (visit.lang, &both.after);
    let list = &page.card;
    let versions = Args::new().count("from", differences.from).count("to", differences.to);
    let title = say(lang, "differences-title", &versions);
    let frame = Frame::new(lang, &visit.here, Section::Lists, &title);
    let counts = Args::new()
        .count("added", differences.added.len() as u64)
        .count("removed", differences.removed.len() as u64)
        .count("changed", differences.changed.len() as u64)
        .count("unchanged", differences.unchanged);
    let Differences { added, removed, changed, from, to, .. } = differences;
    let all = added.len() + removed.len() + changed.len();
    let pages = all.div_ceil(PER_PAGE).max(1);
    let number = number.clamp(1, u32::try_from(pages).unwrap_or(u32::MAX));
    let from_row = (number as usize - 1) * PER_PAGE;
    let spoken = state::spoken(page.head.language);
    let changed = on_page(changed, added.len() + removed.len(), from_row);
    frame.page(&html! {
        p.crumbs { a href=(urls::lists(lang)) { (t(lang, "nav-lists")) } " › " a href=(urls::list(lang, &list.id.to_string())) lang=[spoken] { (lists::title(lang, list)) } }
        h1 { (title) }
        p.lede { (say(lang, "differences-counts", &counts)) }
        (sums(lang, differences))
        (rows(lang, "differences-added", "added", (on_page(added, 0, from_row), spoken), &|id| urls::direction(lang, id)))
        (rows(lang, "differences-removed", "removed", (on_page(removed, added.len(), from_row), spoken), &|id| urls::direction_version(lang, id, *from)))
        @if !changed.is_empty() {
            h2 { (t(lang, "differences-changed")) }
            @for change in changed { (changed::row(lang, change, ((*from, *to), spoken), rules)) }
        }
        (pagination::links(lang, number, pages as u64, |number| format!("{}&page={number}", urls::differences(lang, &list.id.to_string(), *from, *to))))
        (trust(lang, publisher, both, differences))
    })
}

/// Those of `rows` that stand on the page beginning at `from`, where so many rows stand `before` them.
fn on_page<T>(rows: &[T], before: usize, from: usize) -> &[T] {
    let place = |at: usize| at.saturating_sub(before).min(rows.len());
    &rows[place(from)..place(from + PER_PAGE)]
}

/// What the page rests on: both versions stay what they are, so its own address is pinned.
fn trust(lang: Lang, publisher: &Publisher, both: &Both, differences: &Differences) -> Markup {
    let page = &both.after;
    let id = page.card.id.to_string();
    let here = urls::differences(lang, &id, differences.from, differences.to);
    let versions = Args::new().count("from", differences.from).count("to", differences.to);
    let cited = Cited {
        key: format!(
            "bagyt-differences-{}-v{}-v{}",
            urls::tail(&id),
            differences.from,
            differences.to
        ),
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
    let version = differences.to;
    let about = About { list: page.card.id, version, direction: None, finding: None };
    let trust = Trust {
        publisher,
        as_of: &page.as_of,
        described,
        source: page.versions.iter().find(|version| version.version == differences.to),
        read: read(lang, both),
        permanent: here,
        pinned: None,
        citation: Citation::of(lang, &cited, &page.as_of),
        report: Some(report::way(lang, &about, page.reports_waiting)),
    };
    trust.part(lang)
}

/// Who read each of the versions.
fn read(lang: Lang, both: &Both) -> Markup {
    html! {
        @for page in [&both.before, &both.after] {
            p { strong { (say(lang, "differences-of-version", &Args::new().count("version", page.card.version))) } }
            (trust::of_list(lang, page))
        }
    }
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

/// Rows that only one of the versions has, each with the address of its page.
fn rows(
    lang: Lang,
    heading: &str,
    class: &str,
    (rows, spoken): (&[ListRow], Option<&str>),
    address: &dyn Fn(&str) -> String,
) -> Markup {
    html! {
        @if !rows.is_empty() {
            h2 { (t(lang, heading)) }
            ul.stack {
                @for row in rows {
                    li { a href=(address(&row.id.to_string())) { span class=(class) lang=[spoken] { (name(&row.row)) } } br; small { (money::of_row(lang, &row.row.funding)) } }
                }
            }
        }
    }
}

/// Number and direction.
fn name(row: &Direction) -> String {
    row.number
        .as_ref()
        .map_or_else(|| row.direction.clone(), |number| format!("{number} {}", row.direction))
}

#[cfg(test)]
mod tests {
    use super::{PER_PAGE, on_page};

    #[test]
    fn rows_of_all_kinds_share_the_pages() {
        let (added, removed) = (vec![0; 30], vec![1; 40]);
        let shown = |from| (on_page(&added, 0, from).len(), on_page(&removed, 30, from).len());
        assert_eq!(shown(0), (30, 20));
        assert_eq!(shown(PER_PAGE), (0, 20));
        assert_eq!(shown(2 * PER_PAGE), (0, 0));
    }
}
