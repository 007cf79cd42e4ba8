//! The records of an XLS stream and the strings in them.

use super::compound::{u16_at, u32_at};
use encoding_rs::Encoding;

/// A record that goes on in the next one.
const CONTINUE: u16 = 0x003C;

/// A record with those that continue it.
pub(super) struct Record<'a> {
    pub kind: u16,
    pub data: &'a [u8],
    /// The data of the records that continue it.
    pub more: Vec<&'a [u8]>,
}

/// The records of a stream from a place on.
pub(super) struct Records<'a> {
    rest: &'a [u8],
}

impl<'a> Records<'a> {
    pub fn from(stream: &'a [u8], at: usize) -> Self {
        Self { rest: stream.get(at..).unwrap_or_default() }
    }

    fn one(&mut self) -> Option<(u16, &'a [u8])> {
        let kind = u16_at(self.rest, 0)?;
        let end = usize::from(u16_at(self.rest, 2)?) + 4;
        let data = self.rest.get(4..end)?;
        self.rest = &self.rest[end..];
        Some((kind, data))
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        let (kind, data) = self.one()?;
        let mut more = Vec::new();
        while u16_at(self.rest, 0) == Some(CONTINUE) {
            let Some((_, data)) = self.one() else { break };
            more.push(data);
        }
        Some(Record { kind, data, more })
    }
}

/// How strings are written.
#[derive(Debug, Clone, Copy)]
pub(super) enum Letters {
    /// From Excel 97 on.
    Unicode,
    /// Before, in the code page of the file.
    Bytes(&'static Encoding),
}

/// Reads through a record and those that continue it.
pub(super) struct Cursor<'a> {
    here: &'a [u8],
    more: std::vec::IntoIter<&'a [u8]>,
}

impl<'a> Cursor<'a> {
    pub fn of(record: Record<'a>, at: usize) -> Self {
        Self { here: record.data.get(at..).unwrap_or_default(), more: record.more.into_iter() }
    }

    /// Whether nothing is left; goes on to the next record where one ends.
    fn is_over(&mut self) -> bool {
        while self.here.is_empty() {
            match self.more.next() {
                Some(next) => self.here = next,
                None => return true,
            }
        }
        false
    }

    fn byte(&mut self) -> Option<u8> {
        if self.is_over() {
            return None;
        }
        let (first, rest) = self.here.split_first()?;
        self.here = rest;
        Some(*first)
    }

    fn u16(&mut self) -> Option<u16> {
        Some(u16::from_le_bytes([self.byte()?, self.byte()?]))
    }

    fn u32(&mut self) -> Option<u32> {
        Some(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    fn skip(&mut self, mut bytes: usize) {
        while bytes > 0 && !self.is_over() {
            let step = bytes.min(self.here.len());
            self.here = &self.here[step..];
            bytes -= step;
        }
    }

    /// A string behind its length of two bytes.
    pub fn string(&mut self, letters: Letters) -> Option<String> {
        let length = usize::from(self.u16()?);
        match letters {
            Letters::Bytes(encoding) => Some(self.bytes(length, encoding)),
            Letters::Unicode => self.unicode(length),
        }
    }

    /// A name behind its length of one byte.
    pub fn name(&mut self, letters: Letters) -> Option<String> {
        let length = usize::from(self.byte()?);
        match letters {
            Letters::Bytes(encoding) => Some(self.bytes(length, encoding)),
            Letters::Unicode => self.unicode(length),
        }
    }

    fn bytes(&mut self, length: usize, encoding: &'static Encoding) -> String {
        let bytes: Vec<u8> = std::iter::from_fn(|| self.byte()).take(length).collect();
        encoding.decode_without_bom_handling(&bytes).0.into_owned()
    }

    /// Letters of one or two bytes; a record that goes on says anew which.
    fn unicode(&mut self, length: usize) -> Option<String> {
        let flags = self.byte()?;
        let runs = if flags & 8 != 0 { usize::from(self.u16()?) } else { 0 };
        let beside = if flags & 4 != 0 { self.u32()? as usize } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut units = Vec::new();
        while units.len() < length {
            if self.here.is_empty() {
                if self.is_over() {
                    break;
                }
                wide = self.byte()? & 1 != 0;
                continue;
            }
            let left = length - units.len();
            let size = if wide { 2 } else { 1 };
            let count = left.min(self.here.len() / size);
            if count == 0 {
                // Half a letter at the end of a record.
                self.here = &[];
                continue;
            }
            let (letters, rest) = self.here.split_at(count * size);
            self.here = rest;
            match wide {
                true => units.extend(
                    letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]])),
                ),
                false => units.extend(letters.iter().map(|byte| u16::from(*byte))),
            }
        }
        self.skip(runs.saturating_mul(4).saturating_add(beside));
        Some(String::from_utf16_lossy(&units))
    }
}

/// The strings that cells share.
pub(super) fn shared_strings(record: Record<'_>) -> Vec<String> {
    let most = u32_at(record.data, 4).unwrap_or(0);
    let mut cursor = Cursor::of(record, 8);
    let mut found = Vec::new();
    while (found.len() as u64) < u64::from(most) && !cursor.is_over() {
        match cursor.string(Letters::Unicode) {
            // Blank ones may be long, and are shown as often as cells name them.
            Some(string) if string.trim().is_empty() => found.push(String::new()),
            Some(string) => found.push(string),
            None => break,
        }
    }
    found
}
