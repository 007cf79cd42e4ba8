//! Any bytes as a file: reading must end without a panic and within memory.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = read("file", bytes, RuleBook::built_in(), &Limits::default());
});
