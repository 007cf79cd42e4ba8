//! What the rules say, line by line: known values as a table, and below it, quietly, what nobody could read and why.

use crate::pages::capital;
use crate::words::t;
use bagyt_domain::rules::{Dated, Titles, Value};
use bagyt_wording::{Lang, trilingual};
use maud::{Markup, html};

/// One line: what it is about, and what is known of it in words.
pub struct Fact<'r> {
    /// What it is about; empty for an open question, whose reason says it.
    name: String,
    says: Value<String>,
    certainty: &'r str,
}

impl<'r> Fact<'r> {
    /// A value said in words.
    pub fn new<T: Clone>(name: String, value: &'r Value<T>, words: impl Fn(&T) -> String) -> Self {
        let certainty = value.certainty_key();
        Self { name, says: value.clone().map(|value| words(&value)), certainty }
    }

    /// Every value of an entry that may change while its rules are in force.
    pub fn each<T: Clone>(
        name: &str,
        dated: &'r Dated<T>,
        words: impl Fn(&T) -> String,
    ) -> Vec<Self> {
        dated.all().map(|value| Self::new(name.to_owned(), value, &words)).collect()
    }
}

/// The known facts as a table under `caption`, the first column headed `about`.
pub fn known(lang: Lang, facts: &[Fact<'_>], caption: &str, about: &str) -> Markup {
    let heads = [
        about.to_owned(),
        t(lang, "rules-says"),
        t(lang, "rules-certainty"),
        t(lang, "rules-source"),
    ];
    if facts.iter().all(|fact| fact.says.known().is_none()) {
        return Markup::default();
    }
    html! {
        table.folds.rules {
            caption { (caption) }
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody { @for fact in facts { (row(lang, fact)) } }
        }
    }
}

fn row(lang: Lang, fact: &Fact<'_>) -> Markup {
    let Some(words) = fact.says.known() else { return Markup::default() };
    html! {
        tr {
            th scope="row" { (fact.name) }
            td.row-title data-label=(t(lang, "rules-says")) { (words) }
            td data-label=(t(lang, "rules-certainty")) { (t(lang, &format!("certainty-{}", fact.certainty))) }
            td.small.quiet data-label=(t(lang, "rules-source")) { (trilingual(lang, fact.says.source())) }
        }
    }
}

/// What nobody could read: everything that one reason keeps unknown with that reason, and where it was looked for.
pub fn unknown(lang: Lang, facts: &[Fact<'_>]) -> Markup {
    let sources = by_source(facts);
    html! {
        @if !sources.is_empty() { p.label { (t(lang, "rules-not-known")) } }
        @for (source, reasons) in sources {
            ul.unknown { @for (reason, names) in reasons { li { (kept(trilingual(lang, reason), &names)) } } }
            p.small.quiet { (t(lang, "rules-source")) ": " (trilingual(lang, source)) }
        }
    }
}

fn kept(reason: &str, names: &[&str]) -> Markup {
    let in_words = names.iter().any(|name| name.contains(char::is_alphabetic));
    let names = names.join(if in_words { "; " } else { ", " });
    html! {
        @if names.is_empty() { (capital(reason)) } @else { (names) " – " span.quiet { (reason) } }
    }
}

/// A reason and the names of what it keeps unknown.
type Kept<'f> = (&'f Titles, Vec<&'f str>);

fn by_source<'f>(facts: &'f [Fact<'_>]) -> Vec<(&'f Titles, Vec<Kept<'f>>)> {
    let mut sources: Vec<(&Titles, Vec<Kept<'_>>)> = Vec::new();
    for fact in facts {
        let Value::Unknown { reason, source } = &fact.says else { continue };
        let names = of(of(&mut sources, source), reason);
        names.extend(Some(fact.name.as_str()).filter(|name| !name.is_empty()));
    }
    sources
}

/// What is kept under a text, begun where there is nothing yet; the order is that of the first mention.
fn of<'m, 'f, T: Default>(kept: &'m mut Vec<(&'f Titles, T)>, text: &'f Titles) -> &'m mut T {
    let found = kept.iter().position(|(one, _)| *one == text);
    let index = found.unwrap_or_else(|| {
        kept.push((text, T::default()));
        kept.len() - 1
    });
    &mut kept[index].1
}
