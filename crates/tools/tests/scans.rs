//! Lists printed, scanned and read again: the stated errors hold.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

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
