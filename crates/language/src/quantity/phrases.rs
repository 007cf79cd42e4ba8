//! Tables of phrases: words of a line, each whole, with the endings of a noun, or with any ending.

use super::forms::{Form, form};
use crate::letters::{Kind, Token, tokens};
use std::collections::HashMap;

/// A word of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Word {
    stem: String,
    ends: Ends,
}

/// What may follow the stem of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ends {
    /// Nothing.
    Not,
    /// An ending of a noun: `~` in the table.
    AsNoun,
    /// Anything: `*` in the table.
    Any,
}

/// Phrases with what each means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    phrases: Vec<(Vec<Word>, T)>,
    /// Phrases by the first letter of their first word.
    by_letter: HashMap<char, Vec<usize>>,
}

/// A phrase found in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Match<T> {
    /// What it means.
    pub meaning: T,
    /// The token behind its last one.
    pub end: usize,
    /// The form of its last word.
    pub form: Form,
}

impl<T: Copy> Phrases<T> {
    /// Reads phrases as a table writes them.
    pub fn new<'t>(phrases: impl IntoIterator<Item = (&'t str, T)>) -> Self {
        let of_line = |(phrase, meaning): (&'t str, T)| {
            spellings(phrase).into_iter().map(move |it| (words(&it), meaning))
        };
        let phrases: Vec<(Vec<Word>, T)> = phrases.into_iter().flat_map(of_line).collect();
        let mut by_letter: HashMap<char, Vec<usize>> = HashMap::new();
        for (at, (words, _)) in phrases.iter().enumerate() {
            let first = words.first().and_then(|word| word.stem.chars().next());
            by_letter.entry(first.unwrap_or_default()).or_default().push(at);
        }
        Self { phrases, by_letter }
    }

    /// The longest phrase that begins at a token.
    pub fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<Match<T>> {
        let first = tokens.get(at)?.folded.chars().next()?;
        let found = self.by_letter.get(&first)?.iter().filter_map(|index| {
            let (words, meaning) = &self.phrases[*index];
            let form = matched(words, tokens.get(at..at + words.len())?)?;
            let letters: usize = words.iter().map(|word| word.stem.len()).sum();
            Some((letters, Match { meaning: *meaning, end: at + words.len(), form }))
        });
        found.max_by_key(|(letters, _)| *letters).map(|(_, found)| found)
    }
}

/// The form of the last word, where every word is matched.
fn matched(words: &[Word], tokens: &[Token<'_>]) -> Option<Form> {
    let mut last = Form::Bare;
    for (word, token) in words.iter().zip(tokens) {
        let Some(ending) = token.folded.strip_prefix(word.stem.as_str()) else {
            last = softened(word, &token.folded)?;
            continue;
        };
        last = match word.ends {
            Ends::Not if ending.is_empty() => Form::Ended,
            Ends::AsNoun => form(ending)?,
            Ends::Any => Form::Ended,
            Ends::Not => return None,
        };
    }
    Some(last)
}

/// A Kazakh noun in `қ`, `к` or `п` before a vowel: `мектеп`, `мектебі`; `орталық`, `орталығы`.
fn softened(word: &Word, token: &str) -> Option<Form> {
    let (last, soft) = match word.stem.chars().next_back()? {
        'қ' => ('қ', 'ғ'),
        'к' => ('к', 'г'),
        'п' => ('п', 'б'),
        _ => return None,
    };
    let rest = token.strip_prefix(word.stem.trim_end_matches(last))?.strip_prefix(soft)?;
    let fits = word.ends == Ends::AsNoun && rest.starts_with(['ы', 'і']);
    fits.then(|| form(rest))?
}

/// A vowel in brackets stands before no ending only: `руч(е)к~` is `ручек` and `ручк~`.
fn spellings(phrase: &str) -> Vec<String> {
    let Some((before, vowel, behind)) = phrase.split_once('(').and_then(|(before, rest)| {
        rest.split_once(')').map(|(vowel, behind)| (before, vowel, behind))
    }) else {
        return vec![phrase.to_owned()];
    };
    vec![format!("{before}{vowel}{}", behind.replace('~', "")), format!("{before}{behind}")]
}

fn words(phrase: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    for token in tokens(phrase) {
        match (token.kind, token.text, words.last_mut()) {
            (Kind::Mark, "~", Some(word)) => word.ends = Ends::AsNoun,
            (Kind::Mark, "*", Some(word)) => word.ends = Ends::Any,
            _ => words.push(Word { stem: token.folded.into_owned(), ends: Ends::Not }),
        }
    }
    words
}

/// The lines of a table that say something, each in its columns.
pub(super) fn lines(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let said = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    said.map(|line| line.split('\t').collect())
}
