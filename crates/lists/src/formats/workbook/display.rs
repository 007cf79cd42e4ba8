//! How a workbook shows a number: by its number format, with decimal comma and thousands apart, as it is printed here.
//!
//! A binary number is shown with the fifteen digits it is sure of, so 0.1 + 0.2 is 0,3. Fractions, powers of ten and
//! names of months are not followed: such a number is shown plainly, such a date in figures.

use super::pattern::{self, Part, Section};

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

fn displayed(pattern: &str, value: f64, from_1904: bool) -> String {
    let Some((Section { parts, .. }, own)) = pattern::section_of(pattern, value) else {
        return plain(value);
    };
    if parts.contains(&Part::Unknown) {
        return plain(value);
    }
    if parts.iter().any(|part| matches!(part, Part::Date(..))) {
        return date(&parts, value, from_1904).unwrap_or_else(|| plain(value));
    }
    let mut shown = String::new();
    if value < 0.0 && !own {
        shown.push('-');
    }
    let mut digits = Digits::of(&parts, value);
    for part in &parts {
        match part {
            Part::Literal(text) => shown.push_str(text),
            Part::Percent => shown.push('%'),
            Part::Place(_) => digits.place(&mut shown),
            Part::Point => digits.point(&mut shown),
            Part::General => shown.push_str(&plain(value.abs())),
            Part::Thousands | Part::Thousandth | Part::Date(..) | Part::Unknown => {}
        }
    }
    shown.trim().to_owned()
}

/// The digits of a number, given from the right to the places of its section: what stands between two places stays between
/// the digits there, and what is left over stands before the first place.
struct Digits {
    whole: Vec<char>,
    part: Vec<char>,
    /// Places for digits of the whole number that are still to come.
    places: usize,
    /// Digits of the whole number already shown.
    shown: usize,
    thousands: bool,
    behind_point: bool,
}

/// The most places that are looked at.
const MOST_PLACES: usize = 15;

impl Digits {
    fn of(parts: &[Part], value: f64) -> Self {
        let count = |of: Part| parts.iter().filter(|part| **part == of).count();
        let factor = 100f64.powi(count(Part::Percent).min(4) as i32);
        let size = sure(sure(value) * factor).abs();
        let size = size / 1000f64.powi(count(Part::Thousandth).min(4) as i32);
        let point = parts.iter().position(|part| *part == Part::Point).unwrap_or(parts.len());
        let (before, behind) = parts.split_at(point);
        let (before, behind) = (places(before), places(behind));
        let most = behind.len().min(MOST_PLACES);
        // Behind the first zero of a whole number, and before the last one of a part, every place has a digit.
        let least = before.iter().position(|&place| place == '0').map_or(0, |at| before.len() - at);
        let fewest =
            behind.iter().take(most).rposition(|&place| place == '0').map_or(0, |at| at + 1);
        // A binary half is a little less or more than the decimal one.
        let step = 10f64.powi(most as i32);
        let rounded = if size < 1e15 { sure(sure(size * step).round() / step) } else { size };
        let text = format!("{rounded:.most$}");
        let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
        let mut part: Vec<char> = part.chars().collect();
        while part.len() > fewest && part.last() == Some(&'0') {
            part.pop();
        }
        Self {
            whole: format!("{whole:0>least$}").chars().collect(),
            part,
            places: before.len(),
            shown: 0,
            thousands: parts.contains(&Part::Thousands),
            behind_point: false,
        }
    }

    /// What stands at the next place.
    fn place(&mut self, shown: &mut String) {
        if self.behind_point {
            let next = self.shown.checked_sub(self.whole.len()).and_then(|at| self.part.get(at));
            shown.extend(next);
            self.shown += 1;
            return;
        }
        self.places = self.places.saturating_sub(1);
        self.whole_up_to(self.places, shown);
    }

    /// The digits of the whole number but so many.
    fn whole_up_to(&mut self, left: usize, shown: &mut String) {
        while self.whole.len() > self.shown + left {
            let behind = self.whole.len() - self.shown;
            if self.thousands && self.shown > 0 && behind.is_multiple_of(3) {
                shown.push('\u{A0}');
            }
            shown.push(self.whole[self.shown]);
            self.shown += 1;
        }
    }

    /// The decimal comma; one with nothing behind it is left out, because it says nothing.
    fn point(&mut self, shown: &mut String) {
        self.whole_up_to(0, shown);
        self.behind_point = true;
        if !self.part.is_empty() {
            shown.push(',');
        }
    }
}

fn places(parts: &[Part]) -> Vec<char> {
    let place = |part: &Part| match part {
        Part::Place(place) => Some(*place),
        _ => None,
    };
    parts.iter().filter_map(place).collect()
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

/// The number of a day written as `2026-05-01` or `2026-05-01T12:30:00`.
pub(super) fn day_of(written: &str, from_1904: bool) -> Option<f64> {
    let (date, time) = written.split_once('T').unwrap_or((written, ""));
    let mut numbers = date.splitn(3, '-').map(|number| number.parse::<i64>().ok());
    let (year, month, day) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if !(1900..10_000).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
        return None;
    }
    // As in `civil`: years begin in March.
    let (years, months) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leaps = years / 4 - years / 100 + years / 400;
    let days = 365 * years + leaps + (153 * months + 2) / 5 + day - 1 - 693_900;
    let days = if days > 59 { days + 1 } else { days };
    let of_day = time.trim_end_matches('Z').splitn(3, ':').map(|part| part.parse().unwrap_or(0.0));
    let seconds: f64 = of_day.zip([3600.0, 60.0, 1.0]).map(|(part, size)| part * size).sum();
    let days = days - if from_1904 { 1462 } else { 0 };
    Some(days as f64 + if seconds.is_finite() { seconds / DAY } else { 0.0 })
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
        check("0.##", 28_250.0, "28250");
        check("0.0#", 28_250.25, "28250,25");
        check("0.0#", 28_250.5, "28250,5");
        check("General\" тыс. тенге\"", 28_250.5, "28250,5 тыс. тенге");
        check("0 тыс. тенге", 5.0, "5 тыс. тенге");
        check("#,##0.0,,\" млн\"", 28_250_000.0, "28,3 млн");
        check(".00", 0.5, "0,50");
    }

    #[test]
    fn places_of_digits_with_something_between_them_show_one_number() {
        check("#\\ ##0", 28_250.0, "28 250");
        check("#\\ ##0", 250.0, "250");
        check("#\\ ##0.00", 28_250.5, "28 250,50");
        check("#\\ ##0.00\" тг\"", -28_250.5, "-28 250,50 тг");
        check("#\\ ##0", 1_234_567.0, "1234 567");
        check("#\\ ###\\ ##0", 1_234_567.0, "1 234 567");
        check("0000\\-00", 202_600.0, "2026-00");
        check("0000\\-00", 5.0, "0000-05");
        check("0.00\\ 00", 1.2345, "1,23 45");
    }

    #[test]
    fn a_section_is_taken_for_the_numbers_it_is_for() {
        let millions = "[>=1000000]0.0,,\" млн\";0";
        check(millions, 5_000_000.0, "5,0 млн");
        check(millions, 28_250.0, "28250");
        check(millions, -28_250.0, "-28250");
        let three = "[>=1000000]0.0,,\" млн\";[>=1000]0.0,\" мың\";0";
        check(three, 2_500_000.0, "2,5 млн");
        check(three, 28_250.0, "28,3 мың");
        check(three, 70.0, "70");
        check("[<0]\"минус \"0;0", -7.0, "минус 7");
        check("[=0]\"жоқ\";[Red]0", 0.0, "жоқ");
        check("[=0]\"жоқ\";[Red]0", 5.0, "5");
        check("[>100]0.0;(0);\"аз\"", -5.0, "(5)");
        check("[>100]0.0;(0);\"аз\"", 50.0, "аз");
        // No section is for it.
        check("[>100]0.0", 50.0, "50");
        check("0;\"минус \"0;\"нөл\";@", 0.0, "нөл");
        check("0.0;@", -5.0, "-5,0");
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
        assert_eq!(day_of("2025-12-09", false), Some(46_000.0));
        assert_eq!(day_of("2025-12-09T12:00:00Z", true), Some(44_538.5));
        assert_eq!(day_of("1900-03-01", false), Some(61.0));
        assert_eq!(day_of("1900-01-01", false), Some(1.0));
        assert_eq!(day_of("9 желтоқсан", false), None);
    }

    proptest::proptest! {
        #[test]
        fn any_pattern_shows_any_number(pattern in "[#0?,.%dmyhs\\[\\]\"\\\\;_*@E/ а-я]{0,20}", value: f64) {
            let shown = Format::of(200, Some(&pattern)).display(value, false);
            proptest::prop_assert!(shown.len() < 2000);
        }
    }
}
