//! How a number is meant: at least, at most, more than, or exactly.

use crate::letters::{Kind, Token, tokens};
use std::ops::Range;

/// How a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Comparator {
    /// кемінде, кем дегенде, -дан кем емес, не менее, от.
    AtLeast,
    /// A bare number.
    Exactly,
    /// дейін, -дан аспайтын, не более, до.
    AtMost,
    /// астам, артық, более, свыше.
    MoreThan,
    /// -дан аз, менее.
    LessThan,
}

/// A comparator with the words that carry it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it says.
    pub comparator: Comparator,
    /// The words.
    pub range: Range<usize>,
}

/// The comparator of the number that stands at `number`; `None` for a bare number.
pub fn comparator_at(text: &str, number: &Range<usize>) -> Option<Found> {
    let before_from = floor_boundary(text, number.start.saturating_sub(120));
    let after_to = ceil_boundary(text, number.end.saturating_add(160).min(text.len()));
    let before_text = text.get(before_from..number.start)?;
    let after_text = text.get(number.end..after_to)?;
    let before = tokens(before_text);
    let after = tokens(after_text);
    let found = before_number(&before).map(|(comparator, range)| Found {
        comparator,
        range: before_from + range.start..before_from + range.end,
    });
    found.or_else(|| {
        let (comparator, range) = after_number(after_text, &after)?;
        Some(Found { comparator, range: number.end + range.start..number.end + range.end })
    })
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceil_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Words right before the number; `кемінде: 5` and `не менее – 5` count too.
fn before_number(tokens: &[Token<'_>]) -> Option<(Comparator, Range<usize>)> {
    let mut last = tokens.len();
    while last > 0
        && tokens[last - 1].kind == Kind::Mark
        && !matches!(tokens[last - 1].text, "." | ";" | ")" | ",")
    {
        last -= 1;
    }
    // `не менее чем 5`, `не менее чем в 5 районах`, `кемінде жалпы 5`.
    let small = |word: &str| matches!(word, "чем" | "в" | "на" | "из" | "с" | "для" | "у" | "по");
    while last > 0 && small(&tokens[last - 1].folded) {
        last -= 1;
    }
    let word = |back: usize| last.checked_sub(back).map_or("", |at| &*tokens[at].folded);
    let range = |words: usize| tokens[last - words].range.start..tokens[last - 1].range.end;
    match (word(3), word(2), word(1)) {
        (_, _, "кемінде" | "кеминде" | "кемiнде" | "кемі" | "минимум")
            if word(2) != "как" && word(2) != "ең" =>
        {
            Some((Comparator::AtLeast, range(1)))
        }
        ("ең", "аз", "дегенде") | ("ең", "кем", "дегенде") => {
            Some((Comparator::AtLeast, range(3)))
        }
        (_, "кем" | "аз", "дегенде")
        | (_, "ең", "кемі")
        | (_, "ең", "аз")
        | (_, "как", "минимум") => Some((Comparator::AtLeast, range(2))),
        (_, "не", "реже") => Some((Comparator::AtLeast, range(2))),
        (_, "не", "позднее" | "позже") => Some((Comparator::AtMost, range(2))),
        (_, "не", "менее" | "меньше" | "ниже" | "дешевле") => {
            Some((Comparator::AtLeast, range(2)))
        }
        (_, "не", "более" | "больше" | "выше" | "свыше") => {
            Some((Comparator::AtMost, range(2)))
        }
        (_, "көп", "дегенде") => Some((Comparator::AtMost, range(2))),
        (_, _, "максимум" | "до") => Some((Comparator::AtMost, range(1))),
        (_, _, "более" | "больше" | "свыше") => {
            Some((Comparator::MoreThan, range(1)))
        }
        (_, _, "менее" | "меньше") => Some((Comparator::LessThan, range(1))),
        (_, _, "от") => Some((Comparator::AtLeast, range(1))),
        _ => None,
    }
}

/// Words after the number in the ablative or dative: `5-тен кем емес`, `5-тен астам`, `5-ке дейін`; `5 и более`.
fn after_number(text: &str, tokens: &[Token<'_>]) -> Option<(Comparator, Range<usize>)> {
    // The case ending may stand on the number or on what is counted (`5 адамнан кем емес`), not further than three words.
    let mut at = 0;
    let mut words = 0;
    while let Some(token) = tokens.get(at) {
        let ends = token.kind == Kind::Digits
            || matches!(token.text, "." | ";" | "," | "(" | ":" | "–" | "—")
            || words > 4;
        if ends || at > 0 && text[tokens[at - 1].range.end..token.range.start].contains('\n') {
            return None;
        }
        let next = tokens.get(at + 1).map_or("", |next| &*next.folded);
        let two = || token.range.start..tokens[at + 1].range.end;
        match (&*token.folded, next) {
            (
                "кем" | "аз" | "төмен",
                "емесін" | "емесі" | "емесіне" | "емесінің" | "емес" | "болмауы" | "болмайтын"
                | "болмайды" | "болмай",
            ) => {
                return Some((Comparator::AtLeast, two()));
            }
            ("кем", next) if words <= 2 && next != "дегенде" => {
                return Some((Comparator::LessThan, token.range.clone()));
            }
            ("артық" | "көп" | "жоғары", "емес" | "болмауы" | "болмайтын" | "болмайды") =>
            {
                return Some((Comparator::AtMost, two()));
            }
            ("аспайтын" | "аспауы" | "аспайды" | "аспай" | "аспаса", _) =>
            {
                return Some((Comparator::AtMost, token.range.clone()));
            }
            // `бағдарламаны соңына дейін аяқтау`.
            ("дейін" | "дейінгі", _)
                if at > 0
                    && matches!(
                        &*tokens[at - 1].folded,
                        "соңына"
                            | "аяғына"
                            | "басына"
                            | "күнге"
                            | "айға"
                            | "уақытқа"
                            | "күніне"
                            | "мерзімге"
                    ) =>
            {
                return None;
            }
            ("дейін" | "дейінгі", _) => {
                return Some((Comparator::AtMost, token.range.clone()));
            }
            (astam, _) if astam.starts_with("астам") => {
                return Some((Comparator::MoreThan, token.range.clone()));
            }
            ("артық" | "артығы" | "асады" | "асатын" | "асуы", _) => {
                return Some((Comparator::MoreThan, token.range.clone()));
            }
            ("и", "более" | "больше" | "выше") => {
                return Some((Comparator::AtLeast, two()));
            }
            ("және", "одан") => return Some((Comparator::AtLeast, two())),
            ("бастап", _) => return Some((Comparator::AtLeast, token.range.clone())),
            _ => {}
        }
        words += usize::from(token.kind == Kind::Letters);
        at += 1;
    }
    None
}
