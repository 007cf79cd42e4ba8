//! Rules of the house that no lint knows: what files may not say, how long they may grow.

use anyhow::Context;
use std::fs;
use std::path::Path;
use std::process::Command;

/// A text no file of the project may hold, and why. Written in halves so that this file does not hold it either.
const FORBIDDEN: [(&[&str], &str); 5] = [
    (&["/wo", "rk/"], "a path of one machine"),
    (&["crates", ".io"], "the host of a package registry"),
    (&["npm", "js.org"], "the host of a package registry"),
    (&["py", "pi.org"], "the host of a package registry"),
    (&["BEGIN", " PRIVATE KEY"], "a secret"),
];

/// Files that may name hosts: they are written by package managers.
const LOCK_FILES: [&str; 3] = ["Cargo.lock", "fuzz/Cargo.lock", "package-lock.json"];

/// Lines of a source file without its tests that nine in ten files stay under.
const LONG: usize = 300;

/// Everything against the rules, each with its file.
pub fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let files = tracked(root)?;
    let mut faults = Vec::new();
    let (mut sources, mut long) = (0_usize, 0_usize);
    for file in &files {
        let Ok(text) = fs::read_to_string(root.join(file)) else { continue };
        faults.extend(forbidden(file, &text));
        if Path::new(file).extension().is_some_and(|extension| extension == "rs") {
            sources += 1;
            long += usize::from(lines_without_tests(&text) > LONG);
            if !text.trim_start().starts_with("//!") && !file.contains("/migrations/") {
                faults.push(format!("{file}: a source file opens with `//!` and one sentence"));
            }
        }
    }
    if long * 10 > sources {
        faults.push(format!("{long} of {sources} source files have more than {LONG} lines without tests; nine in ten stay under"));
    }
    Ok(faults)
}

fn tracked(root: &Path) -> anyhow::Result<Vec<String>> {
    let output = Command::new("git")
        .args(["ls-files", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output();
    let output = output.context("git lists the files")?;
    Ok(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

fn forbidden(file: &str, text: &str) -> Vec<String> {
    if LOCK_FILES.iter().any(|lock| file.ends_with(lock)) {
        return Vec::new();
    }
    FORBIDDEN
        .iter()
        .filter(|(halves, _)| text.contains(&halves.concat()))
        .map(|(halves, why)| format!("{file}: holds `{}`, {why}", halves.concat()))
        .collect()
}

fn lines_without_tests(text: &str) -> usize {
    text.lines().take_while(|line| !line.starts_with("#[cfg(test)]")).count()
}
