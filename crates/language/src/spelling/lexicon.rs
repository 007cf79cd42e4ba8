//! The words the spelling check knows: stems of official prose, read once from `data/`.

use super::shortened::Shortened;
use super::stem_ends::StemEnds;
use crate::fold::skeleton;
use crate::quick_hash::OwnMap;
use std::borrow::Cow;
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
#[derive(Default)]
pub(super) struct Lexicon {
    stems: OwnMap<Cow<'static, str>, Vec<Part>>,
    /// Forms of stems that are no listed words themselves, each with the listed word.
    variants: OwnMap<String, Cow<'static, str>>,
    /// The words as listed, in their order.
    listed: Vec<Cow<'static, str>>,
    /// See [`Shortened`]; made when the first unknown word is met.
    shortened: OnceLock<Shortened>,
    /// Listed words of five letters and more under their skeletons; made when the first unknown word is met.
    alike: OnceLock<OwnMap<String, Vec<String>>>,
    longest: usize,
    endings: StemEnds,
}

impl Lexicon {
    /// What may follow exactly this stem.
    pub fn parts(&self, stem: &str) -> &[Part] {
        self.stems.get(stem).map_or(&[], Vec::as_slice)
    }

    /// The listed word that takes this form: `мектеп` for `мектеб`.
    pub fn listed_as(&self, variant: &str) -> Option<&str> {
        self.variants.get(variant).map(Cow::as_ref)
    }

    /// The length of the longest stem in letters.
    pub fn longest(&self) -> usize {
        self.longest
    }

    /// Where a stem of this word may end, the last place first.
    pub fn possible_ends(&self, word: &str) -> impl Iterator<Item = usize> {
        self.endings.of(word, self.longest).into_iter().rev()
    }

    /// Long stems that become `form` when one letter is left out.
    pub fn shortened_to(&self, form: &str) -> Vec<String> {
        let shortened = self.shortened.get_or_init(|| Shortened::of(&self.listed));
        shortened.find(form, &self.listed).map(str::to_owned).collect()
    }

    /// Stems with this skeleton.
    pub fn with_skeleton(&self, skeleton: &str) -> &[String] {
        let alike = self.alike.get_or_init(|| alike(&self.listed));
        alike.get(skeleton).map_or(&[], Vec::as_slice)
    }

    fn read(data: &'static str, variants: fn(&str, Part) -> Vec<(String, Part)>) -> Self {
        let mut lexicon = Self::default();
        let listed = data.lines().filter_map(|line| {
            let (part, words) = line.split_once(": ")?;
            Some((part_of(part)?, words))
        });
        for (part, words) in listed {
            for word in words.split_whitespace() {
                let word = match word.contains('_') {
                    true => Cow::Owned(word.replace('_', " ")),
                    false => Cow::Borrowed(word),
                };
                for (stem, part) in variants(&word, part) {
                    lexicon.variants.entry(stem.clone()).or_insert_with(|| word.clone());
                    lexicon.add(stem.into(), part);
                }
                lexicon.add(word.clone(), part);
                lexicon.listed.push(word);
            }
        }
        let Self { variants, listed, .. } = &mut lexicon;
        listed.iter().for_each(|word| drop(variants.remove(word.as_ref())));
        lexicon
    }

    /// Names are stems, but they do not count for the longest one.
    fn add_name(&mut self, stem: Cow<'static, str>, part: Part) {
        self.endings.note(&stem);
        self.stems.entry(stem).or_default().push(part);
    }

    fn add(&mut self, stem: Cow<'static, str>, part: Part) {
        self.longest = self.longest.max(stem.chars().count());
        self.endings.note(&stem);
        let parts = self.stems.entry(stem).or_default();
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
}

/// Words of five letters and more under their skeletons.
fn alike(listed: &[Cow<'static, str>]) -> OwnMap<String, Vec<String>> {
    let mut alike: OwnMap<String, Vec<String>> = OwnMap::default();
    for word in listed.iter().filter(|word| word.chars().count() >= 5) {
        alike.entry(skeleton(word)).or_default().push(word.clone().into_owned());
    }
    alike
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

/// The Kazakh words.
pub(super) fn kazakh() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| {
        let mut lexicon = Lexicon::read(include_str!("../../data/kazakh.txt"), kazakh_variants);
        for name in crate::place::kazakh_name_words() {
            for (stem, part) in kazakh_variants(&name, Part::Noun) {
                lexicon.add_name(stem.into(), part);
            }
            lexicon.add_name(name.into(), Part::Noun);
        }
        lexicon
    })
}

/// The Russian words.
pub(super) fn russian() -> &'static Lexicon {
    static WORDS: OnceLock<Lexicon> = OnceLock::new();
    WORDS.get_or_init(|| Lexicon::read(include_str!("../../data/russian.txt"), russian_variants))
}

/// The other forms of a stem, those it takes before a vowel: `мектеп` is `мектеб`, the verb `оқы` is `оқ` before `у`.
fn kazakh_variants(word: &str, part: Part) -> Vec<(String, Part)> {
    let mut variants = Vec::new();
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

/// The other forms of a Russian stem, with the vowel that comes and goes before its last letter: `выставк` is `выставок`,
/// `доступн` is `доступен`.
fn russian_variants(word: &str, part: Part) -> Vec<(String, Part)> {
    let mut variants = Vec::new();
    if let Some(head) = word.strip_suffix('н').filter(|_| part == Part::Adjective) {
        variants.push((format!("{head}ен"), part));
    }
    if let Some(head) = word.strip_suffix('к').filter(|_| part == Part::Noun) {
        variants.push((format!("{head}ок"), part));
        variants.push((format!("{head}ек"), part));
    }
    variants
}
