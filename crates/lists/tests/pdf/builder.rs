//! A small writer of PDF files: pages of text and lines, uncompressed, with a font whose codes are the letters themselves.

use std::fmt::Write;

/// A file in the making; its first objects are the catalogue, the page tree and the font.
pub struct Builder {
    objects: Vec<Vec<u8>>,
    pages: Vec<usize>,
}

/// What a page has beside its content.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Width and height in points.
    pub size: (u32, u32),
    /// More entries of its dictionary: `/Rotate 90`.
    pub entries: &'a str,
    /// More entries of its resources: `/XObject << /Form 9 0 R >>`.
    pub resources: &'a str,
}

/// A4 lying down.
pub const LYING: Sheet<'_> = Sheet { size: (842, 595), entries: "", resources: "" };

impl Builder {
    /// An empty file; `letters` says which letter each code shows, and `None` leaves the file silent about it.
    pub fn new(letters: impl Fn(u16) -> Option<char>) -> Self {
        let mut file = Self { objects: vec![Vec::new(), Vec::new()], pages: Vec::new() };
        let mut map = String::from("/CIDInit /ProcSet findresource begin begincmap\n");
        map.push_str("1 begincodespacerange <0000> <FFFF> endcodespacerange\n");
        let codes: Vec<(u16, char)> =
            (0x20..0x2122).filter_map(|code| Some((code, letters(code)?))).collect();
        for chunk in codes.chunks(100) {
            writeln!(map, "{} beginbfchar", chunk.len()).unwrap();
            for (code, letter) in chunk {
                writeln!(map, "<{code:04X}> <{:04X}>", u32::from(*letter)).unwrap();
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap end");
        let map = file.stream("", map.as_bytes());
        let descriptor = file.object("<< /Type /FontDescriptor /FontName /Plain /Flags 4 >>");
        let font = file.object(&format!(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Plain /DW 500 \
             /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> \
             /FontDescriptor {descriptor} 0 R >>"
        ));
        file.object(&format!(
            "<< /Type /Font /Subtype /Type0 /BaseFont /Plain /Encoding /Identity-H \
             /DescendantFonts [{font} 0 R] /ToUnicode {map} 0 R >>"
        ));
        file
    }

    /// Every code is its letter.
    pub fn plain() -> Self {
        Self::new(|code| char::from_u32(u32::from(code)))
    }

    /// Adds an object; gives its number.
    pub fn object(&mut self, text: &str) -> usize {
        self.objects.push(text.as_bytes().to_vec());
        self.objects.len()
    }

    /// Adds a stream with these entries.
    pub fn stream(&mut self, entries: &str, data: &[u8]) -> usize {
        let mut object = format!("<< {entries} /Length {} >> stream\n", data.len()).into_bytes();
        object.extend(data);
        object.extend(b"\nendstream");
        self.objects.push(object);
        self.objects.len()
    }

    /// The number of the object that comes next.
    pub fn next(&self) -> usize {
        self.objects.len() + 1
    }

    /// The number of the font.
    pub fn font(&self) -> usize {
        6
    }

    /// Adds a page.
    pub fn page(&mut self, sheet: Sheet<'_>, content: &str) {
        let content = self.stream("", content.as_bytes());
        self.page_of(sheet, content);
    }

    /// Adds a page whose content is there already.
    pub fn page_of(&mut self, sheet: Sheet<'_>, content: usize) {
        let Sheet { size: (width, height), entries, resources } = sheet;
        let font = self.font();
        let page = self.object(&format!(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] {entries} \
             /Resources << /Font << /F {font} 0 R >> {resources} >> /Contents {content} 0 R >>"
        ));
        self.pages.push(page);
    }

    /// The bytes of the file.
    pub fn file(mut self) -> Vec<u8> {
        let kids: Vec<String> = self.pages.iter().map(|page| format!("{page} 0 R")).collect();
        let (kids, count) = (kids.join(" "), self.pages.len());
        self.objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>".to_vec();
        self.objects[1] = format!("<< /Type /Pages /Kids [{kids}] /Count {count} >>").into_bytes();
        let mut file = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (number, object) in (1..).zip(&self.objects) {
            places.push(file.len());
            file.extend(format!("{number} 0 obj\n").bytes());
            file.extend(object);
            file.extend(b"\nendobj\n");
        }
        let start = file.len();
        let size = places.len() + 1;
        file.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
        for place in places {
            file.extend(format!("{place:010} 00000 n \n").bytes());
        }
        let trailer = format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        file.extend(trailer.bytes());
        file
    }
}

/// The codes of a text.
pub fn codes(text: &str) -> String {
    text.encode_utf16().map(|unit| format!("{unit:04X}")).collect()
}

/// Text of 10 points from the left at a height from below; each letter is 5 points wide.
pub fn text(x: f32, y: f32, text: &str) -> String {
    format!("BT /F 10 Tf {x} {y} Td <{}> Tj ET\n", codes(text))
}

/// Lines one under the other.
pub fn lines(x: f32, y: f32, texts: &[&str]) -> String {
    texts.iter().enumerate().map(|(at, line)| text(x, y - 12.0 * at as f32, line)).collect()
}

/// A stroke.
pub fn stroke(x0: f32, y0: f32, x1: f32, y1: f32) -> String {
    format!("0.5 w {x0} {y0} m {x1} {y1} l S\n")
}

/// The rulings of a full grid, from the top downwards.
pub fn grid(columns: &[f32], rows: &[f32]) -> String {
    let (left, right) = (columns[0], columns[columns.len() - 1]);
    let (top, bottom) = (rows[0], rows[rows.len() - 1]);
    let across = rows.iter().map(|y| stroke(left, *y, right, *y));
    across.chain(columns.iter().map(|x| stroke(*x, top, *x, bottom))).collect()
}
