//! The databases a register can live in, made for measuring; those on a server are dropped afterwards unless they are kept.

use super::Bench;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The variable that names a PostgreSQL server for tests.
const POSTGRES: &str = "BAGYT_TEST_POSTGRES_URL";

/// A place for one register.
pub enum Database {
    /// Embedded, in this folder.
    File(PathBuf),
    /// On a server.
    Server {
        /// The address of a database that is always there.
        admin: String,
        /// The address of its own.
        address: String,
        /// Whether it is kept for the next time.
        kept: bool,
    },
}

impl Database {
    /// Its name for people.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::File(_) => "SQLite",
            Self::Server { .. } => "PostgreSQL",
        }
    }

    /// The arguments that name it.
    pub fn arguments(&self) -> Vec<String> {
        match self {
            Self::File(folder) => vec!["--folder".to_owned(), folder.display().to_string()],
            Self::Server { address, .. } => vec!["--database".to_owned(), address.clone()],
        }
    }

    /// The address of a database on a server.
    pub fn address(&self) -> Option<&str> {
        match self {
            Self::File(_) => None,
            Self::Server { address, .. } => Some(address),
        }
    }

    /// Makes it empty.
    pub fn make_anew(&self) -> anyhow::Result<()> {
        match self {
            Self::File(folder) if folder.is_dir() => Ok(fs::remove_dir_all(folder)?),
            Self::File(_) => Ok(()),
            Self::Server { admin, address, .. } => {
                let name = name_in(address);
                let made = asked(admin, &format!("drop database if exists {name}"))
                    && asked(admin, &format!("create database {name}"));
                anyhow::ensure!(made, "the database {name} cannot be made anew");
                Ok(())
            }
        }
    }

    /// Whether an earlier run filled it: its folder is there, or this table has a row.
    pub fn is_filled(&self, table: &str) -> bool {
        match self {
            Self::File(folder) => folder.is_dir(),
            Self::Server { address, .. } => asked(
                address,
                &format!("select 1 / count(*) from (select 1 from {table} limit 1) as some"),
            ),
        }
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Self::Server { admin, address, kept: false } = self {
            asked(admin, &format!("drop database if exists {} with (force)", name_in(address)));
        }
    }
}

/// A database of this name on the server that is named for tests; `None`, said aloud, where there is none.
pub fn on_server(bench: &Bench, name: &str) -> Option<Database> {
    let Ok(admin) = std::env::var(POSTGRES) else {
        bench.skip(&format!("PostgreSQL: {POSTGRES} is not set; `.ci/postgres-start` starts a throw-away server and prints it"));
        return None;
    };
    if !asked(&admin, "select 1") {
        bench.skip("PostgreSQL: psql is not here, or the server does not answer");
        return None;
    }
    let (server, _) = admin.rsplit_once('/')?;
    let address = format!("{server}/bagyt_bench_{name}");
    Some(Database::Server { address, admin, kept: bench.keep })
}

fn name_in(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or(address)
}

fn asked(url: &str, statement: &str) -> bool {
    let mut command = Command::new("psql");
    command
        .args([url, "--quiet", "--set", "ON_ERROR_STOP=1", "--command", statement])
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}
