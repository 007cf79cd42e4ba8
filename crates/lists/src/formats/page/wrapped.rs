//! The text of lines that wrap: spaces, hyphens and torn words at line ends.

use super::lines::PrintedLine;
use crate::assemble::{Words, mended};
use bagyt_language::spelling::is_known;

/// The lines as one text. `may_be_torn` says whether a word may go on from one line to the next without a hyphen.
pub(super) fn text(
    lines: &[&PrintedLine],
    may_be_torn: &dyn Fn(&PrintedLine, &PrintedLine) -> bool,
    words: &Words,
) -> String {
    let joints: Vec<bool> = lines
        .windows(2)
        .map(|pair| matches!(pair, [before, line] if may_be_torn(before, line)))
        .collect();
    let torn = torn(lines, &joints);
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
    match ends_in_hyphen(before) && after.starts_with(char::is_alphanumeric) {
        true => mended(before, after, words),
        false => format!("{before} {after}"),
    }
}

/// Whether a line ends in a hyphen that stands at a word.
fn ends_in_hyphen(text: &str) -> bool {
    let mut chars = text.chars().rev();
    chars.next().is_some_and(|c| matches!(c, '-' | '\u{2010}' | '\u{2011}'))
        && chars.next().is_some_and(char::is_alphanumeric)
}

/// The longest run of parts of which every way to put them together is tried.
const LONGEST_RUN: usize = 7;

/// Which joints are within a word: of all ways to put the parts together the one with the fewest unknown words.
fn torn(lines: &[&PrintedLine], joints: &[bool]) -> Vec<bool> {
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
        let ways = best_way(&parts);
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
fn best_way(parts: &[&str]) -> u32 {
    let joints = parts.len().saturating_sub(1).min(LONGEST_RUN);
    let cost = |way: u32| {
        let mut word = String::new();
        let mut unknown = 0;
        for (index, part) in parts.iter().enumerate() {
            word.push_str(part);
            let goes_on = index < joints && way >> index & 1 == 1;
            if !goes_on {
                unknown += u32::from(!is_word(&word));
                word.clear();
            }
        }
        unknown
    };
    // Among equals the one with more joined: a name is in no dictionary, nor are its parts.
    (0..1u32 << joints)
        .min_by_key(|way| (cost(*way), joints as u32 - way.count_ones()))
        .unwrap_or(0)
}

fn is_word(text: &str) -> bool {
    const SHORT: [&str; 28] = [
        "в", "во", "с", "со", "к", "ко", "и", "о", "об", "у", "а", "на", "не", "ни", "но", "по",
        "за", "до", "от", "из", "ли", "же", "бы", "или", "мен", "бен", "пен", "да",
    ];
    let bare = text.trim_matches(|c: char| !c.is_alphabetic());
    SHORT.contains(&bare) || bare.chars().nth(1).is_some() && bare.split('-').all(is_known)
}
