//! Printing: everything a person sees on the terminal leaves here, and a closed pipe is no failure.

use bagyt_language::is_unseen;
use std::io::{self, Write};
use std::path::Path;

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

/// Writes over the line standard error, a terminal, is at.
pub fn over(text: &str) {
    let mut out = io::stderr().lock();
    let _ = write!(out, "\r\u{1b}[K{text}").and_then(|()| out.flush());
}

/// The name of a file or folder, fit for a terminal: it stays on one line and moves nothing.
pub fn name(path: impl AsRef<Path>) -> String {
    let shown = |letter: char| match is_unseen(letter) {
        true => char::REPLACEMENT_CHARACTER,
        false => letter,
    };
    path.as_ref().display().to_string().chars().map(shown).collect()
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

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn a_name_stays_on_one_line_and_moves_nothing() {
        for (written, shown) in [
            ("тізбе 2026.txt", "тізбе 2026.txt"),
            ("a\nb\r.txt", "a\u{fffd}b\u{fffd}.txt"),
            ("\u{1b}[2Jx\u{7f}\u{9b}", "\u{fffd}[2Jx\u{fffd}\u{fffd}"),
            ("a\u{202e}txt.exe", "a\u{fffd}txt.exe"),
            ("a\u{200b}\u{2066}.txt", "a\u{fffd}\u{fffd}.txt"),
        ] {
            assert_eq!(name(written), shown);
        }
    }
}
