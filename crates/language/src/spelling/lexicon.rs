//! The words the spelling check knows: stems of official prose, read once from `data/`.

use crate::fold::skeleton;
use std::collections::HashMap;
use std::sync::OnceLock;

/// How a word goes on after its stem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Part {
    /// Kazakh nouns, adjectives, numerals; Russian nouns.
    Noun,
    /// Kazakh nouns borrowed with a soft sign, without it: suffixes of either voice follow.
    SoftNoun,
    /// Russian adjectives and participles.
    Adjective,
    /// Verbs.
    Verb,
    /// A Kazakh verb stem that lost its last vowel before `у`.
    VerbBeforeU,
    /// Words that stay as they are.
    Fixed,
}

/// Stems with what may follow them.
pub(super) struct Lexicon {
    stems: HashMap<String, Vec<Part>>,
    /// Stems of six letters and more under each of their forms with one letter left out.
    shortened: HashMap<String, Vec<String>>,
    /// Stems of five letters and more under their skeletons.
    alike: HashMap<String, Vec<String>>,
    longest: usize,
}

impl Lexicon {
    /// What may follow exactly this stem.
    pub fn parts(&self, stem: &str) -> &[Part] {
        self.stems.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The length of the longest stem in letters.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// Long stems that become `form` when one letter is left out.
    pub fn shortened_to(&self, form: &str) -> &[String] {
        self.shortened.get(form).map_or(&[], Vec::as_slice)
    }

    /// Stems with this skeleton.
    pub fn with_skeleton(&self, skeleton: &str) -> &[String] {
        self.alike.get(skeleton).map_or(&[], Vec::as_slice)
    }

    fn read(data: &str, variants: fn(&str, Part) -> Vec<(String, Part)>) -> Self {
        let mut stems: HashMap<String, Vec<Part>> = HashMap::new();
        let mut shortened: HashMap<String, Vec<String>> = HashMap::new();
        let mut alike: HashMap<String, Vec<String>> = HashMap::new();
        let listed = data.lines().filter_map(|line| {
            let (part, words) = line.split_once(": ")?;
            Some((part_of(part)?, words))
        });
        for (part, words) in listed {
            for word in words.split_whitespace().map(|word| word.replace('_', " ")) {
                index_shortened(&mut shortened, &word);
                if word.chars().count() >= 5 {
                    alike.entry(skeleton(&word)).or_default().push(word.clone());
                }
                for (stem, part) in variants(&word, part) {
                    let parts = stems.entry(stem).or_default();
                    if !parts.contains(&part) {
                        parts.push(part);
                    }
                }
            }
        }
        let longest = stems.keys().map(|stem| stem.chars().count()).max().unwrap_or(0);
        Self { stems, shortened, alike, longest }
    }
}

fn part_of(mark: &str) -> Option<Part> {
    Some(match mark {
        "n" => Part::Noun,
        "a" => Part::Adjective,
        "v" => Part::Verb,
        "i" => Part::Fixed,
        _ => return None,
    })
}

fn index_shortened(shortened: &mut HashMap<String, Vec<String>>, word: &str) {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() < 6 {
        return;
    }
    for left_out in 1..letters.len() - 1 {
        let form: String =
            letters.iter().enumerate().filter(|&(at, _)| at != left_out).map(|(_, c)| c).collect();
        let stems = shortened.entry(form).or_default();
        if !stems.iter().any(|stem| stem == word) {
            stems.push(word.to_owned());
        }
    }
}

/// The Kazakh words.
pub(super) fn kazakh() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut lexicon = Lexicon::read(include_str!("../../data/kazakh.txt"), kazakh_variants);
        for name in crate::place::kazakh_name_words() {
            for (stem, part) in kazakh_variants(&name, Part::Noun) {
                lexicon.stems.entry(stem).or_default().push(part);
            }
        }
        lexicon
    })
}

/// The Russian words.
pub(super) fn russian() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| Lexicon::read(include_str!("../../data/russian.txt"), russian_variants))
}

/// A stem with the forms it takes before a vowel: `мектеп` is `мектеб`, the verb `оқы` is `оқ` before `у`.
fn kazakh_variants(word: &str, part: Part) -> Vec<(String, Part)> {
    let mut variants = vec![(word.to_owned(), part)];
    if part == Part::Fixed {
        return variants;
    }
    for (hard, soft) in [('п', 'б'), ('к', 'г'), ('қ', 'ғ')] {
        if let Some(head) = word.strip_suffix(hard) {
            variants.push((format!("{head}{soft}"), part));
        }
    }
    // `фестиваль` loses its sign before a vowel.
    if let Some(head) = word.strip_suffix('ь') {
        variants.push((head.to_owned(), Part::SoftNoun));
    }
    // `процесс` is printed `процесі` before a suffix.
    let mut ending = word.chars().rev();
    if let (Some(last), Some(same)) = (ending.next(), ending.next())
        && last == same
    {
        variants.push((word[..word.len() - last.len_utf8()].to_owned(), part));
    }
    if let Some(head) = word.strip_suffix(['ы', 'і']).filter(|_| part == Part::Verb) {
        variants.push((head.to_owned(), Part::VerbBeforeU));
    }
    variants
}

/// A Russian stem with the vowel that comes and goes before its last letter: `выставк` is `выставок`, `доступн` is
/// `доступен`.
fn russian_variants(word: &str, part: Part) -> Vec<(String, Part)> {
    let mut variants = vec![(word.to_owned(), part)];
    if let Some(head) = word.strip_suffix('н').filter(|_| part == Part::Adjective) {
        variants.push((format!("{head}ен"), part));
    }
    if let Some(head) = word.strip_suffix('к').filter(|_| part == Part::Noun) {
        variants.push((format!("{head}ок"), part));
        variants.push((format!("{head}ек"), part));
    }
    variants
}
