//! PNG, JPEG and TIFF in the ways scanners store them.

use super::{Shown, page};
use bagyt_lists::{Image, Limits, NoTools, Part, Picture, formats, picture};
use image::{DynamicImage, GrayImage, ImageFormat, RgbImage, RgbaImage};
use std::io::Cursor;
use tiff::encoder::TiffEncoder;
use tiff::encoder::colortype;
use tiff::tags::Tag;

fn shown(file: &[u8]) -> Vec<Image> {
    let tools = Shown::default();
    formats::extract(file, &Limits::default(), &tools).unwrap();
    tools.0.into_inner().unwrap()
}

/// One area is shown, of the size the two lines of marks have.
fn check(what: &str, file: &[u8]) {
    let areas = shown(file);
    assert_eq!(areas.len(), 1, "{what}");
    let (own, expected) = (&areas[0], &shown(&png(&grey()))[0]);
    assert!(own.width.abs_diff(expected.width) <= 3, "{what}: {own:?} {expected:?}");
    assert!(own.height.abs_diff(expected.height) <= 3, "{what}: {own:?} {expected:?}");
    let dark = |image: &Image| image.grey.iter().filter(|it| **it < 128).count();
    assert!(dark(own).abs_diff(dark(expected)) * 10 < dark(expected), "{what}");
}

fn grey() -> DynamicImage {
    let page = page();
    DynamicImage::ImageLuma8(GrayImage::from_raw(page.width, page.height, page.grey).unwrap())
}

fn png(picture: &DynamicImage) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    picture.write_to(&mut file, ImageFormat::Png).unwrap();
    file.into_inner()
}

#[test]
fn png_is_seen_in_every_depth() {
    check("8 bits", &png(&grey()));
    check("16 bits", &png(&DynamicImage::ImageLuma16(grey().into_luma16())));
    check("colours", &png(&DynamicImage::ImageRgb8(grey().into_rgb8())));
    // Ink on nothing: what is transparent is paper, whatever colour it has.
    let clear = RgbaImage::from_fn(420, 300, |x, y| {
        let ink = grey().to_luma8().get_pixel(x, y).0[0] == 0;
        image::Rgba([0, 0, 0, if ink { 255 } else { 0 }])
    });
    check("transparent", &png(&DynamicImage::ImageRgba8(clear)));
}

#[test]
fn jpeg_is_seen() {
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from(grey().into_rgb8()))
        .write_to(&mut file, ImageFormat::Jpeg)
        .unwrap();
    check("JPEG", &file.into_inner());
}

fn tiff(write: impl Fn(&mut TiffEncoder<&mut Cursor<Vec<u8>>>)) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    write(&mut TiffEncoder::new(&mut file).unwrap());
    file.into_inner()
}

#[test]
fn tiff_is_seen_in_every_colour() {
    let page = page();
    let (width, height) = (page.width, page.height);
    let each = |of: fn(u8) -> Vec<u8>| page.grey.iter().flat_map(|it| of(*it)).collect::<Vec<u8>>();
    check(
        "grey",
        &tiff(|it| it.write_image::<colortype::Gray8>(width, height, &page.grey).unwrap()),
    );
    let wide: Vec<u16> = page.grey.iter().map(|it| u16::from(*it) * 257).collect();
    check(
        "16 bits",
        &tiff(|it| it.write_image::<colortype::Gray16>(width, height, &wide).unwrap()),
    );
    let rgb = each(|it| vec![it; 3]);
    check("colours", &tiff(|it| it.write_image::<colortype::RGB8>(width, height, &rgb).unwrap()));
    let inks = each(|it| vec![0, 0, 0, 255 - it]);
    check("inks", &tiff(|it| it.write_image::<colortype::CMYK8>(width, height, &inks).unwrap()));
}

/// A TIFF of one bit for each pixel, as fax machines make, written by hand: `zero` is what 0 means.
fn one_bit(zero_is_white: bool) -> Vec<u8> {
    let page = page();
    let row = page.width.div_ceil(8);
    let mut bits = vec![0_u8; (row * page.height) as usize];
    for (at, value) in page.grey.iter().enumerate() {
        let (x, y) = (at % page.width as usize, at / page.width as usize);
        if (*value == 0) == zero_is_white {
            bits[y * row as usize + x / 8] |= 0x80 >> (x % 8);
        }
    }
    let photometric = if zero_is_white { 0 } else { 1 };
    let tags: [(u16, u16, u32); 8] = [
        (256, 4, page.width),
        (257, 4, page.height),
        (258, 3, 1),
        (259, 3, 1),
        (262, 3, photometric),
        (273, 4, 8),
        (278, 4, page.height),
        (279, 4, bits.len() as u32),
    ];
    let mut file = b"II*\0".to_vec();
    file.extend((8 + bits.len() as u32).to_le_bytes());
    file.extend(&bits);
    file.extend((tags.len() as u16).to_le_bytes());
    for (tag, kind, value) in tags {
        file.extend(tag.to_le_bytes());
        file.extend(kind.to_le_bytes());
        file.extend(1_u32.to_le_bytes());
        file.extend(value.to_le_bytes());
    }
    file.extend(0_u32.to_le_bytes());
    file
}

#[test]
fn a_fax_is_seen_whichever_of_its_bits_is_ink() {
    check("0 is white", &one_bit(true));
    check("0 is black", &one_bit(false));
}

#[test]
fn every_page_of_a_tiff_is_seen_and_told() {
    let page = page();
    let file = tiff(|it| {
        for _ in 0..3 {
            it.write_image::<colortype::Gray8>(page.width, page.height, &page.grey).unwrap();
        }
    });
    assert_eq!(shown(&file).len(), 3);
}

#[test]
fn a_page_stored_lying_is_turned_as_its_tag_says() {
    let page = page();
    // Stored a quarter turn counter-clockwise; tag 6 says: turn clockwise.
    let turned = image::imageops::rotate270(&grey().into_luma8());
    let file = tiff(|it| {
        let mut image = it.new_image::<colortype::Gray8>(page.height, page.width).unwrap();
        image.encoder().write_tag(Tag::Orientation, 6_u16).unwrap();
        image.write_data(turned.as_raw()).unwrap();
    });
    check("lying", &file);
}

#[test]
fn a_page_is_looked_at_without_those_before_it() {
    let file = tiff(|encoder| {
        encoder.write_image::<colortype::Gray8>(20, 20, &[0; 400]).unwrap();
        encoder.write_image::<colortype::Gray8>(12, 8, &[200; 96]).unwrap();
    });
    let look = |page| {
        let wanted = Picture { file: None, page, part: Part::Whole, width: 100 };
        picture(&file, &wanted, &Limits::default(), &NoTools)
    };
    let second = look(2).unwrap();
    assert_eq!((second.width, second.height, second.grey[0]), (12, 8, 200));
    assert_eq!(look(1).unwrap().width, 20);
    look(3).unwrap_err();
}
