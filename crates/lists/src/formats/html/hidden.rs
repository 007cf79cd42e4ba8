//! What of a web page is not printed: hidden elements, deletions, navigation, what only programs read.

use super::tokens::Tag;

/// Whether an element is not shown, or only serves notes and changes of a word processor.
pub(super) fn is_hidden(tag: &Tag<'_>) -> bool {
    if tag.attribute("hidden").is_some() {
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
    let Some(style) = style(tag) else { return false };
    [
        "display:none",
        "visibility:hidden",
        "visibility:collapse",
        "mso-hide:all",
        "mso-element:comment",
    ]
    .iter()
    .any(|rule| style.contains(rule))
}

/// Elements that are left out whatever they say.
pub(super) fn is_left_out(name: &str) -> bool {
    matches!(
        name,
        "del"
            | "nav"
            | "template"
            | "select"
            | "datalist"
            | "svg"
            | "math"
            | "xml"
            | "button"
            | "audio"
            | "video"
            | "canvas"
            | "dialog"
            | "map"
            | "rp"
            | "rt"
    )
}

/// Elements without an end tag.
pub(super) fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// A number or bullet that a word processor wrote before a paragraph of a list.
pub(super) fn is_number_of_word(tag: &Tag<'_>) -> bool {
    style(tag).is_some_and(|style| style.contains("mso-list:ignore"))
}

/// Whether a page ends before the element.
pub(super) fn breaks_page(tag: &Tag<'_>) -> bool {
    style(tag).is_some_and(|style| {
        style.contains("page-break-before:always") || style.contains("break-before:page")
    })
}

/// The style without white space, in small letters.
fn style(tag: &Tag<'_>) -> Option<String> {
    let style = tag.attribute("style")?;
    Some(style.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_lowercase()).collect())
}
