//! Forms that other programs write: LibreOffice, Chromium, and a scanner's work on what they printed.

use anyhow::anyhow;
use bagyt_test_kit::press::scanner::{self, Wear};
use bagyt_test_kit::press::{Form, Missing, Sheet, browser, office, paper};

/// Points to the inch of the scans: enough to be read, little enough to be kept.
const DOTS: u32 = 150;

/// Points to the inch of black-and-white scans: without grey, letters need more of them.
const DOTS_IN_BLACK: u32 = 240;

/// How well the scans are kept, of 100.
const QUALITY: u8 = 45;

/// Endings and bytes. Scans as single images only where the list fits on one page.
pub fn print(sheet: &Sheet) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    all(sheet).map_err(|missing| anyhow!("{missing}"))
}

fn all(sheet: &Sheet) -> Result<Vec<(String, Vec<u8>)>, Missing> {
    let docx = Form::Docx.print(sheet);
    let xlsx = Form::Xlsx.print(sheet);
    let pdf = office::convert(&docx, "docx", "pdf")?;
    let scans = |dots: u32| -> Result<Vec<_>, Missing> {
        let pages = paper::pages(&pdf, dots)?;
        Ok(pages.iter().map(|page| scanner::scan(page, Wear::LIGHT)).collect())
    };
    let in_black = scanner::tiff(&scans(DOTS_IN_BLACK)?, DOTS_IN_BLACK);
    let scans = scans(DOTS)?;
    let mut files = vec![
        ("doc", office::convert(&docx, "docx", "doc")?),
        ("rtf", office::convert(&docx, "docx", "rtf")?),
        ("xls", office::convert(&xlsx, "xlsx", "xls")?),
        ("browser.pdf", browser::pdf(&Form::Html.print(sheet))?),
        ("office.pdf", pdf),
        ("scan.pdf", scanner::pdf(&scans, DOTS, QUALITY)),
    ];
    if let [page] = &scans[..] {
        files.push(("png", scanner::png(page)));
        files.push(("jpg", scanner::jpeg(page, QUALITY)));
    }
    files.push(("tiff", in_black));
    Ok(files.into_iter().map(|(ending, bytes)| (ending.to_owned(), bytes)).collect())
}
