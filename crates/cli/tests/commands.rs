//! The program from outside: what its commands print, and how they end.

mod program;

use program::bagyt;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Output;

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("the program ends by itself")
}

fn example(name: &str) -> String {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    examples.join(name).display().to_string()
}

fn examples() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    let mut files: Vec<PathBuf> = folder
        .read_dir()
        .expect("examples are there")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    files
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

#[test]
fn reading_prints_one_document_for_one_list_and_an_array_for_several_files() {
    let folder = folder();
    let (one, two) = (example("2025-kostanay.txt"), example("2026-ministry-committees.docx"));
    let document: Value =
        serde_json::from_str(&said(&bagyt(folder.path(), &["read", &one, "--format", "json"])))
            .expect("JSON");
    assert_eq!(document["source"]["file"], "2025-kostanay.txt");
    let several: Value = serde_json::from_str(&said(&bagyt(
        folder.path(),
        &["read", &one, &two, "--format", "json"],
    )))
    .expect("JSON");
    assert_eq!(several.as_array().map(Vec::len), Some(2));
    assert_eq!(several[0]["rows"], document["rows"]);
}

#[test]
fn reading_can_say_where_every_value_stands() {
    let folder = folder();
    let file = example("2026-ministry-committees.docx");
    let read =
        |more: &[&str]| bagyt(folder.path(), &[&["read", &file, "--lang", "en"], more].concat());
    let plain = said(&read(&["--format", "json"]));
    assert!(!plain.contains("\"places\""), "nobody asked: {plain}");
    let json = said(&read(&["--format", "json", "--explain"]));
    let explained: Value = serde_json::from_str(&json).expect("JSON");
    assert!(explained["places"]["title"][0]["paragraph"].is_u64(), "{}", explained["places"]);
    let rows = explained["rows"].as_array().expect("rows");
    for row in rows {
        let cells = row["places"].as_object().expect("places");
        let texts = ["field", "direction", "funding", "territory", "indicators"];
        assert!(texts.iter().all(|column| cells.contains_key(*column)), "{cells:?}");
        assert!(cells.values().all(|at| at[0]["table"] == 1), "{cells:?}");
    }
    let told = said(&read(&["--explain"]));
    assert!(told.contains("← table 1, row"), "{told}");
    let refused = read(&["--format", "csv", "--explain"]);
    assert_eq!(code(&refused), 2);
    assert!(complained(&refused).contains("--explain"), "{}", complained(&refused));
}

#[test]
fn csv_has_a_line_for_every_direction() {
    let folder = folder();
    let one = example("2025-kostanay.txt");
    let document: Value =
        serde_json::from_str(&said(&bagyt(folder.path(), &["read", &one, "--format", "json"])))
            .expect("JSON");
    let output = bagyt(folder.path(), &["read", &one, "--format", "csv"]);
    let mut reader = csv::Reader::from_reader(output.stdout.as_slice());
    let directions: Vec<String> =
        reader.records().map(|record| record.expect("a record")[8].to_owned()).collect();
    let expected: Vec<String> = document["rows"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| row["direction"].as_str().expect("a text").to_owned())
        .collect();
    assert_eq!(directions, expected);
}

#[test]
fn a_check_ends_by_the_worst_finding() {
    let folder = folder();
    let mut seen = std::collections::BTreeSet::new();
    for file in examples() {
        let path = file.display().to_string();
        let output = bagyt(folder.path(), &["check", &path, "--format", "json", "--lang", "en"]);
        let report: Value = serde_json::from_str(&said(&output)).expect("JSON");
        let findings: Vec<&Value> = report[0]["lists"]
            .as_array()
            .expect("lists")
            .iter()
            .flat_map(|list| list["findings"].as_array().expect("findings"))
            .collect();
        let bad = findings.iter().any(|finding| finding["severity"] != "note");
        assert_eq!(code(&output), i32::from(bad), "{path}");
        let strict = code(&bagyt(folder.path(), &["check", &path, "--strict"]));
        assert_eq!(strict, i32::from(!findings.is_empty()), "{path}");
        seen.insert((bad, findings.is_empty()));
    }
    assert!(seen.len() > 1, "the examples show more than one way to end: {seen:?}");
}

#[test]
fn what_cannot_be_read_ends_with_two_and_says_why_in_the_language_asked_for() {
    let folder = folder();
    std::fs::write(folder.path().join("empty.txt"), "").expect("written");
    std::fs::write(folder.path().join("note.txt"), "Дорогой друг, это не перечень.")
        .expect("written");
    std::fs::write(folder.path().join("scan.pdf"), "%PDF-1.7").expect("written");
    for (file, words) in [
        ("empty.txt", "empty"),
        ("note.txt", "No list of directions"),
        ("scan.pdf", "The file is damaged"),
        ("gone.txt", "cannot be opened"),
    ] {
        let output = bagyt(folder.path(), &["check", file, "--lang", "en"]);
        assert_eq!(code(&output), 2, "{file}");
        assert!(said(&output).contains(words), "{file}: {}", said(&output));
    }
    let kazakh = bagyt(folder.path(), &["check", "empty.txt"]);
    assert!(said(&kazakh).contains("Файл бос"), "{}", said(&kazakh));
}

/// An archive of a list, an empty file and an archive.
fn archive() -> String {
    let seeds = Path::new(env!("CARGO_MANIFEST_DIR")).join("../lists/tests/seeds/several.zip");
    seeds.display().to_string()
}

#[test]
fn what_an_archive_left_out_is_said_in_the_language_asked_for() {
    let folder = folder();
    for (lang, words) in
        [("kk", "өткізіп жіберілді"), ("ru", "Пропущен файл"), ("en", "was left out")]
    {
        let read = bagyt(folder.path(), &["read", &archive(), "--format", "json", "--lang", lang]);
        assert_eq!(code(&read), 0, "{}", complained(&read));
        let lists: Value = serde_json::from_str(&said(&read)).expect("JSON");
        assert_eq!(lists.as_array().map(Vec::len), Some(2));
        let check = bagyt(folder.path(), &["check", &archive(), "--lang", lang]);
        let import = bagyt(folder.path(), &["import", "--as-new", &archive(), "--lang", lang]);
        for told in [complained(&read), said(&check)] {
            assert_eq!(told.matches(words).count(), 2, "{told}");
            assert!(told.contains("several.zip/бос.txt"), "{told}");
        }
        // The second time the file is in the register already and need not be read.
        let told = complained(&import).matches(words).count();
        assert_eq!(told, if lang == "kk" { 2 } else { 0 }, "{}", complained(&import));
    }
    let check = bagyt(folder.path(), &["check", &archive(), "--format", "json"]);
    let told: Value = serde_json::from_str(&said(&check)).expect("JSON");
    assert_eq!(told[0]["left_out"].as_array().map(Vec::len), Some(2), "{told}");
}

#[test]
fn places_in_an_archive_name_the_file_they_are_in() {
    let folder = folder();
    for arguments in [&["check"][..], &["read", "--explain"]] {
        let archive = archive();
        let words = [arguments, &[archive.as_str(), "--lang", "en"]].concat();
        let told = said(&bagyt(folder.path(), &words));
        let places: Vec<&str> =
            told.lines().filter(|it| it.contains("--> ") || it.contains("← ")).collect();
        assert!(!places.is_empty(), "{told}");
        let ends: Vec<_> =
            places.iter().filter(|it| !it.contains(".txt") && !it.contains(".docx")).collect();
        assert!(ends.is_empty(), "{ends:#?}");
    }
}

#[test]
fn a_setting_that_names_no_program_is_named_by_whoever_needed_it() {
    let folder = folder();
    std::fs::write(folder.path().join("old.rtf"), "{\\rtf1 text}").expect("written");
    let wrong = ["old.rtf", "--lang", "en", "--set", "tools.libreoffice=/nowhere/soffice"];
    for command in ["read", "check", "import"] {
        let output = bagyt(folder.path(), &[&[command], &wrong[..]].concat());
        let told = said(&output) + &complained(&output);
        for words in ["tools.libreoffice", "/nowhere/soffice", "for example /usr/bin/soffice"] {
            assert!(told.contains(words), "{command}: {told}");
        }
        assert!(!told.contains("not installed"), "{told}");
    }
}

#[test]
fn findings_name_place_words_reason_and_advice() {
    let folder = folder();
    let output = bagyt(
        folder.path(),
        &["check", &example("2025-pavlodar-internal-policy.txt"), "--lang", "en"],
    );
    let text = said(&output);
    for words in [
        "error[unit_suspect]",
        "2025-pavlodar-internal-policy.txt:",
        "7 200 000",
        "why it matters:",
        "write:",
    ] {
        assert!(text.contains(words), "{words} in\n{text}");
    }
}

#[test]
fn importing_twice_changes_nothing_and_one_bad_file_does_not_stop_the_others() {
    let folder = folder();
    std::fs::write(folder.path().join("bad.txt"), "not a list").expect("written");
    let (one, two) = (example("2025-kostanay.txt"), example("2026-atyrau-natural-resources.docx"));
    let first = bagyt(folder.path(), &["import", &one, "bad.txt", &two, "--lang", "en"]);
    assert_eq!(code(&first), 1);
    assert_eq!(said(&first).matches("✓").count(), 2, "{}", said(&first));
    assert!(complained(&first).contains("bad.txt"), "{}", complained(&first));
    let again = bagyt(folder.path(), &["import", &one, &two, "--lang", "en"]);
    assert_eq!(code(&again), 0);
    assert_eq!(said(&again).matches("nothing was changed").count(), 2, "{}", said(&again));
}

#[test]
fn a_corrected_list_is_suggested_and_replaces_only_when_told() {
    let folder = folder();
    let corrected = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/versions/2025-pavlodar-internal-policy-corrected.txt")
        .display()
        .to_string();
    let first = said(&bagyt(
        folder.path(),
        &["import", &example("2025-pavlodar-internal-policy.txt"), "--lang", "en"],
    ));
    let list = first
        .split("list ")
        .nth(1)
        .and_then(|rest| rest.split(',').next())
        .expect("the list's number");
    let second = bagyt(folder.path(), &["import", "--replaces", list, &corrected, "--lang", "en"]);
    assert_eq!(code(&second), 0, "{}", complained(&second));
    assert!(said(&second).contains("version 2"), "{}", said(&second));
    let wrong = bagyt(
        folder.path(),
        &[
            "import",
            "--replaces",
            "0190a5c0-7f00-7000-8000-000000000001",
            &corrected,
            "--lang",
            "en",
        ],
    );
    assert_eq!(code(&wrong), 2, "{}", said(&wrong));
}

#[test]
fn a_likely_predecessor_is_suggested_never_assumed() {
    let folder = folder();
    let corrected = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../examples/versions/2025-pavlodar-internal-policy-corrected.txt")
        .display()
        .to_string();
    bagyt(
        folder.path(),
        &["import", &example("2025-pavlodar-internal-policy.txt"), "--lang", "en"],
    );
    let asks = bagyt(folder.path(), &["import", &corrected, "--lang", "en"]);
    assert_eq!((code(&asks), said(&asks)), (2, String::new()), "nothing was stored");
    let output = complained(&asks);
    assert!(output.contains("--replaces") && output.contains("--as-new"), "{output}");
    let words = output.split(' ').collect::<Vec<_>>();
    let place = words.iter().position(|word| *word == "--replaces").expect("it says how");
    let followed = ["import", "--replaces", words[place + 1], &corrected, "--lang", "en"];
    let output = said(&bagyt(folder.path(), &followed));
    assert!(output.contains("version 2"), "{output}");
}

#[test]
fn settings_that_cannot_be_meant_are_named_all_at_once() {
    let folder = folder();
    std::fs::write(
        folder.path().join("bagyt.toml"),
        "[server]\nlisten = \"here\"\n[log]\nform = \"json\"\n",
    )
    .expect("written");
    let output = bagyt(folder.path(), &["settings", "--lang", "en"]);
    assert_eq!(code(&output), 2);
    for words in [
        "“here” cannot be server.listen",
        "“log.form” is not a setting; write for example log.format",
    ] {
        assert!(complained(&output).contains(words), "{words} in\n{}", complained(&output));
    }
}

#[test]
fn doctor_says_what_is_there() {
    let folder = folder();
    let output = bagyt(folder.path(), &["doctor", "--lang", "en", "--listen", "127.0.0.1:0"]);
    assert_eq!(code(&output), 0, "{}", said(&output));
    assert!(said(&output).contains("✓ Rules"), "{}", said(&output));
    let refused = bagyt(
        folder.path(),
        &["doctor", "--lang", "en", "--database", "postgres://127.0.0.1:1/none"],
    );
    assert_eq!(code(&refused), 1, "{}", said(&refused));
    assert!(said(&refused).contains("✗ Database"), "{}", said(&refused));
}

#[test]
fn doctor_names_the_setting_that_names_no_program() {
    let folder = folder();
    for (setting, name) in [("tools.tesseract", "Tesseract"), ("tools.libreoffice", "LibreOffice")]
    {
        let set = format!("{setting}=/nowhere/program");
        let said = said(&bagyt(folder.path(), &["doctor", "--lang", "en", "--set", &set]));
        let line = said.lines().find(|line| line.contains(name)).expect("a line about it");
        assert!(line.contains(setting) && line.contains("/nowhere/program"), "{line}");
        assert!(!line.contains("apt install"), "{line}");
    }
}

#[test]
fn a_program_that_took_too_long_is_told_of_with_the_setting_that_bounds_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = folder();
    let slow = folder.path().join("slow");
    std::fs::write(&slow, "#!/bin/sh\nexec sleep 30\n").expect("written");
    std::fs::set_permissions(&slow, std::fs::Permissions::from_mode(0o755)).expect("allowed");
    std::fs::write(folder.path().join("a.rtf"), "{\\rtf1 text}").expect("written");
    let program = format!("tools.libreoffice={}", slow.display());
    let words = ["read", "a.rtf", "--lang", "en", "--set", &program, "--set", "tools.seconds=1"];
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_bagyt"))
        .args(words)
        .current_dir(folder.path())
        .output()
        .expect("the program starts");
    assert_eq!(code(&output), 2);
    assert!(complained(&output).contains("tools.seconds"), "{}", complained(&output));
}

#[test]
fn a_backup_comes_back_verified_and_nothing_is_overwritten() {
    let (here, there) = (folder(), folder());
    bagyt(here.path(), &["import", &example("2025-kostanay.txt")]);
    let copy = here.path().join("copy").display().to_string();
    let backup = bagyt(here.path(), &["backup", &copy, "--lang", "en"]);
    assert!(said(&backup).contains("The copy is ready"), "{}", complained(&backup));
    let again = bagyt(here.path(), &["backup", &copy, "--lang", "en"]);
    assert_eq!(code(&again), 2, "a copy is never overwritten");
    assert!(complained(&again).contains("already there"), "{}", complained(&again));

    let restored = bagyt(there.path(), &["restore", &copy, "--lang", "en"]);
    assert!(said(&restored).contains("restored and verified"), "{}", complained(&restored));
    let (first, second) = ([here.path(), there.path()])
        .map(|path| said(&bagyt(path, &["verify", "--lang", "en"])))
        .into();
    assert!(first.contains("The journal is whole"), "{first}");
    assert_eq!(first, second, "the same journal, root and all");
    let twice = bagyt(there.path(), &["restore", &copy]);
    assert_eq!(code(&twice), 2, "a register that is not empty is left alone");
}

#[test]
fn a_damaged_backup_is_refused_and_leaves_nothing() {
    let (here, there) = (folder(), folder());
    bagyt(here.path(), &["import", &example("2025-kostanay.txt")]);
    let copy = here.path().join("copy");
    bagyt(here.path(), &["backup", &copy.display().to_string()]);
    let mut bytes = std::fs::read(&copy).expect("the copy");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&copy, bytes).expect("written");
    let restored = bagyt(there.path(), &["restore", &copy.display().to_string()]);
    assert_eq!(code(&restored), 2, "{}", said(&restored));
    assert_eq!(there.path().read_dir().expect("the folder is there").count(), 0);
}
