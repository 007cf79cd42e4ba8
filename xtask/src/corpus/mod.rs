//! `cargo xtask corpus`: prints example lists in every form that is read, into `examples/formats`.
//!
//! What this program writes itself is the same everywhere, and `--check` says whether it is up to date. What other programs
//! write differs from machine to machine: `--programs` makes it anew, otherwise the committed files stay.

mod foreign;

use anyhow::Context;
use bagyt_lists::{Limits, NoTools, assemble, formats};
use bagyt_test_kit::press::{Form, Sheet, archive};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "cargo xtask corpus [--check | --programs | --of FILE --into FOLDER]";

/// Where the files are, from the root of the workspace.
const FOLDER: &str = "examples/formats";

/// Each list with its name among the forms, in the order of the names.
pub const LISTS: [(&str, &str); 4] = [
    ("atyrau-ru", "examples/lists/2026-atyrau-natural-resources.docx"),
    ("committees-kk", "examples/lists/2026-ministry-committees.docx"),
    ("pavlodar-kk", "examples/lists/2026-pavlodar-internal-policy.docx"),
    ("ulytau-kk-ru", "examples/bilingual/2026-ulytau-bilingual.docx"),
];

/// An archive of all lists.
const ARCHIVE: &str = "all.zip";

/// Writes the files, or says which are not what this program writes.
pub fn run(arguments: &[String]) -> anyhow::Result<ExitCode> {
    if let [of, file, into, folder] = arguments
        && (of.as_str(), into.as_str()) == ("--of", "--into")
    {
        return one(Path::new(file), Path::new(folder));
    }
    if let Some(unknown) =
        arguments.iter().find(|it| !["--check", "--programs"].contains(&it.as_str()))
    {
        anyhow::bail!("`{unknown}` is not understood: {USAGE}");
    }
    let asked = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let root = crate::check::root()?;
    if asked("--check") {
        let stale = stale(&root)?;
        stale.iter().for_each(|fault| crate::accuracy::say(fault));
        return Ok(if stale.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    for (name, bytes) in own_files(&root)? {
        write(&root, &name, &bytes)?;
    }
    if asked("--programs") {
        for (name, sheet) in sheets(&root)? {
            for (ending, bytes) in foreign::print(&sheet)? {
                write(&root, &file(name, &ending), &bytes)?;
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Prints the first list of any file in every form, to be looked at; nothing of it is part of the corpus.
fn one(file: &Path, folder: &Path) -> anyhow::Result<ExitCode> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    let limits = Limits::default();
    let blocks = formats::extract(&bytes, &limits, &NoTools)?.blocks;
    let lists = assemble::assemble(blocks, &limits)?;
    let sheet = Sheet::of_list(lists.first().context("there is no list in it")?);
    fs::create_dir_all(folder)?;
    let own = Form::ALL.map(|form| (form.ending().to_owned(), form.print(&sheet)));
    for (ending, bytes) in own.into_iter().chain(foreign::print(&sheet)?) {
        let path = folder.join(format!("list.{ending}"));
        fs::write(&path, bytes).with_context(|| path.display().to_string())?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Those files that are not what the program writes now.
pub fn stale(root: &Path) -> anyhow::Result<Vec<String>> {
    let mut faults = Vec::new();
    for (name, bytes) in own_files(root)? {
        if fs::read(root.join(FOLDER).join(&name)).ok() != Some(bytes) {
            faults.push(format!(
                "{FOLDER}/{name}: is not what the program writes; run cargo xtask corpus"
            ));
        }
    }
    Ok(faults)
}

/// The committed files of a list: ending and bytes, in the order of the endings.
pub fn printed(root: &Path, list: &str) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(root.join(FOLDER).join(list))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let ending = name.split_once('.').map_or("", |(_, ending)| ending);
        files.push((ending.to_owned(), fs::read(&path)?));
    }
    files.sort();
    Ok(files)
}

/// `pavlodar-kk/pavlodar-kk.docx`.
fn file(name: &str, ending: &str) -> String {
    format!("{name}/{name}.{ending}")
}

/// The lists as they are printed.
fn sheets(root: &Path) -> anyhow::Result<Vec<(&'static str, Sheet)>> {
    let sheet = |(name, path): (&'static str, &str)| {
        let bytes = fs::read(root.join(path)).with_context(|| path.to_owned())?;
        let extract = formats::extract(&bytes, &Limits::default(), &NoTools)?;
        let sheet = Sheet::of_blocks(&extract.blocks).context("its rows have ends")?;
        Ok((name, sheet))
    };
    LISTS.into_iter().map(sheet).collect()
}

/// All files that this program writes itself.
fn own_files(root: &Path) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    let mut packed = Vec::new();
    for (name, sheet) in sheets(root)? {
        for form in Form::ALL {
            files.push((file(name, form.ending()), form.print(&sheet)));
        }
        packed.push((format!("{name}.docx"), Form::Docx.print(&sheet)));
    }
    let packed: Vec<(&str, Vec<u8>)> =
        packed.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    files.push((ARCHIVE.to_owned(), archive(&packed)));
    Ok(files)
}

fn write(root: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    let path = root.join(FOLDER).join(name);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(&path, bytes).with_context(|| path.display().to_string())
}
