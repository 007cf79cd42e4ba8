//! Order and search: Kazakh alphabetical order, and the form in which a text is searched.

use crate::letters::{fold_word, is_latin, lower};

/// The Kazakh alphabet in its order.
const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

/// A key whose byte order is Kazakh alphabetical order: marks first, then digits, then Cyrillic in the order of the
/// Kazakh alphabet, then Latin, then other scripts. Case decides only between otherwise equal texts.
pub fn sort_key(text: &str) -> Vec<u8> {
    let mut key = Vec::with_capacity(text.len() * 2);
    for c in text.chars() {
        push_letter(&mut key, lower(c));
    }
    key.push(0);
    key.extend(text.chars().map(|c| u8::from(c.is_uppercase())));
    key
}

fn push_letter(key: &mut Vec<u8>, c: char) {
    if let Some(place) = ALPHABET.chars().position(|letter| letter == c) {
        // INVARIANT: the alphabet has 42 letters, so the place fits a byte with room for the classes around it.
        key.push(40 + place as u8);
    } else if c.is_whitespace() {
        key.push(1);
    } else if c.is_ascii_digit() {
        key.push(20 + c as u8 - b'0');
    } else if is_latin(c) {
        key.push(100);
        key.extend_from_slice(&(c as u32).to_be_bytes());
    } else if c.is_alphanumeric() {
        key.push(120);
        key.extend_from_slice(&(c as u32).to_be_bytes());
    } else {
        key.push(2);
        key.extend_from_slice(&(c as u32).to_be_bytes());
    }
}

/// The form in which text and query meet in a substring search: lower case, look-alikes repaired, ё as е, white space
/// folded.
pub fn fold_for_search(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut done = 0;
    for (range, word) in crate::fold::words(text) {
        folded.push_str(&text[done..range.start]);
        folded.push_str(&fold_word(word));
        done = range.end;
    }
    folded.push_str(&text[done..]);
    crate::script::fold_space(&folded)
}
