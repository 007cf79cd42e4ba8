//! What is measured of one list: keys, whole cells, amounts, items and findings.

use super::corpus::Case;
use super::findings::{self, ByCode, Counted};
use bagyt_domain::list::Finding;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::{Score, Tally, YOUNGER, score_file};
use bagyt_lists::{Limits, Reading, read};
use serde_json::Value;

/// The measures of one list.
pub struct Measured {
    /// The file's name without its ending.
    pub name: String,
    /// Right and total of every key.
    pub score: Score,
    /// Cells of the table whose whole text is right.
    pub cells: Tally,
    /// Amounts right to the tiyn and in the right year: yearly sums, sums per grant, printed totals.
    pub amounts: Tally,
    /// Indicators and results right letter for letter and in their place.
    pub items: Tally,
    /// Findings by code.
    pub findings: ByCode,
    /// Why the file could not be read.
    pub refused: Option<String>,
}

/// The cells of a row, each with the keys that hold its text.
const CELLS: [(&str, &[&str]); 9] = [
    ("number", &["number"]),
    ("field", &["field"]),
    ("direction", &["direction"]),
    ("problem", &["problem"]),
    ("funding", &["funding"]),
    ("kind_and_term", &["kind_and_term"]),
    ("territory", &["territory"]),
    ("indicators", &ITEMS),
    ("material_base", &["material_base"]),
];

const ITEMS: [&str; 2] = ["target_indicators", "expected_results"];

impl Measured {
    /// Reads the list of a case and compares.
    pub fn of(case: &Case) -> Self {
        let (readings, refused) =
            match read(&case.name, &case.bytes, RuleBook::built_in(), &Limits::default()) {
                Ok(readings) => (readings, None),
                Err(error) => (Vec::new(), Some(error.to_string())),
            };
        Self::compared(&case.name, &case.answer, &readings, refused)
    }

    /// Compares what was read with an answer.
    pub fn compared(
        name: &str,
        answer: &Value,
        readings: &[Reading],
        refused: Option<String>,
    ) -> Self {
        let mut measured = Self {
            name: name.to_owned(),
            score: score_file(answer, readings),
            cells: Tally::default(),
            amounts: Tally::default(),
            items: Tally::default(),
            findings: ByCode::new(),
            refused,
        };
        let one = std::slice::from_ref(answer);
        let answers = answer.as_array().map_or(one, Vec::as_slice);
        for (at, answer) in answers.iter().enumerate() {
            measured.add(answer, readings.get(at));
        }
        measured
    }

    fn add(&mut self, answer: &Value, reading: Option<&Reading>) {
        let json = |reading: &Reading| serde_json::to_value(&reading.list).unwrap_or_default();
        let list = reading.map(json).unwrap_or_default();
        let known = |it: &&Finding| !YOUNGER.contains(&it.code);
        let found = reading.map(|it| it.findings.iter().filter(known).collect::<Vec<_>>());
        let found = found.map(|it| serde_json::to_value(it).unwrap_or_default());
        for (at, row) in array(&answer["rows"]).iter().enumerate() {
            let read = list["rows"].get(at);
            for (_, keys) in CELLS {
                count(
                    &mut self.cells,
                    read.is_some_and(|read| text(row, keys) == text(read, keys)),
                );
            }
            let read = read.unwrap_or(&Value::Null);
            each(&mut self.amounts, array(&row["funding"]), array(&read["funding"]), sum_of_year);
            each(&mut self.amounts, &per_grant(row), &per_grant(read), Clone::clone);
            for block in ITEMS {
                each(&mut self.items, array(&row[block]), array(&read[block]), Clone::clone);
            }
        }
        each(&mut self.amounts, array(&answer["totals"]), array(&list["totals"]), sum_of_year);
        for (code, counted) in findings::compare(&answer["findings"], &found.unwrap_or_default()) {
            *self.findings.entry(code).or_default() += counted;
        }
    }

    /// Findings of all codes.
    pub fn all_findings(&self) -> Counted {
        findings::sum(self.findings.values())
    }

    /// One line for the terminal.
    pub fn summary(&self) -> String {
        let found = self.all_findings();
        let refused =
            self.refused.as_ref().map(|why| format!("; NOT READ: {why}")).unwrap_or_default();
        format!(
            "values {}, cells {}, amounts {}, items {}, findings {} of {} and {} too many{refused}",
            self.score.values(),
            self.cells,
            self.amounts,
            self.items,
            found.exact,
            found.expected,
            found.too_many(),
        )
    }
}

/// The text of a cell: of money its phrases, of items all of them.
fn text(row: &Value, keys: &[&str]) -> Vec<Value> {
    let mut texts = Vec::new();
    for key in keys {
        match &row[*key] {
            Value::Array(parts) => texts
                .extend(parts.iter().map(|part| part.get("as_printed").unwrap_or(part).clone())),
            text => texts.push(text.clone()),
        }
        texts.push(Value::Null);
    }
    texts
}

/// Year and amount.
fn sum_of_year(amount: &Value) -> Value {
    Value::from(vec![amount["year"].clone(), amount["thousand_tenge"].clone()])
}

fn per_grant(row: &Value) -> Vec<Value> {
    let sum = row.get("per_grant_thousand_tenge").filter(|sum| !sum.is_null());
    sum.cloned().into_iter().collect()
}

/// Counts one by one; one too many or too few is a wrong one.
fn each(tally: &mut Tally, expected: &[Value], read: &[Value], seen: impl Fn(&Value) -> Value) {
    for at in 0..expected.len().max(read.len()) {
        count(tally, expected.get(at).map(&seen) == read.get(at).map(&seen));
    }
}

fn count(tally: &mut Tally, right: bool) {
    tally.total += 1;
    tally.right += usize::from(right);
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_list_that_is_not_read_has_nothing_right() {
        let answer = json!({ "title": "Перечень", "rows": [{
            "direction": "Форум", "problem": null, "funding": [{ "year": 2026, "thousand_tenge": "5" }],
            "target_indicators": ["а"], "expected_results": [] }], "findings": [{ "code": "title_missing" }] });
        let measured =
            Measured::of(&Case { name: "пусто".to_owned(), bytes: Vec::new(), answer });
        assert!(measured.refused.is_some());
        let tallies = [measured.score.values(), measured.cells, measured.amounts, measured.items];
        assert!(tallies.iter().all(|tally| tally.right == 0 && tally.total > 0), "{tallies:?}");
        assert_eq!(measured.all_findings().missed(), 1);
    }

    #[test]
    fn a_cell_of_money_is_compared_by_its_phrases() {
        let row = |phrase: &str| json!({ "funding": [{ "year": 2026, "as_printed": phrase }] });
        assert_eq!(text(&row("5 мың"), &["funding"]), text(&row("5 мың"), &["funding"]));
        assert_ne!(text(&row("5 мың"), &["funding"]), text(&row("5"), &["funding"]));
    }

    #[test]
    fn items_that_change_their_block_are_a_different_cell() {
        let targets = json!({ "target_indicators": ["а"], "expected_results": [] });
        let results = json!({ "target_indicators": [], "expected_results": ["а"] });
        assert_ne!(text(&targets, &ITEMS), text(&results, &ITEMS));
    }
}
