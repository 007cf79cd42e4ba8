//! Joining a text with its continuation after a page break: a new line, the same line, or the same word.

use super::marks::{Edge, end, is_dash, is_hyphen, start};
use crate::table::Line;
use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::spelling::{is_known, suspects};
use bagyt_language::tongue::{Tongue, language_by_words};
use std::cell::OnceCell;
use std::collections::BTreeSet;

/// The words of a file, by which a cut word is known.
#[derive(Debug, Default)]
pub(crate) struct Words {
    lines: Vec<String>,
    /// The words in lower case, in their order, so that those with a beginning stand together; collected when the first cut
    /// is met.
    known: OnceCell<BTreeSet<String>>,
    /// Whether hyphens at line ends belong to their words; found when the first such hyphen is met.
    keeps_hyphens: OnceCell<bool>,
}

/// Of fewer hyphens at line ends it cannot be said whether the printer divides words.
const TELLING_ENDS: usize = 4;

impl Words {
    /// Of some lines; the words at the edge of a line may be cut and do not count.
    pub fn of<'a>(lines: impl Iterator<Item = &'a Line>) -> Self {
        Self::of_texts(lines.map(|line| line.text.clone()).collect())
    }

    /// Of printed lines.
    pub fn of_texts(lines: Vec<String>) -> Self {
        Self { lines, ..Self::default() }
    }

    fn known(&self) -> &BTreeSet<String> {
        self.known.get_or_init(|| {
            let mut known = BTreeSet::new();
            for line in &self.lines {
                let mut inner = words(line).skip(1).peekable();
                while let Some((_, word)) = inner.next().filter(|_| inner.peek().is_some()) {
                    known.insert(lowercase(word));
                }
            }
            known
        })
    }

    /// Whether words are printed undivided: a hyphen at a line end is one of the word, because hardly any word is known
    /// without it.
    fn keeps_hyphens(&self) -> bool {
        *self.keeps_hyphens.get_or_init(|| {
            let ends =
                self.lines.iter().zip(self.lines.iter().skip(1)).filter_map(|(line, next)| {
                    let line = line.trim_end();
                    let stem =
                        line.strip_suffix(is_hyphen).filter(|stem| !stem.ends_with(is_hyphen))?;
                    let (_, last) = words(stem).last()?;
                    let (_, first) = words(next).next()?;
                    let is_cut = stem.ends_with(last) && next.trim_start().starts_with(first);
                    is_cut.then(|| format!("{last}{first}"))
                });
            let (mut all, mut divided) = (0, 0);
            for whole in ends {
                all += 1;
                divided += usize::from(self.has(&whole) || is_known(&whole));
            }
            all >= TELLING_ENDS && divided * 5 <= all
        })
    }

    fn has(&self, word: &str) -> bool {
        self.known().contains(&lowercase(word))
    }

    /// Whether some word begins so.
    fn has_beginning(&self, start: &str) -> bool {
        let start = lowercase(start);
        self.known().range(start.clone()..).next().is_some_and(|word| word.starts_with(&start))
    }

    /// Whether a word of the file begins with both parts together, though neither part is a word of the file.
    fn has_both_together(&self, last: &str, first: &str, letters: usize) -> bool {
        let beginning: String = last.chars().chain(first.chars().take(letters)).collect();
        last.chars().count() >= 3
            && !self.has(last)
            && !self.has(first)
            && !SHORT_WORDS.contains(&first)
            && self.has_beginning(&beginning)
    }
}

/// Short words that are never the end of a cut one.
const SHORT_WORDS: [&str; 28] = [
    "да", "де", "та", "те", "ба", "бе", "па", "пе", "ма", "ме", "мен", "бен", "пен", "не", "ни",
    "но", "на", "по", "за", "до", "от", "из", "со", "во", "ли", "же", "бы", "или",
];

/// Appends a continuation to a cell.
pub(super) fn join(cell: &mut Vec<Line>, continuation: Vec<Line>, known: &Words) {
    let mut more =
        continuation.into_iter().skip_while(|line| line.text.trim().is_empty()).peekable();
    while more.peek().is_some() && cell.last().is_some_and(|line| line.text.trim().is_empty()) {
        cell.pop();
    }
    if let (Some(last), Some(first)) = (cell.last_mut(), more.peek())
        && let Some((kept, between)) = joint(&last.text, &first.text, known)
    {
        // In place: a cell of many fragments must not be copied for each of them.
        last.text.truncate(kept);
        last.text.push_str(between);
        last.text.push_str(first.text.trim_start());
        more.next();
    }
    cell.extend(more);
}

/// The lines of a cell; a word that a hyphen cuts at a line end stands on one line.
pub(super) fn without_line_ends_in_words(lines: Vec<Line>, known: &Words) -> Vec<Line> {
    let mut whole: Vec<Line> = Vec::with_capacity(lines.len());
    for line in lines {
        let cut = |last: &&mut Line| {
            let before = last.text.trim_end();
            let stem = before.trim_end_matches(is_hyphen);
            stem.len() < before.len() && stem.ends_with(char::is_alphabetic)
        };
        let after = line.text.trim_start();
        match whole.last_mut().filter(cut) {
            Some(last) => match cut_word(last.text.trim_end(), after, known) {
                Some(cut) => {
                    let before = last.text.trim_end();
                    let kept = match cut {
                        Cut::Word => before.len(),
                        Cut::Hyphen => before.trim_end_matches(is_hyphen).len(),
                    };
                    last.text.truncate(kept);
                    last.text.push_str(after);
                }
                None => whole.push(line),
            },
            None => whole.push(line),
        }
    }
    whole
}

/// Two printed lines of one paragraph, of which the first ends in a hyphen, as one: the hyphen stays where the word has one.
pub(crate) fn mended(before: &str, after: &str, known: &Words) -> String {
    let kept = match cut_word(before, after, known) {
        Some(Cut::Hyphen) if !is_spelt_with(before, after) => before.trim_end_matches(is_hyphen),
        _ => before,
    };
    format!("{kept}{after}")
}

/// Whether the hyphen belongs to the word: it is known with the hyphen, or its beginning is a word, and without it it is not.
fn is_spelt_with(before: &str, after: &str) -> bool {
    let stem = before.trim_end_matches(is_hyphen);
    let (Some((_, last)), Some((_, first))) = (words(stem).last(), words(after).next()) else {
        return false;
    };
    // A foreign name takes its endings with a hyphen.
    let begins = is_known(last) || last.chars().all(|c| c.is_ascii_alphanumeric());
    (begins || is_known(&format!("{last}-{first}"))) && !is_known(&format!("{last}{first}"))
}

/// How much of the first line stays and what stands between it and the second, when that goes on with its sentence.
fn joint(before: &str, after: &str, known: &Words) -> Option<(usize, &'static str)> {
    let goes_on = match (end(before), start(after)) {
        (Edge::None | Edge::Stop, _) | (_, Edge::None | Edge::Item | Edge::Dash) => false,
        _ => super::indicator_heading::indicators_at(after).is_none_or(|at| at > 2),
    };
    if !goes_on || are_translations(before, after) {
        return None;
    }
    let (before, after) = (before.trim_end(), after.trim_start());
    Some(match cut_word(before, after, known) {
        Some(Cut::Word) => (before.len(), ""),
        Some(Cut::Hyphen) => (before.trim_end_matches(|c: char| is_dash(c)).len(), ""),
        None => (before.len(), " "),
    })
}

/// Whether a text is over and its translation begins: a Kazakh sentence does not go on in Russian.
pub(crate) fn are_translations(before: &str, after: &str) -> bool {
    const TELLING: usize = 12;
    let near = before.floor_char_boundary(before.len().saturating_sub(600));
    let far = after.floor_char_boundary(after.len().min(600));
    let (before, after) = (&before[near..], &after[..far]);
    let whole = [before, after].iter().all(|text| text.chars().count() >= TELLING);
    whole
        && after.trim_start().starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
        && matches!(
            (language_by_words(before), language_by_words(after)),
            (Tongue::Kazakh, Tongue::Russian) | (Tongue::Russian, Tongue::Kazakh)
        )
}

/// How a word is cut between two texts.
enum Cut {
    /// Nothing stands at the cut, or a hyphen that belongs to the word.
    Word,
    /// A hyphen that only marks the cut.
    Hyphen,
}

fn cut_word(before: &str, after: &str, known: &Words) -> Option<Cut> {
    let first: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
    if first.is_empty() || !first.chars().all(char::is_lowercase) {
        return None;
    }
    let hyphen = before.chars().next_back().is_some_and(|c| is_dash(c) && c != '_');
    let stem = before.trim_end_matches(|c: char| is_dash(c));
    // Several signs in a row are no hyphen of a cut word: they stand for something of their own.
    if before[stem.len()..].chars().filter(|c| *c != '\u{AD}').nth(1).is_some() {
        return None;
    }
    // No word goes across white space, so only the end of a long text is looked at.
    let tail = stem.rfind(char::is_whitespace).map_or(stem, |at| &stem[at..]);
    let (_, last) = words(tail).last().filter(|(range, _)| range.end == tail.len())?;
    let whole = format!("{last}{first}");
    // A letter before a dash that is no hyphen stands for itself: `а – `.
    if hyphen && !before.ends_with(is_hyphen) && last.chars().nth(1).is_none() {
        return None;
    }
    // An abbreviation takes its endings with a hyphen: `ҮЕҰ-ның`.
    let capitals = last.chars().filter(|c| c.is_uppercase()).count();
    if before.ends_with(is_hyphen) && capitals > 1 && capitals == last.chars().count() {
        return Some(Cut::Word);
    }
    if hyphen {
        let spaced = before.len() - stem.len() > 1 && stem.ends_with(char::is_whitespace);
        return match (known.has(&whole), spaced) {
            (_, true) => None,
            (true, false) if !known.has(&format!("{last}-{first}")) => Some(Cut::Hyphen),
            (false, false) if known.has_both_together(last, &first, 1) => Some(Cut::Hyphen),
            (false, false) if is_spelt_without(last, &first) => Some(Cut::Hyphen),
            (false, _)
                if before.ends_with(is_hyphen)
                    && !joins_by_hyphen(last)
                    && !known.keeps_hyphens() =>
            {
                Some(Cut::Hyphen)
            }
            _ => Some(Cut::Word),
        };
    }
    // A single consonant is no word in Kazakh; the Russian prepositions are.
    let fragment = first.chars().count() == 1 && !"авикосуя".contains(&*first);
    let whole_known = known.has(&whole) && !(known.has(last) && known.has(&first));
    let beginning_known = first.chars().count() > 1 && known.has_both_together(last, &first, 2);
    (fragment || whole_known || beginning_known).then_some(Cut::Word)
}

/// Whether words of either language begin so before a hyphen of their own: `іс-шара`, `мәдени-ағарту`, `социально-правовой`.
fn joins_by_hyphen(part: &str) -> bool {
    const WHOLE: [&str; 28] = [
        "іс",
        "оқу",
        "ауыл",
        "ара",
        "қол",
        "бала",
        "ата",
        "дене",
        "аң",
        "тұрмыс",
        "салт",
        "әдет",
        "қыз",
        "ер",
        "шай",
        "бизнес",
        "интернет",
        "онлайн",
        "медиа",
        "арт",
        "мини",
        "видео",
        "кибер",
        "пресс",
        "гранд",
        "веб",
        "чат",
        "эко",
    ];
    const ENDINGS: [&str; 8] = ["тық", "тік", "дық", "дік", "лық", "лік", "ни", "хи"];
    const LONG: usize = 6;
    let part = lowercase(part);
    let long = part.chars().count() >= LONG;
    WHOLE.contains(&&*part)
        || long && (part.ends_with('о') || ENDINGS.iter().any(|it| part.ends_with(it)))
}

/// Whether the spelling of either language knows the word without the hyphen only.
fn is_spelt_without(last: &str, first: &str) -> bool {
    let (printed, whole) = (format!("{last}-{first}"), format!("{last}{first}"));
    let proposed = |tongue| {
        suspects(&printed, tongue)
            .into_iter()
            .any(|suspect| suspect.suggestion.as_ref() == Some(&whole))
    };
    proposed(Tongue::Kazakh) || proposed(Tongue::Russian)
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn line(text: &str) -> Line {
        Line { text: text.to_owned(), place: Place::Line { line: 1 } }
    }

    fn check(before: &str, after: &str, expected: &[&str]) {
        let known = Words::of([line("Бұл жерде ұйымдастыру іс-шара деген сөздер бар еді")].iter());
        let mut cell = vec![line(before)];
        join(&mut cell, vec![line(after)], &known);
        let texts: Vec<&str> = cell.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(texts, expected, "{before} | {after}");
    }

    #[test]
    fn where_no_word_is_divided_hyphens_stay() {
        let printed = |ends: &[[&str; 2]]| {
            let lines = ends.iter().flatten().map(|line| (*line).to_owned()).collect();
            mended("1 дана доңғыл-", "тәрік принтер", &Words::of_texts(lines))
        };
        let whole = ["аққала-", "таңба", "іс-", "шара", "екібір-", "қатар", "көпкөп-", "аспап"];
        let ends: Vec<[&str; 2]> = whole.chunks_exact(2).map(|pair| [pair[0], pair[1]]).collect();
        assert_eq!(printed(&ends), "1 дана доңғыл-тәрік принтер");
        // The same word where the printer divides words: the hyphen may be his.
        let divided = [["ұйымдас-", "тыру"], ["ұйым-", "дар"], ["жоба-", "лар"], ["қала-", "лар"]];
        assert_eq!(printed(&divided), "1 дана доңғылтәрік принтер");
    }

    #[test]
    fn a_beginning_is_found_among_very_many_words() {
        let letter = |figure: u32| char::from_u32(u32::from('а') + figure % 16).expect("a letter");
        let word = |at: u32| (0..5).map(|place| letter(at >> (4 * place))).collect::<String>();
        let many = 1 << 16;
        let known = Words::of_texts((0..many).map(|at| format!("а сөз{} а", word(at))).collect());
        assert!((0..many).all(|at| known.has_beginning(&format!("сөз{}", word(at)))));
        assert!((many..many + 900).all(|at| !known.has_beginning(&format!("сөз{}", word(at)))));
        assert!(known.has_beginning("СӨ") && !known.has_beginning("сөй"));
    }

    #[test]
    fn a_paragraph_cut_by_a_page_break_is_one_line() {
        check("жиналыс өткізу және", "оны жариялау.", &["жиналыс өткізу және оны жариялау."]);
        check("жиналыс өткізу", "(келісім бойынша).", &["жиналыс өткізу (келісім бойынша)."]);
        check("жиналыс өткізу.", "2. Жариялау.", &["жиналыс өткізу.", "2. Жариялау."]);
        check("жиналыс өткізу", "2. Жариялау.", &["жиналыс өткізу", "2. Жариялау."]);
        check("мақсаты бар", "Күтілетін нәтижелер:", &["мақсаты бар", "Күтілетін нәтижелер:"]);
    }

    #[test]
    fn a_translation_is_no_continuation() {
        check(
            "Ауыл жастарын қолдау",
            "Поддержка сельской молодёжи",
            &["Ауыл жастарын қолдау", "Поддержка сельской молодёжи"],
        );
        check("Ауыл жастарын", "Қолдау орталығын ашу", &["Ауыл жастарын Қолдау орталығын ашу"]);
    }

    #[test]
    fn a_word_cut_by_a_page_break_is_one_word() {
        check("кеңес ұйымдас", "тыру керек", &["кеңес ұйымдастыру керек"]);
        check("кеңес ұйымдас-", "тыру керек", &["кеңес ұйымдастыру керек"]);
        check("мамандардың консульта-", "циясын ұсыну", &["мамандардың консультациясын ұсыну"]);
        check("түрлі іс-", "шара өткізу", &["түрлі іс-шара өткізу"]);
        check("завершили обуче-", "ния все", &["завершили обучения все"]);
        check("мәдени-", "ағарту ісі", &["мәдени-ағарту ісі"]);
        check("оказание социально-", "правовой помощи", &["оказание социально-правовой помощи"]);
        check("жергілікті ҮЕҰ-", "ның бастамалары", &["жергілікті ҮЕҰ-ның бастамалары"]);
        check("кеңестері", "н көбейту", &["кеңестерін көбейту"]);
        check("план и", "в срок", &["план и в срок"]);
    }
}
