//! PDF files: a text layer, images of pages, or both.
//!
//! The file is measured before anything in it is unpacked (`guard`), each page's work is counted before it is done
//! (`work`), then every page is gone through once (`interpret`): its glyphs become words, its thin strokes rulings. A page
//! that is only an image, or whose letters the file does not name, is drawn and recognised (`scanned`). What decides is what
//! the page shows: text in white on white is not there, and unseen text over an image, which some other program recognised,
//! counts only where nothing here recognises the image.

mod borders;
mod drawn;
mod glyph;
mod glyphs;
mod ground;
mod guard;
mod interpret;
mod letters;
mod pictures;
mod raised;
mod render;
mod scanned;
mod sizes;
mod strings;
mod turned;
mod words;
mod work;

pub use render::render;

use super::page::{self, Page, Word};
use super::scan::{Frame, in_original};
use crate::table::Extract;
use crate::tools::{ToolFault, Why};
use crate::{Limits, ReadError, Tools};
use hayro_syntax::Pdf;
use interpret::Seen;
use scanned::Scanned;
use sizes::Sizes;
use std::collections::BTreeMap;

/// Turns the file into blocks.
///
/// # Errors
/// Damaged, locked or over a limit; a file of images alone when nothing is there to recognise them.
pub fn extract(bytes: &[u8], limits: &Limits, tools: &dyn Tools) -> Result<Extract, ReadError> {
    guard::within(bytes, limits)?;
    let pdf = interpret::open(bytes, limits)?;
    let sizes = Sizes::of(&pdf, limits)?;
    let seen = interpret::pages(&pdf, &sizes, limits, &|| tools.goes_on())?;
    let mut pages = Pages::new(&pdf, &sizes, seen.len(), limits, tools);
    for page in seen {
        pages.take(page)?;
    }
    pages.extract()
}

/// The pages of a file as they are taken one after another.
struct Pages<'a> {
    pdf: &'a Pdf,
    sizes: &'a Sizes,
    count: u32,
    limits: &'a Limits,
    tools: &'a dyn Tools,
    read: Vec<Page>,
    scanned: Scanned,
    /// Pages that were turned to be read.
    turned: BTreeMap<u32, Frame>,
    /// Pages whose letters the file does not name and that were not recognised.
    untrusted: Vec<u32>,
    /// Pages of images whose text is that of another program.
    layered: Vec<u32>,
    /// Pages of images that were not recognised, and why.
    not_read: Vec<u32>,
    why: Option<ReadError>,
}

impl<'a> Pages<'a> {
    fn new(
        pdf: &'a Pdf,
        sizes: &'a Sizes,
        count: usize,
        limits: &'a Limits,
        tools: &'a dyn Tools,
    ) -> Self {
        Self {
            pdf,
            sizes,
            count: u32::try_from(count).unwrap_or(u32::MAX),
            limits,
            tools,
            read: Vec::with_capacity(count),
            scanned: Scanned::default(),
            turned: BTreeMap::new(),
            untrusted: Vec::new(),
            layered: Vec::new(),
            not_read: Vec::new(),
            why: None,
        }
    }

    fn take(&mut self, seen: Seen) -> Result<(), ReadError> {
        self.tools.goes_on();
        let number = seen.page.number;
        if seen.lost {
            self.not_read.push(number);
            self.read.push(seen.page);
            return Ok(());
        }
        if !seen.is_image() && !seen.is_unreadable() {
            self.keep(seen);
            return Ok(());
        }
        if let Some(ReadError::Tool(ToolFault { why: Why::Missing, .. })) = self.why {
            self.not_recognised(&seen).push(number);
            self.keep(seen);
            return Ok(());
        }
        match self.scanned.page((self.pdf, self.sizes), number, self.limits, self.tools) {
            // Nothing was seen where the file has letters: what it says of them is better than nothing.
            Ok(page) if page.words.is_empty() && !seen.page.words.is_empty() => {
                self.scanned.leave(number);
                let of_file =
                    if seen.has_layer() { &mut self.layered } else { &mut self.untrusted };
                of_file.push(number);
                self.keep(seen);
            }
            Ok(page) => self.read.push(page),
            Err(why @ ReadError::Tool(_)) if self.tools.is_stopped() => return Err(why),
            // A list with a page missing is better than none; what is missing is said.
            Err(why @ ReadError::Tool(_)) => {
                self.not_recognised(&seen).push(number);
                self.why.get_or_insert(why);
                self.keep(seen);
            }
            Err(why) => return Err(why),
        }
        self.tools.page_done(number, self.count);
        Ok(())
    }

    /// Takes what the file itself says of a page.
    fn keep(&mut self, seen: Seen) {
        let Page { number, width, height, .. } = seen.page;
        if seen.quarters > 0 {
            let shown =
                if seen.quarters.is_multiple_of(2) { (width, height) } else { (height, width) };
            self.turned.insert(number, Frame::turned(shown, seen.quarters));
        }
        self.read.push(seen.page);
    }

    /// Where a page is counted that nothing here recognised.
    fn not_recognised(&mut self, seen: &Seen) -> &mut Vec<u32> {
        match (seen.is_image(), seen.has_layer()) {
            (true, true) => &mut self.layered,
            (true, false) => &mut self.not_read,
            (false, _) => &mut self.untrusted,
        }
    }

    fn extract(mut self) -> Result<Extract, ReadError> {
        if let Some(why) = self.why.take_if(|_| self.not_read.len() == self.read.len()) {
            return Err(why);
        }
        let mut findings: Vec<_> = letters::repair(&mut self.read).into_iter().collect();
        findings.extend(letters::untrusted(self.pdf, &self.untrusted));
        findings.extend(letters::layered(&self.layered));
        findings.extend(letters::not_read(&self.not_read));
        findings.append(&mut self.scanned.findings);
        let format = if self.scanned.count() * 2 > self.read.len() { "scan" } else { "pdf" };
        let mut blocks = page::blocks(self.read, self.limits)?;
        self.scanned.in_original(&mut blocks);
        in_original(&mut blocks, &self.turned);
        Ok(Extract { format, blocks, findings })
    }
}

/// Fewer letters than these are a stamp or a page number.
const STRAY: usize = 40;

impl Seen {
    /// Whether the page is an image with at most a few stray letters: a stamp, a page number of the scanner.
    fn is_image(&self) -> bool {
        const LEAST_SHARE: f32 = 0.25;
        self.glyphs < STRAY && self.image_share > LEAST_SHARE || self.is_stamped()
    }

    /// Whether an image covers most of the page and its letters hardly any of it: the note of an electronic signature over
    /// a scan.
    fn is_stamped(&self) -> bool {
        const LEAST_SHARE: f32 = 0.6;
        const MOST_OF_LETTERS: f32 = 0.04;
        let area = |word: &Word| {
            (word.rect.x1 - word.rect.x0).max(0.0) * (word.rect.y1 - word.rect.y0).max(0.0)
        };
        let letters: f32 = self.page.words.iter().map(area).sum();
        self.image_share > LEAST_SHARE
            && letters < MOST_OF_LETTERS * self.page.width * self.page.height
    }

    /// Whether it has the text of its image from another program.
    fn has_layer(&self) -> bool {
        self.unseen >= STRAY && !self.is_unreadable()
    }

    /// Whether the file does not say which letters the page shows: of one glyph in five or more.
    fn is_unreadable(&self) -> bool {
        let all = self.glyphs + self.unseen;
        all > 0 && self.unreadable * 5 >= all
    }
}
