//! How large the pictures of a page become when they are unpacked: by the file's word and by their own.

use crate::{Limits, ReadError};
use hayro_syntax::object::dict::keys::{
    COLUMNS, DECODE_PARMS, DP, HEIGHT, MASK, RESOURCES, SMASK, SUBTYPE, WIDTH,
};
use hayro_syntax::object::{Dict, Name, Object, Stream};
use hayro_syntax::page::{Page, Resources};

/// Forms within forms that are looked into; deeper ones draw no pictures of pages.
const DEEPEST: usize = 8;

/// The most pictures that are looked at.
const MOST: usize = 10_000;

/// All pictures of a page together may have so many times the pixels that one may have.
const TOGETHER: u64 = 4;

/// Refuses a page with a picture of more pixels than the setting, or with very many of that kind; masks are pictures too.
pub(super) fn within(page: &Page<'_>, limits: &Limits) -> Result<(), ReadError> {
    let mut looked = Looked { left: MOST, pixels: 0 };
    let over = looked.largest(page.resources(), DEEPEST) > limits.pixels
        || looked.pixels > limits.pixels.saturating_mul(TOGETHER);
    if over {
        return Err(ReadError::OverLimit { what: "pixels", limit: limits.pixels });
    }
    Ok(())
}

/// What was looked at.
struct Looked {
    /// How many pictures may yet be looked at.
    left: usize,
    /// The pixels of all pictures.
    pixels: u64,
}

impl Looked {
    fn largest(&mut self, resources: &Resources<'_>, depth: usize) -> u64 {
        let Some(depth) = depth.checked_sub(1) else { return 0 };
        let mut most = 0;
        for name in resources.x_objects.keys() {
            let Some(picture) = resources.get_x_object(&name) else { continue };
            let Some(rest) = self.left.checked_sub(1) else { return u64::MAX };
            self.left = rest;
            let is_form = picture.dict().get::<Name<'_>>(SUBTYPE).as_deref() == Some(b"Form");
            let own = picture.dict().get::<Dict<'_>>(RESOURCES).map(Resources::new);
            most = most.max(match own {
                Some(own) if is_form => self.largest(&own, depth),
                _ if is_form => 0,
                _ => {
                    let masks = [SMASK, MASK].into_iter().filter_map(|key| picture.dict().get(key));
                    let masks = masks.map(|mask: Stream<'_>| pixels(&mask)).max().unwrap_or(0);
                    let own = pixels(&picture).max(masks);
                    self.pixels = self.pixels.saturating_add(own.saturating_add(masks));
                    own
                }
            });
        }
        most
    }
}

/// Pixels of a picture, by the larger of both words.
pub(super) fn pixels(picture: &Stream<'_>) -> u64 {
    let side = |key| u64::from(picture.dict().get::<u32>(key).unwrap_or(0));
    let told = side(WIDTH).max(columns(picture)).saturating_mul(side(HEIGHT).max(1));
    let raw = picture.raw_data();
    told.max(jpeg(&raw)).max(jpeg2000(&raw)).max(jbig2(&raw))
}

/// How wide a fax says it is, beside what the picture says.
fn columns(picture: &Stream<'_>) -> u64 {
    let of = |parameters: &Dict<'_>| u64::from(parameters.get::<u32>(COLUMNS).unwrap_or(0));
    let found =
        [DP, DECODE_PARMS].into_iter().find_map(|key| picture.dict().get::<Object<'_>>(key));
    match found {
        Some(Object::Dict(one)) => of(&one),
        Some(Object::Array(all)) => all.iter::<Dict<'_>>().map(|one| of(&one)).max().unwrap_or(0),
        _ => 0,
    }
}

/// By the first frame header: `FF C0` to `FF CF`, length, depth, height, width.
fn jpeg(bytes: &[u8]) -> u64 {
    if !bytes.starts_with(b"\xFF\xD8") {
        return 0;
    }
    let mut at = 2;
    let mut most = 0;
    while let Some(&[0xFF, kind, high, low]) = bytes.get(at..at + 4) {
        let length = usize::from(u16::from_be_bytes([high, low]));
        let frame = matches!(kind, 0xC0..=0xCF) && !matches!(kind, 0xC4 | 0xC8 | 0xCC);
        if let (true, Some(&[a, b, c, d])) = (frame, bytes.get(at + 5..at + 9)) {
            let (height, width) = (u16::from_be_bytes([a, b]), u16::from_be_bytes([c, d]));
            most = most.max(u64::from(height) * u64::from(width));
        }
        at += 2 + length.max(2);
    }
    most
}

/// By the box `ihdr`: height and width; or by the size marker `FF 51` of a bare stream.
fn jpeg2000(bytes: &[u8]) -> u64 {
    let four = |at: usize| {
        let bytes = bytes.get(at..at + 4)?;
        Some(u64::from(u32::from_be_bytes(bytes.try_into().ok()?)))
    };
    let area = |at: usize| four(at).zip(four(at + 4)).map(|(a, b)| a.saturating_mul(b));
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let boxed = memchr::memmem::find(head, b"ihdr").and_then(|at| area(at + 4));
    let marked = memchr::memmem::find(head, b"\xFF\x4F\xFF\x51").and_then(|at| area(at + 8));
    boxed.unwrap_or(0).max(marked.unwrap_or(0))
}

/// By the page information segment: its kind is 48, its data begin with width and height.
fn jbig2(bytes: &[u8]) -> u64 {
    let [_, _, _, _, 0x30, _, 1, _, _, _, _, a, b, c, d, e, f, g, h, ..] = *bytes else { return 0 };
    let (width, height) = (u32::from_be_bytes([a, b, c, d]), u32::from_be_bytes([e, f, g, h]));
    u64::from(width).saturating_mul(u64::from(height))
}
