//! What an unknown word may have been before a scan or a keyboard changed one letter of it.

use super::harmony::{is_impossible, is_mixed};
use super::lexicon::Lexicon;
use super::{kazakh, lexicon};
use crate::fold::skeleton;

/// How often a pair of letters is confused, and so how much evidence a change needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pair {
    /// A Kazakh letter and the Russian one it is typed or scanned as.
    Close,
    /// Letters that are also endings or words of their own.
    Loose,
}

/// Letters that scans and keyboards take for one another.
const CONFUSED: &[(char, char, Pair)] = &[
    ('н', 'ң', Pair::Close),
    ('к', 'қ', Pair::Close),
    ('г', 'ғ', Pair::Close),
    ('х', 'һ', Pair::Close),
    ('о', 'ө', Pair::Close),
    ('у', 'ұ', Pair::Close),
    ('у', 'ү', Pair::Close),
    ('ұ', 'ү', Pair::Close),
    ('а', 'ә', Pair::Close),
    ('ш', 'щ', Pair::Close),
    ('ь', 'ы', Pair::Close),
    ('и', 'і', Pair::Close),
    ('ы', 'і', Pair::Loose),
    ('е', 'ө', Pair::Loose),
    ('э', 'ә', Pair::Loose),
    ('й', 'и', Pair::Loose),
];

fn partners(c: char) -> impl Iterator<Item = (char, Pair)> {
    CONFUSED.iter().filter_map(move |&(a, b, pair)| match c {
        _ if c == a => Some((b, pair)),
        _ if c == b => Some((a, pair)),
        _ => None,
    })
}

/// The Kazakh word an unknown one becomes when one misread letter is put right, where the evidence suffices.
pub(super) fn misread(word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let impossible = is_impossible(word);
    let mut best: Option<(usize, String)> = None;
    for at in 0..letters.len() {
        for (other, pair) in partners(letters[at]) {
            let printed = std::mem::replace(&mut letters[at], other);
            let candidate: String = letters.iter().collect();
            letters[at] = printed;
            let Some(stem) = kazakh::stem_of(&candidate) else { continue };
            let stem = candidate[..stem].chars().count();
            let convincing = is_convincing(
                word,
                &candidate,
                Change { at, pair, stem, impossible, of: letters.len() },
            );
            if convincing && best.as_ref().is_none_or(|(longest, _)| stem > *longest) {
                best = Some((stem, candidate));
            }
        }
    }
    best.map(|(_, candidate)| candidate).or_else(|| misread_twice(word, impossible))
}

struct Change {
    /// Which letter changed.
    at: usize,
    pair: Pair,
    /// Letters of the stem of the candidate.
    stem: usize,
    /// Whether the printed word cannot be Kazakh.
    impossible: bool,
    /// Letters of the word.
    of: usize,
}

/// An impossible word needs a known stem; a possible one a long stem with the change inside, or a common pair.
fn is_convincing(word: &str, candidate: &str, change: Change) -> bool {
    let in_stem = change.at < change.stem;
    if !in_stem && is_ending_as_it_should_be(word, candidate, &change) {
        return false;
    }
    let mended = is_mixed(word) && (!is_mixed(candidate) || change.stem == change.of);
    match change.pair {
        _ if change.impossible && !is_impossible(candidate) => change.stem >= 3,
        Pair::Close => change.stem >= 4 || change.stem >= 3 && in_stem && change.of >= 6,
        Pair::Loose if mended => change.stem >= 4,
        Pair::Loose => change.stem >= 5 && change.of >= 7 && in_stem,
    }
}

/// Among suffixes ң is misread only at the end of a genitive: elsewhere it would make "your", which no list says, and
/// `назарын`, `отбасын` are accusatives. A printed ң at the end is right.
fn is_ending_as_it_should_be(word: &str, candidate: &str, change: &Change) -> bool {
    let last = change.at + 1 == change.of;
    match candidate.chars().nth(change.at) {
        Some('ң') => !last || !GENITIVES_WITHOUT_TAIL.iter().any(|ending| word.ends_with(ending)),
        Some('н') => last,
        _ => false,
    }
}

/// Genitives as they are printed when the tail of the last letter is lost.
const GENITIVES_WITHOUT_TAIL: &[&str] = &["нын", "нін", "дын", "дін", "тын", "тін"];

/// Several letters misread: a long stem written without its Kazakh letters (`когамдық`), or any two letters of an
/// impossible word (`маньзды` for `маңызды`).
fn misread_twice(word: &str, impossible: bool) -> Option<String> {
    let known = |candidate: &str| {
        kazakh::stem_of(candidate).is_some_and(|stem| candidate[..stem].chars().count() >= 3)
    };
    plain_stem(word).or_else(|| if impossible { any_two_misread(word, known) } else { None })
}

/// A stem with the skeleton of the word's beginning, when the rest of the word may follow it.
fn plain_stem(word: &str) -> Option<String> {
    let lexicon = lexicon::kazakh();
    let ends: Vec<usize> = word
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .skip(4)
        .take(lexicon.longest())
        .collect();
    ends.into_iter().rev().find_map(|end| {
        let (head, rest) = word.split_at(end);
        let stems = lexicon.with_skeleton(&skeleton(head));
        let stem = stems.iter().find(|stem| kazakh::may_follow(stem, rest))?;
        Some(format!("{stem}{rest}"))
    })
}

fn any_two_misread(word: &str, known: impl Fn(&str) -> bool) -> Option<String> {
    let letters: Vec<char> = word.chars().take(24).collect();
    let places = || {
        (0..letters.len())
            .flat_map(|at| partners(letters[at]).map(move |(other, pair)| (at, other, pair)))
    };
    let close = || places().filter(|(.., pair)| *pair == Pair::Close);
    close().find_map(|(first, one, _)| {
        close().filter(|&(second, ..)| second > first).find_map(|(second, other, _)| {
            let mut changed = letters.clone();
            (changed[first], changed[second]) = (one, other);
            let candidate: String = changed.into_iter().collect();
            (!is_impossible(&candidate) && known(&candidate)).then_some(candidate)
        })
    })
}

/// The Kazakh word an unknown one becomes when one letter inside its stem is added, dropped or swapped with its neighbour.
pub(super) fn misspelt(word: &str) -> Option<String> {
    let lexicon = lexicon::kazakh();
    let ends: Vec<usize> = word
        .char_indices()
        .map(|(at, c)| at + c.len_utf8())
        .skip(5)
        .take(lexicon.longest() + 1)
        .collect();
    for &end in ends.iter().rev() {
        let (head, rest) = word.split_at(end);
        // A hyphen more or less is a matter of taste, not a slip.
        let bare = |word: &str| word.replace('-', "");
        let found = stems_near(lexicon, head).into_iter().find(|stem| {
            kazakh::may_follow(stem, rest) && bare(stem) != bare(head) && !is_in_suffix(word, stem)
        });
        if let Some(stem) = found {
            return Some(format!("{stem}{rest}"));
        }
    }
    None
}

/// Whether the word differs from the stem only where a chain of suffixes may stand: `арқасына` is no slip for `арқасында`.
fn is_in_suffix(word: &str, stem: &str) -> bool {
    let same: usize =
        word.chars().zip(stem.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let cuts = word.char_indices().map(|(at, _)| at).skip(3);
    cuts.take_while(|&cut| cut < same).any(|cut| {
        let tail = &word[cut..];
        tail.chars().count() >= 3 && kazakh::is_bare_suffix(tail)
    })
}

/// Stems one slip away from `head`: it lacks a letter of the stem, has one too many, or has two neighbours swapped.
fn stems_near(lexicon: &Lexicon, head: &str) -> Vec<String> {
    let letters: Vec<char> = head.chars().collect();
    let mut candidate = String::with_capacity(head.len());
    let mut near: Vec<String> = lexicon.shortened_to(head);
    for at in 1..letters.len().saturating_sub(1) {
        if letters.len() > 6 {
            candidate.clear();
            candidate.extend(letters[..at].iter().chain(&letters[at + 1..]));
            if !lexicon.parts(&candidate).is_empty() {
                near.push(candidate.clone());
            }
        }
        if at + 2 < letters.len() && letters[at] != letters[at + 1] {
            candidate.clear();
            candidate.extend(&letters[..at]);
            candidate.extend([letters[at + 1], letters[at]]);
            candidate.extend(&letters[at + 2..]);
            if !lexicon.parts(&candidate).is_empty() {
                near.push(candidate.clone());
            }
        }
    }
    near
}
