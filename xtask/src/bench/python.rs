//! The Python baseline: an environment of its own under the target folder, with the usual libraries.

use super::Bench;
use super::process;
use anyhow::Context;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

/// The libraries of the baseline scripts.
const LIBRARIES: [&str; 2] = ["python-docx", "pandas"];

/// An interpreter that has the libraries.
pub struct Python {
    interpreter: PathBuf,
    scripts: PathBuf,
    scratch: PathBuf,
    /// Versions, for the page.
    pub versions: String,
}

/// What the reading script measured.
pub struct Read {
    /// Rows it found.
    pub rows: usize,
    /// Time of each round.
    pub times: Vec<Duration>,
}

impl Python {
    /// The name of the reading script.
    pub const READER: &str = "`baseline_read.py`";

    /// The name of the importing script.
    pub const IMPORTER: &str = "`baseline_import.py`";

    /// Finds or makes the environment; `None`, said aloud, when that cannot be done here.
    pub fn prepare(bench: &Bench) -> anyhow::Result<Option<Self>> {
        let folder = bench.folder.join("venv");
        let interpreter = folder.join("bin/python");
        if !works(&interpreter) {
            let made = quiet(Command::new("python3").args(["-m", "venv"]).arg(&folder));
            if !made
                || !quiet(
                    Command::new(&interpreter)
                        .args(["-m", "pip", "install", "--quiet"])
                        .args(LIBRARIES),
                )
            {
                bench.skip("the Python baselines: python3 or its packages python-docx and pandas cannot be had here");
                return Ok(None);
            }
        }
        let versions = said(
            &interpreter,
            "import platform, docx, pandas; print('Python', platform.python_version() + ', python-docx', docx.__version__ + ', pandas', pandas.__version__)",
        )?;
        let scripts = bench.root.join("benches");
        Ok(Some(Self { interpreter, scripts, scratch: bench.folder.clone(), versions }))
    }

    /// Reads files a number of times in one process; its own clock counts, starting is left out.
    pub fn read(&self, files: &[PathBuf], runs: usize) -> anyhow::Result<Read> {
        let mut command = self.script("baseline_read.py");
        command.arg("--repeat").arg((runs + 1).to_string()).args(files);
        let printed = process::run(&mut command, &self.scratch)?.output;
        let said: Value = serde_json::from_str(&printed).context("the script prints JSON")?;
        let seconds =
            said["seconds"].as_array().context("the script prints its times")?.iter().skip(1);
        let times = seconds.filter_map(Value::as_f64).map(Duration::from_secs_f64).collect();
        let rows = said["rows"].as_u64().and_then(|rows| usize::try_from(rows).ok());
        Ok(Read { rows: rows.context("the script prints its rows")?, times })
    }

    /// Reads files once in a process of its own, again and again; starting and importing the libraries count.
    pub fn read_in_whole(&self, files: &[PathBuf], runs: usize) -> anyhow::Result<Vec<Duration>> {
        let once =
            || Ok(process::run(self.script("baseline_read.py").args(files), &self.scratch)?.wall);
        (0..=runs).map(|_| once()).skip(1).collect()
    }

    /// Imports a folder into a new database.
    pub fn import(&self, database: &Path, folder: &Path) -> anyhow::Result<process::Cost> {
        process::run(self.script("baseline_import.py").arg(database).arg(folder), &self.scratch)
    }

    /// The interpreter, for its own small server.
    pub fn interpreter(&self) -> &Path {
        &self.interpreter
    }

    /// Installs pinned packages; whether they are there then.
    pub fn install(&self, requirements: &Path, modules: &str) -> bool {
        let import = format!("import {modules}");
        let mut pip = Command::new(&self.interpreter);
        quiet(Command::new(&self.interpreter).args(["-c", &import]))
            || quiet(
                pip.args(["-m", "pip", "install", "--quiet", "--requirement"]).arg(requirements),
            )
    }

    fn script(&self, name: &str) -> Command {
        let mut command = Command::new(&self.interpreter);
        command.env("PYTHONDONTWRITEBYTECODE", "1").arg(self.scripts.join(name));
        command
    }
}

/// What a line of Python prints.
pub fn said(interpreter: &Path, line: &str) -> anyhow::Result<String> {
    let output = Command::new(interpreter).args(["-c", line]).output()?;
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

fn works(interpreter: &Path) -> bool {
    interpreter.is_file() && quiet(Command::new(interpreter).args(["-c", "import docx, pandas"]))
}

fn quiet(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
