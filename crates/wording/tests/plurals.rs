//! Counts choose the right form of the words beside them, and are written with thin spaces.

use bagyt_domain::list::{Code, Column, Finding};
use bagyt_wording::{Args, Lang, finding_message, say, say_attr};

fn grants(count: u32, lang: Lang) -> String {
    let finding = Finding::new(Code::PerGrantMismatch).at(1, Column::Funding).value("count", count);
    let finding = finding.value("per_grant", "1").value("product", count).value("printed", "0");
    finding_message(&finding, lang)
}

#[test]
fn russian_has_three_forms_and_english_two() {
    let check = |count, lang, words: &str| {
        let said = grants(count, lang);
        assert!(said.starts_with(words), "{said}");
    };
    check(1, Lang::Ru, "1 грант ×");
    check(3, Lang::Ru, "3 гранта ×");
    check(12, Lang::Ru, "12 грантов ×");
    check(21, Lang::Ru, "21 грант ×");
    check(1, Lang::En, "1 grant ×");
    check(2, Lang::En, "2 grants ×");
    check(5, Lang::Kk, "5 грант ×");
}

#[test]
fn one_page_and_several_pages_agree_with_their_words() {
    let not_read = |pages: &str, lang| {
        finding_message(&Finding::new(Code::PageNotRead).value("pages", pages), lang)
    };
    let check = |lang, one: &str, several: &str| {
        assert!(not_read("21", lang).contains(one), "{}", not_read("21", lang));
        for pages in ["2, 5", "3–5"] {
            assert!(not_read(pages, lang).contains(several), "{}", not_read(pages, lang));
        }
    };
    check(Lang::Kk, "21-бет оқылмады: онда", "-беттер оқылмады: оларда");
    check(Lang::Ru, "Страница 21 не прочитана: на ней", "не прочитаны: на них");
    check(Lang::En, "page 21: it is", ": they are");
    let places = |pages: &str, count: u32, lang| {
        say(lang, "place-pages", &Args::new().text("pages", pages).count("page_count", count))
    };
    for (lang, one, several) in [
        (Lang::Kk, "3-бет", "3, 4-беттер"),
        (Lang::Ru, "страница 3", "страницы 3, 4"),
        (Lang::En, "page 3", "pages 3, 4"),
    ] {
        assert_eq!([places("3", 1, lang), places("3, 4", 2, lang)], [one, several]);
    }
}

#[test]
fn an_unknown_message_is_its_own_name_and_has_no_attributes() {
    assert_eq!(say(Lang::Kk, "no-such-message", &Args::new()), "no-such-message");
    assert_eq!(say_attr(Lang::Kk, "no-such-message", "hint", &Args::new()), None);
    assert_eq!(say_attr(Lang::Kk, "item-target", "hint", &Args::new()), None);
}

#[test]
fn values_are_shown_as_they_are() {
    let marks = Args::new().text("number", "{ $x } <b> \u{2068}");
    assert_eq!(say(Lang::En, "item-target", &marks), "target indicator { $x } <b> \u{2068}");
    let count = Args::new().count("number", 12_345_u32);
    assert_eq!(say(Lang::Ru, "item-target", &count), "целевой индикатор 12\u{202F}345");
}
