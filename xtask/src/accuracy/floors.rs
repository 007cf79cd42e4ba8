//! The floors: what every collection of lists has scored before and may not fall below again. They stand a little below the
//! score of the day they were written, because whoever mends one fault may move another by a word; `--write` raises them, lowering
//! is done by hand. They hold a whole collection, not a list: a floor for each hold-out list would point at what to tune.

use super::Report;
use super::findings::sum;
use super::measure::Measured;
use anyhow::Context;
use bagyt_lists::accuracy::Tally;
use bagyt_test_kit::press::likeness::Letters;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The committed floors, from the root of the workspace.
const FILE: &str = "docs/accuracy-floor.toml";

const OPENING: &str = "\
# Floors of `cargo xtask accuracy`, in percent of a whole collection: it fails when one is not reached. `--write` raises them
# to a little below the present score; lower one by hand, saying why. What is measured: docs/accuracy.md.
";

/// What is measured, and how many points below the present score its floor is written.
const MEASURES: [(&str, f64); 9] = [
    ("values", 0.3),
    ("cells", 0.3),
    ("amounts", 0.0),
    ("items", 0.5),
    ("findings_recall", 5.0),
    ("findings_precision", 5.0),
    ("letters", 0.5),
    ("targets_recall", 1.0),
    ("targets_precision", 1.0),
];

/// Percent by measure.
pub type Rates = BTreeMap<String, f64>;

/// Percent by collection and measure.
pub type Floors = BTreeMap<String, Rates>;

/// What the collections score now.
pub fn present(report: &Report) -> Floors {
    let corpora = report
        .corpora
        .iter()
        .map(|(corpus, lists)| (corpus.key().to_owned(), rates(&lists.iter().collect::<Vec<_>>())));
    let forms = report.forms.by_form().into_iter().map(|(form, lists)| {
        let measured: Vec<&Measured> = lists.iter().map(|list| &list.measured).collect();
        let letters = lists.iter().map(|list| list.letters).fold(Letters::default(), Letters::and);
        let mut rates = rates(&measured);
        rates.insert("letters".to_owned(), (1.0 - letters.error()).max(0.0) * 100.0);
        (format!("form-{}", form.replace('.', "-")), rates)
    });
    let measured = report.promises.iter().filter(|(_, lists)| !lists.is_empty());
    let promises = measured.map(|(answers, lists)| {
        let targets = super::promises::targets(lists);
        let rates =
            [("targets_recall", targets.recall()), ("targets_precision", targets.precision())];
        (answers.key().to_owned(), rates.map(|(name, rate)| (name.to_owned(), rate)).into())
    });
    corpora.chain(forms).chain(promises).collect()
}

fn rates(lists: &[&Measured]) -> Rates {
    let found = sum(&lists.iter().map(|list| list.all_findings()).collect::<Vec<_>>());
    let scored = [
        rate(lists.iter().map(|list| list.score.values())),
        rate(lists.iter().map(|list| list.cells)),
        rate(lists.iter().map(|list| list.amounts)),
        rate(lists.iter().map(|list| list.items)),
        rate([Tally { right: found.exact, total: found.expected }]),
        rate([Tally { right: found.exact, total: found.read }]),
    ];
    MEASURES.iter().zip(scored).map(|((measure, _), rate)| ((*measure).to_owned(), rate)).collect()
}

/// Percent right; all of nothing is right.
fn rate(tallies: impl IntoIterator<Item = Tally>) -> f64 {
    let (right, total) = tallies
        .into_iter()
        .fold((0, 0), |(right, total), tally| (right + tally.right, total + tally.total));
    if total == 0 { 100.0 } else { right as f64 * 100.0 / total as f64 }
}

/// The committed floors; none when the file is not there yet.
pub fn committed(root: &Path) -> anyhow::Result<Floors> {
    let Ok(text) = fs::read_to_string(root.join(FILE)) else { return Ok(Floors::new()) };
    let floors: Floors = toml::from_str(&text).context(FILE)?;
    for (corpus, rates) in &floors {
        for measure in rates.keys() {
            let known = MEASURES.iter().any(|(known, _)| known == measure);
            anyhow::ensure!(known, "{FILE}: {corpus}: `{measure}` is no measure");
        }
    }
    Ok(floors)
}

/// Every floor that is not reached; a collection that is not here is passed over.
pub fn missed(committed: &Floors, present: &Floors) -> Vec<String> {
    let mut faults = Vec::new();
    for (corpus, floors) in committed {
        let Some(now) = present.get(corpus) else { continue };
        for (measure, floor) in floors {
            let now = now.get(measure).copied().unwrap_or_default();
            if now < *floor {
                faults.push(format!("{corpus}: {measure} {now:.1} %, the floor is {floor:.1} %"));
            }
        }
    }
    faults
}

/// Writes the higher of the committed floors and those of the present scores.
pub fn raise(root: &Path, present: &Floors) -> anyhow::Result<()> {
    let mut text = OPENING.to_owned();
    for (corpus, rates) in &raised(committed(root)?, present) {
        writeln!(text, "\n[{corpus}]")?;
        for (measure, _) in MEASURES {
            if let Some(rate) = rates.get(measure) {
                writeln!(text, "{measure} = {rate:.1}")?;
            }
        }
    }
    Ok(fs::write(root.join(FILE), text)?)
}

fn raised(mut floors: Floors, present: &Floors) -> Floors {
    for (corpus, rates) in present {
        let floors = floors.entry(corpus.clone()).or_default();
        for (measure, below) in MEASURES {
            let Some(now) = rates.get(measure).copied() else { continue };
            // Rounded down, or the floor would stand above the score it was made of.
            let floor = ((now - below).max(0.0) * 10.0).floor() / 10.0;
            let kept = floors.entry(measure.to_owned()).or_default();
            *kept = kept.max(floor);
        }
    }
    floors
}

#[cfg(test)]
mod tests {
    use super::*;

    fn floors(rate: f64) -> Floors {
        let rates = MEASURES.iter().map(|(measure, _)| ((*measure).to_owned(), rate));
        [("invented".to_owned(), rates.collect())].into()
    }

    fn check(committed: f64, present: f64, faults: usize) {
        let missed = missed(&floors(committed), &floors(present));
        assert_eq!(missed.len(), faults, "{missed:?}");
    }

    #[test]
    fn a_score_below_its_floor_is_a_fault() {
        check(98.0, 98.0, 0);
        check(98.0, 99.0, 0);
        check(98.0, 97.9, MEASURES.len());
        assert_eq!(missed(&floors(98.0), &Floors::new()), Vec::<String>::new());
    }

    #[test]
    fn a_floor_stands_a_little_below_its_score_and_is_never_lowered() {
        let first = raised(Floors::new(), &floors(98.76));
        assert_eq!(first["invented"]["values"], 98.4);
        assert_eq!(first["invented"]["amounts"], 98.7);
        assert_eq!(missed(&first, &floors(98.76)), Vec::<String>::new());
        assert_eq!(raised(first.clone(), &floors(50.0)), first);
    }

    #[test]
    fn the_committed_floors_name_every_collection() {
        let floors = committed(&crate::check::root().unwrap()).unwrap();
        let keys = super::super::Corpus::ALL.map(|corpus| floors.contains_key(corpus.key()));
        assert_eq!(keys, [true; 3]);
    }
}
