//! How the parts of an XLSX workbook are found: by what each of them says of the others.

use super::super::packed::Packed;
use super::super::xml::{attribute, parse};
use crate::{Damage, ReadError};
use roxmltree::Node;
use std::collections::HashMap;

/// The part the package names as its workbook.
pub(super) fn main_part(package: &mut Packed<'_>) -> Result<String, ReadError> {
    const USUAL: &str = "xl/workbook.xml";
    if package.has(USUAL) {
        return Ok(USUAL.to_owned());
    }
    let part = package.part("_rels/.rels")?.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let tree = parse(&part)?;
    let named = tree
        .descendants()
        .filter(|node| {
            attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        })
        .find_map(|node| attribute(node, "Target"));
    let named = named.map(|target| target.trim_start_matches('/').to_owned());
    named.ok_or(ReadError::Damaged(Damage::NoDocument))
}

/// The parts a part names: kind and target by identifier.
pub(super) struct Relations(HashMap<String, (String, String)>);

impl Relations {
    /// Of a part.
    pub fn of(package: &mut Packed<'_>, part: &str) -> Result<Self, ReadError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let within = |name: &str| match folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        let mut found = HashMap::new();
        if let Some(text) = package.part(&within(&format!("_rels/{name}.rels")))? {
            let tree = parse(&text)?;
            for node in tree.root_element().children().filter(Node::is_element) {
                let (Some(id), Some(target)) = (attribute(node, "Id"), attribute(node, "Target"))
                else {
                    continue;
                };
                let target = match target.strip_prefix('/') {
                    Some(whole) => resolved(whole),
                    None => resolved(&within(target)),
                };
                let kind = attribute(node, "Type").unwrap_or_default().to_owned();
                found.insert(id.to_owned(), (kind, target));
            }
        }
        Ok(Self(found))
    }

    /// The part it names so.
    pub fn target(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|(_, target)| target.as_str())
    }

    /// The part of a kind that it names.
    pub fn of_kind(
        &self,
        kind: &str,
        package: &mut Packed<'_>,
    ) -> Result<Option<String>, ReadError> {
        match self.0.values().find(|(found, _)| found.ends_with(kind)) {
            Some((_, target)) => needed(package, target).map(Some),
            None => Ok(None),
        }
    }
}

/// A part that must be there: without it something of the list would be missing and nobody told.
pub(super) fn needed(package: &mut Packed<'_>, part: &str) -> Result<String, ReadError> {
    package.part(part)?.ok_or(ReadError::Damaged(Damage::CutOff))
}

/// A name without steps up (`..`) and steps in place.
fn resolved(name: &str) -> String {
    let mut found: Vec<&str> = Vec::new();
    for step in name.split('/') {
        match step {
            ".." => drop(found.pop()),
            "." | "" => {}
            step => found.push(step),
        }
    }
    found.join("/")
}
