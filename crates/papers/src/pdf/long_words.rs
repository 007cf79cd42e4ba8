//! Words that are wider than their column: they may be divided between syllables, with a hyphen that stands nowhere else.

/// Divides a line at the end of a syllable, where it must.
pub(super) const SOFT: char = '\u{AD}';

/// No part of a divided word is shorter.
const SHORTEST: usize = 3;

/// A text whose words of more than so many letters may be divided.
pub(super) fn breakable(text: &str, most: usize) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive([' ', '\u{A0}', '\n', '-', '–', '/']) {
        if piece.trim_end().chars().filter(|c| *c != '\u{2060}').count() > most {
            divide(piece, &mut out);
        } else {
            out.push_str(piece);
        }
    }
    out
}

fn divide(word: &str, out: &mut String) {
    let letters: Vec<char> = word.chars().collect();
    for (at, letter) in letters.iter().enumerate() {
        let begins_syllable = at >= SHORTEST
            && letters.len() - at >= SHORTEST
            && letter.is_alphabetic()
            && !is_vowel(*letter)
            && !matches!(letter, 'ь' | 'ъ' | 'Ь' | 'Ъ')
            && letters.get(at + 1).is_some_and(|next| is_vowel(*next));
        // Where nothing is a syllable, every few letters: an address, a number without spaces.
        let is_other = at % 8 == 0 && at > 0 && !letters.iter().any(|c| is_vowel(*c));
        if begins_syllable || is_other {
            out.push(SOFT);
        }
        out.push(*letter);
    }
}

fn is_vowel(letter: char) -> bool {
    "аәеёиоөуұүыіэюяaeiouy".contains(letter.to_lowercase().next().unwrap_or(letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_do_not_fit_are_divided_and_between_syllables() {
        let shown = |text: &str, most| breakable(text, most).replace(SOFT, "|");
        assert_eq!(shown("қоғамдық ұйым", 14), "қоғамдық ұйым");
        assert_eq!(shown("әлеуметтендіру", 10), "әлеу|мет|тен|діру");
        assert_eq!(shown("отбасылық-демографиялық", 14), "отбасылық-демографиялық");
        assert_eq!(breakable("әлеуметтендіру", 4).replace(SOFT, ""), "әлеуметтендіру");
    }
}
