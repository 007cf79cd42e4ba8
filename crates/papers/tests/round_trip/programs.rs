//! What other programs make of the papers; skipped aloud where they are not installed.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use crate::law::{read, told};
use bagyt_domain::list::OfficialList;
use bagyt_papers::list::{Issue, official_list};
use bagyt_papers::paper::Part;
use bagyt_papers::{Form, Paper};
use bagyt_test_kit::press::likeness::difference;
use bagyt_test_kit::press::office;
use std::path::Path;
use std::process::Command;

/// Lists of this repository with customers, totals, doubtful amounts, and both languages.
const LISTS: [&str; 3] = [
    "lists/2026-ministry-committees.docx",
    "lists/2026-pavlodar-internal-policy.docx",
    "bilingual/2026-ulytau-bilingual.docx",
];

fn lists() -> impl Iterator<Item = (&'static str, OfficialList)> {
    LISTS.into_iter().map(|name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(name);
        let bytes = std::fs::read(path).unwrap_or_else(|error| panic!("{name}: {error}"));
        (name, read(name, &bytes).remove(0).list)
    })
}

fn paper(list: &OfficialList) -> Paper<'_> {
    official_list(list, &[], &Issue::whole(list))
}

/// Opens a file with LibreOffice, saves it again in the same form, and reads what was saved.
fn survives(form: Form) {
    for (name, list) in lists() {
        let written = form.write(&paper(&list)).expect("it is written");
        let saved = match office::convert(&written, form.ending(), form.ending()) {
            Ok(saved) => saved,
            Err(missing) => return println!("SKIPPED: {missing}"),
        };
        assert_ne!(saved, written, "it is LibreOffice's own file");
        let mut read = read(&format!("list.{}", form.ending()), &saved);
        assert_eq!(read.len(), 1, "{name}");
        let difference = difference(&told(&list), &told(&read.remove(0).list));
        assert_eq!(difference, None, "{name}, saved as {form:?}");
    }
}

#[test]
fn an_office_program_saves_a_document_without_change() {
    survives(Form::Docx);
}

#[test]
fn an_office_program_saves_a_workbook_without_change() {
    survives(Form::Xlsx);
}

/// What a program prints of the pages of a list; `None`, said aloud, where it is not installed.
fn printed(program: &str, arguments: &[&str], list: &OfficialList) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.pdf");
    std::fs::write(&path, Form::Pdf.write(&paper(list)).expect("it is written")).expect("written");
    match Command::new(program).args(arguments).arg(&path).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            println!("SKIPPED: {program}: {error}");
            None
        }
    }
}

/// Letters, figures and signs without what only divides lines.
fn letters(text: &str) -> String {
    let only_sets = |c: &char| c.is_whitespace() || *c == '\u{AD}';
    text.chars().filter(|c| !only_sets(c)).collect()
}

/// Everything a paper says, paragraph by paragraph.
fn said(paper: &Paper) -> Vec<String> {
    let mut said = Vec::new();
    for part in &paper.parts {
        match part {
            Part::Paragraph(paragraph) => said.push(letters(&paragraph.text())),
            Part::Table(table) => {
                let rows = table.rows.iter().flat_map(|row| &row.cells);
                let cells = table.heading.iter().chain(rows);
                let paragraphs = cells.flat_map(|cell| &cell.paragraphs);
                said.extend(paragraphs.map(|paragraph| letters(&paragraph.text())));
            }
        }
    }
    said.retain(|text| !text.is_empty());
    said
}

#[test]
fn every_face_is_in_the_pages_with_the_letters_it_shows() {
    for (name, list) in lists() {
        let Some(fonts) = printed("pdffonts", &[], &list) else { return };
        let faces: Vec<&str> = fonts.lines().skip(2).collect();
        assert!(!faces.is_empty(), "{name}: {fonts}");
        for face in faces {
            let columns: Vec<&str> = face.split_whitespace().rev().collect();
            // From the end: object and generation, then whether letters are known, a subset, inside.
            assert_eq!(columns[2..5], ["yes", "yes", "yes"], "{name}: {face}");
        }
    }
}

#[test]
fn the_pages_are_tagged_and_their_text_is_that_of_the_list_in_order() {
    for (name, list) in lists() {
        let Some(about) = printed("pdfinfo", &[], &list) else { return };
        let tagged = about.lines().find(|line| line.starts_with("Tagged:"));
        assert!(tagged.is_some_and(|line| line.ends_with("yes")), "{name}: {about}");
        let tree = printed("pdfinfo", &["-struct-text"], &list).unwrap_or_default();
        for tag in ["Document", "H1", "Table (block)", "THead", "TBody", "TR", "TH", "TD"] {
            assert!(tree.lines().any(|line| line.trim().starts_with(tag)), "{name}: no {tag}");
        }
        let texts =
            tree.lines().filter_map(|line| line.trim().strip_prefix('"')?.strip_suffix('"'));
        let all = letters(&texts.collect::<String>());
        let mut at = 0;
        for text in said(&paper(&list)) {
            let found = all[at..].find(&text);
            at += found.unwrap_or_else(|| {
                panic!(
                    "{name}: “{text}” is not behind the last of …{}",
                    &all[at..].chars().take(300).collect::<String>()
                )
            });
            at += text.len();
        }
    }
}
