//! Pages of which only an image is there: drawn, handed to recognition, and measured in points again.

use super::render;
use super::sizes::Sizes;
use crate::formats::page::{Page, Rect, Rule, Word};
use crate::formats::scan::{self, Frame};
use crate::table::Block;
use crate::{Limits, ReadError, Tools};
use bagyt_domain::list::{Finding, Place};
use hayro_syntax::Pdf;
use std::collections::BTreeMap;

/// What recognition works best on: 300 dots an inch.
const PIXELS_PER_POINT: f32 = 300.0 / 72.0;

/// Recognised pages by their numbers, with the way back to the page as it is shown.
#[derive(Default)]
pub(super) struct Scanned {
    frames: BTreeMap<u32, (Frame, f32)>,
    /// Words that were probably misread.
    pub findings: Vec<Finding>,
}

impl Scanned {
    /// Recognises a page.
    pub fn page(
        &mut self,
        (pdf, sizes): (&Pdf, &Sizes),
        number: u32,
        limits: &Limits,
        tools: &dyn Tools,
    ) -> Result<Page, ReadError> {
        let (image, scale) = render::drawn(pdf, sizes, number, PIXELS_PER_POINT, limits)?;
        let scanned = scan::page(image, number, limits, tools)?;
        let points = 1.0 / scale;
        for mut finding in scanned.findings {
            if let Some(Place::Page { rect, .. }) = &mut finding.place {
                *rect = in_points(*rect, scale);
            }
            self.findings.push(finding);
        }
        self.frames.insert(number, (scanned.frame, scale));
        Ok(scaled(scanned.page, points))
    }

    /// Takes a page back: its words are not those of recognition.
    pub fn leave(&mut self, number: u32) {
        self.frames.remove(&number);
    }

    /// How many pages were recognised.
    pub fn count(&self) -> usize {
        self.frames.len()
    }

    /// Places on pages made upright and level become places on the pages as they are shown.
    pub fn in_original(&self, blocks: &mut [Block]) {
        for place in blocks.iter_mut().flat_map(Block::places_mut) {
            if let Place::Page { page, rect } = place
                && let Some((frame, scale)) = self.frames.get(page)
            {
                *rect = in_points(frame.original(rect.map(|at| at as f32 * scale)), *scale);
            }
        }
    }
}

/// A box in pixels as a box in points around it.
fn in_points(rect: [u32; 4], scale: f32) -> [u32; 4] {
    let [x0, y0, x1, y1] = rect.map(|at| at as f32 / scale);
    Rect { x0, y0, x1, y1 }.outwards()
}

fn scaled(page: Page, by: f32) -> Page {
    let rule = |rule: Rule| match rule {
        Rule::Across { y, from, to } => Rule::Across { y: y * by, from: from * by, to: to * by },
        Rule::Down { x, from, to } => Rule::Down { x: x * by, from: from * by, to: to * by },
    };
    let word = |word: Word| {
        let Rect { x0, y0, x1, y1 } = word.rect;
        Word { rect: Rect { x0: x0 * by, y0: y0 * by, x1: x1 * by, y1: y1 * by }, ..word }
    };
    Page {
        number: page.number,
        width: page.width * by,
        height: page.height * by,
        words: page.words.into_iter().map(word).collect(),
        rules: page.rules.into_iter().map(rule).collect(),
    }
}
