//! The shape of the workspace: arrows point one way, the crate table is true, no dependency is idle.

use anyhow::Context;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Crates from the outside in; an arrow may only point to a later line.
const LAYERS: [&[&str]; 9] = [
    &["bagyt-cli", "xtask"],
    &["bagyt-test-kit"],
    &["bagyt-web"],
    &["bagyt-operations"],
    &["bagyt-papers"],
    &["bagyt-storage", "bagyt-wording", "bagyt-settings", "bagyt-tools"],
    &["bagyt-lists", "bagyt-journal"],
    &["bagyt-promises"],
    &["bagyt-language", "bagyt-domain"],
];

/// What a crate may not list: a boundary that is a fact of its Cargo.toml.
const BOUNDARIES: [(&str, &[&str]); 5] = [
    ("bagyt-web", &["sea-orm", "sea-orm-migration", "sqlx"]),
    ("bagyt-domain", &["tokio", "sea-orm", "axum", "reqwest"]),
    ("bagyt-language", &["tokio", "sea-orm", "axum"]),
    ("bagyt-lists", &["tokio", "sea-orm", "axum"]),
    ("bagyt-journal", &["tokio", "sea-orm", "axum"]),
];

/// One crate of the workspace.
struct Member {
    name: String,
    folder: PathBuf,
    /// Normal, build and development dependencies: name and whether it is for tests only.
    dependencies: Vec<(String, bool)>,
}

/// Everything wrong with the shape.
pub fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let members = members(root)?;
    let mut faults = table(root, &members)?;
    for member in &members {
        faults.extend(arrows(member));
        faults.extend(boundaries(member));
        faults.extend(idle(member)?);
    }
    Ok(faults)
}

/// What `cargo metadata` says of the workspace.
pub fn metadata(root: &Path, arguments: &[&str]) -> anyhow::Result<Value> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked"])
        .args(arguments)
        .current_dir(root)
        .output()?;
    anyhow::ensure!(
        output.status.success(),
        "cargo metadata: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn members(root: &Path) -> anyhow::Result<Vec<Member>> {
    let metadata = metadata(root, &["--no-deps"])?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    Ok(packages.iter().map(member).collect())
}

fn member(package: &Value) -> Member {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let dependencies = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
    let manifest = PathBuf::from(text(&package["manifest_path"]));
    Member {
        name: text(&package["name"]),
        folder: manifest.parent().unwrap_or(Path::new("")).to_path_buf(),
        dependencies: dependencies
            .iter()
            .map(|one| (text(&one["name"]), one["kind"] == "dev"))
            .collect(),
    }
}

fn layer(name: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&name))
}

fn arrows(member: &Member) -> Vec<String> {
    let Some(mine) = layer(&member.name) else {
        return vec![format!(
            "{}: stands in no layer; add it to xtask/src/check/workspace.rs",
            member.name
        )];
    };
    let normal = member.dependencies.iter().filter(|(_, test_only)| !test_only);
    normal
        .filter(|(name, _)| {
            layer(name)
                .is_some_and(|theirs| theirs < mine || (theirs == mine && *name != member.name))
        })
        .filter(|(name, _)| !SIDEWAYS.contains(&(member.name.as_str(), name.as_str())))
        .map(|(name, _)| format!("{}: may not depend on {name}; arrows point inwards", member.name))
        .collect()
}

/// Arrows inside one layer that are meant.
const SIDEWAYS: [(&str, &str); 0] = [];

fn boundaries(member: &Member) -> Vec<String> {
    let forbidden = BOUNDARIES
        .iter()
        .filter(|(name, _)| *name == member.name)
        .flat_map(|(_, forbidden)| forbidden.iter());
    forbidden
        .filter(|forbidden| member.dependencies.iter().any(|(name, _)| name == *forbidden))
        .map(|forbidden| format!("{}: may not list {forbidden}", member.name))
        .collect()
}

/// Dependencies no source file names.
fn idle(member: &Member) -> anyhow::Result<Vec<String>> {
    let mut sources = String::new();
    gather(&member.folder, &mut sources)?;
    let named = |name: &str| sources.contains(&name.replace('-', "_"));
    let names: BTreeSet<&String> = member.dependencies.iter().map(|(name, _)| name).collect();
    Ok(names
        .into_iter()
        .filter(|name| !named(name))
        .map(|name| format!("{}: lists {name} and never uses it", member.name))
        .collect())
}

fn gather(folder: &Path, sources: &mut String) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(&path, sources)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            sources.push_str(&fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// The crate table of ARCHITECTURE.md names every crate once, and no other.
fn table(root: &Path, members: &[Member]) -> anyhow::Result<Vec<String>> {
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).context("ARCHITECTURE.md")?;
    let mut told: BTreeMap<String, usize> = BTreeMap::new();
    for line in text.lines().filter_map(|line| line.strip_prefix("| `")) {
        let name = line.split('`').next().unwrap_or_default().trim_end_matches('/');
        *told.entry(name.to_owned()).or_default() += 1;
    }
    let mut faults = Vec::new();
    for member in members {
        let folder =
            member.folder.strip_prefix(root).unwrap_or(&member.folder).display().to_string();
        match told.remove(&folder) {
            Some(1) => {}
            Some(times) => faults
                .push(format!("ARCHITECTURE.md: {folder} stands {times} times in the crate table")),
            None => faults.push(format!("ARCHITECTURE.md: the crate table does not name {folder}")),
        }
    }
    faults.extend(
        told.keys()
            .filter(|name| name.starts_with("crates/"))
            .map(|name| format!("ARCHITECTURE.md: there is no {name}")),
    );
    Ok(faults)
}
