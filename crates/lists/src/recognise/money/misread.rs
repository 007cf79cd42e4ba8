//! Letters that a scan put in the place of digits: `1O 500`, `I2 000`, `О,9`.
//!
//! In a text that prints amounts, a letter that looks like a digit and stands in a run of digits is read as that digit,
//! where the run then is one number. Where it is not, the run is no number at all: half of one would be wrong money. Both
//! are told, with the words as printed.

use bagyt_language::date::find_dates;
use bagyt_language::is_letter;
use bagyt_language::number::find_numbers;
use bagyt_language::year::{PLAUSIBLE, find_years};
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
const fn digit(c: char) -> Option<char> {
    Some(match c {
        'О' | 'о' | 'O' | 'o' => '0',
        'I' | 'І' | 'l' | '|' => '1',
        'З' | 'з' => '3',
        'Б' | 'б' => '6',
        _ => return None,
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `expected` is what the text reads as, and of each misread run what was printed and read.
    fn check(text: &str, expected: &str, misread: &[(&str, Option<&str>)]) {
        let mended = mend(text);
        let found: Vec<(&str, Option<&str>)> =
            mended.misread.iter().map(|it| (it.printed.as_str(), it.read.as_deref())).collect();
        assert_eq!((mended.text(), &found[..]), (expected, misread), "{text:?}");
        assert_eq!(mended.printed(0..mended.text().len()), text);
    }

    #[test]
    fn letters_in_a_run_of_digits_are_digits() {
        for (printed, read) in [
            ("О,9", "0,9"),
            ("I2 000", "12 000"),
            ("1O 500", "10 500"),
            ("12 5OO,0", "12 500,0"),
            ("12 500,О", "12 500,0"),
            ("1O,5", "10,5"),
            ("12 ООО", "12 000"),
            ("З 500", "3 500"),
            ("Б00", "600"),
            ("1б 000", "16 000"),
            ("l2 З00", "12 300"),
            ("|2 000", "12 000"),
            ("1O.5OO,5O", "10.500,50"),
            ("2О26", "2026"),
            ("15.О1.2026", "15.01.2026"),
        ] {
            check(printed, read, &[(printed, Some(read))]);
        }
        check(
            "2О26 жыл – 1O 500, 2027 жыл – 9 ООО мың тг",
            "2026 жыл – 10 500, 2027 жыл – 9 000 мың тг",
            &[("2О26", Some("2026")), ("1O 500", Some("10 500")), ("9 ООО", Some("9 000"))],
        );
        check("5OOтг", "500тг", &[("5OO", Some("500"))]);
    }

    #[test]
    fn a_run_that_is_no_number_is_not_halved() {
        check("12 5ОО0", "?? ?ОО?", &[("12 5ОО0", None)]);
        check("1S 500", "?S ???", &[("1S 500", None)]);
        check("О5 000", "О? ???", &[("О5 000", None)]);
    }

    #[test]
    fn other_letters_stay_letters() {
        for text in [
            "12 500,0 мың теңге",
            "2026 г. (I полугодие) – 3 000; 2026 г. (II полугодие) – 4 000",
            "2 500 х 3 = 7 500",
            "3 гранта по 2 500",
            "1-й год – 10 000, 2-й год – 12 000",
            "12 ООО «Жас қанат»",
            "о 5 000",
            "бюджет 5 000 | 6 000",
            "2026ж. 5000тг",
        ] {
            check(text, text, &[]);
        }
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            mend(&text);
        }

        #[test]
        fn what_was_printed_is_never_lost(text in "([0-9OОlІЗбS|]{1,4}[ ,.\n]?|мың |г\\. |– ){0,12}") {
            let mended = mend(&text);
            prop_assert_eq!(mended.printed(0..mended.text().len()), &text);
            prop_assert_eq!(mended.text().chars().count(), text.chars().count());
        }
    }
}
