//! What an unknown noun is: by its suffix, or by what is done with it.

use super::counted::Counted;
use super::phrases::{Phrases, lines};
use super::stretch::{Stretch, StretchKind};
use super::{Reader, Rule};
use crate::letters::Kind;
use std::sync::LazyLock;

/// The table of verbs.
pub(super) const VERBS: &str = include_str!("../../grammar/verbs.tsv");

static VERB_PHRASES: LazyLock<Phrases<(&'static str, &'static str)>> =
    LazyLock::new(|| Phrases::new(lines(VERBS).map(|it| (it[1], (it[0], it[1])))));

/// How many words may stand between a number and a verb behind it, and between a verb and a number behind it.
const NEAR: usize = 5;

impl Reader<'_> {
    /// Of the words behind a number: `40 балықшыны`, `25 верблюдоводов`.
    pub(super) fn by_suffix(&self, stretch: &Stretch) -> Option<Counted> {
        if stretch.kind == StretchKind::Size || stretch.words {
            return None;
        }
        for at in stretch.after..stretch.after + 4 {
            let token = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
            if let Some((unit, suffix)) = by_suffix(&token.folded) {
                let rule = Rule { name: "unit-by-suffix", phrase: suffix };
                let range = stretch.range.end..token.range.end;
                return Some(Counted { unit, rule, range, after: at + 1, ending: None });
            }
        }
        None
    }

    /// `5 жүйрік ат бәйгесін өткізу`, `проведение 5 скачек`.
    pub(super) fn by_verb(&self, stretch: &Stretch) -> Option<Counted> {
        let follows = self.tokens.get(stretch.after)?;
        let glued = follows.range.start == stretch.range.end;
        if stretch.kind == StretchKind::Size
            || stretch.words
            || glued
            || follows.kind != Kind::Letters
        {
            return None;
        }
        self.verb_behind(stretch).or_else(|| self.verb_before(stretch))
    }

    fn verb_behind(&self, stretch: &Stretch) -> Option<Counted> {
        for at in stretch.after..stretch.after + NEAR + 1 {
            let token = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
            if at > stretch.after
                && let Some(found) = VERB_PHRASES.at(self.tokens, at)
            {
                let noun = &self.tokens[at - 1];
                if is_oblique(&noun.folded) {
                    return None;
                }
                return Some(told(found.meaning, stretch, noun.range.end, at));
            }
            if is_oblique(&token.folded) {
                return None;
            }
        }
        None
    }

    fn verb_before(&self, stretch: &Stretch) -> Option<Counted> {
        let first = stretch.first.saturating_sub(NEAR);
        let mut verb = None;
        for at in (first..stretch.first).rev() {
            let token = &self.tokens[at];
            if token.kind != Kind::Letters {
                break;
            }
            if let Some(found) = VERB_PHRASES.at(self.tokens, at) {
                verb = Some(found.meaning);
                break;
            }
        }
        let verb = verb?;
        // The noun is the first word that is no adjective.
        for at in stretch.after..stretch.after + 3 {
            let token = self.tokens.get(at).filter(|token| token.kind == Kind::Letters)?;
            let adjective = ["ых", "их", "ого", "его", "ой", "ую", "ным", "ные"]
                .iter()
                .any(|it| token.folded.ends_with(it));
            if !adjective {
                let small = token.folded.chars().count() < 3;
                return (!small).then(|| told(verb, stretch, token.range.end, at + 1));
            }
        }
        None
    }
}

fn told(
    (unit, phrase): (&'static str, &'static str),
    stretch: &Stretch,
    end: usize,
    after: usize,
) -> Counted {
    let rule = Rule { name: "unit-by-verb", phrase };
    Counted { unit, rule, range: stretch.range.end..end, after, ending: None }
}

/// Nouns that name people by what they do, and houses by what they are for.
pub(super) fn by_suffix(word: &str) -> Option<(&'static str, &'static str)> {
    const LEAST: usize = 5;
    const RUSSIAN: [&str; 12] = [
        "телей",
        "щиков",
        "чиков",
        "истов",
        "логов",
        "водов",
        "ведов",
        "графов",
        "телям",
        "щикам",
        "телями",
        "истам",
    ];
    if word.chars().count() < LEAST {
        return None;
    }
    if let Some(suffix) = RUSSIAN.iter().find(|suffix| word.ends_with(**suffix)) {
        return Some(("person", suffix));
    }
    let stem_with = |suffixes: &[&'static str]| {
        let found = suffixes.iter().find_map(|suffix| {
            let at = word.rfind(suffix)?;
            let (stem, ending) = (&word[..at], &word[at + suffix.len()..]);
            (stem.chars().count() > 1 && super::forms::form(ending).is_some())
                .then_some((stem, *suffix))
        })?;
        // `екінші`, `жетінші` are ordinals.
        (!found.0.ends_with('н')).then_some(found.1)
    };
    // `тіркелгендер`, `өтініш бергендердің`.
    if let Some(suffix) = stem_with(&["ғандар", "гендер", "қандар", "кендер"])
    {
        return Some(("person", suffix));
    }
    if ["вшихся", "вших", "ющихся"].iter().any(|it| word.ends_with(it)) {
        return Some(("person", "вших"));
    }
    if let Some(suffix) = stem_with(&["шы", "ші"]) {
        return Some(("person", suffix));
    }
    stem_with(&["хана"]).map(|suffix| ("organisation", suffix))
}

/// Words in a case that no object of a verb has, and verbs that are no nouns: `2 тілде әзірлеу`.
fn is_oblique(word: &str) -> bool {
    const CASES: [&str; 17] = [
        "да", "де", "та", "те", "ға", "ге", "қа", "ке", "дан", "ден", "тан", "тен", "мен", "бен",
        "пен", "ып", "іп",
    ];
    const WORDS: [&str; 7] = ["рет", "үшін", "бойынша", "арқылы", "туралы", "кейін", "дейін"];
    WORDS.contains(&word) || word.chars().count() > 3 && CASES.iter().any(|it| word.ends_with(it))
}
