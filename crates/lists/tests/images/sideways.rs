//! Cells whose text runs along the side of the page.

use bagyt_domain::list::Place;
use bagyt_lists::table::{Block, Cell};
use bagyt_lists::{Image, Limits, OldForm, SeenWord, ToolFault, Tools, formats};
use image::{GrayImage, ImageFormat, Luma};
use std::io::Cursor;

/// Recognition that reads lines lying level, and sees little in others; letters are higher than wide.
#[derive(Debug)]
struct Level;

impl Tools for Level {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        unreachable!("an image is no office file")
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        Ok(images.iter().map(|image| vec![word(image)]).collect())
    }
}

fn word(image: &Image) -> SeenWord {
    let (text, confidence) =
        if image.width > image.height { ("мерзімі", 95.0) } else { ("ж", 30.0) };
    let rect = [12, 12, image.width - 12, image.height - 12];
    SeenWord { text: text.to_owned(), rect, confidence, line: 0 }
}

/// A table of two columns and two rows; the first heading runs along the side.
fn page() -> Vec<u8> {
    let mut page = GrayImage::from_pixel(640, 420, Luma([255]));
    let mut fill = |left: u32, top: u32, width: u32, height: u32| {
        for y in top..top + height {
            for x in left..left + width {
                page.put_pixel(x, y, Luma([0]));
            }
        }
    };
    for (left, top, width, height) in [
        (20, 20, 600, 3),
        (20, 330, 600, 3),
        (20, 397, 600, 3),
        (20, 20, 3, 380),
        (110, 20, 3, 380),
        (617, 20, 3, 380),
    ] {
        fill(left, top, width, height);
    }
    // Letters of twelve by twenty pixels, standing and lying.
    (0..10).for_each(|at| fill(55, 50 + at * 26, 20, 12));
    for line in 0..4 {
        (0..17).for_each(|at| fill(130 + at * 26, 40 + line * 60, 12, 20));
    }
    (0..17).for_each(|at| fill(130 + at * 26, 355, 12, 20));
    (0..2).for_each(|at| fill(40 + at * 26, 355, 12, 20));
    let mut file = Cursor::new(Vec::new());
    page.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

#[test]
fn a_heading_along_the_side_is_read_as_recognition_is_surest() {
    let extract = formats::extract(&page(), &Limits::default(), &Level).unwrap();
    let rows: Vec<&Vec<Cell>> = extract
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Row { cells, .. } => Some(cells),
            _ => None,
        })
        .collect();
    let heading = &rows[0][0].lines[0];
    assert_eq!(heading.text, "мерзімі");
    let Place::Page { page: 1, rect: [left, top, right, below] } = heading.place else {
        panic!("{:?}", heading.place)
    };
    assert!(left >= 40 && right <= 95 && top >= 35 && below <= 325, "{:?}", heading.place);
    assert!(below - top > 200, "{:?}", heading.place);
}
