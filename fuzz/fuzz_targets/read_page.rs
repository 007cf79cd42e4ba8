//! Any bytes as the content of a web page's table.
#![no_main]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, read};

libfuzzer_sys::fuzz_target!(|rest: &[u8]| {
    let bytes = [b"<!DOCTYPE html><table><tr><td>1<td>2<td>3<tr><td>1<td>2<td>3", rest].concat();
    let _ = read("file.html", &bytes, RuleBook::built_in(), &Limits::default());
});
