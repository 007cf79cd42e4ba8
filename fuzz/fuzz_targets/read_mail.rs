//! Any bytes as the body of a page kept like a mail, behind a border that they may go on with.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

const HEAD: &[u8] = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n";

libfuzzer_sys::fuzz_target!(|rest: &[u8]| {
    let bytes = [HEAD, rest].concat();
    let _ = read("file.mht", &bytes, RuleBook::built_in(), &Limits::default());
});
