//! What a page draws: glyphs with their letters and boxes, thin strokes, images.

use crate::formats::page::{Rect, Rule};
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{self, Affine, BezPath, PathEl, Point, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, Paint, SoftMask,
};
use hayro_syntax::object::{self, Dict};

/// Which way a text runs on the page as it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Turn {
    /// From left to right.
    None,
    /// From top to bottom.
    Down,
    /// Upside down.
    Over,
    /// From bottom to top.
    Up,
}

/// A glyph as it is shown.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Glyph {
    /// Its letters: several of a ligature; `None` when the file does not say which.
    pub text: Option<String>,
    /// Which way it is turned.
    pub turn: Turn,
    /// Where it begins and ends along its line, and how deep its line is across: for upright text left, right, baseline.
    pub from: f32,
    /// See `from`.
    pub to: f32,
    /// See `from`.
    pub base: f32,
    /// Height of the font.
    pub size: f32,
}

/// The share of the font's height that capitals take.
const ABOVE: f32 = 0.75;

/// The share that tails take.
const BELOW: f32 = 0.25;

impl Glyph {
    /// The box of such a text from one place to another.
    pub fn rect(turn: Turn, from: f32, to: f32, base: f32, size: f32) -> Rect {
        let (up, down) = (ABOVE * size, BELOW * size);
        match turn {
            Turn::None => Rect { x0: from, y0: base - up, x1: to, y1: base + down },
            Turn::Over => Rect { x0: -to, y0: -base - down, x1: -from, y1: -base + up },
            Turn::Down => Rect { x0: -base - down, y0: from, x1: -base + up, y1: to },
            Turn::Up => Rect { x0: base - up, y0: -to, x1: base + down, y1: -from },
        }
    }
}

/// How much is taken from one page.
#[derive(Debug, Clone, Copy)]
pub(super) struct Most {
    pub glyphs: usize,
    pub rules: usize,
}

/// Everything a page draws that is of use.
#[derive(Debug)]
pub(super) struct Drawn {
    pub glyphs: Vec<Glyph>,
    pub rules: Vec<Rule>,
    /// Points of paper under images.
    pub image_area: f32,
    /// Whether there was more than is taken.
    pub too_much: bool,
    most: Most,
    /// What may be seen, the inmost last.
    clips: Vec<kurbo::Rect>,
    /// Texts that stand in for the glyphs of a marked piece, and where it begins.
    marked: Vec<(usize, Option<String>)>,
}

/// Strokes thicker than this are areas, in points.
const THICKEST: f64 = 4.0;

/// Marked pieces within each other that are looked at.
const DEEPEST: usize = 64;

impl Drawn {
    /// Of a page as large as this.
    pub fn new(width: f32, height: f32, most: Most) -> Self {
        let page = kurbo::Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
        Self {
            glyphs: Vec::new(),
            rules: Vec::new(),
            image_area: 0.0,
            too_much: false,
            most,
            clips: vec![page],
            marked: Vec::new(),
        }
    }

    fn seen(&self) -> kurbo::Rect {
        self.clips.last().copied().unwrap_or_default()
    }

    /// A thin box is a ruling line; the rest of it that may not be seen is cut off.
    fn thin(&mut self, rect: kurbo::Rect) {
        let rect = rect.intersect(self.seen().inflate(1.0, 1.0));
        let (wide, tall) = (rect.width(), rect.height());
        if !rect.is_finite() || wide < 0.0 || tall < 0.0 {
            return;
        }
        let middle = rect.center();
        let rule = if tall <= THICKEST && wide > 1.5 * tall {
            Rule::Across { y: middle.y as f32, from: rect.x0 as f32, to: rect.x1 as f32 }
        } else if wide <= THICKEST && tall > 1.5 * wide {
            Rule::Down { x: middle.x as f32, from: rect.y0 as f32, to: rect.y1 as f32 }
        } else {
            return;
        };
        if self.rules.len() < self.most.rules {
            self.rules.push(rule);
        } else {
            self.too_much = true;
        }
    }

    /// The upright strokes of a path.
    fn strokes(&mut self, path: &BezPath, transform: Affine, width: f64) {
        let (mut start, mut last) = (Point::ZERO, Point::ZERO);
        for element in path.elements() {
            let to = match *element {
                PathEl::MoveTo(to) => {
                    (start, last) = (to, to);
                    continue;
                }
                PathEl::LineTo(to) => to,
                PathEl::ClosePath => start,
                PathEl::QuadTo(_, to) | PathEl::CurveTo(_, _, to) => {
                    last = to;
                    continue;
                }
            };
            let (a, b) = (transform * last, transform * to);
            let upright = (a.x - b.x).abs() < 0.5 || (a.y - b.y).abs() < 0.5;
            if upright && (a - b).hypot() > width {
                self.thin(kurbo::Rect::from_points(a, b));
            }
            last = to;
        }
    }

    /// The thin areas of a path, each part of it alone.
    fn areas(&mut self, path: &BezPath, transform: Affine) {
        let mut part: Option<kurbo::Rect> = None;
        for element in path.elements() {
            if let PathEl::MoveTo(_) = element {
                part.take().into_iter().for_each(|rect| self.thin(rect));
            }
            if let Some(end) = element.end_point() {
                let end = transform * end;
                let dot = kurbo::Rect::from_points(end, end);
                part = Some(part.map_or(dot, |rect| rect.union_pt(end)));
            }
        }
        part.into_iter().for_each(|rect| self.thin(rect));
    }

    fn glyph(&mut self, text: Option<String>, place: Affine, advance: f32) {
        let origin = place * Point::ZERO;
        let along = place * Point::new(f64::from(advance), 0.0) - origin;
        let ahead = place * Point::new(1000.0, 0.0) - origin;
        let size = (place * Point::new(0.0, 1000.0) - origin).hypot() as f32;
        let turn = match (ahead.x.abs() >= ahead.y.abs(), ahead.x >= 0.0, ahead.y >= 0.0) {
            (true, true, _) => Turn::None,
            (true, false, _) => Turn::Over,
            (false, _, true) => Turn::Down,
            (false, _, false) => Turn::Up,
        };
        let (from, base) = match turn {
            Turn::None => (origin.x, origin.y),
            Turn::Over => (-origin.x, -origin.y),
            Turn::Down => (origin.y, -origin.x),
            Turn::Up => (-origin.y, origin.x),
        };
        let to = from as f32 + along.hypot() as f32;
        let middle = origin + 0.5 * along;
        let sound = size.is_finite() && size > 0.1 && size < 2000.0 && to.is_finite();
        if !sound || !self.seen().inflate(1.0, 1.0).contains(middle) {
            return;
        }
        if self.glyphs.len() >= self.most.glyphs {
            self.too_much = true;
            return;
        }
        self.glyphs.push(Glyph { text, turn, from: from as f32, to, base: base as f32, size });
    }

    /// Puts the text a file gives for marked glyphs in their place: a soft hyphen for the hyphen it is drawn as.
    fn replace(&mut self, start: usize, text: String) {
        const LONGEST: usize = 8;
        let marked = self.glyphs.get(start..).unwrap_or_default();
        let (Some(first), Some(last)) = (marked.first(), marked.last()) else { return };
        let one_line = first.turn == last.turn && (first.base - last.base).abs() < 0.1;
        let drawn = marked.iter().filter_map(|glyph| glyph.text.as_ref());
        let letters: usize = drawn.map(|text| text.chars().count()).sum();
        if !one_line || marked.len() > LONGEST || text.chars().count() > 2 * letters.max(2) {
            return;
        }
        let to = last.to;
        if let Some(first) = self.glyphs.get_mut(start) {
            first.text = Some(text);
            first.to = to;
        }
        self.glyphs.truncate(start + 1);
    }
}

/// Whether a stroke can be seen on white paper.
fn is_visible(paint: &Paint<'_>) -> bool {
    match paint {
        Paint::Color(color) => {
            let [red, green, blue, alpha] = color.to_rgba().components();
            alpha > 0.05 && red.min(green).min(blue) < 0.97
        }
        Paint::Pattern(_) => true,
    }
}

impl<'a> Device<'a> for Drawn {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        if !is_visible(&props.paint) {
            return;
        }
        if let DrawMode::Fill(_) | DrawMode::FillAndStroke(..) = mode {
            self.areas(path, props.transform);
        }
        if let DrawMode::Stroke(stroke) | DrawMode::FillAndStroke(_, stroke) = mode {
            let scale = props.transform.determinant().abs().sqrt();
            let width = f64::from(stroke.line_width) * scale;
            if width <= THICKEST {
                self.strokes(path, props.transform, width);
            } else {
                self.strokes_as_areas(path, props.transform, width);
            }
        }
    }

    fn push_clip_path(&mut self, clip: &ClipPath) {
        self.push_clip_rect(&clip.path.bounding_box());
    }

    fn push_clip_rect(&mut self, rect: &kurbo::Rect) {
        let seen = self.seen().intersect(*rect);
        self.clips.push(seen);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        // Text that is filled and stroked comes twice.
        if let DrawMode::Stroke(_) = mode
            && self.is_drawn_already(run, &props)
        {
            return;
        }
        for glyph in run.glyphs() {
            let text = glyph.as_unicode().map(|text| match text {
                BfString::Char(letter) => letter.to_string(),
                BfString::String(letters) => letters,
            });
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            self.glyph(text, props.transform * glyph.transform(), advance.unwrap_or(500.0));
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (wide, tall) = (f64::from(image.width()), f64::from(image.height()));
        let place = props.transform.transform_rect_bbox(kurbo::Rect::new(0.0, 0.0, wide, tall));
        self.thin(place);
        let seen = place.intersect(self.seen());
        if seen.is_finite() {
            self.image_area += (seen.width().max(0.0) * seen.height().max(0.0)) as f32;
        }
    }

    fn pop_clip(&mut self) {
        if self.clips.len() > 1 {
            self.clips.pop();
        }
    }

    fn pop_transparency_group(&mut self) {}

    fn draw_rect(&mut self, rect: &kurbo::Rect, props: DrawProps<'a>, mode: &DrawMode) {
        self.draw_path(&rect.to_path(0.1), props, mode);
    }

    fn begin_marked_content(&mut self, _: &[u8], properties: Option<&Dict<'_>>) {
        let text = properties
            .and_then(|properties| properties.get::<object::String<'_>>(b"ActualText"))
            .and_then(|text| text_of(text.as_bytes()));
        if self.marked.len() < DEEPEST {
            self.marked.push((self.glyphs.len(), text));
        }
    }

    fn end_marked_content(&mut self) {
        if let Some((start, Some(text))) = self.marked.pop() {
            self.replace(start, text);
        }
    }
}

impl Drawn {
    /// A stroke so thick that it is long the other way: a wide cell border drawn as one short stroke.
    fn strokes_as_areas(&mut self, path: &BezPath, transform: Affine, width: f64) {
        let [PathEl::MoveTo(from), PathEl::LineTo(to)] = path.elements() else { return };
        let (a, b) = (transform * *from, transform * *to);
        let half = 0.5 * width;
        let rect = kurbo::Rect::from_points(a, b);
        if rect.height() < 0.5 {
            self.thin(rect.inflate(0.0, half));
        } else if rect.width() < 0.5 {
            self.thin(rect.inflate(half, 0.0));
        }
    }

    fn is_drawn_already(&self, run: &GlyphRun<'_, '_>, props: &DrawProps<'_>) -> bool {
        let (Some(last), Some(known)) = (run.glyphs().last(), self.glyphs.last()) else {
            return false;
        };
        let origin = props.transform * last.transform() * Point::ZERO;
        let from = match known.turn {
            Turn::None => origin.x,
            Turn::Over => -origin.x,
            Turn::Down => origin.y,
            Turn::Up => -origin.y,
        };
        (from as f32 - known.from).abs() < 0.01
    }
}

/// A text string of a PDF: UTF-16 or UTF-8 by its mark, else Latin letters.
fn text_of(bytes: &[u8]) -> Option<String> {
    if let Some(wide) = bytes.strip_prefix(b"\xFE\xFF") {
        let units = wide.chunks_exact(2).map(|pair| match *pair {
            [high, low] => u16::from_be_bytes([high, low]),
            _ => 0,
        });
        return char::decode_utf16(units).collect::<Result<String, _>>().ok();
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // 0xAD is the soft hyphen there, too.
    std::str::from_utf8(bytes).map(str::to_owned).ok().or_else(|| {
        bytes
            .iter()
            .all(|byte| *byte >= 0x20)
            .then(|| bytes.iter().map(|byte| char::from(*byte)).collect())
    })
}
