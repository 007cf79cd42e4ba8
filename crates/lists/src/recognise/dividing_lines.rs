//! Lines that divide a block of the indicators cell and open none: `2026 год:`, `Количественные показатели:`.

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
    let years = find_years(named);
    years.len() == 1 && years[0].marked && named.chars().filter(char::is_ascii_digit).count() <= 8
}

fn names_a_sort(words: &[String]) -> bool {
    const SORTS: [&str; 6] =
        ["количественн", "качественн", "сандық", "сапалық", "сандик", "сапалы"];
    const NAMES: [&str; 6] = ["показател", "индикатор", "результат", "көрсеткіш", "нәтиже", "итог"];
    let sort = words.first().is_some_and(|word| SORTS.iter().any(|sort| word.starts_with(sort)));
    let named = words.len() == 1
        || words.iter().any(|word| NAMES.iter().any(|name| word.starts_with(name)));
    sort && named
}
