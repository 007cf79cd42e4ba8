//! Try your file: send a list, see the table beside its source with findings in place; nothing is stored.
//!
//! A file that is read at a glance is answered at once. For a slow one (a scan, an old office file) the visitor is led to a page
//! that says how far it is and goes on with the result by itself; for a while it can be loaded there again and again, and pages
//! of a PDF or a scan can be looked at.

mod compared;
mod held;
mod refusal;
mod sent;
mod shown;
mod waiting;

pub use shown::shown;

use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::limits::{Client, Limits, Peer};
use crate::pictures::Piece;
use crate::trials::{Full, Key, Means, has_pages};
use crate::words::t;
use crate::{App, urls};
use axum::extract::multipart::{Multipart, MultipartRejection};
use axum::extract::{Extension, Path, State};
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use bagyt_lists::Contents;
use bagyt_settings::Trial;
use bagyt_wording::{Args, Lang, say};
use held::Held;
use maud::{Markup, html};
use refusal::{Refusal, megabytes};
use std::time::Duration;

/// The empty form.
pub async fn ask(State(app): State<App>, visit: Visit) -> Markup {
    frame(&visit).page(&form(visit.lang, &app.settings.trial, None))
}

/// Reads the file and shows what is in it; a file that cannot be read comes back with the reason beside the form.
pub async fn read(
    State(app): State<App>,
    visit: Visit,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    form_data: Result<Multipart, MultipartRejection>,
) -> Response {
    match begun(&app, &headers, client(&app, peer, &headers), form_data).await {
        Ok(key) => first_look(&app, &visit, &key).await,
        Err(refusal) => refused(&app, &visit, &refusal),
    }
}

/// Whose request it is, where that is known.
fn client(app: &App, peer: Option<Extension<Peer>>, headers: &HeaderMap) -> Option<Client> {
    Limits::of(&app.settings.server).client(peer.map(|Extension(peer)| peer), headers)
}

/// How long the answer to the form waits for the reading.
const GLANCE: Duration = Duration::from_millis(1500);

/// Takes the file out of the form and begins to read it.
async fn begun(
    app: &App,
    headers: &HeaderMap,
    client: Option<Client>,
    form_data: Result<Multipart, MultipartRejection>,
) -> Result<Key, Refusal> {
    let form_data = form_data.map_err(|_| Refusal::NoForm)?;
    let place = app.trials.place(client).map_err(|full| match full {
        Full::OfYours => Refusal::ManyOfYours,
        Full::Busy => Refusal::Busy,
    })?;
    let file = sent::file(app, headers, form_data).await?;
    let limits =
        bagyt_lists::Limits { pages: app.settings.trial.pages.min(app.limits.pages), ..app.limits };
    let means = Means { rules: app.rules.clone(), limits, tools: app.public.tools.clone() };
    let mut key = [0; 16];
    app.public.randomness.fill(&mut key);
    let key: Key = key.iter().map(|byte| format!("{byte:02x}")).collect();
    app.trials.begin(key.clone(), file, place, means).map_err(|_| Refusal::ManyOfYours)?;
    Ok(key)
}

/// What can be said of a file a moment after it came: the result, when nothing more can be looked at; else where to look.
async fn first_look(app: &App, visit: &Visit, key: &str) -> Response {
    let there = Redirect::to(&urls::trial_of(visit.lang, key));
    let Some(job) = app.trials.find(key) else { return there.into_response() };
    match job.read_within(GLANCE).await.as_deref() {
        Some(Ok(contents)) if !has_pages(contents) => {
            app.trials.forget(key);
            result(app, visit, &job.name, contents, None).await.into_response()
        }
        Some(Err(unread)) => {
            app.trials.forget(key);
            refused(app, visit, &Refusal::of(unread))
        }
        _ => there.into_response(),
    }
}

/// How far a file is, and then what was read; who asks once more is told the same until it is forgotten.
pub async fn look(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Response {
    let Some(job) = app.trials.find(&key) else {
        return refused(&app, &visit, &Refusal::Forgotten);
    };
    match job.read().as_deref() {
        Some(Ok(contents)) => {
            let held = Held::of(&app.trials, &key);
            result(&app, &visit, &job.name, contents, held.as_ref()).await.into_response()
        }
        Some(Err(unread)) => {
            let refusal = Refusal::of(unread);
            let page = unread_page(&app, visit.lang, &key, &refusal);
            (refusal.status(), answered(&visit).page(&page)).into_response()
        }
        None => waiting::until_read(app, visit, key, job),
    }
}

/// Forgets a file when its visitor asks for it.
pub async fn forget(State(app): State<App>, visit: Visit, Path(key): Path<String>) -> Redirect {
    app.trials.forget(&key);
    Redirect::to(&urls::trial(visit.lang))
}

/// A page of a visitor's file, or a piece of one.
pub async fn picture(
    State(app): State<App>,
    Path((key, page)): Path<(String, String)>,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    address: Uri,
) -> Response {
    let client = client(&app, peer, &headers);
    let piece = Piece::parse(&page, &address);
    let (Some(job), Some(piece)) = (app.trials.find(&key), piece) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let Some(bytes) = job.bytes() else { return StatusCode::NOT_FOUND.into_response() };
    match app.pictures_of_visitors.png(bytes, piece, client).await {
        // What is forgotten here is to be found nowhere else.
        Ok(png) => ([(CONTENT_TYPE, "image/png"), (CACHE_CONTROL, "private, no-store")], png)
            .into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn frame(visit: &Visit) -> Frame {
    let mut frame = Frame::new(visit.lang, "/try", Section::Trial, t(visit.lang, "trial-title"));
    frame.finds = false;
    frame
}

/// The frame of what was read: nothing leads back to it, since nothing is kept.
fn answered(visit: &Visit) -> Frame {
    Frame { switches: false, indexed: false, ..frame(visit) }
}

/// The page of what was read; `held` where it can be looked at again.
async fn result(
    app: &App,
    visit: &Visit,
    name: &str,
    contents: &Contents,
    held: Option<&Held>,
) -> Markup {
    let most = app.settings.trial.rows_shown;
    let compared = compared::compared(app, contents, most).await;
    answered(visit).page(&shown(visit.lang, name, (contents, &compared), most, held))
}

/// What the page of a file that was not read says: why, and for how long it says so.
fn unread_page(app: &App, lang: Lang, key: &str, refusal: &Refusal) -> Markup {
    let held = Held::of(&app.trials, key);
    html! {
        (form(lang, &app.settings.trial, Some(&refusal.words(lang))))
        @if let Some(held) = held { p.quiet { (held.reason(lang)) } (held.forget(lang)) }
    }
}

/// How long what was read of a file is held.
const fn minutes(trial: &Trial) -> u64 {
    trial.shown_seconds.div_ceil(60)
}

fn refused(app: &App, visit: &Visit, refusal: &Refusal) -> Response {
    let body = form(visit.lang, &app.settings.trial, Some(&refusal.words(visit.lang)));
    (refusal.status(), frame(visit).page(&body)).into_response()
}

/// What a browser offers to choose; what counts is the content.
const ACCEPTED: &str = ".docx,.doc,.rtf,.odt,.pdf,.xlsx,.xls,.ods,.csv,.tsv,.txt,.md,.html,.htm,.mht,.png,.jpg,.jpeg,.tif,.tiff,.zip";

/// The form, with what was wrong the last time.
pub fn form(lang: Lang, trial: &Trial, refusal: Option<&str>) -> Markup {
    let limit = megabytes(trial.file_bytes);
    let held = Args::new().count("minutes", minutes(trial));
    html! {
        h1 { (t(lang, "trial-title")) }
        p.lede { (t(lang, "trial-lede")) }
        @if let Some(refusal) = refusal {
            div.refusal role="alert" id="refusal" { p { strong { (t(lang, "trial-refused")) } } p { (refusal) } }
        }
        form.filters method="post" action=(urls::trial(lang)) enctype="multipart/form-data" {
            div.field {
                label for="file" { (t(lang, "trial-file")) }
                p.help id="file-help" { (say(lang, "trial-help", &Args::new().text("limit", limit))) }
                input type="file" id="file" name="file" required
                    accept=(ACCEPTED)
                    aria-describedby=(if refusal.is_some() { "file-help refusal" } else { "file-help" }) aria-invalid=[refusal.map(|_| "true")];
            }
            button type="submit" { (t(lang, "trial-read")) }
        }
        p.quiet { (say(lang, "trial-held-how-long", &held)) }
    }
}
