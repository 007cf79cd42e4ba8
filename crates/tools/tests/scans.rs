//! Lists printed, scanned and read again: the stated errors hold.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use bagyt_test_kit::press::with_body;
use bagyt_test_kit::scans::{self, Figures, Sheet, Wear};
use bagyt_tools::Installed;

const EXAMPLES: [&str; 3] =
    ["2026-atyrau-natural-resources", "2026-ministry-committees", "2026-pavlodar-internal-policy"];

fn docx(name: &str) -> Vec<u8> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/lists");
    std::fs::read(format!("{folder}/{name}.docx")).unwrap()
}

fn read(sheet: Sheet, wear: Wear) -> Figures {
    let tools = Installed::default();
    let mut all = Figures::default();
    for name in EXAMPLES {
        let docx = docx(name);
        let pages = scans::printed(&docx, sheet);
        let worn: Vec<_> = (0..)
            .zip(&pages)
            .map(|(index, page)| scans::worn(page, Wear { seed: wear.seed + index, ..wear }))
            .collect();
        let (figures, different) =
            scans::measure(&docx, &scans::image_file(&worn), pages.len(), &tools);
        eprintln!("{name}: {figures}");
        for (place, expected, read) in
            different.iter().filter(|_| std::env::var_os("SHOW").is_some())
        {
            eprintln!("  {place}\n    {expected}\n    {read}");
        }
        all += figures;
    }
    eprintln!("all: {all}");
    all
}

#[test]
fn a_clean_scan_at_300_dots_is_read_almost_without_errors() {
    if scans::is_possible() {
        let figures = read(Sheet::default(), Wear::default());
        assert!(figures.character_error() < 0.015, "{figures}");
        assert_eq!(figures.right_amounts, figures.amounts, "{figures}");
    }
}

#[test]
fn a_bad_scan_is_read_with_few_errors() {
    if scans::is_possible() {
        let wear = Wear {
            skew: 2.5,
            blur: 0.7,
            noise: 8.0,
            shade: 0.35,
            specks: 200,
            border: 30,
            jpeg: 60,
            quarters: 0,
            seed: 7,
        };
        let figures = read(Sheet::default(), wear);
        assert!(figures.character_error() < 0.03, "{figures}");
    }
}

#[test]
fn a_bad_scan_at_200_dots_is_read_with_few_errors() {
    if scans::is_possible() {
        let wear = Wear {
            skew: -1.7,
            blur: 0.4,
            noise: 6.0,
            shade: 0.3,
            specks: 100,
            border: 20,
            jpeg: 60,
            quarters: 0,
            seed: 9,
        };
        let figures = read(Sheet { dots: 200, ..Sheet::default() }, wear);
        assert!(figures.character_error() < 0.03, "{figures}");
    }
}

/// The document's body with the headings of its narrow columns along the side of the page.
fn turned(document: &str) -> String {
    let tall = "<w:tr><w:trPr><w:trHeight w:val=\"3600\" w:hRule=\"exact\"/></w:trPr>";
    let (before, table) = document.split_once("<w:tr>").unwrap();
    let (heading, rows) = table.split_once("</w:tr>").unwrap();
    let mut cells = heading.split("<w:tcPr></w:tcPr>");
    let mut turned = cells.next().unwrap().to_owned();
    for (column, cell) in cells.enumerate() {
        turned.push_str(match column {
            1 | 4 | 5 => "<w:tcPr><w:textDirection w:val=\"btLr\"/></w:tcPr>",
            _ => "<w:tcPr></w:tcPr>",
        });
        turned.push_str(cell);
    }
    format!("{before}{tall}{turned}</w:tr>{rows}")
}

#[test]
fn headings_along_the_side_are_read() {
    if scans::is_possible() {
        let docx = docx("2026-atyrau-natural-resources");
        let turned = with_body(&docx, turned);
        let pages = scans::printed(&turned, Sheet::default());
        let scan = scans::image_file(&pages);
        let (figures, different) = scans::measure(&docx, &scan, pages.len(), &Installed::default());
        assert!(figures.character_error() < 0.015, "{figures} {different:#?}");
        assert_eq!(figures.right_amounts, figures.amounts, "{figures}");
    }
}

#[test]
fn a_scan_without_rulings_is_read() {
    if scans::is_possible() {
        let docx = docx("2026-atyrau-natural-resources");
        let pages = scans::printed(&docx, Sheet { ruled: false, ..Sheet::default() });
        let scan = scans::image_file(&pages);
        let (figures, different) = scans::measure(&docx, &scan, pages.len(), &Installed::default());
        assert!(figures.character_error() < 0.03, "{figures} {different:#?}");
        assert_eq!(figures.right_amounts, figures.amounts, "{figures}");
    }
}
