//! Reads `fields.toml`: the names of the fields of article 5(1) in three languages and the wordings lists use.

use super::entry;
use super::section::Section;
use crate::list::Field;
use crate::rules::field_names::{Alias, FieldNames, Language, folded};
use crate::rules::{RuleFault, Value};
use std::collections::BTreeMap;

/// Keys of the file itself.
pub(super) const KEYS: [&str; 6] = ["kind", "title", "edited", "sources", "reasons", "field"];

/// Wordings met so far, folded: whose they are, and where.
type Claims = BTreeMap<(Language, String), (Field, u32)>;

/// Reads every field, in the order of the program's codes.
pub(super) fn read(file: &Section<'_>) -> Option<Vec<FieldNames>> {
    let mut lines: BTreeMap<Field, u32> = BTreeMap::new();
    let mut claims = Claims::new();
    let mut fields = Vec::new();
    for section in file.tables("field", &["code", "kk", "ru", "en", "aliases"]) {
        let field = section.one_of("code", &Field::ALL, Field::key);
        let names = Language::ALL.map(|language| name(&section, language));
        let Some(field) = field else { continue };
        if let Some(&first_line) = lines.get(&field) {
            section.refuse(RuleFault::Twice { what: field.key().to_owned(), first_line });
            continue;
        }
        lines.insert(field, section.page.line(section.at));
        for (language, name) in Language::ALL.into_iter().zip(&names) {
            let wording = name.as_ref().and_then(Value::known);
            let at = section.find(language.key()).map_or(section.at, |(at, _)| at);
            if let Some(wording) = wording {
                claim(&section, &mut claims, (field, language), wording, at);
            }
        }
        let aliases = aliases(&section, field, &mut claims);
        let [kk, ru, en] = names;
        if let (Some(kk), Some(ru), Some(en)) = (kk, ru, en) {
            fields.push(FieldNames { field, kk, ru, en, aliases });
        }
    }
    for code in Field::ALL.into_iter().filter(|field| !lines.contains_key(field)) {
        file.refuse(RuleFault::FieldMissing { code: code.key() });
    }
    fields.sort_by_key(|names| names.field);
    Some(fields)
}

fn name(section: &Section<'_>, language: Language) -> Option<Value<String>> {
    let entry = section.table(language.key(), &entry::entry_keys(&[]))?;
    entry::value(&entry, |entry| entry.text("value"))
}

fn aliases(section: &Section<'_>, field: Field, claims: &mut Claims) -> Vec<Alias> {
    let mut aliases = Vec::new();
    for alias in section.tables("aliases", &["language", "text", "source"]) {
        let language = alias.one_of("language", &Language::ALL, Language::key);
        let (text, source) = (alias.text("text"), entry::source(&alias));
        let (Some(language), Some(text), Some(source)) = (language, text, source) else { continue };
        if claim(section, claims, (field, language), &text, alias.at) {
            aliases.push(Alias { language, text, source });
        }
    }
    aliases
}

/// Notes whose wording it is; refuses one that is taken.
fn claim(
    section: &Section<'_>,
    claims: &mut Claims,
    (field, language): (Field, Language),
    wording: &str,
    at: usize,
) -> bool {
    let key = (language, folded(wording));
    if let Some(&(by, first_line)) = claims.get(&key) {
        let fault =
            RuleFault::WordingClaimed { wording: wording.to_owned(), by: by.key(), first_line };
        section.page.refuse(at, fault);
        return false;
    }
    claims.insert(key, (field, section.page.line(at)));
    true
}
