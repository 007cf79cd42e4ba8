//! The pages of a TIFF file, of which fax machines and scanners make many to a file.

use super::decode::{allowed, on_white, within};
use crate::{Damage, Image, Limits, ReadError};
use std::io::Cursor;
use tiff::decoder::{Decoder, DecodingResult};
use tiff::tags::Tag;
use tiff::{ColorType, TiffError};

/// The pages; each is decoded when it is asked for.
pub struct Pages<'a> {
    decoder: Decoder<Cursor<&'a [u8]>>,
    count: u32,
    next: u32,
}

impl<'a> Pages<'a> {
    /// Counts the pages; more than allowed are refused, a chain of pages that bites its tail ends where it does.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        let decoder = || -> Result<_, TiffError> {
            let mut bounds = tiff::decoder::Limits::default();
            let most = usize::try_from(allowed(limits)).unwrap_or(usize::MAX);
            bounds.decoding_buffer_size = most;
            bounds.intermediate_buffer_size = most;
            Ok(Decoder::new(Cursor::new(bytes))?.with_limits(bounds))
        };
        let mut counted = decoder().map_err(|error| refused(&error, limits))?;
        let mut count = 1;
        while counted.more_images() {
            if count as usize >= limits.pages {
                return Err(ReadError::OverLimit { what: "pages", limit: limits.pages as u64 });
            }
            if counted.next_image().is_err() {
                break;
            }
            count += 1;
        }
        let decoder = decoder().map_err(|error| refused(&error, limits))?;
        Ok(Self { decoder, count, next: 0 })
    }

    /// How many there are.
    pub const fn count(&self) -> u32 {
        self.count
    }

    /// The next page; `None` after the last.
    pub fn next(&mut self, limits: &Limits) -> Option<Result<Image, ReadError>> {
        if self.next >= self.count {
            return None;
        }
        self.next += 1;
        if self.next > 1
            && let Err(error) = self.decoder.next_image()
        {
            self.next = self.count;
            return Some(Err(refused(&error, limits)));
        }
        Some(self.page(limits))
    }

    /// Passes over a page without decoding it.
    pub fn skip(&mut self) {
        if self.next >= self.count {
            return;
        }
        self.next += 1;
        if self.next > 1 && self.decoder.next_image().is_err() {
            self.next = self.count;
        }
    }

    fn page(&mut self, limits: &Limits) -> Result<Image, ReadError> {
        let refused = |error: TiffError| refused(&error, limits);
        let (width, height) = self.decoder.dimensions().map_err(refused)?;
        within(width, height, limits)?;
        let colours = self.decoder.colortype().map_err(refused)?;
        let turned = self.decoder.find_tag_unsigned::<u16>(Tag::Orientation).ok().flatten();
        let palette = match colours {
            ColorType::Palette(_) => {
                self.decoder.get_tag_u16_vec(Tag::ColorMap).map_err(refused)?
            }
            _ => Vec::new(),
        };
        let samples = self.decoder.read_image().map_err(refused)?;
        let grey = grey(samples, colours, &palette, (width, height))
            .ok_or(ReadError::Damaged(Damage::Locked))?;
        Ok(upright(Image { width, height, grey }, turned.unwrap_or(1)))
    }
}

fn refused(error: &TiffError, limits: &Limits) -> ReadError {
    match error {
        TiffError::LimitsExceeded => ReadError::OverLimit { what: "pixels", limit: limits.pixels },
        TiffError::UnsupportedError(_) => ReadError::Damaged(Damage::Locked),
        _ => ReadError::Damaged(Damage::CutOff),
    }
}

/// Grey of whatever colours; `None` of those nobody scans a document in.
fn grey(
    samples: DecodingResult,
    colours: ColorType,
    palette: &[u16],
    (width, height): (u32, u32),
) -> Option<Vec<u8>> {
    let (width, height) = (width as usize, height as usize);
    let bytes: Vec<u8> = match samples {
        DecodingResult::U8(bytes) => bytes,
        DecodingResult::U16(words) => words.into_iter().map(|word| (word >> 8) as u8).collect(),
        _ => return None,
    };
    let (each, depth) = match colours {
        ColorType::Gray(depth) | ColorType::Palette(depth) => (1, depth),
        ColorType::GrayA(depth) => (2, depth),
        ColorType::RGB(depth) | ColorType::YCbCr(depth) => (3, depth),
        ColorType::RGBA(depth) | ColorType::CMYK(depth) => (4, depth),
        _ => return None,
    };
    let bytes = if depth < 8 { unpacked(&bytes, width.checked_mul(each)?, depth)? } else { bytes };
    if bytes.len() < width.checked_mul(height)?.checked_mul(each)? {
        return None;
    }
    let most = (1_u32 << depth.min(8)) - 1;
    let level = |value: u8| (u32::from(value) * 255 / most) as u8;
    let pixels = bytes.chunks_exact(each).take(width * height);
    Some(match colours {
        ColorType::Gray(_) => bytes.iter().take(width * height).map(|it| level(*it)).collect(),
        ColorType::Palette(_) => {
            let colour = |index: u8, part: usize| {
                let at = usize::from(index) + part * (palette.len() / 3);
                palette.get(at).map_or(255, |value| (value >> 8) as u8)
            };
            let known: Vec<u8> = (0..=255)
                .map(|index| luma(colour(index, 0), colour(index, 1), colour(index, 2)))
                .collect();
            pixels.map(|pixel| known[usize::from(pixel[0])]).collect()
        }
        ColorType::GrayA(_) => pixels.map(|it| on_white(it[0], it[1])).collect(),
        ColorType::RGB(_) => pixels.map(|it| luma(it[0], it[1], it[2])).collect(),
        // The first of the three is brightness already.
        ColorType::YCbCr(_) => pixels.map(|it| it[0]).collect(),
        ColorType::RGBA(_) => pixels.map(|it| on_white(luma(it[0], it[1], it[2]), it[3])).collect(),
        _ => pixels.map(|it| printed(it[0], it[1], it[2], it[3])).collect(),
    })
}

/// Samples of less than a byte, a row of which ends with its byte.
fn unpacked(bytes: &[u8], row: usize, depth: u8) -> Option<Vec<u8>> {
    let (each, stride) = match depth {
        1 | 2 | 4 => (usize::from(8 / depth), row.div_ceil(usize::from(8 / depth))),
        _ => return None,
    };
    let mask = ((1_u16 << depth) - 1) as u8;
    let mut samples = Vec::with_capacity(bytes.len().saturating_mul(each));
    for line in bytes.chunks_exact(stride.max(1)) {
        for at in 0..row {
            let shift = 8 - depth - (at % each) as u8 * depth;
            samples.push((line.get(at / each)? >> shift) & mask);
        }
    }
    Some(samples)
}

/// Brightness as the eye has it (ITU-R BT.601).
fn luma(red: u8, green: u8, blue: u8) -> u8 {
    ((u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000) as u8
}

/// Brightness of printing inks.
fn printed(cyan: u8, magenta: u8, yellow: u8, black: u8) -> u8 {
    let left = |ink: u8| (u32::from(255 - ink) * u32::from(255 - black) / 255) as u8;
    luma(left(cyan), left(magenta), left(yellow))
}

/// Turned as its tag of orientation says (TIFF 6.0, 274).
fn upright(image: Image, tag: u16) -> Image {
    use image::metadata::Orientation;
    let Some(orientation) = u8::try_from(tag).ok().and_then(Orientation::from_exif) else {
        return image;
    };
    let (width, height) = (image.width, image.height);
    let Some(buffer) = image::GrayImage::from_raw(width, height, image.grey) else {
        return Image { width: 1, height: 1, grey: vec![255] };
    };
    let mut picture = image::DynamicImage::ImageLuma8(buffer);
    picture.apply_orientation(orientation);
    Image {
        width: picture.width(),
        height: picture.height(),
        grey: picture.into_luma8().into_raw(),
    }
}
