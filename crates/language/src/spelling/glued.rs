//! Russian and Kazakh function words glued to what follows them: `длядетей`, `вцелях`, `жәнежастар`.

use super::forms::Part;
use super::{forms, kazakh, russian};

/// Russian words that no word begins with.
const STANDING_APART: &[&str] = &[
    "для",
    "только",
    "также",
    "чтобы",
    "через",
    "между",
    "которая",
    "который",
    "которые",
    "которых",
    "около",
    "более",
    "менее",
    "если",
    "либо",
    "кроме",
    "среди",
    "путем",
];

/// Short words behind another one.
const BEHIND: &[&str] = &[
    "по", "на", "из", "от", "до", "при", "за", "под", "для", "без", "как", "что", "не", "в", "с",
    "к",
];

/// A preposition with the endings of the case behind it.
struct Preposition {
    word: &'static str,
    /// Letters a word behind it must have, because a preposition is a prefix too.
    least: usize,
    nouns: &'static [&'static str],
    /// None where adjectives are made with the prefix: `пришкольный`.
    adjectives: &'static [&'static str],
}

const PREPOSITIONS: &[Preposition] = &[
    Preposition { word: "в", least: 5, nouns: PLACE, adjectives: PLACE_ADJECTIVES },
    Preposition { word: "на", least: 6, nouns: PLACE, adjectives: PLACE_ADJECTIVES },
    Preposition {
        word: "к",
        least: 6,
        nouns: &["у", "ю", "ам", "ям", "е", "и"],
        adjectives: &["ому", "ему", "ой", "ей", "ым", "им"],
    },
    Preposition {
        word: "по", least: 6, nouns: &["у", "ю", "ам", "ям", "е", "и"], adjectives: &[]
    },
    Preposition {
        word: "из",
        least: 5,
        nouns: &["а", "я", "ы", "и", "ов", "ев", "ей", "ий"],
        adjectives: &[],
    },
    Preposition {
        word: "от",
        least: 6,
        nouns: &["а", "я", "ы", "и", "ов", "ев", "ей", "ий"],
        adjectives: &[],
    },
    Preposition { word: "при", least: 6, nouns: &["е", "и", "ах", "ях"], adjectives: &[] },
    Preposition {
        word: "за",
        least: 6,
        nouns: &["е", "у", "ю", "ы", "и", "ом", "ем", "ой", "ей"],
        adjectives: &[],
    },
];

const PLACE: &[&str] = &["ах", "ях", "е", "и", "у", "ю", "ы", "о"];

const PLACE_ADJECTIVES: &[&str] =
    &["ой", "ей", "ом", "ем", "ых", "их", "ую", "юю", "ые", "ие", "ое"];

impl Preposition {
    fn governs(&self, right: &str) -> bool {
        let ends = |endings: &[&str]| endings.iter().any(|ending| right.ends_with(ending));
        let is = |part| forms::russian().parts_of(right).any(|it| it == part);
        let with = right.ends_with("ами") || right.ends_with("ями");
        right.chars().count() >= self.least
            && !with
            && (ends(self.nouns) && is(Part::Noun) || ends(self.adjectives) && is(Part::Adjective))
    }
}

/// Kazakh words that only stand by themselves.
pub(super) const KAZAKH_APART: &[&str] = &[
    "және",
    "немесе",
    "үшін",
    "бойынша",
    "туралы",
    "арқылы",
    "ретінде",
    "кемінде",
    "мен",
    "сондай-ақ",
];

/// Where a Russian function word ends that was glued to the next one.
pub(super) fn russian_split(word: &str) -> Option<usize> {
    let letters = |word: &str| word.chars().count();
    let known = |right: &str| {
        letters(right) >= 4
            && (forms::russian().is_form(right)
                || russian::stem_of(right).is_some_and(|stem| letters(&right[..stem]) >= 3))
    };
    let apart = STANDING_APART.iter().find(|left| {
        let behind = |right: &str| known(right) || letters(left) >= 5 && BEHIND.contains(&right);
        word.strip_prefix(**left).is_some_and(behind)
    });
    let preposition = || {
        PREPOSITIONS
            .iter()
            .find(|it| word.strip_prefix(it.word).is_some_and(|right| it.governs(right)))
    };
    apart.map(|left| left.len()).or_else(|| preposition().map(|it| it.word.len()))
}

/// Where a Kazakh function word ends that was glued to the next one.
pub(super) fn kazakh_split(word: &str) -> Option<usize> {
    let glued = |left: &&&str| {
        let behind = |right: &str| {
            let stem = kazakh::stem_of(right).map(|stem| right[..stem].chars().count());
            stem.is_some_and(|stem| stem >= 3) && right.chars().count() >= 4
        };
        left.chars().count() >= 4 && word.strip_prefix(**left).is_some_and(behind)
    };
    KAZAKH_APART.iter().find(glued).map(|left| left.len())
}
