//! Lines that divide a block of the indicators cell and open none: `2026 год:`, `Количественные показатели:`.

use super::headings::names_a_block;
use super::printed::is_dash;
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::year::find_years;

/// What a line says of the items below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Division {
    /// The year they belong to.
    Year,
    /// Of which sort they are.
    Sort,
}

/// The most words of such a line.
const MOST: usize = 4;

/// The most bytes of a line that names a year: it stands before every item below it, and a cell may have very many.
pub const LONGEST_YEAR: usize = 100;

/// What a whole line divides a block by, if by anything.
pub fn division(line: &str) -> Option<Division> {
    let named = line.trim().strip_suffix(':')?;
    let words: Vec<String> = words(named).map(|(_, word)| lowercase(word)).collect();
    if words.len() > MOST {
        return None;
    }
    if names_only_a_year(named) {
        return Some(Division::Year);
    }
    names_a_sort(&words).then_some(Division::Sort)
}

/// Whether a line says a year and nothing else, without the colon of a heading: `2026 год`, `на 2026 год –`. Only what stands
/// around tells it from the end of a sentence.
pub fn is_bare_year(line: &str) -> bool {
    const MOST: usize = 2;
    let named = line.trim_end_matches(|c: char| is_dash(c) || matches!(c, '.' | ' '));
    if named.len() > LONGEST_YEAR {
        return false;
    }
    let years = find_years(named);
    let [year] = &years[..] else { return false };
    let around = [&named[..year.range.start], &named[year.range.end..]].concat();
    year.marked && around.chars().filter(|c| !c.is_whitespace()).count() <= MOST
}

/// The year an item begins with, as [`division`] knows it, and the item without it.
pub fn year_apart(item: &str) -> (&str, &str) {
    let end = item.find(':').map_or(0, |colon| colon + 1);
    match division(&item[..end]) {
        Some(Division::Year) => (&item[..end], item[end..].trim_start()),
        _ => ("", item),
    }
}

/// `2026 год`, `2026-2027 жылдар`: no figures but those.
fn names_only_a_year(named: &str) -> bool {
    if named.len() > LONGEST_YEAR {
        return false;
    }
    let years = find_years(named);
    years.len() == 1 && years[0].marked && named.chars().filter(char::is_ascii_digit).count() <= 8
}

fn names_a_sort(words: &[String]) -> bool {
    const SORTS: [&str; 6] =
        ["количественн", "качественн", "сандық", "сапалық", "сандик", "сапалы"];
    let sort = words.first().is_some_and(|word| SORTS.iter().any(|sort| word.starts_with(sort)));
    let named = words.len() == 1 || words.iter().any(|word| names_a_block(word));
    sort && named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_alone_is_a_year_with_a_colon_or_without() {
        for line in ["2026 год", "на 2026 год –", "2026-2027 жылдар", "2026 жыл."]
        {
            assert!(is_bare_year(line), "{line}");
            assert_eq!(division(line), None, "{line}");
        }
        for line in ["2026", "форум 2026 жыл", "2026 жыл – 5 форум", "до конца 2026 года", ""]
        {
            assert!(!is_bare_year(line), "{line}");
        }
        assert_eq!(division("в 2026 году:"), Some(Division::Year));
        assert_eq!(division("Сапалық көрсеткіштер:"), Some(Division::Sort));
        assert_eq!(division("Значения"), None);
        assert_eq!(division("Количественные значения показателей:"), Some(Division::Sort));
        assert_eq!(division("Количественные потери:"), None);
        assert_eq!(division("Форум:"), None);
        assert_eq!(year_apart("2026 год: Форум"), ("2026 год:", "Форум"));
        assert_eq!(year_apart("Форум: 2026 год"), ("", "Форум: 2026 год"));
    }
}
