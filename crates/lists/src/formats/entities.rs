//! Characters that a web page, or a remnant of one in another file, writes by name or number.

use std::borrow::Cow;

/// The names in use; those of Latin letters with marks, mathematics and the like do not occur in lists.
const NAMES: [(&str, char); 68] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{A0}'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("bdquo", '„'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("sbquo", '‚'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hyphen", '‐'),
    ("minus", '−'),
    ("shy", '\u{AD}'),
    ("hellip", '…'),
    ("bull", '•'),
    ("middot", '·'),
    ("times", '×'),
    ("divide", '÷'),
    ("plusmn", '±'),
    ("deg", '°'),
    ("numero", '№'),
    ("sect", '§'),
    ("para", '¶'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("yen", '¥'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("ordm", 'º'),
    ("ordf", 'ª'),
    ("le", '≤'),
    ("ge", '≥'),
    ("ne", '≠'),
    ("asymp", '≈'),
    ("infin", '∞'),
    ("larr", '←'),
    ("rarr", '→'),
    ("uarr", '↑'),
    ("darr", '↓'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
    ("zwnj", '\u{200C}'),
    ("zwj", '\u{200D}'),
    ("lrm", '\u{200E}'),
    ("rlm", '\u{200F}'),
    ("acute", '´'),
    ("prime", '′'),
    ("Prime", '″'),
    ("permil", '‰'),
    ("tab", ' '),
    ("check", '✓'),
];

/// The longest name or number looked for, in bytes.
const LONGEST: usize = 12;

/// Names that are known without their semicolon too, as they were of old.
const OLD: [&str; 27] = [
    "amp", "lt", "gt", "quot", "nbsp", "laquo", "raquo", "shy", "middot", "times", "divide",
    "plusmn", "deg", "sect", "para", "copy", "reg", "pound", "cent", "yen", "frac12", "frac14",
    "frac34", "sup1", "sup2", "sup3", "acute",
];

/// A text with the characters its entities mean.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    replaced(text, entity)
}

/// The value of an attribute: in an address `&para=2` is no sign of a paragraph.
pub(super) fn decoded_value(value: &str) -> Cow<'_, str> {
    replaced(value, |rest| {
        let (meant, length) = entity(rest)?;
        let goes_on = |c: char| c.is_ascii_alphanumeric() || c == '=';
        let closed = rest[..length].ends_with(';') || rest.starts_with('#');
        (closed || !rest[length..].starts_with(goes_on)).then_some((meant, length))
    })
}

/// What the entity at the start of a text means, and its length, where it is whole: outside of web pages `A&B` and `&lt` are
/// words.
pub(super) fn whole(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let (meant, length) = entity(inner)?;
    inner[..length].ends_with(';').then_some((meant, length + 1))
}

fn replaced(text: &str, entity: impl Fn(&str) -> Option<(char, usize)>) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut found = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        found.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match entity(rest) {
            Some((meant, length)) => {
                found.push(meant);
                rest = &rest[length..];
            }
            None => found.push('&'),
        }
    }
    found.push_str(rest);
    Cow::Owned(found)
}

/// What the text behind `&` means and how much of it.
fn entity(rest: &str) -> Option<(char, usize)> {
    if let Some(number) = rest.strip_prefix('#') {
        let (meant, length) = numbered(number)?;
        let end = 1 + length;
        return Some((meant, end + usize::from(rest[end..].starts_with(';'))));
    }
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    let named =
        |name: &str| NAMES.iter().find(|(known, _)| *known == name).map(|(_, meant)| *meant);
    if rest[end..].starts_with(';')
        && let Some(meant) = rest.get(..end).filter(|name| name.len() <= LONGEST).and_then(named)
    {
        return Some((meant, end + 1));
    }
    let old = OLD.iter().find(|name| rest.starts_with(**name))?;
    Some((named(old)?, old.len()))
}

/// The character of the number behind `#`, and the number's length.
fn numbered(text: &str) -> Option<(char, usize)> {
    let (digits, base) = match text.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => (hexadecimal, 16),
        None => (text, 10),
    };
    let end = digits.find(|c: char| !c.is_digit(base)).unwrap_or(digits.len());
    let code = u32::from_str_radix(digits.get(..end)?, base).ok()?;
    Some((character(code)?, text.len() - digits.len() + end))
}

fn character(code: u32) -> Option<char> {
    let meant = match u8::try_from(code) {
        // As browsers do: these numbers are meant in windows-1252.
        Ok(byte @ 0x80..=0x9F) => {
            encoding_rs::WINDOWS_1252.decode_without_bom_handling(&[byte]).0.chars().next()?
        }
        _ => char::from_u32(code)?,
    };
    Some(if meant.is_control() { ' ' } else { meant })
}

#[cfg(test)]
mod tests {
    use super::{decoded, decoded_value, whole};

    #[test]
    fn entities_are_characters() {
        let check = |text: &str, expected: &str| assert_eq!(decoded(text), expected, "{text}");
        check("&laquo;Жол&raquo; &ndash; 5&nbsp;000", "«Жол» – 5\u{A0}000");
        check("&#1178;аза&#x49B;", "Қазақ");
        check("A&B &unknown; &", "A&B &unknown; &");
        check("&laquoЖас&raquo &nbsp5 &copy2026 &ndash", "«Жас» \u{A0}5 ©2026 &ndash");
        check("&#8211а &#x2013;б &ltd;", "–а –б <d;");
        assert_eq!(decoded_value("?a=1&para=2&amp;b=3&lt"), "?a=1&para=2&b=3<");
        check("&#150; &#0;&#xD800;", "–  &#xD800;");
        assert_eq!(whole("&laquo;Жол"), Some(('«', 7)));
        assert_eq!(whole("&#x2013;"), Some(('–', 8)));
        assert_eq!([whole("&laquo Жол"), whole("&#8211"), whole("laquo;")], [None; 3]);
    }
}
