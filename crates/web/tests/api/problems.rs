//! Refusals: each names what is wrong and what to write, as data and in words.

use super::{Register, ask, corrected, document, told, typical};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use bagyt_settings::{Server, Settings};
use bagyt_web::Peer;
use serde_json::{Value, json};
use std::num::NonZeroU32;
use tower::ServiceExt;

const UNKNOWN: &str = "00000000-0000-7000-8000-000000000000";

/// As it stands in an address.
fn encoded(value: &str) -> String {
    value.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

async fn problem(register: &Register, address: &str) -> (u16, Value) {
    let (status, headers, problem) = told(ask(register, address, &[]).await).await;
    assert_eq!(headers["content-type"], "application/problem+json", "{address}");
    assert_eq!(headers["cache-control"], "no-store", "{address}");
    assert_eq!(headers["x-request-id"].to_str().ok(), problem["request_id"].as_str(), "{address}");
    assert_eq!(problem["status"], status.as_u16(), "{address}");
    assert_eq!(problem["instance"], address.split('?').next().expect("a path"));
    (status.as_u16(), problem)
}

#[tokio::test]
async fn every_refusal_names_its_kind_the_parameter_and_the_value() {
    let register = typical().await;
    let list = corrected(&register).await["link"].as_str().expect("a link").to_owned();
    let long = format!("/api/v1/directions?words={}", "a".repeat(201));
    let rows = format!("{list}/rows?version=99");
    let half = format!("{list}/differences?from=1");
    let other = format!("{list}/differences?from=1&to=9");
    let check = async |address: &str, status: u16, kind: &str, parameter: Value, value: Value| {
        let (answered, problem) = problem(&register, address).await;
        assert_eq!(
            (answered, &problem["type"]),
            (status, &json!(format!("/api#problem-{kind}"))),
            "{address}"
        );
        assert_eq!(
            (&problem["parameter"], &problem["value"]),
            (&parameter, &value),
            "{address}: {problem}"
        );
        for named in [&parameter, &value] {
            let named = named.as_str().unwrap_or_default();
            assert!(problem["detail"].as_str().expect("words").contains(named), "{problem}");
        }
    };
    let none = Value::Null;
    for (name, value) in [
        ("year", "soon"),
        ("year", "1989"),
        ("limit", "0"),
        ("limit", "201"),
        ("least", "-5"),
        ("most", "1,5"),
        ("region", "Astana!"),
        ("cursor", "AB_c"),
        ("term", "endless"),
        ("field", "x"),
        ("language", "kk ru"),
        ("findings", "some"),
        ("order", "best"),
        ("lang", "de"),
    ] {
        let address = format!("/api/v1/directions?{name}={}", value.replace(' ', "%20"));
        check(&address, 400, "bad-parameter", json!(name), json!(value)).await;
    }
    check("/api/v1/directions?yaer=2026", 400, "unknown-parameter", json!("yaer"), none.clone())
        .await;
    check("/api/v1/lists?year=2026", 400, "unknown-parameter", json!("year"), none.clone()).await;
    check("/api/v1/openapi.json?lang=kk", 400, "unknown-parameter", json!("lang"), none.clone())
        .await;
    check(
        "/api/v1/directions?year=2025&year=2026",
        400,
        "bad-parameter",
        json!("year"),
        none.clone(),
    )
    .await;
    check("/api/v1/directions?year=", 400, "bad-parameter", json!("year"), none.clone()).await;
    check(&half, 400, "bad-parameter", json!("to"), none.clone()).await;
    check(
        "/api/v1/directions?region=nowhere",
        422,
        "not-in-register",
        json!("region"),
        json!("nowhere"),
    )
    .await;
    check(
        "/api/v1/directions?issuer=nobody",
        422,
        "not-in-register",
        json!("issuer"),
        json!("nobody"),
    )
    .await;
    for path in ["directions", "filters"] {
        let address = format!("/api/v1/{path}?least=9000&most=5000");
        check(&address, 422, "not-in-register", json!("most"), json!("5000")).await;
        let (_, told) = problem(&register, &address).await;
        let detail = told["detail"].as_str().expect("words");
        assert!(
            detail.contains("5000") && detail.contains("9000"),
            "both ends are named: {detail}"
        );
    }
    for (name, value) in [("words", "!!!"), ("words", "—"), ("issuer", "-"), ("words", "\u{200b}")]
    {
        for path in ["directions", "filters"] {
            let address = format!("/api/v1/{path}?{name}={}", encoded(value));
            check(&address, 422, "not-in-register", json!(name), json!(value)).await;
        }
    }
    for query in ["words=%01", "issuer=%01", "region=%01"] {
        let (status, told) = problem(&register, &format!("/api/v1/directions?{query}")).await;
        assert!((400..500).contains(&status), "{query}: {told}");
    }
    check("/api/v1/directions?cursor=abc", 422, "not-in-register", json!("cursor"), json!("abc"))
        .await;
    for address in [
        "/api/v1/nowhere",
        "/api/v2",
        "/api/v1/directions/abc",
        &format!("/api/v1/directions/{UNKNOWN}"),
        &format!("/api/v1/lists/{UNKNOWN}"),
        &format!("/api/v1/lists/{UNKNOWN}/rows"),
        &format!("{list}/versions/99"),
        &format!("{list}/versions/x"),
        &format!("{list}/versions/+1"),
        &format!("{list}/versions/01"),
        "/api/v1/lists/%FF",
        "/api/v1/directions/%FF/versions/1",
        &rows,
        &other,
    ] {
        check(address, 404, "not-found", none.clone(), none.clone()).await;
    }
    let (status, told) = problem(&register, &long).await;
    assert_eq!((status, &told["parameter"]), (400, &json!("words")));
    let shown = told["value"].as_str().expect("a value").chars().count();
    assert!(shown < 100, "no more is shown than can be read: {shown}");
}

#[tokio::test]
async fn a_mistyped_name_or_value_is_answered_with_the_nearest() {
    let register = typical().await;
    for (query, nearest) in [
        ("yaer=2026", "year"),
        ("regoin=astana", "region"),
        ("term=shrot", "short"),
        ("order=most-mony", "most-money"),
    ] {
        let (_, told) = problem(&register, &format!("/api/v1/directions?{query}")).await;
        assert_eq!(told["nearest"], nearest, "{told}");
        assert!(told["known"].as_array().expect("the known").contains(&json!(nearest)));
    }
}

#[tokio::test]
async fn a_cursor_is_good_for_its_own_question_only() {
    let register = typical().await;
    let first = document(&register, "/api/v1/directions?year=2025&limit=1").await;
    let cursor = first["next_cursor"].as_str().expect("more come");
    document(&register, &format!("/api/v1/directions?year=2025&limit=9&lang=ru&cursor={cursor}"))
        .await;
    for other in ["year=2026", "year=2025&order=most-money", "limit=1"] {
        let (status, told) =
            problem(&register, &format!("/api/v1/directions?{other}&cursor={cursor}")).await;
        assert_eq!((status, &told["parameter"]), (422, &json!("cursor")), "{other}");
    }
    let (status, _) = problem(&register, &format!("/api/v1/lists?cursor={cursor}")).await;
    assert_eq!(status, 422);
}

#[tokio::test]
async fn words_are_in_the_language_asked_for() {
    let register = typical().await;
    let mut titles = Vec::new();
    for lang in ["kk", "ru", "en"] {
        let answer = ask(&register, &format!("/api/v1/lists/x?lang={lang}"), &[]).await;
        let (_, headers, problem) = told(answer).await;
        assert_eq!(headers["content-language"], lang);
        titles.push(problem["title"].as_str().expect("a title").to_owned());
    }
    titles.sort();
    titles.dedup();
    assert_eq!(titles.len(), 3, "{titles:?}");
}

#[tokio::test]
async fn nothing_can_be_written_and_the_answer_says_what_can_be_asked() {
    let register = typical().await;
    for method in ["POST", "PUT", "DELETE", "PATCH"] {
        let request = Request::builder().method(method).uri("/api/v1/lists").body(Body::empty());
        let answer =
            register.router().oneshot(request.expect("a request")).await.expect("an answer");
        let (status, headers, problem) = told(answer).await;
        assert_eq!(
            (status, &headers["allow"]),
            (StatusCode::METHOD_NOT_ALLOWED, &"GET,HEAD".parse().expect("methods"))
        );
        assert_eq!(problem["type"], "/api#problem-wrong-method");
    }
}

/// What programs of a browser may read of an answer's head.
const READABLE: [&str; 3] = ["etag", "retry-after", "x-request-id"];

#[tokio::test]
async fn one_question_too_many_is_a_problem_as_every_other() {
    let register = typical().await;
    let server = Server { requests_per_minute: NonZeroU32::new(1), ..Server::default() };
    let site = register.router_with(Settings { server, ..Settings::default() });
    let described = document(&register, "/api/v1/openapi.json").await;
    let schema = &described["components"]["schemas"]["Problem"];
    let mut answers = Vec::new();
    for _ in 0..2 {
        let mut request =
            Request::get("/api/v1/lists?lang=ru").header("origin", "https://a.example");
        request = request.header("x-request-id", "made-up");
        let mut request = request.body(Body::empty()).expect("a request");
        request.extensions_mut().insert(Peer([192, 0, 2, 1].into()));
        answers.push(told(site.clone().oneshot(request).await.expect("an answer")).await);
    }
    let (status, headers, problem) = answers.remove(1);
    assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(problem["type"], "/api#problem-too-many-requests");
    assert_eq!((&problem["status"], &problem["instance"]), (&json!(429), &json!("/api/v1/lists")));
    let known = schema["properties"].as_object().expect("keys");
    let mut required = schema["required"].as_array().expect("keys").iter();
    assert!(required.all(|key| !problem[key.as_str().expect("a key")].is_null()), "{problem}");
    assert!(problem.as_object().expect("an object").keys().all(|key| known.contains_key(key)));
    assert_eq!(headers["x-request-id"].to_str().ok(), problem["request_id"].as_str());
    assert_ne!(headers["x-request-id"], "made-up", "whoever asks does not name the request");
    assert_eq!(headers["content-language"], "ru");
    assert_eq!(headers["content-type"], "application/problem+json");
    assert_eq!(headers["cache-control"], "no-store");
    assert!(problem["detail"].as_str().expect("words").contains("Подождите"), "{problem}");
    assert!(headers["retry-after"].to_str().expect("seconds").parse::<u64>().is_ok());
    for (_, headers, _) in [answers.remove(0), (status, headers, problem)] {
        assert_eq!(headers["access-control-allow-origin"], "*");
        let exposed = headers["access-control-expose-headers"].to_str().expect("names").to_owned();
        assert!(READABLE.iter().all(|name| exposed.contains(name)), "{exposed}");
    }
}
