//! The versions of a list or of a direction, newest first, each with an address of its own and what it changed.

use super::state;
use crate::urls;
use crate::words::t;
use bagyt_storage::catalogue::{DirectionPage, ListPage, RowPart, VersionHead};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// The versions of a list, and the way to what each changed.
pub fn of_list(lang: Lang, page: &ListPage) -> Markup {
    let id = page.card.id.to_string();
    let address = |version| urls::list_version(lang, &id, version);
    all(lang, (&page.versions, page.card.version), &id, &address, &|_| Markup::default())
}

/// The versions that have a direction: which of them says what otherwise, and the way to all differences of the list.
pub fn of_direction(lang: Lang, page: &DirectionPage) -> Markup {
    let (id, list) = (page.id.to_string(), page.list.id.to_string());
    let address = |version| urls::direction_version(lang, &id, version);
    let said = |version| html! { @if let Some(changed) = page.changes.get(&version) { br; small.quiet { (what(lang, changed)) } } };
    all(lang, (&page.versions, page.version), &list, &address, &said)
}

/// Versions with the one shown among them, each with what is said of it and the way to all differences of its list.
fn all(
    lang: Lang,
    (versions, shown): (&[VersionHead], u32),
    list: &str,
    address: &dyn Fn(u32) -> String,
    said: &dyn Fn(u32) -> Markup,
) -> Markup {
    html! {
        ul.plain.versions {
            @for head in versions {
                @let version = head.version;
                li {
                    @if version == shown { b { (name(lang, head)) } } @else { a href=(address(version)) { (name(lang, head)) } }
                    (said(version))
                    @if version > 1 { br; small { a href=(urls::differences(lang, list, version - 1, version)) { (t(lang, "list-what-changed")) } } }
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
