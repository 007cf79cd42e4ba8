//! What a page is in the words of schema.org, as microdata on what it says anyway: programs find it without a script.

use crate::pages;
use crate::publisher::Publisher;
use bagyt_domain::Tenge;
use maud::{Markup, html};

/// What a page describes. A direction is money to be granted; everything else here is data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A set of data: the register, a selection, a list.
    Dataset,
    /// Money to be granted.
    MonetaryGrant,
}

impl Kind {
    /// Its address in the vocabulary.
    pub const fn address(self) -> &'static str {
        match self {
            Self::Dataset => "https://schema.org/Dataset",
            Self::MonetaryGrant => "https://schema.org/MonetaryGrant",
        }
    }

    /// A property only works have, such as their licence; a grant has none.
    pub fn of_a_work(self, property: &'static str) -> Option<&'static str> {
        (self == Self::Dataset).then_some(property)
    }
}

/// What is said of it besides what the page shows.
#[derive(Debug, Clone)]
pub struct Described {
    /// What it is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// Its description.
    pub description: String,
    /// Properties of its own.
    pub more: Markup,
}

impl Described {
    /// Name, description and the properties of its own.
    pub fn properties(&self) -> Markup {
        html! {
            meta itemprop="name" content=(self.name);
            meta itemprop="description" content=(self.description);
            (self.more)
        }
    }
}

/// How many directions, and what they come to in thousand tenge: the figure the page shows, without what it leaves out.
pub fn figures(directions: u64, sure: Tenge, (count, thousands): (&str, &str)) -> Markup {
    html! {
        (measured(count, &directions.to_string(), None))
        (measured(thousands, &sure.thousands(), Some(thousands)))
    }
}

fn measured(name: &str, value: &str, unit: Option<&str>) -> Markup {
    html! {
        span itemprop="variableMeasured" itemscope itemtype="https://schema.org/PropertyValue" {
            meta itemprop="name" content=(name);
            meta itemprop="value" content=(value);
            @if let Some(unit) = unit { meta itemprop="unitText" content=(unit); }
        }
    }
}

/// The files a selection can be had as; `path` gives the path of each.
pub fn downloads(publisher: &Publisher, path: impl Fn(&str) -> String) -> Markup {
    let kinds = [
        ("csv", "text/csv"),
        ("xlsx", pages::download::WORKBOOK),
        ("json", "application/json"),
        ("atom", "application/atom+xml"),
    ];
    html! {
        @for (kind, media) in kinds {
            span itemprop="distribution" itemscope itemtype="https://schema.org/DataDownload" {
                meta itemprop="encodingFormat" content=(media);
                link itemprop="contentUrl" href=(publisher.origin.at(&path(kind)));
            }
        }
    }
}

/// A state body, as `creator` of a list or `funder` of a grant.
pub fn state_body(property: &str, name: &str) -> Markup {
    html! {
        span itemprop=(property) itemscope itemtype="https://schema.org/GovernmentOrganization" { meta itemprop="name" content=(name); }
    }
}

/// Money of a grant in tenge.
pub fn amount(of: Tenge) -> Markup {
    let tenge = of.tiyn() / 100;
    html! {
        span itemprop="amount" itemscope itemtype="https://schema.org/MonetaryAmount" {
            meta itemprop="currency" content="KZT";
            meta itemprop="value" content=(tenge);
        }
    }
}
