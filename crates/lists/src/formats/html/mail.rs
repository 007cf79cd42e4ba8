//! Web pages kept with their pictures in one file, written like a mail (MHTML): only the page is looked at.

use super::charset;
use crate::{Damage, ReadError};
use std::borrow::Cow;

/// How far the head of such a file is looked for.
const HEAD: usize = 4096;

/// Whether the file begins with the head of a mail that holds a page.
pub(in super::super) fn is_mail(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(HEAD)];
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let (fields, _) = Head::split(head);
    let kind = fields.value("content-type").unwrap_or_default().to_ascii_lowercase();
    let parts = kind.starts_with("multipart/");
    // Some programs leave the version out; no text begins with the border between its parts.
    let told = fields.value("mime-version").is_some() || parameter(&kind, "boundary").is_some();
    told && parts || fields.value("mime-version").is_some() && kind.starts_with("text/html")
}

/// The page in the mail: its first part that is one.
pub(super) fn page(bytes: &[u8]) -> Result<String, ReadError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let found = find(bytes, 0).ok_or(ReadError::Damaged(Damage::NoDocument))?;
    Ok(found)
}

/// Parts may hold parts, no more often than a program writes.
const DEEPEST: usize = 4;

fn find(bytes: &[u8], depth: usize) -> Option<String> {
    let (head, body) = Head::split(bytes);
    let kind = head.value("content-type").unwrap_or_default();
    let small = kind.to_ascii_lowercase();
    if small.starts_with("text/html") {
        let coding = head.value("content-transfer-encoding").unwrap_or_default();
        let body = unwrapped(body, coding.trim());
        return Some(charset::decoded(&body, parameter(&kind, "charset").as_deref()));
    }
    if !small.starts_with("multipart/") || depth >= DEEPEST {
        return None;
    }
    let border = format!("--{}", parameter(&kind, "boundary")?);
    let starts: Vec<usize> = memchr::memmem::find_iter(body, border.as_bytes())
        .filter(|&at| at == 0 || body[at - 1] == b'\n')
        .take(MOST_PARTS)
        .collect();
    let ends = starts.iter().skip(1).copied().chain([body.len()]);
    starts.iter().zip(ends).find_map(|(&start, end)| {
        let part = body.get(start + border.len()..end)?;
        let line = part.iter().position(|&byte| byte == b'\n')?;
        find(&part[line + 1..], depth + 1)
    })
}

/// More parts than any page has pictures.
const MOST_PARTS: usize = 2000;

/// The fields of a head.
struct Head(Vec<(String, String)>);

impl Head {
    /// Divides a head from what follows its empty line.
    fn split(bytes: &[u8]) -> (Self, &[u8]) {
        let mut fields: Vec<(String, String)> = Vec::new();
        let mut rest = bytes;
        while !rest.is_empty() && fields.len() < 100 {
            let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |at| at + 1);
            let (line, after) = rest.split_at(end);
            rest = after;
            let line = String::from_utf8_lossy(line.trim_ascii_end());
            if line.is_empty() {
                break;
            }
            match (line.starts_with([' ', '\t']), fields.last_mut()) {
                (true, Some((_, value))) => {
                    value.push(' ');
                    value.push_str(line.trim());
                }
                _ => {
                    let (name, value) = line.split_once(':').unwrap_or((&line, ""));
                    fields.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
                }
            }
        }
        (Self(fields), rest)
    }

    fn value(&self, name: &str) -> Option<String> {
        self.0.iter().find(|(found, _)| found == name).map(|(_, value)| value.clone())
    }
}

/// A parameter of a field: `charset="utf-8"`.
fn parameter(value: &str, name: &str) -> Option<String> {
    value.split(';').skip(1).find_map(|part| {
        let (found, value) = part.split_once('=')?;
        let same = found.trim().eq_ignore_ascii_case(name);
        let value = value.trim().trim_matches('"');
        (same && !value.is_empty()).then(|| value.to_owned())
    })
}

fn unwrapped<'a>(body: &'a [u8], coding: &str) -> Cow<'a, [u8]> {
    if coding.eq_ignore_ascii_case("quoted-printable") {
        Cow::Owned(from_quoted(body))
    } else if coding.eq_ignore_ascii_case("base64") {
        Cow::Owned(from_base64(body))
    } else {
        Cow::Borrowed(body)
    }
}

/// `=D0=A2`, and `=` at the end of a line that goes on.
fn from_quoted(body: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(body.len());
    let mut rest = body;
    while let Some((&byte, after)) = rest.split_first() {
        rest = after;
        if byte != b'=' {
            found.push(byte);
        } else if let Some(line) = after.strip_prefix(b"\r\n").or_else(|| after.strip_prefix(b"\n"))
        {
            rest = line;
        } else if let Some(value) = after.get(..2).and_then(hexadecimal) {
            found.push(value);
            rest = &after[2..];
        } else {
            found.push(byte);
        }
    }
    found
}

fn hexadecimal(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

fn from_base64(body: &[u8]) -> Vec<u8> {
    let value = |byte: &u8| match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let sextets: Vec<u32> = body.iter().filter_map(value).collect();
    let mut found = Vec::with_capacity(sextets.len() * 3 / 4);
    for group in sextets.chunks(4) {
        let bits =
            group.iter().fold(0, |bits, sextet| bits << 6 | sextet) << (6 * (4 - group.len()));
        let bytes = bits.to_be_bytes();
        found.extend_from_slice(&bytes[1..group.len().max(1)]);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn transfer_codings_are_undone() {
        assert_eq!(from_quoted("a=3D=\r\nb=D0=A2=zz=".as_bytes()), "a=bТ=zz=".as_bytes());
        assert_eq!(from_base64(b"0KLRltC3\r\n0LHQtQ=="), "Тізбе".as_bytes());
        assert_eq!(from_base64(b"0KI="), "Т".as_bytes());
        assert_eq!(from_base64(b"A"), b"");
    }

    #[test]
    fn the_page_is_found_among_its_pictures() {
        let mail = "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=\"x\"\r\n\r\n\
            --x\r\nContent-Type: image/png\r\n\r\n....\r\n--x\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\
            Content-Transfer-Encoding: quoted-printable\r\n\r\n<p>=D0=A2=D1=96=\r\n=D0=B7=D0=B1=D0=B5</p>\r\n--x--\r\n";
        assert!(is_mail(mail.as_bytes()));
        assert_eq!(page(mail.as_bytes()).unwrap().trim(), "<p>Тізбе</p>");
        assert!(!is_mail("Тізбе: 1\nMIME".as_bytes()));
        assert!(page(&mail.as_bytes()[..150]).is_err());
    }

    proptest::proptest! {
        #[test]
        fn any_mail_is_read_or_refused(rest in proptest::collection::vec(0u8..=255, 0..200)) {
            let mut bytes = b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n".to_vec();
            bytes.extend(rest);
            let _ = page(&bytes);
        }
    }
}
