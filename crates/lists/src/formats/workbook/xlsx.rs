//! XLSX workbooks: what every visible sheet shows.
//!
//! Cells are read from the parts themselves and not through a library, because a list needs what is displayed: number
//! formats, and which sheets, rows and columns are hidden. What is hidden is not printed and is left out; a hidden row that says
//! as much as a direction is told. Formulas count by their stored value; macros, links and pictures are not looked at.

use super::super::packed::Packed;
use super::super::raised;
use super::super::relations::{Relations, main_part};
use super::super::sheet::{self, Filled, Hidden, Unseen};
use super::super::text::Meter;
use super::super::xml::{attribute, child, is, number, parse};
use super::Shown;
use super::display::{self, Format};
use super::strings::{self, Shared, text, unescaped};
use crate::table::{Block, Extract};
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Turns a workbook into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let mut package = Packed::open(bytes, limits)?;
    let main = main_part(&mut package, "xl/workbook.xml")?;
    let main = main.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    if main.ends_with(".bin") {
        return Err(ReadError::UnknownFormat { looks_like: "spreadsheet" });
    }
    let workbook = package.document(&main)?;
    let tree = parse(&workbook)?;
    let relations = Relations::of(&mut package, &main)?;
    let mut reader = Reader {
        strings: Vec::new(),
        styles: Vec::new(),
        from_1904: child(tree.root_element(), "workbookPr")
            .is_some_and(|properties| flag(properties, "date1904")),
    };
    if let Some(part) = relations.of_kind("/sharedStrings") {
        let part = package.needed(part)?;
        reader.read_strings(&part)?;
    }
    if let Some(part) = relations.of_kind("/styles") {
        let part = package.needed(part)?;
        reader.read_styles(&part)?;
    }
    let mut meter = Meter::new(limits);
    let mut shown_before = 0;
    let (mut blocks, mut tables, mut findings) = (Vec::new(), 0, Vec::new());
    let sheets = child(tree.root_element(), "sheets");
    for node in sheets.iter().flat_map(Node::children).filter(|node| is(*node, "sheet")) {
        if attribute(node, "state").is_some_and(|state| state != "visible") {
            continue;
        }
        let target = relation_of(node).and_then(|id| relations.target(id));
        let part = package.needed(target.ok_or(ReadError::Damaged(Damage::CutOff))?)?;
        let name = sheet::short(attribute(node, "name").unwrap_or_default());
        let mut shown = Shown { bytes: shown_before, ..Shown::of(package.taken()) };
        let (cells, unseen) = reader.sheet(&part, &name, &mut meter, &mut shown)?;
        findings.extend(unseen.told(&name));
        shown_before = shown.bytes;
        if !blocks.is_empty() {
            blocks.push(Block::Break);
        }
        blocks.extend(sheet::blocks(cells, &mut tables, &mut meter)?);
    }
    if !blocks.iter().any(|block| !matches!(block, Block::Break)) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "xlsx", blocks, findings })
}

/// The relation by which a sheet is found; `sheetId` and the rest have no prefix.
fn relation_of<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "id")
}

fn flag(node: Node<'_, '_>, name: &str) -> bool {
    matches!(attribute(node, name), Some("1" | "true" | "on"))
}

/// How a date is shown that has no format of its own.
static DATE: LazyLock<Format> = LazyLock::new(|| Format::of(14, None));

/// How cells of one kind look.
struct Style {
    format: Format,
    /// Whether their font stands above the line.
    raised: bool,
}

/// What cells of every sheet refer to.
struct Reader {
    strings: Vec<Shared>,
    styles: Vec<Style>,
    from_1904: bool,
}

impl Reader {
    fn read_strings(&mut self, part: &str) -> Result<(), ReadError> {
        let tree = parse(part)?;
        let items = tree.root_element().children().filter(|node| is(*node, "si"));
        self.strings = items.map(Shared::of).collect();
        Ok(())
    }

    fn read_styles(&mut self, part: &str) -> Result<(), ReadError> {
        let tree = parse(part)?;
        let root = tree.root_element();
        let own: HashMap<u32, &str> = child(root, "numFmts")
            .iter()
            .flat_map(Node::children)
            .filter_map(|node| Some((number(node, "numFmtId")?, attribute(node, "formatCode")?)))
            .collect();
        let fonts = child(root, "fonts");
        let fonts = fonts.iter().flat_map(Node::children).filter(|node| is(*node, "font"));
        let raised: Vec<bool> = fonts.map(strings::is_above).collect();
        let styles = child(root, "cellXfs");
        let styles = styles.iter().flat_map(Node::children).filter(|node| is(*node, "xf"));
        let style = |node| {
            let id = number(node, "numFmtId").unwrap_or(0);
            let font = number(node, "fontId").unwrap_or(0) as usize;
            let raised = raised.get(font).copied().unwrap_or(false);
            Style { format: Format::of(id, own.get(&id).copied()), raised }
        };
        self.styles = styles.map(style).collect();
        Ok(())
    }

    /// The cells a sheet shows, and the rows it hides.
    fn sheet(
        &self,
        part: &str,
        name: &str,
        meter: &mut Meter<'_>,
        shown: &mut Shown,
    ) -> Result<(Vec<Filled>, Unseen), ReadError> {
        let tree = parse(part)?;
        let root = tree.root_element();
        let merged = merged(root);
        let rows = rows(root);
        let hidden = rows.iter().filter(|(_, node)| flag(*node, "hidden"));
        let hidden_rows = Hidden::of(hidden.map(|&(row, _)| (row, row)));
        let hidden_columns = Hidden::of(hidden_columns(root));
        let (mut found, mut unseen) = (Vec::new(), Unseen::default());
        for (row, node) in rows {
            let mut next = 0;
            for cell in node.children().filter(|node| is(*node, "c")) {
                let named = attribute(cell, "r").and_then(sheet::named);
                let column = named.map_or(next, |(_, column)| column);
                next = column.saturating_add(1);
                let (to_row, to_column) =
                    merged.get(&(row, column)).copied().unwrap_or((row, column));
                let whole = Filled { row, column, to_row, to_column, lines: Vec::new() };
                let seen = whole.seen(&hidden_rows, &hidden_columns);
                if seen.is_none() && !hidden_rows.has(row) {
                    continue;
                }
                let text = self.text_of(cell);
                if text.trim().is_empty() {
                    let formula = child(cell, "f").filter(|_| child(cell, "v").is_none());
                    if let Some(formula) = formula.map(strings::text).filter(|_| seen.is_some()) {
                        unseen.note_formula(row, column, &formula);
                    }
                    continue;
                }
                meter.cell()?;
                shown.count(&text, meter)?;
                let Some(filled) = seen else {
                    unseen.note(row, column, &text);
                    continue;
                };
                let place = Place::Sheet { sheet: name.to_owned(), cell: sheet::name(row, column) };
                found.push(Filled { lines: sheet::lines(&text, &place), ..filled });
            }
        }
        Ok((found, unseen))
    }

    fn style_of(&self, cell: Node<'_, '_>) -> Option<&Style> {
        self.styles.get(number(cell, "s").unwrap_or(0) as usize)
    }

    /// The cell's number format when it has one of its own.
    fn format_of(&self, cell: Node<'_, '_>) -> Option<&Format> {
        let format = &self.style_of(cell)?.format;
        (*format != Format::General).then_some(format)
    }

    /// What a cell shows, raised where its font is.
    fn text_of(&self, cell: Node<'_, '_>) -> String {
        let raised = self.style_of(cell).is_some_and(|style| style.raised);
        let value = child(cell, "v").map(text).unwrap_or_default();
        match attribute(cell, "t").unwrap_or("n") {
            "s" => {
                let at = value.trim().parse().ok();
                let shared = at.and_then(|at: usize| self.strings.get(at));
                shared.map(|shared| shared.shown(raised)).unwrap_or_default()
            }
            "inlineStr" => {
                child(cell, "is").map(|own| Shared::of(own).shown(raised)).unwrap_or_default()
            }
            _ if raised => raised::mark(&self.value_of(cell, value)).into_owned(),
            _ => self.value_of(cell, value),
        }
    }

    /// What a cell shows that holds its value itself.
    fn value_of(&self, cell: Node<'_, '_>, value: String) -> String {
        match attribute(cell, "t").unwrap_or("n") {
            "str" => unescaped(&value),
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => value,
            "d" => match display::day_of(value.trim(), self.from_1904) {
                Some(day) => self.format_of(cell).unwrap_or(&DATE).display(day, self.from_1904),
                None => value,
            },
            _ => match value.trim().parse() {
                Ok(number) => {
                    let format = self.format_of(cell).unwrap_or(&Format::General);
                    format.display(number, self.from_1904)
                }
                Err(_) => value,
            },
        }
    }
}

/// The rows of a sheet with their numbers from 0; one that names none follows the one before it.
fn rows<'a, 'input>(root: Node<'a, 'input>) -> Vec<(u32, Node<'a, 'input>)> {
    let mut next = 0;
    let data = child(root, "sheetData");
    let rows = data.iter().flat_map(Node::children).filter(|node| is(*node, "row"));
    let numbered = rows.map(|node| {
        let row = number(node, "r").and_then(|row| row.checked_sub(1)).unwrap_or(next);
        next = row.saturating_add(1);
        (row, node)
    });
    numbered.collect()
}

/// The last cell of each merged region by its first.
fn merged(root: Node<'_, '_>) -> HashMap<(u32, u32), (u32, u32)> {
    let regions = child(root, "mergeCells");
    let region = |node: Node<'_, '_>| {
        let (from, to) = attribute(node, "ref")?.split_once(':')?;
        let (from, to) = (sheet::named(from)?, sheet::named(to)?);
        (from.0 <= to.0 && from.1 <= to.1).then_some((from, to))
    };
    regions.iter().flat_map(Node::children).filter_map(region).collect()
}

/// Ranges of columns that are not shown, from 0.
fn hidden_columns(root: Node<'_, '_>) -> Vec<(u32, u32)> {
    let columns = child(root, "cols");
    let hidden = columns.iter().flat_map(Node::children).filter(|node| flag(*node, "hidden"));
    let range =
        |node| Some((number(node, "min")?.checked_sub(1)?, number(node, "max")?.checked_sub(1)?));
    hidden.take(256).filter_map(range).collect()
}
