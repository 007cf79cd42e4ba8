//! Misspelt names: places beside the word for their kind, and acronyms.

use super::{Kind, Suspect};
use crate::fuzzy::distance;
use crate::letters::{self, Token};
use crate::place;
use crate::tongue::Tongue;

/// Acronyms of the field; an unknown one that differs by one confused letter is a suspect.
const ACRONYMS: &[&str] = &[
    "ҮЕҰ", "БАҚ", "ЖОО", "ЖАО", "КЕАҚ", "ЖШС", "ҚР", "БҰҰ", "ЕҚЫҰ", "ТМД", "ҰҚК", "ІІМ", "ҚХА",
    "АЕК", "ЭЦҚ", "БСН", "ЖСН",
];

/// Acronyms with one confused letter.
pub(super) fn acronyms(tokens: &[Token<'_>], tongue: Tongue) -> Vec<Suspect> {
    if tongue != Tongue::Kazakh {
        return Vec::new();
    }
    let capital = |token: &&Token<'_>| {
        token.kind == letters::Kind::Letters
            && (3..=5).contains(&token.text.chars().count())
            && token.text.chars().all(char::is_uppercase)
    };
    let judged = tokens.iter().filter(capital).filter(|token| !ACRONYMS.contains(&token.text));
    judged
        .filter_map(|token| {
            let near = ACRONYMS.iter().find(|acronym| same_but_confused(token.text, acronym))?;
            Some(Suspect {
                range: token.range.clone(),
                word: token.text.to_owned(),
                suggestion: Some((*near).to_owned()),
                kind: Kind::MisreadLetter,
            })
        })
        .collect()
}

/// Exactly one letter differs, and the two letters have one skeleton.
fn same_but_confused(printed: &str, acronym: &str) -> bool {
    let apart: Vec<(char, char)> =
        printed.chars().zip(acronym.chars()).filter(|(a, b)| a != b).collect();
    let confused = |a: char, b: char| {
        crate::fold::skeleton(&a.to_string()) == crate::fold::skeleton(&b.to_string())
    };
    printed.chars().count() == acronym.chars().count()
        && apart.len() == 1
        && apart.iter().all(|&(a, b)| confused(a, b))
}

/// Names before облысы, қаласы, ауданы that are no known place but one letter away from one.
pub(super) fn places(text: &str, tokens: &[Token<'_>], tongue: Tongue) -> Vec<Suspect> {
    if tongue != Tongue::Kazakh {
        return Vec::new();
    }
    tokens.windows(2).filter_map(|pair| misspelt_place(text, &pair[0], &pair[1])).collect()
}

fn misspelt_place(text: &str, name: &Token<'_>, kind: &Token<'_>) -> Option<Suspect> {
    let named = name.kind == letters::Kind::Letters
        && name.text.starts_with(char::is_uppercase)
        && name.text.chars().count() >= 5;
    if !named || text[name.range.end..kind.range.start].contains(['\n', '\t']) {
        return None;
    }
    let known = place::kazakh_names_beside(&kind.folded)?;
    let folded = name.folded.as_str();
    if known.iter().any(|known| known.folded.split([' ', '-']).any(|word| word == folded)) {
        return None;
    }
    let skeleton = crate::fold::skeleton(folded);
    let near = known.iter().find(|known| {
        let slip =
            distance(&known.folded, folded, 1) == Some(1) && first(&known.folded) == first(folded);
        known.skeleton == skeleton || slip && known.folded.chars().count() >= 5
    })?;
    let range = name.range.start..kind.range.end;
    Some(Suspect {
        word: text[range.clone()].to_owned(),
        suggestion: Some(format!("{} {}", near.printed, kind.text)),
        range,
        kind: if near.skeleton == skeleton { Kind::MisreadLetter } else { Kind::Misspelt },
    })
}

fn first(word: &str) -> Option<String> {
    word.chars().next().map(|c| crate::fold::skeleton(&c.to_string()))
}
