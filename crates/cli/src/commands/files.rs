//! Reading the files named on the command line, with every failure named and none stopping the others.

use crate::trouble::{to_say, unreadable, why_not};
use crate::{configuration, output, signals};
use bagyt_lists::{Contents, LeftOut, ReadError, Reader, Reading};
use bagyt_settings::Settings;
use bagyt_tools::{Files, Installed};
use bagyt_wording::{Args, Lang, say};
use std::fs::File;
use std::io::{IsTerminal, Read};
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// What became of one file.
pub struct Outcome {
    /// The path as given.
    pub path: PathBuf,
    /// What it holds, or why not.
    pub result: Result<Contents, Unread>,
}

impl Outcome {
    /// Its lists.
    pub fn lists(&self) -> &[Reading] {
        self.result.as_ref().map_or(&[], |contents| &contents.lists)
    }

    /// Files of an archive that gave no list.
    pub fn left_out(&self) -> &[LeftOut] {
        self.result.as_ref().map_or(&[], |contents| &contents.left_out)
    }
}

/// Why a file was not read.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// It could not be opened.
    #[error("{0}")]
    File(#[from] std::io::Error),
    /// It could not be looked at.
    #[error("{0}")]
    List(#[from] ReadError),
}

/// Reads every file, one on each core at a time; the outcomes stand in the order of the paths.
pub fn read_all(
    settings: &Settings,
    lang: Lang,
    paths: &[PathBuf],
) -> crate::trouble::Result<Vec<Outcome>> {
    bagyt_lists::get_ready();
    let rules = configuration::rules(settings)?;
    let limits = configuration::limits(settings);
    // What our own code reads alone is bounded by it, and begins sooner here.
    let tools = configuration::tools(settings, Files::Slow);
    signals::end_when_asked(&tools);
    let is_told = paths.len() == 1 && std::io::stderr().is_terminal();
    let tools = if is_told { telling(tools, lang) } else { tools };
    let reader = Reader { rules: &rules, limits: &limits, tools: &tools };
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut read = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(path) = paths.get(at) else { return read };
            // One file that breaks the reader must not take the others with it.
            let reading = AssertUnwindSafe(|| read_one(path, reader));
            let result = catch_unwind(reading).unwrap_or(Err(ReadError::Broken.into()));
            read.push((at, Outcome { path: path.clone(), result }));
        }
    };
    let mut outcomes = thread::scope(|scope| {
        let readers: Vec<_> = (0..cores.min(paths.len())).map(|_| scope.spawn(work)).collect();
        let read = readers.into_iter().flat_map(|it| it.join().expect("a reader does not panic"));
        read.collect::<Vec<_>>()
    });
    if is_told {
        output::over("");
    }
    // What was stopped looks like files that could not be read.
    if tools.is_stopped() {
        signals::end(&tools);
    }
    outcomes.sort_by_key(|(at, _)| *at);
    Ok(outcomes.into_iter().map(|(_, outcome)| outcome).collect())
}

/// Pages of a slow scan are told as they are done, on one line of standard error.
fn telling(tools: Installed, lang: Lang) -> Installed {
    tools.telling(move |page, pages| {
        let values = Args::new().count("page", page).count("pages", pages);
        output::over(&say(lang, "reading-page", &values));
    })
}

fn read_one(path: &Path, reader: Reader<'_>) -> Result<Contents, Unread> {
    let mut bytes = Vec::new();
    File::open(path)?.take(reader.limits.file_bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok(reader.read(&name, &bytes)?)
}

/// That a file of an archive was left out, in words.
pub fn left_out(settings: &Settings, lang: Lang, archive: &str, file: &LeftOut) -> String {
    let file_name = format!("{archive}/{}", output::name(&file.name));
    let sentence = to_say("left-out-of-archive").text("file", file_name);
    sentence.part("detail", unreadable(settings, &file.why)).in_words(lang)
}

/// Why a file was not read, in words.
pub fn reason(settings: &Settings, lang: Lang, unread: &Unread) -> String {
    let sentence = match unread {
        Unread::File(error) => to_say("read-no-file").part("detail", why_not(error)),
        Unread::List(error) => unreadable(settings, error),
    };
    sentence.in_words(lang)
}
