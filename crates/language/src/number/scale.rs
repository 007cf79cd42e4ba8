//! Words that multiply a number: мың, тысяч, млн, млрд, also with the currency glued to them.

use super::words::CASES;

/// How a number is multiplied by the word after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Scale {
    /// Not at all.
    #[default]
    One,
    /// мың, тысяча, тыс.
    Thousand,
    /// млн, миллион.
    Million,
    /// млрд, миллиард.
    Billion,
}

impl Scale {
    /// The factor.
    pub const fn factor(self) -> i64 {
        match self {
            Self::One => 1,
            Self::Thousand => 1_000,
            Self::Million => 1_000_000,
            Self::Billion => 1_000_000_000,
        }
    }
}

/// Reads a word that multiplies (`мыңнан`, `тысяч`, `млн`), also with `тг` glued to it; otherwise `None`.
pub(super) fn scale_word(word: &str) -> Option<Scale> {
    let (scale, rest) =
        SCALES.iter().find_map(|&(stem, scale)| Some((scale, word.strip_prefix(stem)?)))?;
    let ends = rest.is_empty()
        || CASES.contains(&rest)
        || SCALE_ENDINGS.contains(&rest)
        || crate::amount::is_currency(rest);
    ends.then_some(scale)
}

/// Longer stems first, so that `тысяч` is not read as `тыс` with a strange ending.
const SCALES: [(&str, Scale); 8] = [
    ("миллиард", Scale::Billion),
    ("млрд", Scale::Billion),
    ("миллион", Scale::Million),
    ("млн", Scale::Million),
    ("тысяч", Scale::Thousand),
    ("тыс", Scale::Thousand),
    ("мың", Scale::Thousand),
    ("мын", Scale::Thousand),
];

const SCALE_ENDINGS: &[&str] = &[
    "а", "и", "у", "ей", "ам", "ами", "ах", "ов", "ом", "ы", "е", "ға", "нан", "ын", "ына", "ынан",
    "ының", "ы", "дық", "дай", "дан", "ға", "нан",
];
