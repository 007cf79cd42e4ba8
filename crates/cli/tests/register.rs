//! Where a register is and where none is, from outside; how an import ends.

mod program;

use program::bagyt;
use std::path::Path;
use std::process::Output;

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn complained(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().expect("a folder for the test")
}

fn example(name: &str) -> String {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    examples.join(name).display().to_string()
}

fn names(folder: &Path) -> Vec<String> {
    let entries = folder.read_dir().expect("the folder is there");
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.expect("an entry").file_name().to_string_lossy().into_owned()
    };
    entries.map(name).collect()
}

#[test]
fn a_mistyped_folder_is_no_healthy_register() {
    let folder = folder();
    for command in [&["verify"][..], &["backup", "x.bk"]] {
        for (lang, words) in [
            ("kk", "typo папкасында тізілім жоқ"),
            ("ru", "в папке typo реестра нет"),
            ("en", "there is no register in the folder typo"),
        ] {
            let arguments = [command, &["--folder", "typo", "--lang", lang]].concat();
            let output = bagyt(folder.path(), &arguments);
            assert_eq!(output.status.code(), Some(2), "{arguments:?}");
            let complaint = complained(&output);
            assert!(complaint.contains(words) && complaint.contains("--folder"), "{complaint}");
            assert_eq!(names(folder.path()), [""; 0]);
        }
    }
}

#[test]
fn a_refused_restore_makes_no_folder_and_a_good_one_makes_the_register() {
    let folder = folder();
    let list = example("lists/2025-kostanay.txt");
    assert_eq!(bagyt(folder.path(), &["import", &list, "--folder", "a"]).status.code(), Some(0));
    assert_eq!(bagyt(folder.path(), &["backup", "x.bk", "--folder", "a"]).status.code(), Some(0));
    std::fs::write(folder.path().join("bad.bk"), "hello").expect("written");
    for copy in ["bad.bk", "gone.bk"] {
        let refused = bagyt(folder.path(), &["restore", copy, "--folder", "b"]);
        assert_eq!(refused.status.code(), Some(2));
        assert!(!folder.path().join("b").exists(), "{copy}");
    }
    let restored = bagyt(folder.path(), &["restore", "x.bk", "--folder", "b"]);
    assert_eq!(restored.status.code(), Some(0), "{}", complained(&restored));
    let verified = |name| said(&bagyt(folder.path(), &["verify", "--folder", name]));
    assert_eq!(verified("a"), verified("b"));
    assert_ne!(verified("a"), "");
}

#[test]
fn an_import_ends_with_nothing_in_the_register_some_or_all() {
    let folder = folder();
    std::fs::write(folder.path().join("bad.txt"), "not a list").expect("written");
    let list = example("lists/2025-pavlodar-internal-policy.txt");
    let corrected = example("versions/2025-pavlodar-internal-policy-corrected.txt");
    let unknown = ["--replaces", "0190a5c0-7f00-7000-8000-000000000001"];
    let check = |arguments: &[&str], code: i32| {
        let output = bagyt(folder.path(), &[&["import"], arguments].concat());
        assert_eq!(output.status.code(), Some(code), "{arguments:?}: {}", complained(&output));
    };
    check(&["bad.txt"], 2);
    check(&["gone.txt"], 2);
    check(&["bad.txt", &list], 1);
    check(&[&list], 0);
    check(&[&corrected], 2);
    check(&[&corrected, "bad.txt"], 2);
    check(&[&corrected, &list], 1);
    check(&[unknown[0], unknown[1], &corrected], 2);
    check(&["--as-new", &corrected], 0);
}

#[cfg(unix)]
#[test]
fn a_name_with_a_line_break_and_a_control_character_is_said_on_one_line() {
    let folder = folder();
    let file = "a\nb\u{1b}[31m.txt";
    std::fs::write(folder.path().join(file), "not a list").expect("written");
    let shown = "a\u{fffd}b\u{fffd}[31m.txt";
    for command in ["read", "check", "import"] {
        let output = bagyt(folder.path(), &[command, file, "--lang", "en"]);
        let told = said(&output) + &complained(&output);
        assert!(told.contains(shown) && !told.contains('\u{1b}'), "{command}: {told:?}");
    }
}

#[test]
fn a_wholly_other_file_that_replaces_a_list_is_stored_and_said_to_be_other() {
    let folder = folder();
    let first = said(&bagyt(
        folder.path(),
        &["import", &example("lists/2025-kostanay.txt"), "--lang", "en"],
    ));
    let list = first.split("list ").nth(1).and_then(|rest| rest.split(',').next());
    let other = example("lists/2026-atyrau-natural-resources.docx");
    let replaced = ["import", "--replaces", list.expect("the list's number"), &other];
    let output = bagyt(folder.path(), &[&replaced[..], &["--lang", "en"]].concat());
    assert_eq!(output.status.code(), Some(0), "{}", complained(&output));
    assert!(said(&output).contains("version 2"), "{}", said(&output));
    let doubt = complained(&output);
    assert!(doubt.contains("this is another: title, year"), "{doubt}");
}

#[test]
#[cfg(unix)]
fn an_import_can_be_stopped_and_goes_on_with_the_same_command() {
    use std::io::{BufRead, BufReader, Read};
    use std::process::{Command, Stdio};
    const FILES: usize = 300;
    let folder = folder();
    let lists = folder.path().join("lists");
    std::fs::create_dir(&lists).expect("made");
    let list = std::fs::read(example("lists/2025-mangystau-additional.txt")).expect("an example");
    for nth in 0..FILES {
        let other = [list.as_slice(), format!("\n{nth}\n").as_bytes()].concat();
        std::fs::write(lists.join(format!("{nth:03}.txt")), other).expect("written");
    }
    let import = ["import", "lists", "--as-new", "--lang", "en", "--folder", "r"];
    let mut running = Command::new(env!("CARGO_BIN_EXE_bagyt"))
        .args(import)
        .current_dir(folder.path())
        .env_clear()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut out = BufReader::new(running.stdout.take().expect("a pipe"));
    let mut first = String::new();
    out.read_line(&mut first).expect("it says what became of the first file");
    let interrupt = ["-INT", &running.id().to_string()].map(str::to_owned);
    assert!(Command::new("kill").args(interrupt).status().expect("kill").success());
    let mut rest = String::new();
    out.read_to_string(&mut rest).expect("the rest");
    let ended = running.wait_with_output().expect("it ends by itself");
    assert_eq!(ended.status.code(), Some(1), "{rest}");
    let complaint = complained(&ended);
    assert!(complaint.contains("Run the same command again"), "{complaint}");
    assert!(rest.contains("not tried"), "the summary counts them: {rest}");
    let before = rest.matches("✓").count() + first.matches("✓").count();
    assert!((1..FILES).contains(&before), "stopped in the middle, after {before}");
    let again = bagyt(folder.path(), &import);
    assert_eq!(again.status.code(), Some(0), "{}", complained(&again));
    let said = said(&again);
    assert_eq!(said.matches("✓").count() + before, FILES, "each file was imported once");
    assert_eq!(bagyt(folder.path(), &["verify", "--folder", "r"]).status.code(), Some(0));
}
