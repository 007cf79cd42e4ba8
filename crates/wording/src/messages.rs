//! The messages themselves: read from `messages/` when the programme is built, put in memory once.

use crate::{Args, Lang, numbers};
use bagyt_domain::Tenge;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentMessage, FluentResource, FluentValue};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// The files of one language.
macro_rules! files {
    ($lang:literal) => {
        [
            include_str!(concat!("../../../messages/", $lang, "/terms.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/findings.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/app.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/cli.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/catalogue.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/api.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/trust.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/papers.ftl")),
            include_str!(concat!("../../../messages/", $lang, "/promises.ftl")),
        ]
    };
}

/// The texts of every message file of a language.
pub(crate) fn sources(lang: Lang) -> [&'static str; 9] {
    match lang {
        Lang::Kk => files!("kk"),
        Lang::Ru => files!("ru"),
        Lang::En => files!("en"),
    }
}

type Bundle = FluentBundle<FluentResource>;

static KAZAKH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Kk));
static RUSSIAN: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::Ru));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Lang::En));

fn messages(lang: Lang) -> &'static Bundle {
    match lang {
        Lang::Kk => &KAZAKH,
        Lang::Ru => &RUSSIAN,
        Lang::En => &ENGLISH,
    }
}

/// Says a message. Where there is none by that name, the name itself is said: a page with one odd word beats no page, and
/// a test over the sources keeps it from happening.
pub fn say(lang: Lang, id: &str, args: &Args) -> String {
    let found = messages(lang).get_message(id).and_then(|message| message.value());
    match found {
        Some(pattern) => lenient(lang, pattern, args),
        None => id.to_owned(),
    }
}

/// Says an attribute of a message, for example its `.hint`; `None` where the message has no such attribute.
pub fn say_attr(lang: Lang, id: &str, attribute: &str, args: &Args) -> Option<String> {
    let message = messages(lang).get_message(id)?;
    let pattern = message.get_attribute(attribute)?.value();
    Some(lenient(lang, pattern, args))
}

/// Says a message only when it exists and every value it names is given.
pub(crate) fn say_whole(lang: Lang, id: &str, args: &Args) -> Option<String> {
    let message: FluentMessage<'_> = messages(lang).get_message(id)?;
    strict(lang, message.value()?, args)
}

/// Whether a message has an attribute.
pub(crate) fn has_attr(lang: Lang, id: &str, attribute: &str) -> bool {
    let message = messages(lang).get_message(id);
    message.is_some_and(|message| message.get_attribute(attribute).is_some())
}

/// Says an attribute only when it exists and every value it names is given.
pub(crate) fn say_attr_whole(lang: Lang, id: &str, attribute: &str, args: &Args) -> Option<String> {
    let message: FluentMessage<'_> = messages(lang).get_message(id)?;
    strict(lang, message.get_attribute(attribute)?.value(), args)
}

type Pattern = fluent_syntax::ast::Pattern<&'static str>;

fn lenient(lang: Lang, pattern: &Pattern, args: &Args) -> String {
    let mut errors = Vec::new();
    messages(lang).format_pattern(pattern, Some(&args.fluent()), &mut errors).into_owned()
}

fn strict(lang: Lang, pattern: &Pattern, args: &Args) -> Option<String> {
    let mut errors = Vec::new();
    let said =
        messages(lang).format_pattern(pattern, Some(&args.fluent()), &mut errors).into_owned();
    errors.is_empty().then_some(said)
}

fn bundle(lang: Lang) -> Bundle {
    let locale: LanguageIdentifier = lang.code().parse().expect("the three codes are languages");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(|value, _| match value {
        FluentValue::Number(count) => Some(numbers::number(count.value as i64)),
        _ => None,
    }));
    let functions = [
        bundle.add_function("MONEY", move |given, _| money(given, lang)),
        bundle.add_function("COUNT", |given, _| count(given)),
    ];
    debug_assert!(functions.iter().all(Result::is_ok), "two functions share a name");
    for source in sources(lang) {
        // A file with a mistake still gives every message that could be read; a test refuses the mistake.
        let resource = match FluentResource::try_new(source.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        bundle.add_resource_overriding(resource);
    }
    bundle
}

/// `MONEY($amount)`: an amount in thousand tenge, as findings hold it (`28250`), written as the language writes it.
fn money<'a>(given: &[FluentValue<'a>], lang: Lang) -> FluentValue<'a> {
    match given {
        [FluentValue::String(text)] => match Tenge::parse_thousands(text) {
            Some(amount) => numbers::thousands(amount, lang).into(),
            None => FluentValue::String(text.clone()),
        },
        _ => FluentValue::Error,
    }
}

/// `COUNT($n)`: a number given as text, so that it can choose a plural form.
fn count<'a>(given: &[FluentValue<'a>]) -> FluentValue<'a> {
    match given {
        [FluentValue::String(text)] => match text.parse::<i64>() {
            Ok(number) => FluentValue::from(number),
            Err(_) => FluentValue::String(text.clone()),
        },
        [FluentValue::Number(number)] => FluentValue::Number(number.clone()),
        _ => FluentValue::Error,
    }
}
