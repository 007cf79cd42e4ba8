//! The page of measurements for people: `docs/performance.md`.

use super::sample::short;
use super::{Line, Measured};
use std::fs;
use std::process::Command;

const OPENING: &str = include_str!("opening.md");

/// The whole page.
pub fn write(measured: &Measured) -> String {
    let mut parts = vec![OPENING.trim_end().to_owned(), machine(measured)];
    parts.push(format!("## Reading\n\n{}", table(&measured.reading)));
    parts.push(format!("## Keeping\n\n{} {}", measured.invented, include_str!("about_keeping.md")));
    parts.push(table(&measured.keeping));
    parts.push(format!("## The site\n\n{}", include_str!("about_site.md").trim_end()));
    parts.push(table(&measured.site.lines));
    parts.push(super::large::page::write(&measured.large));
    parts.push(format!("## Weight of pages\n\n{}", weights(&measured.site.weights)));
    if !measured.skipped.is_empty() {
        let skipped: Vec<String> =
            measured.skipped.iter().map(|what| format!("- {what}")).collect();
        parts.push(format!("## Skipped in this run\n\n{}", skipped.join("\n")));
    }
    format!("{}\n", parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n"))
}

/// The machine in general terms.
fn machine(measured: &Measured) -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let memory = fs::read_to_string("/proc/meminfo").ok().and_then(|book| {
        let total = book.lines().next()?.split_whitespace().nth(1)?.parse::<f64>().ok()?;
        Some(format!(", {:.0} GB of memory", total / 1e6))
    });
    let compiler = Command::new("rustc").arg("--version").output().ok();
    let compiler = compiler.map(|said| {
        String::from_utf8_lossy(&said.stdout).split(" (").next().unwrap_or_default().to_owned()
    });
    format!(
        "Machine: {cores} shared cores ({}, {}){}, a busy machine: {}. {}, release build. {}",
        std::env::consts::ARCH,
        std::env::consts::OS,
        memory.unwrap_or_default(),
        measured.waiting,
        compiler.unwrap_or_default(),
        measured.versions,
    )
}

fn table(lines: &[Line]) -> String {
    let mut rows = vec![
        "| what | bagyt: median (spread) | baseline | baseline: median (spread) | times better | remark |".to_owned(),
        "| --- | --- | --- | --- | --- | --- |".to_owned(),
    ];
    rows.extend(lines.iter().map(|line| {
        let (name, theirs, times) = match &line.baseline {
            Some((name, theirs)) => {
                ((*name).to_owned(), theirs.shown(), short(line.ours.times_better_than(theirs)))
            }
            None => ("–".to_owned(), "–".to_owned(), "–".to_owned()),
        };
        format!(
            "| {} | {} | {name} | {theirs} | {times} | {} |",
            line.what,
            line.ours.shown(),
            line.note
        )
    }));
    rows.join("\n")
}

fn weights(weights: &[(String, usize, usize)]) -> String {
    let mut rows = vec![
        "| what | bytes | compressed (gzip) | ratio |".to_owned(),
        "| --- | --- | --- | --- |".to_owned(),
    ];
    rows.extend(weights.iter().map(|(name, bytes, compressed)| {
        format!(
            "| {name} | {bytes} | {compressed} | {} |",
            short(*bytes as f64 / *compressed as f64)
        )
    }));
    rows.join("\n")
}
