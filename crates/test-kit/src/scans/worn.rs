//! Pages worn as a copier and a scanner wear them, the same way for the same seed.

use bagyt_lists::Image;
use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, ImageFormat};
use std::io::Cursor;

/// What happens to a page.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wear {
    /// Degrees by which it lies askew, clockwise.
    pub skew: f32,
    /// Radius of the blur in pixels.
    pub blur: f32,
    /// Mean change of a pixel by noise, in grey levels.
    pub noise: f32,
    /// How much darker one corner is than the other, 0 to 1.
    pub shade: f32,
    /// Black specks in a million pixels.
    pub specks: u32,
    /// Width in pixels of a black border at the left and upper edges.
    pub border: u32,
    /// Quality of the compression, 100 for none.
    pub jpeg: u8,
    /// Quarter turns clockwise.
    pub quarters: u8,
    /// Where chance begins.
    pub seed: u64,
}

/// Chance that repeats (SplitMix64).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, most: u64) -> u64 {
        self.next() % most.max(1)
    }

    /// About a bell curve around 0 with a mean distance of 1: twelve dice.
    fn bell(&mut self) -> f32 {
        let sum: f32 = (0..12).map(|_| (self.next() >> 40) as f32 / (1 << 24) as f32).sum();
        (sum - 6.0) * 1.25
    }
}

/// The page after wear.
pub fn worn(page: &Image, wear: Wear) -> Image {
    let mut chance = Chance(wear.seed);
    let mut page = askew(page, wear.skew);
    if wear.blur > 0.0 {
        let buffer = image::GrayImage::from_raw(page.width, page.height, page.grey).unwrap();
        page = Image {
            grey: image::imageops::blur(&buffer, wear.blur).into_raw(),
            ..Image { width: buffer.width(), height: buffer.height(), grey: Vec::new() }
        };
    }
    let (width, height) = (page.width, page.height);
    for y in 0..height {
        for x in 0..width {
            let at = (y * width + x) as usize;
            let along = (x as f32 / width as f32 + y as f32 / height as f32) / 2.0;
            let light = 1.0 - wear.shade * along;
            let noise = if wear.noise > 0.0 { chance.bell() * wear.noise } else { 0.0 };
            page.grey[at] = (f32::from(page.grey[at]) * light + noise).clamp(0.0, 255.0) as u8;
        }
    }
    let pixels = u64::from(width) * u64::from(height);
    for _ in 0..pixels * u64::from(wear.specks) / 1_000_000 {
        let at = chance.below(pixels) as usize;
        page.grey[at] = chance.below(80) as u8;
    }
    for y in 0..height {
        for x in 0..width {
            let ragged = wear.border.saturating_sub((chance_of(wear.seed, x, y) % 3) as u32);
            if x < ragged || y < ragged {
                page.grey[(y * width + x) as usize] = 12;
            }
        }
    }
    if (1..100).contains(&wear.jpeg) {
        page = through_jpeg(&page, wear.jpeg);
    }
    (0..wear.quarters % 4).fold(page, |page, _| quarter(&page))
}

fn chance_of(seed: u64, x: u32, y: u32) -> u64 {
    Chance(seed ^ (u64::from(x / 5) << 32) ^ u64::from(y / 5)).next()
}

/// Turned about its middle, on white.
fn askew(page: &Image, degrees: f32) -> Image {
    if degrees == 0.0 {
        return page.clone();
    }
    let (sin, cos) = degrees.to_radians().sin_cos();
    let (width, height) = (page.width as f32, page.height as f32);
    let mut grey = vec![255; page.grey.len()];
    for y in 0..page.height {
        for x in 0..page.width {
            let (dx, dy) = (x as f32 - width / 2.0, y as f32 - height / 2.0);
            let from = (dx * cos + dy * sin + width / 2.0, dy * cos - dx * sin + height / 2.0);
            grey[(y * page.width + x) as usize] = between(page, from);
        }
    }
    Image { grey, ..*page }
}

fn between(page: &Image, (x, y): (f32, f32)) -> u8 {
    let pixel = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0 && x < page.width as f32 && y < page.height as f32;
        if inside {
            f32::from(page.grey[y as usize * page.width as usize + x as usize])
        } else {
            255.0
        }
    };
    let (left, top) = (x.floor(), y.floor());
    let (right, lower) = (x - left, y - top);
    let upper = pixel(left, top) * (1.0 - right) + pixel(left + 1.0, top) * right;
    let below = pixel(left, top + 1.0) * (1.0 - right) + pixel(left + 1.0, top + 1.0) * right;
    (upper * (1.0 - lower) + below * lower) as u8
}

fn quarter(page: &Image) -> Image {
    let (width, height) = (page.width as usize, page.height as usize);
    let mut grey = vec![0; page.grey.len()];
    for y in 0..height {
        for x in 0..width {
            grey[x * height + (height - 1 - y)] = page.grey[y * width + x];
        }
    }
    Image { width: page.height, height: page.width, grey }
}

fn through_jpeg(page: &Image, quality: u8) -> Image {
    let mut file = Vec::new();
    JpegEncoder::new_with_quality(&mut file, quality)
        .encode(&page.grey, page.width, page.height, ExtendedColorType::L8)
        .unwrap();
    let picture = image::load_from_memory_with_format(&file, ImageFormat::Jpeg).unwrap();
    Image { grey: picture.into_luma8().into_raw(), ..*page }
}

/// The pages as one image file: a TIFF.
pub fn image_file(pages: &[Image]) -> Vec<u8> {
    let mut file = Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut file)
        .unwrap()
        .with_compression(tiff::encoder::Compression::Lzw);
    for page in pages {
        encoder
            .write_image::<tiff::encoder::colortype::Gray8>(page.width, page.height, &page.grey)
            .unwrap();
    }
    file.into_inner()
}
