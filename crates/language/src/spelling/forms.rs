//! Russian words with all their forms: stems, each with the endings of its declension or conjugation.
//!
//! [`super::russian`] is wide and takes much for a word, so that no right word is called wrong. A slip needs the opposite:
//! what a word may have been must be a form that surely exists.

use crate::quick_hash::{OwnMap, OwnSet};
use std::sync::OnceLock;

/// The endings of one declension or conjugation.
struct Paradigm {
    part: Part,
    endings: OwnSet<&'static str>,
}

/// Parts of speech that are inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Noun,
    Adjective,
    /// Verbs with their participles.
    Verb,
}

/// A paradigm a stem takes.
#[derive(Debug, Clone, Copy)]
struct Use {
    paradigm: usize,
    /// Whether the word is a rarer one a letter away from a common one: right itself, but never what another was meant to be.
    rare: bool,
}

/// The words, ordered for questions about their beginnings.
pub(super) struct Forms {
    paradigms: Vec<Paradigm>,
    stems: OwnMap<&'static str, Vec<Use>>,
    /// Every stem of a common word once, in the order of its bytes.
    ordered: Vec<&'static str>,
    /// The longest stem in letters.
    longest: usize,
}

/// The words of `data/russian_forms.txt`.
pub(super) fn russian() -> &'static Forms {
    static FORMS: OnceLock<Forms> = OnceLock::new();
    FORMS.get_or_init(|| Forms::read(include_str!("../../data/russian_forms.txt")))
}

impl Forms {
    fn read(data: &'static str) -> Self {
        let mut paradigms: Vec<Paradigm> = Vec::new();
        let mut stems: OwnMap<&str, Vec<Use>> = OwnMap::default();
        // A stem takes some sixteen bytes.
        stems.reserve(data.len() / 16);
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            if let Some((part, endings)) = line.split_once("= ") {
                let endings =
                    endings.split(' ').map(|ending| if ending == "-" { "" } else { ending });
                paradigms.push(Paradigm { part: part_of(part), endings: endings.collect() });
                continue;
            }
            let (rare, line) = line.strip_prefix("~ ").map_or((false, line), |rest| (true, rest));
            for stem in line.split(' ') {
                stems.entry(stem).or_default().push(Use { paradigm: paradigms.len() - 1, rare });
            }
        }
        let common = |uses: &[Use]| uses.iter().any(|it| !it.rare);
        let common = stems.iter().filter(|(_, uses)| common(uses)).map(|(stem, _)| *stem);
        // Most stems differ within their first eight letters, and two numbers are compared sooner than two texts.
        let mut ordered: Vec<(u128, &str)> =
            common.map(|stem| (beginning_of(stem), stem)).collect();
        ordered.sort_unstable();
        let ordered = ordered.into_iter().map(|(_, stem)| stem).collect();
        let longest = stems.keys().map(|stem| stem.chars().count()).max().unwrap_or(0);
        Self { paradigms, stems, ordered, longest }
    }

    /// Whether the folded word is right: a form of a known word, common or rare.
    pub fn is_right(&self, word: &str) -> bool {
        self.cuts(word).any(|cut| self.readings_at(word, cut, true).next().is_some())
    }

    /// Whether the folded word is a form of a common word.
    pub fn is_form(&self, word: &str) -> bool {
        self.parts_of(word).next().is_some()
    }

    /// The parts of speech of the common words this is a form of.
    pub fn parts_of<'a>(&'a self, word: &'a str) -> impl Iterator<Item = Part> + 'a {
        self.cuts(word).flat_map(|cut| self.parts_cut_at(word, cut))
    }

    /// The same for a word whose stem ends here.
    pub fn parts_cut_at<'a>(
        &'a self,
        word: &'a str,
        cut: usize,
    ) -> impl Iterator<Item = Part> + 'a {
        self.readings_at(word, cut, false).map(|paradigm| paradigm.part)
    }

    /// The common stems this word is a form of.
    pub fn stems_of<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        let here = |cut: &usize| self.readings_at(word, *cut, false).next().is_some();
        self.cuts(word).filter(here).map(|cut| &word[..cut])
    }

    /// Where a stem may end.
    fn cuts(&self, word: &str) -> impl Iterator<Item = usize> {
        word.char_indices().map(|(at, c)| at + c.len_utf8()).skip(1).take(self.longest)
    }

    fn readings_at(&self, word: &str, cut: usize, rare: bool) -> impl Iterator<Item = &Paradigm> {
        let (stem, ending) = word.split_at(cut);
        let uses = self.stems.get(stem).map_or(&[][..], Vec::as_slice);
        let fitting = uses.iter().filter(move |it| rare || !it.rare);
        fitting.map(|it| &self.paradigms[it.paradigm]).filter(move |it| it.endings.contains(ending))
    }

    /// Whether this is the stem of a common word.
    pub fn is_stem(&self, word: &str) -> bool {
        self.stems.get(word).is_some_and(|uses| uses.iter().any(|it| !it.rare))
    }

    /// Whether this is the stem of a common noun or adjective.
    pub fn is_nominal_stem(&self, word: &str) -> bool {
        let nominal = |it: &Use| !it.rare && self.paradigms[it.paradigm].part != Part::Verb;
        self.stems.get(word).is_some_and(|uses| uses.iter().any(nominal))
    }

    /// Whether the stem of a common word begins so.
    pub fn begins_stem(&self, beginning: &str) -> bool {
        let at = self.ordered.partition_point(|stem| *stem < beginning);
        self.ordered.get(at).is_some_and(|stem| stem.starts_with(beginning))
    }
}

/// The first 16 bytes of a stem as a number, in the order of the bytes.
fn beginning_of(stem: &str) -> u128 {
    let mut first = [0; 16];
    let length = stem.len().min(first.len());
    first[..length].copy_from_slice(&stem.as_bytes()[..length]);
    u128::from_be_bytes(first)
}

fn part_of(mark: &str) -> Part {
    match mark {
        "n" => Part::Noun,
        "a" => Part::Adjective,
        _ => Part::Verb,
    }
}
