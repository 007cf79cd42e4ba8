//! What a page draws: glyphs with their letters and boxes, thin strokes, images.

use super::glyph::{Glyph, Turn};
use super::ground::{Ground, Tint};
use super::strings::text_of;
use crate::formats::page::Rule;
use hayro_interpret::font::GlyphRun;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::kurbo::{self, Affine, BezPath, PathEl, Point, Shape};
use hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};
use hayro_syntax::object::{self, Dict};

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
    ground: Ground,
    /// Unseen glyphs by their number, and where each stands.
    unseen: Vec<(usize, Point)>,
}

/// Strokes thicker than this are areas, in points.
const THICKEST: f64 = 4.0;

/// How high above its base line the middle of a letter stands, in thousandths of the font's height.
const HEART: f64 = 300.0;

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
            ground: Ground::default(),
            unseen: Vec::new(),
        }
    }

    /// Takes out the glyphs that can be seen nowhere and stand for nothing; an image may be drawn behind them.
    pub fn drop_unseen(&mut self) {
        let nowhere = self.unseen.iter().filter(|(_, at)| !self.ground.has_image(*at));
        let mut nowhere = nowhere.map(|(number, _)| *number).peekable();
        let mut number = 0;
        self.glyphs.retain(|glyph| {
            while nowhere.next_if(|next| *next < number).is_some() {}
            let gone = !glyph.seen && nowhere.next_if_eq(&number).is_some();
            number += 1;
            !gone
        });
    }

    /// How a text of this colour looks at a place.
    fn is_seen(&self, tint: Tint, at: Point) -> bool {
        match tint {
            Tint::Visible => true,
            Tint::White => self.ground.shows_white(at),
            Tint::Clear => false,
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

    fn glyph(&mut self, text: Option<String>, place: Affine, advance: f32, tint: Tint) {
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
        let heart = place * Point::new(0.5 * f64::from(advance), HEART);
        let seen = self.is_seen(tint, heart);
        if !seen {
            self.unseen.push((self.glyphs.len(), heart));
        }
        self.glyphs.push(Glyph {
            text,
            turn,
            from: from as f32,
            to,
            base: base as f32,
            size,
            seen,
        });
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
        while self.unseen.pop_if(|(number, _)| *number > start).is_some() {}
    }
}

impl<'a> Device<'a> for Drawn {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, mode: &DrawMode) {
        let tint = Tint::of(&props.paint);
        let is_filled = matches!(mode, DrawMode::Fill(_) | DrawMode::FillAndStroke(..));
        if is_filled && tint != Tint::Clear {
            let seen = self.seen();
            self.ground.path(path, props.transform, seen, tint == Tint::Visible);
        }
        if tint != Tint::Visible {
            return;
        }
        if is_filled {
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
        let tint = match mode {
            DrawMode::Invisible => Tint::Clear,
            _ => Tint::of(&props.paint),
        };
        // Text that is filled and stroked comes twice; either makes it seen.
        if let DrawMode::Stroke(_) = mode
            && self.is_drawn_already(run, &props)
        {
            let first = self.glyphs.len().saturating_sub(run.glyphs().len());
            self.glyphs[first..].iter_mut().for_each(|glyph| glyph.seen |= tint == Tint::Visible);
            return;
        }
        for glyph in run.glyphs() {
            let text = glyph.as_unicode().and_then(|text| match text {
                BfString::Char(letter) => Some(letter.to_string()),
                // No glyph shows more letters than a long ligature.
                BfString::String(letters) => Some(letters).filter(|it| it.len() <= 64),
            });
            let advance = match &**glyph {
                hayro_interpret::font::Glyph::Outline(outline) => outline.advance_width(),
                hayro_interpret::font::Glyph::Type3(drawn) => drawn.advance_width(),
            };
            self.glyph(text, props.transform * glyph.transform(), advance.unwrap_or(500.0), tint);
        }
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        let (wide, tall) = (f64::from(image.width()), f64::from(image.height()));
        let place = props.transform.transform_rect_bbox(kurbo::Rect::new(0.0, 0.0, wide, tall));
        self.thin(place);
        let seen = place.intersect(self.seen());
        if seen.is_finite() {
            self.ground.image(seen);
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
