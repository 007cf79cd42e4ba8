//! What an OpenDocument file says; and what a hostile one may cost.

use super::extract;
use crate::formats::shown::{package, shape};
use crate::table::Block;
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::{Code, Finding, Place};

const SPACES: &str = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='t' xmlns:table='b' xmlns:style='s' \
    xmlns:fo='f' xmlns:draw='d' xmlns:xml2='x'";

fn content(styles: &str, kind: &str, body: &str) -> String {
    format!(
        "<office:document-content {SPACES}><office:automatic-styles>{styles}</office:automatic-styles>\
         <office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    )
}

fn read(styles: &str, kind: &str, body: &str) -> Result<Vec<Block>, ReadError> {
    let packed = package(&[("content.xml", &content(styles, kind, body))]);
    extract(&packed, &Limits::default()).map(|read| read.blocks)
}

fn check(styles: &str, body: &str, expected: &[&str]) {
    assert_eq!(shape(&read(styles, "text", body).unwrap()), expected, "{body}");
}

fn check_sheet(styles: &str, body: &str, expected: &[&str]) {
    assert_eq!(shape(&read(styles, "spreadsheet", body).unwrap()), expected, "{body}");
}

#[test]
fn paragraphs_read_as_printed() {
    check("", "<text:h>Тізбе</text:h>", &["P Тізбе"]);
    check(
        "",
        "<text:p>\n а<text:s text:c='2'/>б <text:span> в</text:span><text:tab/>г<text:line-break/> д</text:p>",
        &["P а  б в\tг", "P д"],
    );
    check("", "<text:section><text:p>а<text:soft-page-break/>б</text:p></text:section>", &["P аб"]);
    check(
        "<style:style style:name='В'><style:paragraph-properties fo:break-before='page'/></style:style>\
         <style:style style:name='Ж'><style:text-properties text:display='none'/></style:style>",
        "<text:p>а<text:span text:style-name='Ж'>ж</text:span></text:p><text:p text:style-name='В'>б</text:p><text:p text:style-name='Ж'>ж</text:p>",
        &["P а", "B", "P б"],
    );
}

#[test]
fn raised_figures_join_no_number() {
    let styles = "<style:style style:name='Б'><style:text-properties style:text-position='super 58%'/></style:style>\
        <style:style style:name='Т' style:parent-style-name='Б'/>\
        <style:style style:name='О' style:parent-style-name='Б'><style:text-properties style:text-position='0% 100%'/></style:style>\
        <style:style style:name='П'><style:text-properties style:text-position='33% 58%'/></style:style>";
    let body = "<text:p>7 500<text:span text:style-name='Б'>1</text:span> м<text:span text:style-name='П'>2</text:span>\
        5<text:span text:style-name='Т'>3<text:span text:style-name='О'>4</text:span><text:span>5</text:span></text:span>6</text:p>";
    check(styles, body, &["P 7 500¹ м²5³4⁵6"]);
}

#[test]
fn deletions_notes_and_boxes_stand_where_a_reader_sees_them() {
    check(
        "",
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>ескі</text:p></text:deletion></text:changed-region></text:tracked-changes>\
         <text:p>а<text:change text:change-id='1'/>б<office:annotation><text:p>пікір</text:p></office:annotation></text:p>",
        &["P аб"],
    );
    let note = "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>түсініктеме</text:p></text:note-body></text:note>";
    check("", &format!("<text:p>сөз{note}дер</text:p>"), &["P сөздер", "P түсініктеме"]);
    let row = format!(
        "<table:table><table:table-row><table:table-cell><text:p>сөз{note}</text:p></table:table-cell></table:table-row></table:table>"
    );
    check("", &row, &["R сөз", "P түсініктеме"]);
    check(
        "",
        "<text:p>а<draw:frame><draw:text-box><text:p>бекітілген</text:p></draw:text-box></draw:frame></text:p>",
        &["P а", "P бекітілген"],
    );
}

#[test]
fn words_of_drawings_stand_apart_and_their_titles_are_not_printed() {
    let shape = "<draw:custom-shape><xml2:title>сурет</xml2:title><xml2:desc>сурет</xml2:desc>\
        <text:p>бірінші</text:p><text:p>екінші</text:p></draw:custom-shape>";
    let group = format!(
        "<draw:g><xml2:title>топ</xml2:title>{}</draw:g>",
        shape.replace("custom-shape", "ellipse")
    );
    let expected = ["P а", "P бірінші", "P екінші"];
    for inner in [shape, &group] {
        check("", &format!("<text:p>а{inner}</text:p>"), &expected);
        check("", &format!("<text:p>а</text:p>{inner}"), &expected);
        let cell = format!(
            "<table:table><table:table-row><table:table-cell><text:p>а{inner}</text:p></table:table-cell></table:table-row></table:table>"
        );
        check("", &cell, &["R а|бірінші|екінші"]);
    }
    check("", "<text:p><text:title>Тізбе</text:title> 2026</text:p>", &["P Тізбе 2026"]);
}

#[test]
fn whatever_stands_in_a_list_within_a_cell_is_read() {
    let cell = |inner: &str| {
        format!(
            "<table:table><table:table-row><table:table-cell>{inner}</table:table-cell></table:table-row></table:table>"
        )
    };
    let inner =
        format!("{}<text:section><text:p>в</text:p></text:section>", cell("<text:p>б</text:p>"));
    let body = format!(
        "<text:list><text:list-item><text:p>а</text:p>{inner}</text:list-item></text:list>"
    );
    check("", &cell(&body), &["R а|б|в"]);
}

#[test]
fn numbers_of_lists_are_restored() {
    let styles = "<text:list-style style:name='Т'>\
        <text:list-level-style-number text:level='1' style:num-format='1' style:num-suffix='.'/>\
        <text:list-level-style-number text:level='2' style:num-format='1' style:num-suffix=')' text:display-levels='2'/>\
        <text:list-level-style-bullet text:level='3'/></text:list-style>\
        <text:list-style style:name='Қ'><text:list-level-style-number text:level='1' style:num-format='' style:num-suffix='.'/></text:list-style>";
    let item = |inner: &str| format!("<text:list-item>{inner}</text:list-item>");
    let list = |inner: &str| format!("<text:list text:style-name='Т'>{inner}</text:list>");
    let within = |inner: &str| format!("<text:list>{inner}</text:list>");
    let p = |text: &str| format!("<text:p>{text}</text:p>");
    let deep = within(&item(&within(&item(&p("в")))));
    let body = list(
        &[
            item(&(p("а") + &p("жалғасы"))),
            item(&(p("ә") + &within(&(item(&p("б")) + &item(&p("г")))) + &deep)),
            item(&p("ғ")),
        ]
        .concat(),
    );
    check(
        styles,
        &body,
        &["P 1. а", "P жалғасы", "P 2. ә", "P 2.1) б", "P 2.2) г", "P - в", "P 3. ғ"],
    );
    // A new list begins anew, one that goes on goes on.
    let twice = list(&item(&p("а"))) + &list(&item(&p("б")));
    check(styles, &twice, &["P 1. а", "P 1. б"]);
    let on = list(&item(&p("а")))
        + &list(&item(&p("б")))
            .replace("text:style-name", "text:continue-numbering='true' text:style-name");
    check(styles, &on, &["P 1. а", "P 2. б"]);
    let start = list(
        "<text:list-item text:start-value='5'><text:p>а</text:p></text:list-item><text:list-header><text:p>б</text:p></text:list-header>",
    );
    check(styles, &start, &["P 5. а", "P б"]);
    check(styles, &list(&item(&p("а"))).replace("'Т'", "'Қ'"), &["P а"]);
}

#[test]
fn letters_and_roman_numerals_are_printed_as_such() {
    for (format, expected) in [
        ("1", "3"),
        ("a", "c"),
        ("A", "C"),
        ("i", "iii"),
        ("I", "III"),
        ("01, 02, 03, ...", "03"),
        ("а, б, .., аа, аб, ... (ru)", "в"),
        ("А, Б, .., Аа, Аб, ... (ru)", "В"),
    ] {
        let style = format!(
            "<text:list-style style:name='Т'><text:list-level-style-number text:level='1' style:num-format='{format}' \
             style:num-suffix=')' text:start-value='3'/></text:list-style>"
        );
        let body = "<text:list text:style-name='Т'><text:list-item><text:p>х</text:p></text:list-item></text:list>";
        check(&style, body, &[&format!("P {expected}) х")]);
    }
}

#[test]
fn tables_keep_their_columns_and_rows() {
    let cell = |more: &str, text: &str| {
        format!("<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>")
    };
    let covered = "<table:covered-table-cell/>";
    let body = format!(
        "<table:table><table:table-header-rows><table:table-row>{}{}{covered}</table:table-row></table:table-header-rows>\
         <table:table-row>{covered}{}{}</table:table-row></table:table>",
        cell("table:number-rows-spanned='2'", "сала"),
        cell("table:number-columns-spanned='2'", "қаржы"),
        cell("", "2026"),
        cell("", "2027")
    );
    check("", &body, &["R сала[1×2];қаржы[2×1]", "R 2026;2027"]);
    let inner = format!(
        "<table:table><table:table-row>{}{}</table:table-row></table:table>",
        cell("", "ішкі"),
        cell("", "екінші")
    );
    let body = format!(
        "<table:table><table:table-row><table:table-cell><text:p>сыртқы</text:p>{inner}</table:table-cell></table:table-row></table:table>"
    );
    check("", &body, &["R сыртқы|ішкі\tекінші"]);
}

#[test]
fn sheets_show_what_is_displayed() {
    let cell = |more: &str, text: &str| {
        format!("<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>")
    };
    let row = |more: &str, cells: &[&str]| {
        let cells: String = cells.iter().map(|text| cell("", text)).collect();
        format!("<table:table-row {more}>{cells}</table:table-row>")
    };
    let empty = "<table:table-row table:number-rows-repeated='1048000'><table:table-cell table:number-columns-repeated='16384'/></table:table-row>";
    let sheet = |more: &str, rows: &str| format!("<table:table {more}>{rows}</table:table>");
    let styles =
        "<style:style style:name='Ж'><style:table-properties table:display='false'/></style:style>";
    let body = [
        sheet(
            "table:name='а'",
            &[
                row("", &["Тізбе"]),
                empty.to_owned(),
                row("", &["а", "б", "в"]),
                row("table:visibility='filter'", &["ж", "ж", "ж"]),
                row("table:number-rows-repeated='2'", &["1", "28 250,0", "г"]),
            ]
            .concat(),
        ),
        sheet("table:style-name='Ж'", &row("", &["ж", "ж", "ж"])),
    ];
    check_sheet(
        styles,
        &body.concat(),
        &["P ", "P Тізбе", "R а;б;в", "R 1;28 250,0;г", "R 1;28 250,0;г"],
    );
    let hidden = "<table:table-column/><table:table-column table:visibility='collapse'/>"
        .to_owned()
        + &row("", &["а", "ж", "б", "в"]);
    check_sheet("", &sheet("", &hidden), &["R а;;б;в"]);
    // Joined cells are seen as far as one of their rows and columns is.
    let span = |more: &str, text: &str| cell(&format!("table:number-{more}-spanned='2'"), text);
    let first = "<table:table-column table:visibility='collapse'/>".to_owned()
        + &format!(
            "<table:table-row table:visibility='collapse'>{}{}</table:table-row>",
            span("rows", "жасырын"),
            span("rows", "бойында")
        )
        + &format!(
            "<table:table-row><table:covered-table-cell/><table:covered-table-cell/>{}{}</table:table-row>",
            cell("", "а"),
            cell("", "б")
        )
        + &format!(
            "<table:table-row>{}<table:covered-table-cell/>{}{}</table:table-row>",
            span("columns", "ені"),
            cell("", "в"),
            cell("", "г")
        );
    check_sheet("", &sheet("", &first), &["R бойында;а;б", "R ені;в;г"]);
}

#[test]
fn one_piece_of_xml_is_read_too() {
    let flat =
        content("", "text", "<text:p>Тізбе</text:p>").replace("document-content", "document");
    let read = extract(flat.as_bytes(), &Limits::default()).unwrap();
    assert_eq!((read.format, shape(&read.blocks)), ("odt", vec!["P Тізбе".to_owned()]));
}

#[test]
fn locked_and_hostile_files_are_refused() {
    let locked =
        package(&[("content.xml", "?"), ("META-INF/manifest.xml", "<manifest:encryption-data/>")]);
    assert_eq!(extract(&locked, &Limits::default()), Err(ReadError::Damaged(Damage::Locked)));
    assert_eq!(
        read("", "presentation", ""),
        Err(ReadError::UnknownFormat { looks_like: "presentation" })
    );
    assert_eq!(read("", "text", "<text:p/>"), Err(ReadError::Empty));
    let over = |body: &str, kind: &str, what: &str| {
        let refused = read("", kind, body).unwrap_err();
        assert!(
            matches!(refused, ReadError::OverLimit { what: found, .. } if found == what),
            "{refused}"
        );
    };
    let deep = |open: &str, close: &str| open.repeat(100) + &close.repeat(100);
    over(&deep("<text:section>", "</text:section>"), "text", "nesting");
    over(&deep("<text:list><text:list-item>", "</text:list-item></text:list>"), "text", "nesting");
    over(&format!("<text:p>{}</text:p>", deep("<text:span>", "</text:span>")), "text", "nesting");
    let long = "ұ".repeat(10_000);
    let repeated = format!(
        "<table:table><table:table-row table:number-rows-repeated='900000'><table:table-cell table:number-columns-repeated='16384'><text:p>{long}</text:p></table:table-cell></table:table-row></table:table>"
    );
    over(&repeated, "spreadsheet", "repeated_bytes");
    over(&repeated, "text", "repeated_bytes");
    over(
        &repeated.replace(&long, "х").replace("<text:p>", "<text:p> "),
        "spreadsheet",
        "repeated_bytes",
    );
}

proptest::proptest! {
    #[test]
    fn any_document_is_read_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<text:p>а</text:p>", "<text:list text:style-name='Т'>", "</text:list>", "<text:list-item>", "</text:list-item>", "<table:table>", "</table:table>",
            "<table:table-row table:number-rows-repeated='3'>", "<table:table-row>", "</table:table-row>", "<table:table-cell table:number-columns-spanned='9'>", "</table:table-cell>",
            "<table:covered-table-cell/>", "<text:p><text:s text:c='99999999999'/></text:p>",
        ]), 0..40),
        sheet: bool,
    ) {
        let _ = read("", if sheet { "spreadsheet" } else { "text" }, &parts.concat());
    }
}

#[test]
fn a_hidden_row_of_a_sheet_that_says_as_much_as_a_direction_is_told() {
    let row = |visibility: &str, cells: &[&str]| {
        let cell =
            |text: &&str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
        let cells: String = cells.iter().map(cell).collect();
        format!("<table:table-row table:visibility='{visibility}'>{cells}</table:table-row>")
    };
    let rows = [
        row("visible", &["а", "б", "в", "г"]),
        row("filter", &["2", "Қоршаған ортаны қорғау", "7 000", "қысқа"]),
        row("collapse", &["көмекші", "1", "2", "3"]),
    ];
    let body = format!("<table:table table:name='2026'>{}</table:table>", rows.concat());
    let packed = package(&[("content.xml", &content("", "spreadsheet", &body))]);
    let findings = extract(&packed, &Limits::default()).unwrap().findings;
    let place = Place::Sheet { sheet: "2026".to_owned(), cell: "A2".to_owned() };
    let told = Finding::new(Code::LostText).variant("hidden").item("Қоршаған ортаны қорғау");
    assert_eq!(findings, [told.place(Some(place))]);
}

/// A cell of nothing but markup says nothing that could be counted, and would be gone through two hundred thousand times.
#[test]
fn what_a_text_repeats_is_read_once() {
    let markup = "<text:p>а</text:p>".to_owned() + &"<text:p/>".repeat(3);
    let empty = "<text:p text:style-name='Ж'><text:span/></text:p>".repeat(20_000);
    let hidden =
        "<style:style style:name='Ж'><style:text-properties text:display='none'/></style:style>";
    let table = |cell: &str, rows: u32, columns: u32| {
        format!(
            "<table:table><table:table-row table:number-rows-repeated='{rows}'><table:table-cell \
             table:number-columns-repeated='{columns}'>{cell}</table:table-cell></table:table-row></table:table>"
        )
    };
    let blocks = read(hidden, "text", &table(&empty, 380, 512)).map(|blocks| blocks.len());
    assert_eq!(blocks, Err(ReadError::Empty));
    let blocks = read("", "text", &table(&markup, 2, 3)).unwrap();
    let places: Vec<Place> = blocks
        .into_iter()
        .flat_map(|mut block| block.places_mut().map(|place| place.clone()).collect::<Vec<_>>())
        .collect();
    let place = |row, column| Place::Cell { table: 1, row, column };
    assert_eq!(places.len(), 2 * 3 * 4);
    let firsts: Vec<&Place> = places.iter().step_by(4).collect();
    let expected = [(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3)].map(|(row, at)| place(row, at));
    assert_eq!(firsts, expected.iter().collect::<Vec<_>>());
}

#[test]
fn targets_beside_results_are_read_one_after_the_other() {
    let row = |left: &str, right: &str| {
        let cell = |text: &str| format!("<table:table-cell>{text}</table:table-cell>");
        format!("<table:table-row>{}{}</table:table-row>", cell(left), cell(right))
    };
    let p = |text: &str| format!("<text:p>{text}</text:p>");
    let rows = [
        row(&p("Целевые индикаторы"), &p("Ожидаемые результаты")),
        row(&[p("1. а"), p("2. б")].concat(), &p("1. в")),
    ];
    let inner = format!("<table:table>{}</table:table>", rows.concat());
    let outer = format!("<table:table>{}</table:table>", row(&p("1"), &inner));
    check("", &outer, &["R 1;Целевые индикаторы|1. а|2. б|Ожидаемые результаты|1. в"]);
}
