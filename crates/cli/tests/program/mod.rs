//! The program from outside, in a folder of its own, with nothing of this machine's settings.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the program to its end.
pub fn bagyt(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_bagyt"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .output()
        .expect("the program starts")
}

/// What a run that went well printed.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Makes a register with one list; returns the list.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn register_of_one(folder: &Path) -> String {
    const LIST: &str = "../../examples/lists/2025-kostanay.txt";
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST).display().to_string();
    let imported = said(&bagyt(folder, &["import", &file, "--lang", "en"]));
    let (_, list) = imported.split_once(": list ").expect("the list is named");
    list.split(',').next().expect("a comma follows").to_owned()
}
