//! Lists printed to PDF by LibreOffice and by Chromium read as the documents they were printed from.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use bagyt_test_kit::press::with_body;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Lists of our own with tables of a word processor.
fn documents() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "docx"))
        .collect();
    found.sort();
    assert!(found.len() >= 3, "examples are missing");
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    found.iter().map(|path| (name(path), std::fs::read(path).unwrap())).collect()
}

/// What must be equal: everything but where it came from and what is said of form.
fn read_lists(file: &[u8]) -> Vec<Value> {
    let readings = read("list", file, RuleBook::built_in(), &Limits::default()).unwrap();
    let list = |reading: &bagyt_lists::Reading| {
        let mut list = serde_json::to_value(&reading.list).unwrap();
        list.as_object_mut().unwrap().remove("source");
        without_places(&mut list);
        list
    };
    readings.iter().map(list).collect()
}

fn without_places(value: &mut Value) {
    match value {
        Value::Object(entries) => {
            entries.retain(|key, _| !matches!(key.as_str(), "place" | "places"));
            entries.values_mut().for_each(without_places);
        }
        Value::Array(values) => values.iter_mut().for_each(without_places),
        _ => {}
    }
}

/// The document's body with rulings drawn and on wide paper, as lists are printed.
fn with_rulings(body: &str) -> String {
    let sides = ["top", "left", "bottom", "right", "insideH", "insideV"];
    let line = |side: &str| format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\"/>");
    let borders = format!("<w:tblBorders>{}</w:tblBorders>", sides.map(line).concat());
    let paper = "<w:sectPr><w:pgSz w:w=\"23811\" w:h=\"16838\" w:orient=\"landscape\"/>\
                 <w:pgMar w:top=\"850\" w:right=\"567\" w:bottom=\"850\" w:left=\"850\" w:header=\"400\" \
                 w:footer=\"400\" w:gutter=\"0\"/></w:sectPr></w:body>";
    let start = body.rfind("<w:sectPr").unwrap_or_else(|| body.find("</w:body>").unwrap());
    let body = format!("{}{paper}</w:document>", &body[..start]);
    let own = body.replace("<w:tblPr/>", "<w:tblPr></w:tblPr>");
    if own.contains("<w:tblPr>") {
        own.replace("<w:tblPr>", &format!("<w:tblPr>{borders}"))
    } else {
        own.replace("<w:tbl>", &format!("<w:tbl><w:tblPr>{borders}</w:tblPr>"))
    }
}

/// The document as a page of the web with rulings.
fn page(document: &[u8]) -> String {
    use bagyt_lists::NoTools;
    use bagyt_lists::table::{Block, Line};
    let extract = bagyt_lists::formats::extract(document, &Limits::default(), &NoTools).unwrap();
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraph = |line: &Line| match line.text.trim() {
        "" => "<p>&nbsp;</p>".to_owned(),
        _ => format!("<p>{}</p>", escaped(&line.text)),
    };
    let mut body = String::new();
    let mut open = None;
    for block in &extract.blocks {
        let table = if let Block::Row { table, .. } = block { Some(*table) } else { None };
        if open != table {
            body += if open.is_some() { "</table>" } else { "" };
            body += if table.is_some() { "<table>" } else { "" };
            open = table;
        }
        match block {
            Block::Paragraph(line) => body += &paragraph(line),
            Block::Row { cells, .. } => {
                body += "<tr>";
                for cell in cells {
                    let text: String = cell.lines.iter().map(paragraph).collect();
                    let (columns, rows) = (cell.columns.max(1), cell.rows.max(1));
                    body += &format!("<td colspan={columns} rowspan={rows}>{text}</td>");
                }
                body += "</tr>";
            }
            Block::LooseCell(_) | Block::Break => {}
        }
    }
    body += if open.is_some() { "</table>" } else { "" };
    format!(
        "<!doctype html><meta charset=utf-8><style>@page {{ size: A4 landscape; margin: 1.5cm }} \
         body {{ font: 10pt serif }} table {{ border-collapse: collapse; width: 100% }} \
         td {{ border: 1px solid black; vertical-align: top; padding: 2pt 4pt }} p {{ margin: 0 }}\
         </style>{body}"
    )
}

fn has(program: &str) -> bool {
    let mut tried = Command::new(program);
    tried.arg("--version").stdout(Stdio::null()).stderr(Stdio::null());
    tried.status().is_ok_and(|status| status.success())
}

fn run(command: &mut Command) {
    let done = command.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap();
    assert!(done.success(), "{command:?}");
}

/// A folder of this test, empty.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("bagyt-{name}-{}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn a_list_printed_by_libreoffice_reads_as_the_document() {
    if !has("soffice") {
        eprintln!("skipped: LibreOffice is not installed");
        return;
    }
    let folder = folder("libreoffice");
    for (name, document) in documents() {
        let source = folder.join(format!("{name}.docx"));
        std::fs::write(&source, with_body(&document, with_rulings)).unwrap();
        let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
        run(Command::new("soffice")
            .args([&profile, "--headless", "--convert-to", "pdf", "--outdir"])
            .args([&folder, &source]));
        let printed = std::fs::read(folder.join(format!("{name}.pdf"))).unwrap();
        assert!(printed.starts_with(b"%PDF"), "{name}");
        pretty_assert(&name, &read_lists(&printed), &read_lists(&document));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn a_list_printed_by_chromium_reads_as_the_document() {
    if !has("chromium") {
        eprintln!("skipped: Chromium is not installed");
        return;
    }
    let folder = folder("chromium");
    for (name, document) in documents() {
        let (source, target) = (folder.join("list.html"), folder.join(format!("{name}.pdf")));
        std::fs::write(&source, page(&document)).unwrap();
        run(Command::new("chromium")
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
            .arg(format!("--user-data-dir={}", folder.join("profile").display()))
            .arg(format!("--print-to-pdf={}", target.display()))
            .arg(&source));
        let printed = std::fs::read(&target).unwrap();
        pretty_assert(&name, &read_lists(&printed), &read_lists(&document));
    }
    std::fs::remove_dir_all(&folder).unwrap();
}

/// Says only what differs: a list is long.
fn pretty_assert(name: &str, printed: &[Value], document: &[Value]) {
    let lines = |lists: &[Value]| -> Vec<String> {
        let text = serde_json::to_string_pretty(lists).unwrap();
        text.lines().map(str::to_owned).collect()
    };
    let (printed, document) = (lines(printed), lines(document));
    let missing: Vec<&String> = document.iter().filter(|line| !printed.contains(line)).collect();
    let added: Vec<&String> = printed.iter().filter(|line| !document.contains(line)).collect();
    assert!(printed == document, "{name}\nmissing: {missing:#?}\nadded: {added:#?}");
}
