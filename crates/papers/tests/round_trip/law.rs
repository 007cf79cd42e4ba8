//! Writing a list, reading it back, and saying where the two differ.

use bagyt_domain::list::OfficialList;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader, Reading};
use bagyt_papers::list::{Issue, official_list};
use bagyt_papers::{Form, Paper};
use bagyt_test_kit::press::likeness::difference;
use serde_json::Value;

/// What a paper must give back of a list: title, year, approval, customers, every text and value of the rows, the totals.
pub fn told(list: &OfficialList) -> Value {
    let mut told = serde_json::to_value(list).expect("a list is plain data");
    let keys = told.as_object_mut().expect("a list is an object");
    // Where it stood, and columns that the official form has and the list had not.
    for of_the_file in ["source", "places", "columns"] {
        keys.remove(of_the_file);
    }
    for row in told["rows"].as_array_mut().into_iter().flatten() {
        row.as_object_mut().map(|row| row.remove("places"));
    }
    told
}

/// Reads a file.
pub fn read(name: &str, bytes: &[u8]) -> Vec<Reading> {
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    reader.read(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}")).lists
}

/// Writes a paper and reads the one list in it.
pub fn read_back(paper: &Paper, form: Form) -> Result<OfficialList, String> {
    let bytes = form.write(paper).map_err(|error| error.to_string())?;
    if form == Form::Json {
        return serde_json::from_slice(&bytes).map_err(|error| error.to_string());
    }
    let mut lists = read(&format!("list.{}", form.ending()), &bytes);
    match lists.len() {
        1 => Ok(lists.remove(0).list),
        other => Err(format!("{other} lists")),
    }
}

/// Where a list and what is read of its paper differ.
pub fn broken(list: &OfficialList, form: Form) -> Option<String> {
    match read_back(&official_list(list, &[], &Issue::whole(list)), form) {
        Ok(read) => difference(&told(list), &told(&read)),
        Err(error) => Some(error),
    }
}
