//! Blocks as delimited text, as a workbook saves it: every line has all delimiters.

use bagyt_lists::table::Block;

pub fn text(blocks: &[Block], delimiter: char) -> Vec<u8> {
    let width = |block: &Block| match block {
        Block::Row { cells, .. } => cells.iter().map(|cell| cell.columns as usize).sum(),
        _ => 1,
    };
    let widest = blocks.iter().map(width).max().unwrap_or(1);
    let mut text = String::from("\u{FEFF}");
    for block in blocks {
        let mut fields = Vec::new();
        match block {
            Block::Paragraph(line) => fields.push(line.text.clone()),
            Block::Row { cells, .. } => {
                for cell in cells {
                    let lines: Vec<&str> =
                        cell.lines.iter().map(|line| line.text.as_str()).collect();
                    fields.push(lines.join("\n"));
                    fields.extend((1..cell.columns).map(|_| String::new()));
                }
            }
            Block::LooseCell(_) | Block::Break => continue,
        }
        fields.resize(widest, String::new());
        let quoted = |field: &String| {
            if field.contains([delimiter, '"', '\n']) {
                format!("\"{}\"", field.replace('"', "\"\""))
            } else {
                field.clone()
            }
        };
        text.push_str(&fields.iter().map(quoted).collect::<Vec<_>>().join(&delimiter.to_string()));
        text.push_str("\r\n");
    }
    text.into_bytes()
}
