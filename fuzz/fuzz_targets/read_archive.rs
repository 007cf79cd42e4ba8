//! Any bytes as two files of a sound ZIP archive: what stands before the first zero byte, and the rest.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let (one, other) = bytes.split_at(end);
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in [("1.txt", one), ("2.bin", other)] {
        archive.start_file(name, SimpleFileOptions::default()).expect("memory takes any file");
        archive.write_all(content).expect("memory takes any bytes");
    }
    let bytes = archive.finish().expect("memory takes a directory").into_inner();
    let _ = read("file.zip", &bytes, RuleBook::built_in(), &Limits::default());
});
