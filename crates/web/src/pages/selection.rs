//! Which directions an address asks for, and in which order: read from it, and written into the addresses of its neighbours.

mod meaning;

pub use meaning::{
    FINDINGS, LANGUAGES, LONGEST, NotMeant, YEARS, has_two_readings, typed_thousands,
};

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::urls;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use bagyt_wording::Lang;
use serde::Deserialize;
use std::array::from_fn;

/// How many filters there are.
const FILTERS: usize = 10;

/// Everything that can be asked, by its name in addresses: the filters in the order of the form, then the order, then the page.
const NAMES: [&str; FILTERS + 2] = [
    "words", "year", "field", "issuer", "region", "term", "language", "findings", "least", "most",
    "order", "page",
];

/// What the address asks for, as typed, in the order of [`NAMES`]; an empty value asks for nothing.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(try_from = "Vec<(String, String)>")]
pub struct Asked([Option<String>; NAMES.len()]);

/// One name is asked twice.
#[derive(Debug, thiserror::Error)]
#[error("{0} is asked twice")]
pub struct Twice(&'static str);

impl TryFrom<Vec<(String, String)>> for Asked {
    type Error = Twice;

    fn try_from(pairs: Vec<(String, String)>) -> Result<Self, Twice> {
        let mut asked = Self::default();
        for (name, value) in pairs {
            let Some(place) = place_of(&name) else { continue };
            if asked.0[place].replace(value).is_some() {
                return Err(Twice(NAMES[place]));
            }
        }
        Ok(asked)
    }
}

/// What an address asks for that names nothing but filters: a file is never of more than was meant.
pub struct Exact(pub Asked);

impl<S: Sync> FromRequestParts<S> for Exact {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let Wanted(pairs) =
            Wanted::<Vec<(String, String)>>::from_request_parts(parts, state).await?;
        if let Some((name, _)) = pairs.into_iter().find(|(name, _)| place_of(name).is_none()) {
            let Ok(visit) = Visit::from_request_parts(parts, state).await;
            return Err(PageError::NoFilter(visit, name));
        }
        let Wanted(asked) = Wanted::<Asked>::from_request_parts(parts, state).await?;
        Ok(Self(asked.readable()))
    }
}

fn place_of(name: &str) -> Option<usize> {
    NAMES.iter().position(|known| *known == name)
}

impl Asked {
    /// What an address with these values asks for; a name under which nothing can be asked asks for nothing.
    pub fn of<'a>(values: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in values {
            if let Some(place) = place_of(name) {
                asked.0[place] = Some(value.to_owned());
            }
        }
        asked
    }

    /// What is asked of each filter by its name.
    pub fn by_name(value: impl Fn(&str) -> Option<String>) -> Self {
        Self(NAMES.map(value))
    }

    /// The same without control characters: nobody types them, and no page shows them. What is nothing but such characters
    /// stays, to be refused: without them it would ask for nothing, and so for everything.
    pub fn readable(self) -> Self {
        let cleaned = |value: String| {
            let plain: String = value.chars().filter(|letter| !letter.is_control()).collect();
            let emptied = plain.trim().is_empty() && !value.trim().is_empty();
            if emptied { value } else { plain }
        };
        Self(self.0.map(|value| value.map(cleaned)))
    }

    /// The same without what is asked under these names.
    pub fn without(&self, names: &[&str]) -> Self {
        Self::by_name(|name| self.value(name).filter(|_| !names.contains(&name)).map(str::to_owned))
    }

    /// Every filter with what is asked of it, in the order of the form.
    pub fn filters(&self) -> [(&'static str, Option<&str>); FILTERS] {
        from_fn(|place| (NAMES[place], given(self.0[place].as_deref())))
    }

    /// What is asked under one name.
    pub fn value(&self, name: &str) -> Option<&str> {
        given(self.0[place_of(name)?].as_deref())
    }

    /// Whether a filter besides the words is on.
    pub fn narrowed(&self) -> bool {
        self.filters().iter().any(|(name, value)| *name != "words" && value.is_some())
    }

    /// The address of this selection with one value set, or taken away when it is empty; back on the first page.
    pub fn address(&self, lang: Lang, name: &str, value: &str) -> String {
        self.address_at(&urls::directions(lang), name, value)
    }

    /// The same selection, whole, as a file of this kind.
    pub fn download(&self, lang: Lang, kind: &str) -> String {
        self.address_at(&urls::download(lang, kind), "page", "")
    }

    /// The address of this selection under another path, with one value set, or taken away when it is empty.
    pub fn address_at(&self, path: &str, name: &str, value: &str) -> String {
        let all = self.filters().into_iter().chain([("order", self.value("order"))]);
        let mut pairs: Vec<String> = all
            .filter(|(key, _)| *key != name)
            .filter_map(|(key, value)| value.map(|value| format!("{key}={}", urls::encoded(value))))
            .collect();
        if !value.is_empty() {
            pairs.push(format!("{name}={}", urls::encoded(value)));
        }
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("{path}{query}")
    }
}

fn given(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use bagyt_storage::catalogue::Order;
    use bagyt_wording::Lang;

    #[test]
    fn an_address_keeps_the_other_filters_and_the_order_and_drops_the_page() {
        let asked = Asked::of([("words", "су"), ("year", "2026"), ("term", "short")]);
        let address = asked.address(Lang::Ru, "year", "");
        assert_eq!(address, "/ru/directions?words=%D1%81%D1%83&term=short");
        let address = Asked::of([("year", "2026")]).address(Lang::Kk, "page", "3");
        assert_eq!(address, "/directions?year=2026&page=3");
        let order = ("order", Order::MostMoney.key());
        let ordered = Asked::of([order, ("page", "4"), ("year", "2026")]);
        let address = ordered.address(Lang::Kk, "year", "2025");
        assert_eq!(address, "/directions?order=most-money&year=2025");
        let address = ordered.download(Lang::En, "csv");
        assert_eq!(address, "/en/directions.csv?year=2026&order=most-money");
    }
}
