//! PDF files: each trap in the smallest file that shows it, hostile files, and lists that other programs printed.
#![expect(
    clippy::unwrap_used,
    reason = "a file of the test itself that cannot be made or read is a failure of the test"
)]

mod builder;
mod findings;
mod hostile;
mod letters;
mod printed;
mod traps;
mod unseen;

use bagyt_lists::formats::extract;
use bagyt_lists::table::{Block, Line};
use bagyt_lists::{Limits, NoTools};

/// The blocks of a file in one line each: cells divided by ` | `, their lines by `/`, the table's number first.
fn shown(file: &[u8]) -> Vec<String> {
    let extract = extract(file, &Limits::default(), &NoTools).unwrap();
    let text = |lines: &[Line]| {
        lines.iter().map(|line| line.text.clone()).collect::<Vec<String>>().join("/")
    };
    let block = |block: &Block| match block {
        Block::Paragraph(line) => line.text.clone(),
        Block::Row { table, cells } => {
            let cells: Vec<String> = cells.iter().map(|cell| text(&cell.lines)).collect();
            format!("{table}: {}", cells.join(" | "))
        }
        Block::LooseCell(_) => panic!("a page has no loose cells"),
        Block::Break => "---".to_owned(),
    };
    extract.blocks.iter().map(block).collect()
}
