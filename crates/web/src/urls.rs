//! Every address of the site, made in one place. Kazakh has no prefix; Russian and English stand under `/ru` and `/en`.

use crate::pages::subject::Kind;
use bagyt_wording::Lang;
use std::borrow::Cow;

/// The prefix of a language: ``, `/ru`, `/en`.
pub fn prefix(lang: Lang) -> &'static str {
    match lang {
        Lang::Kk => "",
        Lang::Ru => "/ru",
        Lang::En => "/en",
    }
}

/// The same page in a language; `path` is the page's path without a language, beginning with `/`.
pub fn in_language(lang: Lang, path: &str) -> String {
    match (prefix(lang), path) {
        ("", path) => path.to_owned(),
        (prefix, "/") => prefix.to_owned(),
        (prefix, path) => format!("{prefix}{path}"),
    }
}

/// Home.
pub fn home(lang: Lang) -> String {
    in_language(lang, "/")
}

/// All directions.
pub fn directions(lang: Lang) -> String {
    in_language(lang, "/directions")
}

/// All directions with one filter set.
pub fn directions_with(lang: Lang, filter: &str, value: &str) -> String {
    format!("{}?{filter}={}", directions(lang), encoded(value))
}

/// A selection of directions as a file of this kind: `csv`, `xlsx` and `json` hold all of it, `atom` the newest.
pub fn download(lang: Lang, kind: &str) -> String {
    in_language(lang, &format!("/directions.{kind}"))
}

/// One direction.
pub fn direction(lang: Lang, id: &str) -> String {
    in_language(lang, &format!("/directions/{id}"))
}

/// One direction as one version of its list says.
pub fn direction_version(lang: Lang, id: &str, version: u32) -> String {
    in_language(lang, &format!("/directions/{id}/versions/{version}"))
}

/// All lists.
pub fn lists(lang: Lang) -> String {
    in_language(lang, "/lists")
}

/// One list, newest version.
pub fn list(lang: Lang, id: &str) -> String {
    in_language(lang, &format!("/lists/{id}"))
}

/// One version of a list.
pub fn list_version(lang: Lang, id: &str, version: u32) -> String {
    in_language(lang, &format!("/lists/{id}/versions/{version}"))
}

/// A list as a document; what stands in it and in which form is asked behind.
pub fn paper(lang: Lang, id: &str) -> String {
    in_language(lang, &format!("/lists/{id}/paper"))
}

/// What changed between two versions of a list.
pub fn differences(lang: Lang, id: &str, from: u32, to: u32) -> String {
    in_language(lang, &format!("/lists/{id}/differences?from={from}&to={to}"))
}

/// The original file, by its digest.
pub fn original(sha256: &str) -> String {
    format!("/originals/{sha256}")
}

/// Try your file.
pub fn trial(lang: Lang) -> String {
    in_language(lang, "/try")
}

/// A visitor's file that is being read or looked at.
pub fn trial_of(lang: Lang, key: &str) -> String {
    format!("{}/{key}", trial(lang))
}

/// An address as the log may have it: without the key of a visitor's file, which is all that is needed to look at it.
pub fn without_key(path: &str) -> Cow<'_, str> {
    const FORM: &str = "/try/";
    let Some((before, key)) = path.split_once(FORM) else { return Cow::Borrowed(path) };
    let after = key.find('/').and_then(|at| key.get(at..)).unwrap_or_default();
    Cow::Owned(format!("{before}{FORM}-{after}"))
}

/// The pages of a visitor's file; they are the same in every language.
pub fn trial_pages(key: &str) -> String {
    format!("/try/{key}/pages")
}

/// The pages of an original.
pub fn original_pages(sha256: &str) -> String {
    format!("{}/pages", original(sha256))
}

/// How lists are read, and how exactly.
pub fn method(lang: Lang) -> String {
    in_language(lang, "/method")
}

/// The form to report a mistake with; `about` says in what.
pub fn report(lang: Lang, about: &str) -> String {
    in_language(lang, &format!("/report?about={about}"))
}

/// A mistake that was reported.
pub fn reported(lang: Lang, number: u32) -> String {
    in_language(lang, &format!("/reports/{number}"))
}

/// Where the choice between the usual view and that of high contrast is sent.
pub fn view(lang: Lang) -> String {
    in_language(lang, "/view")
}

/// What directions promise in numbers.
pub fn promises(lang: Lang) -> String {
    in_language(lang, "/promises")
}

/// What they promise in one unit.
pub fn promised(lang: Lang, unit: &str) -> String {
    in_language(lang, &format!("/promises/{unit}"))
}

/// One direction beside those of nearly the same name.
pub fn similar(lang: Lang, id: &str) -> String {
    in_language(lang, &format!("/directions/{id}/similar"))
}

/// The rules in force and their certainty.
pub fn rules(lang: Lang) -> String {
    in_language(lang, "/rules")
}

/// All subjects of a kind.
pub fn subjects(lang: Lang, kind: Kind) -> String {
    in_language(lang, &format!("/{}", kind.folder()))
}

/// The page of one field, region, issuer or year.
pub fn subject(lang: Lang, kind: Kind, key: &str) -> String {
    format!("{}/{}", subjects(lang, kind), encoded(key).replace('+', "%20"))
}

/// Several things side by side, or the form that asks which; `things` are filters with their values.
pub fn compare(lang: Lang, things: &[(&str, &str)]) -> String {
    let pairs = things.iter().map(|(name, value)| format!("{name}={}", encoded(value)));
    let query = pairs.collect::<Vec<_>>().join("&");
    let path = in_language(lang, "/compare");
    if query.is_empty() { path } else { format!("{path}?{query}") }
}

/// The end of an identifier, short enough to be read out and long enough to tell it from others.
pub fn tail(id: &str) -> &str {
    id.rsplit('-').next().unwrap_or(id)
}
/// The page that explains the interface for programs.
pub fn api(lang: Lang) -> String {
    in_language(lang, "/api")
}

/// The first version of the interface for programs; its resources stand under it.
pub const API_V1: &str = "/api/v1";

/// Percent-encodes a query value.
pub fn encoded(value: &str) -> String {
    const DIGITS: [u8; 16] = *b"0123456789ABCDEF";
    let digit = |half: u8| char::from(DIGITS[usize::from(half)]);
    let mut out = String::with_capacity(value.len() * 3);
    for byte in value.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => {
                out.push(char::from(byte))
            }
            b' ' => out.push('+'),
            // Names of customers in addresses are most of what some pages are made of, so nothing is made anew for each letter.
            _ => out.extend(['%', digit(byte >> 4), digit(byte & 15)]),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{directions_with, encoded, home, in_language};
    use bagyt_wording::Lang;

    #[test]
    fn a_value_is_encoded_byte_by_byte() {
        assert_eq!(encoded("Аб 1&=~/"), "%D0%90%D0%B1+1%26%3D~%2F");
    }

    #[test]
    fn kazakh_has_no_prefix_and_the_root_no_slash_too_many() {
        assert_eq!(home(Lang::Kk), "/");
        assert_eq!(home(Lang::Ru), "/ru");
        assert_eq!(in_language(Lang::En, "/lists"), "/en/lists");
    }

    #[test]
    fn values_are_encoded() {
        assert_eq!(directions_with(Lang::Kk, "words", "ә b&c"), "/directions?words=%D3%99+b%26c");
    }
}
