//! Which letters a saved page is written in.
//!
//! A mark at the start decides, then whether the bytes are UTF-8: programs that save pages write them anew and leave the
//! old name of the encoding in place. Only then does the page's own word count.

use super::super::encoding;
use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

/// Where a page says its encoding.
const HEAD: usize = 4096;

/// The text of a page; `named` is what was said outside of it.
pub(in super::super) fn decoded(bytes: &[u8], named: Option<&str>) -> String {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned();
    }
    if let Some(encoding) = wide_without_mark(bytes) {
        return encoding.decode_without_bom_handling(bytes).0.into_owned();
    }
    let plain = |encoding: &&'static Encoding| ![UTF_8, UTF_16BE, UTF_16LE].contains(encoding);
    let said = named.map(str::as_bytes).or_else(|| own_word(bytes));
    let said = said.and_then(Encoding::for_label).filter(plain);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return text.to_owned();
    }
    match said {
        // The Kazakh one-byte standard has no name that browsers know, so pages in it call themselves windows-1251.
        Some(encoding) if encoding != encoding_rs::WINDOWS_1251 => {
            encoding.decode_without_bom_handling(bytes).0.into_owned()
        }
        Some(encoding) => encoding::decode(bytes)
            .unwrap_or_else(|| encoding.decode_without_bom_handling(bytes).0.into_owned()),
        None => {
            encoding::decode(bytes).unwrap_or_else(|| String::from_utf8_lossy(bytes).into_owned())
        }
    }
}

/// Whether two bytes make a letter.
pub(in super::super) fn is_wide(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some_and(|(_, mark)| mark == 2)
        || wide_without_mark(bytes).is_some()
}

/// A page begins with a tag, and the letters of tags have a zero byte in UTF-16.
fn wide_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    match bytes {
        [b'<', 0, next, 0, ..] if *next != 0 => Some(UTF_16LE),
        [0, b'<', 0, next, ..] if *next != 0 => Some(UTF_16BE),
        _ => None,
    }
}

/// What stands behind `charset=` near the start of a page.
fn own_word(bytes: &[u8]) -> Option<&[u8]> {
    let head = &bytes[..bytes.len().min(HEAD)];
    let lower = head.to_ascii_lowercase();
    let at = memchr::memmem::find(&lower, b"charset=")? + 8;
    let rest = head.get(at..)?.trim_ascii_start();
    let rest = rest.strip_prefix(b"\"").or_else(|| rest.strip_prefix(b"'")).unwrap_or(rest);
    let end = rest.iter().position(|byte| !byte.is_ascii_alphanumeric() && !b"-_:".contains(byte));
    Some(&rest[..end.unwrap_or(rest.len())])
}
