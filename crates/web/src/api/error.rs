//! Why a question could not be answered: data first, the words of its details after.

use super::nearest::nearest;
use super::problem::{KINDS, Problem};
use crate::errors::echoed;
use crate::words::t;
use axum::body::Body;
use axum::http::{Response, StatusCode};
use axum::response::IntoResponse;
use bagyt_storage::StorageError;
use bagyt_wording::{Args, Lang, say};
use std::sync::Arc;

/// Why a question could not be answered, without words.
#[derive(Debug)]
pub enum ApiError {
    /// The query is no list of names and values.
    Unreadable(String),
    /// A parameter of a name nobody knows.
    UnknownParameter {
        /// The name.
        name: String,
        /// The names that are known.
        known: Vec<String>,
    },
    /// A parameter given more than once.
    Repeated {
        /// Its name.
        name: String,
    },
    /// A parameter without a value.
    Empty {
        /// Its name.
        name: String,
    },
    /// A parameter that must be given and is not.
    Missing {
        /// Its name.
        name: &'static str,
    },
    /// A value that has not the form its parameter must have.
    BadParameter {
        /// Its name.
        name: &'static str,
        /// The value.
        value: String,
    },
    /// A value that is none of those its parameter can have.
    NoneOf {
        /// Its name.
        name: &'static str,
        /// The value.
        value: String,
        /// The values it can have.
        keys: Vec<String>,
    },
    /// A text without a letter or a digit: there is nothing to look for in it, and everything would meet it.
    NothingToFind {
        /// The name of its parameter.
        name: &'static str,
        /// The value.
        value: String,
    },
    /// A value of the right form that names nothing in the register.
    NotInRegister {
        /// Its name.
        name: &'static str,
        /// The value.
        value: String,
    },
    /// A least amount above the most: no amount lies between them.
    EmptyRange {
        /// The least as it was given.
        least: String,
        /// The most as it was given.
        most: String,
    },
    /// A cursor whose row is no longer where it was.
    CursorTooOld {
        /// The cursor.
        value: String,
    },
    /// No such thing in the register.
    NotFound,
    /// The register failed.
    Register(StorageError),
}

impl ApiError {
    /// The key of its kind.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::UnknownParameter { .. } => "unknown-parameter",
            Self::Repeated { .. }
            | Self::Empty { .. }
            | Self::Missing { .. }
            | Self::BadParameter { .. }
            | Self::NoneOf { .. } => "bad-parameter",
            Self::NothingToFind { .. } | Self::NotInRegister { .. } | Self::EmptyRange { .. } => {
                "not-in-register"
            }
            Self::CursorTooOld { .. } => "cursor-too-old",
            Self::NotFound => "not-found",
            Self::Register(_) => "failed",
        }
    }

    fn status(&self) -> StatusCode {
        let known = KINDS.iter().find(|(key, _)| *key == self.kind());
        known.map_or(StatusCode::INTERNAL_SERVER_ERROR, |(_, status)| *status)
    }

    /// What is wrong this time, and what to do.
    pub fn detail(&self, lang: Lang) -> String {
        let named = |name: &str| Args::new().text("name", echoed(name));
        match self {
            Self::Unreadable(query) => {
                say(lang, "api-detail-unreadable", &Args::new().text("value", echoed(query)))
            }
            Self::UnknownParameter { name, known } => {
                let detail = named(name).text("known", known.join(", "));
                let said = say(lang, "api-detail-unknown-parameter", &detail);
                match nearest(name, known) {
                    Some(near) => {
                        let meant =
                            say(lang, "api-detail-nearest", &Args::new().text("near", near));
                        format!("{said} {meant}")
                    }
                    None => said,
                }
            }
            Self::Repeated { name } => say(lang, "api-detail-repeated", &named(name)),
            Self::Empty { name } => say(lang, "api-detail-empty", &named(name)),
            Self::Missing { name } => {
                say(lang, "api-detail-missing", &named(name).text("expected", expected(lang, name)))
            }
            Self::BadParameter { name, value } | Self::NothingToFind { name, value } => {
                let bad = named(name).text("value", echoed(value));
                say(lang, "api-detail-bad", &bad.text("expected", expected(lang, name)))
            }
            Self::NoneOf { name, value, keys } => {
                let bad = named(name).text("value", echoed(value));
                say(lang, "api-detail-none-of", &bad.text("known", keys.join(", ")))
            }
            Self::NotInRegister { name, value } => {
                let bad = named(name).text("value", echoed(value));
                say(lang, "api-detail-not-in-register", &bad)
            }
            Self::EmptyRange { least, most } => {
                let range = Args::new().text("least", echoed(least)).text("most", echoed(most));
                say(lang, "api-detail-empty-range", &range)
            }
            Self::CursorTooOld { .. } => t(lang, "api-detail-cursor-too-old"),
            Self::NotFound => t(lang, "api-detail-not-found"),
            Self::Register(_) => t(lang, "api-detail-failed"),
        }
    }

    /// The values a program can act on.
    pub fn fill(&self, problem: &mut Problem) {
        match self {
            Self::UnknownParameter { name, known } => {
                problem.parameter = Some(echoed(name));
                problem.nearest = nearest(name, known).map(str::to_owned);
                problem.known.clone_from(known);
            }
            Self::Repeated { name } | Self::Empty { name } => {
                problem.parameter = Some(echoed(name));
            }
            Self::Missing { name } => problem.parameter = Some((*name).to_owned()),
            Self::NoneOf { name, value, keys } => {
                problem.parameter = Some((*name).to_owned());
                problem.value = Some(echoed(value));
                problem.nearest = nearest(value, keys).map(str::to_owned);
                problem.known.clone_from(keys);
            }
            Self::BadParameter { name, value }
            | Self::NothingToFind { name, value }
            | Self::NotInRegister { name, value } => {
                problem.parameter = Some((*name).to_owned());
                problem.value = Some(echoed(value));
            }
            Self::EmptyRange { most, .. } => {
                problem.parameter = Some("most".to_owned());
                problem.value = Some(echoed(most));
            }
            Self::CursorTooOld { value } => {
                problem.parameter = Some("cursor".to_owned());
                problem.value = Some(echoed(value));
            }
            Self::Unreadable(_) | Self::NotFound | Self::Register(_) => {}
        }
    }
}

/// What to write as a parameter of this name.
pub fn expected(lang: Lang, name: &str) -> String {
    t(lang, &format!("api-expects-{name}"))
}

impl From<StorageError> for ApiError {
    fn from(error: StorageError) -> Self {
        Self::Register(error)
    }
}

/// Words are found for it by [`super::About::in_words`], which knows what was asked, by whom and in which language.
impl IntoResponse for ApiError {
    fn into_response(self) -> Response<Body> {
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(Arc::new(self));
        answer
    }
}
