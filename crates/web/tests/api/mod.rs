//! The interface for programs: what it tells, how it is walked, how it refuses, and that its description is true.

mod asking_again;
mod description;
mod places;
mod problems;

use crate::register::{Register, example, fresh, import, suspect, typical};
use crate::{page, text};
use axum::body::Body;
use axum::http::{HeaderMap, Request, Response, StatusCode};
use bagyt_operations::Purpose;
use serde_json::Value;
use tower::ServiceExt;

/// Asks with these headers.
async fn ask(register: &Register, address: &str, headers: &[(&str, &str)]) -> Response<Body> {
    let mut request = Request::get(address).header("accept-encoding", "identity");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let request = request.body(Body::empty()).expect("a request");
    register.router().oneshot(request).await.expect("the router always answers")
}

/// Head and document of an answer.
async fn told(answer: Response<Body>) -> (StatusCode, HeaderMap, Value) {
    let (status, headers) = (answer.status(), answer.headers().clone());
    let text = text(answer).await;
    (status, headers, serde_json::from_str(&text).unwrap_or_else(|_| panic!("no JSON: {text}")))
}

/// The document of an answer that is one.
async fn document(register: &Register, address: &str) -> Value {
    let (status, headers, document) = told(ask(register, address, &[]).await).await;
    assert_eq!(
        (status, &headers["content-type"]),
        (StatusCode::OK, &"application/json".parse().expect("a kind")),
        "{address}: {document}"
    );
    document
}

fn strings(values: &Value, key: &str) -> Vec<String> {
    let values = values.as_array().expect("a list").iter();
    values.map(|value| value[key].as_str().expect(key).to_owned()).collect()
}

/// Everything under this key, part by part.
async fn walked(register: &Register, first: &str, key: &str) -> Vec<Value> {
    let (mut all, mut address) = (Vec::new(), Some(first.to_owned()));
    while let Some(asked) = address {
        let part = document(register, &asked).await;
        all.extend(part[key].as_array().expect(key).clone());
        assert_eq!(part["next_cursor"].is_null(), part["links"]["next"].is_null(), "{asked}");
        address = part["links"]["next"].as_str().map(str::to_owned);
    }
    all
}

/// One list with two versions.
async fn corrected(register: &Register) -> Value {
    let lists = document(register, "/api/v1/lists").await;
    let found = lists["lists"].as_array().expect("lists").iter().find(|list| list["version"] == 2);
    found.expect("a corrected example").clone()
}

#[tokio::test]
async fn the_parts_of_a_selection_are_the_file_of_it() {
    let register = typical().await;
    for query in [
        "",
        "year=2026",
        "words=%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80&order=most-money",
        "least=10000&most=50000&language=kk&order=least-money",
        "findings=without&order=most-grants",
    ] {
        let file = text(ask(&register, &format!("/directions.json?{query}"), &[]).await).await;
        let file: Value = serde_json::from_str(&file).expect("one document");
        let expected = file["directions"].as_array().expect("directions");
        for limit in [1, 7, 200] {
            let first = format!("/api/v1/directions?{query}&limit={limit}").replace("?&", "?");
            assert_eq!(&walked(&register, &first, "directions").await, expected, "{first}");
            assert_eq!(document(&register, &first).await["count"], file["count"], "{first}");
        }
    }
}

#[tokio::test]
async fn a_suspect_amount_stands_apart_in_every_sum() {
    let register = suspect().await;
    for address in ["/api/v1/directions", "/api/v1/summary"] {
        let told = document(&register, address).await;
        for sum in [&told["sum"], &told["by_year"][0]["sum"]] {
            assert_eq!(sum["thousand_tenge"], "16000", "{address}");
            let suspect = &sum["suspect"];
            assert_eq!(
                (&suspect["rows"], &suspect["thousand_tenge"]),
                (&1.into(), &"4400000".into())
            );
            assert_eq!(suspect["likely_thousand_tenge"], "4400");
        }
    }
    let rows = document(&register, "/api/v1/directions").await;
    assert_eq!(rows["directions"][1]["row"]["funding"][0]["likely_thousand_tenge"], "4400");
}

#[tokio::test]
async fn every_link_leads_to_an_answer() {
    let register = typical().await;
    let list = corrected(&register).await;
    let mut waiting: Vec<String> = vec![
        "/api/v1".into(),
        "/api/v1/directions?limit=2&year=2026".into(),
        list["link"].as_str().expect("a link").into(),
    ];
    let mut seen: Vec<String> = Vec::new();
    while let Some(address) = waiting.pop() {
        if seen.contains(&address) {
            continue;
        }
        let answer = ask(&register, &address, &[]).await;
        assert_eq!(answer.status(), StatusCode::OK, "{address}");
        if address.starts_with("/api/") && !address.ends_with("openapi.json") {
            let (_, _, document) = told(answer).await;
            waiting.extend(links(&document).into_iter().filter(|link| !link.contains("/filters?")));
        }
        seen.push(address);
    }
    for kind in [
        "/versions/",
        "/rows?",
        "/findings?",
        "/differences?",
        "/originals/",
        "/filters",
        "cursor=",
    ] {
        assert!(seen.iter().any(|address| address.contains(kind)), "{kind}: {seen:#?}");
    }
}

/// Every text of a document that is a path of the site.
fn links(document: &Value) -> Vec<String> {
    match document {
        Value::String(text) if text.starts_with('/') => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(links).collect(),
        Value::Object(values) => values.values().flat_map(links).collect(),
        _ => Vec::new(),
    }
}

#[tokio::test]
async fn a_list_its_versions_rows_and_findings_fit_together() {
    let register = typical().await;
    let list = corrected(&register).await;
    let link = list["link"].as_str().expect("a link");
    let whole = document(&register, link).await;
    assert_eq!(strings(&whole["versions"], "link").len(), 2);
    for version in [1, 2] {
        let of = document(&register, &format!("{link}/versions/{version}")).await;
        assert_eq!((&of["version"], &of["current"]), (&version.into(), &(version == 2).into()));
        let rows =
            walked(&register, &format!("{link}/rows?version={version}&limit=2"), "rows").await;
        assert_eq!(of["direction_count"], rows.len());
        let findings =
            walked(&register, &format!("{link}/findings?version={version}&limit=1"), "findings")
                .await;
        let counted: u64 = ["errors", "warnings", "notes"]
            .iter()
            .filter_map(|kind| of["finding_counts"][kind].as_u64())
            .sum();
        assert_eq!(findings.len() as u64, counted);
        let about_rows = rows.iter().flat_map(|row| row["findings"].as_array().expect("findings"));
        let expected = findings.iter().filter(|finding| !finding["row"].is_null());
        assert_eq!(about_rows.count(), expected.count());
        for row in &rows {
            let direction = row["link"].as_str().expect("a link");
            let pinned = format!("{direction}/versions/{version}");
            let of = document(&register, &pinned).await;
            assert_eq!((&of["row"], &of["current"]), (&row["row"], &(version == 2).into()));
            let links = &of["links"];
            assert_eq!(links["self"], pinned);
            assert!(pinned.ends_with(links["address"].as_str().expect("an address")));
        }
        for row in rows.iter().filter(|_| version == 2) {
            let direction = document(&register, row["link"].as_str().expect("a link")).await;
            assert_eq!(
                (&direction["row"], &direction["findings"]),
                (&row["row"], &row["findings"])
            );
        }
    }
    let differences = document(&register, &format!("{link}/differences?from=1&to=2")).await;
    assert!(!differences["changed"].as_array().expect("changes").is_empty(), "{differences}");
    let turned = document(&register, &format!("{link}/differences?from=2&to=1")).await;
    assert_eq!(differences["sums_before"], turned["sums_after"]);
}

#[tokio::test]
async fn every_value_of_a_filter_shows_as_many_directions_as_it_says() {
    let register = typical().await;
    for query in ["", "?year=2026", "?term=short&language=kk"] {
        let filters = document(&register, &format!("/api/v1/filters{query}")).await;
        for name in ["year", "field", "issuer", "region", "term", "language", "findings"] {
            let values = filters[name].as_array().expect(name);
            assert!(!values.is_empty(), "{name} {query}");
            for value in values {
                let address = value["directions"].as_str().expect("an address");
                assert_eq!(
                    document(&register, address).await["count"],
                    value["count"],
                    "{address}"
                );
            }
        }
    }
}

#[tokio::test]
async fn an_answer_says_of_which_moment_it_is_and_under_which_licence() {
    let (register, ctx) = fresh().await;
    let empty = document(&register, "/api/v1/summary").await;
    let name = "2025-kostanay.txt";
    import(&ctx, name, example(name), Purpose::New).await;
    let directions = document(&register, "/api/v1/directions").await;
    let (row, list) = (&directions["directions"][0]["link"], &directions["directions"][0]["list"]);
    for address in
        ["/api/v1/summary", row.as_str().expect("a link"), list["link"].as_str().expect("a link")]
    {
        let told = document(&register, address).await;
        assert_eq!(told["as_of"], directions["as_of"], "{address}");
        assert_eq!(told["licence"], directions["licence"], "{address}");
    }
    assert!(directions["as_of"]["entries"].as_u64() > empty["as_of"]["entries"].as_u64());
    let described = document(&register, "/api/v1/openapi.json").await;
    let licence = &described["info"]["license"];
    assert_eq!(licence["name"], directions["licence"]["name"]);
    assert_eq!(licence["url"], directions["licence"]["address"]);
}

#[tokio::test]
async fn the_language_of_a_list_is_a_value_to_filter_by() {
    let register = typical().await;
    let lists = document(&register, "/api/v1/lists").await;
    for language in strings(&lists["lists"], "language") {
        let found = document(&register, &format!("/api/v1/directions?language={language}")).await;
        assert!(found["count"].as_u64() > Some(0), "{language}");
    }
}

#[tokio::test]
async fn words_are_said_in_the_language_asked_for_and_the_answer_says_which() {
    let register = typical().await;
    let names = async |address: &str, accepted: &str| {
        let answer = ask(&register, address, &[("accept-language", accepted)]).await;
        let (_, headers, told) = told(answer).await;
        assert_eq!(headers["vary"], "accept-encoding, accept-language", "{address}");
        let said = headers["content-language"].to_str().expect("a code").to_owned();
        (said, strings(&told["region"], "name"))
    };
    let (kk, kazakh) = names("/api/v1/filters", "").await;
    let (ru, russian) = names("/api/v1/filters", "ru-KZ, en;q=0.5").await;
    let (en, english) = names("/api/v1/filters?lang=en", "ru").await;
    assert_eq!([kk, ru, en], ["kk", "ru", "en"]);
    assert!(kazakh != russian && russian != english && kazakh != english);
    let html = page(&register, "/en/directions").await;
    assert!(english.iter().all(|name| html.contains(name)), "the names of the page");
}

#[tokio::test]
async fn programs_on_other_sites_may_read() {
    let register = typical().await;
    let original = corrected(&register).await["original"].as_str().expect("a path").to_owned();
    for address in [
        "/api/v1/lists",
        "/api/v1/nowhere",
        "/directions.csv",
        "/ru/directions.json",
        "/directions.atom",
        &original,
    ] {
        let answer = ask(&register, address, &[("origin", "https://elsewhere.example")]).await;
        assert_eq!(answer.headers()["access-control-allow-origin"], "*", "{address}");
    }
    let asks = [
        ("origin", "https://elsewhere.example"),
        ("access-control-request-method", "GET"),
        ("access-control-request-headers", "if-none-match"),
    ];
    let mut request = Request::options("/api/v1/lists");
    for (name, value) in asks {
        request = request.header(name, value);
    }
    let request = request.body(Body::empty()).expect("a request");
    let answer = register.router().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    let allowed = answer.headers()["access-control-allow-headers"].to_str().expect("names");
    assert!(allowed.contains("if-none-match"), "{allowed}");
    let page = ask(&register, "/lists", &[("origin", "https://elsewhere.example")]).await;
    assert!(
        !page.headers().contains_key("access-control-allow-origin"),
        "pages are for readers of this site"
    );
}
