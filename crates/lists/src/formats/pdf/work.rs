//! How much work a page is, counted before it is done: its content with every form it draws, each as often as it is drawn.
//!
//! Forms may draw forms, so a file of a few lines can ask for more than any machine has time for. Time is no measure: the
//! same file must be read or refused everywhere. So bytes of content are counted. A page that is drawn as a picture costs
//! its glyphs that are drawings and its patterns, too.

use super::pictures;
use super::sizes::Sizes;
use hayro_syntax::content::TypedIter;
use hayro_syntax::content::ops::TypedInstruction;
use hayro_syntax::object::dict::keys::{
    ANNOTS, AP, BBOX, CHAR_PROCS, CONTENTS, G, N, RESOURCES, SMASK, SUBTYPE, X_STEP, Y_STEP,
};
use hayro_syntax::object::{Array, Dict, Name, Object, ObjectIdentifier, Rect, Stream};
use hayro_syntax::page::{Page, Resources};
use std::collections::HashMap;

/// How much each drawing of a file costs, as far as it is known.
#[derive(Debug)]
pub(super) struct Costs<'s> {
    sizes: &'s Sizes,
    /// `None` while it is being counted: a form that draws itself.
    known: HashMap<ObjectIdentifier, Option<u64>>,
    /// Whether glyphs and patterns count.
    as_picture: bool,
    /// How many bytes may yet be unpacked to count them.
    left: u64,
}

/// What one form, glyph or page costs beside its bytes.
const EACH: u64 = 1_000;

/// Drawings within drawings.
const DEEPEST: usize = 24;

/// More than anything may cost.
const ENDLESS: u64 = u64::MAX / 4;

impl<'s> Costs<'s> {
    /// Of pages that are read.
    pub fn new(sizes: &'s Sizes) -> Self {
        Self { sizes, known: HashMap::new(), as_picture: false, left: 0 }
    }

    /// Of pages that are drawn.
    pub fn of_pictures(sizes: &'s Sizes) -> Self {
        Self { as_picture: true, ..Self::new(sizes) }
    }

    /// Bytes of content that the page makes a reader go through; no more than `most` are unpacked to tell.
    pub fn page(&mut self, page: &Page<'_>, most: u64) -> u64 {
        let printed = self.printed(page);
        if printed > most {
            return ENDLESS;
        }
        self.left = most;
        let content = page.page_stream().unwrap_or_default();
        let own = self.content(content, page.resources(), 0);
        own.saturating_add(self.annotations(page))
    }

    /// The bytes of a page's own streams, each as often as the page names it.
    fn printed(&self, page: &Page<'_>) -> u64 {
        if let Some(stream) = page.raw().get::<Stream<'_>>(CONTENTS) {
            return self.sizes.size(&stream);
        }
        let Some(streams) = page.raw().get::<Array<'_>>(CONTENTS) else { return 0 };
        let sizes = streams.iter::<Stream<'_>>().map(|stream| EACH + self.sizes.size(&stream));
        sizes.fold(0, u64::saturating_add)
    }

    /// What is drawn over the page: notes, stamps, fields of forms.
    fn annotations(&mut self, page: &Page<'_>) -> u64 {
        let Some(all) = page.raw().get::<Array<'_>>(ANNOTS) else { return 0 };
        let mut cost = 0u64;
        for note in all.iter::<Dict<'_>>() {
            let Some(looks) = note.get::<Dict<'_>>(AP) else { continue };
            let own: Vec<Stream<'_>> = match looks.get::<Object<'_>>(N) {
                Some(Object::Stream(look)) => vec![look],
                Some(Object::Dict(states)) => {
                    states.keys().filter_map(|state| states.get(&*state)).collect()
                }
                _ => Vec::new(),
            };
            for look in own {
                cost = cost.saturating_add(self.drawing(&look, page.resources(), 0));
            }
        }
        cost.min(ENDLESS)
    }

    fn content(&mut self, content: &[u8], resources: &Resources<'_>, depth: usize) -> u64 {
        let mut cost = EACH + content.len() as u64;
        if self.as_picture {
            cost = cost.saturating_add(self.glyphs_and_patterns(content, resources, depth));
        }
        let draws = |operator: &[u8]| memchr::memmem::find(content, operator).is_some();
        if !draws(b"Do") && !draws(b"gs") {
            return cost.min(ENDLESS);
        }
        let mut drawn: HashMap<Vec<u8>, u64> = HashMap::new();
        let mut states: HashMap<Vec<u8>, u64> = HashMap::new();
        let mut instructions = TypedIter::new(content);
        while let Some(instruction) = instructions.next() {
            let (known, name) = match &instruction {
                TypedInstruction::XObject(it) => (&mut drawn, it.0),
                TypedInstruction::SetGraphicsState(it) => (&mut states, it.0),
                _ => continue,
            };
            let bytes: &[u8] = name;
            let one = match known.get(bytes) {
                Some(one) => *one,
                None => {
                    let one = match instruction {
                        TypedInstruction::XObject(_) => resources
                            .get_x_object(name)
                            .map_or(EACH, |form| self.form(&form, resources, depth)),
                        _ => resources
                            .get_ext_g_state(name)
                            .map_or(0, |state| self.mask(&state, resources, depth)),
                    };
                    known.insert(bytes.to_vec(), one);
                    one
                }
            };
            cost = cost.saturating_add(one);
        }
        cost.min(ENDLESS)
    }

    /// The drawing a state is masked with is gone through whenever the state is set, and kept as large as the page.
    fn mask(&mut self, state: &Dict<'_>, above: &Resources<'_>, depth: usize) -> u64 {
        const OF_PAGE: u64 = 2 << 20;
        let mask = state.get::<Dict<'_>>(SMASK).and_then(|mask| mask.get::<Stream<'_>>(G));
        let kept = if self.as_picture { OF_PAGE } else { 0 };
        mask.map_or(0, |group| self.drawing(&group, above, depth).saturating_add(kept))
    }

    fn form(&mut self, form: &Stream<'_>, above: &Resources<'_>, depth: usize) -> u64 {
        let kind = form.dict().get::<Name<'_>>(SUBTYPE);
        match kind.as_deref() {
            Some(b"Form") => self.drawing(form, above, depth),
            // A picture is unpacked whenever it is drawn.
            _ if self.as_picture => EACH + pictures::pixels(form) / 4,
            _ => EACH,
        }
    }

    fn drawing(&mut self, drawing: &Stream<'_>, above: &Resources<'_>, depth: usize) -> u64 {
        match self.known.get(&drawing.obj_id()) {
            Some(Some(known)) => return *known,
            Some(None) => return ENDLESS,
            None if depth >= DEEPEST => return ENDLESS,
            None => {}
        }
        let Some(left) = self.left.checked_sub(EACH + self.sizes.size(drawing)) else {
            return ENDLESS;
        };
        self.left = left;
        self.known.insert(drawing.obj_id(), None);
        let own = drawing.dict().get::<Dict<'_>>(RESOURCES).map(Resources::new);
        let cost = match drawing.decoded_data() {
            Ok(content) => self.content(&content, own.as_ref().unwrap_or(above), depth + 1),
            Err(_) => EACH,
        };
        if own.is_some() {
            self.known.insert(drawing.obj_id(), Some(cost));
        } else {
            // What it draws is whatever those name that draw it.
            self.known.remove(&drawing.obj_id());
        }
        cost
    }

    /// As if every byte of the content showed the dearest glyph, and whatever is painted were painted with the dearest pattern.
    fn glyphs_and_patterns(
        &mut self,
        content: &[u8],
        resources: &Resources<'_>,
        depth: usize,
    ) -> u64 {
        let mut glyph = 0;
        for name in resources.fonts.keys() {
            let Some(font) = resources.get_font(&name) else { continue };
            let Some(drawings) = font.get::<Dict<'_>>(CHAR_PROCS) else { continue };
            let own = font.get::<Dict<'_>>(RESOURCES).map(Resources::new);
            for name in drawings.keys() {
                let Some(drawing) = drawings.get::<Stream<'_>>(&*name) else { continue };
                let above = own.as_ref().unwrap_or(resources);
                glyph = glyph.max(self.drawing(&drawing, above, depth));
            }
        }
        let mut pattern = 0;
        for name in resources.patterns.keys() {
            if let Some(Object::Stream(tile)) = resources.get_pattern(&name) {
                let once = self.drawing(&tile, resources, depth);
                pattern = pattern.max(once.saturating_mul(copies(tile.dict())));
            }
        }
        let choices = if pattern == 0 { 0 } else { paintings(content) };
        let shown = if glyph == 0 { 0 } else { content.len() as u64 };
        shown.saturating_mul(glyph).saturating_add(pattern.saturating_mul(choices as u64))
    }
}

/// How often a tile is drawn where one of it is to be seen: tiles may be larger than the steps between them.
fn copies(tile: &Dict<'_>) -> u64 {
    let Some(area) = tile.get::<Rect>(BBOX) else { return 1 };
    let along = |length: f64, step: Option<f32>| {
        let step = step.map_or(0.0, |step| f64::from(step).abs());
        let count = if step > 0.0 { (length.abs() / step).ceil() } else { 1.0 };
        // A cast of a float stops at the ends of the range.
        (count as u64).clamp(1, ENDLESS) + 1
    };
    let (wide, high) = (area.x1 - area.x0, area.y1 - area.y0);
    along(wide, tile.get::<f32>(X_STEP)).saturating_mul(along(high, tile.get::<f32>(Y_STEP)))
}

/// How many instructions paint something.
fn paintings(content: &[u8]) -> usize {
    let mut count = 0;
    let mut instructions = TypedIter::new(content);
    while let Some(instruction) = instructions.next() {
        count += usize::from(matches!(
            instruction,
            TypedInstruction::FillPathNonZero(_)
                | TypedInstruction::FillPathNonZeroCompatibility(_)
                | TypedInstruction::FillPathEvenOdd(_)
                | TypedInstruction::FillAndStrokeNonZero(_)
                | TypedInstruction::FillAndStrokeEvenOdd(_)
                | TypedInstruction::CloseFillAndStrokeNonZero(_)
                | TypedInstruction::CloseFillAndStrokeEvenOdd(_)
                | TypedInstruction::StrokePath(_)
                | TypedInstruction::CloseAndStrokePath(_)
                | TypedInstruction::ShowText(_)
                | TypedInstruction::ShowTexts(_)
        ));
    }
    count
}
