//! A DOCX printed as an office prints it: landscape, ruled, in a serif face; and the pages as images.

use crate::press::with_body;
use bagyt_lists::Image;
use std::path::Path;
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// How a list is printed.
#[derive(Debug, Clone, Copy)]
pub struct Sheet {
    /// Height of the letters in half points.
    pub half_points: u32,
    /// Whether the table has rulings.
    pub ruled: bool,
    /// Dots an inch.
    pub dots: u32,
}

impl Default for Sheet {
    fn default() -> Self {
        Self { half_points: 20, ruled: true, dots: 300 }
    }
}

/// Widths of the nine columns of the form on A4 across, in twentieths of a point.
const WIDTHS: [u32; 9] = [520, 1_700, 1_900, 2_200, 1_350, 1_650, 1_750, 2_950, 1_684];

/// The list as a PDF.
pub fn pdf(docx: &[u8], sheet: Sheet) -> Vec<u8> {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("list.docx"), laid_out(docx, sheet)).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    run(folder.path(), "soffice", &[&profile, "--headless", "--convert-to", "pdf", "list.docx"]);
    std::fs::read(folder.path().join("list.pdf")).unwrap()
}

/// The list's pages as images.
pub fn printed(docx: &[u8], sheet: Sheet) -> Vec<Image> {
    let folder = TempDir::new().unwrap();
    std::fs::write(folder.path().join("list.pdf"), pdf(docx, sheet)).unwrap();
    let dots = sheet.dots.to_string();
    run(folder.path(), "pdftoppm", &["-r", &dots, "-gray", "list.pdf", "page"]);
    let mut pages: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "pgm"))
        .collect();
    pages.sort();
    pages.iter().map(|path| grey_map(&std::fs::read(path).unwrap())).collect()
}

fn run(folder: &Path, program: &str, arguments: &[&str]) {
    let status = Command::new(program)
        .args(arguments)
        .current_dir(folder)
        .env("HOME", folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success(), "{program} {arguments:?}");
}

/// The same document with a page, a face, widths of columns and rulings, which the examples leave to the reader.
fn laid_out(docx: &[u8], sheet: Sheet) -> Vec<u8> {
    with_body(docx, |body| dressed(body, sheet))
}

fn dressed(document: &str, sheet: Sheet) -> String {
    let face = format!(
        "<w:r><w:rPr><w:rFonts w:ascii=\"Liberation Serif\" w:hAnsi=\"Liberation Serif\" w:cs=\"Liberation Serif\"/><w:sz w:val=\"{0}\"/></w:rPr>",
        sheet.half_points
    );
    let side = |side: &str| {
        format!("<w:{side} w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>")
    };
    let borders: String =
        ["top", "left", "bottom", "right", "insideH", "insideV"].map(side).concat();
    let borders =
        if sheet.ruled { format!("<w:tblBorders>{borders}</w:tblBorders>") } else { String::new() };
    let table = format!(
        "<w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/>{borders}<w:tblLayout w:type=\"fixed\"/></w:tblPr>",
        WIDTHS.iter().sum::<u32>()
    );
    let columns: String = WIDTHS.map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).concat();
    document
        .replace("<w:r>", &face)
        .replace("<w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>", &table)
        .replace(&"<w:gridCol/>".repeat(WIDTHS.len()), &columns)
        .replace(
            "<w:sectPr/>",
            "<w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"850\" w:right=\"567\" w:bottom=\"850\" w:left=\"567\" w:header=\"0\" w:footer=\"0\" w:gutter=\"0\"/></w:sectPr>",
        )
}

/// A grey image as `pdftoppm` writes it: `P5`, width, height, 255, pixels.
fn grey_map(file: &[u8]) -> Image {
    let mut fields = Vec::new();
    let mut at = 0;
    while fields.len() < 4 {
        let end = at + file[at..].iter().position(u8::is_ascii_whitespace).unwrap();
        fields.push(std::str::from_utf8(&file[at..end]).unwrap());
        at = end + 1;
    }
    let (width, height) = (fields[1].parse().unwrap(), fields[2].parse().unwrap());
    Image { width, height, grey: file[at..].to_vec() }
}
