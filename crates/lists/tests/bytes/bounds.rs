//! What must hold after any reading.

use crate::MEMORY;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Limits, ReadError, Reading, read};

/// Bounds tight enough to be met within a test.
fn limits() -> Limits {
    Limits {
        file_bytes: 4 << 20,
        unpacked_bytes: 16 << 20,
        rows: 2000,
        cells: 20_000,
        cell_chars: 50_000,
        nesting: 64,
        lists: 32,
        pages: 20,
        pixels: 10_000_000,
        files: 20,
    }
}

/// Bytes that reading may allocate in all for each byte it has to look at, and beside that.
const WORK_PER_BYTE: usize = 10_000;
const WORK_BESIDE: usize = 64 << 20;
/// The same for a PDF or an image: a page without text is drawn and looked at as a scan, whatever the file weighs. Some
/// hundred bytes for each pixel of a page, no more pixels than the limit says, and no seed has more than four pages.
const WORK_OF_DRAWN_PAGES: usize = 4 * 100 * 10_000_000;
/// Bytes in memory at one time, whatever arrives.
const MEMORY_AT_ONCE: usize = 512 << 20;
/// Bytes of text that come out for each byte that went in.
const TEXT_PER_BYTE: usize = 8;

/// Reads a file and checks that the reading keeps the bounds.
pub fn keeps_bounds(name: &str, bytes: &[u8]) {
    let (reading, work) = counted(bytes);
    let looked_at = bytes.len() + unpacked_size(bytes);
    let beginnings: [&[u8]; 5] = [b"%PDF", b"\x89PNG", b"\xFF\xD8\xFF", b"II*\0", b"MM\0*"];
    let is_drawn = beginnings.iter().any(|beginning| bytes.starts_with(beginning));
    let drawn = if is_drawn { WORK_OF_DRAWN_PAGES } else { 0 };
    assert!(
        work <= WORK_BESIDE + drawn + WORK_PER_BYTE * looked_at,
        "{name}: {looked_at} bytes cost {work} bytes of work"
    );
    let most = MEMORY.max_allocated();
    assert!(most <= MEMORY_AT_ONCE, "{name}: {most} bytes in memory at once");
    match &reading {
        Ok(readings) => output_keeps_bounds(name, looked_at, readings),
        Err(error) => assert!(error.to_string().chars().count() < 2000, "{name}: an endless error"),
    }
}

/// Reads a file twice and checks that nothing depends on the moment.
pub fn reads_the_same_again(name: &str, bytes: &[u8]) {
    assert_eq!(counted(bytes).0, counted(bytes).0, "{name}: read twice, it is not the same");
}

/// What a reading allocates in all.
pub fn work(bytes: &[u8]) -> usize {
    counted(bytes).1
}

fn counted(bytes: &[u8]) -> (Result<Vec<Reading>, ReadError>, usize) {
    let rules = RuleBook::built_in();
    let before = MEMORY.total_allocated();
    let reading = read("file", bytes, rules, &limits());
    (reading, MEMORY.total_allocated() - before)
}

fn output_keeps_bounds(name: &str, looked_at: usize, readings: &[Reading]) {
    let limits = limits();
    let rows: usize = readings.iter().map(|reading| reading.list.rows.len()).sum();
    assert!(!readings.is_empty(), "{name}: no list and no error");
    assert!(readings.len() <= limits.lists, "{name}: {} lists", readings.len());
    assert!(rows <= limits.rows, "{name}: {rows} rows");
    for reading in readings {
        names_only_its_own_rows(name, reading);
    }
    let written: usize = readings.iter().map(text_bytes).sum();
    let allowed = TEXT_PER_BYTE * looked_at + (1 << 16);
    assert!(written <= allowed, "{name}: {looked_at} bytes became {written} bytes of text");
}

/// Ordinals count from 1, and customers and findings name rows that are there.
fn names_only_its_own_rows(name: &str, reading: &Reading) {
    let count = u32::try_from(reading.list.rows.len()).expect("rows are limited");
    let ordinals: Vec<u32> = reading.list.rows.iter().map(|row| row.ordinal).collect();
    assert_eq!(ordinals, (1..=count).collect::<Vec<_>>(), "{name}: ordinals");
    let issued = reading.list.issuers.iter().flat_map(|issuer| &issuer.rows);
    let found = reading.findings.iter().filter_map(|finding| finding.row.as_ref());
    for row in issued.chain(found) {
        assert!((1..=count).contains(row), "{name}: row {row} of {count}");
    }
}

/// The printed texts of a list; what is computed from them is small.
fn text_bytes(reading: &Reading) -> usize {
    let list = &reading.list;
    let rows = list.rows.iter().map(|row| {
        let optional = [
            &row.problem,
            &row.kind_and_term,
            &row.territory,
            &row.material_base,
            &row.issuer,
            &row.number,
        ];
        let items = row.target_indicators.iter().chain(&row.expected_results);
        row.field.len()
            + row.direction.len()
            + optional.into_iter().flatten().map(String::len).sum::<usize>()
            + items.map(String::len).sum::<usize>()
    });
    list.title.as_ref().map_or(0, String::len) + rows.sum::<usize>()
}

/// Bytes of all parts of a packed file as its directory says, at most what the limits let through.
fn unpacked_size(bytes: &[u8]) -> usize {
    let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) else { return 0 };
    let sizes =
        (0..archive.len()).filter_map(|at| archive.by_index_raw(at).ok().map(|part| part.size()));
    let sum: u64 = sizes.fold(0, u64::saturating_add);
    usize::try_from(sum.min(limits().unpacked_bytes)).unwrap_or(usize::MAX)
}
