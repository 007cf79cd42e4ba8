//! What a file is, by its first bytes and, where they do not settle it, by what lies in it.

use super::{html, workbook};
use crate::OldForm;
use std::io::Cursor;
use zip::ZipArchive;

/// What a file says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// Nothing known: text, or not.
    Text,
    /// A DOCX package, or one too damaged to say.
    Docx,
    /// ODT or ODS.
    OpenDocument,
    /// XLSX or XLS.
    Workbook,
    /// DOC or RTF.
    Old(OldForm),
    /// PDF.
    Pdf,
    /// PNG, JPEG or TIFF.
    Image,
    /// A web page with a table, kept alone or as a mail.
    WebPage,
    /// A ZIP archive of files.
    Archive,
    /// A known form this program does not read, by its name.
    Other(&'static str),
}

/// Marks at the start of files.
const MARKS: [(&[u8], Looks); 16] = [
    (b"%PDF", Looks::Pdf),
    (b"{\\rtf", Looks::Old(OldForm::Rtf)),
    (b"\x89PNG", Looks::Image),
    (b"\xFF\xD8\xFF", Looks::Image),
    (b"II*\0", Looks::Image),
    (b"MM\0*", Looks::Image),
    (b"GIF8", Looks::Other("image")),
    (b"BM", Looks::Other("image")),
    (b"\x1F\x8B", Looks::Other("compressed data")),
    (b"7z\xBC\xAF\x27\x1C", Looks::Other("compressed data")),
    (b"Rar!\x1A\x07", Looks::Other("compressed data")),
    (b"BZh", Looks::Other("compressed data")),
    (b"\xFD7zXZ\0", Looks::Other("compressed data")),
    (b"SQLite format 3\0", Looks::Other("database")),
    (b"\x7FELF", Looks::Other("program")),
    (b"<?xml", Looks::Other("XML document")),
];

/// Looks at the bytes.
pub(super) fn looks(bytes: &[u8]) -> Looks {
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return packed(bytes);
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return compound(bytes);
    }
    if html::is_mail(bytes) {
        return Looks::WebPage;
    }
    if let Some(looks) = marked_up(bytes) {
        return looks;
    }
    let known =
        MARKS.iter().find(|(mark, _)| bytes.starts_with(mark) && !is_text_after_all(mark, bytes));
    let otherwise = if holds_pdf(bytes) { Looks::Pdf } else { Looks::Text };
    known.map_or(otherwise, |(_, looks)| *looks)
}

/// Whether a PDF begins behind a few bytes of a mail or a printer; a text that speaks of PDF has no objects of one.
fn holds_pdf(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(PDF_WITHIN)];
    memchr::memmem::find(start, b"%PDF-").is_some_and(|at| {
        start.get(at + 5).is_some_and(u8::is_ascii_digit)
            && memchr::memmem::find(&bytes[at..], b" obj").is_some()
    })
}

/// Readers of PDF look for its mark in so many bytes.
const PDF_WITHIN: usize = 1024;

/// Which package a ZIP file is, by the names in it; one whose names cannot be read is a DOCX cut off, most likely.
fn packed(bytes: &[u8]) -> Looks {
    let Ok(archive) = ZipArchive::new(Cursor::new(bytes)) else { return Looks::Docx };
    let has = |name: &str| archive.index_for_name(name).is_some();
    let relations = has("_rels/.rels");
    let typed = relations || has("[Content_Types].xml");
    // An archive may have a folder of such a name, too.
    let of = |folder: &str, main: &str| {
        has(main) || typed && archive.file_names().any(|name| name.starts_with(folder))
    };
    if of("word/", "word/document.xml") {
        Looks::Docx
    } else if of("xl/", "xl/workbook.xml") {
        Looks::Workbook
    } else if of("ppt/", "ppt/presentation.xml") {
        Looks::Other("presentation")
    } else if has("content.xml") && (has("mimetype") || has("META-INF/manifest.xml")) {
        Looks::OpenDocument
    } else if relations {
        Looks::Docx
    } else {
        Looks::Archive
    }
}

/// Which old office file a compound file is, by the streams at its root: other files may lie within it. Of one whose
/// directory cannot be read the names, in UTF-16, are looked for everywhere.
fn compound(bytes: &[u8]) -> Looks {
    let streams = workbook::root_streams(bytes);
    let named = |name: &str| {
        if !streams.is_empty() {
            return streams.iter().any(|stream| stream.eq_ignore_ascii_case(name));
        }
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &name).is_some()
    };
    if named("WordDocument") {
        Looks::Old(OldForm::Doc)
    } else if named("Workbook") || named("Book") {
        Looks::Workbook
    } else if named("EncryptedPackage") {
        Looks::Docx
    } else {
        Looks::Other("binary data")
    }
}

/// What a file is that begins with mark-up.
fn marked_up(bytes: &[u8]) -> Option<Looks> {
    let text = html::is_wide(bytes).then(|| html::decoded(bytes, None));
    let bytes = text.as_ref().map_or(bytes, String::as_bytes);
    let start: Vec<u8> = bytes.iter().take(HEAD).map(u8::to_ascii_lowercase).collect();
    let start = start.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&start).trim_ascii_start();
    let has = |tag: &[u8]| memchr::memmem::find(start, tag).is_some();
    if start.starts_with(b"<?xml") {
        if has(b"office:document") && has(b"opendocument") {
            return Some(Looks::OpenDocument);
        }
        if has(b"progid=\"excel.sheet\"") || has(b"urn:schemas-microsoft-com:office:spreadsheet") {
            return Some(Looks::Other("spreadsheet"));
        }
        if has(b"progid=\"word.document\"") || has(b"w:worddocument") {
            return Some(Looks::Other("XML document"));
        }
        return has(b"<html").then_some(if has_table_cells(bytes) {
            Looks::WebPage
        } else {
            Looks::Text
        });
    }
    let tag = start.first() == Some(&b'<')
        && start.get(1).is_some_and(|next| next.is_ascii_alphabetic() || *next == b'!');
    let whole = start.starts_with(b"<!doctype html") || start.starts_with(b"<html");
    let page = whole && has_table_cells(bytes) || tag && has_whole_table(bytes);
    page.then_some(Looks::WebPage).or_else(|| whole.then_some(Looks::Text))
}

/// How much of a file's start is looked at.
const HEAD: usize = 2048;

/// Whether the mark-up makes a table of its own; a text between remnants of a page has its cells apart by tabs.
fn has_table_cells(bytes: &[u8]) -> bool {
    let tabs = bytes.iter().filter(|&&byte| byte == b'\t').count();
    has_whole_table(bytes) || tags(bytes, b"td").take(tabs + 1).count() > tabs
}

/// A table with rows of cells: a page is one however it is indented, and no text has so many remnants.
fn has_whole_table(bytes: &[u8]) -> bool {
    let cells = tags(bytes, b"td").chain(tags(bytes, b"th")).take(6).count();
    tags(bytes, b"table").next().is_some() && tags(bytes, b"tr").nth(1).is_some() && cells >= 6
}

/// Tags of a name, wherever they stand.
fn tags<'a>(bytes: &'a [u8], name: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    memchr::memchr_iter(b'<', bytes).filter(move |at| {
        let after = &bytes[at + 1..];
        after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name))
            && after.get(name.len()).is_none_or(|next| !next.is_ascii_alphanumeric())
    })
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
        check(b"%PDF-1.7", Looks::Pdf);
        check(b"PK\x03\x04rest", Looks::Docx);
        check(b"{\\rtf1", Looks::Old(OldForm::Rtf));
        check(b"BM\x36\0\0\0", Looks::Other("image"));
        check("\r\nжіберілді\n%PDF-1.4\n1 0 obj\n".as_bytes(), Looks::Pdf);
        check("Тізбе %PDF-1.4 түрінде де жарияланды".as_bytes(), Looks::Text);
        check("BMX клубының тізбесі".as_bytes(), Looks::Text);
        check(b"\xEF\xBB\xBF <!DOCTYPE HTML><tr><TD>1</td>", Looks::WebPage);
        check(b"<?xml version=\"1.0\"?><html><td>", Looks::WebPage);
        check(b"<?xml version=\"1.0\"?><list/>", Looks::Other("XML document"));
        check(b"<html><body>\t1\t2</body>", Looks::Text);
        let rows = b"<tr>\n\t\t\t<td>1</td>\n\t\t\t<td>2</td>\n\t\t\t<td>3</td></tr>".repeat(2);
        let page = |start: &[u8]| [start, b"<table>", &rows].concat();
        check(&page(b""), Looks::WebPage);
        check(&page(b"<!-- saved --><meta>"), Looks::WebPage);
        check(&page("Тізбе ".as_bytes()), Looks::Text);
        check(b"<p>1</p>\t2\t3", Looks::Text);
        let wide: Vec<u8> = "\u{FEFF}<table><tr><td>1<td>2<td>3<tr><td>1<td>2<td>3"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        check(&wide, Looks::WebPage);
        check(&wide[2..], Looks::WebPage);
        check(b"Content-Type: multipart/related; boundary=x\r\n\r\n--x\r\n", Looks::WebPage);
        check(b"Content-Type: text/html\r\n", Looks::Text);
        check(
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n",
            Looks::WebPage,
        );
        check(
            b"<?xml version='1.0'?><office:document xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'>",
            Looks::OpenDocument,
        );
        check(
            b"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>",
            Looks::Other("spreadsheet"),
        );
        check("Тізбе".as_bytes(), Looks::Text);
        let mut old = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec();
        check(&old, Looks::Other("binary data"));
        old.extend("WordDocument".encode_utf16().flat_map(u16::to_le_bytes));
        check(&old, Looks::Old(OldForm::Doc));
    }

    #[test]
    fn an_archive_is_no_package_for_the_names_of_its_folders() {
        use crate::formats::shown::package;
        let check = |names: &[&str], expected: Looks| {
            let parts: Vec<(&str, &str)> = names.iter().map(|name| (*name, "")).collect();
            assert_eq!(looks(&package(&parts)), expected, "{names:?}");
        };
        check(&["word/а.docx", "xl/б.xlsx"], Looks::Archive);
        check(&["content.xml", "а.docx"], Looks::Archive);
        check(&["[Content_Types].xml", "word/main.xml"], Looks::Docx);
        check(&["word/document.xml"], Looks::Docx);
        check(&["[Content_Types].xml", "xl/workbook.bin"], Looks::Workbook);
        check(&["_rels/.rels", "ppt/slides/slide1.xml"], Looks::Other("presentation"));
        check(&["mimetype", "content.xml"], Looks::OpenDocument);
        check(&["META-INF/manifest.xml", "content.xml"], Looks::OpenDocument);
    }
}
