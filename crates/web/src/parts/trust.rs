//! What a page rests on: its source, who read it, which moment of the register it shows, its addresses, its licence.

use super::cite::{self, Citation};
use super::schema::{Described, Kind};
use super::state;
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_storage::catalogue::{AsOf, DirectionPage, ListPage, Reviewer, VersionHead};
use bagyt_wording::{Args, Lang, number, say};
use maud::{Markup, html};

/// How many digits of a hash are shown; all of them stand in the address or the title.
const SHORT: usize = 12;

/// What one page rests on.
pub struct Trust<'a> {
    /// Who publishes it.
    pub publisher: &'a Publisher,
    /// The moment of the register.
    pub as_of: &'a AsOf,
    /// What it is, for programs.
    pub described: Described,
    /// The file it was read from; none where a page is made of many.
    pub source: Option<&'a VersionHead>,
    /// Who read it, and who confirmed it; empty where there is nothing to read.
    pub read: Markup,
    /// The path that always shows what is in force.
    pub permanent: String,
    /// The path that always shows what is shown now.
    pub pinned: Option<String>,
    /// How to cite it.
    pub citation: Option<Citation>,
    /// The way to report a mistake.
    pub report: Option<Markup>,
}

impl Trust<'_> {
    /// The quiet part at the end of a page.
    pub fn part(&self, lang: Lang) -> Markup {
        let site = &self.publisher.site;
        let kind = self.described.kind;
        html! {
            section.trust aria-labelledby="trust" itemscope itemtype=(kind.address()) {
                (self.described.properties())
                h2 id="trust" { (t(lang, "trust-title")) }
                dl.printed {
                    @if let Some(source) = self.source { (file(lang, source)) }
                    @if !self.read.0.is_empty() { dt { (t(lang, "trust-read")) } dd { (self.read) } }
                    dt { (t(lang, "trust-as-of")) } dd { (moment(lang, self.as_of, kind)) }
                    dt { (t(lang, "trust-permanent")) } dd { (self.address(&self.permanent, Some("url"))) }
                    @if let Some(pinned) = &self.pinned { dt { (t(lang, "trust-pinned")) } dd { (self.address(pinned, None)) } }
                    dt { (t(lang, "trust-licence")) }
                    dd {
                        @if let Some(address) = site.data_licence_address.given() {
                            a rel="license" itemprop=[kind.of_a_work("license")] href=(address) { (site.data_licence) }
                        } @else { (site.data_licence) }
                        br; small.quiet { (t(lang, "trust-licence-note")) }
                    }
                }
                @if let Some(citation) = &self.citation { (cite::folded(lang, citation)) }
                p.trust-next {
                    @if let Some(report) = &self.report { (report) }
                    a href=(urls::method(lang)) { (t(lang, "trust-method")) }
                }
            }
        }
    }

    /// A path of the site as the world writes it, to be copied.
    fn address(&self, path: &str, property: Option<&str>) -> Markup {
        let whole = self.publisher.origin.at(path);
        html! { a.address itemprop=[property] href=(whole) { (whole) } }
    }
}

/// The file something was read from: its name, its digest, the day it was taken.
fn file(lang: Lang, source: &VersionHead) -> Markup {
    let sha256 = source.original.to_string();
    html! {
        dt { (t(lang, "trust-source")) }
        dd {
            a href=(urls::original(&sha256)) { (source.file) }
            br; small.quiet { "SHA-256 " code title=(sha256) { (sha256.chars().take(SHORT).collect::<String>()) "…" } }
        }
        dt { (t(lang, "trust-taken")) } dd { (state::date_time(lang, source.imported_at)) }
    }
}

/// The moment of the register: when it was last written, and the entry of the journal that vouches for all before it.
fn moment(lang: Lang, as_of: &AsOf, kind: Kind) -> Markup {
    let last = as_of.last.to_string();
    html! {
        @match as_of.at {
            None => (t(lang, "trust-nothing-written")),
            Some(at) => {
                time itemprop=[kind.of_a_work("dateModified")] datetime=(state::day(at)) { (state::date_time(lang, at)) }
                br; small.quiet {
                    (say(lang, "trust-journal", &Args::new().count("entries", i64::try_from(as_of.entries).unwrap_or(i64::MAX)))) " "
                    code title=(last) { (last.chars().take(SHORT).collect::<String>()) "…" }
                }
            }
        }
    }
}

/// Who read a direction.
pub fn of_direction(lang: Lang, page: &DirectionPage) -> Markup {
    html! { @match &page.reviewer { Some(reviewer) => (confirmed(lang, reviewer)), None => (t(lang, "trust-direction-by-machine")) } }
}

/// Who read a list: of its directions how many a person confirmed, and who; its heading apart.
pub fn of_list(lang: Lang, page: &ListPage) -> Markup {
    let of = Args::new().count("confirmed", page.confirmed).count("all", page.card.directions);
    html! {
        @if page.confirmed < page.card.directions || page.heading_reviewer.is_none() { p { (by_machine(lang)) } }
        p { (say(lang, "trust-rows-confirmed", &of)) }
        ul.plain {
            @if let Some(reviewer) = &page.heading_reviewer { li { (t(lang, "trust-heading")) ": " (confirmed(lang, reviewer)) } }
            @for reviewer in &page.reviewers {
                li { (say(lang, "trust-directions", &Args::new().count("count", reviewer.directions))) ": " (confirmed(lang, reviewer)) }
            }
        }
    }
}

/// Who read a part of the register: how much of it no person has confirmed.
pub fn of_many(lang: Lang, unconfirmed: u64, total: u64) -> Markup {
    let of = Args::new()
        .text(
            "confirmed",
            number(i64::try_from(total - unconfirmed.min(total)).unwrap_or(i64::MAX)),
        )
        .text("all", number(i64::try_from(total).unwrap_or(i64::MAX)));
    html! {
        @if unconfirmed > 0 { (by_machine(lang)) br; }
        @if total > 0 { (say(lang, "trust-rows-confirmed", &of)) }
    }
}

/// That a program read it, with the way to what that means.
fn by_machine(lang: Lang) -> Markup {
    html! { (t(lang, "trust-by-machine")) }
}

/// Who confirmed something, and when; an erased name stays away.
fn confirmed(lang: Lang, reviewer: &Reviewer) -> Markup {
    let date = Args::new().text("date", state::date(lang, reviewer.at));
    html! {
        @match &reviewer.name {
            Some(name) => (say(lang, "trust-confirmed", &date.text("name", name))),
            None => (say(lang, "trust-confirmed-erased", &date)),
        }
    }
}
