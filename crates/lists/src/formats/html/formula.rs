//! Formulas of a web page as words of its lines: a fraction has its bar, a power its place above the line.

use super::tokens::Tag;

/// The elements of a formula that are open.
#[derive(Debug, Default)]
pub(super) struct Formula(Vec<Open>);

#[derive(Debug)]
struct Open {
    kind: Kind,
    /// How many elements have begun in it.
    inner: usize,
    raised: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Row,
    Fraction,
    Power,
}

/// What is printed before an element of a formula, or with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    /// The bar of a fraction.
    Bar,
    /// It stands above the line.
    Raised,
}

/// Whether an element is one of formulas.
pub(super) fn is_part(name: &str) -> bool {
    let known = ["main", "map", "mark", "marquee", "menu", "menuitem", "meta", "meter"];
    let letters = name.bytes().all(|letter| letter.is_ascii_alphabetic());
    name.starts_with('m') && letters && !known.contains(&name)
}

impl Formula {
    pub fn is_open(&self) -> bool {
        !self.0.is_empty()
    }

    /// An element begins.
    pub fn open(&mut self, tag: &Tag<'_>) -> Sign {
        let sign = match self.0.last_mut() {
            Some(around) => {
                around.inner += 1;
                match (around.kind, around.inner) {
                    (Kind::Fraction, 2) => Sign::Bar,
                    (Kind::Power, 2) if !tag.closed => Sign::Raised,
                    _ => Sign::None,
                }
            }
            None => Sign::None,
        };
        let kind = match tag.name.as_ref() {
            "mfrac" => Kind::Fraction,
            "msup" => Kind::Power,
            _ => Kind::Row,
        };
        if !tag.closed {
            self.0.push(Open { kind, inner: 0, raised: sign == Sign::Raised });
        }
        sign
    }

    /// An element ends; whether it stood above the line.
    pub fn close(&mut self, name: &str) -> bool {
        let last = self.0.pop().is_some_and(|open| open.raised);
        if name == "math" {
            return self.0.drain(..).any(|open| open.raised) || last;
        }
        last
    }
}
