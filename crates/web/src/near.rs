//! What was likely meant by an address that leads nowhere: a page one letter away, and words to look for.

use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::lists;
use crate::words::t;
use crate::{App, urls};
use bagyt_storage::StorageError;
use bagyt_wording::Lang;

/// A page that was likely meant: its address and its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: String,
}

/// How many letters an identifier has, give or take one.
const IDENTIFIER: std::ops::RangeInclusive<usize> = 35..=37;

/// The page for an identifier no direction has, with the one that was likely meant.
pub async fn no_direction(app: &App, visit: Visit, typed: &str) -> PageError {
    found(direction(app, visit.lang, typed).await, visit)
}

/// The page for an identifier no list has, with the one that was likely meant.
pub async fn no_list(app: &App, visit: Visit, typed: &str) -> PageError {
    found(list(app, visit.lang, typed).await, visit)
}

fn found(near: Result<Option<Near>, StorageError>, visit: Visit) -> PageError {
    match near {
        Ok(None) => PageError::NotFound(visit),
        Ok(Some(near)) => PageError::NotFoundNear(visit, near),
        Err(error) => PageError::Register(visit, error),
    }
}

async fn direction(app: &App, lang: Lang, typed: &str) -> Result<Option<Near>, StorageError> {
    if !IDENTIFIER.contains(&typed.len()) {
        return Ok(None);
    }
    let catalogue = app.store.catalogue();
    let all = catalogue.identifiers().await?.directions;
    let Some(id) = all.into_iter().find(|id| one_apart(typed, &id.to_string())) else {
        return Ok(None);
    };
    let address = urls::direction(lang, &id.to_string());
    Ok(catalogue.direction(id, None).await?.map(|page| Near { address, title: page.row.direction }))
}

async fn list(app: &App, lang: Lang, typed: &str) -> Result<Option<Near>, StorageError> {
    if !IDENTIFIER.contains(&typed.len()) {
        return Ok(None);
    }
    let catalogue = app.store.catalogue();
    let all = catalogue.identifiers().await?.lists;
    let Some(id) = all.into_iter().find(|id| one_apart(typed, &id.to_string())) else {
        return Ok(None);
    };
    let address = urls::list(lang, &id.to_string());
    let page = catalogue.list(id, None).await?;
    Ok(page.map(|page| Near { address, title: lists::title(lang, &page.card) }))
}

/// The section whose address is one letter away from the beginning of this path.
pub fn section(lang: Lang, path: &str) -> Option<Near> {
    let typed = path.trim_start_matches('/').split(['/', '?', '.']).next()?.to_lowercase();
    let sections = [
        ("directions", "nav-directions", urls::directions(lang)),
        ("lists", "nav-lists", urls::lists(lang)),
        ("try", "nav-trial", urls::trial(lang)),
        ("rules", "nav-rules", urls::rules(lang)),
    ];
    let near = sections.into_iter().find(|(name, ..)| one_apart(&typed, name));
    near.map(|(_, title, address)| Near { address, title: t(lang, title) })
}

/// Whether one letter too many, too few, another one, or two in the wrong order part these words.
fn one_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let before = one.iter().zip(&other).take_while(|(one, other)| one == other).count();
    let (one, other) = (&one[before..], &other[before..]);
    let behind = one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&one[..one.len() - behind], &other[..other.len() - behind]) {
        ([], [_]) | ([_], []) | ([_], [_]) => true,
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    }
}

/// Words of an address a person may have meant: no parts that every address has, no identifiers, not more than a search takes.
pub fn words_of(path: &str) -> String {
    const OF_EVERY_ADDRESS: [&str; 6] =
        ["directions", "lists", "originals", "html", "php", "index"];
    const MOST: usize = 6;
    let path = decoded(path.split('?').next().unwrap_or_default());
    let words = path.split(|letter: char| !letter.is_alphanumeric());
    let meant = |word: &&str| {
        let length = word.chars().count();
        let plain = !word.chars().any(|letter| letter.is_ascii_digit());
        (3..=30).contains(&length) && plain && !OF_EVERY_ADDRESS.contains(word)
    };
    words.filter(meant).take(MOST).collect::<Vec<_>>().join(" ")
}

/// The path with its percent signs read; what is no text becomes a gap.
fn decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let hex = behind.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        match hex.and_then(|pair| u8::from_str_radix(pair, 16).ok()).filter(|_| *first == b'%') {
            Some(byte) => {
                bytes.push(byte);
                rest = &behind[2..];
            }
            None => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).replace(char::REPLACEMENT_CHARACTER, " ")
}

#[cfg(test)]
mod tests {
    use super::{one_apart, section, words_of};
    use bagyt_wording::Lang;

    #[test]
    fn one_letter_parts_words_and_two_do_not() {
        for typed in ["list", "listss", "lusts", "ilsts", "xlists", "lits"] {
            assert!(one_apart(typed, "lists"), "{typed}");
        }
        for typed in ["lists", "lis", "lustz", "stils", "", "rules"] {
            assert!(!one_apart(typed, "lists"), "{typed}");
        }
    }

    #[test]
    fn a_section_one_letter_away_is_found_in_the_language_of_the_visitor() {
        let address = |path| section(Lang::Ru, path).map(|near| near.address);
        assert_eq!(address("/direction/x").as_deref(), Some("/ru/directions"));
        assert_eq!(address("/Rule?page=2").as_deref(), Some("/ru/rules"));
        assert_eq!(address("/lists/x"), None);
        assert_eq!(address("/"), None);
    }

    #[test]
    fn words_are_taken_from_an_address_and_identifiers_are_not() {
        let check = |path: &str, words: &str| assert_eq!(words_of(path), words, "{path}");
        check(
            "/%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80-%D1%81%D0%B0%D1%8F%D1%81%D0%B0%D1%82%D1%8B",
            "жастар саясаты",
        );
        check("/grants/youth_policy.html", "grants youth policy");
        check("/lists/0190a5c0-7f00-7000-8000-000000000001", "");
        check("/%FF%zz/a<script>?words=b", "script");
    }
}
