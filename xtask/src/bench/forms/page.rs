//! What was measured of the forms, for people.

use super::{Cost, Forms, Line};
use crate::bench::sample::short;

/// The heading of the chapter.
pub const HEADING: &str = "Every form";

/// A chapter of the page of measurements.
pub fn write(forms: &Forms) -> String {
    let mut rows = vec![
        "| form | file | rows read | ours, for 100 pages | peak | beside | for 100 pages | peak | ours is faster |".to_owned(),
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    for line in &forms.lines {
        if line.theirs.is_empty() {
            rows.push(row(line, None));
        }
        rows.extend(line.theirs.iter().map(|theirs| row(line, Some(theirs))));
    }
    let mut parts = vec![
        format!("## {HEADING}"),
        format!(
            "The aim: 20 times faster than any other on DOCX, XLSX and HTML, 5 times on PDF, bound by Tesseract on scans. \
             One list of {} printed pages in every form, no sentence of it twice, and a scan of {} pages at 300 dots an inch; each figure is a whole process, \
             start included, from the file to the checked document (ours) or to plain text, cells or Markdown (theirs, which know \
             nothing of the form, the rows, the money). Peaks are of a program and all it starts \
             together, pages shared between them counted for each. {}",
            forms.pages,
            forms.scanned,
            forms.versions.join(", ")
        ),
        crate::bench::page::machine(),
        rows.join("\n"),
    ];
    parts.extend(crate::bench::page::skipped("### Not measured in this run", &forms.skipped));
    parts.join("\n\n")
}

fn row(line: &Line, theirs: Option<&(&'static str, Cost)>) -> String {
    let (name, seconds, peak, times) = match theirs {
        Some((name, cost)) => (
            (*name).to_owned(),
            cost.seconds.shown(),
            format!("{} MiB", short(cost.peak)),
            format!("{} times", short(line.ours.seconds.times_better_than(&cost.seconds))),
        ),
        None => ("–".to_owned(), "–".to_owned(), "–".to_owned(), "–".to_owned()),
    };
    format!(
        "| {} | {} pages, {} KB | {} of {} | {} | {} MiB | {name} | {seconds} | {peak} | {times} |",
        line.form,
        line.pages,
        short(line.bytes as f64 / 1000.0),
        line.rows.0,
        line.rows.1,
        line.ours.seconds.shown(),
        short(line.ours.peak),
    )
}
