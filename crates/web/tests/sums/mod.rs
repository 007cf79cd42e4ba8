//! Sums on pages: a suspect amount stands apart from every one of them, and who read the values is said beside them.

use super::register::{Register, suspect, typical};
use super::{LANGUAGES, links, page};

/// 16 000 and 4 400 000 as they are printed on pages.
const SURE: &str = "16\u{202F}000";
const SUSPECT: &str = "4\u{202F}400\u{202F}000";

async fn pages_with_sums(register: &Register, language: &str) -> Vec<String> {
    let lists = format!("{language}/lists");
    let list = links(&page(register, &lists).await, &format!("{lists}/")).remove(0);
    let home = if language.is_empty() { "/" } else { language };
    let more = [
        "directions",
        "regions",
        "regions/astana",
        "years/2026",
        "fields",
        "compare?region=astana&region=abai",
    ];
    let more = more.map(|path| format!("{language}/{path}"));
    [home.to_owned(), lists, list].into_iter().chain(more).collect()
}

#[tokio::test]
async fn no_sum_on_any_page_has_a_suspect_amount_in_it() {
    let register = suspect().await;
    for language in LANGUAGES {
        for address in pages_with_sums(&register, language).await {
            let html = page(&register, &address).await;
            for (words, stand) in
                [(SURE, true), (SUSPECT, true), ("4\u{202F}416\u{202F}000", false)]
            {
                assert_eq!(html.contains(words), stand, "{address}: {words}");
            }
            assert!(html.contains("class=\"left-out\""), "{address}: what was left out is said");
            assert!(!html.contains(&format!("{SURE}</span> <small")), "{address}: beside its unit");
        }
    }
}

#[tokio::test]
async fn home_and_lists_say_how_much_no_person_has_confirmed() {
    let register = typical().await;
    for (address, words) in [
        ("/", "адам әлі растамаған бағыттар: "),
        ("/ru", "человек ещё не подтвердил направлений: "),
        ("/en", "not yet confirmed by a person: "),
        ("/en/lists", "not yet confirmed by a person: "),
    ] {
        let html = page(&register, address).await;
        let (before, after) = html.split_once(words).expect(address);
        assert!(before.ends_with("</a> "), "{address}: after the mark");
        assert!(after.starts_with(|it: char| it.is_ascii_digit()), "{address}: {after}");
    }
}
