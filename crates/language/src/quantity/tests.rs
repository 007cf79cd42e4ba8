//! Quantities, example by example; each line of a table is an example of its own.

use super::counted::UNITS;
use super::per::PERIODS;
use super::phrases::lines;
use super::*;

fn shown(quantity: &Quantity) -> String {
    let value = |value: Decimal| value.to_integer().map_or("?".to_owned(), |it| it.to_string());
    let second = quantity.value2.map(|it| format!("–{}", value(it))).unwrap_or_default();
    let per = quantity.per.map(|it| format!("/{it}")).unwrap_or_default();
    format!("{:?} {}{second} {}{per}", quantity.sense, value(quantity.value), quantity.unit)
}

fn check(text: &str, expected: &[&str]) {
    let found: Vec<String> = find_quantities(text).iter().map(shown).collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn each_unit_of_the_table_is_found_in_its_example() {
    let mut wrong = Vec::new();
    for columns in lines(UNITS) {
        let [unit, phrase, example, value] = columns[..] else {
            panic!("four columns: {columns:?}")
        };
        let found = find_quantities(example);
        let right = matches!(&found[..], [only] if only.unit == unit
            && only.value.to_integer().is_some_and(|it| it.to_string() == value));
        // What only looks like a noun of another line counts nothing.
        let right = right || unit == "-" && found.is_empty();
        if !right {
            let found: Vec<String> = found.iter().map(shown).collect();
            wrong.push(format!("{unit} {phrase}: {example}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_verb_of_the_table_tells_what_an_unknown_noun_is() {
    let mut wrong = Vec::new();
    for columns in lines(super::unknown::VERBS) {
        let [unit, verb, example, value] = columns[..] else { panic!("four columns: {columns:?}") };
        let found = find_quantities(example);
        let right = matches!(&found[..], [only] if only.unit == unit && only.rules[0].name.starts_with("unit-by")
            && only.value.to_integer().is_some_and(|it| it.to_string() == value));
        if !right {
            let found: Vec<String> = found.iter().map(shown).collect();
            wrong.push(format!("{verb}: {example}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    check("5 түрлі тілде әзірлеу", &[]);
    check("кемінде 40 балықшыны тарту", &["AtLeast 40 person"]);
    check("екінші кезеңді өткізу", &[]);
}

#[test]
fn each_period_of_the_table_is_found_in_its_example() {
    let mut wrong = Vec::new();
    for columns in lines(PERIODS) {
        let [per, _, example, value] = columns[..] else { panic!("four columns: {columns:?}") };
        let found = find_quantities(example);
        let right = matches!(&found[..], [only] if only.per == Some(per)
            && only.value.to_integer().is_some_and(|it| it.to_string() == value));
        if !right {
            let found: Vec<String> = found.iter().map(shown).collect();
            wrong.push(format!("{per}: {example}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_no_quantity_is_left() {
    for text in [
        "2026 жылы форум өткізу",
        "30 тамыз Конституция күніне орай байқау",
        "сағат 09:00-ден 18:00-ге дейін жұмыс істейді",
        "Қылмыстық кодексінің 174 және 180-баптарын түсіндіру",
        "Жамбыл Жабаевтың 180 жылдығына арналған кеш",
        "ко Дню 8 марта",
        "к 30-летию Конституции",
        "Облыстың 14 жастан 35 жасқа дейінгі жастары",
        "18-ден 61 жасқа дейінгі әйелдер",
        "молодежь от 14 до 35 лет",
        "согласно статье 5 Закона",
        "№ 7 бұйрық",
    ] {
        check(text, &[]);
    }
}

#[test]
fn numbers_are_meant_as_their_words_say() {
    check("кемінде 1 000 жас еріктіні (14–35 жас) тарту", &["AtLeast 1000 person"]);
    check("1-ден кем емес іс-шара өткізу", &["AtLeast 1 event"]);
    check("не более 5 мероприятий", &["AtMost 5 event"]);
    check("ұзақтығы 10-15 минут", &["Range 10–15 minute"]);
    check("3×6 м өлшемінде", &["Size 3–6 metre"]);
    check("белсенділігін 30%-ға арттыру", &["Increase 30 percent"]);
    check("санының жыл сайынғы өсуі – кем дегенде 10%.", &["Increase 10 percent/year"]);
    check("увеличение числа посетителей на 15 %", &["Increase 15 percent"]);
    check("білімін арттырғанын көрсеткендердің үлесі – кемінде 70%", &["AtLeast 70 percent"]);
}

#[test]
fn what_each_number_counts_is_the_last_noun_of_its_phrase() {
    check("30-дан кем емес ҮЕҰ өкілдерімен кездесу", &["AtLeast 30 person"]);
    check("кемінде 4000 мүмкіндігі шектеулі балалары бар отбасы", &["AtLeast 4000 family"]);
    check("8 аудан мен 2 қала деңгейінде", &["Exactly 8 district", "Exactly 2 city"]);
    check("жоба туралы қаралым 200 000.", &["Exactly 200000 view"]);
    check(
        "кемінде 500 000 теңгеден 8 грант беріледі",
        &["AtLeast 500000 tenge/grant", "Exactly 8 grant"],
    );
    check("аптасына 5 күн жұмыс істейді", &["Exactly 5 day/week"]);
    check("еңбек ардагерлерінің кемінде 100-ін қамту", &["AtLeast 100 person"]);
    check("10 жылдан астам жұмыс тәжірибесі бар ҮЕҰ", &["MoreThan 10 year"]);
    check("әр өңірде кемінде 1000 (мың) адам", &["AtLeast 1000 person/region"]);
}

fn roles(text: &str, expected: &[(&str, Role)]) {
    let found = find_quantities(text);
    let told: Vec<(&str, Role)> =
        found.iter().map(|it| (&text[it.range.clone()], it.role)).collect();
    assert_eq!(told, expected, "{text}");
}

#[test]
fn properties_and_portions_are_told_from_what_is_promised() {
    roles(
        "Кемінде 3 есеп жасау: – 2 аралық есеп, – 1 қорытынды есеп.",
        &[
            ("Кемінде 3 есеп", Role::Own),
            ("2 аралық есеп", Role::Portion),
            ("1 қорытынды есеп", Role::Portion),
        ],
    );
    roles(
        "17 аудан өкілдерінің қатысуымен кемінде 50 адамға, ұзақтығы 2 сағаттық 1 семинар",
        &[
            ("17 аудан", Role::Property),
            ("кемінде 50 адамға", Role::Own),
            ("2 сағаттық", Role::Property),
            ("1 семинар", Role::Own),
        ],
    );
    roles(
        "17 өңірден кемінде 1500 адамды қамту",
        &[("17 өңірден", Role::Property), ("кемінде 1500 адамды", Role::Own)],
    );
    roles(
        "6 өңірінде 500 тұрғынның қатысуымен",
        &[("6 өңірінде", Role::Own), ("500 тұрғынның", Role::Own)],
    );
}

#[test]
fn what_is_said_of_each_holds_where_it_stands() {
    check(
        "Әр тренингтің ұзақтығы – кемінде 4 сағат, қатысушылар саны – кемінде 25 адам.",
        &["AtLeast 4 hour/event", "AtLeast 25 person/event"],
    );
    check(
        "2 тренинг өткізу, әрбір тренингтің ұзақтығы 12 сағат, әр қатысушыға сертификат беру",
        &["Exactly 2 event", "Exactly 12 hour/event"],
    );
    check(
        "жыл сайын 1 млн теңгеден кем емес 250 шағын грант бөлу",
        &["AtLeast 1000000 tenge/grant", "Exactly 250 grant/year"],
    );
    check(
        "3 шағын грант (1 грант үшін кемінде 700 мың теңге)",
        &["Exactly 3 grant", "AtLeast 700000 tenge/grant"],
    );
    check("кемінде 80% қатысушы", &["AtLeast 80 percent"]);
    check(
        "Пікірталастар саны – кемінде 2 (әрқайсысы 7 респонденттен)",
        &["AtLeast 2 event", "Exactly 7 person/event"],
    );
}

#[test]
fn what_a_share_is_of_and_growth_from_is_quoted() {
    let said = |text: &str| -> (Option<String>, Option<String>) {
        let found = find_quantities(text);
        let words = |range: &Option<Range<usize>>| range.clone().map(|it| text[it].to_owned());
        found.first().map(|it| (words(&it.of), words(&it.baseline))).unwrap_or_default()
    };
    let of = |text: &str| said(text).0.unwrap_or_default();
    assert_eq!(
        of("үлесі – кеңес мүшелерінің жалпы санының кемінде 50%-ы"),
        "кеңес мүшелерінің жалпы санының"
    );
    assert_eq!(
        of("ауылдық ҮЕҰ жалпы санынан облыс ұйымдарының кемінде 20%-ын тарту"),
        "ауылдық ҮЕҰ жалпы санынан"
    );
    assert_eq!(of("не менее 30 % от общего числа участников"), "общего числа участников");
    assert_eq!(of("қатысушылардың үлесі – кемінде 70%"), "");
    let from = |text: &str| said(text).1.unwrap_or_default();
    assert_eq!(from("жастар санын 2022 жылмен салыстырғанда 20%-ға арттыру"), "2022 жылмен");
    assert_eq!(from("рост посещений на 15 % по сравнению с 2025 годом"), "2025 годом");
}

#[test]
fn russian_phrases_are_read_by_their_first_noun() {
    check("Охват мероприятиями проекта – не менее 3 тыс. человек.", &["AtLeast 3000 person"]);
    check(
        "количество инициативных групп и организаций, получивших поддержку, – не менее 50;",
        &["AtLeast 50 group"],
    );
    check(
        "ежегодный прирост числа семей, сдающих вторичное сырье, – не менее 15 %;",
        &["Increase 15 percent/year"],
    );
    check(
        "Проведение 12 групповых занятий, не менее 10 человек на каждом.",
        &["Exactly 12 event", "AtLeast 10 person/event"],
    );
    check("пікірталастар саны – кемінде 2", &["AtLeast 2 event"]);
    check(
        "Әрқайсысы кемінде 36 сағаттық 3 оқыту курсын өткізу.",
        &["AtLeast 36 hour/event", "Exactly 3 event"],
    );
    roles(
        "стажировка 60 человек сроком не менее 1 месяца",
        &[("60 человек", Role::Own), ("не менее 1 месяца", Role::Property)],
    );
}

#[test]
fn ages_belong_to_the_people_they_stand_at() {
    let ages = |text: &str| -> Vec<Option<AgeSpan>> {
        find_quantities(text).iter().map(|it| it.ages).collect()
    };
    let young = Some((Some(14), Some(35)));
    assert_eq!(
        ages("кемінде 1 000 жас еріктіні (14–35 жас) тарту, оның ішінде 300 жас еріктіні енгізу"),
        [young, young]
    );
    assert_eq!(
        ages("кемінде 80 адам, оның ішінде 18 бен 29 жас аралығындағы жастар – кемінде 50 адам"),
        [None, Some((Some(18), Some(29))),]
    );
    assert_eq!(ages("охват молодежи в возрасте от 14 до 35 лет – не менее 1 000 человек"), [young]);
    assert_eq!(ages("18-ден 61 жасқа дейінгі әйелдерге арналған 3 тренинг"), [None]);
}
