//! What a page of figures over many directions rests on, and how to cite them.

use super::cite::{Citation, Cited};
use super::schema::{self, Described, Kind};
use super::trust::{self, Trust};
use crate::publisher::Publisher;
use crate::words::t;
use bagyt_storage::catalogue::{AsOf, Sum};
use bagyt_wording::Lang;
use maud::{Markup, html};

/// Figures of one page at one moment.
pub struct Figures<'a> {
    /// Who publishes them.
    pub publisher: &'a Publisher,
    /// What they are of, in words.
    pub title: String,
    /// The figures in words.
    pub detail: String,
    /// How many directions they are of, and how many of these no person has confirmed.
    pub directions: (u64, u64),
    /// The money of all of them, where the page has one sum.
    pub sum: Option<&'a Sum>,
    /// The moment of the register.
    pub as_of: &'a AsOf,
    /// The path of the page.
    pub here: String,
    /// The path of a file of this kind that holds the directions; none where no file holds just these.
    pub download: Option<&'a dyn Fn(&str) -> String>,
}

impl Figures<'_> {
    /// The quiet part at the end of the page.
    pub fn part(self, lang: Lang) -> Markup {
        let (total, unconfirmed) = self.directions;
        let names = (t(lang, "home-directions-column"), t(lang, "money-thousands"));
        let described = Described {
            kind: Kind::Dataset,
            name: self.title.clone(),
            description: self.detail.clone(),
            more: html! {
                @if let Some(sum) = self.sum { (schema::figures(total, sum.sure, (&names.0, &names.1))) }
                @if let Some(download) = self.download { (schema::downloads(self.publisher, download)) }
            },
        };
        let cited = Cited {
            key: format!("bagyt-selection-{}", self.as_of.entries),
            author: None,
            title: self.title,
            year: None,
            detail: self.detail,
            address: self.publisher.origin.at(&self.here),
        };
        let trust = Trust {
            publisher: self.publisher,
            as_of: self.as_of,
            described,
            source: None,
            read: trust::of_many(lang, unconfirmed, total),
            permanent: self.here,
            pinned: None,
            citation: Citation::of(lang, &cited, self.as_of),
            report: None,
        };
        trust.part(lang)
    }
}
