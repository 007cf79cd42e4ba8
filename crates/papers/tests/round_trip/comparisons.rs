//! Two versions of a list compared: whoever accepts the changes has the later one.

use crate::law::{read, read_back, told};
use bagyt_domain::list::OfficialList;
use bagyt_papers::Form;
use bagyt_papers::list::{Languages, comparison};
use bagyt_test_kit::press::likeness::difference;
use std::path::Path;

fn example(path: &str) -> OfficialList {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(path);
    let bytes = std::fs::read(&path).expect("the examples are part of the repository");
    read(&path.to_string_lossy(), &bytes).remove(0).list
}

/// Rows that name the same direction.
fn same(earlier: &OfficialList, later: &OfficialList) -> Vec<(u32, u32)> {
    let pair = |row: &bagyt_domain::list::Direction| {
        let other = later.rows.iter().find(|it| it.direction == row.direction)?;
        Some((row.ordinal, other.ordinal))
    };
    earlier.rows.iter().filter_map(pair).collect()
}

#[test]
fn the_later_version_is_what_is_left_when_the_changes_are_accepted() {
    let lists = [
        [
            "lists/2025-pavlodar-internal-policy.txt",
            "versions/2025-pavlodar-internal-policy-corrected.txt",
        ],
        [
            "lists/2026-atyrau-natural-resources.docx",
            "versions/2026-atyrau-natural-resources-corrected.docx",
        ],
    ];
    for [earlier, later] in lists.map(|names| names.map(example)) {
        let same = same(&earlier, &later);
        let paper = comparison(&earlier, &later, &same, Languages::of(&later));
        let mut read = read_back(&paper, Form::Docx).expect("a comparison is a list");
        assert!(read.notes.pop().is_some(), "what the marks mean is said below");
        assert_eq!(difference(&told(&later), &told(&read)), None);
        let page = String::from_utf8(Form::Html.write(&paper).expect("it is written"))
            .expect("it is text");
        assert!(page.contains("<ins>") && page.contains("<del>"), "changes are marked");
        assert!(Form::Pdf.write(&paper).expect("it is set").starts_with(b"%PDF-1.7"));
        assert!(Form::Xlsx.write(&paper).is_ok());
    }
}

#[test]
fn a_version_compared_with_itself_has_no_marks() {
    let list = example("lists/2026-pavlodar-internal-policy.docx");
    let same: Vec<(u32, u32)> = list.rows.iter().map(|row| (row.ordinal, row.ordinal)).collect();
    let paper = comparison(&list, &list, &same, Languages::of(&list));
    let page =
        String::from_utf8(Form::Html.write(&paper).expect("it is written")).expect("it is text");
    assert!(!page.contains("<ins>") && !page.contains("<del>"));
}

#[test]
fn a_row_that_is_gone_is_struck_and_one_that_is_new_is_marked_whole() {
    let earlier = example("lists/2026-pavlodar-internal-policy.docx");
    let mut later = earlier.clone();
    later.rows.remove(0);
    let same: Vec<(u32, u32)> = later.rows.iter().map(|row| (row.ordinal, row.ordinal)).collect();
    let gone = comparison(&earlier, &later, &same, Languages::of(&later));
    let read = read_back(&gone, Form::Docx).expect("a comparison is a list");
    assert_eq!(read.rows.len(), later.rows.len());
    assert_eq!(read.rows[0].direction, later.rows[0].direction);
    let new = comparison(&later, &earlier, &same, Languages::of(&later));
    let read = read_back(&new, Form::Docx).expect("a comparison is a list");
    assert_eq!(read.rows.len(), earlier.rows.len());
}
