//! What the sources of the programme say about messages: which ids they ask for, which they mention at all.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

pub struct Sources {
    files: Vec<(PathBuf, String)>,
    /// Whole string literals.
    literals: BTreeSet<String>,
    /// Beginnings of string literals up to a `{`.
    beginnings: BTreeSet<String>,
    /// Endings of string literals after a `{}`: `-missing`.
    endings: BTreeSet<String>,
}

impl Sources {
    /// All Rust files under `crates/`, without tests of this crate.
    pub fn read() -> Self {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let mut files = Vec::new();
        collect(&crates, &mut files);
        let (mut literals, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
        let mut endings = BTreeSet::new();
        for text in files.iter().flat_map(|(_, source)| string_literals(source)) {
            match (text.split_once('{'), text.split_once('}')) {
                (Some(("", _)), Some((_, ending))) => endings.insert(ending.to_owned()),
                (Some((beginning, _)), _) => beginnings.insert(beginning.to_owned()),
                _ => literals.insert(text.to_owned()),
            };
        }
        Self { files, literals, beginnings, endings }
    }

    /// Whether a literal is this id, or its beginning or ending when it is put together.
    pub fn mention(&self, id: &str) -> bool {
        let begun = |it: &String| it.ends_with('-') && id.starts_with(it.as_str());
        let ended = |it: &String| {
            let base = id.strip_suffix(it.as_str()).filter(|_| it.starts_with('-'));
            base.is_some_and(|base| self.literals.contains(base))
        };
        self.literals.contains(id)
            || self.beginnings.iter().any(begun)
            || self.endings.iter().any(ended)
    }

    /// Ids given to `say(` or `say_attr(` as a literal, each with the file that asks.
    pub fn asked(&self) -> BTreeMap<String, PathBuf> {
        let mut asked = BTreeMap::new();
        for (path, source) in &self.files {
            for call in ["say(", "say_attr("] {
                for (at, _) in source.match_indices(call) {
                    if let Some(id) = literal_argument(&source[at + call.len()..]) {
                        asked.insert(id, path.clone());
                    }
                }
            }
        }
        asked
    }
}

/// The id in `lang, "id", …`; nothing when the id is put together.
fn literal_argument(call: &str) -> Option<String> {
    let (before, rest) = call.split_once('"')?;
    if before.len() > 60 || before.contains([')', ';', '&', '!']) {
        return None;
    }
    let (id, _) = rest.split_once('"')?;
    let plain = |it: char| it.is_ascii_alphanumeric() || it == '-' || it == '_';
    (!id.is_empty() && id.chars().all(plain)).then(|| id.to_owned())
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let own_tests = path.ends_with("wording/tests");
        if path.is_dir() && !own_tests && !path.ends_with("target") {
            collect(&path, files);
        } else if path.extension().is_some_and(|it| it == "rs")
            && let Ok(source) = fs::read_to_string(&path)
        {
            files.push((path, source));
        }
    }
}

/// Everything between double quotes that could be an id or the beginning of one.
fn string_literals(source: &str) -> impl Iterator<Item = &str> {
    let begins = |it: char| it.is_ascii_lowercase() || it == '{';
    source
        .split('"')
        .filter(move |text| text.starts_with(begins) && !text.contains(char::is_whitespace))
}
