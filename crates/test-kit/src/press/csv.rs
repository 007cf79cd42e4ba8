//! Values divided by a sign, as a workbook saves them. There are no merged cells: a text over several rows stands in each,
//! one over several columns in the first.

use super::grid::fields;
use super::sheet::{Paragraph, Sheet};

/// Writes the file; a byte order mark says that it is in UTF-8.
pub fn write(sheet: &Sheet, sign: char) -> Vec<u8> {
    let mut text = String::from("\u{FEFF}");
    let mut add = |values: &[String]| {
        let values: Vec<String> = values.iter().map(|value| quoted(value, sign)).collect();
        text.push_str(&values.join(sign.encode_utf8(&mut [0; 4])));
        text.push_str("\r\n");
    };
    let alone = |it: &Paragraph| [it.lines.join("\n")];
    sheet.before.iter().for_each(|it| add(&alone(it)));
    for table in &sheet.tables {
        for fields in fields(table) {
            let mut values = Vec::new();
            for (_, field) in fields {
                let cell = field.cell();
                values.push(cell.lines.join("\n"));
                values.extend((1..cell.columns).map(|_| String::new()));
            }
            add(&values);
        }
    }
    sheet.after.iter().for_each(|it| add(&alone(it)));
    text.into_bytes()
}

fn quoted(value: &str, sign: char) -> String {
    if value.contains([sign, '"', '\n', '\r', '\t']) {
        format!("\"{}\"", value.replace('"', "\"\""))
    } else {
        value.to_owned()
    }
}
