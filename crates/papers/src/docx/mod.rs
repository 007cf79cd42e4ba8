//! A word processor's file (DOCX, ECMA-376): A4 on its side, styles that a typist can change, numbers that count themselves,
//! a heading that every page repeats, changes as the word processor tracks them.

mod body;
mod frame;
mod numbering;
mod styles;
mod xml;

use crate::error::WriteError;
use crate::paper::Paper;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

pub(crate) use xml::allowed;

/// The names of what a part of the file is written in.
const WORDS: (&str, &str) =
    ("xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main");

/// Writes a paper.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, WriteError> {
    let body = body::write(paper);
    let parts = [
        ("[Content_Types].xml", frame::content_types()),
        ("_rels/.rels", frame::relations()),
        ("docProps/core.xml", frame::properties(paper)),
        ("word/document.xml", body.document),
        ("word/_rels/document.xml.rels", frame::relations_of_document()),
        ("word/styles.xml", styles::write(paper.language)),
        ("word/numbering.xml", numbering::write(body.lists)),
        ("word/settings.xml", frame::settings()),
        ("word/footer1.xml", frame::footer(paper.foot.as_deref())),
    ];
    packed(&parts)
}

/// An archive of parts, each under its name, with nothing in it of the day it is made.
fn packed(parts: &[(&str, Vec<u8>)]) -> Result<Vec<u8>, WriteError> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    for (name, content) in parts {
        archive.start_file(*name, options)?;
        archive.write_all(content)?;
    }
    Ok(archive.finish()?.into_inner())
}
