//! One long list printed in every form that is measured.

use crate::bench::Bench;
use anyhow::Context;
use bagyt_lists::{Limits, NoTools, formats};
use bagyt_test_kit::press::{Form, Sheet, office, paper, scanner};
use std::fs;
use std::path::{Path, PathBuf};

/// The name of the form that takes another program.
pub const SCAN: &str = "scan (PDF of images)";

/// Pages of the scan: recognition takes a second and more for each.
const SCANNED: u32 = 4;

/// The files, and what is in them.
pub struct Printed {
    /// One for each form.
    pub files: Vec<File>,
    /// Pages of the list, as an office program prints it.
    pub pages: u32,
    /// Rows of the list.
    pub rows: usize,
    /// Pages of the scan.
    pub scanned: u32,
    /// Rows on the pages of the scan.
    pub scanned_rows: usize,
}

/// A file in one form.
pub struct File {
    /// The form, for people.
    pub form: &'static str,
    /// Where it is.
    pub path: PathBuf,
    /// How many pages it has, or would have in print.
    pub pages: u32,
}

/// Prints a list of about so many pages.
pub fn print(bench: &Bench, folder: &Path, pages: u32) -> anyhow::Result<Printed> {
    fs::create_dir_all(folder)?;
    let (sheet, rows) = sheet(bench, pages as usize)?;
    let mut files = Vec::new();
    let mut put =
        |form: &'static str, name: &str, bytes: &[u8], pages: u32| -> anyhow::Result<()> {
            let path = folder.join(name);
            fs::write(&path, bytes)?;
            files.push(File { form, path, pages });
            Ok(())
        };
    let docx = Form::Docx.print(&sheet);
    let pdf = office::convert(&docx, "docx", "pdf");
    let real = pdf.as_ref().ok().and_then(|pdf| count(pdf)).unwrap_or(pages);
    put("DOCX", "list.docx", &docx, real)?;
    put("XLSX", "list.xlsx", &Form::Xlsx.print(&sheet), real)?;
    put("HTML", "list.html", &Form::Html.print(&sheet), real)?;
    put("ODT", "list.odt", &Form::Odt.print(&sheet), real)?;
    let (mut scanned, mut scanned_rows) = (0, 0);
    match &pdf {
        Ok(pdf) => put("PDF", "list.pdf", pdf, real)?,
        Err(missing) => bench.skip(&format!("PDF and scans: {missing:?}")),
    }
    if pdf.is_ok() {
        let (short, rows) = self::sheet(bench, SCANNED as usize)?;
        let short = office::convert(&Form::Docx.print(&short), "docx", "pdf");
        match short.and_then(|pdf| paper::pages(&pdf, 300)) {
            Ok(images) => {
                scanned = u32::try_from(images.len()).unwrap_or(SCANNED);
                scanned_rows = rows;
                put(SCAN, "scan.pdf", &scanner::pdf(&images, 300, 80), scanned)?;
            }
            Err(missing) => bench.skip(&format!("scans: {missing:?}")),
        }
    }
    Ok(Printed { files, pages: real, rows, scanned, scanned_rows })
}

/// The rows of an example again and again, each under a number of its own and with other numbers in its long texts, so that no
/// sentence is there twice: about two rows fill a page.
pub fn sheet(bench: &Bench, pages: usize) -> anyhow::Result<(Sheet, usize)> {
    let example = bench.root.join("examples/lists/2026-pavlodar-internal-policy.docx");
    let extract = formats::extract(&fs::read(example)?, &Limits::default(), &NoTools)?;
    let mut sheet = Sheet::of_blocks(&extract.blocks).context("the example has a table")?;
    let table = sheet.tables.first_mut().context("the example has a table")?;
    let is_direction = |row: &bagyt_test_kit::press::Row| {
        let first = row.first().and_then(|cell| cell.lines.first());
        row.len() > 5 && first.is_some_and(|text| text.trim_end_matches('.').parse::<u32>().is_ok())
    };
    // The second row of a heading may be numbers too, but its cells hold nothing else.
    let rows: Vec<_> =
        table.rows.iter().filter(|row| is_direction(row) && long(row)).cloned().collect();
    anyhow::ensure!(!rows.is_empty(), "the example has directions");
    let heading: Vec<_> =
        table.rows.iter().take_while(|row| !(is_direction(row) && long(row))).cloned().collect();
    let count = pages * 2;
    let numbered = (0..count).map(|at| {
        let mut row = rows[at % rows.len()].clone();
        if let Some(cell) = row.first_mut() {
            cell.lines = vec![(at + 1).to_string()];
        }
        for line in row.iter_mut().flat_map(|cell| &mut cell.lines).filter(|line| is_prose(line)) {
            *line = raised(line, at / rows.len());
        }
        row
    });
    table.rows = heading.into_iter().chain(numbered).collect();
    Ok((sheet, count))
}

/// Whether a line is a sentence, and no amount, kind or place.
fn is_prose(line: &str) -> bool {
    line.chars().count() > 40
}

/// A line with every number but years and the one it begins with raised by so much, and with the number at its end where it has none.
fn raised(line: &str, by: usize) -> String {
    let (mut raised, mut rest, mut changed) = (String::new(), line, by == 0);
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(at);
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (digits, behind) = from.split_at(end);
        let first = raised.is_empty() && before.trim().is_empty();
        raised.push_str(before);
        match digits.parse::<usize>() {
            Ok(number) if !first && !(1990..2100).contains(&number) => {
                raised.push_str(&(number + by).to_string());
                changed = true;
            }
            _ => raised.push_str(digits),
        }
        rest = behind;
    }
    raised.push_str(rest);
    if changed { raised } else { format!("{raised} ({by})") }
}

fn long(row: &[bagyt_test_kit::press::Cell]) -> bool {
    row.iter().flat_map(|cell| &cell.lines).map(|line| line.chars().count()).sum::<usize>() > 200
}

/// The pages of a PDF.
fn count(pdf: &[u8]) -> Option<u32> {
    let mark = b"/Type/Page";
    let found =
        pdf.windows(mark.len() + 1).filter(|at| at.starts_with(mark) && at[mark.len()] != b's');
    u32::try_from(found.count()).ok().filter(|count| *count > 0)
}

#[cfg(test)]
mod tests {
    use super::raised;

    #[test]
    fn no_sentence_is_there_twice() {
        assert_eq!(raised("2. 120 адам, 2026 жыл", 3), "2. 123 адам, 2026 жыл");
        assert_eq!(raised("Тренингтер өтеді", 3), "Тренингтер өтеді (3)");
        assert_eq!(raised("Тренингтер өтеді", 0), "Тренингтер өтеді");
    }
}
