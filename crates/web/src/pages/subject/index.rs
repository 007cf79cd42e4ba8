//! All fields, regions, issuers or years, with what each comes to.

use super::lines::Lines;
use super::{Kind, trust};
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::{self, lists};
use crate::parts::shares::{self, Line};
use crate::parts::{pagination, state};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, urls};
use axum::extract::State;
use bagyt_domain::list::{Field, Region};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{DirectionFilter, Share, Subject, Sum};
use bagyt_wording::{Args, say, sort_by_place};
use maud::{Markup, html};

/// Lines on one page: only of customers there may be more.
const PER_PAGE: u32 = 100;

/// Answers with all subjects of a kind.
pub async fn show(
    kind: Kind,
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(asked): Wanted<lists::Asked>,
) -> Result<Markup, PageError> {
    let request = asked.request(&visit, PER_PAGE)?;
    let found = app.store.catalogue().subjects(&[DirectionFilter::default()], 0).await;
    let found = found.map_err(|error| PageError::Register(visit.clone(), error))?.pop().flatten();
    let subject = found.ok_or_else(|| PageError::NotFound(visit.clone()))?;
    let invented = pages::invented(&app, &visit, &DirectionFilter::default()).await?;
    Ok(render((&visit, &publisher), kind, (&subject, invented), request.page, &app.rules))
}

/// The page.
fn render(
    (visit, publisher): (&Visit, &Publisher),
    kind: Kind,
    (subject, invented): (&Subject, u64),
    page: u32,
    rules: &RuleBook,
) -> Markup {
    let lang = visit.lang;
    let id = |part: &str| format!("subject-{part}-{}", kind.key());
    let title = t(lang, &id("all"));
    let frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    let lines = lines(visit, kind, subject, rules);
    let with_any = lines.iter().filter(|line| line.page.is_some() && line.directions > 0).count();
    let pages = lines.len().div_ceil(PER_PAGE as usize).max(1);
    let page = page.min(u32::try_from(pages).unwrap_or(u32::MAX)).max(1);
    let shown = lines.chunks(PER_PAGE as usize).nth(page as usize - 1).unwrap_or_default();
    let total = Line {
        name: t(lang, "map-total"),
        page: None,
        selection: Some(urls::directions(lang)),
        directions: subject.directions,
        sum: subject.sum,
    };
    let lede = Args::new()
        .count("count", with_any)
        .count("directions", named(kind, subject, &lines))
        .count("fields", Field::ALL.len());
    frame.page(&html! {
        (kinds(visit, Some(kind)))
        h1 { (title) }
        @if subject.directions == 0 {
            div.notice { p { (t(lang, "home-empty")) } p { a href=(urls::trial(lang)) { (t(lang, "nav-trial")) } } }
        } @else {
            p.lede { (say(lang, &id("lede"), &lede)) }
            (state::unconfirmed(lang, subject.unconfirmed, subject.directions))
            (state::invented(lang, invented, subject.directions))
            p { a.button.second href=(urls::compare(lang, &[("of", kind.key())])) { (t(lang, &format!("compare-choose-{}", kind.key()))) } }
            @if kind == Kind::Region { p.small.quiet { (t(lang, "places-in-oblast")) " " (t(lang, "compare-places-caveat")) } }
            div.index { (shares::table(lang, &t(lang, &id("caption")), &t(lang, column(kind)), shown, Some(&total))) }
            (pagination::links(lang, page, pages as u64, |page| format!("{}?page={page}", urls::subjects(lang, kind))))
            (trust(lang, publisher, (subject, &title), urls::subjects(lang, kind), &|kind| urls::download(lang, kind)))
        }
    })
}

/// How many directions have a value at all. Of years all are told: money without a year may be that of a direction that has one.
fn named(kind: Kind, subject: &Subject, lines: &[Line]) -> u64 {
    let unnamed = lines.iter().filter(|line| line.page.is_none() && kind != Kind::Year);
    subject.directions.saturating_sub(unnamed.map(|line| line.directions).sum())
}

/// The heading of the names of a kind.
const fn column(kind: Kind) -> &'static str {
    match kind {
        Kind::Region => "filter-region",
        Kind::Field => "column-field",
        Kind::Issuer => "filter-issuer",
        Kind::Year => "money-year",
    }
}

/// The other ways to look at the register; promises where it is none of the kinds.
pub fn kinds(visit: &Visit, here: Option<Kind>) -> Markup {
    html! {
        nav.kinds aria-label=(t(visit.lang, "subject-kinds")) {
            ul {
                @for kind in Kind::ALL {
                    li { a href=(urls::subjects(visit.lang, kind)) aria-current=[(Some(kind) == here).then_some("page")] { (t(visit.lang, &format!("subject-all-{}", kind.key()))) } }
                }
                li { a href=(urls::promises(visit.lang)) aria-current=[here.is_none().then_some("page")] { (t(visit.lang, "promises-nav")) } }
            }
        }
    }
}

fn lines(visit: &Visit, kind: Kind, subject: &Subject, rules: &RuleBook) -> Vec<Line> {
    let selection = |name: &str, value: &str| urls::directions_with(visit.lang, name, value);
    let lines = Lines { lang: visit.lang, rules, selection: &selection };
    match kind {
        Kind::Field => {
            let all = Field::ALL.into_iter().map(Some).map(|field| of(field, &subject.by_field));
            let unknown = subject.by_field.iter().filter(|share| share.value.is_none()).cloned();
            all.chain(unknown).map(|share| lines.field(&share)).collect()
        }
        Kind::Region => {
            let twenty = Region::TWENTY.into_iter().map(Region::new);
            let twenty = twenty.map(|region| of(region, &subject.by_region));
            let smaller = subject.by_region.iter().filter(|share| !share.value.is_top_level());
            let mut named: Vec<_> = twenty.chain(smaller.cloned()).collect();
            sort_by_place(visit.lang, &mut named, |share| &share.value);
            let named = named.iter().map(|share| lines.region(share));
            let without = &subject.without_place;
            let without =
                (without.directions > 0).then(|| lines.unnamed("places-unknown", without));
            named.chain(without).collect()
        }
        Kind::Issuer => lines.issuers(subject),
        Kind::Year => lines.years(&subject.by_year),
    }
}

/// The share of a value, nought where there is none.
fn of<T: PartialEq + Clone>(value: T, shares: &[Share<T>]) -> Share<T> {
    let nought = || Share { value: value.clone(), directions: 0, sum: Sum::default() };
    shares.iter().find(|share| share.value == value).cloned().unwrap_or_else(nought)
}
