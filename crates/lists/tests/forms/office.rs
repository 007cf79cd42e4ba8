//! The same list written by an office program reads the same; skipped aloud where none is installed.
#![expect(clippy::print_stdout, reason = "a test that is skipped says so")]

use crate::equal::{differences, reading};
use crate::lists::samples;
use crate::write_xlsx;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Lets the office program write a file in another form; `None` where it cannot.
fn converted(folder: &Path, file: &Path, form: &str) -> Option<PathBuf> {
    let profile = format!("-env:UserInstallation=file://{}/profile", folder.display());
    let made = Command::new("soffice")
        .args([&profile, "--headless", "--convert-to", form, "--outdir"])
        .arg(folder)
        .arg(file)
        .output();
    let made = made.ok().filter(|output| output.status.success());
    let ending = form.split(':').next().unwrap_or(form);
    let path = folder.join(file.file_stem()?).with_extension(ending);
    made.map(|_| path).filter(|path| path.is_file())
}

/// Compares what is read from a file with what is read from others made of it.
fn reads_alike(name: &str, file: &str, bytes: &[u8], forms: &[&str]) -> usize {
    let folder = std::env::temp_dir().join(format!("bagyt-forms-{}-{name}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    let path = folder.join(file);
    std::fs::write(&path, bytes).expect("a file can be written");
    let expected = reading(file, bytes);
    let mut compared = 0;
    let mut found = Vec::new();
    for form in forms {
        let Some(made) = converted(&folder, &path, form) else {
            println!("skipped: no office program makes {form} of {file}");
            continue;
        };
        let told = reading(form, &std::fs::read(made).expect("it was made"));
        assert_eq!(told.len(), expected.len(), "{form} of {file}: lists");
        for (one, other) in expected.iter().zip(&told) {
            differences(&format!("{form} of {file}"), one, other, &mut found);
        }
        compared += 1;
    }
    std::fs::remove_dir_all(&folder).expect("the folder was made here");
    assert!(found.is_empty(), "{}", found.join("\n"));
    compared
}

#[test]
fn workbooks_of_an_office_program_read_as_the_one_they_are_made_of() {
    let forms = ["xls", "ods", "fods", "html"];
    for (at, sample) in samples().iter().rev().take(2).enumerate() {
        let bytes = write_xlsx::workbook(&sample.blocks);
        let compared = reads_alike(&format!("book{at}"), "list.xlsx", &bytes, &forms);
        println!("{}: {compared} forms", sample.name);
    }
}

#[test]
fn texts_of_an_office_program_read_as_the_word_file_they_are_made_of() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/lists");
    for (at, file) in ["2026-ministry-committees.docx"].into_iter().enumerate() {
        let bytes = std::fs::read(folder.join(file)).expect("an example can be read");
        let compared = reads_alike(&format!("text{at}"), file, &bytes, &["odt", "fodt", "html"]);
        println!("{file}: {compared} forms");
    }
}
