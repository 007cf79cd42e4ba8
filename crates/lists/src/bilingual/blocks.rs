//! The indicators cell in two languages. Its headings may be printed in both over items in one, as a form of two languages
//! has them, or in one over items in both; only items say which languages a block is in.

use super::cell;
use crate::recognise::headings::{self, Block};
use crate::table::{Apart, Line};
use bagyt_domain::list::TextLanguage;
use bagyt_language::script::fold_space;

/// The lines of an indicators cell by language. A language in which only headings are printed has none.
pub(super) fn apart(lines: &[Line]) -> Option<Apart> {
    let mut apart = Apart::default();
    let mut above = Above::default();
    for (language, line) in cell::told(lines)? {
        if !line.is_blank() {
            apart.first.get_or_insert(language);
        }
        let over = above.read(language, &line);
        apart.of_mut(language).extend(over);
        apart.of_mut(language).push(line);
    }
    apart.first.is_some().then(|| without_mere_headings(apart))
}

/// The same, where a language that prints headings and nothing below them is left out: nothing is said in it.
pub(super) fn without_mere_headings(mut apart: Apart) -> Apart {
    let says = |language: &TextLanguage| {
        let mut lines = apart.of(*language).iter();
        lines.any(|line| !line.is_blank() && !is_heading(&fold_space(&line.text)))
    };
    let [kazakh, russian] = TextLanguage::BOTH.map(|it| says(&it).then_some(it));
    if let (Some(only), None) | (None, Some(only)) = (kazakh, russian) {
        apart.of_mut(only.other()).clear();
        apart.first = Some(only);
    }
    apart
}

/// Whether a cell prints the items of a block in both languages, and not those of one block in one language and those of
/// the next in the other.
pub(super) fn says_again(apart: &Apart) -> bool {
    let [kazakh, russian] = TextLanguage::BOTH.map(|language| blocks_of(apart.of(language)));
    let others = |one: Vec<Block>, other: Vec<Block>| !one.iter().any(|it| other.contains(it));
    apart.is_in_both() && !kazakh.zip(russian).is_some_and(|(one, other)| others(one, other))
}

/// Headings that the lines below stand under.
#[derive(Default)]
struct Above {
    headings: Vec<Line>,
    /// The languages they are printed in, or that have been given them.
    languages: Vec<TextLanguage>,
    /// Whether items have stood below them.
    are_over_items: bool,
}

impl Above {
    /// Reads a line. An item under headings of the other language alone stands under those: they are returned.
    fn read(&mut self, language: TextLanguage, line: &Line) -> Vec<Line> {
        if line.is_blank() {
            return Vec::new();
        }
        let text = fold_space(&line.text);
        if is_heading(&text) {
            if std::mem::take(&mut self.are_over_items) {
                *self = Self::default();
            }
            self.headings.push(line.clone());
            self.languages.push(language);
            return Vec::new();
        }
        self.are_over_items = true;
        if !headings::find(&text).is_empty() {
            // Headings within a line are over what stands behind them.
            *self = Self::default();
        }
        if self.headings.is_empty() || self.languages.contains(&language) {
            return Vec::new();
        }
        self.languages.push(language);
        self.headings.clone()
    }
}

/// Whether folded text is a heading and no more.
fn is_heading(text: &str) -> bool {
    let found = headings::find(text);
    let rest = |it: &headings::Heading| [&text[..it.range.start], &text[it.range.end..]].concat();
    matches!(&found[..], [only] if !rest(only).contains(char::is_alphanumeric))
}

/// The blocks that lines have items of; `None` where something stands under no heading, or under one that names both.
fn blocks_of(lines: &[Line]) -> Option<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut block = None;
    for line in lines {
        let text = fold_space(&line.text);
        let mut done = 0;
        for heading in headings::find(&text) {
            blocks.extend(says(&text[done..heading.range.start]).then_some(block));
            block = heading.block;
            done = heading.range.end;
        }
        blocks.extend(says(&text[done..]).then_some(block));
    }
    blocks.into_iter().collect()
}

fn says(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn told(cell: &str) -> Apart {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        let lines: Vec<Line> = cell.split('\n').map(line).collect();
        apart(&lines).unwrap_or_else(|| panic!("{cell} is not told apart"))
    }

    fn check(cell: &str, kazakh: &str, russian: &str) {
        let apart = told(cell);
        let shown = |language| {
            let lines = apart.of(language).iter().map(|line| line.text.as_str());
            lines.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("|")
        };
        let [of_kazakh, of_russian] = TextLanguage::BOTH.map(shown);
        assert_eq!((of_kazakh.as_str(), of_russian.as_str()), (kazakh, russian), "{cell}");
    }

    const KK: &str = "1. Ауыл балаларын қамту.";
    const RU: &str = "1. Охват сельских детей.";

    #[test]
    fn headings_in_both_languages_over_items_in_one_are_of_that_one() {
        let both = "Нысаналы индикатор / Целевой индикатор:";
        check(&format!("{both}\n{RU}"), "", &format!("Целевой индикатор:|{RU}"));
        check(&format!("{both}\n{KK}"), &format!("Нысаналы индикатор|{KK}"), "");
        let lines = "Нысаналы индикаторлар:\nЦелевые индикаторы:";
        check(&format!("{lines}\n{RU}"), "", &format!("Целевые индикаторы:|{RU}"));
    }

    #[test]
    fn headings_in_one_language_are_over_the_items_of_the_other() {
        let heading = "Күтілетін нәтижелер:";
        check(&format!("{heading}\n{RU}"), "", &format!("{heading}|{RU}"));
        check(
            &format!("{heading}\n{KK}\n{RU}"),
            &format!("{heading}|{KK}"),
            &format!("{heading}|{RU}"),
        );
        let own = "Ожидаемые результаты:";
        check(
            &format!("{heading}\n{KK}\n{own}\n{RU}"),
            &format!("{heading}|{KK}"),
            &format!("{own}|{RU}"),
        );
        let inner = "Ожидаемые результаты: охват детей";
        check(&format!("{heading}\n{KK}\n{inner}"), &format!("{heading}|{KK}"), inner);
    }

    #[test]
    fn a_block_in_each_language_says_nothing_again() {
        let (targets, results) = ("Нысаналы индикатор:", "Ожидаемые результаты:");
        let check = |cell: &str, again: bool| assert_eq!(says_again(&told(cell)), again, "{cell}");
        check(&format!("{targets}\n{KK}\n{results}\n{RU}"), false);
        check(&format!("{targets}\n{KK}\n{RU}\n{results}\n{RU}"), true);
        check(&format!("{targets}\n{KK}"), false);
        check(&format!("{KK}\n{results}\n{RU}"), true);
        check(&format!("{KK}\n{RU}"), true);
    }
}
