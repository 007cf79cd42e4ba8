//! `bagyt issue`: a list of the register as the document the law knows.

use crate::trouble::{Result, Trouble, to_say, why_not};
use crate::{examples, output, register, typed};
use bagyt_operations::{Rows, ToIssue, issue_list};
use bagyt_papers::Form;
use bagyt_papers::list::Languages;
use bagyt_settings::Settings;
use bagyt_storage::ListId;
use bagyt_wording::{Args, Lang, say};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What is to be issued.
#[derive(Debug, Clone, clap::Args)]
pub struct Asked {
    /// The list.
    #[arg(value_parser = typed::list)]
    pub list: ListId,
    /// A new file; its ending says the form: docx, pdf, xlsx, html, csv or json.
    #[arg(long)]
    pub to: PathBuf,
    /// The version; that in force unless one is named.
    #[arg(long = "number", value_parser = typed::version)]
    pub number: Option<u32>,
    /// Marks what changed since this version.
    #[arg(long, value_parser = typed::version)]
    pub since: Option<u32>,
    /// The languages of the form: kk, ru or both; those it is printed in unless named.
    #[arg(long, value_parser = typed::languages)]
    pub languages: Option<Languages>,
    /// The rows of one customer, by its place in the list, from 1.
    #[arg(long, value_parser = typed::customer, conflicts_with = "rows")]
    pub customer: Option<u32>,
    /// An extract of these rows, for example 1-3,5.
    #[arg(long, value_parser = typed::rows)]
    pub rows: Option<Extract>,
}

/// The rows of an extract.
#[derive(Debug, Clone)]
pub struct Extract(pub BTreeSet<u32>);

/// Writes the document into a new file.
pub fn run(settings: &Settings, lang: Lang, asked: Asked) -> Result<ExitCode> {
    let refused = |trouble: Trouble| trouble.after(to_say("issue-none"));
    let ending = asked.to.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let form = Form::ALL.into_iter().find(|form| form.ending().eq_ignore_ascii_case(ending));
    let form = form.ok_or_else(|| {
        to_say("issue-unknown-form").text("file", output::name(&asked.to)).text("ending", ending)
    })?;
    let rows = match (asked.customer, asked.rows) {
        (Some(customer), _) => Rows::OfCustomer(customer),
        (None, Some(Extract(rows))) => Rows::Some(rows),
        (None, None) => Rows::All,
    };
    let wanted = ToIssue {
        list: asked.list,
        version: asked.number,
        compared_with: asked.since,
        languages: asked.languages,
        rows,
        form,
    };
    register::wait(async {
        let store = register::open_existing(settings).await?;
        let issued = issue_list(&store, wanted, &examples::fingerprints()).await;
        let issued = issued.map_err(|error| refused(error.into()))?;
        write_new(&asked.to, &issued.bytes)
            .map_err(|error| refused(unwritten(&asked.to, &error)))?;
        let values = Args::new()
            .text("file", output::name(&asked.to))
            .count("version", issued.version)
            .count("bytes", issued.bytes.len() as u64);
        output::line(&say(lang, "issue-done", &values));
        Ok(ExitCode::SUCCESS)
    })
}

/// Nothing that is there is written over, and nothing is left of a file that was not written to its end.
fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    let written = file.write_all(bytes).and_then(|()| file.sync_all());
    if written.is_err() {
        let _ = fs::remove_file(path);
    }
    written
}

fn unwritten(path: &Path, error: &io::Error) -> Trouble {
    let sentence = match error.kind() {
        io::ErrorKind::AlreadyExists => to_say("backup-already-there"),
        _ => to_say("backup-not-written").part("detail", why_not(error)),
    };
    sentence.text("file", output::name(path)).into()
}
