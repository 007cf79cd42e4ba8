//! Numbers about the site for Prometheus, in the OpenMetrics text format: what was asked and how it was answered, how large the
//! register is, what the process takes. No address and nothing of what people look for stands in them.

mod body;
mod process;

use crate::App;
use crate::language::Visit;
use crate::limits::Refused;
use crate::on_the_way::together;
use axum::Router;
use axum::body::Body;
use axum::extract::{MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{Response, StatusCode};
use axum::middleware::Next;
use axum::response::IntoResponse;
use axum::routing::get;
use body::Counted;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::{Registry, Unit};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Instant;

/// The kind of the text.
const KIND: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Bounds of the times answers take, in seconds.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 20.0];

/// A route and the class of its answers: `/directions/{id}`, `2xx`; `left` where nobody waited for one.
type Answered = [(&'static str, String); 2];

/// A route.
type Route = [(&'static str, String); 1];

/// What is counted while the site answers; cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Metrics(Arc<Counts>);

#[derive(Debug)]
struct Counts {
    requests: Family<Answered, Counter>,
    seconds: Family<Route, Histogram>,
    bytes: Counter,
    refused: Counter,
    in_flight: Gauge,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            bytes: Counter::default(),
            refused: Counter::default(),
            in_flight: Gauge::default(),
        }
    }
}

/// Around every request: counts it, how it was answered, how long the answer took to begin, and what was sent of it.
pub async fn count(State(metrics): State<Metrics>, request: Request, next: Next) -> Response<Body> {
    let Metrics(counts) = metrics;
    let flight = body::Flight::begin(&counts.in_flight);
    let begun = Instant::now();
    let mut asked = Asked { counts, route: route(&request), class: LEFT.to_owned() };
    let answer = next.run(request).await;
    asked.class = format!("{}xx", answer.status().as_u16() / 100);
    let route = [("route", asked.route.clone())];
    asked.counts.seconds.get_or_create(&route).observe(begun.elapsed().as_secs_f64());
    let counts = asked.counts.clone();
    drop(asked);
    if answer.extensions().get::<Refused>().is_some() {
        counts.refused.inc();
    }
    answer.map(|body| together(body, Counted::new(counts.bytes.clone(), flight)))
}

/// The class of a request nobody waited for: its client hung up before an answer began.
const LEFT: &str = "left";

/// A request that is counted when it is answered, and when its client leaves before that.
struct Asked {
    counts: Arc<Counts>,
    route: String,
    class: String,
}

impl Drop for Asked {
    fn drop(&mut self) {
        let (route, class) = (std::mem::take(&mut self.route), std::mem::take(&mut self.class));
        self.counts.requests.get_or_create(&[("route", route), ("status", class)]).inc();
    }
}

/// The template of the route a request took, without its language and without what changes from build to build; what leads
/// nowhere is one route, however it is called.
fn route(request: &Request) -> String {
    let Some(template) = request.extensions().get::<MatchedPath>() else {
        return "nowhere".to_owned();
    };
    let path = Visit::of(template.as_str()).here;
    if path.starts_with("/assets/") { "/assets".to_owned() } else { path }
}

/// The door for Prometheus, to be put on a listener of its own.
pub fn router(app: App) -> Router {
    Router::new().route("/metrics", get(tell)).with_state(app)
}

/// All numbers of this moment.
async fn tell(State(app): State<App>) -> Response<Body> {
    let mut registry = Registry::default();
    process::register(registry.sub_registry_with_prefix("process"));
    let ours = registry.sub_registry_with_prefix("bagyt");
    let version = env!("CARGO_PKG_VERSION");
    let build = Info::new([("version", version.to_owned()), ("edition", app.edition.to_string())]);
    ours.register("build", "The program that runs", build);
    app.metrics.register(ours);
    register_sizes(&app, ours).await;
    let mut text = String::new();
    match encode(&mut text, &registry) {
        Ok(()) => ([(CONTENT_TYPE, KIND)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

impl Metrics {
    fn register(&self, registry: &mut Registry) {
        let Counts { requests, seconds, bytes, refused, in_flight } = &*self.0;
        registry.register(
            "http_requests",
            "Requests by route and class of the answer",
            requests.clone(),
        );
        let help = "Time until an answer begins, by route";
        registry.register_with_unit("http_request_duration", help, Unit::Seconds, seconds.clone());
        registry.register(
            "http_sent_bytes",
            "Bytes of answers sent, without their heads",
            bytes.clone(),
        );
        registry.register(
            "http_refused",
            "Requests refused because their client asked too much",
            refused.clone(),
        );
        registry.register(
            "http_in_flight",
            "Requests whose answers are being made or sent",
            in_flight.clone(),
        );
    }
}

/// How large the register is and when something was last written to it. When it does not answer, only that is told.
async fn register_sizes(app: &App, registry: &mut Registry) {
    let size = app.store.catalogue().size().await;
    let up = i64::from(size.is_ok());
    registry.register("register_up", "Whether the register answers", constant(up));
    let (made, making) = app.store.overviews();
    registry.register(
        "overviews",
        "Times the short facts of all directions were read anew",
        counter(made),
    );
    let help = "Time that took in all";
    let seconds = Counter::<f64, AtomicU64>::default();
    seconds.inc_by(making.as_secs_f64());
    registry.register_with_unit("overviews_making", help, Unit::Seconds, seconds);
    let Ok(size) = size else { return };
    let whole = |number: u64| constant(i64::try_from(number).unwrap_or(i64::MAX));
    registry.register("register_lists", "Lists in the register", whole(size.lists));
    registry.register(
        "register_directions",
        "Directions of the versions in force",
        whole(size.directions),
    );
    registry.register(
        "register_unconfirmed",
        "Directions no person has confirmed",
        whole(size.unconfirmed),
    );
    registry.register("journal_entries", "Entries of the journal", whole(size.as_of.entries));
    if let Ok(waiting) = app.store.catalogue().reports_unanswered().await {
        let help = "Reported mistakes that wait for an answer";
        registry.register("reports_unanswered", help, whole(waiting));
    }
    if let Some(at) = size.as_of.at {
        let help = "When the last entry was written, in seconds since 1970";
        let at = constant(at.millis().div_euclid(1000));
        registry.register_with_unit("journal_last_entry", help, Unit::Seconds, at);
    }
}

/// A number that is told as it is now.
fn constant(value: i64) -> Gauge {
    let gauge = Gauge::default();
    gauge.set(value);
    gauge
}

/// A count that is kept elsewhere.
fn counter(value: u64) -> Counter {
    let counter = Counter::default();
    counter.inc_by(value);
    counter
}

#[cfg(test)]
mod tests {
    use super::{Metrics, count};
    use axum::Router;
    use axum::body::Body;
    use axum::http::Request;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use futures_util::FutureExt;
    use tower::ServiceExt;

    #[test]
    fn who_hangs_up_before_an_answer_begins_is_counted_too() {
        let metrics = Metrics::default();
        let site = Router::new()
            .route("/endless", get(std::future::pending::<&'static str>))
            .route_layer(from_fn_with_state(metrics.clone(), count));
        let request = Request::get("/endless").body(Body::empty()).expect("a request");
        assert!(site.oneshot(request).now_or_never().is_none(), "nobody waits for it");
        let labels = [("route", "/endless".to_owned()), ("status", "left".to_owned())];
        assert_eq!(metrics.0.requests.get_or_create(&labels).get(), 1);
        assert_eq!(metrics.0.in_flight.get(), 0);
    }
}
