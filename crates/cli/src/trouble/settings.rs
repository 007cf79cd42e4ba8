//! What is wrong with the settings and with a folder of rules.

use super::{Sentence, Trouble, to_say};
use bagyt_domain::rules::RuleErrors;
use bagyt_settings::{Fault, Faults, Origin};

/// Every fault on a line of its own.
impl From<Faults> for Trouble {
    fn from(faults: Faults) -> Self {
        Self::new(faults.0.iter().map(fault).collect())
    }
}

fn fault(fault: &Fault) -> Sentence {
    match fault {
        Fault::NotToml { file, line, detail } => to_say("settings-not-toml")
            .text("file", file)
            .count("line", *line as u64)
            .text("detail", detail),
        Fault::UnknownKey { place, key, nearest } => to_say("settings-unknown-key")
            .part("place", origin(place))
            .text("key", key)
            .text("nearest", nearest),
        Fault::BadValue { place, key, value, expected } => to_say("settings-bad-value")
            .part("place", origin(place))
            .text("key", key)
            .text("value", value)
            .part("expected", to_say(format!("expected-{}", expected.key()))),
    }
}

fn origin(place: &Origin) -> Sentence {
    match place {
        Origin::File(name) => to_say("settings-in-file").text("name", name),
        Origin::Variable(name) => to_say("settings-in-variable").text("name", name),
        Origin::Flag(_) => to_say("settings-in-flag"),
    }
}

/// The file and the line of every fault; the fault itself is quoted, because it names keys of the file.
impl From<RuleErrors> for Trouble {
    fn from(errors: RuleErrors) -> Self {
        let wrong = errors.iter().map(|error| {
            to_say("rules-wrong")
                .text("file", &error.file)
                .count("line", error.line)
                .text("detail", &error.fault)
        });
        Self::new(wrong.collect())
    }
}
