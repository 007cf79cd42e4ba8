//! Scans of lists made for tests: a DOCX is printed to a PDF, its pages become images, and these are worn as paper and scanner
//! wear them; then how well they are read is measured against the DOCX.
//!
//! Needs `soffice`, `pdftoppm`, and Tesseract with Kazakh and Russian; whoever asks first learns from [`is_possible`].
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod measure;
mod printed;
mod worn;

pub use measure::{Figures, measure};
pub use printed::{Sheet, pdf, printed};
pub use worn::{Wear, image_file, worn};

use bagyt_lists::Why;
use bagyt_tools::Installed;
use std::process::{Command, Stdio};

/// Whether this machine has what is needed; says what is missing.
pub fn is_possible() -> bool {
    let there = |program: &str, argument: &str| {
        let mut command = Command::new(program);
        command.arg(argument).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok()
    };
    let missing: Vec<&str> = [
        ("soffice", is_installed(Installed::default().libreoffice_version())),
        ("pdftoppm", there("pdftoppm", "-v")),
        ("tesseract with kaz and rus", is_installed(Installed::default().tesseract_version())),
    ]
    .into_iter()
    .filter_map(|(name, is_there)| (!is_there).then_some(name))
    .collect();
    if !missing.is_empty() {
        eprintln!("skipped: not installed here: {}", missing.join(", "));
    }
    missing.is_empty()
}

/// Whether a program is there; one that is and does not work is a fault, and no reason to skip.
fn is_installed(version: Result<String, Why>) -> bool {
    match version {
        Err(Why::Missing) => false,
        version => !version.expect("what is installed answers").is_empty(),
    }
}
