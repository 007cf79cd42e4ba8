//! What the forms of one word share, so that a search for one form finds the others.

use crate::letters::on_russian_keyboard;
use crate::spelling::{guessed_stem, kazakh_stems_of, known_roots};

/// What a folded word has in common with its other forms: for each list of words that knows it the word it is a form of, else
/// what is left when Kazakh endings are taken off a long unknown word, and a Russian ending off any. Letters stand as on a
/// keyboard without Kazakh ones, without a soft sign at the end, which comes and goes: `Жайық` and `Жайык`, `Есіл` and `Есиль`
/// are one. Roots are keys to compare by and often no words. Words of letters and digits, and words that never change, are
/// their own root. A word that was misread or misspelt may have another root than the right one.
pub fn word_roots(word: &str) -> Vec<String> {
    if !word.chars().all(char::is_alphabetic) {
        return vec![key(word)];
    }
    let mut roots: Vec<String> = known_roots(word).map(|root| key(&root)).collect();
    if roots.is_empty() {
        roots.push(key(guessed_stem(word).map_or(word, |end| &word[..end])));
        roots.extend(without_russian_case(word).map(key));
    }
    roots.sort_unstable();
    roots.dedup();
    roots
}

/// Known Kazakh stems of four letters and more that a folded word is made of, as [`word_roots`] writes them: `ауыл` for
/// `ауылдық`. Shorter ones stand in many a word by chance.
pub fn stems_within(word: &str) -> Vec<String> {
    let long = |stem: &&str| stem.chars().nth(3).is_some();
    kazakh_stems_of(word).filter(long).map(key).collect()
}

/// What is left of an unknown word, mostly a name, when an ending of Russian cases is taken off: `урал` of `урала`. Four letters
/// at least, for less is left of too many words.
fn without_russian_case(word: &str) -> Option<&str> {
    const ENDINGS: [&str; 15] =
        ["ами", "ями", "ам", "ям", "ах", "ях", "ом", "ем", "ов", "ев", "а", "у", "ы", "и", "е"];
    let stem = ENDINGS.iter().find_map(|ending| word.strip_suffix(ending))?;
    Some(stem).filter(|stem| stem.chars().nth(3).is_some())
}

fn key(word: &str) -> String {
    word.trim_end_matches('ь').chars().map(on_russian_keyboard).collect()
}

#[cfg(test)]
mod tests {
    use super::{stems_within, word_roots};

    fn check(forms: &[&str]) {
        let roots: Vec<_> = forms.iter().map(|form| word_roots(form)).collect();
        let shared = |root: &String| roots.iter().all(|roots| roots.contains(root));
        assert!(roots[0].iter().any(shared), "{forms:?}: {roots:?}");
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
        check(&["дети", "детей", "детям", "детьми"]);
        check(&["семья", "семьи", "семей", "семьями"]);
        check(&["житель", "жителей", "жителями"]);
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
            let roots = word_roots(one);
            assert!(!word_roots(other).iter().any(|root| roots.contains(root)), "{one} {other}");
        }
    }

    #[test]
    fn a_word_of_a_keyboard_without_kazakh_letters_has_the_same_root() {
        check(&["жайық", "жайык"]);
        check(&["ақсу", "аксу", "ақсудың"]);
        check(&["есіл", "есиль"]);
        check(&["ақкөл", "акколь"]);
    }

    #[test]
    fn a_name_nobody_listed_is_found_in_russian_cases() {
        check(&["урал", "урала", "уралом", "урале"]);
        assert_eq!(word_roots("шу"), ["шу"]);
    }

    #[test]
    fn a_word_of_two_languages_has_the_roots_of_both() {
        assert_eq!(word_roots("семей"), ["сем", "семей"]);
    }

    #[test]
    fn a_derived_word_holds_the_stem_it_is_made_of() {
        assert_eq!(stems_within("ауылдық"), ["ауылдык", "ауыл"]);
        assert!(!stems_within("салауатты").contains(&"сала".to_owned()));
        assert!(stems_within("қызмет").iter().all(|stem| stem == "кызмет"));
    }
}
