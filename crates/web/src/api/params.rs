//! What the query of an address asks for. A name nobody knows, one given twice, an empty value or one of the wrong form is
//! refused, with what to write instead.

use super::error::ApiError;
use super::form::Form;
use super::values::Address;
use crate::App;
use crate::urls::encoded;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use std::collections::BTreeMap;
use std::marker::PhantomData;
use std::str::FromStr;
use utoipa::openapi::Required;
use utoipa::openapi::path::{Parameter, ParameterBuilder, ParameterIn};

/// A parameter as the document describes it and as values are checked against.
#[derive(Debug)]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// What it asks for.
    pub about: &'static str,
    /// Which values it can have.
    pub form: Form,
    /// A value that shows the form; none where every register has others.
    pub example: Option<&'static str>,
    /// Whether it must be given.
    pub required: bool,
}

impl Described {
    /// One that may be left out.
    pub const fn new(
        name: &'static str,
        about: &'static str,
        form: Form,
        example: Option<&'static str>,
    ) -> Self {
        Self { name, about, form, example, required: false }
    }

    fn parameter(&self) -> Parameter {
        let required = if self.required { Required::True } else { Required::False };
        ParameterBuilder::new()
            .name(self.name)
            .parameter_in(ParameterIn::Query)
            .required(required)
            .description(Some(self.about))
            .schema(Some(self.form.schema(self.example)))
            .build()
    }
}

/// In which language words are wanted.
pub static LANG: Described = Described::new(
    "lang",
    "Language of words in the answer; without it `Accept-Language` counts, then Kazakh.",
    Form::OneOf(|| vec!["kk", "ru", "en"]),
    Some("en"),
);

/// How many items are wanted.
pub static LIMIT: Described = Described::new(
    "limit",
    "The most items in the answer; 50 where none is given.",
    Form::Number { least: 1, most: 200 },
    Some("50"),
);

/// Where to go on.
pub static CURSOR: Described = Described::new(
    "cursor",
    "Where to go on: `next_cursor` of the answer before, given with the same filters and order.",
    Form::Cursor,
    None,
);

/// Which version of a list.
pub static VERSION: Described = Described::new(
    "version",
    "The number of a version of the list; without it the one in force.",
    Form::Number { least: 1, most: 1_000_000 },
    Some("1"),
);

/// What can be asked at one address.
pub trait Question {
    /// Its parameters.
    fn parameters() -> Vec<&'static Described>;

    /// The same for the document.
    fn described() -> Vec<Parameter> {
        Self::parameters().into_iter().map(Described::parameter).collect()
    }
}

/// Tells the document of the parameters of a question.
macro_rules! question {
    ($name:ident, $about:literal, $parameters:expr) => {
        #[doc = $about]
        #[derive(Debug)]
        pub struct $name;

        impl crate::api::params::Question for $name {
            fn parameters() -> Vec<&'static crate::api::params::Described> {
                $parameters
            }
        }

        impl utoipa::IntoParams for $name {
            fn into_params(
                _: impl Fn() -> Option<utoipa::openapi::path::ParameterIn>,
            ) -> Vec<utoipa::openapi::path::Parameter> {
                <Self as crate::api::params::Question>::described()
            }
        }
    };
}
pub(super) use question;

/// The values that were given, each of the form its parameter must have.
#[derive(Debug)]
pub struct Given<Q> {
    values: BTreeMap<String, String>,
    question: PhantomData<Q>,
}

impl<Q: Question> FromRequestParts<App> for Given<Q> {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self, ApiError> {
        let unreadable = |_| ApiError::Unreadable(parts.uri.query().unwrap_or_default().to_owned());
        let Query(pairs) = Query::try_from_uri(&parts.uri).map_err(unreadable)?;
        Self::of(pairs)
    }
}

impl<Q: Question> Given<Q> {
    fn of(pairs: Vec<(String, String)>) -> Result<Self, ApiError> {
        let described = Q::parameters();
        let mut values = BTreeMap::new();
        for (name, value) in pairs {
            let Some(parameter) = described.iter().find(|known| known.name == name) else {
                let known = described.iter().map(|known| known.name.to_owned()).collect();
                return Err(ApiError::UnknownParameter { name, known });
            };
            if value.trim().is_empty() {
                return Err(ApiError::Empty { name });
            }
            parameter.form.check(parameter.name, &value)?;
            if values.insert(name.clone(), value).is_some() {
                return Err(ApiError::Repeated { name });
            }
        }
        match described.iter().find(|it| it.required && !values.contains_key(it.name)) {
            Some(missing) => Err(ApiError::Missing { name: missing.name }),
            None => Ok(Self { values, question: PhantomData }),
        }
    }
}

impl<Q> Given<Q> {
    /// The value as it was given.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.values.get(name).map(String::as_str)
    }

    /// The value as what its form makes sure it is.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.text(name).and_then(|text| text.parse().ok())
    }

    /// What is asked, without how it is to be told: a cursor is tied to it.
    pub fn question(&self) -> String {
        self.pairs(|name| [CURSOR.name, LIMIT.name, LANG.name].contains(&name)).join("&")
    }

    /// This address, with the cursor of the answer after it.
    pub fn going_on(&self, path: &str, cursor: &str) -> Address {
        let mut pairs = self.pairs(|name| name == CURSOR.name);
        pairs.push(format!("{}={cursor}", CURSOR.name));
        Address::of_resource(&format!("{path}?{}", pairs.join("&")))
    }

    /// This address.
    pub fn own(&self, path: &str) -> Address {
        match self.pairs(|_| false).join("&") {
            none if none.is_empty() => Address::of_resource(path),
            query => Address::of_resource(&format!("{path}?{query}")),
        }
    }

    fn pairs(&self, left_out: impl Fn(&str) -> bool) -> Vec<String> {
        let kept = self.values.iter().filter(|(name, _)| !left_out(name));
        kept.map(|(name, value)| format!("{name}={}", encoded(value))).collect()
    }

    /// How many items are wanted.
    pub fn limit(&self) -> usize {
        const USUAL: usize = 50;
        self.parsed(LIMIT.name).unwrap_or(USUAL)
    }
}

#[cfg(test)]
mod tests {
    use super::{Described, Given, LANG, LIMIT, Question};

    struct Example;

    impl Question for Example {
        fn parameters() -> Vec<&'static Described> {
            vec![&LANG, &LIMIT]
        }
    }

    fn check(pairs: &[(&str, &str)], expected: Option<&str>) {
        let pairs = pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let found = Given::<Example>::of(pairs.collect()).err();
        let found = found.map(|error| format!("{error:?}"));
        assert_eq!(found.as_deref().and_then(|it| it.split([' ', '(']).next()), expected);
    }

    #[test]
    fn only_known_names_given_once_with_a_value_of_their_form_are_taken() {
        check(&[], None);
        check(&[("lang", "ru"), ("limit", "200")], None);
        check(&[("lang", "de")], Some("NoneOf"));
        check(&[("limit", "201")], Some("BadParameter"));
        check(&[("limit", "+5")], Some("BadParameter"));
        check(&[("limit", "5"), ("limit", "5")], Some("Repeated"));
        check(&[("limit", " ")], Some("Empty"));
        check(&[("Limit", "5")], Some("UnknownParameter"));
    }
}
