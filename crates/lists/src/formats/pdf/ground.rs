//! What lies beneath the text of a page: filled areas and images. White text shows on a dark area only; text that is not
//! drawn at all stands for what an image shows, or for nothing.

use hayro_interpret::Paint;
use hayro_interpret::kurbo::{Affine, BezPath, PathEl, Point, Rect, Shape};

/// What was drawn on a page so far, beside text and rulings.
#[derive(Debug, Default)]
pub(super) struct Ground {
    /// Areas in the order they were filled, and whether with a colour that shows on white paper.
    fills: Vec<(Rect, bool)>,
    images: Vec<Rect>,
    /// Whether there was more than is remembered.
    too_much: bool,
}

/// Areas that are remembered: a table of a thousand coloured cells fits on no page.
const MOST: usize = 1024;

/// Smaller areas, in points, lie beneath no letter.
const LEAST: f64 = 3.0;

impl Ground {
    /// A path is filled, as far as it is within what may be seen; one in white counts only where its box is its shape.
    pub fn path(&mut self, path: &BezPath, transform: Affine, seen: Rect, is_visible: bool) {
        let curved = |element: &PathEl| matches!(element, PathEl::QuadTo(..) | PathEl::CurveTo(..));
        let is_box = path.elements().len() <= 6 && !path.elements().iter().any(curved);
        let area = transform.transform_rect_bbox(path.bounding_box()).intersect(seen);
        if area.is_finite() && (is_visible || is_box) {
            self.fill(area, is_visible);
        }
    }

    fn fill(&mut self, area: Rect, is_visible: bool) {
        // White on the white of the paper changes nothing.
        if area.width() < LEAST || area.height() < LEAST || !is_visible && self.fills.is_empty() {
            return;
        }
        if self.fills.len() < MOST {
            self.fills.push((area, is_visible));
        } else {
            self.too_much = true;
        }
    }

    pub fn image(&mut self, area: Rect) {
        if self.images.len() < MOST {
            self.images.push(area);
        } else {
            self.too_much = true;
        }
    }

    /// Whether something white shows there.
    pub fn shows_white(&self, at: Point) -> bool {
        let last = self.fills.iter().rev().find(|(area, _)| area.contains(at));
        self.too_much || last.is_some_and(|(_, is_visible)| *is_visible)
    }

    /// Whether an image lies there.
    pub fn has_image(&self, at: Point) -> bool {
        self.too_much || self.images.iter().any(|area| area.contains(at))
    }
}

/// How a colour looks on white paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tint {
    /// It shows.
    Visible,
    /// It shows on other colours only.
    White,
    /// It shows on nothing.
    Clear,
}

impl Tint {
    pub fn of(paint: &Paint<'_>) -> Self {
        let Paint::Color(color) = paint else { return Self::Visible };
        let [red, green, blue, alpha] = color.to_rgba().components();
        match (alpha > 0.05, red.min(green).min(blue) < 0.97) {
            (false, _) => Self::Clear,
            (true, true) => Self::Visible,
            (true, false) => Self::White,
        }
    }
}
