//! A visitor's file beside the register: what its directions promise, and what similar ones do.

use crate::App;
use crate::pages::promises::{ENOUGH, usual};
use crate::parts::state;
use crate::urls;
use crate::words::t;
use bagyt_domain::list::Direction;
use bagyt_lists::{Contents, Reading};
use bagyt_storage::Fingerprint;
use bagyt_storage::catalogue::{Besides, Similar};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use std::collections::{HashMap, HashSet};

/// For directions of a file by list and row what similar ones promise; of those that have enough.
pub type Compared = HashMap<(u32, u32), Similar>;

/// Looks for them, of at most `most` rows of each list. Where the register cannot be asked a file is shown without.
pub async fn compared(app: &App, contents: &Contents, most: usize) -> Compared {
    let catalogue = app.store.catalogue();
    let mut compared = Compared::new();
    for reading in &contents.lists {
        let source = &reading.list.source;
        let own: HashSet<Fingerprint> = source.sha256.parse().into_iter().collect();
        let Ok(lists) = catalogue.lists_read_from(&own).await else { return compared };
        let besides = Besides { lists, ..Default::default() };
        for row in reading.list.rows.iter().take(most) {
            let Ok(similar) = catalogue.similar(row, &besides, 0).await else { return compared };
            if similar.count >= ENOUGH {
                compared.insert((source.part, row.ordinal), similar);
            }
        }
    }
    compared
}

/// What is said of the directions of one list; nothing where none has enough similar ones.
pub fn part(lang: Lang, reading: &Reading, compared: &Compared) -> Markup {
    let list = &reading.list;
    let similar = |row: &Direction| compared.get(&(list.source.part, row.ordinal));
    let rows: Vec<(&Direction, &Similar)> =
        list.rows.iter().filter_map(|row| Some((row, similar(row)?))).collect();
    let count = Args::new().count("count", rows.len() as u64);
    html! {
        @if !rows.is_empty() {
            h3 { (t(lang, "trial-compared")) }
            p { (say(lang, "compared-with-register", &count)) " " a href=(urls::promises(lang)) { (t(lang, "promises-nav")) } }
            @for (row, similar) in rows {
                @let said = usual(lang, row, similar);
                @if !said.0.is_empty() {
                    p lang=[state::spoken(list.language)] { b { (row.number.as_deref().unwrap_or_default()) " " (row.direction) } }
                    (said)
                }
            }
            p.small.quiet { (t(lang, "similar-how")) }
        }
    }
}
