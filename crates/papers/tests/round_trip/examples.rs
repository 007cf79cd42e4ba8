//! The law over the lists of this repository and, where they are at hand, the real ones.

use crate::law::{broken, read};
use bagyt_papers::Form;
use std::path::{Path, PathBuf};

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|path| path.extension().is_some_and(|it| it == "txt" || it == "docx"));
    files.sort();
    files
}

fn check(folder: &str, form: Form) -> usize {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let mut lists = 0;
    let mut wrong = Vec::new();
    for path in files(&folder) {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
        for reading in read(&name, &bytes) {
            lists += 1;
            wrong.extend(broken(&reading.list, form).map(|it| format!("{name}: {it}")));
        }
    }
    assert!(wrong.is_empty(), "{form:?}\n{}", wrong.join("\n"));
    lists
}

#[test]
fn the_examples_come_back_in_every_form() {
    for form in Form::ALL {
        assert!(check("examples/lists", form) >= 11);
        assert!(check("examples/bilingual", form) >= 1);
        assert!(check("examples/versions", form) >= 2);
    }
}

#[test]
fn the_real_lists_come_back_in_every_form() {
    for form in Form::ALL {
        if check("../shared/lists", form) == 0 {
            println!("SKIPPED: no real lists beside the repository");
        }
    }
}
