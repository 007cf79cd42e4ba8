//! Defaults, file, environment, flags: put together, with every fault named at once.

use crate::{Expected, SETTINGS, Setting, Settings};
use std::fmt;

/// Where a value was written.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// In the TOML file of this name.
    File(String),
    /// In this environment variable.
    Variable(String),
    /// In a flag for this setting.
    Flag(String),
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(name) => formatter.write_str(name),
            Self::Variable(name) => write!(formatter, "variable {name}"),
            Self::Flag(key) => write!(formatter, "flag for {key}"),
        }
    }
}

/// One thing wrong with the configuration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is not TOML.
    #[error("{file}:{line}: {detail}")]
    NotToml {
        /// The file.
        file: String,
        /// The line where it stops being TOML, from 1.
        line: usize,
        /// What the parser said.
        detail: String,
    },
    /// A key nobody knows.
    #[error("{place}: `{key}` is not a setting; write for example `{nearest}`")]
    UnknownKey {
        /// Where.
        place: Origin,
        /// What was written.
        key: String,
        /// The most alike of the known ones.
        nearest: String,
    },
    /// A value that cannot be meant.
    #[error("{place}: `{value}` cannot be {key}; write {expected}")]
    BadValue {
        /// Where.
        place: Origin,
        /// The setting.
        key: &'static str,
        /// What was written.
        value: String,
        /// What to write.
        expected: Expected,
    },
}

/// Everything wrong with the configuration.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct Faults(pub Vec<Fault>);

impl fmt::Display for Faults {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines: Vec<String> = self.0.iter().map(ToString::to_string).collect();
        formatter.write_str(&lines.join("\n"))
    }
}

/// A value on its way into the settings: where it was written, its key, its text.
type Given = (Origin, String, String);

/// Puts the layers together. `file` is name and text of the TOML file, `environment` all variables, `flags` pairs of
/// `section.key` and value.
///
/// # Errors
/// Every unknown key and every value that cannot be meant, at once.
pub fn load(
    file: Option<(&str, &str)>,
    environment: impl IntoIterator<Item = (String, String)>,
    flags: impl IntoIterator<Item = (String, String)>,
) -> Result<Settings, Faults> {
    let mut settings = Settings::default();
    let mut faults = Vec::new();
    let mut given = Vec::new();
    if let Some((name, text)) = file {
        match from_file(name, text) {
            Ok(values) => given.extend(values),
            Err(fault) => faults.push(fault),
        }
    }
    given.extend(from_environment(environment));
    given.extend(flags.into_iter().map(|(key, value)| (Origin::Flag(key.clone()), key, value)));
    for value in given {
        faults.extend(apply(&mut settings, value).err());
    }
    if faults.is_empty() { Ok(settings) } else { Err(Faults(faults)) }
}

fn from_file(name: &str, text: &str) -> Result<Vec<Given>, Fault> {
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| Fault::NotToml {
        file: name.to_owned(),
        line: error.span().map_or(1, |span| 1 + text[..span.start].matches('\n').count()),
        detail: error.message().to_owned(),
    })?;
    let origin = || Origin::File(name.to_owned());
    let mut given = Vec::new();
    for (section, value) in table {
        match value {
            toml::Value::Table(keys) => {
                let pairs = keys
                    .into_iter()
                    .map(|(key, value)| (origin(), format!("{section}.{key}"), plain(&value)));
                given.extend(pairs);
            }
            other => given.push((origin(), section, plain(&other))),
        }
    }
    Ok(given)
}

fn plain(value: &toml::Value) -> String {
    match value {
        toml::Value::String(text) => text.clone(),
        toml::Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// Variables of the program's own prefix; `BAGYT_CONFIG` names the file itself, `BAGYT_TEST_…` belongs to the tests.
fn from_environment(environment: impl IntoIterator<Item = (String, String)>) -> Vec<Given> {
    let mut given: Vec<Given> = environment
        .into_iter()
        .filter(|(name, _)| {
            name.starts_with("BAGYT_") && name != "BAGYT_CONFIG" && !name.starts_with("BAGYT_TEST_")
        })
        .map(|(name, value)| {
            let key = SETTINGS.iter().find(|setting| setting.variable() == name).map_or_else(
                || name.trim_start_matches("BAGYT_").to_lowercase().replacen('_', ".", 1),
                |setting| setting.key.to_owned(),
            );
            (Origin::Variable(name), key, value)
        })
        .collect();
    given.sort();
    given
}

fn apply(settings: &mut Settings, (place, key, value): Given) -> Result<(), Fault> {
    let Some(setting) = SETTINGS.iter().find(|setting| setting.key == key) else {
        let nearest = nearest(&key).to_owned();
        return Err(Fault::UnknownKey { place, key, nearest });
    };
    if (setting.set)(settings, &value) {
        return Ok(());
    }
    Err(Fault::BadValue { place, key: setting.key, value, expected: setting.expected })
}

/// The known key with the longest common letters, so that a slip of the pen finds its word.
fn nearest(key: &str) -> &'static str {
    let likeness = |setting: &&Setting| {
        let shared =
            |a: &str, b: &str| a.chars().zip(b.chars()).take_while(|(x, y)| x == y).count();
        let (mut last_a, mut last_b) = (key.to_owned(), setting.key.to_owned());
        let start = shared(key, setting.key);
        last_a = last_a.chars().rev().collect();
        last_b = last_b.chars().rev().collect();
        start + shared(&last_a, &last_b)
    };
    SETTINGS.iter().max_by_key(likeness).map_or("server.listen", |setting| setting.key)
}

#[cfg(test)]
mod tests {
    use super::{Fault, load};
    use crate::SETTINGS;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn later_layers_win() {
        let file =
            "[server]\nlisten = \"127.0.0.1:1\"\nrows_per_page = 7\n[log]\nformat = \"json\"\n";
        let environment = pairs(&[
            ("BAGYT_SERVER_LISTEN", "127.0.0.1:2"),
            ("HOME", "x"),
            ("BAGYT_TEST_POSTGRES_URL", "y"),
        ]);
        let settings = load(Some(("bagyt.toml", file)), environment.clone(), []).expect("all good");
        assert_eq!(settings.server.listen.port(), 2);
        assert_eq!(settings.server.rows_per_page, 7);
        let settings = load(
            Some(("bagyt.toml", file)),
            environment,
            pairs(&[("server.listen", "127.0.0.1:3")]),
        );
        assert_eq!(settings.expect("all good").server.listen.port(), 3);
    }

    #[test]
    fn every_fault_is_named_at_once() {
        let file = "[server]\nlisten = \"here\"\nrows_per_pagee = 7\nrequest_seconds = 0\n";
        let faults = load(Some(("bagyt.toml", file)), pairs(&[("BAGYT_LOG_FORMAT", "xml")]), [])
            .expect_err("four faults");
        let said = faults.to_string();
        assert_eq!(faults.0.len(), 4, "{said}");
        assert!(
            said.contains(
                "`rows_per_pagee` is not a setting; write for example `server.rows_per_page`"
            ) || said.contains("`server.rows_per_page`"),
            "{said}"
        );
        assert!(
            said.contains(
                "variable BAGYT_LOG_FORMAT: `xml` cannot be log.format; write text or json"
            ),
            "{said}"
        );
    }

    #[test]
    fn several_values_are_an_array_or_one_text_and_nothing_turns_a_limit_off() {
        for written in ["[\"127.0.0.1\", \"10.0.0.0/8\"]", "\"127.0.0.1, 10.0.0.0/8\""] {
            let file = format!("[server]\ntrusted_proxies = {written}\nrequests_per_minute = 0\n");
            let settings = load(Some(("bagyt.toml", &file)), [], []).expect("all good");
            assert_eq!(settings.server.trusted_proxies.to_string(), "127.0.0.1/32, 10.0.0.0/8");
            assert_eq!(settings.server.requests_per_minute, None);
        }
        let flags = pairs(&[("server.metrics_listen", "127.0.0.1:9100")]);
        let metrics = load(None, [], flags).expect("all good").server.metrics_listen;
        assert_eq!(metrics, "127.0.0.1:9100".parse().ok());
        let wrong =
            pairs(&[("server.trusted_proxies", "proxy"), ("server.metrics_listen", "9100")]);
        assert_eq!(load(None, [], wrong).expect_err("two faults").0.len(), 2);
    }

    #[test]
    fn an_address_for_the_world_without_scheme_or_host_is_named_with_what_to_write() {
        let flags = pairs(&[
            ("server.public_address", "grants.example.kz"),
            ("site.data_licence_address", "https://"),
        ]);
        let said = load(None, [], flags).expect_err("two faults").to_string();
        for named in
            ["`grants.example.kz` cannot be server.public_address", "`https://` cannot be site."]
        {
            assert!(said.contains(named), "{said}");
        }
        assert_eq!(said.matches("https://grants.example.kz, or nothing").count(), 2, "{said}");
        let none = pairs(&[("site.data_licence_address", ""), ("server.public_address", "")]);
        assert!(load(None, [], none).is_ok());
    }

    #[test]
    fn a_file_that_is_not_toml_is_named() {
        let faults = load(Some(("bagyt.toml", "[server\n")), [], []).expect_err("not TOML");
        assert!(
            matches!(&faults.0[..], [Fault::NotToml { file, line: 1, .. }] if file == "bagyt.toml")
        );
    }

    #[test]
    fn every_default_reads_back_equal() {
        let defaults = crate::Settings::default();
        for setting in SETTINGS {
            let mut settings = defaults.clone();
            assert!((setting.set)(&mut settings, &setting.value(&defaults)), "{}", setting.key);
            assert_eq!(settings, defaults, "{}", setting.key);
        }
    }
}
