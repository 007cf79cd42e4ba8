//! A text that says the same in both languages, one after the other: where the second begins.

use super::{Tongue, known_tongue, language_by_words};
use crate::letters::{fold_word, is_capital};
use std::ops::Range;

/// The two halves of a text in two languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Halves {
    /// The language of the first: Kazakh or Russian; the second is in the other one.
    pub first: Tongue,
    /// Where the first half ends.
    pub end: usize,
    /// Where the second half begins, white space and a slash left out.
    pub start: usize,
}

/// Divides a text at the slash between its languages, else where its words change from one to the other; `None` unless it is
/// certain where.
pub fn halves(text: &str) -> Option<Halves> {
    at_slash(text).or_else(|| at_change(text))
}

/// Divides at the only slash with one language before it and the other behind it.
pub fn at_slash(text: &str) -> Option<Halves> {
    // A text of more slashes is no pair of two.
    const MOST: usize = 12;
    let slashes: Vec<usize> = text.match_indices('/').map(|(at, _)| at).take(MOST + 1).collect();
    if slashes.len() > MOST {
        return None;
    }
    let mut found = slashes.into_iter().filter_map(|at| {
        let first = language_by_words(&text[..at]);
        (language_by_words(&text[at + 1..]) == other(first)?).then(|| cut(text, first, at, at + 1))
    });
    let only = found.next()?;
    found.next().is_none().then_some(only)
}

fn other(tongue: Tongue) -> Option<Tongue> {
    match tongue {
        Tongue::Kazakh => Some(Tongue::Russian),
        Tongue::Russian => Some(Tongue::Kazakh),
        Tongue::Mixed | Tongue::Unknown => None,
    }
}

fn cut(text: &str, first: Tongue, end: usize, start: usize) -> Halves {
    let start = text.len() - text[start..].trim_start().len();
    Halves { first, end: text[..end].trim_end().len(), start }
}

/// A word that tells its language.
struct Telling {
    index: usize,
    tongue: Tongue,
}

/// Divides between the last word of one language and the first of the other.
fn at_change(text: &str) -> Option<Halves> {
    let words: Vec<(Range<usize>, &str)> = crate::fold::words(text).collect();
    let telling: Vec<Telling> = words
        .iter()
        .enumerate()
        .map(|(index, (_, word))| Telling { index, tongue: known_tongue(&fold_word(word)) })
        .filter(|word| matches!(word.tongue, Tongue::Kazakh | Tongue::Russian))
        .collect();
    let first = telling.first()?.tongue;
    let change = best_change(&telling, first)?;
    let (last, next) = (telling.get(change.checked_sub(1)?)?.index, telling.get(change)?.index);
    let between = |index: usize| {
        let (left, right) = (words.get(index)?, words.get(index + 1)?);
        Some((left.0.end, right.0.start))
    };
    let joints: Vec<(usize, usize)> = (last..next).filter_map(between).collect();
    let (end, start) = clearest(text, &joints)?;
    Some(cut(text, first, end, start))
}

/// How many telling words stand before the change: with the fewest on the wrong side, hardly any, and enough on each.
fn best_change(telling: &[Telling], first: Tongue) -> Option<usize> {
    const FEWEST: usize = 2;
    let of_second = telling.iter().filter(|word| word.tongue != first).count();
    // Wrong when nothing is before the change: every word of the first language.
    let mut wrong = telling.len() - of_second;
    let (mut best, mut fewest, mut ties) = (0, usize::MAX, 0);
    for (index, word) in telling.iter().enumerate() {
        if word.tongue == first {
            wrong -= 1;
        } else {
            wrong += 1;
        }
        if wrong < fewest {
            (best, fewest, ties) = (index + 1, wrong, 0);
        } else if wrong == fewest {
            ties += 1;
        }
    }
    let enough = best >= FEWEST && telling.len() - best >= FEWEST;
    (enough && ties == 0 && fewest * 8 <= telling.len()).then_some(best)
}

/// The joint at which the languages part: the only one, else the only one at the end of a sentence, else before a capital.
fn clearest(text: &str, joints: &[(usize, usize)]) -> Option<(usize, usize)> {
    if let [only] = joints {
        return divided(text, *only);
    }
    let ends = |joint: &&(usize, usize)| {
        text[joint.0..joint.1].contains(['.', ';', '!', '?', '\n', '/', '|'])
    };
    let begins = |joint: &&(usize, usize)| text[joint.1..].starts_with(is_capital);
    let single = |found: Vec<&(usize, usize)>| match found[..] {
        [only] => divided(text, *only),
        _ => None,
    };
    let ended: Vec<&(usize, usize)> = joints.iter().filter(ends).collect();
    if !ended.is_empty() {
        return single(ended);
    }
    single(joints.iter().filter(begins).collect())
}

/// Where, between two words, the first half ends and the second begins.
fn divided(text: &str, (end, start): (usize, usize)) -> Option<(usize, usize)> {
    let between = &text[end..start];
    let stop = between.char_indices().find(|(at, c)| {
        let after = &between[at + c.len_utf8()..];
        matches!(c, '.' | ';' | '!' | '?' | '\n' | '/' | '|')
            && (after.is_empty() || after.starts_with(char::is_whitespace))
    });
    if let Some((at, c)) = stop {
        // A slash or bar stands for itself, other marks belong to what they end.
        let kept = if matches!(c, '/' | '|') { 0 } else { c.len_utf8() };
        return Some((end + at + kept, end + at + c.len_utf8()));
    }
    if between.contains(|c: char| c.is_ascii_digit() || matches!(c, '№' | '_')) {
        // `… – 20 Количество …`: a number before a capital belongs to what stands before it, as does the blank for one.
        return text[start..].starts_with(is_capital).then_some((start, start));
    }
    let closing = between.find(char::is_whitespace)?;
    Some((end + closing, end + closing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<(Tongue, &str, &str)>) {
        let found = halves(text);
        let found = found.as_ref().map(|it| (it.first, &text[..it.end], &text[it.start..]));
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn a_slash_parts_the_languages() {
        check(
            "Ауыл жастарын қолдау / Поддержка сельской молодёжи",
            Some((Tongue::Kazakh, "Ауыл жастарын қолдау", "Поддержка сельской молодёжи")),
        );
        check(
            "Охрана здоровья граждан / Азаматтардың денсаулығын сақтау",
            Some((Tongue::Russian, "Охрана здоровья граждан", "Азаматтардың денсаулығын сақтау")),
        );
        check(
            "Қоршаған ортаны қорғау / Охрана окружающей среды",
            Some((Tongue::Kazakh, "Қоршаған ортаны қорғау", "Охрана окружающей среды")),
        );
        check(
            "Көмек/қолдау көрсету / Оказание помощи/поддержки населению",
            Some((Tongue::Kazakh, "Көмек/қолдау көрсету", "Оказание помощи/поддержки населению")),
        );
    }

    #[test]
    fn the_change_of_words_parts_the_languages() {
        check(
            "Ауыл жастарын қолдау орталығы Центр поддержки сельской молодёжи",
            Some((
                Tongue::Kazakh,
                "Ауыл жастарын қолдау орталығы",
                "Центр поддержки сельской молодёжи",
            )),
        );
        check(
            "Кемінде 40 адам қатысады. 1) не менее 40 участников мероприятий",
            Some((
                Tongue::Kazakh,
                "Кемінде 40 адам қатысады.",
                "1) не менее 40 участников мероприятий",
            )),
        );
        check(
            "Қатысушылар үлесі – 20 Количество участников и доля – 20",
            Some((Tongue::Kazakh, "Қатысушылар үлесі – 20", "Количество участников и доля – 20")),
        );
    }

    #[test]
    fn the_blank_for_a_number_goes_with_what_it_numbers() {
        let russian = "Утвержден приказом руководителя управления от «___» ______ 2026 года № ____";
        let kazakh = "Басқарма басшысының 2026 жылғы «___» ______ № ____ бұйрығымен бекітілген";
        check(&format!("{russian} {kazakh}"), Some((Tongue::Russian, russian, kazakh)));
        check(&format!("{kazakh} {russian}"), Some((Tongue::Kazakh, kazakh, russian)));
    }

    #[test]
    fn what_is_not_certain_stays_whole() {
        check("Ауыл жастарын қолдау", None);
        check("Поддержка сельской молодёжи", None);
        check("", None);
        check("Форум 5 / Форум 5", None);
        check("Қолдау поддержка үшін содействие керек развития", None);
        check("мектептердегі жобаға қолдау 5 проектов поддержки населения", None);
    }

    proptest! {
        #[test]
        fn halves_lie_in_the_text(text in "([а-яәі]{1,6}(ция|лық|ный|ға)?[ ./]{1,2}){0,30}|.{0,60}") {
            if let Some(found) = halves(&text) {
                prop_assert!(found.end <= found.start);
                prop_assert!(!text[..found.end].trim().is_empty() && !text[found.start..].trim().is_empty());
            }
        }
    }
}
