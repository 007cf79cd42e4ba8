//! The matrix: every damage on every sound list it can befall, one at a time.

use super::grid::{Grid, print};
use super::sound::{List, lists};
use bagyt_domain::list::{Code, Column, Direction, Finding};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, Reading, read};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// How a list is spoilt; `false` says that this list cannot have the damage.
enum Spoil {
    Content(Box<dyn Fn(&mut List) -> bool>),
    Cells(Box<dyn Fn(&mut Grid) -> bool>),
}

/// A finding a damage must cause.
struct Expected {
    code: Code,
    row: Option<u32>,
    column: Option<Column>,
    item: Option<&'static str>,
}

/// One way to spoil a list, and what must be said of it.
pub struct Damage {
    name: String,
    spoil: Spoil,
    expected: Vec<Expected>,
    /// What may be said beside it, because it is true as well.
    also: Vec<Code>,
    /// Rows whose values the damage changes; all others must stay as they were.
    touched: Vec<u32>,
}

impl Damage {
    /// Damage to what the list says.
    pub fn content(name: impl Into<String>, spoil: impl Fn(&mut List) -> bool + 'static) -> Self {
        Self::new(name.into(), Spoil::Content(Box::new(spoil)))
    }

    /// Damage to how its cells are printed.
    pub fn cells(name: impl Into<String>, spoil: impl Fn(&mut Grid) -> bool + 'static) -> Self {
        Self::new(name.into(), Spoil::Cells(Box::new(spoil)))
    }

    fn new(name: String, spoil: Spoil) -> Self {
        Self { name, spoil, expected: Vec::new(), also: Vec::new(), touched: Vec::new() }
    }

    /// Expects a finding about a cell of a row, whose values may change.
    pub fn gives(mut self, code: Code, row: u32, column: Column) -> Self {
        self.expected.push(Expected { code, row: Some(row), column: Some(column), item: None });
        self.touched.push(row);
        self
    }

    /// Expects a finding about the whole of a row.
    pub fn gives_row(mut self, code: Code, row: u32) -> Self {
        self.expected.push(Expected { code, row: Some(row), column: None, item: None });
        self.touched.push(row);
        self
    }

    /// Expects a finding about the list.
    pub fn gives_list(mut self, code: Code) -> Self {
        self.expected.push(Expected { code, row: None, column: None, item: None });
        self
    }

    /// The finding names this item.
    pub fn item(mut self, item: &'static str) -> Self {
        if let Some(last) = self.expected.last_mut() {
            last.item = Some(item);
        }
        self
    }

    /// Findings that are true beside the expected one.
    pub fn also(mut self, codes: &[Code]) -> Self {
        self.also.extend(codes);
        self
    }

    /// Other rows whose values the damage changes.
    pub fn touching(mut self, rows: &[u32]) -> Self {
        self.touched.extend(rows);
        self
    }

    /// No value changes, not even in the damaged row: what was meant can be told.
    pub fn keeping_values(mut self) -> Self {
        self.touched.clear();
        self
    }

    fn applied(&self, list: &List) -> Option<Grid> {
        let mut list = list.clone();
        match &self.spoil {
            Spoil::Content(spoil) => spoil(&mut list).then(|| print(&list)),
            Spoil::Cells(spoil) => {
                let mut grid = print(&list);
                spoil(&mut grid).then_some(grid)
            }
        }
    }

    /// What is wrong with the reading of a damaged list beside that of the sound one.
    pub fn faults(&self, sound: &Reading, damaged: &Reading) -> Vec<String> {
        let mut faults = Vec::new();
        for expected in &self.expected {
            if !damaged.findings.iter().any(|found| expected.is(found)) {
                faults.push(format!("no {}", expected.code.key()));
            }
            if sound.findings.iter().any(|found| expected.is(found)) {
                faults.push(format!("{} in the sound list", expected.code.key()));
            }
        }
        let known: BTreeSet<_> = sound.findings.iter().map(subject).collect();
        for found in damaged.findings.iter().filter(|found| !known.contains(&subject(found))) {
            let wanted = self.expected.iter().any(|expected| expected.is(found));
            if !wanted && !self.also.contains(&found.code) {
                faults.push(format!("also {:?}", subject(found)));
            }
        }
        if sound.list.rows.len() != damaged.list.rows.len() {
            faults.push(format!("{} rows", damaged.list.rows.len()));
        }
        for (before, after) in sound.list.rows.iter().zip(&damaged.list.rows) {
            let difference = difference(before, after);
            if !self.touched.contains(&before.ordinal) && !difference.is_empty() {
                faults.push(format!("row {}: {difference}", before.ordinal));
            }
        }
        faults
    }
}

impl Expected {
    fn is(&self, found: &Finding) -> bool {
        self.code == found.code
            && self.row == found.row
            && (self.column.is_none() || self.column == found.column)
            && self.item.is_none_or(|item| found.item.as_deref() == Some(item))
    }
}

/// What a row says now that it did not say before.
fn difference(before: &Direction, after: &Direction) -> String {
    let texts = |row: &Direction| {
        let shown = serde_json::to_value(row).expect("a row is shown as JSON");
        let mut keys = shown.as_object().cloned().unwrap_or_default();
        // Another damage is another line of the file; what is read in it is compared.
        keys.remove("places");
        keys
    };
    let (before, after) = (texts(before), texts(after));
    let changed = after.iter().filter(|(key, value)| before.get(*key) != Some(value));
    changed.map(|(key, value)| format!("{key} {value}")).collect::<Vec<_>>().join(", ")
}

fn subject(found: &Finding) -> (&'static str, Option<u32>, Option<String>) {
    let year = found.values.get("year").filter(|_| found.code == Code::TotalMismatch);
    (found.code.key(), found.row, found.item.clone().or(year.cloned()))
}

/// Reads the one list of a printed grid.
pub fn read_grid(name: &str, grid: &Grid) -> Reading {
    let readings = read(name, &grid.bytes(), RuleBook::built_in(), &Limits::default());
    let mut readings = readings.unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(readings.len(), 1, "{name}");
    readings.remove(0)
}

/// A fault that is known and not mended: the damage's name, and the beginning of the names of the lists it befalls.
pub type Gap = (&'static str, &'static [&'static str]);

/// Every sound list with its reading.
fn sound() -> &'static [(List, Reading)] {
    static SOUND: LazyLock<Vec<(List, Reading)>> = LazyLock::new(|| {
        let read = |list: List| {
            let reading = read_grid(&list.name, &print(&list));
            (list, reading)
        };
        lists().into_iter().map(read).collect()
    });
    &SOUND
}

/// The lists a damage is tried on, damaged: of those it can befall, one of each form and language, taking turns.
fn tried(damage: &Damage, turn: usize) -> Vec<(&'static List, &'static Reading, Grid)> {
    let mut by_form: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (list, reading) in sound() {
        if let Some(grid) = damage.applied(list) {
            let form = format!("{:?} {}", list.form, list.tongue.key);
            by_form.entry(form).or_default().push((list, reading, grid));
        }
    }
    by_form
        .into_values()
        .map(|mut alike| alike.swap_remove((turn + turn / 3) % alike.len()))
        .collect()
}

/// Applies every damage and compares what fails with what is known to fail.
pub fn check(damages: &[Damage], gaps: &[Gap]) {
    let mut count = 0;
    let mut failed: BTreeMap<&str, usize> = BTreeMap::new();
    let mut unexpected = Vec::new();
    for (turn, damage) in damages.iter().enumerate() {
        let tried = tried(damage, turn);
        assert!(!tried.is_empty(), "{} befalls no list", damage.name);
        count += tried.len();
        for (list, reading, grid) in tried {
            let faults = damage.faults(reading, &read_grid(&list.name, &grid));
            if !faults.is_empty() {
                let code = damage.expected.first().map_or("harmless", |it| it.code.key());
                *failed.entry(code).or_default() += 1;
            }
            let said = match (faults.is_empty(), is_known(gaps, &damage.name, &list.name)) {
                (false, false) => faults.join("; "),
                (true, true) => "a known gap is closed".to_owned(),
                _ => continue,
            };
            unexpected.push(format!("{} / {}: {said}", damage.name, list.name));
        }
    }
    println!("{count} cases; failures by code: {failed:?}");
    assert!(unexpected.is_empty(), "{} of {count}:\n{}", unexpected.len(), unexpected.join("\n"));
}

fn is_known(gaps: &[Gap], damage: &str, list: &str) -> bool {
    let of_list = |lists: &[&str]| lists.is_empty() || lists.iter().any(|it| list.starts_with(it));
    gaps.iter().any(|(name, lists)| *name == damage && of_list(lists))
}
