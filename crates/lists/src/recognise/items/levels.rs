//! Numbers at the beginning of items that look like others: of two levels (`2.1. 11 тренингов`), or stuck to the figure
//! behind them (`1.30 семинаров`).

use super::super::enumerator::{bare_levels, dotted_levels, section};
use super::super::numbering::after_sentence;
use super::Part;
use bagyt_language::lowercase;

/// `1.1. …`, `1.2. …`: where a block begins with numbers of two levels, the second counts its items. Without a point behind
/// it `1.1` may be an amount, so there a `1.2` must follow.
pub(super) fn leave_out_sections(parts: &mut [Part]) {
    leave_out_bare_sections(parts);
    let begins = |part: &Part| {
        section(&part.text).is_some()
            || dotted_levels(&part.text).is_some_and(|levels| levels.1 == 1)
    };
    if !parts.first().is_some_and(begins) {
        return;
    }
    let mut last = None;
    for part in parts {
        let levels = dotted_levels(&part.text);
        let counts = levels.is_some_and(|levels| last.is_none_or(|last| follows(last, levels)));
        if counts || section(&part.text).is_some() {
            last = levels.or(last);
            let length = part.text.find('.').map_or(0, |point| point + 1);
            part.text.drain(..length);
        }
    }
}

fn leave_out_bare_sections(parts: &mut [Part]) {
    let levels = |part: &Part| bare_levels(&part.text).map(|(first, second, _)| (first, second));
    let counted = parts.first().and_then(levels).is_some_and(|(first, second)| {
        second == 1 && parts.iter().filter_map(levels).any(|it| it == (first, 2))
    });
    if !counted {
        return;
    }
    let mut last = None;
    for part in parts.iter_mut() {
        let Some((first, second, words)) = bare_levels(&part.text) else { continue };
        // What does not follow in order is an amount: `2.5 тыс. человек`.
        if last.is_none_or(|last| follows(last, (first, second))) {
            last = Some((first, second));
            part.text = format!("{second}. {words}");
        }
    }
}

/// Whether a number of two levels is the next one, or the first of the next section.
fn follows(last: (u32, u32), next: (u32, u32)) -> bool {
    next == (last.0, last.1 + 1) || next == (last.0 + 1, 1)
}

/// So many numbers in a row are no amounts by chance.
const PROOF: u32 = 3;

/// `1.30 семинаров. 2.10 видеороликов.`: puts a space behind numbers that are stuck to a figure, where the numbers of the
/// block show that they count its items: 1, 2, 3, or 1 and 2 before figures that nobody writes behind a decimal point.
pub(super) fn part_from_figures(parts: &mut [Part]) {
    let mut next = 1;
    let mut stuck: Vec<(usize, usize)> = Vec::new();
    let mut long = true;
    for (at, part) in parts.iter().enumerate() {
        for start in beginnings(&part.text) {
            let Some(words) = after_number(&part.text[start..], next) else { continue };
            if words.starts_with(|c: char| c.is_ascii_digit()) {
                let Some(figures) = whole_figures(words) else { return };
                long &= figures >= 2;
                stuck.push((at, part.text.len() - words.len()));
            }
            next += 1;
        }
    }
    let counted = next - 1;
    if counted >= PROOF || counted + 1 == PROOF && long {
        for (at, end) in stuck.into_iter().rev() {
            parts[at].text.insert(end, ' ');
        }
    }
}

/// Where sentences of a line begin.
fn beginnings(line: &str) -> impl Iterator<Item = usize> {
    let spaces = line.match_indices(' ').map(|(at, _)| at + 1);
    let inner = spaces.filter(|start| after_sentence(&line[..*start]));
    std::iter::once(0).chain(inner)
}

/// What follows this number and its point.
fn after_number(text: &str, number: u32) -> Option<&str> {
    text.strip_prefix(&number.to_string())?.strip_prefix('.')
}

/// How many figures a text begins with, where they are a whole number and count what follows them: no part of a date, no
/// `1.5 млн` and no `1.5 %`. A space may part thousands (`1.1 200 книг`), and a dash stand before the end of a range or of a
/// word (`2.10-12 бала`, `2.10-нан`).
fn whole_figures(text: &str) -> Option<usize> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut figures = digits(text);
    let mut rest = &text[figures..];
    if figures <= 3 {
        while let Some(group) = rest.strip_prefix([' ', '\u{a0}', '\u{202f}'])
            && digits(group) == 3
        {
            figures += 3;
            rest = &group[3..];
        }
    }
    if let Some(end) = rest.strip_prefix(['-', '–']) {
        rest = &end[digits(end)..];
    }
    let words = rest.trim_start();
    let counts = words.starts_with(char::is_alphabetic) && !begins_with_scale(words);
    counts.then_some(figures)
}

fn begins_with_scale(words: &str) -> bool {
    const SCALES: [&str; 7] = ["мың", "мын", "тыс", "млн", "млрд", "миллион", "миллиард"];
    let first = lowercase(words.split(' ').next().unwrap_or_default());
    SCALES.iter().any(|scale| first.starts_with(scale))
}
