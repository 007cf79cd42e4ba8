//! The lists whose right answer somebody wrote by hand, and what each collection of them is good for.

use anyhow::Context;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A collection of lists with answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Corpus {
    /// Invented by a second author before the reader was tuned; general faults seen on them were mended afterwards.
    SecondAuthor,
    /// Invented by a third author; only ever scored.
    HoldOut,
    /// Two real lists with an answer, beside the checkout.
    Shared,
}

/// One list with its answer.
pub struct Case {
    /// The file's name without its ending.
    pub name: String,
    /// The list.
    pub bytes: Vec<u8>,
    /// The answer: a list, or an array of lists.
    pub answer: Value,
}

impl Corpus {
    /// In the order of the page.
    pub const ALL: [Self; 3] = [Self::SecondAuthor, Self::HoldOut, Self::Shared];

    /// The folder of the answers, from the root of the workspace.
    pub const fn folder(self) -> &'static str {
        match self {
            Self::SecondAuthor => "crates/lists/corpus/second-author",
            Self::HoldOut => "crates/lists/corpus/hold-out",
            Self::Shared => "../shared/expected",
        }
    }

    /// Where the lists are.
    const fn lists(self) -> &'static str {
        match self {
            Self::SecondAuthor | Self::HoldOut => self.folder(),
            Self::Shared => "../shared/lists",
        }
    }

    /// The key of its floors.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SecondAuthor => "second-author",
            Self::HoldOut => "hold-out",
            Self::Shared => "shared",
        }
    }

    /// Its heading.
    pub const fn title(self) -> &'static str {
        match self {
            Self::SecondAuthor => "Second author",
            Self::HoldOut => "Hold-out",
            Self::Shared => "Two real lists with answers",
        }
    }

    /// Whether differences may be shown to whoever tunes the reader.
    pub const fn may_be_shown(self) -> bool {
        !matches!(self, Self::HoldOut)
    }

    /// Its lists in the order of their names; `None` when the folder is not here.
    pub fn cases(self, root: &Path) -> anyhow::Result<Option<Vec<Case>>> {
        cases_of(root, self.folder(), self.lists())
    }
}

/// The lists of a folder with their answers, in the order of their names; `None` when the folder of the answers is not here.
pub fn cases_of(root: &Path, answers: &str, lists: &str) -> anyhow::Result<Option<Vec<Case>>> {
    let folder = root.join(answers);
    if !folder.is_dir() {
        return Ok(None);
    }
    let mut answers: Vec<PathBuf> =
        fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<_>>()?;
    answers.retain(|path| path.extension().is_some_and(|ending| ending == "json"));
    answers.sort();
    answers
        .iter()
        .map(|answer| case(answer, &root.join(lists)))
        .collect::<anyhow::Result<_>>()
        .map(Some)
}

fn case(answer: &Path, lists: &Path) -> anyhow::Result<Case> {
    let name = answer.file_stem().context("an answer has a name")?.to_string_lossy().into_owned();
    let list = ["txt", "docx"].into_iter().map(|ending| lists.join(format!("{name}.{ending}")));
    let list = list
        .into_iter()
        .find(|path| path.is_file())
        .with_context(|| format!("no list for the answer {name}"))?;
    let text = fs::read_to_string(answer).with_context(|| answer.display().to_string())?;
    let answer = serde_json::from_str(&text).with_context(|| answer.display().to_string())?;
    Ok(Case { name, bytes: fs::read(&list)?, answer })
}
