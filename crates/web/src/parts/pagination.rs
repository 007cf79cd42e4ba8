//! Pages of a long list: numbered links that stay where they are.

use crate::words::t;
use bagyt_storage::catalogue::{Page, PageRequest};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};

/// The last page, where the one asked for lies behind it.
pub fn last_instead<T>(asked: &Page<T>) -> Option<PageRequest> {
    let last = u32::try_from(asked.pages()).unwrap_or(u32::MAX);
    (asked.items.is_empty() && asked.total > 0).then(|| PageRequest::new(last, asked.per_page))
}

/// Links to the pages around `page` of `pages`; `address` gives the address of a page.
pub fn links(lang: Lang, page: u32, pages: u64, address: impl Fn(u64) -> String) -> Markup {
    let page = u64::from(page);
    html! {
        @if pages > 1 {
            nav.pages aria-label=(t(lang, "pages-label")) {
                ul {
                    @for shown in shown(page, pages) {
                        li {
                            @if shown == page {
                                span aria-current="page" { (shown) }
                            } @else {
                                a href=(address(shown)) aria-label=(say(lang, "pages-page", &Args::new().count("page", shown))) { (shown) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// First, last and the neighbours of the page.
fn shown(page: u64, pages: u64) -> Vec<u64> {
    let near = page.saturating_sub(2)..=page.saturating_add(2);
    let mut shown: Vec<u64> =
        near.chain([1, pages]).filter(|number| (1..=pages).contains(number)).collect();
    shown.sort_unstable();
    shown.dedup();
    shown
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn first_last_and_neighbours_are_shown() {
        assert_eq!(shown(1, 1), [1]);
        assert_eq!(shown(1, 9), [1, 2, 3, 9]);
        assert_eq!(shown(5, 9), [1, 3, 4, 5, 6, 7, 9]);
        assert_eq!(shown(99, 3), [1, 3]);
    }
}
