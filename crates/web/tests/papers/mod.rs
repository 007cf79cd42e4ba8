//! Lists as documents: every form of every list opens, says what the register says, and what cannot be issued is said.

use crate::register::{Register, typical};
use crate::{get, links, page, text};
use axum::body::to_bytes;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use bagyt_domain::list::OfficialList;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader};

const FORMS: [(&str, &str, &[u8]); 6] = [
    (
        "docx",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        b"PK\x03\x04",
    ),
    ("pdf", "application/pdf", b"%PDF-1.7"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", b"PK\x03\x04"),
    ("html", "text/html; charset=utf-8", b"<!DOCTYPE html>"),
    ("csv", "text/csv; charset=utf-8", b"\xEF\xBB\xBF"),
    ("json", "application/json", b"{"),
];

async fn lists(register: &Register, language: &str) -> Vec<String> {
    let lists = format!("{language}/lists");
    links(&page(register, &lists).await, &format!("{lists}/"))
}

/// The file, its kind and its name.
async fn file(register: &Register, address: &str) -> (Vec<u8>, String, String) {
    let answer = get(register, address).await;
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    let head = |name| {
        let value = answer.headers().get(name).expect("a header");
        value.to_str().expect("letters").to_owned()
    };
    let (kind, name) = (head(CONTENT_TYPE), head(CONTENT_DISPOSITION));
    let bytes = to_bytes(answer.into_body(), 64 << 20).await.expect("a body").to_vec();
    (bytes, kind, name)
}

fn read(name: &str, bytes: &[u8]) -> OfficialList {
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    let mut read = reader.read(name, bytes).expect("a list").lists;
    assert_eq!(read.len(), 1, "{name}");
    read.remove(0).list
}

#[tokio::test]
async fn every_form_of_a_list_is_a_file_that_says_what_the_register_says() {
    let register = typical().await;
    let list = lists(&register, "/en").await.remove(0);
    let html = page(&register, &list).await;
    let (json, ..) = file(&register, &format!("{list}/paper?form=json")).await;
    let json: serde_json::Value = serde_json::from_slice(&json).expect("one document");
    let directions = json["rows"].as_array().expect("rows");
    assert!(!directions.is_empty());
    for (form, kind, begins) in FORMS {
        let address = format!("{list}/paper?form={form}");
        assert!(html.contains(&format!("href=\"{address}\"")), "{form}");
        let (bytes, told, name) = file(&register, &address).await;
        assert_eq!(told, kind);
        assert!(name.starts_with("attachment; filename=\"list-"), "{name}");
        assert!(name.ends_with(&format!("-v{}.{form}\"", version(&name))), "{name}");
        assert!(bytes.starts_with(begins), "{form}");
        assert_eq!(file(&register, &address).await.0, bytes, "{form}: the same bytes again");
        if form != "json" {
            let said = read(&format!("list.{form}"), &bytes);
            let texts = said.rows.iter().map(|row| row.direction.as_str());
            let stored = directions.iter().map(|row| row["direction"].as_str().expect("a text"));
            assert!(texts.eq(stored), "{form}");
            assert_eq!(said.title.as_deref(), json["title"].as_str(), "{form}");
        }
    }
}

fn version(name: &str) -> String {
    let (_, version) = name.rsplit_once("-v").expect("a version");
    version.chars().take_while(char::is_ascii_digit).collect()
}

#[tokio::test]
async fn an_extract_has_its_rows_and_says_that_it_is_one() {
    let register = typical().await;
    for list in lists(&register, "").await {
        let (whole, ..) = file(&register, &format!("{list}/paper?form=docx")).await;
        let whole = read("list.docx", &whole);
        let address = format!("{list}/paper?form=docx&languages=&customer=&rows=1&since=");
        let (bytes, _, name) = file(&register, &address).await;
        let extract = read("list.docx", &bytes);
        assert!(name.contains("-extract.docx"), "{name}");
        assert_eq!(extract.rows.len(), 1, "{list}");
        assert_eq!(extract.rows[0].direction, whole.rows[0].direction);
        let title = extract.title.unwrap_or_default();
        let says = title.contains("үзінді") || title.contains("выписка");
        assert_eq!(says, whole.title.is_some(), "{title}");
    }
}

#[tokio::test]
async fn what_changed_is_marked_in_the_document() {
    let register = typical().await;
    let mut compared = 0;
    for list in lists(&register, "").await {
        if !page(&register, &list).await.contains("id=\"wanted-since\"") {
            continue;
        }
        compared += 1;
        let (bytes, _, name) = file(&register, &format!("{list}/paper?form=html&since=1")).await;
        assert!(name.contains("-from-v1.html"), "{name}");
        let html = String::from_utf8(bytes).expect("a page");
        assert!(html.contains("<ins") || html.contains("<del"), "{html}");
    }
    assert!(compared > 0, "a list has two versions");
}

#[tokio::test]
async fn what_cannot_be_issued_is_said_with_its_value_and_leads_back() {
    let register = typical().await;
    let list = lists(&register, "/en").await.remove(0);
    for (query, words) in [
        ("", "There is no file “”"),
        ("form=doc", "There is no file “doc”"),
        ("form=pdf&languages=en", "“en” is no language of the form"),
        ("form=pdf&rows=1,b", "“b” names no rows"),
        ("form=pdf&rows=1-3,77777", "no such rows: 77777"),
        ("form=pdf&customer=0", "“0” is no customer"),
        ("form=pdf&customer=99", "There is no customer 99"),
        ("form=pdf&customer=1&rows=1", "not of both"),
        ("form=pdf&version=9", "The list has no version 9"),
        ("form=pdf&version=1&since=1", "Version 1 has no differences from itself"),
        ("form=pdf&since=1&rows=1", "in the whole list only"),
    ] {
        let answer = get(&register, &format!("{list}/paper?{query}")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{query}");
        let html = text(answer).await;
        assert!(html.contains(words), "{query}: {words} in {html}");
        assert!(html.contains(&format!("href=\"{list}#paper\"")), "{query}");
    }
    let answer = get(&register, &format!("{list}/paper?form=pdf&pages=1")).await;
    assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
    let nobody = "/en/lists/0190a5c0-7f00-7000-8000-000000000001/paper?form=pdf";
    assert_eq!(get(&register, nobody).await.status(), StatusCode::NOT_FOUND);
}
