//! Whether a text is an amount of money or a year and little else.

use bagyt_language::date::find_dates;
use bagyt_language::stems::Stems;
use std::sync::LazyLock;

/// Beginnings of words that are units of money.
const UNIT_WORDS: [&str; 12] = [
    "тг",
    "теңге",
    "тенге",
    "мың",
    "тыс",
    "млн",
    "миллион",
    "тысяч",
    "мыңтг",
    "мыңтеңге",
    "kzt",
    "млрд",
];

/// Beginnings of words that often stand around an amount.
const WORDS_AROUND: [&str; 17] = [
    "әрбір",
    "грант",
    "сома",
    "сумма",
    "жалпы",
    "общая",
    "общий",
    "объем",
    "объём",
    "кажд",
    "одного",
    "бір",
    "бөлі",
    "барлы",
    "всего",
    "итого",
    "оның",
];

/// Figures and words of an amount.
#[derive(Debug, Default)]
pub(super) struct Money {
    /// Numbers of four digits and more that are no years, and numbers with a unit.
    amounts: usize,
    /// Numbers that look like years.
    years: usize,
    /// Other numbers.
    numbers: usize,
    /// Words of money: units, sum, for each grant.
    words: usize,
    /// Words for a year.
    year_words: usize,
    /// Words that often stand around an amount.
    around: usize,
    /// All other words.
    others: usize,
}

impl Money {
    /// Counts the figures and words of a text.
    pub fn of(text: &str) -> Self {
        let mut found = Self::default();
        if !text.bytes().any(|byte| byte.is_ascii_digit()) {
            // Words alone are no money.
            return found;
        }
        // A date is no amount: it says a year.
        let dates = find_dates(text);
        found.years += dates.len();
        let mut dates = dates.into_iter().map(|date| date.range).peekable();
        let mut digits = String::new();
        // How many digits stand before the first space or point in a number.
        let mut first_group = None;
        let mut word = String::new();
        let mut before = ' ';
        for (at, c) in text.char_indices().chain([(text.len(), '\n'), (text.len(), ' ')]) {
            while dates.peek().is_some_and(|date| date.end <= at) {
                dates.next();
            }
            let c = if dates.peek().is_some_and(|date| date.contains(&at)) { ' ' } else { c };
            if c.is_ascii_digit() {
                found.word(&mut word);
                digits.push(c);
            } else if bagyt_language::is_letter(c) {
                found.number(&mut digits, first_group.take());
                match c {
                    // Most letters are small Cyrillic ones.
                    'а'..='я' => word.push(c),
                    _ => word.extend(c.to_lowercase()),
                }
            } else {
                found.word(&mut word);
                // `5 000` and `5 000,0` are one number, `2026 2027` are two.
                let inside =
                    matches!(c, ' ' | '\u{A0}' | '\u{202F}' | ',' | '.') && before.is_ascii_digit();
                if !(inside && (digits.len() < 4 || found.is_grouped(&digits))) || c == '\n' {
                    found.number(&mut digits, first_group.take());
                } else if !digits.is_empty() {
                    first_group.get_or_insert(digits.len());
                }
            }
            before = c;
        }
        found
    }

    fn is_grouped(&self, digits: &str) -> bool {
        digits.len() > 4
    }

    fn number(&mut self, digits: &mut String, first_group: Option<usize>) {
        if digits.is_empty() {
            return;
        }
        // `1 900` and `2.026` are amounts.
        let whole = first_group.is_none_or(|digits| digits == 4);
        let year =
            whole && digits.len() == 4 && (digits.starts_with("20") || digits.starts_with("19"));
        match digits.len() {
            4 if year => self.years += 1,
            4.. => self.amounts += 1,
            _ => self.numbers += 1,
        }
        digits.clear();
    }

    fn word(&mut self, word: &mut String) {
        if word.is_empty() {
            return;
        }
        static UNITS: LazyLock<Stems> = LazyLock::new(|| Stems::new(UNIT_WORDS));
        static AROUND: LazyLock<Stems> = LazyLock::new(|| Stems::new(WORDS_AROUND));
        const YEARS: [&str; 9] = ["жыл", "ж", "жж", "жылы", "год", "г", "гг", "года", "годы"];
        if UNITS.begin(word) {
            self.words += 1;
        } else if YEARS.contains(&word.as_str()) || word.starts_with("жыл") {
            self.year_words += 1;
        } else if matches!(word.as_str(), "әр" | "на" | "по") || AROUND.begin(word) {
            // Words that often stand around an amount speak neither for it nor against it.
            self.around += 1;
        } else {
            self.others += 1;
        }
        word.clear();
    }

    /// Amounts and little else.
    pub fn is_money(&self) -> bool {
        let figures = self.amounts + usize::from(self.words > 0 && self.numbers > 0);
        figures > 0 && self.others <= figures + self.words
    }

    /// Numbers and hardly a word.
    pub fn has_figures(&self) -> bool {
        self.amounts + self.numbers > 0 && self.others == 0
    }

    /// Years and nothing else.
    pub fn only_years(&self) -> bool {
        self.years > 0 && self.amounts + self.numbers + self.words + self.around + self.others == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_groups_is_no_year() {
        let check = |text: &str, years: usize, amounts: usize| {
            let found = Money::of(text);
            assert_eq!((found.years, found.amounts), (years, amounts), "{text}");
        };
        check("2026 жыл – 1 900", 1, 1);
        check("2026 год: 2 050,0", 1, 1);
        check("1 900", 0, 1);
        check("2.026", 0, 1);
        check("2026", 1, 0);
        check("2026, 2027", 2, 0);
        check("2026-2027", 2, 0);
    }
}
