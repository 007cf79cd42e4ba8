//! The parts around the text: what is in the archive, what the paper is called, the page number.

use super::WORDS;
use super::xml::{Xml, allowed};
use crate::paper::{Day, Paper};
use bagyt_domain::list::TextLanguage;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The parts that the text names, each with what it is and its file.
const OF_DOCUMENT: [(&str, &str, &str); 4] = [
    ("rId1", "styles", "styles.xml"),
    ("rId2", "numbering", "numbering.xml"),
    ("rId3", "settings", "settings.xml"),
    (FOOTER, "footer", "footer1.xml"),
];

/// How the text names the page number.
pub(super) const FOOTER: &str = "rId4";

pub(super) fn content_types() -> Vec<u8> {
    let names = format!("{PACKAGE}/content-types");
    Xml::document("Types", &[("xmlns", &names)], |xml| {
        for (ending, kind) in [
            ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            ("xml", "application/xml"),
        ] {
            xml.empty("Default", &[("Extension", ending), ("ContentType", kind)]);
        }
        let core = "application/vnd.openxmlformats-package.core-properties+xml".to_owned();
        let own = |part: &str| format!("{WORD}.{part}+xml");
        for (name, kind) in [
            ("/docProps/core.xml", core),
            ("/word/document.xml", own("document.main")),
            ("/word/styles.xml", own("styles")),
            ("/word/numbering.xml", own("numbering")),
            ("/word/settings.xml", own("settings")),
            ("/word/footer1.xml", own("footer")),
        ] {
            xml.empty("Override", &[("PartName", name), ("ContentType", &kind)]);
        }
    })
}

pub(super) fn relations() -> Vec<u8> {
    let core = format!("{PACKAGE}/relationships/metadata/core-properties");
    let text = format!("{OFFICE}/officeDocument");
    related(&[("rId1", &text, "word/document.xml"), ("rId2", &core, "docProps/core.xml")])
}

pub(super) fn relations_of_document() -> Vec<u8> {
    let kinds = OF_DOCUMENT.map(|(id, kind, file)| (id, format!("{OFFICE}/{kind}"), file));
    let related_to: Vec<(&str, &str, &str)> =
        kinds.iter().map(|(id, kind, file)| (*id, kind.as_str(), *file)).collect();
    related(&related_to)
}

fn related(to: &[(&str, &str, &str)]) -> Vec<u8> {
    let names = format!("{PACKAGE}/relationships");
    Xml::document("Relationships", &[("xmlns", &names)], |xml| {
        for (id, kind, target) in to {
            xml.empty("Relationship", &[("Id", id), ("Type", kind), ("Target", target)]);
        }
    })
}

/// Title, language and day, as the programmes that list files show them.
pub(super) fn properties(paper: &Paper) -> Vec<u8> {
    let names = format!("{PACKAGE}/metadata/core-properties");
    let attributes = [
        ("xmlns:cp", names.as_str()),
        ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
        ("xmlns:dcterms", "http://purl.org/dc/terms/"),
        ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
    ];
    Xml::document("cp:coreProperties", &attributes, |xml| {
        xml.words("dc:title", &[], &allowed(&paper.title));
        xml.words("dc:language", &[], locale(paper.language));
        let created = moment(paper.dated);
        xml.words("dcterms:created", &[("xsi:type", "dcterms:W3CDTF")], &created);
    })
}

/// The first moment of a day as such files name it.
pub(super) fn moment((year, month, day): Day) -> String {
    format!("{year:04}-{month:02}-{day:02}T00:00:00Z")
}

/// A language as word processors name it.
pub(super) const fn locale(language: TextLanguage) -> &'static str {
    match language {
        TextLanguage::Kazakh => "kk-KZ",
        TextLanguage::Russian => "ru-RU",
    }
}

pub(super) fn settings() -> Vec<u8> {
    Xml::document("w:settings", &[WORDS], |xml| {
        xml.value("w:defaultTabStop", "708");
        xml.element("w:compat", &[], |xml| {
            let mode = [
                ("w:name", "compatibilityMode"),
                ("w:uri", "http://schemas.microsoft.com/office/word"),
                ("w:val", "15"),
            ];
            xml.empty("w:compatSetting", &mode);
        });
    })
}

/// The number of the page below every page, and what else is said there.
pub(super) fn footer(words: Option<&str>) -> Vec<u8> {
    Xml::document("w:ftr", &[WORDS], |xml| {
        if let Some(words) = words {
            xml.element("w:p", &[], |xml| {
                xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "footer"));
                xml.element("w:r", &[], |xml| xml.words("w:t", &[], &allowed(words)));
            });
        }
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "footer"));
            xml.element("w:fldSimple", &[("w:instr", " PAGE ")], |xml| {
                xml.element("w:r", &[], |xml| xml.words("w:t", &[], "1"));
            });
        });
    })
}
