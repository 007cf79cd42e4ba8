//! Whether an item breaks off: it ends with a comparator without its number, a dash, a joining word or an open bracket.

use super::printed::is_dash;
use bagyt_language::fold::words;
use bagyt_language::lowercase;

/// Words that promise a number or more words after them.
const UNFINISHED: [&str; 46] = [
    "кемінде",
    "дегенде",
    "және",
    "мен",
    "пен",
    "бен",
    "немесе",
    "арқылы",
    "минимум",
    "ретінде",
    "сондай-ақ",
    "сонымен",
    "соның",
    "оның",
    "арналған",
    "бағытталған",
    "не",
    "от",
    "до",
    "и",
    "или",
    "для",
    "в",
    "во",
    "на",
    "с",
    "со",
    "к",
    "по",
    "о",
    "об",
    "из",
    "за",
    "при",
    "у",
    "под",
    "над",
    "без",
    "через",
    "между",
    "среди",
    "включая",
    "также",
    "посредством",
    "согласно",
    "около",
];

/// Two words that promise more only together.
const UNFINISHED_PAIRS: [(&str, &str); 5] = [
    ("оның", "ішінде"),
    ("соның", "ішінде"),
    ("том", "числе"),
    ("с", "участием"),
    ("с", "помощью"),
];

/// Whether an item breaks off.
pub fn is_truncated(text: &str) -> bool {
    let text = text.trim();
    if text.ends_with(is_dash) {
        return true;
    }
    let bare = text.trim_end_matches(['.', ';', ',', ' ', ':']);
    if bare.ends_with(is_dash) {
        return true;
    }
    let last = last_words(bare);
    let back = |steps: usize| last.len().checked_sub(steps).map_or("", |at| last[at].as_str());
    let ends_in_word = bare.ends_with(back(1)) || lowercase(bare).ends_with(back(1));
    if !ends_in_word || back(1).is_empty() {
        return open_bracket(text);
    }
    let bare_comparator = match (back(2), back(1)) {
        (before, "кем") => !has_ablative(before),
        ("не", "менее" | "более") => !back(3).starts_with(|c: char| c.is_ascii_digit()),
        _ => false,
    };
    bare_comparator
        || UNFINISHED.contains(&back(1))
        || UNFINISHED_PAIRS.contains(&(back(2), back(1)))
        || !ends_sentence(text) && wants_more(back(1))
        || open_bracket(text)
}

/// Whether the last item of a block breaks off: a comma promises one more.
pub fn is_truncated_at_end(text: &str) -> bool {
    text.trim_end().ends_with(',') || is_truncated(text)
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', ';', ':', '!', '?'])
}

/// A Kazakh genitive belongs to a word after it, `который` opens a clause, "fewer than" wants its "not".
fn wants_more(word: &str) -> bool {
    const GENITIVES: [&str; 6] = ["ның", "нің", "дың", "дің", "тың", "тің"];
    let genitive = GENITIVES.iter().any(|ending| word.ends_with(ending));
    genitive && word.chars().count() > 5 || word.starts_with("котор") || word == "кем"
}

/// The last words of a text in their order, in lower case: three at least when it has so many.
fn last_words(text: &str) -> Vec<String> {
    let mut last: Vec<String> = Vec::new();
    // No word goes across white space, so a long text is read from its end.
    for part in text.rsplit(char::is_whitespace) {
        if last.len() >= 3 {
            break;
        }
        last.splice(0..0, words(part).map(|(_, word)| lowercase(word)));
    }
    last
}

/// `10-нан кем` is a whole comparison.
fn has_ablative(word: &str) -> bool {
    ["дан", "ден", "тан", "тен", "нан", "нен"].iter().any(|ending| word.ends_with(ending))
}

/// A bracket or quotation mark opened near the end is never closed, and no sentence ends after it.
fn open_bracket(text: &str) -> bool {
    let never_closed = |opening: char, closing: char| {
        text.rfind(opening).is_some_and(|at| !text[at..].contains(closing))
    };
    let quoted = || {
        let opened = text.rfind('«').map_or("", |at| &text[at..]);
        never_closed('«', '»') && opened.split_whitespace().count() <= LONGEST_OPEN_NAME
    };
    (never_closed('(', ')') || quoted()) && !text.ends_with(['.', ';', ')'])
}

/// A name in quotation marks of more words than this has lost its closing mark long before the end.
const LONGEST_OPEN_NAME: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: bool) {
        assert_eq!(is_truncated(text), expected, "{text}");
    }

    #[test]
    fn items_that_break_off_are_seen() {
        for text in [
            "жобаның қамтуы - кем.",
            "жастарды тарту – кемінде",
            "қатысушылар саны кем дегенде.",
            "охват участников – не менее",
            "провести не менее.",
            "форум өткізу –",
            "мамандар мен ұйымда-",
            "семинар және",
            "встреча для",
            "кеңес өткізу (Тапсырыс берушімен",
            "кемінде 12 акция, оның ішінде",
            "кемінде 12 акция мен",
            "12 аудан тұрғындарының",
            "саны 60 адамнан кем",
            "«Таза жаға",
            "12 занятий, в том числе",
            "12 занятий, каждое из которых",
            "занятия с участием",
            "занятия из",
        ] {
            check(text, true);
        }
    }

    #[test]
    fn whole_items_are_left_alone() {
        for text in [
            "кемінде 100 адам",
            "30-дан кем емес",
            "форум өткізу.",
            "ұзақтығы 2 минутқа дейін;",
            "охват – 10 и более",
            "орналастыру. .",
            "сауалнама (70%)",
            "өлшемі 3×6 м.",
            "12 акция («Таза жаға»)",
            "с нашим участием",
            "фестиваль «Бір ел бір тағдыр жастар мен балалар фестивалі",
            "",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn only_the_last_item_promises_more_by_its_comma() {
        assert!(!is_truncated("кемінде 12 акция,"));
        assert!(is_truncated_at_end("кемінде 12 акция,"));
        assert!(!is_truncated_at_end("кемінде 12 акция"));
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            is_truncated(&text);
        }
    }
}
