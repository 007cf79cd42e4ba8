//! Letters of the file that are not those its pages show: found for the whole file, put right where that is certain.

use super::glyph::Glyph;
use crate::formats::page::Page;
use bagyt_domain::list::{Code, Finding};
use bagyt_language::old_fonts::{OldLetters, old_letters};
use hayro_syntax::Pdf;
use hayro_syntax::object::Name;
use hayro_syntax::object::dict::keys::BASE_FONT;

/// Glyphs of which the file does not say the letter: none at all, or one of no script.
pub(super) fn unreadable(glyphs: &[Glyph]) -> usize {
    let silent = |glyph: &&Glyph| {
        glyph.text.as_deref().is_none_or(|text| text.chars().any(|c| is_no_letter(c, text)))
    };
    glyphs.iter().filter(silent).count()
}

/// Controls, replacements, and the private area but for the bullets of symbol fonts.
fn is_no_letter(c: char, text: &str) -> bool {
    let bullet = matches!(c, '\u{F000}'..='\u{F0FF}') && text.chars().count() == 1;
    c == '\u{FFFD}'
        || c.is_control() && !c.is_whitespace()
        || matches!(c, '\u{E000}'..='\u{F8FF}') && !bullet
}

/// Puts the letters of an old font right on all pages, and says so.
pub(super) fn repair(pages: &mut [Page]) -> Option<Finding> {
    let words = pages.iter().flat_map(|page| &page.words).map(|word| word.text.as_str());
    match old_letters(words)? {
        OldLetters::Known(repair) => {
            for word in pages.iter_mut().flat_map(|page| &mut page.words) {
                if let Some(mended) = repair.mended(&word.text) {
                    word.text = mended;
                }
            }
            let (printed, meant): (Vec<String>, Vec<String>) = repair.examples.into_iter().unzip();
            let finding = Finding::new(Code::LettersMapped);
            Some(finding.value("printed", printed.join(", ")).value("meant", meant.join(", ")))
        }
        OldLetters::Unknown(words) => {
            let finding = Finding::new(Code::LettersMapped).variant("unknown");
            Some(finding.value("printed", words.join(", ")))
        }
    }
}

/// Says that the letters of these pages are not to be trusted.
pub(super) fn untrusted(pdf: &Pdf, pages: &[u32]) -> Option<Finding> {
    let first = *pages.first()?;
    let finding = Finding::new(Code::LettersMapped).variant("untrusted");
    let font = font_of(pdf, first).unwrap_or_else(|| "none".to_owned());
    Some(finding.value("font", font).value("pages", listed(pages)))
}

/// Says that the text of these pages is what another program saw in their images.
pub(super) fn layered(pages: &[u32]) -> Option<Finding> {
    let finding = Finding::new(Code::LettersMapped).variant("layer");
    (!pages.is_empty()).then(|| finding.value("pages", listed(pages)))
}

/// Says that these pages were not read.
pub(super) fn not_read(pages: &[u32]) -> Option<Finding> {
    let finding = Finding::new(Code::PageNotRead).value("pages", listed(pages));
    (!pages.is_empty()).then_some(finding)
}

/// The name of the first font of a page, without the mark of a part of a font: `ABCDEF+KZTimes`.
fn font_of(pdf: &Pdf, page: u32) -> Option<String> {
    let page = pdf.pages().get((page as usize).checked_sub(1)?)?;
    let fonts = page.resources();
    let mut names = fonts.fonts.keys().filter_map(|name| {
        let font = fonts.get_font(&name)?;
        Some(font.get::<Name<'_>>(BASE_FONT)?.as_str().to_owned())
    });
    let name = names.next()?;
    let bare = name.split_once('+').filter(|(mark, _)| mark.len() == 6).map(|(_, bare)| bare);
    Some(bare.unwrap_or(&name).chars().filter(|c| c.is_alphanumeric()).take(40).collect())
}

/// `1, 3–5`.
fn listed(pages: &[u32]) -> String {
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for &page in pages {
        match runs.last_mut().filter(|(_, last)| last.checked_add(1) == Some(page)) {
            Some((_, last)) => *last = page,
            None => runs.push((page, page)),
        }
    }
    let run = |(from, to): (u32, u32)| {
        if from == to { from.to_string() } else { format!("{from}–{to}") }
    };
    runs.into_iter().map(run).collect::<Vec<String>>().join(", ")
}
