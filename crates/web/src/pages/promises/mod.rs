//! What directions promise in numbers: added up unit by unit, and what one of a unit costs.

mod narrow;
mod similar;
mod unit;

pub use similar::{ENOUGH, show as show_similar, usual};
pub use unit::show as show_unit;

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::layout::{Frame, Section};
use crate::pages::directions::{Meant, wanted};
use crate::pages::filters::{self, Chosen};
use crate::pages::selection::Asked;
use crate::pages::{self, subject};
use crate::parts::figures::Figures;
use crate::parts::shares::whole;
use crate::parts::{state, trust};
use crate::publisher::Publisher;
use crate::words::t;
use crate::{App, urls};
use axum::extract::State;
use bagyt_storage::catalogue::{Choices, PageRequest, PromiseTotals, UnitTotal};
use bagyt_wording::{Args, Lang, promise, say};
use maud::{Markup, html};

/// Answers with the totals of all units.
pub async fn show(
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Wanted(asked): Wanted<Asked>,
) -> Result<Markup, PageError> {
    let asked = asked.readable();
    let chosen = choose(&app, &visit, &asked).await?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let totals = app.store.catalogue().promises(&chosen.meant.filter).await.map_err(failed)?;
    Ok(render(&app, (&visit, &publisher), (&asked, &chosen), &totals))
}

/// What was chosen, with what else can be.
struct Selected {
    meant: Meant,
    choices: Choices,
    /// How many directions.
    directions: u64,
    /// How many of them no person has confirmed.
    unconfirmed: u64,
    /// How many stand in invented samples.
    invented: u64,
}

async fn choose(app: &App, visit: &Visit, asked: &Asked) -> Result<Selected, PageError> {
    let meant = wanted(app, visit, asked).await?;
    let failed = |error| PageError::Register(visit.clone(), error);
    let one = PageRequest::new(1, 1);
    let found = app.store.catalogue().directions(&meant.filter, meant.order, one).await;
    let found = found.map_err(failed)?;
    let invented = pages::invented(app, visit, &meant.filter).await?;
    let (directions, unconfirmed) = (found.page.total, found.unconfirmed);
    Ok(Selected { meant, choices: found.choices, directions, unconfirmed, invented })
}

fn render(
    app: &App,
    (visit, publisher): (&Visit, &Publisher),
    (asked, selected): (&Asked, &Selected),
    totals: &PromiseTotals,
) -> Markup {
    let lang = visit.lang;
    let title = t(lang, "promises-title");
    let mut frame = Frame::new(lang, &visit.here, Section::Directions, &title);
    frame.indexed = !asked.narrowed();
    let lede = Args::new()
        .count("directions", totals.directions)
        .count("with", totals.with_numbers)
        .count("numbers", totals.numbers);
    let chosen = Chosen { asked, issuer: selected.meant.issuer.as_deref(), rules: &app.rules };
    let here = asked.address_at(&urls::promises(lang), "page", "");
    frame.page(&html! {
        (subject::kinds(visit, None))
        h1 { (title) }
        p.lede { (say(lang, "promises-lede", &lede)) }
        (state::unconfirmed(lang, selected.unconfirmed, totals.directions))
        (state::invented(lang, selected.invented, totals.directions))
        (narrow::form(lang, &urls::promises(lang), &chosen, &selected.choices))
        @if totals.units.is_empty() {
            div.notice { p { (t(lang, "promises-none")) } }
        } @else {
            (table(lang, asked, &totals.units))
        }
        (counted_so(lang))
        (rests_on(lang, publisher, (&chosen, selected), (totals.directions, &totals.as_of), here))
    })
}

fn table(lang: Lang, asked: &Asked, units: &[UnitTotal]) -> Markup {
    let label = |id: &str| t(lang, id);
    let (directions, promised, median) =
        (label("home-directions-column"), label("promises-promised"), label("promises-median"));
    html! {
        table.shares {
            caption { (t(lang, "promises-caption")) }
            thead { tr { th scope="col" { (t(lang, "promises-unit")) } th.num scope="col" { (directions) } th.num scope="col" { (promised) } th.num scope="col" { (median) } } }
            tbody {
                @for it in units {
                    tr {
                        th scope="row" { a href=(asked.address_at(&urls::promised(lang, it.unit), "page", "")) { (promise::unit(lang, it.unit)) } }
                        td.num data-label=(directions) { (whole(it.directions)) }
                        td.num data-label=(promised) { (whole(it.promised)) }
                        td.num data-label=(median) { (whole(it.median)) }
                    }
                }
            }
        }
    }
}

/// How promises are added up, and what these figures cannot say.
fn counted_so(lang: Lang) -> Markup {
    const CAVEATS: [&str; 5] = [
        "promises-caveat-greatest",
        "promises-caveat-each",
        "promises-caveat-left-out",
        "promises-caveat-machine",
        "promises-caveat-promise",
    ];
    html! {
        h2 { (t(lang, "promises-how")) }
        ul.prose { @for caveat in CAVEATS { li { (t(lang, caveat)) } } }
        p { a href=(urls::method(lang)) { (t(lang, "promises-method")) } }
    }
}

fn rests_on(
    lang: Lang,
    publisher: &Publisher,
    (chosen, selected): (&Chosen<'_>, &Selected),
    (directions, as_of): (u64, &bagyt_storage::catalogue::AsOf),
    here: String,
) -> Markup {
    let download = |kind: &str| chosen.asked.download(lang, kind);
    let figures = Figures {
        publisher,
        title: t(lang, "promises-title"),
        detail: filters::in_a_sentence(lang, chosen),
        directions,
        read: trust::of_many(lang, selected.unconfirmed, directions),
        sum: None,
        as_of,
        here,
        download: Some(&download),
    };
    figures.part(lang)
}
