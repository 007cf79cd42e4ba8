//! Tables as they are printed: merged in the old way and the new, cut, deleted, nested, laid out.

use super::{check, p, tc};

fn table(rows: &[String]) -> String {
    format!("<w:tbl>{}</w:tbl>", rows.concat())
}

fn tr(properties: &str, cells: &[String]) -> String {
    format!("<w:tr><w:trPr>{properties}</w:trPr>{}</w:tr>", cells.concat())
}

fn cell(inner: &str) -> String {
    format!("<w:tc>{inner}</w:tc>")
}

#[test]
fn cells_merged_in_the_old_way_are_one() {
    let row = tr(
        "",
        &[
            tc("<w:hMerge w:val=\"restart\"/>", "кең"),
            tc("<w:hMerge/>", ""),
            tc("<w:hMerge w:val=\"continue\"/>", ""),
            tc("", "тар"),
        ],
    );
    check(&table(&[row]), &["R кең[3×1];тар"]);
    check(&table(&[tr("", &[tc("<w:hMerge/>", "басы жоқ")])]), &["R басы жоқ"]);
}

#[test]
fn columns_left_out_at_either_end_are_empty_cells() {
    let row = tr("<w:gridBefore w:val=\"2\"/><w:gridAfter w:val=\"1\"/>", &[tc("", "а")]);
    check(&table(&[row]), &["R [2×1];а;"]);
}

#[test]
fn deleted_cells_and_hidden_rows_go() {
    let row = tr("", &[tc("<w:cellDel/>", "ескі"), tc("<w:cellIns/>", "жаңа"), tc("", "үшінші")]);
    check(&table(&[row]), &["R жаңа;үшінші"]);
    check(&table(&[tr("<w:hidden/>", &[tc("", "жоқ")]), tr("", &[tc("", "бар")])]), &["R бар"]);
    let inner = table(&[tr("<w:del/>", &[tc("", "ескі")]), tr("", &[tc("", "жаңа")])]);
    check(&table(&[tr("", &[cell(&inner)])]), &["R жаңа"]);
}

#[test]
fn a_cell_goes_on_below_only_where_it_ended() {
    let (restart, on) = ("<w:vMerge w:val=\"restart\"/>", "<w:vMerge/>");
    let rows = [
        tr("", &[tc(restart, "а"), tc("", "1")]),
        tr("", &[tc("<w:gridSpan w:val=\"2\"/>", "кең")]),
        tr("", &[tc(on, "б"), tc("", "2")]),
    ];
    check(&table(&rows), &["R а;1", "R кең[2×1]", "R б;2"]);
}

#[test]
fn rows_of_a_nested_table_are_lines() {
    let inner = table(&[
        tr("", &[tc("", "1."), tc("", "Компьютер"), tc("", "2 дана")]),
        tr("", &[tc("", "2."), tc("", "Принтер"), tc("", "")]),
    ]);
    let outer = table(&[tr("", &[tc("", "х"), cell(&format!("{}{inner}", p("База:")))])]);
    check(&outer, &["R х;База:|1.\tКомпьютер\t2 дана|2.\tПринтер\t"]);
    let columns =
        table(&[tr("", &[cell(&[p("а"), p("ә")].concat()), cell(&[p("б"), p("в")].concat())])]);
    check(&table(&[tr("", &[tc("", "х"), cell(&columns)])]), &["R х;а|ә|б|в"]);
    let long = table(&[tr("", &[tc("", "1."), cell(&[p("б"), p(""), p("в")].concat())])]);
    check(&table(&[tr("", &[tc("", "х"), cell(&long)])]), &["R х;1. б|в"]);
}

#[test]
fn targets_beside_results_are_read_one_after_the_other() {
    let heading = [tc("", "Нысаналы индикаторлар"), tc("", "Күтілетін нәтижелер:")];
    let several = [cell(&[p("1. а"), p("2. ә")].concat()), cell(&p("1. б"))];
    let inner =
        table(&[tr("", &heading), tr("", &several), tr("", &[tc("", "3. в"), tc("", "2. г")])]);
    check(
        &table(&[tr("", &[tc("", "х"), cell(&inner)])]),
        &["R х;Нысаналы индикаторлар|1. а|2. ә|3. в|Күтілетін нәтижелер:|1. б|2. г"],
    );
    let one_block = [tc("", "Нысаналы индикатор"), tc("", "Мәні")];
    let inner = table(&[tr("", &one_block), tr("", &[tc("", "Форум"), tc("", "2")])]);
    check(
        &table(&[tr("", &[tc("", "х"), cell(&inner)])]),
        &["R х;Нысаналы индикатор\tМәні|Форум\t2"],
    );
}

#[test]
fn a_table_around_a_table_only_lays_out_the_page() {
    let list = table(&[tr("", &[tc("", "1"), tc("", "2"), tc("", "3"), tc("", "4")])]);
    let around = |inner: &str| {
        table(&[tr("", &[cell(&[p("Тізбе"), inner.to_owned(), p("соңы")].concat())])])
    };
    check(&around(&list), &["P Тізбе", "R 1;2;3;4", "P соңы"]);
    check(&around(&around(&list)), &["P Тізбе", "P Тізбе", "R 1;2;3;4", "P соңы", "P соңы"]);
    let wrap = |inner: &str| format!("<w:sdt><w:sdtContent>{inner}</w:sdtContent></w:sdt>");
    let cells: String = ["1", "2", "3", "4"].map(|text| wrap(&tc("", text))).concat();
    let wrapped = table(&[wrap(&tr("", &[cells]))]);
    check(&around(&wrapped), &["P Тізбе", "R 1;2;3;4", "P соңы"]);
    let approval = tr("", &[tc("", ""), tc("", "Бекітілген")]);
    let page = table(&[approval, tr("", &[cell(&list)])]);
    check(&page, &["P ", "P Бекітілген", "R 1;2;3;4"]);
}
