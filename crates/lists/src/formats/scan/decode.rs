//! Image files decoded into grey pages: PNG, JPEG, and every page of a TIFF.

use super::tiff_pages;
use crate::{Damage, Image, Limits, ReadError};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader};
use std::io::Cursor;

/// The pages of an image file, each made when it is asked for, so that one is held at a time.
pub enum Pages<'a> {
    /// PNG or JPEG.
    One(Option<(&'a [u8], ImageFormat)>),
    /// TIFF.
    Tiff(Box<tiff_pages::Pages<'a>>),
}

impl<'a> Pages<'a> {
    /// Opens the file; nothing is decoded yet.
    pub fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, ReadError> {
        // Of an archive whose other files have used them up.
        if limits.pages == 0 {
            return Err(ReadError::OverLimit { what: "pages", limit: 0 });
        }
        match image::guess_format(bytes) {
            Ok(ImageFormat::Tiff) => {
                Ok(Self::Tiff(Box::new(tiff_pages::Pages::open(bytes, limits)?)))
            }
            Ok(format @ (ImageFormat::Png | ImageFormat::Jpeg)) => {
                Ok(Self::One(Some((bytes, format))))
            }
            _ => Err(ReadError::UnknownFormat { looks_like: "image" }),
        }
    }

    /// How many pages there are.
    pub fn count(&self) -> u32 {
        match self {
            Self::One(_) => 1,
            Self::Tiff(pages) => pages.count(),
        }
    }

    /// Passes over a page without decoding it.
    pub fn skip(&mut self) {
        match self {
            Self::One(file) => *file = None,
            Self::Tiff(pages) => pages.skip(),
        }
    }

    /// The next page; `None` after the last.
    pub fn next(&mut self, limits: &Limits) -> Option<Result<Image, ReadError>> {
        match self {
            Self::One(file) => file.take().map(|(bytes, format)| one(bytes, format, limits)),
            Self::Tiff(pages) => pages.next(limits),
        }
    }
}

/// Decodes PNG or JPEG; of an animation the first picture. The size is looked at before anything is unpacked.
fn one(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<Image, ReadError> {
    let mut bounds = image::Limits::default();
    bounds.max_alloc = Some(allowed(limits));
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(bounds.clone());
    let mut decoder = reader.into_decoder().map_err(|error| refused(&error, limits))?;
    let (width, height) = decoder.dimensions();
    within(width, height, limits)?;
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut picture =
        DynamicImage::from_decoder(decoder).map_err(|error| refused(&error, limits))?;
    picture.apply_orientation(orientation);
    Ok(grey(picture))
}

/// A side or an area beyond the bounds is refused.
pub fn within(width: u32, height: u32, limits: &Limits) -> Result<(), ReadError> {
    if width == 0 || height == 0 {
        return Err(ReadError::Damaged(Damage::CutOff));
    }
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(ReadError::OverLimit { what: "pixels", limit: limits.pixels });
    }
    Ok(())
}

/// Bytes a decoder may take: eight for each pixel, four colours of sixteen bits.
pub const fn allowed(limits: &Limits) -> u64 {
    limits.pixels.saturating_mul(8).saturating_add(1 << 20)
}

fn refused(error: &ImageError, limits: &Limits) -> ReadError {
    match error {
        ImageError::Limits(_) => ReadError::OverLimit { what: "pixels", limit: limits.pixels },
        ImageError::Unsupported(_) => ReadError::Damaged(Damage::Locked),
        _ => ReadError::Damaged(Damage::CutOff),
    }
}

/// Grey, with what is transparent laid on white paper.
fn grey(picture: DynamicImage) -> Image {
    let (width, height) = (picture.width(), picture.height());
    let grey = if picture.color().has_alpha() {
        let pixels = picture.into_luma_alpha8().into_raw();
        pixels.chunks_exact(2).map(|pixel| on_white(pixel[0], pixel[1])).collect()
    } else {
        picture.into_luma8().into_raw()
    };
    Image { width, height, grey }
}

/// A grey as it looks on white paper.
pub fn on_white(grey: u8, alpha: u8) -> u8 {
    let (grey, alpha) = (u32::from(grey), u32::from(alpha));
    ((grey * alpha + 255 * (255 - alpha) + 127) / 255) as u8
}
