//! A workbook (XLSX): the paper on the first sheet as it is printed, its values on sheets of their own.

use crate::docx::allowed;
use crate::error::WriteError;
use crate::paper::{
    Cell, Change, Counted, Counter, Paper, Paragraph, Part, RowKind, Sheet, Style, Table, Value,
};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, FormatUnderline, Workbook,
    Worksheet,
};
use std::borrow::Cow;

/// The longest text a cell of a workbook holds, in units of UTF-16.
const LONGEST: usize = 32_767;

/// How wide all columns of a page are together, in letters.
const WIDE: f64 = 200.0;

/// How high letters are, in points.
const LETTERS: f64 = 9.0;

/// How high a line of them is, and the highest row a workbook has; what is higher is all there, but not all in sight.
const LINE: f64 = 12.5;
const HIGHEST: f64 = 409.0;

/// Writes a paper.
pub(crate) fn write(paper: &Paper) -> Result<Vec<u8>, WriteError> {
    let mut workbook = Workbook::new();
    // Whenever it is written, the same paper is the same file: the day is that of the paper.
    let (year, month, day) = paper.dated;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    let properties = DocProperties::new().set_title(&*allowed(&paper.title));
    workbook.set_properties(&properties.set_creation_datetime(&made));
    printed(workbook.add_worksheet(), paper)?;
    for sheet in &*paper.sheets {
        values(workbook.add_worksheet(), sheet)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// The paper as it is printed.
fn printed(sheet: &mut Worksheet, paper: &Paper) -> Result<(), WriteError> {
    sheet.set_name(name(&paper.short))?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0);
    // In such a line `&` begins a command.
    let foot = paper.foot.as_deref().map(|words| allowed(words).replace('&', "&&") + "\n");
    sheet.set_footer(format!("&C{}&P", foot.unwrap_or_default()));
    let columns = paper.parts.iter().find_map(|part| match part {
        Part::Table(table) => Some(table.widths.len()),
        Part::Paragraph(_) => None,
    });
    let last = u16::try_from(columns.unwrap_or(1).saturating_sub(1)).unwrap_or(u16::MAX);
    let mut printer = Printer { sheet, counter: Counter::default(), row: 0 };
    for part in &paper.parts {
        match part {
            Part::Paragraph(paragraph) => printer.across(paragraph, last)?,
            Part::Table(table) => printer.table(table)?,
        }
    }
    Ok(())
}

/// The row of the sheet that is written next.
struct Printer<'a> {
    sheet: &'a mut Worksheet,
    counter: Counter,
    row: u32,
}

impl Printer<'_> {
    /// A paragraph over all columns.
    fn across(&mut self, paragraph: &Paragraph, last: u16) -> Result<(), WriteError> {
        let align = match paragraph.style {
            Style::Approval => FormatAlign::Right,
            Style::Title => FormatAlign::Center,
            _ => FormatAlign::Left,
        };
        let format = plain().set_align(align);
        let format = if is_bold(paragraph) { format.set_bold() } else { format };
        if last > 0 {
            self.sheet.merge_range(self.row, 0, self.row, last, "", &format)?;
        }
        let text = self.counter.line(paragraph);
        self.sheet.set_row_height(self.row, height(lines(&text, WIDE)))?;
        self.put(0, &text, std::slice::from_ref(paragraph), &format)?;
        self.row += 1;
        Ok(())
    }

    fn table(&mut self, table: &Table) -> Result<(), WriteError> {
        for (column, width) in (0..).zip(&table.widths) {
            self.sheet.set_column_width(column, letters(*width))?;
        }
        let heading = self.row;
        let (entry, total) = (boxed(), boxed().set_bold());
        let named = boxed().set_bold().set_align(FormatAlign::Center);
        self.cells(&table.heading, &table.widths, &named)?;
        self.sheet.set_freeze_panes(self.row, 0)?;
        self.sheet.set_repeat_rows(heading, heading)?;
        for row in &table.rows {
            let format = match row.kind {
                RowKind::Entry => &entry,
                RowKind::Subheading => &named,
                RowKind::Total => &total,
            };
            self.cells(&row.cells, &table.widths, format)?;
        }
        let filtered = table.rows.iter().rposition(|row| row.kind != RowKind::Total);
        let last = u16::try_from(table.widths.len().saturating_sub(1)).unwrap_or(u16::MAX);
        if let Some(rows) = filtered.and_then(|at| u32::try_from(at + 1).ok()) {
            self.sheet.autofilter(heading, 0, heading + rows, last)?;
        }
        Ok(())
    }

    fn cells(&mut self, cells: &[Cell], widths: &[u32], format: &Format) -> Result<(), WriteError> {
        let mut column = 0;
        let mut most = 1.0_f64;
        for cell in cells {
            let last = column + u16::try_from(cell.columns.saturating_sub(1)).unwrap_or(0);
            let wide: u32 = widths.iter().skip(column.into()).take(cell.columns).sum();
            if last > column {
                self.sheet.merge_range(self.row, column, self.row, last, "", format)?;
            }
            let counter = &mut self.counter;
            let lines: Vec<String> = cell.paragraphs.iter().map(|it| counter.line(it)).collect();
            let text = lines.join("\n");
            most = most.max(self::lines(&text, letters(wide)));
            match (&cell.paragraphs[..], text.parse::<u32>()) {
                // A number that counts rows is a number.
                ([only], Ok(number)) if matches!(only.counted, Counted::Row { .. }) => {
                    self.sheet.write_number_with_format(self.row, column, number, format)?;
                }
                _ => self.put(column, &text, &cell.paragraphs, format)?,
            }
            column = last + 1;
        }
        // Not every program finds out by itself how high a row must be.
        self.sheet.set_row_height(self.row, height(most))?;
        self.row += 1;
        Ok(())
    }

    /// A text; where words are new or gone, each in its own look.
    fn put(
        &mut self,
        column: u16,
        text: &str,
        paragraphs: &[Paragraph],
        format: &Format,
    ) -> Result<(), WriteError> {
        let letters = text.encode_utf16().count();
        if letters > LONGEST {
            return Err(WriteError::LongCell { row: self.row + 1, letters, most: LONGEST });
        }
        let changed = paragraphs.iter().flat_map(|it| &it.runs).any(|run| run.change.is_some());
        if !changed {
            self.sheet.write_string_with_format(self.row, column, allowed(text), format)?;
            return Ok(());
        }
        let look = || Format::new().set_font_size(LETTERS);
        let looks = [
            look(),
            look().set_underline(FormatUnderline::Single),
            look().set_font_strikethrough(),
        ];
        let mut pieces: Vec<(&Format, Cow<str>)> = Vec::new();
        for (at, paragraph) in paragraphs.iter().enumerate() {
            if at > 0 {
                pieces.push((&looks[0], Cow::Borrowed("\n")));
            }
            for run in &paragraph.runs {
                let look = match run.change {
                    None => &looks[0],
                    Some(Change::New) => &looks[1],
                    Some(Change::Gone) => &looks[2],
                };
                pieces.push((look, allowed(&run.text)));
            }
        }
        pieces.retain(|(_, text)| !text.is_empty());
        let pieces: Vec<(&Format, &str)> =
            pieces.iter().map(|(look, text)| (*look, text.as_ref())).collect();
        self.sheet.write_rich_string_with_format(self.row, column, &pieces, format)?;
        Ok(())
    }
}

/// A sheet of values.
fn values(sheet: &mut Worksheet, values: &Sheet) -> Result<(), WriteError> {
    sheet.set_name(name(&values.name))?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_freeze_panes(1, 0)?;
    let bold = boxed().set_bold();
    for (column, (heading, width)) in (0..).zip(&values.heading) {
        sheet.set_column_width(column, f64::from(*width))?;
        sheet.write_string_with_format(0, column, allowed(heading), &bold)?;
    }
    let (text, number) = (plain(), plain().set_num_format("#,##0"));
    let money = plain().set_num_format("#,##0.###");
    let wide =
        |column: usize| values.heading.get(column).map_or(10.0, |(_, width)| f64::from(*width));
    let named = values.heading.iter().map(|(name, width)| lines(name, f64::from(*width)));
    sheet.set_row_height(0, height(named.fold(1.0, f64::max)))?;
    for (row, line) in (1..).zip(&values.rows) {
        let said = line.iter().enumerate().map(|(column, value)| match value {
            Value::Text(words) => lines(words, wide(column)),
            _ => 1.0,
        });
        sheet.set_row_height(row, height(said.fold(1.0, f64::max)))?;
        for (column, value) in (0..).zip(line) {
            match value {
                Value::Empty => {}
                Value::Text(words) => {
                    let words: String = allowed(words).chars().take(LONGEST / 2).collect();
                    sheet.write_string_with_format(row, column, words, &text)?;
                }
                Value::Number(value) => {
                    sheet.write_number_with_format(row, column, approximate(*value), &number)?;
                }
                Value::Money(sum) => {
                    let thousands = approximate(sum.tiyn()) / 100_000.0;
                    sheet.write_number_with_format(row, column, thousands, &money)?;
                }
            }
        }
    }
    let last = u16::try_from(values.heading.len().saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, u32::try_from(values.rows.len()).unwrap_or(u32::MAX), last)?;
    Ok(())
}

/// A number as workbooks keep every number: exact up to 15 digits.
#[expect(clippy::cast_precision_loss, reason = "a workbook knows no other numbers")]
fn approximate(value: i64) -> f64 {
    value as f64
}

fn plain() -> Format {
    Format::new().set_font_size(LETTERS).set_text_wrap().set_align(FormatAlign::Top)
}

fn boxed() -> Format {
    plain().set_border(FormatBorder::Thin)
}

fn is_bold(paragraph: &Paragraph) -> bool {
    matches!(paragraph.style, Style::Title | Style::Total | Style::Subheading | Style::ItemsHeading)
}

/// How many letters fit on a line of so many thousandths of a page.
fn letters(width: u32) -> f64 {
    f64::from(width) * WIDE / 1000.0
}

/// How high a row of so many lines is.
fn height(lines: f64) -> f64 {
    (LINE * lines + 3.0).min(HIGHEST)
}

/// How many lines a text takes in so many letters of width.
fn lines(text: &str, wide: f64) -> f64 {
    /// Lines end before they are full, at the end of a word; but these letters are smaller than those that widths are counted in.
    const FULL: f64 = 1.02;
    let chars = |line: &str| f64::from(u32::try_from(line.chars().count()).unwrap_or(0));
    let line = |line: &str| (chars(line) / (wide * FULL)).ceil();
    text.split('\n').map(|it| line(it).max(1.0)).sum()
}

/// A name that a sheet may have: no brackets and slashes, 31 letters at most.
fn name(words: &str) -> String {
    let allowed = allowed(words).replace(['[', ']', ':', '*', '?', '/', '\\', '\''], " ");
    allowed.trim().chars().take(31).collect()
}
