//! The words by which cells of the official form are known, in Kazakh and Russian.
//!
//! All are compared by skeletons, so that misread letters, capitals and glued words do not matter.

use super::marks::is_dash;
use bagyt_language::fold::skeleton;
use std::sync::LazyLock;

/// How many of the stems a skeleton has.
pub(super) fn has_any(bare: &str, stems: &LazyLock<Vec<String>>) -> usize {
    stems.iter().filter(|stem| bare.contains(stem.as_str())).count()
}

/// The skeletons of some words.
pub(super) fn bared(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| skeleton(word)).collect()
}

/// Whether a short text names a grant type.
pub(super) fn is_kind(bare: &str) -> bool {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "қысқа мерз",
            "орта мерз",
            "ұзақ мерз",
            "мерзімді грант",
            "краткосроч",
            "среднесроч",
            "долгосроч",
        ])
    });
    has_any(bare, &STEMS) > 0
}

/// How many words of a text are words for places.
pub(super) fn place_words(text: &str) -> usize {
    const STEMS: [&str; 22] = [
        "облы",
        "област",
        "қала",
        "кала",
        "город",
        "аудан",
        "район",
        "ауыл",
        "село",
        "сел",
        "округ",
        "өңір",
        "регион",
        "елдімекен",
        "мекен",
        "насел",
        "пункт",
        "республика",
        "қазақстан",
        "казахстан",
        "аумағ",
        "территор",
    ];
    let is_place = |word: &&str| {
        let word = word.trim_start_matches(|c: char| !c.is_alphabetic());
        STEMS.iter().any(|stem| word.starts_with(stem))
    };
    // `г. Костанай` is a town, `2026 г.` a year.
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_short = |pair: &&[&str]| {
        matches!(pair[0], "г." | "с." | "қ." | "пос.") && pair[1].starts_with(char::is_uppercase)
    };
    let short = words.windows(2).filter(is_short).count();
    short + text.to_lowercase().split_whitespace().filter(is_place).count()
}

/// Words by which promises are measured.
pub(super) fn measures(bare: &str) -> usize {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "кемінде",
            "кем дегенде",
            "кем емес",
            "не менее",
            "үлесі",
            "доля",
            "сауалнама",
            "опрос",
            "охват",
            "қамту",
        ])
    });
    has_any(bare, &STEMS)
}

/// Things a material base has.
pub(super) fn equipment(bare: &str) -> usize {
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| {
        bared(&[
            "компьютер",
            "ноутбук",
            "принтер",
            "сканер",
            "проектор",
            "фотокамер",
            "бейнекамер",
            "видеокамер",
            "фотоаппарат",
            "автомобиль",
            "автокөлік",
            "кеңсе",
            "офис",
            "шаршы метр",
            "кв. м",
            "квадратн",
            "үй-жай",
            "помещени",
            "аудитория",
            "оргтехник",
            "оборудован",
            "жабдық",
            "талап етілмейді",
            "не требуется",
            "қарастырылма",
            "не предусмотрен",
            "көзделмеген",
        ])
    });
    has_any(bare, &STEMS)
}

/// Whether a text is the mark for an empty cell.
pub(super) fn is_empty_mark(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_dash(c))
}
