//! A bar for a count, on one scale with its likes.

use maud::{Markup, html};

/// A bar of `count` against `largest`.
pub fn bar(count: u64, largest: u64) -> Markup {
    let share = match largest {
        0 => 0,
        largest => u128::from(count.min(largest)) * 1000 / u128::from(largest),
    };
    html! {
        svg.bar viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
            rect.ground x="0" y="4" width="1000" height="2" {}
            rect.amount x="0" y="0" width=(share) height="10" {}
        }
    }
}
