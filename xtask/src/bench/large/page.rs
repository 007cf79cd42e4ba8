//! What was measured with many directions, for people.

use super::{Large, Loaded, OnOne};
use crate::bench::sample::short;

const ABOUT: &str = include_str!("about.md");

/// A chapter of the page of measurements.
pub fn write(large: &Large) -> String {
    let mut parts = vec![
        format!("## The site with {} directions", large.directions),
        ABOUT.trim_end().to_owned(),
        crate::bench::page::machine(),
    ];
    parts.extend(large.ours.iter().map(on_one));
    if let Some((pages, versions)) = &large.django {
        parts.push(beside_django(large, pages, versions));
    }
    parts.extend(crate::bench::page::skipped("### Not measured in this run", &large.skipped));
    parts.join("\n\n")
}

fn on_one(one: &OnOne) -> String {
    let mut rows = vec![
        format!("### {}", one.database),
        String::new(),
        "| what | at 200/s: p50 | p99 | at full speed | compressed |".to_owned(),
        "| --- | --- | --- | --- | --- |".to_owned(),
    ];
    rows.extend(one.loaded.iter().map(|page| {
        format!(
            "| {} | {} ms | {} ms | {} /s | {} KB |",
            page.name,
            short(page.times.median()),
            short(page.times.quantile(0.99)),
            short(page.rate),
            short(page.weight as f64 / 1000.0)
        )
    }));
    rows.push(String::new());
    rows.push(
        "| everything as a file | seconds | MB | rows a second | memory rose by |".to_owned(),
    );
    rows.push("| --- | --- | --- | --- | --- |".to_owned());
    rows.extend(one.exports.iter().map(|export| {
        let seconds = export.time.as_secs_f64();
        format!(
            "| {} | {} | {} | {} | {} MiB |",
            export.kind,
            short(seconds),
            short(export.bytes as f64 / 1e6),
            short(export.rows as f64 / seconds),
            short(export.rise)
        )
    }));
    rows.push(String::new());
    let import =
        one.import.map(|import| format!("Importing took {} s. ", short(import.as_secs_f64())));
    rows.push(format!(
        "{}From the start of the process: the first page after {} s, the first answer about words after {} s. \
         Memory: {} MiB before the load, {} MiB after it.",
        import.unwrap_or_default(),
        short(one.first_page.as_secs_f64()),
        short(one.first_words.as_secs_f64()),
        short(one.memory.0),
        short(one.memory.1)
    ));
    rows.join("\n")
}

/// Ours on PostgreSQL beside Django on PostgreSQL, page by page.
fn beside_django(large: &Large, pages: &[Loaded], versions: &str) -> String {
    let mut rows = vec![
        format!("### Beside Django ({versions}, PostgreSQL)"),
        String::new(),
        include_str!("about_django.md").trim_end().to_owned(),
        String::new(),
        "| what | bagyt on PostgreSQL | Django | times better | Django, one client: p50 |"
            .to_owned(),
        "| --- | --- | --- | --- | --- |".to_owned(),
    ];
    let ours = large.ours.iter().find(|one| one.database == "PostgreSQL");
    for theirs in pages {
        let name = theirs.name.split(',').next().unwrap_or_default();
        let same = ours.and_then(|one| one.loaded.iter().find(|page| page.name == name));
        let (rate, times) = same.map_or_else(Default::default, |page| {
            (format!("{} /s", short(page.rate)), short(page.rate / theirs.rate))
        });
        rows.push(format!(
            "| {} | {rate} | {} /s | {times} | {} ms |",
            theirs.name,
            short(theirs.rate),
            short(theirs.times.median())
        ));
    }
    rows.join("\n")
}
