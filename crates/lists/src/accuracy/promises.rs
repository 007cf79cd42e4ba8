//! How well the promises read of a list agree with those an answer names.
//!
//! A promise is right when an answer has, in the same item, one with the same number (both numbers of a range), the same
//! unit and the same role; each answers for one.

use super::Tally;
use serde_json::Value;
use std::collections::BTreeMap;
use std::fmt;

/// What was right, missed and too many.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PromiseScore {
    /// Promises to be reached or delivered (`role` is `target`).
    pub targets: Counted,
    /// Promises of every role.
    pub all: Counted,
    /// Of those right, how many agree in each other key.
    pub keys: BTreeMap<&'static str, Tally>,
    /// What is not right, in the order of print.
    pub misses: Vec<Miss>,
}

/// Promises of an answer, promises read, and those that agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counted {
    /// In the answer.
    pub expected: usize,
    /// Read.
    pub read: usize,
    /// Both.
    pub right: usize,
}

/// A promise that was missed, or is too many, or is told otherwise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Miss {
    /// `row 3 target 2`.
    pub place: String,
    /// What the answer says; nothing where too much was read.
    pub expected: Option<String>,
    /// What was read; nothing where it was missed.
    pub read: Option<String>,
}

/// The other keys of a promise.
const KEYS: [&str; 11] = [
    "comparator",
    "per",
    "year",
    "age_from",
    "age_to",
    "method",
    "baseline",
    "of",
    "role",
    "customer_approval",
    "quote",
];

/// What the words for a number are, where two readers may cut them otherwise.
const WORDS: [&str; 3] = ["quote", "baseline", "of"];

impl PromiseScore {
    /// Compares the promises of one row: both are arrays of the reading conventions.
    pub fn of_row(row: usize, expected: &Value, read: &Value) -> Self {
        let mut score = Self::default();
        let none = Vec::new();
        let expected = expected.as_array().unwrap_or(&none);
        let mut left: Vec<&Value> = read.as_array().unwrap_or(&none).iter().collect();
        score.targets.read = left.iter().filter(|it| is_target(it)).count();
        score.all.read = left.len();
        score.targets.expected = expected.iter().filter(|it| is_target(it)).count();
        score.all.expected = expected.len();
        let mut pairs: Vec<(&Value, Option<&Value>)> =
            expected.iter().map(|it| (it, None)).collect();
        // Those that agree in more find each other first.
        let same = |keys: &[&str], a: &Value, b: &Value| keys.iter().all(|key| equal(a, b, key));
        const PLACE: [&str; 5] = ["source", "item", "value", "value2", "unit"];
        for more in [&["role", "comparator", "per", "age_from", "quote"][..], &["role"], &[]] {
            for (wanted, found) in pairs.iter_mut().filter(|(_, found)| found.is_none()) {
                let at =
                    left.iter().position(|it| same(&PLACE, wanted, it) && same(more, wanted, it));
                *found = at.map(|at| left.remove(at));
            }
        }
        for (wanted, found) in pairs {
            let place = place(row, wanted);
            let Some(found) = found else {
                score.misses.push(Miss { place, expected: Some(shown(wanted)), read: None });
                continue;
            };
            score.all.right += 1;
            score.targets.right += usize::from(is_target(wanted) && is_target(found));
            for key in KEYS {
                let tally = score.keys.entry(key).or_default();
                tally.total += 1;
                tally.right += usize::from(equal(wanted, found, key));
            }
            if KEYS.iter().any(|key| !WORDS.contains(key) && !equal(wanted, found, key)) {
                let (expected, read) = (Some(shown(wanted)), Some(shown(found)));
                score.misses.push(Miss { place, expected, read });
            }
        }
        let too_many = left.iter().map(|it| Miss {
            place: place(row, it),
            expected: None,
            read: Some(shown(it)),
        });
        score.misses.extend(too_many);
        score
    }

    /// Compares the promises of all rows of a list.
    pub fn of_list(expected: &Value, read: &[Value]) -> Self {
        let none = Vec::new();
        let rows = expected["rows"].as_array().unwrap_or(&none);
        let mut score = Self::default();
        for (at, row) in rows.iter().enumerate() {
            let read = read.get(at).unwrap_or(&Value::Null);
            score.add(&Self::of_row(at + 1, &row["commitments"], read));
        }
        score
    }

    /// Adds another row's or list's score.
    pub fn add(&mut self, other: &Self) {
        self.targets.add(other.targets);
        self.all.add(other.all);
        for (key, tally) in &other.keys {
            let own = self.keys.entry(key).or_default();
            own.right += tally.right;
            own.total += tally.total;
        }
        self.misses.extend(other.misses.iter().cloned());
    }
}

impl Counted {
    /// Adds those of another row or list.
    pub const fn add(&mut self, other: Self) {
        self.expected += other.expected;
        self.read += other.read;
        self.right += other.right;
    }

    /// The share of those read that are right, in percent.
    pub fn precision(self) -> f64 {
        percent(self.right, self.read)
    }

    /// The share of those expected that are right, in percent.
    pub fn recall(self) -> f64 {
        percent(self.right, self.expected)
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts of a list are small")]
fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 { 100.0 } else { part as f64 * 100.0 / whole as f64 }
}

fn is_target(promise: &Value) -> bool {
    promise["role"] == "target"
}

fn equal(a: &Value, b: &Value, key: &str) -> bool {
    match (a[key].as_f64(), b[key].as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() < 1e-6,
        _ => a[key] == b[key],
    }
}

fn place(row: usize, promise: &Value) -> String {
    format!("row {row} {} {}", promise["source"].as_str().unwrap_or("?"), promise["item"])
}

/// `"кемінде 20 семинар": >= 20 event / year, target`.
fn shown(promise: &Value) -> String {
    let text = |key: &str| promise[key].as_str().unwrap_or_default().to_owned();
    let mut line = format!("{}: {} {}", promise["quote"], text("comparator"), promise["value"]);
    if !promise["value2"].is_null() {
        line += &format!("–{}", promise["value2"]);
    }
    line += &format!(" {}", text("unit"));
    if !promise["per"].is_null() {
        line += &format!(" / {}", text("per"));
    }
    for key in ["year", "age_from", "age_to", "method"] {
        if !promise[key].is_null() {
            line += &format!(", {key} {}", promise[key]);
        }
    }
    line += &format!(", {}", text("role"));
    if promise["customer_approval"] == true {
        line += ", by agreement";
    }
    line
}

impl fmt::Display for Miss {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let side = |it: &Option<String>| it.clone().unwrap_or_else(|| "(none)".to_owned());
        let (expected, read) = (side(&self.expected), side(&self.read));
        write!(formatter, "{}\n  expected {expected}\n  read     {read}", self.place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn promise(value: i64, unit: &str, role: &str) -> Value {
        json!({ "source": "target", "item": 1, "quote": "", "comparator": "=", "value": value, "value2": null, "unit": unit,
            "per": null, "role": role })
    }

    fn counted(expected: &[Value], read: &[Value]) -> (Counted, Counted, usize) {
        let score = PromiseScore::of_row(1, &json!(expected), &json!(read));
        (score.targets, score.all, score.misses.len())
    }

    #[test]
    fn each_promise_of_an_answer_is_right_once() {
        let (twenty, thirty) = (promise(20, "person", "target"), promise(30, "person", "target"));
        let both = Counted { expected: 2, read: 2, right: 2 };
        assert_eq!(
            counted(&[twenty.clone(), thirty.clone()], &[thirty, twenty.clone()]),
            (both, both, 0)
        );
        let once = Counted { expected: 1, read: 2, right: 1 };
        assert_eq!(
            counted(std::slice::from_ref(&twenty), &[twenty.clone(), twenty.clone()]),
            (once, once, 1)
        );
    }

    #[test]
    fn another_unit_number_or_role_is_not_right() {
        let wanted = [promise(20, "person", "target")];
        let missed = Counted { expected: 1, read: 1, right: 0 };
        for other in [promise(20, "event", "target"), promise(21, "person", "target")] {
            assert_eq!(counted(&wanted, &[other]), (missed, missed, 2));
        }
        let (targets, all, misses) = counted(&wanted, &[promise(20, "person", "spec")]);
        assert_eq!((targets.right, targets.read, all.right, misses), (0, 0, 1, 1));
    }
}
