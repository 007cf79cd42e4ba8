//! This program once more, as a child that reads one file: a file that makes it ask for more memory or time than it may have
//! ends the child and nothing else.

mod child;
#[cfg(unix)]
mod parent;
mod wire;

#[cfg(unix)]
use crate::Installed;
#[cfg(unix)]
use bagyt_lists::{Apart, Contents, Image, Limits, Picture, ReadError, Reader};
use std::path::PathBuf;

/// What the child is told to be, as the only word of its command line.
pub const COMMAND: &str = "reader-of-one-file";

/// How files are read in processes of their own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReaderSetup {
    /// This program, which answers to [`COMMAND`] with [`read_one_file`].
    pub program: PathBuf,
    /// Bytes of memory one may ask for.
    pub memory_bytes: u64,
    /// Seconds one may work before it is done, or at the next page or file; what programs outside take is not counted.
    pub seconds: u64,
    /// Which files are read so.
    pub files: Files,
    /// How many at once; more wait for their turn.
    pub at_once: usize,
}

/// Which files are read in a process of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Files {
    /// All of them.
    All,
    /// Those that [may be slow](bagyt_lists::may_be_slow): what libraries or programs outside read.
    Slow,
}

/// This program as its children know it, whatever became of its file since it was started.
pub fn this_program() -> Option<PathBuf> {
    let itself = PathBuf::from("/proc/self/exe");
    if itself.exists() { Some(itself) } else { std::env::current_exe().ok() }
}

/// Reads the file that the parent sends, and ends; for the child.
///
/// # Errors
/// The parent is gone, or says what is not to be understood.
pub fn read_one_file() -> std::io::Result<()> {
    child::note_falls();
    end_with_parent();
    child::serve(std::io::stdin(), std::io::stdout(), bound)
}

/// Whatever ends the parent ends the child, and where the machine runs out of memory, the child goes first.
fn end_with_parent() {
    #[cfg(target_os = "linux")]
    {
        let ends = rustix::process::Signal::KILL;
        let _ = rustix::process::set_parent_process_death_signal(Some(ends));
        let _ = std::fs::write("/proc/self/oom_score_adj", "1000");
    }
}

/// Takes the bounds on.
#[cfg(unix)]
fn bound(memory_bytes: u64) {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let most = |bound| Rlimit { current: Some(bound), maximum: Some(bound) };
    // A bound that cannot be set is one that the machine has set lower already.
    let _ = setrlimit(Resource::As, most(memory_bytes));
    let _ = setrlimit(Resource::Core, most(0));
}

#[cfg(not(unix))]
fn bound(_: u64) {}

#[cfg(unix)]
impl Apart for Installed {
    fn read(
        &self,
        name: &str,
        bytes: &[u8],
        reader: Reader<'_>,
    ) -> Option<Result<Contents, ReadError>> {
        let setup = self.reader_of(bytes)?;
        let texts = || reader.rules.texts().to_vec();
        let rules = (!reader.rules.is_built_in()).then(texts);
        let work = wire::Work::Read { name: name.to_owned(), rules };
        let said = self.said_of(setup, work, bytes, reader.limits, reader.tools);
        Some(said.and_then(|said| match said {
            (wire::Said::Read(read), _) => read,
            _ => Err(ReadError::Broken),
        }))
    }

    fn picture(
        &self,
        bytes: &[u8],
        wanted: &Picture<'_>,
        limits: &Limits,
    ) -> Option<Result<Image, ReadError>> {
        let setup = self.reader_of(bytes)?;
        let Picture { file, page, part, width } = *wanted;
        let work = wire::Work::Picture { file: file.map(str::to_owned), page, part, width };
        let said = self.said_of(setup, work, bytes, limits, self);
        Some(said.and_then(|said| match said {
            (wire::Said::Drawn(drawn), grey) => {
                drawn.map(|(width, height)| Image { width, height, grey })
            }
            _ => Err(ReadError::Broken),
        }))
    }
}
