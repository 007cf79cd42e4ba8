//! A feed of any selection: its newest directions as Atom (RFC 4287), so that nobody has to come and look.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::origin::Origin;
use crate::pages::directions::wanted;
use crate::pages::selection::Asked;
use crate::parts::money;
use crate::words::t;
use crate::{App, pages, urls};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::{DirectionCard, Order, PageRequest, Selection};
use bagyt_wording::{Lang, thousands};
use jiff::Timestamp;
use maud::html;

/// How many directions a feed holds.
const NEWEST: u32 = 50;

/// Answers with the feed. Whatever order the address asks for, a feed brings the newest.
pub async fn atom(
    State(app): State<App>,
    visit: Visit,
    origin: Origin,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let asked = asked.readable();
    let (filter, _) = wanted(&app, &visit, &asked).await?;
    let newest = PageRequest::new(1, NEWEST);
    let selection = app.store.catalogue().directions(&filter, Order::Newest, newest).await;
    let selection = selection.map_err(|error| PageError::Register(visit.clone(), error))?;
    let feed = feed(visit.lang, &origin, &asked, &selection, &app.rules);
    Ok(([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed).into_response())
}

fn feed(
    lang: Lang,
    origin: &Origin,
    asked: &Asked,
    selection: &Selection,
    rules: &RuleBook,
) -> String {
    let own = origin.at(&asked.download(lang, "atom"));
    let page = origin.at(&asked.address(lang, "page", ""));
    let cards = &selection.page.items;
    let updated = cards.iter().map(|card| card.imported_at.millis()).max().unwrap_or_default();
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        lang.code()
    );
    let title = [t(lang, "directions-title"), t(lang, "app-name")].join(" · ");
    feed.push_str(&element("title", &title));
    feed.push_str(&element("id", &own));
    feed.push_str(&link("self", &own));
    feed.push_str(&link("alternate", &page));
    feed.push_str(&element("updated", &stamp(Moment::from_millis(updated))));
    feed.push_str(&author(&t(lang, "app-name")));
    for card in cards {
        feed.push_str(&entry(lang, origin, card, rules));
    }
    feed.push_str("</feed>\n");
    feed
}

fn entry(lang: Lang, origin: &Origin, card: &DirectionCard, rules: &RuleBook) -> String {
    let id = card.id.to_string();
    let field = card.field.map_or_else(
        || card.field_as_printed.clone(),
        |field| pages::field_name(rules, field, lang),
    );
    let money = card.money.iter().map(|year| {
        let amount = thousands(year.sum.sure, lang);
        format!("{}: {amount} {}", money::year_name(lang, year.year), t(lang, "money-thousands"))
    });
    let mut said = vec![field];
    said.extend(money);
    if card.suspect {
        said.push(t(lang, "feed-suspect"));
    }
    said.extend(card.list_title.clone());
    let issuer = card.issuer.as_deref().map(author).unwrap_or_default();
    [
        "<entry>\n".to_owned(),
        element("title", &card.direction),
        element("id", &format!("urn:uuid:{id}")),
        link("alternate", &origin.at(&urls::direction(lang, &id))),
        element("updated", &stamp(card.imported_at)),
        issuer,
        element("summary", &said.join(". ")),
        "</entry>\n".to_owned(),
    ]
    .concat()
}

fn author(name: &str) -> String {
    format!("<author>{}</author>\n", element("name", name).trim_end())
}

fn link(relation: &str, address: &str) -> String {
    format!("<link rel=\"{relation}\" href=\"{}\"/>\n", escaped(address))
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

/// Text for XML: letters with a meaning there escaped, those it forbids left out.
fn escaped(text: &str) -> String {
    let allowed = |c: &char| !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(allowed).collect();
    html! { (text) }.into_string()
}

/// A moment as RFC 3339 writes it, in UTC, whole seconds.
fn stamp(moment: Moment) -> String {
    let seconds = Timestamp::from_second(moment.millis().div_euclid(1000));
    seconds.unwrap_or(Timestamp::UNIX_EPOCH).to_string()
}

#[cfg(test)]
mod tests {
    use super::{element, stamp};
    use bagyt_storage::Moment;

    #[test]
    fn texts_are_fit_for_xml() {
        assert_eq!(element("title", "«А» & <б>\u{1}"), "<title>«А» &amp; &lt;б&gt;</title>\n");
        assert_eq!(stamp(Moment::from_millis(1_795_000_000_999)), "2026-11-18T11:06:40Z");
    }
}
