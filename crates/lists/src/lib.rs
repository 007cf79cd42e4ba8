//! Reading official lists: a file goes in, an exact list with findings comes out.
//!
//! `formats/` turns bytes into blocks of text with places; `assemble/` puts them into the rows and columns of the official
//! form; `recognise/` reads what each cell means; `check/` says what is wrong. Half a list beats none: whatever could be
//! read comes back with findings; [`ReadError`] means "we could not look".

pub mod accuracy;
mod apart;
pub mod assemble;
mod bilingual;
pub mod check;
mod cores;
mod doubts;
mod empty_mark;
mod error;
pub mod formats;
mod key;
mod limits;
mod picture;
pub mod recognise;
pub mod table;
mod tools;

pub use apart::Apart;
pub use error::{Damage, ReadError};
pub use formats::may_be_slow;
pub use limits::Limits;
pub use picture::{Part, Picture, picture};
pub use tools::{Image, NoTools, OldForm, SeenWord, Tool, ToolFault, Tools, Why};

use bagyt_domain::list::{Finding, OfficialList, Source};
use bagyt_domain::rules::RuleBook;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One list of a file with what is to be said about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading {
    /// The list.
    pub list: OfficialList,
    /// Findings, in the order of the list.
    pub findings: Vec<Finding>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Contents {
    /// Its lists, in the order of the file.
    pub lists: Vec<Reading>,
    /// Files of an archive in which there was nothing to read, or that could not be read; never all of them.
    pub left_out: Vec<LeftOut>,
}

/// A file of an archive that gave no list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its name in the archive.
    pub name: String,
    /// Why.
    pub why: ReadError,
}

/// What reading is done by; cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The regulation.
    pub rules: &'a RuleBook,
    /// How much is taken on.
    pub limits: &'a Limits,
    /// Programs outside this one.
    pub tools: &'a dyn Tools,
}

impl Reader<'_> {
    /// Reads every list of a file, in a process of its own where the tools have one. `name` is the file's name without its
    /// folder; the format is found by content.
    ///
    /// # Errors
    /// When the file cannot be looked at: empty, binary of no known format, over a limit, damaged, or without any list;
    /// of an archive, when no file in it gave a list.
    pub fn read(&self, name: &str, bytes: &[u8]) -> Result<Contents, ReadError> {
        let apart = self.tools.apart().and_then(|apart| apart.read(name, bytes, *self));
        apart.unwrap_or_else(|| self.read_here(name, bytes))
    }

    fn read_here(&self, name: &str, bytes: &[u8]) -> Result<Contents, ReadError> {
        let sha256: String =
            Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        let mut contents = Contents::default();
        for document in formats::documents(bytes, self.limits, self.tools)? {
            self.tools.goes_on();
            let inner = document.name;
            let file =
                inner.as_ref().map_or_else(|| name.to_owned(), |inner| format!("{name}/{inner}"));
            let read = document.extract.and_then(|extract| {
                self.lists(extract, |part, format| Source {
                    file: file.clone(),
                    sha256: sha256.clone(),
                    format: format.to_owned(),
                    part,
                })
            });
            match (read, inner) {
                (Ok(lists), _) => contents.add(lists),
                (Err(why), Some(name)) => contents.left_out.push(LeftOut { name, why }),
                (Err(why), None) => return Err(why),
            }
        }
        match contents.left_out.first() {
            _ if contents.lists.len() > self.limits.lists => {
                Err(ReadError::OverLimit { what: "lists", limit: self.limits.lists as u64 })
            }
            Some(first) if contents.lists.is_empty() => {
                let (name, why) = (first.name.clone(), Box::new(first.why.clone()));
                Err(ReadError::Archive { name, why })
            }
            _ => Ok(contents),
        }
    }

    fn lists(
        &self,
        extract: table::Extract,
        source: impl Fn(u32, &str) -> Source,
    ) -> Result<Vec<Reading>, ReadError> {
        let raw_lists = assemble::assemble(extract.blocks, self.limits)?;
        let is_only = raw_lists.len() == 1;
        let readings = raw_lists.iter().zip(1..).map(|(raw, part)| {
            let (mut list, noticed) =
                recognise::recognise(raw, source(part, extract.format), self.rules);
            let mut findings = doubts::located(extract.findings.clone(), raw, &list, is_only);
            findings.extend(raw.findings.iter().cloned());
            findings.extend(noticed);
            findings.extend(check::check(&mut list, raw, self.rules));
            doubts::once(&mut findings);
            check::arrange(&mut findings);
            Reading { list, findings }
        });
        let mut readings: Vec<Reading> = readings.collect();
        check::across(&mut readings, &raw_lists);
        Ok(readings)
    }
}

impl Contents {
    /// Adds the lists of one document; `part` counts through the whole file.
    fn add(&mut self, lists: Vec<Reading>) {
        for mut reading in lists {
            reading.list.source.part = self.lists.len() as u32 + 1;
            self.lists.push(reading);
        }
    }
}

/// Begins on another core what every list needs, the words of the languages; for whoever will read a list at once and has
/// other things to do first. Reading does it itself where nobody did.
pub fn get_ready() {
    cores::aside(bagyt_language::spelling::learn_words);
}

/// Reads every list of a file with nothing but this program.
///
/// # Errors
/// As [`Reader::read`].
pub fn read(
    name: &str,
    bytes: &[u8],
    rules: &RuleBook,
    limits: &Limits,
) -> Result<Vec<Reading>, ReadError> {
    Ok(Reader { rules, limits, tools: &NoTools }.read(name, bytes)?.lists)
}
