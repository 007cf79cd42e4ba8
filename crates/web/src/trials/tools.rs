//! The programs outside, with somebody looking on: each page done is told, and who gave up waiting stops the work.

use super::Progress;
use bagyt_lists::{Apart, Image, OldForm, SeenWord, Tool, ToolFault, Tools, Why};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Notify;
use tokio::sync::watch::Sender;

/// Tools that tell how far they are.
#[derive(Debug)]
pub struct Watched {
    inner: Arc<dyn Tools>,
    progress: Sender<Progress>,
    stop: Stop,
}

/// Stops work that nobody waits for.
#[derive(Debug, Clone, Default)]
pub struct Stop {
    flag: Arc<AtomicBool>,
    told: Arc<Notify>,
}

impl Stop {
    /// The program at work is ended where that can be, and the next one is not started.
    pub fn now(&self) {
        self.flag.store(true, Ordering::Relaxed);
        self.told.notify_one();
    }

    /// Whether it was told.
    pub fn is_told(&self) -> bool {
        self.flag.load(Ordering::Relaxed)
    }

    /// Waits until it is told; for one who waits.
    pub async fn told(&self) {
        self.told.notified().await;
    }
}

impl Watched {
    /// These tools; progress goes there.
    pub fn new(inner: Arc<dyn Tools>, progress: Sender<Progress>, stop: Stop) -> Self {
        let inner = inner.until(stop.flag.clone()).unwrap_or(inner);
        Self { inner, progress, stop }
    }

    fn go_on(&self, tool: Tool) -> Result<(), ToolFault> {
        match self.stop.is_told() {
            true => Err(ToolFault { tool, why: Why::TooSlow }),
            false => Ok(()),
        }
    }
}

impl Tools for Watched {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        self.go_on(Tool::LibreOffice)?;
        // A stranger's document could make it ask other machines for what it names.
        if !self.inner.keeps_apart() {
            return Err(ToolFault { tool: Tool::LibreOffice, why: Why::NotApart });
        }
        self.inner.as_docx(bytes, form)
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        self.go_on(Tool::Tesseract)?;
        self.inner.words(images)
    }

    fn is_stopped(&self) -> bool {
        self.stop.is_told() || self.inner.is_stopped()
    }

    fn apart(&self) -> Option<&dyn Apart> {
        self.inner.apart()
    }

    fn page_done(&self, page: u32, pages: u32) {
        self.inner.page_done(page, pages);
        self.progress.send_if_modified(|progress| {
            let reading = matches!(progress, Progress::Reading { .. });
            if reading {
                *progress = Progress::Reading { page, pages };
            }
            reading
        });
    }
}
