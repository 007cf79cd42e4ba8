//! `cargo xtask papers`: pictures of what leaves the register, as other programs show it, for people to look at.

use anyhow::Context;
use bagyt_domain::list::{Direction, Finding, Issuer, OfficialList};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader};
use bagyt_papers::Form;
use bagyt_papers::list::{Issue, official_list};
use bagyt_test_kit::press::{browser, office, paper, scanner};
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// A list of several customers, and one of another whose directions go on behind them, for a list of many pages.
const LIST: &str = "examples/lists/2026-ministry-committees.docx";
const MORE: &str = "examples/lists/2026-pavlodar-internal-policy.docx";
const CUSTOMER: &str = "Ішкі саясат басқармасы";

/// Where the pictures stand.
const FOLDER: &str = "docs/papers";

/// Dots an inch: small, and still to be read.
const DOTS: u32 = 60;

/// Writes the first, a middle and the last page of each form; CSV and JSON have no looks.
pub fn run() -> anyhow::Result<ExitCode> {
    let root = crate::check::root()?;
    let (mut list, mut findings) = read(&root, LIST)?;
    let (more, found) = read(&root, MORE)?;
    let last = append(&mut list, more);
    findings.extend(found.into_iter().map(|mut finding| {
        finding.row = finding.row.map(|row| row + last);
        finding
    }));
    let paper = official_list(&list, &findings, &Issue::whole(&list));
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

fn read(root: &Path, name: &str) -> anyhow::Result<(OfficialList, Vec<Finding>)> {
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    let read = reader.read(name, &fs::read(root.join(name))?)?;
    let first = read.lists.into_iter().next().context("the example is a list")?;
    Ok((first.list, first.findings))
}

/// Puts the directions of another list behind those of this one, as one more customer's; gives how many it had.
fn append(list: &mut OfficialList, more: OfficialList) -> u32 {
    let last = list.rows.iter().map(|row| row.ordinal).max().unwrap_or(0);
    let behind = more.rows.into_iter().map(|mut row| {
        row.ordinal += last;
        row.number = Some(format!("{}.", row.ordinal));
        row.issuer = Some(CUSTOMER.to_owned());
        row
    });
    let behind: Vec<Direction> = behind.collect();
    let rows = behind.iter().map(|row| row.ordinal).collect();
    list.issuers.push(Issuer { name: CUSTOMER.to_owned(), rows });
    list.rows.extend(behind);
    for sum in more.totals {
        match list.totals.iter_mut().find(|own| own.year == sum.year) {
            Some(own) => own.thousand_tenge = own.thousand_tenge + sum.thousand_tenge,
            None => list.totals.push(sum),
        }
    }
    last
}

fn shown<T>(made: Result<T, bagyt_test_kit::press::Missing>) -> anyhow::Result<T> {
    made.map_err(|missing| anyhow::anyhow!("{missing}"))
}

fn put(folder: &Path, name: &str, bytes: &[u8]) -> anyhow::Result<()> {
    Ok(fs::write(folder.join(name), bytes)?)
}
