//! Text dumps in which every cell begins with a tab and the ends of rows are not marked. A text over several rows stands in
//! each of them.

use super::grid::fields;
use super::sheet::{Paragraph, Sheet};

/// Writes the dump.
pub fn write(sheet: &Sheet) -> Vec<u8> {
    let mut text = String::new();
    let alone = |it: &Paragraph| format!("{}\n", it.lines.join("\n"));
    sheet.before.iter().for_each(|it| text.push_str(&alone(it)));
    for table in &sheet.tables {
        text.push('\n');
        for (_, field) in fields(table).into_iter().flatten() {
            text.push('\t');
            text.push_str(&field.cell().lines.join("\n").replace('\t', " "));
            text.push('\n');
        }
    }
    text.push('\n');
    sheet.after.iter().for_each(|it| text.push_str(&alone(it)));
    text.into_bytes()
}
