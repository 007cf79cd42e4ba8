//! A table of a file of rules, read strictly: unknown keys are refused at once, and each question either answers or has
//! put down what is wrong. `None` therefore always means "already refused".

use super::page::Page;
use crate::list::Year;
use crate::rules::{RuleFault, Titles};
use jiff::civil::{Date, Time};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table and where it stands.
pub(super) struct Section<'p> {
    pub page: &'p Page<'p>,
    pub path: String,
    /// Byte at which it begins.
    pub at: usize,
    pub table: &'p DeTable<'p>,
}

impl<'p> Section<'p> {
    pub fn new(
        page: &'p Page<'p>,
        path: String,
        at: usize,
        table: &'p DeTable<'p>,
        allowed: &[&str],
    ) -> Self {
        for key in table.keys().filter(|key| !allowed.contains(&key.get_ref().as_ref())) {
            let fault = RuleFault::UnknownKey {
                key: key.get_ref().to_string(),
                allowed: allowed.iter().map(ToString::to_string).collect(),
            };
            page.refuse(key.span().start, fault);
        }
        Self { page, path, at, table }
    }

    /// The path of a key of this table.
    pub fn path_of(&self, key: &str) -> String {
        if self.path.is_empty() { key.to_owned() } else { format!("{}.{key}", self.path) }
    }

    pub fn refuse(&self, fault: RuleFault) {
        self.page.refuse(self.at, fault);
    }

    /// The value of a key and the byte at which the key stands.
    pub fn find(&self, key: &str) -> Option<(usize, &'p Spanned<DeValue<'p>>)> {
        let (name, value) = self.table.get_key_value(key)?;
        Some((name.span().start, value))
    }

    pub fn has(&self, key: &str) -> bool {
        self.table.contains_key(key)
    }

    pub fn require(&self, key: &str) -> Option<(usize, &'p Spanned<DeValue<'p>>)> {
        let found = self.find(key);
        if found.is_none() {
            self.refuse(RuleFault::Missing { path: self.named(), key: key.to_owned() });
        }
        found
    }

    /// The path, or for the file itself its name.
    pub fn named(&self) -> String {
        if self.path.is_empty() { self.page.name.to_owned() } else { self.path.clone() }
    }

    /// What a key says, `make` returning `None` where it is not `expected`.
    pub fn read<T>(
        &self,
        key: &str,
        expected: &'static str,
        make: impl FnOnce(&'p DeValue<'p>) -> Option<T>,
    ) -> Option<T> {
        let (at, value) = self.require(key)?;
        let made = make(value.get_ref());
        if made.is_none() {
            let found = printed(value.get_ref());
            self.page.refuse(at, RuleFault::WrongKind { path: self.path_of(key), found, expected });
        }
        made
    }

    pub fn text(&self, key: &str) -> Option<String> {
        self.read(key, "text in quotation marks, not empty", |value| {
            value.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
        })
    }

    /// A whole number of the type's range, at least 1.
    pub fn count<T: TryFrom<i64>>(&self, key: &str) -> Option<T> {
        self.read(key, "a whole number, 1 or more, in plain digits", |value| {
            integer(value).filter(|number| *number >= 1).and_then(|number| T::try_from(number).ok())
        })
    }

    pub fn year(&self, key: &str) -> Option<Year> {
        self.read(key, "a year of four digits", |value| {
            let year = integer(value).filter(|year| (1900..=2999).contains(year))?;
            Year::try_from(year).ok()
        })
    }

    pub fn flag(&self, key: &str) -> Option<bool> {
        self.read(key, "true or false", DeValue::as_bool)
    }

    pub fn date(&self, key: &str) -> Option<Date> {
        self.read(key, "a day such as 2025-07-01, without quotation marks", date)
    }

    pub fn time(&self, key: &str) -> Option<Time> {
        self.read(key, "an hour such as 18:30:00, without quotation marks", |value| {
            let stamp = value.as_datetime()?;
            let time = stamp.time.filter(|_| stamp.date.is_none() && stamp.offset.is_none())?;
            let small = |part: u8| i8::try_from(part).ok();
            let seconds = small(time.second.unwrap_or(0))?;
            Time::new(small(time.hour)?, small(time.minute)?, seconds, 0).ok()
        })
    }

    /// One of a closed set of words.
    pub fn one_of<T: Copy>(
        &self,
        key: &str,
        all: &[T],
        word: impl Fn(T) -> &'static str,
    ) -> Option<T> {
        let text = self.text(key)?;
        let found = all.iter().copied().find(|one| word(*one) == text);
        if found.is_none() {
            let allowed = all.iter().map(|one| word(*one).to_owned()).collect();
            let at = self.find(key).map_or(self.at, |(at, _)| at);
            let path = self.path_of(key);
            self.page.refuse(at, RuleFault::NotOneOf { path, found: text, allowed });
        }
        found
    }

    /// A table under a key.
    pub fn table(&self, key: &str, allowed: &[&str]) -> Option<Section<'p>> {
        let (at, _) = self.require(key)?;
        let table = self.read(key, "a table", DeValue::as_table)?;
        Some(Section::new(self.page, self.path_of(key), at, table, allowed))
    }

    /// The tables of a list of tables under a key; an absent key is an empty list.
    pub fn tables(&self, key: &str, allowed: &[&str]) -> Vec<Section<'p>> {
        let Some((at, value)) = self.find(key) else { return Vec::new() };
        let path = self.path_of(key);
        let expected = "a list of tables";
        let refuse = |at, value: &DeValue<'_>| {
            let fault =
                RuleFault::WrongKind { path: path.clone(), found: printed(value), expected };
            self.page.refuse(at, fault);
        };
        let Some(items) = value.get_ref().as_array() else {
            refuse(at, value.get_ref());
            return Vec::new();
        };
        let sections = items.iter().filter_map(|item| match item.get_ref().as_table() {
            Some(table) => {
                let at = item.span().start;
                Some(Section::new(self.page, path.clone(), at, table, allowed))
            }
            None => {
                refuse(item.span().start, item.get_ref());
                None
            }
        });
        sections.collect()
    }

    /// A text in three languages, each of them demanded.
    pub fn titles(&self, key: &str) -> Option<Titles> {
        let (at, _) = self.require(key)?;
        let expected = "it in three languages, `{ kk = \"…\", ru = \"…\", en = \"…\" }`";
        let table = self.read(key, expected, DeValue::as_table)?;
        let names = Section::new(self.page, self.path_of(key), at, table, &["kk", "ru", "en"]);
        let (kk, ru, en) = (names.text("kk"), names.text("ru"), names.text("en"));
        Some(Titles { kk: kk?, ru: ru?, en: en? })
    }
}

pub(super) fn integer(value: &DeValue<'_>) -> Option<i64> {
    let number = value.as_integer()?;
    i64::from_str_radix(number.as_str(), number.radix()).ok()
}

pub(super) fn date(value: &DeValue<'_>) -> Option<Date> {
    let stamp = value.as_datetime()?;
    let date = stamp.date.filter(|_| stamp.time.is_none() && stamp.offset.is_none())?;
    let (month, day) = (i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?);
    Date::new(i16::try_from(date.year).ok()?, month, day).ok()
}

/// A value the way a message names it.
fn printed(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("the text \"{text}\""),
        DeValue::Integer(number) => format!("the number {number}"),
        DeValue::Float(number) => format!("the number {number}"),
        DeValue::Boolean(flag) => format!("`{flag}`"),
        DeValue::Datetime(stamp) => format!("the date or time {stamp}"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}
