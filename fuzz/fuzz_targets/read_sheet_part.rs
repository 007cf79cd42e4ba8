//! Any bytes as the sheet of a sound XLSX package, which random bytes would seldom become.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

libfuzzer_sys::fuzz_target!(|part: &[u8]| {
    let workbook: &[u8] = b"<workbook xmlns:r='r'><sheets><sheet name='a' r:id='1'/></sheets></workbook>";
    let relations: &[u8] = b"<r><r Id='1' Target='s.xml'/></r>";
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in
        [("xl/workbook.xml", workbook), ("xl/_rels/workbook.xml.rels", relations), ("xl/s.xml", part)]
    {
        package.start_file(name, SimpleFileOptions::default()).expect("memory takes any file");
        package.write_all(content).expect("memory takes any bytes");
    }
    let bytes = package.finish().expect("memory takes a directory").into_inner();
    let _ = read("file.xlsx", &bytes, RuleBook::built_in(), &Limits::default());
});
