//! Blocks as an XLSX workbook: paragraphs in merged rows, the table below them, plain numbers typed as numbers.

use crate::write_odf::Grid;
use bagyt_lists::table::Block;
use rust_xlsxwriter::{Format, Workbook};

pub fn workbook(blocks: &[Block]) -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name("Тізбе").expect("memory takes any file");
    let format = Format::new();
    let mut grid = Grid::default();
    for (row, block) in (3u32..).zip(blocks) {
        match block {
            Block::Paragraph(line) => {
                grid.next_row();
                if !line.text.trim().is_empty() {
                    sheet
                        .merge_range(row, 1, row, 6, &line.text, &format)
                        .expect("memory takes any file");
                }
            }
            Block::Row { cells, .. } => {
                grid.next_row();
                for cell in cells {
                    let column =
                        u16::try_from(grid.place(cell)).expect("a list is not so wide") + 1;
                    let lines: Vec<&str> =
                        cell.lines.iter().map(|line| line.text.as_str()).collect();
                    let text = lines.join("\n");
                    let (to_row, to_column) = (
                        row + cell.rows - 1,
                        column + u16::try_from(cell.columns).expect("a list is not so wide") - 1,
                    );
                    if (to_row, to_column) != (row, column) {
                        sheet
                            .merge_range(row, column, to_row, to_column, &text, &format)
                            .expect("memory takes any file");
                    } else if let Ok(number) = text.parse::<u32>() {
                        sheet.write_number(row, column, number).expect("memory takes any file");
                    } else if !text.is_empty() {
                        sheet.write_string(row, column, text).expect("memory takes any file");
                    }
                }
            }
            Block::LooseCell(_) | Block::Break => grid.next_row(),
        }
    }
    workbook.save_to_buffer().expect("memory takes any file")
}
