//! The map of the home page: every region has its mark and its row, and what is no part of a sum is said.

use super::register::{crowded, empty, suspect, typical};
use super::{LANGUAGES, page};
use bagyt_domain::list::Region;

fn home(language: &str) -> &str {
    if language.is_empty() { "/" } else { language }
}

#[tokio::test]
async fn each_region_is_a_link_on_the_map_and_in_the_table_behind_it() {
    for register in [typical().await, crowded().await] {
        for language in LANGUAGES {
            let html = page(&register, home(language)).await;
            let mut links = 0;
            for slug in Region::TWENTY {
                let own = format!("href=\"{language}/regions/{slug}\"");
                assert_eq!(
                    html.matches(&own).count(),
                    2,
                    "{slug}: mark and table lead to its page"
                );
                let link = format!("href=\"{language}/directions?region={slug}\"");
                links += html.matches(&link).count();
            }
            let some = 20 - html.matches("<g class=\"empty\"").count();
            assert_eq!(links, 2 * some, "count and money where there are any");
            assert_eq!(html.matches("role=\"listitem\"").count(), 20);
        }
    }
}

#[tokio::test]
async fn a_region_without_directions_is_empty_and_says_nought() {
    let html = page(&suspect().await, "/en").await;
    assert_eq!(html.matches("<g class=\"empty\"").count(), 19);
    assert!(html.contains("aria-label=\"Abai Region: 0 directions, 0 million tenge\""));
}

#[tokio::test]
async fn a_mark_says_that_a_suspect_amount_was_left_out_and_the_table_shows_it() {
    for (address, words) in [
        ("/", ": 2 бағыт, 16 млн теңге, күмәнді сомалар қосылмаған\""),
        ("/ru", ": 2 направления, 16 млн тенге, без сомнительных сумм\""),
        ("/en", ": 2 directions, 16 million tenge, without suspect amounts\""),
    ] {
        let html = page(&suspect().await, address).await;
        assert_eq!(html.matches(words).count(), 1, "{address}");
        let (_, table) = html.split_once("<details class=\"behind\">").expect("the table");
        let (table, _) = table.split_once("</details>").expect("its end");
        assert_eq!(table.matches("4\u{202F}400\u{202F}000").count(), 2, "{address}: row and total");
    }
}

#[tokio::test]
async fn home_says_what_counts_in_several_regions_and_what_is_on_no_mark() {
    let html = page(&typical().await, "/en").await;
    for words in [
        "directions are carried out in several oblasts or cities.",
        "these sums do not add up to the total.",
        "Not on the map: territory not named or not recognised – ",
    ] {
        assert!(html.contains(words), "{words}");
    }
    assert!(!page(&suspect().await, "/en").await.contains("Not on the map"));
}

#[tokio::test]
async fn an_empty_register_shows_no_map() {
    assert!(!page(&empty().await, "/").await.contains("class=\"map\""));
}
