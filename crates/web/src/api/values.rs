//! The small values answers are made of: keys, identifiers, moments, addresses, amounts.

use crate::urls;
use bagyt_domain::Tenge;
use bagyt_domain::list;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::RowPart;
use bagyt_wording::Lang;
use jiff::Timestamp;
use serde::Serialize;
use utoipa::ToSchema;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

/// A permanent identifier (UUID): corrected versions keep it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(format = "uuid", example = "0190a5c0-7f00-7000-8000-000000000001")]
pub struct Id(pub String);

impl Id {
    /// Of a list or a direction.
    pub fn of(id: &impl ToString) -> Self {
        Self(id.to_string())
    }
}

/// An amount in thousand tenge as a decimal string, because the official form is in thousand tenge: `28250`, `0.5`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(pattern = r"^-?[0-9]+(\.[0-9]{1,5})?$", example = "28250")]
pub struct Thousands(pub String);

impl From<Tenge> for Thousands {
    fn from(amount: Tenge) -> Self {
        Self(amount.thousands())
    }
}

/// A moment in UTC as RFC 3339 writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(format = "date-time", example = "2026-11-20T09:30:00.25Z")]
pub struct When(pub String);

impl From<Moment> for When {
    fn from(moment: Moment) -> Self {
        let stamp = Timestamp::from_millisecond(moment.millis()).unwrap_or(Timestamp::UNIX_EPOCH);
        Self(stamp.to_string())
    }
}

/// An address on this site, from its root (RFC 3986): resolve it against the address you asked.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, ToSchema)]
#[schema(format = "uri-reference", example = "/api/v1/directions")]
pub struct Address(String);

impl Address {
    /// A path of the site.
    pub fn of(path: impl Into<String>) -> Self {
        Self(path.into())
    }

    /// A resource of this version of the interface; `path` begins with `/`, or is empty for all resources.
    pub fn of_resource(path: &str) -> Self {
        Self(format!("{}{path}", urls::API_V1))
    }

    /// Where a kind of problem is explained: one address in every language, because programs compare it.
    pub fn of_problem(kind: &str) -> Self {
        Self(format!("{}#problem-{kind}", urls::api(Lang::Kk)))
    }
}

/// A schema of a text that is one of these keys.
pub fn keys(description: &str, keys: impl IntoIterator<Item = &'static str>) -> RefOr<Schema> {
    let keys: Vec<&str> = keys.into_iter().collect();
    let schema = ObjectBuilder::new().schema_type(Type::String).description(Some(description));
    schema.examples(keys.first().copied()).enum_values(Some(keys)).into()
}

/// A key of the domain, with the values it can have taken from the domain itself.
macro_rules! key {
    ($name:ident, $of:ty, $all:expr, $description:literal) => {
        #[doc = $description]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
        pub struct $name(&'static str);

        impl From<$of> for $name {
            fn from(value: $of) -> Self {
                Self(value.key())
            }
        }

        impl utoipa::PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                keys($description, $all.map(<$of>::key))
            }
        }

        impl ToSchema for $name {}
    };
}

key!(FieldKey, list::Field, list::Field::ALL, "A field of article 5(1) of the law.");
key!(TermKey, list::Term, list::Term::ALL, "A grant type by its term.");
key!(ColumnKey, list::Column, list::Column::ALL, "A column of the official form.");
key!(
    CodeKey,
    list::Code,
    list::Code::ALL,
    "What a finding is about. Codes are added as checks are."
);
key!(
    SeverityKey,
    list::Severity,
    [list::Severity::Note, list::Severity::Warning, list::Severity::Error],
    "How much a finding matters: `error` where money or meaning may be wrong, `note` for spelling and form."
);
key!(PartKey, RowPart, RowPart::ALL, "A part of a row that two versions are compared by.");

/// The language or languages of a list's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub enum LanguageKey {
    /// Kazakh.
    #[serde(rename = "kk")]
    Kazakh,
    /// Russian.
    #[serde(rename = "ru")]
    Russian,
    /// Both, side by side.
    #[serde(rename = "both")]
    Both,
}

impl From<list::ListLanguage> for LanguageKey {
    fn from(language: list::ListLanguage) -> Self {
        match language {
            list::ListLanguage::Kazakh => Self::Kazakh,
            list::ListLanguage::Russian => Self::Russian,
            list::ListLanguage::Both => Self::Both,
        }
    }
}
