//! A piece of a page as an image, for people to look at.

use super::scan::Pages;
use super::signature::{self, Looks};
use super::{pdf, within};
use crate::{Damage, Image, Limits, ReadError};
use image::GrayImage;
use image::imageops::{self, FilterType};

/// A rectangle in units of the page: left, top, right, bottom.
type Rect = [u32; 4];

/// Pixels for each point of a whole page of a PDF, and at most for a piece of one: letters of eight points can be read.
const WHOLE: f32 = 2.0;
const FINEST: f32 = 3.0;

/// See [`crate::picture`].
pub fn picture(
    bytes: &[u8],
    page: u32,
    rect: Option<Rect>,
    width: u32,
    limits: &Limits,
) -> Result<Image, ReadError> {
    within(bytes, limits)?;
    match signature::looks(bytes) {
        Looks::Pdf => {
            let across = rect.map(|[x0, _, x1, _]| x1.saturating_sub(x0).max(1));
            let scale = across.map_or(WHOLE, |across| (width as f32 / across as f32).min(FINEST));
            let drawn = pdf::render(bytes, page, scale, limits)?;
            let scaled = |at: u32| (at as f32 * scale) as u32;
            Ok(piece(drawn, rect.map(|rect| rect.map(scaled)), width))
        }
        Looks::Image => {
            let mut pages = Pages::open(bytes, limits)?;
            let mut found = None;
            for _ in 0..page.min(pages.count()) {
                found = pages.next(limits);
            }
            let missing = page == 0 || page > pages.count();
            match found.filter(|_| !missing) {
                Some(image) => Ok(piece(image?, rect, width)),
                None => Err(ReadError::Damaged(Damage::NoDocument)),
            }
        }
        _ => Err(ReadError::Damaged(Damage::NoDocument)),
    }
}

/// The piece, made smaller where it is wider than asked for.
fn piece(image: Image, rect: Option<Rect>, width: u32) -> Image {
    let (across, down) = (image.width, image.height);
    let Some(whole) = GrayImage::from_raw(across, down, image.grey) else { return blank() };
    let [x0, y0, x1, y1] = rect.unwrap_or([0, 0, across, down]);
    let (x1, y1) = (x1.min(across), y1.min(down));
    if x0 >= x1 || y0 >= y1 {
        return blank();
    }
    let part = imageops::crop_imm(&whole, x0, y0, x1 - x0, y1 - y0).to_image();
    let part = if part.width() > width.max(1) {
        let share = f64::from(width.max(1)) / f64::from(part.width());
        let height = (f64::from(part.height()) * share).ceil().max(1.0) as u32;
        imageops::resize(&part, width.max(1), height, FilterType::Triangle)
    } else {
        part
    };
    Image { width: part.width(), height: part.height(), grey: part.into_raw() }
}

/// What is shown of a rectangle beside the page.
fn blank() -> Image {
    Image { width: 1, height: 1, grey: vec![255] }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A page of four fields of one grey each, as PNG.
    fn page() -> Vec<u8> {
        let field = |x: u32, y: u32| image::Luma([(40 * (x / 50) + 80 * (y / 30)) as u8]);
        let mut bytes = std::io::Cursor::new(Vec::new());
        GrayImage::from_fn(100, 60, field).write_to(&mut bytes, image::ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    fn check(rect: Option<Rect>, width: u32, expected: (u32, u32, u8)) {
        let image = picture(&page(), 1, rect, width, &Limits::default()).unwrap();
        assert_eq!((image.width, image.height, image.grey[0]), expected, "{rect:?}");
        assert_eq!(image.grey.len(), (image.width * image.height) as usize);
    }

    #[test]
    fn a_piece_is_cut_where_it_was_asked_for_and_never_wider() {
        check(None, 200, (100, 60, 0));
        check(None, 50, (50, 30, 0));
        check(Some([50, 30, 90, 60]), 200, (40, 30, 120));
        check(Some([50, 0, 900, 900]), 200, (50, 60, 40));
        check(Some([500, 0, 900, 900]), 200, (1, 1, 255));
    }

    #[test]
    fn there_is_no_picture_of_a_page_that_is_not_there_nor_of_a_text() {
        for (bytes, number) in [(page(), 0), (page(), 2), (b"Text".to_vec(), 1)] {
            let refused = picture(&bytes, number, None, 100, &Limits::default());
            assert_eq!(refused.unwrap_err(), ReadError::Damaged(Damage::NoDocument));
        }
    }
}
