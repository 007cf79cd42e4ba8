//! Images that lie about their size, break off, or never end.

use super::{Shown, page};
use bagyt_lists::{Damage, Limits, ReadError, formats};
use image::{DynamicImage, GrayImage, ImageFormat};
use proptest::prelude::*;
use std::io::Cursor;
use std::sync::OnceLock;

fn stored(format: ImageFormat) -> Vec<u8> {
    let page = page();
    let picture = GrayImage::from_raw(page.width, page.height, page.grey).unwrap();
    let mut file = Cursor::new(Vec::new());
    DynamicImage::ImageLuma8(picture).write_to(&mut file, format).unwrap();
    file.into_inner()
}

fn read(file: &[u8], limits: &Limits) -> Result<(), ReadError> {
    formats::extract(file, limits, &Shown::default()).map(drop)
}

#[test]
fn a_picture_of_more_pixels_than_allowed_is_refused_before_it_is_unpacked() {
    let limits = Limits { pixels: 1_000, ..Limits::default() };
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff] {
        let refused = ReadError::OverLimit { what: "pixels", limit: 1_000 };
        assert_eq!(read(&stored(format), &limits), Err(refused), "{format:?}");
    }
}

#[test]
fn a_png_that_claims_to_be_enormous_is_refused() {
    let mut file = stored(ImageFormat::Png);
    // Width and height stand behind the name of the first chunk; its sum is mended so that only the size is looked at.
    file[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    assert!(read(&file, &Limits::default()).is_err());
}

#[test]
fn more_pages_than_allowed_are_refused() {
    let page = page();
    let mut file = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut file).unwrap();
    for _ in 0..4 {
        encoder
            .write_image::<tiff::encoder::colortype::Gray8>(page.width, page.height, &page.grey)
            .unwrap();
    }
    let limits = Limits { pages: 3, ..Limits::default() };
    let refused = ReadError::OverLimit { what: "pages", limit: 3 };
    assert_eq!(read(&file.into_inner(), &limits), Err(refused));
}

#[test]
fn a_picture_that_breaks_off_is_damaged_or_what_is_left_of_it() {
    for format in [ImageFormat::Png, ImageFormat::Tiff] {
        let file = stored(format);
        for part in [9, file.len() / 4, file.len() / 2, file.len() - 20] {
            let read = read(&file[..part], &Limits::default());
            let damaged = matches!(
                read,
                Ok(())
                    | Err(ReadError::Damaged(Damage::CutOff | Damage::Locked)
                        | ReadError::UnknownFormat { .. })
            );
            assert!(damaged, "{format:?} {part}: {read:?}");
        }
    }
}

fn seeds() -> &'static [Vec<u8>; 3] {
    static SEEDS: OnceLock<[Vec<u8>; 3]> = OnceLock::new();
    SEEDS.get_or_init(|| [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff].map(stored))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn changed_bytes_never_panic(
        seed in 0..3_usize,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
        is_cut in prop::bool::weighted(0.2),
    ) {
        let mut file = seeds()[seed].clone();
        for (at, byte) in changes {
            let at = at.index(file.len().min(600));
            file[at] = byte;
        }
        if is_cut {
            file.truncate(cut.index(file.len()).max(8));
        }
        let limits = Limits { pixels: 400_000, pages: 5, ..Limits::default() };
        let _ = read(&file, &limits);
    }
}
