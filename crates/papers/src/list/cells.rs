//! What stands in the cells of a row.

use super::heading::say;
use super::languages::{both_of, first_of};
use super::{Languages, funding};
use crate::paper::{Counted, Paragraph, Style};
use bagyt_domain::list::{
    Column, Direction, ItemBlock, ItemGroup, ListLanguage, RowTexts, TextLanguage,
};
use bagyt_wording::Args;

/// The paragraphs of a cell.
pub(super) fn of(
    row: &Direction,
    column: Column,
    printed: ListLanguage,
    languages: Languages,
) -> Vec<Paragraph> {
    let first = first_language(row, printed, languages);
    let texts = |whole: Option<&str>, of: fn(&RowTexts) -> Option<&str>| -> Vec<Paragraph> {
        let own = |language| row.texts.get(&language).and_then(of);
        let texts = both_of(whole.unwrap_or_default(), languages, own);
        let paragraph = |(language, text)| Paragraph::new(Style::Text, text).spoken(language);
        texts.into_iter().map(paragraph).collect()
    };
    match column {
        Column::Number => Vec::new(),
        Column::Field => texts(Some(&row.field), |own| own.field.as_deref()),
        Column::Direction => texts(Some(&row.direction), |own| own.direction.as_deref()),
        Column::Problem => texts(row.problem.as_deref(), |own| own.problem.as_deref()),
        Column::Funding => {
            let lines = funding::lines(row, first);
            lines.into_iter().map(|line| Paragraph::new(Style::Figures, line)).collect()
        }
        Column::KindAndTerm => {
            texts(row.kind_and_term.as_deref(), |own| own.kind_and_term.as_deref())
        }
        Column::Territory => texts(row.territory.as_deref(), |own| own.territory.as_deref()),
        Column::Indicators => indicators(row, first, languages),
        Column::MaterialBase => {
            let base = texts(row.material_base.as_deref(), |own| own.material_base.as_deref());
            if base.is_empty() { vec![Paragraph::new(Style::Text, "-")] } else { base }
        }
    }
}

/// The language of what a row says once.
fn first_language(row: &Direction, printed: ListLanguage, languages: Languages) -> TextLanguage {
    match (printed, languages) {
        (ListLanguage::Kazakh, _) => TextLanguage::Kazakh,
        (ListLanguage::Russian, _) => TextLanguage::Russian,
        (ListLanguage::Both, Languages::One(language)) => language,
        (ListLanguage::Both, Languages::Both) => {
            let own = |language| row.texts.get(&language).and_then(|own| own.direction.clone());
            first_of(&row.direction, own)
        }
    }
}

fn indicators(row: &Direction, first: TextLanguage, languages: Languages) -> Vec<Paragraph> {
    let own = |language| {
        row.texts
            .get(&language)
            .filter(|own| !(own.target_indicators.is_empty() && own.expected_results.is_empty()))
    };
    let mut paragraphs = Vec::new();
    let mut told = false;
    for language in [first, first.other()] {
        let wanted = languages.each().any(|it| it == language);
        if let Some(own) = own(language).filter(|_| wanted) {
            told = true;
            blocks(|block| own.item_groups(block), language, &mut paragraphs);
        }
    }
    if !told {
        blocks(|block| row.item_groups(block), first, &mut paragraphs);
    }
    paragraphs
}

/// The items of both blocks under their headings: those of the form, or as printed where they say more.
fn blocks<'a>(
    groups: impl Fn(ItemBlock) -> Vec<ItemGroup<'a>>,
    language: TextLanguage,
    paragraphs: &mut Vec<Paragraph>,
) {
    for block in ItemBlock::BOTH {
        let message = match block {
            ItemBlock::Target => "paper-targets",
            ItemBlock::Result => "paper-results",
        };
        for group in groups(block) {
            let of_the_form = || say(language, message, &Args::new());
            let heading = group.heading.map_or_else(of_the_form, str::to_owned);
            paragraphs.push(Paragraph::new(Style::ItemsHeading, heading).spoken(Some(language)));
            for (at, text) in group.items.iter().enumerate() {
                let counted = if at == 0 { Counted::First } else { Counted::Next };
                item(text, counted, language, paragraphs);
            }
        }
    }
}

/// What divides the parts of an item.
const PARTS: &str = " • ";

/// An item, and its parts below it.
fn item(text: &str, counted: Counted, language: TextLanguage, paragraphs: &mut Vec<Paragraph>) {
    let mut parts = text.split(PARTS);
    let own = parts.next().unwrap_or_default();
    let paragraph = |style, text: &str| Paragraph::new(style, text).spoken(Some(language));
    paragraphs.push(paragraph(Style::Item, own).counted(counted));
    let part = |text: &str| paragraph(Style::SubItem, text).counted(Counted::Dashed);
    paragraphs.extend(parts.map(part));
}
