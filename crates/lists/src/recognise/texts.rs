//! The texts of a bilingual list: as printed in the ordinary keys, each language apart beside them.

use super::{approval, printed, row};
use crate::bilingual::{Bilingual, halves_of};
use crate::table::{Line, RawList, RawRow};
use bagyt_domain::list::{
    Approval, Column, Direction, Finding, ItemBlock, ListTexts, ListTextsByLanguage, Place,
    RowTexts, TextLanguage, Texts,
};

/// Puts the texts of the whole cells into the keys that hold one text, and each language apart beside them. Lists of items
/// stay in one language, because every entry is a promise; a block that is printed in the other alone is read from that.
/// Returns what was noticed of such a block.
pub fn add(
    direction: &mut Direction,
    raw: &RawList,
    bilingual: &Bilingual,
    at: usize,
    form: &row::Form,
) -> Vec<Finding> {
    let Some(raw_row) = raw.rows.get(at) else { return Vec::new() };
    let mut of_items = Vec::new();
    for language in TextLanguage::BOTH {
        let own = bilingual.row(at, raw_row, language);
        let (read, noticed) = row::direction(direction.ordinal, &own, raw, form);
        if language != bilingual.first {
            for block in blocks_of_other(direction, &read) {
                take_block(direction, &read, block);
                of_items.extend(noticed.iter().filter(|it| is_of_block(it, block)).cloned());
            }
        }
        let texts = of_language(read, |column| bilingual.has(at, column, language));
        if texts != RowTexts::default() {
            direction.texts.insert(language, texts);
        }
    }
    as_printed(direction, raw_row);
    of_items
}

/// The blocks of which only the other language has items. Where it has fewer of the next block, the heading between the two
/// was not found in the first language, which has the items of both below one.
fn blocks_of_other(first: &Direction, other: &Direction) -> Vec<ItemBlock> {
    let count = |block: ItemBlock| [first, other].map(|it| it.items(block).len());
    let [targets, results] = ItemBlock::BOTH.map(count);
    let pairs = [(ItemBlock::Target, targets, results), (ItemBlock::Result, results, targets)];
    let missing = pairs.into_iter().filter(|(_, [own, other], [own_next, other_next])| {
        *own == 0 && *other > 0 && (*other_next == 0 || own_next <= other_next)
    });
    missing.map(|(block, ..)| block).collect()
}

/// Takes the items of a block, and their headings, from the other language.
fn take_block(direction: &mut Direction, other: &Direction, block: ItemBlock) {
    let own = match block {
        ItemBlock::Target => &mut direction.target_indicators,
        ItemBlock::Result => &mut direction.expected_results,
    };
    other.items(block).clone_into(own);
    let headings = other.item_headings.iter().filter(|heading| heading.source == block);
    direction.item_headings.extend(headings.cloned());
}

fn is_of_block(finding: &Finding, block: ItemBlock) -> bool {
    let item = finding.item.as_deref().and_then(|item| item.split_once(' '));
    finding.column == Some(Column::Indicators) && item.is_some_and(|(it, _)| it == block.key())
}

fn of_language(read: Direction, has: impl Fn(Column) -> bool) -> RowTexts {
    let printed = |column, text: Option<String>| text.filter(|_| has(column));
    let items = |items: Vec<String>| if has(Column::Indicators) { items } else { Vec::new() };
    RowTexts {
        field: printed(Column::Field, Some(read.field).filter(|text| !text.is_empty())),
        direction: printed(Column::Direction, Some(read.direction).filter(|it| !it.is_empty())),
        problem: printed(Column::Problem, read.problem),
        kind_and_term: printed(Column::KindAndTerm, read.kind_and_term),
        territory: printed(Column::Territory, read.territory),
        target_indicators: items(read.target_indicators),
        expected_results: items(read.expected_results),
        item_headings: if has(Column::Indicators) { read.item_headings } else { Vec::new() },
        material_base: printed(Column::MaterialBase, read.material_base),
    }
}

fn as_printed(direction: &mut Direction, raw_row: &RawRow) {
    let text = |column| {
        let lines = raw_row.cells.get(&column).map_or(&[][..], Vec::as_slice);
        printed::text_unless_empty_marker(lines)
    };
    direction.field = text(Column::Field).unwrap_or_default();
    direction.direction = text(Column::Direction).unwrap_or_default();
    direction.problem = text(Column::Problem);
    direction.kind_and_term = text(Column::KindAndTerm);
    direction.territory = text(Column::Territory);
    direction.material_base = text(Column::MaterialBase);
}

/// A row as its first language alone says it: what checks of one text look at.
pub fn in_first_language(direction: &mut Direction, first: TextLanguage) {
    let texts: Texts = direction.texts.clone();
    let Some(own) = texts.get(&first) else { return };
    let replace = |whole: &mut String, own: &Option<String>| {
        own.iter().for_each(|own| whole.clone_from(own));
    };
    let take = |whole: &mut Option<String>, own: &Option<String>| {
        if own.is_some() {
            whole.clone_from(own);
        }
    };
    replace(&mut direction.field, &own.field);
    replace(&mut direction.direction, &own.direction);
    take(&mut direction.problem, &own.problem);
    take(&mut direction.kind_and_term, &own.kind_and_term);
    take(&mut direction.territory, &own.territory);
    take(&mut direction.material_base, &own.material_base);
}

/// Title and approval block in each language, where both hold both.
pub fn around(title: Option<&str>, approval: Option<&str>) -> ListTextsByLanguage {
    let apart =
        |text: Option<&str>| text.and_then(|text| halves_of(text, &Place::Line { line: 0 }));
    let (title, approval) = (apart(title), apart(approval));
    let mut texts = ListTextsByLanguage::new();
    for language in TextLanguage::BOTH {
        let own = |apart: &Option<crate::table::Apart>| {
            apart.as_ref().and_then(|apart| printed::text(apart.of(language)))
        };
        let own = ListTexts { title: own(&title), approval: own(&approval) };
        if own != ListTexts::default() {
            texts.insert(language, own);
        }
    }
    texts
}

/// The approval block; of one in both languages who approved, when and by what is read from the one printed first.
pub fn approval(text: &str) -> Approval {
    let both = halves_of(text, &Place::Line { line: 0 });
    let first = both.as_ref().and_then(|both| printed::text(both.of(both.first?)));
    match first.map(|first| approval::approval(&first)) {
        // Half a block may be a heading only: `Бекітілген / Утверждено приказом …`.
        Some(read) if read.document_kind.is_some() => Approval { text: text.to_owned(), ..read },
        _ => approval::approval(text),
    }
}

/// The printed totals of each language: those in the first language or in none, and those in the other.
pub fn totals(raw: &RawList, bilingual: &Bilingual) -> (Vec<Vec<Line>>, Vec<Vec<Line>>) {
    let (mut first, mut other) = (Vec::new(), Vec::new());
    let mut last = bilingual.first;
    for row in &raw.totals {
        let (own, translated) = bilingual.total(row, last);
        last = if own.is_empty() { bilingual.first.other() } else { bilingual.first };
        first.extend(Some(own).filter(|lines| !lines.is_empty()));
        other.extend(Some(translated).filter(|lines| !lines.is_empty()));
    }
    (first, other)
}
