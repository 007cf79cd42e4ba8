//! The programs and libraries people convert documents with.

use super::files::SCAN;
use crate::bench::Bench;
use crate::bench::python::{Python, said};
use std::path::{Path, PathBuf};
use std::process::Command;

/// One of them.
pub struct Converter {
    /// Its name.
    pub name: &'static str,
    /// Its version.
    pub version: String,
    forms: &'static [&'static str],
    make: Make,
}

/// How a file is converted, with a folder for what comes of it.
type Make = Box<dyn Fn(&Path, &Path) -> Command>;

impl Converter {
    /// Whether it reads the form.
    pub fn reads(&self, form: &str) -> bool {
        self.forms.contains(&form)
    }

    /// How it is asked to convert a file.
    pub fn command(&self, file: &Path, scratch: &Path) -> Command {
        (self.make)(file, scratch)
    }
}

/// Those that are here or can be had.
pub fn found(bench: &Bench, python: Option<&Python>) -> Vec<Converter> {
    let mut found = Vec::new();
    if let Some(version) = version("pandoc", "--version") {
        let make = |file: &Path, _: &Path| {
            let mut command = Command::new("pandoc");
            command.args(["--to", "plain"]).arg(file);
            command
        };
        found.push(Converter {
            name: "pandoc",
            version,
            forms: &["DOCX", "HTML", "ODT"],
            make: Box::new(make),
        });
    } else {
        bench.skip("pandoc: it is not installed here");
    }
    if let Some(version) = version("soffice", "--version") {
        let make = |file: &Path, scratch: &Path| {
            let to = match file.extension().and_then(|it| it.to_str()) {
                Some("xlsx") => "csv",
                _ => "txt:Text",
            };
            let profile = scratch.join("office-profile");
            let mut command = Command::new("soffice");
            command
                .arg(format!("-env:UserInstallation=file://{}", profile.display()))
                .args(["--headless", "--convert-to", to, "--outdir"])
                .arg(scratch)
                .arg(file);
            command
        };
        let forms = &["DOCX", "XLSX", "HTML", "ODT"];
        found.push(Converter { name: "LibreOffice", version, forms, make: Box::new(make) });
    } else {
        bench.skip("LibreOffice: it is not installed here");
    }
    found.extend(python.map(|python| libraries(bench, python)).unwrap_or_default());
    if let Some(version) = version("tesseract", "--version") {
        let make = |file: &Path, scratch: &Path| {
            // Whole pages, one on each core and one thread each, which is the fastest it goes.
            let line = format!(
                "rm -f '{0}'/page-*; pdftoppm -r 300 -gray '{1}' '{0}'/page && ls '{0}'/page-* | OMP_THREAD_LIMIT=1 \
                 xargs -P \"$(nproc)\" -I@ tesseract @ - -l kaz+rus --psm 3 tsv",
                scratch.display(),
                file.display()
            );
            let mut command = Command::new("sh");
            command.args(["-c", &line]);
            command
        };
        found.push(Converter {
            name: "Tesseract alone",
            version,
            forms: &[SCAN],
            make: Box::new(make),
        });
    } else {
        bench.skip("Tesseract: it is not installed here");
    }
    found
}

fn libraries(bench: &Bench, python: &Python) -> Vec<Converter> {
    let requirements = bench.root.join("benches/converters/requirements.txt");
    if !python.install(&requirements, "markitdown, pdfplumber") {
        bench.skip("markitdown and pdfplumber: pip cannot get them here");
        return Vec::new();
    }
    let script = bench.root.join("benches/converters/convert.py");
    let library = |name: &'static str, forms: &'static [&'static str]| {
        let line = format!("import importlib.metadata as m; print(m.version('{name}'))");
        let (script, interpreter): (PathBuf, PathBuf) =
            (script.clone(), python.interpreter().to_owned());
        let make = move |file: &Path, _: &Path| {
            let mut command = Command::new(&interpreter);
            command.env("PYTHONDONTWRITEBYTECODE", "1").arg(&script).arg(name).arg(file);
            command
        };
        let version = said(python.interpreter(), &line).unwrap_or_default();
        Converter { name, version, forms, make: Box::new(make) }
    };
    vec![library("markitdown", &["DOCX", "XLSX", "HTML", "PDF"]), library("pdfplumber", &["PDF"])]
}

/// The last word of the first line a program prints of itself that holds a figure.
fn version(program: &str, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    let figure = |word: &&str| word.starts_with(|letter: char| letter.is_ascii_digit());
    text.lines().next()?.split_whitespace().find(figure).map(str::to_owned)
}
