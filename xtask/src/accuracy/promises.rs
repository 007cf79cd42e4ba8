//! How exactly promises are read: on lists whose author had not seen the grammar, and on the real lists with answers.

use super::corpus::{Case, cases_of};
use super::measure::Measured;
use super::page;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::Tally;
use bagyt_lists::accuracy::promises::{Counted, PromiseScore};
use bagyt_lists::{Limits, read};
use bagyt_promises::commitments;
use serde_json::Value;
use std::path::Path;

/// A collection of lists whose promises were answered by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// By other authors; measured unseen first, and seen since.
    Seen,
    /// By other authors, and not seen by whoever writes the grammar; there may be none.
    Unseen,
    /// Two real lists.
    Real,
}

/// One list with the score of its promises.
pub struct Scored {
    /// The file's name without its ending.
    pub name: String,
    /// The score.
    pub score: PromiseScore,
    /// Indicators and results read right to the letter: a promise can only be found in its item.
    pub items: Tally,
}

impl Answers {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::Unseen, Self::Seen, Self::Real];

    /// The folder of the answers, from the root of the workspace.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Unseen => "crates/lists/corpus/promises-unseen",
            Self::Seen => "crates/lists/corpus/promises",
            Self::Real => "../shared/expected",
        }
    }

    const fn lists(self) -> &'static str {
        match self {
            Self::Unseen | Self::Seen => self.folder(),
            Self::Real => "../shared/lists",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unseen => "Lists not seen by whoever writes the grammar",
            Self::Seen => "Lists whose misses were seen since",
            Self::Real => "Two real lists with answers",
        }
    }

    /// Whether misses may be shown to whoever writes the grammar.
    pub const fn may_be_shown(self) -> bool {
        !matches!(self, Self::Unseen)
    }

    /// The scores of its lists, none where all lists have been seen; `None` when the folder is not here.
    pub fn scored(self, root: &Path) -> anyhow::Result<Option<Vec<Scored>>> {
        if self == Self::Unseen && !root.join(self.folder()).exists() {
            return Ok(Some(Vec::new()));
        }
        let cases = cases_of(root, self.folder(), self.lists())?;
        Ok(cases.map(|cases| cases.iter().map(scored).collect()))
    }
}

fn scored(case: &Case) -> Scored {
    let rules = RuleBook::built_in();
    let readings = read(&case.name, &case.bytes, rules, &Limits::default()).unwrap_or_default();
    let one = std::slice::from_ref(&case.answer);
    let answers = case.answer.as_array().map_or(one, Vec::as_slice);
    let mut score = PromiseScore::default();
    for (at, answer) in answers.iter().enumerate() {
        let rows = readings.get(at).map(|it| it.list.rows.as_slice()).unwrap_or_default();
        let read: Vec<Value> = rows.iter().map(|row| serde_json::json!(commitments(row))).collect();
        score.add(&PromiseScore::of_list(answer, &read));
    }
    let items = Measured::compared(&case.name, &case.answer, &readings, None).items;
    Scored { name: case.name.clone(), score, items }
}

/// One line for the terminal.
pub fn summary(score: &PromiseScore) -> String {
    let keys: Vec<String> =
        score.keys.iter().map(|(key, tally)| format!("{key} {tally}")).collect();
    let (targets, all) = (score.targets, score.all);
    format!(
        "targets {}/{} ({:.1} %), of {} read {:.1} % right; all {}/{}, {} read; {}",
        targets.right,
        targets.expected,
        targets.recall(),
        targets.read,
        targets.precision(),
        all.right,
        all.expected,
        all.read,
        keys.join(", ")
    )
}

/// Targets by list and run, before the grammar's author saw any miss of the list.
const RUNS: &str = include_str!("promises_runs.toml");

/// The chapter of the page.
pub fn chapter(all: &[(Answers, Vec<Scored>)]) -> String {
    if all.is_empty() {
        return String::new();
    }
    let mut parts = vec![include_str!("about_promises.md").trim_end().to_owned()];
    for (answers, lists) in all.iter().filter(|(_, lists)| !lists.is_empty()) {
        parts.push(format!("### {}\n\n{}", answers.title(), table(*answers, lists)));
        parts.push(keys(lists));
        if answers.may_be_shown() {
            parts.push(misses(lists));
        }
    }
    parts.join("\n\n")
}

fn table(answers: Answers, lists: &[Scored]) -> String {
    let runs: toml::Table =
        RUNS.parse().expect("the file is part of the program and a test reads it");
    let run = |name: &str, run: &str| {
        let number = |key: &str| runs.get(name)?.get(run)?.get(key)?.as_integer();
        let whole = |key: &str| number(key).and_then(|it| usize::try_from(it).ok());
        Some(Counted { right: whole("right")?, expected: whole("expected")?, read: whole("read")? })
    };
    let before: &[(&str, &str)] = match answers {
        Answers::Unseen => &[("first", "targets, first run")],
        Answers::Seen => &[("first", "targets, first run"), ("unseen", "targets, last run unseen")],
        Answers::Real => &[],
    };
    let heads = before.iter().map(|(_, head)| *head);
    let head: Vec<&str> =
        ["list"].into_iter().chain(heads).chain(["targets now", "all now"]).collect();
    let mut sums = vec![Counted::default(); before.len() + 2];
    let mut rows = Vec::new();
    for list in lists {
        let runs = before.iter().map(|(name, _)| run(&list.name, name).unwrap_or_default());
        let counted: Vec<Counted> = runs.chain([list.score.targets, list.score.all]).collect();
        for (sum, it) in sums.iter_mut().zip(&counted) {
            sum.add(*it);
        }
        rows.push((list.name.clone(), counted));
    }
    rows.push(("together".to_owned(), sums));
    let rows = rows.into_iter().map(|(name, counted)| {
        let mut cells = vec![name];
        cells.extend(counted.into_iter().map(rates));
        cells
    });
    page::table(&head, rows)
}

fn rates(counted: Counted) -> String {
    format!(
        "recall {}/{} ({:.1} %), precision {}/{} ({:.1} %)",
        counted.right,
        counted.expected,
        counted.recall(),
        counted.right,
        counted.read,
        counted.precision()
    )
}

/// Of the promises that are right in number and unit, how many agree in each other key.
fn keys(lists: &[Scored]) -> String {
    let mut all = PromiseScore::default();
    lists.iter().for_each(|list| all.add(&list.score));
    let keys = all.keys.iter().map(|(key, tally)| format!("`{key}` {tally}"));
    format!("Of those right in number and unit agree: {}.", keys.collect::<Vec<_>>().join(", "))
}

fn misses(lists: &[Scored]) -> String {
    let said: Vec<String> = lists
        .iter()
        .flat_map(|list| list.score.misses.iter().map(|miss| (list.name.clone(), miss)))
        .map(|(name, miss)| {
            let side = |it: &Option<String>| it.clone().unwrap_or_else(|| "nothing".to_owned());
            let (expected, read) = (side(&miss.expected), side(&miss.read));
            format!("- {name}, {}: expected {expected}, read {read}", miss.place)
        })
        .collect();
    if said.is_empty() {
        "Misses: none.".to_owned()
    } else {
        format!("Misses:\n\n{}", said.join("\n"))
    }
}

/// Targets of a collection.
pub fn targets(lists: &[Scored]) -> Counted {
    let mut all = Counted::default();
    lists.iter().for_each(|list| all.add(list.score.targets));
    all
}

impl Answers {
    /// The key of its floors.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Unseen => "promises-unseen",
            Self::Seen => "promises-seen",
            Self::Real => "promises-real",
        }
    }
}
