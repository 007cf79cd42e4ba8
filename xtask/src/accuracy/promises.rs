//! How exactly promises are read: on lists whose author had not seen the grammar, and on the real lists with answers.

use super::corpus::{Case, cases_of};
use super::measure::Measured;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::accuracy::Tally;
use bagyt_lists::accuracy::promises::PromiseScore;
use bagyt_lists::{Limits, read};
use bagyt_promises::commitments;
use serde_json::Value;
use std::path::Path;

/// A collection of lists whose promises were answered by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answers {
    /// By a second author, before there was a grammar.
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
    pub const ALL: [Self; 2] = [Self::Unseen, Self::Real];

    /// The folder of the answers, from the root of the workspace.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::Unseen => "crates/lists/corpus/promises",
            Self::Real => "../shared/expected",
        }
    }

    const fn lists(self) -> &'static str {
        match self {
            Self::Unseen => self.folder(),
            Self::Real => "../shared/lists",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Unseen => "Ten lists by an author who had not seen the grammar",
            Self::Real => "Two real lists with answers",
        }
    }

    /// Whether misses may be shown to whoever writes the grammar.
    pub const fn may_be_shown(self) -> bool {
        !matches!(self, Self::Unseen)
    }

    /// The scores of its lists; `None` when the folder is not here.
    pub fn scored(self, root: &Path) -> anyhow::Result<Option<Vec<Scored>>> {
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
