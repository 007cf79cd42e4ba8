//! Mutations of a file, all drawn from one small generator.

use crate::corpus::Seed;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The SplitMix64 generator: enough to choose mutations, the same on every machine.
pub struct Random(u64);

impl Random {
    /// Begins at a fixed state.
    pub fn new(state: u64) -> Self {
        Self(state)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`; 0 when there is none.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % (end.max(1) as u64)).expect("a remainder of a usize fits one")
    }
}

/// What was done to a file, for the message of a failure.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// One bit turned over.
    Flip,
    /// One byte replaced.
    Byte,
    /// The end cut off.
    Truncate,
    /// A piece taken out.
    Remove,
    /// A piece repeated.
    Duplicate,
    /// A piece of another file put in.
    Splice,
    /// A word of the trade put in.
    Insert,
    /// A tab, line break or page break put in or taken out.
    Separator,
}

/// Words that a reader listens to.
const WORDS: [&str; 58] = [
    "\t",
    "\n",
    "\r\n",
    "\u{c}",
    "\n\n\n",
    "\t\t\t\t",
    "---\t---\t---",
    "№",
    "1.",
    "1)",
    "– ",
    "• ",
    "БАРЛЫҒЫ",
    "Итого:",
    "2026 жыл – 5 000",
    "5 млн теңге",
    "9999999999999999999999",
    "0,0000001",
    "қысқа мерзімді грант",
    "долгосрочный грант",
    "Нысаналы индикатор:",
    "Күтілетін нәтижелер:",
    "Ожидаемые результаты:",
    "Қаржыландыру көлемі (мың теңге)",
    "Мемлекеттік гранттың бағыты",
    "Территория реализации гранта",
    "Әр грант сомасы – ",
    "кемінде",
    "не менее",
    "17 облыс және 3 қала",
    "бұйрығымен бекітілген",
    "от «___» ______ 2026 года № ___",
    "<p>",
    "</td>",
    "<ol><li>",
    "&lt;",
    "&#x0;",
    "<w:tr>",
    "</w:tc>",
    "<w:vMerge/>",
    "<w:gridSpan w:val=\"65536\"/>",
    "<!DOCTYPE d [",
    "]]>",
    "[bookmark: _GoBack]",
    "<table>",
    "</table>",
    "<tr hidden>",
    "<td colspan=99999 rowspan=0>",
    "<li>",
    "<!--",
    "<script>",
    "style='display:none'",
    "<table:table-cell table:number-columns-repeated=\"99999\">",
    "<text:list>",
    "<c t=\"s\"><v>1</v></c>",
    "<mergeCell ref=\"A1:XFD1048576\"/>",
    ";",
    "\"",
];

/// The parts of packed files in which their text stands.
const PARTS: [&str; 4] =
    ["word/document.xml", "content.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"];

/// A changed copy of a file with up to six changes; of a packed one often the part inside is changed and packed again.
pub fn mutate(bytes: &[u8], corpus: &[Seed], random: &mut Random) -> (Vec<u8>, Vec<Step>) {
    let repack = random.below(4) != 0;
    let first = random.below(PARTS.len());
    match unpacked(bytes, first).filter(|_| repack) {
        Some((name, mut part)) => {
            let steps = change(&mut part, corpus, random);
            (packed(bytes, name, &part), steps)
        }
        None => {
            let mut copy = bytes.to_vec();
            let steps = change(&mut copy, corpus, random);
            (copy, steps)
        }
    }
}

fn change(bytes: &mut Vec<u8>, corpus: &[Seed], random: &mut Random) -> Vec<Step> {
    let count = 1 + random.below(6);
    (0..count).map(|_| one_change(bytes, corpus, random)).collect()
}

fn one_change(bytes: &mut Vec<u8>, corpus: &[Seed], random: &mut Random) -> Step {
    let at = random.below(bytes.len() + 1);
    let end = (at + 1 + random.below(400)).min(bytes.len());
    match random.below(8) {
        0 if at < bytes.len() => {
            bytes[at] ^= 1 << random.below(8);
            Step::Flip
        }
        1 if at < bytes.len() => {
            bytes[at] = u8::try_from(random.below(256)).expect("below 256");
            Step::Byte
        }
        2 if random.below(4) == 0 => {
            bytes.truncate(at);
            Step::Truncate
        }
        3 => {
            bytes.drain(at..end);
            Step::Remove
        }
        4 => {
            let piece = bytes[at..end].repeat(1 + random.below(20));
            insert(bytes, at, &piece);
            Step::Duplicate
        }
        5 => {
            let other = &corpus[random.below(corpus.len())].bytes;
            let from = random.below(other.len());
            let to = (from + random.below(600)).min(other.len());
            insert(bytes, at, &other[from..to]);
            Step::Splice
        }
        6 => separator(bytes, at, random),
        _ => {
            insert(bytes, at, WORDS[random.below(WORDS.len())].as_bytes());
            Step::Insert
        }
    }
}

/// Takes out the next tab or line break, or puts one in.
fn separator(bytes: &mut Vec<u8>, at: usize, random: &mut Random) -> Step {
    let next = bytes[at..].iter().position(|byte| b"\t\n\x0C".contains(byte));
    match next.filter(|_| random.below(2) == 0) {
        Some(step) => drop(bytes.remove(at + step)),
        None => bytes.insert(at, b"\t\n\x0C"[random.below(3)]),
    }
    Step::Separator
}

fn insert(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    bytes.splice(at..at, piece.iter().copied());
}

/// A part of a packed file with text in it, when it is small enough to play with; `first` says where to begin to look.
fn unpacked(bytes: &[u8], first: usize) -> Option<(&'static str, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    let names = (0..PARTS.len()).map(|at| PARTS[(first + at) % PARTS.len()]);
    let name = names.into_iter().find(|name| archive.index_for_name(name).is_some())?;
    let mut part = Vec::new();
    archive.by_name(name).ok()?.take(1 << 20).read_to_end(&mut part).ok()?;
    Some((name, part))
}

/// The changed part alone, or with the others of a workbook, which is none without them.
fn packed(bytes: &[u8], name: &str, part: &[u8]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    writer.start_file(name, SimpleFileOptions::default()).expect("memory takes any file");
    writer.write_all(part).expect("memory takes any bytes");
    if name.starts_with("xl/") {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("it was one before");
        for at in 0..archive.len() {
            let Ok(other) = archive.by_index_raw(at) else { continue };
            if other.name() != name {
                let _ = writer.raw_copy_file(other);
            }
        }
    }
    writer.finish().expect("memory takes a directory").into_inner()
}
