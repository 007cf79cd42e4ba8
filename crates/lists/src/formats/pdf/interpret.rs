//! Opening a file and taking from each page what it draws.

use super::glyph::{Glyph, Turn};
use super::glyphs::{Drawn, Most};
use super::letters;
use super::sizes::Sizes;
use super::words::words;
use super::work::Costs;
use crate::formats::page::Page;
use crate::{Damage, Limits, ReadError};
use hayro_interpret::hayro_cmap;
use hayro_interpret::kurbo::{Affine, Rect};
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, RenderContent, TransformExt, interpret_page,
};
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

/// What one page gave.
pub(super) struct Seen {
    /// Its words and rulings.
    pub page: Page,
    /// How many glyphs it shows.
    pub glyphs: usize,
    /// How many more lie unseen over its images: what another program recognised.
    pub unseen: usize,
    /// Of how many of all the file does not say the letter.
    pub unreadable: usize,
    /// The share of the page that images cover, at most 1.
    pub image_share: f32,
    /// Whether it draws more than any page.
    pub too_much: bool,
    /// By how many quarters, clockwise, it was turned so that its text stands upright: programs that print may turn what
    /// they draw and not the page.
    pub quarters: u8,
    /// Whether nothing could be taken of it.
    pub lost: bool,
}

/// The most glyphs of a page that are believed: a page of the smallest print has ten thousand.
const MOST: Most = Most { glyphs: 200_000, rules: 100_000 };

/// So many pages may be as full as one may be.
const FULL_PAGES: usize = 25;

/// Opens a file, one locked without a password too.
pub(super) fn open(bytes: &[u8], limits: &Limits) -> Result<Pdf, ReadError> {
    let bytes = bytes.to_vec();
    // The library is meant never to panic; arithmetic on lying sizes in it still may.
    let pdf = catch_unwind(AssertUnwindSafe(|| Pdf::new(bytes)))
        .map_err(|_| ReadError::Damaged(Damage::CutOff))?;
    let pdf = pdf.map_err(|error| {
        ReadError::Damaged(match error {
            LoadPdfError::Decryption(DecryptionError::InvalidEncryption) => Damage::CutOff,
            LoadPdfError::Decryption(_) => Damage::Locked,
            LoadPdfError::Invalid => Damage::CutOff,
        })
    })?;
    let pages = pdf.pages().len();
    if pages > limits.pages {
        return Err(ReadError::OverLimit { what: "pages", limit: limits.pages as u64 });
    }
    if pages == 0 {
        return Err(ReadError::Damaged(Damage::NoDocument));
    }
    Ok(pdf)
}

/// How pages are looked at: no fonts but those of the file are needed for letters and widths.
pub(super) fn settings() -> InterpreterSettings {
    InterpreterSettings {
        cmap_resolver: Arc::new(hayro_cmap::load_embedded),
        render_content: RenderContent::all(),
        ..InterpreterSettings::default()
    }
}

/// The pages of a file; `next` is told before each.
pub(super) fn pages(
    pdf: &Pdf,
    sizes: &Sizes,
    limits: &Limits,
    next: &dyn Fn(),
) -> Result<Vec<Seen>, ReadError> {
    let cache = InterpreterCache::new();
    let (mut costs, mut cost) = (Costs::new(sizes), 0u64);
    let (mut seen, mut glyphs) = (Vec::new(), 0_usize);
    for (page, number) in pdf.pages().iter().zip(1..) {
        next();
        let count = AssertUnwindSafe(|| costs.page(page, limits.unpacked_bytes - cost));
        let Ok(counted) = catch_unwind(count) else {
            // What cannot be counted is not gone through.
            seen.push(blank(page, number));
            continue;
        };
        cost = cost.saturating_add(counted);
        if cost > limits.unpacked_bytes {
            let limit = limits.unpacked_bytes;
            return Err(ReadError::OverLimit { what: "unpacked_bytes", limit });
        }
        let look = AssertUnwindSafe(|| {
            let seen = look(page, number, &cache, 0);
            match seen.quarters {
                0 => seen,
                quarters => look(page, number, &cache, quarters),
            }
        });
        let page = catch_unwind(look).unwrap_or_else(|_| blank(page, number));
        glyphs += page.glyphs + page.unseen;
        if page.too_much || glyphs > MOST.glyphs * FULL_PAGES {
            let limit = MOST.glyphs as u64;
            return Err(ReadError::OverLimit { what: "glyphs", limit });
        }
        seen.push(page);
    }
    Ok(seen)
}

/// A page of which nothing could be taken.
fn blank(page: &hayro_syntax::page::Page<'_>, number: u32) -> Seen {
    let (width, height) = page.render_dimensions();
    let page = Page { number, width, height, ..Page::default() };
    Seen {
        page,
        glyphs: 0,
        unseen: 0,
        unreadable: 0,
        image_share: 0.0,
        too_much: false,
        quarters: 0,
        lost: true,
    }
}

fn look<'a>(
    page: &hayro_syntax::page::Page<'a>,
    number: u32,
    cache: &InterpreterCache<'a>,
    quarters: u8,
) -> Seen {
    let (width, height) = page.render_dimensions();
    let (across, down) = (f64::from(width), f64::from(height));
    let turn = match quarters {
        1 => Affine::new([0.0, 1.0, -1.0, 0.0, down, 0.0]),
        2 => Affine::new([-1.0, 0.0, 0.0, -1.0, across, down]),
        3 => Affine::new([0.0, -1.0, 1.0, 0.0, 0.0, across]),
        _ => Affine::IDENTITY,
    };
    let (width, height) =
        if quarters.is_multiple_of(2) { (width, height) } else { (height, width) };
    let transform: Affine = turn * page.initial_transform(true).to_kurbo();
    let area = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(transform, area, cache, page.xref(), settings());
    let mut drawn = Drawn::new(width, height, MOST);
    interpret_page(page, &mut context, &mut drawn);
    drawn.drop_unseen();
    let unseen = drawn.glyphs.iter().filter(|glyph| !glyph.seen).count();
    let (glyphs, unreadable) = (drawn.glyphs.len() - unseen, letters::unreadable(&drawn.glyphs));
    let quarters = if quarters == 0 { quarters_of(&drawn.glyphs) } else { quarters };
    let image_share = (drawn.image_area / (width * height).max(1.0)).min(1.0);
    let page = Page {
        number,
        width,
        height,
        words: words(&drawn.glyphs, &drawn.rules),
        rules: drawn.rules,
    };
    let too_much = drawn.too_much;
    Seen { page, glyphs, unseen, unreadable, image_share, too_much, quarters, lost: false }
}

/// By how many quarters a page has to be turned for most of its letters to stand upright.
fn quarters_of(glyphs: &[Glyph]) -> u8 {
    const FEWEST: usize = 40;
    let count = |turn| glyphs.iter().filter(|glyph| glyph.turn == turn).count();
    let turns = [(Turn::Up, 1), (Turn::Over, 2), (Turn::Down, 3)];
    let most = turns.into_iter().find(|(turn, _)| count(*turn) * 5 > glyphs.len() * 4);
    most.filter(|_| glyphs.len() >= FEWEST).map_or(0, |(_, quarters)| quarters)
}
