//! The page of scores for people: `docs/accuracy.md`.

use super::corpus::Corpus;
use super::findings::{ByCode, Counted, sum};
use super::measure::Measured;
use super::{Report, first_run};
use bagyt_lists::accuracy::Tally;
use std::collections::BTreeSet;

/// What a reader of the page must know first.
const OPENING: &str = include_str!("opening.md");

/// Answers held to be wrong, with the reason.
const DISPUTES: &str = include_str!("disputes.md");

/// Longest printed words of a difference, in characters.
const SHOWN: usize = 90;

/// The whole page; the chapter of the forms stands last, so that it can stay as it is.
pub fn write(report: &Report, forms: &str) -> String {
    let mut parts = vec![OPENING.to_owned(), in_short(report)];
    for (corpus, lists) in &report.corpora {
        parts.push(format!("## {}\n\n{}", corpus.title(), about(*corpus)));
        parts.push(first_run::table(*corpus, lists));
        if *corpus == Corpus::SecondAuthor {
            parts.push(include_str!("first_run_by_key.md").to_owned());
        }
        parts.push(format!("### {}, list by list\n\n{}", corpus.title(), list_by_list(lists)));
        parts.push(format!("### {}, key by key\n\n{}", corpus.title(), key_by_key(lists)));
        parts.push(format!("### {}, findings by code\n\n{}", corpus.title(), code_by_code(lists)));
        if *corpus == Corpus::SecondAuthor {
            parts.push(format!(
                "### {}, where it still differs\n\n{}",
                corpus.title(),
                differences(lists)
            ));
        }
    }
    parts.push(real_lists(report));
    parts.push(DISPUTES.to_owned());
    parts.push(super::promises::chapter(&report.promises));
    parts.push(forms.to_owned());
    parts.retain(|part| !part.is_empty());
    format!("{}\n", parts.iter().map(|part| part.trim_end()).collect::<Vec<_>>().join("\n\n"))
}

/// What the scores of a corpus can show.
const fn about(corpus: Corpus) -> &'static str {
    match corpus {
        Corpus::SecondAuthor => include_str!("about_second_author.md"),
        Corpus::HoldOut => include_str!("about_hold_out.md"),
        Corpus::Shared => {
            "Two of the five real lists have an answer made by hand, which whoever wrote the reader could see all the time. Reading them
exactly is the least to ask, and shows nothing about other lists."
        }
    }
}

fn in_short(report: &Report) -> String {
    let rows = report.corpora.iter().map(|(corpus, lists)| {
        let mut cells = vec![corpus.title().to_owned(), lists.len().to_string()];
        cells.extend(scores(lists));
        cells
    });
    let head = [
        "corpus",
        "lists",
        "values",
        "cells",
        "amounts",
        "items",
        "findings right",
        "missed",
        "too many",
    ];
    format!("## In short\n\n{}", table(&head, rows))
}

fn list_by_list(lists: &[Measured]) -> String {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for list in lists {
        let mut cells = vec![list.name.clone()];
        cells.extend(scores(std::slice::from_ref(list)));
        rows.push(cells);
    }
    table(
        &["list", "values", "cells", "amounts", "items", "findings right", "missed", "too many"],
        rows,
    )
}

fn scores(lists: &[Measured]) -> Vec<String> {
    let all = |of: fn(&Measured) -> Tally| {
        let tallies = lists.iter().map(of);
        rated(tallies.fold(Tally::default(), |sum, it| Tally {
            right: sum.right + it.right,
            total: sum.total + it.total,
        }))
    };
    let found = sum(&lists.iter().map(Measured::all_findings).collect::<Vec<_>>());
    vec![
        all(|list| list.score.values()),
        all(|list| list.cells),
        all(|list| list.amounts),
        all(|list| list.items),
        found.exact.to_string(),
        found.missed().to_string(),
        found.too_many().to_string(),
    ]
}

/// Keys down, lists across; what is not wholly right stands out.
fn key_by_key(lists: &[Measured]) -> String {
    let keys: BTreeSet<&String> = lists.iter().flat_map(|list| list.score.keys.keys()).collect();
    let short = |list: &Measured| list.name.split(['-', '_']).next().unwrap_or_default().to_owned();
    let mut head = vec!["key".to_owned()];
    head.extend(lists.iter().map(short));
    let rows =
        keys.into_iter().filter(|key| *key != "findings").map(|key| {
            let mut cells = vec![format!("`{key}`")];
            cells.extend(lists.iter().map(|list| {
                list.score.keys.get(key).map_or_else(String::new, |it| outstanding(*it))
            }));
            cells
        });
    table(&head, rows)
}

fn code_by_code(lists: &[Measured]) -> String {
    let mut by_code = ByCode::new();
    for (code, counted) in lists.iter().flat_map(|list| &list.findings) {
        *by_code.entry(code.clone()).or_default() += *counted;
    }
    let all = sum(by_code.values());
    let rows = by_code.into_iter().map(|(code, counted)| (format!("`{code}`"), counted));
    let rows = rows.chain([("all".to_owned(), all)]).map(|(code, counted)| code_row(code, counted));
    table(&["code", "expected", "read", "right", "precision", "recall", "same code and row"], rows)
}

fn code_row(code: String, counted: Counted) -> Vec<String> {
    let share = |of: usize| percent(Tally { right: counted.exact, total: of });
    vec![
        code,
        counted.expected.to_string(),
        counted.read.to_string(),
        counted.exact.to_string(),
        share(counted.read),
        share(counted.expected),
        counted.in_row.to_string(),
    ]
}

fn differences(lists: &[Measured]) -> String {
    let mut lines = Vec::new();
    for list in lists {
        for it in &list.score.differences {
            lines.push(format!(
                "- {} `{}`: expected {}, read {}",
                list.name,
                it.path,
                cut(&it.expected),
                cut(&it.read)
            ));
        }
    }
    if lines.is_empty() { "Nowhere.".to_owned() } else { lines.join("\n") }
}

/// Words short enough for a line of the page.
fn cut(words: &str) -> String {
    let shown: String = words.chars().take(SHOWN).collect();
    let more = if shown.len() < words.len() { "…" } else { "" };
    format!("`{}{more}`", shown.replace('`', "'"))
}

fn real_lists(report: &Report) -> String {
    let rows = report.real.iter().flatten().map(|list| {
        let totals = list.totals.iter().map(|(year, printed, sum)| {
            let sign = if printed == sum { "=" } else { "≠" };
            format!("{year}: {printed} {sign} {sum}")
        });
        let totals: Vec<String> = totals.collect();
        let totals = if totals.is_empty() { "none printed".to_owned() } else { totals.join("; ") };
        vec![list.name.clone(), format!("{} of {}", list.rows.0, list.rows.1), totals]
    });
    format!(
        "## Five real lists: rows and sums\n\nPrinted totals beside the sums of the rows, in thousand tenge. \
         A test of the crate holds every cell to a digest and counts every character.\n\n{}",
        table(&["list", "rows", "totals: printed and summed"], rows)
    )
}

/// A table in Markdown.
pub fn table<T: AsRef<str>>(head: &[T], rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: &[&str]| format!("| {} |", cells.join(" | "));
    let names: Vec<&str> = head.iter().map(AsRef::as_ref).collect();
    let mut lines = vec![line(&names), line(&vec!["---"; names.len()])];
    lines.extend(
        rows.into_iter().map(|row| line(&row.iter().map(String::as_str).collect::<Vec<_>>())),
    );
    lines.join("\n")
}

/// Right, total and share.
pub fn rated(tally: Tally) -> String {
    format!("{tally} ({})", percent(tally))
}

fn outstanding(tally: Tally) -> String {
    if tally.right == tally.total { tally.to_string() } else { format!("**{tally}**") }
}

/// Share in percent, rounded down so that 100 % means all.
fn percent(tally: Tally) -> String {
    if tally.total == 0 {
        return "–".to_owned();
    }
    let tenths = tally.right * 1000 / tally.total;
    format!("{}.{} %", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundred_percent_means_all() {
        let check = |right, total, shown: &str| assert_eq!(percent(Tally { right, total }), shown);
        check(0, 0, "–");
        check(1613, 1614, "99.9 %");
        check(9999, 10000, "99.9 %");
        check(7, 7, "100.0 %");
        check(0, 7, "0.0 %");
    }

    #[test]
    fn long_words_are_cut_at_a_letter() {
        assert_eq!(cut("қысқа"), "`қысқа`");
        assert_eq!(cut(&"ұ".repeat(SHOWN + 1)), format!("`{}…`", "ұ".repeat(SHOWN)));
    }
}
