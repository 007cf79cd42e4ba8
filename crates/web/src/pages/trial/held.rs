//! What is held of a visitor's file after it was read: for how long yet, and the button that forgets it.

use crate::trials::{Key, Trials};
use crate::urls;
use crate::words::t;
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// What is held of a file.
#[derive(Debug)]
pub struct Held {
    key: Key,
    /// For how many minutes yet.
    minutes: u64,
}

impl Held {
    /// Of the file of this name; `None` where it is forgotten.
    pub fn of(trials: &Trials, key: &str) -> Option<Self> {
        Some(Self { key: key.to_owned(), minutes: trials.minutes_left(key)? })
    }

    /// The address under which its pages are.
    pub fn pages(&self) -> String {
        urls::trial_pages(&self.key)
    }

    /// That the file is held with its pages.
    pub fn with_pages(&self, lang: Lang) -> String {
        self.say(lang, "trial-held")
    }

    /// That only what was read of it is held.
    pub fn alone(&self, lang: Lang) -> String {
        self.say(lang, "trial-result-held")
    }

    /// That only the reason why it was not read is held.
    pub fn reason(&self, lang: Lang) -> String {
        self.say(lang, "trial-reason-held")
    }

    fn say(&self, lang: Lang, id: &str) -> String {
        say(lang, id, &Args::new().count("minutes", self.minutes))
    }

    /// The button that forgets it.
    pub fn forget(&self, lang: Lang) -> Markup {
        html! {
            form method="post" action=(urls::trial_of(lang, &self.key)) {
                button.button.second type="submit" { (t(lang, "trial-forget")) }
            }
        }
    }
}
