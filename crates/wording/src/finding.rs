//! What a finding says: what is wrong, why it matters, what to write instead.
//!
//! The id is `finding-` and the code with dashes; a variant adds its own ending. `-plain` is the wording that names no
//! values: it is said when a value the fuller wording needs is not there.

use crate::messages::{has_attr, say_attr_whole, say_whole};
use crate::{Args, Lang, column, region, say};
use bagyt_domain::list::{Column, Finding, Region};
use std::cell::LazyCell;

/// What is wrong, naming the values.
pub fn finding_message(finding: &Finding, lang: Lang) -> String {
    let args = args(finding, lang);
    let found = wordings(finding).into_iter().find_map(|id| say_whole(lang, &id, &args));
    found.unwrap_or_else(|| base(finding))
}

/// Why it matters.
pub fn finding_why(finding: &Finding, lang: Lang) -> String {
    attribute(finding, lang, "why").unwrap_or_default()
}

/// What to write instead: the suggested words where there are some, else advice, else nothing.
pub fn finding_hint(finding: &Finding, lang: Lang) -> Option<String> {
    finding.suggestion.clone().or_else(|| attribute(finding, lang, "hint"))
}

/// What whoever owns the machine can install so that more of the file is read; visitors of a site are not told, since they cannot.
pub fn finding_install(finding: &Finding, lang: Lang) -> Option<String> {
    attribute(finding, lang, "install")
}

fn attribute(finding: &Finding, lang: Lang, name: &str) -> Option<String> {
    // Many findings have no such words; their values are not asked for.
    let args = LazyCell::new(|| args(finding, lang));
    let mut wordings = wordings(finding).into_iter().filter(|id| has_attr(lang, id, name));
    wordings.find_map(|id| say_attr_whole(lang, &id, name, &args))
}

/// The ids to try, fullest first.
fn wordings(finding: &Finding) -> Vec<String> {
    let base = base(finding);
    let mut ids = Vec::with_capacity(3);
    if !finding.variant.is_empty() {
        ids.push(format!("{base}-{}", finding.variant.replace('_', "-")));
    }
    ids.push(base.clone());
    ids.push(format!("{base}-plain"));
    ids
}

fn base(finding: &Finding) -> String {
    format!("finding-{}", finding.code.key().replace('_', "-"))
}

fn args(finding: &Finding, lang: Lang) -> Args {
    let mut args = Args::new();
    if let Some(row) = finding.row {
        args = args.text("row", row);
    }
    if let Some(it) = finding.column {
        args = args.text("column", column(lang, it));
    }
    if let Some(item) = &finding.item {
        args = args.text("item", item_name(item, lang));
    }
    if let Some(words) = &finding.suggestion {
        args = args.text("suggestion", words);
    }
    finding.values.iter().fold(args, |args, (name, value)| match name.as_str() {
        "other_item" => args.text(name, item_name(value, lang)),
        "columns" => args.text(name, column_names(value, lang)),
        "kk_places" | "ru_places" => args.text(name, place_names(value, lang)),
        "pages" => args.text(name, value).count("page_count", numbers_in(value)),
        _ => args.text(name, value),
    })
}

/// How many numbers are named in `1, 3–5`: enough to tell one page from several.
fn numbers_in(pages: &str) -> u32 {
    pages.split([',', '–']).map(|_| 1).sum()
}

/// Keys of columns, joined by commas, become their names.
fn column_names(keys: &str, lang: Lang) -> String {
    let named = |key: &str| {
        let found = Column::ALL.into_iter().find(|it| it.key() == key);
        found.map_or_else(|| key.to_owned(), |it| column(lang, it))
    };
    keys.split(", ").map(named).collect::<Vec<_>>().join(", ")
}

/// Slugs of places, joined by commas, become their names; none is a dash.
fn place_names(slugs: &str, lang: Lang) -> String {
    if slugs.is_empty() {
        return "–".to_owned();
    }
    let names = slugs.split(", ").map(|slug| region(lang, &Region::new(slug)));
    names.collect::<Vec<_>>().join(", ")
}

/// `target 1` becomes `1-нысаналы индикатор`; printed words stay as they are.
fn item_name(item: &str, lang: Lang) -> String {
    let name = |id: &str, number: &str| match number.parse::<u32>() {
        Ok(number) => say(lang, id, &Args::new().text("number", number)),
        Err(_) => item.to_owned(),
    };
    match item.split_once(' ') {
        Some(("target", number)) => name("item-target", number),
        Some(("result", number)) => name("item-result", number),
        _ => item.to_owned(),
    }
}
