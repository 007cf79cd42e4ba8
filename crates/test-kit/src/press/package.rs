//! ZIP packages whose bytes are the same everywhere: stored in a fixed order, with one date.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

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
