//! How fast a long list leaves the register in every form, beside the usual libraries writing the same content.

pub mod page;

use super::forms::{Cost, cost, sheet};
use super::python::{Python, said};
use super::{Bench, process};
use anyhow::Context;
use bagyt_test_kit::press::Form as Press;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Everything measured of the papers.
pub struct Papers {
    /// Directions of the list.
    pub directions: usize,
    /// One form after another.
    pub lines: Vec<Line>,
    /// Versions of the libraries.
    pub versions: Vec<String>,
    /// What could not be measured here, and why.
    pub skipped: Vec<String>,
}

/// One form, written by us and by another.
pub struct Line {
    /// Its name for people.
    pub form: &'static str,
    /// What the file weighs, in bytes.
    pub bytes: u64,
    /// Ours.
    pub ours: Cost,
    /// The other's name, cost, and what its file weighs.
    pub theirs: Option<(&'static str, Cost, u64)>,
}

const FORMS: [&str; 6] = ["docx", "pdf", "xlsx", "html", "csv", "json"];

/// Measures every form.
pub fn measure(bench: &Bench, python: Option<&Python>) -> anyhow::Result<Papers> {
    let folder = bench.folder.join("papers");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder)?;
    let (list, directions) = register(bench, &folder)?;
    let libraries = python.filter(|python| {
        let requirements = bench.root.join("benches/papers/requirements.txt");
        let there = python.install(&requirements, "openpyxl, docx");
        if !there {
            bench.skip("python-docx and openpyxl: pip cannot get them here");
        }
        there
    });
    // What others write is made of our JSON and, for pages, of our DOCX.
    issue(bench, &folder, &list, "json")?;
    issue(bench, &folder, &list, "docx")?;
    let mut lines = Vec::new();
    for form in FORMS {
        super::say(&format!("writing {form}"));
        let runs = bench.runs(if form == "pdf" { 3 } else { 5 }, 1);
        let made = folder.join(format!("list.{form}"));
        let write = || {
            let _ = fs::remove_file(&made);
            command(bench, &folder, &list, form)
        };
        let (ours, _) = cost(100, runs, &folder, write)?;
        let theirs = match other(&folder, form, libraries, bench) {
            Some((name, run)) => {
                let target = folder.join("theirs").join(format!("list.{form}"));
                fs::create_dir_all(folder.join("theirs"))?;
                let (cost, _) = cost(100, bench.runs(3, 1), &folder, run)
                    .with_context(|| format!("{name} writes {form}"))?;
                Some((name, cost, fs::metadata(target)?.len()))
            }
            None => None,
        };
        let bytes = fs::metadata(&made)?.len();
        lines.push(Line { form: name(form), bytes, ours, theirs });
    }
    let version = |python: &Python, name: &str| {
        let line = format!("import importlib.metadata as m; print('{name}', m.version('{name}'))");
        said(python.interpreter(), &line).ok()
    };
    let names = ["python-docx", "openpyxl"];
    let versions =
        libraries.into_iter().flat_map(|it| names.iter().filter_map(|name| version(it, name)));
    let versions = versions.collect();
    Ok(Papers { directions, lines, versions, skipped: bench.skipped.borrow().clone() })
}

fn name(form: &str) -> &'static str {
    match form {
        "docx" => "DOCX",
        "pdf" => "PDF",
        "xlsx" => "XLSX",
        "html" => "HTML",
        "csv" => "CSV",
        _ => "JSON",
    }
}

/// A register with one long list; gives the list and how many directions it has.
fn register(bench: &Bench, folder: &Path) -> anyhow::Result<(String, usize)> {
    let pages = if bench.quick { 50 } else { 500 };
    let (sheet, directions) = sheet(bench, pages)?;
    let file = folder.join("list-in.docx");
    fs::write(&file, Press::Docx.print(&sheet))?;
    let mut import = ours(bench, folder);
    import.args(["import", "--lang", "en"]).arg(&file);
    let told = process::run(&mut import, folder)?.output;
    let (_, list) = told.split_once(": list ").context("the import names the list")?;
    let list = list.split(',').next().context("a comma follows")?.to_owned();
    Ok((list, directions))
}

fn ours(bench: &Bench, folder: &Path) -> Command {
    let mut command = bench.bagyt();
    command.arg("--folder").arg(folder.join("register"));
    command
}

fn command(bench: &Bench, folder: &Path, list: &str, form: &str) -> Command {
    let mut command = ours(bench, folder);
    command.args(["issue", list, "--to"]).arg(folder.join(format!("list.{form}")));
    command
}

fn issue(bench: &Bench, folder: &Path, list: &str, form: &str) -> anyhow::Result<()> {
    process::run(&mut command(bench, folder, list, form), folder).map(drop)
}

/// The name of another, and how it is asked to write.
type Other<'a> = (&'static str, Box<dyn Fn() -> Command + 'a>);

/// How another writes the form, into the folder `theirs`.
fn other<'a>(
    folder: &'a Path,
    form: &'static str,
    python: Option<&'a Python>,
    bench: &'a Bench,
) -> Option<Other<'a>> {
    let target: PathBuf = folder.join("theirs");
    let library = |name: &'static str| {
        let python = python?;
        let (script, source) =
            (bench.root.join("benches/papers/write.py"), folder.join("list.json"));
        // Ours is written anew between, so the source is one of its own.
        let kept = folder.join("source.json");
        fs::copy(source, &kept).ok()?;
        let target = target.join(format!("list.{form}"));
        let run = move || {
            let mut command = Command::new(python.interpreter());
            command.env("PYTHONDONTWRITEBYTECODE", "1").arg(&script).arg(form);
            command.arg(&kept).arg(&target);
            command
        };
        Some((name, Box::new(run) as Box<dyn Fn() -> Command + 'a>))
    };
    match form {
        "docx" => library("python-docx"),
        "xlsx" => library("openpyxl"),
        "pdf" => {
            let profile = folder.join("office-profile");
            let source = folder.join("list.docx");
            let run = move || {
                let mut command = Command::new("soffice");
                command
                    .arg(format!("-env:UserInstallation=file://{}", profile.display()))
                    .args(["--headless", "--convert-to", "pdf", "--outdir"])
                    .arg(&target)
                    .arg(&source);
                command
            };
            Some(("LibreOffice", Box::new(run)))
        }
        _ => None,
    }
}
