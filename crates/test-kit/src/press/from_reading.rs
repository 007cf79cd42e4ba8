//! A sheet made of what was read: of the blocks of a file, or of a list that was put together from a dump.

use super::sheet::{Align, Cell, Paragraph, Row, Sheet, Table};
use bagyt_domain::list::Column;
use bagyt_lists::table::{Block, Line, RawList};

/// A table with fewer columns puts words side by side and has no heading.
const HEADED: u32 = 4;

impl Sheet {
    /// The blocks of a file as they stand; `None` where the ends of rows are not known.
    pub fn of_blocks(blocks: &[Block]) -> Option<Self> {
        let mut sheet = Self::default();
        let mut table = 0;
        for block in blocks {
            match block {
                Block::Paragraph(line) if sheet.tables.is_empty() => sheet.before_with(line),
                Block::Paragraph(line) => {
                    sheet.after.push(Paragraph::new(line.text.clone(), Align::Left));
                }
                Block::Row { table: number, cells } => {
                    if *number != table {
                        table = *number;
                        sheet.tables.push(Table::default());
                    }
                    let row = cells.iter().map(|cell| Cell {
                        lines: texts(&cell.lines),
                        columns: cell.columns.max(1),
                        rows: cell.rows.max(1),
                    });
                    sheet.tables.last_mut()?.rows.push(row.collect());
                }
                Block::LooseCell(_) => return None,
                Block::Break => {}
            }
        }
        sheet.after.retain(|it| it.lines.iter().any(|line| !line.trim().is_empty()));
        sheet.place_title();
        for table in &mut sheet.tables {
            table.heading_rows = usize::from(super::grid::columns(table) >= HEADED);
        }
        Some(sheet)
    }

    /// A list that was put together: every row whole, every customer in a row across the table.
    pub fn of_list(list: &RawList) -> Self {
        let columns: Vec<Column> = list.columns.iter().map(|(column, _)| *column).collect();
        let wide = columns.len().max(1) as u32;
        let across = |lines: Vec<String>| vec![Cell::new(lines).across(wide)];
        let mut rows: Vec<Row> =
            vec![list.columns.iter().map(|(_, line)| Cell::new([line.text.clone()])).collect()];
        let mut issuer = None;
        for row in &list.rows {
            if row.issuer != issuer {
                issuer = row.issuer;
                let named = issuer.and_then(|at| list.issuers.get(at));
                rows.extend(named.map(|line| across(vec![line.text.clone()])));
            }
            let cell = |column: &Column| {
                Cell::new(row.cells.get(column).map(|lines| texts(lines)).unwrap_or_default())
            };
            rows.push(columns.iter().map(cell).collect());
        }
        rows.extend(list.totals.iter().map(|lines| across(texts(lines))));
        let mut sheet = Self { tables: vec![Table { rows, heading_rows: 1 }], ..Self::default() };
        list.preface.iter().for_each(|line| sheet.before_with(line));
        sheet.place_title();
        let after = list.afterword.iter().map(|it| Paragraph::new(it.text.clone(), Align::Left));
        sheet.after = after.collect();
        sheet
    }

    fn before_with(&mut self, line: &Line) {
        self.before.push(Paragraph::new(line.text.clone(), Align::Left));
    }

    /// The approval stands on the right, the title in the middle.
    fn place_title(&mut self) {
        let is_title = |it: &Paragraph| {
            let text = it.lines.join(" ").to_lowercase();
            text.contains("тізбесі") || text.contains("перечень") || text.contains("ұйымдар")
        };
        let title = self.before.iter().position(is_title).unwrap_or(0);
        for (at, paragraph) in self.before.iter_mut().enumerate() {
            paragraph.align = if at < title { Align::Right } else { Align::Centre };
        }
    }
}

fn texts(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| line.text.clone()).collect()
}
