//! Where values stand, and the texts of a heading: the interface tells of both what the document of a list tells.

use super::{ask, document, told, walked};
use crate::register::{Register, example, fresh, import, suspect, typical};
use axum::http::StatusCode;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use bagyt_operations::{Ctx, Purpose};
use bagyt_wording::{Lang, explained};
use serde_json::{Value, json};

/// The document `bagyt read --explain --format json` prints of the first list of a file.
fn printed(name: &str, bytes: &[u8]) -> Value {
    let readings = read(name, bytes, RuleBook::built_in(), &Limits::default()).expect(name);
    explained(&readings[0].list, &readings[0].findings, Lang::Kk)
}

/// Takes in a list and compares its heading, its rows and its findings with the printed document.
async fn check(register: &Register, ctx: &Ctx, name: &str, bytes: Vec<u8>) -> Value {
    let printed = printed(name, &bytes);
    let id = import(ctx, name, bytes, Purpose::New).await.to_string();
    let list = document(register, &format!("/api/v1/lists/{id}")).await;
    for key in ["title", "issuers", "columns", "totals", "texts", "places"] {
        assert_eq!(list[key], printed[key], "{name}: {key}");
    }
    let rows = walked(register, &format!("/api/v1/lists/{id}/rows"), "rows").await;
    for (row, printed) in rows.iter().zip(printed["rows"].as_array().expect("rows")) {
        // How a number was read is printed where it is asked for, and on the page of the direction.
        let mut expected = printed.clone();
        for commitment in expected["commitments"].as_array_mut().into_iter().flatten() {
            commitment.as_object_mut().expect("an object").remove("rules");
        }
        assert_eq!(row["row"], expected, "{name}");
    }
    let findings = walked(register, &format!("/api/v1/lists/{id}/findings"), "findings").await;
    assert_eq!(&Value::Array(findings), &printed["findings"], "{name}");
    list
}

/// The bytes of a file of the examples.
fn file(path: &str) -> Vec<u8> {
    let examples = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples");
    std::fs::read(format!("{examples}/{path}")).expect(path)
}

#[tokio::test]
async fn the_interface_tells_of_every_kind_of_file_what_reading_it_prints() {
    for (name, form) in [
        ("ulytau-kk-ru/ulytau-kk-ru.docx", "paragraph"),
        ("ulytau-kk-ru/ulytau-kk-ru.html", "paragraph"),
        ("ulytau-kk-ru/ulytau-kk-ru.xlsx", "cell"),
        ("ulytau-kk-ru/ulytau-kk-ru.browser.pdf", "box"),
        ("ulytau-kk-ru/ulytau-kk-ru.csv", "line"),
        ("committees-kk/committees-kk.docx", "paragraph"),
        ("committees-kk/committees-kk.ods", "cell"),
    ] {
        let (register, ctx) = fresh().await;
        let list = check(&register, &ctx, name, file(&format!("formats/{name}"))).await;
        assert!(!list["places"]["title"][0][form].is_null(), "{name}: {}", list["places"]);
        let customers = list["places"]["issuers"].as_array().expect("a list for each customer");
        assert_eq!(customers.len(), list["issuers"].as_array().expect("customers").len(), "{name}");
        if name.contains("kk-ru") {
            assert!(list["texts"]["kk"]["title"].is_string(), "{name}: {}", list["texts"]);
            assert!(list["texts"]["ru"]["title"].is_string(), "{name}: {}", list["texts"]);
        }
    }
}

#[tokio::test]
async fn what_is_not_known_of_a_heading_is_empty_and_not_missing() {
    let register = suspect().await;
    let lists = document(&register, "/api/v1/lists").await;
    let list = document(&register, lists["lists"][0]["link"].as_str().expect("a link")).await;
    assert_eq!(list["texts"], json!({}));
    assert_eq!(
        list["places"],
        json!({ "title": [], "approval": [], "issuers": [], "totals": [], "notes": [] })
    );
}

#[tokio::test]
async fn a_place_is_described_as_one_of_five_forms_and_a_box_as_four_numbers() {
    let described = document(&typical().await, "/api/v1/openapi.json").await;
    let schemas = &described["components"]["schemas"];
    let forms = schemas["Place"]["oneOf"].as_array().expect("forms");
    assert_eq!(forms.len(), 5);
    let page = forms.iter().find(|form| !form["properties"]["box"].is_null()).expect("a page");
    let rect = &page["properties"]["box"];
    assert_eq!((&rect["minItems"], &rect["maxItems"]), (&json!(4), &json!(4)), "{rect}");
    for form in forms {
        let keys = form["properties"].as_object().expect("keys");
        assert_eq!(form["required"].as_array().map(Vec::len), Some(keys.len()), "{form}");
        for (key, number) in keys.iter().filter(|(_, value)| value["type"] == "integer") {
            assert_eq!(number["minimum"], 1, "{key} counts from 1");
        }
    }
    let none = json!({ "type": "null" });
    let place = &schemas["Finding"]["properties"]["place"]["oneOf"];
    assert!(place.as_array().expect("forms").contains(&none), "{place}");
    let heading = schemas["HeadingPlaces"]["properties"].as_object().expect("keys");
    assert!(heading.values().all(|places| places["type"] == "array"), "never null: {heading:?}");
}

/// A corrected file has other places: who holds the list as it was must not be told that it still holds.
#[tokio::test]
async fn other_places_are_another_answer() {
    let (register, ctx) = fresh().await;
    let name = "2025-pavlodar-internal-policy.txt";
    let id = import(&ctx, name, example(name), Purpose::New).await;
    let address = format!("/api/v1/lists/{id}");
    let (_, headers, before) = told(ask(&register, &address, &[]).await).await;
    let lower = [b"\n\n\n".to_vec(), example(name)].concat();
    import(&ctx, name, lower, Purpose::Replaces(id)).await;
    let held = headers["etag"].to_str().expect("a mark");
    let (status, again, after) =
        told(ask(&register, &address, &[("if-none-match", held)]).await).await;
    assert_eq!(status, StatusCode::OK);
    assert_ne!(headers["etag"], again["etag"]);
    assert_ne!(before["places"], after["places"]);
    assert_eq!(before["title"], after["title"]);
}
