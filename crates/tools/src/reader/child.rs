//! The child: takes one order, does it, and ends. It opens no file and starts no program; what it needs of programs it asks
//! of its parent.

use super::wire::{Answer, Order, Said, Work, hear, say};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::{
    Image, NoTools, OldForm, Picture, Reader, SeenWord, Tool, ToolFault, Tools, Why, picture,
};
use std::fmt::{self, Debug};
use std::io::{self, ErrorKind, Read, Write};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};

/// Where this program fell over last, and whether for want of memory.
static FELL: Mutex<Option<(String, bool)>> = Mutex::new(None);

/// Keeps in mind where this program falls over, and prints nothing: what it says then may be of somebody's file.
pub fn note_falls() {
    std::panic::set_hook(Box::new(|panic| {
        let words = panic.payload_as_str().unwrap_or_default();
        // What libraries say that ask whether there is memory, and threads that find none.
        let of_memory = ["AllocError", "TryReserveError", "CapacityOverflow", "failed to spawn"];
        let of_memory = of_memory.iter().any(|word| words.contains(word));
        let at = panic.location().map(ToString::to_string).unwrap_or_default();
        let mut fell = FELL.lock().unwrap_or_else(PoisonError::into_inner);
        fell.get_or_insert((at, of_memory));
    }));
}

/// Takes an order from there, does it, and answers here.
///
/// # Errors
/// The parent is gone, or says what is not to be understood.
pub fn serve(
    mut from: impl Read + Send,
    mut to: impl Write + Send,
    bound: impl FnOnce(u64),
) -> io::Result<()> {
    let (order, bytes): (Order, _) = hear(&mut from, u64::MAX)?;
    bound(order.memory_bytes);
    match order.work {
        Work::Read { name, rules } => {
            let rules = book(rules)?;
            let tools = Parent(Mutex::new((from, &mut to)));
            let reader = Reader { rules: &rules, limits: &order.limits, tools: &tools };
            // One that falls over says so, and ends.
            let read = catch_unwind(AssertUnwindSafe(|| reader.read(&name, &bytes)));
            let said = read.map_or_else(|_| fell(), Said::Read);
            say(&mut to, &said, &[])
        }
        Work::Picture { file, page, part, width } => {
            let wanted = Picture { file: file.as_deref(), page, part, width };
            let drawing = AssertUnwindSafe(|| picture(&bytes, &wanted, &order.limits, &NoTools));
            let Ok(drawn) = catch_unwind(drawing) else { return say(&mut to, &fell(), &[]) };
            let size = drawn.as_ref().map(|image| (image.width, image.height));
            let grey = drawn.as_ref().map_or(&[][..], |image| &image.grey);
            say(&mut to, &Said::Drawn(size.map_err(Clone::clone)), &[grey])
        }
    }
}

fn fell() -> Said {
    let fell = FELL.lock().unwrap_or_else(PoisonError::into_inner).take();
    let (at, of_memory) = fell.unwrap_or_default();
    Said::Fell { at, of_memory }
}

fn book(texts: Option<Vec<(String, String)>>) -> io::Result<RuleBook> {
    let Some(texts) = texts else { return Ok(RuleBook::built_in().clone()) };
    let texts: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (name.as_str(), text.as_str())).collect();
    RuleBook::parse(&texts).map_err(|_| ErrorKind::InvalidData.into())
}

/// The tools of the parent.
struct Parent<I, O>(Mutex<(I, O)>);

impl<I, O> Debug for Parent<I, O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Parent")
    }
}

impl<I: Read, O: Write> Parent<I, O> {
    fn ask(&self, asked: &Said, behind: &[&[u8]]) -> io::Result<(Answer, Vec<u8>)> {
        let mut pipes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (from, to) = &mut *pipes;
        say(to, asked, behind)?;
        hear(from, u64::MAX)
    }

    /// Where nobody listens any more, the next question or the last word finds out.
    fn tell(&self, said: &Said) {
        let mut pipes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let _ = say(&mut pipes.1, said, &[]);
    }
}

impl<I: Read + Send, O: Write + Send> Tools for Parent<I, O> {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        match self.ask(&Said::AsDocx(form), &[bytes]) {
            Ok((Answer::Docx(made), docx)) => made.map(|()| docx),
            _ => Err(ToolFault { tool: Tool::LibreOffice, why: Why::Stopped }),
        }
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        let sizes = images.iter().map(|image| (image.width, image.height)).collect();
        let greys: Vec<&[u8]> = images.iter().map(|image| image.grey.as_slice()).collect();
        match self.ask(&Said::WhichWords(sizes), &greys) {
            Ok((Answer::Words(words), _)) => words,
            _ => Err(ToolFault { tool: Tool::Tesseract, why: Why::Stopped }),
        }
    }

    fn goes_on(&self) {
        self.tell(&Said::GoesOn);
    }

    fn page_done(&self, page: u32, pages: u32) {
        self.tell(&Said::Page(page, pages));
    }
}
