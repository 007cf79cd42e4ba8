//! What a page of figures over many directions rests on, and how to cite them.

use super::cite::{Citation, Cited};
use super::schema::{self, Described, Kind};
use super::trust::Trust;
use crate::publisher::Publisher;
use crate::words::t;
use bagyt_storage::Fingerprint;
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
    /// How many directions they are of.
    pub directions: u64,
    /// Who read them.
    pub read: Markup,
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
        let names = (t(lang, "home-directions-column"), t(lang, "money-thousands"));
        let described = Described {
            kind: Kind::Dataset,
            name: self.title.clone(),
            description: self.detail.clone(),
            more: html! {
                @if let Some(sum) = self.sum { (schema::figures(self.directions, sum.sure, (&names.0, &names.1))) }
                @if let Some(download) = self.download { (schema::downloads(self.publisher, download)) }
            },
        };
        let address = self.publisher.origin.at(&self.here);
        let cited = Cited {
            key: format!("bagyt-selection-{}-{}", self.as_of.entries, tail_of(&address)),
            author: None,
            title: self.title,
            year: None,
            detail: self.detail,
            address,
        };
        let trust = Trust {
            publisher: self.publisher,
            as_of: self.as_of,
            described,
            source: None,
            read: self.read,
            permanent: self.here,
            pinned: None,
            citation: Citation::of(lang, &cited, self.as_of),
            report: None,
        };
        trust.part(lang)
    }
}

/// A few digits that tell one address from the others: two works of one bibliography need two keys.
fn tail_of(address: &str) -> String {
    Fingerprint::of(address.as_bytes()).to_string().chars().take(8).collect()
}

#[cfg(test)]
mod tests {
    use super::tail_of;

    #[test]
    fn two_addresses_have_two_keys() {
        let [one, other] = ["/directions?year=2025", "/directions?year=2026"].map(tail_of);
        assert_ne!(one, other);
        assert_eq!(one.len(), 8);
    }
}
