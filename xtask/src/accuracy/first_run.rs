//! What the reader scored on lists it had never seen, kept beside the present score.

use super::corpus::Corpus;
use super::measure::Measured;
use super::page;
use bagyt_lists::accuracy::Tally;
use toml::{Table, Value};

/// Measured once; never measured again.
const SCORES: &str = include_str!("first_run.toml");

/// First run and now, list by list; empty for a corpus without a first run.
pub fn table(corpus: Corpus, lists: &[Measured]) -> String {
    let scores: Table =
        SCORES.parse().expect("the file is part of the program and a test reads it");
    let Some(scores) = scores.get(corpus.key()).and_then(Value::as_table) else {
        return String::new();
    };
    let rows = lists.iter().map(|list| row(list, scores.get(&list.name)));
    let head = [
        "list",
        "values, first run",
        "values now",
        "findings, first run",
        "findings now",
        "remark",
    ];
    format!("### {}, first run and now\n\n{}", corpus.title(), page::table(&head, rows))
}

fn row(list: &Measured, first: Option<&Value>) -> Vec<String> {
    let number = |key: &str| {
        let number = first.and_then(|first| first.get(key)).and_then(Value::as_integer);
        number.and_then(|number| usize::try_from(number).ok())
    };
    let (values, findings) = match number("total") {
        Some(total) => (
            page::rated(Tally { right: number("right").unwrap_or_default(), total }),
            findings(number("findings"), number("expected"), number("too_many")),
        ),
        None => ("–".to_owned(), "–".to_owned()),
    };
    let found = list.all_findings();
    let now = findings_now(found.exact, found.expected, found.too_many());
    let refused = first.and_then(|first| first.get("refused")).and_then(Value::as_str);
    let remark = refused.map(|why| format!("not read: {why}")).into_iter();
    let later = number("later").map(|right| format!("when it first could be read: {right} values"));
    let remark: Vec<String> = remark.chain(later).collect();
    vec![
        list.name.clone(),
        values,
        page::rated(list.score.values()),
        findings,
        now,
        remark.join("; "),
    ]
}

fn findings(right: Option<usize>, expected: Option<usize>, too_many: Option<usize>) -> String {
    findings_now(
        right.unwrap_or_default(),
        expected.unwrap_or_default(),
        too_many.unwrap_or_default(),
    )
}

fn findings_now(right: usize, expected: usize, too_many: usize) -> String {
    format!("{right} of {expected}, {too_many} too many")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_invented_list_has_its_first_run() {
        let scores: Table = SCORES.parse().unwrap();
        let root = crate::check::root().unwrap();
        for corpus in [Corpus::SecondAuthor, Corpus::HoldOut] {
            let known = scores[corpus.key()].as_table().unwrap().keys().cloned();
            let cases = corpus.cases(&root).unwrap().expect("the lists are part of the checkout");
            let names: BTreeSet<String> = cases.into_iter().map(|case| case.name).collect();
            assert_eq!(known.collect::<BTreeSet<_>>(), names);
        }
    }
}
