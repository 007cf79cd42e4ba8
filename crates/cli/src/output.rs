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

/// Says why the program stops: the sentence that says it, what explains it below.
pub fn complain(lang: bagyt_wording::Lang, trouble: &crate::trouble::Trouble) {
    for (at, line) in trouble.lines(lang).iter().enumerate() {
        aside(&if at == 0 { format!("bagyt: {line}") } else { format!("  {line}") });
    }
}

/// A day in the words of the language; documents for programs keep `2026-03-20`.
pub fn day(lang: bagyt_wording::Lang, day: jiff::civil::Date) -> String {
    let (month, day_of_month) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    bagyt_wording::date(i32::from(day.year()), month, day_of_month, lang)
}

/// A message without values.
pub fn t(lang: bagyt_wording::Lang, id: &str) -> String {
    bagyt_wording::say(lang, id, &bagyt_wording::Args::new())
}
