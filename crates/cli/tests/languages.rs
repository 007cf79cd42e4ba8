//! Whatever goes wrong in the terminal is said in the language asked for, and names what was wrong.

mod program;

use program::bagyt;
use std::fs;
use std::path::Path;

/// A list no register has.
const NO_LIST: &str = "0190a5c0-7f00-7000-8000-000000000001";

/// Calls that cannot be meant or cannot be done, and what each complaint must name.
const WRONG: [(&[&str], &str); 57] = [
    (&["frobnicate"], "frobnicate"),
    (&["chek"], "check"),
    (&["--nonsense"], "--nonsense"),
    (&["read", "--formt", "json", "good.txt"], "--format"),
    (&["read"], "read --help"),
    (&["read", "--format", "xml", "good.txt"], "xml"),
    (&["check", "--format", "csv", "good.txt"], "text, json"),
    (&["read", "--set"], "--set"),
    (&["read", "--set", "ab", "good.txt"], "ab"),
    (&["read", "--set", "a=b", "good.txt"], "a"),
    (&["read", "--set", "reading.rows=abc", "good.txt"], "abc"),
    (&["--listen", "foo", "serve"], "foo"),
    (&["--listen", "192.0.2.1:80", "serve"], "192.0.2.1:80"),
    (&["serve", "--set", "log.level=a=b=c"], "a=b=c"),
    (&["verify", "verify"], "verify"),
    (&["--folder", "a", "--folder", "b", "verify"], "--folder"),
    (&["--database", "mysql://x", "verify"], "mysql://x"),
    (&["--database", "postgres://127.0.0.1:1/none", "verify"], "--database"),
    (&["--folder", "good.txt/x", "verify"], "good.txt/x"),
    (&["--folder", "broken", "verify"], "bagyt restore"),
    (&["--config", "nofile.toml", "settings"], "nofile.toml"),
    (&["--config", "wrong.toml", "settings"], "wrong.toml"),
    (&["--set", "rules.folder=nofolder", "read", "good.txt"], "nofolder"),
    (&["calendar"], "--officer"),
    (&["calendar", "abc", "--officer", "X"], "abc"),
    (&["calendar", "99999", "--officer", "X"], "99999"),
    (&["calendar", "2026", "--officer="], "--officer"),
    (&["calendar", "2026", "--officer", "X", "--off", "2026-13-45"], "2026-13-45"),
    (&["calendar", "2026", "--officer", "X", "--off", "2025-03-09"], "2025-03-09"),
    (&["calendar", "1900", "--officer", "X", "--confirm"], "1900"),
    (&["confirm"], "--officer"),
    (&["confirm", "999", "--officer", "X"], "999"),
    (&["confirm", NO_LIST, "--officer", "X", "--folder", "typo"], "typo"),
    (&["confirm", NO_LIST, "--officer", "X", "--rows", "1,two"], "two"),
    (&["answer"], "--officer"),
    (&["answer", "x", "--officer", "X", "--text", "Y"], "x"),
    (&["answer", "0", "--officer", "X", "--text", "Y"], "0"),
    (&["answer", "7", "--officer", "X", "--text", "Y"], "7"),
    (&["answer", "1", "--officer", "X", "--text", " "], "--text"),
    (&["answer", "1", "--officer=", "--text", "Y"], "--officer"),
    (&["reports", "--opne"], "--open"),
    (&["reports", "--folder", "typo"], "typo"),
    (&["verify", "--folder", "typo"], "typo"),
    (&["backup", "/nowhere/x"], "/nowhere/x"),
    (&["backup", "good.txt"], "good.txt"),
    (&["restore", "good.txt", "--folder", "new"], "bagyt backup"),
    (&["restore", "nofile"], "nofile"),
    (&["move"], "--to-database"),
    (&["move", "--to-folder", "x", "--to-database", "y"], "--to-folder"),
    (&["move", "--to-folder", "x", "--folder", "typo"], "typo"),
    (&["move", "--to-folder", "./bagyt-data"], "./bagyt-data"),
    (&["move", "--to-folder", "broken"], "--to-folder"),
    (&["move", "--to-database", "mysql://x"], "mysql://x"),
    (&["move", "--to-database", "postgres://127.0.0.1:1/none"], "--to-database"),
    (&["import", "--replaces", "999", "good.txt"], "999"),
    (&["import", "emptyfolder"], "emptyfolder"),
    (&["import", "nofile"], "nofile"),
];

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let write =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("written");
    write("good.txt", "some text");
    write("wrong.toml", "[server\n");
    fs::create_dir(folder.path().join("emptyfolder")).expect("made");
    fs::create_dir(folder.path().join("broken")).expect("made");
    fs::write(folder.path().join("broken/bagyt.sqlite"), "no database ".repeat(1000))
        .expect("written");
    folder
}

/// What stands in brackets is the word of another program and stays in its language.
fn own_words(line: &str) -> String {
    let mut depth = 0;
    line.chars()
        .filter(|letter| {
            depth += i32::from(*letter == '[');
            let own = depth == 0;
            depth -= i32::from(*letter == ']');
            own
        })
        .collect()
}

/// A sentence in English has several words of Latin letters and none of Cyrillic ones.
fn is_foreign(line: &str) -> bool {
    let own = own_words(line);
    let cyrillic = own.chars().any(|letter| ('\u{0400}'..='\u{04FF}').contains(&letter));
    let plain = |word: &&str| word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
    !cyrillic && own.split_whitespace().filter(plain).count() > 1
}

#[test]
fn every_complaint_is_in_the_language_asked_for_and_names_what_was_wrong() {
    let folder = folder();
    // There is a register to back up.
    let made = bagyt(folder.path(), &["calendar", "2026", "--none", "--officer", "Officer One"]);
    assert_eq!(made.status.code(), Some(0));
    for lang in ["kk", "ru", "en"] {
        // Starting the program so often takes its time: what English says is tried where it says it only here.
        let asked =
            |arguments: &[&str]| lang != "en" || ["answer", "reports"].contains(&arguments[0]);
        for (arguments, named) in WRONG.into_iter().filter(|(arguments, _)| asked(arguments)) {
            let mut arguments = arguments.to_vec();
            arguments.extend(["--lang", lang]);
            let output = bagyt(folder.path(), &arguments);
            let complained = String::from_utf8_lossy(&output.stderr).into_owned();
            assert_eq!(output.status.code(), Some(2), "{arguments:?}: {complained}");
            assert!(complained.contains(named), "{arguments:?}: {named} in\n{complained}");
            assert!(!complained.contains("os error") || complained.contains('['), "{complained}");
            let foreign: Vec<&str> = complained.lines().filter(|line| is_foreign(line)).collect();
            let ours = if lang == "en" { !foreign.is_empty() } else { foreign.is_empty() };
            assert!(ours, "{arguments:?} in {lang}: {foreign:#?}\n{complained}");
        }
    }
}

#[test]
fn a_taken_address_is_said_in_the_language_asked_for() {
    let folder = folder();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("an address");
    let address = taken.local_addr().expect("its address").to_string();
    let output = bagyt(folder.path(), &["serve", "--listen", &address, "--lang", "ru"]);
    let complained = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{complained}");
    assert!(complained.contains(&address) && complained.contains("заняты"), "{complained}");
}

/// Every command, as the help names them: two spaces, a word, its meaning.
fn commands(folder: &Path) -> Vec<String> {
    let page = bagyt(folder, &["--help", "--lang", "en"]).stdout;
    let page = String::from_utf8(page).expect("text");
    let (_, rest) = page.split_once("Commands:\n").expect("the help lists commands");
    let lines = rest.lines().take_while(|line| !line.is_empty());
    let named = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    let commands: Vec<String> = named.filter(|it| !it.is_empty()).map(str::to_owned).collect();
    for known in ["answer", "reports", "verify", "settings", "doctor"] {
        assert!(commands.iter().any(|command| command == known), "{commands:?}");
    }
    commands
}

#[test]
fn help_has_no_english_words_for_what_is_typed() {
    let folder = folder();
    let commands = commands(folder.path());
    for lang in ["kk", "ru"] {
        for command in [""].into_iter().chain(commands.iter().map(String::as_str)) {
            let arguments = [command, "--help", "--lang", lang];
            let arguments = if command.is_empty() { &arguments[1..] } else { &arguments[..] };
            let page =
                String::from_utf8_lossy(&bagyt(folder.path(), arguments).stdout).into_owned();
            for words in ["OPTIONS", "COMMAND", "FILE", "default", "env:", "Usage", "possible"] {
                assert!(!page.contains(words), "{words} in {command} {lang}:\n{page}");
            }
        }
    }
}

#[test]
fn a_damaged_file_is_described_in_our_own_words() {
    let folder = folder();
    fs::write(folder.path().join("cut.docx"), b"PK\x03\x04 and no more").expect("written");
    for (lang, words) in
        [("kk", "Файл бүлінген: ол толық емес"), ("ru", "Файл повреждён: он неполон")]
    {
        let output = bagyt(folder.path(), &["check", "cut.docx", "--lang", lang]);
        let page = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(2), "{page}");
        assert!(page.contains(words) && !page.contains("Zip"), "{page}");
    }
}

/// A day as programs write it: `2026-03-20`.
fn day_in_figures(text: &str) -> Option<&str> {
    let shape = |part: &&str| {
        part.len() == 10
            && part.char_indices().all(|(at, letter)| match at {
                4 | 7 => letter == '-',
                _ => letter.is_ascii_digit(),
            })
    };
    text.split(|letter: char| !letter.is_ascii_digit() && letter != '-').find(shape)
}

#[test]
fn days_are_told_in_the_words_of_the_language() {
    assert_eq!(day_in_figures("✓ Rules: 2026-11-21"), Some("2026-11-21"), "the search finds one");
    for (language, march) in
        [("kk", "20 наурыз 2026"), ("ru", "20 марта 2026"), ("en", "20 March 2026")]
    {
        let folder = folder();
        let entered =
            ["calendar", "2026", "--officer", "Officer", "--off", "2026-03-20", "--lang", language];
        let other =
            ["calendar", "2026", "--officer", "Officer", "--off", "2026-01-05", "--lang", language];
        let doctor = ["doctor", "--listen", "127.0.0.1:0", "--lang", language];
        let rules = include_str!("../../../rules/fields.toml");
        assert!(rules.contains("edited"), "the rules have a day for the doctor to tell");
        let told = [&entered[..], &other[..], &doctor[..]].map(|arguments| {
            let output = bagyt(folder.path(), arguments);
            String::from_utf8_lossy(&output.stdout).into_owned()
        });
        for text in &told {
            assert_eq!(day_in_figures(text), None, "{text}");
        }
        assert!(told[0].contains(march) && told[1].contains(march), "{told:?}");
    }
}
