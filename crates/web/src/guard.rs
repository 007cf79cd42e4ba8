//! Around every page: one that falls over or takes too long still answers in words, in the visitor's language; programs get
//! theirs as data.

use crate::api::About;
use crate::language::Visit;
use crate::{errors, request_id};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Method, Response, StatusCode};
use axum::middleware::Next;
use std::any::Any;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// How many requests are in work at once, and how long each may take.
#[derive(Debug, Clone)]
pub struct Guard {
    places: Arc<Semaphore>,
    patience: Duration,
    sending: Duration,
}

impl Guard {
    /// A guard of `places` places; whoever sends a file gets `sending` more.
    pub fn new(places: usize, patience: Duration, sending: Duration) -> Self {
        Self { places: Arc::new(Semaphore::new(places)), patience, sending }
    }

    fn patience(&self, method: &Method) -> Duration {
        if method == Method::POST { self.patience + self.sending } else { self.patience }
    }
}

/// Marks the answer of a handler that fell over, until words are found for it.
#[derive(Debug, Clone, Copy)]
struct Fallen;

/// The answer of a handler that fell over, for people or for programs; the panic itself is on standard error.
pub fn caught(_: Box<dyn Any + Send>) -> Response<Body> {
    tracing::error!(reference = request_id::current(), "a handler fell over");
    let mut answer = Response::new(Body::empty());
    *answer.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
    answer.extensions_mut().insert(Fallen);
    answer
}

/// Waits for a free place and for the answer, both within the time one request may take. The limits of `tower` would wait
/// for a place before their clock starts, and so without end.
pub async fn in_words(State(guard): State<Guard>, request: Request, next: Next) -> Response<Body> {
    let visit = Visit::of(request.uri().path_and_query().map_or("/", |path| path.as_str()));
    let program = About::of(&request);
    let patience = guard.patience(request.method());
    let work = async {
        let _place = guard.places.acquire().await.expect("the places are never closed");
        next.run(request).await
    };
    let answer = tokio::time::timeout(patience, work).await;
    if let Some(program) = program {
        return answer.map_or_else(|_| program.too_slow(), |answer| program.in_words(answer));
    }
    match answer {
        Err(_) => errors::too_slow(&visit),
        Ok(answer) if answer.extensions().get::<Fallen>().is_some() => errors::fallen(&visit),
        Ok(answer) if wordless(&answer) => errors::refused(&visit, answer.status()),
        Ok(answer) => answer,
    }
}

/// Whether a request was refused on its way to a handler, in no words or in words for programs.
fn wordless(answer: &Response<Body>) -> bool {
    let kind = answer.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    answer.status().is_client_error() && !kind.is_some_and(|kind| kind.starts_with("text/html"))
}

#[cfg(test)]
mod tests {
    use super::Guard;
    use crate::limits::Limits;
    use crate::metrics::Metrics;
    use crate::router::guarded;
    use axum::Router;
    use axum::body::{Body, to_bytes};
    use axum::http::{Request, StatusCode};
    use axum::routing::get;
    use bagyt_settings::Server;
    use std::io;
    use std::sync::{Arc, Mutex};
    use std::time::Duration;
    use tower::ServiceExt;

    const PATIENCE: Duration = Duration::from_millis(1200);

    async fn falls() -> &'static str {
        panic!("the secret of the house")
    }

    async fn works() -> &'static str {
        tokio::time::sleep(Duration::from_millis(700)).await;
        "done"
    }

    async fn often() -> (StatusCode, [(&'static str, &'static str); 1]) {
        (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "7")])
    }

    /// A site of a few routes with room for one request at a time.
    fn site() -> Router {
        let routes = Router::new()
            .route("/ru/falls", get(falls))
            .route("/en/endless", get(std::future::pending::<&'static str>))
            .route("/api/v1/falls", get(falls))
            .route("/api/v1/often", get(often))
            .route("/api/v1/endless", get(std::future::pending::<&'static str>))
            .route("/works", get(works));
        let guard = Guard::new(1, PATIENCE, Duration::ZERO);
        guarded(routes, guard, Limits::of(&Server::default()), Metrics::default())
    }

    async fn ask(site: Router, address: &str) -> (StatusCode, Option<String>, String) {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        let answer = site.oneshot(request).await.expect("the router always answers");
        let status = answer.status();
        let later = answer.headers().get("retry-after").map(|value| format!("{value:?}"));
        let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
        (status, later, String::from_utf8(body.to_vec()).expect("pages are UTF-8"))
    }

    #[tokio::test(start_paused = true)]
    async fn a_handler_that_falls_over_answers_in_the_language_of_the_address_and_tells_no_secret()
    {
        let (status, _, html) = ask(site(), "/ru/falls").await;
        assert_eq!(status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(html.contains("lang=\"ru\"") && html.contains("<h1>"), "{html}");
        assert!(!html.contains("secret"), "{html}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_page_that_takes_too_long_is_given_up_in_words() {
        let (status, later, html) = ask(site(), "/en/endless").await;
        assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(later.is_some(), "it says when to come back");
        assert!(html.contains("lang=\"en\"") && html.contains("<h1>"), "{html}");
    }

    #[tokio::test(start_paused = true)]
    async fn who_finds_no_place_waits_and_is_then_told_to_come_back() {
        let site = site();
        let asked = (0..3).map(|_| tokio::spawn(ask(site.clone(), "/works")));
        let mut answers = Vec::new();
        for answer in asked.collect::<Vec<_>>() {
            answers.push(answer.await.expect("no panic").0);
        }
        answers.sort_unstable();
        assert_eq!(answers.first(), Some(&StatusCode::OK), "one has the place");
        assert_eq!(answers.last(), Some(&StatusCode::SERVICE_UNAVAILABLE), "{answers:?}");
    }

    #[tokio::test(start_paused = true)]
    async fn a_program_is_told_the_same_as_data() {
        for (path, expected, wait) in
            [("falls", 500, None), ("often", 429, Some("7")), ("endless", 503, Some("60"))]
        {
            let address = format!("/api/v1/{path}?lang=ru");
            let request = Request::get(&address).body(Body::empty()).expect("a request");
            let answer = site().oneshot(request).await.expect("the router always answers");
            let (head, body) = answer.into_parts();
            assert_eq!(head.status.as_u16(), expected, "{path}");
            let after = head.headers.get("retry-after").and_then(|after| after.to_str().ok());
            assert_eq!(after, wait, "{path}");
            let body = to_bytes(body, 1 << 20).await.expect("a body");
            let problem: serde_json::Value = serde_json::from_slice(&body).expect("a problem");
            assert_eq!(problem["status"], expected, "{path}");
            let detail = problem["detail"].as_str().expect("words");
            assert!(detail.chars().any(|letter| ('а'..='я').contains(&letter)), "{detail}");
            assert!(!problem.to_string().contains("secret"), "{problem}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_handler_that_fell_over_is_in_the_log_under_the_reference_that_was_told() {
        let log = logged_by_all_tests();
        for address in ["/ru/falls", "/api/v1/falls"] {
            let request = Request::get(address).body(Body::empty()).expect("a request");
            let answer = site().oneshot(request).await.expect("the router always answers");
            let id = answer.headers()["x-request-id"].to_str().expect("plain").to_owned();
            let body = to_bytes(answer.into_body(), 1 << 20).await.expect("a body");
            assert!(String::from_utf8_lossy(&body).contains(&id), "{address}");
            let logged = String::from_utf8(log.0.lock().expect("no panic").clone()).expect("text");
            let fell = |line: &&str| line.contains("fell over") && line.contains(&id);
            assert_eq!(logged.lines().filter(fell).count(), 1, "{address}: {logged}");
        }
    }

    /// The log of every test of this program. A subscriber of one thread would miss a place in the code that a test on
    /// another thread reached first: that nobody listens to it is kept for the whole program.
    fn logged_by_all_tests() -> Log {
        let log = Log::default();
        let writer = log.clone();
        let subscriber = tracing_subscriber::fmt()
            .json()
            .with_max_level(tracing::Level::ERROR)
            .with_writer(move || writer.clone())
            .finish();
        tracing::subscriber::set_global_default(subscriber).expect("no other test listens");
        tracing::callsite::rebuild_interest_cache();
        log
    }

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

    #[tokio::test(start_paused = true)]
    async fn even_a_failure_carries_the_armour() {
        let request = Request::get("/ru/falls").body(Body::empty()).expect("a request");
        let answer = site().oneshot(request).await.expect("the router always answers");
        for header in ["content-security-policy", "x-content-type-options", "x-request-id"] {
            assert!(answer.headers().contains_key(header), "{header}");
        }
    }
}
