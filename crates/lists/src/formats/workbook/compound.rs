//! A stream of a compound file, the container of old office files. Every chain ends where the file does.

use crate::{Damage, ReadError};
use std::collections::HashSet;

/// What cannot be followed.
const CUT_OFF: ReadError = ReadError::Damaged(Damage::CutOff);

/// Sector numbers from here on are marks.
const MARKS: u32 = 0xFFFF_FFFA;

/// Streams shorter than this lie in the small sectors.
const SMALL_STREAM: usize = 4096;
const SMALL_SECTOR: usize = 64;

/// A compound file.
struct Compound<'a> {
    bytes: &'a [u8],
    sector: usize,
    table: Vec<u32>,
}

/// The names of the streams that lie in no folder; none where they cannot be found.
pub(in super::super) fn root_streams(bytes: &[u8]) -> Vec<String> {
    let Ok((_, entries)) = opened(bytes) else { return Vec::new() };
    let streams = of_root(&entries).into_iter().filter(|entry| entry.kind == 2);
    streams.map(|entry| entry.name.clone()).collect()
}

/// A compound file and its directory.
fn opened(bytes: &[u8]) -> Result<(Compound<'_>, Vec<Entry>), ReadError> {
    let sector = match u16_at(bytes, 30) {
        Some(9) => 512,
        Some(12) => 4096,
        _ => return Err(CUT_OFF),
    };
    let mut file = Compound { bytes, sector, table: Vec::new() };
    file.read_table()?;
    let directory = file.chain(u32_at(bytes, 48).ok_or(CUT_OFF)?, usize::MAX)?;
    let entries = directory.chunks_exact(128).filter_map(Entry::of).collect();
    Ok((file, entries))
}

/// What lies in no folder: the entries of a folder are a tree of neighbours.
fn of_root(entries: &[Entry]) -> Vec<&Entry> {
    let Some(root) = entries.iter().find(|entry| entry.kind == 5) else { return Vec::new() };
    let (mut found, mut seen) = (Vec::new(), HashSet::new());
    let mut next = vec![root.inside];
    while let Some(at) = next.pop() {
        let Some(entry) = entries.get(at as usize) else { continue };
        if seen.insert(at) {
            found.push(entry);
            next.extend(entry.beside);
        }
    }
    found
}

/// The first of the named streams that is there; one in no folder comes before those of files within the file.
pub(super) fn stream(bytes: &[u8], names: &[&str]) -> Result<Option<Vec<u8>>, ReadError> {
    let (file, entries) = opened(bytes)?;
    let named =
        |entry: &&Entry, name: &str| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name);
    let root = of_root(&entries);
    let at_root =
        names.iter().find_map(|name| root.iter().find(|entry| named(entry, name)).copied());
    let found = at_root
        .or_else(|| names.iter().find_map(|name| entries.iter().find(|entry| named(entry, name))));
    let Some(entry) = found else { return Ok(None) };
    if entry.size >= SMALL_STREAM {
        return file.chain(entry.start, entry.size).map(Some);
    }
    let root = entries.iter().find(|entry| entry.kind == 5).ok_or(CUT_OFF)?;
    let small = file.chain(root.start, root.size)?;
    let table = file.chain(u32_at(bytes, 60).ok_or(CUT_OFF)?, usize::MAX)?;
    let table: Vec<u32> = words(&table).collect();
    let mut found = Vec::new();
    let mut next = entry.start;
    while next < MARKS && found.len() < entry.size && found.len() <= small.len() {
        let at = (next as usize).saturating_mul(SMALL_SECTOR);
        found.extend_from_slice(small.get(at..at.saturating_add(SMALL_SECTOR)).ok_or(CUT_OFF)?);
        next = *table.get(next as usize).ok_or(CUT_OFF)?;
    }
    found.truncate(entry.size);
    Ok(Some(found))
}

impl Compound<'_> {
    /// Which sector follows which.
    fn read_table(&mut self) -> Result<(), ReadError> {
        let most = self.bytes.len() / self.sector + 1;
        let mut parts: Vec<u32> = words(self.bytes.get(76..512).ok_or(CUT_OFF)?).collect();
        let mut next = u32_at(self.bytes, 68).ok_or(CUT_OFF)?;
        while next < MARKS && parts.len() <= most {
            let mut more: Vec<u32> = words(self.get(next).ok_or(CUT_OFF)?).collect();
            next = more.pop().ok_or(CUT_OFF)?;
            parts.append(&mut more);
        }
        parts.retain(|part| *part < MARKS);
        parts.truncate(most);
        for part in parts {
            let Some(sector) = self.get(part) else { break };
            let entries: Vec<u32> = words(sector).collect();
            self.table.extend(entries);
        }
        Ok(())
    }

    fn get(&self, number: u32) -> Option<&[u8]> {
        let at = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        let end = at.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(at..end)
    }

    /// The bytes of a chain of sectors, at most this many.
    fn chain(&self, start: u32, size: usize) -> Result<Vec<u8>, ReadError> {
        let mut found = Vec::new();
        let mut next = start;
        while next < MARKS && found.len() < size {
            // A ring would go on for ever.
            if found.len() > self.bytes.len() {
                return Err(CUT_OFF);
            }
            found.extend_from_slice(self.get(next).ok_or(CUT_OFF)?);
            next = *self.table.get(next as usize).ok_or(CUT_OFF)?;
        }
        found.truncate(size);
        Ok(found)
    }
}

/// An entry of the directory.
struct Entry {
    name: String,
    /// 2 is a stream, 5 the root.
    kind: u8,
    start: u32,
    size: usize,
    /// Its neighbours in the folder.
    beside: [u32; 2],
    /// One of the entries in it.
    inside: u32,
}

impl Entry {
    fn of(bytes: &[u8]) -> Option<Self> {
        let length = usize::from(u16_at(bytes, 64)?).min(64).saturating_sub(2);
        let units: Vec<u16> = bytes
            .get(..length)?
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        let (start, size) = (u32_at(bytes, 116)?, u32_at(bytes, 120)? as usize);
        let name = String::from_utf16_lossy(&units);
        let beside = [u32_at(bytes, 68)?, u32_at(bytes, 72)?];
        Some(Self { name, kind: *bytes.get(66)?, start, size, beside, inside: u32_at(bytes, 76)? })
    }
}

/// A number of two bytes.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_le_bytes(bytes.get(at..at.checked_add(2)?)?.try_into().ok()?))
}

/// A number of four bytes.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    Some(u32::from_le_bytes(bytes.get(at..at.checked_add(4)?)?.try_into().ok()?))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes.chunks_exact(4).map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}
