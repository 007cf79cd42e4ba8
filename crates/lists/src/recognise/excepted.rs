//! Places that a territory leaves out: `кроме города Астаны`, `(Астана қаласын қоспағанда)`.

use bagyt_language::fold::words;
use bagyt_language::lowercase;
use std::borrow::Cow;
use std::ops::Range;

/// Where a text names what it leaves out, its words for that included.
pub fn spans(text: &str) -> Vec<Range<usize>> {
    let lower = lowercase(text);
    if !["кроме", "исключени", "қоспағанда", "басқа"].iter().any(|word| lower.contains(word))
    {
        return Vec::new();
    }
    let found: Vec<(Range<usize>, String)> =
        words(text).map(|(range, word)| (range, lowercase(word))).collect();
    let mut spans: Vec<Range<usize>> = Vec::new();
    for (at, (range, word)) in found.iter().enumerate() {
        let before = at.checked_sub(1).map_or("", |before| found[before].1.as_str());
        let span = match word.as_str() {
            "кроме" if found.get(at + 1).is_none_or(|(_, next)| next != "того") => {
                Some(range.start..end_of_clause(text, range.end))
            }
            "исключением" if before == "за" => {
                Some(found[at - 1].0.start..end_of_clause(text, range.end))
            }
            "қоспағанда" => Some(beginning_of_clause(text, range.start)..range.end),
            "басқа" | "басқасы" if is_left(before) => {
                Some(beginning_of_clause(text, range.start)..range.end)
            }
            _ => None,
        };
        spans.extend(span.filter(|span| spans.last().is_none_or(|last| last.end <= span.start)));
    }
    spans
}

/// `қаласынан басқа` leaves the city out, `басқа қалалар` are other ones.
fn is_left(before: &str) -> bool {
    ["нан", "нен", "дан", "ден", "тан", "тен"].iter().any(|ending| before.ends_with(ending))
}

fn end_of_clause(text: &str, from: usize) -> usize {
    text[from..].find([';', '\n', ')']).map_or(text.len(), |at| from + at)
}

fn beginning_of_clause(text: &str, to: usize) -> usize {
    let bracket = text[..to].rfind('(').filter(|at| !text[*at..to].contains(')'));
    let clause = || text[..to].rfind([';', '\n', ',', ')']);
    bracket.or_else(clause).map_or(0, |at| at + 1)
}

/// The text with nothing where it names what it leaves out; every other letter stands where it stood.
pub fn without<'t>(text: &'t str, spans: &[Range<usize>]) -> Cow<'t, str> {
    blanked(text, |at| spans.iter().any(|span| span.contains(&at)), spans.is_empty())
}

/// What the text leaves out, and nothing else.
pub fn only<'t>(text: &'t str, spans: &[Range<usize>]) -> Cow<'t, str> {
    if spans.is_empty() {
        return Cow::Borrowed("");
    }
    blanked(text, |at| !spans.iter().any(|span| span.contains(&at)), false)
}

fn blanked(text: &str, is_blank: impl Fn(usize) -> bool, whole: bool) -> Cow<'_, str> {
    if whole {
        return Cow::Borrowed(text);
    }
    let mut left = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        match is_blank(at) {
            true => left.extend(std::iter::repeat_n(' ', letter.len_utf8())),
            false => left.push(letter),
        }
    }
    Cow::Owned(left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, left: &str, out: &str) {
        let spans = spans(text);
        let folded = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let read = (folded(&without(text, &spans)), folded(&only(text, &spans)));
        assert_eq!(read, (left.to_owned(), out.to_owned()), "{text}");
    }

    #[test]
    fn what_a_text_leaves_out_is_told_from_the_rest() {
        check("Все области, кроме г. Астаны; 2027 г.", "Все области, ; 2027 г.", "кроме г. Астаны");
        check("19 регионов (за исключением Астаны)", "19 регионов ( )", "за исключением Астаны");
        check("Облыс (Екібастұз қаласынан басқа)", "Облыс ( )", "Екібастұз қаласынан басқа");
        check("Облыс, Аксу қаласын қоспағанда", "Облыс,", "Аксу қаласын қоспағанда");
        check("Павлодар және басқа қалалар", "Павлодар және басқа қалалар", "");
        check("кроме того, г. Павлодар", "кроме того, г. Павлодар", "");
    }

    proptest! {
        #[test]
        fn letters_stay_where_they_stood(text in "(кроме |за исключением |қоспағанда|нан басқа|[(),;а-яә ]){0,9}") {
            let spans = spans(&text);
            prop_assert_eq!(without(&text, &spans).len(), text.len());
        }
    }
}
