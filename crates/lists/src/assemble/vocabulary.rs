//! The words by which cells of the official form are known, in Kazakh and Russian.
//!
//! All are compared by skeletons, so that misread letters, capitals and glued words do not matter.

use bagyt_language::fold::skeleton;
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

/// Words of a grant type.
const KINDS: [&str; 7] = [
    "қысқа мерз",
    "орта мерз",
    "ұзақ мерз",
    "мерзімді грант",
    "краткосроч",
    "среднесроч",
    "долгосроч",
];

/// Words by which promises are measured.
const MEASURES: [&str; 12] = [
    "кемінде",
    "кем дегенде",
    "кем емес",
    "не менее",
    "не меньше",
    "как минимум",
    "үлесі",
    "доля",
    "сауалнама",
    "опрос",
    "охват",
    "қамту",
];

/// Things a material base has.
const EQUIPMENT: [&str; 35] = [
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
    "дәрісхана",
    "планшет",
    "автобус",
    "қажет емес",
    "не нужн",
    "белгіленбейді",
    "не устанавлив",
    "оргтехник",
    "оборудован",
    "жабдық",
    "талап етілмейді",
    "не требуется",
    "қарастырылма",
    "не предусмотрен",
    "не предъявля",
    "көзделмеген",
];

/// What the words of a text speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Subjects {
    /// Whether it names a grant type.
    pub kind: bool,
    /// How many words by which promises are measured it has.
    pub measures: usize,
    /// How many things of a material base it names.
    pub equipment: usize,
}

/// What a skeleton speaks of.
pub(super) fn subjects(bare: &str) -> Subjects {
    static STEMS: LazyLock<Stems> =
        LazyLock::new(|| bare_stems(&[&KINDS[..], &MEASURES, &EQUIPMENT].concat()));
    let found = STEMS.within(bare);
    let among =
        |from: usize, count: usize| (found >> from & ((1 << count) - 1)).count_ones() as usize;
    Subjects {
        kind: among(0, KINDS.len()) > 0,
        measures: among(KINDS.len(), MEASURES.len()),
        equipment: among(KINDS.len() + MEASURES.len(), EQUIPMENT.len()),
    }
}

/// Words for places.
const PLACES: [&str; 24] = [
    "облы",
    "област",
    "қала",
    "кала",
    "город",
    "аудан",
    "район",
    "посел",
    "кент",
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

/// How many words a text has, and how many of them are words for places.
pub(super) fn words_and_places(text: &str) -> (usize, usize) {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| Stems::new(PLACES));
    let is_place = |word: &str| {
        let word = word.trim_start_matches(|c: char| !bagyt_language::is_letter(c));
        STEMS.begin_in_lower_case(word)
    };
    // `г. Костанай` is a town, `2026 г.` a year.
    let is_short = |before: &str, word: &str| {
        matches!(before, "г." | "с." | "қ." | "пос.") && word.starts_with(char::is_uppercase)
    };
    let (mut words, mut places, mut before) = (0, 0, "");
    for word in text.split_whitespace() {
        words += 1;
        places += usize::from(is_place(word)) + usize::from(is_short(before, word));
        before = word;
    }
    (words, places)
}
