//! What the process takes, where the system keeps a book about it (Linux does).

use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::registry::{Registry, Unit};
use std::fs;

/// Tells memory and open files, under the names all programs use.
pub fn register(registry: &mut Registry) {
    if let Some(bytes) = resident_memory() {
        let help = "Memory the process holds";
        registry.register_with_unit("resident_memory", help, Unit::Bytes, gauge(bytes));
    }
    if let Some(files) = open_files() {
        registry.register("open_fds", "Files and connections the process has open", gauge(files));
    }
}

fn gauge(value: i64) -> Gauge {
    let gauge = Gauge::default();
    gauge.set(value);
    gauge
}

fn resident_memory() -> Option<i64> {
    let book = fs::read_to_string("/proc/self/status").ok()?;
    let line = book.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: i64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some(kibibytes * 1024)
}

fn open_files() -> Option<i64> {
    i64::try_from(fs::read_dir("/proc/self/fd").ok()?.count()).ok()
}
