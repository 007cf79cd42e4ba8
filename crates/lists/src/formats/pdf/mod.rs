//! PDF files: a text layer, images of pages, or both.
//!
//! The file is measured before anything in it is unpacked (`guard`), each page's work is counted before it is done
//! (`work`), then every page is gone through once (`interpret`): its glyphs become words, its thin strokes rulings. A page
//! that is only an image, or whose letters the file does not name, is drawn and recognised (`scanned`).

mod drawn;
mod glyphs;
mod guard;
mod interpret;
mod letters;
mod pictures;
mod render;
mod scanned;
mod words;
mod work;

pub use render::render;

use super::page::{self, Page};
use crate::table::Extract;
use crate::{Limits, ReadError, Tools};
use hayro_syntax::Pdf;
use interpret::Seen;
use scanned::Scanned;

/// Turns the file into blocks.
///
/// # Errors
/// Damaged, locked or over a limit; a file of images alone when nothing is there to recognise them.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    guard::within(bytes, limits)?;
    let pdf = interpret::open(bytes, limits)?;
    let seen = interpret::pages(&pdf, limits)?;
    let mut pages = Pages::new(&pdf, seen.len(), limits, tools);
    for page in seen {
        pages.take(page)?;
    }
    pages.extract()
}

/// The pages of a file as they are taken one after another.
struct Pages<'a> {
    pdf: &'a Pdf,
    count: u32,
    limits: &'a Limits,
    tools: &'a dyn Tools,
    read: Vec<Page>,
    scanned: Scanned,
    /// Pages whose letters the file does not name and that were not recognised.
    untrusted: Vec<u32>,
    /// Pages of images that were not recognised, and why.
    not_read: Vec<u32>,
    why: Option<ReadError>,
}

impl<'a> Pages<'a> {
    fn new(pdf: &'a Pdf, count: usize, limits: &'a Limits, tools: &'a dyn Tools) -> Self {
        Self {
            pdf,
            count: u32::try_from(count).unwrap_or(u32::MAX),
            limits,
            tools,
            read: Vec::with_capacity(count),
            scanned: Scanned::default(),
            untrusted: Vec::new(),
            not_read: Vec::new(),
            why: None,
        }
    }

    fn take(&mut self, seen: Seen) -> Result<(), ReadError> {
        if !seen.is_image() && !seen.is_unreadable() {
            self.read.push(seen.page);
            return Ok(());
        }
        let number = seen.page.number;
        match self.scanned.page(self.pdf, number, self.limits, self.tools) {
            // Nothing was seen where the file has letters: what it says of them is better than nothing.
            Ok(page) if page.words.is_empty() && !seen.page.words.is_empty() => {
                self.scanned.leave(number);
                self.untrusted.push(number);
                self.read.push(seen.page);
            }
            Ok(page) => self.read.push(page),
            // A list with a page missing is better than none; what is missing is said.
            Err(why @ ReadError::Tool(_)) => {
                let missing =
                    if seen.is_image() { &mut self.not_read } else { &mut self.untrusted };
                missing.push(number);
                self.why.get_or_insert(why);
                self.read.push(seen.page);
            }
            Err(why) => return Err(why),
        }
        self.tools.page_done(number, self.count);
        Ok(())
    }

    fn extract(mut self) -> Result<Extract, ReadError> {
        if let Some(why) = self.why.take_if(|_| self.not_read.len() == self.read.len()) {
            return Err(why);
        }
        let mut findings: Vec<_> = letters::repair(&mut self.read).into_iter().collect();
        findings.extend(letters::untrusted(self.pdf, &self.untrusted));
        findings.extend(letters::not_read(&self.not_read));
        findings.append(&mut self.scanned.findings);
        let format = if self.scanned.count() * 2 > self.read.len() { "scan" } else { "pdf" };
        let mut blocks = page::blocks(self.read, self.limits)?;
        self.scanned.in_original(&mut blocks);
        Ok(Extract { format, blocks, findings })
    }
}

impl Seen {
    /// Whether the page is an image with at most a few stray letters: a stamp, a page number of the scanner.
    fn is_image(&self) -> bool {
        const STRAY: usize = 40;
        const LEAST_SHARE: f32 = 0.25;
        self.glyphs < STRAY && self.image_share > LEAST_SHARE
    }

    /// Whether the file does not say which letters the page shows: of one glyph in five or more.
    fn is_unreadable(&self) -> bool {
        self.glyphs > 0 && self.unreadable * 5 >= self.glyphs
    }
}
