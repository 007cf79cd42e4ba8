//! ZIP archives of several files, each read by its content.
//!
//! Files are taken in the order of their names. What the programs of a system put into an archive by themselves is passed
//! over; archives within the archive are not opened. What counts is the bytes that come out, not what the directory says.

use super::budget::Budget;
use super::packed::damaged;
use super::signature::{self, Looks};
use super::{Document, extract};
use crate::{Damage, Limits, ReadError, Tools};
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::read::ZipFile;

/// Reads every file of the archive.
pub(super) fn documents(
    bytes: &[u8],
    limits: &Limits,
    tools: &dyn Tools,
) -> Result<Vec<Document>, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let members = members(&mut archive, limits)?;
    let mut left = limits.unpacked_bytes;
    let mut budget = Budget::new(limits, tools);
    let mut found = Vec::with_capacity(members.len());
    for member in members {
        tools.goes_on();
        let read = match member.damage {
            Some(damage) => Err(ReadError::Damaged(damage)),
            None => unpacked(&mut archive, member.index, &mut left, limits),
        };
        if matches!(read, Err(ReadError::OverLimit { what: "unpacked_bytes", .. })) {
            return Err(read.err().unwrap_or(ReadError::Empty));
        }
        let extract = read.and_then(|bytes| match signature::looks(&bytes) {
            Looks::Archive => Err(ReadError::UnknownFormat { looks_like: "inner archive" }),
            _ => budget.read(|limits, tools| extract(&bytes, limits, tools)),
        });
        // What was stopped halfway is not an archive with fewer files.
        if let Err(why @ ReadError::Tool(_)) = &extract
            && tools.is_stopped()
        {
            return Err(why.clone());
        }
        found.push(Document { name: Some(member.name), extract });
    }
    if found.is_empty() {
        return Err(ReadError::Empty);
    }
    Ok(found)
}

/// One file of the archive, by the name it is read under.
pub(super) fn file(bytes: &[u8], name: &str, limits: &Limits) -> Result<Vec<u8>, ReadError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let members = members(&mut archive, limits)?;
    let member = members.into_iter().find(|member| member.name == name);
    let member = member.ok_or(ReadError::Damaged(Damage::NoDocument))?;
    match member.damage {
        Some(damage) => Err(ReadError::Damaged(damage)),
        None => unpacked(&mut archive, member.index, &mut limits.unpacked_bytes.clone(), limits),
    }
}

/// A file of the archive.
struct Member {
    index: usize,
    name: String,
    /// Why it cannot be taken out.
    damage: Option<Damage>,
    /// Where its packed bytes begin and end.
    bytes: (u64, u64),
}

/// The files of an archive by name, without what systems put there by themselves.
fn members(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    limits: &Limits,
) -> Result<Vec<Member>, ReadError> {
    let mut found = Vec::new();
    for index in 0..archive.len() {
        let file = archive.by_index_raw(index).map_err(|error| damaged(&error))?;
        let name = name(&file);
        if file.is_dir() || is_junk(&name) {
            continue;
        }
        if found.len() == limits.files {
            return Err(ReadError::OverLimit { what: "files", limit: limits.files as u64 });
        }
        let start = file.data_start();
        let bytes = (start, start.saturating_add(file.compressed_size()));
        let damage = file.encrypted().then_some(Damage::Locked);
        found.push(Member { index, name, damage, bytes });
    }
    mark_overlapping(&mut found);
    found.sort_by(|a, b| a.name.cmp(&b.name).then(a.index.cmp(&b.index)));
    Ok(found)
}

/// Files that share packed bytes are a trick to make much of little; none of them is taken out.
fn mark_overlapping(members: &mut [Member]) {
    members.sort_by_key(|member| member.bytes);
    let mut reach = 0;
    for member in members {
        let (start, end) = member.bytes;
        if start < reach && end > start {
            member.damage.get_or_insert(Damage::CutOff);
        }
        reach = reach.max(end);
    }
}

fn unpacked(
    archive: &mut ZipArchive<Cursor<&[u8]>>,
    index: usize,
    left: &mut u64,
    limits: &Limits,
) -> Result<Vec<u8>, ReadError> {
    let file = archive.by_index(index).map_err(|error| damaged(&error))?;
    let most = limits.file_bytes.min(*left);
    let mut bytes = Vec::new();
    let read = file.take(most + 1).read_to_end(&mut bytes);
    let length = bytes.len() as u64;
    if length > *left {
        let limit = limits.unpacked_bytes;
        return Err(ReadError::OverLimit { what: "unpacked_bytes", limit });
    }
    *left -= length;
    if length > limits.file_bytes {
        return Err(ReadError::OverLimit { what: "file_bytes", limit: limits.file_bytes });
    }
    read.map_err(|_| ReadError::Damaged(Damage::CutOff))?;
    Ok(bytes)
}

/// What systems put into archives: folders of a Mac, pictures and settings of folders.
fn is_junk(name: &str) -> bool {
    let last = name.rsplit('/').next().unwrap_or(name);
    name.starts_with("__MACOSX/")
        || last.is_empty()
        || last.starts_with("._")
        || last.starts_with("~$")
        || matches!(last, ".DS_Store" | "Thumbs.db" | "desktop.ini")
}

/// The longest name that is shown.
const LONGEST: usize = 300;

/// A file's name: UTF-8, or as archivers on Windows here write it.
fn name<R: Read>(file: &ZipFile<'_, R>) -> String {
    let raw = file.name_raw();
    let name = match std::str::from_utf8(raw) {
        Ok(name) => name.to_owned(),
        Err(_) => one_byte_name(raw),
    };
    name.replace('\\', "/").chars().filter(|c| !c.is_control()).take(LONGEST).collect()
}

/// A name in the letters of DOS (866) or of Windows (1251): in the wrong ones small letters are signs and boxes.
fn one_byte_name(raw: &[u8]) -> String {
    let decoded = |encoding: &'static encoding_rs::Encoding| {
        encoding.decode_without_bom_handling(raw).0.into_owned()
    };
    let (dos, windows) = (decoded(encoding_rs::IBM866), decoded(encoding_rs::WINDOWS_1251));
    let cyrillic = |name: &str| {
        name.chars().filter(|c| matches!(c, 'А'..='я' | 'ё' | 'Ё' | 'і' | 'І' | '№')).count()
    };
    let turns = |name: &str| {
        let letters: Vec<char> = name.chars().collect();
        letters.windows(2).filter(|pair| pair[0].is_lowercase() && pair[1].is_uppercase()).count()
    };
    let rank = |name: &str| (cyrillic(name), usize::MAX - turns(name));
    if rank(&windows) > rank(&dos) { windows } else { dos }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::NoTools;
    use std::io::Write;
    use zip::ZipWriter;
    use zip::write::SimpleFileOptions;

    fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in files {
            if name.ends_with('/') {
                writer.add_directory(*name, SimpleFileOptions::default()).unwrap();
                continue;
            }
            writer.start_file(*name, SimpleFileOptions::default()).unwrap();
            writer.write_all(bytes).unwrap();
        }
        writer.finish().unwrap().into_inner()
    }

    fn read(bytes: &[u8], limits: &Limits) -> Result<Vec<Document>, ReadError> {
        documents(bytes, limits, &NoTools)
    }

    fn names(bytes: &[u8]) -> Vec<String> {
        let found = read(bytes, &Limits::default()).unwrap();
        found.into_iter().filter_map(|document| document.name).collect()
    }

    #[test]
    fn files_come_by_name_and_junk_is_passed_over() {
        let files: [(&str, &[u8]); 7] = [
            ("б.txt", b"1"),
            ("а/", b""),
            ("а/в.txt", b"2"),
            ("__MACOSX/а.txt", b"3"),
            ("а/.DS_Store", b"4"),
            ("Thumbs.db", b"5"),
            ("~$а.docx", b"6"),
        ];
        assert_eq!(names(&archive(&files)), ["а/в.txt", "б.txt"]);
        assert_eq!(read(&archive(&[("а/", b"")]), &Limits::default()), Err(ReadError::Empty));
    }

    #[test]
    fn an_archive_in_an_archive_stays_closed() {
        let inner = archive(&[("а.txt", b"1")]);
        let found = read(&archive(&[("ішкі.zip", &inner)]), &Limits::default()).unwrap();
        assert_eq!(found[0].extract, Err(ReadError::UnknownFormat { looks_like: "inner archive" }));
    }

    #[test]
    fn limits_hold_over_all_files() {
        let check = |limits: Limits, what: &str, files: &[(&str, &[u8])]| {
            let refused = read(&archive(files), &limits).unwrap_err();
            assert!(
                matches!(refused, ReadError::OverLimit { what: found, .. } if found == what),
                "{refused}"
            );
        };
        let big = vec![b'a'; 600];
        let two: [(&str, &[u8]); 2] = [("а", &big), ("б", &big)];
        check(Limits { files: 1, ..Limits::default() }, "files", &two);
        check(Limits { unpacked_bytes: 1000, ..Limits::default() }, "unpacked_bytes", &two);
        // What the first file used is not there for the second one.
        let table = "№,Сала,Бағыт\n1,орта,а\n".as_bytes();
        let found = |limits: Limits| {
            let found = read(&archive(&[("а", table), ("б", table)]), &limits).unwrap();
            found.into_iter().map(|document| document.extract.err()).collect::<Vec<_>>()
        };
        assert_eq!(found(Limits { cells: 12, rows: 4, ..Limits::default() }), [None, None]);
        let over = |what, limit| Some(ReadError::OverLimit { what, limit });
        assert_eq!(found(Limits { cells: 11, ..Limits::default() }), [None, over("cells", 11)]);
        assert_eq!(found(Limits { rows: 3, ..Limits::default() }), [None, over("rows", 3)]);
        let limits = Limits { file_bytes: 500, ..Limits::default() };
        let found = read(&archive(&two), &limits).unwrap();
        let over = Err(ReadError::OverLimit { what: "file_bytes", limit: 500 });
        assert_eq!(found[1].extract, over);
    }

    #[test]
    fn locked_and_overlapping_files_are_named() {
        let mut bytes = archive(&[("а.txt", "Тізбе".as_bytes())]);
        // The flag of a locked file, in its own head and in the directory.
        for mark in [&b"PK\x03\x04"[..], b"PK\x01\x02"] {
            let at = memchr::memmem::find(&bytes, mark).unwrap();
            bytes[at + if mark[2] == 3 { 6 } else { 8 }] |= 1;
        }
        let found = read(&bytes, &Limits::default()).unwrap();
        assert_eq!(found[0].extract, Err(ReadError::Damaged(Damage::Locked)));
        let member = |bytes| Member { index: 0, name: String::new(), damage: None, bytes };
        let mut members = [member((0, 10)), member((5, 12)), member((12, 20)), member((12, 12))];
        mark_overlapping(&mut members);
        let damaged: Vec<bool> = members.iter().map(|member| member.damage.is_some()).collect();
        assert_eq!(damaged, [false, true, false, false]);
    }

    #[test]
    fn names_of_old_archivers_are_read() {
        let dos = encoding_rs::IBM866.encode("Перечень на 2026 год.txt").0.into_owned();
        assert_eq!(one_byte_name(&dos), "Перечень на 2026 год.txt");
        let windows = encoding_rs::WINDOWS_1251.encode("Перечень на 2026 год.txt").0.into_owned();
        assert_eq!(one_byte_name(&windows), "Перечень на 2026 год.txt");
    }
}
