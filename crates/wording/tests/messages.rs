//! Every message is there in all three languages, names the same values everywhere, and somebody says it.

mod catalogue;
mod sources;

use bagyt_domain::list::{Code, Column, Region, Severity, Term};
use catalogue::Catalogue;
use sources::Sources;
use std::collections::BTreeSet;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

#[test]
fn every_file_is_without_mistakes() {
    for lang in LANGUAGES {
        let catalogue = Catalogue::of(lang);
        assert_eq!(catalogue.mistakes, Vec::<String>::new(), "{lang}");
        assert!(catalogue.messages.len() > 100, "{lang}: the files were not found");
    }
}

#[test]
fn every_message_and_attribute_is_in_all_three_languages() {
    let [kazakh, others @ ..] = LANGUAGES.map(Catalogue::of);
    for (other, lang) in others.iter().zip(&LANGUAGES[1..]) {
        let names = |it: &Catalogue| it.messages.keys().cloned().collect::<BTreeSet<_>>();
        let (here, there) = (names(&kazakh), names(other));
        let differ: Vec<_> = here.symmetric_difference(&there).collect();
        assert!(differ.is_empty(), "only in one of kk and {lang}: {differ:?}");
    }
}

#[test]
fn every_message_names_the_same_values_in_all_three_languages() {
    let [kazakh, russian, english] = LANGUAGES.map(Catalogue::of);
    for (name, values) in &kazakh.messages {
        assert_eq!(Some(values), russian.messages.get(name), "{name}: kk and ru");
        assert_eq!(Some(values), english.messages.get(name), "{name}: kk and en");
    }
}

#[test]
fn no_message_stands_twice() {
    for lang in LANGUAGES {
        assert_eq!(Catalogue::of(lang).repeated, Vec::<String>::new(), "{lang}");
    }
}

#[test]
fn every_message_the_sources_ask_for_exists() {
    let kazakh = Catalogue::of("kk");
    let asked = Sources::read().asked();
    let missing: Vec<_> =
        asked.iter().filter(|(id, _)| !kazakh.messages.contains_key(*id)).collect();
    assert!(missing.is_empty(), "said in the sources, but not in messages/: {missing:#?}");
}

#[test]
fn every_message_is_said_somewhere() {
    let sources = Sources::read();
    let families = families();
    let unused: Vec<_> = Catalogue::of("kk")
        .messages
        .into_keys()
        .filter(|name| !name.contains('.'))
        .filter(|id| !families.contains(id) && !of_a_finding(id) && !of_the_help(id))
        .filter(|id| !sources.mention(id))
        .collect();
    assert!(unused.is_empty(), "in messages/, but nobody says them: {unused:#?}");
}

#[test]
fn every_finding_has_its_words_and_its_reason() {
    let kazakh = Catalogue::of("kk");
    for code in Code::ALL {
        let id = finding_id(code);
        assert!(kazakh.messages.contains_key(&id), "{id} has no words");
        assert!(kazakh.messages.contains_key(&format!("{id}.why")), "{id} has no reason");
        let plain = format!("{id}-plain");
        let names_nothing = |id: &str| kazakh.messages.get(id).is_some_and(BTreeSet::is_empty);
        assert!(names_nothing(&id) || names_nothing(&plain), "{id} needs a wording without values");
    }
}

fn finding_id(code: Code) -> String {
    format!("finding-{}", code.key().replace('_', "-"))
}

fn of_a_finding(id: &str) -> bool {
    Code::ALL.into_iter().any(|code| id.starts_with(&finding_id(code)))
}

/// Named after commands and their arguments; the command line's own tests compare them with these, both ways.
fn of_the_help(id: &str) -> bool {
    id.starts_with("help-")
}

/// Messages whose names are put together from keys of the domain.
fn families() -> BTreeSet<String> {
    let columns = Column::ALL.map(|it| format!("column-{}", it.key()));
    let severities = [Severity::Note, Severity::Warning, Severity::Error];
    let severities = severities.map(|it| format!("severity-{}", it.key()));
    let terms = Term::ALL.map(|it| format!("term-{}", it.key()));
    let regions = Region::TWENTY.map(|it| format!("region-{it}"));
    let months = (1..=12).map(|it| format!("month-{it}"));
    let named = columns.into_iter().chain(severities).chain(terms).chain(regions);
    named.chain(months).collect()
}
