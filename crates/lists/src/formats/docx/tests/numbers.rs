//! Automatic numbers stand as a word processor prints them.

use super::{SPACE, document, extract, p, package, shape};
use crate::Limits;

/// Reads paragraphs under these lists and styles; `levels` are of abstract list 7, which list 1 and 2 share.
fn check(levels: &str, more: &str, styles: &str, body: &[String], expected: &[&str]) {
    let numbering = format!(
        "<w:numbering {SPACE}><w:abstractNum w:abstractNumId=\"7\">{levels}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>\
         <w:num w:numId=\"2\"><w:abstractNumId w:val=\"7\"/></w:num>{more}</w:numbering>"
    );
    let styles = format!("<w:styles {SPACE}>{styles}</w:styles>");
    let bytes = package(&[
        ("word/document.xml", &document(&body.concat())),
        ("word/numbering.xml", &numbering),
        ("word/styles.xml", &styles),
    ]);
    let blocks = extract(&bytes, &Limits::default()).unwrap().blocks;
    let expected: Vec<String> = expected.iter().map(|line| format!("P {line}")).collect();
    assert_eq!(shape(&blocks), expected, "{levels}{more}");
}

fn level(at: u8, format: &str, pattern: &str, more: &str) -> String {
    format!(
        "<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>\
         <w:lvlText w:val=\"{pattern}\"/>{more}</w:lvl>"
    )
}

fn item(list: u8, level: u8) -> String {
    format!(
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr>\
         <w:r><w:t>х</w:t></w:r></w:p>"
    )
}

fn styled(style: &str, properties: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{properties}</w:pPr><w:r><w:t>х</w:t></w:r></w:p>"
    )
}

#[test]
fn letters_and_roman_numerals_are_printed_as_such() {
    let three = [item(1, 0), item(1, 0), item(1, 0)];
    let of = |format, expected: [&str; 3]| {
        let lines = expected.map(|number| format!("{number}) х"));
        check(&level(0, format, "%1)", ""), "", "", &three, &lines.each_ref().map(String::as_str));
    };
    of("lowerLetter", ["a", "b", "c"]);
    of("upperRoman", ["I", "II", "III"]);
    of("russianLower", ["а", "б", "в"]);
    of("russianUpper", ["А", "Б", "В"]);
    of("decimalZero", ["01", "02", "03"]);
}

#[test]
fn lists_of_one_abstract_list_count_on_together_until_one_has_a_start_of_its_own() {
    let own = "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">\
        <w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
    let body = [item(1, 0), item(2, 0), item(3, 0), item(3, 0)];
    check(&level(0, "decimal", "%1.", ""), own, "", &body, &["1. х", "2. х", "5. х", "6. х"]);
}

#[test]
fn a_level_of_a_lists_own_replaces_that_of_the_abstract_list() {
    let own = format!(
        "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"7\"/><w:lvlOverride w:ilvl=\"0\">{}</w:lvlOverride></w:num>",
        level(0, "upperLetter", "(%1)", "")
    );
    check(&level(0, "decimal", "%1.", ""), &own, "", &[item(3, 0)], &["(A) х"]);
}

#[test]
fn a_level_begins_anew_after_those_it_names() {
    let levels = |restart: &str| {
        [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", restart)].concat()
    };
    let body = [item(1, 0), item(1, 1), item(1, 0), item(1, 1)];
    check(&levels(""), "", "", &body, &["1. х", "1.1. х", "2. х", "2.1. х"]);
    let never = "<w:lvlRestart w:val=\"0\"/>";
    check(&levels(never), "", "", &body, &["1. х", "1.1. х", "2. х", "2.2. х"]);
}

#[test]
fn a_legal_level_shows_all_numbers_in_decimal_figures() {
    let levels = |legal: &str| {
        [level(0, "upperRoman", "%1.", ""), level(1, "decimal", "%1.%2.", legal)].concat()
    };
    let body = [item(1, 0), item(1, 1)];
    check(&levels(""), "", "", &body, &["I. х", "I.1. х"]);
    check(&levels("<w:isLgl/>"), "", "", &body, &["I. х", "1.1. х"]);
}

#[test]
fn nothing_may_stand_between_number_and_text() {
    let after = |suffix: &str| level(0, "decimal", "%1.", &format!("<w:suff w:val=\"{suffix}\"/>"));
    check(&after("nothing"), "", "", &[item(1, 0)], &["1.х"]);
    check(&after("space"), "", "", &[item(1, 0)], &["1. х"]);
    check(&after("tab"), "", "", &[item(1, 0)], &["1. х"]);
    check(&level(0, "none", "%1.", ""), "", "", &[item(1, 0)], &["х"]);
    check(&level(0, "decimal", "", ""), "", "", &[item(1, 0)], &["х"]);
    check(&level(0, "bullet", "o", ""), "", "", &[item(1, 0)], &["- х"]);
}

#[test]
fn a_style_numbers_its_paragraphs_and_those_of_styles_based_on_it() {
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"B\"><w:basedOn w:val=\"A\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr></w:style>\
        <w:style w:type=\"paragraph\" w:styleId=\"C\"><w:basedOn w:val=\"C\"/></w:style>";
    let levels = [level(0, "decimal", "%1.", ""), level(1, "decimal", "%1.%2.", "")].concat();
    let off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
    let deeper = "<w:numPr><w:ilvl w:val=\"1\"/></w:numPr>";
    let body =
        [styled("A", ""), styled("B", ""), styled("A", off), styled("A", deeper), styled("C", "")];
    check(&levels, "", styles, &body, &["1. х", "1.1. х", "х", "1.2. х", "х"]);
    let linked = [
        level(0, "decimal", "%1.", "<w:pStyle w:val=\"A\"/>"),
        level(1, "decimal", "%2)", "<w:pStyle w:val=\"D\"/>"),
    ]
    .concat();
    let styles = "<w:style w:type=\"paragraph\" w:styleId=\"D\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    check(&linked, "", styles, &[styled("D", "")], &["1) х"]);
}

#[test]
fn a_list_may_have_its_levels_from_a_numbering_style() {
    let more = "<w:abstractNum w:abstractNumId=\"8\"><w:numStyleLink w:val=\"S\"/></w:abstractNum>\
        <w:num w:numId=\"4\"><w:abstractNumId w:val=\"8\"/></w:num>";
    let styles = "<w:style w:type=\"numbering\" w:styleId=\"S\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>";
    check(
        &level(0, "decimal", "%1)", ""),
        more,
        styles,
        &[item(4, 0), item(4, 0)],
        &["1) х", "2) х"],
    );
}

#[test]
fn levels_count_by_their_numbers_and_not_by_their_order() {
    let levels = [level(1, "decimal", "%2)", ""), level(0, "decimal", "%1.", "")].concat();
    let body = [item(1, 0), item(1, 1), item(1, 0)];
    check(&levels, "", "", &body, &["1. х", "1) х", "2. х"]);
    check(&level(2, "decimal", "%3)", ""), "", "", &[item(1, 2), item(1, 0)], &["1) х", "х"]);
    check(&level(200, "decimal", "%1)", ""), "", "", &[item(1, 0)], &["х"]);
}

#[test]
fn a_hostile_numbering_is_bounded() {
    let start = |start: &str| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"lowerLetter\"/>\
             <w:lvlText w:val=\"{}\"/></w:lvl>",
            "%1".repeat(20)
        )
    };
    let number = "4294967295".repeat(20);
    let twice = [format!("{number} х"), format!("{number} х")];
    let body = [item(1, 0), item(1, 0)];
    check(&start("4294967295"), "", "", &body, &twice.each_ref().map(String::as_str));
    check("", "", "", &[item(1, 0), item(9, 3), item(1, 200), p("х")], &["х"; 4]);
}
