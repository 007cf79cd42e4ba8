//! The files the harness begins with: the examples, the hostile seeds, images, and some too large to keep.

use image::{GrayImage, ImageFormat, Luma};
use std::fs;
use std::io::Cursor;
use std::path::Path;

/// A file to begin with.
pub struct Seed {
    /// Its name, for the message of a failure.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// The small seeds, those that are mutated too, in an order that does not depend on the file system.
pub fn corpus() -> Vec<Seed> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["../../examples/lists", "../../examples/versions", "tests/seeds"];
    let seeds: Vec<Seed> = folders.iter().flat_map(|folder| files(&here.join(folder))).collect();
    assert!(seeds.len() > 40, "the examples and the seeds are beside the crate");
    seeds.into_iter().chain(images()).collect()
}

/// A small page in every way an image is stored.
fn images() -> Vec<Seed> {
    let mark = |x: u32, y: u32| x % 12 < 6 && y % 30 < 12;
    let page = GrayImage::from_fn(120, 90, |x, y| Luma([if mark(x, y) { 0 } else { 255 }]));
    let stored = |(ending, format)| {
        let mut bytes = Cursor::new(Vec::new());
        page.write_to(&mut bytes, format).expect("memory takes any image");
        Seed { name: format!("page.{ending}"), bytes: bytes.into_inner() }
    };
    let formats =
        [("png", ImageFormat::Png), ("jpg", ImageFormat::Jpeg), ("tiff", ImageFormat::Tiff)];
    formats.map(stored).into()
}

fn files(folder: &Path) -> Vec<Seed> {
    let mut paths: Vec<_> = fs::read_dir(folder)
        .expect("the folder is part of the repository")
        .map(|entry| entry.expect("its entries can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension != "py"))
        .collect();
    paths.sort();
    let seed = |path: std::path::PathBuf| Seed {
        name: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        bytes: fs::read(&path).expect("a file of the repository can be read"),
    };
    paths.into_iter().map(seed).collect()
}

/// Files of a megabyte that a repository need not hold.
pub fn large() -> Vec<Seed> {
    let of = |name: &str, text: &str, times: usize| Seed {
        name: name.to_owned(),
        bytes: text.repeat(times).into_bytes(),
    };
    vec![
        of("a megabyte of tabs", "\t", 1 << 20),
        of("a megabyte of line breaks", "\n", 1 << 20),
        of("a megabyte of one word", "гранттың", 1 << 16),
        of("a megabyte of digits", "9", 1 << 20),
        of("a megabyte of tags", "<p>", 350_000),
        of("a megabyte of number signs", "\t№\n", 1 << 18),
        of("a megabyte of table cells", "<table><tr><td>1<td>2<td>3", 40_000),
        of("a megabyte of hidden cells", "<table><tr><td hidden>1<td>2</table>", 30_000),
        of("a megabyte of open lists", "<table><tr><td><ul><td><ol><td></table>", 28_000),
        of("a megabyte of semicolons", "a;b;c\n", 170_000),
        of("a megabyte of open quotes", "a;b;\"", 200_000),
    ]
}

/// How a family of inputs makes its member of a size.
pub type Grow = fn(usize) -> Vec<u8>;

/// Families of inputs that grow: their names and how to make one of a size.
pub fn grown() -> Vec<(&'static str, Grow)> {
    vec![
        ("rows", |size| rows(40 * size)),
        ("items of one cell", |size| items(60 * size)),
        ("a long problem", |size| problem(300 * size)),
        ("cells of a dump", |size| dump(30 * size)),
        ("cells of a dump that are no rows", |size| {
            format!("{HEADING}{}", "\t№\n".repeat(200 * size)).into_bytes()
        }),
        ("fragments of rows", |size| {
            format!("{HEADING}{}", "\t\t\tағаш аз\n".repeat(60 * size)).into_bytes()
        }),
        ("rows of a page", |size| page(40 * size)),
        ("lines of a page", |size| {
            format!(
                "<table><tr><td>1<td>2<td>3<tr><td>1<td>2<td>3</table>{}",
                "<p>ағаш<br>".repeat(2000 * size)
            )
            .into_bytes()
        }),
        ("rows of an open text", |size| open_text(40 * size)),
        ("rows of delimited text", |size| {
            String::from_utf8(rows(40 * size))
                .expect("made of text")
                .replace('\t', ";")
                .into_bytes()
        }),
        ("headings", |size| HEADING.repeat(4 * size).into_bytes()),
    ]
}

const HEADING: &str = "№\tМемлекеттік грант саласы\tМемлекеттік гранттың бағыты\tМәселенің қысқаша сипаттамасы\tҚаржыландыру көлемі (мың теңге)\tГрант түрі және іске асыру мерзімі\tГрантты іске асыру аумағы\tНысаналы индикатор және күтілетін нәтижелер\n";

fn row(number: usize, problem: &str, indicators: &str) -> String {
    format!(
        "{number}\tҚоршаған ортаны қорғау\t{number} қаланы көгалдандыру\t{problem}\t2026 жыл – 5 000\t1 қысқа мерзімді грант\tПавлодар қаласы\tНысаналы индикатор: {indicators}\n"
    )
}

fn rows(count: usize) -> Vec<u8> {
    let rows: String = (1..=count)
        .map(|number| {
            row(number, "Қалада ағаш аз.", &format!("1. Кемінде {number} ағаш отырғызу."))
        })
        .collect();
    format!("{HEADING}{rows}").into_bytes()
}

/// The same rows between tags.
fn marked(count: usize, row: &str, cell: &str, ends: [&str; 2]) -> String {
    let cells = String::from_utf8(rows(count)).expect("made of text");
    let line = |line: &str| {
        let cells: String =
            line.split('\t').map(|text| format!("{cell}{text}{}", ends[0])).collect();
        format!("{row}{cells}{}", ends[1])
    };
    cells.lines().map(line).collect()
}

fn page(count: usize) -> Vec<u8> {
    format!("<html><table>{}</table>", marked(count, "<tr>", "<td>", ["", ""])).into_bytes()
}

fn open_text(count: usize) -> Vec<u8> {
    let rows = marked(
        count,
        "<table:table-row>",
        "<table:table-cell><text:p>",
        ["</text:p></table:table-cell>", "</table:table-row>"],
    );
    let office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    format!(
        "<?xml version='1.0'?><office:document xmlns:office='{office}' xmlns:table='t' xmlns:text='x'><office:body><office:text>\
         <table:table>{rows}</table:table></office:text></office:body></office:document>"
    )
    .into_bytes()
}

fn items(count: usize) -> Vec<u8> {
    let items: String =
        (1..=count).map(|number| format!("{number}. Кемінде {number} ағаш отырғызу. ")).collect();
    format!("{HEADING}{}", row(1, "Қалада ағаш аз.", &items)).into_bytes()
}

fn problem(count: usize) -> Vec<u8> {
    let problem = "Қалада ағаш аз, көгал жетіспейді. ".repeat(count / 4);
    format!("{HEADING}{}", row(1, &problem, "1. Кемінде 10 ағаш отырғызу.")).into_bytes()
}

fn dump(count: usize) -> Vec<u8> {
    let cells = String::from_utf8(rows(count)).expect("made of text");
    let lines = cells
        .lines()
        .map(|line| line.split('\t').map(|cell| format!("\t{cell}\n")).collect::<String>());
    lines.map(|row| format!("{row}\n")).collect::<String>().into_bytes()
}
