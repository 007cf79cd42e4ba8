//! Images of pages: every way a picture is stored is seen alike, and hostile ones cost nothing.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod hostile;
mod sideways;
mod stored;

use bagyt_lists::{Image, OldForm, SeenWord, ToolFault, Tools};
use std::sync::Mutex;

/// Recognition that keeps what it was shown, and sees nothing.
#[derive(Debug, Default)]
pub struct Shown(pub Mutex<Vec<Image>>);

impl Tools for Shown {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        unreachable!("an image is no office file")
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        self.0.lock().unwrap().extend_from_slice(images);
        Ok(vec![Vec::new(); images.len()])
    }
}

/// A page with two lines of twelve marks each, like letters.
pub fn page() -> Image {
    let mut image = Image { width: 420, height: 300, grey: vec![255; 420 * 300] };
    for mark in 0..24_usize {
        let (left, top) = (40 + mark % 12 * 26, 80 + mark / 12 * 50);
        for y in top..top + 20 {
            image.grey[y * 420 + left..y * 420 + left + 12].fill(0);
        }
    }
    image
}
