//! Tables with a column for each language: which language a column is in, told by its heading.

use super::layout::Leaf;
use super::vocabulary::bare_stems;
use bagyt_domain::list::TextLanguage;
use bagyt_language::fold::{skeleton, words};
use bagyt_language::stems::Stems;
use bagyt_language::tongue::{Tongue, language_by_words};
use std::sync::LazyLock;

/// Names of the languages in a second heading row, as skeletons.
const KAZAKH: [&str; 5] = ["қазақ", "қаз", "мемлекеттік тіл", "казахск", "государственном языке"];
const RUSSIAN: [&str; 5] = ["орыс", "орысша", "русск", "рус", "ресми тіл"];

/// Heading words that letters and endings do not tell.
const SHORT_KAZAKH: [&str; 5] = ["сала", "саны", "атауы", "басым", "сома"];
const SHORT_RUSSIAN: [&str; 9] =
    ["сфера", "вид", "тема", "тип", "срок", "сумма", "место", "регион", "объем"];

/// The language a second heading names: `қазақ тілінде`, `на русском языке`, `рус.`.
pub(super) fn named(text: &str) -> Option<TextLanguage> {
    static KAZAKH_STEMS: LazyLock<Stems> = LazyLock::new(|| bare_stems(&KAZAKH));
    static RUSSIAN_STEMS: LazyLock<Stems> = LazyLock::new(|| bare_stems(&RUSSIAN));
    const MOST_WORDS: usize = 4;
    let count = words(text).count();
    if count == 0 || count > MOST_WORDS {
        return None;
    }
    let bare = skeleton(text);
    let bare = bare.strip_prefix("на").unwrap_or(&bare);
    match (KAZAKH_STEMS.begin(bare), RUSSIAN_STEMS.begin(bare)) {
        (true, false) => Some(TextLanguage::Kazakh),
        (false, true) => Some(TextLanguage::Russian),
        _ => None,
    }
}

/// Tells the language of columns that stand twice with the same meaning, once in each language.
pub(super) fn tell(leaves: &mut [Leaf]) {
    let languages: Vec<Option<TextLanguage>> = leaves.iter().map(of_heading).collect();
    let twin = |at: usize| {
        let role = leaves.get(at)?.role;
        let alike = |other: &usize| *other != at && leaves[*other].role == role;
        let mut found = (0..leaves.len()).filter(alike);
        found.next().filter(|_| found.next().is_none())
    };
    let pairs: Vec<(usize, usize)> =
        (0..leaves.len()).filter_map(|at| Some((at, twin(at)?))).collect();
    let tells = |(own, other): &(usize, usize)| matches!((languages[*own], languages[*other]), (Some(own), Some(other)) if own != other);
    // One heading in either language says it of the others, too, whose words tell nothing.
    if !pairs.iter().any(tells) {
        return;
    }
    for (at, twin) in pairs {
        leaves[at].language = match (languages[at], languages[twin]) {
            (Some(own), Some(other)) if own == other => None,
            (own, other) => own.or(other.map(TextLanguage::other)),
        };
    }
}

/// The language of a heading, by the language it names or else by its words.
fn of_heading(leaf: &Leaf) -> Option<TextLanguage> {
    if let Some(part) = &leaf.part {
        return named(&part.text);
    }
    let text = leaf.heading.one_line().text;
    let last = text.rsplit(['(', '/']).next().map(|end| end.trim_end_matches(')')).unwrap_or("");
    if last.len() < text.len()
        && let Some(language) = named(last.trim())
    {
        return Some(language);
    }
    match language_by_words(&text) {
        Tongue::Kazakh => return Some(TextLanguage::Kazakh),
        Tongue::Russian => return Some(TextLanguage::Russian),
        Tongue::Mixed => return None,
        Tongue::Unknown => {}
    }
    let first = words(&text).next().map(|(_, word)| bagyt_language::lowercase(word))?;
    if SHORT_KAZAKH.contains(&first.as_str()) {
        Some(TextLanguage::Kazakh)
    } else if SHORT_RUSSIAN.contains(&first.replace('ё', "е").as_str()) {
        Some(TextLanguage::Russian)
    } else {
        None
    }
}
