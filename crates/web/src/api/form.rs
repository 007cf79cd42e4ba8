//! Which values a parameter can have: one description for the document and for the check.

use super::cursor;
use super::error::ApiError;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema, Type};

/// The most digits of an amount in thousand tenge before its point.
const DIGITS: usize = 12;

/// The form of a value.
#[derive(Debug)]
pub enum Form {
    /// A text of at most so many letters.
    Text(usize),
    /// A whole number in plain digits.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// One of these keys.
    OneOf(fn() -> Vec<&'static str>),
    /// An amount in thousand tenge: `12500`, `0.5`.
    Amount,
    /// The slug of a place.
    Slug,
    /// A cursor of ours.
    Cursor,
}

impl Form {
    /// Refuses what has not this form.
    pub fn check(&self, name: &'static str, value: &str) -> Result<(), ApiError> {
        let fits = match self {
            Self::Text(longest) => value.chars().count() <= *longest,
            Self::Number { least, most } => {
                let number =
                    Some(value).filter(|value| digits(value)).and_then(|it| it.parse().ok());
                number.is_some_and(|number: u32| (*least..=*most).contains(&number))
            }
            Self::OneOf(keys) => {
                let keys = keys();
                if !keys.contains(&value) {
                    let keys = keys.into_iter().map(str::to_owned).collect();
                    return Err(ApiError::NoneOf { name, value: value.to_owned(), keys });
                }
                true
            }
            Self::Amount => amount(value),
            Self::Slug => slug(value),
            Self::Cursor => cursor::fits(value),
        };
        if fits { Ok(()) } else { Err(ApiError::BadParameter { name, value: value.to_owned() }) }
    }

    /// The same as a schema.
    pub fn schema(&self, example: Option<&'static str>) -> RefOr<Schema> {
        let text = ObjectBuilder::new().schema_type(Type::String).examples(example);
        match self {
            Self::Text(longest) => text.min_length(Some(1)).max_length(Some(*longest)),
            Self::Number { least, most } => {
                let number = example.and_then(|example| example.parse::<u32>().ok());
                let schema = ObjectBuilder::new().schema_type(Type::Integer).examples(number);
                schema.minimum(Some(*least)).maximum(Some(*most))
            }
            Self::OneOf(keys) => text.enum_values(Some(keys())),
            Self::Amount => text.pattern(Some(r"^[0-9]{1,12}(\.[0-9]{1,5})?$")),
            Self::Slug => text.pattern(Some("^[a-z0-9_]{1,60}$")),
            Self::Cursor => text.pattern(Some("^[a-z0-9-]{1,100}$")),
        }
        .into()
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn amount(text: &str) -> bool {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    digits(whole) && whole.len() <= DIGITS && digits(part) && part.len() <= 5
}

fn slug(text: &str) -> bool {
    let letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
    text.len() <= 60 && text.bytes().all(letter)
}

#[cfg(test)]
mod tests {
    use super::Form;

    fn check(form: &Form, fits: &[&str], refused: &[&str]) {
        for value in fits {
            assert!(form.check("x", value).is_ok(), "{form:?} {value}");
        }
        for value in refused {
            assert!(form.check("x", value).is_err(), "{form:?} {value}");
        }
    }

    #[test]
    fn a_form_takes_its_own_values_and_no_others() {
        check(&Form::Text(2), &["су", "a"], &["сулы"]);
        let year = Form::Number { least: 1990, most: 2100 };
        check(
            &year,
            &["1990", "2100"],
            &["1989", "2101", "+2000", "2000.0", "٢٠٢٦", "99999999999"],
        );
        check(&Form::OneOf(|| vec!["a", "b"]), &["a", "b"], &["c", "A", " a"]);
        check(
            &Form::Amount,
            &["0", "12500", "0.5", "1.12345"],
            &["-1", "1,5", "1.123456", ".5", "5."],
        );
        check(&Form::Slug, &["west_kazakhstan", "a1"], &["Astana", "а", "a-b"]);
        check(&Form::Cursor, &["ab12-3-4"], &["AB", "a_b", &"a".repeat(101)]);
    }
}
