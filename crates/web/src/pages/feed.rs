//! A feed of any selection: its newest directions as Atom (RFC 4287), so that nobody has to come and look.

use crate::errors::PageError;
use crate::language::Visit;
use crate::origin::Origin;
use crate::pages::directions::wanted;
use crate::pages::filters::{self, Chosen};
use crate::pages::selection::Exact;
use crate::parts::{money, state};
use crate::words::t;
use crate::{App, pages, urls};
use axum::extract::State;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use bagyt_domain::Tenge;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::{AsOf, DirectionCard, Page, PageRequest, YearSum};
use bagyt_wording::{Args, Lang, say, thousands};
use maud::html;

/// How many directions a feed holds.
const NEWEST: u32 = 50;

/// Answers with the feed. Whatever order the address asks for, a feed brings what came into the register last.
pub async fn atom(
    State(app): State<App>,
    visit: Visit,
    origin: Origin,
    Exact(asked): Exact,
) -> Result<Response, PageError> {
    let meant = wanted(&app, &visit, &asked).await?;
    let page = asked.page().map_err(|it| PageError::NotMeant(visit.clone(), it))?;
    let newest = PageRequest::new(page, NEWEST);
    let taken = app.store.catalogue().as_taken(&meant.filter, newest).await;
    let (page, as_of) = taken.map_err(|error| PageError::Register(visit.clone(), error))?;
    let chosen = Chosen { asked: &asked, issuer: meant.issuer.as_deref(), rules: &app.rules };
    let feed = feed(visit.lang, &origin, &chosen, (&page, &as_of));
    Ok(([(CONTENT_TYPE, "application/atom+xml; charset=utf-8")], feed).into_response())
}

fn feed(
    lang: Lang,
    origin: &Origin,
    chosen: &Chosen<'_>,
    (page, as_of): (&Page<DirectionCard>, &AsOf),
) -> String {
    let asked = chosen.asked;
    let own = origin.at(&asked.download(lang, "atom"));
    let at = |number: u32| match number {
        1 => own.clone(),
        number => {
            let path = urls::download(lang, "atom");
            origin.at(&asked.address_at(&path, "page", &number.to_string()))
        }
    };
    let cards = &page.items;
    let newest = cards.iter().map(|card| card.imported_at).max_by_key(|at| at.millis());
    let updated = newest.or(as_of.at).unwrap_or(Moment::from_millis(0));
    let mut feed = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n",
        lang.code()
    );
    let title = [filters::in_a_sentence(lang, chosen), t(lang, "app-name")].join(" · ");
    feed.push_str(&element("title", &title));
    feed.push_str(&element("id", &own));
    feed.push_str(&link("self", &at(page.page)));
    feed.push_str(&link("alternate", &origin.at(&asked.address(lang, "page", ""))));
    // RFC 5005: the rest of a feed stands on further pages.
    feed.push_str(&link("first", &at(1)));
    if page.page > 1 {
        feed.push_str(&link("previous", &at(page.page - 1)));
    }
    if u64::from(page.page) < page.pages() {
        feed.push_str(&link("next", &at(page.page + 1)));
    }
    feed.push_str(&element("updated", &state::stamp(updated)));
    feed.push_str(&author(&t(lang, "app-name")));
    for card in cards {
        feed.push_str(&entry(lang, origin, card, chosen.rules));
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
    let mut said = vec![field];
    said.extend(card.money.iter().map(|year| of_year(lang, year)));
    said.extend(card.list_title.clone());
    let issuer = card.issuer.as_deref().map(author).unwrap_or_default();
    [
        "<entry>\n".to_owned(),
        element("title", &card.direction),
        element("id", &format!("urn:uuid:{id}")),
        link("alternate", &origin.at(&urls::direction(lang, &id))),
        element("updated", &state::stamp(card.imported_at)),
        issuer,
        element("summary", &said.join(". ")),
        "</entry>\n".to_owned(),
    ]
    .concat()
}

/// The money of a year: what is sure, and beside it what is suspect, as printed and as likely meant.
fn of_year(lang: Lang, YearSum { year, sum }: &YearSum) -> String {
    let unit = t(lang, "money-thousands");
    let amount = |of| format!("{} {unit}", thousands(of, lang));
    let sure = (!sum.has_suspect() || sum.sure > Tenge::ZERO).then(|| amount(sum.sure));
    let suspect = sum.has_suspect().then(|| {
        let likely = Args::new().text("amount", thousands(sum.suspect_likely, lang));
        let likely = say(lang, "money-likely", &likely);
        format!("{} ({}, {likely})", amount(sum.suspect_as_printed), t(lang, "money-suspect"))
    });
    let said: Vec<String> = [sure, suspect].into_iter().flatten().collect();
    format!("{}: {}", money::year_name(lang, *year), said.join(", "))
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

#[cfg(test)]
mod tests {
    use super::element;
    use crate::parts::state::stamp;
    use bagyt_storage::Moment;

    #[test]
    fn texts_are_fit_for_xml() {
        assert_eq!(element("title", "«А» & <б>\u{1}"), "<title>«А» &amp; &lt;б&gt;</title>\n");
        assert_eq!(stamp(Moment::from_millis(1_795_000_000_999)), "2026-11-18T11:06:40Z");
    }
}
