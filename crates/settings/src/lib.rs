//! Every setting of the program, in one table: its key, default and meaning, and how it is read from a file, the
//! environment and flags.
//!
//! Later layers win: defaults, then the TOML file, then variables `BAGYT_SECTION_KEY`, then flags. A key nobody knows or a
//! value that cannot be meant is an error that names the place, the value and what to write; all errors come at once.
//! `docs/configuration.md` is generated from the same table.

mod layers;
mod networks;
mod reference;
mod table;
mod values;
mod web_address;

pub use layers::{Fault, Faults, Origin, load};
pub use networks::{Network, Networks};
pub use reference::reference_page;
pub use table::{SETTINGS, Setting};
pub use values::Expected;
pub use web_address::WebAddress;

use std::net::SocketAddr;
use std::num::NonZeroU32;
use std::path::PathBuf;

/// All settings, checked.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// Where the site listens and how much it takes.
    pub server: Server,
    /// Where the register is kept.
    pub storage: Storage,
    /// How much a reader takes on.
    pub reading: Reading,
    /// Programs outside this one.
    pub tools: Tools,
    /// The "try your file" page.
    pub trial: Trial,
    /// What the site says of itself and of its data.
    pub site: Site,
    /// Mistakes visitors report.
    pub reports: Reports,
    /// The regulation.
    pub rules: Rules,
    /// What is logged.
    pub log: Log,
}

/// Where the site listens and how much it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// Address and port.
    pub listen: SocketAddr,
    /// The address visitors know the site by, `https://grants.example.kz`; empty when it is taken from each request.
    pub public_address: WebAddress,
    /// Seconds a request may take, a connection may lie idle, and an answer may find nobody who takes it.
    pub request_seconds: u64,
    /// Requests in work at once; more wait, then are told to come back.
    pub concurrent_requests: usize,
    /// Connections held at once; more wait for their turn.
    pub connections: usize,
    /// Whole files sent at once; more are told to come back.
    pub downloads: usize,
    /// Seconds that open requests get to finish when the program is asked to stop.
    pub shutdown_seconds: u64,
    /// Directions on one page of a list.
    pub rows_per_page: u32,
    /// Requests one client may make in a minute, dear ones counted several times; `None` for no limit.
    pub requests_per_minute: Option<NonZeroU32>,
    /// Proxies that are believed when they say for whom they ask.
    pub trusted_proxies: Networks,
    /// Where numbers about the site are told to Prometheus; `None` for nowhere.
    pub metrics_listen: Option<SocketAddr>,
}

impl Default for Server {
    fn default() -> Self {
        Self {
            listen: SocketAddr::from(([127, 0, 0, 1], 8080)),
            public_address: WebAddress::default(),
            request_seconds: 20,
            concurrent_requests: 256,
            connections: 2048,
            downloads: 16,
            shutdown_seconds: 10,
            rows_per_page: 25,
            requests_per_minute: NonZeroU32::new(1200),
            trusted_proxies: Networks::default(),
            metrics_listen: None,
        }
    }
}

/// Where the register is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Storage {
    /// Folder of the embedded database.
    pub folder: PathBuf,
    /// `postgres://…` to keep the register in PostgreSQL instead; empty for the embedded database.
    pub url: String,
    /// Load the built-in examples when the register is new.
    pub load_examples: bool,
}

impl Default for Storage {
    fn default() -> Self {
        Self { folder: PathBuf::from("bagyt-data"), url: String::new(), load_examples: true }
    }
}

/// How much a reader takes on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Largest file, in bytes.
    pub file_bytes: u64,
    /// Largest content of a file after unpacking, in bytes: of packed office files, archives, streams of a PDF.
    pub unpacked_bytes: u64,
    /// Most rows.
    pub rows: usize,
    /// Most cells.
    pub cells: usize,
    /// Longest cell, in characters.
    pub cell_chars: usize,
    /// Deepest nesting of markup.
    pub nesting: usize,
    /// Most lists in one file.
    pub lists: usize,
    /// Most pages of a PDF or of an image file.
    pub pages: usize,
    /// Most pixels of one page's image.
    pub pixels: u64,
    /// Most files in an archive.
    pub files: usize,
    /// Memory the process that reads a file may ask for, in bytes.
    pub memory_bytes: u64,
    /// Seconds it may work on a page of a PDF or scan, on a file of an archive or on any other file.
    pub seconds: u64,
    /// How many of them at once.
    pub at_once: usize,
}

impl Default for Reading {
    fn default() -> Self {
        Self {
            file_bytes: 32 << 20,
            unpacked_bytes: 128 << 20,
            rows: 20_000,
            cells: 200_000,
            cell_chars: 200_000,
            nesting: 64,
            lists: 64,
            pages: 500,
            pixels: 60_000_000,
            files: 200,
            memory_bytes: 2 << 30,
            seconds: 60,
            at_once: 8,
        }
    }
}

/// Programs outside this one: LibreOffice for old office files, Tesseract for scans.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tools {
    /// LibreOffice; empty to find `soffice` or `libreoffice` on the path.
    pub libreoffice: PathBuf,
    /// Tesseract; empty to find `tesseract` on the path.
    pub tesseract: PathBuf,
    /// Seconds LibreOffice may take for a file, and Tesseract for a hundred cells.
    pub seconds: u64,
    /// Memory each process of them may ask for, in bytes.
    pub memory_bytes: u64,
    /// How many of them run at once.
    pub at_once: usize,
    /// Whether LibreOffice opens files of officers where it cannot be kept from the network.
    pub libreoffice_with_network: bool,
}

impl Default for Tools {
    fn default() -> Self {
        Self {
            libreoffice: PathBuf::new(),
            tesseract: PathBuf::new(),
            seconds: 60,
            memory_bytes: 2 << 30,
            at_once: 4,
            libreoffice_with_network: false,
        }
    }
}

/// The "try your file" page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trial {
    /// Largest file a visitor may try, in bytes.
    pub file_bytes: u64,
    /// Seconds reading one file may take; the time until its turn is not counted.
    pub seconds: u64,
    /// Seconds one file may take to arrive.
    pub sending_seconds: u64,
    /// Files read at once.
    pub at_once: usize,
    /// Files held in memory at once: on their way in, waiting, being read, shown.
    pub held: usize,
    /// Files of one visitor that wait or are read at once.
    pub of_one_visitor: usize,
    /// Most pages of a visitor's file.
    pub pages: usize,
    /// Seconds what was read of a file is held, and the file itself where it has pages to be looked at.
    pub shown_seconds: u64,
    /// Rows shown of what was read.
    pub rows_shown: usize,
}

impl Default for Trial {
    fn default() -> Self {
        Self {
            file_bytes: 8 << 20,
            seconds: 300,
            sending_seconds: 300,
            at_once: 2,
            held: 32,
            of_one_visitor: 2,
            pages: 40,
            shown_seconds: 900,
            rows_shown: 100,
        }
    }
}

/// What the site says of itself and of its data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// The name of the licence of the data.
    pub data_licence: String,
    /// Where the licence can be read; empty for nowhere.
    pub data_licence_address: WebAddress,
}

impl Default for Site {
    fn default() -> Self {
        Self {
            data_licence: "CC BY 4.0".to_owned(),
            data_licence_address: "https://creativecommons.org/licenses/by/4.0/"
                .parse()
                .expect("it has a scheme and a host"),
        }
    }
}

/// Mistakes visitors report: bounded, so that no robot fills the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reports {
    /// Most reports kept within an hour.
    pub per_hour: u32,
    /// Most reports that wait for an answer.
    pub unanswered: u32,
}

impl Default for Reports {
    fn default() -> Self {
        Self { per_hour: 60, unanswered: 5_000 }
    }
}

/// The regulation.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Rules {
    /// Folder of rule files to use instead of the built-in ones; empty for the built-in.
    pub folder: PathBuf,
}

/// What is logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// Which events: `error`, `warn`, `info`, `debug`, or a filter such as `info,bagyt_web=debug`.
    pub level: String,
    /// Lines for people or JSON for machines.
    pub format: LogFormat,
}

impl Default for Log {
    fn default() -> Self {
        Self { level: "info".to_owned(), format: LogFormat::Text }
    }
}

/// The form of log lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}
