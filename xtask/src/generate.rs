//! `cargo xtask generate`: writes the pages that programs write.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// Every generated file with its content.
fn files() -> Vec<(&'static str, String)> {
    vec![("docs/configuration.md", bagyt_settings::reference_page())]
}

/// Writes them all.
pub fn run() -> anyhow::Result<ExitCode> {
    let root = crate::check::root()?;
    for (file, text) in files() {
        fs::write(root.join(file), text)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Those that are not what the program writes now.
pub fn stale(root: &Path) -> anyhow::Result<Vec<String>> {
    let is_stale = |file: &str, text: &str| {
        fs::read_to_string(root.join(file)).map_or(true, |there| there != text)
    };
    let stale = files().into_iter().filter(|(file, text)| is_stale(file, text));
    Ok(stale
        .map(|(file, _)| {
            format!("{file}: is not what the program writes; run cargo xtask generate")
        })
        .collect())
}
