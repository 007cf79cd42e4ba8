//! OpenDocument files: texts (ODT) and workbooks (ODS), packed or in one piece of XML.
//!
//! What a person sees in print is what counts, as in DOCX: recorded deletions, notes of reviewers and hidden text go,
//! numbers of lists are restored. The text of a footnote is a paragraph behind the table or paragraph its mark stands in;
//! the mark goes, because it would glue its number to a word.

mod flow;
mod numbering;
mod paragraph;
mod sheets;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod text;

use super::encoding;
use super::packed::Packed;
use super::xml::{child, is, parse};
use crate::table::{Block, Extract};
use crate::{Damage, Limits, ReadError};
use numbering::Numbering;
use roxmltree::Node;
use styles::Styles;

/// Turns the file into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    if !bytes.starts_with(b"PK") {
        return of_parts(&encoding::decode_marked(bytes), None, limits);
    }
    let mut package = Packed::open(bytes, limits)?;
    if is_locked(&mut package)? {
        return Err(ReadError::Damaged(Damage::Locked));
    }
    let content = package.document("content.xml")?;
    let styles = package.part("styles.xml")?;
    of_parts(&content, styles.as_deref(), limits)
}

/// Whether the package says that its parts are locked by a password.
fn is_locked(package: &mut Packed<'_>) -> Result<bool, ReadError> {
    let manifest = package.part("META-INF/manifest.xml")?.unwrap_or_default();
    Ok(manifest.contains("encryption-data") || package.has("encrypted-package"))
}

fn of_parts(content: &str, styles: Option<&str>, limits: &Limits) -> Result<Extract, ReadError> {
    let tree = parse(content)?;
    let root = tree.root_element();
    let beside = styles.map(parse).transpose()?;
    let roots: Vec<Node<'_, '_>> =
        beside.iter().map(|tree| tree.root_element()).chain([root]).collect();
    let styles = Styles::read(&roots);
    let body = child(root, "body").ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let (format, (blocks, findings)) = if let Some(text) = child(body, "text") {
        ("odt", (text::blocks(text, &styles, Numbering::read(&roots), limits)?, Vec::new()))
    } else if let Some(sheets) = child(body, "spreadsheet") {
        ("ods", sheets::blocks(sheets, &styles, limits)?)
    } else {
        let slides = body.children().any(|node| is(node, "presentation"));
        let looks_like = if slides { "presentation" } else { "OpenDocument file" };
        return Err(ReadError::UnknownFormat { looks_like });
    };
    if blocks.iter().all(Block::is_blank) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format, blocks, findings })
}
