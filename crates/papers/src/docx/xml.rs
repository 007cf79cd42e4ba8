//! XML as parts of a word processor's file have it.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// Writes elements into memory.
pub(super) struct Xml(Writer<Vec<u8>>);

impl Xml {
    /// A document with this root element.
    pub fn document(
        root: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let mut xml = Self(Writer::new(Vec::new()));
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml.element(root, attributes, inside);
        xml.0.into_inner()
    }

    /// An element with what is inside it.
    pub fn element(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.event(Event::Start(with(name, attributes)));
        inside(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with nothing inside.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.event(Event::Empty(with(name, attributes)));
    }

    /// `<name w:val="…"/>`, of which such files are full.
    pub fn value(&mut self, name: &str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// An element with words inside.
    pub fn words(&mut self, name: &str, attributes: &[(&str, &str)], words: &str) {
        self.element(name, attributes, |xml| xml.event(Event::Text(BytesText::new(words))));
    }

    fn event(&mut self, event: Event<'_>) {
        self.0.write_event(event).expect("memory can be written to");
    }
}

fn with<'a>(name: &'a str, attributes: &[(&'a str, &'a str)]) -> BytesStart<'a> {
    let mut start = BytesStart::new(name);
    for attribute in attributes {
        start.push_attribute(*attribute);
    }
    start
}

/// A text without the signs that no XML may hold.
pub(crate) fn allowed(text: &str) -> String {
    let is_allowed = |c: &char| {
        !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')
            || matches!(c, '\t' | '\n' | '\u{85}')
    };
    text.chars().filter(is_allowed).collect()
}
