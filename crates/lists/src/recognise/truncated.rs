//! Whether an item breaks off: it ends with a comparator without its number, a dash, a joining word or an open bracket.

use super::printed::is_dash;
use bagyt_language::fold::words;
use bagyt_language::lowercase;

/// Words that promise a number or more words after them.
const UNFINISHED: [&str; 22] = [
    "кемінде",
    "дегенде",
    "және",
    "немесе",
    "арқылы,",
    "не",
    "от",
    "до",
    "и",
    "или",
    "для",
    "в",
    "на",
    "с",
    "к",
    "по",
    "о",
    "об",
    "минимум",
    "ретінде,",
    "сондай-ақ",
    "соның",
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
    bare_comparator || UNFINISHED.contains(&back(1)) || open_bracket(text)
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

/// A bracket opened near the end is never closed, and no sentence ends after it.
fn open_bracket(text: &str) -> bool {
    let opened = text.rfind('(').filter(|&at| !text[at..].contains(')'));
    opened.is_some() && !text.ends_with(['.', ';', ')'])
}

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
            "",
        ] {
            check(text, false);
        }
    }

    proptest! {
        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            is_truncated(&text);
        }
    }
}
