//! A page as a grey image: what a person sees, for recognition of scanned pages and for showing the source beside a value.

use super::interpret::{open, settings};
use super::sizes::Sizes;
use super::work::Costs;
use super::{guard, pictures};
use crate::{Damage, Image, Limits, ReadError};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use hayro_syntax::Pdf;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The most pixels of a side that the library draws.
const LONGEST_SIDE: f32 = 32_000.0;

/// Draws one page of a file, grey on white, and says how many pixels a point has; `page` counts from 1. A scale that would
/// give more pixels than the setting is made smaller.
///
/// # Errors
/// Damaged or locked, no such page, or over a limit.
pub fn render(
    bytes: &[u8],
    page: u32,
    pixels_per_point: f32,
    limits: &Limits,
) -> Result<(Image, f32), ReadError> {
    guard::within(bytes, limits)?;
    let pdf = open(bytes, limits)?;
    let sizes = Sizes::of(&pdf, limits)?;
    drawn(&pdf, &sizes, page, pixels_per_point, limits)
}

/// Draws one page; gives the image and its pixels per point.
pub(super) fn drawn(
    pdf: &Pdf,
    sizes: &Sizes,
    number: u32,
    pixels_per_point: f32,
    limits: &Limits,
) -> Result<(Image, f32), ReadError> {
    let index = (number as usize).checked_sub(1);
    let page = index
        .and_then(|index| pdf.pages().get(index))
        .ok_or(ReadError::Damaged(Damage::NoDocument))?;
    // The library is meant never to panic; arithmetic on lying sizes in it still may.
    let damaged = |_| ReadError::Damaged(Damage::CutOff);
    let most = limits.unpacked_bytes;
    let bounded = || {
        pictures::within(page, limits)?;
        if Costs::of_pictures(sizes).page(page, most) > most {
            return Err(ReadError::OverLimit { what: "unpacked_bytes", limit: most });
        }
        Ok(())
    };
    catch_unwind(AssertUnwindSafe(bounded)).map_err(damaged)??;
    let (width, height) = page.render_dimensions();
    let scale = fitting(width, height, pixels_per_point, limits.pixels);
    let settings_of_image = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let draw = || {
        let cache = RenderCache::new();
        hayro::render(page, &cache, &settings(), &RenderSettings::default(), &settings_of_image)
    };
    let pixels = catch_unwind(AssertUnwindSafe(draw)).map_err(damaged)?;
    let grey = pixels.data().iter().map(|pixel| {
        // Red, green and blue as bright as the eye takes them, in parts of 256.
        let sum = 77 * u32::from(pixel.r) + 150 * u32::from(pixel.g) + 29 * u32::from(pixel.b);
        (sum >> 8) as u8
    });
    let image = Image {
        width: u32::from(pixels.width()),
        height: u32::from(pixels.height()),
        grey: grey.collect(),
    };
    Ok((image, scale))
}

/// The scale asked for, or the largest that gives no more pixels than the setting.
fn fitting(width: f32, height: f32, asked: f32, pixels: u64) -> f32 {
    let (width, height) = (width.max(1.0), height.max(1.0));
    let by_area = (pixels as f32 / (width * height)).sqrt();
    let by_side = LONGEST_SIDE / width.max(height);
    let asked = if asked.is_finite() && asked > 0.0 { asked } else { 1.0 };
    asked.min(by_area).min(by_side)
}
