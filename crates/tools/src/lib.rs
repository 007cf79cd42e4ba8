//! Programs outside this one, run as children with limits: LibreOffice for old office files, Tesseract for scans.
//!
//! A child gets a folder of its own that goes with it, an environment of a few variables and none of this process's but the
//! path, and bounds on time, memory and output; it ends with this process, whatever ends that. Where the machine allows it,
//! it has no network, does not see the folders of users, of mounted disks and of the register, and has processes of its own
//! that end with it. Nobody's macros run.

mod bounds;
mod child;
mod folder;
mod office;
mod places;
mod reader;
mod recognition;
mod sandbox;
mod tsv;
mod work;

pub use reader::{COMMAND, Files, ReaderSetup, read_one_file, this_program};
pub use sandbox::Sandbox;

use bagyt_domain::rules::RuleBook;
use bagyt_lists::{Image, Limits, OldForm, ReadError, Reader, SeenWord, ToolFault, Tools, Why};
use bounds::Bounds;
use child::Task;
use folder::Folder;
use places::Places;
use std::ffi::OsString;
use std::fmt;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;
use work::Work;

/// What the owner of the machine says about the programs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// LibreOffice; empty to find `soffice` or `libreoffice` on the path.
    pub libreoffice: PathBuf,
    /// Tesseract; empty to find `tesseract` on the path.
    pub tesseract: PathBuf,
    /// Seconds LibreOffice may take for a file; Tesseract gets as many for each hundred cells or twenty million pixels.
    pub seconds: u64,
    /// Bytes of memory each process may ask for.
    pub memory_bytes: u64,
    /// Programs that run at once; more wait for their turn.
    pub at_once: usize,
    /// Folders no child shall see, the register's above all; those of users and of mounted disks are hidden anyway.
    pub hidden: Vec<PathBuf>,
    /// Whether LibreOffice opens a document where it cannot be kept from the network, as in a container that has none.
    pub with_network: bool,
    /// Who reads files in a process of its own; `None` to read them in this one.
    pub reader: Option<ReaderSetup>,
}

impl Default for Setup {
    fn default() -> Self {
        Self {
            libreoffice: PathBuf::new(),
            tesseract: PathBuf::new(),
            seconds: 60,
            memory_bytes: 2 << 30,
            at_once: 4,
            hidden: Vec::new(),
            with_network: false,
            reader: None,
        }
    }
}

/// Told after each page of slow work: the page and how many there are.
type Progress = Arc<dyn Fn(u32, u32) + Send + Sync>;

/// The programs of this machine; clones share their places and what was found out about the machine.
#[derive(Clone)]
pub struct Installed {
    setup: Setup,
    machine: Arc<Machine>,
    progress: Option<Progress>,
    /// Ends this work alone.
    until: Option<Arc<AtomicBool>>,
}

/// What is found out once.
#[derive(Debug)]
struct Machine {
    places: Places,
    readers: Places,
    sandbox: OnceLock<Sandbox>,
    /// Set once both languages were there.
    languages: OnceLock<()>,
    work: Arc<Work>,
    swept: OnceLock<()>,
}

impl Default for Installed {
    fn default() -> Self {
        Self::new(Setup::default())
    }
}

impl fmt::Debug for Installed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Installed").field("setup", &self.setup).finish_non_exhaustive()
    }
}

impl Installed {
    /// The programs as the owner says; nothing is started yet.
    pub fn new(setup: Setup) -> Self {
        let machine = Machine {
            places: Places::new(setup.at_once),
            readers: Places::new(setup.reader.as_ref().map_or(0, |reader| reader.at_once)),
            sandbox: OnceLock::new(),
            languages: OnceLock::new(),
            work: Arc::default(),
            swept: OnceLock::new(),
        };
        Self { setup, machine: Arc::new(machine), progress: None, until: None }
    }

    /// The same programs with somebody who is told after each page.
    pub fn telling(self, progress: impl Fn(u32, u32) + Send + Sync + 'static) -> Self {
        Self { progress: Some(Arc::new(progress)), ..self }
    }

    /// What version of LibreOffice is there.
    ///
    /// # Errors
    /// It is not there, or does not answer.
    pub fn libreoffice_version(&self) -> Result<String, Why> {
        office::version(self)
    }

    /// What version of Tesseract is there, when Kazakh and Russian are.
    ///
    /// # Errors
    /// It or one of the languages is not there, or it does not answer.
    pub fn tesseract_version(&self) -> Result<String, Why> {
        recognition::version(self)
    }

    /// Whether files are read in a process of their own here; tries it out.
    ///
    /// # Errors
    /// They are not, or such a process cannot be started or does not answer.
    pub fn reads_apart(&self) -> Result<(), Why> {
        let (rules, limits) = (RuleBook::built_in(), Limits::default());
        let reader = Reader { rules, limits: &limits, tools: self };
        let tried = Tools::apart(self).and_then(|apart| apart.read("text", b"text", reader));
        match tried {
            None => Err(Why::Missing),
            Some(Err(ReadError::Tool(fault))) => Err(fault.why),
            Some(Err(ReadError::NoList)) => Ok(()),
            Some(_) => Err(Why::Stopped),
        }
    }

    /// How children are kept apart on this machine.
    pub fn sandbox(&self) -> Sandbox {
        *self.machine.sandbox.get_or_init(Sandbox::of_this_machine)
    }

    /// Ends every child at once and lets no other start; what waits for one is told that it stopped.
    pub fn stop(&self) {
        self.machine.work.stop();
    }

    /// Whether somebody stopped it.
    pub fn is_stopped(&self) -> bool {
        self.machine.work.is_stopped()
    }

    /// Whether this work alone was told to end.
    #[cfg(unix)]
    fn is_told_to_end(&self) -> bool {
        self.until.as_ref().is_some_and(|until| until.load(Ordering::Relaxed))
    }

    /// As [`Self::stop`], and waits until the children are gone with their folders, but not longer than two seconds.
    pub fn stop_and_wait(&self) {
        self.stop();
        self.machine.work.wait(Duration::from_secs(2));
    }

    /// Removes folders of children whose parent was killed, once; the first child does so, too.
    pub fn remove_left_behind(&self) {
        self.machine.swept.get_or_init(folder::remove_left_behind);
    }

    fn task<'a>(
        &'a self,
        program: &'a Path,
        arguments: Vec<OsString>,
        folder: &'a Folder,
        bounds: Bounds,
    ) -> Task<'a> {
        self.remove_left_behind();
        let (sandbox, work) = (self.sandbox(), &*self.machine.work);
        let until = self.until.as_deref();
        let hidden = &self.setup.hidden;
        Task { program, arguments, folder, bounds, sandbox, hidden, work, until }
    }

    fn bounds(&self, seconds: u64) -> Bounds {
        Bounds { seconds, memory_bytes: self.setup.memory_bytes, ..Bounds::default() }
    }

    /// How many children one piece of work is divided among.
    fn hands(&self) -> usize {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        cores.min(self.setup.at_once).max(1)
    }
}

impl Tools for Installed {
    fn as_docx(&self, bytes: &[u8], form: OldForm) -> Result<Vec<u8>, ToolFault> {
        office::as_docx(self, bytes, form)
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        recognition::words(self, images)
    }

    fn until(&self, stop: Arc<AtomicBool>) -> Option<Arc<dyn Tools>> {
        Some(Arc::new(Self { until: Some(stop), ..self.clone() }))
    }

    fn is_stopped(&self) -> bool {
        Self::is_stopped(self)
    }

    fn keeps_apart(&self) -> bool {
        self.sandbox().closes_network()
    }

    #[cfg(unix)]
    fn apart(&self) -> Option<&dyn bagyt_lists::Apart> {
        Some(self)
    }

    fn page_done(&self, page: u32, pages: u32) {
        if let Some(progress) = &self.progress {
            progress(page, pages);
        }
    }
}
