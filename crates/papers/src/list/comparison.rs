//! Two versions of a list as one paper in which every change is marked.
//!
//! Words that are new and words that are gone stand beside each other, as a word processor tracks them: whoever accepts the
//! changes has the later version. Numbers are typed, because rows and items that are gone count nothing.

use super::heading::{lang, say};
use super::{Languages, Numbered, dated, heading, rows, table_of};
use crate::paper::{
    Cell, Change, Counted, Counter, Paper, Paragraph, Part, Row, RowKind, Run, Style,
    later as made_later,
};
use bagyt_domain::list::OfficialList;
use bagyt_wording::Args;
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeMap;
use std::ops::Range;

/// The later version with its differences from the earlier one. `same` are the rows that are the same direction in both, by
/// their ordinals in the earlier and in the later version; all others are gone or new.
pub fn comparison<'a>(
    earlier: &OfficialList,
    later: &'a OfficialList,
    same: &[(u32, u32)],
    languages: Languages,
) -> Paper<'a> {
    let language = languages.first();
    let [before, after] = [earlier, later].map(|list| heading::above(list, languages));
    let above = compared_paragraphs(before, after);
    let mut parts: Vec<Part> = above.into_iter().map(Part::Paragraph).collect();
    let [before, after] = [earlier, later].map(|list| rows(list, languages, Numbered::Typed));
    parts.push(Part::Table(table_of(compared_rows(before, after, same), languages)));
    let note = say(language, "paper-comparison-marks", &Args::new());
    parts.push(Part::Paragraph(Paragraph::new(Style::Note, note)));
    let title = later.title.clone().unwrap_or_else(|| say(language, "paper-list", &Args::new()));
    Paper {
        title: say(language, "paper-comparison", &Args::new().text("title", title)),
        language,
        dated: dated(later),
        short: say(language, "paper-sheet-comparison", &Args::new()),
        parts,
        foot: None,
        sheets: made_later(Vec::new),
        data: made_later(move || bagyt_wording::document(later, &[], lang(language))),
    }
}

/// What a row is known by in both versions.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Known {
    /// A direction, by its ordinal in the later version.
    Direction(u32),
    /// One that the later version has not, by its ordinal in the earlier one.
    Gone(u32),
    /// Another row, by what it says.
    Says(String),
    /// A total, by its place among totals.
    Total(usize),
}

fn compared_rows(
    before: Vec<(Option<u32>, Row)>,
    after: Vec<(Option<u32>, Row)>,
    same: &[(u32, u32)],
) -> Vec<Row> {
    let later: BTreeMap<u32, u32> = same.iter().copied().collect();
    let of_earlier =
        |ordinal: u32| later.get(&ordinal).map_or(Known::Gone(ordinal), |it| Known::Direction(*it));
    let known_before = known(&before, of_earlier);
    let known_after = known(&after, Known::Direction);
    let [before, after] =
        [before, after].map(|rows| rows.into_iter().map(|(_, row)| typed(row)).collect::<Vec<_>>());
    let mut compared = Vec::with_capacity(after.len());
    for op in capture_diff_slices(Algorithm::Patience, &known_before, &known_after) {
        let (_, old, new) = op.as_tag_tuple();
        match op {
            DiffOp::Equal { .. } => {
                let pairs = before[old].iter().zip(&after[new]);
                compared.extend(pairs.map(|(before, after)| compared_row(before, after)));
            }
            _ => {
                compared.extend(before[old].iter().map(|row| whole(row, Change::Gone)));
                compared.extend(after[new].iter().map(|row| whole(row, Change::New)));
            }
        }
    }
    compared
}

fn known(rows: &[(Option<u32>, Row)], direction: impl Fn(u32) -> Known) -> Vec<Known> {
    let mut totals = 0;
    let known = |(ordinal, row): &(Option<u32>, Row)| match (ordinal, row.kind) {
        (Some(ordinal), _) => direction(*ordinal),
        (None, RowKind::Total) => {
            totals += 1;
            Known::Total(totals)
        }
        (None, _) => {
            let paragraphs = row.cells.iter().flat_map(|cell| &cell.paragraphs);
            Known::Says(paragraphs.map(Paragraph::text).collect())
        }
    };
    rows.iter().map(known).collect()
}

/// The row with its numbers as words.
fn typed(mut row: Row) -> Row {
    for cell in &mut row.cells {
        let mut counter = Counter::default();
        for paragraph in &mut cell.paragraphs {
            let mark = counter.mark(paragraph.counted);
            paragraph.counted = Counted::Not;
            if !mark.is_empty() {
                paragraph.runs.insert(0, Run { text: mark, change: None });
            }
        }
    }
    row
}

fn whole(row: &Row, change: Change) -> Row {
    let mut row = row.clone();
    row.change = Some(change);
    for paragraph in row.cells.iter_mut().flat_map(|cell| &mut cell.paragraphs) {
        changed(paragraph, change);
    }
    row
}

fn changed(paragraph: &mut Paragraph, change: Change) {
    for run in &mut paragraph.runs {
        run.change = Some(change);
    }
}

fn compared_row(before: &Row, after: &Row) -> Row {
    let cells = before.cells.iter().zip(&after.cells).map(|(before, after)| Cell {
        columns: after.columns,
        paragraphs: compared_paragraphs(before.paragraphs.clone(), after.paragraphs.clone()),
    });
    Row { kind: after.kind, cells: cells.collect(), change: None }
}

/// Paragraphs that say the same stay; of those between them each is compared with its counterpart word by word.
fn compared_paragraphs(before: Vec<Paragraph>, after: Vec<Paragraph>) -> Vec<Paragraph> {
    let texts =
        |paragraphs: &[Paragraph]| paragraphs.iter().map(Paragraph::text).collect::<Vec<_>>();
    let mut compared = Vec::with_capacity(after.len());
    for op in capture_diff_slices(Algorithm::Patience, &texts(&before), &texts(&after)) {
        let (_, old, new) = op.as_tag_tuple();
        if matches!(op, DiffOp::Equal { .. }) {
            compared.extend_from_slice(&after[new]);
            continue;
        }
        between(&before[old], &after[new], &mut compared);
    }
    compared
}

fn between(before: &[Paragraph], after: &[Paragraph], compared: &mut Vec<Paragraph>) {
    let both = before.len().min(after.len());
    for (before, after) in before.iter().zip(after) {
        compared.push(Paragraph {
            runs: compared_words(&before.text(), &after.text()),
            ..after.clone()
        });
    }
    let rest = before[both..].iter().map(|it| (it, Change::Gone));
    for (paragraph, change) in rest.chain(after[both..].iter().map(|it| (it, Change::New))) {
        let mut paragraph = paragraph.clone();
        changed(&mut paragraph, change);
        compared.push(paragraph);
    }
}

/// The words of both texts; where more than half is other, one text whole and then the other.
fn compared_words(before: &str, after: &str) -> Vec<Run> {
    let [old, new] = [before, after].map(words);
    let ops = capture_diff_slices(Algorithm::Myers, &old, &new);
    let kept: usize = ops.iter().map(kept).sum();
    let run = |words: &[&str], change| Run { text: words.concat(), change };
    if kept * 2 < old.len().max(new.len()) {
        return vec![run(&old, Some(Change::Gone)), run(&new, Some(Change::New))];
    }
    let mut runs = Vec::new();
    for op in ops {
        let (_, gone, come): (_, Range<usize>, Range<usize>) = op.as_tag_tuple();
        if matches!(op, DiffOp::Equal { .. }) {
            runs.push(run(&new[come], None));
            continue;
        }
        runs.push(run(&old[gone], Some(Change::Gone)));
        runs.push(run(&new[come], Some(Change::New)));
    }
    runs.retain(|run| !run.text.is_empty());
    runs
}

const fn kept(op: &DiffOp) -> usize {
    match op {
        DiffOp::Equal { len, .. } => *len,
        _ => 0,
    }
}

/// Words with the space behind each.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(' ').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let runs = compared_words(before, after);
        let shown = runs.iter().map(|run| match run.change {
            None => run.text.clone(),
            Some(Change::New) => format!("[+{}]", run.text),
            Some(Change::Gone) => format!("[-{}]", run.text),
        });
        shown.collect()
    }

    #[test]
    fn words_that_changed_stand_beside_each_other() {
        assert_eq!(
            shown("Кемінде 40 адам оқыту", "Кемінде 60 адам оқыту"),
            "Кемінде [-40 ][+60 ]адам оқыту"
        );
        assert_eq!(
            shown("Кемінде 40 адам", "Кемінде 40 адам оқыту"),
            "Кемінде 40 [-адам][+адам оқыту]"
        );
        assert_eq!(shown("Бір екі үш", "Төрт бес алты"), "[-Бір екі үш][+Төрт бес алты]");
    }
}
