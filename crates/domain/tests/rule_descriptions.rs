//! Sources and reasons are described in Kazakh, Russian and English: the loader demands it, and the built-in rules do it.

#[path = "small_book/changed.rs"]
mod changed;
mod small_book;

use bagyt_domain::rules::{RuleBook, RuleFault};
use changed::{check, passes, read_with};
use toml::de::{DeTable, DeValue};

/// How the МРП file of the small book describes its source and its reason.
const SOURCE: &str =
    "law = { kk = \"Бюджет туралы заң\", ru = \"Закон о бюджете\", en = \"The budget law\" }";
const REASON: &str = "unread = { kk = \"оқылған жоқ\", ru = \"не прочитано\", en = \"not read\" }";

#[test]
fn a_value_speaks_the_three_languages_of_what_it_names() {
    let book = passes("mrp.toml", "", "");
    let unknown = book.mrp(2022).get().copied().expect_err("not known");
    let reason = &unknown.reason;
    assert_eq!([&reason.kk, &reason.ru, &reason.en], ["оқылған жоқ", "не прочитано", "not read"]);
    assert_eq!(unknown.looked_in.kk, "Бюджет туралы заң");
    assert_eq!(unknown.to_string(), "not read (The budget law)");
    let table = "[sources.law]\nkk = \"Заң\"\nru = \"Закон\"\nen = \"Law\"\n";
    let book = passes("mrp.toml", &format!("[sources]\n{SOURCE}\n"), table);
    assert_eq!(book.mrp(2024).source().ru, "Закон");
}

#[test]
fn a_description_with_a_language_too_few_or_too_many_is_refused_once() {
    for (name, path) in [("law", "sources.law"), ("unread", "reasons.unread")] {
        let text = if name == "law" { SOURCE } else { REASON };
        for missing in ["kk", "ru", "en"] {
            let languages = ["kk", "ru", "en"].into_iter().filter(|key| *key != missing);
            let rest: Vec<String> = languages.map(|key| format!("{key} = \"…\"")).collect();
            let fault = RuleFault::Missing { path: path.to_owned(), key: missing.to_owned() };
            check("mrp.toml", text, &format!("{name} = {{ {} }} #!", rest.join(", ")), fault);
        }
        let extra = text.replace(" }", ", de = \"…\" } #!");
        let allowed = ["kk", "ru", "en"].map(str::to_owned).to_vec();
        check("mrp.toml", text, &extra, RuleFault::UnknownKey { key: "de".to_owned(), allowed });
        let empty = format!("{name} = {{ kk = \"…\", ru = \" \", en = \"…\" }} #!");
        let fault = RuleFault::WrongKind {
            path: format!("{path}.ru"),
            found: "the text \" \"".to_owned(),
            expected: "text in quotation marks, not empty",
        };
        check("mrp.toml", text, &empty, fault);
    }
}

#[test]
fn a_description_in_one_language_is_told_how_to_be_three() {
    let (_, read) = read_with("mrp.toml", SOURCE, "law = \"The budget law\"");
    let printed = read.expect_err("one language").to_string();
    assert_eq!(
        printed,
        "mrp.toml:6: `sources.law` is the text \"The budget law\"; write it in three languages, \
         `{ kk = \"…\", ru = \"…\", en = \"…\" }`"
    );
}

#[test]
fn a_reason_nobody_described_is_refused() {
    let unknown = |key: &str| RuleFault::UnknownReason { key: key.to_owned() };
    let (named, line) = ("unknown = \"unread\"", "unknown = \"because\" #!");
    check("mrp.toml", named, line, unknown("because"));
    check("new.toml", named, line, unknown("because"));
    let sentence = "unknown = \"it was not read\" #!";
    check("mrp.toml", named, sentence, unknown("it was not read"));
    let (_, read) = read_with("mrp.toml", &format!("[reasons]\n{REASON}\n"), "");
    let printed = read.expect_err("no reasons at all").to_string();
    assert!(printed.starts_with("mrp.toml:11: reason `unread` is not described; add"), "{printed}");
}

#[test]
fn every_source_and_reason_of_the_built_in_rules_has_three_texts() {
    let mut seen = 0;
    for (file, text) in RuleBook::built_in_files() {
        let table = DeTable::parse(text).expect("the built-in rules load");
        for kind in ["sources", "reasons"] {
            let Some(described) = table.get_ref().get(kind) else { continue };
            let described = described.get_ref().as_table().expect("a table");
            for (name, description) in described {
                let text = |key: &str| {
                    let text = description.get_ref().get(key).map(|text| text.get_ref());
                    text.and_then(DeValue::as_str).unwrap_or_default()
                };
                check_texts(&format!("{file} {kind}.{}", name.get_ref()), text);
                seen += 1;
            }
        }
    }
    assert!(seen > 60, "only {seen} were looked at");
}

#[test]
fn every_title_of_an_order_has_three_texts() {
    let generations = RuleBook::built_in().generations();
    assert!(generations.len() > 2, "the generations were found");
    for generation in generations {
        let title = &generation.title;
        check_texts(&generation.key, |key| match key {
            "kk" => &title.kk,
            "ru" => &title.ru,
            _ => &title.en,
        });
    }
}

#[test]
fn a_title_with_a_language_too_few_is_refused() {
    for (missing, title) in [("kk", "Бұйрық new"), ("ru", "Приказ new"), ("en", "Order new")]
    {
        let line = format!("{missing} = \"{title}\"\n");
        let (text, read) = read_with("new.toml", &line, "");
        let printed = read.expect_err("two languages").to_string();
        let at = text.lines().position(|line| line == "[title]").expect("there is a title") + 1;
        let expected = format!("new.toml:{at}: `title` has no `{missing}`");
        assert!(printed.starts_with(&expected), "{printed}");
    }
}

/// All three are there, and neither Kazakh nor Russian is left in English.
fn check_texts<'t>(place: &str, text: impl Fn(&str) -> &'t str) {
    assert!(["kk", "ru", "en"].iter().all(|key| !text(key).trim().is_empty()), "{place}: empty");
    for key in ["kk", "ru"] {
        assert_ne!(text(key), text("en"), "{place}");
        assert_eq!(latin_words(text(key)), [""; 0], "{place}: English in `{key}`");
    }
    assert_ne!(text("kk"), text("ru"), "{place}");
}

/// Words of four Latin letters and more; names of sites and numbers of acts are none.
fn latin_words(text: &str) -> Vec<&str> {
    let words = text.split(|sign: char| sign.is_whitespace() || "(),;:«»".contains(sign));
    let is_name = |word: &&str| {
        word.trim_end_matches('.').contains('.')
            || word.contains(|sign: char| sign.is_ascii_digit())
    };
    let is_latin = |word: &&str| word.chars().filter(char::is_ascii_alphabetic).count() >= 4;
    words.filter(|word| !is_name(word)).filter(is_latin).collect()
}

#[test]
fn english_words_are_told_from_names_of_sites() {
    assert_eq!(latin_words("Ответы (cisc.kz, b-stringer.ru), V2200029848, № 36-III."), [""; 0]);
    assert_eq!(latin_words("заң not opened."), ["opened."]);
}
