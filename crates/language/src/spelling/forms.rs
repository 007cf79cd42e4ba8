//! Russian words with all their forms: stems, each with the endings of its declension or conjugation.
//!
//! [`super::russian`] is wide and takes much for a word, so that no right word is called wrong. A slip needs the opposite:
//! what a word may have been must be a form that surely exists.

use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// The endings of one declension or conjugation.
struct Paradigm {
    part: Part,
    endings: HashSet<&'static str>,
}

/// Parts of speech that are inflected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Noun,
    Adjective,
    /// Verbs with their participles.
    Verb,
}

type Stems = HashMap<&'static str, Vec<usize>>;

/// The words, ordered for questions about their beginnings.
pub(super) struct Forms {
    paradigms: Vec<Paradigm>,
    /// The paradigms of every stem.
    stems: Stems,
    /// Those of rarer words a letter away: right themselves, but never what a word was meant to be.
    neighbours: Stems,
    /// Every stem once, in the order of its bytes.
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
        let (mut stems, mut neighbours) = (Stems::new(), Stems::new());
        for line in data.lines().filter(|line| !line.starts_with('#')) {
            if let Some((part, endings)) = line.split_once("= ") {
                let endings =
                    endings.split(' ').map(|ending| if ending == "-" { "" } else { ending });
                paradigms.push(Paradigm { part: part_of(part), endings: endings.collect() });
                continue;
            }
            let (words, line) = match line.strip_prefix("~ ") {
                Some(rest) => (&mut neighbours, rest),
                None => (&mut stems, line),
            };
            for stem in line.split(' ') {
                words.entry(stem).or_default().push(paradigms.len() - 1);
            }
        }
        let mut ordered: Vec<&str> = stems.keys().copied().collect();
        ordered.sort_unstable();
        let longest = stems
            .keys()
            .chain(neighbours.keys())
            .map(|stem| stem.chars().count())
            .max()
            .unwrap_or(0);
        Self { paradigms, stems, neighbours, ordered, longest }
    }

    /// Whether the folded word is right: a form of a known word or of a neighbour of one.
    pub fn is_right(&self, word: &str) -> bool {
        self.is_form(word) || self.readings_in(&self.neighbours, word).next().is_some()
    }

    /// Whether the folded word is a form of a known word.
    pub fn is_form(&self, word: &str) -> bool {
        self.readings(word).next().is_some()
    }

    /// Whether the folded word is a form of a known word of this part of speech.
    pub fn is_form_of(&self, word: &str, part: Part) -> bool {
        self.readings(word).any(|(_, paradigm)| paradigm.part == part)
    }

    /// Whether the folded word is a form of a known noun or adjective.
    pub fn is_nominal(&self, word: &str) -> bool {
        self.readings(word).any(|(_, paradigm)| paradigm.part != Part::Verb)
    }

    /// The stems this word is a form of.
    pub fn stems_of<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a str> {
        self.readings(word).map(|(stem, _)| stem)
    }

    fn readings<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (&'a str, &'a Paradigm)> {
        self.readings_in(&self.stems, word)
    }

    fn readings_in<'a>(
        &'a self,
        stems: &'a Stems,
        word: &'a str,
    ) -> impl Iterator<Item = (&'a str, &'a Paradigm)> {
        let cuts = word.char_indices().map(|(at, c)| at + c.len_utf8()).take(self.longest);
        cuts.flat_map(move |cut| {
            let (stem, ending) = word.split_at(cut);
            let paradigms = stems.get(stem).map_or(&[][..], Vec::as_slice);
            let fitting = paradigms.iter().map(|&at| &self.paradigms[at]);
            fitting.filter(move |it| it.endings.contains(ending)).map(move |it| (stem, it))
        })
    }

    /// Whether this is a stem.
    pub fn is_stem(&self, word: &str) -> bool {
        self.stems.contains_key(word)
    }

    /// Whether this is a stem of a noun or an adjective.
    pub fn is_nominal_stem(&self, word: &str) -> bool {
        let paradigms = self.stems.get(word).map_or(&[][..], Vec::as_slice);
        paradigms.iter().any(|&at| self.paradigms[at].part != Part::Verb)
    }

    /// Whether a stem begins so.
    pub fn begins_stem(&self, beginning: &str) -> bool {
        let at = self.ordered.partition_point(|stem| *stem < beginning);
        self.ordered.get(at).is_some_and(|stem| stem.starts_with(beginning))
    }
}

fn part_of(mark: &str) -> Part {
    match mark {
        "n" => Part::Noun,
        "a" => Part::Adjective,
        _ => Part::Verb,
    }
}
