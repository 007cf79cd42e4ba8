//! One entry of the journal: its parts, how it is written, how it is read back.

use crate::cbor::{Major, Reader, write_head, write_string};
use crate::digest::{Digest, Hash};
use std::fmt;

/// The version of the encoding every entry begins with.
const VERSION: u64 = 1;

/// Elements of the outer array.
const ELEMENTS: u64 = 9;

/// The longest subject identifier or digest name, in bytes.
const LONGEST_TOKEN: usize = 200;

/// The longest act or subject kind, in bytes.
const LONGEST_SLUG: usize = 64;

/// Why something cannot stand in an entry, or why bytes are not an entry.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Not an act or kind.
    #[error("`{0}` is not a slug: 1 to 64 of a-z, 0-9 and _")]
    NotASlug(String),
    /// Not a subject identifier or digest name.
    #[error("`{0}` is not an identifier: 1 to 200 printable ASCII characters without space")]
    NotAToken(String),
    /// A digest name occurs twice.
    #[error("the digest `{0}` is there twice")]
    DigestTwice(String),
    /// The bytes are not an entry in its only valid encoding.
    #[error("the bytes are not an entry in its only valid encoding: {0}")]
    Encoding(&'static str),
}

/// An act or a kind of subject: `list_imported`, `list`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(String);

impl Slug {
    /// A slug, if it is one.
    pub fn new(text: &str) -> Result<Self, EntryError> {
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_');
        let well_formed = (1..=LONGEST_SLUG).contains(&text.len()) && text.bytes().all(plain);
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(EntryError::NotASlug(text.to_owned()))
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The identifier of a subject or the name of a digest: `list/0190…/1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Token(String);

impl Token {
    /// A token, if it is one.
    pub fn new(text: &str) -> Result<Self, EntryError> {
        let printable = |byte: u8| byte.is_ascii_graphic();
        let well_formed = (1..=LONGEST_TOKEN).contains(&text.len()) && text.bytes().all(printable);
        if well_formed {
            Ok(Self(text.to_owned()))
        } else {
            Err(EntryError::NotAToken(text.to_owned()))
        }
    }

    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Who did it: 16 random bytes that mean nothing outside the table of actors.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pseudonym(pub [u8; 16]);

impl Pseudonym {
    /// From its 32 lower-case hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let lower_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if text.len() != 32 || !text.bytes().all(lower_hex) {
            return None;
        }
        u128::from_str_radix(text, 16).ok().map(|number| Self(number.to_be_bytes()))
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:032x}", u128::from_be_bytes(self.0))
    }
}

impl fmt::Debug for Pseudonym {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Pseudonym({self})")
    }
}

/// What it was done to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// `list`, `actor`, `year`.
    pub kind: Slug,
    /// Which one.
    pub id: Token,
}

/// A content that took part, by name, as a salted digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedDigest {
    /// Where the content is found.
    pub name: Token,
    /// Its salted digest.
    pub digest: Digest,
}

/// One thing that was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    sequence: u64,
    time: u64,
    actor: Pseudonym,
    act: Slug,
    subject: Subject,
    digests: Vec<NamedDigest>,
    previous: Hash,
}

impl Entry {
    /// An entry that follows the one with leaf hash `previous`; `time` is in milliseconds since 1970.
    ///
    /// # Errors
    /// When two digests have one name.
    pub fn new(
        (sequence, previous): (u64, Hash),
        time: u64,
        actor: Pseudonym,
        (act, subject): (Slug, Subject),
        mut digests: Vec<NamedDigest>,
    ) -> Result<Self, EntryError> {
        digests.sort_by(|one, other| one.name.cmp(&other.name));
        let twice = digests.windows(2).find(|pair| pair[0].name == pair[1].name);
        match twice {
            Some(pair) => Err(EntryError::DigestTwice(pair[0].name.as_str().to_owned())),
            None => Ok(Self { sequence, time, actor, act, subject, digests, previous }),
        }
    }

    /// Its number, from 0.
    pub const fn sequence(&self) -> u64 {
        self.sequence
    }

    /// When, in milliseconds since 1970.
    pub const fn time(&self) -> u64 {
        self.time
    }

    /// Who.
    pub const fn actor(&self) -> Pseudonym {
        self.actor
    }

    /// What was done.
    pub const fn act(&self) -> &Slug {
        &self.act
    }

    /// To which thing.
    pub const fn subject(&self) -> &Subject {
        &self.subject
    }

    /// Which contents took part, ascending by name.
    pub fn digests(&self) -> &[NamedDigest] {
        &self.digests
    }

    /// The leaf hash of the entry before.
    pub const fn previous(&self) -> Hash {
        self.previous
    }

    /// The only encoding of this entry.
    pub fn encode(&self) -> Vec<u8> {
        let mut out = Vec::with_capacity(256);
        write_head(&mut out, Major::Array, ELEMENTS);
        write_head(&mut out, Major::Unsigned, VERSION);
        write_head(&mut out, Major::Unsigned, self.sequence);
        write_head(&mut out, Major::Unsigned, self.time);
        write_string(&mut out, Major::Bytes, &self.actor.0);
        write_string(&mut out, Major::Text, self.act.0.as_bytes());
        write_string(&mut out, Major::Text, self.subject.kind.0.as_bytes());
        write_string(&mut out, Major::Text, self.subject.id.0.as_bytes());
        write_head(&mut out, Major::Array, self.digests.len() as u64);
        for NamedDigest { name, digest } in &self.digests {
            write_head(&mut out, Major::Array, 2);
            write_string(&mut out, Major::Text, name.0.as_bytes());
            write_string(&mut out, Major::Bytes, &digest.0.0);
        }
        write_string(&mut out, Major::Bytes, &self.previous.0);
        out
    }

    /// Reads an entry; anything but its only encoding is refused.
    pub fn decode(bytes: &[u8]) -> Result<Self, EntryError> {
        let mut reader = Reader::new(bytes);
        expect_number(&mut reader, Major::Array, ELEMENTS, "the outer array")?;
        expect_number(&mut reader, Major::Unsigned, VERSION, "the version")?;
        let sequence = number(&mut reader, Major::Unsigned, "the sequence")?;
        let time = number(&mut reader, Major::Unsigned, "the time")?;
        let actor = Pseudonym(fixed(&mut reader, "the actor")?);
        let act = Slug::new(text(&mut reader, "the act")?)?;
        let kind = Slug::new(text(&mut reader, "the kind of subject")?)?;
        let id = Token::new(text(&mut reader, "the subject")?)?;
        let digests = digests(&mut reader)?;
        let previous = Hash(fixed(&mut reader, "the previous hash")?);
        if !reader.is_at_end() {
            return Err(EntryError::Encoding("something follows the entry"));
        }
        let subject = Subject { kind, id };
        Ok(Self { sequence, time, actor, act, subject, digests, previous })
    }
}

fn digests(reader: &mut Reader<'_>) -> Result<Vec<NamedDigest>, EntryError> {
    let count = number(reader, Major::Array, "the digests")?;
    let mut digests: Vec<NamedDigest> = Vec::new();
    for _ in 0..count {
        expect_number(reader, Major::Array, 2, "a digest")?;
        let name = Token::new(text(reader, "the name of a digest")?)?;
        let digest = Digest(Hash(fixed(reader, "a digest")?));
        if digests.last().is_some_and(|last| last.name >= name) {
            return Err(EntryError::Encoding("the digests are not in the order of their names"));
        }
        digests.push(NamedDigest { name, digest });
    }
    Ok(digests)
}

fn number(reader: &mut Reader<'_>, major: Major, what: &'static str) -> Result<u64, EntryError> {
    reader.head(major).ok_or(EntryError::Encoding(what))
}

fn expect_number(
    reader: &mut Reader<'_>,
    major: Major,
    expected: u64,
    what: &'static str,
) -> Result<(), EntryError> {
    if number(reader, major, what)? == expected { Ok(()) } else { Err(EntryError::Encoding(what)) }
}

fn text<'a>(reader: &mut Reader<'a>, what: &'static str) -> Result<&'a str, EntryError> {
    let bytes = reader.string(Major::Text).ok_or(EntryError::Encoding(what))?;
    std::str::from_utf8(bytes).map_err(|_| EntryError::Encoding(what))
}

fn fixed<const N: usize>(
    reader: &mut Reader<'_>,
    what: &'static str,
) -> Result<[u8; N], EntryError> {
    let bytes = reader.string(Major::Bytes).ok_or(EntryError::Encoding(what))?;
    bytes.try_into().map_err(|_| EntryError::Encoding(what))
}
