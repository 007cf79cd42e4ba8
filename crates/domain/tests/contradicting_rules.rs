//! Rules that contradict each other or leave days without a value are refused with their line and what is wrong.

#[path = "small_book/changed.rs"]
mod changed;
mod small_book;

use bagyt_domain::rules::RuleFault;
use changed::{check, passes, read_with};
use jiff::civil::date;

#[test]
fn generations_follow_each_other_without_hole_or_overlap() {
    let path = || "in_force".to_owned();
    let header = "[in_force]\nfrom = 2024-01-01";
    check(
        "new.toml",
        header,
        "[in_force] #!\nfrom = 2024-01-03",
        RuleFault::DateHole { path: path(), from: date(2024, 1, 1), until: date(2024, 1, 2) },
    );
    check(
        "new.toml",
        header,
        "[in_force] #!\nfrom = 2023-12-30",
        RuleFault::DateOverlap {
            path: path(),
            from: date(2023, 12, 30),
            until: date(2023, 12, 31),
        },
    );
    check(
        "new.toml",
        header,
        "[in_force] #!\nfrom = 2024-01-01\nuntil = 2024-12-31",
        RuleFault::DateHole { path: path(), from: date(2025, 1, 1), until: jiff::civil::Date::MAX },
    );
    let (_, read) = read_with("old.toml", "until = 2023-12-31\n", "");
    let faults: Vec<RuleFault> =
        read.expect_err("two without an end").0.into_iter().map(|error| error.fault).collect();
    let (from, until) = (date(2024, 1, 1), jiff::civil::Date::MAX);
    assert_eq!(faults, [RuleFault::DateOverlap { path: path(), from, until }]);
}

/// The scoring period of the small book's new generation, divided at two days.
fn scoring(first_until: &str, second_from: &str) -> String {
    let entry = |days: &str| {
        format!(
            "[[periods.scoring]]{days}\nvalue = 5\nunit = \"months\"\nsource = \"order\"\ncertainty = \"verified\"\n"
        )
    };
    entry(&format!("\nuntil = {first_until}")) + &entry(&format!(" #!\nfrom = {second_from}"))
}

const SCORING: &str = "[periods.scoring]\nvalue = 10\nunit = \"working_days\"\nsource = \"order\"\ncertainty = \"verified\"\n";

#[test]
fn periods_of_one_value_have_no_hole_or_overlap() {
    let path = || "periods.scoring".to_owned();
    let book = passes("new.toml", SCORING, &scoring("2024-06-30", "2024-07-01"));
    let new = book.generation("new").expect("it is there");
    assert_eq!(new.period(bagyt_domain::rules::PeriodKey::Scoring).all().count(), 2);
    check(
        "new.toml",
        SCORING,
        &scoring("2024-06-29", "2024-07-01"),
        RuleFault::DateHole { path: path(), from: date(2024, 6, 30), until: date(2024, 6, 30) },
    );
    check(
        "new.toml",
        SCORING,
        &scoring("2024-07-05", "2024-07-01"),
        RuleFault::DateOverlap { path: path(), from: date(2024, 7, 1), until: date(2024, 7, 5) },
    );
    check(
        "new.toml",
        SCORING,
        &SCORING.replace("value", "from = 2023-01-01\nvalue").replace("ing]", "ing] #!"),
        RuleFault::OutsideFile {
            path: path(),
            first: date(2024, 1, 1),
            last: jiff::civil::Date::MAX,
        },
    );
    check(
        "new.toml",
        SCORING,
        &SCORING.replace("value", "until = 2023-01-01\nvalue").replace("ing]", "ing] #!"),
        RuleFault::Reversed {
            path: path(),
            from: "2024-01-01".to_owned(),
            until: "2023-01-01".to_owned(),
        },
    );
}

#[test]
fn limits_that_contradict_each_other_are_refused() {
    check(
        "new.toml",
        "{ floor = 500, ceiling = 3000 }",
        "{ floor = 4000, ceiling = 3000 } #!",
        RuleFault::FloorAboveCeiling {
            path: "grant_types.short.limit_mrp.value".to_owned(),
            floor: 4000,
            ceiling: 3000,
        },
    );
    check(
        "new.toml",
        "[grant_types.medium.limit_mrp]\nvalue = { floor = 3000, ceiling = 10000 }",
        "[grant_types.medium.limit_mrp] #!\nvalue = { floor = 2500, ceiling = 10000 }",
        RuleFault::TypesOverlap {
            shorter: "short",
            ceiling: "3000".to_owned(),
            longer: "medium",
            floor: 2500,
        },
    );
    passes("new.toml", "{ floor = 3000, ceiling = 10000 }", "{ floor = 3500, ceiling = 10000 }");
    check(
        "new.toml",
        "{ from_months = 3, until_months = 12 }",
        "{ from_months = 13, until_months = 12 } #!",
        RuleFault::Reversed {
            path: "grant_types.short.term.value".to_owned(),
            from: "13".to_owned(),
            until: "12".to_owned(),
        },
    );
}

#[test]
fn each_year_has_one_mrp() {
    check(
        "mrp.toml",
        "[[mrp]]\nyear = 2024",
        "[[mrp]] #!\nyear = 2023",
        RuleFault::Twice { what: "МРП of 2023".to_owned(), first_line: 17 },
    );
    check(
        "mrp.toml",
        "[[mrp]]\nyear = 2024",
        "[[mrp]] #!\nyear = 2025",
        RuleFault::YearMissing { path: "mrp".to_owned(), year: 2024 },
    );
}

#[test]
fn each_field_and_each_wording_is_given_once() {
    let (_, read) = read_with("fields.toml", "code = \"health\"", "code = \"environment\"");
    let errors = read.expect_err("a field twice").0;
    let faults: Vec<&RuleFault> = errors.iter().map(|error| &error.fault).collect();
    assert!(faults.contains(&&RuleFault::FieldMissing { code: "health" }), "{errors:?}");
    let twice = RuleFault::Twice { what: "environment".to_owned(), first_line: 14 };
    assert!(faults.contains(&&twice), "{errors:?}");
    check(
        "fields.toml",
        "text = \"Rest\", source = \"law\" },",
        "text = \"HEALTH  kk\", source = \"law\" }, #!",
        RuleFault::WordingClaimed {
            wording: "HEALTH  kk".to_owned(),
            by: "health",
            first_line: 16,
        },
    );
    check(
        "fields.toml",
        "value = \"health ru\", source = \"law\", certainty = \"verified\" }",
        "value = \"education_science_information_sport ru\", source = \"law\", certainty = \"verified\" } #!",
        RuleFault::WordingClaimed {
            wording: "education_science_information_sport ru".to_owned(),
            by: "education_science_information_sport",
            first_line: 11,
        },
    );
}
