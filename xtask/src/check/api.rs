//! The interface for programs, tried from outside: against its own description, and by the examples of its page.

use super::{End, cargo, say, status, target, there};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Makes an environment for the tool when there is none of these versions, builds the program and tries it.
pub fn part(root: &Path) -> anyhow::Result<End> {
    if !there("python3") || !there("curl") || !there("bash") {
        return Ok(End::Skipped("python3, curl or bash is not here".to_owned()));
    }
    let folder = root.join("tests/api");
    let Some(python) = environment(root, &folder.join("requirements.txt"))? else {
        return Ok(End::Skipped(
            "pip could not install tests/api/requirements.txt; is there a network?".to_owned(),
        ));
    };
    if let end @ End::Failed(_) = cargo(root, &["build", "--quiet", "--package", "bagyt-cli"])? {
        return Ok(end);
    }
    let mut tries = Command::new(python);
    tries.arg(folder.join("run.py")).arg(target(root).join("debug/bagyt"));
    status(&mut tries, root)
}

/// The Python of an environment with these packages; `None` when they could not be had.
fn environment(root: &Path, wanted: &Path) -> anyhow::Result<Option<PathBuf>> {
    let name: String = Sha256::digest(fs::read(wanted)?)
        .iter()
        .take(6)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let folder = target(root).join(format!("api-{name}"));
    let (python, whole) = (folder.join("bin/python"), folder.join("whole"));
    if whole.is_file() {
        return Ok(Some(python));
    }
    say("making an environment for schemathesis");
    let mut make = Command::new("python3");
    make.args(["-m", "venv", "--clear"]).arg(&folder);
    let mut install = Command::new(&python);
    install.args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--requirement",
    ]);
    install.arg(wanted);
    for command in [&mut make, &mut install] {
        if let End::Failed(why) = status(command, root)? {
            say(&why);
            return Ok(None);
        }
    }
    fs::write(whole, "")?;
    Ok(Some(python))
}
