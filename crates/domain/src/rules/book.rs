//! The whole regulation in one hand: fields, МРП, holidays and generations of the Rules.

use super::load::load;
use super::{
    FieldNames, Generation, Holidays, Language, RuleErrors, Titles, Value, YearHolidays,
    field_names::folded,
};
use crate::Tenge;
use crate::list::{Field, Year};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The whole regulation as the files under `rules/` say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleBook {
    pub(super) fields: Vec<FieldNames>,
    pub(super) mrp: BTreeMap<Year, Value<Tenge>>,
    pub(super) holidays: Holidays,
    pub(super) generations: Vec<Generation>,
    pub(super) files: Vec<FileNote>,
    pub(super) texts: Vec<(String, String)>,
}

/// What a file of rules says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileNote {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// The day it was last edited.
    pub edited: Date,
}

/// The files the program is built with: name and text.
const BUILT_IN: [(&str, &str); 6] = [
    ("fields.toml", include_str!("../../../../rules/fields.toml")),
    ("holidays.toml", include_str!("../../../../rules/holidays.toml")),
    ("mrp.toml", include_str!("../../../../rules/mrp.toml")),
    ("order-406-2022.toml", include_str!("../../../../rules/order-406-2022.toml")),
    ("order-406-2025.toml", include_str!("../../../../rules/order-406-2025.toml")),
    ("order-413-2015.toml", include_str!("../../../../rules/order-413-2015.toml")),
];

impl RuleBook {
    /// The rules the program is built with.
    pub fn built_in() -> &'static Self {
        static BOOK: LazyLock<RuleBook> = LazyLock::new(|| {
            load(&BUILT_IN).expect("a test loads the very files that are compiled in")
        });
        &BOOK
    }

    /// The files the program is built with, name and text, for a person who wants to change them.
    pub const fn built_in_files() -> &'static [(&'static str, &'static str)] {
        &BUILT_IN
    }

    /// Reads a book from files somebody has opened: name and text of each.
    ///
    /// # Errors
    /// Everything that is wrong in all files, each with file, line and what to write instead.
    pub fn parse(files: &[(&str, &str)]) -> Result<Self, RuleErrors> {
        load(files)
    }

    /// A label for people, the day of the latest edit: `2026-11-21`. It identifies nothing; two books may share it.
    pub fn version(&self) -> String {
        self.edited().map_or_else(String::new, |day| day.to_string())
    }

    /// The day of the latest edit, for people to read in words of their language.
    pub fn edited(&self) -> Option<Date> {
        self.files.iter().map(|file| file.edited).max()
    }

    /// The files it was read from.
    pub fn files(&self) -> &[FileNote] {
        &self.files
    }

    /// The very files, name and text, from which [`Self::parse`] makes the same book.
    pub fn texts(&self) -> &[(String, String)] {
        &self.texts
    }

    /// Whether it is the one the program is built with.
    pub fn is_built_in(&self) -> bool {
        let texts = self.texts.iter().map(|(name, text)| (name.as_str(), text.as_str()));
        texts.eq(BUILT_IN)
    }

    /// Every field with its names, in the order of the codes.
    pub fn fields(&self) -> &[FieldNames] {
        &self.fields
    }

    /// What a field is called.
    pub fn field_names(&self, field: Field) -> &FieldNames {
        let found = self.fields.iter().find(|names| names.field == field);
        found.expect("the loader refuses a book without one of the fields")
    }

    /// The name of a field in the language of this code (`kk`, `ru`, `en`): where it is not known the Kazakh one, and
    /// where that is not known either the field's key.
    pub fn field_name(&self, field: Field, language: &str) -> &str {
        let names = self.field_names(field);
        let asked = Language::from_key(language).unwrap_or(Language::Kazakh);
        let name = names.name(asked).known().or_else(|| names.name(Language::Kazakh).known());
        name.map_or_else(|| field.key(), String::as_str)
    }

    /// The field with exactly this wording, capitals and white space aside; recognition by meaning is the reader's work.
    pub fn field_worded(&self, wording: &str) -> Option<Field> {
        let wanted = folded(wording);
        let has = |names: &&FieldNames| {
            let mut wordings = Language::ALL.into_iter().flat_map(|one| names.wordings(one));
            wordings.any(|wording| folded(wording) == wanted)
        };
        self.fields.iter().find(has).map(|names| names.field)
    }

    /// The МРП of a year, or why it is not known.
    pub fn mrp(&self, year: Year) -> Value<Tenge> {
        self.mrp.get(&year).cloned().unwrap_or_else(|| Value::Unknown {
            reason: Titles::shared(
                format!("{year} жылғы АЕК берілмеген"),
                format!("МРП {year} года не указан"),
                format!("no MCI of {year} is given"),
            ),
            source: Titles::untranslated("mrp.toml"),
        })
    }

    /// Every year for which `mrp.toml` has an entry.
    pub fn mrp_years(&self) -> impl Iterator<Item = (Year, &Value<Tenge>)> {
        self.mrp.iter().map(|(year, value)| (*year, value))
    }

    /// Generations of the Rules, earliest first.
    pub fn generations(&self) -> &[Generation] {
        &self.generations
    }

    /// The generation in force on a day; `None` before the first.
    pub fn generation_on(&self, day: Date) -> Option<&Generation> {
        self.generations.iter().find(|generation| generation.covers(day))
    }

    /// The generation with this key.
    pub fn generation(&self, key: &str) -> Option<&Generation> {
        self.generations.iter().find(|generation| generation.key == key)
    }

    /// Statutory days off.
    pub const fn statutory_holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// Statutory days off of a year; `None` for a year the rules do not speak about.
    pub fn holidays(&self, year: Year) -> Option<YearHolidays> {
        self.holidays.of(year)
    }
}
