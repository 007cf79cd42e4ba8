//! Marks at the beginning of a printed line: `1.`, `1)`, `1 .`, `а)`, `-`, `•`.

use super::printed::is_dash;

/// What a line begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A number with its delimiter, `.` or `)`.
    Number {
        /// The number.
        value: u32,
        /// What follows it.
        delimiter: char,
    },
    /// A letter with `)`.
    Letter,
    /// A dash or bullet.
    Dash,
}

/// The mark a line begins with and the rest of the line; `None` when there is no mark, or nothing but one.
pub fn mark(line: &str) -> Option<(Mark, &str)> {
    let line = line.trim_start();
    let (mark, rest) = number(line).or_else(|| letter(line)).or_else(|| dash(line))?;
    Some((mark, rest.trim_start()))
}

/// Dashes and bullets, also those of word processors' symbol fonts.
fn dash(line: &str) -> Option<(Mark, &str)> {
    let first = line.chars().next()?;
    let bullet = is_dash(first)
        || matches!(
            first,
            '•' | '·' | '▪' | '●' | '◦' | '‣' | '■' | '□' | '*' | '►' | '➢' | '✓' | '✔'
        )
        || matches!(first, '\u{f0a7}' | '\u{f0b7}' | '\u{f0d8}' | '\u{f02d}' | '\u{f0fc}');
    let rest = &line[first.len_utf8()..];
    (bullet && rest.chars().any(char::is_alphanumeric)).then_some((Mark::Dash, rest))
}

fn letter(line: &str) -> Option<(Mark, &str)> {
    let first = line.chars().next().filter(|c| c.is_alphabetic())?;
    let rest = line[first.len_utf8()..].strip_prefix(')')?;
    Some((Mark::Letter, rest))
}

/// A number of at most two digits; `1.5` and `10.03.2026` are no enumerators.
pub fn number(line: &str) -> Option<(Mark, &str)> {
    let (line, bracket) = match line.strip_prefix('(') {
        Some(rest) => (rest, true),
        None => (line, false),
    };
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 || digits > 2 {
        return None;
    }
    let value = line[..digits].parse().ok()?;
    let rest = line[digits..].trim_start();
    let delimiter = rest.chars().next().filter(|&c| c == ')' || c == '.' && !bracket)?;
    let mut rest = &rest[1..];
    if delimiter == '.' {
        rest = rest.strip_prefix(')').unwrap_or(rest);
    }
    let glued_digit = delimiter == '.' && rest.starts_with(|c: char| c.is_ascii_digit());
    (!glued_digit).then_some((Mark::Number { value, delimiter }, rest))
}

/// The number of the section in `1.2. Text` and `1.2) Text`, with its point; what follows is an enumerator of its own.
pub fn section(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line[digits..].strip_prefix('.').filter(|_| (1..=2).contains(&digits))?;
    let (_, words) = number(rest)?;
    words.trim_start().starts_with(char::is_alphabetic).then_some(&line[..=digits])
}

/// `1.2. Text` and `1.2. 30 texts`, two levels of numbers with a point behind each: both. Dates have noughts before their
/// figures, and no space.
pub fn dotted_levels(line: &str) -> Option<(u32, u32)> {
    let (first, rest) = line.split_once('.')?;
    let (second, words) = rest.split_once('.')?;
    let level = |text: &str| -> Option<u32> {
        let short = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
        text.parse().ok().filter(|_| short && !text.starts_with('0'))
    };
    let spaced = words.starts_with(char::is_whitespace) && !words.trim().is_empty();
    spaced.then_some((level(first)?, level(second)?))
}

/// `1.2 Text`, two levels of numbers without a point behind the second: the number of the section, the second number and the
/// words. Only what stands around tells it from `1.2 million`.
pub fn bare_levels(line: &str) -> Option<(u32, u32, &str)> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let short = |count: &usize| (1..=2).contains(count);
    let first = Some(digits(line)).filter(short)?;
    let rest = line[first..].strip_prefix('.')?;
    let second = Some(digits(rest)).filter(short)?;
    let words = rest[second..].strip_prefix([' ', '\u{a0}'])?.trim_start();
    let numbers = (line[..first].parse().ok()?, rest[..second].parse().ok()?);
    words.starts_with(char::is_alphabetic).then_some((numbers.0, numbers.1, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: Option<(Mark, &str)>) {
        assert_eq!(mark(line), expected, "{line}");
    }

    #[test]
    fn enumerators_of_every_form_are_read() {
        let number = |value, delimiter| Mark::Number { value, delimiter };
        check("1. Форум өткізу", Some((number(1, '.'), "Форум өткізу")));
        check("12.Форум", Some((number(12, '.'), "Форум")));
        check(" 3 . Форум", Some((number(3, '.'), "Форум")));
        check("2)семинар", Some((number(2, ')'), "семинар")));
        check("(2) семинар", Some((number(2, ')'), "семинар")));
        check("4.) семинар", Some((number(4, '.'), "семинар")));
        check("б) семинар", Some((Mark::Letter, "семинар")));
        check("-кемінде 2 есеп", Some((Mark::Dash, "кемінде 2 есеп")));
        check("– 1 тренинг", Some((Mark::Dash, "1 тренинг")));
        check("• отчёт", Some((Mark::Dash, "отчёт")));
    }

    #[test]
    fn a_number_of_two_levels_has_its_section_before_it() {
        assert_eq!(section("1.2. Форум"), Some("1."));
        assert_eq!(section("2.10) семинар"), Some("2."));
        for line in ["1. Форум", "1.5 сағат", "10.03.2026 дейін", "1.2.", "2026. жыл"]
        {
            assert_eq!(section(line), None, "{line}");
        }
    }

    #[test]
    fn both_levels_may_have_a_point_before_a_figure() {
        assert_eq!(dotted_levels("2.1. 11 тренингов"), Some((2, 1)));
        assert_eq!(dotted_levels("1.10. Форум"), Some((1, 10)));
        for line in ["01.09. 2026 дейін", "10.03.2026 дейін", "2.1.", "1.2 млн", "100.1. млн"]
        {
            assert_eq!(dotted_levels(line), None, "{line}");
        }
    }

    #[test]
    fn levels_without_a_point_are_two_numbers_and_words() {
        assert_eq!(bare_levels("1.2 Форум"), Some((1, 2, "Форум")));
        assert_eq!(bare_levels("2.10 семинар"), Some((2, 10, "семинар")));
        for line in ["1.2. Форум", "1.2", "10.03.2026 дейін", "1.2 5", "1,2 млн", "100.2 млн"]
        {
            assert_eq!(bare_levels(line), None, "{line}");
        }
    }

    #[test]
    fn numbers_that_count_something_are_no_enumerators() {
        for line in [
            "1.5 сағат",
            "10.03.2026 дейін",
            "5 семинар",
            "2026. жыл",
            "1 тренинг",
            "т.б. шаралар",
            "-",
            "",
            ".",
        ] {
            check(line, None);
        }
    }
}
