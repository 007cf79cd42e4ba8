//! A page or a piece of one as an image, for people to look at.

use super::scan::Pages;
use super::signature::{self, Looks};
use super::{archive, pdf, within};
use crate::picture::Rect;
use crate::{Damage, Image, Limits, Part, Picture, ReadError};
use image::imageops::{self, FilterType};
use image::{GrayImage, Luma};

/// Pixels for each point of a whole page of a PDF, and at most for a piece of one: letters of eight points can be read.
const WHOLE: f32 = 2.0;
const FINEST: f32 = 3.0;

/// See [`crate::picture`].
pub fn picture(bytes: &[u8], wanted: &Picture<'_>, limits: &Limits) -> Result<Image, ReadError> {
    within(bytes, limits)?;
    match (signature::looks(bytes), wanted.file) {
        (Looks::Archive, Some(name)) => {
            let inner = archive::file(bytes, name, limits)?;
            picture(&inner, &Picture { file: None, ..*wanted }, limits)
        }
        (Looks::Pdf, _) => of_pdf(bytes, wanted, limits),
        (Looks::Image, _) => {
            let image = of_image(bytes, wanted.page, limits)?;
            Ok(seen(image, wanted.part, wanted.width))
        }
        _ => Err(ReadError::Damaged(Damage::NoDocument)),
    }
}

/// Drawn as finely as the piece is to be shown.
fn of_pdf(bytes: &[u8], wanted: &Picture<'_>, limits: &Limits) -> Result<Image, ReadError> {
    let scale = match wanted.part {
        Part::Whole | Part::Marked(_) => WHOLE,
        Part::Piece([x0, _, x1, _]) => {
            (wanted.width as f32 / x1.saturating_sub(x0).max(1) as f32).min(FINEST)
        }
    };
    let (drawn, scale) = pdf::render(bytes, wanted.page, scale, limits)?;
    let scaled = |rect: Rect| rect.map(|at| (at as f32 * scale) as u32);
    let part = match wanted.part {
        Part::Whole => Part::Whole,
        Part::Piece(rect) => Part::Piece(scaled(rect)),
        Part::Marked(rect) => Part::Marked(scaled(rect)),
    };
    Ok(seen(drawn, part, wanted.width))
}

fn of_image(bytes: &[u8], page: u32, limits: &Limits) -> Result<Image, ReadError> {
    let mut pages = Pages::open(bytes, limits)?;
    if page == 0 || page > pages.count() {
        return Err(ReadError::Damaged(Damage::NoDocument));
    }
    (1..page).for_each(|_| pages.skip());
    pages.next(limits).ok_or(ReadError::Damaged(Damage::NoDocument))?
}

/// What is to be seen of a page; the rectangle is in pixels of the image.
fn seen(image: Image, part: Part, width: u32) -> Image {
    let (across, down) = (image.width, image.height);
    let Some(mut page) = GrayImage::from_raw(across, down, image.grey) else { return blank() };
    let shown = match part {
        Part::Whole => page,
        Part::Marked(rect) => {
            pale_around(&mut page, rect);
            page
        }
        Part::Piece([x0, y0, x1, y1]) => {
            let (x1, y1) = (x1.min(across), y1.min(down));
            if x0 >= x1 || y0 >= y1 {
                return blank();
            }
            imageops::crop_imm(&page, x0, y0, x1 - x0, y1 - y0).to_image()
        }
    };
    narrowed(shown, width.max(1))
}

/// Leaves a rectangle as it is, in a frame; the rest can still be read but stands back.
fn pale_around(page: &mut GrayImage, [x0, y0, x1, y1]: Rect) {
    const FRAME: u32 = 3;
    let inside = |x: u32, y: u32| (x0..x1).contains(&x) && (y0..y1).contains(&y);
    let near = |at: u32, from: u32, to: u32| {
        at.saturating_add(FRAME) >= from && at < to.saturating_add(FRAME)
    };
    for (x, y, Luma([grey])) in page.enumerate_pixels_mut() {
        if !inside(x, y) {
            let framed = near(x, x0, x1) && near(y, y0, y1);
            *grey = if framed { 0 } else { 160 + (u16::from(*grey) * 72 / 255) as u8 };
        }
    }
}

/// Made smaller where it is wider than asked for.
fn narrowed(image: GrayImage, width: u32) -> Image {
    let image = if image.width() > width {
        let share = f64::from(width) / f64::from(image.width());
        let height = (f64::from(image.height()) * share).ceil().max(1.0) as u32;
        imageops::resize(&image, width, height, FilterType::Triangle)
    } else {
        image
    };
    Image { width: image.width(), height: image.height(), grey: image.into_raw() }
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

    fn wanted(page: u32, part: Part, width: u32) -> Picture<'static> {
        Picture { file: None, page, part, width }
    }

    fn check(part: Part, width: u32, expected: (u32, u32, u8)) {
        let image = picture(&page(), &wanted(1, part, width), &Limits::default()).unwrap();
        assert_eq!((image.width, image.height, image.grey[0]), expected, "{part:?}");
        assert_eq!(image.grey.len(), (image.width * image.height) as usize);
    }

    #[test]
    fn a_piece_is_cut_where_it_was_asked_for_and_never_wider() {
        check(Part::Whole, 200, (100, 60, 0));
        check(Part::Whole, 50, (50, 30, 0));
        check(Part::Piece([50, 30, 90, 60]), 200, (40, 30, 120));
        check(Part::Piece([50, 0, 900, 900]), 200, (50, 60, 40));
        check(Part::Piece([500, 0, 900, 900]), 200, (1, 1, 255));
    }

    #[test]
    fn there_is_no_picture_of_a_page_that_is_not_there_nor_of_a_text() {
        for (bytes, number) in [(page(), 0), (page(), 2), (b"Text".to_vec(), 1)] {
            let refused = picture(&bytes, &wanted(number, Part::Whole, 100), &Limits::default());
            assert_eq!(refused.unwrap_err(), ReadError::Damaged(Damage::NoDocument));
        }
    }

    #[test]
    fn a_marked_piece_of_a_whole_page_stays_as_it_is_and_the_rest_stands_back() {
        let shown = |part| picture(&page(), &wanted(1, part, 200), &Limits::default()).unwrap();
        let (whole, marked) = (shown(Part::Whole), shown(Part::Marked([50, 30, 90, 60])));
        assert_eq!((marked.width, marked.height), (100, 60));
        let at = |image: &Image, x: usize, y: usize| image.grey[y * 100 + x];
        assert_eq!(at(&marked, 50, 30), at(&whole, 50, 30));
        assert_eq!(at(&marked, 89, 59), at(&whole, 89, 59));
        assert_eq!((at(&marked, 49, 40), at(&marked, 91, 40)), (0, 0), "a frame is around it");
        assert_eq!((at(&whole, 10, 10), at(&marked, 10, 10)), (0, 160));
        let aside = shown(Part::Marked([500, 0, 900, u32::MAX]));
        assert!(aside.grey.iter().all(|grey| *grey >= 160), "nothing of this page is marked");
    }

    #[test]
    fn a_page_of_a_file_in_an_archive_is_found_by_the_name_of_the_file() {
        use std::io::Write;
        let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
        for (name, bytes) in [("а/бет.png", page()), ("тізбе.txt", b"Text".to_vec())] {
            writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            writer.write_all(&bytes).unwrap();
        }
        let archive = writer.finish().unwrap().into_inner();
        let of = |file| {
            let wanted = Picture { file, ..wanted(1, Part::Whole, 200) };
            picture(&archive, &wanted, &Limits::default())
        };
        assert_eq!(of(Some("а/бет.png")).unwrap().width, 100);
        for nowhere in [None, Some("тізбе.txt"), Some("бет.png")] {
            assert_eq!(of(nowhere).unwrap_err(), ReadError::Damaged(Damage::NoDocument));
        }
    }
}
