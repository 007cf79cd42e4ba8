//! How exactly each form is read: the examples in all forms, and the real lists printed anew in those the press can print.
//!
//! The truth is the reading of the original, of two real lists the answer written by hand. Forms of other programs take
//! minutes and need the programs; without `--programs` they are not measured and what is committed about them stays.

use super::corpus::Corpus;
use super::measure::Measured;
use super::page;
use anyhow::Context;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::Tally;
use bagyt_lists::{Limits, NoTools, ReadError, Reader, Reading, assemble, formats};
use bagyt_test_kit::press::likeness::{Letters, letters, without_form};
use bagyt_test_kit::press::scanner::{self, Wear};
use bagyt_test_kit::press::{Form, Missing, Sheet, browser, office, paper};
use bagyt_tools::Installed;
use bagyt_wording::{Lang, document};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// What is measured of a list in one form.
pub struct InForm {
    /// The ending of the file.
    pub form: String,
    /// `kk`, `ru`, `kk+ru`.
    pub language: String,
    /// Keys, cells, amounts, items, findings.
    pub measured: Measured,
    /// Letters that differ.
    pub letters: Letters,
}

/// A list with its true reading, and how it looks in print.
struct Original {
    name: String,
    truth: Value,
    sheet: Option<Sheet>,
}

/// All that was measured.
#[derive(Default)]
pub struct Forms {
    /// List by list, form by form.
    pub lists: Vec<InForm>,
    /// The lists that are only ever scored, printed anew by other programs and scanned.
    pub held_back: Vec<InForm>,
    /// Forms that were not measured, and why.
    pub left_out: Vec<String>,
}

/// Points to the inch of the scans of real lists.
const DOTS: u32 = 200;

/// Measures everything at hand; forms of other programs only where `programs` says so.
pub fn measure(root: &Path, programs: bool) -> anyhow::Result<Forms> {
    let mut forms = Forms::default();
    for (name, original) in crate::corpus::LISTS {
        let bytes = fs::read(root.join(original)).with_context(|| original.to_owned())?;
        let original = Original { name: name.to_owned(), truth: truth(name, &bytes)?, sheet: None };
        for (ending, bytes) in crate::corpus::printed(root, name)? {
            if programs || is_own(&ending) {
                forms.add(&original, &ending, &bytes);
            }
        }
    }
    for original in real(root)? {
        let Some(sheet) = &original.sheet else { continue };
        for form in Form::ALL {
            forms.add(&original, form.ending(), &form.print(sheet));
        }
        if programs {
            match foreign(sheet) {
                Ok(printed) => {
                    printed.iter().for_each(|(ending, bytes)| forms.add(&original, ending, bytes));
                }
                Err(missing) => forms.left_out.push(format!("{}: {missing}", original.name)),
            }
        }
    }
    if programs {
        forms.measure_held_back(root)?;
    } else {
        forms.left_out.push("forms of other programs: ask for them with --programs".to_owned());
    }
    Ok(forms)
}

fn is_own(ending: &str) -> bool {
    Form::ALL.iter().any(|form| form.ending() == ending)
}

/// The real lists as they were put together from their dumps.
fn real(root: &Path) -> anyhow::Result<Vec<Original>> {
    let Ok(entries) = fs::read_dir(root.join(super::real::FOLDER)) else { return Ok(Vec::new()) };
    let mut files: Vec<_> =
        entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    files.sort();
    let answers = Corpus::Shared.cases(root)?.unwrap_or_default();
    let original = |path: &std::path::PathBuf| {
        let bytes = fs::read(path)?;
        let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let answer = answers.iter().find(|case| case.name == stem).map(|case| case.answer.clone());
        let truth = match answer {
            Some(answer) => answer,
            None => truth(&stem, &bytes)?,
        };
        let sheet = sheet(&bytes)?;
        let name = format!("real list {}", stem.split('_').next().unwrap_or_default());
        Ok(Original { name, truth, sheet })
    };
    files.iter().map(original).collect()
}

/// How the first list of a file is printed.
fn sheet(bytes: &[u8]) -> Result<Option<Sheet>, ReadError> {
    let limits = Limits::default();
    let blocks = formats::extract(bytes, &limits, &NoTools)?.blocks;
    Ok(assemble::assemble(blocks, &limits)?.first().map(Sheet::of_list))
}

fn foreign(sheet: &Sheet) -> Result<Vec<(&'static str, Vec<u8>)>, Missing> {
    let docx = Form::Docx.print(sheet);
    let pdf = office::convert(&docx, "docx", "pdf")?;
    let scans: Vec<_> =
        paper::pages(&pdf, DOTS)?.iter().map(|page| scanner::scan(page, Wear::LIGHT)).collect();
    Ok(vec![
        ("doc", office::convert(&docx, "docx", "doc")?),
        ("rtf", office::convert(&docx, "docx", "rtf")?),
        ("xls", office::convert(&Form::Xlsx.print(sheet), "xlsx", "xls")?),
        ("browser.pdf", browser::pdf(&Form::Html.print(sheet))?),
        ("scan.pdf", scanner::pdf(&scans, DOTS, 60)),
        ("office.pdf", pdf),
    ])
}

/// The document of a file of one list.
fn truth(name: &str, bytes: &[u8]) -> anyhow::Result<Value> {
    let readings = read(name, bytes)?;
    let [reading] = &readings[..] else { anyhow::bail!("{name}: {} lists", readings.len()) };
    Ok(written(reading))
}

fn read(name: &str, bytes: &[u8]) -> Result<Vec<Reading>, ReadError> {
    let (limits, tools) = (Limits::default(), Installed::default());
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &tools };
    Ok(reader.read(name, bytes)?.lists)
}

fn written(reading: &Reading) -> Value {
    without_form(&document(&reading.list, &reading.findings, Lang::Kk))
}

impl Forms {
    fn add(&mut self, original: &Original, ending: &str, bytes: &[u8]) {
        self.lists.push(in_form(original, ending, bytes));
    }

    /// The hold-out as PDF and as scans: the pages of lists on which nothing was ever tuned.
    fn measure_held_back(&mut self, root: &Path) -> anyhow::Result<()> {
        let Some(cases) = Corpus::HoldOut.cases(root)? else {
            self.left_out.push("the lists held back are not here".to_owned());
            return Ok(());
        };
        for case in cases {
            let Some(sheet) = sheet(&case.bytes)? else { continue };
            let original = Original { name: case.name, truth: case.answer, sheet: None };
            match foreign(&sheet) {
                Ok(printed) => {
                    let pages = printed.iter().filter(|(ending, _)| ending.ends_with("pdf"));
                    self.held_back
                        .extend(pages.map(|(ending, bytes)| in_form(&original, ending, bytes)));
                }
                Err(missing) => self.left_out.push(format!("{}: {missing}", original.name)),
            }
        }
        Ok(())
    }

    /// The lists of each form.
    pub fn by_form(&self) -> BTreeMap<&str, Vec<&InForm>> {
        let mut forms: BTreeMap<&str, Vec<&InForm>> = BTreeMap::new();
        self.lists.iter().for_each(|list| forms.entry(&list.form).or_default().push(list));
        forms
    }
}

/// A list in one form against its truth.
fn in_form(original: &Original, ending: &str, bytes: &[u8]) -> InForm {
    let (readings, refused) = match read(&original.name, bytes) {
        Ok(readings) => (readings, None),
        Err(error) => (Vec::new(), Some(error.to_string())),
    };
    let read = readings.first().map(written).unwrap_or_default();
    InForm {
        form: ending.to_owned(),
        language: original.truth["language"].as_str().unwrap_or_default().to_owned(),
        letters: letters(&original.truth, &read),
        measured: Measured::compared(&original.name, &original.truth, &readings, refused),
    }
}

/// Where the chapter of the page begins.
pub const HEADING: &str = "## Form by form";

/// Where in it the lists held back begin.
pub const HELD_BACK_HEADING: &str = "### The hold-out printed and scanned";

/// The chapter of the page.
pub fn chapter(forms: &Forms) -> String {
    let left_out = match &forms.left_out[..] {
        [] => String::new(),
        reasons => format!("\n\nNot measured: {}.", reasons.join("; ")),
    };
    format!(
        "{HEADING}\n\n{}\n\n{}\n\n{}\n\n{}{left_out}",
        include_str!("about_forms.md").trim_end(),
        table(&forms.lists),
        include_str!("about_held_back_forms.md").trim_end(),
        table(&forms.held_back)
    )
}

/// One line for each form and language.
fn table(lists: &[InForm]) -> String {
    let mut rows: BTreeMap<(&str, &str), Vec<&InForm>> = BTreeMap::new();
    for list in lists {
        rows.entry((&list.form, &list.language)).or_default().push(list);
    }
    let rows = rows.into_iter().map(|((form, language), lists)| row(form, language, &lists));
    let head =
        ["form", "language", "lists", "not read", "cells", "amounts", "items", "letters wrong"];
    page::table(&head, rows)
}

fn row(form: &str, language: &str, lists: &[&InForm]) -> Vec<String> {
    let all = |of: fn(&Measured) -> Tally| {
        let tallies = lists.iter().map(|list| of(&list.measured));
        page::rated(tallies.fold(Tally::default(), |sum, it| Tally {
            right: sum.right + it.right,
            total: sum.total + it.total,
        }))
    };
    let letters = lists.iter().map(|list| list.letters).fold(Letters::default(), Letters::and);
    vec![
        format!("`{form}`"),
        language.to_owned(),
        lists.len().to_string(),
        lists.iter().filter(|list| list.measured.refused.is_some()).count().to_string(),
        all(|list| list.cells),
        all(|list| list.amounts),
        all(|list| list.items),
        format!("{} of {} ({:.2} %)", letters.wrong, letters.all, letters.error() * 100.0),
    ]
}
