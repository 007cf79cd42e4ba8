//! Old office files read with the help of LibreOffice say what the DOCX says.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reader, Reading, Why};
use bagyt_test_kit::press::with_body;
use bagyt_tools::Installed;
use std::path::Path;
use std::process::{Command, Stdio};

const EXAMPLES: [&str; 2] = ["2026-atyrau-natural-resources", "2026-pavlodar-internal-policy"];

fn docx(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/lists");
    std::fs::read(Path::new(folder).join(format!("{name}.docx"))).unwrap()
}

fn is_possible() -> bool {
    let missing = match Installed::default().libreoffice_version() {
        Err(Why::Missing) => true,
        version => version.expect("what is installed answers").is_empty(),
    };
    if missing {
        eprintln!("skipped: LibreOffice is not installed");
    } else if !Installed::default().sandbox().closes_network() {
        eprintln!("skipped: this machine lets nobody keep LibreOffice from the network");
        return false;
    }
    !missing
}

/// The same document in another form, made by LibreOffice.
fn saved_as(docx: &[u8], form: &str) -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("list.docx"), docx).unwrap();
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.path().display());
    let status = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", form, "list.docx"])
        .current_dir(folder.path())
        .env("HOME", folder.path())
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    std::fs::read(folder.path().join(format!("list.{form}"))).unwrap()
}

fn read(bytes: &[u8]) -> Vec<Reading> {
    let (limits, tools) = (Limits::default(), Installed::default());
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &tools };
    let mut lists = reader.read("list", bytes).unwrap().lists;
    for reading in &mut lists {
        reading.list.source.sha256.clear();
        reading.list.source.format.clear();
        reading.list.places = Default::default();
        reading.list.rows.iter_mut().for_each(|row| row.places.clear());
        reading.findings.iter_mut().for_each(|finding| finding.place = None);
    }
    lists
}

#[test]
fn a_list_saved_as_doc_or_rtf_reads_as_the_docx_does() {
    if is_possible() {
        for name in EXAMPLES {
            let docx = docx(name);
            for form in ["doc", "rtf"] {
                assert_eq!(read(&saved_as(&docx, form)), read(&docx), "{name} {form}");
            }
        }
    }
}

#[test]
fn what_was_deleted_with_changes_tracked_is_no_text() {
    if is_possible() {
        let tracked = with_tracked_deletion(&docx(EXAMPLES[0]));
        for form in ["doc", "rtf"] {
            let lists = read(&saved_as(&tracked, form));
            let shown = serde_json::to_string(&lists[0].list).unwrap();
            assert!(!shown.contains("вычеркнуто"), "{form}");
            assert!(shown.contains("вписано"), "{form}");
        }
    }
}

/// The document with a word deleted and a word inserted in a cell, both tracked.
fn with_tracked_deletion(docx: &[u8]) -> Vec<u8> {
    let change = |kind: &str, inner: &str| {
        format!(
            "<w:{kind} w:id=\"9{0}\" w:author=\"a\" w:date=\"2026-01-01T00:00:00Z\"><w:r>{inner}</w:r></w:{kind}>",
            kind.len()
        )
    };
    let deleted = change("del", "<w:delText xml:space=\"preserve\"> вычеркнуто</w:delText>");
    let inserted = change("ins", "<w:t xml:space=\"preserve\"> вписано</w:t>");
    with_body(docx, |text| {
        let after = "Охрана окружающей среды</w:t></w:r>";
        assert!(text.contains(after));
        text.replacen(after, &format!("{after}{deleted}{inserted}"), 1)
    })
}
