//! `cargo xtask papers`: pictures of what leaves the register, as other programs show it, for people to look at.

use anyhow::Context;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader};
use bagyt_papers::Form;
use bagyt_papers::list::{Issue, official_list};
use bagyt_test_kit::press::{browser, office, paper, scanner};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// A list of many pages.
const LIST: &str = "examples/lists/2026-pavlodar-internal-policy.docx";

/// Where the pictures stand.
const FOLDER: &str = "docs/papers";

/// Dots an inch: small, and still to be read.
const DOTS: u32 = 60;

/// Writes the first, a middle and the last page of each form; CSV and JSON have no looks.
pub fn run() -> anyhow::Result<ExitCode> {
    let root = crate::check::root()?;
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    let read = reader.read(LIST, &fs::read(root.join(LIST))?)?;
    let reading = read.lists.first().context("the example is a list")?;
    let paper = official_list(&reading.list, &reading.findings, &Issue::whole(&reading.list));
    let folder = root.join(FOLDER);
    fs::create_dir_all(&folder)?;
    for form in Form::ALL {
        let bytes = form.write(&paper)?;
        let printed = match form {
            Form::Pdf => bytes,
            Form::Html => shown(browser::pdf(&bytes))?,
            Form::Docx | Form::Xlsx => shown(office::convert(&bytes, form.ending(), "pdf"))?,
            Form::Csv | Form::Json => continue,
        };
        let pages = shown(paper::pages(&printed, DOTS))?;
        let last = pages.len().saturating_sub(1);
        for (name, at) in [("first", 0), ("middle", last / 2), ("last", last)] {
            let page = pages.get(at).context("it has pages")?;
            put(&folder, &format!("{}-{name}.png", form.ending()), &scanner::png(page))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn shown<T>(made: Result<T, bagyt_test_kit::press::Missing>) -> anyhow::Result<T> {
    made.map_err(|missing| anyhow::anyhow!("{missing}"))
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    Ok(fs::write(folder.join(name), bytes)?)
}
