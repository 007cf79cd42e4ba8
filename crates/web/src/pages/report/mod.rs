//! Reporting a mistake: a form beside what it is about, and the page of a report that was kept.

mod form;
mod kept;
mod subject;

pub use kept::{show as kept, way};

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::limits::{Beyond, Peer, Refused};
use crate::words::t;
use crate::{App, urls};
use axum::extract::rejection::FormRejection;
use axum::extract::{Extension, Form, State};
use axum::http::header::RETRY_AFTER;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use bagyt_operations::{NewReport, ReportError, Room, report_mistake};
use bagyt_storage::register::About;
use bagyt_wording::Lang;
use form::{Refusal, Typed};
use maud::Markup;
use serde::Deserialize;
use subject::Subject;

/// What the address asks for.
#[derive(Debug, Deserialize)]
pub struct Asked {
    about: Option<String>,
}

/// The empty form.
pub async fn ask(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let subject = Subject::find(&app, &visit, asked.about.as_deref()).await?;
    Ok(page(&visit, &subject, &Typed::default(), None))
}

/// Keeps the report and leads to its page, so that loading that again sends nothing twice; what cannot be kept comes back
/// with what was typed and the reason beside it.
pub async fn keep(
    State(app): State<App>,
    visit: Visit,
    (peer, beyond, head): (Option<Extension<Peer>>, Option<Extension<Beyond>>, HeaderMap),
    Wanted(asked): Wanted<Asked>,
    typed: Result<Form<Typed>, FormRejection>,
) -> Result<Response, PageError> {
    // Whoever is beyond the limit has what was typed back, and the register is not asked for it.
    if let Some(Extension(Beyond { seconds })) = beyond {
        let typed = typed.map(|Form(typed)| typed).unwrap_or_default();
        let key = asked.about.as_deref().unwrap_or_default();
        let refusal = Refusal::OfYours(seconds);
        let body = form_page(&visit, (key, None), &typed, Some(&refusal));
        return Ok(too_many(seconds, body));
    }
    let subject = Subject::find(&app, &visit, asked.about.as_deref()).await?;
    let Ok(Form(typed)) = typed else {
        let refusal = Refusal::NoForm;
        let body = page(&visit, &subject, &Typed::default(), Some(&refusal));
        return Ok((StatusCode::BAD_REQUEST, body).into_response());
    };
    let new = NewReport {
        about: subject.about(),
        wrong: typed.wrong.clone(),
        should_say: typed.should_say.clone(),
        contact: typed.contact.clone(),
    };
    let peer = peer.map(|Extension(peer)| peer);
    let refusal = match kept_within(&app, (peer, &head), &new).await {
        Ok(number) => {
            return Ok(Redirect::to(&urls::reported(visit.lang, number)).into_response());
        }
        Err(Unkept::OfYours(seconds)) => Refusal::OfYours(seconds),
        Err(Unkept::Refused(error)) => match error {
            ReportError::NoSuchThing => return Err(PageError::NotFound(visit)),
            ReportError::Storage(error) => return Err(PageError::Register(visit, error)),
            ReportError::Typed(faults) => Refusal::Typed(faults),
            ReportError::TooMany(_) => Refusal::NoRoom,
            ReportError::TooManyWaiting(_) => Refusal::NoRoomUntilAnswered,
        },
    };
    let body = page(&visit, &subject, &typed, Some(&refusal));
    Ok(match refusal {
        Refusal::OfYours(seconds) => too_many(seconds, body),
        Refusal::NoRoom => {
            (StatusCode::SERVICE_UNAVAILABLE, [(RETRY_AFTER, "3600")], body).into_response()
        }
        Refusal::NoRoomUntilAnswered => (StatusCode::SERVICE_UNAVAILABLE, body).into_response(),
        Refusal::NoForm | Refusal::Typed(_) => {
            (StatusCode::UNPROCESSABLE_ENTITY, body).into_response()
        }
    })
}

fn too_many(seconds: u64, body: Markup) -> Response {
    let after = [(RETRY_AFTER, seconds.to_string())];
    (StatusCode::TOO_MANY_REQUESTS, Extension(Refused), after, body).into_response()
}

/// Why a report was not kept.
enum Unkept {
    /// Its client has sent as many as one may; in so many seconds there is room for the next.
    OfYours(u64),
    /// It cannot be kept.
    Refused(ReportError),
}

/// The number of the report, kept where there is room for it and its client has not used up its share of the hour. What is
/// not kept costs nothing of the share.
async fn kept_within(
    app: &App,
    (peer, head): (Option<Peer>, &HeaderMap),
    new: &NewReport,
) -> Result<u32, Unkept> {
    let room = &app.settings.reports;
    let room = Room { per_hour: room.per_hour, unanswered: room.unanswered };
    app.reporters.take(peer, head, 1).map_err(Unkept::OfYours)?;
    report_mistake(&app.public, new, room).await.map_err(|error| {
        app.reporters.give_back(peer, head, 1);
        Unkept::Refused(error)
    })
}

fn page(visit: &Visit, subject: &Subject, typed: &Typed, refusal: Option<&Refusal>) -> Markup {
    form_page(visit, (&subject.key(), Some(subject)), typed, refusal)
}

/// The form about what an address names, with what that says where it was looked up.
fn form_page(
    visit: &Visit,
    about: (&str, Option<&Subject>),
    typed: &Typed,
    refusal: Option<&Refusal>,
) -> Markup {
    frame(visit, t(visit.lang, "report-title")).page(&form::page(visit.lang, about, typed, refusal))
}

/// The address of the form for something in the register.
pub fn address(lang: Lang, about: &About) -> String {
    urls::report(lang, &subject::key(about))
}

/// The permanent address of the very version a report is about, on this site.
pub fn pinned(lang: Lang, about: &About) -> String {
    match about.direction {
        Some(id) => urls::direction_version(lang, &id.to_string(), about.version),
        None => urls::list_version(lang, &about.list.to_string(), about.version),
    }
}

/// No search engine has business with forms and reports.
fn frame(visit: &Visit, title: String) -> Frame {
    let mut frame = Frame::new(visit.lang, &visit.here, Section::Home, title);
    frame.indexed = false;
    frame.finds = false;
    frame
}
