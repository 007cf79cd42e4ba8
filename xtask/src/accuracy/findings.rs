//! Findings read against findings expected, code by code: how many are right, missed and too many.

use serde_json::Value;
use std::collections::BTreeMap;
use std::ops::AddAssign;

/// Findings of one code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// The answer has them.
    pub expected: usize,
    /// The reader has them.
    pub read: usize,
    /// Both have them: the same code, row, column and item.
    pub exact: usize,
    /// Both have them, looking only at code and row.
    pub in_row: usize,
}

impl Counted {
    /// In the answer and not read.
    pub const fn missed(self) -> usize {
        self.expected - self.exact
    }

    /// Read and not in the answer.
    pub const fn too_many(self) -> usize {
        self.read - self.exact
    }
}

impl AddAssign for Counted {
    fn add_assign(&mut self, other: Self) {
        self.expected += other.expected;
        self.read += other.read;
        self.exact += other.exact;
        self.in_row += other.in_row;
    }
}

/// Counts by code.
pub type ByCode = BTreeMap<String, Counted>;

/// Compares two JSON arrays of findings.
pub fn compare(expected: &Value, read: &Value) -> ByCode {
    let mut by_code = ByCode::new();
    let (expected, read) = (array(expected), array(read));
    for finding in expected {
        by_code.entry(code(finding)).or_default().expected += 1;
    }
    for finding in read {
        by_code.entry(code(finding)).or_default().read += 1;
    }
    for finding in both(expected, read, &["code", "row", "column", "item"]) {
        by_code.entry(code(finding)).or_default().exact += 1;
    }
    for finding in both(expected, read, &["code", "row"]) {
        by_code.entry(code(finding)).or_default().in_row += 1;
    }
    by_code
}

/// All codes together.
pub fn sum<'a>(counts: impl IntoIterator<Item = &'a Counted>) -> Counted {
    let mut all = Counted::default();
    counts.into_iter().for_each(|counted| all += *counted);
    all
}

/// The expected findings that are read too, each read one serving once.
fn both<'a>(expected: &'a [Value], read: &[Value], keys: &[&str]) -> Vec<&'a Value> {
    let mut left: Vec<&Value> = read.iter().collect();
    let same = |one: &Value, other: &Value| keys.iter().all(|key| one[*key] == other[*key]);
    let mut both = Vec::new();
    for finding in expected {
        if let Some(at) = left.iter().position(|it| same(it, finding)) {
            left.swap_remove(at);
            both.push(finding);
        }
    }
    both
}

fn code(finding: &Value) -> String {
    finding["code"].as_str().unwrap_or_default().to_owned()
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn check(expected: &Value, read: &Value, counts: [usize; 4]) {
        let all = sum(compare(expected, read).values());
        assert_eq!([all.expected, all.read, all.exact, all.in_row], counts);
    }

    #[test]
    fn a_finding_counts_once_and_only_where_it_stands() {
        let at = |row: u8, item: &str| json!({ "code": "misspelling", "row": row, "column": "problem", "item": item });
        check(&json!([at(1, "a")]), &json!([at(1, "a")]), [1, 1, 1, 1]);
        check(&json!([at(1, "a")]), &json!([at(1, "a"), at(1, "a")]), [1, 2, 1, 1]);
        check(&json!([at(1, "a")]), &json!([at(1, "b")]), [1, 1, 0, 1]);
        check(&json!([at(1, "a")]), &json!([at(2, "a")]), [1, 1, 0, 0]);
        check(&json!([at(1, "a")]), &json!([]), [1, 0, 0, 0]);
    }
}
