//! Russian lists of our own invention in the styles of a ministry, oblasts, a city, a district and of older years, each
//! against an answer written by hand before it was read: every value, not the findings.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::{Difference, score_file};
use bagyt_lists::{Limits, read};
use std::path::Path;

fn check(name: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/russian");
    let bytes = std::fs::read(folder.join(format!("{name}.txt"))).expect("it can be read");
    let answer = std::fs::read(folder.join(format!("{name}.json"))).expect("it can be read");
    let readings =
        read(name, &bytes, RuleBook::built_in(), &Limits::default()).expect("it can be read");
    let score = score_file(&serde_json::from_slice(&answer).expect("it can be read"), &readings);
    let wrong: Vec<String> = score
        .differences
        .iter()
        .filter(|difference| difference.path != "findings")
        .map(Difference::to_string)
        .collect();
    assert!(wrong.is_empty(), "{name}: {}\n{}", score.values(), wrong.join("\n"));
}

#[test]
fn a_ministry_with_three_years_and_a_material_base() {
    check("1-ministry");
}

#[test]
fn an_oblast_in_old_wording_with_millions() {
    check("2-oblast");
}

#[test]
fn a_city_akimat_with_sums_for_each_grant() {
    check("3-city");
}

#[test]
fn a_district_without_numbers_and_with_a_column_of_customers() {
    check("4-district");
}

#[test]
fn a_list_of_the_republic_with_shortened_oblasts_and_places_by_year() {
    check("5-republican");
}

#[test]
fn an_older_form_with_a_column_for_each_year() {
    check("6-older-form");
}

#[test]
fn old_wording_under_a_repeated_heading() {
    check("7-old-wording");
}

#[test]
fn money_and_kinds_in_every_spelling() {
    check("8-spellings");
}

#[test]
fn a_base_by_pieces_and_districts_by_their_adjectives() {
    check("9-base-and-districts");
}

#[test]
fn headings_that_nobody_expects() {
    check("10-unexpected-headings");
}
