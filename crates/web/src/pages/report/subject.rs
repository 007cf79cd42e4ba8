//! What a report is about: a version of a list, a direction in it, or one of the findings there.

use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::{direction, lists};
use crate::parts::{findings, money, state};
use crate::words::t;
use crate::{App, urls};
use bagyt_domain::list::Finding;
use bagyt_storage::catalogue::{DirectionPage, ListPage};
use bagyt_storage::register::About;
use bagyt_storage::{DirectionId, ListId};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Something in the register, with which of its findings is meant.
pub struct Subject {
    thing: Thing,
    finding: Option<u32>,
}

enum Thing {
    Direction(Box<DirectionPage>),
    List(Box<ListPage>),
}

impl Subject {
    /// What `direction:ID:VERSION`, `list:ID:VERSION`, or either with `:FINDING` behind it, names.
    pub async fn find(app: &App, visit: &Visit, about: Option<&str>) -> Result<Self, PageError> {
        let missing = || PageError::NotFound(visit.clone());
        let failed = |error| PageError::Register(visit.clone(), error);
        let parts: Vec<&str> = about.unwrap_or_default().split(':').collect();
        let (kind, id, version, finding) = match parts.as_slice() {
            [kind, id, version] => (*kind, *id, *version, None),
            [kind, id, version, finding] => (*kind, *id, *version, Some(*finding)),
            _ => return Err(missing()),
        };
        let version: u32 = version.parse().map_err(|_| missing())?;
        let finding: Option<u32> = finding.map(str::parse).transpose().map_err(|_| missing())?;
        let catalogue = app.store.catalogue();
        let thing = match kind {
            "direction" => {
                let id: DirectionId = id.parse().map_err(|_| missing())?;
                let page = catalogue.direction(id, Some(version)).await.map_err(failed)?;
                Thing::Direction(Box::new(page.ok_or_else(missing)?))
            }
            "list" => {
                let id: ListId = id.parse().map_err(|_| missing())?;
                let page = catalogue.list(id, Some(version)).await.map_err(failed)?;
                Thing::List(Box::new(page.ok_or_else(missing)?))
            }
            _ => return Err(missing()),
        };
        let subject = Self { thing, finding };
        if finding.is_some() && subject.finding().is_none() {
            return Err(missing());
        }
        Ok(subject)
    }

    /// For the register.
    pub fn about(&self) -> About {
        let (list, version, direction) = match &self.thing {
            Thing::Direction(page) => (page.list.id, page.version, Some(page.id)),
            Thing::List(page) => (page.card.id, page.card.version, None),
        };
        About { list, version, direction, finding: self.finding }
    }

    /// For addresses.
    pub fn key(&self) -> String {
        key(&self.about())
    }

    fn finding(&self) -> Option<&Finding> {
        match &self.thing {
            Thing::Direction(page) => page.finding(self.finding?),
            Thing::List(page) => page.finding(self.finding?),
        }
    }

    /// What it says, so that whoever reports sees what is meant.
    pub fn shown(&self, lang: Lang) -> Markup {
        html! {
            section.subject aria-labelledby="subject" {
                h2 id="subject" { (t(lang, "report-about")) }
                @match &self.thing {
                    Thing::Direction(page) => (of_direction(lang, page)),
                    Thing::List(page) => (of_list(lang, page)),
                }
                @if let Some(finding) = self.finding() { (findings::all(lang, [finding])) }
            }
        }
    }
}

/// As [`Subject::find`] reads it.
pub fn key(about: &About) -> String {
    let thing = match about.direction {
        Some(direction) => format!("direction:{direction}:{}", about.version),
        None => format!("list:{}:{}", about.list, about.version),
    };
    about.finding.map_or(thing.clone(), |finding| format!("{thing}:{finding}"))
}

fn of_direction(lang: Lang, page: &DirectionPage) -> Markup {
    let place = Args::new().count("row", page.row.ordinal).count("version", page.version);
    let address = urls::direction_version(lang, &page.id.to_string(), page.version);
    html! {
        p lang=[state::spoken(page.list.language)] { a.row-title href=(address) { (page.row.direction) } }
        p.quiet.small { (lists::title(lang, &page.list)) " · " (say(lang, "direction-source-row", &place)) }
        dl.facts { dt { (t(lang, "column-funding")) ", " (t(lang, "money-thousands")) } dd { (money::of_row(lang, &page.row.funding)) } }
        (direction::as_printed(lang, &page.row))
    }
}

fn of_list(lang: Lang, page: &ListPage) -> Markup {
    let version = Args::new()
        .count("version", page.card.version)
        .text("date", state::date(lang, page.card.imported_at));
    let address = urls::list_version(lang, &page.card.id.to_string(), page.card.version);
    html! {
        p lang=[state::spoken(page.card.language)] { a.row-title href=(address) { (lists::title(lang, &page.card)) } }
        p.quiet.small { (say(lang, "list-version", &version)) " · " (page.card.file) }
        @if let Some(approval) = &page.head.approval { p { (approval.text) } }
    }
}
