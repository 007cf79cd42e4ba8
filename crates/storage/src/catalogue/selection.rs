//! The rows readers see, in SQL that both databases read the same way.

use bagyt_domain::list::ListLanguage;

/// Rows of the current versions: directions `d`, lists `l`, list versions `v`.
pub const CURRENT: &str = "direction_versions d \
    JOIN lists l ON l.id = d.list_id AND l.current_version = d.version \
    JOIN list_versions v ON v.list_id = d.list_id AND v.version = d.version";

/// Lists newest first: by their year, that is the first one they fund where the title has none, then by when they were first
/// stored, then by their place in the file.
pub const NEWEST_FIRST: &str = "COALESCE(v.year, (SELECT MIN(f.year) FROM funding f \
    JOIN direction_versions d ON d.direction_id = f.direction_id AND d.version = f.version \
    WHERE d.list_id = l.id AND d.version = l.current_version), 0) DESC, l.created_at DESC, v.part, l.id";

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
