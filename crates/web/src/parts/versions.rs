//! The versions of a list or of a direction, newest first, each with an address of its own and what it changed.

use super::state;
use crate::urls;
use crate::words::t;
use bagyt_storage::catalogue::{DirectionPage, RowPart, VersionHead};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// The versions that have a direction: which of them says what otherwise, and the way to all differences of the list.
pub fn of_direction(lang: Lang, page: &DirectionPage) -> Markup {
    let id = page.id.to_string();
    let list = page.list.id.to_string();
    html! {
        ul.plain.versions {
            @for version in &page.versions {
                li {
                    @if version.version == page.version { b { (name(lang, version)) } } @else {
                        a href=(urls::direction_version(lang, &id, version.version)) { (name(lang, version)) }
                    }
                    @if let Some(changed) = page.changes.get(&version.version) {
                        br; small.quiet { (what(lang, changed)) }
                    }
                    @if version.version > 1 {
                        br; small { a href=(urls::differences(lang, &list, version.version - 1, version.version)) { (t(lang, "list-what-changed")) } }
                    }
                }
            }
        }
    }
}

/// Version and day.
fn name(lang: Lang, version: &VersionHead) -> String {
    let date = state::date(lang, version.imported_at);
    say(lang, "list-version", &Args::new().count("version", version.version).text("date", date))
}

/// Which cells of the row another version says otherwise.
fn what(lang: Lang, changed: &[RowPart]) -> String {
    if changed.is_empty() {
        return t(lang, "version-same");
    }
    let names = changed.iter().map(|part| t(lang, &format!("part-{}", part.key())));
    let names: Vec<String> = names.map(|name| name.to_lowercase()).collect();
    say(lang, "version-changed", &Args::new().text("cells", names.join(", ")))
}

/// That another version than the newest is shown, with the way to the newest.
pub fn older_direction(lang: Lang, page: &DirectionPage) -> Markup {
    let newest = Args::new().count("version", page.version).count("newest", page.newest());
    html! {
        @if page.version < page.newest() {
            div.notice {
                p { (say(lang, "version-older", &newest)) }
                p { a href=(urls::direction(lang, &page.id.to_string())) { (t(lang, "version-newest")) } }
            }
        }
    }
}
