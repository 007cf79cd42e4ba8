//! The parts of a DOCX package. The main part names the others: they stand beside it under their usual names in most
//! files, but not in those of programs that save parts anew (`document2.xml`, `numbering2.xml`).

use super::super::packed::Packed;
use super::super::relations::{Relations, main_part};
use crate::{Limits, ReadError};

/// The main part of most packages.
const USUAL: &str = "word/document.xml";

/// A package while its parts are taken out.
pub struct Package<'a> {
    packed: Packed<'a>,
    main: String,
    relations: Relations,
}

impl<'a> Package<'a> {
    /// Opens a package that holds a text document.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let mut packed = Packed::open(bytes, limits)?;
        let main = main_part(&mut packed, USUAL)?;
        let main = main.filter(|name| packed.has(name) && name.contains("document"));
        let unknown = || ReadError::UnknownFormat { looks_like: other_kind(&packed) };
        let main = main.ok_or_else(unknown)?;
        let relations = Relations::of(&mut packed, &main)?;
        Ok(Self { packed, main, relations })
    }

    /// The main part.
    pub fn document(&mut self) -> Result<String, ReadError> {
        self.packed.document(&self.main)
    }

    /// The part of this kind that the main one names, else the one of its usual name beside it: `styles`.
    pub fn part(&mut self, kind: &str) -> Result<Option<String>, ReadError> {
        let named =
            self.relations.of_kind(&format!("/{kind}")).filter(|name| self.packed.has(name));
        let name = named.map_or_else(|| beside(&self.main, kind), str::to_owned);
        self.packed.part(&name)
    }

    /// Such a part, where the document has an element that refers to what is in it.
    pub fn part_named_in(
        &mut self,
        document: &str,
        element: &str,
        kind: &str,
    ) -> Result<Option<String>, ReadError> {
        if document.contains(element) { self.part(kind) } else { Ok(None) }
    }
}

fn other_kind(packed: &Packed<'_>) -> &'static str {
    if packed.has_under("xl/") {
        "spreadsheet"
    } else if packed.has_under("ppt/") {
        "presentation"
    } else if packed.has_under("content.xml") && packed.has_under("mimetype") {
        "OpenDocument file"
    } else {
        "zip archive"
    }
}

fn beside(main: &str, kind: &str) -> String {
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    if folder.is_empty() { format!("{kind}.xml") } else { format!("{folder}/{kind}.xml") }
}
