//! What ISO 19005-2 (PDF/A-2b) and ISO 14289-1 (PDF/UA-1) ask of our pages, read back with another library than the one that
//! writes them. Numbers are those of the clauses; of what a clause asks only that is looked at which our pages could break.

#![expect(clippy::expect_used, reason = "in a test, expect is the claim that it works")]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, NoTools, Reader};
use bagyt_papers::Form;
use bagyt_papers::list::{Issue, official_list};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Array, Dict, Name, Object, Stream};
use std::path::Path;

/// The pages of an example.
fn pages(example: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(example);
    let bytes = std::fs::read(path).expect("the examples are part of the repository");
    let limits = Limits::default();
    let reader = Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools };
    let reading = reader.read("list", &bytes).expect("it is a list").lists.remove(0);
    let paper = official_list(&reading.list, &reading.findings, &Issue::whole(&reading.list));
    Form::Pdf.write(&paper).expect("it is written")
}

const EXAMPLES: [&str; 3] = [
    "bilingual/2026-ulytau-bilingual.docx",
    "lists/2026-zerendi-rural-district.txt",
    "lists/2026-ministry-committees.docx",
];

/// What is wrong, clause by clause.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    fn unless(&mut self, holds: bool, clause: &str, what: impl Into<String>) {
        if !holds {
            self.0.push(format!("{clause}: {}", what.into()));
        }
    }
}

fn named(dict: &Dict<'_>, key: &str) -> String {
    dict.get::<Name<'_>>(key).map(|name| name.as_str().to_owned()).unwrap_or_default()
}

fn faults(bytes: &[u8]) -> Vec<String> {
    let mut faults = Faults::default();
    file(bytes, &mut faults);
    let Ok(pdf) = Pdf::new(bytes.to_vec()) else {
        return vec!["6.1: it cannot be opened".to_owned()];
    };
    let root = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id());
    match root {
        Some(root) => catalogue(&root, &mut faults),
        None => faults.unless(false, "6.1", "there is no catalogue"),
    }
    let mut fonts = 0;
    for object in pdf.objects() {
        match object {
            Object::Stream(stream) => {
                packed(&stream, &mut faults);
                dict(stream.dict(), &mut fonts, &mut faults);
            }
            Object::Dict(found) => dict(&found, &mut fonts, &mut faults),
            _ => {}
        }
    }
    faults.unless(fonts > 0, "6.2.11", "no font was found");
    faults.unless(!pdf.pages().is_empty(), "6.1", "there are no pages");
    faults.0
}

/// 6.1: how the file begins and ends.
fn file(bytes: &[u8], faults: &mut Faults) {
    let minor = bytes.strip_prefix(b"%PDF-1.").and_then(|rest| rest.first());
    faults.unless(minor.is_some_and(|it| (b'0'..=b'7').contains(it)), "6.1.2", "version");
    let second = bytes.split(|byte| *byte == b'\n').nth(1).unwrap_or_default();
    let high = second.iter().skip(1).take(4).filter(|byte| **byte > 127).count();
    faults.unless(second.starts_with(b"%") && high == 4, "6.1.2", "no mark of bytes behind it");
    let tail = String::from_utf8_lossy(&bytes[bytes.len().saturating_sub(1_000)..]).into_owned();
    faults.unless(tail.trim_end().ends_with("%%EOF"), "6.1.3", "something stands behind its end");
    let trailer = tail.rsplit("trailer").next().unwrap_or_default();
    faults.unless(trailer.contains("/ID["), "6.1.3", "no identifier");
    faults.unless(!trailer.contains("/Encrypt"), "6.1.3", "it is encrypted");
}

fn catalogue(root: &Dict<'_>, faults: &mut Faults) {
    let intents = root.get::<Array<'_>>("OutputIntents");
    let intents: Vec<Dict<'_>> = intents.iter().flat_map(|all| all.iter()).collect();
    let archived = intents.iter().find(|intent| named(intent, "S") == "GTS_PDFA1");
    let profile = archived.and_then(|intent| intent.get::<Stream<'_>>("DestOutputProfile"));
    let colours = profile.as_ref().and_then(|it| it.dict().get::<i32>("N"));
    let space = profile.as_ref().and_then(|it| it.decoded().ok());
    let space = space.and_then(|it| it.get(16..20).map(<[u8]>::to_vec));
    faults.unless(colours == Some(3), "6.2.3", "no profile of three colours");
    faults.unless(space.as_deref() == Some(b"RGB "), "6.2.3", "the profile is of other colours");

    let about = root.get::<Stream<'_>>("Metadata");
    let kind = about.as_ref().map(|it| (named(it.dict(), "Type"), named(it.dict(), "Subtype")));
    faults.unless(kind == Some(("Metadata".into(), "XML".into())), "6.6.2.1", "no metadata");
    let about =
        about.and_then(|it| Some(String::from_utf8_lossy(&it.decoded().ok()?).into_owned()));
    let about = about.unwrap_or_default();
    for (clause, words) in [
        ("6.6.4", "<pdfaid:part>2</pdfaid:part>"),
        ("6.6.4", "<pdfaid:conformance>B</pdfaid:conformance>"),
        ("UA 5", "<pdfuaid:part>1</pdfuaid:part>"),
        ("UA 7.1", "<dc:title>"),
    ] {
        faults.unless(about.contains(words), clause, format!("{words} is not told"));
    }
    let packet = about.split("?>").next().unwrap_or_default();
    let odd = packet.contains("bytes=") || packet.contains("encoding=");
    faults.unless(!odd, "6.6.2.1", "the packet says bytes or encoding");

    faults.unless(!root.contains_key("AA"), "6.5.2", "something happens by itself");
    for (clause, key) in [
        ("6.4.1", "AcroForm"),
        ("6.8", "AF"),
        ("6.9", "OCProperties"),
        ("6.10", "Requirements"),
        ("6.10", "Collection"),
    ] {
        faults.unless(!root.contains_key(key), clause, format!("{key}, which no page needs"));
    }
    let names = root.get::<Dict<'_>>("Names");
    let kept = names.is_some_and(|names| {
        ["EmbeddedFiles", "JavaScript", "AlternatePresentations"]
            .iter()
            .any(|key| names.contains_key(key))
    });
    faults.unless(!kept, "6.8, 6.10", "files, programs or presentations inside");

    let marked = root.get::<Dict<'_>>("MarkInfo");
    let suspect = marked.as_ref().and_then(|it| it.get::<bool>("Suspects")).unwrap_or(false);
    let marked = marked.and_then(|it| it.get::<bool>("Marked"));
    faults.unless(marked == Some(true) && !suspect, "6.7.2.2", "it is not tagged");
    let tree = root.get::<Dict<'_>>("StructTreeRoot");
    faults.unless(tree.is_some_and(|it| it.contains_key("K")), "6.7.3.3", "no tree of tags");
    faults.unless(root.contains_key("Lang"), "6.7.4", "no language");
    let shown = root.get::<Dict<'_>>("ViewerPreferences");
    let titled = shown.and_then(|it| it.get::<bool>("DisplayDocTitle"));
    faults.unless(titled == Some(true), "UA 7.1", "its title is not shown");
}

/// 6.1.7: how streams are packed.
fn packed(stream: &Stream<'_>, faults: &mut Faults) {
    let dict = stream.dict();
    let one = dict.get::<Name<'_>>("Filter").map(|name| name.as_str().to_owned());
    let several = dict.get::<Array<'_>>("Filter");
    let several = several.iter().flat_map(|all| all.iter::<Name<'_>>());
    let filters: Vec<String> =
        one.into_iter().chain(several.map(|name| name.as_str().to_owned())).collect();
    let odd = filters.iter().any(|it| it == "LZWDecode" || it == "Crypt");
    faults.unless(!odd, "6.1.7.2", format!("packed by {filters:?}"));
    let outside = ["F", "FFilter", "FDecodeParms"].iter().any(|key| dict.contains_key(key));
    faults.unless(!outside, "6.1.7.1", "a stream is kept in another file");
}

/// What may stand anywhere.
fn dict(dict: &Dict<'_>, fonts: &mut usize, faults: &mut Faults) {
    const ACTIONS: [&str; 14] = [
        "Launch",
        "Sound",
        "Movie",
        "ResetForm",
        "ImportData",
        "Hide",
        "SetOCGState",
        "Rendition",
        "Trans",
        "GoTo3DView",
        "JavaScript",
        "GoToE",
        "SubmitForm",
        "RichMediaExecute",
    ];
    let action = named(dict, "S");
    faults.unless(!ACTIONS.contains(&action.as_str()), "6.5.1", format!("{action} is asked for"));
    match named(dict, "Type").as_str() {
        "Font" => {
            *fonts += 1;
            font(dict, faults);
        }
        "FontDescriptor" => {
            let inside =
                ["FontFile", "FontFile2", "FontFile3"].iter().any(|key| dict.contains_key(key));
            let name = named(dict, "FontName");
            faults.unless(inside, "6.2.11.4.1", format!("{name} is not inside"));
        }
        "ExtGState" => {
            let odd = ["TR", "HTP", "HTO"].iter().any(|key| dict.contains_key(key));
            faults.unless(!odd, "6.2.5", "a function changes its colours");
        }
        "Annot" => {
            /// Printed, and neither hidden, unseen nor unseen on screens.
            const SHOWN: (i32, i32) = (0b10_0111, 0b00_0100);
            let flags = dict.get::<i32>("F").unwrap_or(0);
            faults.unless(flags & SHOWN.0 == SHOWN.1, "6.3.2", "a note that is not printed");
        }
        "Page" => {
            let noted = dict.contains_key("Annots");
            let order = !noted || named(dict, "Tabs") == "S";
            faults.unless(order, "UA 7.18.3", "keys go through its notes in another order");
            faults.unless(!dict.contains_key("PresSteps"), "6.10", "steps of a presentation");
        }
        "StructElem" if named(dict, "S") == "TH" => {
            let scope = dict.get::<Dict<'_>>("A").is_some_and(|it| it.contains_key("Scope"));
            let several = dict.get::<Array<'_>>("A");
            let mut several = several.iter().flat_map(|all| all.iter::<Dict<'_>>());
            let scope = scope || several.any(|it| it.contains_key("Scope"));
            faults.unless(scope, "UA 7.5", "a heading of a table that says not of what");
        }
        _ => {}
    }
}

/// 6.2.11: letters and what they mean.
fn font(dict: &Dict<'_>, faults: &mut Faults) {
    let name = named(dict, "BaseFont");
    match named(dict, "Subtype").as_str() {
        "Type0" => {
            let told = dict.contains_key("ToUnicode");
            faults.unless(told, "6.2.11.7.2", format!("{name}: its letters are not told"));
        }
        "CIDFontType2" => {
            let mapped = dict.contains_key("CIDToGIDMap");
            faults.unless(mapped, "6.2.11.3.2", format!("{name}: which letter is which"));
            let described = dict.contains_key("FontDescriptor");
            faults.unless(described, "6.2.11.4.1", format!("{name} is not inside"));
        }
        "CIDFontType0" => {
            let described = dict.contains_key("FontDescriptor");
            faults.unless(described, "6.2.11.4.1", format!("{name} is not inside"));
        }
        // A face of the fourteen every program has is not inside.
        other => faults.unless(false, "6.2.11", format!("{name} is a font of the kind {other}")),
    }
}

#[test]
fn pages_are_as_the_standards_ask() {
    for example in EXAMPLES {
        assert_eq!(faults(&pages(example)), Vec::<String>::new(), "{example}");
    }
}

/// Words of the file in others as long, so that everything else stays where it was.
fn with(bytes: &[u8], words: &str, others: &str) -> Vec<u8> {
    assert_eq!(words.len(), others.len(), "{words} and {others} are as long");
    let (words, others) = (words.as_bytes(), others.as_bytes());
    let found: Vec<usize> = (0..bytes.len().saturating_sub(words.len()))
        .filter(|at| bytes[*at..].starts_with(words))
        .collect();
    assert!(!found.is_empty(), "{} stands in the file", String::from_utf8_lossy(words));
    let mut changed = bytes.to_vec();
    for at in found {
        changed[at..at + words.len()].copy_from_slice(others);
    }
    changed
}

#[test]
fn what_the_standards_forbid_is_found() {
    let bytes = pages(EXAMPLES[1]);
    for (words, others, clause) in [
        ("%PDF-1.7", "%PDF-1.9", "6.1.2"),
        ("/GTS_PDFA1", "/GTS_PDFX1", "6.2.3"),
        ("<pdfaid:part>2", "<pdfaid:part>1", "6.6.4"),
        ("<pdfuaid:part>1", "<pdfuaid:part>2", "UA 5"),
        ("/MarkInfo", "/NarkInfo", "6.7.2.2"),
        ("/StructTreeRoot", "/StructTreeRood", "6.7.3.3"),
        ("/Lang(", "/Land(", "6.7.4"),
        ("/DisplayDocTitle true", "/DisplayDocTitle null", "UA 7.1"),
        ("/FontFile", "/FontFill", "6.2.11.4.1"),
        ("/ToUnicode", "/ToUnicorn", "6.2.11.7.2"),
        ("/FlateDecode", "/LZWDecode  ", "6.1.7.2"),
        ("/Scope", "/Scobe", "UA 7.5"),
        ("/ID[", "/IE[", "6.1.3"),
    ] {
        let found = faults(&with(&bytes, words, others));
        assert!(
            found.iter().any(|fault| fault.starts_with(clause)),
            "{others} breaks {clause}: {found:?}"
        );
    }
}
