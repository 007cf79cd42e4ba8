//! How alike two readings of one list are: the same in everything that is not of the file's form, or how many letters differ.

use serde_json::Value;

/// Findings that speak of the file's form and not of the list.
const OF_FORM: [&str; 3] = ["merged_cells", "cell_shift", "ocr_suspect"];

/// A document as every form of the list must give it: without where it stood, what its form was like, and what is printed
/// below the table, of which a web page tells only what says it is a note.
pub fn without_form(document: &Value) -> Value {
    let mut document = document.clone();
    if let Some(keys) = document.as_object_mut() {
        keys.remove("source");
        keys.remove("notes");
    }
    if let Some(findings) = document["findings"].as_array_mut() {
        findings.retain(|finding| !OF_FORM.iter().any(|code| finding["code"] == *code));
        findings.iter_mut().filter_map(Value::as_object_mut).for_each(|finding| {
            finding.remove("place");
        });
    }
    document
}

/// Where two documents first differ, in words; `None` where they are equal.
pub fn difference(expected: &Value, read: &Value) -> Option<String> {
    differs(expected, read, "document")
}

fn differs(expected: &Value, read: &Value, path: &str) -> Option<String> {
    match (expected, read) {
        (Value::Object(expected), Value::Object(read)) => {
            let keys =
                expected.keys().chain(read.keys().filter(|key| !expected.contains_key(*key)));
            keys.into_iter().find_map(|key| {
                let of = |side: &serde_json::Map<String, Value>| side.get(key).cloned();
                let (expected, read) =
                    (of(expected).unwrap_or_default(), of(read).unwrap_or_default());
                differs(&expected, &read, &format!("{path}.{key}"))
            })
        }
        (Value::Array(expected), Value::Array(read)) => {
            let each = expected.iter().zip(read).enumerate();
            let mut inside = each
                .map(|(at, (expected, read))| differs(expected, read, &format!("{path}[{at}]")));
            inside.find_map(|found| found).or_else(|| {
                let (expected_count, read_count) = (expected.len(), read.len());
                (expected_count != read_count).then(|| {
                    let more = expected.get(read_count).or(read.get(expected_count));
                    format!(
                        "{path}: {expected_count} expected, {read_count} read; the first too few or too many: {}",
                        more.map(Value::to_string).unwrap_or_default()
                    )
                })
            })
        }
        _ => {
            (expected != read).then(|| format!("{path}\n  expected {expected}\n  read     {read}"))
        }
    }
}

/// Letters that are wrong and letters there are, over all texts of two documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Letters {
    /// Letters to be changed, put in or taken out.
    pub wrong: usize,
    /// Letters of the true text.
    pub all: usize,
}

impl Letters {
    /// The share of wrong letters, 0 to 1 and more.
    pub fn error(self) -> f64 {
        self.wrong as f64 / self.all.max(1) as f64
    }

    /// Both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { wrong: self.wrong + other.wrong, all: self.all + other.all }
    }
}

/// The keys of a row that hold printed text.
const TEXTS: [&str; 9] = [
    "number",
    "field",
    "direction",
    "problem",
    "kind_and_term",
    "territory",
    "target_indicators",
    "expected_results",
    "material_base",
];

/// Compares the texts of two documents, cell by cell; a row that was not read is wrong to the last letter.
pub fn letters(expected: &Value, read: &Value) -> Letters {
    let mut sum = compared(&text(&expected["title"]), &text(&read["title"]));
    let none = Vec::new();
    let rows = |document: &Value| document["rows"].as_array().unwrap_or(&none).clone();
    let (rows, others) = (rows(expected), rows(read));
    for (at, row) in rows.iter().enumerate() {
        let other = others.get(at).cloned().unwrap_or_default();
        let keys = TEXTS.iter().map(|key| compared(&text(&row[*key]), &text(&other[*key])));
        sum = keys.fold(sum, Letters::and);
        sum = sum.and(compared(&money(row), &money(&other)));
    }
    sum
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(texts) => texts.iter().map(text).collect::<Vec<_>>().join(" "),
        _ => String::new(),
    }
}

fn money(row: &Value) -> String {
    let amounts = row["funding"].as_array().map(Vec::as_slice).unwrap_or_default();
    amounts.iter().map(|amount| text(&amount["as_printed"])).collect::<Vec<_>>().join(" ")
}

/// The least letters to change, put in or take out; a printed cell is short enough to try all ways.
fn compared(expected: &str, read: &str) -> Letters {
    let (expected, read): (Vec<char>, Vec<char>) =
        (expected.chars().collect(), read.chars().collect());
    let mut row: Vec<usize> = (0..=read.len()).collect();
    for (at, letter) in expected.iter().enumerate() {
        let mut corner = row[0];
        row[0] = at + 1;
        for (column, other) in read.iter().enumerate() {
            let changed = corner + usize::from(letter != other);
            corner = row[column + 1];
            row[column + 1] = changed.min(corner + 1).min(row[column] + 1);
        }
    }
    Letters { wrong: row[read.len()], all: expected.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn letters_are_counted_to_the_least_change() {
        let check = |expected: &str, read: &str, wrong: usize| {
            assert_eq!(compared(expected, read).wrong, wrong, "{expected} {read}");
        };
        check("қала", "қала", 0);
        check("қала", "кала", 1);
        check("қала", "қла", 1);
        check("", "ә", 1);
        check("тізбе", "", 5);
        assert_eq!(
            letters(&json!({ "title": "аб", "rows": [{ "field": "вг" }] }), &json!({})).wrong,
            4
        );
    }

    #[test]
    fn what_is_of_the_form_is_left_out_and_all_else_is_not() {
        let of = |place: u8, code: &str| json!({ "source": { "format": place }, "findings": [{ "code": code, "place": { "line": place } }] });
        assert_eq!(without_form(&of(1, "number_gap")), without_form(&of(2, "number_gap")));
        assert_ne!(without_form(&of(1, "number_gap")), without_form(&of(1, "title_missing")));
        assert_eq!(without_form(&of(1, "cell_shift")), json!({ "findings": [] }));
        let found = difference(&json!({ "rows": [1, 2] }), &json!({ "rows": [1, 3] }));
        assert_eq!(found.unwrap().lines().next(), Some("document.rows[1]"));
        assert!(difference(&json!({ "rows": [1] }), &json!({ "rows": [1, 2] })).is_some());
        assert_eq!(difference(&json!([1, "а"]), &json!([1, "а"])), None);
    }
}
