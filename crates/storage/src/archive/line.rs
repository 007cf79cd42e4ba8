//! One row as one line of JSON.

use crate::table::{Cell, Kind, Table};
use serde_json::Value;
use std::fmt::Write;

/// The line of a row, with its end.
pub fn write(row: &[Cell]) -> String {
    let values: Vec<Value> = row.iter().map(value).collect();
    let mut line = Value::from(values).to_string();
    line.push('\n');
    line
}

fn value(cell: &Cell) -> Value {
    match cell {
        Cell::Number(number) => (*number).into(),
        Cell::Text(text) => text.clone().into(),
        Cell::Bytes(bytes) => bytes.as_deref().map(hex).into(),
    }
}

/// The row of a line; the error says which column is wrong.
pub fn read(table: &Table, line: &str) -> Result<Vec<Cell>, String> {
    let values: Vec<Value> = serde_json::from_str(line).map_err(|error| error.to_string())?;
    if values.len() != table.columns.len() {
        return Err(format!("a row has {} values", values.len()));
    }
    let cell = |((name, kind), value): (&(&str, Kind), Value)| {
        cell(*kind, value).ok_or_else(|| format!("the value of {name} is of another kind"))
    };
    table.columns.iter().zip(values).map(cell).collect()
}

fn cell(kind: Kind, value: Value) -> Option<Cell> {
    Some(match (kind, value) {
        (Kind::Number, Value::Null) => Cell::Number(None),
        (Kind::Number, Value::Number(number)) => Cell::Number(Some(number.as_i64()?)),
        (Kind::Text, Value::Null) => Cell::Text(None),
        (Kind::Text, Value::String(text)) => Cell::Text(Some(text)),
        (Kind::Bytes, Value::Null) => Cell::Bytes(None),
        (Kind::Bytes, Value::String(digits)) => Cell::Bytes(Some(bytes(&digits)?)),
        _ => return None,
    })
}

/// Lower-case hexadecimal digits.
pub fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        write!(digits, "{byte:02x}").expect("a string takes every digit");
    }
    digits
}

fn bytes(digits: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        _ => None,
    };
    let (pairs, rest) = digits.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect()
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use crate::table::{Cell, ORIGINALS};

    #[test]
    fn a_row_reads_back_as_it_was_written() {
        let all: Vec<u8> = (0..=255).collect();
        let row: Vec<Cell> = vec!["ә\n\"".into(), Cell::Text(None), all.into()];
        assert_eq!(read(&ORIGINALS, write(&row).trim_end()), Ok(row));
    }

    #[test]
    fn a_line_that_is_no_row_is_refused() {
        for line in ["", "[]", "[1,2,3]", r#"["a","b","0"]"#, r#"["a","b","AA"]"#, r#"["a","b"]"#] {
            assert!(read(&ORIGINALS, line).is_err(), "{line}");
        }
    }
}
