//! Fonts whose letters the file names wrongly or not at all.

use crate::builder::{Builder, LYING, lines};
use bagyt_domain::list::Code;
use bagyt_lists::formats::extract;
use bagyt_lists::table::{Block, Extract};
use bagyt_lists::{Limits, NoTools};

fn read(file: Builder) -> Extract {
    extract(&file.file(), &Limits::default(), &NoTools).unwrap()
}

fn texts(extract: &Extract) -> Vec<&str> {
    extract
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(line) => Some(line.text.as_str()),
            _ => None,
        })
        .collect()
}

#[test]
fn letters_of_an_old_font_are_put_right_and_the_finding_says_so() {
    let mut file = Builder::plain();
    file.page(
        LYING,
        &lines(50.0, 500.0, &["Ќазаќстан Республикасыныѕ жастары", "єлеуметтік ж‰йе жєне ж±мыс"]),
    );
    let extract = read(file);
    assert_eq!(
        texts(&extract),
        ["Қазақстан Республикасының жастары", "әлеуметтік жүйе және жұмыс"]
    );
    let [finding] = extract.findings.as_slice() else { panic!("{:?}", extract.findings) };
    assert_eq!((finding.code, finding.variant.as_str()), (Code::LettersMapped, ""));
    assert!(finding.values["printed"].starts_with("Ќазаќстан"), "{finding:?}");
}

#[test]
fn a_font_without_letters_is_not_trusted() {
    // Codes from the private area say nothing.
    let mut file = Builder::new(|code| char::from_u32(u32::from(code) + 0xE000));
    file.page(LYING, &lines(50.0, 500.0, &["Кітап оқу", "Кеңес өткізу"]));
    let extract = read(file);
    let [finding] = extract.findings.as_slice() else { panic!("{:?}", extract.findings) };
    assert_eq!((finding.code, finding.variant.as_str()), (Code::LettersMapped, "untrusted"));
    assert_eq!(finding.values["pages"], "1");
    assert_eq!(finding.values["font"], "Plain");
}

#[test]
fn letters_in_order_give_no_finding() {
    let mut file = Builder::plain();
    file.page(
        LYING,
        &lines(50.0, 500.0, &["Қазақстан Республикасының жастары", "\u{F0B7} кеңес ±5"]),
    );
    let extract = read(file);
    assert_eq!(extract.findings, []);
}
