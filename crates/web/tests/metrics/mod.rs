//! What Prometheus is told: in its format, and growing as the site is asked.

use super::register::{grow, growing};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use bagyt_settings::{Server, Settings};
use bagyt_web::Peer;
use std::collections::BTreeMap;
use std::num::NonZeroU32;
use tower::ServiceExt;

/// Names with their labels, and values.
type Samples = BTreeMap<String, f64>;

async fn ask(site: &Router, address: &str) -> (StatusCode, usize) {
    let mut request = Request::get(address).body(Body::empty()).expect("a request");
    request.extensions_mut().insert(Peer([192, 0, 2, 1].into()));
    let answer = site.clone().oneshot(request).await.expect("the router always answers");
    let status = answer.status();
    (status, to_bytes(answer.into_body(), 64 << 20).await.expect("a body").len())
}

/// What is told now, read strictly: every sample belongs to a family that was declared right before it.
async fn told(metrics: &Router) -> Samples {
    let request = Request::get("/metrics").body(Body::empty()).expect("a request");
    let answer = metrics.clone().oneshot(request).await.expect("an answer");
    let kind = answer.headers()["content-type"].to_str().expect("a kind").to_owned();
    assert_eq!(kind, "application/openmetrics-text; version=1.0.0; charset=utf-8");
    let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
    read(std::str::from_utf8(&body).expect("text"))
}

fn read(text: &str) -> Samples {
    let lines = text.strip_suffix("# EOF\n").expect("it ends in a mark").lines();
    let (mut family, mut kind) = (String::new(), String::new());
    let mut samples = Samples::new();
    for line in lines {
        if let Some(comment) = line.strip_prefix("# ") {
            let mut words = comment.splitn(3, ' ');
            let (what, name, rest) = (words.next(), words.next(), words.next());
            match what {
                Some("HELP") => family = name.expect("a name").to_owned(),
                Some("TYPE") => kind = rest.expect("a kind").to_owned(),
                Some("UNIT") => assert!(family.ends_with(rest.expect("a unit")), "{line}"),
                _ => panic!("{line}"),
            }
            assert_eq!(name, Some(family.as_str()), "{line}");
            continue;
        }
        let (name, value) = line.rsplit_once(' ').expect("a value");
        let bare = name.split('{').next().expect("a name");
        let allowed: &[&str] = match kind.as_str() {
            "counter" => &["_total"],
            "gauge" => &[""],
            "info" => &["_info"],
            "histogram" => &["_bucket", "_count", "_sum"],
            _ => panic!("{line}: a {kind}"),
        };
        assert!(
            allowed.iter().any(|end| bare.strip_suffix(end) == Some(&family)),
            "{line}: {kind}"
        );
        let labels = &name[bare.len()..];
        assert!(labels.is_empty() || (labels.starts_with('{') && labels.ends_with('}')), "{line}");
        let value = value.parse::<f64>().expect(line);
        assert!(samples.insert(name.to_owned(), value).is_none(), "{line} stands twice");
    }
    samples
}

/// How much a sample is; nothing when it is not told.
fn value(samples: &Samples, name: &str) -> f64 {
    samples.get(name).copied().unwrap_or_default()
}

#[tokio::test]
async fn numbers_grow_as_the_site_is_asked_and_no_address_stands_in_them() {
    let (register, ctx) = growing().await;
    let app = register.app(Settings::default());
    let (site, metrics) = (bagyt_web::router(app.clone()), bagyt_web::metrics_router(app));
    let before = told(&metrics).await;
    assert_eq!(value(&before, "bagyt_register_lists"), 1.0);
    assert_eq!(value(&before, "bagyt_register_up"), 1.0);
    assert_eq!(value(&before, "bagyt_http_in_flight"), 0.0);
    let mut sent = 0;
    for (address, expected) in [
        ("/ru/directions?words=secret", 200),
        ("/en/directions?words=secret", 200),
        ("/directions/0190a5c0-7f00-7000-8000-000000000001", 404),
        ("/secret/path", 404),
        ("/directions.csv", 200),
        ("/health/live", 200),
    ] {
        let (status, length) = ask(&site, address).await;
        assert_eq!(status.as_u16(), expected, "{address}");
        sent += length;
    }
    grow(&ctx, "2026-ministry-committees.docx").await;
    let after = told(&metrics).await;
    let requests = |route: &str, class: &str| {
        let name = format!("bagyt_http_requests_total{{route=\"{route}\",status=\"{class}\"}}");
        value(&after, &name)
    };
    assert_eq!(requests("/directions", "2xx"), 2.0, "{after:?}");
    assert_eq!(requests("/directions/{id}", "4xx"), 1.0);
    assert_eq!(requests("nowhere", "4xx"), 1.0);
    assert_eq!(requests("/directions.csv", "2xx"), 1.0);
    assert_eq!(requests("/health/live", "2xx"), 1.0);
    assert_eq!(value(&after, "bagyt_http_sent_bytes_total"), sent as f64);
    assert_eq!(value(&after, "bagyt_http_in_flight"), 0.0);
    for asked in ["secret", "0190a5c0-7f00-7000-8000-000000000001"] {
        assert!(after.keys().all(|name| !name.contains(asked)), "{asked}: {after:?}");
    }
    assert_eq!(after.get("bagyt_reports_unanswered"), Some(&0.0), "{after:?}");
    let (lists, entries) = ("bagyt_register_lists", "bagyt_journal_entries");
    assert_eq!(value(&after, lists), 2.0);
    assert_eq!(value(&after, entries), value(&before, entries) + 1.0);
    for growing in [
        "bagyt_register_directions",
        "bagyt_register_unconfirmed",
        "bagyt_overviews_total",
        "bagyt_overviews_making_seconds_total",
    ] {
        assert!(value(&after, growing) > value(&before, growing), "{growing}: {after:?}");
    }
    let last = "bagyt_journal_last_entry_seconds";
    assert!(value(&after, last) > 1_600_000_000.0 && value(&after, last) >= value(&before, last));
    assert!(after.keys().any(|name| name.starts_with("bagyt_build_info{version=\"")), "{after:?}");
    if cfg!(target_os = "linux") {
        assert!(value(&after, "process_resident_memory_bytes") > 1e6);
        assert!(value(&after, "process_open_fds") > 3.0);
    }
}

#[tokio::test]
async fn times_stand_in_buckets_that_add_up() {
    let (register, _) = growing().await;
    let app = register.app(Settings::default());
    let (site, metrics) = (bagyt_web::router(app.clone()), bagyt_web::metrics_router(app));
    for _ in 0..5 {
        ask(&site, "/lists").await;
    }
    let told = told(&metrics).await;
    let name = "bagyt_http_request_duration_seconds";
    let count =
        |bound: &str| value(&told, &format!("{name}_bucket{{le=\"{bound}\",route=\"/lists\"}}"));
    let bounds = [
        "0.001", "0.0025", "0.005", "0.01", "0.025", "0.05", "0.1", "0.25", "1.0", "5.0", "20.0",
        "+Inf",
    ];
    let counts = bounds.map(count);
    assert!(counts.is_sorted() && counts[11] == 5.0, "{told:?}");
    assert_eq!(value(&told, &format!("{name}_count{{route=\"/lists\"}}")), 5.0);
    let sum = value(&told, &format!("{name}_sum{{route=\"/lists\"}}"));
    assert!(sum > 0.0 && sum < 100.0, "{sum}");
}

#[tokio::test]
async fn refusals_are_told() {
    let (register, _) = growing().await;
    let server = Server { requests_per_minute: NonZeroU32::new(3), ..Server::default() };
    let app = register.app(Settings { server, ..Settings::default() });
    let (site, metrics) = (bagyt_web::router(app.clone()), bagyt_web::metrics_router(app));
    let mut answers = Vec::new();
    for _ in 0..5 {
        answers.push(ask(&site, "/lists").await.0.as_u16());
    }
    assert_eq!(answers, [200, 200, 200, 429, 429]);
    let told = told(&metrics).await;
    assert_eq!(value(&told, "bagyt_http_refused_total"), 2.0);
    assert_eq!(value(&told, "bagyt_http_requests_total{route=\"/lists\",status=\"4xx\"}"), 2.0);
    let elsewhere = Request::get("/").body(Body::empty()).expect("a request");
    let answer = metrics.oneshot(elsewhere).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::NOT_FOUND, "nothing else is told there");
}
