//! Which enumerators of a block begin its top-level items, and where a line of a scan goes on with the next number.

use super::enumerator::{Mark, number};
use bagyt_language::lowercase;
use std::ops::Range;

/// Follows the numbers of one block.
#[derive(Debug, Default)]
pub struct Numbering {
    last: u32,
    delimiter: Option<char>,
    letters: bool,
    /// Another delimiter has begun from 1 inside the item: its numbers are nested.
    nested: Option<char>,
}

impl Numbering {
    /// Whether this mark at the beginning of a line opens a top-level item; if so, it is counted.
    pub fn opens(&mut self, mark: Mark) -> bool {
        match mark {
            Mark::Number { value, delimiter } => self.opens_number(value, delimiter),
            Mark::Letter if self.delimiter.is_none() => {
                self.letters = true;
                true
            }
            Mark::Letter | Mark::Dash => false,
        }
    }

    fn opens_number(&mut self, value: u32, delimiter: char) -> bool {
        if self.letters {
            return false;
        }
        let own = self.delimiter.is_none_or(|own| own == delimiter);
        if !own && value == 1 && self.last >= 1 {
            self.nested = Some(delimiter);
        }
        let in_order = value > self.last && (value <= self.last + 3 || self.delimiter.is_none());
        // Word processors restart or repeat automatic numbers: `1. 1. 1.`.
        let restarted = own && (value == 1 || value == self.last);
        let opens = if own {
            in_order || restarted
        } else {
            value == self.last + 1 && self.nested != Some(delimiter)
        };
        if opens {
            self.last = value;
            self.delimiter.get_or_insert(delimiter);
            if own {
                self.nested = None;
            }
        }
        opens
    }

    /// Where inside `text` the next number stands as an enumerator. `following` is the number the next numbered line
    /// carries itself.
    pub fn split(&self, text: &str, following: Option<u32>) -> Option<Range<usize>> {
        let delimiter = self.delimiter?;
        let next = self.last.checked_add(1).filter(|next| Some(*next) != following)?;
        let mut weak = None;
        for start in starts(text, next) {
            let Some((Mark::Number { value, delimiter: own }, rest)) = number(&text[start..])
            else {
                continue;
            };
            let end = text.len() - rest.len();
            if value != next || own != delimiter || open_bracket(&text[..start]) {
                continue;
            }
            if after_sentence(&text[..start]) && begins_item(rest) {
                return Some(start..end);
            }
            let known =
                || delimiter == ')' || self.goes_on(rest, delimiter, next) || measures(rest);
            if weak.is_none() && begins_capital(rest) && (!counts(&text[..start]) || known()) {
                weak = Some(start..end);
            }
        }
        weak
    }

    /// Whether the number after `next` opens an item further on, so that `next` must open one, too: an item that breaks
    /// off with `кемінде 2. …` has lost its number, not the next item.
    fn goes_on(&self, rest: &str, delimiter: char, next: u32) -> bool {
        let Some(after) = next.checked_add(1) else { return false };
        starts(rest, after).any(|start| {
            let mark = number(&rest[start..]);
            let opens = |value, own, words| value == after && own == delimiter && begins_item(words);
            matches!(mark, Some((Mark::Number { value, delimiter: own }, words)) if opens(value, own, words))
                && after_sentence(&rest[..start])
        })
    }
}

/// The words that follow carry a number of their own up to the end of their sentence, as an item does.
fn measures(rest: &str) -> bool {
    let sentence = rest.split(['.', ';']).next().unwrap_or_default();
    sentence.contains(|c: char| c.is_ascii_digit())
}

/// Where the number stands as a word of its own.
fn starts(text: &str, value: u32) -> impl Iterator<Item = usize> {
    let digits = value.to_string();
    let width = digits.len();
    let found: Vec<usize> = text.match_indices(&digits).map(|(at, _)| at).collect();
    found.into_iter().filter_map(move |at| {
        let before = &text[..at];
        let bracket = before.ends_with('(') && text[at + width..].starts_with(')');
        let start = if bracket { at - 1 } else { at };
        let apart = text[..start].chars().next_back().is_some_and(char::is_whitespace);
        apart.then_some(start)
    })
}

/// The text before ends a sentence, and not with a number of a date such as `01. 09.`.
pub(super) fn after_sentence(before: &str) -> bool {
    let before = before.trim_end();
    let ended = before.ends_with(['.', ';', ':', ')', '!', '?', '»', '”', '"']);
    let dotted_number =
        before.strip_suffix('.').is_some_and(|rest| rest.ends_with(|c: char| c.is_ascii_digit()));
    ended && !dotted_number
}

fn begins_item(rest: &str) -> bool {
    let spaced = rest.starts_with(char::is_whitespace);
    let first = rest.trim_start().chars().next();
    first.is_some_and(|c| {
        c.is_alphabetic() || spaced && c.is_ascii_digit() || matches!(c, '«' | '"' | '“')
    })
}

fn begins_capital(rest: &str) -> bool {
    rest.trim_start()
        .trim_start_matches(['«', '"', '“'])
        .chars()
        .next()
        .is_some_and(char::is_uppercase)
}

/// The number belongs to the words before it: `кемінде 2.`, `№ 2.`, `– 2.`.
fn counts(before: &str) -> bool {
    let before = before.trim_end();
    let word = lowercase(before.rsplit(char::is_whitespace).next().unwrap_or_default());
    before.ends_with(|c: char| super::printed::is_dash(c) || matches!(c, ',' | '№' | '('))
        || matches!(
            word.as_str(),
            "кемінде"
                | "дегенде"
                | "менее"
                | "более"
                | "саны"
                | "до"
                | "от"
                | "и"
                | "және"
                | "мен"
        )
        || word.ends_with(|c: char| c.is_ascii_digit())
}

/// A bracket is open: the number stands inside it. Brackets opened long before are slips and hold nothing.
fn open_bracket(before: &str) -> bool {
    const NEAR: usize = 200;
    let from = before.floor_char_boundary(before.len().saturating_sub(NEAR));
    let near = &before[from..];
    near.rfind('(').is_some_and(|opened| !near[opened..].contains(')'))
}
