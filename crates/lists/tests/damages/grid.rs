//! A list as it is printed: lines and cells. Cells are damaged here, and bytes made.

use super::sound::{Form, List, Unit};
use bagyt_domain::list::Column;
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// A printed line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Printed {
    /// Text outside the table.
    Text(String),
    /// The heading of the table.
    Heading(Vec<String>),
    /// A direction, a part of one, or a total.
    Cells(Vec<String>),
    /// A page break.
    Break,
}

/// A list as it is printed.
#[derive(Debug, Clone)]
pub struct Grid {
    pub form: Form,
    kazakh: bool,
    pub columns: Vec<Column>,
    pub lines: Vec<Printed>,
    /// Which line each direction begins on.
    pub rows: Vec<usize>,
}

/// Prints a list.
pub fn print(list: &List) -> Grid {
    let mut lines: Vec<Printed> = Vec::new();
    lines.extend(list.approval.iter().cloned().map(Printed::Text));
    lines.push(Printed::Text(String::new()));
    lines.extend(list.title.iter().cloned().map(Printed::Text));
    lines.push(Printed::Text(String::new()));
    lines
        .push(Printed::Heading(list.columns.iter().map(|column| heading(list, *column)).collect()));
    if list.form == Form::Scan {
        lines.push(Printed::Break);
    }
    lines.extend(list.issuer.iter().cloned().map(Printed::Text));
    let mut rows = Vec::new();
    for (at, row) in list.rows.iter().enumerate() {
        rows.push(lines.len());
        let cells: Vec<String> =
            list.columns.iter().map(|column| list.text(row, *column)).collect();
        if list.form == Form::Scan && at == 1 {
            broken_by_a_page(list, cells, &mut lines);
        } else {
            lines.push(Printed::Cells(cells));
        }
        if list.form == Form::Scan && at % 2 == 1 {
            lines.push(Printed::Break);
        }
    }
    lines.extend(list.totals.iter().map(|total| Printed::Cells(total_cells(list, *total))));
    Grid { form: list.form, kazakh: list.is_kazakh(), columns: list.columns.clone(), lines, rows }
}

fn heading(list: &List, column: Column) -> String {
    let heading = list.tongue.headings.iter().find(|(own, _)| *own == column);
    let heading = heading.map_or("", |(_, heading)| *heading);
    match (column, list.unit) {
        (Column::Funding, Unit::Tenge) => format!("{heading} {}", list.say("(теңге)", "(тенге)")),
        (Column::Funding, _) => format!("{heading} {}", list.say("(мың теңге)", "(тыс. тенге)")),
        _ => heading.to_owned(),
    }
}

/// `2026 жылға БАРЛЫҒЫ` under the directions, its sum under the money.
fn total_cells(list: &List, (year, amount): (u16, u64)) -> Vec<String> {
    let label = if list.is_kazakh() {
        format!("{year} жылға БАРЛЫҒЫ")
    } else {
        format!("ИТОГО на {year} год")
    };
    let sum = list.amount(amount);
    if list.form == Form::Dump {
        return vec![label, sum];
    }
    let place = |column: &Column| match column {
        Column::Direction => label.clone(),
        Column::Funding => sum.clone(),
        _ => String::new(),
    };
    list.columns.iter().map(place).collect()
}

/// Problem and indicators break off in mid-sentence and go on in the next printed row.
fn broken_by_a_page(list: &List, mut cells: Vec<String>, lines: &mut Vec<Printed>) {
    let mut rest = vec![String::new(); cells.len()];
    for (at, column) in list.columns.iter().enumerate() {
        if matches!(column, Column::Problem | Column::Indicators) {
            let words: Vec<&str> = cells[at].split(' ').collect();
            let (first, second) = words.split_at(words.len() / 2);
            (rest[at], cells[at]) = (second.join(" "), first.join(" "));
        }
    }
    lines.extend([Printed::Cells(cells), Printed::Break, Printed::Cells(rest)]);
}

impl Grid {
    /// The cells of a direction.
    pub fn row(&mut self, row: usize) -> &mut Vec<String> {
        match &mut self.lines[self.rows[row]] {
            Printed::Cells(cells) => cells,
            other => panic!("row {row} is {other:?}"),
        }
    }

    /// Whether the list is in Kazakh.
    pub fn is_kazakh(&self) -> bool {
        self.kazakh
    }

    /// Where a column stands.
    pub fn place(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|own| *own == column)
    }

    /// The file.
    pub fn bytes(&self) -> Vec<u8> {
        match self.form {
            Form::Dump => self.dump().into_bytes(),
            Form::Rows | Form::Scan => self.by_rows().into_bytes(),
            Form::Docx => self.docx(),
        }
    }

    fn dump(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            match line {
                Printed::Text(line) => text.push_str(&format!("{line}\n")),
                Printed::Heading(cells) | Printed::Cells(cells) => {
                    cells.iter().for_each(|cell| text.push_str(&format!("\t{cell}\n")));
                    text.push('\n');
                }
                Printed::Break => text.push('\n'),
            }
        }
        text
    }

    fn by_rows(&self) -> String {
        let mut text = String::new();
        for line in &self.lines {
            match line {
                Printed::Text(line) => text.push_str(&format!("{line}\n")),
                Printed::Heading(cells) | Printed::Cells(cells) => {
                    let cells: Vec<String> = cells.iter().map(|cell| self.one_line(cell)).collect();
                    text.push_str(&format!("{}\n", cells.join("\t")));
                }
                Printed::Break => text.push_str("---\t---\t---\t---\t---\n\n"),
            }
        }
        text
    }

    /// A cell on one line; scans keep the marks of paragraphs.
    fn one_line(&self, cell: &str) -> String {
        if self.form == Form::Scan && cell.contains('\n') {
            cell.split('\n')
                .filter(|line| !line.is_empty())
                .map(|line| format!("<p>{line}</p> "))
                .collect()
        } else {
            cell.split_whitespace().collect::<Vec<_>>().join(" ")
        }
    }

    fn docx(&self) -> Vec<u8> {
        let paragraph = |line: &str| {
            format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line))
        };
        let cell = |cell: &String| {
            format!("<w:tc>{}</w:tc>", cell.split('\n').map(paragraph).collect::<String>())
        };
        let mut body = String::new();
        let mut in_table = false;
        for line in &self.lines {
            match line {
                Printed::Heading(cells) | Printed::Cells(cells) => {
                    if !std::mem::replace(&mut in_table, true) {
                        body.push_str("<w:tbl>");
                    }
                    let cells: String = cells.iter().map(cell).collect();
                    body.push_str(&format!("<w:tr>{cells}</w:tr>"));
                }
                Printed::Text(text) if in_table => {
                    let span = self.columns.len();
                    body.push_str(&format!(
                        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"{span}\"/></w:tcPr>{}</w:tc></w:tr>",
                        paragraph(text)
                    ));
                }
                Printed::Text(text) => body.push_str(&paragraph(text)),
                Printed::Break => {}
            }
        }
        if in_table {
            body.push_str("</w:tbl>");
        }
        package(&body)
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn package(body: &str) -> Vec<u8> {
    const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    let document = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"{SPACE}\"><w:body>{body}</w:body></w:document>"
    );
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file("word/document.xml", SimpleFileOptions::default()).expect("a part begins");
    writer.write_all(document.as_bytes()).expect("a part is written");
    writer.finish().expect("a package ends").into_inner()
}
