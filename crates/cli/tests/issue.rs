//! Issuing a list from outside: every form into a new file, parts of it, and what is refused.

mod program;

use program::{bagyt, register_of_one, said};
use std::fs;
use std::path::Path;
use std::process::Output;

fn issue(folder: &Path, list: &str, to: &Path, arguments: &[&str]) -> Output {
    let to = to.display().to_string();
    let issue = ["issue", list, "--to", &to, "--lang", "en"];
    bagyt(folder, &[&issue[..], arguments].concat())
}

#[test]
fn every_form_is_written_and_reads_back() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let list = register_of_one(folder.path());
    let rows = |path: &Path| {
        let path = path.display().to_string();
        let read = said(&bagyt(folder.path(), &["read", &path, "--format", "json"]));
        let read: serde_json::Value = serde_json::from_str(&read).expect("one document");
        read["rows"].as_array().expect("rows").len()
    };
    let mut whole = 0;
    for form in ["docx", "pdf", "xlsx", "html", "csv", "JSON"] {
        let to = folder.path().join(format!("out.{form}"));
        let told = said(&issue(folder.path(), &list, &to, &[]));
        assert!(told.contains("version 1"), "{told}");
        if form != "JSON" {
            let found = rows(&to);
            assert!(found > 1 && (whole == 0 || found == whole), "{form}: {found}");
            whole = found;
        }
    }
    // The list is one of the examples: whoever finds the page later must know that.
    let page = fs::read_to_string(folder.path().join("out.html")).expect("written");
    assert!(page.contains("вымышленный пример"), "{page}");
    let extract = folder.path().join("extract.docx");
    said(&issue(folder.path(), &list, &extract, &["--rows", "1-2", "--languages", "both"]));
    assert_eq!(rows(&extract), 2);
}

#[test]
fn what_cannot_be_issued_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let list = register_of_one(folder.path());
    let there = folder.path().join("there.pdf");
    fs::write(&there, b"kept").expect("written");
    let check = |to: &Path, list: &str, arguments: &[&str], words: &str| {
        let refused = issue(folder.path(), list, to, arguments);
        let complained = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{arguments:?}: {complained}");
        assert!(complained.contains(words), "{arguments:?}: {words} in\n{complained}");
    };
    let new = folder.path().join("new.pdf");
    check(&there, &list, &[], "is already there");
    check(&folder.path().join("new.doc"), &list, &[], "“doc”");
    check(&new, &list, &["--rows", "1,777"], "no such rows: 777");
    check(&new, &list, &["--rows", "b"], "“b” cannot be --rows");
    check(&new, &list, &["--number", "7"], "no version 7");
    check(&new, &list, &["--since", "1"], "no differences from itself");
    check(&new, &list, &["--languages", "en"], "“en” cannot be --languages");
    check(&new, "0190a5c0-7f00-7000-8000-000000000001", &[], "there is no list");
    check(&folder.path().join("no/folder.pdf"), &list, &[], "cannot be written");
    assert_eq!(fs::read(&there).expect("read"), b"kept");
    assert!(!new.exists());
}
