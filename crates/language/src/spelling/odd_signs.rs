//! Digits, signs and Latin letters that a scan put in the place of Cyrillic letters: `6ір`, `тренинr`, `нәт|же`.

use super::{Kind, LONGEST_WORD, Suspect, kazakh, russian, with_capitals_of};
use crate::letters::{
    is_cyrillic, is_invisible, is_kazakh_only, is_latin, is_letter, lower, plain_run,
};
use crate::tongue::Tongue;
use std::ops::Range;

/// What a sign may have been before the scan, the likeliest first.
fn meant(sign: char) -> &'static [char] {
    match sign {
        '0' => &['о', 'ө'],
        '1' => &['і', 'л', 'и'],
        '3' => &['з', 'э'],
        '4' => &['ч'],
        '6' => &['б'],
        '8' => &['в'],
        '|' | '¦' | ']' | '!' | 'l' | '\\' => &['і', 'л', 'и'],
        '[' | '{' | '(' | '<' => &['с', 'г'],
        '}' => &['і'],
        '@' | 'a' => &['а'],
        '€' | 'e' => &['е'],
        'b' => &['ь', 'б', 'в'],
        'c' => &['с'],
        'd' => &['д'],
        'f' => &['ғ'],
        'g' => &['д', 'ғ', 'г'],
        'h' => &['һ', 'н'],
        'i' | 'ı' => &['і'],
        'k' => &['к'],
        'm' => &['м', 'т'],
        'n' => &['п', 'н'],
        'o' => &['о'],
        'p' => &['р'],
        'q' => &['қ'],
        'r' => &['г'],
        's' => &['с'],
        't' => &['т'],
        'u' => &['и', 'ц'],
        'v' => &['ү', 'у'],
        'w' => &['ш'],
        'x' => &['х'],
        'y' => &['у', 'ү'],
        'z' => &['з'],
        'ə' => &['ә'],
        'ø' | 'ö' => &['ө'],
        'ü' => &['ү'],
        _ => &[],
    }
}

/// Signs that may stand for a letter between letters.
const SIGNS: [char; 11] = ['|', '¦', ']', '[', '\\', '!', '{', '}', '@', '€', '<'];

/// More odd signs than these make no word.
const MOST_SIGNS: usize = 3;

/// Endings, units and abbreviations that follow a number without a space: `5-ші` is also printed `5ші`.
const AFTER_NUMBERS: &[&str] = &[
    "ай", "га", "кг", "км", "мм", "см", "кв", "ші", "шы", "го", "му", "ых", "ой", "ым", "ми", "ти",
    "шт", "ст", "гр", "тг", "жж", "гг", "бб", "пп", "ға", "ге", "қа", "ке", "да", "де", "та", "те",
    "ды", "ді", "ты", "ті", "ын", "ін", "ит", "дб", "вт",
];

/// Words with odd signs that are known words once the signs are letters again.
pub(super) fn misread(text: &str, tongue: Tongue) -> Vec<Suspect> {
    let mut found = Vec::new();
    let mut before = 0;
    for range in runs(text) {
        let between = &text[before..range.start];
        let first = before == 0;
        before = range.end;
        let word = &text[range.clone()];
        if !is_odd(word) || between.ends_with(['№', '.', ',', '/', '@']) {
            continue;
        }
        if let Some(letters) = repaired(word, tongue) {
            let begins = first || super::starts_sentence(between);
            let suggestion = letters.map(|letters| in_case_of(word, &letters, begins));
            let kind = Kind::MisreadLetter;
            found.push(Suspect { range, word: word.to_owned(), suggestion, kind });
        }
    }
    found
}

/// Runs of letters, digits and hyphens, with odd signs where a letter stands on both sides.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_lettered)?;
        let plain = start + plain_run(text, start);
        let mut end = plain;
        let mut chars = text[plain..].char_indices().peekable();
        while let Some((at, c)) = chars.next() {
            let joins = SIGNS.contains(&c) || matches!(c, '-' | '‑');
            let inside = joins
                && plain + at > start
                && chars.peek().is_some_and(|&(_, next)| is_lettered(next));
            if !is_lettered(c) && !is_invisible(c) && !inside {
                break;
            }
            end = plain + at + c.len_utf8();
        }
        from = end;
        Some(start..end)
    })
}

fn is_lettered(c: char) -> bool {
    is_letter(c) || c.is_ascii_digit()
}

fn is_odd(word: &str) -> bool {
    if word.chars().all(is_cyrillic) {
        return false;
    }
    let odd = word.chars().any(|c| c.is_ascii_digit() || is_latin(c) || SIGNS.contains(&c));
    odd && (3..=LONGEST_WORD).contains(&word.chars().count()) && word.chars().any(is_letter)
}

/// The word behind the signs, a hyphenated one judged by its odd part alone; `Some(None)` where it is surely misread but
/// not known.
fn repaired(word: &str, tongue: Tongue) -> Option<Option<String>> {
    let mut whole: Option<Vec<String>> = Some(Vec::new());
    let mut changed = false;
    for part in word.split(['-', '‑']) {
        let folded: Vec<char> = part.chars().filter(|&c| !is_invisible(c)).map(lower).collect();
        if folded.iter().all(|&c| is_cyrillic(c)) {
            whole.as_mut()?.push(folded.iter().collect());
            continue;
        }
        let repaired = repaired_part(&folded, tongue)?;
        changed = true;
        whole = whole.zip(repaired).map(|(mut whole, part)| {
            whole.push(part);
            whole
        });
        whole.as_ref()?;
    }
    changed.then(|| whole.map(|parts| parts.join("-")))
}

fn repaired_part(part: &[char], tongue: Tongue) -> Option<Option<String>> {
    let odd: Vec<usize> = (0..part.len()).filter(|&at| !is_cyrillic(part[at])).collect();
    let cyrillic = part.len() - odd.len();
    let digits = part.iter().filter(|c| c.is_ascii_digit()).count();
    // `6ip` has one digit, and Latin letters that all look like Cyrillic ones.
    let all_odd = digits == 1 && cyrillic == 0 && part.len() == 3 && part[0].is_ascii_digit();
    if part.len() < 3
        || odd.len() > MOST_SIGNS
        || digits > 2
        || odd.len() > cyrillic && !all_odd
        || is_number_and_word(part)
    {
        return None;
    }
    let known = readings(part, &odd).find(|reading| is_known(reading, tongue));
    known.map(Some).or_else(|| is_surely_misread(part, &odd).then_some(None))
}

/// Every word the signs may spell.
fn readings(part: &[char], odd: &[usize]) -> impl Iterator<Item = String> {
    let mut readings = vec![part.to_vec()];
    for &at in odd {
        let letters = meant(part[at]);
        let mut more = Vec::with_capacity(readings.len() * letters.len());
        for reading in &readings {
            for &letter in letters {
                let mut reading = reading.clone();
                reading[at] = letter;
                more.push(reading);
            }
        }
        readings = more;
    }
    // The two strokes of `ы` are read apart: `ь1`, `ьl`.
    let stroke = |pair: &[char]| matches!(pair, ['ь' | 'b', '1' | 'l' | 'i' | '|' | '!']);
    let strokes = part.windows(2).position(stroke).map(|at| {
        let joined = [&part[..at], &['ы'], &part[at + 2..]].concat();
        joined.into_iter().collect::<String>()
    });
    strokes.into_iter().chain(readings.into_iter().map(|reading| reading.into_iter().collect()))
}

fn is_known(word: &str, tongue: Tongue) -> bool {
    let russian = || russian::is_right(word);
    match tongue {
        Tongue::Russian => russian() || word.chars().any(is_kazakh_only) && kazakh::is_word(word),
        Tongue::Kazakh | Tongue::Mixed | Tongue::Unknown => kazakh::is_word(word) || russian(),
    }
}

/// One digit between small letters of a long word, none of whose ends is a word: neither a number nor a name is printed so.
fn is_surely_misread(part: &[char], odd: &[usize]) -> bool {
    let [at] = odd[..] else { return false };
    let inside = at >= 2 && at + 2 < part.len() && part.len() >= 7 && part[at].is_ascii_digit();
    let known = |letters: &[char]| {
        let end: String = letters.iter().collect();
        kazakh::is_word(&end) || russian::is_right(&end)
    };
    inside && !meant(part[at]).is_empty() && !known(&part[..at]) && !known(&part[at + 1..])
}

/// A number glued to a known word or an ending, `6ай`, or a word to a number: the space is lost, no letter.
fn is_number_and_word(part: &[char]) -> bool {
    let rest: String = part.iter().skip_while(|c| c.is_ascii_digit()).collect();
    let leading = part.first().is_some_and(char::is_ascii_digit);
    let head: String = part.iter().take_while(|c| is_cyrillic(**c)).collect();
    let trailing = part.last().is_some_and(char::is_ascii_digit);
    let known = |word: &str| {
        word.chars().count() >= 3 && (kazakh::is_word(word) || russian::is_right(word))
            || AFTER_NUMBERS.contains(&word)
    };
    let number = part.iter().take_while(|c| c.is_ascii_digit()).count();
    leading && (number > 1 || known(&rest)) || trailing && known(&head)
}

/// The suggestion as the word is printed: in capitals, with a capital, or with one where a sentence begins with a digit.
fn in_case_of(printed: &str, letters: &str, begins: bool) -> String {
    let capitals = printed.chars().filter(|c| c.is_uppercase()).count();
    let small = printed.chars().filter(|c| c.is_lowercase()).count();
    if capitals >= 2 && small == 0 {
        return letters.to_uppercase();
    }
    let tall = begins && printed.starts_with(['0', '3', '4', '8']);
    with_capitals_of(if tall { "А" } else { printed }, letters)
}
