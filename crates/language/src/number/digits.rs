//! Numbers in digits: groups of three divided by spaces, points or a line break, and a decimal comma or point.

use super::Decimal;
use crate::letters::{is_invisible, is_space};
use std::ops::Range;

/// A number in digits, before any word after it is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Digits {
    pub range: Range<usize>,
    /// `None` when it has more digits than fit.
    pub value: Option<Decimal>,
}

/// Reads the number that begins at byte `start`, which is an ASCII digit.
pub(super) fn read_digits(text: &str, start: usize) -> Digits {
    let first_end = run_end(text, start);
    let (mut end, divider) = groups_end(text, start, first_end);
    let mut decimals = 0;
    if let Some(fraction) = fraction_after(text, start, end, divider) {
        decimals = fraction.len();
        end = fraction.end;
    }
    let mantissa = text[start..end]
        .bytes()
        .filter(u8::is_ascii_digit)
        .try_fold(0_i64, |sum, digit| sum.checked_mul(10)?.checked_add(i64::from(digit - b'0')));
    let decimals = u8::try_from(decimals).ok();
    let value =
        mantissa.zip(decimals).and_then(|(mantissa, decimals)| Decimal::new(mantissa, decimals));
    Digits { range: start..end, value }
}

fn run_end(text: &str, start: usize) -> usize {
    start + text[start..].bytes().take_while(u8::is_ascii_digit).count()
}

/// What divides groups of three digits.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Divider {
    Space,
    Point,
    Comma,
    Apostrophe,
}

/// Follows groups of exactly three digits as long as the divider stays the same.
fn groups_end(text: &str, start: usize, first_end: usize) -> (usize, Option<Divider>) {
    let alone = (first_end, None);
    let first = &text[start..first_end];
    if first.len() > 3 || first.starts_with('0') {
        return alone;
    }
    let Some((divider, _)) = divider_at(text, first_end) else { return alone };
    let (mut end, mut groups) = (first_end, 0);
    while let Some((next, from)) = divider_at(text, end) {
        let group_end = run_end(text, from);
        if next != divider || group_end - from != 3 || ends_a_date(text, group_end, divider) {
            break;
        }
        end = group_end;
        groups += 1;
    }
    let enough = match divider {
        Divider::Space | Divider::Apostrophe => groups >= 1,
        // One point may be a decimal point, but three digits after it are a group: `4.400` is printed for 4 400.
        Divider::Point => groups >= 1,
        // One comma is a decimal comma in both languages; several, or one with a decimal point behind it, divide groups.
        Divider::Comma => groups >= 2 || groups == 1 && is_point_of_decimals(text, end),
    };
    if enough { (end, Some(divider)) } else { alone }
}

/// Whether one or two digits behind a point end the number: `7,000.0`.
fn is_point_of_decimals(text: &str, end: usize) -> bool {
    let Some(rest) = text[end..].strip_prefix('.') else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    (1..=2).contains(&digits) && !rest[digits..].starts_with(['.', ','])
}

/// A point and one or two more digits after a group mean that this was a date or a clause number (`12.345.6`).
fn ends_a_date(text: &str, end: usize, divider: Divider) -> bool {
    let mut rest = text[end..].chars();
    let digits = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    divider == Divider::Point && rest.next() == Some('.') && digits(rest.next()) && {
        let more = rest.take_while(char::is_ascii_digit).count();
        more + 1 != 3
    }
}

/// The divider at `at` and where the digits after it begin.
fn divider_at(text: &str, at: usize) -> Option<(Divider, usize)> {
    let rest = &text[at..];
    let first = rest.chars().next()?;
    let (divider, width) = match first {
        '.' => (Divider::Point, 1),
        ',' => (Divider::Comma, 1),
        '\'' | '’' | '`' => (Divider::Apostrophe, first.len_utf8()),
        _ if is_space(first) || is_invisible(first) => (Divider::Space, space_width(rest)?),
        _ => return None,
    };
    rest[width..].starts_with(|c: char| c.is_ascii_digit()).then_some((divider, at + width))
}

/// One space of any width, or one line break with the spaces around it; two spaces or a tab part columns.
fn space_width(rest: &str) -> Option<usize> {
    let run: &str =
        &rest[..rest.find(|c: char| !is_space(c) && !is_invisible(c)).unwrap_or(rest.len())];
    let visible = run.chars().filter(|&c| is_space(c)).count();
    let breaks = run.matches('\n').count();
    let fits = !run.contains('\t') && (visible <= 1 || breaks == 1 && visible <= 4);
    fits.then_some(run.len())
}

struct Fraction {
    end: usize,
    digits: usize,
}

impl Fraction {
    fn len(&self) -> usize {
        self.digits
    }
}

/// A decimal comma or point with its digits, where what stands before and after allows one.
fn fraction_after(
    text: &str,
    start: usize,
    end: usize,
    divider: Option<Divider>,
) -> Option<Fraction> {
    let mark = text[end..].chars().next()?;
    if follows_list_mark(text, start) {
        return None;
    }
    let allowed = match mark {
        ',' => divider != Some(Divider::Comma),
        '.' => divider != Some(Divider::Point),
        _ => false,
    };
    let from = end + 1;
    if !allowed || !text[from..].starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let fraction_end = run_end(text, from);
    let digits = fraction_end - from;
    let goes_on = matches!(text[fraction_end..].chars().next(), Some('.' | ','))
        && text[fraction_end + 1..].starts_with(|c: char| c.is_ascii_digit());
    // `2026,2027` and `1,2,3` are lists; `5,1.2` is a clause number.
    let listed = goes_on || digits > 3 && end - start > 3;
    (!listed && digits <= 9).then_some(Fraction { end: fraction_end, digits })
}

/// Whether a comma or point glues this number to digits before it, so that it is an item of a list.
fn follows_list_mark(text: &str, start: usize) -> bool {
    let mut before = text[..start].chars().rev();
    matches!(before.next(), Some(',' | '.')) && before.next().is_some_and(|c| c.is_ascii_digit())
}
