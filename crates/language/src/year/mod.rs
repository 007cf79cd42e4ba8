//! Years: alone, in ranges and in lists, with the year words of both languages.

mod words;

use crate::letters::{Kind, Token, tokens};
use std::ops::Range;
use words::year_word_at;

/// The first and last year a bare number can mean.
pub const PLAUSIBLE: std::ops::RangeInclusive<u16> = 1990..=2100;

/// A year or a range of years.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearMention {
    /// Where it stands, with its year word.
    pub range: Range<usize>,
    /// The first year.
    pub from: u16,
    /// The last year; the same for a single year.
    pub to: u16,
    /// Whether a year word stands beside it.
    pub marked: bool,
}

/// Finds the years of a text, left to right. Years joined by a comma or "and" are mentions of their own; a range is one.
pub fn find_years(text: &str) -> Vec<YearMention> {
    let tokens = tokens(text);
    let mut found: Vec<YearMention> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let (mentions, next) = chain_at(text, &tokens, at);
        found.extend(mentions);
        at = next.max(at + 1);
    }
    found
}

/// Years joined by commas, "and" and dashes that share the year word at their end.
fn chain_at(text: &str, tokens: &[Token<'_>], start: usize) -> (Vec<YearMention>, usize) {
    let mut mentions: Vec<YearMention> = Vec::new();
    let mut at = start;
    while let Some((mention, next)) = mention_at(text, tokens, at) {
        let marked = mention.marked;
        mentions.push(mention);
        at = next;
        if marked {
            break;
        }
        match joint_at(tokens, at).filter(|&after| year_at(text, tokens, after).is_some()) {
            Some(after) => at = after,
            None => break,
        }
    }
    if mentions.last().is_some_and(|last| last.marked) {
        mentions.iter_mut().for_each(|mention| mention.marked = true);
    }
    (mentions, at)
}

/// A comma or "and" between years.
fn joint_at(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let token = tokens.get(at)?;
    let joins = token.is_mark(',')
        || matches!(&*token.folded, "және" | "мен" | "және де" | "и" | "пен" | "бен");
    joins.then_some(at + 1)
}

/// One year or range with its word.
fn mention_at(text: &str, tokens: &[Token<'_>], at: usize) -> Option<(YearMention, usize)> {
    if let Some(found) = from_to_at(text, tokens, at) {
        return Some(found);
    }
    let from = year_at(text, tokens, at)?;
    let start = tokens[at].range.start;
    let (first_word, mut next) = year_word_at(text, tokens, at + 1);
    let mut mention = YearMention {
        range: start..tokens[at].range.end,
        from,
        to: from,
        marked: first_word.is_some(),
    };
    if let Some(end) = first_word {
        mention.range.end = end;
    }
    if let Some((to, after)) = range_end(text, tokens, next, from, mention.marked) {
        mention.to = to;
        let (word, beyond) = year_word_at(text, tokens, after);
        mention.marked |= word.is_some();
        mention.range.end = word.unwrap_or(tokens[after - 1].range.end);
        next = beyond;
    }
    let (end, next) = until_at(tokens, next, &mention);
    mention.range.end = end;
    (mention.marked || !is_something_else(text, tokens, at, next)).then_some((mention, next))
}

/// `–2027`, `/2027`, `-27`, or `жыл – 2027 жыл` after a first year.
fn range_end(
    text: &str,
    tokens: &[Token<'_>],
    at: usize,
    from: u16,
    word_before: bool,
) -> Option<(u16, usize)> {
    let join = tokens.get(at)?;
    let until = join.folded == "дейін" || join.folded == "до";
    if !join.is_dash() && !join.is_mark('/') && !until {
        return None;
    }
    let year = year_at(text, tokens, at + 1).or_else(|| short_year(text, tokens, at + 1, from))?;
    let word_after = year_word_at(text, tokens, at + 2).0.is_some();
    let fits = year >= from
        && year - from <= 30
        && (!word_before || word_after)
        && !is_sum(text, tokens, at + 1);
    fits.then_some((year, at + 2))
}

/// `27` in `2026-27 жж.`
fn short_year(text: &str, tokens: &[Token<'_>], at: usize, from: u16) -> Option<u16> {
    let token = tokens.get(at)?;
    let close = tokens[at - 1].range.end == token.range.start
        && tokens[at - 1].range.start == tokens[at - 2].range.end;
    if token.kind != Kind::Digits || token.text.len() != 2 || !close || digit_near(text, token) {
        return None;
    }
    let year = from / 100 * 100 + token.text.parse::<u16>().ok()?;
    let word = year_word_at(text, tokens, at + 1).0.is_some();
    (year > from && year - from < 10 && word).then_some(year)
}

/// `с 2026 по 2028 год`, `2026 жылдан 2028 жылға дейін`, `2026 жылдан бастап 2028 жылға дейін`.
fn from_to_at(text: &str, tokens: &[Token<'_>], at: usize) -> Option<(YearMention, usize)> {
    let mut index = at;
    let opener = matches!(&*tokens[at].folded, "с" | "c" | "от");
    index += usize::from(opener);
    let from = year_at(text, tokens, index)?;
    let (_, after) = year_word_at(text, tokens, index + 1);
    let ablative = after > index + 1 && tokens[index + 1].folded.ends_with("дан");
    let mut next = after;
    if ablative && tokens.get(next).is_some_and(|token| token.folded == "бастап") {
        next += 1;
    }
    let joined =
        opener && tokens.get(next).is_some_and(|token| matches!(&*token.folded, "по" | "до"));
    if !joined && !ablative {
        return None;
    }
    next += usize::from(joined);
    let to = year_at(text, tokens, next).filter(|&to| to >= from && to - from <= 30)?;
    let (word, beyond) = year_word_at(text, tokens, next + 1);
    let end = word.unwrap_or(tokens[next].range.end);
    let mention = YearMention { range: tokens[at].range.start..end, from, to, marked: true };
    let (end, beyond) = until_at(tokens, beyond, &mention);
    Some((YearMention { range: mention.range.start..end, ..mention }, beyond))
}

/// `дейін` after a Kazakh range belongs to it.
fn until_at(tokens: &[Token<'_>], at: usize, mention: &YearMention) -> (usize, usize) {
    match tokens.get(at) {
        Some(token) if token.folded == "дейін" && mention.from != mention.to => {
            (token.range.end, at + 1)
        }
        _ => (mention.range.end, at),
    }
}

/// The year a token is: four digits in the plausible range with no other digits glued to them.
fn year_at(text: &str, tokens: &[Token<'_>], at: usize) -> Option<u16> {
    let token = tokens.get(at)?;
    if token.kind != Kind::Digits || token.text.len() != 4 || digit_near(text, token) {
        return None;
    }
    token.text.parse().ok().filter(|year| PLAUSIBLE.contains(year))
}

/// A digit right behind a comma or point on either side: a decimal, not a year.
fn digit_near(text: &str, token: &Token<'_>) -> bool {
    let mut before = text[..token.range.start].chars().rev();
    let mut after = text[token.range.end..].chars();
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let decimal_after = matches!(after.next(), Some('.' | ','))
        && digit(after.next())
        && !starts_year(text, token.range.end + 1);
    let decimal_before = matches!(before.next(), Some(','))
        && digit(before.next())
        && !ends_year(&text[..token.range.start - 1]);
    decimal_after || decimal_before
}

fn starts_year(text: &str, from: usize) -> bool {
    text.get(from..).is_some_and(|rest| rest.bytes().take_while(u8::is_ascii_digit).count() == 4)
}

fn ends_year(text: &str) -> bool {
    text.bytes().rev().take_while(u8::is_ascii_digit).count() == 4
}

/// Whether a bare four-digit number is money, a count or a document's number rather than a year.
fn is_something_else(text: &str, tokens: &[Token<'_>], at: usize, next: usize) -> bool {
    let numbered = at > 0
        && (tokens[at - 1].is_mark('№')
            || tokens[at - 1].is_mark('/') && tokens[at - 1].range.end == tokens[at].range.start);
    let glued_before = at > 0
        && tokens[at - 1].kind == Kind::Letters
        && tokens[at - 1].range.end == tokens[at].range.start;
    numbered
        || glued_before
        || is_sum(text, tokens, next.saturating_sub(1))
        || counts(tokens.get(next))
}

/// Money or a group of thousands right after the token.
fn is_sum(text: &str, tokens: &[Token<'_>], at: usize) -> bool {
    let Some(next) = tokens.get(at + 1) else { return false };
    let same_line =
        tokens.get(at).is_some_and(|token| !text[token.range.end..next.range.start].contains('\n'));
    let scale = ["мың", "мын", "тыс", "млн", "млрд", "миллион", "миллиард"]
        .iter()
        .any(|stem| next.folded.starts_with(stem));
    same_line
        && (scale
            || crate::amount::is_currency(&next.folded)
            || next.is_mark('%')
            || next.is_mark('₸'))
}

fn counts(next: Option<&Token<'_>>) -> bool {
    const STEMS: [&str; 12] = [
        "адам",
        "грант",
        "жас",
        "дана",
        "ұйым",
        "отбасы",
        "человек",
        "чел",
        "семей",
        "экземпляр",
        "штук",
        "м2",
    ];
    next.is_some_and(|token| STEMS.iter().any(|stem| token.folded.starts_with(stem)))
}
