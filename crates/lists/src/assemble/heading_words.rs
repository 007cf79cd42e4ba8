//! Which column a heading cell names, by meaning: old and new wordings, Kazakh, Russian, both, misread or glued.

use super::vocabulary::{bare_stems, bared};
use bagyt_domain::list::Column;
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy::{Haystack, Phrase};
use bagyt_language::is_letter;
use bagyt_language::stems::Stems;
use std::sync::LazyLock;

/// What a column of a table is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// A column of the official form.
    Form(Column),
    /// A column that names the customer of each row.
    Customer,
    /// A column the form does not have.
    Extra,
}

/// Words of the headings with their weight as evidence. The phrase that names the column weighs 3 and more.
const WORDS: [(&str, Role, f32); 98] = [
    ("саласы", Role::Form(Column::Field), 3.0),
    ("сала", Role::Form(Column::Field), 2.5),
    ("бабының", Role::Form(Column::Field), 3.0),
    ("бабы", Role::Form(Column::Field), 1.0),
    ("заңның", Role::Form(Column::Field), 2.0),
    ("1-тармағына", Role::Form(Column::Field), 1.0),
    ("сфера", Role::Form(Column::Field), 4.0),
    ("сферы", Role::Form(Column::Field), 3.0),
    ("статьи 5", Role::Form(Column::Field), 3.0),
    ("статьей 5", Role::Form(Column::Field), 3.0),
    ("закона", Role::Form(Column::Field), 1.5),
    ("бағыты", Role::Form(Column::Direction), 1.5),
    ("бағыттар", Role::Form(Column::Direction), 0.5),
    ("бағыт", Role::Form(Column::Direction), 2.5),
    ("басым бағыт", Role::Form(Column::Direction), 1.0),
    ("направление", Role::Form(Column::Direction), 4.0),
    ("направления", Role::Form(Column::Direction), 3.5),
    ("приоритетн", Role::Form(Column::Direction), 1.5),
    ("атауы", Role::Form(Column::Direction), 1.2),
    ("тақырыбы", Role::Form(Column::Direction), 3.0),
    ("наименование", Role::Form(Column::Direction), 1.2),
    ("название", Role::Form(Column::Direction), 1.2),
    ("тема", Role::Form(Column::Direction), 1.6),
    ("проблеманың", Role::Form(Column::Problem), 4.0),
    ("проблемалар", Role::Form(Column::Problem), 3.0),
    ("мәселенің", Role::Form(Column::Problem), 4.0),
    ("мәселелер", Role::Form(Column::Problem), 3.0),
    ("мәселе", Role::Form(Column::Problem), 2.5),
    ("сипаттамасы", Role::Form(Column::Problem), 3.0),
    ("қысқаша", Role::Form(Column::Problem), 1.0),
    ("описание", Role::Form(Column::Problem), 3.0),
    ("краткое", Role::Form(Column::Problem), 1.0),
    ("актуальность", Role::Form(Column::Problem), 2.5),
    ("өзектілігі", Role::Form(Column::Problem), 2.5),
    ("характеристика", Role::Form(Column::Problem), 2.0),
    ("проблем", Role::Form(Column::Problem), 3.0),
    ("қаржыландыру", Role::Form(Column::Funding), 4.0),
    ("көлемі", Role::Form(Column::Funding), 1.5),
    ("сомасы", Role::Form(Column::Funding), 3.0),
    ("мың теңге", Role::Form(Column::Funding), 1.0),
    ("теңге", Role::Form(Column::Funding), 1.0),
    ("қаражат", Role::Form(Column::Funding), 2.5),
    ("финансирован", Role::Form(Column::Funding), 4.0),
    ("объем", Role::Form(Column::Funding), 1.5),
    ("сумма", Role::Form(Column::Funding), 3.0),
    ("стоимость", Role::Form(Column::Funding), 2.5),
    ("құны", Role::Form(Column::Funding), 2.5),
    ("бюджет", Role::Form(Column::Funding), 2.5),
    ("тыс. тенге", Role::Form(Column::Funding), 1.2),
    ("грант түрі", Role::Form(Column::KindAndTerm), 4.0),
    ("гранттың түрі", Role::Form(Column::KindAndTerm), 4.0),
    ("түрі", Role::Form(Column::KindAndTerm), 2.5),
    ("мерзімі", Role::Form(Column::KindAndTerm), 3.0),
    ("грант саны", Role::Form(Column::KindAndTerm), 3.0),
    ("гранттар саны", Role::Form(Column::KindAndTerm), 3.0),
    ("вид гранта", Role::Form(Column::KindAndTerm), 4.0),
    ("виды грант", Role::Form(Column::KindAndTerm), 4.0),
    ("тип гранта", Role::Form(Column::KindAndTerm), 4.0),
    ("срок", Role::Form(Column::KindAndTerm), 3.0),
    ("количество грантов", Role::Form(Column::KindAndTerm), 3.0),
    ("кол-во грантов", Role::Form(Column::KindAndTerm), 3.0),
    ("категория гранта", Role::Form(Column::KindAndTerm), 4.0),
    ("грант санаты", Role::Form(Column::KindAndTerm), 4.0),
    ("период реализации", Role::Form(Column::KindAndTerm), 3.0),
    ("іске асыру кезеңі", Role::Form(Column::KindAndTerm), 3.0),
    ("аумағы", Role::Form(Column::Territory), 4.0),
    ("аумақ", Role::Form(Column::Territory), 2.5),
    ("территори", Role::Form(Column::Territory), 4.0),
    ("асыру орны", Role::Form(Column::Territory), 3.0),
    ("место проведения", Role::Form(Column::Territory), 3.5),
    ("өткізу орны", Role::Form(Column::Territory), 3.5),
    ("іске асыру жері", Role::Form(Column::Territory), 3.5),
    ("место реализации", Role::Form(Column::Territory), 3.5),
    ("өңір", Role::Form(Column::Territory), 2.5),
    ("регион", Role::Form(Column::Territory), 2.5),
    ("6-тармағына", Role::Form(Column::Territory), 1.5),
    ("пунктом 6", Role::Form(Column::Territory), 1.5),
    ("индикатор", Role::Form(Column::Indicators), 4.0),
    ("нәтижелер", Role::Form(Column::Indicators), 3.5),
    ("нәтиже", Role::Form(Column::Indicators), 2.0),
    ("результат", Role::Form(Column::Indicators), 3.0),
    ("көрсеткіш", Role::Form(Column::Indicators), 3.0),
    ("ожидаемый эффект", Role::Form(Column::Indicators), 3.0),
    ("күтілетін әсер", Role::Form(Column::Indicators), 3.0),
    ("показател", Role::Form(Column::Indicators), 3.0),
    ("материалдық-техникалық", Role::Form(Column::MaterialBase), 8.0),
    ("материально-техническ", Role::Form(Column::MaterialBase), 8.0),
    ("материальная база", Role::Form(Column::MaterialBase), 6.0),
    ("материалдық база", Role::Form(Column::MaterialBase), 6.0),
    ("талаптар", Role::Form(Column::MaterialBase), 2.0),
    ("требования", Role::Form(Column::MaterialBase), 2.0),
    ("тапсырыс беруші", Role::Customer, 4.0),
    ("заказчик", Role::Customer, 4.0),
    ("жауапты орындаушы", Role::Customer, 4.0),
    ("ответственный исполнитель", Role::Customer, 4.0),
    ("бюджеттік бағдарлама әкімшісі", Role::Customer, 6.0),
    ("бюджеттік бағдарламалар әкімшісі", Role::Customer, 6.0),
    ("администратор бюджетн", Role::Customer, 6.0),
];

/// The longest heading there is, in characters; the official one of the material base has some 130 in each language.
pub(super) const LONGEST: usize = 420;

/// The evidence from which a cell counts as naming a column.
const ENOUGH: f32 = 2.5;

/// The column a heading cell names with the weight of the evidence. `misread` looks for damaged words, too.
pub(super) fn role(text: &str, misread: bool) -> Option<(Role, f32)> {
    if is_number_heading(text) {
        return Some((Role::Form(Column::Number), 3.0));
    }
    let bare = skeleton(text);
    if text.chars().count() > LONGEST || bare.is_empty() {
        return None;
    }
    if names_base_in_short(text) {
        return Some((Role::Form(Column::MaterialBase), 8.0));
    }
    if is_note_heading(&bare) {
        return Some((Role::Extra, 3.0));
    }
    static BARE: LazyLock<Stems> =
        LazyLock::new(|| Stems::new(WORDS.iter().map(|(word, ..)| skeleton(word))));
    // Of shorter words too little is left when they are misread.
    static LONG: LazyLock<Vec<Option<Phrase>>> = LazyLock::new(|| {
        let long = |word: &&str| word.chars().count() >= 8;
        BARE.iter().map(|word| Some(word).filter(long).map(Phrase::new)).collect()
    });
    let named = BARE.within(&bare);
    let misread_text = misread.then(|| Haystack::new(&bare));
    let mut sums: Vec<(Role, f32)> = Vec::new();
    for (index, (phrase, (_, role, weight))) in LONG.iter().zip(&WORDS).enumerate() {
        let is_misread =
            |text: &Haystack| phrase.as_ref().is_some_and(|phrase| text.find(phrase, 2).is_some());
        let found = named >> index & 1 == 1 || misread_text.as_ref().is_some_and(is_misread);
        if !found {
            continue;
        }
        match sums.iter_mut().find(|(known, _)| known == role) {
            Some((_, sum)) => *sum += weight,
            None => sums.push((*role, *weight)),
        }
    }
    let best = sums.into_iter().reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    (best.1 >= ENOUGH).then_some(best)
}

/// `№`, `№ р/с`, `№ п/п`, `Рет №`, and what scans make of them.
fn is_number_heading(text: &str) -> bool {
    let text = text.trim();
    if text.chars().count() > 24 || text.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let bare = skeleton(text);
    let sign = text.contains(['№', '#']) && bare.chars().count() <= 12;
    const NAMES: [&str; 16] = [
        "рс",
        "пп",
        "nпп",
        "nрс",
        "nопп",
        "нрс",
        "нпп",
        "но",
        "nо",
        "no",
        "n",
        "ne",
        "ретнөмірі",
        "реттікнөмірі",
        "нөмірі",
        "номер",
    ];
    static BARE: LazyLock<Vec<String>> = LazyLock::new(|| bared(&NAMES));
    sign || !bare.is_empty() && BARE.contains(&bare)
}

/// `МТБ` is short for the material base in both languages.
fn names_base_in_short(text: &str) -> bool {
    text.split(|c| !is_letter(c)).any(|word| word == "МТБ")
}

/// Whether a heading names a column for remarks.
pub(super) fn is_note(text: &str) -> bool {
    is_note_heading(&skeleton(text))
}

/// Columns for remarks.
fn is_note_heading(bare: &str) -> bool {
    static WORDS: LazyLock<Stems> =
        LazyLock::new(|| bare_stems(&["ескерту", "ескертпе", "примечание"]));
    WORDS.begin(bare)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Option<Column>) {
        let found = role(text, false).or_else(|| role(text, true));
        assert_eq!(found.map(|(role, _)| role), expected.map(Role::Form), "{text}");
    }

    #[test]
    fn headings_are_known_by_meaning() {
        check("№", Some(Column::Number));
        check("№ р/с", Some(Column::Number));
        check("№ п/п", Some(Column::Number));
        check("Рет №", Some(Column::Number));
        check("Заңның 5-бабының 1-тармағына сәйкес мемлекеттік грант саласы", Some(Column::Field));
        check("Занының 5-бабынын 1-тармағына сәикес мемлекеттік грант саласы", Some(Column::Field));
        check(
            "Сфера государственного гранта согласно пункту 1 статьи 5 Закона",
            Some(Column::Field),
        );
        check("Направление (сфера) гранта в соответствии со статьей 5 Закона", Some(Column::Field));
        check("Сала / Сфера", Some(Column::Field));
        check("Мемлекеттік гранттың басым бағыты", Some(Column::Direction));
        check("Приоритетное направление государственного гранта", Some(Column::Direction));
        check("Мәселенің қысқаша сипаттамасы", Some(Column::Problem));
        check("Проблеманың қысқаша сипаттамасы", Some(Column::Problem));
        check(
            "Краткое описание проблемы, на решение которой направлен грант",
            Some(Column::Problem),
        );
        check("Қаржыландыру көлемі (мың теңге)", Some(Column::Funding));
        check("Қаржыландырукөлемі(мыңтеңге)", Some(Column::Funding));
        check("Объём финансирования (тыс. тенге)", Some(Column::Funding));
        check("Грант түрі және грантты іске асыру мерзімі", Some(Column::KindAndTerm));
        check("Вид гранта и срок реализации гранта", Some(Column::KindAndTerm));
        check(
            "Грантты іске асыру аумағы (осы Қағидалардың 6-тармағына сәйкес)",
            Some(Column::Territory),
        );
        check(
            "Территория реализации гранта (согласно пункту 6 настоящих Правил)",
            Some(Column::Territory),
        );
        check("Нысаналы индикатор және күтілетін нәтижелер", Some(Column::Indicators));
        check("Нысаналы индикаmор", Some(Column::Indicators));
        check("Целевой индикатор и ожидаемые результаты", Some(Column::Indicators));
        check(
            "Материалдық-техникалық базаға қойылатын талаптар (ұзақ мерзімді гранттарды іске асыру кезінде ғана белгіленеді)",
            Some(Column::MaterialBase),
        );
        check(
            "Требования к материально-технической базе (устанавливаются только при реализации долгосрочных грантов)",
            Some(Column::MaterialBase),
        );
        check("МТБ", Some(Column::MaterialBase));
        check("МТБ-ға қойылатын талаптар", Some(Column::MaterialBase));
        check("Требования к МТБ организации", Some(Column::MaterialBase));
        check("1 қысқа мерзімді грант", None);
        check("5 000,0", None);
        check("Тараз қаласы", None);
        check("", None);
    }
}
