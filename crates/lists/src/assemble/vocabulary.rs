//! The words by which cells of the official form are known, in Kazakh and Russian.
//!
//! All are compared by skeletons, so that misread letters, capitals and glued words do not matter.

use super::marks::is_dash;
use bagyt_language::fold::skeleton;
use bagyt_language::lowercase;
use bagyt_language::stems::Stems;
use std::sync::LazyLock;

/// The skeletons of some words.
pub(super) fn bared(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| skeleton(word)).collect()
}

/// Stems that are looked for in skeletons.
pub(super) fn bare_stems(words: &[&str]) -> Stems {
    Stems::new(bared(words))
}

/// Whether a short text names a grant type.
pub(super) fn is_kind(bare: &str) -> bool {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| {
        bare_stems(&[
            "қысқа мерз",
            "орта мерз",
            "ұзақ мерз",
            "мерзімді грант",
            "краткосроч",
            "среднесроч",
            "долгосроч",
        ])
    });
    STEMS.within(bare) != 0
}

/// How many words of a text are words for places.
pub(super) fn place_words(text: &str) -> usize {
    const WORDS: [&str; 22] = [
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
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(WORDS));
    let is_place = |word: &&str| {
        let word = word.trim_start_matches(|c: char| !bagyt_language::is_letter(c));
        STEMS.begin(word)
    };
    lowercase(text).split_whitespace().filter(is_place).count()
}

/// Words by which promises are measured.
pub(super) fn measures(bare: &str) -> usize {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| {
        bare_stems(&[
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
    STEMS.count_within(bare)
}

/// Things a material base has.
pub(super) fn equipment(bare: &str) -> usize {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| {
        bare_stems(&[
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
    STEMS.count_within(bare)
}

/// Whether a text is the mark for an empty cell.
pub(super) fn is_empty_mark(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() || is_dash(c))
}
