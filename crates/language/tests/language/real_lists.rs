//! The official lists themselves, where they are at hand.

use bagyt_language::spelling::suspects;
use bagyt_language::tongue::{Tongue, language_of};
use std::path::{Path, PathBuf};

/// The folder of real lists beside the repository, or `None`, said aloud.
fn folder() -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    if folder.join("lists").is_dir() {
        return Some(folder);
    }
    eprintln!("skipped: no real lists at {}", folder.display());
    None
}

fn lists() -> Vec<(String, String)> {
    let Some(folder) = folder() else { return Vec::new() };
    let files = std::fs::read_dir(folder.join("lists")).expect("the folder of lists can be read");
    let paths = files.map(|file| file.expect("an entry of the folder").path());
    let read = |path: PathBuf| {
        let text = std::fs::read_to_string(&path).expect("a list in UTF-8");
        (path.file_stem().expect("a file has a name").to_string_lossy().into_owned(), text)
    };
    paths.map(read).collect()
}

/// The printed words of the `misspelling` findings people wrote down for a list; `None` where nobody did.
fn expected(name: &str) -> Option<Vec<String>> {
    let answer =
        std::fs::read_to_string(folder()?.join("expected").join(format!("{name}.json"))).ok()?;
    let findings = &answer[answer.find("\"findings\"")?..];
    let each = findings.split("\"misspelling\"").skip(1);
    let item = |rest: &str| {
        let value = rest.split_once("\"item\": \"")?.1;
        Some(value.split_once('"')?.0.to_owned())
    };
    Some(each.filter_map(item).collect())
}

#[test]
fn what_people_called_misspelt_is_found_and_nothing_else() {
    for (name, text) in lists() {
        let Some(mut expected) = expected(&name) else { continue };
        let mut found: Vec<String> =
            suspects(&text, Tongue::Kazakh).into_iter().map(|suspect| suspect.word).collect();
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn every_real_list_is_kazakh() {
    for (name, text) in lists() {
        assert_eq!(language_of(&text), Tongue::Kazakh, "{name}");
    }
}
