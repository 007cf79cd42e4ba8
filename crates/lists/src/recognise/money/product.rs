//! Products: `2 500 х 3 = 7 500`, `3 грант × 2 500`. One factor is the sum of one grant, the other counts grants.

use super::{Phrase, Scope};
use bagyt_language::amount::Amount;
use bagyt_language::fold::words;
use bagyt_language::lowercase;

/// The amounts that are money: numbers that count grants (`10 қысқа мерзімді грант`, the `3 ×` of a product) or number
/// what they name (`1-й год`) are left out. `grants` is how many grants the row says it has.
pub(super) fn without_counts(text: &str, amounts: Vec<Amount>, grants: Option<u32>) -> Vec<Amount> {
    let counts: Vec<bool> =
        (0..amounts.len()).map(|at| counts(text, &amounts, at, grants)).collect();
    let money = amounts.into_iter().zip(counts).filter(|(_, counts)| !counts);
    money.map(|(amount, _)| amount).collect()
}

fn counts(text: &str, amounts: &[Amount], at: usize, grants: Option<u32>) -> bool {
    let amount = &amounts[at];
    let after = &text[amount.range.end..];
    let ordinal = after.strip_prefix('-').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    let numbers_item =
        || at + 1 < amounts.len() && is_enumerator(&text[..amount.range.start], after);
    is_small(amount)
        && (ordinal
            || grants_follow(after)
            || by_follows(after)
            || behind_number_sign(&text[..amount.range.start])
            || numbers_item()
            || is_counting_factor(text, amounts, at, grants))
}

/// `2 по 5 000`.
fn by_follows(after: &str) -> bool {
    let rest = after.trim_start().strip_prefix("по ");
    rest.is_some_and(|rest| rest.trim_start().starts_with(|c: char| c.is_ascii_digit()))
}

/// `Грант №1 – 5 000`, `Лот N 2`: a number behind its sign says which grant it is.
fn behind_number_sign(before: &str) -> bool {
    let before = before.trim_end();
    let letter = before.strip_suffix("No").or_else(|| before.strip_suffix('N'));
    before.ends_with('№') || letter.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
}

/// `1) 5 000`, `1. РБ – 5 000`: the number of an item at the start of a line or behind another item.
fn is_enumerator(before: &str, after: &str) -> bool {
    let line = before.rsplit('\n').next().unwrap_or_default();
    let begins = line.trim().is_empty() || line.trim_end().ends_with([';', ',', ':']);
    let closed = after.starts_with(')') || line.trim().is_empty() && after.starts_with(". ");
    begins && closed && line.matches('(').count() <= line.matches(')').count()
}

/// A whole number below a thousand without a unit.
fn is_small(amount: &Amount) -> bool {
    amount.unit.is_none() && amount.number.to_integer().is_some_and(|number| number < 1000)
}

fn grants_follow(after: &str) -> bool {
    const KINDS: [&str; 10] =
        ["қысқа", "кысқа", "орта", "ұзақ", "кратко", "средне", "долго", "грант", "шағын", "малы"];
    let after = after.trim_start();
    let next = words(after).next().filter(|(range, _)| range.start == 0);
    let next = next.map_or_else(String::new, |(_, word)| lowercase(word));
    KINDS.iter().any(|kind| next.starts_with(kind))
}

/// Of two small factors the one the row knows as its number of grants counts them, else the smaller one.
fn is_counting_factor(text: &str, amounts: &[Amount], at: usize, grants: Option<u32>) -> bool {
    let amount = &amounts[at];
    let joined =
        |left: &Amount, right: &Amount| is_product(&text[left.range.end..right.range.start]);
    let next = amounts.get(at + 1).filter(|next| joined(amount, next));
    let before = at.checked_sub(1).map(|before| &amounts[before]);
    let before = before.filter(|before| joined(before, amount));
    let Some(other) = next.or(before) else {
        // `3 × шағын грант`: nothing to multiply but grants.
        let rest = sign_after(&text[amount.range.end..]);
        return rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_digit()));
    };
    let is = |amount: &Amount| amount.number.to_integer() == grants.map(i64::from);
    match (is_small(other), is(amount), is(other)) {
        (false, ..) | (_, true, false) => true,
        (_, false, true) => false,
        _ if grants_follow(&text[other.range.end..]) => false,
        _ => amount.number < other.number || amount.number == other.number && next.is_some(),
    }
}

/// Whether nothing but a sign of multiplication, with the words for grants before it, stands between two numbers.
fn is_product(between: &str) -> bool {
    let plain = |words: &str| {
        !words.contains(|c: char| {
            c.is_ascii_digit() || matches!(c, ',' | ';' | '(' | '=' | ':' | '–')
        }) && words.split_whitespace().count() <= 3
    };
    sign_after(between).is_some_and(str::is_empty) || sign_before(between).is_some_and(plain)
}

/// What stands behind the sign of multiplication that a text begins with.
fn sign_after(text: &str) -> Option<&str> {
    let rest = text.trim_start();
    let mut chars = rest.chars();
    let lettered = match chars.next()? {
        '×' | '*' => false,
        'х' | 'x' | 'Х' | 'X' => true,
        _ => return None,
    };
    let rest = chars.as_str();
    (!lettered || !rest.starts_with(char::is_alphabetic)).then(|| rest.trim_start())
}

/// What stands before the sign of multiplication that a text ends with.
pub(super) fn sign_before(text: &str) -> Option<&str> {
    let rest = text.trim_end();
    let mut chars = rest.chars();
    let lettered = match chars.next_back()? {
        '×' | '*' => false,
        'х' | 'x' | 'Х' | 'X' => true,
        _ => return None,
    };
    let rest = chars.as_str();
    (!lettered || !rest.ends_with(char::is_alphabetic)).then(|| rest.trim_end())
}

/// How many times a product takes an amount: `2 500 х 3`, `3 гранта × 2 500`.
pub(super) fn times(text: &str, amount: &Amount) -> Option<u32> {
    let after = sign_after(&text[amount.range.end..]).and_then(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let more = rest[end..].trim_start_matches([' ', '\u{a0}', ',', '.']);
        let whole =
            more.len() == rest.len() - end || !more.starts_with(|c: char| c.is_ascii_digit());
        whole.then(|| &rest[..end])
    });
    let before = || {
        let rest = sign_before(&text[..amount.range.start])?;
        let rest = rest.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
        let start = rest.rfind(|c: char| !c.is_ascii_digit());
        Some(
            &rest[start.map_or(0, |at| at + rest[at..].chars().next().map_or(1, char::len_utf8))..],
        )
    };
    let few = |digits: &str| digits.parse().ok().filter(|count| (1..1000).contains(count));
    let several = || few(count_by(&text[..amount.range.start])?).filter(|count| *count > 1);
    after.and_then(few).or_else(|| before().and_then(few)).or_else(several)
}

/// The count of `2 гранта по`, `2 по`.
fn count_by(before: &str) -> Option<&str> {
    let rest = before.trim_end().strip_suffix("по")?;
    let bare = rest.trim_end_matches(|c: char| c.is_alphabetic() || c == ' ');
    let of_grants = words(&rest[bare.len()..]).all(|(_, word)| grants_follow(word));
    let start = bare.rfind(|c: char| !c.is_ascii_digit() && c != ' ');
    let digits = bare
        [start.map_or(0, |at| at + bare[at..].chars().next().map_or(1, char::len_utf8))..]
        .trim();
    (of_grants && rest.ends_with(' ')).then_some(digits)
}

/// `4 500 × 2 грант = 9 000`: the factor is one grant's sum, and the whole product is the phrase of the total.
pub(super) fn settle(phrases: &mut [Phrase]) {
    for index in 1..phrases.len() {
        let (before, after) = phrases.split_at_mut(index);
        let (Some(factor), total) = (before.last_mut(), &mut after[0]) else { continue };
        let sign = total.printed.find('=');
        let product = sign.is_some_and(|at| !total.printed[..at].contains([',', ';', '(', '–']));
        let counted = matches!(factor.scope, Scope::Total | Scope::Part);
        if product && !counted && !matches!(total.scope, Scope::Grant | Scope::Part) && !total.added
        {
            factor.scope = Scope::Grant;
            total.printed = format!("{} {}", factor.printed, total.printed);
            total.years =
                if total.years.is_empty() { factor.years.clone() } else { total.years.clone() };
        }
    }
}
