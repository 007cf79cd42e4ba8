//! What the forms of one word share, so that a search for one form finds the others.

use crate::spelling::{guessed_stem, known_root};
use std::borrow::Cow;

/// What a folded word has in common with its other forms: the known Kazakh or Russian word it is a form of, else what is left
/// when Kazakh endings are taken off a long unknown word; without a soft sign at the end, which comes and goes. It is a key to
/// compare by and often no word. Words of letters and digits, and words that never change, are their own root. A word that
/// was misread or misspelt may have another root than the right one.
pub fn word_root(word: &str) -> Cow<'_, str> {
    if !word.chars().all(char::is_alphabetic) {
        return Cow::Borrowed(word);
    }
    match known_root(word) {
        Some(root) => Cow::Owned(root.trim_end_matches('ь').to_owned()),
        None => {
            let unknown = guessed_stem(word).map_or(word, |end| &word[..end]);
            Cow::Borrowed(unknown.trim_end_matches('ь'))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::word_root;

    fn check(forms: &[&str]) {
        let roots: Vec<_> = forms.iter().map(|form| word_root(form)).collect();
        assert!(roots.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?}: {roots:?}");
    }

    #[test]
    fn forms_of_one_word_share_a_root() {
        check(&["мектеп", "мектептер", "мектептердің", "мектептерінде"]);
        check(&["мектеп", "мектебі", "мектебін", "мектебінде"]);
        check(&["көмек", "көмегі", "көмегін", "көмектің"]);
        check(&["кітап", "кітабы", "кітаптар"]);
        check(&["құқық", "құқығы", "құқығының"]);
        check(&["кітапхана", "кітапханаларды", "кітапханасының"]);
        check(&["жастар", "жастарға", "жастардың"]);
        check(&["молодежь", "молодежи", "молодежью"]);
        check(&["проект", "проекты", "проектов", "проектами"]);
    }

    #[test]
    fn a_stem_that_changes_is_one_word_with_the_others() {
        check(&["халық", "халықтың", "халқы", "халқының"]);
        check(&["орын", "орны", "орнында", "орынға"]);
        check(&["қауіп", "қаупі", "қауіптің"]);
        check(&["сабақ", "сабағы", "сабақтар"]);
        check(&["фестиваль", "фестивалі", "фестивальдің", "фестиваля", "фестивалей"]);
        check(&["модель", "моделі", "модели", "моделей"]);
        check(&["процесс", "процесі", "процестер", "процесса"]);
        check(&["сала", "саласы", "салалар"]);
        check(&["выставка", "выставок", "выставкой"]);
        check(&["подросток", "подростков", "подростка"]);
        check(&["ребенок", "ребенка", "ребенку"]);
        check(&["доступен", "доступный", "доступна"]);
    }

    #[test]
    fn long_unknown_words_lose_their_endings() {
        check(&["геймификатор", "геймификаторлар", "геймификаторлардың", "геймификаторға"]);
    }

    #[test]
    fn other_words_have_other_roots() {
        for (one, other) in [
            ("мектеп", "мешіт"),
            ("жастар", "жасыл"),
            ("2025", "2026"),
            ("су", "сурет"),
            ("көп", "көпір"),
            ("ерік", "еркек"),
            ("ат", "ата"),
            ("алма", "алматы"),
            ("оқу", "оқиға"),
        ] {
            assert_ne!(word_root(one), word_root(other));
        }
    }
}
