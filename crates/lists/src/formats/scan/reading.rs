//! The areas of a page cut out, made as large as recognition likes, recognised in one call, and put back in their places.

use super::areas::Area;
use crate::formats::page::Rect;
use crate::{Image, ReadError, SeenWord, Tools};
use image::imageops::{FilterType, resize};

/// The height of small letters that is recognised best, in pixels.
pub const BEST_HEIGHT: f32 = 24.0;

/// White around an area, in pixels of what is recognised.
const MARGIN: u32 = 12;

/// The largest side of what is recognised; larger areas are made smaller.
const LARGEST: f32 = 12_000.0;

/// A word on the upright page.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// The word.
    pub text: String,
    /// Its box, as high as its line.
    pub rect: Rect,
    /// How sure recognition is, 0 to 100.
    pub confidence: f32,
    /// Which area it stands in.
    pub area: usize,
    /// Which line of the area.
    pub line: u32,
}

/// An area made ready: the image and how it lies on the page.
pub struct Cut {
    /// What is recognised.
    pub image: Image,
    /// Where its left edge lies on the page.
    pub left: f32,
    /// Where its upper edge lies.
    pub top: f32,
    /// Pixels of it for one of the page.
    pub scale: f32,
}

/// Recognises areas of a page.
pub fn words(
    page: &Image,
    areas: &[Area],
    letter: u32,
    tools: &dyn Tools,
) -> Result<Vec<Found>, ReadError> {
    if areas.is_empty() {
        return Ok(Vec::new());
    }
    let cuts: Vec<Cut> = areas.iter().map(|area| cut(page, area.rect, letter)).collect();
    let (images, places): (Vec<Image>, Vec<(f32, f32, f32)>) =
        cuts.into_iter().map(|cut| (cut.image, (cut.left, cut.top, cut.scale))).unzip();
    let seen = tools.words(&images).map_err(ReadError::Tool)?;
    let mut found = Vec::new();
    for (area, (words, place)) in seen.into_iter().zip(places).enumerate() {
        found.extend(on_page(words, place, area));
    }
    Ok(found)
}

/// How sure recognition is of areas as they stand, and of the same standing on their heads.
pub fn surer_on_its_head(
    page: &Image,
    areas: &[Area],
    letter: u32,
    tools: &dyn Tools,
) -> Result<bool, ReadError> {
    let mut largest: Vec<&Area> = areas.iter().collect();
    largest.sort_by_key(|area| {
        let [x0, y0, x1, y1] = area.rect;
        std::cmp::Reverse(u64::from(x1 - x0) * u64::from(y1 - y0))
    });
    let upright: Vec<Image> =
        largest.iter().take(SAMPLE).map(|area| cut(page, area.rect, letter).image).collect();
    let turned = upright.iter().map(|image| {
        let grey = image.grey.iter().rev().copied().collect();
        Image { grey, ..*image }
    });
    let both: Vec<Image> = upright.iter().cloned().chain(turned).collect();
    let seen = tools.words(&both).map_err(ReadError::Tool)?;
    let (upright, turned) = seen.split_at(upright.len().min(seen.len()));
    Ok(sureness(turned) > sureness(upright))
}

/// How many areas are looked at to find out which way a page stands.
const SAMPLE: usize = 4;

/// Letters times confidence: garbage has few words of letters and little confidence.
fn sureness(seen: &[Vec<SeenWord>]) -> f32 {
    seen.iter().map(|words| sureness_of(words)).sum()
}

/// The same of one area.
pub fn sureness_of(words: &[SeenWord]) -> f32 {
    let sure = words.iter().map(|word| {
        let letters = word.text.chars().filter(|it| it.is_alphabetic()).count();
        if letters >= 3 { letters as f32 * (word.confidence - 40.0) } else { 0.0 }
    });
    sure.sum()
}

/// Cuts an area out, as large as recognition likes.
pub fn cut(page: &Image, [x0, y0, x1, y1]: [u32; 4], letter: u32) -> Cut {
    let pad = (letter / 4).max(2);
    let (left, top) = (x0.saturating_sub(pad), y0.saturating_sub(pad));
    let (right, below) = ((x1 + pad).min(page.width), (y1 + pad).min(page.height));
    let (width, height) = (right.saturating_sub(left).max(1), below.saturating_sub(top).max(1));
    let mut piece = image::GrayImage::from_pixel(width, height, image::Luma([255]));
    for (y, row) in piece.chunks_exact_mut(width as usize).enumerate() {
        let from = (top as usize + y) * page.width as usize + left as usize;
        if let Some(source) = page.grey.get(from..from + width as usize) {
            row.copy_from_slice(source);
        }
    }
    let largest = LARGEST / width.max(height) as f32;
    let scale = (BEST_HEIGHT / letter as f32).clamp(0.1, 4.0).min(largest);
    let size = |length: u32| ((length as f32 * scale).round() as u32).max(1);
    let piece = if (0.95..1.05).contains(&scale) {
        piece
    } else {
        resize(&piece, size(width), size(height), FilterType::CatmullRom)
    };
    let scale = piece.width() as f32 / width as f32;
    let image = framed(&piece);
    let margin = MARGIN as f32 / scale;
    Cut { image, left: left as f32 - margin, top: top as f32 - margin, scale }
}

/// With white around it.
fn framed(piece: &image::GrayImage) -> Image {
    let (width, height) = (piece.width() + 2 * MARGIN, piece.height() + 2 * MARGIN);
    let mut grey = vec![255; width as usize * height as usize];
    for (y, row) in piece.chunks_exact(piece.width() as usize).enumerate() {
        let at = (y + MARGIN as usize) * width as usize + MARGIN as usize;
        grey[at..at + row.len()].copy_from_slice(row);
    }
    Image { width, height, grey }
}

/// The words of an area on the page; each as high as its line, so that a comma stands in the line it belongs to.
fn on_page(words: Vec<SeenWord>, (left, top, scale): (f32, f32, f32), area: usize) -> Vec<Found> {
    let mut lines: std::collections::BTreeMap<u32, (u32, u32)> = std::collections::BTreeMap::new();
    for word in &words {
        let line = lines.entry(word.line).or_insert((u32::MAX, 0));
        *line = (line.0.min(word.rect[1]), line.1.max(word.rect[3]));
    }
    words
        .into_iter()
        .map(|word| {
            let (high, low) =
                lines.get(&word.line).copied().unwrap_or((word.rect[1], word.rect[3]));
            let x = |at: u32| left + at as f32 / scale;
            let y = |at: u32| top + at as f32 / scale;
            let rect = Rect { x0: x(word.rect[0]), y0: y(high), x1: x(word.rect[2]), y1: y(low) };
            Found { text: word.text, rect, confidence: word.confidence, area, line: word.line }
        })
        .collect()
}
