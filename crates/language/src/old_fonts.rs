//! Kazakh letters of old fonts: texts that look right only in the font they were typed in.
//!
//! Before fonts had Kazakh letters, they were drawn in the places of Serbian, Macedonian, Ukrainian and Belarusian ones, and
//! of signs. Taken out of its font such a text says `Ќазаќстан Республикасыныѕ` for «Қазақстан Республикасының». Two ways of
//! placing the letters are met in files from 1995 to 2010; they differ in `є`, so which one a file has is told by which of
//! them turns its words into Kazakh ones. Known from texts of those years on public sites.

use crate::spelling::is_known;
use std::collections::HashMap;

/// Pairs of a foreign letter and the Kazakh one, that both ways have.
const BOTH: [(char, char); 14] = [
    ('Ќ', 'Қ'),
    ('ќ', 'қ'),
    ('Ѕ', 'Ң'),
    ('ѕ', 'ң'),
    ('Ґ', 'Ө'),
    ('ґ', 'ө'),
    ('Ї', 'Ү'),
    ('ї', 'ү'),
    ('Ў', 'Ұ'),
    ('ў', 'ұ'),
    ('Ћ', 'Һ'),
    ('ћ', 'һ'),
    ('‰', 'ү'),
    ('±', 'ұ'),
];

/// A way of placing the letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    /// `єлеуметтік`, `ѓылым`.
    Ukrainian,
    /// `јлеуметтік`, `єылым`.
    Serbian,
}

impl Way {
    const fn own(self) -> [(char, char); 4] {
        match self {
            Self::Ukrainian => [('Є', 'Ә'), ('є', 'ә'), ('Ѓ', 'Ғ'), ('ѓ', 'ғ')],
            Self::Serbian => [('Ј', 'Ә'), ('ј', 'ә'), ('Є', 'Ғ'), ('є', 'ғ')],
        }
    }

    fn letter(self, c: char) -> Option<char> {
        let own = self.own();
        BOTH.iter().chain(&own).find(|(foreign, _)| *foreign == c).map(|(_, kazakh)| *kazakh)
    }

    /// The text with Kazakh letters; `None` where there is nothing to change. A sign is a letter only beside letters.
    fn mended(self, text: &str) -> Option<String> {
        let letters: Vec<char> = text.chars().collect();
        let at_letter = |at: usize| {
            let near = [at.checked_sub(1), at.checked_add(1)];
            near.into_iter().flatten().any(|at| letters.get(at).is_some_and(|c| is_cyrillic(*c)))
        };
        let mended: String = letters
            .iter()
            .enumerate()
            .map(|(at, &c)| match self.letter(c) {
                Some(letter) if is_cyrillic(c) || at_letter(at) => letter,
                _ => c,
            })
            .collect();
        (mended != text).then_some(mended)
    }
}

/// What is found of the letters of a whole text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OldLetters {
    /// The letters of an old font, and surely these.
    Known(Repair),
    /// Letters that no Kazakh or Russian text has, and nobody can say which are meant; with some words that have them.
    Unknown(Vec<String>),
}

/// How the letters of an old font are put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    way: Way,
    /// Some words as they were and as they are meant.
    pub examples: Vec<(String, String)>,
}

impl Repair {
    /// The text with Kazakh letters; `None` where there is nothing to change.
    pub fn mended(&self, text: &str) -> Option<String> {
        self.way.mended(text)
    }
}

/// Different words with foreign letters that are looked at.
const MOST: usize = 2_000;

/// Fewer different words say nothing: a quotation, a foreign name.
const LEAST: usize = 4;

/// A word of so many must have foreign letters.
const ONE_OF: usize = 30;

/// Words that are shown as examples.
const SHOWN: usize = 3;

/// Looks at the words of a whole file; `None` where its letters are in order.
pub fn old_letters<'a>(texts: impl Iterator<Item = &'a str>) -> Option<OldLetters> {
    let (mut all, mut with) = (0_usize, 0_usize);
    let mut found: HashMap<&str, usize> = HashMap::new();
    for word in texts.flat_map(str::split_whitespace) {
        let word = word.trim_matches(|c: char| !is_cyrillic(c) && !matches!(c, '‰' | '±'));
        if !word.chars().any(is_cyrillic) {
            continue;
        }
        all += 1;
        let foreign = [Way::Ukrainian, Way::Serbian].iter().any(|way| way.mended(word).is_some());
        if foreign {
            with += 1;
            let next = found.len();
            if next < MOST || found.contains_key(word) {
                found.entry(word).or_insert(next);
            }
        }
    }
    if found.len() < LEAST || with * ONE_OF < all {
        return None;
    }
    let mut words: Vec<(&str, usize)> = found.into_iter().collect();
    words.sort_by_key(|(_, first)| *first);
    let words: Vec<&str> = words.into_iter().map(|(word, _)| word).collect();
    let known = |way: Way| -> Vec<(String, String)> {
        let mended = words.iter().filter_map(|word| Some((*word, way.mended(word)?)));
        let known = mended.filter(|(_, mended)| is_known(mended));
        known.map(|(word, mended)| (word.to_owned(), mended)).collect()
    };
    let (one, other) = (known(Way::Ukrainian), known(Way::Serbian));
    let (way, mut examples, less) = if one.len() >= other.len() {
        (Way::Ukrainian, one, other.len())
    } else {
        (Way::Serbian, other, one.len())
    };
    // Names and rare words are in no lexicon; so half of the words is much.
    let decides = words.iter().any(|word| word.contains(['є', 'Є', 'ј', 'Ј', 'ѓ', 'Ѓ']));
    let sure = examples.len() >= LEAST
        && examples.len() * 2 >= words.len()
        && (!decides || examples.len() > less);
    if !sure {
        let shown = words.into_iter().take(SHOWN).map(str::to_owned).collect();
        return Some(OldLetters::Unknown(shown));
    }
    examples.truncate(SHOWN);
    Some(OldLetters::Known(Repair { way, examples }))
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{4FF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repair(text: &str) -> Option<Repair> {
        match old_letters(text.lines()) {
            Some(OldLetters::Known(repair)) => Some(repair),
            _ => None,
        }
    }

    #[test]
    fn letters_of_an_old_font_become_kazakh_ones() {
        let check = |text: &str, meant: &str| {
            let repair = repair(text).unwrap();
            assert_eq!(repair.mended(text).as_deref(), Some(meant));
        };
        check(
            "Ќазаќстан Республикасыныѕ єлеуметтік ж‰йесін дамыту жєне жастардыѕ ж±мыссыздыѓын азайту",
            "Қазақстан Республикасының әлеуметтік жүйесін дамыту және жастардың жұмыссыздығын азайту",
        );
        check(
            "Ќазаќстан Республикасыныѕ јлеуметтік жїйесін дамыту жјне жастардыѕ ўйымдарына ќоєамдыќ кґмек",
            "Қазақстан Республикасының әлеуметтік жүйесін дамыту және жастардың ұйымдарына қоғамдық көмек",
        );
    }

    #[test]
    fn signs_among_figures_stay() {
        let text = "Ќазаќстан Республикасыныѕ жастарды ќолдау ж±мысы: ±5 ‰, 10 ‰ ґсім, ќоѓам";
        let mended = repair(text).unwrap().mended(text).unwrap();
        assert!(mended.contains("жұмысы: ±5 ‰, 10 ‰ өсім, қоғам"), "{mended}");
    }

    #[test]
    fn texts_in_order_and_single_foreign_words_are_left_alone() {
        for text in [
            "Қазақстан Республикасының әлеуметтік жүйесін дамыту",
            "Поддержка молодежи: охват – не менее 500 человек (±5)",
            "Қазақстан мен Украинаның «Єдність» қоғамдық бірлестігі жастарды қолдау жұмысы",
        ] {
            assert_eq!(old_letters(text.lines()), None, "{text}");
        }
    }

    #[test]
    fn letters_nobody_knows_are_said_to_be_unknown() {
        let text = "ќќќыр ѕѕалт ґґмпо їїлав ўўдра";
        assert!(
            matches!(old_letters(text.lines()), Some(OldLetters::Unknown(words)) if words.len() == 3)
        );
    }
}
