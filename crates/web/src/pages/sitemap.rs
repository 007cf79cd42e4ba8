//! Where search engines find every page: `robots.txt`, and an index of maps that name each page in each language.

use crate::errors::PageError;
use crate::language::Visit;
use crate::origin::Origin;
use crate::pages::subject::Kind;
use crate::{App, urls};
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use bagyt_storage::catalogue::{DirectionFilter, Identifiers, Subject};
use bagyt_wording::Lang;
use std::fmt::Write;

/// Pages in one map; each stands there in three languages, and the protocol allows 50,000 addresses.
const PAGES: usize = 5_000;

/// Pages that are there whatever the register holds.
const STANDING: [&str; 6] = ["/", "/directions", "/lists", "/compare", "/try", "/rules"];

/// What search engines may fetch, and where the maps are.
pub async fn robots(origin: Origin) -> Response {
    let text = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", origin.at("/sitemap.xml"));
    ([(CONTENT_TYPE, "text/plain; charset=utf-8")], text).into_response()
}

/// The index of the maps.
pub async fn index(
    State(app): State<App>,
    visit: Visit,
    origin: Origin,
) -> Result<Response, PageError> {
    let maps = paths(&known(&app, &visit).await?).count().div_ceil(PAGES);
    let mut xml = begin("sitemapindex");
    for number in 1..=maps {
        let address = origin.at(&format!("/sitemaps/{number}"));
        let _ = writeln!(xml, "<sitemap><loc>{address}</loc></sitemap>");
    }
    Ok(document(xml + "</sitemapindex>\n"))
}

/// One map, from 1.
pub async fn map(
    State(app): State<App>,
    visit: Visit,
    origin: Origin,
    Path(number): Path<String>,
) -> Result<Response, PageError> {
    let number = number.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    let missing = || PageError::NotFound(visit.clone());
    let before = number.and_then(|number| number.checked_mul(PAGES)).ok_or_else(missing)?;
    let known = known(&app, &visit).await?;
    let mut here = paths(&known).skip(before).take(PAGES).peekable();
    here.peek().ok_or_else(missing)?;
    let mut xml = begin("urlset");
    for path in here {
        let in_all = Lang::ALL.map(|lang| (lang, origin.at(&urls::in_language(lang, &path))));
        for (_, address) in &in_all {
            let _ = write!(xml, "<url><loc>{address}</loc>");
            for (lang, other) in &in_all {
                let lang = lang.code();
                let _ = write!(
                    xml,
                    "<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{other}\"/>"
                );
            }
            xml.push_str("</url>\n");
        }
    }
    Ok(document(xml + "</urlset>\n"))
}

/// Everything that has a page of its own.
struct Known {
    identifiers: Identifiers,
    subjects: Subject,
}

async fn known(app: &App, visit: &Visit) -> Result<Known, PageError> {
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let identifiers = catalogue.identifiers().await.map_err(failed)?;
    let all = catalogue.subjects(&[DirectionFilter::default()], 0).await.map_err(failed)?;
    let subjects = all.into_iter().flatten().next();
    let subjects = subjects.ok_or_else(|| PageError::NotFound(visit.clone()))?;
    Ok(Known { identifiers, subjects })
}

/// Every page without its language, in letters that need no escaping.
fn paths(Known { identifiers, subjects }: &Known) -> impl Iterator<Item = String> + '_ {
    let lists = identifiers.lists.iter().map(|list| format!("/lists/{list}"));
    let directions = identifiers.directions.iter().map(|id| format!("/directions/{id}"));
    let standing = STANDING.into_iter().map(str::to_owned);
    standing.chain(of_subjects(subjects)).chain(lists).chain(directions)
}

/// The pages of everything that has directions, kind by kind, each kind after the page of all of it.
fn of_subjects(all: &Subject) -> impl Iterator<Item = String> + '_ {
    let page = |kind: Kind, key: &str| urls::subject(Lang::Kk, kind, key);
    let fields = all.by_field.iter().filter_map(|share| share.value);
    let fields = fields.map(move |field| page(Kind::Field, field.key()));
    let regions = all.by_region.iter().map(move |share| page(Kind::Region, share.value.slug()));
    let issuers =
        all.by_issuer.iter().map(move |share| page(Kind::Issuer, share.value.key.as_str()));
    let years = all.by_year.iter().filter_map(|share| share.value);
    let years = years.map(move |year| page(Kind::Year, &year.to_string()));
    let indices = Kind::ALL.into_iter().map(|kind| urls::subjects(Lang::Kk, kind));
    indices.chain(fields).chain(regions).chain(issuers).chain(years)
}

fn begin(root: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{root} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n"
    )
}

fn document(xml: String) -> Response {
    ([(CONTENT_TYPE, "application/xml; charset=utf-8")], xml).into_response()
}
