//! What the log says of requests; a program of its own, because the log is one for all tests of a program.

use axum::body::Body;
use axum::http::Request;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::Limits;
use bagyt_settings::Settings;
use bagyt_storage::Store;
use bagyt_web::{App, router};
use std::io;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;
use tracing_subscriber::fmt::MakeWriter;

/// What was logged.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().expect("no panic").write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl MakeWriter<'_> for Log {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[tokio::test]
async fn every_request_is_one_line_of_the_log_without_its_query_and_keys_and_health_checks_are_none()
 {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}", folder.path().join("t.sqlite").display());
    let store = Store::open(&address).await.expect("a store");
    let rules = RuleBook::built_in().clone();
    let site = router(App::new(store, rules, Limits::default(), Settings::default()));
    let log = Log::default();
    let subscriber = tracing_subscriber::fmt().json().with_writer(log.clone()).finish();
    tracing::subscriber::set_global_default(subscriber).expect("this is the only test here");
    for address in [
        "/ru/directions?words=secret",
        "/nowhere",
        "/health/live",
        "/health/ready",
        "/ru/try/secret",
        "/try/secret/pages/1?box=1,2,3,4",
    ] {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        site.clone().oneshot(request).await.expect("an answer");
    }
    let logged = String::from_utf8(log.0.lock().expect("no panic").clone()).expect("text");
    let ours = logged.lines().filter(|line| line.contains("bagyt_web"));
    let lines: Vec<&str> = ours.collect();
    let expected =
        [("/ru/directions", 200), ("/nowhere", 404), ("/ru/try/-", 404), ("/try/-/pages/1", 404)];
    assert_eq!(lines.len(), expected.len(), "{logged}");
    for (line, (path, status)) in lines.into_iter().zip(expected) {
        let fields = ["\"method\":\"GET\"", "\"ms\":", "\"level\":\"INFO\"", "\"id\":\""];
        assert!(fields.iter().all(|field| line.contains(field)), "{line}");
        assert!(line.contains(&format!("\"path\":\"{path}\"")), "{line}");
        assert!(
            line.contains(&format!("\"status\":{status}")) && !line.contains("secret"),
            "{line}"
        );
    }
}
