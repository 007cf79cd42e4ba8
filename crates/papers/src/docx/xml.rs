//! XML as parts of a word processor's file have it.

use quick_xml::escape::{escape, partial_escape};
use std::borrow::Cow;

/// Writes elements into memory.
pub(super) struct Xml(String);

impl Xml {
    /// A document with this root element.
    pub fn document(
        root: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let declared = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
        let mut xml = Self(declared.to_owned());
        xml.element(root, attributes, inside);
        xml.0.into_bytes()
    }

    /// An element with what is inside it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.begin(name, attributes, ">");
        inside(self);
        self.0.extend(["</", name, ">"]);
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.begin(name, attributes, "/>");
    }

    /// `<name w:val="…"/>`, of which such files are full.
    pub fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element with words inside.
    pub fn words(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.element(name, attributes, |xml| xml.0.push_str(&partial_escape(words)));
    }

    fn begin(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.0.extend(["<", name]);
        for (key, value) in attributes {
            self.0.extend([" ", key, "=\""]);
            self.0.push_str(&escape(*value));
            self.0.push('"');
        }
        self.0.push_str(end);
    }
}

/// A text without the signs that no XML may hold.
pub(crate) fn allowed(text: &str) -> Cow<'_, str> {
    let is_allowed = |c: char| {
        !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
            || matches!(c, '\t' | '\n' | '\u{85}')
    };
    // Most texts have no byte that even begins such a sign.
    let is_plain = |byte: u8| {
        byte >= b' ' && !matches!(byte, 0x7F | 0xC2 | 0xEF) || matches!(byte, b'\t' | b'\n')
    };
    if text.bytes().all(is_plain) || text.chars().all(is_allowed) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|c| is_allowed(*c)).collect())
}
