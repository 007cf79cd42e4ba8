//! Printing: everything a person sees on the terminal leaves here, and a closed pipe is no failure.

use std::io::{self, Write};

/// Prints text to standard output; a reader that went away ends the program quietly.
pub fn print(text: &str) {
    let mut out = io::stdout().lock();
    if let Err(error) = out.write_all(text.as_bytes()).and_then(|()| out.flush())
        && error.kind() == io::ErrorKind::BrokenPipe
    {
        std::process::exit(0);
    }
}

/// Prints a line to standard output.
pub fn line(text: &str) {
    print(&format!("{text}\n"));
}

/// Prints a line to standard error.
pub fn aside(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says why the program stops, with its causes.
pub fn complain(error: &anyhow::Error) {
    aside(&format!("bagyt: {error}"));
    for cause in error.chain().skip(1) {
        aside(&format!("  {cause}"));
    }
}

/// A message without values.
pub fn t(lang: bagyt_wording::Lang, id: &str) -> String {
    bagyt_wording::say(lang, id, &bagyt_wording::Args::new())
}
