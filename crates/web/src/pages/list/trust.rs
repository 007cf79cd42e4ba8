//! What the page of a list rests on, how to cite it, and where to say that something of it is wrong.

use crate::pages::{lists, report};
use crate::parts::cite::{Citation, Cited};
use crate::parts::schema::{self, Described, Kind};
use crate::parts::trust::{self, Trust};
use crate::parts::{findings, money, state};
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_domain::list::Finding;
use bagyt_storage::catalogue::ListPage;
use bagyt_storage::register::About;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// What the page rests on.
pub fn part(lang: Lang, publisher: &Publisher, page: &ListPage) -> Markup {
    let id = page.card.id.to_string();
    let pinned = urls::list_version(lang, &id, page.card.version);
    let detail = Args::new()
        .count("version", page.card.version)
        .text("date", state::date(lang, page.card.imported_at));
    let cited = Cited {
        key: format!("bagyt-list-{}-v{}", urls::tail(&id), page.card.version),
        author: page.card.issuers.first().map(String::as_str),
        title: lists::title(lang, &page.card),
        year: page.card.year,
        detail: say(lang, "cite-version", &detail),
        address: publisher.origin.at(&pinned),
    };
    let names = (t(lang, "home-directions-column"), t(lang, "money-thousands"));
    let described = Described {
        kind: Kind::Dataset,
        name: cited.title.clone(),
        description: cited.detail.clone(),
        more: html! {
            (schema::figures(page.card.directions.into(), money::sure(&page.computed), (&names.0, &names.1)))
            meta itemprop="version" content=(page.card.version);
            @if let Some(year) = page.card.year { meta itemprop="temporalCoverage" content=(year); }
            @for issuer in &page.card.issuers { (schema::state_body("creator", issuer)) }
            link itemprop="isBasedOn" href=(publisher.origin.at(&urls::original(&page.original.to_string())));
        },
    };
    let trust = Trust {
        publisher,
        as_of: &page.as_of,
        described,
        source: page.versions.iter().find(|version| version.version == page.card.version),
        read: trust::of_list(lang, page),
        permanent: urls::list(lang, &id),
        pinned: Some(pinned),
        citation: Citation::of(lang, &cited, &page.as_of),
        report: Some(report::way(lang, &about(page, None), page.reports_waiting)),
    };
    trust.part(lang)
}

/// What somebody who reports a mistake on the page reports it in.
fn about(page: &ListPage, finding: Option<u32>) -> About {
    About { list: page.card.id, version: page.card.version, direction: None, finding }
}

/// Findings about the list as a whole, each with the way to say that it is wrong.
pub fn noted(lang: Lang, page: &ListPage, whole: &[&Finding]) -> Markup {
    findings::reportable(lang, whole.iter().copied(), |finding| {
        let place = whole.iter().position(|it| std::ptr::eq(*it, finding))?;
        let number = u32::try_from(place + 1).ok()?;
        Some(report::address(lang, &about(page, Some(number))))
    })
}
