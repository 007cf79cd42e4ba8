//! The small book changed in one place, and what reading it yields.

use crate::small_book::{FILES, text};
use bagyt_domain::rules::{RuleBook, RuleError, RuleErrors, RuleFault};

/// The small book with the first `from` of one file replaced by `to`, and what reading it yields.
pub fn read_with(file: &str, from: &str, to: &str) -> (String, Result<RuleBook, RuleErrors>) {
    let mut texts = FILES.map(|name| (name, text(name)));
    let (_, text) = texts.iter_mut().find(|(name, _)| *name == file).expect(file);
    assert!(text.contains(from), "{file} has no `{from}`");
    *text = text.replacen(from, to, 1);
    let broken = text.clone();
    let files: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    (broken, RuleBook::parse(&files))
}

/// The small book broken in one place gives exactly this fault, on the line that `#!` marks (line 1 where none does).
pub fn check(file: &str, from: &str, to: &str, fault: RuleFault) {
    let (text, read) = read_with(file, from, to);
    let marked = text.lines().zip(1..).find(|(line, _)| line.contains("#!"));
    let line = marked.map_or(1, |(_, number)| number);
    let expected = RuleError { file: file.to_owned(), line, fault };
    let errors = read.expect_err("a broken file is refused");
    let printed = errors.to_string();
    assert_eq!(errors.0, [expected], "\n{printed}");
    assert!(printed.starts_with(&format!("{file}:{line}: ")), "{printed}");
}

/// The small book changed in one place still loads.
pub fn passes(file: &str, from: &str, to: &str) -> RuleBook {
    let (_, read) = read_with(file, from, to);
    read.unwrap_or_else(|errors| panic!("{errors}"))
}
