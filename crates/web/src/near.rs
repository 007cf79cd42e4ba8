//! What was likely meant by an address that leads nowhere: a page one letter away, and words to look for.

use crate::errors::PageError;
use crate::language::Visit;
use crate::pages::lists;
use crate::words::t;
use crate::{App, urls};
use bagyt_storage::{DirectionId, ListId, StorageError};
use bagyt_wording::Lang;

/// A page that was likely meant: its address and its title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Near {
    /// Its address.
    pub address: String,
    /// Its title.
    pub title: String,
    /// The language of its title, where it is not that of the visitor.
    pub other: Option<&'static str>,
}

/// How many letters an identifier has: 32 digits and four dashes.
const LETTERS: usize = 36;

/// Whether this may be an identifier with one slip in it. All of the register's are compared with what may be, so nothing else is.
fn like_an_identifier(typed: &str) -> bool {
    let bytes = typed.as_bytes();
    let count = |kind: fn(&u8) -> bool| bytes.iter().filter(|byte| kind(byte)).count();
    let digits = count(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(byte));
    let dashes = count(|byte| *byte == b'-');
    (LETTERS - 1..=LETTERS + 1).contains(&bytes.len())
        && (3..=5).contains(&dashes)
        && digits + dashes + 1 >= bytes.len()
}

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
    if !like_an_identifier(typed) {
        return Ok(None);
    }
    let catalogue = app.store.catalogue();
    let all = catalogue.identifiers().await?.directions;
    let mut room = [0; LETTERS];
    let meant = |id: &DirectionId| {
        let known = id.uuid().hyphenated().encode_lower(&mut room);
        one_apart(typed.as_bytes(), known.as_bytes())
    };
    let Some(id) = all.into_iter().find(meant) else { return Ok(None) };
    let address = urls::direction(lang, &id.to_string());
    Ok(catalogue.direction(id, None).await?.map(|page| Near {
        address,
        title: page.row.direction,
        other: None,
    }))
}

async fn list(app: &App, lang: Lang, typed: &str) -> Result<Option<Near>, StorageError> {
    if !like_an_identifier(typed) {
        return Ok(None);
    }
    let catalogue = app.store.catalogue();
    let all = catalogue.identifiers().await?.lists;
    let mut room = [0; LETTERS];
    let meant = |id: &ListId| {
        let known = id.uuid().hyphenated().encode_lower(&mut room);
        one_apart(typed.as_bytes(), known.as_bytes())
    };
    let Some(id) = all.into_iter().find(meant) else { return Ok(None) };
    let address = urls::list(lang, &id.to_string());
    let page = catalogue.list(id, None).await?;
    Ok(page.map(|page| Near { address, title: lists::title(lang, &page.card), other: None }))
}

/// Where a section stands, and the message with its name. What is asked of a form alone is none.
const SECTIONS: [(&str, &str); 11] = [
    ("directions", "nav-directions"),
    ("lists", "nav-lists"),
    ("try", "nav-trial"),
    ("rules", "nav-rules"),
    ("compare", "compare-title"),
    ("fields", "subject-all-field"),
    ("regions", "subject-all-region"),
    ("issuers", "subject-all-issuer"),
    ("years", "subject-all-year"),
    ("method", "method-title"),
    ("api", "api-title"),
];

/// The section whose address is one letter away from the beginning of this path, differs from it in capitals only, has something
/// behind it that is not there, or stands behind a language typed another way: Kazakh has no prefix, so `/kk` leads nowhere.
pub fn section(lang: Lang, path: &str) -> Option<Near> {
    let whole = path.split(['?', '.']).next()?;
    let lower = whole.to_lowercase();
    let mut parts = lower.split('/').filter(|part| !part.is_empty());
    let first = parts.next()?;
    let spoken = Lang::ALL.into_iter().find(|lang| lang.code() == first);
    let other = spoken.filter(|spoken| *spoken != lang).map(Lang::code);
    let Some(typed) = spoken.map_or(Some(first), |_| parts.next()) else {
        let lang = spoken.unwrap_or(lang);
        return Some(Near { address: urls::home(lang), title: t(lang, "nav-home"), other });
    };
    let lang = spoken.unwrap_or(lang);
    let typed: Vec<char> = typed.chars().collect();
    // Directions and lists are offered on the page anyway, so whoever mistyped an identifier is not sent there once more.
    let offered = spoken.is_none() && whole == lower;
    let near = SECTIONS.into_iter().find(|(name, _)| {
        let name: Vec<char> = name.chars().collect();
        one_apart(&typed, &name) || typed == name
    });
    near.filter(|(name, _)| {
        !(offered
            && typed.iter().copied().eq(name.chars())
            && ["directions", "lists"].contains(name))
    })
    .map(|(name, title)| Near {
        address: urls::in_language(lang, &format!("/{name}")),
        title: t(lang, title),
        other,
    })
}

/// Whether one letter too many, too few, another one, or two in the wrong order part these words.
fn one_apart<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    let before = one.iter().zip(other).take_while(|(one, other)| one == other).count();
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
    const OF_EVERY_ADDRESS: [&str; 10] = [
        "versions",
        "differences",
        "originals",
        "sitemaps",
        "report",
        "reports",
        "view",
        "html",
        "php",
        "index",
    ];
    const MOST: usize = 6;
    let path = decoded(path.split('?').next().unwrap_or_default());
    let words = path.split(|letter: char| !letter.is_alphanumeric());
    let meant = |word: &&str| {
        let length = word.chars().count();
        let plain = !word.chars().any(|letter| letter.is_ascii_digit());
        let ours = SECTIONS.iter().any(|(name, _)| name == word) || OF_EVERY_ADDRESS.contains(word);
        (3..=30).contains(&length) && plain && !ours
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
    use super::{SECTIONS, like_an_identifier, one_apart, section, words_of};
    use bagyt_wording::Lang;

    #[test]
    fn a_title_in_another_language_says_so() {
        let other = |path: &str| section(Lang::Ru, path).map(|near| near.other);
        assert_eq!(other("/kk"), Some(Some("kk")));
        assert_eq!(other("/en/list"), Some(Some("en")));
        assert_eq!(other("/RU/lists"), Some(None));
        assert_eq!(other("/rule"), Some(None));
    }

    #[test]
    fn one_letter_parts_words_and_two_do_not() {
        for typed in ["list", "listss", "lusts", "ilsts", "xlists", "lits"] {
            assert!(one_apart(typed.as_bytes(), b"lists"), "{typed}");
        }
        for typed in ["lists", "lis", "lustz", "stils", "", "rules"] {
            assert!(!one_apart(typed.as_bytes(), b"lists"), "{typed}");
        }
    }

    #[test]
    fn a_section_one_letter_away_is_found_in_the_language_of_the_visitor() {
        let address = |path| section(Lang::Ru, path).map(|near| near.address);
        assert_eq!(address("/direction/x").as_deref(), Some("/ru/directions"));
        assert_eq!(address("/Rule?page=2").as_deref(), Some("/ru/rules"));
        assert_eq!(address("/metod").as_deref(), Some("/ru/method"));
        assert_eq!(address("/regons/astana").as_deref(), Some("/ru/regions"));
        assert_eq!(address("/Directions").as_deref(), Some("/ru/directions"));
        assert_eq!(address("/regions/Astana").as_deref(), Some("/ru/regions"));
        assert_eq!(address("/kk").as_deref(), Some("/"));
        assert_eq!(address("/kk/directions?year=2026").as_deref(), Some("/directions"));
        assert_eq!(address("/EN/lists").as_deref(), Some("/en/lists"));
        assert_eq!(address("/lists/x"), None);
        assert_eq!(address("/"), None);
    }

    #[test]
    fn every_section_has_a_name() {
        for (name, title) in SECTIONS {
            let near = section(Lang::Kk, &format!("/{name}x")).expect(name);
            assert!(near.address == format!("/{name}") && near.title != title, "{near:?}");
        }
    }

    #[test]
    fn only_what_may_be_a_mistyped_identifier_is_looked_for() {
        let id = "0190a5c0-7f00-7000-8000-00000000001";
        for typed in [format!("{id}a"), id.to_owned(), format!("{id}aa"), format!("{id}x")] {
            assert!(like_an_identifier(&typed), "{typed}");
        }
        for typed in ["a", &"a".repeat(36), &"-".repeat(36), &format!("{id}ә"), &format!("x{id}x")]
        {
            assert!(!like_an_identifier(typed), "{typed}");
        }
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
        check("/lists/0190a5c0-7f00-7000-8000-00000000000/versions/2", "");
        check("/regions/somewhere", "somewhere");
        check("/%FF%zz/a<script>?words=b", "script");
    }
}
