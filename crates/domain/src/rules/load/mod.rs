//! Reading files of rules: strict, and with everything that is wrong in all of them at once.

mod binder;
mod entry;
mod fields;
mod generation;
mod holidays;
mod mrp;
mod page;
mod section;

use super::book::FileNote;
use super::{FieldNames, Generation, Holidays, RuleBook, RuleErrors, RuleFault, Value};
use crate::Tenge;
use crate::list::Year;
use entry::Days;
use page::{Described, Page};
use section::Section;
use std::collections::BTreeMap;
use std::sync::Arc;
use toml::de::{DeTable, DeValue};

/// Reads files, name and text, into a book.
pub(super) fn load(files: &[(&str, &str)]) -> Result<RuleBook, RuleErrors> {
    let mut binder = binder::Binder::default();
    for (name, text) in files {
        let page = Page::new(name, text);
        let read = read(&page);
        binder.add(page, read);
    }
    let texts = files.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    binder.bind(texts.collect())
}

/// What kind of file it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Fields,
    Mrp,
    Holidays,
    Generation,
}

impl Kind {
    const ALL: [Self; 4] = [Self::Fields, Self::Mrp, Self::Holidays, Self::Generation];

    const fn key(self) -> &'static str {
        match self {
            Self::Fields => "fields",
            Self::Mrp => "mrp",
            Self::Holidays => "holidays",
            Self::Generation => "generation",
        }
    }

    const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Fields => &fields::KEYS,
            Self::Mrp => &mrp::KEYS,
            Self::Holidays => &holidays::KEYS,
            Self::Generation => &generation::KEYS,
        }
    }
}

/// What could be read of one file; a part that is absent has been refused.
enum Part {
    Fields(Option<Vec<FieldNames>>),
    Mrp(Option<BTreeMap<Year, Value<Tenge>>>),
    Holidays(Option<Holidays>),
    Generation {
        days: Option<Days>,
        line: u32,
        key: Option<String>,
        whole: Option<Box<Generation>>,
    },
}

fn read(page: &Page<'_>) -> Option<(Part, Option<FileNote>)> {
    let (table, errors) = DeTable::parse_recoverable(page.text());
    for error in &errors {
        let at = error.span().map_or(0, |span| span.start);
        page.refuse(at, RuleFault::Syntax { message: error.message().to_owned() });
    }
    if !errors.is_empty() {
        return None;
    }
    read_table(page, table.get_ref())
}

fn read_table<'p>(page: &'p Page<'p>, table: &'p DeTable<'p>) -> Option<(Part, Option<FileNote>)> {
    let kind = kind(page, table)?;
    let file = Section::new(page, String::new(), 0, table, kind.keys());
    file.require(Described::Sources.table());
    describe(&file, Described::Sources);
    describe(&file, Described::Reasons);
    let edited = file.date("edited");
    let title = (kind != Kind::Generation).then(|| file.text("title")).flatten();
    let (part, title) = match kind {
        Kind::Fields => (Part::Fields(fields::read(&file)), title),
        Kind::Mrp => (Part::Mrp(mrp::read(&file)), title),
        Kind::Holidays => (Part::Holidays(holidays::read(&file)), title),
        Kind::Generation => {
            let read = generation::read(&file);
            let title = read.whole.as_ref().map(|generation| generation.title.en.clone());
            let line = page.line(read.at);
            let whole = read.whole.map(Box::new);
            (Part::Generation { days: read.days, line, key: read.key, whole }, title)
        }
    };
    let name = page.name.to_owned();
    let note = title.zip(edited).map(|(title, edited)| FileNote { name, title, edited });
    Some((part, note))
}

fn kind<'p>(page: &'p Page<'p>, table: &'p DeTable<'p>) -> Option<Kind> {
    // Which keys may stand in a file is not known before its kind is, so none is refused yet.
    let all: Vec<&str> = table.keys().map(|key| key.get_ref().as_ref()).collect();
    let file = Section::new(page, String::new(), 0, table, &all);
    file.one_of("kind", &Kind::ALL, Kind::key)
}

/// Reads what a file describes for its entries to name; a file that names none needs no table for it.
fn describe(file: &Section<'_>, kind: Described) {
    let Some((at, _)) = file.find(kind.table()) else { return };
    let Some(table) = file.read(kind.table(), "a table", DeValue::as_table) else { return };
    let names: Vec<&str> = table.keys().map(|key| key.get_ref().as_ref()).collect();
    let section = Section::new(file.page, kind.table().to_owned(), at, table, &names);
    let described =
        names.iter().map(|name| ((*name).to_owned(), section.titles(name).map(Arc::new)));
    file.page.describe(kind, described.collect());
}
