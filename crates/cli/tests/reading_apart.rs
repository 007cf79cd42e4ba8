//! A file is read in a process of its own as it is read here, and one that asks for too much ends nothing but that process.
#![cfg(target_os = "linux")]

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{
    Apart, Contents, Image, Limits, OldForm, Part, Picture, ReadError, Reader, SeenWord, Tool,
    ToolFault, Tools, Why, picture,
};
use bagyt_tools::{Files, Installed, ReaderSetup, Setup};
use std::fs;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Programs that always say the same; whoever reads apart asks these, too.
#[derive(Debug)]
struct Steady {
    installed: Option<Installed>,
    pages: Mutex<Vec<(u32, u32)>>,
    stopped: Arc<AtomicBool>,
}

impl Steady {
    fn new(reader: Option<ReaderSetup>) -> Self {
        let installed = Installed::new(Setup { reader, ..Setup::default() });
        Self { installed: Some(installed), pages: Mutex::default(), stopped: Arc::default() }
    }

    fn here() -> Self {
        Self { installed: None, ..Self::new(None) }
    }

    fn read(&self, name: &str, bytes: &[u8], rules: &RuleBook) -> Result<Contents, ReadError> {
        Reader { rules, limits: &Limits::default(), tools: self }.read(name, bytes)
    }
}

impl Tools for Steady {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        Ok(fs::read(examples().join("bilingual/2026-ulytau-bilingual.docx")).expect("an example"))
    }

    /// In every image one word that depends on its pixels.
    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        if images.iter().any(|image| image.width > 5_000) {
            return Err(ToolFault { tool: Tool::Tesseract, why: Why::Refused });
        }
        let word = |image: &Image| {
            let dark = image.grey.iter().filter(|grey| **grey < 128).count();
            let rect = [1, 1, image.width.min(90), image.height.min(30)];
            vec![SeenWord { text: format!("бағыт{dark}"), rect, confidence: 33.3, line: 0 }]
        };
        Ok(images.iter().map(word).collect())
    }

    fn apart(&self) -> Option<&dyn Apart> {
        self.installed.as_ref().and_then(Tools::apart)
    }

    fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Relaxed)
    }

    fn page_done(&self, page: u32, pages: u32) {
        self.pages.lock().expect("no panic").push((page, pages));
    }
}

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

/// This program, which may ask for as much memory and take as long as a file of an honest author wants.
fn program() -> ReaderSetup {
    let program = env!("CARGO_BIN_EXE_bagyt").into();
    ReaderSetup { program, memory_bytes: 2 << 30, seconds: 300, files: Files::All, at_once: 4 }
}

/// A program in its place that does something else.
fn another(lines: &str, seconds: u64) -> (tempfile::TempDir, ReaderSetup) {
    let folder = tempfile::tempdir().expect("a folder");
    let program = folder.path().join("reader");
    // Written by another process: a file that this one has open for writing cannot be started by a thread of it.
    let text = format!("#!/bin/sh\n{lines}\n");
    let write = ["-c", r#"printf %s "$2" > "$1" && chmod 755 "$1""#, "sh"];
    let written = Command::new("sh").args(write).arg(&program).arg(text).status();
    assert!(written.expect("a shell").success());
    (folder, ReaderSetup { program, seconds, ..program_of_nobody() })
}

fn program_of_nobody() -> ReaderSetup {
    ReaderSetup { program: PathBuf::new(), ..program() }
}

fn files_below(folder: &Path, files: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).expect("a folder").flatten().collect();
    entries.sort_by_key(fs::DirEntry::path);
    for path in entries.iter().map(fs::DirEntry::path) {
        if path.is_dir() { files_below(&path, files) } else { files.push(path) }
    }
}

/// One list in every form, and lists of every kind as text or DOCX.
const FOLDERS: [&str; 4] = ["formats/pavlodar-kk", "lists", "bilingual", "docx"];

#[test]
fn every_example_reads_apart_as_it_reads_here() {
    let mut files = Vec::new();
    for folder in FOLDERS {
        files_below(&examples().join(folder), &mut files);
    }
    let (mut read, mut refused, mut told) = (0, 0, 0);
    for path in files {
        let (name, bytes) = (path.display().to_string(), fs::read(&path).expect("a file"));
        let (here, apart) = (Steady::here(), Steady::new(Some(program())));
        let expected = here.read(&name, &bytes, RuleBook::built_in());
        assert_eq!(apart.read(&name, &bytes, RuleBook::built_in()), expected, "{name}");
        let pages = here.pages.into_inner().expect("no panic");
        assert_eq!(apart.pages.into_inner().expect("no panic"), pages, "{name}");
        told += pages.len();
        match expected {
            Ok(_) => read += 1,
            Err(_) => refused += 1,
        }
    }
    assert!(read > 20 && refused > 0 && told > 3, "{read} read, {refused} refused, {told} pages");
}

#[test]
fn a_file_is_read_apart_by_the_rules_of_its_reader() {
    let tiny = |line: &str| match line.split_once(" = ") {
        Some(("value", _)) => "value = 1\n".to_owned(),
        _ => format!("{line}\n"),
    };
    let changed = |(name, text): &(&'static str, &str)| match *name {
        "mrp.toml" => (*name, text.lines().map(tiny).collect()),
        _ => (*name, (*text).to_owned()),
    };
    let texts: Vec<(&str, String)> = RuleBook::built_in_files().iter().map(changed).collect();
    let texts: Vec<(&str, &str)> = texts.iter().map(|(name, text)| (*name, &**text)).collect();
    let tiny = RuleBook::parse(&texts).expect("rules by which every grant is too large");
    let bytes = fs::read(examples().join("lists/2026-ministry-committees.docx")).expect("a list");
    let read = |tools: Steady, rules| tools.read("list.docx", &bytes, rules).expect("a list");
    let apart = read(Steady::new(Some(program())), &tiny);
    assert_eq!(apart, read(Steady::here(), &tiny));
    assert_ne!(apart, read(Steady::here(), RuleBook::built_in()), "the rules make a difference");
}

#[test]
fn a_page_is_drawn_apart_as_it_is_drawn_here() {
    let mut files = Vec::new();
    files_below(&examples().join("formats/pavlodar-kk"), &mut files);
    let part = Part::Piece([30, 30, 300, 200]);
    let mut drawn = 0;
    for path in files {
        let bytes = fs::read(&path).expect("a file");
        for page in [1, 99] {
            let wanted = Picture { file: None, page, part, width: 700 };
            let drawn_by = |tools: &Steady| picture(&bytes, &wanted, &Limits::default(), tools);
            let here = drawn_by(&Steady::here());
            drawn += usize::from(here.is_ok());
            assert_eq!(drawn_by(&Steady::new(Some(program()))), here, "{}", path.display());
        }
    }
    assert!(drawn >= 3, "{drawn} of the forms have pages");
}

/// A page of so many white pixels each way, a few bytes of PNG.
fn page(side: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let page = image::GrayImage::from_pixel(side, side, image::Luma([255]));
    page.write_to(&mut bytes, image::ImageFormat::Png).expect("written");
    bytes.into_inner()
}

#[test]
fn a_file_that_asks_for_more_memory_than_it_may_have_is_refused_with_the_bound() {
    let memory_bytes = 192 << 20;
    let tools = Steady::new(Some(ReaderSetup { memory_bytes, ..program() }));
    let read = |side| tools.read("page.png", &page(side), RuleBook::built_in());
    let refused = read(7_700).expect_err("it asks for more");
    assert_eq!(refused, ReadError::OverLimit { what: "memory_bytes", limit: memory_bytes });
    let blank = read(500).expect_err("nothing is on it");
    assert_eq!(blank, ReadError::NoList, "the next file is read as if nothing had been");
}

#[test]
fn wherever_memory_ends_it_is_memory_that_is_named() {
    let mut coloured = Cursor::new(Vec::new());
    let page = image::RgbImage::from_pixel(7_700, 7_700, image::Rgb([255; 3]));
    page.write_to(&mut coloured, image::ImageFormat::Png).expect("written");
    let coloured = coloured.into_inner();
    for memory_bytes in [220 << 20, 280 << 20, 340 << 20] {
        let tools = Steady::new(Some(ReaderSetup { memory_bytes, ..program() }));
        let refused = tools.read("page.png", &coloured, RuleBook::built_in());
        let expected = ReadError::OverLimit { what: "memory_bytes", limit: memory_bytes };
        assert_eq!(refused, Err(expected));
    }
}

#[test]
fn a_reader_that_takes_too_long_is_ended_and_time_of_other_programs_is_not_counted() {
    let asleep = seconds(1);
    let (_folder, slow) = another(&format!("exec sleep {asleep}"), 1);
    let refused = Steady::new(Some(slow)).read("list.txt", b"text", RuleBook::built_in());
    assert_eq!(refused, Err(ReadError::OverLimit { what: "seconds", limit: 1 }));
    assert!(!sleeps(&asleep), "it is gone");

    /// LibreOffice takes longer than the reader may.
    #[derive(Debug)]
    struct Patient(Steady);
    impl Tools for Patient {
        fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
            sleep(Duration::from_secs(22));
            self.0.as_docx(bytes, form)
        }
        fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
            self.0.words(images)
        }
        fn apart(&self) -> Option<&dyn Apart> {
            self.0.apart()
        }
    }
    let tools = Patient(Steady::new(Some(ReaderSetup { seconds: 20, ..program() })));
    let (rules, limits) = (RuleBook::built_in(), Limits::default());
    let reader = Reader { rules, limits: &limits, tools: &tools };
    assert_eq!(reader.read("list.rtf", b"{\\rtf1 text}").map(|read| read.lists.len()), Ok(1));
}

#[test]
fn a_reader_that_is_at_the_next_page_again_and_again_may_take_longer() {
    let zeros = r"\000\000\000\000\000\000\000";
    let goes_on = format!(r#"printf '\010{zeros}\000{zeros}"GoesOn"'"#);
    let lines = format!("for page in 1 2 3 4; do sleep 2; {goes_on}; done; exit 3");
    let (_folder, long) = another(&lines, 5);
    let begun = Instant::now();
    let refused = Steady::new(Some(long)).read("list.txt", b"text", RuleBook::built_in());
    assert_eq!(refused, Err(ReadError::Broken), "it ended by itself");
    assert!(begun.elapsed() > Duration::from_secs(7), "and not before its time");
}

#[test]
fn a_reader_that_nobody_waits_for_is_ended() {
    let asleep = seconds(2);
    let (_folder, slow) = another(&format!("exec sleep {asleep}"), 600);
    let tools = Steady::new(Some(slow));
    let stopped = tools.stopped.clone();
    let begun = Instant::now();
    let refused = std::thread::scope(|scope| {
        scope.spawn(|| {
            while !sleeps(&asleep) && begun.elapsed() < Duration::from_secs(30) {
                sleep(Duration::from_millis(5));
            }
            stopped.store(true, Ordering::Relaxed);
        });
        tools.read("list.txt", b"text", RuleBook::built_in())
    });
    let stopped = ToolFault { tool: Tool::Reader, why: Why::Stopped };
    assert_eq!(refused, Err(ReadError::Tool(stopped)));
    let next = tools.read("list.txt", b"text", RuleBook::built_in());
    assert_eq!(next, refused, "no other is started");
    assert!(!sleeps(&asleep) && begun.elapsed() < Duration::from_secs(60), "it is gone at once");
}

/// So long sleeps nobody else.
fn seconds(nth: u32) -> String {
    format!("{}{nth}", std::process::id())
}

fn sleeps(seconds: &str) -> bool {
    let wanted = format!("sleep\0{seconds}\0");
    let processes = fs::read_dir("/proc").expect("processes").flatten();
    let mut lines = processes.filter_map(|it| fs::read(it.path().join("cmdline")).ok());
    lines.any(|line| line == wanted.as_bytes())
}

#[test]
fn a_reader_that_falls_over_or_talks_nonsense_spoils_its_own_file_alone() {
    for lines in ["exit 3", "cat", "printf 'eight by', 'eight by', 'much'", "head -c 999 /dev/zero"]
    {
        let (_folder, wrong) = another(lines, 60);
        let refused = Steady::new(Some(wrong)).read("list.txt", b"text", RuleBook::built_in());
        assert_eq!(refused, Err(ReadError::Broken), "{lines}");
    }
    let nowhere = ReaderSetup { program: "/nowhere/bagyt".into(), ..program() };
    let refused = Steady::new(Some(nowhere)).read("list.txt", b"text", RuleBook::built_in());
    assert_eq!(refused, Err(not_started()));
}

fn not_started() -> ReadError {
    ReadError::Tool(ToolFault { tool: Tool::Reader, why: Why::Missing })
}

#[test]
fn a_reader_that_somebody_ends_is_no_fault_of_the_program() {
    let (_folder, ended) = another("kill -TERM $$", 60);
    let refused = Steady::new(Some(ended)).read("list.txt", b"text", RuleBook::built_in());
    let stopped = ToolFault { tool: Tool::Reader, why: Why::Stopped };
    assert_eq!(refused, Err(ReadError::Tool(stopped)));
}

#[test]
fn whether_files_are_read_apart_is_tried_out() {
    let installed = |reader| Installed::new(Setup { reader, ..Setup::default() });
    assert_eq!(installed(Some(program())).reads_apart(), Ok(()));
    assert_eq!(installed(None).reads_apart(), Err(Why::Missing));
    let (_folder, wrong) = another("exit 3", 60);
    assert_eq!(installed(Some(wrong)).reads_apart(), Err(Why::Stopped));
}

#[test]
fn only_files_that_may_be_slow_are_read_apart_where_so_it_is_said() {
    let wrong = ReaderSetup { program: "/nowhere".into(), files: Files::Slow, ..program() };
    let tools = Steady::new(Some(wrong));
    let text = tools.read("list.txt", b"text", RuleBook::built_in());
    assert_eq!(text, Err(ReadError::NoList), "read here");
    let image = tools.read("page.png", &page(50), RuleBook::built_in());
    assert_eq!(image, Err(not_started()), "not read here");
}
