//! What stands in a paragraph and what only seems to.

use super::{SPACE, check, document, extract, p, package, read, shape};
use crate::Limits;
use crate::table::Block;

fn run(properties: &str, inner: &str) -> String {
    format!("<w:r><w:rPr>{properties}</w:rPr>{inner}</w:r>")
}

fn words(text: &str) -> String {
    run("", &format!("<w:t xml:space=\"preserve\">{text}</w:t>"))
}

fn paragraph(runs: &[String]) -> String {
    format!("<w:p>{}</w:p>", runs.concat())
}

fn with_parts(body: &str, parts: &[(&str, String)]) -> Vec<String> {
    let main = document(body);
    let mut all = vec![("word/document.xml", main.as_str())];
    all.extend(parts.iter().map(|(name, text)| (*name, text.as_str())));
    shape(&extract(&package(&all), &Limits::default()).unwrap().blocks)
}

#[test]
fn a_text_box_is_read_once_before_its_paragraph() {
    let content = format!("<w:txbxContent>{}{}</w:txbxContent>", p("Бекітілген"), p("№ 5 бұйрық"));
    let drawn = format!(
        "<w:drawing><wp:anchor xmlns:wp=\"a\"><g xmlns=\"b\"><wps:txbx xmlns:wps=\"c\">{content}</wps:txbx></g></wp:anchor></w:drawing>"
    );
    let old = format!(
        "<w:pict><v:shape xmlns:v=\"v\"><v:textbox>{content}</v:textbox></v:shape></w:pict>"
    );
    let both = format!(
        "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"wps\">{drawn}</mc:Choice>\
         <mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    );
    for inner in [&both, &drawn, &old] {
        let body = paragraph(&[run("", inner), words("Тізбе")]);
        check(&body, &["P Бекітілген", "P № 5 бұйрық", "P Тізбе"]);
    }
    let cell = format!(
        "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>",
        paragraph(&[words("ұя"), run("", &both)])
    );
    check(&cell, &["R ұя|Бекітілген|№ 5 бұйрық"]);
    let empty = "<mc:AlternateContent xmlns:mc=\"m\"><mc:Choice Requires=\"x\"><w:drawing/></mc:Choice>\
        <mc:Fallback><w:r><w:t>екінші</w:t></w:r></mc:Fallback></mc:AlternateContent>";
    check(&format!("<w:p>{empty}</w:p>"), &["P екінші"]);
}

#[test]
fn a_mark_of_a_note_joins_no_number_and_the_note_follows_the_table() {
    let notes = format!(
        "<w:footnotes {SPACE}><w:footnote w:id=\"2\">{}</w:footnote><w:footnote w:id=\"3\">{}</w:footnote></w:footnotes>",
        paragraph(&[run("", "<w:footnoteRef/>"), words(" екі жылға")]),
        p("ешкім атамаған"),
    );
    let ends =
        format!("<w:endnotes {SPACE}><w:endnote w:id=\"2\">{}</w:endnote></w:endnotes>", p("соңы"));
    let sum =
        paragraph(&[words("5 000"), run("", "<w:footnoteReference w:id=\"2\"/>"), words(" теңге")]);
    let name = paragraph(&[words("Форум"), run("", "<w:endnoteReference w:id=\"2\"/>")]);
    let again = paragraph(&[words("7"), run("", "<w:footnoteReference w:id=\"2\"/>")]);
    let body = format!(
        "<w:tbl><w:tr><w:tc>{sum}</w:tc><w:tc>{name}</w:tc></w:tr></w:tbl><w:p/>\
         <w:tbl><w:tr><w:tc>{again}</w:tc></w:tr></w:tbl>{}",
        p("Басшы")
    );
    let shown = with_parts(&body, &[("word/footnotes.xml", notes), ("word/endnotes.xml", ends)]);
    let expected = ["R 5 000 теңге;Форум", "P ", "R 7", "P ¹ екі жылға", "P ¹ соңы", "P Басшы"];
    assert_eq!(shown, expected);
}

#[test]
fn a_number_above_the_line_belongs_to_no_sum() {
    let up = "<w:vertAlign w:val=\"superscript\"/>";
    let raised = |text: &str| run(up, &format!("<w:t>{text}</w:t>"));
    check(&paragraph(&[words("5 000"), raised("1")]), &["P 5 000¹"]);
    check(&paragraph(&[words("40 м"), raised("2")]), &["P 40 м²"]);
    check(&paragraph(&[words("1"), raised("ші")]), &["P 1ші"]);
}

#[test]
fn a_style_raises_figures_too() {
    let style = |id: &str, more: &str| {
        format!("<w:style w:type=\"character\" w:styleId=\"{id}\">{more}</w:style>")
    };
    let look = "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>";
    let styles = [style("n", look), style("m", "<w:basedOn w:val=\"n\"/>")].concat();
    let styles = format!("<w:styles {SPACE}>{styles}</w:styles>");
    let digit = |properties: &str| run(properties, "<w:t>1</w:t>");
    let body = paragraph(&[
        words("7 500"),
        digit("<w:rStyle w:val=\"m\"/>"),
        digit("<w:rStyle w:val=\"n\"/><w:vertAlign w:val=\"baseline\"/>"),
    ]);
    assert_eq!(with_parts(&body, &[("word/styles.xml", styles)]), ["P 7 500¹1"]);
}

#[test]
fn the_code_of_a_field_goes_and_its_result_stays() {
    let sign = |kind: &str| run("", &format!("<w:fldChar w:fldCharType=\"{kind}\"/>"));
    let code = |code: &str| run("", &format!("<w:instrText>{code}</w:instrText>"));
    let page = [sign("begin"), code("PAGE"), sign("separate"), words("3"), sign("end")].concat();
    check(&paragraph(&[words("бет "), page.clone(), words(".")]), &["P бет 3."]);
    let inner = [sign("begin"), code("IF "), page, sign("separate"), words("иә"), sign("end")];
    check(&paragraph(&inner), &["P иә"]);
    let simple =
        "<w:p><w:fldSimple w:instr=\"DATE\"><w:r><w:t>2026</w:t></w:r></w:fldSimple></w:p>";
    check(simple, &["P 2026"]);
    // A field that never ends hides no more than its paragraph.
    check(
        &format!("{}{}", paragraph(&[sign("begin"), words("код")]), p("кейін")),
        &["P ", "P кейін"],
    );
    check(&paragraph(&[sign("end"), words("мәтін")]), &["P мәтін"]);
}

#[test]
fn signs_of_symbol_fonts_become_letters() {
    let symbol =
        |font: &str, code: &str| run("", &format!("<w:sym w:font=\"{font}\" w:char=\"{code}\"/>"));
    check(&paragraph(&[symbol("Wingdings", "F0A7"), words("тармақ")]), &["P - тармақ"]);
    check(&paragraph(&[symbol("Symbol", "F0B3"), words(" 70 %")]), &["P ≥ 70 %"]);
    check(&paragraph(&[words("иә "), symbol("Wingdings", "F0FE")]), &["P иә ☑"]);
    check(&paragraph(&[words("а"), symbol("Wingdings", "F076")]), &["P а•"]);
    check(&paragraph(&[symbol("Arial", "2014")]), &["P —"]);
    check(&p("\u{F0B7} тармақ"), &["P -  тармақ"]);
    let typed = run("<w:rFonts w:ascii=\"Symbol\"/>", "<w:t>\u{F0A3}</w:t>");
    check(&paragraph(&[typed, words("5")]), &["P ≤5"]);
}

#[test]
fn hidden_text_is_not_printed() {
    let hidden = run("<w:vanish/>", "<w:t>жасырын</w:t>");
    check(&paragraph(&[words("көрінетін"), hidden]), &["P көрінетін"]);
    let shown = run("<w:vanish w:val=\"0\"/>", "<w:t>көрінеді</w:t>");
    check(&paragraph(&[shown]), &["P көрінеді"]);
    let styles = format!(
        "<w:styles {SPACE}><w:style w:type=\"character\" w:styleId=\"h\"><w:rPr><w:vanish/></w:rPr></w:style>\
         <w:style w:type=\"paragraph\" w:styleId=\"hp\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"
    );
    let body = [
        paragraph(&[words("бар"), run("<w:rStyle w:val=\"h\"/>", "<w:t>жоқ</w:t>")]),
        format!("<w:p><w:pPr><w:pStyle w:val=\"hp\"/></w:pPr>{}</w:p>", words("жоқ")),
    ];
    assert_eq!(with_parts(&body.concat(), &[("word/styles.xml", styles)]), ["P бар", "P "]);
    let code = run("<w:vanish/>", "<w:fldChar w:fldCharType=\"begin\"/><w:t>код</w:t>");
    let end = run("<w:vanish/>", "<w:fldChar w:fldCharType=\"end\"/>");
    check(&paragraph(&[code, words("код"), end, words("сөз")]), &["P сөз"]);
}

#[test]
fn what_was_moved_is_read_where_it_was_moved_to() {
    let moved = "<w:p><w:moveFrom><w:r><w:t>ескі орын</w:t></w:r></w:moveFrom>\
        <w:moveTo><w:r><w:t>жаңа орын</w:t></w:r></w:moveTo></w:p>";
    check(moved, &["P жаңа орын"]);
}

#[test]
fn a_paragraph_whose_end_is_deleted_goes_on_in_the_next() {
    let open = |mark: &str, text: &str| {
        format!("<w:p><w:pPr><w:rPr><w:{mark}/></w:rPr></w:pPr>{}</w:p>", words(text))
    };
    check(&[open("del", "бір "), p("екі")].concat(), &["P бір екі"]);
    check(&[open("moveFrom", ""), p("екі")].concat(), &["P екі"]);
    let cell = format!("<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>", open("del", "а"), p("б"));
    check(&cell, &["R аб"]);
}

#[test]
fn what_has_nothing_to_go_on_in_stays_where_it_stands() {
    let open =
        |text: &str| format!("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>", words(text));
    let cells = |cells: &[String]| {
        let cells = cells.iter().map(|inner| format!("<w:tc>{inner}</w:tc>"));
        format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", cells.collect::<String>())
    };
    let row = cells(&[open("а"), [p("б"), open("в"), open("г")].concat(), open("")]);
    check(&row, &["R а;б|вг;"]);
    check(&[open("Тізбе"), row, p("соңы")].concat(), &["P Тізбе", "R а;б|вг;", "P соңы"]);
    check(&[p("а"), open("соңы")].concat(), &["P а", "P соңы"]);
    let inner = cells(&[[open("б"), cells(&[open("в")]), p("г")].concat()]);
    check(&cells(&[[open("а"), inner].concat()]), &["R а|б|в|г"]);
    let boxed = format!(
        "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}{}</w:p>",
        words("а"),
        run("", &format!("<w:pict><w:txbxContent>{}</w:txbxContent></w:pict>", p("қорап")))
    );
    check(&cells(&[[boxed, p("б")].concat()]), &["R қорап|аб"]);
}

#[test]
fn formulas_and_readings_above_words_are_words() {
    let formula = "<w:p><m:oMath xmlns:m=\"m\"><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num>\
        <m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath><w:r><w:t> бөлігі</w:t></w:r></w:p>";
    check(formula, &["P 3/4 бөлігі"]);
    let power = "<w:p><m:oMath xmlns:m=\"m\"><m:sSup><m:e><m:r><m:t>м</m:t></m:r></m:e>\
        <m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>";
    check(power, &["P м²"]);
    let ruby = "<w:p><w:r><w:ruby><w:rt><w:r><w:t>оқылуы</w:t></w:r></w:rt>\
        <w:rubyBase><w:r><w:t>сөз</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>";
    check(ruby, &["P сөз"]);
}

#[test]
fn comments_headers_macros_and_foreign_parts_are_not_read() {
    let body = format!(
        "<w:p><w:commentRangeStart w:id=\"0\"/>{}<w:commentRangeEnd w:id=\"0\"/>{}</w:p><w:altChunk r:id=\"rId9\" xmlns:r=\"r\"/>",
        words("мәтін"),
        run("", "<w:commentReference w:id=\"0\"/>")
    );
    let relations = "<Relationships><Relationship Id=\"rId9\" TargetMode=\"External\" \
        Target=\"http://127.0.0.1:1/evil.html\" Type=\"x/aFChunk\"/></Relationships>";
    let shown = with_parts(
        &body,
        &[
            ("word/comments.xml", format!("<w:comments {SPACE}>{}</w:comments>", p("пікір"))),
            ("word/header1.xml", format!("<w:hdr {SPACE}>{}</w:hdr>", p("колонтитул"))),
            ("word/vbaProject.bin", "Sub AutoOpen".to_owned()),
            ("word/_rels/document.xml.rels", relations.to_owned()),
        ],
    );
    assert_eq!(shown, ["P мәтін"]);
}

#[test]
fn parts_are_those_that_the_main_one_names() {
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationship Id=\"{kind}\" Type=\"http://x/relationships/{kind}\" Target=\"{target}\"/>"
        )
    };
    let all =
        |relations: &[String]| format!("<Relationships>{}</Relationships>", relations.concat());
    let level = "<w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:lvlText w:val=\"%1.\"/></w:lvl>";
    let numbering = format!(
        "<w:numbering {SPACE}><w:abstractNum w:abstractNumId=\"7\">{level}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"
    );
    let styles = format!(
        "<w:styles {SPACE}><w:style w:type=\"paragraph\" w:styleId=\"A\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style></w:styles>"
    );
    let notes = format!(
        "<w:footnotes {SPACE}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        p("түсініктеме")
    );
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr>{}{}</w:p>",
        words("сөз"),
        run("", "<w:footnoteReference w:id=\"2\"/>")
    );
    let parts = [
        ("_rels/.rels", all(&[relation("officeDocument", "/word/document2.xml")])),
        ("word/document2.xml", document(&body)),
        (
            "word/_rels/document2.xml.rels",
            all(&[
                relation("numbering", "numbering2.xml"),
                relation("styles", "/word/styles2.xml"),
                relation("footnotes", "../notes/footnotes3.xml"),
            ]),
        ),
        ("word/numbering2.xml", numbering),
        ("word/styles2.xml", styles),
        ("notes/footnotes3.xml", notes),
    ];
    let parts: Vec<_> = parts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let read = extract(&package(&parts), &Limits::default()).unwrap();
    assert_eq!(shape(&read.blocks), ["P 4. сөз", "P ¹ түсініктеме"]);
}

#[test]
fn the_strict_form_reads_as_the_transitional_one() {
    let strict = "<?xml version=\"1.0\"?><w:document xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\">\
        <w:body><w:p><w:r><w:t>Тізбе</w:t></w:r></w:p></w:body></w:document>";
    let bytes = package(&[("word/document.xml", strict)]);
    assert_eq!(shape(&extract(&bytes, &Limits::default()).unwrap().blocks), ["P Тізбе"]);
}

#[test]
fn a_section_ends_with_a_break() {
    let section = |kind: &str| {
        format!("<w:p><w:pPr><w:sectPr>{kind}</w:sectPr></w:pPr>{}</w:p>", words("соңы"))
    };
    check(&section(""), &["P соңы", "B"]);
    check(&section("<w:type w:val=\"continuous\"/>"), &["P соңы"]);
}

#[test]
fn boxes_within_boxes_are_bounded() {
    let open = "<w:p><w:r><w:pict><w:txbxContent>";
    let close = "</w:txbxContent></w:pict></w:r></w:p>";
    let few = format!("{}{}{}", open.repeat(3), p("терең"), close.repeat(3));
    let blocks = read(&few);
    let said = |block: &Block| matches!(block, Block::Paragraph(line) if line.text == "терең");
    assert_eq!(blocks.iter().filter(|block| said(block)).count(), 1);
    let many = format!("{}{}{}", open.repeat(200), p("терең"), close.repeat(200));
    let bytes = package(&[("word/document.xml", &document(&many))]);
    assert!(extract(&bytes, &Limits::default()).is_err());
}
