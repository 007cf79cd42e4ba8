//! One child: started with bounds, waited for, and ended with all that it started.

use crate::bounds::Bounds;
use crate::folder::Folder;
use crate::sandbox::Sandbox;
use crate::work::Work;
use bagyt_lists::Why;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// What is run.
#[derive(Debug)]
pub struct Task<'a> {
    /// The program, found already.
    pub program: &'a Path,
    /// What it is told.
    pub arguments: Vec<OsString>,
    /// Where it works; its home, too.
    pub folder: &'a Folder,
    /// How much it may take.
    pub bounds: Bounds,
    /// How it is kept apart.
    pub sandbox: Sandbox,
    /// Folders it shall not see.
    pub hidden: &'a [PathBuf],
    /// Whether children may go on.
    pub work: &'a Work,
    /// Whether this one may not.
    pub until: Option<&'a AtomicBool>,
}

impl Task<'_> {
    fn is_stopped(&self) -> bool {
        self.work.is_stopped() || self.until.is_some_and(|until| until.load(Ordering::Relaxed))
    }
}

/// The most that is read of what a child prints, in bytes.
const PRINTED: u64 = 64 << 20;

/// The file in its folder that takes what the child prints.
const OUTPUT: &str = "printed";

/// The program of a setting, or the first of these names on the path.
pub fn find(set: &Path, names: &[&str]) -> Result<PathBuf, Why> {
    if !set.as_os_str().is_empty() {
        return if set.is_file() { Ok(set.to_path_buf()) } else { Err(Why::Missing) };
    }
    let path = std::env::var_os("PATH").unwrap_or_default();
    let found = names.iter().find_map(|name| {
        std::env::split_paths(&path).map(|folder| folder.join(name)).find(|it| it.is_file())
    });
    found.ok_or(Why::Missing)
}

#[cfg(not(unix))]
impl Task<'_> {
    /// Elsewhere a child cannot be bounded, so none is started.
    pub fn run(self) -> Result<Vec<u8>, Why> {
        let _ = (
            self.is_stopped(),
            self.hidden,
            &self.program,
            &self.arguments,
            self.bounds.shell(),
            self.sandbox.before(),
        );
        Err(Why::Missing)
    }
}

#[cfg(unix)]
mod unix {
    use super::{OUTPUT, PRINTED, Task};
    use bagyt_lists::Why;
    use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
    use std::fs::File;
    use std::io::PipeReader;
    use std::os::unix::process::CommandExt;
    use std::process::{Child, Command, Stdio};
    use std::thread::sleep;
    use std::time::{Duration, Instant};

    impl Task<'_> {
        /// Runs it to its end and returns what it printed.
        ///
        /// # Errors
        /// It cannot be started, took too long, was stopped or stopped itself; `Refused` when it ended with a number that
        /// says so.
        pub fn run(self) -> Result<Vec<u8>, Why> {
            if self.is_stopped() {
                return Err(Why::Stopped);
            }
            let printed =
                File::create(self.folder.path().join(OUTPUT)).map_err(|_| Why::Stopped)?;
            // Held to the end of this function, or of this process.
            let (ends_with_us, _alive) = std::io::pipe().map_err(|_| Why::Stopped)?;
            let mut command = self.command(printed, ends_with_us);
            let mut child = Group(command.spawn().map_err(|_| Why::Missing)?);
            // A time beyond all counting is no bound.
            let end = Instant::now().checked_add(Duration::from_secs(self.bounds.seconds));
            child.wait_until(end, || self.is_stopped())?;
            let status = child.end().map_err(|_| Why::Stopped)?;
            match status.code() {
                Some(0) => self.folder.read(OUTPUT, PRINTED).map_err(|_| Why::Stopped),
                // A shell or `unshare` tells so of a child that a signal ended.
                Some(code) if code < 126 => Err(Why::Refused),
                _ => Err(Why::Stopped),
            }
        }

        /// What the shell does before it runs the program.
        fn line(&self) -> String {
            let hide = self.sandbox.hiding(self.hidden, &[self.program, self.folder.path()]);
            hide + &self.bounds.shell()
        }

        fn command(&self, printed: File, ends_with_us: PipeReader) -> Command {
            let mut words = self.sandbox.before().iter().map(std::ffi::OsStr::new);
            let shell = std::ffi::OsStr::new("sh");
            let first = words.next();
            let mut command = Command::new(first.unwrap_or(shell));
            command.args(words);
            if first.is_some() {
                command.arg(shell);
            }
            let folder = self.folder.path();
            command
                .arg("-c")
                .arg(self.line())
                .arg("sh")
                .arg(self.program)
                .args(&self.arguments)
                .env_clear()
                .env("PATH", std::env::var_os("PATH").unwrap_or_default())
                .env("LANG", "C.UTF-8")
                .env("HOME", folder)
                .env("TMPDIR", folder)
                // Work is divided among processes; threads of one would only wait for each other.
                .env("OMP_THREAD_LIMIT", "1")
                .current_dir(folder)
                .stdin(ends_with_us)
                .stdout(printed)
                .stderr(Stdio::null())
                .process_group(0);
            command
        }
    }

    /// A child that leads a group of processes; when it is dropped, the whole group is ended.
    struct Group(Child);

    impl Group {
        /// Waits for the child without taking its end away, so that the number of its group stays its own.
        fn wait_until(
            &mut self,
            end: Option<Instant>,
            is_stopped: impl Fn() -> bool,
        ) -> Result<(), Why> {
            let ended = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
            let mut pause = Duration::from_millis(1);
            while waitid(WaitId::Pid(self.id()), ended).map_err(|_| Why::Stopped)?.is_none() {
                if is_stopped() {
                    return Err(Why::Stopped);
                }
                if end.is_some_and(|end| end <= Instant::now()) {
                    return Err(Why::TooSlow);
                }
                sleep(pause);
                pause = (pause * 2).min(LONGEST_PAUSE);
            }
            Ok(())
        }

        /// Ends what it left behind and takes its end.
        fn end(mut self) -> std::io::Result<std::process::ExitStatus> {
            let _ = kill_process_group(self.id(), Signal::KILL);
            self.0.wait()
        }

        fn id(&self) -> Pid {
            Pid::from_child(&self.0)
        }
    }

    const LONGEST_PAUSE: Duration = Duration::from_millis(10);

    impl Drop for Group {
        fn drop(&mut self) {
            // Once its end is taken, the number may be somebody else's.
            if matches!(self.0.try_wait(), Ok(None)) {
                let _ = kill_process_group(self.id(), Signal::KILL);
                let _ = self.0.wait();
            }
        }
    }
}
