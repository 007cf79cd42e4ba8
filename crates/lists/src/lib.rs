//! Reading official lists: a file goes in, an exact list with findings comes out.
//!
//! `formats/` turns bytes into blocks of text with places; `assemble/` puts them into the rows and columns of the official
//! form; `recognise/` reads what each cell means; `check/` says what is wrong. Half a list beats none: whatever could be
//! read comes back with findings; [`ReadError`] means "we could not look".

pub mod accuracy;
pub mod assemble;
pub mod check;
mod empty_mark;
mod error;
pub mod formats;
mod limits;
pub mod recognise;
pub mod table;

pub use error::{Damage, ReadError};
pub use limits::Limits;

use bagyt_domain::list::{Finding, OfficialList, Source};
use bagyt_domain::rules::RuleBook;
use sha2::{Digest, Sha256};

/// One list of a file with what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The list.
    pub list: OfficialList,
    /// Findings, in the order of the list.
    pub findings: Vec<Finding>,
}

/// Reads every list of a file. `name` is the file's name without its folder; the format is found by content.
///
/// # Errors
/// When the file cannot be looked at: empty, binary of no known format, over a limit, damaged, or without any list.
pub fn read(
    name: &str,
    bytes: &[u8],
    rules: &RuleBook,
    limits: &Limits,
) -> Result<Vec<Reading>, ReadError> {
    let extract = formats::extract(bytes, limits)?;
    let raw_lists = assemble::assemble(extract.blocks, limits)?;
    let sha256: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    let readings = raw_lists.into_iter().zip(1..).map(|(raw, part)| {
        let source = Source {
            file: name.to_owned(),
            sha256: sha256.clone(),
            format: extract.format.to_owned(),
            part,
        };
        let mut findings = extract.findings.clone();
        findings.extend(raw.findings.iter().cloned());
        let (mut list, noticed) = recognise::recognise(&raw, source, rules);
        findings.extend(noticed);
        findings.extend(check::check(&mut list, &raw, rules));
        check::arrange(&mut findings);
        Reading { list, findings }
    });
    Ok(readings.collect())
}
