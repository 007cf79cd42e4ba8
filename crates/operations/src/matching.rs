//! Which row of a corrected list is which row of the list it replaces, so that identifiers stay.
//!
//! Two rows are compared by what they say, not by where they stand: the words of the direction weigh most, then the
//! problem, the field, the money, the printed number, the customer. Pairs are taken from the most alike downwards, each
//! row once; among equals, the ones that moved least. A row less than half alike is new, an old row left over is
//! removed. So an insertion, a removal, a new order and edited texts all keep the identifiers of the rows they do not
//! concern, and a row written wholly anew gets a new one.

use bagyt_domain::list::Direction;
use bagyt_language::is_word_character;
use bagyt_language::sorting::fold_for_search;
use std::collections::BTreeMap;

/// How alike two rows must be, of 100, to be the same row.
const ENOUGH: u32 = 50;

/// Weights of the parts; they add up to 100.
const DIRECTION: u32 = 60;
const PROBLEM: u32 = 12;
const FIELD: u32 = 10;
const MONEY: u32 = 10;
const NUMBER: u32 = 4;
const ISSUER: u32 = 4;

/// For each new row, the position of the old row it is, if any.
pub fn same_rows(old: &[&Direction], new: &[&Direction]) -> Vec<Option<usize>> {
    same(&Compared::all(old), &Compared::all(new))
}

fn same(old: &[Compared<'_>], new: &[Compared<'_>]) -> Vec<Option<usize>> {
    let mut pairs = Vec::new();
    for (later, row) in new.iter().enumerate() {
        for (earlier, old_row) in old.iter().enumerate() {
            let alike = likeness(old_row, row);
            if alike >= ENOUGH {
                pairs.push((std::cmp::Reverse(alike), earlier.abs_diff(later), later, earlier));
            }
        }
    }
    pairs.sort_unstable();
    let mut found = vec![None; new.len()];
    let mut taken = vec![false; old.len()];
    for (_, _, later, earlier) in pairs {
        if found[later].is_none() && !taken[earlier] {
            found[later] = Some(earlier);
            taken[earlier] = true;
        }
    }
    found
}

/// A row with the words and the money that are compared, folded and counted once for all its comparisons.
pub struct Compared<'a> {
    row: &'a Direction,
    direction: Vec<String>,
    problem: Vec<String>,
    money: BTreeMap<Option<u16>, i64>,
}

impl<'a> Compared<'a> {
    /// Makes all rows of a list ready to be compared.
    pub fn all(rows: &[&'a Direction]) -> Vec<Self> {
        rows.iter().map(|row| Self::of(row)).collect()
    }

    fn of(row: &'a Direction) -> Self {
        Self {
            row,
            direction: words(&row.direction),
            problem: words(row.problem.as_deref().unwrap_or_default()),
            money: money(row),
        }
    }
}

fn words(text: &str) -> Vec<String> {
    let folded = fold_for_search(text);
    let letters = folded.split(|letter: char| !is_word_character(letter));
    let mut words: Vec<String> =
        letters.filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.sort_unstable();
    words
}

/// How alike two rows are, from 0 to 100.
fn likeness(old: &Compared<'_>, new: &Compared<'_>) -> u32 {
    let same = |weight, equal: bool| if equal { weight } else { 0 };
    let field = match (old.row.field_code, new.row.field_code) {
        (Some(old), Some(new)) => old == new,
        _ => old.row.field == new.row.field,
    };
    shared(&old.direction, &new.direction, DIRECTION)
        + shared(&old.problem, &new.problem, PROBLEM)
        + same(FIELD, field)
        + same(MONEY, old.money == new.money)
        + same(NUMBER, old.row.number == new.row.number)
        + same(ISSUER, old.row.issuer == new.row.issuer)
}

fn money(row: &Direction) -> BTreeMap<Option<u16>, i64> {
    row.funding.iter().map(|funding| (funding.year, funding.thousand_tenge.tiyn())).collect()
}

/// The share of words two texts have in common (twice the common words by all words), of `weight`; both are sorted.
fn shared(one: &[String], other: &[String], weight: u32) -> u32 {
    let all = one.len() + other.len();
    if all == 0 {
        return weight;
    }
    let (mut left, mut right) = (one.iter().peekable(), other.iter().peekable());
    let mut common = 0;
    while let (Some(a), Some(b)) = (left.peek(), right.peek()) {
        match a.cmp(b) {
            std::cmp::Ordering::Less => left.next(),
            std::cmp::Ordering::Greater => right.next(),
            std::cmp::Ordering::Equal => {
                common += 1;
                left.next();
                right.next()
            }
        };
    }
    u32::try_from(u64::from(weight) * 2 * common / all as u64).unwrap_or(weight)
}

/// The least share of a list's rows, of 100, that must be there already for it to be a likely corrected version.
const LIKELY_SHARE: usize = 50;

/// How many rows two lists share, if so many that the new one is likely a corrected version of the old one.
pub fn likely_overlap(old: &[Compared<'_>], new: &[Compared<'_>]) -> Option<u32> {
    let shared = same(old, new).into_iter().flatten().count();
    let fewer = old.len().min(new.len());
    let likely = shared > 0 && shared * 100 >= fewer * LIKELY_SHARE;
    likely.then(|| u32::try_from(shared).unwrap_or(u32::MAX))
}
