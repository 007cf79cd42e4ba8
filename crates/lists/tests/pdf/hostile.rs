//! Files that ask for more than they may have: refused or bounded, whatever is in them.

use crate::builder::{Builder, LYING, Sheet, lines, text};
use crate::shown;
use bagyt_lists::formats::extract;
use bagyt_lists::formats::pdf::render;
use bagyt_lists::{Damage, Limits, NoTools, ReadError, Tool, ToolFault, Why};
use proptest::prelude::*;

fn refused(file: &[u8]) -> ReadError {
    extract(file, &Limits::default(), &NoTools).unwrap_err()
}

fn over(what: &'static str, limit: u64) -> ReadError {
    ReadError::OverLimit { what, limit }
}

#[test]
fn a_file_of_ten_thousand_pages_is_refused_by_their_number() {
    let mut file = Builder::plain();
    let content = file.stream("", b"garbage that nobody looks at");
    for _ in 0..10_000 {
        file.page_of(LYING, content);
    }
    assert_eq!(refused(&file.file()), over("pages", 500));
}

#[test]
fn forms_that_draw_each_other_come_to_an_end() {
    let mut file = Builder::plain();
    let (one, other) = (file.next(), file.next() + 1);
    for inner in [other, one] {
        let entries = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 842 595] \
             /Resources << /XObject << /A {inner} 0 R >> >>"
        );
        file.stream(&entries, b"/A Do /A Do");
    }
    let resources = format!("/XObject << /A {one} 0 R >>");
    let content = format!("/A Do {}", text(50.0, 500.0, "Кеңес"));
    file.page(Sheet { resources: &resources, ..LYING }, &content);
    assert_eq!(shown(&file.file()), ["Кеңес"]);
}

#[test]
fn forms_that_draw_forms_many_times_are_refused() {
    let mut file = Builder::plain();
    let mut inner =
        file.stream("/Type /XObject /Subtype /Form /BBox [0 0 842 595]", b"0 0 m 9 9 l S");
    for _ in 0..12 {
        let entries = format!(
            "/Type /XObject /Subtype /Form /BBox [0 0 842 595] \
             /Resources << /XObject << /A {inner} 0 R >> >>"
        );
        inner = file.stream(&entries, "/A Do ".repeat(10).as_bytes());
    }
    let resources = format!("/XObject << /A {inner} 0 R >>");
    file.page(Sheet { resources: &resources, ..LYING }, "/A Do");
    assert_eq!(refused(&file.file()), over("unpacked_bytes", 128 << 20));
}

#[test]
fn a_form_drawn_a_few_times_is_read_each_time() {
    let mut file = Builder::plain();
    let font = file.font();
    let entries = format!(
        "/Type /XObject /Subtype /Form /BBox [0 0 842 595] /Resources << /Font << /F {font} 0 R >> >>"
    );
    let form = file.stream(&entries, text(50.0, 500.0, "Мөр").as_bytes());
    let resources = format!("/XObject << /A {form} 0 R >>");
    file.page(Sheet { resources: &resources, ..LYING }, "/A Do q 1 0 0 1 0 -100 cm /A Do Q");
    assert_eq!(shown(&file.file()), ["Мөр", "", "Мөр"]);
}

#[test]
fn a_page_that_names_its_content_many_times_is_refused() {
    for entries in ["", "/Subtype /Image"] {
        let mut file = Builder::plain();
        let content = file.stream(entries, &vec![b' '; 1 << 20]);
        file.page_of(LYING, content);
        let text = String::from_utf8(file.file()).unwrap();
        let once = format!("/Contents {content} 0 R");
        assert!(text.contains(&once));
        let many = format!("/Contents [{}]", format!("{content} 0 R ").repeat(200));
        let text = text.replace(&once, &many);
        assert_eq!(refused(text.as_bytes()), over("unpacked_bytes", 128 << 20), "{entries}");
    }
}

#[test]
fn a_form_under_many_names_is_counted_under_each() {
    let mut file = Builder::plain();
    let entries = "/Type /XObject /Subtype /Form /BBox [0 0 842 595]";
    let form = file.stream(entries, &vec![b' '; 1 << 20]);
    let names: String = (0..2_000).map(|name| format!("/A{name} {form} 0 R ")).collect();
    let content: String = (0..2_000).map(|name| format!("/A{name} Do ")).collect();
    let resources = format!("/XObject << {names} >>");
    file.page(Sheet { resources: &resources, ..LYING }, &content);
    assert_eq!(refused(&file.file()), over("unpacked_bytes", 128 << 20));
}

#[test]
fn a_fax_wider_than_its_picture_is_refused_before_it_is_drawn() {
    let mut file = Builder::plain();
    let entries = "/Type /XObject /Subtype /Image /Width 1 /Height 65535 /BitsPerComponent 1 \
        /ColorSpace /DeviceGray /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 4000000000 >>";
    let image = file.stream(entries, b"\x00\x10\x01\x00\x10\x01");
    let resources = format!("/XObject << /A {image} 0 R >>");
    file.page(Sheet { resources: &resources, ..LYING }, "842 0 0 595 0 0 cm /A Do");
    assert_eq!(refused(&file.file()), over("pixels", 60_000_000));
}

#[test]
fn a_page_of_endless_letters_is_refused() {
    let mut file = Builder::plain();
    let mut content = String::new();
    for line in 0..250 {
        content += &text(0.0, 2.0 * line as f32, &"а".repeat(160).repeat(8));
    }
    file.page(Sheet { size: (7_000, 600), ..LYING }, &content);
    assert_eq!(refused(&file.file()), over("glyphs", 200_000));
}

#[test]
fn page_trees_and_references_that_go_round_end() {
    let mut file = Builder::plain();
    file.page(LYING, &text(50.0, 500.0, "Кеңес"));
    let sound = file.file();
    let round = String::from_utf8(sound).unwrap().replace("/Kids [", "/Kids [2 0 R 2 0 R ");
    assert_eq!(shown(round.as_bytes()), ["Кеңес"]);
    let itself = round.replace("/Contents", "/Contents 2 0 R /Other");
    let _ = extract(itself.as_bytes(), &Limits::default(), &NoTools);
}

#[test]
fn arrays_within_arrays_without_end_end() {
    let mut file = Builder::plain();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    file.object(&deep);
    file.page(LYING, &format!("{deep} TJ {}", text(50.0, 500.0, "Кеңес")));
    let _ = extract(&file.file(), &Limits::default(), &NoTools);
}

#[test]
fn a_locked_file_is_said_to_be_locked_and_a_restricted_one_is_read() {
    let locked = include_bytes!("../seeds/locked.pdf");
    assert_eq!(refused(locked), ReadError::Damaged(Damage::Locked));
    assert_eq!(shown(include_bytes!("../seeds/restricted.pdf")), ["Қоғамдық кеңес"]);
}

#[test]
fn what_is_no_document_is_said_to_be_damaged() {
    assert_eq!(refused(b"%PDF-1.7\nnothing"), ReadError::Damaged(Damage::CutOff));
    let whole = include_bytes!("../seeds/table.pdf");
    let cut = extract(&whole[..whole.len() / 3], &Limits::default(), &NoTools);
    assert!(matches!(cut, Err(ReadError::Damaged(_))), "{cut:?}");
}

#[test]
fn a_file_of_images_alone_asks_for_recognition() {
    let mut file = Builder::plain();
    let entries = "/Type /XObject /Subtype /Image /Width 842 /Height 595 /BitsPerComponent 8 /ColorSpace /DeviceGray";
    // Marks as large as letters, in lines.
    let is_ink = |x: usize, y: usize| x % 10 < 6 && y % 20 < 9 && x < 800 && (60..540).contains(&y);
    let grey = |at: usize| if is_ink(at % 842, at / 842) { 0 } else { 255 };
    let image = file.stream(entries, &(0..842 * 595).map(grey).collect::<Vec<u8>>());
    let resources = format!("/XObject << /A {image} 0 R >>");
    file.page(Sheet { resources: &resources, ..LYING }, "q 842 0 0 595 0 0 cm /A Do Q");
    let missing = ToolFault { tool: Tool::Tesseract, why: Why::Missing };
    let file = file.file();
    assert_eq!(refused(&file), ReadError::Tool(missing));
    let (drawn, _) = render(&file, 1, 1.0, &Limits::default()).unwrap();
    let at = |x: usize, y: usize| drawn.grey[y * drawn.width as usize + x];
    assert_eq!((drawn.width, drawn.height), (842, 595));
    assert!(at(103, 104) < 60 && at(703, 504) < 60, "marks are drawn where they stand");
    assert!(at(108, 104) > 190 && at(103, 115) > 190, "and between them the page is white");
}

#[test]
fn a_picture_of_more_pixels_than_the_setting_is_never_drawn() {
    let mut file = Builder::plain();
    let entries = "/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /BitsPerComponent 8 \
                   /ColorSpace /DeviceGray";
    let image = file.stream(entries, &[0; 16]);
    let resources = format!("/XObject << /A {image} 0 R >>");
    file.page(Sheet { resources: &resources, ..LYING }, "q 842 0 0 595 0 0 cm /A Do Q");
    let file = file.file();
    assert_eq!(refused(&file), over("pixels", 60_000_000));
    // For text it is of no account.
    let limits = Limits { pixels: 10_000, ..Limits::default() };
    let mut file = Builder::plain();
    file.page(LYING, &lines(50.0, 500.0, &["Кеңес"]));
    let (image, _) = render(&file.file(), 1, 300.0, &limits).unwrap();
    assert!(u64::from(image.width) * u64::from(image.height) <= 10_000);
}

#[test]
fn a_mask_that_is_set_many_times_is_refused() {
    let file = |times: usize| {
        let mut file = Builder::plain();
        let group = file.stream(
            "/Type /XObject /Subtype /Form /BBox [0 0 842 595] /Group << /S /Transparency >>",
            &b"0 0 m 9 9 l S ".repeat(20_000),
        );
        let state = format!("/ExtGState << /A << /SMask << /S /Luminosity /G {group} 0 R >> >> >>");
        let content = "/A gs ".repeat(times) + &text(50.0, 500.0, "Кеңес");
        file.page(Sheet { resources: &state, ..LYING }, &content);
        file.file()
    };
    assert_eq!(shown(&file(3)), ["Кеңес"]);
    assert_eq!(refused(&file(1_000)), over("unpacked_bytes", 128 << 20));
}

#[test]
fn tiles_that_lie_on_each_other_are_not_drawn() {
    let file = |step: f32| {
        let mut file = Builder::plain();
        let tile = file.stream(
            &format!(
                "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 400 400] \
                 /XStep {step} /YStep {step} /Resources << >>"
            ),
            b"0 0 m 9 9 l S ",
        );
        let patterns = format!("/Pattern << /A {tile} 0 R >>");
        let content = "/Pattern cs /A scn 0 0 842 595 re f".to_owned();
        file.page(Sheet { resources: &patterns, ..LYING }, &content);
        file.file()
    };
    let drawn = |step: f32| render(&file(step), 1, 1.0, &Limits::default()).map(|_| ());
    assert_eq!(drawn(400.0), Ok(()));
    assert_eq!(drawn(0.01), Err(over("unpacked_bytes", 128 << 20)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_damaged_file_is_read_or_refused(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut file = Builder::plain();
        file.page(LYING, &crate::builder::grid(&[50.0, 100.0, 300.0], &[500.0, 450.0, 400.0]));
        file.page(LYING, &lines(50.0, 500.0, &["Кітап оқу", "Кеңес өткізу", "2026 жыл – 5 000"]));
        let mut bytes = file.file();
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = extract(&bytes, &Limits::default(), &NoTools);
    }
}
