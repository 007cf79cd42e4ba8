//! Letters that a scan put in the place of digits: `1O 500`, `I2 000`, `О,9`.
//!
//! In a text that prints amounts, a letter that looks like a digit and stands in a run of digits is read as that digit,
//! where the run then is one number. Where it is not, the run is no number at all: half of one would be wrong money. Both
//! are told, with the words as printed.

#[cfg(test)]
mod tests;

use crate::date::find_dates;
use crate::number::find_numbers;
use crate::year::{PLAUSIBLE, find_years};
use crate::{is_letter, is_word_character};
use std::borrow::Cow;
use std::ops::Range;

/// A run of digits with letters in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misread {
    /// As printed: `1O 500`.
    pub printed: String,
    /// What was read: `10 500`; `None` where no number could be made of it.
    pub read: Option<String>,
}

/// A text whose misread digits are mended. What it prints is still the text before.
#[derive(Debug)]
pub struct Mended<'a> {
    source: &'a str,
    text: Cow<'a, str>,
    /// Where in the mended text letters of several bytes became digits of one, and how many bytes each lost.
    shorter: Vec<(usize, usize)>,
    /// What was misread, from left to right.
    pub misread: Vec<Misread>,
}

impl Mended<'_> {
    /// The text to read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What stands in the source at a range of the mended text.
    pub fn printed(&self, range: Range<usize>) -> &str {
        let source = |at: usize| {
            let before = self.shorter.iter().take_while(|(place, _)| *place < at);
            at + before.map(|(_, bytes)| bytes).sum::<usize>()
        };
        &self.source[source(range.start)..source(range.end)]
    }
}

/// Mends the misread digits of a text that prints amounts.
pub fn mend(text: &str) -> Mended<'_> {
    let mut mended = Mended {
        source: text,
        text: Cow::Borrowed(text),
        shorter: Vec::new(),
        misread: Vec::new(),
    };
    let tokens = tokens(text);
    let suspects: Vec<Range<usize>> = runs(text, &tokens);
    if suspects.is_empty() {
        return mended;
    }
    let mut read = String::with_capacity(text.len());
    let mut end = 0;
    for run in suspects {
        let printed = &text[run.clone()];
        let figures: String = printed.chars().map(|c| digit(c).unwrap_or(c)).collect();
        let sure = is_one_figure(&figures);
        read.push_str(&text[end..run.start]);
        for c in printed.chars() {
            let shown = match digit(c) {
                Some(digit) if sure => digit,
                // Without its digits nothing of the run is read as an amount.
                _ if c.is_ascii_digit() => {
                    if sure {
                        c
                    } else {
                        '?'
                    }
                }
                _ => c,
            };
            if shown.len_utf8() < c.len_utf8() {
                mended.shorter.push((read.len(), c.len_utf8() - shown.len_utf8()));
            }
            read.push(shown);
        }
        end = run.end;
        let printed = printed.to_owned();
        mended.misread.push(Misread { printed, read: sure.then_some(figures) });
    }
    read.push_str(&text[end..]);
    mended.text = Cow::Owned(read);
    mended
}

/// The digit a letter looks like.
pub const fn digit(c: char) -> Option<char> {
    Some(match c {
        'О' | 'о' | 'O' | 'o' => '0',
        'I' | 'І' | 'l' | '|' => '1',
        'З' | 'з' => '3',
        'Б' | 'б' => '6',
        _ => return None,
    })
}

/// Words of a text that are figures with noughts or ones misread, `2OO`, `1О`, and what they mean.
pub fn find_misread_figures(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(is_word_character).map(|next| at + next) {
        let end =
            text[start..].find(|c| !is_word_character(c)).map_or(text.len(), |next| start + next);
        found.extend(figure_of(&text[start..end]).map(|figure| (start..end, figure)));
        at = end;
    }
    found
}

/// The figure that a word of letters and digits means, where its letters can only be noughts and ones.
fn figure_of(word: &str) -> Option<String> {
    let sure = |c: char| c.is_ascii_digit() || matches!(digit(c), Some('0' | '1'));
    let digits = word.bytes().any(|byte| byte.is_ascii_digit());
    let letters = word.bytes().any(|byte| !byte.is_ascii_digit());
    let whole =
        digits && letters && word.chars().all(sure) && !word.starts_with(['О', 'о', 'O', 'o']);
    whole.then(|| word.chars().map(|c| digit(c).unwrap_or(c)).collect())
}

/// The row number that a misread cell means: `З.`, `1О)`.
pub fn row_number_of(text: &str) -> Option<String> {
    let bare = text.trim();
    let number = bare.trim_end_matches(['.', ')']);
    let figures: Option<String> = number
        .chars()
        .map(|c| if c.is_ascii_digit() { Some(c) } else { digit(c).filter(|_| !c.is_lowercase()) })
        .collect();
    let figures = figures.filter(|it| (1..=2).contains(&it.len()) && !it.starts_with('0'))?;
    let marked = number.len() < bare.len();
    let told = marked || number.bytes().any(|byte| byte.is_ascii_digit());
    (told && figures != number).then_some(figures)
}

/// Letters that stand for one digit or another: nobody can tell which.
const fn is_doubtful(c: char) -> bool {
    matches!(c, 'S' | 's' | 'B' | 'В' | 'Ч')
}

/// Whether the whole text is one number, one date, or years.
fn is_one_figure(text: &str) -> bool {
    let whole = 0..text.len();
    let numbers = find_numbers(text);
    let years = find_years(text);
    let joined = years.first().is_some_and(|year| year.range.start == 0)
        && years.last().is_some_and(|year| year.range.end == whole.end);
    matches!(&numbers[..], [number] if number.range == whole)
        || find_dates(text).first().is_some_and(|date| date.range == whole)
        || joined
}

/// A run of digits and letters like digits, or of letters like digits alone.
struct Token {
    range: Range<usize>,
    /// How many characters.
    length: usize,
    digits: bool,
    letters: bool,
}

/// The runs of a text; a unit glued to a run (`5OOтг`) is no part of it. Words with other letters are left out.
fn tokens(text: &str) -> Vec<Token> {
    const UNITS: [&str; 8] = ["мың", "мын", "тыс", "млн", "млрд", "тг", "теңге", "тенге"];
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| is_word(c) || c == '|').map(|next| at + next)
    {
        let rest = &text[start..];
        let bar = rest.starts_with('|');
        at = start
            + rest[usize::from(bar)..]
                .find(|c| !is_word(c))
                .unwrap_or(rest.len() - usize::from(bar));
        at += usize::from(bar);
        let run = rest.find(|c: char| !is_figure(c)).unwrap_or(rest.len()).min(at - start);
        let (run, tail) = text[start..at].split_at(run);
        let lone_bar = bar && !run[1..].starts_with(|c: char| c.is_ascii_digit());
        let unit = tail.is_empty() || UNITS.iter().any(|unit| tail.starts_with(unit));
        if !run.is_empty() && unit && !lone_bar {
            found.push(Token {
                range: start..start + run.len(),
                length: run.chars().count(),
                digits: run.bytes().any(|byte| byte.is_ascii_digit()),
                letters: run.bytes().any(|byte| !byte.is_ascii_digit()),
            });
        }
    }
    found
}

fn is_word(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

fn is_figure(c: char) -> bool {
    c.is_ascii_digit() || digit(c).is_some() || is_doubtful(c)
}

/// Where digits and letters stand together in one number, with the groups and decimals that belong to it.
fn runs(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(first) = tokens.get(at) {
        let mut last = at;
        let mut decimals = false;
        while let Some(next) = tokens.get(last + 1) {
            let between = &text[tokens[last].range.end..next.range.start];
            let linked = match between {
                "." | "," | "'" | "’" | "`" => glued(&tokens[last], next),
                _ => !decimals && is_one_space(between) && grouped(text, &tokens[last], next),
            };
            if !linked {
                break;
            }
            decimals = between == ",";
            last += 1;
        }
        let run = &tokens[at..=last];
        if run.iter().any(|token| token.digits) && run.iter().any(|token| token.letters) {
            found.push(first.range.start..tokens[last].range.end);
        }
        at = last + 1;
    }
    found
}

fn is_one_space(between: &str) -> bool {
    let mut chars = between.chars();
    chars.next().is_some_and(|c| c.is_whitespace() && !matches!(c, '\n' | '\t'))
        && chars.next().is_none()
}

/// `О,9`, `500,О`, `10.5OO`: one of the two has a digit, and letters alone are few.
fn glued(one: &Token, next: &Token) -> bool {
    let few = |token: &Token| token.digits || token.length <= 3;
    (one.digits || next.digits) && few(one) && few(next)
}

/// `12 5OO`, `12 OOO`, `З 500`: a group of a number stands behind its first digits.
fn grouped(text: &str, one: &Token, next: &Token) -> bool {
    let first = text[one.range.clone()].chars().next().unwrap_or_default();
    let group = &text[next.range.clone()];
    let is_year = group.parse().is_ok_and(|year| PLAUSIBLE.contains(&year));
    let begins = one.digits
        || one.length == 1 && digit(first).is_some_and(|it| it != '0') && !first.is_lowercase()
        || one.length == 1 && first == 'l';
    // `12 ООО «Жас»` names a company, `1 III` a quarter.
    let nought = group.contains(['О', 'о', 'O', 'o']);
    let named = text[next.range.end..].trim_start().starts_with(['«', '"', '“']);
    let goes_on = if next.digits { !is_year } else { one.digits && nought && !named };
    let long = if one.digits && next.digits { next.length >= 3 } else { next.length == 3 };
    one.length <= 3 && begins && long && goes_on
}
