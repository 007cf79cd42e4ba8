//! Any bytes behind the first line of a delimited text.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

libfuzzer_sys::fuzz_target!(|rest: &[u8]| {
    let bytes = ["sep=;\n".as_bytes(), rest].concat();
    let _ = read("file.csv", &bytes, RuleBook::built_in(), &Limits::default());
});
