//! The text of a paper: its paragraphs and tables on a page.

use super::WORDS;
use super::frame::{FOOTER, locale, moment};
use super::numbering::{DASHES, FIRST_ITEMS, ROWS};
use super::xml::{Xml, allowed};
use crate::paper::{Cell, Change, Counted, Day, Paper, Paragraph, Part, RowKind, Run, Table};
use bagyt_domain::list::TextLanguage;

/// A4 on its side and its margins, in twentieths of a point: 297 by 210 mm, 15 mm all round.
const PAGE: (&str, &str) = ("16838", "11906");
const MARGIN: &str = "850";
/// What is left between the margins.
const WIDTH: u32 = 16838 - 2 * 850;

/// The text, and how many blocks of items are counted in it.
pub(super) struct Body {
    pub document: Vec<u8>,
    pub lists: u32,
}

pub(super) fn write(paper: &Paper) -> Body {
    let (language, dated) = (paper.language, paper.dated);
    let mut text = Text { language, dated, lists: 0, changes: 0 };
    let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let document = Xml::document("w:document", &[WORDS, ("xmlns:r", relations)], |xml| {
        xml.element("w:body", &[], |xml| {
            for part in &paper.parts {
                match part {
                    Part::Paragraph(paragraph) => text.paragraph(xml, paragraph),
                    Part::Table(table) => text.table(xml, table),
                }
            }
            if matches!(paper.parts.last(), Some(Part::Table(_)) | None) {
                xml.empty("w:p", &[]);
            }
            page(xml);
        });
    });
    Body { document, lists: text.lists }
}

fn page(xml: &mut Xml) {
    xml.element("w:sectPr", &[], |xml| {
        xml.empty("w:footerReference", &[("w:type", "default"), ("r:id", FOOTER)]);
        let (wide, high) = PAGE;
        xml.empty("w:pgSz", &[("w:w", wide), ("w:h", high), ("w:orient", "landscape")]);
        let sides = ["w:top", "w:right", "w:bottom", "w:left"].map(|side| (side, MARGIN));
        let edges = [("w:header", "400"), ("w:footer", "400"), ("w:gutter", "0")];
        xml.empty("w:pgMar", &[&sides[..], &edges[..]].concat());
    });
}

/// What is written so far.
struct Text {
    /// The language of the paper.
    language: TextLanguage,
    /// The day it is of.
    dated: Day,
    /// Blocks of items begun.
    lists: u32,
    /// Changes told.
    changes: u32,
}

impl Text {
    fn table(&mut self, xml: &mut Xml, table: &Table) {
        let widths: Vec<u32> = table.widths.iter().map(|width| width * WIDTH / 1000).collect();
        xml.element("w:tbl", &[], |xml| {
            xml.element("w:tblPr", &[], |xml| {
                xml.value("w:tblStyle", "form");
                let whole = widths.iter().sum::<u32>().to_string();
                xml.empty("w:tblW", &[("w:w", &whole), ("w:type", "dxa")]);
                xml.empty("w:tblLayout", &[("w:type", "fixed")]);
                xml.value("w:tblCaption", &allowed(&table.summary));
            });
            xml.element("w:tblGrid", &[], |xml| {
                for width in &widths {
                    xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
                }
            });
            self.row(xml, &table.heading, &widths, (None, None));
            for row in &table.rows {
                self.row(xml, &row.cells, &widths, (Some(row.kind), row.change));
            }
        });
    }

    /// A row; `None` is the heading.
    fn row(
        &mut self,
        xml: &mut Xml,
        cells: &[Cell],
        widths: &[u32],
        (kind, change): (Option<RowKind>, Option<Change>),
    ) {
        xml.element("w:tr", &[], |xml| {
            if kind != Some(RowKind::Entry) || change.is_some() {
                xml.element("w:trPr", &[], |xml| {
                    if kind != Some(RowKind::Entry) {
                        xml.empty("w:cantSplit", &[]);
                    }
                    if kind.is_none() {
                        xml.empty("w:tblHeader", &[]);
                    }
                    if let Some(change) = change {
                        self.change(xml, change, |_| {});
                    }
                });
            }
            let mut column = 0;
            for cell in cells {
                let end = (column + cell.columns).min(widths.len());
                self.cell(xml, cell, widths[column..end].iter().sum());
                column = end;
            }
        });
    }

    fn cell(&mut self, xml: &mut Xml, cell: &Cell, width: u32) {
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                if cell.columns > 1 {
                    xml.value("w:gridSpan", &cell.columns.to_string());
                }
            });
            for paragraph in &cell.paragraphs {
                self.paragraph(xml, paragraph);
            }
            if cell.paragraphs.is_empty() {
                xml.element("w:p", &[], |xml| {
                    xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "text"));
                });
            }
        });
    }

    fn paragraph(&mut self, xml: &mut Xml, paragraph: &Paragraph) {
        let list = self.list(paragraph.counted);
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| {
                xml.value("w:pStyle", paragraph.style.key());
                if let Some(list) = list {
                    xml.element("w:numPr", &[], |xml| {
                        xml.value("w:ilvl", "0");
                        xml.value("w:numId", &list.to_string());
                    });
                }
            });
            for run in &paragraph.runs {
                self.run(xml, run, paragraph);
            }
        });
    }

    /// The list that counts a paragraph.
    fn list(&mut self, counted: Counted) -> Option<u32> {
        match counted {
            Counted::Not => None,
            Counted::First => {
                self.lists += 1;
                Some(FIRST_ITEMS + self.lists - 1)
            }
            Counted::Next => Some(FIRST_ITEMS + self.lists.max(1) - 1),
            Counted::Dashed => Some(DASHES),
            Counted::Row { point } => Some(if point { ROWS[0] } else { ROWS[1] }),
        }
    }

    fn run(&mut self, xml: &mut Xml, run: &Run, paragraph: &Paragraph) {
        match run.change {
            None => words(xml, run, paragraph, self.language),
            Some(change) => {
                let language = self.language;
                self.change(xml, change, |xml| words(xml, run, paragraph, language));
            }
        }
    }

    /// A change as word processors track it.
    fn change(&mut self, xml: &mut Xml, change: Change, inside: impl FnOnce(&mut Xml)) {
        self.changes += 1;
        let id = self.changes.to_string();
        let moment = moment(self.dated);
        let attributes = [("w:id", id.as_str()), ("w:author", "Bagyt"), ("w:date", &moment)];
        let name = match change {
            Change::New => "w:ins",
            Change::Gone => "w:del",
        };
        xml.element(name, &attributes, inside);
    }
}

fn words(xml: &mut Xml, run: &Run, paragraph: &Paragraph, printed_in: TextLanguage) {
    let text = allowed(&run.text);
    if text.is_empty() {
        return;
    }
    let name = if run.change == Some(Change::Gone) { "w:delText" } else { "w:t" };
    let other = paragraph.language.filter(|language| *language != printed_in);
    xml.element("w:r", &[], |xml| {
        if let Some(language) = other {
            xml.element("w:rPr", &[], |xml| xml.value("w:lang", locale(language)));
        }
        for (at, line) in text.split('\n').enumerate() {
            if at > 0 {
                xml.empty("w:br", &[]);
            }
            for (at, words) in line.split('\t').enumerate() {
                if at > 0 {
                    xml.empty("w:tab", &[]);
                }
                xml.words(name, &[("xml:space", "preserve")], words);
            }
        }
    });
}
