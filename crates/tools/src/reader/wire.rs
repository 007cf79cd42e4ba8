//! What the two processes say to each other: a head as JSON with bytes behind it. Both are the same program.

use bagyt_lists::{Contents, Limits, OldForm, Part, ReadError, SeenWord, ToolFault};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind, Read, Write};

/// The first that the child is told; behind it the bytes of the file.
#[derive(Debug, Serialize, Deserialize)]
pub struct Order {
    /// Bytes of memory it may ask for.
    pub memory_bytes: u64,
    /// How much of a file is taken on.
    pub limits: Limits,
    /// What is to be done.
    pub work: Work,
}

/// What is to be done with a file.
#[derive(Debug, Serialize, Deserialize)]
pub enum Work {
    /// Read it.
    Read {
        /// Its name.
        name: String,
        /// The regulation, files and texts; `None` for the one that is built in.
        rules: Option<Vec<(String, String)>>,
    },
    /// Draw a piece of a page.
    Picture {
        /// The file in an archive.
        file: Option<String>,
        /// The page, from 1.
        page: u32,
        /// How much of it.
        part: Part,
        /// Pixels across at most.
        width: u32,
    },
}

/// What the child says.
#[derive(Debug, Serialize, Deserialize)]
pub enum Said {
    /// It wants the words of images, each across and down; their pixels stand behind, one image after another.
    WhichWords(Vec<(u32, u32)>),
    /// It wants the file that stands behind as DOCX.
    AsDocx(OldForm),
    /// It is at the next file or document.
    GoesOn,
    /// It is done with a page of so many.
    Page(u32, u32),
    /// It fell over the file at this place of the program, or got no memory where it did not abort.
    Fell { at: String, of_memory: bool },
    /// It has read the file.
    Read(Result<Contents, ReadError>),
    /// It has drawn a picture, across and down; the pixels stand behind.
    Drawn(Result<(u32, u32), ReadError>),
}

/// What the child is answered.
#[derive(Debug, Serialize, Deserialize)]
pub enum Answer {
    /// The words of each image.
    Words(Result<Vec<Vec<SeenWord>>, ToolFault>),
    /// The DOCX, which stands behind.
    Docx(Result<(), ToolFault>),
}

/// Says it, with the bytes behind.
pub fn say(to: &mut impl Write, head: &impl Serialize, behind: &[&[u8]]) -> io::Result<()> {
    let head = serde_json::to_vec(head)?;
    let length: usize = behind.iter().map(|bytes| bytes.len()).sum();
    to.write_all(&(head.len() as u64).to_le_bytes())?;
    to.write_all(&(length as u64).to_le_bytes())?;
    to.write_all(&head)?;
    behind.iter().try_for_each(|bytes| to.write_all(bytes))?;
    to.flush()
}

/// Hears what was said, at most so many bytes of it.
///
/// # Errors
/// The other one is gone, or says what is not to be understood.
pub fn hear<T: DeserializeOwned>(from: &mut impl Read, most: u64) -> io::Result<(T, Vec<u8>)> {
    let (head, behind) = (length(from)?, length(from)?);
    let head = bytes(from, head, most)?;
    let behind = bytes(from, behind, most)?;
    Ok((serde_json::from_slice(&head)?, behind))
}

fn length(from: &mut impl Read) -> io::Result<u64> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    Ok(u64::from_le_bytes(length))
}

fn bytes(from: &mut impl Read, length: u64, most: u64) -> io::Result<Vec<u8>> {
    let length = usize::try_from(length).ok().filter(|_| length <= most);
    let mut bytes = vec![0; length.ok_or(ErrorKind::InvalidData)?];
    from.read_exact(&mut bytes)?;
    Ok(bytes)
}
