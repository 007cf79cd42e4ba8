//! The floors: what every list has scored before and may not fall below again. They are raised by `--write`, lowered only by hand.

use super::Report;
use anyhow::Context;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The committed floors, from the root of the workspace.
const FILE: &str = "docs/accuracy.toml";

const OPENING: &str = "\
# Floors of `cargo xtask accuracy`: it fails when a list scores below. `--write` raises them; lower one by hand, saying why.
# values: right at least; cells, amounts, items: likewise; findings: right at least; too_many: findings not in the answer, at most.
";

/// Floor by measure, for example `values` to 140.
pub type Floor = BTreeMap<&'static str, usize>;

/// Floors by corpus and list.
pub type Floors = BTreeMap<String, BTreeMap<String, Floor>>;

/// Measures where more is better.
const AT_LEAST: [&str; 5] = ["values", "cells", "amounts", "items", "findings"];

/// The measure where less is better.
const AT_MOST: &str = "too_many";

/// What the lists score now, in the shape of floors.
pub fn of(report: &Report) -> Floors {
    let mut floors = Floors::new();
    for (corpus, lists) in &report.corpora {
        for list in lists {
            let found = list.all_findings();
            let scored = [
                list.score.values().right,
                list.cells.right,
                list.amounts.right,
                list.items.right,
                found.exact,
            ];
            let mut floor: Floor = AT_LEAST.into_iter().zip(scored).collect();
            floor.insert(AT_MOST, found.too_many());
            floors.entry(corpus.key().to_owned()).or_default().insert(list.name.clone(), floor);
        }
    }
    floors
}

/// The committed floors; none when the file is not there yet.
pub fn committed(root: &Path) -> anyhow::Result<Floors> {
    let Ok(text) = fs::read_to_string(root.join(FILE)) else { return Ok(Floors::new()) };
    let file: BTreeMap<String, BTreeMap<String, BTreeMap<String, usize>>> =
        toml::from_str(&text).context(FILE)?;
    let mut floors = Floors::new();
    for (corpus, lists) in file {
        for (list, measures) in lists {
            let floor = floor(&measures).with_context(|| format!("{FILE}: {corpus}.{list}"))?;
            floors.entry(corpus.clone()).or_default().insert(list, floor);
        }
    }
    Ok(floors)
}

fn floor(measures: &BTreeMap<String, usize>) -> anyhow::Result<Floor> {
    let known = || AT_LEAST.into_iter().chain([AT_MOST]);
    for key in measures.keys() {
        anyhow::ensure!(known().any(|measure| measure == key), "`{key}` is no measure");
    }
    known().map(|measure| Ok((measure, *measures.get(measure).context(measure)?))).collect()
}

/// Every floor that is not reached; lists that are not here are passed over when their whole corpus is.
pub fn missed(committed: &Floors, present: &Floors) -> Vec<String> {
    let mut faults = Vec::new();
    for (corpus, lists) in committed {
        let Some(scored) = present.get(corpus) else { continue };
        for (list, floor) in lists {
            match scored.get(list) {
                Some(now) => faults
                    .extend(below(floor, now).map(|fault| format!("{corpus}/{list}: {fault}"))),
                None => faults.push(format!("{corpus}/{list}: the list is gone")),
            }
        }
    }
    faults
}

fn below(floor: &Floor, now: &Floor) -> impl Iterator<Item = String> {
    floor.iter().filter_map(|(measure, floor)| {
        let now = now.get(measure).copied().unwrap_or_default();
        let (fails, word) = if *measure == AT_MOST {
            (now > *floor, "at most")
        } else {
            (now < *floor, "at least")
        };
        fails.then(|| format!("{measure} {now}, {word} {floor} before"))
    })
}

/// Writes the better of committed and present; a list without a floor gets its present score.
pub fn raise(root: &Path, present: &Floors) -> anyhow::Result<()> {
    let raised = better(committed(root)?, present);
    let mut text = OPENING.to_owned();
    for (corpus, lists) in &raised {
        writeln!(text, "\n[{corpus}]")?;
        for (list, floor) in lists {
            let measure =
                |name: &str| format!("{name} = {}", floor.get(name).copied().unwrap_or_default());
            let measures: Vec<String> =
                AT_LEAST.into_iter().chain([AT_MOST]).map(measure).collect();
            writeln!(text, "{list} = {{ {} }}", measures.join(", "))?;
        }
    }
    Ok(fs::write(root.join(FILE), text)?)
}

fn better(mut floors: Floors, present: &Floors) -> Floors {
    for (corpus, lists) in present {
        for (list, now) in lists {
            let floor = floors
                .entry(corpus.clone())
                .or_default()
                .entry(list.clone())
                .or_insert_with(|| now.clone());
            for (measure, value) in floor {
                let now = now.get(measure).copied().unwrap_or_default();
                *value = if *measure == AT_MOST { now.min(*value) } else { now.max(*value) };
            }
        }
    }
    floors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floors(values: usize, too_many: usize) -> Floors {
        let floor =
            AT_LEAST.into_iter().map(|measure| (measure, values)).chain([(AT_MOST, too_many)]);
        [("invented".to_owned(), [("list".to_owned(), floor.collect())].into())].into()
    }

    fn check(committed: (usize, usize), present: (usize, usize), faults: usize) {
        let missed = missed(&floors(committed.0, committed.1), &floors(present.0, present.1));
        assert_eq!(missed.len(), faults, "{missed:?}");
    }

    #[test]
    fn a_lower_score_or_more_needless_findings_miss_the_floor() {
        check((5, 1), (5, 1), 0);
        check((5, 1), (6, 0), 0);
        check((5, 1), (4, 1), 5);
        check((5, 1), (5, 2), 1);
    }

    #[test]
    fn raising_never_lowers() {
        assert_eq!(better(floors(5, 1), &floors(4, 0)), floors(5, 0));
        assert_eq!(better(Floors::new(), &floors(4, 0)), floors(4, 0));
    }

    #[test]
    fn a_corpus_that_is_not_here_is_passed_over_and_a_list_that_is_gone_is_not() {
        assert_eq!(missed(&floors(5, 0), &Floors::new()), Vec::<String>::new());
        assert_eq!(
            missed(&floors(5, 0), &[("invented".to_owned(), BTreeMap::new())].into()).len(),
            1
        );
    }
}
