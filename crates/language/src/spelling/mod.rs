//! Words that are probably misspelt, misread or run together.
//!
//! A word is a suspect only when it has no reading (no known stem with suffixes that agree) and one small change gives it
//! one. The lexicon is small, so an unknown word alone proves nothing; what proves is the nearness of a known one.

mod broken;
mod candidates;
mod compounds;
mod endings;
mod forms;
mod glued;
mod harmony;
mod kazakh;
mod lexicon;
mod marks;
mod names;
mod odd_signs;
mod roots;
mod russian;
mod shortened;
mod slips;
mod spaces;
mod stem_ends;

pub(crate) use kazakh::{guessed_stem, stems_of as kazakh_stems_of};
pub(crate) use roots::known_roots;

use crate::letters::{
    fold_word, is_capital, is_figure, is_invisible, is_kazakh_only, is_latin, is_letter,
    may_hold_latin, tokens,
};
use crate::tongue::Tongue;
use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

/// What is wrong with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A letter too many or too few, or two swapped.
    Misspelt,
    /// A letter that a scan or a keyboard without Kazakh letters turned into one that looks like it.
    MisreadLetter,
    /// Two words without the space between them.
    MissingSpace,
    /// A full stop where none belongs.
    ExtraMark,
}

/// A word that is probably wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suspect {
    /// Where it stands.
    pub range: Range<usize>,
    /// As printed.
    pub word: String,
    /// What is probably meant; `None` where nothing should stand or several forms of a word may be meant.
    pub suggestion: Option<String>,
    /// What is wrong.
    pub kind: Kind,
}

/// Longer runs of letters are no words, and trying every change of them would take long.
const LONGEST_WORD: usize = 60;

/// Puts the words that are known in memory, once for all: whoever does so on a core that is free need not wait for them
/// when the first word is judged.
pub fn learn_words() {
    forms::russian();
    lexicon::russian();
    // What is near to a misspelt word is only asked of the Kazakh ones.
    lexicon::kazakh().with_skeleton("");
    lexicon::kazakh().shortened_to("");
}

/// Finds the suspects of a single text, as [`Speller::suspects`].
pub fn suspects(text: &str, tongue: Tongue) -> Vec<Suspect> {
    Speller::default().suspects(text, tongue)
}

/// Finds the suspects of many texts and remembers the words it has judged.
#[derive(Debug, Default)]
pub struct Speller {
    kazakh: Memory,
    russian: Memory,
}

/// What was found of the words of a language, each folded.
#[derive(Debug, Default)]
struct Memory {
    verdicts: HashMap<String, Verdict>,
    unknown: HashMap<String, bool>,
}

/// What is wrong with a folded word, and what it should be where that is certain.
type Verdict = Option<(Option<String>, Kind)>;

impl Speller {
    /// Finds the suspects of a text in this language, left to right. It prefers silence to a false alarm; in a text of
    /// neither language it looks only at marks and alphabets.
    pub fn suspects(&mut self, text: &str, tongue: Tongue) -> Vec<Suspect> {
        let mut found = marks::extra_marks(text);
        // Where letters of two alphabets meet, the first form of a word in the text decides for the others.
        let mixed = may_hold_latin(text);
        let mut judged: HashMap<Cow<'_, str>, Verdict> = HashMap::new();
        let mut begins = true;
        let mut end = 0;
        for (range, word) in crate::fold::words(text) {
            begins = starts_sentence(&text[end..range.start]) || end == 0 && begins;
            end = range.end;
            if !is_judged(word, begins) {
                continue;
            }
            let folded = fold_word(word);
            let verdict = if mixed {
                let judge = |folded: &Cow<'_, str>| self.judge(word, folded, tongue);
                judged.entry(folded).or_insert_with_key(judge).clone()
            } else {
                self.judge(word, &folded, tongue)
            };
            found.extend(verdict.map(|(suggestion, kind)| Suspect {
                range,
                word: word.to_owned(),
                suggestion: suggestion.map(|meant| with_capitals_of(word, &meant)),
                kind,
            }));
        }
        let tokens = tokens(text);
        found.extend(odd_signs::misread(text, tongue));
        if let Some(memory) = self.memory(tongue) {
            found.extend(broken::broken_words(text, &tokens, tongue, &mut memory.unknown));
        }
        found.extend(broken::glued_marks(text, &tokens));
        found.extend(names::places(text, &tokens, tongue));
        found.extend(names::acronyms(&tokens, tongue));
        found.extend(spaces::at_digits(text, &tokens, tongue));
        tidy(found)
    }

    fn memory(&mut self, tongue: Tongue) -> Option<&mut Memory> {
        match tongue {
            Tongue::Kazakh => Some(&mut self.kazakh),
            Tongue::Russian => Some(&mut self.russian),
            Tongue::Mixed | Tongue::Unknown => None,
        }
    }

    /// What is wrong with a word and what it should be.
    fn judge(&mut self, word: &str, folded: &str, tongue: Tongue) -> Verdict {
        if folded.chars().any(is_latin) {
            return None;
        }
        if crate::script::repair_word(word).is_some() {
            return Some((Some(folded.to_owned()), Kind::MisreadLetter));
        }
        match tongue {
            Tongue::Kazakh => remembered(&mut self.kazakh, folded, judge_kazakh),
            Tongue::Russian => remembered(&mut self.russian, folded, judge_russian),
            Tongue::Mixed | Tongue::Unknown => None,
        }
    }
}

fn remembered(memory: &mut Memory, folded: &str, judge: fn(&str) -> Verdict) -> Verdict {
    if let Some(verdict) = memory.verdicts.get(folded) {
        return verdict.clone();
    }
    let verdict = judge(folded);
    memory.verdicts.insert(folded.to_owned(), verdict.clone());
    verdict
}

/// Orders suspects and drops those that overlap an earlier one.
fn tidy(mut found: Vec<Suspect>) -> Vec<Suspect> {
    found.sort_by_key(|suspect| (suspect.range.start, std::cmp::Reverse(suspect.range.end)));
    let mut end = 0;
    found.retain(|suspect| {
        let apart = suspect.range.start >= end;
        if apart {
            end = suspect.range.end;
        }
        apart
    });
    found
}

/// Whether the text between two words ends a sentence, a line or an enumerator.
fn starts_sentence(between: &str) -> bool {
    between.contains(['.', '!', '?', ':', ';', '\n', '\t', '«', '"', ')', '–', '—', '•'])
}

/// Short words, numbers, acronyms and names are left alone.
fn is_judged(word: &str, begins: bool) -> bool {
    let (mut letters, mut capitals) = (0, 0);
    for c in word.chars() {
        if is_figure(c) {
            return false;
        }
        letters += usize::from(is_letter(c));
        capitals += usize::from(is_capital(c));
    }
    let name = capitals == 1 && !begins && word.starts_with(is_capital);
    (4..=LONGEST_WORD).contains(&letters)
        && capitals <= 1
        && (!name || harmony::is_impossible(&fold_word(word)))
}

/// Whether a folded word has a Kazakh reading.
pub(crate) fn is_kazakh_word(word: &str) -> bool {
    kazakh::is_word(word)
}

/// Whether a word is surely one of this language: a known stem with endings that agree.
pub fn is_word_of(word: &str, tongue: Tongue) -> bool {
    let folded = fold_word(word);
    match tongue {
        Tongue::Kazakh => kazakh::is_word(&folded),
        Tongue::Russian => russian::is_right(&folded),
        Tongue::Mixed | Tongue::Unknown => kazakh::is_word(&folded) || russian::is_right(&folded),
    }
}

/// Whether a folded word has a Russian reading.
pub(crate) fn is_russian_word(word: &str) -> bool {
    russian::is_right(word)
}

/// Whether either language knows the word; one that is not known may still be right.
pub fn is_known(word: &str) -> bool {
    let folded = fold_word(word);
    let long = folded.chars().nth(LONGEST_WORD).is_some();
    !long && (kazakh::is_word(&folded) || russian::is_right(&folded))
}

fn judge_kazakh(word: &str) -> Verdict {
    if kazakh::is_word(word) || russian::is_word(word) || forms::russian().is_right(word) {
        return None;
    }
    let misread = || Some((Some(by_parts(word, candidates::misread)?), Kind::MisreadLetter));
    if let Some(at) = spaces::money_split(word) {
        return Some((Some(spaced(word, at)), Kind::MissingSpace));
    }
    let split = || {
        let at = glued::kazakh_split(word).or_else(|| spaces::kazakh_split(word))?;
        Some((Some(spaced(word, at)), Kind::MissingSpace))
    };
    let misspelt = || Some((Some(candidates::misspelt(word)?), Kind::Misspelt));
    misread().or_else(split).or_else(misspelt)
}

fn judge_russian(word: &str) -> Verdict {
    if word.chars().any(is_kazakh_only) || russian::is_right(word) || kazakh::is_word(word) {
        return None;
    }
    let split = || {
        let at = glued::russian_split(word).or_else(|| spaces::russian_split(word))?;
        Some((Some(spaced(word, at)), Kind::MissingSpace))
    };
    let misspelt = || Some((slips::mended(word)?.word, Kind::Misspelt));
    split().or_else(misspelt)
}

fn spaced(word: &str, at: usize) -> String {
    let (left, right) = word.split_at(at);
    format!("{left} {right}")
}

/// Mends the whole of a hyphenated word, or the one part of it that has no reading.
fn by_parts(word: &str, mend: fn(&str) -> Option<String>) -> Option<String> {
    if let Some(whole) = mend(word) {
        return Some(whole);
    }
    let parts: Vec<&str> = word.split('-').collect();
    let mut unknown = parts.iter().enumerate().filter(|(_, part)| {
        part.chars().count() >= 4 && !kazakh::is_word(part) && !russian::is_word(part)
    });
    let (at, part) = unknown.next().filter(|_| parts.len() > 1)?;
    let mended = mend(part)?;
    let whole: Vec<&str> = parts
        .iter()
        .enumerate()
        .map(|(i, part)| if i == at { mended.as_str() } else { part })
        .collect();
    Some(whole.join("-"))
}

/// Gives the suggestion the capital first letter of the printed word.
fn with_capitals_of(printed: &str, suggestion: &str) -> String {
    let capital = printed.chars().find(|&c| !is_invisible(c)).is_some_and(char::is_uppercase);
    let mut letters = suggestion.chars();
    match letters.next() {
        Some(first) if capital => first.to_uppercase().chain(letters).collect(),
        _ => suggestion.to_owned(),
    }
}
