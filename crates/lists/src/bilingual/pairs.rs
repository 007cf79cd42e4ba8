//! Cells of two lines, a text and its translation: where the words of one line tell nothing, the cells above and below it do.

use super::cell;
use crate::table::{Apart, Line, RawList};
use bagyt_domain::list::{Column, TextLanguage};
use bagyt_language::tongue::language_by_words;
use std::collections::BTreeMap;

/// Texts that are printed on a line in each language; a kind or a place may be said once for both.
const TEXTS: [Column; 3] = [Column::Field, Column::Direction, Column::Problem];

/// Tells the lines of such cells apart in columns most of whose cells have a line in each language, the same one first.
pub(super) fn part(raw: &RawList, rows: &mut [BTreeMap<Column, Apart>]) {
    for column in TEXTS {
        let pair = |at: usize| raw.rows.get(at)?.cells.get(&column).and_then(|it| pair_of(it));
        let pairs: Vec<Option<[&Line; 2]>> = (0..rows.len()).map(pair).collect();
        let Some(first) = first_language(column, &pairs, rows) else { continue };
        for (row, pair) in rows.iter_mut().zip(&pairs) {
            let told = row.get(&column).is_some_and(Apart::is_in_both);
            if let Some([own, other]) = pair.filter(|pair| !told && may_be_in_both(*pair, first)) {
                let mut apart = Apart { first: Some(first), ..Apart::default() };
                apart.of_mut(first).push(own.clone());
                apart.of_mut(first.other()).push(other.clone());
                row.insert(column, apart);
            }
        }
    }
}

/// The two lines of a cell that has no more.
fn pair_of(lines: &[Line]) -> Option<[&Line; 2]> {
    let mut filled = lines.iter().filter(|line| !line.is_blank());
    let pair = [filled.next()?, filled.next()?];
    filled.next().is_none().then_some(pair)
}

/// The language that stands first in a column, where at least half of its cells of two lines have one line in each.
fn first_language(
    column: Column,
    pairs: &[Option<[&Line; 2]>],
    rows: &[BTreeMap<Column, Apart>],
) -> Option<TextLanguage> {
    let all = pairs.iter().flatten().count();
    let told = pairs.iter().zip(rows).filter_map(|(pair, row)| {
        pair.as_ref()?;
        row.get(&column).filter(|apart| apart.is_in_both())?.first
    });
    let kazakh = told.clone().filter(|first| *first == TextLanguage::Kazakh).count();
    let russian = told.count() - kazakh;
    let most = kazakh.max(russian);
    let first = if kazakh > russian { TextLanguage::Kazakh } else { TextLanguage::Russian };
    (kazakh != russian && most * 2 >= all).then_some(first)
}

/// Whether the words of one line tell its language and those of the other do not gainsay.
fn may_be_in_both(pair: [&Line; 2], first: TextLanguage) -> bool {
    let [own, other] = pair.map(|line| cell::language(language_by_words(&line.text)));
    let fits = |found: Option<TextLanguage>, expected| found.is_none_or(|it| it == expected);
    let begin = pair.iter().all(|line| line.text.trim_start().starts_with(char::is_uppercase));
    begin && (own.is_some() || other.is_some()) && fits(own, first) && fits(other, first.other())
}
