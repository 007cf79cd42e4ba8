//! The page of measurements for people: `docs/performance.md`.

use super::sample::short;
use super::{Line, Measured};
use std::fs;
use std::process::Command;

const OPENING: &str = include_str!("opening.md");

/// The whole page.
pub fn write(measured: &Measured) -> String {
    let mut parts = vec![OPENING.trim_end().to_owned()];
    parts.push(format!("{} {}", measured.machine, measured.versions));
    parts.push(format!("## Reading\n\n{}", table(&measured.reading)));
    parts.push(format!("## Keeping\n\n{} {}", measured.invented, include_str!("about_keeping.md")));
    parts.push(table(&measured.keeping));
    parts.push(format!("## The site\n\n{}", include_str!("about_site.md").trim_end()));
    parts.push(table(&measured.site.lines));
    parts.push(super::large::page::write(&measured.large));
    parts.push(format!("## Weight of pages\n\n{}", weights(&measured.site.weights)));
    parts.extend(skipped("## Not measured in this run", &measured.skipped));
    format!("{}\n", parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n"))
}

/// What could not be measured, under this heading; nothing where everything was.
pub fn skipped(heading: &str, skipped: &[String]) -> Option<String> {
    let lines: Vec<String> = skipped.iter().map(|what| format!("- {what}")).collect();
    (!lines.is_empty()).then(|| format!("{heading}\n\n{}", lines.join("\n")))
}

/// The page with a chapter put in the place of the one under the same heading, numbers aside, or before the last one where there
/// is none.
pub fn with_chapter(page: &str, chapter: &str) -> String {
    let heading = |text: &str| -> String {
        let first = text.lines().next().unwrap_or_default();
        first.chars().filter(|letter| !letter.is_ascii_digit()).collect()
    };
    let mut chapters: Vec<String> =
        page.split("\n## ").map(|text| text.trim_end().to_owned()).collect();
    let chapter = chapter.trim_start_matches("## ").trim_end().to_owned();
    match chapters.iter_mut().skip(1).find(|text| heading(text) == heading(&chapter)) {
        Some(old) => *old = chapter,
        None => chapters.insert(chapters.len().saturating_sub(1).max(1), chapter),
    }
    format!("{}\n", chapters.join("\n\n## "))
}

/// The chapter under a heading, as it stands in the page.
pub fn chapter(page: &str, heading: &str) -> Option<String> {
    let of = |text: &&str| text.lines().next() == Some(heading);
    page.split("\n## ").skip(1).find(of).map(|text| format!("## {}", text.trim_end()))
}

/// The machine in general terms, and how busy it is.
pub fn machine() -> String {
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
        "Machine: {cores} shared cores ({}, {}){}; {} programs wanted a core on average over the last five minutes of this run, its own \
         among them. {}, release build.",
        std::env::consts::ARCH,
        std::env::consts::OS,
        memory.unwrap_or_default(),
        super::process::waiting(),
        compiler.unwrap_or_default(),
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

#[cfg(test)]
mod tests {
    use super::with_chapter;

    #[test]
    fn a_chapter_takes_the_place_of_its_former_self() {
        let page =
            "# Page\n\n## The site\n\nkept\n\n## The site with 5 rows\n\nold\n\n## Last\n\nend\n";
        let chapter = "## The site with 612 rows\n\nnew";
        let expected =
            "# Page\n\n## The site\n\nkept\n\n## The site with 612 rows\n\nnew\n\n## Last\n\nend\n";
        assert_eq!(with_chapter(page, chapter), expected);
        let without = "# Page\n\n## The site\n\nkept\n\n## Last\n\nend\n";
        assert_eq!(with_chapter(without, chapter), expected);
    }
}
