//! Any bytes behind the first ones of an image file: decoding and looking at a page must end within memory.
#![no_main]

use bagyt_lists::{Image, Limits, OldForm, SeenWord, Tool, ToolFault, Tools, Why, formats};

/// Sees no word in any image.
#[derive(Debug)]
struct Blind;

impl Tools for Blind {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        Err(ToolFault { tool: Tool::LibreOffice, why: Why::Missing })
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        Ok(vec![Vec::new(); images.len()])
    }
}

const BEGINNINGS: [&[u8]; 4] = [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*"];

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((first, rest)) = bytes.split_first() else { return };
    let file = [BEGINNINGS[usize::from(first % 4)], rest].concat();
    let limits = Limits { pixels: 1 << 20, pages: 8, ..Limits::default() };
    let _ = formats::extract(&file, &limits, &Blind);
});
