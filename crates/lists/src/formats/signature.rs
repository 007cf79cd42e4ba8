//! What a file is, by its first bytes.

/// What the first bytes of a file say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Nothing known: text, or not.
    Text,
    /// A zip package: DOCX, or something else packed alike.
    Packed,
    /// A known format this program does not read, by its name.
    Other(&'static str),
}

/// Marks at the start of files that are no lists of ours.
const MARKS: [(&[u8], &str); 17] = [
    (b"%PDF", "PDF"),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "old Word document"),
    (b"{\\rtf", "RTF document"),
    (b"\x89PNG", "image"),
    (b"\xFF\xD8\xFF", "image"),
    (b"GIF8", "image"),
    (b"II*\0", "image"),
    (b"MM\0*", "image"),
    (b"BM", "image"),
    (b"\x1F\x8B", "compressed data"),
    (b"7z\xBC\xAF\x27\x1C", "compressed data"),
    (b"Rar!\x1A\x07", "compressed data"),
    (b"BZh", "compressed data"),
    (b"\xFD7zXZ\0", "compressed data"),
    (b"SQLite format 3\0", "database"),
    (b"\x7FELF", "program"),
    (b"<?xml", "XML document"),
];

/// Looks at the first bytes.
pub(super) fn looks(bytes: &[u8]) -> Looks {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return Looks::Packed;
    }
    let known =
        MARKS.iter().find(|(mark, _)| bytes.starts_with(mark) && !is_text_after_all(mark, bytes));
    if let Some((_, name)) = known {
        return Looks::Other(name);
    }
    let start: Vec<u8> = bytes.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
    let marked_up = start.starts_with(b"<!doctype html") || start.starts_with(b"<html");
    if marked_up && has_table_cells(bytes) { Looks::Other("web page") } else { Looks::Text }
}

/// Whether the mark-up makes a table of its own; a text between remnants of a page has its cells apart by tabs.
fn has_table_cells(bytes: &[u8]) -> bool {
    let cells = bytes.windows(3).filter(|tag| {
        tag[0] == b'<' && tag[1].eq_ignore_ascii_case(&b't') && tag[2].eq_ignore_ascii_case(&b'd')
    });
    cells.count() > bytes.iter().filter(|&&byte| byte == b'\t').count()
}

/// Two letters are little to go by: a bitmap has zero bytes soon after them, a text has none.
fn is_text_after_all(mark: &[u8], bytes: &[u8]) -> bool {
    mark.len() < 4 && mark.is_ascii() && !bytes.iter().take(32).any(|&byte| byte == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_formats_are_named() {
        let check = |bytes: &[u8], expected: Looks| assert_eq!(looks(bytes), expected, "{bytes:?}");
        check(b"%PDF-1.7", Looks::Other("PDF"));
        check(b"PK\x03\x04rest", Looks::Packed);
        check(b"BM\x36\0\0\0", Looks::Other("image"));
        check("BMX клубының тізбесі".as_bytes(), Looks::Text);
        check(b"\xEF\xBB\xBF <!DOCTYPE HTML><tr><TD>1</td>", Looks::Other("web page"));
        check(b"<html><body>\t1\t2</body>", Looks::Text);
        check("Тізбе".as_bytes(), Looks::Text);
    }
}
