//! Languages of texts and words.

use bagyt_language::tongue::{Tongue, foreign_words, language_of};

#[test]
fn the_language_of_a_text_is_told() {
    let check = |text: &str, expected| assert_eq!(language_of(text), expected, "{text:?}");
    check("Жастар саясаты мен балалар бастамаларын қолдау", Tongue::Kazakh);
    check("облыс аумағы", Tongue::Kazakh);
    check("Поддержка молодёжной политики и детских инициатив", Tongue::Russian);
    check("не менее 5 районов", Tongue::Russian);
    check("в Акмолинской области", Tongue::Russian);
    check("Мәселенің қысқаша сипаттамасы / Краткое описание проблемы и грант", Tongue::Mixed);
    check("2026 – 28 250", Tongue::Unknown);
    check("", Tongue::Unknown);
    check("TikTok", Tongue::Unknown);
}

fn foreign(text: &str, tongue: Tongue, expected: &[&str]) {
    let found: Vec<&str> =
        foreign_words(text, tongue).into_iter().map(|range| &text[range]).collect();
    assert_eq!(found, expected, "{text:?}");
}

#[test]
fn russian_words_in_a_kazakh_text_are_found() {
    foreign("Итого: 40 000 мың теңге", Tongue::Kazakh, &["Итого"]);
    foreign("1 қысқа мерзімді грант, 2026 год", Tongue::Kazakh, &["год"]);
    foreign(
        "лудомания, интернет-зависимость және кальян",
        Tongue::Kazakh,
        &["интернет-зависимость"],
    );
    foreign("кемінде 5 район, в том числе ауыл", Tongue::Kazakh, &["том", "числе"]);
}

#[test]
fn loanwords_and_names_in_a_kazakh_text_are_left_alone() {
    for text in [
        "форум, конференция, консультация, презентация, акция, интернет-портал, квест, спикер, грант, проект",
        "«Здоровье нации» бағдарламасы, TEDx (офлайн) форматында",
        "Успенский ауданында, от басы, не үшін, көл",
        "имидж, логотип, статуэтка, диплом, буклет, видеоролик",
    ] {
        foreign(text, Tongue::Kazakh, &[]);
    }
}

#[test]
fn kazakh_words_in_a_russian_text_are_found() {
    foreign("не менее 5 районов және города", Tongue::Russian, &["және"]);
    foreign("В селе мало жастар и их семей", Tongue::Russian, &["жастар"]);
    foreign("Ауыл удален от района", Tongue::Russian, &["Ауыл"]);
    foreign("партия «Ауыл», клуб Жас Отан, орта, бар, сол, мал", Tongue::Russian, &[]);
    foreign("проект «Мейірімді Жетісу» в Жетісу", Tongue::Russian, &[]);
    foreign("для ҮЕҰ области", Tongue::Russian, &["ҮЕҰ"]);
    foreign("приказом от 26 февраля 2026 года № 34-НҚ", Tongue::Russian, &[]);
}
