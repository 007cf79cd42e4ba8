//! The marks with which a cell says that it is empty.

use bagyt_language::lowercase;

/// Whether a text only says that there is nothing: dashes alone, `жоқ`, `нет`.
pub fn is_empty_marker(text: &str) -> bool {
    let bare = text.trim().trim_end_matches('.').trim();
    // The longest of the words has 12 letters of two bytes.
    const LONGEST: usize = 24;
    bare.chars().all(|c| is_dash(c) || c == '_' || c.is_whitespace())
        || bare.len() <= LONGEST
            && matches!(
                lowercase(bare).as_str(),
                "жоқ" | "жок" | "нет" | "отсутствует" | "отсутствуют"
            )
}

/// A hyphen, dash or minus of any length.
pub fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}
