//! Kind and term of a grant: how many, short, medium or long, and for which years.

use bagyt_domain::list::{Term, Year};
use bagyt_language::date::find_dates;
use bagyt_language::fold::{skeleton, words};
use bagyt_language::fuzzy;
use bagyt_language::lowercase;
use bagyt_language::number::{Number, Scale, find_numbers};
use bagyt_language::year::find_years;
use std::ops::Range;
use std::sync::LazyLock;

/// What the cell says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Kind {
    /// How many grants.
    pub grant_count: Option<u32>,
    /// Short, medium or long.
    pub term: Option<Term>,
    /// Every year covered, ascending.
    pub years: Vec<Year>,
    /// Whether several kinds are named.
    pub is_of_several: bool,
}

/// Reads the cell of kind and term.
pub fn kind(text: &str) -> Kind {
    let named = named_kinds(text);
    Kind {
        grant_count: of_each_kind(text, &named).or_else(|| grant_count(text)),
        term: term(text),
        years: years(text),
        is_of_several: are_several(&named),
    }
}

/// Kinds of grants as both languages call them.
const TERMS: [(Term, &[&str]); 3] = [
    (Term::Short, &["қысқа мерзім", "краткосроч", "қысқа", "кратко"]),
    (Term::Medium, &["орта мерзім", "среднесроч", "орташа мерзім"]),
    (Term::Long, &["ұзақ мерзім", "долгосроч", "ұзақ"]),
];

/// The skeletons of the words for each kind.
type Bare = Vec<(Term, Vec<String>)>;

fn bare(wordings: &[(Term, &[&str])]) -> Bare {
    let bared = |words: &[&str]| words.iter().map(|word| skeleton(word)).collect();
    wordings.iter().map(|(term, words)| (*term, bared(words))).collect()
}

/// Whether the cell names several kinds: `3 краткосрочных гранта, 1 среднесрочный грант`.
pub fn names_several(text: &str) -> bool {
    are_several(&named_kinds(text))
}

fn are_several(named: &[(Range<usize>, Term)]) -> bool {
    named.iter().any(|(_, term)| *term != named[0].1)
}

/// The kinds in order of print, each where its word stands.
fn named_kinds(text: &str) -> Vec<(Range<usize>, Term)> {
    static STEMS: LazyLock<Bare> = LazyLock::new(|| {
        bare(&[
            (Term::Short, &["қысқа", "краткосроч"]),
            (Term::Medium, &["орта", "среднесроч"]),
            (Term::Long, &["ұзақ", "долгосроч"]),
        ])
    });
    static OF_TERM: LazyLock<[String; 2]> = LazyLock::new(|| ["мерз", "срочн"].map(skeleton));
    let words: Vec<(Range<usize>, String)> =
        words(text).map(|(range, word)| (range, skeleton(word))).collect();
    let [term, russian] = &*OF_TERM;
    let of_term = |at: usize| {
        let near = words[at..].iter().take(4);
        words[at].1.contains(russian) || near.clone().any(|(_, word)| word.contains(term))
    };
    let kind = |at: usize| {
        let begins = |stem: &String| words[at].1.starts_with(stem);
        let found = STEMS.iter().find(|(_, stems)| stems.iter().any(begins));
        found.filter(|_| of_term(at)).map(|(term, _)| (words[at].0.clone(), *term))
    };
    (0..words.len()).filter_map(kind).collect()
}

/// All grants of a cell with several kinds, where each has its own number before it, or each behind it.
fn of_each_kind(text: &str, named: &[(Range<usize>, Term)]) -> Option<u32> {
    if !are_several(named) {
        return None;
    }
    let numbers = find_numbers(text);
    let value = |number: &Number| number.value.to_integer().and_then(|it| u32::try_from(it).ok());
    let before = |at: usize| {
        let from = at.checked_sub(1).map_or(0, |before| named[before].0.end);
        let own = numbers.iter().filter(|it| from <= it.range.start);
        let mut own = own.filter(|it| it.range.end <= named[at].0.start);
        own.rfind(|it| {
            is_whole(it)
                && grants_follow(&text[it.range.end..])
                && !text[..it.range.start].trim_end().ends_with("по")
        })
    };
    let behind = |at: usize| {
        let until = named.get(at + 1).map_or(text.len(), |next| next.0.start);
        let mut own = numbers.iter().filter(|it| named[at].0.end <= it.range.start);
        own.find(|it| {
            let dash = text[..it.range.start].trim_end().ends_with(['-', '–', '—', ':']);
            let own = &text[it.range.end..];
            it.range.end <= until && is_whole(it) && dash && !time_follows(own)
        })
    };
    let sum = |own: &dyn Fn(usize) -> Option<u32>| {
        (0..named.len()).try_fold(0_u32, |sum, at| sum.checked_add(own(at)?))
    };
    sum(&|at| value(before(at)?)).or_else(|| sum(&|at| value(behind(at)?)))
}

/// The number of grants that stands in a line of its own between the kind and the years, as a column of its own leaves it.
pub fn count_in_own_line(lines: &[&str]) -> Option<u32> {
    let is_year = |text: &str| find_years(text).iter().any(|year| year.from >= 2000);
    let count = |at: usize| {
        let digits = lines[at].trim();
        let bare = (1..=3).contains(&digits.len()) && digits.bytes().all(|it| it.is_ascii_digit());
        let before = at.checked_sub(1).map_or("", |before| lines[before].trim());
        let after = lines.get(at + 1).map_or("", |after| after.trim());
        let ends = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let follows = before.is_empty() && !after.is_empty()
            || term(ends).is_some()
            || lowercase(ends).starts_with("грант")
            || is_year(before) && after.is_empty();
        let stands = follows && (after.is_empty() || is_year(after) || term(after).is_some());
        digits.parse().ok().filter(|count| bare && stands && *count > 0)
    };
    let mut found = (0..lines.len()).filter_map(count);
    found.next().filter(|_| found.next().is_none())
}

/// The kind named first.
fn term(text: &str) -> Option<Term> {
    static BARE: LazyLock<Bare> = LazyLock::new(|| bare(&TERMS));
    let printed = skeleton(text);
    let exact = BARE
        .iter()
        .filter_map(|(term, stems)| {
            let at = stems.iter().filter_map(|stem| printed.find(stem)).min()?;
            Some((at, *term))
        })
        .min_by_key(|(at, _)| *at);
    exact.map(|(_, term)| term).or_else(|| misspelt_term(text))
}

fn misspelt_term(text: &str) -> Option<Term> {
    TERMS.iter().find_map(|(term, stems)| fuzzy::find_phrase(text, stems[0], 2).map(|_| *term))
}

/// The number at the words for the kind or for "grant"; lengths of time count no grants.
fn grant_count(text: &str) -> Option<u32> {
    let numbers = find_numbers(text);
    let counts = |number: &&Number| is_whole(number) && grants_follow(&text[number.range.end..]);
    // `по 1 гранту в районе (5 грантов)`: one in each place is not how many there are.
    let each = |number: &&Number| text[..number.range.start].trim_end().ends_with("по");
    let before = numbers.iter().filter(|number| !each(number)).find(counts);
    let before = before.or_else(|| numbers.iter().find(counts));
    let after = || {
        numbers.iter().find(|number| {
            is_whole(number)
                && grants_precede(&text[..number.range.start])
                && !time_follows(&text[number.range.end..])
        })
    };
    let number = before.or_else(after).or_else(|| behind_kind(text, &numbers))?;
    number.value.to_integer().and_then(|value| u32::try_from(value).ok())
}

/// `краткосрочный, 3`: a number that ends the cell, or its line, right behind the kind.
fn behind_kind<'a>(text: &str, numbers: &'a [Number]) -> Option<&'a Number> {
    numbers.iter().find(|number| {
        let after = text[number.range.end..].trim_start_matches([' ', '\u{a0}', '.', ';', ',']);
        let before = text[..number.range.start]
            .trim_end_matches([' ', '\u{a0}', ',', ';', ':', '-', '–', '—', '\n']);
        let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
        let ends = after.is_empty() || after.starts_with('\n');
        is_whole(number) && ends && term(word).is_some() && before.len() < number.range.start
    })
}

/// Whether a number may count grants; a year cannot.
fn is_whole(number: &Number) -> bool {
    const MOST: i64 = 1000;
    number.scale == Scale::One
        && number.value.to_integer().is_some_and(|value| (1..=MOST).contains(&value))
}

/// Within the next words, before any other number, the kind or the word "grant" stands.
fn grants_follow(after: &str) -> bool {
    let next: Vec<String> = words(after).take(4).map(|(_, word)| lowercase(word)).collect();
    let until = next
        .iter()
        .position(|word| word.starts_with(|c: char| c.is_ascii_digit()))
        .unwrap_or(next.len());
    let is_kind = |word: &String| {
        let word = skeleton(word);
        [
            "грант",
            "киска",
            "кыска",
            "ортамерз",
            "орта",
            "узак",
            "краткосроч",
            "среднесроч",
            "долгосроч",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    };
    !time_follows(after) && next[..until].iter().any(is_kind)
}

/// A length of time or a year follows: `6 ай`, `1 года`, `2026 ж.`
fn time_follows(after: &str) -> bool {
    let Some((_, word)) = words(after).next() else { return false };
    let word = lowercase(word);
    ["жыл", "год", "лет", "ай", "месяц", "мес", "күн", "дн", "дней"]
        .iter()
        .any(|stem| word.starts_with(stem))
        || matches!(word.as_str(), "г" | "гг" | "ж" | "жж")
}

/// `гранттар саны – 3`, `краткосрочный грант: 2`.
fn grants_precede(before: &str) -> bool {
    // Two words before the number are enough.
    let near = before.floor_char_boundary(before.len().saturating_sub(120));
    let mut last = words(&before[near..]).collect::<Vec<_>>();
    let mut steps = 0;
    while let Some((_, word)) = last.pop() {
        let word = lowercase(word);
        if word.starts_with("грант") {
            return true;
        }
        steps += 1;
        if steps > 1
            || !matches!(word.as_str(), "саны" | "количество" | "число" | "в" | "количестве")
        {
            return false;
        }
    }
    false
}

/// Every year the text covers; between two dates also the years nobody prints.
fn years(text: &str) -> Vec<Year> {
    let mut years: Vec<Year> =
        find_years(text).into_iter().flat_map(|year| year.from..=year.to).collect();
    let dates = find_dates(text);
    years.extend(dates.iter().map(|date| date.year));
    if let (true, Some(&first), Some(&last)) =
        (dates.len() >= 2, years.iter().min(), years.iter().max())
        && last - first <= 10
    {
        years.extend(first..=last);
    }
    years.sort_unstable();
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, grant_count: Option<u32>, term: Option<Term>, years: &[Year]) {
        let read = kind(text);
        assert_eq!(
            (read.grant_count, read.term, &read.years[..]),
            (grant_count, term, years),
            "{text}"
        );
    }

    const SHORT: Option<Term> = Some(Term::Short);
    const MEDIUM: Option<Term> = Some(Term::Medium);
    const LONG: Option<Term> = Some(Term::Long);

    #[test]
    fn kind_and_years_are_read_in_kazakh() {
        check("1 қысқа мерзімді грант", Some(1), SHORT, &[]);
        check("1 қысқа мерзімді \nгрант\n\n2026 ж.", Some(1), SHORT, &[2026]);
        check("1 орта мерзімді грант, 2026-2027 жж.", Some(1), MEDIUM, &[2026, 2027]);
        check("12 ұзақ мерзімді грант 2026-2028 жылдар", Some(12), LONG, &[2026, 2027, 2028]);
        check("Екі қысқа мерзімді грант, 2026 жыл", Some(2), SHORT, &[2026]);
        check("3 (үш) орта мерзімді грант", Some(3), MEDIUM, &[]);
        check("Ұзақ мерзімді грант – 2", Some(2), LONG, &[]);
        check("Қысқа мерзімді", None, SHORT, &[]);
        check("1кысқамерзімді грант", Some(1), SHORT, &[]);
        check("1 орта мерзiмдi грант, 2026, 2027 жылдар", Some(1), MEDIUM, &[2026, 2027]);
    }

    #[test]
    fn kind_and_years_are_read_in_russian() {
        check("1 краткосрочный грант, 2026 год", Some(1), SHORT, &[2026]);
        check("Три среднесрочных гранта на 2026-2027 годы", Some(3), MEDIUM, &[2026, 2027]);
        check("Долгосрочный грант (1 грант), 2026 - 2028 гг.", Some(1), LONG, &[2026, 2027, 2028]);
        check("краткосрочный грант, от 3 месяцев до 1 года", None, SHORT, &[]);
        check("количество грантов – 4, краткосрочные", Some(4), SHORT, &[]);
        check("долгосрочный, с 01.03.2026 по 30.11.2028", None, LONG, &[2026, 2027, 2028]);
        check("2026 г., краткосрочный, 2 гранта", Some(2), SHORT, &[2026]);
        check("краткосрочный, 3", Some(3), SHORT, &[]);
        check("2026-2027, среднесрочный, 2 гранта", Some(2), MEDIUM, &[2026, 2027]);
        check("краткосрочный, 2026", None, SHORT, &[2026]);
        check("по 1 гранту в каждом районе (5 грантов), краткосрочный", Some(5), SHORT, &[]);
        check("по 1 краткосрочному гранту", Some(1), SHORT, &[]);
    }

    #[test]
    fn grants_of_several_kinds_are_counted_together() {
        let two = "3 краткосрочных гранта (2026 год) 1 среднесрочный грант (2026-2027 годы)";
        check(two, Some(4), SHORT, &[2026, 2027]);
        check("3 (үш) қысқа мерзімді, 1 (бір) орта мерзімді грант", Some(4), SHORT, &[]);
        check("Всего 4 гранта: 3 краткосрочных, 1 долгосрочный", Some(4), SHORT, &[]);
        check("краткосрочных – 3, среднесрочных – 2", Some(5), SHORT, &[]);
        // Not each has its own number.
        check("2 гранта: краткосрочный и среднесрочный", Some(2), SHORT, &[]);
        check("1 краткосрочный грант (1 краткосрочный грант)", Some(1), SHORT, &[]);
        assert!(names_several(two) && names_several("қысқа және орта мерзімді"));
        assert!(!names_several("1 қысқа мерзімді грант (орта мектептер)"));
    }

    #[test]
    fn a_number_in_its_own_line_counts_grants() {
        let count = |lines: &[&str]| count_in_own_line(lines);
        assert_eq!(count(&["краткосрочный", "2", "2026 год"]), Some(2));
        assert_eq!(count(&["краткосрочный", "апрель-ноябрь 2026 года", "2"]), Some(2));
        assert_eq!(count(&["қысқа мерзімді грант", "3", "2026 ж."]), Some(3));
        assert_eq!(count(&["2", "2026 год"]), Some(2));
        assert_eq!(count(&["2"]), None);
        assert_eq!(count(&["краткосрочный, до", "12", "месяцев"]), None);
        assert_eq!(count(&["среднесрочный", "2026", "2027"]), None);
        assert_eq!(count(&["краткосрочный, с", "5", "мая 2026 года"]), None);
    }

    #[test]
    fn nothing_is_invented() {
        check("", None, None, &[]);
        check("грант", None, None, &[]);
        check("6 ай", None, None, &[]);
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            kind(&text);
        }
    }
}
