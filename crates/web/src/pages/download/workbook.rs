//! The sheets of a workbook: the directions, and what was selected.

use super::about::About;
use super::columns::{Cell, cells, heading};
use crate::origin::Origin;
use crate::words::t;
use bagyt_domain::list::Year;
use bagyt_storage::catalogue::ExportRow;
use bagyt_storage::{ListId, StorageError};
use bagyt_wording::Lang;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};
use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufWriter, Seek};

/// The longest text a cell of a workbook holds, in units of UTF-16.
const LONGEST: usize = 32_767;

/// The widths of the sheet that says what was selected.
const ABOUT_WIDTHS: [u16; 2] = [32, 90];

/// Why a workbook was not written.
#[derive(Debug, thiserror::Error)]
pub enum WorkbookError {
    /// The register failed.
    #[error("the register failed")]
    Register(#[from] StorageError),
    /// The temporary file could not be made or read.
    #[error("the temporary file failed: {0}")]
    File(#[from] io::Error),
    /// A sheet could not be written.
    #[error("the workbook failed: {0}")]
    Sheet(#[from] XlsxError),
    /// Who asked for it has left.
    #[error("nobody waits for it")]
    NobodyWaits,
    /// The thread that wrote it fell over, for example because the disk is full.
    #[error("its writer fell over")]
    Fell,
}

/// How things are called: the language of names, and the site addresses lead to.
pub struct Names {
    /// The language.
    pub lang: Lang,
    /// The site.
    pub origin: Origin,
    /// The lists that are invented samples.
    pub invented: HashSet<ListId>,
}

/// Writes the workbook of the rows `next` brings, until it brings none, into a file without a name.
pub fn write(
    names: &Names,
    about: &About,
    years: &[Option<Year>],
    next: impl FnMut() -> Result<Vec<ExportRow>, WorkbookError>,
) -> Result<File, WorkbookError> {
    let mut workbook = Workbook::new();
    // The moment of the register, not that of the download: the same moment is the same file.
    let made = ExcelDateTime::from_timestamp(about.seconds())?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    directions(workbook.add_worksheet_with_constant_memory()?, names, years, next)?;
    selection(workbook.add_worksheet(), names.lang, about)?;
    let mut file = tempfile::tempfile()?;
    workbook.save_to_writer(BufWriter::new(&mut file))?;
    file.rewind()?;
    Ok(file)
}

fn directions(
    sheet: &mut Worksheet,
    names: &Names,
    years: &[Option<Year>],
    mut next: impl FnMut() -> Result<Vec<ExportRow>, WorkbookError>,
) -> Result<(), WorkbookError> {
    sheet.set_name(t(names.lang, "workbook-directions"))?;
    sheet.set_landscape().set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_freeze_panes(1, 0)?;
    let head = heading(names.lang, years);
    widths(sheet, head.iter().map(|head| head.width))?;
    let format = head_format();
    for (column, head) in (0..).zip(&head) {
        sheet.write_string_with_format(0, column, &head.name, &format)?;
    }
    let formats = Formats::new();
    let mut row = 0;
    loop {
        let rows = next()?;
        if rows.is_empty() {
            break;
        }
        for direction in &rows {
            row += 1;
            let sample = names.invented.contains(&direction.list);
            for (column, cell) in (0..).zip(cells(names.lang, direction, years, sample)) {
                put(sheet, (row, column), &cell, &formats, &names.origin)?;
            }
        }
    }
    let last = u16::try_from(head.len() - 1).expect("a sheet has that many columns");
    sheet.autofilter(0, 0, row, last)?;
    Ok(())
}

/// What was selected, when, and how to read it: a name and its value on each line.
fn selection(sheet: &mut Worksheet, lang: Lang, about: &About) -> Result<(), XlsxError> {
    sheet.set_name(t(lang, "workbook-about"))?;
    sheet.set_print_fit_to_pages(1, 0);
    widths(sheet, ABOUT_WIDTHS)?;
    let (name_format, value_format) = (text_format().set_bold(), text_format());
    for (row, (name, value)) in (0..).zip(about.lines(lang)) {
        sheet.write_string_with_format(row, 0, name, &name_format)?;
        sheet.write_string_with_format(row, 1, cut(&value), &value_format)?;
    }
    Ok(())
}

fn widths(sheet: &mut Worksheet, widths: impl IntoIterator<Item = u16>) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, f64::from(width))?;
    }
    Ok(())
}

fn head_format() -> Format {
    text_format()
        .set_bold()
        .set_background_color(Color::RGB(0x00E7_ECF2))
        .set_border_bottom(FormatBorder::Thin)
}

fn text_format() -> Format {
    Format::new().set_text_wrap().set_align(FormatAlign::Top)
}

/// How each kind of value is shown.
struct Formats {
    text: Format,
    ordinal: Format,
    count: Format,
    money: Format,
}

impl Formats {
    fn new() -> Self {
        let number =
            |format: &str| Format::new().set_align(FormatAlign::Top).set_num_format(format);
        Self {
            text: text_format(),
            ordinal: number("0"),
            count: number("#,##0"),
            money: number("#,##0.###"),
        }
    }
}

/// Writes one cell as what it is; a text is never a formula here.
fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    formats: &Formats,
    origin: &Origin,
) -> Result<(), XlsxError> {
    let text = |sheet: &mut Worksheet, text: &str| {
        sheet.write_string_with_format(row, column, text, &formats.text).map(drop)
    };
    let number = |sheet: &mut Worksheet, value: f64, format: &Format| {
        sheet.write_number_with_format(row, column, value, format).map(drop)
    };
    match cell {
        Cell::Empty => Ok(()),
        Cell::Text(value) => text(sheet, &cut(value)),
        Cell::Address(path) => text(sheet, &origin.at(path)),
        Cell::Ordinal(value) => number(sheet, f64::from(*value), &formats.ordinal),
        Cell::Count(value) => number(sheet, f64::from(*value), &formats.count),
        Cell::Money(amount) => number(sheet, thousands(amount.tiyn()), &formats.money),
    }
}

/// Thousand tenge as workbooks keep every number. The quotient is the nearest there is to the amount, so it is shown as the
/// amount up to 15 digits; nothing is reckoned with it here.
#[expect(clippy::cast_precision_loss, reason = "a workbook knows no other numbers")]
fn thousands(tiyn: i64) -> f64 {
    tiyn as f64 / 100_000.0
}

/// A text as far as a cell can hold it; one that goes on ends in “…”.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let held = text.chars().take_while(|letter| {
        let fits = letter.len_utf16() <= room;
        room -= letter.len_utf16().min(room);
        fits
    });
    held.chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, cut, thousands};

    #[test]
    fn a_text_that_is_too_long_for_a_cell_ends_in_a_mark() {
        let fits = "ә".repeat(LONGEST);
        assert_eq!(cut(&fits), fits);
        let pairs = cut(&"😀".repeat(LONGEST));
        assert_eq!(pairs.encode_utf16().count(), LONGEST, "two units a letter, and the mark");
        assert!(pairs.ends_with("😀…"));
    }

    #[test]
    fn money_is_the_number_one_would_type() {
        for (tiyn, typed) in
            [(42_150_000, 421.5), (1, 0.00001), (123_456_789_012_345, 1234567890.12345)]
        {
            assert_eq!(thousands(tiyn).to_bits(), f64::to_bits(typed));
        }
    }
}
