//! Whether a word is a Russian word: a known stem with an ending of its part of speech.

use super::forms;
use super::lexicon::{Part, russian};

const NOUN: &[&str] = &[
    "",
    "а",
    "я",
    "о",
    "е",
    "ы",
    "и",
    "у",
    "ю",
    "ь",
    "й",
    "ом",
    "ем",
    "ой",
    "ей",
    "ою",
    "ею",
    "ью",
    "ам",
    "ям",
    "ами",
    "ями",
    "ах",
    "ях",
    "ов",
    "ев",
    "ий",
    "ие",
    "ия",
    "ию",
    "ием",
    "ии",
    "иям",
    "иями",
    "иях",
    "ок",
    "ек",
    "ьми",
    "ье",
    "ья",
    "ью",
    "ство",
    "ства",
    "ству",
    "ством",
    "стве",
];

const ADJECTIVE: &[&str] = &[
    "",
    "а",
    "о",
    "ы",
    "ый",
    "ий",
    "ой",
    "ая",
    "яя",
    "ое",
    "ее",
    "ые",
    "ие",
    "ого",
    "его",
    "ому",
    "ему",
    "ым",
    "им",
    "ом",
    "ем",
    "ую",
    "юю",
    "ей",
    "ою",
    "ею",
    "ых",
    "их",
    "ыми",
    "ими",
    "ость",
    "ости",
    "остью",
    "остей",
    "ее",
    "ейший",
    "и",
    "е",
    "ся",
    "аяся",
    "ееся",
    "иеся",
    "ихся",
    "имися",
    "имся",
    "ийся",
    "егося",
    "емуся",
];

const VERB: &[&str] = &[
    "ние",
    "ния",
    "нию",
    "нием",
    "нии",
    "ний",
    "ниям",
    "ниями",
    "ниях",
    "ение",
    "ения",
    "ению",
    "ением",
    "ении",
    "ений",
    "",
    "ь",
    "ти",
    "ть",
    "л",
    "ла",
    "ло",
    "ли",
    "т",
    "ет",
    "ит",
    "ют",
    "ят",
    "ут",
    "ат",
    "ем",
    "им",
    "в",
    "я",
    "ть",
    "но",
    "ся",
    "ться",
    "тся",
    "ется",
    "ются",
    "ится",
    "ятся",
    "лся",
    "лась",
    "лось",
    "лись",
    "ла",
    "ло",
    "ли",
    "ет",
    "ют",
    "ил",
    "ила",
    "или",
    "ить",
    "ать",
    "ал",
    "али",
    "ала",
    "ан",
    "ана",
    "ано",
    "аны",
    "ен",
    "ена",
    "ено",
    "ены",
    "вать",
    "вает",
    "вают",
    "вал",
    "вали",
    "вается",
    "ваются",
    "юще",
    "нн",
    "ы",
    "ут",
    "ут",
    "ю",
    "у",
    "ает",
    "ают",
    "ует",
    "уют",
    "уется",
    "уются",
    "овать",
    "овал",
    "ована",
    "овано",
    "ованы",
    "ован",
];

/// Stems of participles between a verb and an adjective's ending.
const PARTICIPLE: &[&str] = &[
    "ющ",
    "ущ",
    "ащ",
    "ящ",
    "вш",
    "ш",
    "нн",
    "енн",
    "анн",
    "ованн",
    "ем",
    "им",
    "ующ",
    "вающ",
    "тель",
];

/// Beginnings that may stand before a known word.
const PREFIXES: &[&str] = &[
    "не",
    "само",
    "наи",
    "все",
    "меж",
    "меж-",
    "кибер",
    "медиа",
    "видео",
    "авто",
    "веб-",
    "онлайн-",
    "интернет-",
];

/// The length in bytes of the longest known stem of a folded word; `None` when the word has no reading.
pub(super) fn stem_of(word: &str) -> Option<usize> {
    let lexicon = russian();
    let ends: Vec<usize> =
        word.char_indices().map(|(at, c)| at + c.len_utf8()).take(lexicon.longest()).collect();
    ends.into_iter().rev().find(|&end| may_follow(&word[..end], &word[end..]))
}

/// Whether a folded word, or each part of a hyphenated one, is surely right: a form of a known word, or a reading of a stem
/// whose forms are not known one by one.
pub(super) fn is_right(word: &str) -> bool {
    let whole = |word: &str| forms::russian().is_right(word) || has_wide_reading(word);
    whole(word)
        || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(whole))
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || whole(part))
}

fn has_wide_reading(word: &str) -> bool {
    let cuts = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(russian().longest());
    cuts.into_iter().any(|cut| {
        let (stem, rest) = word.split_at(cut);
        !forms::russian().is_nominal_stem(stem) && may_follow(stem, rest)
            || russian().parts(stem).iter().any(|part| match part {
                Part::Fixed => rest.is_empty(),
                Part::Verb => VERB.contains(&rest) || is_participle(rest),
                _ => false,
            })
    })
}

/// Whether `rest` may follow `stem`.
pub(super) fn may_follow(stem: &str, rest: &str) -> bool {
    russian().parts(stem).iter().any(|part| match part {
        Part::Fixed => rest.is_empty(),
        Part::Noun | Part::SoftNoun => NOUN.contains(&rest),
        Part::Adjective => ADJECTIVE.contains(&rest),
        Part::Verb | Part::VerbBeforeU => VERB.contains(&rest) || is_participle(rest),
    })
}

fn is_participle(rest: &str) -> bool {
    PARTICIPLE
        .iter()
        .any(|stem| rest.strip_prefix(stem).is_some_and(|ending| ADJECTIVE.contains(&ending)))
}

/// Whether a folded word, or each part of a hyphenated one, is a Russian word.
pub(super) fn is_word(word: &str) -> bool {
    let whole = |word: &str| stem_of(word).is_some();
    whole(word)
        || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(whole))
        || word.contains('-') && word.split('-').all(|part| part.is_empty() || whole(part))
}
