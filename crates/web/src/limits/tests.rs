//! What a client sees of the limits, with a clock that moves when it is told to.

use super::{Limits, Peer, keep, weight};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, StatusCode};
use axum::middleware::from_fn_with_state;
use axum::routing::get;
use bagyt_settings::Server;
use std::num::NonZeroU32;
use std::time::Duration;
use tower::ServiceExt;

/// A site of one page with so many requests a minute.
fn site(per_minute: u32) -> Router {
    let server = Server { requests_per_minute: NonZeroU32::new(per_minute), ..Server::default() };
    Router::new()
        .fallback(get(async || "a page"))
        .layer(from_fn_with_state(Limits::of(&server), keep))
}

/// How the site answers an address of the Internet: status, when to come back, kind, text.
async fn ask(
    site: &Router,
    from: &str,
    address: &str,
) -> (StatusCode, Option<u64>, String, String) {
    let mut request = Request::get(address).body(Body::empty()).expect("a request");
    request.extensions_mut().insert(Peer(from.parse().expect(from)));
    let answer = site.clone().oneshot(request).await.expect("the router always answers");
    let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok());
    let later = header("retry-after").and_then(|seconds| seconds.parse().ok());
    let kind = header("content-type").unwrap_or_default().to_owned();
    let status = answer.status();
    let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
    (status, later, kind, String::from_utf8(body.to_vec()).expect("text"))
}

#[tokio::test(start_paused = true)]
async fn one_request_too_many_is_told_when_to_come_back_and_is_then_answered() {
    let site = site(60);
    for _ in 0..60 {
        assert_eq!(ask(&site, "192.0.2.1", "/").await.0, StatusCode::OK);
    }
    for (address, said) in [
        ("/lists", "Сұраулар тым көп"),
        ("/ru/lists", "Слишком много запросов"),
        ("/en/lists", "Too many requests"),
    ] {
        let (status, later, kind, text) = ask(&site, "192.0.2.1", address).await;
        assert_eq!(status, StatusCode::TOO_MANY_REQUESTS);
        assert!(kind.starts_with("text/html") && text.contains(said), "{kind}: {text}");
        assert!(later.is_some_and(|seconds| text.contains(&seconds.to_string())));
    }
    assert_eq!(ask(&site, "192.0.2.2", "/").await.0, StatusCode::OK, "another client");
    let (_, later, ..) = ask(&site, "192.0.2.1", "/").await;
    tokio::time::advance(Duration::from_secs(later.expect("it says when"))).await;
    assert_eq!(ask(&site, "192.0.2.1", "/").await.0, StatusCode::OK);
}

#[tokio::test(start_paused = true)]
async fn a_program_is_told_so_in_a_problem() {
    let site = site(1);
    ask(&site, "192.0.2.1", "/").await;
    let (status, later, kind, text) = ask(&site, "192.0.2.1", "/api/v1/directions").await;
    assert_eq!(
        (status, kind.as_str()),
        (StatusCode::TOO_MANY_REQUESTS, "application/problem+json")
    );
    let problem: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(problem["type"], "/api#problem-too-many-requests");
    assert!(later.is_some(), "it says when to come back");
}

#[tokio::test(start_paused = true)]
async fn who_watches_over_the_site_is_never_refused_and_without_a_limit_nobody_is() {
    let (strict, open) = (site(1), site(0));
    for _ in 0..200 {
        assert_eq!(ask(&strict, "192.0.2.1", "/health/ready").await.0, StatusCode::OK);
        assert_eq!(ask(&open, "192.0.2.1", "/directions.xlsx").await.0, StatusCode::OK);
    }
}

#[test]
fn a_request_weighs_what_it_costs() {
    let check = |method: Method, address: &str, expected: Option<u32>| {
        let request = Request::builder().method(method).uri(address).body(Body::empty());
        assert_eq!(weight(&request.expect("a request")), expected, "{address}");
    };
    check(Method::GET, "/health/live", None);
    check(Method::GET, &crate::assets::STYLE_PATH, None);
    check(Method::GET, "/ru/lists", Some(1));
    check(Method::HEAD, "/en/directions?year=2026&words=", Some(1));
    check(Method::GET, "/en/directions?year=2026&words=%D1%81", Some(4));
    check(Method::GET, "/en/directions?%77ords=%D1%81", Some(4));
    check(Method::GET, "/directions.xlsx?words=a", Some(20));
    check(Method::GET, "/ru/directions.csv", Some(20));
    check(Method::GET, "/api/v1/lists", Some(2));
    check(Method::GET, "/api/v1/directions?words=a", Some(4));
    check(Method::POST, "/ru/try", Some(20));
    check(Method::POST, "/ru/view", Some(1));
    check(Method::GET, "/en/directions.atom", Some(4));
    check(Method::GET, "/originals/x", Some(4));
}
