//! What the forms of one word share, so that a search for one form finds the others.

use crate::spelling::{guessed_stem, known_stem};

/// The part of a folded word that stays the same in its other forms: a known Kazakh or Russian stem, else what is left
/// when Kazakh endings are taken off a long unknown word. Words of letters and digits, and words that never change, are
/// their own root. A word that was misread or misspelt may have another root than the right one.
pub fn word_root(word: &str) -> &str {
    if !word.chars().all(char::is_alphabetic) {
        return word;
    }
    known_stem(word).or_else(|| guessed_stem(word)).map_or(word, |end| &word[..end])
}

#[cfg(test)]
mod tests {
    use super::word_root;

    fn check(forms: &[&str]) {
        let roots: Vec<&str> = forms.iter().map(|form| word_root(form)).collect();
        assert!(roots.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {roots:?}");
    }

    #[test]
    fn forms_of_one_word_share_a_root() {
        check(&["мектеп", "мектептер", "мектептердің", "мектептерінде"]);
        check(&["кітапхана", "кітапханаларды", "кітапханасының"]);
        check(&["жастар", "жастарға", "жастардың"]);
        check(&["молодежь", "молодежи", "молодежью"]);
        check(&["проект", "проекты", "проектов", "проектами"]);
    }

    #[test]
    fn long_unknown_words_lose_their_endings() {
        check(&["геймификатор", "геймификаторлар", "геймификаторлардың", "геймификаторға"]);
    }

    #[test]
    fn other_words_have_other_roots() {
        for (one, other) in
            [("мектеп", "мешіт"), ("жастар", "жасыл"), ("2025", "2026"), ("су", "сурет")]
        {
            assert_ne!(word_root(one), word_root(other));
        }
    }
}
