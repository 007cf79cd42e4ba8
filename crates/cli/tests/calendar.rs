//! Moved days from outside: entering, confirming, replacing, and what is refused.

mod program;

use program::bagyt;
use std::path::Path;
use std::process::Output;

fn calendar(folder: &Path, arguments: &[&str]) -> Output {
    let year = ["calendar", "2026", "--officer", "Officer One", "--lang", "en"];
    bagyt(folder, &[&year[..], arguments].concat())
}

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

#[test]
fn confirming_keeps_the_days_that_were_entered_and_lists_them() {
    let folder = folder();
    let days = ["--off", "2026-03-20", "--working", "2026-03-28"];
    let entered = said(&calendar(folder.path(), &days));
    assert!(entered.contains("not confirmed yet"), "{entered}");
    let confirmed = said(&calendar(folder.path(), &["--confirm"]));
    for words in ["The year is confirmed", "days off 20 March 2026", "working days 28 March 2026"] {
        assert!(confirmed.contains(words), "{words} in\n{confirmed}");
    }
}

#[test]
fn days_entered_anew_replace_the_others_and_say_so() {
    let folder = folder();
    said(&calendar(folder.path(), &["--off", "2026-03-20"]));
    let again = said(&calendar(folder.path(), &["--off", "2026-01-05"]));
    assert!(
        again.contains("They replace what was entered before: days off 20 March 2026"),
        "{again}"
    );
    assert!(again.contains("Standing in 2026: days off 5 January 2026"), "{again}");
    let none = said(&calendar(folder.path(), &["--none", "--confirm"]));
    assert!(none.contains("Standing in 2026: days off none; working days none"), "{none}");
}

#[test]
fn what_cannot_be_meant_is_refused_and_named() {
    let folder = folder();
    let check = |arguments: &[&str], words: &str| {
        let refused = calendar(folder.path(), arguments);
        let complained = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {complained}");
        assert!(complained.contains(words), "{arguments:?}: {words} in\n{complained}");
    };
    check(&[], "--confirm");
    check(&["--off", "2025-03-20"], "2025-03-20 is not a day of 2026");
    check(&["--off", "2026-03-20", "2026-03-20"], "2026-03-20 is given twice");
    check(&["--off", "2026-03-14"], "2026-03-14 is a day off already");
    check(&["--off", "2026-01-01"], "2026-01-01 is a day off already");
    check(&["--working", "2026-03-17"], "2026-03-17 is a working day already");
    check(&["--off", "2026-03-20", "--working", "2026-03-20"], "cannot be both");
    check(&["--off", "2026-03-20", "--none"], "cannot be used together");
}

#[test]
fn a_refused_entry_registers_nobody_and_makes_no_register() {
    let folder = folder();
    let wrong = ["--off", "2026-03-14", "--folder", "new"];
    assert_eq!(calendar(folder.path(), &wrong).status.code(), Some(2));
    assert!(!folder.path().join("new").exists());
    let entries = || {
        let verified = said(&bagyt(folder.path(), &["verify", "--folder", "new", "--lang", "en"]));
        verified.split(": ").nth(1).expect("it says how many").to_owned()
    };
    said(&calendar(folder.path(), &["--off", "2026-03-20", "--folder", "new"]));
    let before = entries();
    let somebody_new = ["calendar", "2026", "--officer", "Officer Two", "--lang", "en"];
    let refused = bagyt(folder.path(), &[&somebody_new[..], &wrong].concat());
    assert_eq!(refused.status.code(), Some(2));
    assert_eq!(entries(), before);
}
