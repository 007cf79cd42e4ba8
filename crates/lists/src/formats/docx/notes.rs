//! Footnotes and endnotes: which were named and not yet printed.

use super::super::raised;
use super::xml::{attribute, is};
use roxmltree::{Document, Node};
use std::collections::{HashMap, HashSet};

/// Where a note stands on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// At the foot of the page.
    Foot,
    /// At the end of the document.
    End,
}

/// A reference in the text.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Named {
    /// Which kind.
    pub kind: Kind,
    /// Its identifier in its part.
    pub id: String,
}

/// A note to be printed.
pub struct Note<'a, 'input> {
    /// Its number, raised: `¹`.
    pub mark: String,
    /// What it says.
    pub body: Node<'a, 'input>,
}

/// The notes of a document.
pub struct Notes<'a, 'input> {
    bodies: HashMap<Named, Node<'a, 'input>>,
    waiting: Vec<Named>,
    seen: HashSet<Named>,
    printed: HashMap<Kind, usize>,
}

impl<'a, 'input> Notes<'a, 'input> {
    /// Notes of both parts.
    pub fn new(feet: Option<&'a Document<'input>>, ends: Option<&'a Document<'input>>) -> Self {
        let bodies = [(Kind::Foot, feet, "footnote"), (Kind::End, ends, "endnote")];
        let bodies = bodies.into_iter().flat_map(|(kind, part, name)| {
            let notes = part.into_iter().flat_map(|part| part.root_element().children());
            let notes = notes.filter(move |node| is(*node, name));
            notes.filter_map(move |node| {
                let id = attribute(node, "id")?.to_owned();
                Some((Named { kind, id }, node))
            })
        });
        Self {
            bodies: bodies.collect(),
            waiting: Vec::new(),
            seen: HashSet::new(),
            printed: HashMap::new(),
        }
    }

    /// These are named in the text. However often one is named, it is printed once.
    pub fn named(&mut self, named: Vec<Named>) {
        for note in named {
            if self.bodies.contains_key(&note) && self.seen.insert(note.clone()) {
                self.waiting.push(note);
            }
        }
    }

    /// Those that wait, with their numbers.
    pub fn due(&mut self) -> Vec<Note<'a, 'input>> {
        let mut due = Vec::new();
        for named in std::mem::take(&mut self.waiting) {
            let number = self.printed.entry(named.kind).or_default();
            *number += 1;
            let mark = raised::number(*number);
            due.extend(self.bodies.get(&named).map(|body| Note { mark, body: *body }));
        }
        due
    }
}
