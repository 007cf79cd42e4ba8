//! Messages without values, said briefly: most of a page is these.

use bagyt_wording::{Args, Lang, say};

/// The message `id`.
pub fn t(lang: Lang, id: &str) -> String {
    say(lang, id, &Args::new())
}
