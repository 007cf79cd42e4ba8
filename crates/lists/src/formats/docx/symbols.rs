//! Signs of symbol fonts, which have no letters of their own: bullets, ticks, signs of comparison.

/// The sign a symbol font shows for a code; its codes also stand in the private area from U+F000.
pub fn sign(font: &str, code: u32) -> char {
    let code = if (0xF000..=0xF0FF).contains(&code) { code - 0xF000 } else { code };
    let named = if font.to_lowercase().starts_with("symbol") { of_symbol(code) } else { None };
    let named = named.or_else(|| of_wingdings(font, code));
    named.or_else(|| char::from_u32(code).filter(|_| code > 0xFF)).unwrap_or(BULLET)
}

/// Stands for every sign whose look says no more than that something begins.
pub const BULLET: char = '•';

/// Whether a letter is one of the private area that symbol fonts use.
pub fn is_private(letter: char) -> bool {
    ('\u{F000}'..='\u{F0FF}').contains(&letter)
}

/// Signs of the font Symbol that stand among words.
fn of_symbol(code: u32) -> Option<char> {
    Some(match code {
        0x20 => ' ',
        0x28..=0x39 | 0x3C..=0x3E => char::from_u32(code)?,
        0xA3 => '≤',
        0xAE => '→',
        0xB0 => '°',
        0xB1 => '±',
        0xB3 => '≥',
        0xB4 => '×',
        0xB9 => '≠',
        0xBB => '≈',
        _ => return None,
    })
}

/// Signs of the font Wingdings that are no bullets.
fn of_wingdings(font: &str, code: u32) -> Option<char> {
    if !font.to_lowercase().starts_with("wingdings") {
        return None;
    }
    Some(match code {
        0x20 => ' ',
        0x6F | 0xA8 => '☐',
        0xFE => '☑',
        0xFC => '✓',
        0xE0 | 0xE8 => '→',
        _ => return None,
    })
}
