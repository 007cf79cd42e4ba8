//! Images of pages: PNG, JPEG, TIFF.

use super::page::Page;
use crate::table::Extract;
use crate::{Image, Limits, ReadError, Tool, ToolFault, Tools, Why};
use bagyt_domain::list::Finding;

/// A page of an image with its words, upright and level.
#[derive(Debug, Clone, PartialEq)]
pub struct ScannedPage {
    /// Its words and rulings, in pixels of the page as it was made upright and level.
    pub page: Page,
    /// Words that were probably misread, in pixels of the image as it came.
    pub findings: Vec<Finding>,
    /// From the upright page back to the image as it came.
    pub frame: Frame,
}

/// From the page as it was made upright back to the image as it came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame;

impl Frame {
    /// The box on the image as it came around a box on the upright page.
    pub fn original(&self, rect: [f32; 4]) -> [u32; 4] {
        rect.map(|at| at as u32)
    }
}

/// Recognises a page.
///
/// # Errors
/// Recognition is not there.
pub fn page(
    image: Image,
    number: u32,
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<ScannedPage, ReadError> {
    let _ = (image, number, limits, tools);
    Err(ReadError::Tool(ToolFault { tool: Tool::Tesseract, why: Why::Missing }))
}

/// Turns the file into blocks.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    let _ = (bytes, limits, tools);
    Err(ReadError::UnknownFormat { looks_like: "image" })
}
