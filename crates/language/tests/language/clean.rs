//! Correct sentences in the style of grant lists, with rare words, names and abbreviations on purpose: nothing is reported.

use bagyt_language::spelling::suspects;
use bagyt_language::tongue::{Tongue, foreign_words};

pub(crate) const RUSSIAN: &str = include_str!("clean/russian.txt");
pub(crate) const KAZAKH: &str = include_str!("clean/kazakh.txt");

/// What is wrongly reported, as `word>suggestion`.
fn false_alarms(text: &str, tongue: Tongue) -> Vec<String> {
    let suspects = suspects(text, tongue)
        .into_iter()
        .map(|suspect| format!("{}>{}", suspect.word, suspect.suggestion.unwrap_or_default()));
    let foreign = foreign_words(text, tongue).into_iter().map(|range| text[range].to_owned());
    suspects.chain(foreign).collect()
}

#[test]
fn correct_sentences_raise_no_alarm() {
    let none = Vec::<String>::new();
    for (sentences, tongue) in [(RUSSIAN, Tongue::Russian), (KAZAKH, Tongue::Kazakh)] {
        for sentence in sentences.lines() {
            assert_eq!(false_alarms(sentence, tongue), none, "{sentence}");
        }
        assert_eq!(false_alarms(sentences, tongue), none, "all sentences as one text");
    }
}

#[test]
fn digits_and_latin_letters_where_they_belong_raise_no_alarm() {
    let text = "COVID-19, IT-мамандар, 1-сынып, 10-15, 3D-модель, Wi-Fi, 2025-2027жж., №5а, «4К», A4, х2, 5ші, 2х50, 3км, \
                5га, 7А, 12б, YouTubeте, Instagramда, TikTok-та, B2B, Н2О, МР3, e-mail, 1С-бухгалтерия, 4G-интернет, а|б";
    for tongue in [Tongue::Kazakh, Tongue::Russian, Tongue::Mixed, Tongue::Unknown] {
        assert_eq!(suspects(text, tongue), Vec::new(), "{tongue:?}");
    }
}
