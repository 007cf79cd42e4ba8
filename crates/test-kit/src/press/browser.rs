//! Forms that a browser writes: a web page printed as PDF, whose letters lie otherwise than an office program's.

use super::programs::{self, Missing};
use std::process::Command;

/// Prints a web page.
///
/// # Errors
/// Chromium is not installed or printed nothing.
pub fn pdf(html: &[u8]) -> Result<Vec<u8>, Missing> {
    let program = programs::find(&["chromium", "chromium-browser", "google-chrome"])?;
    let folder = programs::folder()?;
    let page = folder.path().join("list.html");
    let printed = folder.path().join("list.pdf");
    programs::put(&page, html)?;
    programs::run(
        Command::new(program)
            .args(["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"])
            .arg(format!("--user-data-dir={}", folder.path().join("profile").display()))
            .arg(format!("--print-to-pdf={}", printed.display()))
            .arg(format!("file://{}", page.display())),
    )?;
    programs::made(&printed)
}
