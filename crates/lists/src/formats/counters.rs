//! Numbers as a word processor prints them: figures, letters of both alphabets, Roman numerals.

/// How a level prints its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Figures {
    /// 1, 2, 3; everything that is not known counts so too.
    #[default]
    Decimal,
    /// 01, 02, … 10.
    DecimalZero,
    /// a … z, aa, bb.
    Latin { upper: bool },
    /// i, ii, iii.
    Roman { upper: bool },
    /// а, б, в; without ё, й, ъ and ь (ECMA-376, 17.18.59).
    Russian { upper: bool },
}

const RUSSIAN: &str = "абвгдежзиклмнопрстуфхцчшщыэюя";
const LATIN: &str = "abcdefghijklmnopqrstuvwxyz";

/// Letters are repeated after the last of the alphabet; more often than this nobody counts so.
const MOST_REPEATED: usize = 10;

impl Figures {
    /// The kind named by `w:numFmt`.
    pub fn named(name: &str) -> Self {
        match name {
            "decimalZero" => Self::DecimalZero,
            "lowerLetter" => Self::Latin { upper: false },
            "upperLetter" => Self::Latin { upper: true },
            "lowerRoman" => Self::Roman { upper: false },
            "upperRoman" => Self::Roman { upper: true },
            "russianLower" => Self::Russian { upper: false },
            "russianUpper" => Self::Russian { upper: true },
            _ => Self::Decimal,
        }
    }

    /// A number in these figures; one they cannot show stands in decimal figures.
    pub fn show(self, number: u32) -> String {
        let (shown, upper) = match self {
            Self::Decimal => (None, false),
            Self::DecimalZero => (Some(format!("{number:02}")), false),
            Self::Latin { upper } => (letters(number, LATIN), upper),
            Self::Roman { upper } => (roman(number), upper),
            Self::Russian { upper } => (letters(number, RUSSIAN), upper),
        };
        let shown = shown.unwrap_or_else(|| number.to_string());
        if upper { shown.to_uppercase() } else { shown }
    }
}

fn letters(number: u32, alphabet: &str) -> Option<String> {
    let at = number.checked_sub(1)? as usize;
    let count = alphabet.chars().count();
    let letter = alphabet.chars().nth(at % count)?;
    let times = at / count + 1;
    (times <= MOST_REPEATED).then(|| letter.to_string().repeat(times))
}

const ROMAN: [(u32, &str); 13] = [
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
];

fn roman(mut number: u32) -> Option<String> {
    if !(1..4000).contains(&number) {
        return None;
    }
    let mut shown = String::new();
    for (worth, sign) in ROMAN {
        while number >= worth {
            shown.push_str(sign);
            number -= worth;
        }
    }
    Some(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(name: &str, numbers: &[(u32, &str)]) {
        for (number, shown) in numbers {
            assert_eq!(Figures::named(name).show(*number), *shown, "{name}");
        }
    }

    #[test]
    fn every_kind_of_figure_counts_as_printed() {
        check("decimal", &[(1, "1"), (10, "10")]);
        check("decimalZero", &[(1, "01"), (9, "09"), (10, "10"), (123, "123")]);
        check("lowerLetter", &[(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (0, "0")]);
        check("upperRoman", &[(1, "I"), (4, "IV"), (9, "IX"), (48, "XLVIII"), (2026, "MMXXVI")]);
        check("lowerRoman", &[(14, "xiv"), (4000, "4000"), (0, "0")]);
        check("russianLower", &[(1, "а"), (6, "е"), (9, "и"), (10, "к"), (29, "я"), (30, "аа")]);
        check("russianUpper", &[(3, "В")]);
        check("chineseCounting", &[(3, "3")]);
    }

    #[test]
    fn no_number_takes_more_room_than_a_line() {
        for name in ["lowerLetter", "upperRoman", "russianUpper", "decimalZero"] {
            for number in [u32::MAX, 1_000_000, 291, 3999] {
                assert!(Figures::named(name).show(number).chars().count() < 20, "{name} {number}");
            }
        }
    }
}
