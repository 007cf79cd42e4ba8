//! Files of a selection: the same directions as its pages, in the same order, and no formula for a spreadsheet.

use crate::register::{Register, crowded, empty, suspect, typical};
use crate::{get, page, text};
use axum::http::StatusCode;
use serde_json::Value;

async fn document(register: &Register, query: &str) -> Vec<Value> {
    let found = text(get(register, &format!("/en/directions.json{query}")).await).await;
    let found: Value = serde_json::from_str(&found).expect("one document");
    let rows = found["directions"].as_array().expect("directions").clone();
    assert_eq!(found["count"], rows.len(), "{query}");
    rows
}

async fn table(register: &Register, query: &str) -> Vec<csv::StringRecord> {
    let found = text(get(register, &format!("/en/directions.csv{query}")).await).await;
    let found = found.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    csv::Reader::from_reader(found.as_bytes()).records().map(|row| row.expect("a row")).collect()
}

/// The addresses of the directions on all pages of a selection.
async fn on_pages(register: &Register, query: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for number in 1.. {
        let joined = if query.is_empty() { "?" } else { "&" };
        let html = page(register, &format!("/en/directions{query}{joined}page={number}")).await;
        let links = html.split("class=\"row-title\" href=\"").skip(1);
        let links = links.filter_map(|rest| rest.split('"').next()).map(str::to_owned);
        let links: Vec<String> = links.collect();
        // Behind the last page comes the last page again.
        if links.is_empty() || found.ends_with(&links) {
            return found;
        }
        found.extend(links);
    }
    found
}

#[tokio::test]
async fn a_file_holds_exactly_the_selection_in_its_order() {
    let register = typical().await;
    for query in [
        "",
        "?year=2026",
        "?words=%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80&order=most-money",
        "?least=10000&most=50000&language=kk&order=least-money",
        "?findings=without&order=most-grants",
    ] {
        let expected = on_pages(&register, query).await;
        assert!(!expected.is_empty(), "{query}");
        let documents = document(&register, query).await;
        let addresses = documents.iter().map(|row| row["address"].as_str().expect("an address"));
        assert_eq!(addresses.collect::<Vec<_>>(), expected, "{query}");
        let rows = table(&register, query).await;
        assert_eq!(rows.iter().map(|row| &row[0]).collect::<Vec<_>>(), expected, "{query}");
        for (row, document) in rows.iter().zip(&documents) {
            assert_eq!(&row[7], document["row"]["direction"].as_str().expect("a direction"));
        }
    }
    let html = page(&register, "/en/directions?year=2026&order=most-money").await;
    assert!(html.contains("href=\"/en/directions.csv?year=2026&amp;order=most-money\""), "{html}");
}

#[tokio::test]
async fn a_large_selection_comes_in_parts_and_whole() {
    let register = crowded().await;
    assert_eq!(document(&register, "").await.len(), 1000);
    assert_eq!(table(&register, "").await.len(), 1000);
}

#[tokio::test]
async fn a_suspect_amount_stands_apart_from_the_sum() {
    let register = suspect().await;
    let rows = table(&register, "").await;
    let money = |row: usize| [&rows[row][10], &rows[row][11], &rows[row][12]];
    assert_eq!(money(0), ["16000", "", ""]);
    assert_eq!(money(1), ["0", "4400000", "4400"]);
}

#[tokio::test]
async fn an_empty_selection_is_an_empty_file_and_a_wrong_one_is_named() {
    let register = empty().await;
    assert_eq!(document(&register, "").await.len(), 0);
    assert_eq!(table(&register, "").await.len(), 0);
    for address in ["/directions.csv?least=abc", "/ru/directions.json?order=best"] {
        let answer = get(&register, address).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{address}");
        let html = text(answer).await;
        assert!(html.contains("<h1") && (html.contains("abc") || html.contains("best")), "{html}");
    }
}
