//! Numbers that count themselves: of rows, of items, dashes of their parts.

use super::WORDS;
use super::xml::Xml;

/// Numbers of rows: `7.` or `7`.
pub(super) const ROWS: [u32; 2] = [1, 2];
/// Dashes of parts.
pub(super) const DASHES: u32 = 3;
/// The first list of items: each block of items is a list of its own, which begins with 1.
pub(super) const FIRST_ITEMS: u32 = 4;

/// The kinds of lists: how they count, what they print, how far they are set in, in twentieths of a point.
const KINDS: [(&str, &str, u32); 4] =
    [("decimal", "%1.", 0), ("decimal", "%1", 0), ("bullet", "–", 340), ("decimal", "%1.", 227)];
const OF_ITEMS: u32 = 3;

/// All lists of a paper with so many blocks of items.
pub(super) fn write(blocks: u32) -> Vec<u8> {
    Xml::document("w:numbering", &[WORDS], |xml| {
        for (id, (counts, text, indent)) in (0_u32..).zip(KINDS) {
            kind(xml, id, counts, text, indent);
        }
        for id in 0..OF_ITEMS {
            list(xml, id + 1, id, false);
        }
        for block in 0..blocks {
            list(xml, FIRST_ITEMS + block, OF_ITEMS, true);
        }
    })
}

fn kind(xml: &mut Xml, id: u32, counts: &str, text: &str, indent: u32) {
    xml.element("w:abstractNum", &[("w:abstractNumId", &id.to_string())], |xml| {
        xml.value("w:multiLevelType", "singleLevel");
        xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
            xml.value("w:start", "1");
            xml.value("w:numFmt", counts);
            xml.value("w:suff", if indent == 0 { "nothing" } else { "tab" });
            xml.value("w:lvlText", text);
            xml.value("w:lvlJc", "left");
            let indent = indent.to_string();
            xml.element("w:pPr", &[], |xml| {
                xml.empty("w:ind", &[("w:left", &indent), ("w:hanging", &indent)]);
            });
        });
    });
}

fn list(xml: &mut Xml, id: u32, kind: u32, anew: bool) {
    xml.element("w:num", &[("w:numId", &id.to_string())], |xml| {
        xml.value("w:abstractNumId", &kind.to_string());
        if anew {
            xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                xml.value("w:startOverride", "1");
            });
        }
    });
}
