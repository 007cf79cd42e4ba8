//! Two to four things side by side: directions, or regions, fields, customers, years.

mod asked;
mod directions;
mod form;
mod subjects;
mod table;

use crate::App;
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::subject::{About, Kind};
use crate::pages::{self, alike};
use crate::publisher::Publisher;
use crate::words::t;
use asked::{Problem, What};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use bagyt_domain::list::Year;
use bagyt_storage::catalogue::{DirectionFilter, DirectionPage};
use bagyt_wording::{Args, say};
use maud::{Markup, html};
use subjects::Compared;

/// Answers with the comparison, or with the form that asks what to compare.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(pairs): Wanted<Vec<(String, String)>>,
) -> Result<Response, PageError> {
    let kind = asked::kind(&pairs);
    let answer = match What::of(&pairs) {
        Err(problem) => Err(problem),
        Ok(What::Nothing(year)) => Ok(choose(&app, &visit, kind, (&[], year), None).await?),
        Ok(What::Directions(ids)) => of_directions(&app, &visit, &publisher, &ids).await?,
        Ok(What::Subjects(about, year)) => {
            of_subjects(&app, &visit, &publisher, (&about, year)).await?
        }
    };
    match answer {
        Ok(page) => Ok(page.into_response()),
        Err(problem) => {
            let (about, year) = asked::kept(&pairs, kind);
            let about = known(&app, &visit, about).await?;
            let page = choose(&app, &visit, kind, (&about, year), Some(&problem)).await?;
            Ok((StatusCode::BAD_REQUEST, page).into_response())
        }
    }
}

/// Directions side by side; of one alone, which might stand beside it.
async fn of_directions(
    app: &App,
    visit: &Visit,
    publisher: &Publisher,
    ids: &[String],
) -> Result<Result<Markup, Problem>, PageError> {
    let catalogue = app.store.catalogue();
    let failed = |error| PageError::Register(visit.clone(), error);
    let mut pages: Vec<DirectionPage> = Vec::with_capacity(ids.len());
    for id in ids {
        let page = match id.parse() {
            Ok(id) => catalogue.direction(id, None).await.map_err(failed)?,
            Err(_) => None,
        };
        match page {
            Some(page) => pages.push(page),
            None => return Ok(Err(Problem::Unknown(id.clone()))),
        }
    }
    Ok(Ok(match pages.as_slice() {
        [one] => {
            let alike = catalogue.alike(one, alike::MOST).await.map_err(failed)?;
            directions::choose(visit, one, &alike)
        }
        several => directions::render(visit, publisher, several, &app.rules),
    }))
}

/// Those the register knows, customers with their names.
async fn known(app: &App, visit: &Visit, about: Vec<About>) -> Result<Vec<About>, PageError> {
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let mut known = Vec::with_capacity(about.len());
    for one in about {
        let Some(filter) = one.filter(None) else { continue };
        if catalogue.knows(&filter).await.map_err(failed)? {
            known.push(one.named(catalogue).await.map_err(failed)?);
        }
    }
    Ok(known)
}

/// Subjects side by side; of one alone, the form with it chosen.
async fn of_subjects(
    app: &App,
    visit: &Visit,
    publisher: &Publisher,
    (about, year): (&[About], Option<Year>),
) -> Result<Result<Markup, Problem>, PageError> {
    let mut filters: Vec<DirectionFilter> = Vec::with_capacity(about.len());
    for one in about {
        match one.filter(year) {
            Some(filter) => filters.push(filter),
            None => return Ok(Err(Problem::Unknown(one.key.clone()))),
        }
    }
    let found = app.store.catalogue().subjects(&filters, 0).await;
    let found = found.map_err(|error| PageError::Register(visit.clone(), error))?;
    let unknown = about.iter().zip(&found).find(|(_, subject)| subject.is_none());
    if let Some((one, _)) = unknown {
        return Ok(Err(Problem::Unknown(one.key.clone())));
    }
    if let [one] = about {
        return Ok(Ok(choose(app, visit, one.kind, (about, year), None).await?));
    }
    let mut compared = Vec::with_capacity(about.len());
    for ((one, subject), filter) in about.iter().zip(found.into_iter().flatten()).zip(&filters) {
        let failed = |error| PageError::Register(visit.clone(), error);
        let about = one.clone().named(app.store.catalogue()).await.map_err(failed)?;
        let invented = pages::invented(app, visit, filter).await?;
        compared.push(Compared { about, subject, invented });
    }
    let form = form::of(app, visit, about[0].kind, about, year).await?;
    Ok(Ok(subjects::render(visit, publisher, (&compared, year), &app.rules, &form)))
}

/// The page that asks what to compare; it says what is wrong with what was asked.
async fn choose(
    app: &App,
    visit: &Visit,
    kind: Kind,
    (chosen, year): (&[About], Option<Year>),
    problem: Option<&Problem>,
) -> Result<Markup, PageError> {
    let lang = visit.lang;
    let title = t(lang, "compare-title");
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = visit.here == "/compare";
    let form = form::of(app, visit, kind, chosen, year).await?;
    let one_more = problem.is_none() && !chosen.is_empty();
    Ok(frame.page(&html! {
        h1 { (title) }
        @if let Some(problem) = problem {
            div.refusal role="alert" { p { (say(lang, problem.message(), &Args::new().text("value", problem.value()))) } }
        }
        p.lede { (t(lang, if one_more { "compare-one-more" } else { "compare-lede" })) }
        (form::kinds(lang, kind))
        (form)
        p { (t(lang, "compare-directions-how")) " " a href=(crate::urls::directions(lang)) { (t(lang, "nav-directions")) } }
    }))
}
