//! Programs outside this one that some forms need: reading itself touches no disk and starts nothing.
//!
//! The binary passes in what the machine has; tests pass in nothing, or answers of their own.

use crate::apart::Apart;
use serde::{Deserialize, Serialize};
use std::fmt::Debug;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

/// What the machine has.
pub trait Tools: Debug + Send + Sync {
    /// An office file of an old form as DOCX.
    ///
    /// # Errors
    /// The program is not there, took too long, or could not read the file.
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault>;

    /// The words of each image, one answer for each, in the order given.
    ///
    /// # Errors
    /// The program is not there, took too long, or stopped.
    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault>;

    /// The same, but work ends as [`Why::Stopped`] once the flag is up; `None` where work cannot be ended.
    fn until(&self, stop: Arc<AtomicBool>) -> Option<Arc<dyn Tools>> {
        let _ = stop;
        None
    }

    /// Whether all work was told to end; what was read by then is not to be taken for the whole.
    fn is_stopped(&self) -> bool {
        false
    }

    /// Whether a program that opens a whole document of somebody is kept from the network.
    fn keeps_apart(&self) -> bool {
        true
    }

    /// Reads in a process of its own; `None` where reading is done by the caller.
    fn apart(&self) -> Option<&dyn Apart> {
        None
    }

    /// Called before each page, each file of an archive and each document that is put together: it goes on, however long the
    /// last one took.
    fn goes_on(&self) {}

    /// Called after each page of slow work, so that somebody who waits can be told; `page` counts from 1.
    fn page_done(&self, page: u32, pages: u32) {
        let _ = (page, pages);
    }
}

/// A machine with nothing installed.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoTools;

impl Tools for NoTools {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        Err(ToolFault { tool: Tool::LibreOffice, why: Why::Missing })
    }

    fn words(&self, _: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        Err(ToolFault { tool: Tool::Tesseract, why: Why::Missing })
    }
}

/// Forms that another program turns into DOCX first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OldForm {
    /// Word up to 2003.
    Doc,
    /// Rich Text Format.
    Rtf,
}

impl OldForm {
    /// The slug of the form, which is also the ending of its files.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Doc => "doc",
            Self::Rtf => "rtf",
        }
    }
}

/// A grey image: black 0, white 255, row by row from the upper left corner.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// `width × height` bytes.
    pub grey: Vec<u8>,
}

impl Debug for Image {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Image({}×{})", self.width, self.height)
    }
}

/// A word that was recognised in an image.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeenWord {
    /// The word.
    pub text: String,
    /// Its box in pixels of the image: left, top, right, bottom.
    pub rect: [u32; 4],
    /// How sure the program is, 0 to 100.
    pub confidence: f32,
    /// Which printed line of the image it stands in, from 0.
    pub line: u32,
}

/// A program outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tool {
    /// Turns old office files into DOCX.
    LibreOffice,
    /// Recognises words in images.
    Tesseract,
    /// This program once more, as the reader of one file.
    Reader,
}

impl Tool {
    /// The key in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::LibreOffice => "libreoffice",
            Self::Tesseract => "tesseract",
            Self::Reader => "reader",
        }
    }
}

/// Why a program outside did not do its work.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{}: {why}", tool.key())]
pub struct ToolFault {
    /// The program.
    pub tool: Tool,
    /// What was wrong.
    pub why: Why,
}

/// What was wrong with a program outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum Why {
    /// It is not installed, or a language of it is not.
    #[error("not installed")]
    Missing,
    /// It cannot be kept from the network here.
    #[error("not kept from the network")]
    NotApart,
    /// It took longer than it may.
    #[error("took too long")]
    TooSlow,
    /// It took more memory than it may, or stopped.
    #[error("stopped")]
    Stopped,
    /// It could not read what it was given.
    #[error("could not read the file")]
    Refused,
}

impl Why {
    /// The key in messages.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotApart => "not-apart",
            Self::TooSlow => "too-slow",
            Self::Stopped => "stopped",
            Self::Refused => "refused",
        }
    }
}
