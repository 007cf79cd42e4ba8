//! The page of directions where a filter cannot be meant: all that was typed stands in the form, what is wrong under its field,
//! and no directions are shown that nobody asked for.

use super::Meant;
use crate::App;
use crate::errors::{PageError, kept};
use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::pages::filters::{self, Chosen, fault};
use crate::pages::selection::{Asked, NotMeant};
use crate::words::t;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bagyt_storage::catalogue::{PageRequest, Selection};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// Answers with the form; `meant` is what the other filters select.
pub async fn answer(
    app: &App,
    visit: &Visit,
    asked: &Asked,
    (meant, faults): (&Meant, &[NotMeant]),
) -> Result<Response, PageError> {
    let first = PageRequest::new(1, 1);
    let others = app.store.catalogue().directions(&meant.filter, meant.order, first).await;
    let others = others.map_err(|error| PageError::Register(visit.clone(), error))?;
    let chosen = Chosen { asked, issuer: meant.issuer.as_deref(), rules: &app.rules };
    let page = render(visit, &chosen, (faults, &others));
    Ok((StatusCode::BAD_REQUEST, page).into_response())
}

fn render(
    visit: &Visit,
    chosen: &Chosen<'_>,
    (faults, others): (&[NotMeant], &Selection),
) -> Markup {
    let lang = visit.lang;
    let others_alone = || chosen.asked.without(&names(faults)).address(Lang::Kk, "page", "");
    let here = kept(visit).unwrap_or_else(others_alone);
    let mut frame = Frame::new(lang, here, Section::Directions, t(lang, "directions-refused"));
    frame.finds = false;
    frame.indexed = false;
    frame.page(&html! {
        h1 { (t(lang, "directions-title")) }
        (above(lang, faults))
        div.beside.filters-left {
            (filters::form(lang, chosen, &others.choices, faults))
            (without(lang, chosen.asked, (faults, others)))
        }
    })
}

fn names(faults: &[NotMeant]) -> Vec<&'static str> {
    faults.iter().map(NotMeant::filter).collect()
}

/// Every field that wants another look, each with its link.
fn above(lang: Lang, faults: &[NotMeant]) -> Markup {
    html! {
        div.refusal role="alert" id="refusal" {
            p { strong { (t(lang, "directions-refused")) } }
            ul {
                @for it in faults {
                    li { a href={ "#" (it.filter()) } { (fault::field(lang, it.filter())) ": " (fault::words(lang, it)) } }
                }
            }
        }
    }
}

/// The way to what the other filters select.
fn without(lang: Lang, asked: &Asked, (faults, others): (&[NotMeant], &Selection)) -> Markup {
    let count = Args::new().count("count", others.page.total);
    let address = asked.without(&names(faults)).address(lang, "page", "");
    html! {
        section aria-labelledby="found" {
            h2 id="found" { (t(lang, "directions-unmarked")) }
            p { a href=(address) { (say(lang, "directions-show-unmarked", &count)) } }
        }
    }
}
