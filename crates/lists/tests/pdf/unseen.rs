//! Text that a page has and does not show, and images whose text another program left beneath them.

use crate::builder::{Builder, LYING, Sheet, grid, lines, text};
use crate::shown;
use bagyt_domain::list::{Code, Finding};
use bagyt_lists::formats::extract;
use bagyt_lists::table::{Block, Extract};
use bagyt_lists::{Image, Limits, NoTools, OldForm, SeenWord, ToolFault, Tools};

fn check(content: &str, expected: &[&str]) {
    let mut file = Builder::plain();
    file.page(LYING, content);
    assert_eq!(shown(&file.file()), expected, "{content}");
}

/// A filled area.
fn area(colour: &str, left: f32, bottom: f32, width: f32, height: f32) -> String {
    format!("{colour} {left} {bottom} {width} {height} re f 0 g\n")
}

fn coloured(colour: &str, text: &str) -> String {
    format!("{colour} {text} 0 g\n")
}

#[test]
fn text_in_white_shows_on_a_dark_area_only() {
    let heading = coloured("1 g", &text(105.0, 485.0, "Бағыты"));
    let dark = area("0 0.2 0.5 rg", 100.0, 450.0, 200.0, 50.0);
    let white = area("1 g", 100.0, 450.0, 200.0, 50.0);
    let plain = text(105.0, 400.0, "Кеңес");
    check(&format!("{dark}{heading}{plain}"), &["Бағыты", "", "Кеңес"]);
    check(&format!("{heading}{plain}"), &["Кеңес"]);
    check(&format!("{white}{heading}{plain}"), &["Кеңес"]);
    check(&format!("{dark}{white}{heading}{plain}"), &["Кеңес"]);
    // The area of another cell, and one that comes later and hides it.
    let beside = area("0 g", 300.0, 450.0, 200.0, 50.0);
    check(&format!("{beside}{heading}{plain}"), &["Кеңес"]);
    check(&format!("{heading}{dark}{plain}"), &["Кеңес"]);
}

#[test]
fn white_figures_join_no_number() {
    let amount = text(105.0, 485.0, "5 000") + &coloured("1 1 1 rg", &text(130.0, 485.0, "000"));
    let content = grid(&[50.0, 100.0, 300.0], &[500.0, 450.0]) + &text(55.0, 485.0, "1.") + &amount;
    check(&content, &["1: 1. | 5 000"]);
}

#[test]
fn text_that_is_not_drawn_is_not_there() {
    let unseen = format!("3 Tr\n{}0 Tr\n", text(105.0, 485.0, "Танылған мәтін"));
    check(&format!("{unseen}{}", text(105.0, 400.0, "Кеңес")), &["Кеңес"]);
    let outlined = format!("1 g 2 Tr\n{}0 Tr 0 g\n", text(105.0, 485.0, "Қоршалған"));
    check(&outlined, &["Қоршалған"]);
}

/// A page of an image of the left half, with words in a layer over it and marks that show.
fn scan(layer: &str, marks: &str) -> Vec<u8> {
    let mut file = Builder::plain();
    let image = file.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\xF0",
    );
    let resources = format!("/XObject << /Image {image} 0 R >>");
    let content = format!("3 Tr {layer} 0 Tr q 421 0 0 595 0 0 cm /Image Do Q {marks}");
    file.page(Sheet { resources: &resources, ..LYING }, &content);
    file.file()
}

fn layer() -> String {
    lines(105.0, 485.0, &["Жастар арасында кітап оқуды", "насихаттау жөнінде"])
}

/// A text in letters so many points high.
fn of_height(height: f32, left: f32, bottom: f32, line: &str) -> String {
    text(left, bottom, line).replacen(" 10 Tf", &format!(" {height} Tf"), 1)
}

/// Two lines of marks like letters, too thick for rulings.
pub fn marks() -> String {
    let mark = |at: u8| {
        let (x, y) = (100 + u32::from(at % 12) * 9, 484 - u32::from(at / 12) * 12);
        format!("{x} {y} 5 7 re f\n")
    };
    (0..24).map(mark).collect()
}

/// Recognition that sees one word in every image.
#[derive(Debug)]
struct Sees(&'static str);

impl Tools for Sees {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        unreachable!("a page is no office file")
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        let word = |image: &Image| SeenWord {
            text: self.0.to_owned(),
            rect: [12, 12, image.width / 2, image.height.min(36)],
            confidence: 96.0,
            line: 0,
        };
        Ok(images.iter().map(|image| vec![word(image)]).collect())
    }
}

fn read(file: &[u8], tools: &dyn Tools) -> Extract {
    extract(file, &Limits::default(), tools).unwrap()
}

fn texts(extract: &Extract) -> String {
    let lines = extract.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(line) => Some(line.text.as_str()),
        _ => None,
    });
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

const LAYER: &str = "Жастар арасында кітап оқуды насихаттау жөнінде";

#[test]
fn what_an_image_shows_is_recognised_whatever_lies_over_it() {
    let extract = read(&scan(&layer(), &marks()), &Sees("тізбе"));
    assert_eq!((extract.format, texts(&extract).as_str()), ("scan", "тізбе"));
    assert_eq!(extract.findings, []);
}

#[test]
fn the_text_of_another_program_stands_where_nothing_recognises_the_image() {
    let expected = [Finding::new(Code::LettersMapped).variant("layer").value("pages", "1")];
    for file in [scan(&layer(), &marks()), scan(&layer(), "")] {
        let extract = read(&file, &NoTools);
        assert_eq!((extract.format, texts(&extract).as_str()), ("pdf", LAYER));
        assert_eq!(extract.findings, expected);
    }
}

#[test]
fn a_scan_under_the_note_of_an_electronic_signature_is_recognised() {
    let note = |height: f32| {
        let line = "Осы құжат электрондық цифрлық қолтаңбамен куәландырылған";
        let note = of_height(height, 20.0, 20.0, line);
        format!("q 842 0 0 595 0 0 cm /Image Do Q {}{note}", marks())
    };
    assert_eq!(texts(&read(&scan("", &note(6.0)), &Sees("тізбе"))), "тізбе");
    // What covers much of the page is its text, and the image lies behind it.
    let large = read(&scan("", &note(30.0)), &Sees("тізбе"));
    assert!(texts(&large).starts_with("Осы құжат"), "{large:?}");
}

#[test]
fn a_text_beside_an_image_is_read_from_the_file() {
    let beside =
        lines(450.0, 485.0, &["Бұл беттің мәтіні файлдың өзінен оқылады", "және сурет емес"]);
    let extract = read(&scan("", &beside), &Sees("тізбе"));
    assert_eq!(texts(&extract), "Бұл беттің мәтіні файлдың өзінен оқылады және сурет емес");
}
