//! Blocks as a saved page.

use bagyt_lists::table::{Block, Cell};

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('\u{A0}', "&nbsp;")
        .replace('«', "&laquo;")
}

fn cell(cell: &Cell) -> String {
    let lines: Vec<String> = cell.lines.iter().map(|line| escaped(&line.text)).collect();
    let text = match lines.len() % 2 {
        0 => lines.iter().map(|line| format!("<p class=x>{line}</p>\n")).collect(),
        _ => lines.join("<br>\n  "),
    };
    format!("\n\t<td colspan={} rowspan=\"{}\">{text}", cell.columns, cell.rows)
}

/// A page, in another page's table of menu and content when asked for.
pub fn page(blocks: &[Block], within: bool) -> Vec<u8> {
    let mut body = String::new();
    let mut open = 0;
    for block in blocks {
        let table = if let Block::Row { table, .. } = block { *table } else { 0 };
        if table != open {
            body.push_str(if open > 0 { "</table>" } else { "" });
            body.push_str(if table > 0 { "<table border=1>" } else { "" });
            open = table;
        }
        match block {
            Block::Paragraph(line) if line.text.trim().is_empty() => body.push_str("<p>&nbsp;</p>"),
            Block::Paragraph(line) => body.push_str(&format!("<p>{}</p>\n", escaped(&line.text))),
            Block::Row { cells, .. } => {
                body.push_str("<tr>");
                body.extend(cells.iter().map(cell));
            }
            Block::LooseCell(_) | Block::Break => {}
        }
    }
    body.push_str(if open > 0 { "</table>" } else { "" });
    if within {
        let menu = ["Перечень услуг", "Басты бет", "Тізбелер"]
            .map(|name| format!("<li><a href=x>{name}</a>"));
        let menu = menu.concat();
        body = format!(
            "<h1>Құжат</h1><nav>{menu}</nav><table><tr><td><ul>{menu}</ul><td><div>{body}</div></table>"
        );
    }
    format!("<!DOCTYPE html>\n<html><head><title>Тізбе</title><style>td {{}}</style></head><body>{body}</body></html>")
        .into_bytes()
}
