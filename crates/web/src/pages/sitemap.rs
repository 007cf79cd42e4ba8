//! Where search engines find every page: `robots.txt`, and an index of maps that name each page in each language.

use crate::errors::PageError;
use crate::language::Visit;
use crate::origin::Origin;
use crate::{App, urls};
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use bagyt_storage::catalogue::Identifiers;
use bagyt_wording::Lang;
use std::fmt::Write;

/// Pages in one map; each stands there in three languages, and the protocol allows 50,000 addresses.
const PAGES: usize = 5_000;

/// Pages that are there whatever the register holds.
const STANDING: [&str; 6] = ["/", "/directions", "/lists", "/try", "/rules", "/api"];

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
    let maps = paths(&identifiers(&app, &visit).await?).count().div_ceil(PAGES);
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
    let identifiers = identifiers(&app, &visit).await?;
    let mut here = paths(&identifiers).skip(before).take(PAGES).peekable();
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

async fn identifiers(app: &App, visit: &Visit) -> Result<Identifiers, PageError> {
    let found = app.store.catalogue().identifiers().await;
    found.map_err(|error| PageError::Register(visit.clone(), error))
}

/// Every page without its language: plain letters, digits and slashes, so none needs escaping.
fn paths(identifiers: &Identifiers) -> impl Iterator<Item = String> + '_ {
    let lists = identifiers.lists.iter().map(|list| format!("/lists/{list}"));
    let directions = identifiers.directions.iter().map(|id| format!("/directions/{id}"));
    STANDING.into_iter().map(str::to_owned).chain(lists).chain(directions)
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
