//! Names in a series: one word says what all of them are, or they say it of each other.

use super::PlaceKind;
use super::gazetteer::{Ending, Name};
use super::mentions::{Candidate, Said, bare_choice, fits};
use crate::letters::Token;

/// In a series (`Павлодар, Қарағанды және Абай облыстары`; `города Тараз и Каратау`) one word serves all.
pub(super) fn share_kinds(tokens: &[Token<'_>], candidates: &mut [Candidate]) {
    for index in (0..candidates.len().saturating_sub(1)).rev() {
        let Some(next) = candidates[index + 1].said.clone().filter(|said| said.after) else {
            continue;
        };
        if candidates[index].said.is_none()
            && in_series(tokens, &candidates[index], &candidates[index + 1])
        {
            share(&mut candidates[index], &next);
        }
    }
    for index in 1..candidates.len() {
        let Some(before) = candidates[index - 1].said.clone().filter(|said| !said.after) else {
            continue;
        };
        if candidates[index].said.is_none()
            && in_series(tokens, &candidates[index - 1], &candidates[index])
        {
            share(&mut candidates[index], &before);
        }
    }
}

fn share(candidate: &mut Candidate, said: &Said) {
    let fitting = |(name, _): &(&Name, String)| {
        fits(name, said.kind)
            && (said.plural || !name.needs_kind || name.ending == Ending::Adjective)
    };
    if candidate.names.iter().any(fitting) {
        candidate.said = Some(Said { tokens: candidate.tokens.clone(), ..said.clone() });
    }
}

/// Only commas and "and" lie between two names.
fn in_series(tokens: &[Token<'_>], left: &Candidate, right: &Candidate) -> bool {
    let from = left.tokens.end;
    let between = tokens.get(from..right.tokens.start.max(from)).unwrap_or_default();
    let joint = |token: &Token<'_>| {
        token.is_mark(',')
            || token.is_mark('/')
            || token.is_dash()
            || matches!(&*token.folded, "және" | "мен" | "пен" | "бен" | "и" | "а" | "также")
    };
    !between.is_empty() && between.len() <= 3 && between.iter().all(joint)
}

/// In a series without any word for a kind, what can be nothing but cities makes the others cities (`Костанай, Рудный`), and
/// adjectives of districts make their neighbours districts (`Иртышский, Железинский`).
pub(super) fn tell_each_other(tokens: &[Token<'_>], candidates: &mut [Candidate]) {
    let mut rest = candidates;
    while !rest.is_empty() {
        let joined = rest.windows(2).take_while(|pair| in_series(tokens, &pair[0], &pair[1]));
        let (series, behind) = rest.split_at_mut(joined.count() + 1);
        rest = behind;
        if let Some(kind) = kind_of_series(series) {
            for candidate in series.iter_mut().filter(|candidate| candidate.said.is_none()) {
                let tokens = candidate.tokens.clone();
                candidate.said = Some(Said { kind, plural: true, after: false, tokens });
            }
        }
    }
}

/// What names without a word beside them must all be.
fn kind_of_series(series: &[Candidate]) -> Option<PlaceKind> {
    let said = |kind| {
        let mut said = series.iter().filter_map(|candidate| candidate.said.as_ref());
        said.all(|said| said.kind == kind)
    };
    let all = |is_one: fn(&(&Name, String)) -> bool| {
        series.iter().all(|candidate| candidate.names.iter().any(is_one))
    };
    let cities = all(|(name, _)| fits(name, PlaceKind::City) && name.ending != Ending::Adjective);
    let sure_city = |candidate: &Candidate| {
        bare_choice(&candidate.names).is_some_and(|name| name.kind == PlaceKind::City)
    };
    if said(PlaceKind::City) && cities && series.iter().any(sure_city) {
        return Some(PlaceKind::City);
    }
    let districts = all(|(name, _)| name.kind == PlaceKind::District);
    let adjectives = series.iter().filter(|it| it.names.iter().any(is_adjective_of_a_district));
    (districts && adjectives.count() > 1 && said(PlaceKind::District))
        .then_some(PlaceKind::District)
}

/// `Иртышский`, never `Карагандинская`: a district is of masculine gender.
fn is_adjective_of_a_district((name, ending): &(&Name, String)) -> bool {
    name.kind == PlaceKind::District
        && name.ending == Ending::Adjective
        && matches!(ending.as_str(), "ии" | "ого" | "ому" | "им" | "ом")
}
