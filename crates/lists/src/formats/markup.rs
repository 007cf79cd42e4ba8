//! What is left of a text when remnants of markup are gone: tags, entities, bookmark remnants, invisible characters.
//!
//! Only tags of a known name are taken for tags, so that `<18 жас` stays. A tag that begins or ends a block ends the line.

use super::entities;
use std::borrow::Cow;

/// Tags that stand between lines; all others only style words.
const BLOCKS: [&str; 17] = [
    "p", "br", "div", "ol", "ul", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "table", "hr",
    "tbody", "thead",
];

/// Tags that do not end a line.
const INLINE: [&str; 14] =
    ["b", "i", "u", "s", "a", "em", "strong", "span", "font", "sup", "sub", "td", "th", "small"];

/// What a remnant begins with.
const FIRST: [char; 7] = ['<', '&', '[', '\u{AD}', '\u{200B}', '\u{FEFF}', '\u{2060}'];

/// Whether a text may hold one of [`FIRST`]: a look at its bytes that is never wrong when it says no.
fn may_hold_remnants(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'<' | b'&' | b'[' | 0xc2 | 0xe2 | 0xef))
}

/// The longest tag or remnant looked for, in bytes.
const LONGEST: usize = 400;

/// The lines of a text without markup; empty lines that tags alone produced are left out.
pub(super) fn plain_lines(text: &str) -> Vec<Cow<'_, str>> {
    if !may_hold_remnants(text) || !text.contains(FIRST) {
        return vec![Cow::Borrowed(text)];
    }
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut tagged = false;
    let mut rest = text;
    while let Some(at) = rest.find(FIRST) {
        line.push_str(&rest[..at]);
        rest = &rest[at..];
        let (kept, taken, ends_line) = remnant(rest);
        line.push_str(&kept);
        tagged |= ends_line;
        if ends_line && !line.trim().is_empty() {
            lines.push(Cow::Owned(std::mem::take(&mut line)));
        }
        rest = &rest[taken..];
    }
    line.push_str(rest);
    if !line.trim().is_empty() || !tagged {
        lines.push(Cow::Owned(line));
    }
    lines
}

/// What stands for the remnant at the start of `rest`: the text it means, its length, whether it ends the line.
fn remnant(rest: &str) -> (Cow<'_, str>, usize, bool) {
    if let Some((figures, length)) = raised_figures(rest) {
        return (Cow::Owned(figures), length, false);
    }
    if let Some((length, block)) = tag(rest) {
        return (Cow::Borrowed(""), length, block);
    }
    if let Some((meaning, length)) = entities::whole(rest) {
        let seen = (!is_invisible(meaning)).then_some(meaning);
        return (Cow::Owned(seen.into_iter().collect()), length, false);
    }
    if let Some(length) = bookmark(rest) {
        return (Cow::Borrowed(""), length, false);
    }
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let invisible = rest.starts_with(is_invisible);
    (Cow::Borrowed(if invisible { "" } else { &rest[..first] }), first, false)
}

/// Figures between tags that raise them, and the length of all: `<sup>1</sup>`.
fn raised_figures(rest: &str) -> Option<(String, usize)> {
    let (start, end) = ("<sup>", "</sup>");
    let inner = rest.strip_prefix(start)?;
    let figures = &inner[..window(inner).find(end)?];
    let whole = figures.bytes().all(|byte| byte.is_ascii_digit());
    let length = start.len() + figures.len() + end.len();
    whole.then(|| (super::raised::figures(figures).into_owned(), length))
}

/// The length of the tag at the start and whether it is one of a block.
fn tag(rest: &str) -> Option<(usize, bool)> {
    let inner = rest.strip_prefix('<')?;
    let end = window(inner).find('>')?;
    let inner = &inner[..end];
    let name = inner.strip_prefix('/').unwrap_or(inner);
    let stop = name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len());
    let (name, attributes) = name.split_at(stop);
    let name = name.to_ascii_lowercase();
    let sound = attributes.is_empty() || attributes.starts_with([' ', '/', '\t']);
    let block = BLOCKS.contains(&name.as_str());
    (sound && (block || INLINE.contains(&name.as_str()))).then_some((end + 2, block))
}

/// Whether a character takes no room in print.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}' | '\u{2060}')
}

/// The length of a bookmark remnant of a word processor at the start: `[bookmark: _GoBack]`.
fn bookmark(rest: &str) -> Option<usize> {
    let start = rest.get(..10)?;
    if !start.eq_ignore_ascii_case("[bookmark:") {
        return None;
    }
    Some(window(rest).find(']')? + 1)
}

/// As much of a text as a remnant may be long.
fn window(text: &str) -> &str {
    &text[..text.floor_char_boundary(LONGEST)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[&str]) {
        assert_eq!(plain_lines(text), expected, "{text}");
    }

    #[test]
    fn markup_goes_and_words_stay() {
        check("Жай мәтін", &["Жай мәтін"]);
        check("<p>Бір</p> <p>Екі</p>", &["Бір", " Екі"]);
        check("<ol style=\"list-style-type: none\"> 1. Бір. <p>Екі", &[" 1. Бір. ", "Екі"]);
        check("жасы <18 және >5", &["жасы <18 және >5"]);
        check("а<b>ә</b>б", &["аәб"]);
        check("7 500<sup>1</sup> 1<sup>ші</sup>", &["7 500¹ 1ші"]);
        check("Бір<br/>екі", &["Бір", "екі"]);
        check("&laquo;Жол&raquo; &#8211; 5&nbsp;000 A&B", &["«Жол» – 5\u{A0}000 A&B"]);
        check("&bull; Бір &#150; екі &bull", &["• Бір – екі &bull"]);
        check("сөз&shy;бен", &["сөзбен"]);
        check("[bookmark: _GoBack]Тізбе [1]", &["Тізбе [1]"]);
        check("сөз\u{AD}бен", &["сөзбен"]);
        check("<p></p>", &[]);
        check("", &[""]);
    }

    proptest::proptest! {
        #[test]
        fn any_text_without_its_remnants_is_still_text(text in "[<>&\\[\\]a-zа-я/;# ]{0,60}") {
            let kept: String = plain_lines(&text).concat();
            proptest::prop_assert!(kept.chars().count() <= text.chars().count());
        }
    }
}
