//! Words of what stands in no row: customers, totals, titles, notes.

use super::vocabulary::{bare_stems, bared};
use crate::table::Line;
use bagyt_language::fold::skeleton;
use bagyt_language::lowercase;
use bagyt_language::stems::Stems;
use std::sync::LazyLock;

/// Words that name a state body.
const BODIES_KK: [&str; 12] = [
    "басқармасы",
    "бөлімі",
    "комитеті",
    "министрлігі",
    "департаменті",
    "әкімдігі",
    "әкімшілігі",
    "аппараты",
    "агенттігі",
    "әкімінің аппараты",
    "орталығы",
    "мекемесі",
];
const BODIES_RU: [&str; 10] = [
    "управление",
    "отдел",
    "комитет",
    "министерство",
    "департамент",
    "аппарат",
    "акимат",
    "агентство",
    "гу",
    "кгу",
];

/// What may stand before a customer's name; the Kazakh words for an institution stand behind it.
const LABELS: [&str; 8] = [
    "тапсырыс беруші",
    "заказчик",
    "мемлекеттік орган",
    "государственный орган",
    "коммунальное государственное учреждение",
    "государственное учреждение",
    "республиканское государственное учреждение",
    "администратор бюджетной программы",
];

/// More words than a customer's name with every label before it.
const MOST_WORDS: usize = 40;

/// Whether a line names a customer: in Kazakh the body is the last word, in Russian the first.
pub(crate) fn is_issuer(text: &str) -> bool {
    // A label and a name have fewer words; a long text need not be looked at more closely.
    if bagyt_language::fold::words(text).nth(MOST_WORDS).is_some() {
        return false;
    }
    let folded: String = lowercase(text.trim());
    // Whom to ask is not who pays.
    if folded.contains('@')
        || folded.contains("тел.")
        || folded.contains("тел:")
        || folded.contains("факс")
    {
        return false;
    }
    let mut bare = folded.as_str();
    for label in LABELS {
        if let Some(rest) = bare.strip_prefix(label) {
            bare = rest.trim_start_matches([' ', ':', '–', '-', '—']);
        }
    }
    let bare = without_own_number(bare);
    let words: Vec<&str> = bagyt_language::fold::words(bare).map(|(_, word)| word).collect();
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return false };
    let ends_open = !folded.ends_with(['.', ';', ',', ':']) || folded.ends_with("гу.");
    static KAZAKH: LazyLock<Vec<Body>> = LazyLock::new(|| bodies(&BODIES_KK));
    static RUSSIAN: LazyLock<Vec<Body>> = LazyLock::new(|| bodies(&BODIES_RU));
    static LEGAL: LazyLock<Vec<Body>> = LazyLock::new(|| bodies(&["мекемесі", "ммм", "кмм", "мм"]));
    let numbered = folded.starts_with(|c: char| c.is_ascii_digit());
    if words.len() < 2 || words.len() > 25 || numbered && words.len() > 14 || !ends_open {
        return false;
    }
    let first_lettered =
        words.iter().find(|word| word.chars().any(bagyt_language::is_letter)).unwrap_or(first);
    let last = skeleton(last);
    is_body(&last, &KAZAKH)
        || is_body(&skeleton(first_lettered), &RUSSIAN)
        || words.len() >= 3 && is_body(&last, &LEGAL) && folded.contains('»')
}

/// A name without the number that tells bodies of one name apart: `… басқармасы № 1`.
fn without_own_number(name: &str) -> &str {
    let bare = name.trim_end_matches(|c: char| c.is_ascii_digit() || c.is_whitespace());
    bare.strip_suffix('№').filter(|bare| !bare.trim().is_empty()).map_or(name, str::trim_end)
}

/// The skeleton of a word that names a state body, with the number of its letters.
type Body = (String, usize);

fn bodies(words: &[&str]) -> Vec<Body> {
    bared(words).into_iter().map(|word| (word.clone(), word.chars().count())).collect()
}

/// Whether a skeleton is one of the words; of the longer ones a letter may be misread.
fn is_body(word: &str, bodies: &[Body]) -> bool {
    let letters = word.chars().count();
    bodies.iter().any(|(body, length)| {
        let near = *length > 5 && letters.abs_diff(*length) <= 1;
        word == body || near && bagyt_language::fuzzy::distance(word, body, 1).is_some()
    })
}

/// Takes the customer's name that stands alone above the table: below title and approval, or on the very first line.
pub(super) fn customer_above(preface: &mut Vec<Line>) -> Option<Line> {
    let title = preface.iter().rposition(|line| is_title(&line.text));
    let below = title.map_or(0, |title| title + 1);
    let blank = |line: Option<&Line>| line.is_none_or(|line| line.text.trim().is_empty());
    let alone = |at: usize| blank(preface.get(at + 1)) && is_issuer(&preface[at].text);
    let under_title = || {
        (below..preface.len())
            .rev()
            .find(|&at| alone(at) && (at <= below || blank(preface.get(at - 1))))
    };
    let on_top = || {
        let first = preface.iter().position(|line| !line.text.trim().is_empty())?;
        let next = preface[first + 1..].iter().find(|line| !line.text.trim().is_empty())?;
        let whole = Some(first + 1) == title || names_list(&next.text);
        (whole && is_issuer(&preface[first].text) && !is_title(&preface[first].text))
            .then_some(first)
    };
    let at = under_title().or_else(on_top)?;
    Some(preface.remove(at))
}

/// `тізбе`, `перечень`.
fn names_list(text: &str) -> bool {
    static STEMS: LazyLock<Stems> = LazyLock::new(|| bare_stems(&["тізбе", "перечень"]));
    STEMS.within(&skeleton(&text[..text.floor_char_boundary(600)])) != 0
}

/// Whether a short text announces a total.
pub(super) fn is_total(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "барлығы",
        "барлыгы",
        "жиыны",
        "жиынтығы",
        "қорытынды",
        "итого",
        "всего",
        "жалпысомасы",
        "жалпысома",
        "барлықсома",
        "барлықсомасы",
        "общаясумма",
        "итоговаясумма",
        "бәрі",
    ];
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| bared(&WORDS));
    let mut words: Vec<String> = bagyt_language::fold::words(text)
        .map(|(_, word)| skeleton(word))
        .filter(|word| !word.is_empty())
        .take(15)
        .collect();
    // `Общая сумма`, `Жалпы сомасы` are one word here.
    if let [first, second, ..] = &words[..] {
        let both = format!("{first}{second}");
        if STEMS.contains(&both) {
            words.splice(..2, [both]);
        }
    }
    let is_total = |word: &String| STEMS.iter().any(|stem| word == stem);
    if words.len() > 14 {
        return false;
    }
    if announces_whole_sum(text, &words) {
        return true;
    }
    let first = words.iter().position(|word| !word.chars().all(|c| c.is_ascii_digit()));
    let shouted = words.iter().any(is_total)
        && bagyt_language::fold::words(text).any(|(_, word)| {
            is_total(&skeleton(word))
                && word.chars().count() > 4
                && word.chars().all(|c| !c.is_lowercase())
        });
    // `2026 жылға БАРЛЫҒЫ`, `Итого: …`, `Барлығы 2026 жылға`, `Всего на 2026 год`, `2026 жылға барлығы`.
    first.is_some_and(|first| is_total(&words[first]))
        || shouted
        || words.len() <= 6 && words.last().is_some_and(is_total)
        || words.len() <= 8
            && words.iter().any(is_total)
            && text.chars().any(|c| c.is_ascii_digit())
}

/// `Общий объём финансирования на 2026 год`, `2026 жылға қаржыландырудың жалпы көлемі`: a whole sum of a year.
fn announces_whole_sum(text: &str, words: &[String]) -> bool {
    static OF_MONEY: LazyLock<Vec<String>> =
        LazyLock::new(|| bared(&["финансирован", "қаржыландыру"]));
    static WHOLE: LazyLock<Vec<String>> =
        LazyLock::new(|| bared(&["общий", "общая", "жалпы", "жиынтық"]));
    let has = |stems: &[String]| {
        words.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem.as_str())))
    };
    let year = || bagyt_language::year::find_years(text).iter().any(|year| year.marked);
    has(&OF_MONEY) && has(&WHOLE) && year()
}

/// Whether a line says that a table or an annex goes on: `Продолжение приложения 1 …`, `Кестенің жалғасы`.
pub(super) fn is_continuation_mark(text: &str) -> bool {
    const MOST: usize = 200;
    let words: Vec<String> =
        bagyt_language::fold::words(text).map(|(_, word)| lowercase(word)).collect();
    let russian = words.first().is_some_and(|word| word.starts_with("продолжени"));
    let kazakh = words.iter().any(|word| word == "жалғасы");
    text.len() <= 2 * MOST && (russian || kazakh)
}

/// Whether a line belongs to the title or the approval block of a list.
pub(super) fn is_title(text: &str) -> bool {
    if is_continuation_mark(text) {
        return false;
    }
    static STEMS: LazyLock<Stems> = LazyLock::new(|| {
        bare_stems(&[
            "тізбе",
            "перечень",
            "бекітілген",
            "бекітілді",
            "бекітемін",
            "утвержд",
            "қосымша",
            "приложение",
            "бұйрығы",
            "бұйрықпен",
            "приказ",
            "өкімімен",
            "распоряжени",
            "шешімімен",
            "решением",
            "конкурс жарияла",
            "объявляется конкурс",
            "үзінді",
            "выписка",
            "қаулысы",
            "постановлени",
            "үкіметтік емес ұйымдар үшін",
            "басым бағыттары",
        ])
    });
    let head = &text[..text.floor_char_boundary(600)];
    text.chars().count() <= 500 && STEMS.within(&skeleton(head)) != 0
}

/// Whether a line is a signature: an office and a name with its initials, `Руководитель управления А. Сериков`.
pub(crate) fn is_signature(text: &str) -> bool {
    const OFFICES: [&str; 9] = [
        "руководител",
        "начальник",
        "директор",
        "аким",
        "әкім",
        "заместител",
        "басшы",
        "бастық",
        "орынбасар",
    ];
    const MOST: usize = 14;
    let words: Vec<&str> = text.split_whitespace().collect();
    let office = words.iter().any(|word| {
        let word = lowercase(word);
        OFFICES.iter().any(|office| word.starts_with(office))
    });
    // `А.`, `А.Б.`, and with the name right behind them `А.Сериков`.
    let initials = |word: &str| {
        let (letters, name) = word.rsplit_once('.').unwrap_or_default();
        let letters: Vec<&str> = letters.split('.').collect();
        let capital =
            |letter: &&str| letter.chars().count() == 1 && letter.chars().all(char::is_uppercase);
        let is_name =
            name.is_empty() || name.chars().count() > 2 && name.starts_with(char::is_uppercase);
        is_name && (1..=2).contains(&letters.len()) && letters.iter().all(capital)
    };
    words.len() <= MOST && office && words.iter().any(|word| initials(word))
}

/// Whether a heading among the rows numbers a lot: `Лот № 2`.
pub(super) fn is_lot(text: &str) -> bool {
    let lower = lowercase(text.trim());
    let Some(rest) = lower.strip_prefix("лот") else { return false };
    let rest = rest.trim_start_matches([' ', '\u{a0}', '№', '-', '–']);
    rest.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a line opens the text after a table: notes and signatures.
pub(crate) fn is_afterword(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "қысқартулар",
        "сокращения",
        "сілтеме",
        "ескертпе",
        "ескерту",
        "примечани",
        "қолы",
        "подпись",
        "келісілді",
        "согласовано",
        "аббревиатура",
        "сноска",
    ];
    static STEMS: LazyLock<Vec<String>> = LazyLock::new(|| bared(&WORDS));
    let head: String = skeleton(&text[..text.floor_char_boundary(120)]);
    STEMS.iter().any(|stem| head.starts_with(stem.as_str())) || opens_signature(text)
}

/// `Руководитель управления`, `Басқарма басшысы` with the name behind it or on the next line; the head of a project is
/// one of its people.
fn opens_signature(text: &str) -> bool {
    const MOST: usize = 8;
    static HEADS: LazyLock<Vec<String>> =
        LazyLock::new(|| bared(&["руководитель", "басқарма басшысы", "бөлім басшысы"]));
    let head: String = skeleton(&text[..text.floor_char_boundary(120)]);
    let body = |word: &str| {
        let word = lowercase(word);
        ["управлен", "отдел", "департамент", "комитет", "басқарма", "бөлім"]
            .iter()
            .any(|body| word.starts_with(body))
    };
    let mut words = text.split_whitespace();
    HEADS.iter().any(|stem| head.starts_with(stem.as_str()))
        && (is_signature(text)
            || text.split_whitespace().count() <= MOST
                && !text.contains(|c: char| c.is_ascii_digit())
                && words.any(body))
}
