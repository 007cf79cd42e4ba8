//! XLSX workbooks: what every visible sheet shows.
//!
//! Cells are read from the parts themselves and not through a library, because a list needs what is displayed: number
//! formats, and which sheets, rows and columns are hidden. What is hidden is not printed and is left out. Formulas count by
//! their stored value; macros, links and pictures are not looked at.

use super::super::packed::Packed;
use super::super::raised;
use super::super::sheet::{self, Filled};
use super::super::text::Meter;
use super::super::xml::{attribute, child, is, parse};
use super::Shown;
use super::display::Format;
use crate::table::{Block, Extract};
use crate::{Damage, Limits, ReadError};
use bagyt_domain::list::Place;
use roxmltree::Node;
use std::collections::HashMap;

/// Turns a workbook into blocks.
pub(super) fn extract(bytes: &[u8], limits: &Limits) -> Result<Extract, ReadError> {
    let mut package = Packed::open(bytes, limits)?;
    let main = main_part(&mut package)?;
    if main.ends_with(".bin") {
        return Err(ReadError::UnknownFormat { looks_like: "spreadsheet" });
    }
    let workbook = package.part(&main)?.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let tree = parse(&workbook)?;
    let relations = Relations::of(&mut package, &main)?;
    let mut reader = Reader {
        strings: Vec::new(),
        formats: Vec::new(),
        from_1904: child(tree.root_element(), "workbookPr")
            .is_some_and(|properties| flag(properties, "date1904")),
    };
    if let Some(part) = relations.of_kind("/sharedStrings", &mut package)? {
        reader.read_strings(&part)?;
    }
    if let Some(part) = relations.of_kind("/styles", &mut package)? {
        reader.read_styles(&part)?;
    }
    let mut meter = Meter::new(limits);
    let mut shown_before = 0;
    let (mut blocks, mut tables) = (Vec::new(), 0);
    let sheets = child(tree.root_element(), "sheets");
    for node in sheets.iter().flat_map(Node::children).filter(|node| is(*node, "sheet")) {
        if attribute(node, "state").is_some_and(|state| state != "visible") {
            continue;
        }
        let target = relation_of(node).and_then(|id| relations.target(id));
        let Some(part) = target.map(|target| package.part(target)).transpose()?.flatten() else {
            continue;
        };
        let name = sheet::short(attribute(node, "name").unwrap_or_default());
        let mut shown = Shown { bytes: shown_before, ..Shown::of(package.taken()) };
        let cells = reader.sheet(&part, &name, &mut meter, &mut shown)?;
        shown_before = shown.bytes;
        if !blocks.is_empty() {
            blocks.push(Block::Break);
        }
        blocks.extend(sheet::blocks(cells, &mut tables, &mut meter)?);
    }
    if !blocks.iter().any(|block| !matches!(block, Block::Break)) {
        return Err(ReadError::Empty);
    }
    Ok(Extract { format: "xlsx", blocks, findings: Vec::new() })
}

/// The relation by which a sheet is found; `sheetId` and the rest have no prefix.
fn relation_of<'a>(node: Node<'a, '_>) -> Option<&'a str> {
    attribute(node, "id")
}

fn flag(node: Node<'_, '_>, name: &str) -> bool {
    matches!(attribute(node, name), Some("1" | "true" | "on"))
}

/// The part the package names as its workbook.
fn main_part(package: &mut Packed<'_>) -> Result<String, ReadError> {
    const USUAL: &str = "xl/workbook.xml";
    if package.has(USUAL) {
        return Ok(USUAL.to_owned());
    }
    let part = package.part("_rels/.rels")?.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    let tree = parse(&part)?;
    let named = tree
        .descendants()
        .filter(|node| {
            attribute(*node, "Type").is_some_and(|kind| kind.ends_with("/officeDocument"))
        })
        .find_map(|node| attribute(node, "Target"));
    let named = named.map(|target| target.trim_start_matches('/').to_owned());
    named.ok_or(ReadError::Damaged(Damage::NoDocument))
}

/// The parts a part names: kind and target by identifier.
struct Relations(HashMap<String, (String, String)>);

impl Relations {
    fn of(package: &mut Packed<'_>, part: &str) -> Result<Self, ReadError> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let within = |name: &str| match folder {
            "" => name.to_owned(),
            folder => format!("{folder}/{name}"),
        };
        let mut found = HashMap::new();
        if let Some(text) = package.part(&within(&format!("_rels/{name}.rels")))? {
            let tree = parse(&text)?;
            for node in tree.root_element().children().filter(Node::is_element) {
                let (Some(id), Some(target)) = (attribute(node, "Id"), attribute(node, "Target"))
                else {
                    continue;
                };
                let target = match target.strip_prefix('/') {
                    Some(whole) => whole.to_owned(),
                    None => within(target),
                };
                let kind = attribute(node, "Type").unwrap_or_default().to_owned();
                found.insert(id.to_owned(), (kind, target));
            }
        }
        Ok(Self(found))
    }

    fn target(&self, id: &str) -> Option<&str> {
        self.0.get(id).map(|(_, target)| target.as_str())
    }

    fn of_kind(&self, kind: &str, package: &mut Packed<'_>) -> Result<Option<String>, ReadError> {
        match self.0.values().find(|(found, _)| found.ends_with(kind)) {
            Some((_, target)) => package.part(target),
            None => Ok(None),
        }
    }
}

/// What cells of every sheet refer to.
struct Reader {
    strings: Vec<String>,
    formats: Vec<Format>,
    from_1904: bool,
}

impl Reader {
    fn read_strings(&mut self, part: &str) -> Result<(), ReadError> {
        let tree = parse(part)?;
        let items = tree.root_element().children().filter(|node| is(*node, "si"));
        self.strings = items.map(string).collect();
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
        let styles = child(root, "cellXfs");
        let styles = styles.iter().flat_map(Node::children).filter(|node| is(*node, "xf"));
        let format = |node| {
            let id = number(node, "numFmtId").unwrap_or(0);
            Format::of(id, own.get(&id).copied())
        };
        self.formats = styles.map(format).collect();
        Ok(())
    }

    /// The cells a sheet shows.
    fn sheet(
        &self,
        part: &str,
        name: &str,
        meter: &mut Meter<'_>,
        shown: &mut Shown,
    ) -> Result<Vec<Filled>, ReadError> {
        let tree = parse(part)?;
        let root = tree.root_element();
        let merged = merged(root);
        let hidden = hidden_columns(root);
        let is_hidden =
            |column: u32| hidden.iter().any(|(from, to)| (*from..=*to).contains(&column));
        let mut found = Vec::new();
        let data = child(root, "sheetData");
        let mut row = 0;
        for node in data.iter().flat_map(Node::children).filter(|node| is(*node, "row")) {
            row = number(node, "r").and_then(|row| row.checked_sub(1)).unwrap_or(row);
            if !flag(node, "hidden") {
                let mut column = 0;
                for cell in node.children().filter(|node| is(*node, "c")) {
                    let named = attribute(cell, "r").and_then(sheet::named);
                    column = named.map_or(column, |(_, column)| column);
                    let text = self.text_of(cell);
                    if !text.trim().is_empty() && !is_hidden(column) {
                        meter.cell()?;
                        shown.count(&text, meter)?;
                        let place =
                            Place::Sheet { sheet: name.to_owned(), cell: sheet::name(row, column) };
                        let (to_row, to_column) =
                            merged.get(&(row, column)).copied().unwrap_or((row, column));
                        let lines = sheet::lines(&text, &place);
                        found.push(Filled { row, column, to_row, to_column, lines });
                    }
                    column = column.saturating_add(1);
                }
            }
            row = row.saturating_add(1);
        }
        Ok(found)
    }

    /// What a cell shows.
    fn text_of(&self, cell: Node<'_, '_>) -> String {
        let value = child(cell, "v").map(text).unwrap_or_default();
        match attribute(cell, "t").unwrap_or("n") {
            "s" => {
                let at = value.trim().parse().ok();
                at.and_then(|at: usize| self.strings.get(at)).cloned().unwrap_or_default()
            }
            "inlineStr" => child(cell, "is").map(string).unwrap_or_default(),
            "str" => unescaped(&value),
            "b" => if value.trim() == "1" { "TRUE" } else { "FALSE" }.to_owned(),
            "e" => value,
            "d" => value.split('T').next().unwrap_or_default().to_owned(),
            _ => {
                let style = number(cell, "s").unwrap_or(0) as usize;
                let format = self.formats.get(style).unwrap_or(&Format::General);
                match value.trim().parse() {
                    Ok(number) => format.display(number, self.from_1904),
                    Err(_) => value,
                }
            }
        }
    }
}

fn number(node: Node<'_, '_>, name: &str) -> Option<u32> {
    attribute(node, name)?.trim().parse().ok()
}

/// The text directly in an element.
fn text(node: Node<'_, '_>) -> String {
    node.children().filter_map(|child| child.text()).collect()
}

/// A string: its text, or that of its runs; readings of Asian characters are not part of it.
fn string(node: Node<'_, '_>) -> String {
    let runs = node.children().filter(|node| is(*node, "t") || is(*node, "r"));
    let whole: String = runs
        .map(|node| match child(node, "t") {
            Some(inner) if is_raised(node) => raised::figures(&text(inner)).into_owned(),
            Some(inner) if is(node, "r") => text(inner),
            _ if is(node, "t") => text(node),
            _ => String::new(),
        })
        .collect();
    unescaped(&whole)
}

/// Whether a run stands above the line.
fn is_raised(run: Node<'_, '_>) -> bool {
    let place = child(run, "rPr").and_then(|look| child(look, "vertAlign"));
    place.and_then(|place| attribute(place, "val")) == Some("superscript")
}

/// `_x000D_` is a character that XML cannot hold; carriage returns among them say nothing.
fn unescaped(text: &str) -> String {
    if !text.contains("_x") {
        return text.to_owned();
    }
    let mut found = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        found.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest.get(2..7).filter(|code| code.ends_with('_'));
        let code = code.and_then(|code| u32::from_str_radix(&code[..4], 16).ok());
        match code.and_then(char::from_u32) {
            Some(meant) => {
                found
                    .extend((!meant.is_control() || matches!(meant, '\n' | '\t')).then_some(meant));
                rest = &rest[7..];
            }
            None => {
                found.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    found + rest
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
