//! The parts of a DOCX package, unpacked within limits: what counts is the bytes that come out, not what the header says.

use super::xml::{attribute, parse};
use crate::{Damage, Limits, ReadError};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A package while its parts are taken out.
pub struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    folder: String,
    main: String,
    left: u64,
    limit: u64,
}

impl<'a> Package<'a> {
    /// Opens a package that holds a text document.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        let (left, limit) = (limits.unpacked_bytes, limits.unpacked_bytes);
        let main = "word/document.xml".to_owned();
        let mut package = Self { archive, folder: String::new(), main, left, limit };
        package.find_main()?;
        package.folder = package.main.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned();
        Ok(package)
    }

    /// The main part is the one the package's relations name; almost always `word/document.xml`.
    fn find_main(&mut self) -> Result<(), ReadError> {
        if self.archive.index_for_name(&self.main).is_some() {
            return Ok(());
        }
        let relations = self.unpack("_rels/.rels")?.unwrap_or_default();
        let named = if relations.is_empty() { None } else { main_part(&relations)? };
        match named
            .filter(|name| self.archive.index_for_name(name).is_some() && name.contains("document"))
        {
            Some(name) => {
                self.main = name;
                Ok(())
            }
            None => Err(ReadError::UnknownFormat { looks_like: self.other_kind() }),
        }
    }

    fn other_kind(&self) -> &'static str {
        let has = |start: &str| self.archive.file_names().any(|name| name.starts_with(start));
        if has("xl/") {
            "spreadsheet"
        } else if has("ppt/") {
            "presentation"
        } else if has("content.xml") && has("mimetype") {
            "OpenDocument file"
        } else {
            "zip archive"
        }
    }

    /// The main part.
    pub fn document(&mut self) -> Result<String, ReadError> {
        let main = self.main.clone();
        self.unpack(&main)?.ok_or(ReadError::Damaged(Damage::NoDocument))
    }

    /// A part beside the main one.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let name = if self.folder.is_empty() {
            name.to_owned()
        } else {
            format!("{}/{name}", self.folder)
        };
        self.unpack(&name)
    }

    /// A part beside the main one, where the main one names what is in it.
    pub fn part_named_in(
        &mut self,
        document: &str,
        element: &str,
        name: &str,
    ) -> Result<Option<String>, ReadError> {
        if document.contains(element) { self.part(name) } else { Ok(None) }
    }

    fn unpack(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        file.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ReadError::Damaged(Damage::CutOff))?;
        if bytes.len() as u64 > self.left {
            return Err(ReadError::OverLimit { what: "unpacked_bytes", limit: self.limit });
        }
        self.left -= bytes.len() as u64;
        Ok(Some(super::super::encoding::decode_marked(&bytes)))
    }
}

/// Why a package cannot be unpacked.
const fn damaged(error: &ZipError) -> ReadError {
    ReadError::Damaged(match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => Damage::Locked,
        _ => Damage::CutOff,
    })
}

/// The part the package's relations name as its document.
fn main_part(relations: &str) -> Result<Option<String>, ReadError> {
    let tree = parse(relations)?;
    let target = tree
        .descendants()
        .filter(|node| {
            attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        })
        .find_map(|node| attribute(node, "Target"));
    Ok(target.map(|target| target.trim_start_matches('/').to_owned()))
}
