//! The tags and texts of a web page, in one pass.
//!
//! The page is not put into the tree a browser would make: the rules by which a browser mends broken mark-up let a small
//! page cost the square of its size. Here every byte is looked at a bounded number of times. Scripts, styles, comments and
//! everything else that is not printed go at once.

use super::entities;
use std::borrow::Cow;

/// One thing in the page.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Token<'a> {
    /// Text with its entities still in it.
    Text(&'a str),
    /// A tag that opens.
    Open(Tag<'a>),
    /// A tag that closes, by its name in small letters.
    Close(Cow<'a, str>),
}

/// A tag that opens.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name in small letters.
    pub name: Cow<'a, str>,
    /// What stands between its name and its end.
    attributes: &'a str,
    /// Whether it ends with `/>`.
    pub closed: bool,
}

impl<'a> Tag<'a> {
    /// The value of an attribute, `""` where it has none; of two of one name the first counts.
    pub fn attribute(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut rest = self.attributes;
        loop {
            let (found, value, after) = attribute(rest)?;
            if found.eq_ignore_ascii_case(name) {
                return Some(entities::decoded_value(value));
            }
            rest = after;
        }
    }
}

/// The first attribute: its name, its value, what follows.
fn attribute(text: &str) -> Option<(&str, &str, &str)> {
    let space = |c: char| c.is_ascii_whitespace() || c == '/';
    let text = text.trim_start_matches(space);
    let end = text.find(|c: char| space(c) || c == '=').unwrap_or(text.len());
    let (name, rest) = text.split_at(end);
    if text.is_empty() {
        return None;
    }
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some((name, "", rest));
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote) {
            let (value, after) = inner.split_once(quote).unwrap_or((inner, ""));
            return Some((name, value, after));
        }
    }
    let end = value.find(|c: char| c.is_ascii_whitespace()).unwrap_or(value.len());
    let (value, after) = value.split_at(end);
    Some((name, value, after))
}

/// Elements whose content is not mark-up and is not printed, or not here.
const RAW: [&str; 9] =
    ["script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript"];

/// Divides a page.
pub(super) struct Tokens<'a> {
    rest: &'a str,
    /// What stood in the last element whose content is not mark-up.
    raw: &'a str,
    /// Whether the page is XML, in which any element may end with its first tag.
    xml: bool,
}

impl<'a> Tokens<'a> {
    pub fn of(page: &'a str) -> Self {
        let start = page.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}');
        Self { rest: page, raw: "", xml: start.starts_with("<?xml") }
    }

    /// Goes on to the next style sheet for the screen.
    pub fn next_style(&mut self) -> Option<&'a str> {
        loop {
            self.raw = "";
            let Token::Open(tag) = self.next()? else { continue };
            let is = |name: &str, wanted: [&str; 2]| {
                let value = tag.attribute(name).unwrap_or_default().trim().to_ascii_lowercase();
                value.is_empty() || wanted.contains(&value.as_str())
            };
            if tag.name == "style" && is("media", ["all", "screen"]) && is("type", ["text/css"; 2])
            {
                return Some(self.raw);
            }
        }
    }

    /// The tag at the start, which begins with `<` and a letter.
    fn open(&mut self) -> Token<'a> {
        let inner = &self.rest[1..];
        let stop = name_end(inner);
        let (name, after) = inner.split_at(stop);
        let end = tag_end(after);
        let attributes = &after[..end];
        self.rest = after.get(end + 1..).unwrap_or_default();
        let name = small(name);
        let closed = attributes.ends_with('/');
        if RAW.contains(&name.as_ref()) && !(self.xml && closed) {
            self.skip_raw(&name);
        }
        Token::Open(Tag { name, attributes, closed })
    }

    /// Goes behind the end tag of an element whose content is not mark-up.
    fn skip_raw(&mut self, name: &str) {
        let mut from = 0;
        while let Some(at) = self.rest[from..].find("</") {
            let after = &self.rest[from + at + 2..];
            if after.get(..name.len()).is_some_and(|found| found.eq_ignore_ascii_case(name)) {
                self.raw = &self.rest[..from + at];
                self.rest = after;
                let end = after.find('>').map_or(after.len(), |end| end + 1);
                self.rest = &after[end..];
                return;
            }
            from += at + 2;
        }
        self.raw = self.rest;
        self.rest = "";
    }
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            let bytes = self.rest.as_bytes();
            if bytes[0] != b'<' {
                let end = memchr::memchr(b'<', bytes).unwrap_or(bytes.len());
                let (text, rest) = self.rest.split_at(end);
                self.rest = rest;
                return Some(Token::Text(text));
            }
            match bytes.get(1) {
                Some(letter) if letter.is_ascii_alphabetic() => return Some(self.open()),
                Some(b'/') => {
                    let inner = &self.rest[2..];
                    let (name, after) = inner.split_at(name_end(inner));
                    let end = after.find('>').map_or(after.len(), |end| end + 1);
                    self.rest = &after[end..];
                    return Some(Token::Close(small(name)));
                }
                Some(b'!' | b'?') => self.rest = behind_declaration(self.rest),
                _ => {
                    // A sign of comparison.
                    let end = memchr::memchr(b'<', &bytes[1..]).map_or(bytes.len(), |at| at + 1);
                    let (text, rest) = self.rest.split_at(end);
                    self.rest = rest;
                    return Some(Token::Text(text));
                }
            }
        }
    }
}

/// What follows a comment, a document type, a condition of a word processor.
fn behind_declaration(text: &str) -> &str {
    let end = match text.strip_prefix("<!--") {
        // `<!-->` and `<!--->` are comments too.
        Some(inner) if inner.starts_with('>') => Some(5),
        Some(inner) if inner.starts_with("->") => Some(6),
        Some(inner) => inner.find("-->").map(|at| at + 7),
        None => text.find('>').map(|at| at + 1),
    };
    &text[end.unwrap_or(text.len())..]
}

/// Where the name of a tag ends.
fn name_end(text: &str) -> usize {
    text.find(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).unwrap_or(text.len())
}

/// Where a tag ends: at the first `>` outside of quoted values.
fn tag_end(text: &str) -> usize {
    let mut quote = None;
    let mut before = b' ';
    for (at, byte) in text.bytes().enumerate() {
        match quote {
            Some(open) if byte == open => quote = None,
            Some(_) => {}
            None if byte == b'>' => return at,
            // A value is quoted only behind its sign.
            None if matches!(byte, b'"' | b'\'') && before == b'=' => quote = Some(byte),
            None => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    text.len()
}

fn small(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
        Cow::Owned(name.to_ascii_lowercase())
    } else {
        Cow::Borrowed(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(page: &str, expected: &str) {
        let shown: String = Tokens::of(page)
            .map(|token| match token {
                Token::Text(text) => text.to_owned(),
                Token::Open(tag) => format!("[{}{}]", tag.name, if tag.closed { "/" } else { "" }),
                Token::Close(name) => format!("[/{name}]"),
            })
            .collect();
        assert_eq!(shown, expected, "{page}");
    }

    #[test]
    fn tags_and_texts_are_told_apart() {
        check("<P class='a>b'>Тізбе</P>", "[p]Тізбе[/p]");
        check("жасы < 18 <b>және</b> >5", "жасы < 18 [b]және[/b] >5");
        check("<!-- <td> --><!DOCTYPE html><![if !x]>а<![endif]><br/>", "а[br/]");
        check("<script>if (a<b) '</td>'</script >в<style>p{}</style>", "[script]в[style]");
        check("<td it's>а", "[td]а");
        check("<!---><p>а<!---->б<!-- - -->", "[p]аб");
        check("<?xml version='1.0'?><title/><script src='a' />а", "[title/][script/]а");
        check("<title/>а</title>б", "[title/]б");
        check("<td a = \"x>y\">а<!--", "[td]а");
        check("<td a='", "[td]");
    }

    #[test]
    fn attributes_are_found_by_name() {
        let of = |page: &'static str, name: &str| match Tokens::of(page).next() {
            Some(Token::Open(tag)) => tag.attribute(name).map(Cow::into_owned),
            other => panic!("{other:?}"),
        };
        assert_eq!(of("<td ColSpan = 3 rowspan='2'>", "colspan").as_deref(), Some("3"));
        assert_eq!(of("<td ColSpan = 3 rowspan='2'>", "rowspan").as_deref(), Some("2"));
        assert_eq!(of("<td hidden>", "hidden").as_deref(), Some(""));
        assert_eq!(of("<td a=1 a=2>", "a").as_deref(), Some("1"));
        assert_eq!(of("<td a=&quot;>", "a").as_deref(), Some("\""));
        assert_eq!(of("<td>", "a"), None);
    }

    proptest::proptest! {
        #[test]
        fn any_page_is_divided(page in "[<>!/\\-a-cтд '\"=&;]{0,80}") {
            for token in Tokens::of(&page) {
                if let Token::Open(tag) = token {
                    let _ = tag.attribute("b");
                }
            }
        }
    }
}
