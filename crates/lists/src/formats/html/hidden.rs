//! What of a web page is not printed: hidden elements, deletions, navigation, what only programs read.

use super::style_sheet::Styles;
use super::tokens::Tag;

/// Whether an element is not shown, or only serves notes and changes of a word processor.
pub(super) fn is_hidden(tag: &Tag<'_>, styles: &Styles) -> bool {
    if tag.attribute("hidden").is_some() || styles.hides(tag) {
        return true;
    }
    let class = tag.attribute("class").unwrap_or_default().to_ascii_lowercase();
    // The mark of a footnote would glue its number to a word.
    let mark = [
        "msofootnotereference",
        "msoendnotereference",
        "msocommentreference",
        "sdfootnoteanc",
        "sdendnoteanc",
    ];
    if class.split_ascii_whitespace().any(|class| mark.contains(&class)) {
        return true;
    }
    declares(
        tag,
        &[
            "display:none",
            "visibility:hidden",
            "visibility:collapse",
            "mso-hide:all",
            "mso-element:comment",
        ],
    )
}

/// A number or bullet that a word processor wrote before a paragraph of a list.
pub(super) fn is_number_of_word(tag: &Tag<'_>) -> bool {
    declares(tag, &["mso-list:ignore"])
}

/// Whether a page ends before the element.
pub(super) fn breaks_page(tag: &Tag<'_>) -> bool {
    declares(tag, &["page-break-before:always", "break-before:page"])
}

/// Whether a tag's own style has one of these declarations, which are in small letters and without white space.
fn declares(tag: &Tag<'_>, rules: &[&str]) -> bool {
    let Some(style) = tag.attribute("style") else { return false };
    let letters = style.chars().filter(|c| !c.is_whitespace());
    let style: String = letters.map(|c| c.to_ascii_lowercase()).collect();
    let mut found = style.split(';').map(|rule| rule.trim_end_matches("!important"));
    found.any(|rule| rules.contains(&rule))
}
