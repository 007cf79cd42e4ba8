//! Words run together.

use super::harmony::voice_of_letter;
use super::{Kind, Suspect, kazakh, russian};
use crate::letters::{self, Token};
use crate::tongue::Tongue;

/// Beginnings that make compounds and so prove no lost space.
const COMPOUNDING: &[&str] = &[
    "медиа",
    "этно",
    "бейне",
    "видео",
    "аудио",
    "фото",
    "веб",
    "интернет",
    "онлайн",
    "теле",
    "радио",
    "авто",
    "био",
    "гео",
    "эко",
    "кибер",
    "психо",
    "социо",
    "мульти",
    "микро",
    "макро",
    "гипер",
    "супер",
    "анти",
    "қос",
    "тең",
    "көп",
    "бір",
    "жалпы",
    "халық",
    "жан",
    "қол",
    "ара",
    "өзара",
    "ішкі",
    "орта",
    "бас",
    "тәж",
    "отан",
    "дүние",
    "само",
    "меж",
    "после",
    "пред",
    "сверх",
    "через",
    "между",
    "много",
    "обще",
    "взаимо",
    "трудо",
    "благо",
    "полит",
    "спец",
    "проф",
    "этап",
];

/// Where a Kazakh word was lost its space: the byte at which the second word begins.
pub(super) fn kazakh_split(word: &str) -> Option<usize> {
    splits(word).find(|&at| {
        let (left, right) = word.split_at(at);
        let (Some(left_stem), Some(right_stem)) = (kazakh::stem_of(left), kazakh::stem_of(right))
        else {
            return false;
        };
        if super::glued::KAZAKH_APART.contains(&right) && left.chars().count() >= 4 {
            return true;
        }
        if kazakh::is_bare_suffix(right) {
            return false;
        }
        // One letter is no case: `аударм` is not the end of a word.
        let suffixed = left[left_stem..].chars().count() >= 2;
        let inflected = (suffixed || is_participle(left)) && left.chars().count() >= 5;
        let gap = hiatus(left, right);
        let long =
            right[..right_stem].chars().count() >= 4 && left[..left_stem].chars().count() >= 3;
        long && (inflected || gap) && !COMPOUNDING.contains(&left)
    })
}

/// `арналған`, which no word goes on from.
fn is_participle(word: &str) -> bool {
    ["ған", "ген", "қан", "кен", "атын", "етін"].iter().any(|ending| word.ends_with(ending))
}

/// Where a multiplier ran into the currency: `мыңтг`, `млнтеңге`.
pub(super) fn money_split(word: &str) -> Option<usize> {
    let glued = |multiplier: &&&str| {
        let rest = word.strip_prefix(**multiplier);
        rest.is_some_and(|rest| matches!(rest, "тг" | "теңге" | "тенге"))
    };
    ["мың", "млн", "млрд", "тыс"].iter().find(glued).map(|multiplier| multiplier.len())
}

/// Where a Russian word lost its space.
pub(super) fn russian_split(word: &str) -> Option<usize> {
    splits(word).find(|&at| {
        let (left, right) = word.split_at(at);
        let long = |word: &str| word.chars().count() >= 5;
        let known = |word: &str| russian::is_right(word);
        long(left)
            && long(right)
            && !word.contains('-')
            && known(left)
            && known(right)
            && !left.ends_with(['о', 'е'])
            && !COMPOUNDING.contains(&left)
    })
}

fn splits(word: &str) -> impl Iterator<Item = usize> {
    let letters = word.chars().count();
    word.char_indices()
        .enumerate()
        .filter(move |&(nth, _)| nth >= 3 && nth + 4 <= letters)
        .map(|(_, (at, _))| at)
}

/// Two vowels meet, which inside a Kazakh word they do not.
fn hiatus(left: &str, right: &str) -> bool {
    let full = |c: Option<char>| {
        c.and_then(voice_of_letter).is_some() && !matches!(c, Some('у' | 'ю' | 'и'))
    };
    full(left.chars().next_back()) && right.chars().next().and_then(voice_of_letter).is_some()
}

/// Digits glued to a word before or after them: `сайын100-ден`, `34 188мың`.
pub(super) fn at_digits(text: &str, tokens: &[Token<'_>], tongue: Tongue) -> Vec<Suspect> {
    let glued = tokens.windows(2).filter(|pair| pair[0].range.end == pair[1].range.start);
    glued.filter_map(|pair| split_at_digits(text, &pair[0], &pair[1], tongue)).collect()
}

fn split_at_digits(
    text: &str,
    left: &Token<'_>,
    right: &Token<'_>,
    tongue: Tongue,
) -> Option<Suspect> {
    let word = match (left.kind, right.kind) {
        (letters::Kind::Letters, letters::Kind::Digits) => left,
        (letters::Kind::Digits, letters::Kind::Letters) => right,
        _ => return None,
    };
    let known = match tongue {
        Tongue::Kazakh => kazakh::is_word(&word.folded) || word.folded == "мыңтг",
        Tongue::Russian => russian::is_right(&word.folded),
        Tongue::Mixed | Tongue::Unknown => false,
    };
    let lower = word.text.chars().all(char::is_lowercase);
    if !known || !lower || word.folded.chars().count() < 3 {
        return None;
    }
    let range = left.range.start..right.range.end;
    let spelled = |token: &Token<'_>| {
        if token.folded == "мыңтг" { "мың тг".to_owned() } else { token.text.to_owned() }
    };
    Some(Suspect {
        word: text[range.clone()].to_owned(),
        suggestion: Some(format!("{} {}", spelled(left), spelled(right))),
        range,
        kind: Kind::MissingSpace,
    })
}
