//! Every form is known by its content; an archive gives the lists of all its files and names what it leaves out.

use bagyt_domain::list::Place;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::table::Block;
use bagyt_lists::{Contents, Damage, Limits, NoTools, ReadError, Reader};
use std::path::{Path, PathBuf};

fn path(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seeds").join(file)
}

fn contents(file: &str) -> Result<Contents, ReadError> {
    let bytes = std::fs::read(path(file)).expect("a seed can be read");
    let limits = Limits { unpacked_bytes: 16 << 20, ..Limits::default() };
    Reader { rules: RuleBook::built_in(), limits: &limits, tools: &NoTools }.read(file, &bytes)
}

/// One list whose first direction is that of all seeds, in this form and at this place.
fn check(file: &str, format: &str, place: &str) {
    let contents = contents(file).unwrap_or_else(|error| panic!("{file}: {error}"));
    let [reading] = &contents.lists[..] else { panic!("{file}: {} lists", contents.lists.len()) };
    assert_eq!(reading.list.source.format, format, "{file}");
    assert!(
        reading.list.title.as_deref().is_some_and(|title| title.ends_with("тізбесі")),
        "{file}"
    );
    let row = &reading.list.rows[0];
    assert_eq!(row.direction, "Қаланы көгалдандыру", "{file}");
    assert_eq!(row.target_indicators, ["Кемінде 100 ағаш отырғызу."], "{file}");
    assert_eq!(place_of(file, &row.direction).as_deref(), Some(place), "{file}");
}

/// Where a text stands in a file.
fn place_of(file: &str, text: &str) -> Option<String> {
    let bytes = std::fs::read(path(file)).expect("a seed can be read");
    let extract = bagyt_lists::formats::extract(&bytes, &Limits::default(), &NoTools).ok()?;
    let cells = extract.blocks.iter().flat_map(|block| match block {
        Block::Row { cells, .. } => cells.as_slice(),
        _ => &[],
    });
    cells.flat_map(|cell| &cell.lines).find(|line| line.text == text).map(|line| told(&line.place))
}

fn told(place: &Place) -> String {
    match place {
        Place::Cell { table, row, column } => format!("table {table}, row {row}, column {column}"),
        Place::Sheet { sheet, cell } => format!("{sheet}!{cell}"),
        Place::Line { line } => format!("line {line}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_form_is_known_by_its_content() {
    check("list.html", "html", "table 1, row 2, column 3");
    check("list.mht", "html", "table 1, row 2, column 3");
    check("wide.html", "html", "table 1, row 2, column 3");
    check("layout.html", "html", "table 1, row 2, column 3");
    check("list.odt", "odt", "table 1, row 2, column 3");
    check("list.fodt", "odt", "table 1, row 2, column 3");
    check("list.ods", "ods", "а!C4");
    check("list.xlsx", "xlsx", "а!C4");
    check("corner.xlsx", "xlsx", "а!C4");
    check("list.xls", "xls", "a!C4");
    check("list.csv", "csv", "line 3");
}

#[test]
fn an_archive_gives_all_its_lists_and_names_the_rest() {
    let contents = contents("several.zip").unwrap();
    let read: Vec<(&str, u32, &str)> = contents
        .lists
        .iter()
        .map(|reading| &reading.list.source)
        .map(|source| (source.file.as_str(), source.part, source.format.as_str()))
        .collect();
    assert_eq!(read, [("several.zip/а.txt", 1, "text"), ("several.zip/б.docx", 2, "docx")]);
    let left: Vec<(&str, &ReadError)> =
        contents.left_out.iter().map(|file| (file.name.as_str(), &file.why)).collect();
    let closed = ReadError::UnknownFormat { looks_like: "inner archive" };
    assert_eq!(left, [("бос.txt", &ReadError::Empty), ("ішкі.zip", &closed)]);
}

#[test]
fn hostile_files_are_refused_with_their_reason() {
    let refused = |file: &str| contents(file).unwrap_err();
    assert_eq!(refused("deep-tables.html"), ReadError::OverLimit { what: "nesting", limit: 64 });
    assert_eq!(refused("deep.odt"), ReadError::OverLimit { what: "nesting", limit: 64 });
    assert_eq!(refused("dtd-bomb.odt"), ReadError::Damaged(Damage::ForbiddenDtd));
    assert_eq!(refused("dtd-bomb.xlsx"), ReadError::Damaged(Damage::ForbiddenDtd));
    assert_eq!(refused("truncated.xls"), ReadError::Damaged(Damage::CutOff));
    let unpacked = ReadError::OverLimit { what: "unpacked_bytes", limit: 16 << 20 };
    assert_eq!(refused("zip-bomb.zip"), unpacked);
}
