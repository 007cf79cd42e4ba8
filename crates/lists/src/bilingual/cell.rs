//! The lines of one cell told apart by language: by paragraph, by a slash, by the change of words.

use crate::table::{Apart, Line};
use bagyt_domain::list::TextLanguage;
use bagyt_language::tongue::{Tongue, at_slash, halves, language_by_words};

/// A line, or half of one, with its language where its words tell it.
struct Part {
    line: Line,
    language: Option<TextLanguage>,
}

impl Part {
    fn is_blank(&self) -> bool {
        self.line.text.trim().is_empty()
    }
}

/// The lines of a cell by language; one of the two is empty when the cell has one language only. `None` when the words tell
/// no language, or a line holds both and nobody can say for certain where the second begins.
pub(super) fn apart(lines: &[Line]) -> Option<Apart> {
    let mut apart = Apart::default();
    for (language, line) in told(lines)? {
        if !line.is_blank() {
            apart.first.get_or_insert(language);
        }
        apart.of_mut(language).push(line);
    }
    apart.first.is_some().then_some(apart)
}

/// The same lines in printed order, each with its language.
pub(super) fn told(lines: &[Line]) -> Option<Vec<(TextLanguage, Line)>> {
    let mut parts = Vec::with_capacity(lines.len());
    for line in lines {
        parts.extend(parts_of(line)?);
    }
    settle(&mut parts);
    drop_slashes(&mut parts);
    parts.into_iter().map(|part| Some((part.language?, part.line))).collect()
}

/// A line whole or in its two halves.
fn parts_of(line: &Line) -> Option<Vec<Part>> {
    let whole = |language| vec![Part { line: line.clone(), language }];
    let text = line.text.as_str();
    let tongue = language_by_words(text);
    let found = match tongue {
        Tongue::Mixed => Some(halves(text)?),
        _ if text.contains('/') => at_slash(text),
        _ => None,
    };
    let Some(found) = found else { return Some(whole(language(tongue))) };
    let half = |text: String| Line { text, place: line.place.clone() };
    let first = language(found.first)?;
    let (own, other) = (&text[..found.end], &text[found.start..]);
    // The number of an item printed once counts for both languages.
    let number = if enumerator(other).is_empty() { enumerator(own) } else { "" };
    Some(vec![
        Part { line: half(own.to_owned()), language: Some(first) },
        Part { line: half(format!("{number}{other}")), language: Some(first.other()) },
    ])
}

/// `3. `, `3) `, `- ` at the start of a line.
fn enumerator(text: &str) -> &str {
    let rest = text.trim_start();
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let marked = match rest[digits..].chars().next() {
        Some('.' | ')') if (1..=2).contains(&digits) => digits + 1,
        Some('-' | '–' | '—' | '•') if digits == 0 => {
            rest.chars().next().map_or(0, char::len_utf8)
        }
        _ => return "",
    };
    let after = &rest[marked..];
    let space = after.len() - after.trim_start().len();
    if space == 0 { "" } else { &rest[..marked + space] }
}

pub(super) fn language(tongue: Tongue) -> Option<TextLanguage> {
    match tongue {
        Tongue::Kazakh => Some(TextLanguage::Kazakh),
        Tongue::Russian => Some(TextLanguage::Russian),
        Tongue::Mixed | Tongue::Unknown => None,
    }
}

/// Lines that tell no language (names, figures) belong to the block they stand in: to that before them, but behind an empty
/// line, or ending in a colon, to that below them.
fn settle(parts: &mut [Part]) {
    let mut after: Vec<Option<TextLanguage>> = vec![None; parts.len()];
    let mut next = None;
    for (at, part) in parts.iter().enumerate().rev() {
        after[at] = next;
        next = part.language.or(next);
    }
    let mut before: Option<TextLanguage> = None;
    let mut gap = false;
    for (part, after) in parts.iter_mut().zip(after) {
        if part.is_blank() {
            part.language = before.or(after);
            gap = true;
            continue;
        }
        if part.language.is_none() {
            let lone_slash = part.line.text.trim() == "/";
            let opens = !lone_slash && (gap || part.line.text.trim_end().ends_with(':'));
            part.language = match (before, after) {
                (Some(before), Some(after)) => Some(if opens { after } else { before }),
                (before, after) => before.or(after),
            };
        }
        before = part.language;
        gap = false;
    }
}

/// A slash at the end of one language, or at the beginning of the other, stands between them and belongs to neither.
fn drop_slashes(parts: &mut [Part]) {
    let is_slash = |c: char| c == '/' || c.is_whitespace();
    let filled: Vec<usize> = (0..parts.len()).filter(|&at| !parts[at].is_blank()).collect();
    for pair in filled.windows(2) {
        let [before, after] = pair else { continue };
        if parts[*before].language == parts[*after].language {
            continue;
        }
        let before = &mut parts[*before].line.text;
        before.truncate(before.trim_end_matches(is_slash).len());
        let after = &mut parts[*after].line.text;
        let rest = after.trim_start();
        if rest.starts_with('/') {
            *after = rest.trim_start_matches(is_slash).to_owned();
        }
    }
}

/// A cell that prints the same twice, as a figure stands in both languages: its first half.
pub(super) fn without_repeat(lines: &[Line]) -> Option<Vec<Line>> {
    let printed: Vec<&Line> = lines.iter().filter(|line| !line.text.trim().is_empty()).collect();
    if let [only] = printed[..] {
        let (first, second) = only.text.split_once('/')?;
        let same = first.trim() == second.trim() && first.trim().chars().count() > 2;
        return same
            .then(|| vec![Line { text: first.trim().to_owned(), place: only.place.clone() }]);
    }
    let half = printed.len() / 2;
    let (first, second) = printed.split_at(half);
    let same = printed.len() == 2 * half
        && half > 0
        && first.iter().zip(second).all(|(one, other)| one.text.trim() == other.text.trim());
    same.then(|| first.iter().map(|line| (*line).clone()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn lines(text: &str) -> Vec<Line> {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        text.split('\n').map(line).collect()
    }

    fn shown(lines: &[Line]) -> String {
        let lines = lines.iter().map(|line| line.text.as_str()).filter(|text| !text.is_empty());
        lines.collect::<Vec<_>>().join("|")
    }

    fn check(cell: &str, kazakh: &str, russian: &str) {
        let apart = apart(&lines(cell)).unwrap_or_else(|| panic!("{cell} is not told apart"));
        assert_eq!((shown(&apart.kazakh), shown(&apart.russian)), (kazakh.into(), russian.into()));
    }

    #[test]
    fn paragraphs_are_told_apart_by_their_words() {
        check("Жастарды қолдау\nПоддержка молодёжи", "Жастарды қолдау", "Поддержка молодёжи");
        check("Поддержка молодёжи\n\nЖастарды қолдау", "Жастарды қолдау", "Поддержка молодёжи");
        check("Жастарды қолдау", "Жастарды қолдау", "");
    }

    #[test]
    fn a_line_may_hold_both() {
        check("Жастарды қолдау / Поддержка молодёжи", "Жастарды қолдау", "Поддержка молодёжи");
        check(
            "1. Форумдар өткізу. / Проведение форумов.\n2. Форум",
            "1. Форумдар өткізу.",
            "1. Проведение форумов.|2. Форум",
        );
    }

    #[test]
    fn a_line_without_words_belongs_to_its_block() {
        check(
            "Қамту көрсеткіші:\n1. 40 форум\nКоличество участников:\n1. 40 форум",
            "Қамту көрсеткіші:|1. 40 форум",
            "Количество участников:|1. 40 форум",
        );
        check(
            "Жастарды қолдау\n\nФорум:\nдля населения",
            "Жастарды қолдау",
            "Форум:|для населения",
        );
    }

    #[test]
    fn what_tells_no_language_is_not_told_apart() {
        assert_eq!(apart(&lines("28 250")), None);
        assert_eq!(apart(&lines("Қолдау поддержка үшін содействие керек развития")), None);
        assert_eq!(apart(&lines("")), None);
    }

    #[test]
    fn a_figure_printed_in_both_languages_is_one() {
        let once = |cell: &str| without_repeat(&lines(cell)).map(|lines| shown(&lines));
        assert_eq!(once("28 250 / 28 250"), Some("28 250".to_owned()));
        assert_eq!(once("28 250\n\n28 250"), Some("28 250".to_owned()));
        assert_eq!(once("28 250\n14 000"), None);
        assert_eq!(once("28 250"), None);
        assert_eq!(once(""), None);
    }
}
