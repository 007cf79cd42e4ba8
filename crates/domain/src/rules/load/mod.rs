//! Reading files of rules: strict, and with everything that is wrong in all of them at once.

mod entry;
mod fields;
mod generation;
mod holidays;
mod mrp;
mod page;
mod section;

use super::book::{FileNote, RuleBook};
use super::{Generation, RuleError, RuleErrors, RuleFault};
use entry::Days;
use page::Page;
use section::Section;
use std::collections::BTreeMap;
use toml::de::DeTable;

/// A file of rules as text; whoever calls has read it from wherever it lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RuleFile<'t> {
    /// Its name, for messages.
    pub name: &'t str,
    /// What it says.
    pub text: &'t str,
}

/// What one file turned out to be.
enum Part {
    Fields(Vec<super::FieldNames>),
    Mrp(BTreeMap<crate::list::Year, super::Value<crate::Tenge>>),
    Holidays(super::Holidays),
    Generation(Box<Generation>, u32),
}

/// The four kinds of file.
const KINDS: [&str; 4] = ["fields", "mrp", "holidays", "generation"];

/// Reads files into a book.
pub(super) fn load(files: &[RuleFile<'_>]) -> Result<RuleBook, RuleErrors> {
    let mut binder = Binder::default();
    for file in files {
        binder.add(file);
    }
    binder.bind()
}

/// What has been read so far, and everything wrong with it.
#[derive(Default)]
struct Binder {
    faults: Vec<RuleError>,
    notes: Vec<FileNote>,
    /// Which file gave what: a kind, or a generation's key.
    given: BTreeMap<String, String>,
    fields: Option<Vec<super::FieldNames>>,
    mrp: Option<BTreeMap<crate::list::Year, super::Value<crate::Tenge>>>,
    holidays: Option<super::Holidays>,
    /// With file and line of the days in force.
    generations: Vec<(Generation, String, u32)>,
}

impl Binder {
    fn add(&mut self, file: &RuleFile<'_>) {
        let page = Page::new(file.name, file.text);
        let (table, errors) = DeTable::parse_recoverable(file.text);
        for error in &errors {
            let at = error.span().map_or(0, |span| span.start);
            page.refuse(at, RuleFault::Syntax { message: error.message().to_owned() });
        }
        let read = if errors.is_empty() { read_file(&page, table.get_ref()) } else { None };
        if let Some((part, note)) = read {
            self.keep(&page, part);
            self.notes.push(note);
        }
        self.faults.extend(page.into_faults());
    }

    fn keep(&mut self, page: &Page<'_>, part: Part) {
        let what = match &part {
            Part::Fields(_) => "fields".to_owned(),
            Part::Mrp(_) => "mrp".to_owned(),
            Part::Holidays(_) => "holidays".to_owned(),
            Part::Generation(generation, _) => format!("generation {}", generation.key),
        };
        if let Some(first_file) = self.given.get(&what) {
            page.refuse(0, RuleFault::FileTwice { what, first_file: first_file.clone() });
            return;
        }
        self.given.insert(what, page.name.to_owned());
        match part {
            Part::Fields(fields) => self.fields = Some(fields),
            Part::Mrp(mrp) => self.mrp = Some(mrp),
            Part::Holidays(holidays) => self.holidays = Some(holidays),
            Part::Generation(generation, line) => {
                self.generations.push((*generation, page.name.to_owned(), line));
            }
        }
    }

    fn bind(mut self) -> Result<RuleBook, RuleErrors> {
        // A file with faults of its own is not "missing" as well.
        if self.faults.is_empty() {
            self.refuse_missing_kinds();
            self.refuse_gaps_between_generations();
        }
        match (self.fields, self.mrp, self.holidays) {
            (Some(fields), Some(mrp), Some(holidays)) if self.faults.is_empty() => {
                let generations = self.generations.into_iter().map(|(generation, ..)| generation);
                let generations = generations.collect();
                Ok(RuleBook { fields, mrp, holidays, generations, files: self.notes })
            }
            _ => Err(RuleErrors(self.faults)),
        }
    }

    fn refuse_missing_kinds(&mut self) {
        let present = [
            self.fields.is_some(),
            self.mrp.is_some(),
            self.holidays.is_some(),
            !self.generations.is_empty(),
        ];
        let missing = KINDS.into_iter().zip(present).filter(|(_, present)| !present);
        self.faults.extend(missing.map(|(kind, _)| RuleError {
            file: "rules/".to_owned(),
            line: 0,
            fault: RuleFault::KindMissing { kind },
        }));
    }

    /// From the first day of the first generation on, exactly one is in force.
    fn refuse_gaps_between_generations(&mut self) {
        self.generations.sort_by_key(|(generation, ..)| generation.from());
        let spans: Vec<(Days, usize)> = self
            .generations
            .iter()
            .enumerate()
            .map(|(index, (one, ..))| {
                let until = one.until().unwrap_or(jiff::civil::Date::MAX);
                (Days { from: one.from(), until }, index)
            })
            .collect();
        let Some((first, _)) = spans.first() else { return };
        let whole = Days { from: first.from, until: jiff::civil::Date::MAX };
        for (index, fault) in entry::uncovered("in_force", &spans, whole) {
            let (_, file, line) = &self.generations[index];
            self.faults.push(RuleError { file: file.clone(), line: *line, fault });
        }
    }
}

fn read_file<'p>(page: &'p Page<'p>, table: &'p DeTable<'p>) -> Option<(Part, FileNote)> {
    let kind = kind(page, table)?;
    let mut keys: Vec<&str> = match kind {
        "fields" => fields::KEYS.to_vec(),
        "mrp" => mrp::KEYS.to_vec(),
        "holidays" => holidays::KEYS.to_vec(),
        _ => generation::KEYS.to_vec(),
    };
    if kind == "generation" {
        keys.push(generation::OPEN);
    }
    let file = Section::new(page, String::new(), 0, table, &keys);
    describe_sources(&file);
    let edited = file.date("edited");
    let title = if kind == "generation" { None } else { file.text("title") };
    let part = match kind {
        "fields" => Part::Fields(fields::read(&file)?),
        "mrp" => Part::Mrp(mrp::read(&file)?),
        "holidays" => Part::Holidays(holidays::read(&file)?),
        _ => {
            let (generation, at) = generation::read(&file)?;
            Part::Generation(Box::new(generation), page.line(at))
        }
    };
    let title = match &part {
        Part::Generation(generation, _) => Some(generation.title.en.clone()),
        _ => title,
    };
    Some((part, FileNote { name: page.name.to_owned(), title: title?, edited: edited? }))
}

fn kind<'p>(page: &'p Page<'p>, table: &'p DeTable<'p>) -> Option<&'static str> {
    // Which keys may stand here is not known before the kind is, so none is refused yet.
    let all: Vec<&str> = table.keys().map(|key| key.get_ref().as_ref()).collect();
    let file = Section::new(page, String::new(), 0, table, &all);
    file.one_of("kind", &KINDS, |kind| kind)
}

fn describe_sources(file: &Section<'_>) {
    let Some((at, _)) = file.require("sources") else { return };
    let Some(table) = file.read("sources", "a table", toml::de::DeValue::as_table) else { return };
    let keys: Vec<&str> = table.keys().map(|key| key.get_ref().as_ref()).collect();
    let sources = Section::new(file.page, "sources".to_owned(), at, table, &keys);
    let described = keys.iter().filter_map(|key| Some(((*key).to_owned(), sources.text(key)?)));
    file.page.describe_sources(described.collect());
}
