//! The styles of a paper, under names that a typist finds in the list of styles.

use super::WORDS;
use super::frame::locale;
use super::xml::Xml;
use crate::list::lang;
use crate::paper::Style;
use bagyt_domain::list::TextLanguage;
use bagyt_wording::{Args, say};

/// A face every office program has or replaces by one as wide.
const FACE: &str = "Times New Roman";

/// How a style looks.
struct Look {
    /// In half points.
    size: u32,
    bold: bool,
    align: &'static str,
    /// From the left, in twentieths of a point.
    indent: u32,
    /// Above and below, in twentieths of a point.
    space: [u32; 2],
    /// It stays on the page of what follows.
    keeps: bool,
}

const fn look(style: Style) -> Look {
    let text =
        Look { size: 18, bold: false, align: "left", indent: 0, space: [0, 20], keeps: false };
    match style {
        Style::Approval => {
            Look { size: 24, align: "center", indent: 9000, space: [0, 240], ..text }
        }
        Style::Title => {
            Look { size: 26, bold: true, align: "center", space: [0, 200], keeps: true, ..text }
        }
        Style::ColumnHeading => Look { bold: true, align: "center", size: 16, ..text },
        Style::ItemsHeading => Look { bold: true, space: [40, 20], keeps: true, ..text },
        Style::Subheading => Look { bold: true, align: "center", size: 20, keeps: true, ..text },
        Style::Total => Look { bold: true, ..text },
        Style::Note => Look { size: 22, space: [120, 0], ..text },
        Style::Text | Style::Figures | Style::Item | Style::SubItem => text,
    }
}

pub(super) fn write(language: TextLanguage) -> Vec<u8> {
    let lang = lang(language);
    Xml::document("w:styles", &[WORDS], |xml| {
        defaults(xml, language);
        let normal = [("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", "normal")];
        xml.element("w:style", &normal, |xml| xml.value("w:name", "Normal"));
        for style in Style::ALL {
            let name = say(lang, &format!("paper-style-{}", style.key()), &Args::new());
            paragraphs(xml, style.key(), &name, &look(style));
        }
        let footer = Look { align: "center", ..look(Style::Text) };
        paragraphs(xml, "footer", "footer", &footer);
        table(xml);
    })
}

fn defaults(xml: &mut Xml, language: TextLanguage) {
    xml.element("w:docDefaults", &[], |xml| {
        xml.element("w:rPrDefault", &[], |xml| {
            xml.element("w:rPr", &[], |xml| {
                let faces = ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"].map(|of| (of, FACE));
                xml.empty("w:rFonts", &faces);
                xml.value("w:sz", "24");
                xml.value("w:lang", locale(language));
            });
        });
    });
}

fn paragraphs(xml: &mut Xml, id: &str, name: &str, look: &Look) {
    let attributes = [("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", id)];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", name);
        xml.value("w:basedOn", "normal");
        xml.empty("w:qFormat", &[]);
        xml.element("w:pPr", &[], |xml| {
            if look.keeps {
                xml.empty("w:keepNext", &[]);
            }
            let [before, after] = look.space.map(|it| it.to_string());
            xml.empty("w:spacing", &[("w:before", &before), ("w:after", &after)]);
            if look.indent > 0 {
                xml.empty("w:ind", &[("w:left", &look.indent.to_string())]);
            }
            xml.value("w:jc", look.align);
        });
        xml.element("w:rPr", &[], |xml| {
            if look.bold {
                xml.empty("w:b", &[]);
            }
            xml.value("w:sz", &look.size.to_string());
        });
    });
}

/// Thin lines around every cell.
fn table(xml: &mut Xml) {
    let attributes = [("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", "form")];
    xml.element("w:style", &attributes, |xml| {
        xml.value("w:name", "Form");
        xml.element("w:tblPr", &[], |xml| {
            xml.element("w:tblBorders", &[], |xml| {
                for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
                    let line =
                        [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), ("w:color", "auto")];
                    xml.empty(side, &line);
                }
            });
            xml.element("w:tblCellMar", &[], |xml| {
                for side in ["w:left", "w:right"] {
                    xml.empty(side, &[("w:w", "70"), ("w:type", "dxa")]);
                }
            });
        });
    });
}
