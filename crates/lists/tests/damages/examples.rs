//! Damage to our own examples: words of the file are replaced by others.

use super::matrix::Damage;
use bagyt_domain::list::Code::{
    self, AmountOutsideTypeLimit, ApprovalBlank, CellShift, IndicatorWithoutNumber,
    KindYearsMismatch, ListWithoutApproval, MaterialBaseOnShortTerm, MergedCells, MissingNumber,
    NumberGap, RegionCountMismatch, TerritoryMissing, TitleWithoutYear, TitleYearMismatch,
    TotalMismatch, TruncatedItem, UnitSuspect, UnknownField, UnknownRegion,
};
use bagyt_domain::list::Column::{
    self, Field, Funding, Indicators, KindAndTerm, Number, Territory,
};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reading, read};
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::path::Path;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What is printed, what is printed instead, and what is to be said: of which row, in which column, of which item.
type Case = (&'static str, &'static str, Code, Option<u32>, Option<Column>, Option<&'static str>);

const fn row(from: &'static str, to: &'static str, code: Code, row: u32, column: Column) -> Case {
    (from, to, code, Some(row), Some(column), None)
}

const fn cells(from: &'static str, to: &'static str, code: Code, row: u32) -> Case {
    (from, to, code, Some(row), None, None)
}

const fn list(from: &'static str, to: &'static str, code: Code) -> Case {
    (from, to, code, None, None, None)
}

const fn item(
    from: &'static str,
    to: &'static str,
    code: Code,
    row: u32,
    item: &'static str,
) -> Case {
    (from, to, code, Some(row), Some(Indicators), Some(item))
}

const KARAGANDA: &[Case] = &[
    row("2024 г. – 5 900", "2024 г. – 5 900 000", UnitSuspect, 1, Funding),
    row("2024 г. – 5 900", "2024 г. – 1 500", AmountOutsideTypeLimit, 1, Funding),
    row(
        "грант\n\n2024 г.\n\tг. Караганда",
        "грант\n\n2024–2025 гг.\n\tг. Караганда",
        KindYearsMismatch,
        1,
        KindAndTerm,
    ),
    row("г. Караганда, г. Темиртау, г. Балхаш", "-", TerritoryMissing, 1, Territory),
    row(
        "г. Караганда, г. Темиртау, г. Балхаш",
        "4 города: Караганда, Темиртау, Балхаш",
        RegionCountMismatch,
        1,
        Territory,
    ),
    row("г. Караганда, г. Темиртау, г. Балхаш", "г. Небылицк", UnknownRegion, 1, Territory),
    row("\t2.\n", "\t6.\n", NumberGap, 2, Number),
    row("\t2.\n", "", MissingNumber, 2, Number),
    cells("5 900\n\t1 краткосрочный", "5 900\n1 краткосрочный", MergedCells, 1),
    cells("на их учете\n\tСопровождение", "на их учете Сопровождение", MergedCells, 1),
    item(
        "документов – не менее 40 человек.",
        "документов – не менее",
        TruncatedItem,
        1,
        "result 3",
    ),
    item(
        "не менее 60 участников проекта.",
        "участников проекта.",
        IndicatorWithoutNumber,
        1,
        "target 2",
    ),
    list(" на 2024 год", "", TitleWithoutYear),
    list(" на 2024 год", " на 2022 год", TitleYearMismatch),
    list("от 19 февраля 2024 года № 15-П", "от «___» ______ 2024 года № ___", ApprovalBlank),
];

const MANGYSTAU: &[Case] = &[
    cells("\t2025 жылға – 4 900", "\t\t2025 жылға – 4 900", CellShift, 2),
    cells("\n2\tҚоршаған", "\n\t2\tҚоршаған", CellShift, 2),
    cells("4 900 мың тг\t1 қысқа", "4 900 мың тг 1 қысқа", MergedCells, 2),
    cells("қорғау\tКаспий", "қорғау Каспий", MergedCells, 2),
    cells("отыр.\t2025 жылға – 4 900", "отыр. 2025 жылға – 4 900", MergedCells, 2),
    row("\n2\tҚоршаған", "\n\tҚоршаған", MissingNumber, 2, Number),
    row("\n3\tӨздерінің", "\n5\tӨздерінің", NumberGap, 3, Number),
    row("Қоршаған ортаны қорғау\t", "Ғарышты игеру ісі\t", UnknownField, 2, Field),
    row("4 900 мың тг", "4 900 000 мың тг", UnitSuspect, 2, Funding),
    item(
        "Кемінде 12 экологиялық акция өткізу.",
        "Кемінде 12 экологиялық акция және",
        TruncatedItem,
        2,
        "result 2",
    ),
    list("2025 жылға арналған бағыттарының", "бағыттарының", TitleWithoutYear),
];

const ATYRAU: &[Case] = &[
    row("2026 год – 15 400", "2026 год – 9 400", AmountOutsideTypeLimit, 1, Funding),
    row("2026–2027 гг.", "2026–2029 гг.", KindYearsMismatch, 1, KindAndTerm),
    row(
        "город Атырау, Курмангазинский район, Индерский район",
        "3 района: Курмангазинский, Индерский",
        RegionCountMismatch,
        1,
        Territory,
    ),
    row(
        "город Атырау, Курмангазинский район, Индерский район",
        "Выдумский район",
        UnknownRegion,
        1,
        Territory,
    ),
    row("Охрана окружающей среды", "Освоение космического пространства", UnknownField, 1, Field),
    item(
        "подготовка 25 эковолонтеров;",
        "подготовка 25 эковолонтеров для",
        TruncatedItem,
        1,
        "result 3",
    ),
];

const ZERENDI: &[Case] = &[
    row("3 200,0", "3 200 000", UnitSuspect, 1, Funding),
    row("\t2\n\tПоддержка молодежной", "\t4\n\tПоддержка молодежной", NumberGap, 2, Number),
    list(
        "УТВЕРЖДЕН\nприказом руководителя отдела внутренней политики Зерендинского района\nот «___» ____________ 2026 года № ____",
        "",
        ListWithoutApproval,
    ),
];

const PAVLODAR: &[Case] = &[
    list("Үкіметтік емес ұйымдар үшін 2025 жылға арналған", "", TitleWithoutYear),
    row("\t8 400,0\n", "\t840,0\n", AmountOutsideTypeLimit, 1, Funding),
    row("\t3\n", "\t7\n", NumberGap, 3, Number),
];

#[test]
fn damage_to_a_russian_dump_is_told() {
    check("2024-karaganda.txt", KARAGANDA);
}

#[test]
fn damage_to_tab_separated_rows_is_told() {
    check("2025-mangystau-additional.txt", MANGYSTAU);
}

#[test]
fn damage_to_a_docx_is_told() {
    check("2026-atyrau-natural-resources.docx", ATYRAU);
}

#[test]
fn damage_to_a_list_of_a_district_is_told() {
    check("2026-zerendi-rural-district.txt", ZERENDI);
}

#[test]
fn damage_to_a_kazakh_dump_is_told() {
    check("2025-pavlodar-internal-policy.txt", PAVLODAR);
}

fn check(file: &str, cases: &[Case]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists").join(file);
    let bytes = std::fs::read(&path).expect("an example is part of the repository");
    let sound = reading(file, &bytes);
    let mut told = Vec::new();
    for &(from, to, code, row, column, item) in cases {
        let damage = Damage::content(from, |_| true).also(&[
            // True beside the damage, and not what these cases are about.
            TotalMismatch,
            MaterialBaseOnShortTerm,
        ]);
        // Behind two cells in one all others stand one to the left.
        let damage = if code == MergedCells { damage.also(&[CellShift]) } else { damage };
        let damage = match (row, column) {
            (Some(row), Some(column)) => damage.gives(code, row, column),
            (Some(row), None) => damage.gives_row(code, row),
            _ => damage.gives_list(code),
        };
        let damage = match item {
            Some(item) => damage.item(item),
            None => damage,
        };
        let damaged = reading(file, &replaced(&bytes, from, to));
        let faults = damage.faults(&sound, &damaged);
        if !faults.is_empty() {
            told.push(format!("{from} → {to}: {}", faults.join("; ")));
        }
    }
    assert!(told.is_empty(), "{} of {}:\n{}", told.len(), cases.len(), told.join("\n"));
}

fn reading(file: &str, bytes: &[u8]) -> Reading {
    let readings = read(file, bytes, RuleBook::built_in(), &Limits::default());
    readings.unwrap_or_else(|error| panic!("{file}: {error}")).remove(0)
}

/// The file with other words; in a package those of its document.
fn replaced(bytes: &[u8], from: &str, to: &str) -> Vec<u8> {
    let text = |bytes: &[u8]| {
        let text = String::from_utf8(bytes.to_vec()).expect("these examples are UTF-8");
        assert!(text.contains(from), "{from} is not in the example");
        text.replacen(from, to, 1).into_bytes()
    };
    let Ok(mut package) = ZipArchive::new(Cursor::new(bytes)) else { return text(bytes) };
    let names: Vec<String> = package.file_names().map(str::to_owned).collect();
    let mut parts: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    for name in names {
        let part = parts.entry(name.clone()).or_default();
        package.by_name(&name).expect("a named part").read_to_end(part).expect("a whole part");
    }
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        let part = if name == "word/document.xml" { text(&part) } else { part };
        writer.start_file(name, SimpleFileOptions::default()).expect("a part begins");
        writer.write_all(&part).expect("a part is written");
    }
    writer.finish().expect("a package ends").into_inner()
}
