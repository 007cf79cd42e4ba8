//! The table of all settings.

use crate::Settings;
use crate::values::{Expected, Value};

/// One setting: what it is called, what it means, how it is read and written.
pub struct Setting {
    /// `section.key`, as in the file: section `[server]`, key `listen`.
    pub key: &'static str,
    /// One sentence for the person who runs the site.
    pub meaning: &'static str,
    /// What to write.
    pub expected: Expected,
    pub(crate) set: fn(&mut Settings, &str) -> bool,
    pub(crate) get: fn(&Settings) -> String,
}

impl Setting {
    /// The environment variable: `BAGYT_SERVER_LISTEN`.
    pub fn variable(&self) -> String {
        format!("BAGYT_{}", self.key.replace('.', "_").to_uppercase())
    }

    /// The value of this setting in `settings`, as one would write it.
    pub fn value(&self, settings: &Settings) -> String {
        (self.get)(settings)
    }
}

fn set<T: Value>(slot: &mut T, text: &str) -> bool {
    T::read(text).map(|value| *slot = value).is_some()
}

const fn kind<T: Value>(_: fn(&Settings) -> &T) -> Expected {
    T::EXPECTED
}

macro_rules! setting {
    ($section:ident . $key:ident, $meaning:literal) => {
        Setting {
            key: concat!(stringify!($section), ".", stringify!($key)),
            meaning: $meaning,
            expected: kind(|settings| &settings.$section.$key),
            set: |settings, text| set(&mut settings.$section.$key, text),
            get: |settings| settings.$section.$key.write(),
        }
    };
}

/// All settings, by section.
pub const SETTINGS: &[Setting] = &[
    setting!(server.listen, "Address and port the site listens on."),
    setting!(
        server.public_address,
        "Address visitors know the site by: in feeds, site maps and `robots.txt`, in workbooks, in citations, in what search engines and social networks are told, in examples of the interface; empty to take it from each request."
    ),
    setting!(
        server.request_seconds,
        "Seconds one request may take before it is given up, a connection may lie idle, and its other end may take nothing of an answer."
    ),
    setting!(
        server.concurrent_requests,
        "Requests in work at once; beyond it visitors are asked to come back."
    ),
    setting!(
        server.connections,
        "Connections held at once; beyond it visitors wait for their turn."
    ),
    setting!(
        server.downloads,
        "Files of whole selections and originals sent at once; beyond it visitors are asked to come back. A workbook stands in a temporary file until it is sent."
    ),
    setting!(
        server.shutdown_seconds,
        "Seconds that open requests get to finish when the program is asked to stop."
    ),
    setting!(server.rows_per_page, "Directions on one page."),
    setting!(
        server.requests_per_minute,
        "Requests one client may make in a minute. A page counts as 1, an answer to a program as 2, a search, a feed, a site map or an original as 4, a download or anything sent as 20; health, style sheet and icon count as nothing. A client is an IPv4 address or an IPv6 network of 64 bits."
    ),
    setting!(
        server.trusted_proxies,
        "Proxies whose `X-Forwarded-For` or `Forwarded` says who asks; empty to believe nobody."
    ),
    setting!(
        server.metrics_listen,
        "Address and port where `/metrics` tells Prometheus about the site; empty to tell nobody."
    ),
    setting!(storage.folder, "Folder of the embedded database."),
    setting!(
        storage.url,
        "`postgres://user@host/database` to use PostgreSQL; empty for the embedded database."
    ),
    setting!(
        storage.load_examples,
        "Load the built-in example lists when the register is new and empty."
    ),
    setting!(reading.file_bytes, "Largest file that is read, in bytes."),
    setting!(
        reading.unpacked_bytes,
        "Largest content of a file after unpacking, in bytes: of a packed office file, of an archive, of all streams of a PDF that are no pictures."
    ),
    setting!(reading.rows, "Most table rows in one file."),
    setting!(reading.cells, "Most table cells in one file."),
    setting!(reading.cell_chars, "Longest cell, in characters."),
    setting!(reading.nesting, "Deepest nesting of markup."),
    setting!(reading.lists, "Most lists in one file."),
    setting!(reading.pages, "Most pages of a PDF or of an image file."),
    setting!(reading.pixels, "Most pixels of one page's image."),
    setting!(reading.files, "Most files in an archive."),
    setting!(
        reading.memory_bytes,
        "Memory the process that reads a file may ask for, in bytes; one that asks for more is ended alone and the file refused."
    ),
    setting!(
        reading.seconds,
        "Seconds that process may work on a page of a PDF or scan, on a file of an archive or on any other file, what programs outside take not counted; then it is ended and the file refused."
    ),
    setting!(reading.at_once, "How many such processes work at once; others wait for their turn."),
    setting!(
        tools.libreoffice,
        "LibreOffice, which reads old office files (DOC, RTF); empty to find `soffice` on the path."
    ),
    setting!(
        tools.tesseract,
        "Tesseract, which reads scans; empty to find `tesseract` on the path. It needs its Kazakh and Russian data."
    ),
    setting!(
        tools.seconds,
        "Seconds LibreOffice may take for a file, and Tesseract for each hundred cells of a page or twenty million pixels; then it is stopped."
    ),
    setting!(tools.memory_bytes, "Memory each process of these programs may ask for, in bytes."),
    setting!(tools.at_once, "How many of these programs run at once; others wait for their turn."),
    setting!(
        tools.libreoffice_with_network,
        "Whether LibreOffice opens DOC and RTF where this program cannot keep it from the network, for a machine or container that has none; files of visitors it never does."
    ),
    setting!(trial.file_bytes, "Largest file a visitor may try, in bytes."),
    setting!(
        trial.seconds,
        "Seconds reading a visitor's file may take, the time until its turn not counted; whoever sent it sees how far it is."
    ),
    setting!(
        trial.sending_seconds,
        "Seconds a visitor's file may take to arrive; a pause in it may last as long as a request."
    ),
    setting!(trial.at_once, "Visitors' files read at once; others wait for their turn."),
    setting!(
        trial.held,
        "Visitors' files held in memory at once; beyond it visitors are asked to try again."
    ),
    setting!(
        trial.of_one_visitor,
        "Files of one visitor that wait or are read at once; beyond it the visitor is asked to wait for the first."
    ),
    setting!(trial.pages, "Most pages of a visitor's file."),
    setting!(
        trial.shown_seconds,
        "Seconds what was read of a visitor's file is held in memory, so that it can be loaded again; a file with pages (PDF, scan) is held as long, so that they can be looked at."
    ),
    setting!(trial.rows_shown, "Rows shown of a visitor's file."),
    setting!(
        site.data_licence,
        "Name of the licence of the data: on pages, in answers to programs and in the description of the interface; it is for the compilation, not for the official documents in it."
    ),
    setting!(
        site.data_licence_address,
        "Address at which the licence of the data can be read: on pages, in answers to programs and in the description of the interface."
    ),
    setting!(
        reports.per_hour,
        "Reported mistakes kept within an hour, a quarter of them from one client; beyond it visitors are asked to come back."
    ),
    setting!(
        reports.unanswered,
        "Reported mistakes that may wait for an answer; beyond it no more are taken."
    ),
    setting!(
        rules.folder,
        "Folder of rule files to use instead of the built-in ones; empty for the built-in."
    ),
    setting!(
        log.level,
        "Which events are logged: error, warn, info, debug, or a filter such as `info,bagyt_web=debug`."
    ),
    setting!(log.format, "Log lines for people (text) or machines (json)."),
];
