//! The text of lines that wrap: spaces, hyphens and torn words at line ends.

use super::lines::PrintedLine;
use crate::assemble::{Words, mended};
use bagyt_language::spelling::is_known;

/// The lines as one text. `may_be_torn` says whether a word may go on from one line to the next without a hyphen, `tears`
/// whether that is to be expected.
pub(super) fn text(
    lines: &[&PrintedLine],
    may_be_torn: &dyn Fn(&PrintedLine, &PrintedLine) -> bool,
    tears: bool,
    words: &Words,
) -> String {
    let joints: Vec<bool> = lines
        .windows(2)
        .map(|pair| matches!(pair, [before, line] if may_be_torn(before, line)))
        .collect();
    let torn = torn(lines, &joints, tears);
    let mut text = String::new();
    for (index, line) in lines.iter().enumerate() {
        let at_joint = index.checked_sub(1);
        if at_joint.is_some_and(|at| torn.get(at).copied().unwrap_or(false)) {
            text.push_str(&line.text());
        } else if at_joint.is_some() {
            text = together(&text, &line.text(), words);
        } else {
            text = line.text();
        }
    }
    text
}

fn together(before: &str, after: &str, words: &Words) -> String {
    if let Some(stem) = before.strip_suffix('\u{AD}') {
        return format!("{stem}{after}");
    }
    // A mark that belongs to the word before, and the second year of `2026–2027`.
    let closes = after.starts_with(['.', ',', ';', ':', ')', '»', '!', '?']);
    let spans = after.starts_with(|c: char| c.is_ascii_digit())
        && before.trim_end_matches(['–', '—', '-']).ends_with(|c: char| c.is_ascii_digit())
        && before.ends_with(['–', '—', '-']);
    // `және/немесе` may wrap after its stroke.
    let stroke = before.strip_suffix('/').is_some_and(|stem| stem.ends_with(char::is_alphabetic));
    if closes || spans || stroke {
        return format!("{before}{after}");
    }
    let numbered = before.trim_end_matches('-').ends_with(|c: char| c.is_ascii_digit() || c == '%');
    match ends_in_hyphen(before) && after.starts_with(char::is_alphanumeric) {
        true if numbered => format!("{before}{after}"),
        true => mended(before, after, words),
        false => format!("{before} {after}"),
    }
}

/// Whether a line ends in a hyphen that stands at a word.
fn ends_in_hyphen(text: &str) -> bool {
    let mut chars = text.chars().rev();
    chars.next().is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'))
        && chars.next().is_some_and(|c| c.is_alphanumeric() || c == '%')
}

/// The longest run of parts of which every way to put them together is tried.
const LONGEST_RUN: usize = 7;

/// Which joints are within a word: of all ways to put the parts together the one with the fewest letters in unknown words.
fn torn(lines: &[&PrintedLine], joints: &[bool], tears: bool) -> Vec<bool> {
    let mut torn = vec![false; joints.len()];
    let mut start = 0;
    while start < joints.len() {
        if !joints.get(start).copied().unwrap_or(false) {
            start += 1;
            continue;
        }
        // A run goes on through lines of one word.
        let mut end = start + 1;
        while end < joints.len()
            && end - start < LONGEST_RUN
            && joints.get(end).copied().unwrap_or(false)
            && lines.get(end).is_some_and(|line| line.words.len() == 1)
        {
            end += 1;
        }
        let parts: Vec<&str> = (start..=end)
            .filter_map(|at| {
                let words = &lines.get(at)?.words;
                let word = if at == start { words.last() } else { words.first() };
                word.map(|word| word.text.as_str())
            })
            .collect();
        let ways = best_way(&parts, tears);
        for (at, joined) in (start..end).zip(0..) {
            if let Some(torn) = torn.get_mut(at) {
                *torn = ways >> joined & 1 == 1;
            }
        }
        start = end;
    }
    torn
}

/// The joints that are within a word, as bits from the first joint on.
fn best_way(parts: &[&str], tears: bool) -> u32 {
    let joints = parts.len().saturating_sub(1).min(LONGEST_RUN);
    let cost = |way: u32| {
        let mut word = String::new();
        let mut unknown = 0usize;
        for (index, part) in parts.iter().enumerate() {
            word.push_str(part);
            let goes_on = index < joints && way >> index & 1 == 1;
            if !goes_on {
                // A single letter is a word, but more often the rest of one.
                let letters = word.chars().filter(|c| c.is_alphabetic()).count();
                unknown += if !is_word(&word) { letters } else { 2 * usize::from(letters == 1) };
                word.clear();
            }
        }
        unknown
    };
    // Among equals: where columns are so narrow that they tear words, the one with more joined, else the one with fewer; but
    // a name is in no dictionary, nor are its parts.
    let fewer = |way: u32| {
        if tears || cost(way) > 0 { joints as u32 - way.count_ones() } else { way.count_ones() }
    };
    (0..1u32 << joints).min_by_key(|way| (cost(*way), fewer(*way))).unwrap_or(0)
}

fn is_word(text: &str) -> bool {
    const SHORT: [&str; 36] = [
        "да", "де", "та", "те", "іс", "ақ", "әр", "ол", "ел", "в", "во", "с", "со", "к", "ко", "и",
        "о", "об", "у", "а", "на", "не", "ни", "но", "по", "за", "до", "от", "из", "ли", "же",
        "бы", "или", "мен", "бен", "пен",
    ];
    let bare = text.trim_matches(|c: char| !c.is_alphabetic());
    // Two letters that are no word of these are more often the end of one.
    SHORT.contains(&bare)
        || bare.chars().nth(2).is_some()
            && bare.chars().all(|c| c.is_alphabetic() || c == '-')
            && bare.split('-').all(is_known)
}
