//! What a saved page says; and what a hostile one may cost.

use super::extract;
use crate::formats::shown::shape;
use crate::table::Block;
use crate::{Damage, Limits, ReadError};

fn check(page: &str, expected: &[&str]) {
    let read = extract(page.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(shape(&read.blocks), expected, "{page}");
}

/// A row of two cells, so that the table is one of a list and not of the page.
fn row(cell: &str) -> String {
    format!("<table><tr><td>1<td>{cell}</table>")
}

fn check_cell(cell: &str, expected: &str) {
    check(&row(cell), &[&format!("R 1;{expected}")]);
}

#[test]
fn lines_are_as_printed() {
    check("<p>Бір\n  екі<p>үш<div>төрт</div>бес", &["P Бір екі", "P үш", "P төрт", "P бес"]);
    check("<p>а<br>б<br><br>в</p>", &["P а", "P б", "P ", "P в"]);
    check("<p>а</p><p>&nbsp;</p><p></p><p>б", &["P а", "P \u{A0}", "P б"]);
    check(
        "<p>сөз&shy;дер <b>қа</b>лың &laquo;Жол&raquo; 5&nbsp;000",
        &["P сөздер қалың «Жол» 5\u{A0}000"],
    );
    check("<pre>а\n б</pre>", &["P а", "P  б"]);
    check("<p>а<hr><p style='page-break-before: always'>б", &["P а", "B", "B", "P б"]);
    check_cell("<p>а</p><div>б<p>в</div>г<br/>", "а|б|в|г");
}

#[test]
fn formulas_are_words() {
    check_cell("<math><mn>15</mn>\n<mo>%</mo></math> мен", "15% мен");
    check_cell(
        "<math><mfrac>\n<mn>3</mn><mrow><mn>4</mn></mrow></mfrac></math> бөлігі",
        "3/4 бөлігі",
    );
    check_cell("5 <math><msup><mi>м</mi><mn>2</mn></msup><mo>+</mo><mn>1</mn></math>", "5 м²+1");
    check_cell("<math><semantics><mn>7</mn><annotation>seven</annotation></semantics></math>", "7");
}

#[test]
fn raised_figures_join_no_number() {
    check_cell("7 500<sup>1</sup> м<sup><a href=#x>2</a></sup>", "7 500¹ м²");
    check_cell("1<sup>ші</sup> <p>5<sup>2<p>600", "1ші|5²|600");
    let up = "<span style='Vertical-Align: super'>";
    check_cell(&format!("7 500{up}1</span>00 {up}<span>2</span>3</span>4"), "7 500¹00 ²³4");
    check_cell(&format!("<div style='vertical-align:super'>5</div>{up}1<b>2</span>3"), "5|¹²3");
    let styled = |sheet: &str, cell: &str, expected: &str| {
        check(&format!("<style>{sheet}</style>{}", row(cell)), &[&format!("R 1;{expected}")]);
    };
    let cell = "5<i class='a up'>1</i><b class=up>2</b><span class=up><sup>3</sup></span>4";
    styled(".up{vertical-align:super}", cell, "5¹²³4");
    styled("i.up{vertical-align:super}", cell, "5¹2³4");
    styled("i{vertical-align:super} .a{vertical-align:baseline}", cell, "512³4");
}

#[test]
fn what_the_style_sheet_of_the_page_hides_is_not_printed() {
    let sheet = "<style>.h{display:none}#x{visibility:hidden}</style>";
    check(&format!("{sheet}<p>а<span class='b h'>б</span>в<p id=x>г<p>д"), &["P ав", "P д"]);
    // A sheet behind what it hides, and cells and rows that it hides.
    let table = "<table><tr><td>а<td class=h>б<td>в<tr class=h><td>г<td>д</table>";
    check(&format!("{table}{sheet}"), &["R а;в"]);
    check("<style media=print>.h{display:none}</style><p class=h>а", &["P а"]);
    check("<style type='text/less'>.h{display:none}</style><p class=h>а", &["P а"]);
    check("<!--<style>.h{display:none}</style>--><p class=h>а", &["P а"]);
}

#[test]
fn numbers_of_lists_are_restored() {
    check_cell("<ol><li>а<li>б<ul><li>в</ul><li>г</ol>д", "1. а|2. б|- в|3. г|д");
    check_cell("<ol start=5><li><p>а</p><p>б</p></li><li value=9>в</ol>", "5. а|б|9. в");
    check_cell("<ol reversed start=3 type=a><li>а<li>б</ol>", "c. а|b. б");
    check_cell(
        "<ol type=I start=4><li>а</ol><ol style='list-style-type: lower-latin'><li>б</ol>",
        "IV. а|a. б",
    );
    check_cell("<ol start=-1 type=a><li>а<li>б<li>в</ol>", "-1. а|0. б|a. в");
    check_cell("<ol style='list-style-type: none'><li>1. а<li>2. б</ol>", "1. а|2. б");
    check_cell("<ol><li>1. а<li>2) б</ol><ul><li>– в</ul>", "1. а|2) б|– в");
    check_cell("<ol><li></li><li>б</ol>", "2. б");
}

#[test]
fn joined_cells_keep_their_columns_and_rows() {
    check(
        "<table><tr><td rowspan=2>сала<td colspan=2>қаржы<tr><td>2026<td>2027</table>",
        &["R сала[1×2];қаржы[2×1]", "R 2026;2027"],
    );
    // To the end of the group, and not beyond it.
    check(
        "<table><tbody><tr><td rowspan=0>а<td>б<tr><td>в<tbody><tr><td>г<td>д</table>",
        &["R а[1×2];б", "R в", "R г;д"],
    );
    check("<table><tr><td rowspan=9>а<td>б</table>", &["R а;б"]);
    check(
        "<table><tfoot><tr><td>жиыны<td>5<tbody><tr><td>1<td>а<thead><tr><th>№<th>бағыт</table>",
        &["R №;бағыт", "R 1;а", "R жиыны;5"],
    );
    check("<table><tr><td colspan=1000000>а<td colspan=-1>б</table>", &["R а[512×1];б"]);
    check(
        "<table><tr><td rowspan='2;'>а<td>б<tr><td colspan='+3.5'>в</table>",
        &["R а[1×2];б", "R в[3×1]"],
    );
    check("<table><tr><td colspan=99999999999>а<td colspan=x>б</table>", &["R а[512×1];б"]);
}

#[test]
fn places_count_grid_columns() {
    let page = "<table><tr><td rowspan=2>а<td colspan=2>б<td>в<tr><td>г<td>д<td>е</table>";
    let read = extract(page.as_bytes(), &Limits::default()).unwrap();
    let places: Vec<_> = read
        .blocks
        .iter()
        .flat_map(|block| match block {
            Block::Row { cells, .. } => cells.iter().map(|cell| cell.lines[0].clone()).collect(),
            _ => Vec::new(),
        })
        .map(|line| format!("{} {:?}", line.text, line.place))
        .collect();
    let expected = [("а", 1, 1), ("б", 1, 2), ("в", 1, 4), ("г", 2, 2), ("д", 2, 3), ("е", 2, 4)];
    let expected = expected.map(|(text, row, column)| {
        format!("{text} Cell {{ table: 1, row: {row}, column: {column} }}")
    });
    assert_eq!(places, expected);
}

#[test]
fn what_is_not_printed_goes() {
    check("<p>а<span style='display: none'>б<span>в</span>г</span>д", &["P ад"]);
    check("<p hidden>а<p>б<del>в</del><s>г</s><!-- д --><script>е</script>", &["P бг"]);
    check("<template><p>а</template><style>б</style><title>в</title>г<input hidden>д", &["P гд"]);
    check(
        "<table><tr><td style='display:none'>а<td>б<td>в<tr hidden><td>г<td>д<tr><td>е<td>ж</table>",
        &["R б;в", "R е;ж"],
    );
    check("<nav><p>Тізбе</p><nav>а</nav></nav><p>б", &["P б"]);
    check("<p style='backface-visibility:hidden'>а<p style='display:none !important'>б", &["P а"]);
}

#[test]
fn what_is_hidden_ends_where_a_browser_ends_it() {
    let rows = |cell: &str| {
        check(&format!("<table><tr><td>1<td>{cell}<tr><td>2<td>я</table>"), &["R 1;а", "R 2;я"]);
        check(
            &format!(
                "<table><tr><td>1</td><td>{cell}</td></tr><tr><td>2</td><td>я</td></tr></table>"
            ),
            &["R 1;а", "R 2;я"],
        );
    };
    rows("а<span style='display:none'>ж");
    rows("а<div hidden><table><tr><td>ж<td>ж</table><p>ж");
    rows("а<p hidden>ж");
    rows("<ul hidden><li>ж</ul>а");
    rows("<template><tr><td>ж</table></template>а");
    check_cell("<ol><li>а<li hidden>ж<ul><li>ж</ul>ж<li>б</ol>в", "1. а|2. б|в");
    check_cell("<ol><li hidden>ж</ol>в", "в");
    check_cell("<ul><li>а<span hidden>ж<li>б<span hidden>ж</ul>в", "- а|- б|в");
    check_cell("<dl><dt>а<dd hidden>ж<dt>б</dl>", "а|б");
    check_cell("<p>а<span hidden>ж</p>б", "а|б");
    check(
        "<table><tbody hidden><tr><td>ж<td>ж</tr><tbody><tr><td>1<td>а</tbody></table>",
        &["R 1;а"],
    );
    check("<table hidden><tbody><tr><td>ж<td>ж</table>а", &["P а"]);
    check(
        "<table><tr><td>1<td>а<table hidden><tr><td>ж</td></tr></table><td>б</table>",
        &["R 1;а;б"],
    );
}

#[test]
fn only_the_first_head_and_foot_are_moved() {
    let row = |text: &str| format!("<tr><td>{text}<td>х");
    let page = format!(
        "<table><tfoot>{}<thead>{}<tbody>{}<thead>{}<tbody>{}<tfoot>{}<tbody>{}</table>",
        row("соңы"),
        row("басы"),
        row("1"),
        row("орта"),
        row("2"),
        row("аяқ"),
        row("3")
    );
    let expected = ["басы", "1", "орта", "2", "аяқ", "3", "соңы"];
    let expected = expected.map(|text| format!("R {text};х"));
    check(&page, &expected.each_ref().map(String::as_str));
}

#[test]
fn navigation_is_no_text() {
    let menu = "<ul><li><a href=a>Перечень приказов</a><li><a href=b>Басты бет</a><li><a href=c>Гранттар</a></ul>";
    check(&format!("{menu}<p>Тізбе"), &["P ", "P Тізбе"]);
    let path = "<p><a href=a>Главная</a> / <a href=b>Документы</a> / Перечень</p>";
    check(&format!("{path}<p>Тізбе"), &["P ", "P Тізбе"]);
    let table = "<table><tr><td><a href=a>Перечень</a><td><a href=b>Басты бет</a><tr><td><a href=c>Құжаттар</a><td></table>";
    check(&format!("{table}<p>Тізбе"), &["P Тізбе"]);
    check("<h1>Тізбе 2026</h1><p>а</p><p>ТІЗБЕ&nbsp;2026</p>", &["P ", "P а", "P ТІЗБЕ\u{A0}2026"]);
    check("<p>Ескерту: <a href=a>бұйрық</a></p>", &["P Ескерту: бұйрық"]);
    check("<p><a href=a>№ 5 бұйрық</a></p>", &["P № 5 бұйрық"]);
    check(
        "<p><a href=a>Бекітілген</a><p><a href=b>басқарма</a><p><a href=c>№ 5 бұйрық</a>",
        &["P Бекітілген", "P басқарма", "P № 5 бұйрық"],
    );
}

#[test]
fn a_table_that_lays_out_the_page_is_taken_apart() {
    let list = "<table><tr><th>№<th>Бағыт<th>Сала<tr><td>1<td>Көгалдандыру жұмыстары<td>Қоршаған орта</table>";
    let page =
        format!("<table><tr><td>Мәзір<td><p>Бекітілген</p><p>Тізбе</p>{list}</td></tr></table>");
    check(
        &page,
        &[
            "P Мәзір",
            "P ",
            "P Бекітілген",
            "P Тізбе",
            "R №;Бағыт;Сала",
            "R 1;Көгалдандыру жұмыстары;Қоршаған орта",
        ],
    );
    // A small table in a cell of a list is text of the cell.
    let inner = "<table><tr><td>2026<td>500<tr><td>2027<td>600</table>";
    let page =
        format!("<table><tr><td>1<td>Ұзақ мерзімді көгалдандыру жұмыстары<td>{inner}<td>я</table>");
    check(&page, &["R 1;Ұзақ мерзімді көгалдандыру жұмыстары;2026\t500|2027\t600;я"]);
    check("<table><tr><td>а<tr><td><p>б</table>", &["P а", "P б"]);
}

#[test]
fn pages_of_word_processors_are_read_as_printed() {
    let item = |mark: &str, text: &str| {
        format!(
            "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span\n\
             style='mso-list:Ignore'>{mark}<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>{text}<o:p></o:p></p>"
        )
    };
    check_cell(&[item("1.", "а"), item("·", "б"), item("o", "в")].concat(), "1. а|- б|- в");
    check(
        "<!--[if gte mso 9]><xml><p>а</p></xml><![endif]--><![if !mso]><p>б<![endif]><p>сөз<a href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>",
        &["P б", "P сөз"],
    );
    check("<p>а<del cite=x>ескі</del><ins>жаңа</ins>", &["P ажаңа"]);
}

#[test]
fn every_encoding_of_a_page_is_read() {
    let page = "<html><head><meta charset=windows-1251></head><table><tr><td>Сала<td>Направление работы с молодёжью</table>";
    let expected = ["R Сала;Направление работы с молодёжью"];
    let windows = encoding_rs::WINDOWS_1251.encode(page).0.into_owned();
    let wide: Vec<u8> =
        format!("\u{FEFF}{page}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let koi = page.replace("windows-1251", "koi8-r");
    let koi = encoding_rs::KOI8_R.encode(&koi).0.into_owned();
    for bytes in [page.as_bytes().to_vec(), windows, wide, koi] {
        assert_eq!(shape(&extract(&bytes, &Limits::default()).unwrap().blocks), expected);
    }
}

/// Why a hostile page is refused, if it is; that the cost grows no faster than the page is held where work is counted.
fn comes_to_an_end(page: String) -> Option<ReadError> {
    extract(page.as_bytes(), &Limits::default()).err()
}

#[test]
fn hostile_pages_are_bounded() {
    let over = |error: Option<ReadError>, limit: &str| {
        assert!(
            matches!(error, Some(ReadError::OverLimit { what, .. }) if what == limit),
            "{limit}: {error:?}"
        );
    };
    over(comes_to_an_end("<table><tr><td>".repeat(100_000)), "nesting");
    over(comes_to_an_end("<ul><li>".repeat(100_000)), "nesting");
    over(comes_to_an_end("<td>".repeat(300_000)), "cells");
    over(comes_to_an_end(format!("<table><tr><td>{}", "<p>а".repeat(200_000))), "cell_chars");
    assert_eq!(
        comes_to_an_end("<p>".repeat(2_100_000)),
        Some(ReadError::Damaged(Damage::TooMuchMarkup))
    );
    over(comes_to_an_end("<div><table><td></div></table>".repeat(40_000)), "rows");
    let sheet: String = (0..100_000).map(|n| format!(".c,.c{n}{{display:none}}")).collect();
    let classes: String = (0..100_000).map(|n| format!("d{n} ")).collect();
    let marked = "<p class=d>а".repeat(50_000);
    assert_eq!(
        comes_to_an_end(format!("<style>{sheet}</style><p class='{classes}'>{marked}")),
        None
    );
    assert_eq!(comes_to_an_end(format!("<style>{}</style><p>а", "@a{.b{".repeat(100_000))), None);
    let divisions = "<div><b><font color=a>".repeat(100_000);
    assert_eq!(comes_to_an_end(divisions), Some(ReadError::Empty));
    let read = [
        format!("<p {}>а", (0..200_000).map(|n| format!("a{n} ")).collect::<String>()),
        "<tr><td colspan=512 rowspan=65534>а".repeat(19_000),
    ];
    for page in read {
        assert_eq!(comes_to_an_end(page), None);
    }
    assert_eq!(comes_to_an_end("<p> &nbsp;".to_owned()), Some(ReadError::Empty));
}

#[test]
fn a_list_whose_cells_hold_tables_is_a_list() {
    let heading = "<tr><th>№<th>Сала<th>Бағыт<th>Мәселе<th>Қаржы";
    let inner = format!("<table><tr><td>{}</table>", "сөз ".repeat(40));
    let page = format!("<table>{heading}<tr><td>1<td>{inner}<td>{inner}<td>{inner}<td>5</table>");
    let read = extract(page.as_bytes(), &Limits::default()).unwrap();
    assert_eq!(shape(&read.blocks)[0], "R №;Сала;Бағыт;Мәселе;Қаржы");
    assert_eq!(read.blocks.len(), 2);
    // Links beside each other over a page are no words of a table.
    let links = "<td><a href=a>Бас</a>".repeat(5);
    let page = format!("<table><tr>{links}<tr><td colspan=5><table>{heading}</table></table>");
    let read = extract(page.as_bytes(), &Limits::default()).unwrap();
    assert!(shape(&read.blocks).contains(&"R №;Сала;Бағыт;Мәселе;Қаржы".to_owned()));
}

proptest::proptest! {
    #[test]
    fn any_page_is_read_or_refused(
        parts in proptest::collection::vec(proptest::sample::select(vec![
            "<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=0>", "<td colspan=3 rowspan=2>", "</td>", "<th hidden>",
            "<thead>", "<tfoot>", "<ol>", "<ul>", "<li>", "</li>", "</ol>", "<p>", "</p>", "<br>", "<del>", "</del>",
            "<span style='mso-list:Ignore'>", "<span>", "</span>", "<nav>", "</nav>", "<p hidden>", "<a href=x>", "</a>", "<pre>", "</pre>",
            "<h1>", "</h1>", "а ", "1.", "&nbsp;", "\n", "<!--", "-->", "<script>", "</script>", "<hr>",
        ]), 0..60)
    ) {
        let page = parts.concat();
        let _ = extract(page.as_bytes(), &Limits::default());
    }
}

#[test]
fn targets_beside_results_are_read_one_after_the_other() {
    let inner = "<table><tr><th>Целевые индикаторы<th>Ожидаемые результаты<tr><td>1. а<br>2. б<td>1. в</table>";
    let direction = "Поддержка молодёжных инициатив в сельских округах области";
    check(
        &format!("<table><tr><td>{direction}<td>{direction}<td>{inner}</table>"),
        &[&format!(
            "R {direction};{direction};Целевые индикаторы|1. а|2. б|Ожидаемые результаты|1. в"
        )],
    );
}
