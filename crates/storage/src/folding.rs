//! Text folded for comparing and searching: letter case, look-alike letters, punctuation and spacing make no difference.

use bagyt_language::is_word_character;

/// The words of a text in lower case with look-alikes repaired, one space between them, without punctuation.
pub fn folded(text: &str) -> String {
    let folded = bagyt_language::sorting::fold_for_search(text);
    let words =
        folded.split(|letter: char| !is_word_character(letter)).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A title without what changes from year to year and from version to version: digits.
pub fn title_shape(title: &str) -> String {
    let folded = folded(title);
    let words = folded.split(' ').filter(|word| !word.contains(|letter: char| letter.is_numeric()));
    words.collect::<Vec<_>>().join(" ")
}
