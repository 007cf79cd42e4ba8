//! One field, region, issuer or year: what it comes to, what changed from the year before, where to look next.

mod change;
mod index;
pub use index::kinds;
pub mod lines;
pub mod links;
mod page;

use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::selection::Asked;
use crate::pages::selection::YEARS;
use crate::parts::cite;
use crate::parts::figures::Figures;
use crate::parts::trust;
use crate::publisher::Publisher;
use crate::{App, pages, urls};
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use bagyt_domain::list::{Field, Region, Year};
use bagyt_domain::rules::RuleBook;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::{Catalogue, DirectionFilter, IssuerKey, Subject};
use bagyt_wording::{Lang, region};
use maud::Markup;

/// How many lists and directions a page of a subject shows.
const SHOWN: usize = 5;

/// How many lines a part shows; further ones are folded away under them.
const LINES: usize = 10;

/// How many more are folded away; all of them stand on the page of their kind.
const FOLDED: usize = 90;

/// What a subject is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A field of the law.
    Field,
    /// An oblast, a city, or a smaller place.
    Region,
    /// A customer.
    Issuer,
    /// A year.
    Year,
}

impl Kind {
    /// Every kind, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Region, Self::Field, Self::Issuer, Self::Year];

    /// Its filter's name in addresses, and the end of its messages' names.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Field => "field",
            Self::Region => "region",
            Self::Issuer => "issuer",
            Self::Year => "year",
        }
    }

    /// Where its pages stand.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Field => "fields",
            Self::Region => "regions",
            Self::Issuer => "issuers",
            Self::Year => "years",
        }
    }
}

/// A subject by its kind and its key in addresses.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct About {
    /// What it is.
    pub kind: Kind,
    /// Its key.
    pub key: String,
    /// A customer's name as printed, where the register knows it.
    pub printed: Option<String>,
}

impl About {
    /// A subject by its key.
    pub fn new(kind: Kind, key: impl Into<String>) -> Self {
        Self { kind, key: key.into(), printed: None }
    }

    /// With the name of a customer: no selection tells it where the customer has no directions.
    pub async fn named(self, catalogue: Catalogue<'_>) -> Result<Self, StorageError> {
        let printed = match self.kind {
            Kind::Issuer => catalogue.issuer_name(&IssuerKey::new(self.key.as_str())).await?,
            _ => None,
        };
        Ok(Self { printed, ..self })
    }

    /// The selection it is, of one year or of all; `None` where no subject has such a key.
    pub fn filter(&self, year: Option<Year>) -> Option<DirectionFilter> {
        let filter = self.asked(&[]).filter().ok().filter(|filter| !filter.is_empty())?;
        let of_year =
            filter.year.is_none_or(|it| YEARS.contains(&it) && it.to_string() == self.key);
        of_year.then(|| DirectionFilter { year: year.or(filter.year), ..filter })
    }

    /// The selection it is with further filters, to make addresses of.
    pub fn asked(&self, more: &[(&str, &str)]) -> Asked {
        Asked::of([(self.kind.key(), self.key.as_str())].into_iter().chain(more.iter().copied()))
    }

    /// The address of this selection with further filters.
    pub fn selection(&self, lang: Lang, more: &[(&str, &str)]) -> String {
        self.asked(more).address(lang, "page", "")
    }

    /// The address of its page.
    pub fn page(&self, lang: Lang) -> String {
        urls::subject(lang, self.kind, &self.key)
    }

    /// Its name; a customer's is as printed.
    pub fn name(&self, lang: Lang, rules: &RuleBook) -> String {
        let named = match self.kind {
            Kind::Field => {
                Field::from_key(&self.key).map(|field| pages::field_name(rules, field, lang))
            }
            Kind::Region => Some(region(lang, &Region::new(self.key.as_str()))),
            Kind::Issuer => self.printed.clone(),
            Kind::Year => None,
        };
        named.unwrap_or_else(|| self.key.clone())
    }
}

/// What a page of subjects rests on, and how to cite its figures; `download` gives the address of the directions as a file.
fn trust(
    lang: Lang,
    publisher: &Publisher,
    (subject, title): (&Subject, &str),
    here: String,
    download: &dyn Fn(&str) -> String,
) -> Markup {
    let Subject { directions, unconfirmed, sum, as_of, .. } = subject;
    let figures = Figures {
        publisher,
        title: title.to_owned(),
        detail: cite::figure(lang, *directions, sum),
        directions: *directions,
        read: trust::of_many(lang, *unconfirmed, *directions),
        sum: Some(sum),
        as_of,
        here,
        download: Some(download),
    };
    figures.part(lang)
}

/// The pages of every kind under the prefix of a language.
pub fn routes(prefix: &str) -> Router<App> {
    let mut router = Router::new();
    for kind in Kind::ALL {
        let all = format!("{prefix}/{}", kind.folder());
        let one = format!("{all}/{{key}}");
        router = router
            .route(
                &all,
                get(move |app, visit, publisher, asked| {
                    index::show(kind, app, visit, publisher, asked)
                }),
            )
            .route(
                &one,
                get(move |app, visit, publisher, key| show(kind, app, visit, publisher, key)),
            );
    }
    router
}

/// Answers with the page of one subject.
async fn show(
    kind: Kind,
    State(app): State<App>,
    visit: Visit,
    publisher: Publisher,
    Path(key): Path<String>,
) -> Result<Markup, PageError> {
    let missing = || PageError::NotFound(visit.clone());
    let failed = |error| PageError::Register(visit.clone(), error);
    let catalogue = app.store.catalogue();
    let about = About::new(kind, key).named(catalogue).await.map_err(failed)?;
    let filter = about.filter(None).ok_or_else(missing)?;
    let mut found =
        catalogue.subjects(std::slice::from_ref(&filter), SHOWN).await.map_err(failed)?;
    let subject = found.pop().flatten().ok_or_else(missing)?;
    let change = match change::years(&subject, filter.year) {
        None => None,
        Some(years) => {
            let of = years.map(|year| DirectionFilter { year: Some(year), ..filter.clone() });
            let asked = if filter.year.is_some() { &of[..1] } else { &of[..] };
            let mut found = catalogue.subjects(asked, 0).await.map_err(failed)?;
            if filter.year.is_some() {
                found.push(Some(subject.clone()));
            }
            change::Change::of(years, found)
        }
    };
    let invented = pages::invented(&app, &visit, &filter).await?;
    let shown = (&subject, change.as_ref(), invented);
    Ok(page::render(&visit, &publisher, &about, shown, (&app.rules, &app.samples)))
}

#[cfg(test)]
mod tests {
    use super::{About, Kind};

    fn check(kind: Kind, key: &str, known: bool) {
        let about = About::new(kind, key);
        assert_eq!(about.filter(None).is_some(), known, "{kind:?} {key}");
    }

    #[test]
    fn only_a_key_that_can_be_meant_is_a_subject() {
        check(Kind::Field, "environment", true);
        check(Kind::Field, "poetry", false);
        check(Kind::Region, "astana", true);
        check(Kind::Region, "  ", false);
        check(Kind::Issuer, "әкімдік", true);
        for (year, known) in [("2026", true), ("02026", false), ("1989", false), ("soon", false)] {
            check(Kind::Year, year, known);
        }
    }

    #[test]
    fn a_selection_of_a_subject_keeps_it_and_adds_to_it() {
        let about = About::new(Kind::Region, "astana");
        let address = about.selection(bagyt_wording::Lang::Ru, &[("year", "2026")]);
        assert_eq!(address, "/ru/directions?year=2026&region=astana");
        let year = about.filter(Some(2026)).and_then(|filter| filter.year);
        assert_eq!(year, Some(2026));
    }
}
