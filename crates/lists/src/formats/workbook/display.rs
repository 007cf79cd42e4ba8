//! How a workbook shows a number: by its number format, with decimal comma and thousands apart, as it is printed here.
//!
//! A binary number is shown with the fifteen digits it is sure of, so 0.1 + 0.2 is 0,3. Fractions, powers of ten and
//! names of months are not followed: such a number is shown plainly, such a date in figures.

/// What a number format does with a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum Format {
    /// As it is.
    General,
    /// By a pattern of the file, such as `#,##0.0" мың теңге"`.
    Pattern(String),
}

impl Format {
    /// A format of the file, or by its number the one every workbook knows.
    pub fn of(number: u32, own: Option<&str>) -> Self {
        let pattern = own.unwrap_or(match number {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 => "#,##0",
            4 | 39 | 40 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            14..=17 | 27..=31 | 36 | 50..=58 => "dd.mm.yyyy",
            18..=21 | 32..=35 => "h:mm",
            22 => "dd.mm.yyyy h:mm",
            _ => "General",
        });
        if pattern.is_empty() || pattern.eq_ignore_ascii_case("general") || pattern == "@" {
            Self::General
        } else {
            Self::Pattern(pattern.chars().take(200).collect())
        }
    }

    /// The number as displayed; `from_1904` says from which year the file counts days.
    pub fn display(&self, value: f64, from_1904: bool) -> String {
        match self {
            Self::General => plain(value),
            Self::Pattern(pattern) => displayed(pattern, value, from_1904),
        }
    }
}

/// A number without binary noise.
pub(in super::super) fn plain(value: f64) -> String {
    sure(value).to_string().replace('.', ",")
}

/// The number that its fifteen sure digits mean.
fn sure(value: f64) -> f64 {
    let rounded = format!("{value:.14e}").parse().unwrap_or(value);
    if rounded == 0.0 { 0.0 } else { rounded }
}

/// A piece of a pattern.
#[derive(Debug, PartialEq)]
enum Part {
    /// Printed as it stands.
    Literal(String),
    /// `#,##0.00`.
    Digits { places: usize, least: usize, thousands: bool, thousandths: i32 },
    /// `%`.
    Percent,
    /// A run of one letter of a date.
    Date(char, usize),
    /// What is not followed.
    Unknown,
}

fn displayed(pattern: &str, value: f64, from_1904: bool) -> String {
    let sections = sections(pattern);
    let negative = value < 0.0;
    let (section, own) = match (sections.get(1), sections.get(2)) {
        (Some(second), _) if negative => (second, true),
        (_, Some(third)) if value == 0.0 => (third, false),
        _ => (&sections[0], false),
    };
    let parts = parts(section);
    if parts.contains(&Part::Unknown) {
        return plain(value);
    }
    if parts.iter().any(|part| matches!(part, Part::Date(..))) {
        return date(&parts, value, from_1904).unwrap_or_else(|| plain(value));
    }
    let percent = if parts.contains(&Part::Percent) { 100.0 } else { 1.0 };
    let size = sure(sure(value) * percent).abs();
    let mut shown = String::new();
    if negative && !own {
        shown.push('-');
    }
    for part in &parts {
        match part {
            Part::Literal(text) => shown.push_str(text),
            Part::Percent => shown.push('%'),
            Part::Digits { places, least, thousands, thousandths } => {
                let size = size / 1000f64.powi(*thousandths);
                shown.push_str(&digits(size, *places, *least, *thousands));
            }
            Part::Date(..) | Part::Unknown => {}
        }
    }
    shown.trim().to_owned()
}

/// The sections of a pattern: for numbers, negative numbers, zero, text.
fn sections(pattern: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for c in pattern.chars() {
        if c == ';' && !quoted && !escaped {
            found.push(String::new());
            continue;
        }
        if c == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = c == '\\' && !escaped && !quoted;
        if let Some(last) = found.last_mut() {
            last.push(c);
        }
    }
    found
}

fn parts(section: &str) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    let literal = |found: &mut Vec<Part>, text: &str| match found.last_mut() {
        Some(Part::Literal(before)) => before.push_str(text),
        _ => found.push(Part::Literal(text.to_owned())),
    };
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let one = after.chars().next().map_or(0, char::len_utf8);
        rest = after;
        match c {
            '"' => {
                let end = after.find('"').unwrap_or(after.len());
                literal(&mut found, &after[..end]);
                rest = after.get(end + 1..).unwrap_or_default();
            }
            '\\' => {
                literal(&mut found, &after[..one]);
                rest = &after[one..];
            }
            // `_x` leaves the width of a letter free, `*x` fills the cell.
            '_' | '*' => rest = &after[one..],
            '[' => {
                let end = after.find(']').unwrap_or(after.len());
                // `[$₸-43F]` is a currency, all else a colour, a language, a condition.
                if let Some(sign) = after[..end].strip_prefix('$') {
                    literal(&mut found, sign.split('-').next().unwrap_or_default());
                }
                rest = after.get(end + 1..).unwrap_or_default();
            }
            '#' | '0' | '?' => {
                let end = after
                    .find(|c: char| !matches!(c, '#' | '0' | '?' | ',' | '.'))
                    .unwrap_or(after.len());
                found.push(pattern_of_digits(&section[section.len() - after.len() - 1..][..=end]));
                rest = &after[end..];
            }
            '%' => found.push(Part::Percent),
            'd' | 'm' | 'y' | 'h' | 's' | 'D' | 'M' | 'Y' | 'H' | 'S' => {
                let same = |other: char| other.eq_ignore_ascii_case(&c);
                let end = after.find(|other| !same(other)).unwrap_or(after.len());
                found.push(Part::Date(c.to_ascii_lowercase(), end + 1));
                rest = &after[end..];
            }
            'E' | 'e' | '@' | 'A' | 'a' | 'G' | 'g' => found.push(Part::Unknown),
            '/' if matches!(found.last(), Some(Part::Digits { .. })) => found.push(Part::Unknown),
            other => literal(&mut found, other.encode_utf8(&mut [0; 4])),
        }
    }
    found
}

fn pattern_of_digits(text: &str) -> Part {
    let bare = text.trim_end_matches(',');
    let thousandths = (text.len() - bare.len()).min(4) as i32;
    let (whole, part) = bare.split_once('.').unwrap_or((bare, ""));
    let places = part.chars().filter(|c| matches!(c, '0' | '#' | '?')).count().min(15);
    let least = whole.chars().filter(|&c| c == '0').count().min(15);
    Part::Digits { places, least, thousands: whole.contains(','), thousandths }
}

fn digits(size: f64, places: usize, least: usize, thousands: bool) -> String {
    // A binary half is a little less or more than the decimal one.
    let step = 10f64.powi(places as i32);
    let rounded = if size < 1e15 { sure(sure(size * step).round() / step) } else { size };
    let text = format!("{rounded:.places$}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    let whole = format!("{whole:0>least$}");
    let mut shown = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if thousands && at > 0 && (whole.len() - at) % 3 == 0 {
            shown.push('\u{A0}');
        }
        shown.push(digit);
    }
    if !part.is_empty() {
        shown.push(',');
        shown.push_str(part);
    }
    shown
}

/// The seconds of a day.
const DAY: f64 = 86_400.0;

fn date(parts: &[Part], value: f64, from_1904: bool) -> Option<String> {
    if !(0.0..2_958_466.0).contains(&value) {
        return None;
    }
    let seconds = (value.fract() * DAY).round() as u64;
    let days = value.trunc() as i64 + if from_1904 { 1462 } else { 0 };
    let (year, month, day) = civil(days);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    let named = parts.iter().any(|part| matches!(part, Part::Date('m' | 'd', 3..)));
    if named {
        return Some(format!("{day:02}.{month:02}.{year}"));
    }
    let mut shown = String::new();
    let mut after_hour = false;
    for part in parts {
        match part {
            Part::Date('y', 1 | 2) => shown.push_str(&format!("{:02}", year % 100)),
            Part::Date('y', _) => shown.push_str(&year.to_string()),
            Part::Date('m', width) if after_hour => shown.push_str(&padded(minute, *width)),
            Part::Date('m', width) => shown.push_str(&padded(month, *width)),
            Part::Date('d', width) => shown.push_str(&padded(day, *width)),
            Part::Date('h', width) => shown.push_str(&padded(hour, *width)),
            Part::Date('s', width) => shown.push_str(&padded(second, *width)),
            Part::Literal(text) => shown.push_str(text),
            _ => {}
        }
        if let Part::Date(letter, _) = part {
            after_hour = *letter == 'h';
        }
    }
    Some(shown.trim().to_owned())
}

fn padded(number: u64, width: usize) -> String {
    if width > 1 { format!("{number:02}") } else { number.to_string() }
}

/// Year, month and day of a day counted as workbooks do, from 1 January 1900; they believe that year to be a leap year.
fn civil(days: i64) -> (u64, u64, u64) {
    let days = if days > 59 { days - 1 } else { days };
    // Days since 1 March of the year 0.
    let days = days + 693_900;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year.unsigned_abs(), month.unsigned_abs(), day.unsigned_abs())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, value: f64, expected: &str) {
        let shown = Format::of(164, Some(pattern)).display(value, false);
        assert_eq!(shown.replace('\u{A0}', " "), expected, "{pattern} of {value}");
    }

    #[test]
    fn numbers_are_shown_without_binary_noise() {
        check("General", 28250.0, "28250");
        check("General", 0.1 + 0.2, "0,3");
        check("General", 28_250.5, "28250,5");
        check("General", -0.0, "0");
        check("General", 1e12, "1000000000000");
    }

    #[test]
    fn patterns_are_followed() {
        check("0.00", 2.345, "2,35");
        check("#,##0", 28_250.4, "28 250");
        check("#,##0.0", 1_234_567.0, "1 234 567,0");
        check("#,##0\" мың теңге\"", 5000.0, "5 000 мың теңге");
        check("_-* #,##0\\ [$₸-43F]_-;-* #,##0\\ _-", 5000.0, "5 000 ₸");
        check("0%", 0.7, "70%");
        check("0.0%", 0.125, "12,5%");
        check("000", 7.0, "007");
        check("#,##0;(#,##0)", -12.0, "(12)");
        check("0.00E+00", 12.0, "12");
        check("# ?/?", 0.5, "0,5");
        check("#,##0,", 28_250_000.0, "28 250");
    }

    #[test]
    fn dates_are_dates() {
        check("dd.mm.yyyy", 46_000.0, "09.12.2025");
        check("d/m/yy", 46_000.0, "9/12/25");
        check("[$-419]d mmmm yyyy;@", 46_000.0, "09.12.2025");
        check("yyyy", 46_000.0, "2025");
        check("dd.mm.yyyy h:mm", 46_000.5, "09.12.2025 12:00");
        check("dd.mm.yyyy", 1.0, "01.01.1900");
        check("dd.mm.yyyy", 61.0, "01.03.1900");
        check("dd.mm.yyyy", -5.0, "-5");
        assert_eq!(Format::of(14, None).display(44_538.0, true), "09.12.2025");
    }

    proptest::proptest! {
        #[test]
        fn any_pattern_shows_any_number(pattern in "[#0?,.%dmyhs\\[\\]\"\\\\;_*@E/ а-я]{0,20}", value: f64) {
            let shown = Format::of(200, Some(&pattern)).display(value, false);
            proptest::prop_assert!(shown.len() < 2000);
        }
    }
}
