//! How the parts of an XLSX workbook are found: by what each of them says of the others.

use super::super::packed::Packed;
use super::super::relations::Relations;
use super::super::xml::{attribute, parse};
use crate::{Damage, ReadError};

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

/// The part of a kind that a part names; it must be there.
pub(super) fn of_kind(
    relations: &Relations,
    kind: &str,
    package: &mut Packed<'_>,
) -> Result<Option<String>, ReadError> {
    relations.of_kind(kind).map(|target| needed(package, target)).transpose()
}

/// A part that must be there: without it something of the list would be missing and nobody told.
pub(super) fn needed(package: &mut Packed<'_>, part: &str) -> Result<String, ReadError> {
    package.part(part)?.ok_or(ReadError::Damaged(Damage::CutOff))
}
