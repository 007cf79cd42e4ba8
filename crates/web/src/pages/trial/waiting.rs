//! The page of a file that is not read yet: it says how far it is while the answer is still being sent, and ends with the
//! result. No script is needed for it, and who loads the page again misses nothing: what was read is held for a while.

use super::compared;
use super::held::Held;
use super::refusal::Refusal;
use super::{answered, shown, unread_page};
use crate::App;
use crate::language::Visit;
use crate::trials::{Job, Key, Progress};
use crate::words::t;
use axum::body::Body;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_wording::{Args, say};
use futures_util::stream;
use maud::{Markup, PreEscaped, html};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch::Receiver;

/// Not kept, and sent as it is: a packed answer would be held back until it is whole.
const UNPACKED: &str = "no-store, no-transform";

/// The longest time in which nothing is sent.
const SILENCE: Duration = Duration::from_secs(15);

/// Stands where the page is cut in two.
const HERE: &str = "<!--until-read-->";

/// The answer that grows until the file is read.
pub fn until_read(app: App, visit: Visit, key: Key, job: Arc<Job>) -> Response {
    let page = answered(&visit).page(&html! { (PreEscaped(HERE)) }).into_string();
    let (head, tail) = page.split_once(HERE).unwrap_or((&page, ""));
    let (head, tail) = (head.to_owned(), tail.to_owned());
    let growing = Growing {
        progress: job.progress(),
        app,
        visit,
        key,
        job,
        tail,
        said: String::new(),
        next: Next::Head(head),
    };
    let parts = stream::unfold(growing, async |mut growing| {
        let part = growing.part().await?;
        Some((Ok::<_, Infallible>(part), growing))
    });
    let headers = [(CONTENT_TYPE, "text/html; charset=utf-8"), (CACHE_CONTROL, UNPACKED)];
    (headers, Body::from_stream(parts)).into_response()
}

/// A page that is still being sent.
struct Growing {
    app: App,
    visit: Visit,
    key: Key,
    job: Arc<Job>,
    progress: Receiver<Progress>,
    tail: String,
    /// How far it was when that was last said.
    said: String,
    next: Next,
}

/// What is sent next.
enum Next {
    Head(String),
    Progress,
    Nothing,
}

impl Growing {
    /// The next part of the page; `None` after the last.
    async fn part(&mut self) -> Option<String> {
        match std::mem::replace(&mut self.next, Next::Progress) {
            Next::Head(head) => Some(format!("{head}{}", self.begin())),
            Next::Progress => {
                // The receiver remembers what it has seen, so no step is missed between two parts. Who waits hears now and
                // then how many are before him, and a proxy that the answer is alive.
                let changed = tokio::time::timeout(SILENCE, self.progress.changed()).await;
                if !matches!(changed, Ok(Err(_))) && self.job.read().is_none() {
                    let said = self.so_far().into_string();
                    if said == self.said {
                        return Some("\n".to_owned());
                    }
                    self.said.clone_from(&said);
                    return Some(said);
                }
                self.next = Next::Nothing;
                Some(self.end().await)
            }
            Next::Nothing => {
                self.next = Next::Nothing;
                None
            }
        }
    }

    /// The heading, and a box of steps that is left open; the style sheet shows the last of them.
    fn begin(&mut self) -> String {
        let lang = self.visit.lang;
        let title = say(lang, "trial-reading", &Args::new().text("file", &self.job.name));
        let begin = html! {
            h1.reading { (title) }
            p.quiet.reading { (t(lang, "trial-reading-wait")) }
        };
        let so_far = self.so_far().into_string();
        self.said.clone_from(&so_far);
        format!("{}<div class=\"reading steps\" role=\"status\">{so_far}", begin.into_string())
    }

    /// How far it is.
    fn so_far(&self) -> Markup {
        let lang = self.visit.lang;
        let progress = self.job.progress().borrow().clone();
        let said = match progress {
            Progress::Waiting => {
                let before = self.app.trials.before(&self.job) as u64;
                say(lang, "trial-waiting", &Args::new().count("before", before))
            }
            Progress::Reading { pages: 0, .. } => t(lang, "trial-reading-begun"),
            Progress::Reading { page, pages } => say(
                lang,
                "trial-reading-page",
                &Args::new().count("page", page).count("pages", pages),
            ),
            Progress::Read(_) => return Markup::default(),
        };
        html! { p { (said) } }
    }

    /// The result, and the end of the page.
    async fn end(&self) -> String {
        let lang = self.visit.lang;
        let most = self.app.settings.trial.rows_shown;
        let body = match self.job.read().as_deref() {
            Some(Ok(contents)) => {
                let held = Held::of(&self.app.trials, &self.key);
                let compared = compared::compared(&self.app, contents, most).await;
                shown(lang, &self.job.name, (contents, &compared), most, held.as_ref())
            }
            Some(Err(unread)) => unread_page(&self.app, lang, &self.key, &Refusal::of(unread)),
            None => unread_page(&self.app, lang, &self.key, &Refusal::Broken),
        };
        format!("</div><div class=\"read\">{}</div>{}", body.into_string(), self.tail)
    }
}
