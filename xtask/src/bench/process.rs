//! Programs that are measured from outside: wall time, processor time and memory, as the system's own books say.

use anyhow::Context;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// What one run of a program cost.
pub struct Cost {
    /// From start to end.
    pub wall: Duration,
    /// The most memory it and the programs it started held at once, in MiB, as seen every few milliseconds.
    pub peak: f64,
    /// What it printed.
    pub output: String,
}

/// Runs a program to its end; an error when it fails.
pub fn run(command: &mut Command, scratch: &Path) -> anyhow::Result<Cost> {
    let printed = scratch.join("printed");
    command.stdin(Stdio::null()).stdout(fs::File::create(&printed)?).stderr(Stdio::null());
    let start = Instant::now();
    // By its name alone: what is said may stand in the page of figures, which knows no path of this machine.
    let program = command.get_program().to_owned();
    let name = Path::new(&program).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let mut child = command.spawn().with_context(|| name.clone())?;
    let mut peak = 0.0_f64;
    let mut looked = None::<Instant>;
    let status = loop {
        peak = peak.max(memory(child.id(), "VmHWM").unwrap_or_default());
        if looked.is_none_or(|looked| looked.elapsed() > BETWEEN_LOOKS) {
            let with_children = family(child.id());
            let held = with_children.iter().filter_map(|it| memory(*it, "VmRSS")).sum();
            peak = peak.max(held);
            looked = Some(Instant::now());
        }
        if let Some(status) = child.try_wait()? {
            break status;
        }
        std::thread::sleep(Duration::from_millis(1));
    };
    let wall = start.elapsed();
    anyhow::ensure!(status.success(), "{name} ended with {status}");
    Ok(Cost { wall, peak, output: fs::read_to_string(printed)? })
}

/// Going through all programs of the machine costs too much to be done every time.
const BETWEEN_LOOKS: Duration = Duration::from_millis(20);

/// A program and all that it started, and those started.
fn family(first: u32) -> Vec<u32> {
    let parents: Vec<(u32, u32)> = fs::read_dir("/proc")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let process = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let book = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
            // The name in brackets may hold spaces; the parent is the second word behind it.
            let parent = book.rsplit_once(')')?.1.split_whitespace().nth(1)?.parse().ok()?;
            Some((process, parent))
        })
        .collect();
    let mut family = vec![first];
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(parents.iter().filter(|(_, of)| *of == parent).map(|(process, _)| *process));
        at += 1;
    }
    family
}

/// A line of the system's book about a program, in MiB: `VmRSS` for memory held now, `VmHWM` for the most so far.
pub fn memory(process: u32, line: &str) -> Option<f64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let value = status.lines().find_map(|it| it.strip_prefix(line)?.strip_prefix(':'))?;
    let kibibytes: f64 = value.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes / 1024.0)
}

/// How many programs ran or wanted to, on average over the last five minutes, as the system's own books say.
pub fn waiting() -> String {
    let book = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    book.split(' ').nth(1).unwrap_or("an unknown number of").to_owned()
}

/// A server that stops when it is dropped.
pub struct Server {
    child: Child,
    /// The port it answers on.
    pub port: u16,
}

impl Server {
    /// Starts it; the port is put where the arguments say `PORT`.
    pub fn start(program: &Path, arguments: &[&str], folder: &Path) -> anyhow::Result<Self> {
        Self::start_with(program, arguments, folder, &[])
    }

    /// The same with variables in its environment.
    pub fn start_with(
        program: &Path,
        arguments: &[&str],
        folder: &Path,
        variables: &[(&str, &str)],
    ) -> anyhow::Result<Self> {
        let port = free_port()?;
        let arguments =
            arguments.iter().map(|argument| argument.replace("PORT", &port.to_string()));
        let mut command = Command::new(program);
        command
            .args(arguments)
            .envs(variables.iter().copied())
            .current_dir(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        let child = command.spawn().with_context(|| format!("{}", program.display()))?;
        Ok(Self { child, port })
    }

    /// Memory held now, in MiB.
    pub fn memory(&self) -> Option<f64> {
        memory(self.child.id(), "VmRSS")
    }

    /// Whether it is still there.
    pub fn lives(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> anyhow::Result<u16> {
    Ok(std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
