//! A command line that cannot be meant, said in the language asked for: what is wrong, what to write, where the help is.

use crate::trouble::{Sentence, Trouble, to_say};
use crate::typed::Expected;
use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use std::error::Error as _;

/// What is wrong with the command line. `command` is what to ask for help: `bagyt read`.
pub fn trouble(error: &Error, command: &str) -> Trouble {
    let mut sentences = vec![wrong(error)];
    sentences.extend(instead(error));
    sentences.push(to_say("misuse-help").text("command", format!("{command} --help")));
    Trouble::new(sentences)
}

fn wrong(error: &Error) -> Sentence {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            to_say("misuse-command").text("command", text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::UnknownArgument if argument.starts_with('-') => {
            to_say("misuse-argument").text("argument", argument)
        }
        ErrorKind::UnknownArgument => to_say("misuse-extra").text("argument", argument),
        ErrorKind::MissingRequiredArgument => to_say("misuse-missing").text("argument", argument),
        ErrorKind::InvalidValue if value.is_empty() => {
            to_say("misuse-no-value").text("argument", argument)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            to_say("misuse-value").text("argument", argument).text("value", value)
        }
        ErrorKind::TooManyValues => {
            to_say("misuse-too-many").text("argument", argument).text("value", value)
        }
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues | ErrorKind::NoEquals => {
            to_say("misuse-no-value").text("argument", argument)
        }
        ErrorKind::ArgumentConflict => conflict(&argument, &text(error, ContextKind::PriorArg)),
        ErrorKind::InvalidUtf8 => to_say("misuse-not-text"),
        _ => to_say("misuse-other").text("detail", error.kind()),
    }
}

fn conflict(argument: &str, other: &str) -> Sentence {
    if other.is_empty() || other == argument {
        return to_say("misuse-repeated").text("argument", argument);
    }
    to_say("misuse-conflict").text("argument", argument).text("other", other)
}

/// What to write instead, as far as it is known.
fn instead(error: &Error) -> Option<Sentence> {
    if let Some(expected) = error.source().and_then(|source| source.downcast_ref::<Expected>()) {
        return Some(to_say("misuse-write").part("expected", to_say(expected.key())));
    }
    let possible = text(error, ContextKind::ValidValue);
    if !possible.is_empty() {
        return Some(to_say("misuse-possible").text("values", possible));
    }
    let alike = [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
        .map(|kind| text(error, kind))
        .into_iter()
        .find(|words| !words.is_empty())?;
    Some(to_say("misuse-alike").text("words", alike))
}

/// A value of the error as text; empty where it has none.
fn text(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::StyledStrs(_)) | None => String::new(),
        Some(value) => value.to_string(),
    }
}
