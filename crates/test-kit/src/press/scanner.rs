//! A scanner: wears a clean page as paper and glass do, the same for the same seed, and writes it as scanners write.

use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, GrayImage, ImageEncoder, Luma};
use std::io::Write;

/// How worn a page is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wear {
    /// How far it lies askew, in degrees.
    pub skew: f32,
    /// How much of each point comes from its neighbours, 0 to 1.
    pub blur: f32,
    /// How far grey strays to either side, 0 to 255.
    pub noise: f32,
    /// How much darker the right edge is than the left, 0 to 1.
    pub shade: f32,
    /// Specks on a million points.
    pub specks: u32,
    /// What all chance follows from.
    pub seed: u64,
}

impl Wear {
    /// A page from a good office scanner.
    pub const LIGHT: Self =
        Self { skew: 0.4, blur: 0.25, noise: 10.0, shade: 0.05, specks: 15, seed: 1 };

    /// A page that was copied and sent by fax before.
    pub const HEAVY: Self =
        Self { skew: -1.6, blur: 0.5, noise: 34.0, shade: 0.18, specks: 120, seed: 2 };
}

/// Where a scanner takes paper for white.
const WHITE: f32 = 222.0;

/// A page as it comes off the glass.
pub fn scan(page: &GrayImage, wear: Wear) -> GrayImage {
    let mut chance = Chance(wear.seed);
    let mut scanned = turned(page, wear.skew);
    blur(&mut scanned, wear.blur);
    let points = u64::from(page.width()) * u64::from(page.height());
    for _ in 0..points * u64::from(wear.specks) / 1_000_000 {
        let (x, y) = (chance.below(page.width()), chance.below(page.height()));
        scanned.put_pixel(x, y, Luma([60]));
    }
    let width = page.width().max(1) as f32;
    for (x, _, point) in scanned.enumerate_pixels_mut() {
        let light = 1.0 - wear.shade * x as f32 / width;
        let grey = f32::from(point.0[0]) * light + (chance.unit() - 0.5) * 2.0 * wear.noise;
        // Whatever is nearly as bright as paper is paper; a scanner does the same, and files stay small.
        point.0[0] = if grey > WHITE { 255 } else { grey.clamp(0.0, 255.0) as u8 & 0xF0 };
    }
    scanned
}

/// Turned about its middle; what comes in from outside is white.
fn turned(page: &GrayImage, degrees: f32) -> GrayImage {
    let (sine, cosine) = degrees.to_radians().sin_cos();
    let (middle_x, middle_y) = (page.width() as f32 / 2.0, page.height() as f32 / 2.0);
    GrayImage::from_fn(page.width(), page.height(), |x, y| {
        let (x, y) = (x as f32 - middle_x, y as f32 - middle_y);
        let (x, y) = (cosine * x + sine * y + middle_x, cosine * y - sine * x + middle_y);
        Luma([between(page, x, y)])
    })
}

/// The grey between four points.
fn between(page: &GrayImage, x: f32, y: f32) -> u8 {
    let (left, top) = (x.floor(), y.floor());
    let at = |x: f32, y: f32| {
        let inside = x >= 0.0 && y >= 0.0;
        let point = if inside { page.get_pixel_checked(x as u32, y as u32) } else { None };
        point.map_or(255.0, |point| f32::from(point.0[0]))
    };
    let (right, down) = (x - left, y - top);
    let upper = at(left, top) * (1.0 - right) + at(left + 1.0, top) * right;
    let lower = at(left, top + 1.0) * (1.0 - right) + at(left + 1.0, top + 1.0) * right;
    (upper * (1.0 - down) + lower * down) as u8
}

fn blur(page: &mut GrayImage, share: f32) {
    let sharp = page.clone();
    for (x, y, point) in page.enumerate_pixels_mut() {
        let beside = [(0i64, 1i64), (0, -1), (1, 0), (-1, 0)];
        let grey = |(right, down): (i64, i64)| {
            let x = u32::try_from(i64::from(x) + right).ok()?;
            let y = u32::try_from(i64::from(y) + down).ok()?;
            sharp.get_pixel_checked(x, y).map(|point| f32::from(point.0[0]))
        };
        let around: f32 = beside.map(|step| grey(step).unwrap_or(255.0)).iter().sum::<f32>() / 4.0;
        point.0[0] = (f32::from(point.0[0]) * (1.0 - share) + around * share) as u8;
    }
}

/// The splitmix64 sequence.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, end: u32) -> u32 {
        (self.next() % u64::from(end.max(1))) as u32
    }

    fn unit(&mut self) -> f32 {
        (self.next() >> 40) as f32 / (1u64 << 24) as f32
    }
}

/// As PNG.
pub fn png(page: &GrayImage) -> Vec<u8> {
    let mut bytes = Vec::new();
    PngEncoder::new_with_quality(&mut bytes, CompressionType::Best, FilterType::Adaptive)
        .write_image(page, page.width(), page.height(), ExtendedColorType::L8)
        .expect("memory takes any image");
    bytes
}

/// As JPEG.
pub fn jpeg(page: &GrayImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality)
        .write_image(page, page.width(), page.height(), ExtendedColorType::L8)
        .expect("memory takes any image");
    bytes
}

/// As black-and-white TIFF, as office scanners write it: one bit a point, packed, all pages in one file.
pub fn tiff(pages: &[GrayImage], dots: u32) -> Vec<u8> {
    let mut file = b"II*\0\0\0\0\0".to_vec();
    let mut pointer = 4;
    for page in pages {
        let strip = file.len() as u32;
        for row in page.rows() {
            file.extend(packed(&bits(row.map(|point| point.0[0]))));
        }
        let length = file.len() as u32 - strip;
        file.resize(file.len().next_multiple_of(2), 0);
        let resolution = file.len() as u32;
        file.extend(dots.to_le_bytes());
        file.extend(1u32.to_le_bytes());
        let directory = file.len() as u32;
        file.splice(pointer..pointer + 4, directory.to_le_bytes());
        let entries: [(u16, u16, u32); 11] = [
            (256, 4, page.width()),
            (257, 4, page.height()),
            (258, 3, 1),
            (259, 3, 32773),
            (262, 3, 1),
            (273, 4, strip),
            (277, 3, 1),
            (278, 4, page.height()),
            (279, 4, length),
            (282, 5, resolution),
            (283, 5, resolution),
        ];
        file.extend((entries.len() as u16).to_le_bytes());
        for (tag, kind, value) in entries {
            file.extend(tag.to_le_bytes());
            file.extend(kind.to_le_bytes());
            file.extend(1u32.to_le_bytes());
            file.extend(value.to_le_bytes());
        }
        pointer = file.len();
        file.extend([0; 4]);
    }
    file
}

fn bits(row: impl Iterator<Item = u8>) -> Vec<u8> {
    let points: Vec<u8> = row.collect();
    let byte = |eight: &[u8]| {
        eight
            .iter()
            .enumerate()
            .fold(0, |byte, (at, grey)| byte | (u8::from(*grey > 140) << (7 - at)))
    };
    points.chunks(8).map(byte).collect()
}

/// PackBits: runs of one byte, and runs of differing ones.
fn packed(row: &[u8]) -> Vec<u8> {
    let mut packed = Vec::new();
    let mut rest = row;
    while let Some(first) = rest.first() {
        let same = rest.iter().take(128).take_while(|byte| *byte == first).count();
        if same > 1 {
            packed.extend([(257 - same) as u8, *first]);
            rest = &rest[same..];
        } else {
            let differing = rest.windows(2).take(127).take_while(|two| two[0] != two[1]).count();
            let count = differing.max(1);
            packed.push((count - 1) as u8);
            packed.extend(&rest[..count]);
            rest = &rest[count..];
        }
    }
    packed
}

/// As PDF whose pages are nothing but JPEG images.
pub fn pdf(pages: &[GrayImage], dots: u32, quality: u8) -> Vec<u8> {
    let mut file = Objects(b"%PDF-1.4\n".to_vec(), Vec::new());
    let kids: Vec<String> = (0..pages.len()).map(|at| format!("{} 0 R", 3 + at * 3)).collect();
    file.add("<< /Type /Catalog /Pages 2 0 R >>", None);
    file.add(
        &format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")),
        None,
    );
    for (at, page) in pages.iter().enumerate() {
        let first = 3 + at * 3;
        let points = |dots_across: u32| f64::from(dots_across) * 72.0 / f64::from(dots);
        let (width, height) = (points(page.width()), points(page.height()));
        file.add(
            &format!(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width:.2} {height:.2}] /Contents {} 0 R \
                 /Resources << /XObject << /Scan {} 0 R >> >> >>",
                first + 1,
                first + 2
            ),
            None,
        );
        let drawn = format!("{width:.2} 0 0 {height:.2} 0 0 cm /Scan Do");
        file.add("<<", Some(drawn.as_bytes()));
        let image = format!(
            "<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceGray \
             /BitsPerComponent 8 /Filter /DCTDecode",
            page.width(),
            page.height()
        );
        file.add(&image, Some(&jpeg(page, quality)));
    }
    file.finish()
}

/// The bytes of a PDF and where its objects begin.
struct Objects(Vec<u8>, Vec<usize>);

impl Objects {
    /// An object; one with a stream has its dictionary left open.
    fn add(&mut self, dictionary: &str, stream: Option<&[u8]>) {
        self.1.push(self.0.len());
        let number = self.1.len();
        match stream {
            None => self.write(&format!("{number} 0 obj\n{dictionary}\nendobj\n")),
            Some(bytes) => {
                let length = bytes.len();
                self.write(&format!("{number} 0 obj\n{dictionary} /Length {length} >>\nstream\n"));
                self.0.extend(bytes);
                self.write("\nendstream\nendobj\n");
            }
        }
    }

    fn write(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).expect("memory takes any file");
    }

    fn finish(mut self) -> Vec<u8> {
        let table = self.0.len();
        let count = self.1.len() + 1;
        let places: String = self.1.iter().map(|place| format!("{place:010} 00000 n \n")).collect();
        self.write(&format!(
            "xref\n0 {count}\n0000000000 65535 f \n{places}trailer\n<< /Size {count} /Root 1 0 R >>\n\
             startxref\n{table}\n%%EOF\n"
        ));
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> GrayImage {
        GrayImage::from_fn(83, 40, |x, y| Luma([if (x / 7 + y / 5) % 2 == 0 { 0 } else { 255 }]))
    }

    #[test]
    fn what_is_written_reads_back() {
        let read = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_luma8();
        assert_eq!(read(&png(&page())), page());
        assert_eq!(read(&tiff(&[page(), page()], 200)), page());
        assert_eq!(read(&jpeg(&page(), 60)).dimensions(), (83, 40));
        assert!(pdf(&[page()], 200, 60).starts_with(b"%PDF"));
    }

    #[test]
    fn the_same_seed_wears_the_same() {
        assert_eq!(scan(&page(), Wear::HEAVY), scan(&page(), Wear::HEAVY));
        let other = Wear { seed: 9, ..Wear::HEAVY };
        assert_ne!(scan(&page(), Wear::HEAVY), scan(&page(), other));
    }

    #[test]
    fn packed_rows_keep_to_the_length_of_a_run() {
        let row: Vec<u8> = (0..400).map(|at| if at < 300 { 7 } else { at as u8 }).collect();
        let mut unpacked = Vec::new();
        let packed = packed(&row);
        let mut rest = &packed[..];
        while let [length, tail @ ..] = rest {
            if *length < 128 {
                let count = usize::from(*length) + 1;
                unpacked.extend(&tail[..count]);
                rest = &tail[count..];
            } else {
                unpacked.extend(std::iter::repeat_n(tail[0], 257 - usize::from(*length)));
                rest = &tail[1..];
            }
        }
        assert_eq!(unpacked, row);
    }
}
