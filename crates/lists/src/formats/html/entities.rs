//! Characters that a web page writes by name or number.

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

/// A text with the characters its entities mean.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
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
    let ends = |c: char| !c.is_ascii_alphanumeric() && c != '#';
    let end = rest.find(ends).unwrap_or(rest.len());
    let name = rest.get(..end).filter(|name| (1..=LONGEST).contains(&name.len()))?;
    let closed = rest[end..].starts_with(';');
    let meant = match name.strip_prefix('#') {
        Some(digits) => number(digits)?,
        // Without its semicolon only a name of old is one: `&nbsp`, not `&para` in an address.
        None if closed || matches!(name, "nbsp" | "amp" | "lt" | "gt" | "quot") => {
            NAMES.iter().find(|(known, _)| *known == name)?.1
        }
        None => return None,
    };
    Some((meant, end + usize::from(closed)))
}

fn number(digits: &str) -> Option<char> {
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16).ok()?,
        None => digits.parse().ok()?,
    };
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
    use super::decoded;

    #[test]
    fn entities_are_characters() {
        let check = |text: &str, expected: &str| assert_eq!(decoded(text), expected, "{text}");
        check("&laquo;Жол&raquo; &ndash; 5&nbsp;000", "«Жол» – 5\u{A0}000");
        check("&#1178;аза&#x49B;", "Қазақ");
        check("A&B &unknown; &", "A&B &unknown; &");
        check("?a=1&para=2 &nbsp5", "?a=1&para=2 \u{A0}5".replace("\u{A0}5", "&nbsp5").as_str());
        check("&#150; &#0;&#xD800;", "–  &#xD800;");
    }
}
