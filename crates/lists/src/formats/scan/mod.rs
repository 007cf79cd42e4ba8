//! Images of pages: PNG, JPEG, TIFF, and the scanned pages of a PDF.
//!
//! A page is made even in light, upright and level; its rulings give the grid; each cell and each block of text outside
//! tables is recognised for itself, because recognition loses text beside rulings. Every word keeps its place on the image
//! as it came. Nothing is drawn from a word that recognition is not sure of without a finding that says so.

mod areas;
mod blanks;
mod decode;
mod doubts;
mod frame;
mod glyphs;
mod ink;
mod light;
mod look_alikes;
mod number_sign;
mod reading;
mod rulings;
mod sideways;
mod skew;
mod tiff_pages;
mod upright;
mod upright_page;

use super::page::{self, Page, Word};
use crate::table::{Block, Extract};
use crate::{Image, Limits, ReadError, Tools};
use bagyt_domain::list::{Finding, Place};
pub(super) use decode::Pages;
use decode::within;
pub use frame::Frame;
use reading::Found;
use std::collections::BTreeMap;
use upright_page::{Ready, even, ready};

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

/// Below this mean confidence a page is tried on its head; upright pages that can be read have more, also bad ones.
const PROBABLY_WRONG_WAY: f32 = 60.0;

/// Turns an image file into blocks.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    let mut pages = Pages::open(bytes, limits)?;
    let count = pages.count();
    let (mut read, mut findings, mut frames) = (Vec::new(), Vec::new(), BTreeMap::new());
    let mut number = 0;
    while let Some(image) = pages.next(limits) {
        number += 1;
        let scanned = page(image?, number, limits, tools)?;
        tools.page_done(number, count);
        frames.insert(number, scanned.frame);
        read.push(scanned.page);
        findings.extend(scanned.findings);
    }
    let mut blocks = page::blocks(read, limits)?;
    in_original(&mut blocks, &frames);
    Ok(Extract { format: "image", blocks, findings })
}

/// Recognises a page.
///
/// # Errors
/// Too large, or recognition is not there or failed.
pub fn page(
    image: Image,
    number: u32,
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<ScannedPage, ReadError> {
    within(image.width, image.height, limits)?;
    let even = even(&image);
    drop(image);
    let (ready, mut words) = if even.is_sideways {
        let lying = ready(&even, 1, number);
        let on_head = reading::surer_on_its_head(&lying.image, &lying.areas, lying.letter, tools)?;
        read(if on_head { ready(&even, 3, number) } else { lying }, tools)?
    } else {
        let (standing, words) = read(ready(&even, 0, number), tools)?;
        let doubtful = !words.is_empty() && mean_confidence(&words) < PROBABLY_WRONG_WAY;
        if doubtful
            && reading::surer_on_its_head(&standing.image, &standing.areas, standing.letter, tools)?
        {
            read(ready(&even, 2, number), tools)?
        } else {
            (standing, words)
        }
    };
    let findings = doubts::told(&mut words, number, &ready.frame);
    let mut page = ready.page;
    let level = words.iter().take_while(|word| word.area < ready.areas.len()).count();
    let sideways = sideways::joined(&words.split_off(level));
    page.words.extend(words.into_iter().map(|it| Word { text: it.text, rect: it.rect }));
    page.words.extend(sideways);
    Ok(ScannedPage { page, findings, frame: ready.frame })
}

fn read(ready: Ready, tools: &dyn Tools) -> Result<(Ready, Vec<Found>), ReadError> {
    let words = reading::words(&ready.image, &ready.areas, ready.letter, tools)?;
    let mut words = glyphs::mended(words, &ready.marks, &ready.areas, ready.letter);
    let first = ready.areas.len();
    words.extend(sideways::words(&ready.image, &ready.sideways, ready.letter, first, tools)?);
    Ok((ready, words))
}

fn mean_confidence(words: &[Found]) -> f32 {
    words.iter().map(|word| word.confidence).sum::<f32>() / words.len().max(1) as f32
}

/// Places on upright pages become places on the images as they came.
pub fn in_original(blocks: &mut [Block], frames: &BTreeMap<u32, Frame>) {
    for place in blocks.iter_mut().flat_map(Block::places_mut) {
        if let Place::Page { page, rect } = place
            && let Some(frame) = frames.get(page)
        {
            *rect = frame.original(rect.map(|at| at as f32));
        }
    }
}
