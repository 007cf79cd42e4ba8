//! The parts of a packed file, unpacked within limits: what counts is the bytes that come out, not what the directory says.

use super::encoding;
use crate::{Damage, Limits, ReadError};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// A packed file while its parts are taken out.
pub(super) struct Packed<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
    limit: u64,
}

impl<'a> Packed<'a> {
    /// Reads the directory.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
        Ok(Self { archive, left: limits.unpacked_bytes, limit: limits.unpacked_bytes })
    }

    /// Bytes taken out so far.
    pub fn taken(&self) -> u64 {
        self.limit - self.left
    }

    /// Whether there is a part of this name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Whether any part stands under a name that begins so.
    pub fn has_under(&self, start: &str) -> bool {
        self.archive.file_names().any(|name| name.starts_with(start))
    }

    /// The part that holds the document.
    pub fn document(&mut self, name: &str) -> Result<String, ReadError> {
        self.part(name)?.ok_or(ReadError::Damaged(Damage::NoDocument))
    }

    /// A part that must be there: without it something of the list would be missing and nobody told.
    pub fn needed(&mut self, name: &str) -> Result<String, ReadError> {
        self.part(name)?.ok_or(ReadError::Damaged(Damage::CutOff))
    }

    /// A part as text; `None` when there is none of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        let Some(index) = self.archive.index_for_name(name) else { return Ok(None) };
        let file = self.archive.by_index(index).map_err(|error| damaged(&error))?;
        let mut bytes = Vec::new();
        file.take(self.left + 1)
            .read_to_end(&mut bytes)
            .map_err(|_| ReadError::Damaged(Damage::CutOff))?;
        if bytes.len() as u64 > self.left {
            return Err(ReadError::OverLimit { what: "unpacked_bytes", limit: self.limit });
        }
        self.left -= bytes.len() as u64;
        Ok(Some(encoding::decode_marked(&bytes)))
    }
}

/// Why a packed file cannot be unpacked.
pub(super) const fn damaged(error: &ZipError) -> ReadError {
    ReadError::Damaged(match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => Damage::Locked,
        _ => Damage::CutOff,
    })
}
