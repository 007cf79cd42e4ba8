//! What elements of a web page are by their names.

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
            | "annotation"
            | "annotation-xml"
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

/// Elements that begin and end a line.
pub(super) fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "li"
            | "ol"
            | "ul"
            | "dl"
            | "dt"
            | "dd"
            | "table"
            | "caption"
            | "tr"
            | "td"
            | "th"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "address"
            | "blockquote"
            | "center"
            | "fieldset"
            | "form"
            | "figure"
            | "figcaption"
            | "details"
            | "summary"
            | "pre"
            | "body"
            | "html"
    )
}
