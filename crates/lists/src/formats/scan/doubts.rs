//! What is said of words that recognition was not sure of, and of words that were put right.

use super::frame::Frame;
use super::reading::Found;
use super::{look_alikes, number_sign};
use bagyt_domain::list::{Code, Finding, Place};
use bagyt_language::spelling::is_known;
use bagyt_language::tongue::language_of;

/// A word below this confidence is said to be doubtful. Counted by hand on three printed examples (1 600 words; clean at 300
/// and 200 dots an inch, worn at 300): 1 to 2 right words in 100 are below it, and of the wrong ones half on clean pages, a
/// sixth on worn ones. At 92 it would be 8 right words in 100.
pub const DOUBTFUL: f32 = 88.0;

/// A word as sure as this stays as it was read, known or not: on the same pages three right words in four are surer, and of a
/// dozen misread by a letter that looks alike one was. Without it a right word that our lexicon lacks was made a wrong one.
const SURE: f32 = 94.0;

/// A word that our lexicon knows is doubted only below this.
const KNOWN_DOUBTFUL: f32 = 60.0;

/// Puts words right where that is certain and tells of these and of doubtful ones; places are on the image as it came.
pub fn told(words: &mut [Found], page: u32, frame: &Frame) -> Vec<Finding> {
    let mut changed: Vec<Option<String>> = vec![None; words.len()];
    for (at, was) in number_sign::mend(words) {
        changed[at] = Some(was);
    }
    let all: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    let tongue = language_of(&all.join(" "));
    for at in 0..words.len() {
        // Parts of a word that goes on in the next line are no words.
        let broken = words[at].text.ends_with(['-', '\u{ad}'])
            || at.checked_sub(1).is_some_and(|before| words[before].text.ends_with('-'));
        let is_sure = words[at].confidence >= SURE;
        if !broken
            && !is_sure
            && let Some(meant) = look_alikes::corrected(&words[at].text, tongue)
        {
            changed[at] = Some(std::mem::replace(&mut words[at].text, meant));
        }
    }
    let told = words.iter().zip(changed).filter_map(|(word, was)| {
        let finding = Finding::new(Code::OcrSuspect)
            .item(bare(&word.text))
            .value("confidence", word.confidence.round())
            .place(Some(place(word, page, frame)));
        match was {
            Some(was) => Some(finding.variant("corrected").value("read", bare(&was))),
            None => is_doubtful(word).then_some(finding),
        }
    });
    told.collect()
}

fn is_doubtful(word: &Found) -> bool {
    let bare = bare(&word.text);
    let says_something = bare.chars().any(char::is_alphanumeric);
    let least = match bare.chars().all(char::is_alphabetic) && is_known(bare) {
        true => KNOWN_DOUBTFUL,
        false => DOUBTFUL,
    };
    says_something && word.confidence < least
}

/// Without the marks around it.
fn bare(word: &str) -> &str {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '№' | '%'));
    if bare.is_empty() { word } else { bare }
}

fn place(word: &Found, page: u32, frame: &Frame) -> Place {
    let rect = word.rect;
    Place::Page { page, rect: frame.original([rect.x0, rect.y0, rect.x1, rect.y1]) }
}

#[cfg(test)]
mod tests {
    use super::{Found, is_doubtful};
    use crate::formats::page::Rect;

    fn check(text: &str, confidence: f32, expected: bool) {
        let rect = Rect { x0: 0.0, y0: 0.0, x1: 9.0, y1: 9.0 };
        let word = Found { text: text.to_owned(), rect, confidence, area: 0, line: 0 };
        assert_eq!(is_doubtful(&word), expected, "{text} at {confidence}");
    }

    #[test]
    fn words_of_either_language_are_doubted_less_than_figures() {
        // Alone no letter of it says whose word it is.
        for word in ["год", "года", "жыл", "грант", "тенге", "теңге", "мың", "сумма", "барлығы"]
        {
            check(word, 80.0, false);
            check(&format!("({word}):"), 80.0, false);
            check(word, 59.0, true);
        }
        for word in ["тыс.", "млн.", "г."] {
            check(word, 80.0, false);
            check(word, 59.0, true);
        }
        check("5000", 80.0, true);
        check("5000", 89.0, false);
        check("гсд", 80.0, true);
        check("–", 10.0, false);
    }
}
