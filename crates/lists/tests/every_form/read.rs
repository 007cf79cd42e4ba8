//! Reading a file as the program does, with the programs of this machine.

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, ReadError, Reader};
use bagyt_test_kit::press::likeness::without_form;
use bagyt_tools::Installed;
use bagyt_wording::{Lang, document};
use serde_json::Value;

/// The documents of a file, without what is of its form.
pub fn documents(name: &str, bytes: &[u8]) -> Result<Vec<Value>, ReadError> {
    let limits = Limits::default();
    let tools = Installed::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &tools };
    let lists = reader.read(name, bytes)?.lists;
    let document =
        |it: &bagyt_lists::Reading| without_form(&document(&it.list, &it.findings, Lang::En));
    Ok(lists.iter().map(document).collect())
}
