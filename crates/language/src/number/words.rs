//! Number words of both languages in all their cases, and the words that multiply.

use super::Decimal;
use super::scale::{Scale, scale_word};

/// What a word means inside a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    /// 1–9.
    Unit(i64),
    /// Kazakh `он`, which a unit may follow.
    Ten,
    /// Russian 10–19, which nothing small may follow.
    Teen(i64),
    /// 20–90.
    Tens(i64),
    /// Russian 200–900 and `сто`.
    Hundreds(i64),
    /// Kazakh `жүз`, which a unit may precede.
    Hundred,
    /// `полтора`.
    OneAndAHalf,
    /// `жарты`, `пол`.
    Half,
    /// A power of a thousand.
    Scale(Scale),
}

/// Reads one folded word; `russian` says that the text around it is Russian, where `он` is a pronoun.
pub(super) fn read_word(word: &str, russian: bool) -> Option<Word> {
    if word == "он" && russian {
        return None;
    }
    kazakh_word(word).or_else(|| russian_word(word)).or_else(|| scale_word(word).map(Word::Scale))
}

const KAZAKH: [(&str, Word); 26] = [
    ("екеу", Word::Unit(2)),
    ("үшеу", Word::Unit(3)),
    ("төртеу", Word::Unit(4)),
    ("бесеу", Word::Unit(5)),
    ("алтау", Word::Unit(6)),
    ("жетеу", Word::Unit(7)),
    ("бір", Word::Unit(1)),
    ("екі", Word::Unit(2)),
    ("үш", Word::Unit(3)),
    ("төрт", Word::Unit(4)),
    ("бес", Word::Unit(5)),
    ("алты", Word::Unit(6)),
    ("жеті", Word::Unit(7)),
    ("сегіз", Word::Unit(8)),
    ("тоғыз", Word::Unit(9)),
    ("он", Word::Ten),
    ("жиырма", Word::Tens(20)),
    ("отыз", Word::Tens(30)),
    ("қырық", Word::Tens(40)),
    ("елу", Word::Tens(50)),
    ("алпыс", Word::Tens(60)),
    ("жетпіс", Word::Tens(70)),
    ("сексен", Word::Tens(80)),
    ("тоқсан", Word::Tens(90)),
    ("жүз", Word::Hundred),
    ("жарты", Word::Half),
];

/// Case endings a Kazakh number word takes as a number; possessives too (`елуінің`), adverbs and derived words not.
pub(super) const CASES: &[&str] = &[
    "ға",
    "ге",
    "қа",
    "ке",
    "ды",
    "ді",
    "ты",
    "ті",
    "ны",
    "ні",
    "дың",
    "дің",
    "тың",
    "тің",
    "ның",
    "нің",
    "дан",
    "ден",
    "тан",
    "тен",
    "нан",
    "нен",
    "мен",
    "бен",
    "пен",
    "да",
    "де",
    "та",
    "те",
    "ы",
    "і",
    "сы",
    "сі",
    "ын",
    "ін",
    "сын",
    "сін",
    "ының",
    "інің",
    "сының",
    "сінің",
    "ына",
    "іне",
    "сына",
    "сіне",
    "дай",
    "дей",
    "тай",
    "тей",
];

fn kazakh_word(word: &str) -> Option<Word> {
    KAZAKH.iter().find_map(|&(stem, meaning)| {
        let rest = word.strip_prefix(stem)?;
        // `екеуі` is two of them; `екеу` alone is seldom a number of something.
        let of_them = stem.ends_with("еу") || stem.ends_with("ау");
        let means = rest.is_empty() && !of_them || CASES.contains(&rest) && !is_other_word(word);
        means.then_some(meaning)
    })
}

/// Whether a Kazakh number word has an ending, behind which no other word belongs to the number: `тоқсанда бір`.
pub(super) fn is_closed(word: &str) -> bool {
    KAZAKH.iter().any(|(stem, _)| {
        word.strip_prefix(stem).is_some_and(|rest| !rest.is_empty() && CASES.contains(&rest))
    }) && !KAZAKH.iter().any(|(stem, _)| word == *stem)
}

/// Forms that look like a number with an ending and are words of their own.
fn is_other_word(word: &str) -> bool {
    const OTHERS: [&str; 22] = [
        // `үшін` is "for" far more often than "three".
        "үшін",
        "бірге",
        "бірде",
        "бірден",
        "бірі",
        "бірін",
        "бірінің",
        "біріне",
        "онда",
        "онан",
        "оны",
        "оның",
        "онымен",
        "ондай",
        "онтай",
        "жүзі",
        "жүзін",
        "жүзіне",
        "жүзінің",
        "жүзде",
        "онын",
        "оне",
    ];
    OTHERS.contains(&word)
}

fn russian_word(word: &str) -> Option<Word> {
    let unit = match word {
        "один" | "одна" | "одно" | "одну" | "одного" | "одному" | "одним" | "одном" | "одной" => {
            Some(1)
        }
        "два" | "две" | "двух" | "двум" | "двумя" | "двое" | "двоих" => {
            Some(2)
        }
        "три" | "трех" | "трем" | "тремя" | "трое" | "троих" => Some(3),
        "четыре" | "четырех" | "четырем" | "четырьмя" | "четверо" | "четверых" => {
            Some(4)
        }
        "пять" | "пяти" | "пятью" | "пятеро" | "пятерых" => Some(5),
        "шесть" | "шести" | "шестью" => Some(6),
        "семь" | "семи" => Some(7),
        "восемь" | "восьми" | "восемью" => Some(8),
        "девять" | "девяти" | "девятью" => Some(9),
        _ => None,
    };
    unit.map(Word::Unit).or_else(|| russian_teen(word)).or_else(|| russian_tens(word))
}

fn russian_teen(word: &str) -> Option<Word> {
    let stem = word.strip_suffix("ью").or_else(|| word.strip_suffix(['ь', 'и']))?;
    Some(Word::Teen(match stem {
        "десят" => 10,
        "одиннадцат" => 11,
        "двенадцат" => 12,
        "тринадцат" => 13,
        "четырнадцат" => 14,
        "пятнадцат" => 15,
        "шестнадцат" => 16,
        "семнадцат" => 17,
        "восемнадцат" => 18,
        "девятнадцат" => 19,
        _ => return None,
    }))
}

fn russian_tens(word: &str) -> Option<Word> {
    Some(match word {
        "двадцать" | "двадцати" | "двадцатью" => Word::Tens(20),
        "тридцать" | "тридцати" | "тридцатью" => Word::Tens(30),
        "сорок" | "сорока" => Word::Tens(40),
        "пятьдесят" | "пятидесяти" | "пятьюдесятью" => {
            Word::Tens(50)
        }
        "шестьдесят" | "шестидесяти" | "шестьюдесятью" => {
            Word::Tens(60)
        }
        "семьдесят" | "семидесяти" | "семьюдесятью" => {
            Word::Tens(70)
        }
        "восемьдесят" | "восьмидесяти" | "восемьюдесятью" => {
            Word::Tens(80)
        }
        "девяносто" | "девяноста" => Word::Tens(90),
        "сто" | "ста" => Word::Hundreds(100),
        "двести" | "двухсот" | "двумстам" | "двумястами" | "двухстах" => {
            Word::Hundreds(200)
        }
        "триста" | "трехсот" | "тремстам" | "тремястами" | "трехстах" => {
            Word::Hundreds(300)
        }
        "четыреста" | "четырехсот" | "четыремстам" | "четырьмястами" => {
            Word::Hundreds(400)
        }
        "пятьсот" | "пятисот" | "пятистам" | "пятьюстами" => {
            Word::Hundreds(500)
        }
        "шестьсот" | "шестисот" | "шестистам" => Word::Hundreds(600),
        "семьсот" | "семисот" | "семистам" => Word::Hundreds(700),
        "восемьсот" | "восьмисот" | "восьмистам" => Word::Hundreds(800),
        "девятьсот" | "девятисот" | "девятистам" => Word::Hundreds(900),
        "полтора" | "полторы" | "полутора" => Word::OneAndAHalf,
        _ => return None,
    })
}

/// The value of a run of words below a thousand and how many of them it took; Kazakh and Russian grammar alike:
/// hundreds, then tens, then units.
pub(super) fn read_small(words: &[Word]) -> Option<(Decimal, usize)> {
    match words.first()? {
        Word::OneAndAHalf => return Some((Decimal::new(15, 1)?, 1)),
        Word::Half => return Some((Decimal::new(5, 1)?, 1)),
        _ => {}
    }
    let (mut value, mut taken) = (0, 0);
    match (words.first(), words.get(1)) {
        (Some(Word::Unit(unit)), Some(Word::Hundred)) => (value, taken) = (unit * 100, 2),
        (Some(Word::Hundred), _) => (value, taken) = (100, 1),
        (Some(Word::Hundreds(hundreds)), _) => (value, taken) = (*hundreds, 1),
        _ => {}
    }
    match words.get(taken) {
        Some(Word::Teen(teen)) => return Some((Decimal::from_integer(value + teen), taken + 1)),
        Some(Word::Ten) => (value, taken) = (value + 10, taken + 1),
        Some(Word::Tens(tens)) => (value, taken) = (value + tens, taken + 1),
        _ => {}
    }
    if let Some(Word::Unit(unit)) = words.get(taken) {
        (value, taken) = (value + unit, taken + 1);
    }
    (taken > 0).then(|| (Decimal::from_integer(value), taken))
}
