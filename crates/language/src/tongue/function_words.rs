//! Words that only one of the two languages has: function words, official words, endings.

/// Kazakh words without a letter of their own alphabet that are no Russian words.
const KAZAKH: &[&str] = &[
    "мен",
    "бен",
    "пен",
    "бойынша",
    "жыл",
    "жылы",
    "осы",
    "емес",
    "бар",
    "болып",
    "болады",
    "жоба",
    "жобаны",
    "арналған",
    "туралы",
    "барлық",
    "саласы",
    "бар",
    "сондай",
    "ретінде",
    "жас",
    "жастар",
    "облысы",
    "облыс",
    "ауыл",
    "аудан",
    "мемлекеттік",
    "дамыту",
    "шара",
    "отырып",
    "олардың",
    "сомасы",
    "жалпы",
    "адам",
    "мерзімді",
    "саны",
    "тыс",
];

/// Russian function words and official words.
const RUSSIAN: &[&str] = &[
    "и",
    "в",
    "на",
    "не",
    "по",
    "с",
    "для",
    "из",
    "от",
    "до",
    "о",
    "об",
    "при",
    "под",
    "или",
    "что",
    "как",
    "год",
    "года",
    "году",
    "годы",
    "годов",
    "области",
    "область",
    "областей",
    "города",
    "город",
    "районов",
    "района",
    "менее",
    "более",
    "числе",
    "этого",
    "который",
    "которые",
    "среди",
    "проекта",
    "проект",
    "тысяч",
    "тенге",
    "грант",
    "гранта",
    "грантов",
];

pub(super) fn is_kazakh(word: &str) -> bool {
    KAZAKH.contains(&word)
}

pub(super) fn is_russian(word: &str) -> bool {
    RUSSIAN.contains(&word) && !matches!(word, "проект" | "грант" | "тенге")
        || ["ость", "ости", "ение", "ения", "ений", "ского", "ской", "ный", "ных", "ного", "ому"]
            .iter()
            .any(|e| word.ends_with(e))
}

pub(super) fn is_surely_russian(word: &str) -> bool {
    is_russian(word) || matches!(word, "итого" | "всего")
}
