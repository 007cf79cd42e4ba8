//! ZIP packages whose bytes are the same everywhere: stored in a fixed order, with one date.

use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

/// A package of these files.
pub fn archive(files: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // An OpenDocument file begins with its kind, readable without unpacking.
        let method = if *name == "mimetype" {
            CompressionMethod::Stored
        } else {
            CompressionMethod::Deflated
        };
        let options = SimpleFileOptions::default()
            .compression_method(method)
            .last_modified_time(DateTime::default())
            .unix_permissions(0o644);
        writer.start_file(*name, options).expect("memory takes any package");
        writer.write_all(bytes).expect("memory takes any package");
    }
    writer.finish().expect("memory takes any package").into_inner()
}

/// A package of texts.
pub fn texts(files: &[(&str, String)]) -> Vec<u8> {
    let files: Vec<(&str, Vec<u8>)> =
        files.iter().map(|(name, text)| (*name, text.clone().into_bytes())).collect();
    archive(&files)
}

/// A DOCX with its body rewritten: `change` gets the text of `word/document.xml`, every other part stays.
pub fn with_body(docx: &[u8], change: impl FnOnce(&str) -> String) -> Vec<u8> {
    let mut from = ZipArchive::new(Cursor::new(docx)).expect("a DOCX is a package");
    let mut parts = Vec::new();
    for index in 0..from.len() {
        let mut part = from.by_index(index).expect("a part of the package");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("a whole part");
        parts.push((part.name().to_owned(), bytes));
    }
    let (_, body) = parts.iter_mut().find(|(name, _)| name == "word/document.xml").expect("a body");
    *body = change(std::str::from_utf8(body).expect("a body of text")).into_bytes();
    let parts: Vec<(&str, Vec<u8>)> =
        parts.iter().map(|(name, bytes)| (name.as_str(), bytes.clone())).collect();
    archive(&parts)
}
