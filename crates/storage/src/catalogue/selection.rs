//! The directions a filter selects, in SQL that both databases read the same way.

use super::DirectionFilter;
use crate::folding::folded;
use bagyt_domain::list::ListLanguage;
use sea_orm::Value;

/// Rows of the current versions: directions `d`, lists `l`, list versions `v`.
pub const CURRENT: &str = "direction_versions d \
    JOIN lists l ON l.id = d.list_id AND l.current_version = d.version \
    JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version";

/// Lists newest first: by their year, then by when they were first stored, then by their place in the file.
pub const NEWEST_FIRST: &str = "COALESCE(v.year, 0) DESC, l.created_at DESC, v.part, l.id";

/// A part of SQL with the values of its parameters.
#[derive(Debug, Clone, Default)]
pub struct Conditions {
    clauses: Vec<String>,
    values: Vec<Value>,
}

impl Conditions {
    /// What a filter demands.
    pub fn of(filter: &DirectionFilter) -> Self {
        let mut all = Self::default();
        if let Some(words) = &filter.words {
            folded(words).split_whitespace().for_each(|word| all.word(word));
        }
        if let Some(year) = filter.year {
            all.demand(
                "EXISTS (SELECT 1 FROM direction_years y WHERE y.direction_id = d.direction_id \
                 AND y.version = d.version AND y.year = {})",
                i64::from(year).into(),
            );
        }
        if let Some(region) = &filter.region {
            all.demand(
                "EXISTS (SELECT 1 FROM direction_regions r WHERE r.direction_id = d.direction_id \
                 AND r.version = d.version AND r.region = {})",
                region.slug().into(),
            );
        }
        if let Some(field) = filter.field {
            all.demand("d.field = {}", field.key().into());
        }
        if let Some(issuer) = &filter.issuer {
            all.demand("d.issuer_key = {}", issuer.as_str().into());
        }
        if let Some(term) = filter.term {
            all.demand("d.term = {}", term.key().into());
        }
        if let Some(language) = filter.language {
            all.demand("v.language = {}", language_key(language).into());
        }
        if let Some(list) = filter.list {
            all.demand("d.list_id = {}", list.to_string().into());
        }
        if let Some(wanted) = filter.with_findings {
            all.clauses.push(if wanted {
                "d.findings > 0".into()
            } else {
                "d.findings = 0".into()
            });
        }
        all
    }

    /// `FROM` what follows: the current rows that meet every demand.
    pub fn sql(&self) -> String {
        match self.clauses.is_empty() {
            true => CURRENT.to_owned(),
            false => format!("{CURRENT} WHERE {}", self.clauses.join(" AND ")),
        }
    }

    /// The values of the parameters, in their order.
    pub fn values(&self) -> Vec<Value> {
        self.values.clone()
    }

    fn demand(&mut self, clause: &str, value: Value) {
        self.values.push(value);
        self.clauses.push(clause.replace("{}", &format!("${}", self.values.len())));
    }

    fn word(&mut self, word: &str) {
        self.demand("d.search LIKE {} ESCAPE '!'", format!("%{}%", escaped(word)).into());
    }
}

/// A word in which no sign means anything to `LIKE`.
fn escaped(word: &str) -> String {
    word.replace('!', "!!").replace('%', "!%").replace('_', "!_")
}

/// The key of a language in the database.
pub const fn language_key(language: ListLanguage) -> &'static str {
    match language {
        ListLanguage::Kazakh => "kk",
        ListLanguage::Russian => "ru",
        ListLanguage::Both => "kk+ru",
    }
}

/// The language with this key.
pub fn language_from_key(key: &str) -> Option<ListLanguage> {
    [ListLanguage::Kazakh, ListLanguage::Russian, ListLanguage::Both]
        .into_iter()
        .find(|language| language_key(*language) == key)
}
