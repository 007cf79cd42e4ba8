//! Licences of everything the program is built from, against the list in `deny.toml`.

use super::workspace::metadata;
use anyhow::Context;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Every package whose licence `deny.toml` does not allow.
pub fn faults(root: &Path) -> anyhow::Result<Vec<String>> {
    let allowed = allowed(root)?;
    let metadata = metadata(root, &[])?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists packages")?;
    let mut faults = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        match package["license"].as_str() {
            Some(expression) if is_allowed(expression, &allowed) => {}
            Some(expression) => {
                faults.push(format!("{name}: `{expression}` is not allowed by deny.toml"))
            }
            None => faults.push(format!("{name}: names no licence")),
        }
    }
    Ok(faults)
}

fn allowed(root: &Path) -> anyhow::Result<BTreeSet<String>> {
    let text = fs::read_to_string(root.join("deny.toml")).context("deny.toml")?;
    let table: toml::Table = text.parse().context("deny.toml")?;
    let list = table
        .get("licenses")
        .and_then(|section| section.get("allow"))
        .and_then(toml::Value::as_array);
    let list = list.context("deny.toml: [licenses] allow")?;
    Ok(list.iter().filter_map(toml::Value::as_str).map(str::to_owned).collect())
}

/// An SPDX expression: of what `OR` joins one must be allowed, of what `AND` joins every one. Parentheses bind.
fn is_allowed(expression: &str, allowed: &BTreeSet<String>) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut place = 0;
    let result = either(&words, &mut place, allowed);
    result && place == words.len()
}

fn either(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut result = both(words, place, allowed);
    while words.get(*place) == Some(&"OR") {
        *place += 1;
        let other = both(words, place, allowed);
        result |= other;
    }
    result
}

fn both(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let mut result = one(words, place, allowed);
    while words.get(*place) == Some(&"AND") {
        *place += 1;
        let other = one(words, place, allowed);
        result &= other;
    }
    result
}

fn one(words: &[&str], place: &mut usize, allowed: &BTreeSet<String>) -> bool {
    let Some(word) = words.get(*place) else { return false };
    *place += 1;
    if *word == "(" {
        let result = either(words, place, allowed);
        *place += 1;
        return result;
    }
    let mut name = (*word).to_owned();
    if words.get(*place) == Some(&"WITH") {
        name = format!("{name} WITH {}", words.get(*place + 1).unwrap_or(&""));
        *place += 2;
    }
    allowed.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::is_allowed;

    fn check(expression: &str, expected: bool) {
        let allowed =
            ["MIT", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"].map(str::to_owned).into();
        assert_eq!(is_allowed(expression, &allowed), expected, "{expression}");
    }

    #[test]
    fn one_side_of_or_and_both_sides_of_and_are_needed() {
        check("MIT", true);
        check("GPL-3.0", false);
        check("MIT OR GPL-3.0", true);
        check("MIT/GPL-3.0", true);
        check("MIT AND GPL-3.0", false);
        check("(MIT OR GPL-3.0) AND Apache-2.0", true);
        check("(MIT OR Apache-2.0) AND GPL-3.0", false);
        check("Apache-2.0 WITH LLVM-exception", true);
        check("", false);
    }
}
