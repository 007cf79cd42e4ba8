//! The parent: sends the order, gives the child what it asks of programs, and ends it when it takes too long or nobody waits.

use super::wire::{Answer, Order, Said, Work, hear, say};
use super::{COMMAND, Files, ReaderSetup};
use crate::Installed;
use bagyt_lists::{Image, Limits, ReadError, Tool, ToolFault, Tools, Why, may_be_slow};
use rustix::process::{Pid, Signal, kill_process};
use std::io::{self, ErrorKind};
use std::os::unix::process::{CommandExt, ExitStatusExt};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is asked whether anybody still waits.
const GLANCE: Duration = Duration::from_millis(20);

/// How long a process may take to be gone after its pipes are closed.
const LAST_BREATH: Duration = Duration::from_secs(1);

/// Who works now: the child, or a program outside for it.
enum Turn {
    Child,
    Program,
}

/// Why a child was ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    TooSlow,
    NobodyWaits,
}

impl Installed {
    /// Who reads this file; `None` where it is read here.
    pub(super) fn reader_of(&self, bytes: &[u8]) -> Option<&ReaderSetup> {
        let setup = self.setup.reader.as_ref()?;
        (setup.files == Files::All || may_be_slow(bytes)).then_some(setup)
    }

    /// What a child says at last of an order, and the bytes behind.
    pub(super) fn said_of(
        &self,
        setup: &ReaderSetup,
        work: Work,
        bytes: &[u8],
        limits: &Limits,
        tools: &dyn Tools,
    ) -> Result<(Said, Vec<u8>), ReadError> {
        let is_stopped = || self.is_stopped() || self.is_told_to_end() || tools.is_stopped();
        let fault = |why| ReadError::Tool(ToolFault { tool: Tool::Reader, why });
        let _in_hand = self.machine.work.begin();
        let _place = self.machine.readers.take_unless(is_stopped).ok_or(fault(Why::Stopped))?;
        let order = Order { memory_bytes: setup.memory_bytes, limits: *limits, work };
        let mut child = Started::new(setup).map_err(|error| {
            tracing::error!(%error, program = %setup.program.display(), "a reader could not be started");
            fault(Why::Missing)
        })?;
        let (pid, ended) = (Pid::from_child(&child.process), OnceLock::new());
        let said = thread::scope(|scope| {
            let (turns, told) = channel();
            let patience = Duration::from_secs(setup.seconds);
            let (ended, is_stopped) = (&ended, &is_stopped);
            scope.spawn(move || {
                if let Some(end) = watch(&told, patience, is_stopped)
                    && ended.set(end).is_ok()
                {
                    let _ = kill_process(pid, Signal::KILL);
                }
            });
            // The watch is over when the talk is: the child is there as long as somebody may end it.
            child.talk(&order, bytes, tools, turns)
        });
        // What a program outside did not finish because it was stopped may look like a whole file.
        if is_stopped() {
            return Err(fault(Why::Stopped));
        }
        let over = |what, limit| ReadError::OverLimit { what, limit };
        match (said, ended.get()) {
            (Ok((Said::Fell { of_memory: true, .. }, _)), _) => {
                Err(over("memory_bytes", setup.memory_bytes))
            }
            (Ok((Said::Fell { at, .. }, _)), _) => {
                tracing::error!(at, "a reader fell over a file");
                Err(ReadError::Broken)
            }
            (Ok(said), _) => Ok(said),
            (Err(_), Some(End::TooSlow)) => Err(over("seconds", setup.seconds)),
            (Err(_), Some(End::NobodyWaits)) => Err(fault(Why::Stopped)),
            (Err(error), None) => Err(match child.signal() {
                // It aborts, or is ended by the machine, when it gets no memory.
                Some(Signal::ABORT | Signal::KILL) => over("memory_bytes", setup.memory_bytes),
                Some(Signal::SEGV | Signal::BUS | Signal::ILL) | None => {
                    tracing::error!(%error, "a reader ended without a last word");
                    ReadError::Broken
                }
                // Somebody ended it.
                Some(_) => fault(Why::Stopped),
            }),
        }
    }
}

/// Waits until the talk is over or the child is to be ended.
fn watch(told: &Receiver<Turn>, patience: Duration, is_stopped: impl Fn() -> bool) -> Option<End> {
    // Glances are counted, not the clock: a program that was laid aside for an hour has not worked for one.
    let mut spent = Some(Duration::ZERO);
    loop {
        spent = match told.recv_timeout(GLANCE) {
            Ok(Turn::Child) => Some(Duration::ZERO),
            Ok(Turn::Program) => None,
            Err(RecvTimeoutError::Disconnected) => return None,
            Err(RecvTimeoutError::Timeout) => spent.map(|spent| spent.saturating_add(GLANCE)),
        };
        // Asked each time: a child that has much to tell is ended as soon as a silent one.
        if is_stopped() {
            return Some(End::NobodyWaits);
        }
        if spent.is_some_and(|spent| spent > patience) {
            return Some(End::TooSlow);
        }
    }
}

/// A child at work; it is gone when this is.
struct Started {
    process: Child,
    to: ChildStdin,
    from: ChildStdout,
    memory_bytes: u64,
}

impl Started {
    fn new(setup: &ReaderSetup) -> io::Result<Self> {
        let mut process = Command::new(&setup.program)
            .arg(COMMAND)
            .env_clear()
            // Room that threads set aside and do not use would count as used.
            .env("MALLOC_ARENA_MAX", "2")
            .current_dir("/")
            // What a terminal tells the parent it does not tell the child.
            .process_group(0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What it printed there could be of somebody's file.
            .stderr(Stdio::null())
            .spawn()?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (to, from) = pipes.ok_or(ErrorKind::BrokenPipe)?;
        Ok(Self { process, to, from, memory_bytes: setup.memory_bytes })
    }

    /// To the end of the talk: the last that it says.
    fn talk(
        &mut self,
        order: &Order,
        bytes: &[u8],
        tools: &dyn Tools,
        turns: Sender<Turn>,
    ) -> io::Result<(Said, Vec<u8>)> {
        say(&mut self.to, order, &[bytes])?;
        loop {
            let (said, behind): (Said, _) = hear(&mut self.from, self.memory_bytes)?;
            // Nobody listens any more where the child was just ended.
            let next = |turn| turns.send(turn).map_err(|_| ErrorKind::BrokenPipe);
            match said {
                Said::GoesOn => next(Turn::Child)?,
                Said::Page(page, pages) => {
                    tools.page_done(page, pages);
                    next(Turn::Child)?;
                }
                Said::WhichWords(sizes) => {
                    next(Turn::Program)?;
                    let images = images(&sizes, &behind)?;
                    drop(behind);
                    let words = Answer::Words(tools.words(&images));
                    next(Turn::Child)?;
                    say(&mut self.to, &words, &[])?;
                }
                Said::AsDocx(form) => {
                    next(Turn::Program)?;
                    let made = tools.as_docx(&behind, form);
                    let docx = made.as_deref().unwrap_or_default();
                    let answer = Answer::Docx(made.as_ref().map(|_| ()).map_err(Clone::clone));
                    next(Turn::Child)?;
                    say(&mut self.to, &answer, &[docx])?;
                }
                last @ (Said::Read(_) | Said::Drawn(_) | Said::Fell { .. }) => {
                    return Ok((last, behind));
                }
            }
        }
    }

    /// The signal that ended it; `None` where it ended by itself, or is there yet and talks nonsense.
    fn signal(&mut self) -> Option<Signal> {
        let end = Instant::now() + LAST_BREATH;
        let status = loop {
            match self.process.try_wait() {
                Ok(None) if Instant::now() < end => thread::sleep(GLANCE),
                status => break status.ok().flatten()?,
            }
        };
        Signal::from_named_raw(status.signal()?)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The images that a child shows.
fn images(sizes: &[(u32, u32)], mut greys: &[u8]) -> io::Result<Vec<Image>> {
    let mut images = Vec::new();
    for (width, height) in sizes {
        let pixels = u64::from(*width) * u64::from(*height);
        let pixels = usize::try_from(pixels).map_err(|_| ErrorKind::InvalidData)?;
        let (grey, rest) = greys.split_at_checked(pixels).ok_or(ErrorKind::InvalidData)?;
        images.push(Image { width: *width, height: *height, grey: grey.to_vec() });
        greys = rest;
    }
    Ok(images)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_that_never_stops_telling_is_ended_when_nobody_waits() {
        let (turns, told) = channel();
        let chatter = thread::spawn(move || while turns.send(Turn::Child).is_ok() {});
        let glances = std::cell::Cell::new(0);
        let is_stopped = || glances.replace(glances.get() + 1) == 100;
        assert_eq!(watch(&told, Duration::MAX, is_stopped), Some(End::NobodyWaits));
        drop(told);
        chatter.join().expect("it only sends");
    }

    #[test]
    fn a_silent_child_is_ended_and_one_that_waits_for_a_program_is_not() {
        let (turns, told) = channel();
        assert_eq!(watch(&told, Duration::ZERO, || false), Some(End::TooSlow));
        turns.send(Turn::Program).expect("it is heard");
        let glances = std::cell::Cell::new(0);
        let is_stopped = || glances.replace(glances.get() + 1) == 3;
        assert_eq!(watch(&told, Duration::ZERO, is_stopped), Some(End::NobodyWaits));
    }
}
