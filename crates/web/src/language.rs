//! The language of a request: from the address, never guessed.

use crate::errors::PageError;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use bagyt_wording::Lang;
use serde::de::DeserializeOwned;
use std::convert::Infallible;

/// The language and the page's own address without it.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The language of the address.
    pub lang: Lang,
    /// Path and query without the language.
    pub here: String,
}

impl Visit {
    /// From a path and query: `/ru/lists?page=2` is `/lists?page=2` in Russian.
    pub fn of(address: &str) -> Self {
        for lang in [Lang::Ru, Lang::En] {
            let prefix = crate::urls::prefix(lang);
            if let Some(rest) = address.strip_prefix(prefix) {
                match rest.chars().next() {
                    None => return Self { lang, here: "/".to_owned() },
                    Some('/') => return Self { lang, here: rest.to_owned() },
                    Some('?') => return Self { lang, here: format!("/{rest}") },
                    Some(_) => {}
                }
            }
        }
        Self { lang: Lang::Kk, here: address.to_owned() }
    }
}

impl<S: Sync> FromRequestParts<S> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts.uri.path_and_query().map_or("/", |path| path.as_str())))
    }
}

/// What the query of an address asks for; one that cannot be meant gets the page that says so.
#[derive(Debug)]
pub struct Wanted<T>(pub T);

impl<T: DeserializeOwned, S: Sync> FromRequestParts<S> for Wanted<T> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let Ok(visit) = Visit::from_request_parts(parts, state).await;
        match Query::try_from_uri(&parts.uri) {
            Ok(Query(wanted)) => Ok(Self(wanted)),
            Err(_) => {
                Err(PageError::BadAddress(visit, parts.uri.query().unwrap_or_default().to_owned()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Visit;
    use bagyt_wording::Lang;

    fn check(address: &str, lang: Lang, here: &str) {
        let visit = Visit::of(address);
        assert_eq!((visit.lang, visit.here.as_str()), (lang, here), "{address}");
    }

    #[test]
    fn the_language_is_the_first_part_of_the_path() {
        check("/", Lang::Kk, "/");
        check("/ru", Lang::Ru, "/");
        check("/ru?page=2", Lang::Ru, "/?page=2");
        check("/en/lists?page=2", Lang::En, "/lists?page=2");
        check("/rules", Lang::Kk, "/rules");
        check("/english", Lang::Kk, "/english");
    }
}
