//! XLS workbooks (Excel 5 to 2003): what every visible sheet shows.
//!
//! As in XLSX, hidden sheets, rows and columns are left out, formulas count by their stored value, macros are not looked
//! at. The records are read here and not through a library: one that builds the whole grid of a sheet can be made to build
//! a gigabyte by a single cell in its last corner, and none says what is hidden.

use super::super::sheet::{self, Filled, Hidden, Unseen};
use super::super::text::Meter;
use super::Shown;
use super::compound::{self, u16_at, u32_at};
use super::display::Format;
use super::records::{Cursor, Letters, Record, Records, shared_strings};
use crate::table::{Block, Extract};
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::Place;
use encoding_rs::Encoding;
use std::collections::{HashMap, HashSet};

/// Turns a workbook into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let stream = compound::stream(bytes, &["Workbook", "Book"])?;
    let stream = stream.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let mut book = Book::read(&stream)?;
    let mut meter = Meter::new(limits);
    let mut shown = Shown::of(stream.len() as u64);
    let (mut blocks, mut tables, mut findings) = (Vec::new(), 0, Vec::new());
    let mut read = HashSet::new();
    let sheets = std::mem::take(&mut book.sheets);
    let mut begins: Vec<usize> = sheets.iter().map(|(at, _)| *at).collect();
    begins.sort_unstable();
    for (at, name) in sheets {
        if !read.insert(at) {
            continue;
        }
        // A sheet ends before the next one, so that none is read twice, wherever a file says that they begin.
        let next = begins.get(begins.partition_point(|other| *other <= at)).copied();
        let own = stream.get(..next.unwrap_or(stream.len())).unwrap_or(&stream);
        let sheet = Sheet::read(&book, own, at, &name, &mut meter, &mut shown)?;
        if !blocks.is_empty() {
            blocks.push(Block::Break);
        }
        let (cells, unseen) = sheet.cells();
        findings.extend(unseen.told(&name));
        blocks.extend(sheet::blocks(cells, &mut tables, &mut meter)?);
    }
    if !blocks.iter().any(|block| !matches!(block, Block::Break)) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "xls", blocks, findings })
}

/// What sheets refer to.
struct Book {
    letters: Letters,
    from_1904: bool,
    formats: Vec<Format>,
    strings: Vec<String>,
    /// Where each visible sheet begins, and its name.
    sheets: Vec<(usize, String)>,
}

/// Kinds of records.
mod kind {
    pub const BEGIN: u16 = 0x0809;
    pub const END: u16 = 0x000A;
    pub const LOCKED: u16 = 0x002F;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const FROM_1904: u16 = 0x0022;
    pub const FORMAT: u16 = 0x041E;
    pub const STYLE: u16 = 0x00E0;
    pub const SHEET: u16 = 0x0085;
    pub const STRINGS: u16 = 0x00FC;
    pub const ROW: u16 = 0x0208;
    pub const COLUMNS: u16 = 0x007D;
    pub const SHARED: u16 = 0x00FD;
    pub const LABEL: u16 = 0x0204;
    pub const RICH: u16 = 0x00D6;
    pub const NUMBER: u16 = 0x0203;
    pub const SHORT: u16 = 0x027E;
    pub const SHORTS: u16 = 0x00BD;
    pub const FORMULA: u16 = 0x0006;
    pub const RESULT: u16 = 0x0207;
    pub const FLAG: u16 = 0x0205;
    pub const MERGED: u16 = 0x00E5;
}

impl Book {
    fn read(stream: &[u8]) -> Result<Self, ReadError> {
        let mut records = Records::from(stream, 0).peekable();
        let version = records.peek().filter(|first| first.kind == kind::BEGIN);
        let mut letters = match version.and_then(|first| u16_at(first.data, 0)) {
            Some(0x0600) => Letters::Unicode,
            Some(0x0500) => Letters::Bytes(encoding_rs::WINDOWS_1251),
            _ => return Err(ReadError::UnknownFormat { looks_like: "spreadsheet" }),
        };
        let (mut own, mut styles): (HashMap<u32, String>, Vec<u32>) = Default::default();
        let (mut strings, mut sheets, mut from_1904) = (Vec::new(), Vec::new(), false);
        for record in records {
            let data = record.data;
            match record.kind {
                kind::END => break,
                kind::LOCKED => return Err(ReadError::Damaged(Damage::Locked)),
                kind::CODE_PAGE => {
                    if let (Letters::Bytes(letters), Some(page)) = (&mut letters, u16_at(data, 0)) {
                        *letters = code_page(page).unwrap_or(letters);
                    }
                }
                kind::FROM_1904 => from_1904 = u16_at(data, 0) == Some(1),
                kind::FORMAT => {
                    let number = u16_at(data, 0).unwrap_or(0);
                    let mut cursor = Cursor::of(record, 2);
                    let pattern = match letters {
                        Letters::Unicode => cursor.string(letters),
                        Letters::Bytes(_) => cursor.name(letters),
                    };
                    own.extend(pattern.map(|pattern| (u32::from(number), pattern)));
                }
                kind::STYLE => styles.push(u16_at(data, 2).unwrap_or(0).into()),
                kind::STRINGS => strings = shared_strings(record),
                kind::SHEET => {
                    let at = u32_at(data, 0).unwrap_or(u32::MAX) as usize;
                    // Shown, and no chart or macro.
                    if data.get(4..6) == Some(&[0, 0]) {
                        let name = Cursor::of(record, 6).name(letters).unwrap_or_default();
                        sheets.push((at, sheet::short(&name)));
                    }
                }
                _ => {}
            }
        }
        let format = |number: &u32| Format::of(*number, own.get(number).map(String::as_str));
        let formats = styles.iter().map(format).collect();
        Ok(Self { letters, from_1904, formats, strings, sheets })
    }

    fn number(&self, style: Option<u16>, value: f64) -> String {
        let format = style.and_then(|style| self.formats.get(usize::from(style)));
        format.unwrap_or(&Format::General).display(value, self.from_1904)
    }
}

fn code_page(number: u16) -> Option<&'static Encoding> {
    match number {
        866 => Some(encoding_rs::IBM866),
        1200 => None,
        10007 => Some(encoding_rs::X_MAC_CYRILLIC),
        number => Encoding::for_label(format!("windows-{number}").as_bytes()),
    }
}

/// A sheet while it is read.
#[derive(Default)]
struct Sheet {
    name: String,
    cells: Vec<(u32, u32, String)>,
    hidden_rows: HashSet<u32>,
    hidden_columns: HashSet<u32>,
    merged: HashMap<(u32, u32), (u32, u32)>,
}

impl Sheet {
    fn read(
        book: &Book,
        stream: &[u8],
        at: usize,
        name: &str,
        meter: &mut Meter<'_>,
        shown: &mut Shown,
    ) -> Result<Self, ReadError> {
        let mut sheet = Self { name: name.to_owned(), ..Self::default() };
        let mut depth = 0;
        // The formula whose value is a text that follows.
        let mut waiting = None;
        for record in Records::from(stream, at) {
            match record.kind {
                kind::BEGIN => depth += 1,
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                // A chart on the sheet.
                _ if depth > 1 => {}
                kind::RESULT => {
                    let text = Cursor::of(record, 0).string(book.letters);
                    if let (Some((row, column)), Some(text)) = (waiting.take(), text) {
                        sheet.add(row, column, text, meter, shown)?;
                    }
                }
                kind::SHORTS => sheet.shorts(book, record.data, meter, shown)?,
                kind::ROW | kind::COLUMNS | kind::MERGED => sheet.shape(&record),
                _ => {
                    let place = place(record.data);
                    let formula = record.kind == kind::FORMULA;
                    match (place, value(book, record)) {
                        (Some((row, column)), Some(text)) => {
                            sheet.add(row, column, text, meter, shown)?;
                        }
                        (place, None) if formula => waiting = place,
                        _ => {}
                    }
                }
            }
        }
        Ok(sheet)
    }

    fn add(
        &mut self,
        row: u32,
        column: u32,
        text: String,
        meter: &mut Meter<'_>,
        shown: &mut Shown,
    ) -> Result<(), ReadError> {
        if !text.trim().is_empty() {
            meter.cell()?;
            shown.count(&text, meter)?;
            self.cells.push((row, column, text));
        }
        Ok(())
    }

    /// Many numbers side by side.
    fn shorts(
        &mut self,
        book: &Book,
        data: &[u8],
        meter: &mut Meter<'_>,
        shown: &mut Shown,
    ) -> Result<(), ReadError> {
        let Some((row, first)) = place(data) else { return Ok(()) };
        let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
        for (column, cell) in (first..).zip(cells.chunks_exact(6)) {
            if let Some(value) = u32_at(cell, 2).map(short) {
                self.add(row, column, book.number(u16_at(cell, 0), value), meter, shown)?;
            }
        }
        Ok(())
    }

    /// What is hidden, and which cells are one.
    fn shape(&mut self, record: &Record<'_>) {
        let data = record.data;
        let at = |at| u16_at(data, at).map(u32::from);
        match record.kind {
            kind::ROW if at(12).is_some_and(|options| options & 0x20 != 0) => {
                self.hidden_rows.extend(at(0));
            }
            kind::COLUMNS if at(8).is_some_and(|options| options & 1 != 0) => {
                if let (Some(first), Some(last)) = (at(0), at(2)) {
                    self.hidden_columns.extend(first..=last.min(first.saturating_add(255)));
                }
            }
            kind::MERGED => {
                for region in data.get(2..).unwrap_or_default().chunks_exact(8) {
                    let at = |at| u16_at(region, at).map_or(0, u32::from);
                    if at(0) <= at(2) && at(4) <= at(6) {
                        self.merged.insert((at(0), at(4)), (at(2), at(6)));
                    }
                }
            }
            _ => {}
        }
    }

    /// The cells the sheet shows, and the rows it hides.
    fn cells(self) -> (Vec<Filled>, Unseen) {
        let Self { name, cells, hidden_rows, hidden_columns, merged } = self;
        let rows = Hidden::of(hidden_rows.into_iter().map(|row| (row, row)));
        let columns = Hidden::of(hidden_columns.into_iter().map(|column| (column, column)));
        let mut unseen = Unseen::default();
        let seen = cells.into_iter().filter_map(|(row, column, text)| {
            let (to_row, to_column) = merged.get(&(row, column)).copied().unwrap_or((row, column));
            let whole = Filled { row, column, to_row, to_column, lines: Vec::new() };
            let filled = whole.seen(&rows, &columns);
            if filled.is_none() && rows.has(row) {
                unseen.note(row, column, &text);
            }
            let filled = filled?;
            let place = Place::Sheet { sheet: name.clone(), cell: sheet::name(row, column) };
            Some(Filled { lines: sheet::lines(&text, &place), ..filled })
        });
        let seen = seen.collect();
        (seen, unseen)
    }
}

/// Row and column with which a cell's record begins.
fn place(data: &[u8]) -> Option<(u32, u32)> {
    Some((u16_at(data, 0)?.into(), u16_at(data, 2)?.into()))
}

/// What a cell's record shows; `None` for a record that is no cell, and for a formula whose text follows.
fn value(book: &Book, record: Record<'_>) -> Option<String> {
    let data = record.data;
    let style = u16_at(data, 4);
    match record.kind {
        kind::SHARED => book.strings.get(u32_at(data, 6)? as usize).cloned(),
        kind::LABEL | kind::RICH => Cursor::of(record, 6).string(book.letters),
        kind::NUMBER => Some(book.number(style, f64::from_bits(u64_at(data, 6)?))),
        kind::SHORT => Some(book.number(style, short(u32_at(data, 6)?))),
        kind::FLAG => Some(flag(*data.get(6)?, *data.get(7)? != 0)),
        kind::FORMULA => {
            let result = data.get(6..14)?;
            if result[6..] != [0xFF, 0xFF] {
                return Some(book.number(style, f64::from_bits(u64_at(data, 6)?)));
            }
            match result[0] {
                0 => None,
                1 => Some(flag(result[2], false)),
                2 => Some(flag(result[2], true)),
                _ => Some(String::new()),
            }
        }
        _ => None,
    }
}

fn u64_at(data: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(u32_at(data, at)?) | u64::from(u32_at(data, at + 4)?) << 32)
}

/// A number in four bytes: a whole number or the upper half of a binary one, perhaps in hundredths.
fn short(bits: u32) -> f64 {
    let value = if bits & 2 != 0 {
        f64::from(bits.cast_signed() >> 2)
    } else {
        f64::from_bits(u64::from(bits & !3) << 32)
    };
    if bits & 1 != 0 { value / 100.0 } else { value }
}

fn flag(value: u8, is_error: bool) -> String {
    let text = match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0F) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1D) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    };
    text.to_owned()
}
