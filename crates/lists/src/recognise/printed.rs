//! The text of a cell as printed: its lines in one, white space folded, editing remnants gone.

pub use crate::empty_mark::{is_dash, is_empty_marker};
use crate::table::Line;
use bagyt_language::misread_figures::digit;
use bagyt_language::script::fold_space;
use std::ops::RangeInclusive;

/// The lines of a cell as one text; `None` when nothing is printed.
pub fn text(lines: &[Line]) -> Option<String> {
    let joined = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
    Some(fold_space(&without_remnants(&joined))).filter(|text| !text.is_empty())
}

/// [`text`], but an empty marker (`-`, `–`, `жоқ`, `нет`) is nothing too.
pub fn text_unless_empty_marker(lines: &[Line]) -> Option<String> {
    text(lines).filter(|text| !is_empty_marker(text))
}

/// The text of a cell of amounts, its lines below each other; a number torn apart by more than one space is whole.
pub fn amounts_text(lines: &[Line]) -> String {
    let lines = lines.iter().map(|line| line.text.trim()).filter(|text| !text.is_empty());
    let mut text = String::new();
    for line in lines {
        if !text.is_empty() {
            // Of two figures in groups neither is the rest of the other.
            let apart = ends_in_groups(&text) && begins_in_groups(line);
            text.push_str(if apart { "\n\n" } else { "\n" });
        }
        text.push_str(line);
    }
    whole_numbers(&without_remnants(&text))
}

/// `98 500` at the beginning.
fn begins_in_groups(text: &str) -> bool {
    let mut groups = text.split([' ', '\u{a0}', '\u{202f}']);
    let digits = |group: &str| group.chars().take_while(char::is_ascii_digit).count();
    let first = groups
        .next()
        .is_some_and(|first| (1..=3).contains(&first.len()) && digits(first) == first.len());
    first && groups.next().is_some_and(|second| digits(second) == 3)
}

/// `98 500` at the end.
fn ends_in_groups(text: &str) -> bool {
    let line = text.rsplit('\n').next().unwrap_or_default();
    let mut groups = line.rsplit([' ', '\u{a0}', '\u{202f}']);
    let whole = |group: &str, digits: RangeInclusive<usize>| {
        digits.contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    groups.next().is_some_and(|last| whole(last, 3..=3))
        && groups.next().is_some_and(|before| whole(before, 1..=3))
}

/// `28  250` is one number: a first group of digits, and exactly three behind the spaces. `5 000  250 000` are two.
fn whole_numbers(text: &str) -> String {
    let is_gap = |c: char| c.is_whitespace() && c != '\n';
    let mut whole = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(is_gap) {
        let gap = rest[start..].find(|c| !is_gap(c)).unwrap_or(rest.len() - start);
        let (before, after) = (&rest[..start], &rest[start + gap..]);
        whole.push_str(before);
        let first = whole.len() - whole.bytes().rev().take_while(u8::is_ascii_digit).count();
        let alone = !whole[..first].trim_end().ends_with(|c: char| c.is_ascii_digit());
        let is_figure = |c: &char| c.is_ascii_digit() || digit(*c).is_some();
        let group = after.chars().take_while(is_figure).count() == 3
            && after.starts_with(|c: char| c.is_ascii_digit());
        if (1..=3).contains(&(whole.len() - first)) && alone && group {
            whole.push(' ');
        } else {
            whole.push_str(&rest[start..start + gap]);
        }
        rest = after;
    }
    whole.push_str(rest);
    whole
}

/// The text without what word processors leave behind when a document is dumped (`[bookmark: _GoBack]`).
pub fn without_remnants(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("[bookmark") {
        let Some(length) = rest[start..].find(']') else { break };
        kept.push_str(&rest[..start]);
        rest = &rest[start + length + 1..];
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn lines(texts: &[&str]) -> Vec<Line> {
        texts
            .iter()
            .map(|&text| Line { text: text.to_owned(), place: Place::Line { line: 1 } })
            .collect()
    }

    fn check(printed: &[&str], expected: Option<&str>) {
        assert_eq!(text_unless_empty_marker(&lines(printed)).as_deref(), expected, "{printed:?}");
    }

    #[test]
    fn every_run_of_white_space_is_one_space() {
        check(&["Ауыл \u{a0} жастары", "", " үшін\tорталық"], Some("Ауыл жастары үшін орталық"));
    }

    #[test]
    fn editing_remnants_are_gone() {
        check(&["[bookmark: _GoBack]Перечень"], Some("Перечень"));
        check(&["жобаның [bookmark: _Hlk1] мақсаты"], Some("жобаның мақсаты"));
        check(&["[bookmark без конца"], Some("[bookmark без конца"));
    }

    #[test]
    fn an_empty_marker_is_nothing() {
        for marker in ["-", "  –", "—", "- -", "жоқ", "Жоқ.", "нет", "Нет", "", " "]
        {
            check(&[marker], None);
        }
        check(&["жоқ емес"], Some("жоқ емес"));
    }

    #[test]
    fn a_number_torn_apart_by_spaces_is_whole() {
        let check = |printed: &str, whole: &str| assert_eq!(whole_numbers(printed), whole);
        check("28  250", "28 250");
        check("10 \u{a0}000,0 мың теңге", "10 000,0 мың теңге");
        check("2026 г. – 13  000", "2026 г. – 13 000");
        check("5 000  250 000", "5 000  250 000");
        check("7  25О,5", "7 25О,5");
        check("28\n250", "28\n250");
        check("2026  250", "2026  250");
    }
}
