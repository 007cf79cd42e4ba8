//! Headings inside the indicators cell: `Нысаналы индикатор (жыл сайын):`, `Ожидаемые результаты:`, glued and misspelt too.

use super::enumerator;
use super::heading_wordings::{LONGEST, Wanted, Wordings};
use super::printed::is_dash;
use crate::assemble::{RESULTS, TARGETS};
use bagyt_language::fold::{skeleton, words};
use bagyt_language::fuzzy;
use std::ops::Range;
use std::sync::LazyLock;

/// Which of the two blocks of the indicators column a text belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Block {
    /// Target indicators (kk нысаналы индикатор, ru целевой индикатор).
    Targets,
    /// Expected results (kk күтілетін нәтижелер, ru ожидаемые результаты).
    Results,
}

/// Wordings that are headings wherever a sentence may begin.
const FULL: Wordings = [(Block::Targets, TARGETS), (Block::Results, RESULTS)];

/// Single words that are headings only at the beginning of a line and before a colon.
const SHORT: Wordings = [
    (
        Block::Targets,
        &[
            "индикатор",
            "индикаторлар",
            "индикаторы",
            "көрсеткіш",
            "көрсеткіштер",
            "показатель",
            "показатели",
        ],
    ),
    (Block::Results, &["нәтиже", "нәтижелер", "нәтижелері", "результат", "результаты"]),
];

/// Whether a folded word, in whatever form, names one of the blocks: `показателей`, `нәтижелердің`.
pub fn names_a_block(word: &str) -> bool {
    /// What ends a word whose form changes.
    const ENDS: [char; 3] = ['ь', 'и', 'ы'];
    let forms = SHORT.iter().flat_map(|(_, forms)| *forms);
    let mut stems = forms.map(|form| form.trim_end_matches(ENDS));
    stems.any(|stem| word.starts_with(stem))
}

/// A heading found in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// The heading with its brackets and colon.
    pub range: Range<usize>,
    /// The block it opens; `None` when it names both.
    pub block: Option<Block>,
    /// Where its name begins, behind a mark such as `1.`
    pub name: usize,
    /// Whether it says more than its name: `(жыл сайын)`.
    pub says_more: bool,
}

/// All headings of a line of folded text, from left to right.
pub fn find(line: &str) -> Vec<Heading> {
    let mut found: Vec<Heading> = Vec::new();
    let starts: Vec<usize> = words(line).map(|(range, _)| range.start).collect();
    for start in starts {
        let after = found.last().map_or(0, |heading| heading.range.end);
        if start >= after
            && let Some(heading) = heading_at(line, start, after)
        {
            found.push(heading);
        }
    }
    found
}

/// What the heading of the whole column opens: the block of text that stands under no heading of its own.
pub fn of_column(heading: &str) -> Block {
    let named = |block: Block| {
        FULL.iter()
            .chain(&SHORT)
            .filter(|(of, _)| *of == block)
            .flat_map(|(_, forms)| *forms)
            .any(|form| fuzzy::find_phrase(heading, form, 1).is_some())
    };
    if named(Block::Results) && !named(Block::Targets) { Block::Results } else { Block::Targets }
}

/// The block that the heading of a table within the cell names in full; a single word may stand in any table.
pub fn named_in_full(heading: &str) -> Option<Block> {
    let names =
        |forms: &[&str]| forms.iter().any(|form| fuzzy::find_phrase(heading, form, 1).is_some());
    match FULL.map(|(block, forms)| names(forms).then_some(block)) {
        [Some(block), None] | [None, Some(block)] => Some(block),
        _ => None,
    }
}

fn heading_at(line: &str, start: usize, after: usize) -> Option<Heading> {
    let before = line[after..start].trim_end();
    let at_line_start = start_of_line(before) && after == 0;
    // A text that breaks off is no sentence; then capital and colon must tell the heading.
    let shown = at_line_start || begins_sentence(before);
    if !shown && !capital_before_colon(&line[start..]) {
        return None;
    }
    let alone = at_line_start || shown && opens_numbered(line, start);
    let (errors, block, named_end) = closest_at(line, start, alone)?;
    if errors > 0 && begins_with_next_word(line, start, errors) {
        return None;
    }
    let (block, named_end) = second_name(line, block, named_end);
    let named_end = number_sign(line, named_end);
    let end = closing(line, named_end, at_line_start)?;
    let end = in_the_other_language(line, block, end);
    if !shown && !line[..end].ends_with(':') {
        return None;
    }
    let says_more = says_more(&line[named_end..end]);
    let name = start;
    let start = if at_line_start { after } else { start };
    Some(Heading { range: start..end, block, name, says_more })
}

/// Whether words stand behind the name of a heading that are no name of it, as in the other language.
fn says_more(behind: &str) -> bool {
    let mut named = 0;
    words(behind).any(|(word, _)| {
        if word.start >= named {
            named = named_at(behind, word.start, true).map_or(named, |(_, end)| end);
        }
        word.start >= named
    })
}

/// `… на 10 %. Результаты: 1) …`: a single word names a block inside a line when its items are numbered anew.
fn opens_numbered(line: &str, start: usize) -> bool {
    let Some((word, _)) = words(&line[start..]).next() else { return false };
    let after = line[start + word.end..].trim_start().strip_prefix(':');
    line[start..].starts_with(char::is_uppercase)
        && after.is_some_and(|rest| first_of_numbered(rest.trim_start()))
}

/// `Целевой индикатор № 2:` counts headings, not items; where the number ends.
fn number_sign(line: &str, end: usize) -> usize {
    let Some(rest) = line[end..].trim_start().strip_prefix('№') else { return end };
    let rest = rest.trim_start();
    let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    let counts = number.len() < rest.len() && number.trim_start().starts_with([':', '-', '–', '—']);
    if counts { line.len() - number.len() } else { end }
}

/// `Нысаналы индикатор: / Целевой индикатор:` is one heading in two languages.
fn in_the_other_language(line: &str, block: Option<Block>, end: usize) -> usize {
    let Some(other) = line[end..].trim_start().strip_prefix('/') else { return end };
    let start = line.len() - other.trim_start().len();
    match named_at(line, start, true) {
        Some((same, named_end)) if same == block => closing(line, named_end, true).unwrap_or(end),
        _ => end,
    }
}

fn capital_before_colon(text: &str) -> bool {
    const NEAR: usize = 120;
    let near = &text[..text.floor_char_boundary(NEAR)];
    near.starts_with(char::is_uppercase) && near.contains(':')
}

/// Nothing before it but a mark such as `1.` or `-`.
fn start_of_line(before: &str) -> bool {
    before.is_empty()
        || enumerator::number(before).is_some_and(|(_, rest)| rest.trim().is_empty())
        || before.chars().all(|c| !c.is_alphanumeric() && c != '(')
}

fn begins_sentence(before: &str) -> bool {
    before.ends_with(['.', ';', ':', ')', '!', '?', '»', '"', '”', '%', '>'])
}

/// Whether the wording fits better without the word at `start`: `т.б.). Күтілетін нәтижелер:`.
fn begins_with_next_word(line: &str, start: usize, errors: usize) -> bool {
    let next = words(&line[start..]).nth(1).map(|(range, _)| start + range.start);
    let there = next.and_then(|next| closest_at(line, next, false));
    there.is_some_and(|(fewer, ..)| fewer < errors)
}

fn named_at(line: &str, start: usize, at_line_start: bool) -> Option<(Option<Block>, usize)> {
    closest_at(line, start, at_line_start).map(|(_, block, end)| (block, end))
}

/// The longest run of up to five words from `start` that is one of the wordings, and how many of its letters are not.
fn closest_at(
    line: &str,
    start: usize,
    at_line_start: bool,
) -> Option<(usize, Option<Block>, usize)> {
    static FULL_WORDINGS: LazyLock<Wanted> = LazyLock::new(|| Wanted::new(&FULL));
    static SHORT_WORDINGS: LazyLock<Wanted> = LazyLock::new(|| Wanted::new(&SHORT));
    let mut printed = String::new();
    let mut best: Option<(usize, Block, usize)> = None;
    for (range, word) in words(&line[start..]).take(5) {
        printed.push_str(&skeleton(word));
        if best.is_none() && range.start == 0 && !may_begin(&printed) {
            return None;
        }
        let count = printed.chars().count();
        if count > LONGEST {
            break;
        }
        let full = FULL_WORDINGS.closest(&printed, count, count / 8);
        let short = || SHORT_WORDINGS.closest(&printed, count, 0).filter(|_| at_line_start);
        if let Some((errors, block)) = full.or_else(short)
            && best.is_none_or(|(fewest, ..)| errors <= fewest)
        {
            best = Some((errors, block, start + range.end));
        }
    }
    best.map(|(errors, block, end)| (errors, Some(block), end))
}

/// Whether a word may be the first of a wording: of its first letters two are among the first of one. Most words are not,
/// and that costs less to tell than how far they are from each wording.
fn may_begin(word: &str) -> bool {
    const FIRST: usize = 4;
    static HEADS: LazyLock<Vec<u64>> = LazyLock::new(|| {
        let forms = FULL.iter().chain(&SHORT).flat_map(|(_, forms)| *forms);
        let mut heads: Vec<u64> = forms.map(|form| letters_of(&skeleton(form), FIRST)).collect();
        heads.sort_unstable();
        heads.dedup();
        heads
    });
    // A set without its least member still has one.
    let two = |set: u64| set & set.wrapping_sub(1) != 0;
    let own = letters_of(word, FIRST);
    // One letter alone may be torn off.
    !two(own) || HEADS.iter().any(|head| two(head & own))
}

/// The first letters of a word as a set of 64 classes.
fn letters_of(word: &str, first: usize) -> u64 {
    word.chars().take(first).fold(0, |set, letter| set | 1 << (u32::from(letter) % 64))
}

/// A heading that goes on "and expected results" names both blocks.
fn second_name(line: &str, first: Option<Block>, end: usize) -> (Option<Block>, usize) {
    let Some((joiner, word)) = words(&line[end..]).next() else { return (first, end) };
    if !matches!(word, "және" | "мен" | "пен" | "и")
        || !line[end..end + joiner.start].trim().is_empty()
    {
        return (first, end);
    }
    let rest = end + joiner.end;
    let next = words(&line[rest..]).next().map(|(range, _)| rest + range.start);
    match next.and_then(|start| named_at(line, start, true)) {
        Some((second, end)) if second != first => (None, end),
        _ => (first, end),
    }
}

/// Where the heading ends: after brackets, a colon or dash, at the end of the line, or before an enumerator. `None` when
/// the words go on as a sentence.
fn closing(line: &str, end: usize, at_line_start: bool) -> Option<usize> {
    let end = bracket(line, end);
    let rest = line[end..].trim_start_matches(['.', ' ', '"', '»', '*']);
    let at = line.len() - rest.len();
    if let Some(after) = rest.strip_prefix([':', ';']) {
        let colon = line.len() - after.len();
        return Some(bracket_of_period(line, colon));
    }
    if at_line_start && is_long_heading(rest) {
        return Some(line.len());
    }
    let ends_here = rest.is_empty() || first_of_numbered(rest);
    let dashed = at_line_start && rest.starts_with(is_dash);
    match (ends_here, dashed) {
        (true, _) if at_line_start || !rest.is_empty() => Some(at),
        (_, true) => rest.chars().next().map(|dash| at + dash.len_utf8()),
        _ => None,
    }
}

/// `және олардың мәні (жыл сайын):` – a few more words, then the colon that ends the line.
fn is_long_heading(rest: &str) -> bool {
    rest.strip_suffix(':').is_some_and(|words_before| {
        !words_before.contains(['.', ';', ':', ',']) && words(words_before).count() <= 6
    })
}

fn first_of_numbered(rest: &str) -> bool {
    matches!(enumerator::number(rest), Some((enumerator::Mark::Number { value: 1, .. }, _)))
}

/// The end of a short bracket that follows, else `end`.
fn bracket(line: &str, end: usize) -> usize {
    let rest = line[end..].trim_start();
    let Some(close) = rest.starts_with('(').then(|| rest.find(')')).flatten() else { return end };
    if close > 160 { end } else { line.len() - rest.len() + close + 1 }
}

/// A bracket after the colon belongs to the heading when it stands alone or before the first enumerator.
fn bracket_of_period(line: &str, colon: usize) -> usize {
    let end = bracket(line, colon);
    let rest = line[end..].trim_start_matches([':', ' ']);
    if end > colon && (rest.is_empty() || first_of_numbered(rest)) {
        line.len() - rest.len()
    } else {
        colon
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &[(Option<Block>, &str)]) {
        let found = find(line);
        let found: Vec<_> =
            found.iter().map(|heading| (heading.block, &line[heading.range.clone()])).collect();
        assert_eq!(found, expected, "{line}");
    }

    const TARGETS: Option<Block> = Some(Block::Targets);
    const RESULTS: Option<Block> = Some(Block::Results);

    #[test]
    fn headings_are_found_in_every_form() {
        for heading in [
            "Нысаналы индикатор:",
            "Нысаналы индикаторлар:",
            "Нысаналыиндикатор:",
            "Нысаналы индикатор(әр грант бойынша):",
            "Нысаналы индикатор (жыл сайын):",
            "Нысаналы индикатор: (жыл сайын)",
            "Нысаналы индикатор",
            "Нысаналы индикатоp :",
            "Нысаналы индикатар:",
            "НЫСАНАЛЫ ИНДИКАТОРЛАР:",
            "1. Нысаналы индикаторлар:",
            "Целевые индикаторы:",
            "Целевой индикатор (ежегодно):",
            "Целевыеиндикаторы:",
            "Индикаторы:",
            "Нысаналы индикаторлар және олардың мәні (жыл сайын):",
            "Целевые индикаторы на каждый год реализации:",
            "Нысаналы индикаторлар: / Целевые индикаторы:",
            "Нысаналы индикаторлар / Целевые индикаторы:",
        ] {
            check(heading, &[(TARGETS, heading)]);
        }
        for heading in [
            "Күтілетін нәтиже:",
            "Күтілетін нәтижелер (әр грант бойынша):",
            "Кутілетін нәтижелер:",
            "Күтiлетiннәтижелер:",
            "Ожидаемые результаты:",
            "Ожидаемый результат",
            "Ожидаемые результаты -",
        ] {
            let heading = heading.trim_end_matches(" -");
            check(heading, &[(RESULTS, heading)]);
        }
    }

    #[test]
    fn the_end_of_a_shortened_word_is_no_part_of_a_heading() {
        check(
            "(жабдықтарды және т.б.). Күтілетін нәтижелер:",
            &[(Some(Block::Results), "Күтілетін нәтижелер:")],
        );
        check("и т.д. Ожидаемые результаты:", &[(Some(Block::Results), "Ожидаемые результаты:")]);
        // A letter that a scan tore off belongs to the word behind it.
        check("К үтілетін нәтижелер:", &[(Some(Block::Results), "К үтілетін нәтижелер:")]);
    }

    #[test]
    fn text_may_follow_on_the_same_line() {
        check("Нысаналы индикатор: 100 адамды қамту.", &[(TARGETS, "Нысаналы индикатор:")]);
        check("Ожидаемые результаты: 1) форум;", &[(RESULTS, "Ожидаемые результаты:")]);
        check("Күтілетін нәтижелер 1. Форум өткізу.", &[(RESULTS, "Күтілетін нәтижелер ")]);
        check(
            "Нысаналы индикатор: 1. Қамту – 70%. Күтілетін нәтиже (жыл сайын): 1. Форум.",
            &[(TARGETS, "Нысаналы индикатор:"), (RESULTS, "Күтілетін нәтиже (жыл сайын):")],
        );
    }

    #[test]
    fn a_sentence_that_begins_like_a_heading_is_none() {
        for line in [
            "Нысаналы индикаторлар бойынша есеп беру",
            "Күтілетін нәтижелер туралы хабарлау: 3 мақала",
            "ожидаемые результаты проекта освещены в 5 статьях",
            "Форум, күтілетін нәтижелер: жоқ",
            "Жобаның нәтижелері бойынша 3 есеп",
        ] {
            check(line, &[]);
        }
    }

    #[test]
    fn a_heading_may_name_both() {
        check(
            "Нысаналы индикатор және күтілетін нәтижелер:",
            &[(None, "Нысаналы индикатор және күтілетін нәтижелер:")],
        );
        check(
            "Целевые индикаторы и ожидаемые результаты",
            &[(None, "Целевые индикаторы и ожидаемые результаты")],
        );
    }

    #[test]
    fn the_column_says_which_block_is_meant() {
        assert_eq!(of_column("Нысаналы индикатор"), Block::Targets);
        assert_eq!(of_column("Нысаналы индикатор және күтілетін нәтижелер"), Block::Targets);
        assert_eq!(of_column("Ожидаемые результаты"), Block::Results);
        assert_eq!(of_column("Күтілетін нәтижелері"), Block::Results);
        assert_eq!(of_column(""), Block::Targets);
    }
}
