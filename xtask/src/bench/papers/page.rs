//! What was measured of the papers, for people.

use super::{Line, Papers};
use crate::bench::sample::short;

/// The heading of the chapter.
pub const HEADING: &str = "Documents that leave";

/// A chapter of the page of measurements.
pub fn write(papers: &Papers) -> String {
    let mut rows = vec![
        "| form | ours | file | peak | beside | takes | file | peak | ours is faster |".to_owned(),
        "| --- | --- | --- | --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    rows.extend(papers.lines.iter().map(row));
    let mut parts = vec![
        format!("## {HEADING}"),
        format!(
            "The aim: 20 times faster than python-docx, openpyxl and LibreOffice. One list of {} directions, no sentence of it twice, from the \
             register to a file with `bagyt issue`; each figure is a whole process, start included. Beside it the same content, taken from our \
             JSON (`benches/papers/write.py`) or, for pages, exported by LibreOffice from our DOCX. {}",
            papers.directions,
            papers.versions.join(", ")
        ),
        crate::bench::page::machine(),
        rows.join("\n"),
    ];
    parts.extend(crate::bench::page::skipped("### Not measured in this run", &papers.skipped));
    parts.join("\n\n")
}

fn row(line: &Line) -> String {
    let megabytes = |bytes: u64| format!("{} MB", short(bytes as f64 / 1e6));
    let theirs = match &line.theirs {
        Some((name, cost, bytes)) => format!(
            "{name} | {} | {} | {} MiB | {} times",
            cost.seconds.shown(),
            megabytes(*bytes),
            short(cost.peak),
            short(line.ours.seconds.times_better_than(&cost.seconds)),
        ),
        None => "– | – | – | – | –".to_owned(),
    };
    format!(
        "| {} | {} | {} | {} MiB | {theirs} |",
        line.form,
        line.ours.seconds.shown(),
        megabytes(line.bytes),
        short(line.ours.peak),
    )
}
