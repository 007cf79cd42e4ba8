//! The listed word a printed word is a form of: what all its forms share, whichever of its stems stands in them.

use super::lexicon::{Part, kazakh as words, russian as russian_words};
use super::{forms, kazakh, russian};

/// The roots of a folded word with a known stem, of each list of words that knows it; none when the word has no reading. The
/// lists part stem and ending in different places: `молодой` is a form of `моло` in one, of `молод` in another.
pub(crate) fn known_roots(word: &str) -> impl Iterator<Item = String> {
    let kazakh = kazakh::stem_of(word).map(|end| kazakh_root(&word[..end]));
    let inflected = forms::russian().stems_of(word).max_by_key(|stem| stem.len());
    let listed = russian::stem_of(word).map(|end| &word[..end]);
    kazakh.into_iter().chain([inflected, listed].into_iter().flatten().map(russian_root))
}

fn russian_root(stem: &str) -> String {
    let listed = || russian_words().listed_as(stem).map(str::to_owned);
    let root = without_its_vowel(stem).or_else(|| without_its_plural(stem)).or_else(listed);
    root.unwrap_or_else(|| stem.to_owned())
}

/// The listed noun of which a listed word is the genitive of the plural: `дет` for `детей`.
fn without_its_plural(stem: &str) -> Option<String> {
    let noun = stem.strip_suffix("ей").or_else(|| stem.strip_suffix("ов"))?;
    russian_words().parts(noun).contains(&Part::Noun).then(|| noun.to_owned())
}

/// The Russian stem in which the vowel before the last letter is gone: `ребенк` for `ребенок`.
fn without_its_vowel(stem: &str) -> Option<String> {
    let short = stem.strip_suffix("ок").or_else(|| stem.strip_suffix("ек"))?;
    let known = |stem: &String| {
        forms::russian().is_stem(stem) || russian_words().parts(stem).contains(&Part::Noun)
    };
    Some(format!("{short}к")).filter(known)
}

/// The listed Kazakh word of a stem; an owned form that is listed beside its noun, as `қаупі` beside `қауіп`, counts for the noun.
fn kazakh_root(stem: &str) -> String {
    let owned = || {
        let endings = ["сы", "сі", "ы", "і"].into_iter();
        let mut nouns = endings.filter_map(|it| noun(stem.strip_suffix(it)?));
        nouns.find(|noun| noun.chars().count() >= 3)
    };
    let listed = words().listed_as(stem).map(str::to_owned);
    listed.or_else(|| with_its_vowel(stem)).or_else(owned).unwrap_or_else(|| stem.to_owned())
}

/// The listed noun of which this is a stem.
fn noun(stem: &str) -> Option<String> {
    let listed = words().listed_as(stem).unwrap_or(stem);
    with_its_vowel(stem).or_else(|| is_noun(listed).then(|| listed.to_owned()))
}

/// The listed noun that loses the vowel before its last letter: `орн` is `орын`, `қауп` is `қауіп`.
fn with_its_vowel(stem: &str) -> Option<String> {
    let (last, _) = stem.char_indices().next_back()?;
    let (head, last) = stem.split_at(last);
    let whole = |vowel: char| format!("{head}{vowel}{last}");
    [whole('ы'), whole('і')].into_iter().find(|word| is_noun(word))
}

fn is_noun(word: &str) -> bool {
    words().listed_as(word).is_none() && words().parts(word).contains(&Part::Noun)
}
