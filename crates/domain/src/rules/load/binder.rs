//! Binding files of rules into one book, and what only shows when all of them are side by side.

use super::entry::{Days, uncovered};
use super::page::Page;
use super::{Kind, Part};
use crate::Tenge;
use crate::list::Year;
use crate::rules::book::FileNote;
use crate::rules::{
    FieldNames, Generation, Holidays, RuleBook, RuleError, RuleErrors, RuleFault, Value,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What has been read so far, and everything wrong with it.
#[derive(Default)]
pub(super) struct Binder {
    faults: Vec<RuleError>,
    notes: Vec<FileNote>,
    /// Which file gave what: a kind, or a generation's key.
    given: BTreeMap<String, String>,
    fields: Option<Vec<FieldNames>>,
    mrp: Option<BTreeMap<Year, Value<Tenge>>>,
    holidays: Option<Holidays>,
    generations: Vec<Generation>,
    /// The days of each generation, with the file and line that give them.
    in_force: Vec<(Days, String, u32)>,
    /// A file whose kind, or a generation whose days, could not be read: absence and holes then prove nothing.
    in_the_dark: bool,
}

impl Binder {
    /// Takes up one file with everything wrong in it.
    pub fn add(&mut self, page: Page<'_>, read: Option<(Part, Option<FileNote>)>) {
        match read {
            Some((part, note)) => {
                self.keep(&page, part);
                self.notes.extend(note);
            }
            None => self.in_the_dark = true,
        }
        self.faults.extend(page.into_faults());
    }

    fn keep(&mut self, page: &Page<'_>, part: Part) {
        match part {
            Part::Fields(fields) => {
                if self.is_first(page, Kind::Fields.key()) {
                    self.fields = fields;
                }
            }
            Part::Mrp(mrp) => {
                if self.is_first(page, Kind::Mrp.key()) {
                    self.mrp = mrp;
                }
            }
            Part::Holidays(holidays) => {
                if self.is_first(page, Kind::Holidays.key()) {
                    self.holidays = holidays;
                }
            }
            Part::Generation { days, line, key, whole } => {
                let kind = Kind::Generation.key();
                self.given.entry(kind.to_owned()).or_insert_with(|| page.name.to_owned());
                let what = key.map(|key| format!("{kind} {key}"));
                if what.is_some_and(|what| !self.is_first(page, &what)) {
                    return;
                }
                match days {
                    Some(days) => self.in_force.push((days, page.name.to_owned(), line)),
                    None => self.in_the_dark = true,
                }
                self.generations.extend(whole.map(|generation| *generation));
            }
        }
    }

    /// Whether this file is the first to give `what`; refuses it where it is not.
    fn is_first(&mut self, page: &Page<'_>, what: &str) -> bool {
        if let Some(first_file) = self.given.get(what) {
            let (what, first_file) = (what.to_owned(), first_file.clone());
            page.refuse(0, RuleFault::FileTwice { what, first_file });
            return false;
        }
        self.given.insert(what.to_owned(), page.name.to_owned());
        true
    }

    /// The book of files with these texts, or everything that is wrong.
    pub fn bind(mut self, texts: Vec<(String, String)>) -> Result<RuleBook, RuleErrors> {
        if !self.in_the_dark {
            self.refuse_missing_kinds();
            self.refuse_gaps_between_generations();
        }
        let (fields, mrp, holidays) = (self.fields, self.mrp, self.holidays);
        match (fields, mrp, holidays) {
            (Some(fields), Some(mrp), Some(holidays)) if self.faults.is_empty() => {
                let mut generations = self.generations;
                generations.sort_by_key(Generation::from);
                Ok(RuleBook { fields, mrp, holidays, generations, files: self.notes, texts })
            }
            _ => Err(RuleErrors(self.faults)),
        }
    }

    fn refuse_missing_kinds(&mut self) {
        for kind in Kind::ALL.into_iter().filter(|kind| !self.given.contains_key(kind.key())) {
            let fault = RuleFault::KindMissing { kind: kind.key() };
            self.faults.push(RuleError { file: "rules/".to_owned(), line: 0, fault });
        }
    }

    /// From the first day of the first generation on, exactly one is in force.
    fn refuse_gaps_between_generations(&mut self) {
        self.in_force.sort_by_key(|(days, ..)| days.from);
        let spans: Vec<(Days, usize)> =
            self.in_force.iter().enumerate().map(|(index, (days, ..))| (*days, index)).collect();
        let Some((first, _)) = spans.first() else { return };
        let whole = Days { from: first.from, until: Date::MAX };
        for (index, fault) in uncovered("in_force", &spans, whole) {
            let (_, file, line) = &self.in_force[index];
            self.faults.push(RuleError { file: file.clone(), line: *line, fault });
        }
    }
}
