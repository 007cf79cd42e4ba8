//! How much one client may ask for: a bucket of requests for each, filled again as time goes by.

mod buckets;
mod client;

pub use client::{Client, Peer};

use crate::api::About;
use crate::errors;
use crate::language::Visit;
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, Method, Response, StatusCode};
use axum::middleware::Next;
use axum::response::IntoResponse;
use bagyt_settings::{Networks, Server, Settings};
use buckets::Buckets;
use std::num::NonZeroU32;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(60 * 60);

/// The limits of a site; cheap to clone.
#[derive(Debug, Clone)]
pub struct Limits {
    /// `None` when nobody is limited.
    buckets: Option<Arc<Mutex<Buckets>>>,
    trusted: Arc<Networks>,
    begun: Instant,
}

impl Limits {
    /// Of requests, as the settings say.
    pub fn of(server: &Server) -> Self {
        Self::new(server, server.requests_per_minute, MINUTE)
    }

    /// Of reported mistakes: one client may use up a quarter of the room of an hour, so that there is some left for others.
    pub fn of_reports(settings: &Settings) -> Self {
        let share = NonZeroU32::new(settings.reports.per_hour.div_ceil(4));
        Self::new(&settings.server, share, HOUR)
    }

    fn new(server: &Server, most: Option<NonZeroU32>, whole: Duration) -> Self {
        let buckets = most.map(|most| Arc::new(Mutex::new(Buckets::new(most, whole))));
        let trusted = Arc::new(server.trusted_proxies.clone());
        Self { buckets, trusted, begun: Instant::now() }
    }

    /// Who is believed when they say for whom they ask.
    pub fn trusted(&self) -> Arc<Networks> {
        self.trusted.clone()
    }

    /// Takes so much out of the bucket of who asks, or says in how many seconds there will be room for it. Whoever asks without a
    /// connection, as tests do, is nobody's client.
    pub fn take(&self, peer: Option<Peer>, head: &HeaderMap, weight: u32) -> Result<(), u64> {
        let (Some(buckets), Some(Peer(peer))) = (&self.buckets, peer) else { return Ok(()) };
        let client = client::client(peer, head, &self.trusted);
        let mut buckets = buckets.lock().unwrap_or_else(PoisonError::into_inner);
        let taken = buckets.take(client, weight, self.begun.elapsed());
        taken.map_err(|wait| wait.as_secs() + 1)
    }

    /// Puts back what was taken for something that came to nothing.
    pub fn give_back(&self, peer: Option<Peer>, head: &HeaderMap, weight: u32) {
        let (Some(buckets), Some(client)) = (&self.buckets, self.client(peer, head)) else {
            return;
        };
        buckets.lock().unwrap_or_else(PoisonError::into_inner).give_back(client, weight);
    }

    /// Whose request it is; `None` without a connection, as in tests.
    pub fn client(&self, peer: Option<Peer>, head: &HeaderMap) -> Option<Client> {
        peer.map(|Peer(peer)| client::client(peer, head, &self.trusted))
    }
}

/// Marks an answer that refuses a request because its client asked too much.
#[derive(Debug, Clone, Copy)]
pub struct Refused;

/// Marks a request beyond what its client may ask: its page refuses it by itself, because what was typed must not be lost.
#[derive(Debug, Clone, Copy)]
pub struct Beyond {
    /// In how many seconds there will be room for it.
    pub seconds: u64,
}

/// Lets a request through, or answers that there were too many.
pub async fn keep(
    State(limits): State<Limits>,
    mut request: Request,
    next: Next,
) -> Response<Body> {
    let peer = request.extensions().get().copied();
    let taken = weight(&request).map_or(Ok(()), |it| limits.take(peer, request.headers(), it));
    match taken {
        Ok(()) => next.run(request).await,
        Err(seconds) => {
            let mut answer = if is_typed(&request) {
                request.extensions_mut().insert(Beyond { seconds });
                next.run(request).await
            } else {
                refusal(&request, seconds)
            };
            answer.extensions_mut().insert(Refused);
            answer
        }
    }
}

/// Whether somebody typed what is sent.
fn is_typed(request: &Request) -> bool {
    request.method() == Method::POST && Visit::of(request.uri().path()).here == "/report"
}

/// The answer to one request too many: a page for people, a problem for programs.
fn refusal(request: &Request, seconds: u64) -> Response<Body> {
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str());
    let status = StatusCode::TOO_MANY_REQUESTS;
    let mut answer = match About::of(request) {
        Some(program) => program.in_words(status.into_response()),
        None => {
            let page =
                errors::page(&Visit::of(address), "error-too-many", Some(&seconds.to_string()));
            (status, page).into_response()
        }
    };
    answer.headers_mut().insert(RETRY_AFTER, seconds.into());
    answer
}

/// How many requests this one counts as; `None` for those that are never refused: machines that watch over the site send them, or
/// a page is nothing without them, the one that refuses not either.
fn weight(request: &Request) -> Option<u32> {
    const PAGE: u32 = 1;
    const SEARCH: u32 = 4;
    const WHOLE_FILE: u32 = 20;
    let visit = Visit::of(request.uri().path());
    let path = visit.here.as_str();
    if path.starts_with("/health/") || path.starts_with("/assets/") {
        return None;
    }
    let asked = Query::<Vec<(String, String)>>::try_from_uri(request.uri());
    let searches =
        asked.is_ok_and(|Query(it)| it.iter().any(|(name, it)| name == "words" && !it.is_empty()));
    let sends = !matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    Some(match path {
        "/view" => PAGE,
        _ if sends => WHOLE_FILE,
        "/directions.csv" | "/directions.json" | "/directions.xlsx" => WHOLE_FILE,
        "/directions.atom" | "/sitemap.xml" => SEARCH,
        _ if searches => SEARCH,
        _ if path.starts_with("/sitemaps/") || path.starts_with("/originals/") => SEARCH,
        _ if path.starts_with("/try/") && path.contains("/pages/") => SEARCH,
        _ if path.starts_with("/api/") => 2 * PAGE,
        _ => PAGE,
    })
}

#[cfg(test)]
mod tests;
