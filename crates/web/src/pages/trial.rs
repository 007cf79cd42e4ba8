//! Try your file: drop a list, see the table with findings in place; nothing is stored.

use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::parts::official::{self, OfficialRow};
use crate::parts::{findings, money, state};
use crate::router::FORM_BYTES;
use crate::words::t;
use crate::{App, urls};
use axum::extract::State;
use axum::extract::multipart::{Multipart, MultipartError, MultipartRejection};
use axum::http::header::CONTENT_LENGTH;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use bagyt_domain::list::Finding;
use bagyt_lists::{Contents, LeftOut, ReadError, Reader, Reading};
use bagyt_storage::catalogue::ReviewState;
use bagyt_storage::catalogue::sum::{amounts, sum_of_all, sums_by_year};
use bagyt_wording::{Args, Lang, number, say};
use maud::{Markup, html};
use std::time::Duration;

/// The empty form.
pub async fn ask(State(app): State<App>, visit: Visit) -> Markup {
    frame(&visit).page(&form(visit.lang, app.settings.trial.file_bytes, None))
}

/// Reads the file and shows what is in it; a file that cannot be read comes back with the reason beside the form.
pub async fn read(
    State(app): State<App>,
    visit: Visit,
    headers: HeaderMap,
    form_data: Result<Multipart, MultipartRejection>,
) -> Response {
    let lang = visit.lang;
    let read = match form_data {
        Ok(form_data) => reading(&app, &headers, form_data).await,
        Err(_) => Err(Refusal::NoForm),
    };
    match read {
        Ok((name, contents)) => answered(&visit)
            .page(&shown(lang, &name, &contents, app.settings.trial.rows_shown))
            .into_response(),
        Err(refusal) => {
            let body = form(lang, app.settings.trial.file_bytes, Some(&refusal.words(lang)));
            (refusal.status(), frame(&visit).page(&body)).into_response()
        }
    }
}

fn frame(visit: &Visit) -> Frame {
    let mut frame = Frame::new(visit.lang, "/try", Section::Trial, t(visit.lang, "trial-title"));
    frame.finds = false;
    frame
}

/// The frame of what was read: nothing leads back to it, since nothing is kept.
fn answered(visit: &Visit) -> Frame {
    Frame { switches: false, ..frame(visit) }
}

/// Why a visitor's file was not read.
#[derive(Debug)]
enum Refusal {
    NoForm,
    NoFile,
    SeveralFiles,
    TooLarge(u64),
    Broken,
    Busy,
    TooSlow,
    Unread(ReadError),
}

impl Refusal {
    const fn status(&self) -> StatusCode {
        match self {
            Self::NoForm | Self::NoFile | Self::SeveralFiles | Self::Broken => {
                StatusCode::BAD_REQUEST
            }
            Self::TooLarge(_) => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::TooSlow => StatusCode::SERVICE_UNAVAILABLE,
            Self::Unread(_) => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }

    fn words(&self, lang: Lang) -> String {
        match self {
            Self::NoForm => t(lang, "trial-no-form"),
            Self::NoFile => t(lang, "trial-no-file"),
            Self::SeveralFiles => t(lang, "trial-several-files"),
            Self::TooLarge(limit) => {
                say(lang, "trial-too-large", &Args::new().text("limit", megabytes(*limit)))
            }
            Self::Broken => t(lang, "trial-broken"),
            Self::Busy => t(lang, "trial-busy"),
            Self::TooSlow => t(lang, "trial-too-slow"),
            Self::Unread(error) => unread(lang, error),
        }
    }
}

/// Why a file was not read.
fn unread(lang: Lang, error: &ReadError) -> String {
    let values = error.values().into_iter();
    let values = values.fold(Args::new(), |values, (name, value)| values.text(name, value));
    match error {
        ReadError::OverLimit { what, limit } => over_limit(lang, what, *limit),
        ReadError::Archive { why, .. } => {
            say(lang, error.key(), &values.text("detail", unread(lang, why)))
        }
        _ => say(lang, error.key(), &values),
    }
}

/// What a visitor can do about a limit: bytes are said in megabytes, and no settings are theirs to change.
fn over_limit(lang: Lang, what: &str, limit: u64) -> String {
    let limit = if what.ends_with("bytes") { megabytes(limit) } else { whole(limit) };
    say(lang, "trial-over-limit", &Args::new().text("what", what).text("limit", limit))
}

fn megabytes(bytes: u64) -> String {
    whole(bytes >> 20)
}

fn whole(count: u64) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Takes the file out of the form, waits for its turn, reads it with a time limit.
async fn reading(
    app: &App,
    headers: &HeaderMap,
    form_data: Multipart,
) -> Result<(String, Contents), Refusal> {
    let held = app.trials.held.clone().try_acquire_owned().map_err(|_| Refusal::Busy)?;
    let patience = Duration::from_secs(app.settings.trial.seconds);
    let limit = app.settings.trial.file_bytes;
    if announced(headers).is_some_and(|bytes| bytes > limit.saturating_add(FORM_BYTES)) {
        return Err(Refusal::TooLarge(limit));
    }
    let (name, bytes) = sent(app, form_data).await?.ok_or(Refusal::NoFile)?;
    let turn = tokio::time::timeout(patience, app.trials.read.clone().acquire_owned()).await;
    let turn = turn.ok().and_then(Result::ok).ok_or(Refusal::Busy)?;
    let (rules, limits, tools) = (app.rules.clone(), app.limits, app.public.tools.clone());
    let work = tokio::task::spawn_blocking(move || {
        let _places = (held, turn);
        let reader = Reader { rules: &rules, limits: &limits, tools: &*tools };
        let contents = reader.read(&name, &bytes);
        (name, contents)
    });
    let done = tokio::time::timeout(patience, work).await;
    let (name, contents) = done.map_err(|_| Refusal::TooSlow)?.map_err(|_| Refusal::Broken)?;
    contents.map(|contents| (name, contents)).map_err(Refusal::Unread)
}

/// The name and the bytes of the one file of the form; a second one is refused, so that nobody takes it for read.
async fn sent(app: &App, mut form_data: Multipart) -> Result<Option<(String, Vec<u8>)>, Refusal> {
    let limit = app.settings.trial.file_bytes;
    let pause = Duration::from_secs(app.settings.server.request_seconds);
    let refused = |error: MultipartError| match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Refusal::TooLarge(limit),
        _ => Refusal::Broken,
    };
    let mut file: Option<(String, Vec<u8>)> = None;
    loop {
        let next = tokio::time::timeout(pause, form_data.next_field()).await;
        let Some(mut field) = next.map_err(|_| Refusal::Broken)?.map_err(refused)? else { break };
        let name = field.file_name().unwrap_or_default().to_owned();
        if field.name() != Some("file") {
            continue;
        }
        if file.is_some() && !name.is_empty() {
            return Err(Refusal::SeveralFiles);
        }
        let mut bytes = Vec::new();
        loop {
            let more = tokio::time::timeout(pause, field.chunk()).await;
            let Some(chunk) = more.map_err(|_| Refusal::Broken)?.map_err(refused)? else { break };
            bytes.extend_from_slice(&chunk);
        }
        if bytes.len() as u64 > limit {
            return Err(Refusal::TooLarge(limit));
        }
        if !name.is_empty() || !bytes.is_empty() {
            file = Some((name, bytes));
        }
    }
    Ok(file)
}

/// How many bytes the visitor says will come.
fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// The form, with what was wrong the last time.
pub fn form(lang: Lang, limit: u64, refusal: Option<&str>) -> Markup {
    html! {
        h1 { (t(lang, "trial-title")) }
        p.lede { (t(lang, "trial-lede")) }
        @if let Some(refusal) = refusal {
            div.refusal role="alert" id="refusal" { p { strong { (t(lang, "trial-refused")) } } p { (refusal) } }
        }
        form.filters method="post" action=(urls::trial(lang)) enctype="multipart/form-data" {
            div.field {
                label for="file" { (t(lang, "trial-file")) }
                p.help id="file-help" { (say(lang, "trial-help", &Args::new().text("limit", megabytes(limit)))) }
                input type="file" id="file" name="file" required
                    accept=".docx,.doc,.rtf,.odt,.pdf,.png,.jpg,.jpeg,.tif,.tiff,.xlsx,.xls,.ods,.csv,.tsv,.html,.htm,.mht,.mhtml,.zip,.txt,.md"
                    aria-describedby=(if refusal.is_some() { "file-help refusal" } else { "file-help" }) aria-invalid=[refusal.map(|_| "true")];
            }
            button type="submit" { (t(lang, "trial-read")) }
        }
        p.quiet { (t(lang, "trial-not-stored")) }
    }
}

/// What was read.
pub fn shown(lang: Lang, name: &str, contents: &Contents, most: usize) -> Markup {
    html! {
        h1 { (say(lang, "trial-result", &Args::new().text("file", name))) }
        p { (state::mark(lang, ReviewState::MachineRead)) " " (t(lang, "trial-not-stored")) }
        @if !contents.left_out.is_empty() {
            ul { @for file in &contents.left_out { li { (left_out(lang, file)) } } }
        }
        @for reading in &contents.lists { (one(lang, reading, most)) }
        p { a.button href=(urls::trial(lang)) { (t(lang, "trial-again")) } }
    }
}

/// That a file of an archive gave no list.
fn left_out(lang: Lang, file: &LeftOut) -> String {
    let values = Args::new().text("file", &file.name).text("detail", unread(lang, &file.why));
    say(lang, "left-out-of-archive", &values)
}

fn one(lang: Lang, reading: &Reading, most: usize) -> Markup {
    let list = &reading.list;
    let rows: Vec<OfficialRow<'_>> = list
        .rows
        .iter()
        .take(most)
        .map(|row| OfficialRow {
            row,
            findings: reading
                .findings
                .iter()
                .filter(|finding| finding.row == Some(row.ordinal))
                .collect(),
            address: None,
            state: ReviewState::MachineRead,
        })
        .collect();
    let whole: Vec<&Finding> =
        reading.findings.iter().filter(|finding| finding.row.is_none()).collect();
    let funding = || list.rows.iter().map(|row| amounts(&row.funding));
    let values = Args::new()
        .count("first", u32::from(!rows.is_empty()))
        .count("last", rows.len() as u64)
        .count("total", list.rows.len() as u64);
    html! {
        section {
            h2 { (list.title.clone().unwrap_or_else(|| t(lang, "list-without-title"))) }
            p { (findings::counts(lang, findings::counted(&reading.findings))) }
            @if !whole.is_empty() { (findings::all(lang, whole)) }
            (money::year_table(lang, &t(lang, "home-by-year"), &sums_by_year(funding()), &sum_of_all(funding())))
            (official::table(lang, list.language, &say(lang, "list-table", &values), &list.columns, &rows))
        }
    }
}
