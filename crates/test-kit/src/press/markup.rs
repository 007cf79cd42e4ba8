//! What all marked-up forms have in common.

/// The declaration at the head of a part.
pub const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A text that may stand between tags and in attributes; signs that no markup may hold are left out.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            '\t' => safe.push('\t'),
            letter if letter.is_control() || matches!(letter, '\u{FFFE}' | '\u{FFFF}') => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// A number that a workbook keeps as a number: digits without a zero in front.
pub fn as_number(lines: &[String]) -> Option<u32> {
    let [line] = lines else { return None };
    let number: u32 = line.parse().ok()?;
    (number.to_string() == *line && line.len() <= 6).then_some(number)
}
