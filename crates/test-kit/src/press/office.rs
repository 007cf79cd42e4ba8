//! Forms that LibreOffice writes: PDF, old Word and Excel files, Rich Text.

use super::programs::{self, Missing};
use std::process::Command;

/// Turns a file with this ending into one of another form.
///
/// # Errors
/// LibreOffice is not installed or made nothing of it.
pub fn convert(bytes: &[u8], from: &str, to: &str) -> Result<Vec<u8>, Missing> {
    let program = programs::find(&["soffice", "libreoffice"])?;
    let folder = programs::folder()?;
    let source = folder.path().join(format!("list.{from}"));
    programs::put(&source, bytes)?;
    // A profile of its own, so that two conversions at once do not wait for each other.
    let profile =
        format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    programs::run(
        Command::new(program)
            .arg(profile)
            .args(["--headless", "--norestore", "--convert-to", to, "--outdir"])
            .arg(folder.path().join("made"))
            .arg(&source),
    )?;
    let ending = to.split(':').next().unwrap_or(to);
    programs::made(&folder.path().join("made").join(format!("list.{ending}")))
}
