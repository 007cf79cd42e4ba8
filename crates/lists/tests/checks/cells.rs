//! Numbers of rows, territory, material base, items and words.

use super::sample::{at, check, item, whole};
use bagyt_domain::list::Code::{
    DuplicateDirection, DuplicateText, EmptyCell, IndicatorWithoutNumber, MaterialBaseOnShortTerm,
    MissingMaterialBaseForLongTerm, MissingNumber, MissingSpace, Misspelling, MixedLanguage,
    NumberGap, OcrSuspect, RegionCountMismatch, TerritoryMissing,
};
use bagyt_domain::list::{Column, ListLanguage, OfficialList};

fn numbers(numbers: [Option<&'static str>; 3]) -> impl FnOnce(&mut OfficialList) {
    move |list| {
        for (row, number) in list.rows.iter_mut().zip(numbers) {
            row.number = number.map(str::to_owned);
        }
    }
}

#[test]
fn a_row_without_number_is_told() {
    check(numbers([Some("1"), None, Some("3")]), &[at(MissingNumber, 2, Column::Number)]);
    check(numbers([Some("1"), None, Some("2")]), &[at(MissingNumber, 2, Column::Number)]);
    let no_column = |list: &mut OfficialList| {
        numbers([None, None, None])(list);
        list.columns.retain(|column| *column != Column::Number);
    };
    check(no_column, &[]);
}

#[test]
fn a_cell_that_a_direction_needs_is_told_when_empty() {
    check(|list| list.rows[1].problem = None, &[at(EmptyCell, 2, Column::Problem)]);
    check(|list| list.rows[0].direction.clear(), &[at(EmptyCell, 1, Column::Direction)]);
    let no_column = |list: &mut OfficialList| {
        list.rows.iter_mut().for_each(|row| row.problem = None);
        list.columns.retain(|column| *column != Column::Problem);
    };
    check(no_column, &[]);
}

#[test]
fn a_misread_row_number_is_told_and_counts() {
    let misread = item(OcrSuspect, 3, Column::Number, "З.");
    check(numbers([Some("1."), Some("2."), Some("З.")]), &[misread]);
}

#[test]
fn an_extract_keeps_the_numbers_of_the_whole_list() {
    let extract = |found: [Option<&'static str>; 3]| {
        move |list: &mut OfficialList| {
            numbers(found)(list);
            list.title = list.title.take().map(|title| format!("{title} (выписка)"));
        }
    };
    check(extract([Some("5"), Some("9"), Some("12")]), &[]);
    let back = [at(NumberGap, 3, Column::Number)];
    check(extract([Some("5"), Some("9"), Some("7")]), &back);
}

#[test]
fn numbers_go_on_one_by_one() {
    let gap = |row| [at(NumberGap, row, Column::Number)];
    check(numbers([Some("1)"), Some("2)"), Some("4)")]), &gap(3));
    check(numbers([Some("1"), Some("1"), Some("2")]), &gap(2));
    check(numbers([Some("2"), Some("1"), Some("3")]), &gap(2));
    check(numbers([Some("7."), Some("8."), Some("9.")]), &[]);
    check(numbers([Some("1. 1"), Some("2. 2"), Some("3. 3")]), &[]);
    check(numbers([Some("1.1"), Some("1.2"), Some("2.1")]), &[]);
    check(numbers([Some("IV"), Some("V"), Some("VI")]), &[]);
    check(numbers([Some("99999999999999999999"), Some("2"), Some("3")]), &[]);
}

#[test]
fn each_customer_may_count_its_own_rows() {
    let two_customers = |list: &mut OfficialList| {
        numbers([Some("1"), Some("2"), Some("1")])(list);
        list.rows[0].issuer = Some("Ішкі саясат басқармасы".to_owned());
        list.rows[1].issuer = list.rows[0].issuer.clone();
        list.rows[2].issuer = Some("Мәдениет басқармасы".to_owned());
    };
    check(two_customers, &[]);
}

#[test]
fn a_row_needs_a_territory_where_the_list_has_the_column() {
    check(|list| list.rows[1].territory = None, &[at(TerritoryMissing, 2, Column::Territory)]);
    let no_column = |list: &mut OfficialList| {
        list.rows[1].territory = None;
        list.columns.retain(|column| *column != Column::Territory);
    };
    check(no_column, &[]);
}

#[test]
fn a_printed_count_of_places_agrees_with_the_names() {
    let territory = |text: &'static str| {
        move |list: &mut OfficialList| list.rows[0].territory = Some(text.to_owned())
    };
    let mismatch = [at(RegionCountMismatch, 1, Column::Territory)];
    check(territory("4 облыс: Абай, Жетісу, Ұлытау облыстары"), &mismatch);
    check(territory("3 облыс: Абай, Жетісу, Ұлытау облыстары"), &[]);
    check(territory("Жетісу облысының 8 ауданы мен 2 қаласы"), &[]);
}

#[test]
fn only_a_long_term_grant_has_a_material_base() {
    let base = |row: usize, text: Option<&'static str>| {
        move |list: &mut OfficialList| list.rows[row].material_base = text.map(str::to_owned)
    };
    check(base(2, None), &[at(MissingMaterialBaseForLongTerm, 3, Column::MaterialBase)]);
    check(base(0, Some("2 компьютер")), &[at(MaterialBaseOnShortTerm, 1, Column::MaterialBase)]);
    check(base(1, Some("2 компьютер")), &[at(MaterialBaseOnShortTerm, 2, Column::MaterialBase)]);
    check(base(0, Some("талап етілмейді")), &[]);
    check(base(1, Some("Қажет емес.")), &[]);
}

#[test]
fn a_target_needs_a_number_and_a_result_does_not() {
    let target = |text: &'static str| {
        move |list: &mut OfficialList| list.rows[0].target_indicators.push(text.to_owned())
    };
    check(
        target("жастардың белсенділігін арттыру."),
        &[item(IndicatorWithoutNumber, 1, Column::Indicators, "target 2")],
    );
    check(target("қатысушылардың кемінде 70 %-ы риза."), &[]);
    check(target("кемінде жүз адам қатысады."), &[]);
    check(target("қатысушылардың жартысы жұмысқа тұрады"), &[]);
    check(|list| list.rows[0].expected_results.push("есеп дайындау.".to_owned()), &[]);
}

#[test]
fn an_item_that_stands_word_for_word_elsewhere_is_told_at_the_later_place() {
    const TEXT: &str = "кемінде 3 семинар және 2 тренинг өткізу";
    let in_two_rows = |list: &mut OfficialList| {
        list.rows[0].expected_results.push(format!("{TEXT};"));
        list.rows[2].expected_results.push(format!("К{}.", &TEXT[2..]));
    };
    check(in_two_rows, &[item(DuplicateText, 3, Column::Indicators, "result 2")]);
    let in_one_row = |list: &mut OfficialList| {
        list.rows[1].target_indicators.push(TEXT.to_owned());
        list.rows[1].expected_results.push(TEXT.to_owned());
    };
    check(in_one_row, &[item(DuplicateText, 2, Column::Indicators, "result 2")]);
    let nearly = |list: &mut OfficialList| {
        list.rows[0].expected_results.push(TEXT.to_owned());
        list.rows[2].expected_results.push(TEXT.replace('3', "4"));
    };
    check(nearly, &[]);
    let short = |list: &mut OfficialList| {
        list.rows[0].expected_results[0] = list.rows[1].expected_results[0].clone()
    };
    check(short, &[]);
}

#[test]
fn the_same_direction_stands_once() {
    let twice =
        |list: &mut OfficialList| list.rows[2].direction = format!(" {}.", list.rows[0].direction);
    check(twice, &[at(DuplicateDirection, 3, Column::Direction)]);
    let elsewhere = |list: &mut OfficialList| {
        twice(list);
        list.rows[2].territory = Some("Павлодар облысы".to_owned());
    };
    check(elsewhere, &[]);
}

fn problem(text: &'static str) -> impl FnOnce(&mut OfficialList) {
    move |list| list.rows[0].problem = Some(text.to_owned())
}

#[test]
fn words_are_looked_at_one_by_one() {
    let word = |code, word| [item(code, 1, Column::Problem, word)];
    check(problem("Өзен жағасында кезделеді."), &word(Misspelling, "кезделеді"));
    check(problem("Жобаның нысaналы тобы бар."), &word(OcrSuspect, "нысaналы"));
    check(problem("Жастардыңбелсенділігі төмен."), &word(MissingSpace, "Жастардыңбелсенділігі"));
    check(problem("Өзен жағасында .қоқыс көп."), &word(Misspelling, ".қоқыс"));
    check(problem("Қазір также қоқыс көп."), &word(MixedLanguage, "также"));
    check(problem("BIRGEMIZ: Taza Álem жобасы бар."), &[]);
}

#[test]
fn a_russian_list_is_read_as_russian() {
    let russian = |problem: &'static str| {
        move |list: &mut OfficialList| {
            list.language = ListLanguage::Russian;
            list.title =
                Some("Перечень направлений государственных грантов на 2026 год".to_owned());
            list.approval.as_mut().expect("the sample is approved").text =
                "Утвержден приказом № 7".to_owned();
            list.rows.truncate(1);
            list.totals.clear();
            let row = &mut list.rows[0];
            row.field = "Охрана окружающей среды".to_owned();
            row.direction = "Озеленение берега реки".to_owned();
            row.problem = Some(problem.to_owned());
            row.kind_and_term = Some("1 краткосрочный грант".to_owned());
            row.territory = Some("Акмолинская область".to_owned());
            row.target_indicators = vec!["не менее 100 участников.".to_owned()];
            row.expected_results = vec!["провести 2 семинара.".to_owned()];
        }
    };
    check(russian("На берегу реки много мусора."), &[]);
    check(
        russian("На берегу реки әкімдік видит много мусора."),
        &[item(MixedLanguage, 1, Column::Problem, "әкімдік")],
    );
}

#[test]
fn words_of_title_and_approval_belong_to_the_list() {
    let title = |list: &mut OfficialList| {
        list.title =
            Some("2026 жылға арналған мемлекеттік гранттардыңбағыттарының тізбесі".to_owned());
    };
    let (code, ..) = whole(MissingSpace);
    check(title, &[(code, None, None, Some("гранттардыңбағыттарының"))]);
}
