//! Any bytes as the main part of a sound OpenDocument package, which random bytes would seldom become.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

libfuzzer_sys::fuzz_target!(|part: &[u8]| {
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    package.start_file("content.xml", SimpleFileOptions::default()).expect("memory takes any file");
    package.write_all(part).expect("memory takes any bytes");
    let bytes = package.finish().expect("memory takes a directory").into_inner();
    let _ = read("file.odt", &bytes, RuleBook::built_in(), &Limits::default());
});
