//! What the page of a direction rests on, how to cite it, and where to say that something of it is wrong.

use crate::pages::{lists, report};
use crate::parts::cite::{Citation, Cited};
use crate::parts::schema::{self, Described, Kind};
use crate::parts::trust::{self, Trust};
use crate::parts::{findings, money, state};
use crate::publisher::Publisher;
use crate::urls;
use bagyt_domain::list::Finding;
use bagyt_storage::catalogue::DirectionPage;
use bagyt_storage::register::About;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// What the page rests on.
pub fn part(lang: Lang, publisher: &Publisher, page: &DirectionPage) -> Markup {
    let id = page.id.to_string();
    let pinned = urls::direction_version(lang, &id, page.version);
    let taken = page.shown().map_or(page.list.imported_at, |version| version.imported_at);
    let detail = Args::new()
        .text("list", lists::title(lang, &page.list))
        .count("row", page.row.ordinal)
        .count("version", page.version)
        .text("date", state::date(lang, taken));
    let cited = Cited {
        key: format!("bagyt-direction-{}-v{}", urls::tail(&id), page.version),
        author: page.row.issuer.as_deref(),
        title: page.row.direction.clone(),
        year: page.list.year,
        detail: say(lang, "cite-row", &detail),
        address: publisher.origin.at(&pinned),
    };
    let described = Described {
        kind: Kind::MonetaryGrant,
        name: page.row.direction.clone(),
        description: page.row.problem.clone().unwrap_or_else(|| cited.detail.clone()),
        more: html! {
            meta itemprop="identifier" content=(id);
            @if let Some(sum) = money::certain(&page.row.funding) { (schema::amount(sum)) }
            @if let Some(issuer) = &page.row.issuer { (schema::state_body("funder", issuer)) }
        },
    };
    let trust = Trust {
        publisher,
        as_of: &page.as_of,
        described,
        source: page.shown(),
        read: trust::of_direction(lang, page),
        permanent: urls::direction(lang, &id),
        pinned: Some(pinned),
        citation: Citation::of(lang, &cited, &page.as_of),
        report: Some(report::way(lang, &about(page, None), page.reports_waiting)),
    };
    trust.part(lang)
}

/// What somebody who reports a mistake on the page reports it in.
fn about(page: &DirectionPage, finding: Option<u32>) -> About {
    About { list: page.list.id, version: page.version, direction: Some(page.id), finding }
}

/// Findings about the direction, each with the way to say that it is wrong.
pub fn noted<'a>(
    lang: Lang,
    page: &'a DirectionPage,
    some: impl IntoIterator<Item = &'a Finding>,
) -> Markup {
    let number = |finding: &Finding| page.findings.iter().position(|it| std::ptr::eq(it, finding));
    findings::reportable(lang, some, |finding| {
        let number = u32::try_from(number(finding)? + 1).ok()?;
        Some(report::address(lang, &about(page, Some(number))))
    })
}
