//! A list as the document the law knows, in the form a reader takes it: to be edited, printed and signed, counted.

use crate::errors::{PageError, echoed};
use crate::language::{Visit, Wanted};
use crate::parts::state;
use crate::words::t;
use crate::{App, near, urls};
use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_operations::{IssueError, Rows, ToIssue, issue_list, row_numbers};
use bagyt_papers::list::Languages;
use bagyt_papers::{Form, WriteError};
use bagyt_storage::ListId;
use bagyt_storage::catalogue::ListPage;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use serde::Deserialize;

/// How many documents are written at once; further readers wait for their turn as long as a request may take.
pub const AT_ONCE: usize = 2;

/// What the address asks for, as typed; an empty value asks for nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    form: Option<String>,
    version: Option<String>,
    since: Option<String>,
    languages: Option<String>,
    customer: Option<String>,
    rows: Option<String>,
}

/// What an address asks for that cannot be meant: under which name, and what.
type NotMeant = (&'static str, String);

impl Asked {
    fn meant(&self, list: ListId) -> Result<ToIssue, NotMeant> {
        let form = match filled(&self.form) {
            Some(key) => Form::ALL.into_iter().find(|form| form.ending() == key),
            None => None,
        };
        let form =
            form.ok_or_else(|| ("form", filled(&self.form).unwrap_or_default().to_owned()))?;
        let languages = match filled(&self.languages) {
            Some(key) => Some(Languages::parse(key).ok_or_else(|| ("languages", key.to_owned()))?),
            None => None,
        };
        let rows = match (number("customer", &self.customer)?, filled(&self.rows)) {
            (None, None) => Rows::All,
            (Some(customer), None) => Rows::OfCustomer(customer),
            (None, Some(rows)) => Rows::Some(row_numbers(rows).map_err(|it| ("rows", it))?),
            (Some(_), Some(rows)) => return Err(("both", rows.to_owned())),
        };
        let version = number("version", &self.version)?;
        let compared_with = number("since", &self.since)?;
        Ok(ToIssue { list, version, compared_with, languages, rows, form })
    }
}

fn filled(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

fn number(name: &'static str, value: &Option<String>) -> Result<Option<u32>, NotMeant> {
    let Some(value) = filled(value) else { return Ok(None) };
    let number = value.parse().ok().filter(|number| *number > 0);
    number.map(Some).ok_or_else(|| (name, value.to_owned()))
}

/// Answers with the document, always as a download.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    Path(typed): Path<String>,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let Ok(list) = typed.parse::<ListId>() else {
        return Err(near::no_list(&app, visit, &typed).await);
    };
    let lang = visit.lang;
    let wanted = asked.meant(list).map_err(|(name, value)| {
        let value = Args::new().text("value", echoed(&value));
        PageError::NotIssued(visit.clone(), list, say(lang, &format!("paper-bad-{name}"), &value))
    })?;
    let form = wanted.form;
    let download = app.downloads.begin(&visit)?;
    let turn = app.papers.clone().acquire_owned().await.expect("the turns never end");
    let (store, samples) = (app.store.clone(), app.samples.clone());
    // The turn is over when the document is written, also where nobody waits for it any more.
    let writing = tokio::spawn(async move {
        let issued = issue_list(&store, wanted, &samples).await;
        drop(turn);
        issued
    });
    let issued = writing.await.unwrap_or(Err(IssueError::Broken));
    let issued = issued.map_err(|error| refused(visit, list, error))?;
    let head = [
        (CONTENT_TYPE, kind(form).to_owned()),
        (CONTENT_DISPOSITION, format!("attachment; filename=\"{}\"", issued.name)),
    ];
    Ok(download.of((head, issued.bytes).into_response()))
}

/// The kind of file, as browsers name it.
pub const fn kind(form: Form) -> &'static str {
    match form {
        Form::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Form::Pdf => "application/pdf",
        Form::Xlsx => super::download::WORKBOOK,
        Form::Html => "text/html; charset=utf-8",
        Form::Csv => "text/csv; charset=utf-8",
        Form::Json => "application/json",
    }
}

fn refused(visit: Visit, list: ListId, error: IssueError) -> PageError {
    let (id, values) = match error {
        IssueError::NoSuchList(_) => return PageError::NotFound(visit),
        IssueError::Storage(error) => return PageError::Register(visit, error),
        IssueError::NoSuchVersion { version, last, .. } => {
            ("paper-no-version", Args::new().count("version", version).count("last", last))
        }
        IssueError::SameVersion(version) => {
            ("paper-same-version", Args::new().count("version", version))
        }
        IssueError::PartOfComparison => ("paper-part-of-comparison", Args::new()),
        IssueError::NoSuchCustomer { number, last } => {
            ("paper-no-customer", Args::new().count("number", number).count("last", last))
        }
        IssueError::NoSuchRows { rows, last } => {
            let rows: Vec<String> = rows.iter().map(ToString::to_string).collect();
            let rows = echoed(&rows.join(", "));
            ("paper-no-rows", Args::new().text("rows", rows).count("last", last))
        }
        IssueError::Write(WriteError::LongCell { row, letters, most }) => {
            let values = Args::new().count("row", row).count("letters", letters as u64);
            ("paper-long-cell", values.count("most", most as u64))
        }
        error @ (IssueError::Write(_) | IssueError::Broken) => {
            tracing::error!(%error, %list, "a document was not written");
            ("paper-broken", Args::new())
        }
    };
    let said = say(visit.lang, id, &values);
    PageError::NotIssued(visit, list, said)
}

/// The ways to the document: the whole list in every form, and in another language, a part of it, what changed.
pub fn part(lang: Lang, page: &ListPage) -> Markup {
    let id = page.card.id.to_string();
    let version = (!page.current).then_some(page.card.version);
    let whole = |form: Form| {
        let version = version.map(|version| format!("&version={version}")).unwrap_or_default();
        format!("{}?form={}{version}", urls::paper(lang, &id), form.ending())
    };
    html! {
        section.paper aria-labelledby="paper" {
            h2 #paper { (t(lang, "paper-title")) }
            p.quiet { (t(lang, "paper-note")) }
            ul.plain.forms {
                @for form in Form::ALL {
                    li { a href=(whole(form)) { (form.ending().to_uppercase()) } " " span.quiet { (t(lang, &format!("paper-form-{}", form.ending()))) } }
                }
            }
            details.behind {
                summary { (t(lang, "paper-other")) }
                (choice(lang, page, &id))
            }
        }
    }
}

/// Which document a reader wants, one question below the other.
fn choice(lang: Lang, page: &ListPage, id: &str) -> Markup {
    let earlier = page.versions.iter().map(|head| head.version);
    let earlier: Vec<u32> = earlier.filter(|version| *version < page.card.version).collect();
    let version =
        |version: u32| say(lang, "paper-since-version", &Args::new().count("version", version));
    html! {
        form.filters method="get" action=(urls::paper(lang, id)) {
            input type="hidden" name="version" value=(page.card.version);
            div.field {
                label for="wanted-form" { (t(lang, "paper-form")) }
                select id="wanted-form" name="form" { @for form in Form::ALL { option value=(form.ending()) { (form.ending().to_uppercase()) } } }
            }
            div.field {
                label for="wanted-languages" { (t(lang, "paper-languages")) }
                select id="wanted-languages" name="languages" {
                    option value="" { (t(lang, "paper-languages-printed")) }
                    @for key in ["kk", "ru", "both"] { option value=(key) { (t(lang, &format!("paper-languages-{key}"))) } }
                }
            }
            @if page.head.issuers.len() > 1 {
                div.field {
                    label for="wanted-customer" { (t(lang, "paper-customer")) }
                    select id="wanted-customer" name="customer" {
                        option value="" { (t(lang, "paper-customer-all")) }
                        @for (place, issuer) in page.head.issuers.iter().enumerate() { option value=(place + 1) lang=[state::spoken(page.head.language)] { (issuer.name) } }
                    }
                }
            }
            div.field {
                label for="wanted-rows" { (t(lang, "paper-rows")) }
                p.help #wanted-rows-help { (t(lang, "paper-rows-help")) }
                input type="text" id="wanted-rows" name="rows" inputmode="text" autocomplete="off" aria-describedby="wanted-rows-help";
            }
            @if !earlier.is_empty() {
                div.field {
                    label for="wanted-since" { (t(lang, "paper-since")) }
                    select id="wanted-since" name="since" {
                        option value="" { (t(lang, "paper-since-none")) }
                        @for earlier in &earlier { option value=(earlier) { (version(*earlier)) } }
                    }
                }
            }
            button type="submit" { (t(lang, "paper-download")) }
        }
    }
}
