//! Finding places: names are matched by skeleton with their case endings, then the words beside them say what they are.

use super::gazetteer::{Ending, Name, gazetteer};
use super::kind_words::{KindWord, kind_word};
use super::series::{share_kinds, tell_each_other};
use super::{PlaceKind, PlaceMention};
use crate::fold::skeleton;
use crate::letters::{Kind, Token, tokens};
use std::ops::Range;

/// A name found in the text, not yet decided.
pub(super) struct Candidate {
    pub tokens: Range<usize>,
    /// Names it may be, with the ending of the last word.
    pub names: Vec<(&'static Name, String)>,
    /// The kind said by a word beside it, whether that word is plural, and the tokens of name and word.
    pub said: Option<Said>,
}

#[derive(Clone)]
pub(super) struct Said {
    pub kind: PlaceKind,
    pub plural: bool,
    pub after: bool,
    pub tokens: Range<usize>,
}

/// Finds the places a text names, left to right. Names inside quotation marks are names of other things.
pub fn find_places(text: &str) -> Vec<PlaceMention> {
    let tokens = tokens(text);
    let quoted = quoted_tokens(&tokens);
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match candidate_at(&tokens, at).filter(|_| !quoted[at]) {
            Some(candidate) => {
                at = candidate.tokens.end;
                candidates.push(candidate);
            }
            None => at += 1,
        }
    }
    let mut taken = 0;
    for candidate in &mut candidates {
        // A word between two names says what the first is; it cannot serve both.
        let said = said_beside(text, &tokens, &candidate.tokens, &candidate.names);
        candidate.said = said.filter(|said| said.tokens.start >= taken);
        taken = candidate.said.as_ref().map_or(candidate.tokens.end, |said| said.tokens.end);
    }
    share_kinds(&tokens, &mut candidates);
    tell_each_other(&tokens, &mut candidates);
    candidates.iter().filter_map(|candidate| decide(&tokens, candidate)).collect()
}

/// Which tokens stand between « and ».
fn quoted_tokens(tokens: &[Token<'_>]) -> Vec<bool> {
    let mut depth = 0_usize;
    let mut inside = Vec::with_capacity(tokens.len());
    let closed = tokens.iter().any(|token| token.is_mark('»'));
    for token in tokens {
        if token.is_mark('»') {
            depth = depth.saturating_sub(1);
        }
        inside.push(depth > 0 && closed);
        if token.is_mark('«') {
            depth += 1;
        }
    }
    inside
}

/// The longest name that begins at a token.
fn candidate_at(tokens: &[Token<'_>], at: usize) -> Option<Candidate> {
    let token = &tokens[at];
    if token.kind != Kind::Letters || !token.text.starts_with(char::is_uppercase) {
        return None;
    }
    let first = skeleton(&token.folded);
    let mut best: Option<Candidate> = None;
    let ends =
        first.char_indices().map(|(i, c)| i + c.len_utf8()).take(gazetteer().longest_first());
    for end in ends {
        for name in gazetteer().starting(&first[..end]) {
            let Some((next, rest)) = name_end(tokens, at, name, &first, end) else { continue };
            let longer = best.as_ref().is_none_or(|best| next > best.tokens.end);
            if longer {
                best = Some(Candidate { tokens: at..next, names: vec![(name, rest)], said: None });
            } else if let Some(best) = best.as_mut().filter(|best| best.tokens.end == next) {
                best.names.push((name, rest));
            }
        }
    }
    best
}

/// Follows a name word by word: the token after it and the ending of its last word.
fn name_end(
    tokens: &[Token<'_>],
    at: usize,
    name: &Name,
    first: &str,
    stem_end: usize,
) -> Option<(usize, String)> {
    if name.head.is_empty() {
        let rest = &first[stem_end..];
        return is_ending(rest, name.ending).then(|| (at + 1, rest.to_owned()));
    }
    if stem_end != first.len() {
        return None;
    }
    let mut index = at + 1;
    for word in name.head.iter().skip(1) {
        index = step_over_joint(tokens, index);
        if skeleton(&tokens.get(index)?.folded) != *word {
            return None;
        }
        index += 1;
    }
    index = step_over_joint(tokens, index);
    let last = skeleton(&tokens.get(index)?.folded);
    let rest = last.strip_prefix(name.stem.as_str())?;
    is_ending(rest, name.ending).then(|| (index + 1, rest.to_owned()))
}

/// A hyphen or point inside a name.
fn step_over_joint(tokens: &[Token<'_>], at: usize) -> usize {
    at + usize::from(tokens.get(at).is_some_and(|token| token.is_dash() || token.is_mark('.')))
}

/// Whether a skeleton ending is one this kind of name takes.
fn is_ending(rest: &str, ending: Ending) -> bool {
    const KAZAKH: &[&str] = &[
        "га", "ге", "ка", "ке", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен",
        "нын", "нин", "дын", "дин", "тын", "тин", "ны", "ни", "ды", "ди", "ты", "ти", "мен", "бен",
        "пен", "дагы", "деги", "тагы", "теги",
    ];
    const NOUN: &[&str] =
        &["а", "у", "ом", "е", "ы", "и", "ои", "ою", "ем", "я", "ю", "ю", "ыи", "ого", "ому", "ым"];
    const ADJECTIVE: &[&str] =
        &["ии", "ая", "ое", "ого", "ои", "ому", "им", "ом", "ую", "ие", "их", "ими"];
    match ending {
        Ending::Kazakh => rest.is_empty() || KAZAKH.contains(&rest),
        Ending::Noun => rest.is_empty() || NOUN.contains(&rest),
        Ending::Adjective => ADJECTIVE.contains(&rest),
    }
}

/// The word for a kind right after the name, or before it as Russian has it.
fn said_beside(
    text: &str,
    tokens: &[Token<'_>],
    name: &Range<usize>,
    names: &[(&'static Name, String)],
) -> Option<Said> {
    let after = kind_after(text, tokens, name.end)
        .filter(|(word, _)| names.iter().any(|(name, _)| fits(name, word.kind)));
    if let Some((KindWord { kind, plural }, end)) = after {
        return Some(Said { kind, plural, after: true, tokens: name.start..end });
    }
    let Some((word, start)) = kind_before(text, tokens, name.start) else {
        let word = kind_of_bracket(tokens, name.start)?;
        let fitting = names.iter().any(|(name, _)| fits(name, word.kind));
        let (kind, plural) = (word.kind, true);
        return fitting.then(|| Said { kind, plural, after: false, tokens: name.clone() });
    };
    // `районы Осакаровский, Нуринский`: only a plural word may precede adjectives.
    let fitting = names.iter().any(|(name, _)| {
        fits(name, word.kind) && (name.ending != Ending::Adjective || word.plural)
    });
    fitting.then_some(Said {
        kind: word.kind,
        plural: word.plural,
        after: false,
        tokens: start..name.end,
    })
}

/// `3 района Акмолинской области (Бурабайский, …)`, `облыстың 3 ауданы (Бурабай, …)`: the kind of what a bracket names.
fn kind_of_bracket(tokens: &[Token<'_>], at: usize) -> Option<KindWord> {
    const NEAR: usize = 8;
    let open = at.checked_sub(1).filter(|&open| tokens[open].is_mark('('))?;
    let near = tokens[open.saturating_sub(NEAR)..open].iter().enumerate().rev();
    near.take_while(|(_, token)| token.kind != Kind::Mark || token.is_dash()).find_map(
        |(index, token)| {
            let index = open.saturating_sub(NEAR) + index;
            let word = kind_word(&token.folded).filter(|word| word.kind != PlaceKind::Oblast)?;
            (word.plural || is_counted(tokens, index)).then_some(word)
        },
    )
}

/// Whether a number stands right before a word.
fn is_counted(tokens: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| tokens[before].kind == Kind::Digits)
}

/// `р-н`, `р-ны` behind a name.
fn short_district(tokens: &[Token<'_>], at: usize) -> Option<(KindWord, usize)> {
    let [letter, dash, ending] = tokens.get(at..at + 3)? else { return None };
    let plural = match &*ending.folded {
        "н" | "на" | "не" | "ном" => false,
        "ны" | "нов" | "нах" | "нам" => true,
        _ => return None,
    };
    let kind = PlaceKind::District;
    (&*letter.folded == "р" && dash.is_dash()).then_some((KindWord { kind, plural }, at + 3))
}

fn kind_after(text: &str, tokens: &[Token<'_>], at: usize) -> Option<(KindWord, usize)> {
    if let Some(short) = short_district(tokens, at) {
        return Some(short);
    }
    let token = tokens.get(at)?;
    let word = kind_word(&token.folded).filter(|_| token.kind == Kind::Letters)?;
    let short = matches!(&*token.folded, "обл" | "қ" | "ауд");
    if token.folded.chars().count() <= 2 && !short {
        return None;
    }
    let point = short && tokens.get(at + 1).is_some_and(|next| next.is_mark('.'));
    let far = text[tokens[at - 1].range.end..token.range.start].matches('\n').count() > 1;
    (!far).then_some((word, at + 1 + usize::from(point)))
}

fn kind_before(text: &str, tokens: &[Token<'_>], at: usize) -> Option<(KindWord, usize)> {
    let pointed = at >= 2 && tokens[at - 1].is_mark('.');
    // `районы: Осакаровский, Нуринский`.
    let listed = at >= 2 && tokens[at - 1].is_mark(':');
    let (name, at) = (at, if listed { at - 1 } else { at });
    let index = at.checked_sub(1 + usize::from(pointed))?;
    let token = &tokens[index];
    let russian = ["город", "област", "район", "сел", "посел"]
        .iter()
        .any(|stem| token.folded.starts_with(stem));
    let short = matches!(&*token.folded, "г" | "гг" | "гор" | "обл");
    let near = !text[token.range.end..tokens[at].range.start].contains("\n\n");
    if token.kind != Kind::Letters || !near || !russian && !short || pointed && !short {
        return None;
    }
    let word = kind_word(&token.folded)?;
    // Behind a colon the word is no part of the name; oblasts need no such word.
    match listed {
        true => {
            let plural = word.plural || is_counted(tokens, index);
            let word = KindWord { plural, ..word };
            (plural && word.kind != PlaceKind::Oblast).then_some((word, name))
        }
        false => Some((word, index)),
    }
}

pub(super) fn fits(name: &Name, kind: PlaceKind) -> bool {
    name.kind == kind || name.kind == PlaceKind::RepublicanCity && kind == PlaceKind::City
}

/// Chooses among the names a candidate may be.
fn decide(tokens: &[Token<'_>], candidate: &Candidate) -> Option<PlaceMention> {
    let bytes =
        |range: &Range<usize>| tokens[range.start].range.start..tokens[range.end - 1].range.end;
    let (name, range) = match &candidate.said {
        Some(said) => {
            let (name, _) = candidate.names.iter().find(|(name, _)| fits(name, said.kind))?;
            (*name, bytes(&said.tokens))
        }
        None => (bare_choice(&candidate.names)?, bytes(&candidate.tokens)),
    };
    Some(PlaceMention { range, slug: &name.slug, kind: name.kind })
}

/// Without a word for its kind a name is the oblast, else the city; an adjective's gender tells oblast from district.
pub(super) fn bare_choice(names: &[(&'static Name, String)]) -> Option<&'static Name> {
    let adjective = names.iter().find(|(name, rest)| {
        name.ending == Ending::Adjective
            && name.kind == PlaceKind::Oblast
            && matches!(rest.as_str(), "ая" | "ои" | "ую")
    });
    let plain = || {
        names
            .iter()
            .filter(|(name, _)| !name.needs_kind && name.ending != Ending::Adjective)
            .min_by_key(|(name, _)| name.kind)
    };
    adjective.or_else(plain).map(|(name, _)| *name)
}
