//! The lines of a text file with their numbers, and what kind of line each is.

/// A line of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct FileLine<'a> {
    /// Its number, from 1.
    pub number: u32,
    /// What it says, without the line end.
    pub text: &'a str,
    /// Whether a page break stands before it.
    pub after_page_break: bool,
}

impl FileLine<'_> {
    /// Nothing but white space, tabs included.
    pub fn is_blank(&self) -> bool {
        self.text.chars().all(|c| c.is_whitespace() || c == '\u{FEFF}')
    }

    /// A separator such as `---⇥---`, `+-----+` or `---- 2-бет ----`: at least three dashes and nothing that says anything.
    pub fn is_separator(&self) -> bool {
        let is_dash = |c: &char| matches!(c, '-' | '—' | '–' | '=' | '─');
        // Between cells a number stands among rules; one among dashes is a row in which little is filled in.
        let ruled = || {
            let mut empty = self
                .text
                .split(['\t', '|'])
                .filter(|cell| !cell.chars().any(char::is_alphanumeric));
            empty.all(|cell| !matches!(cell.chars().filter(is_dash).count(), 1 | 2))
        };
        // The first letter of a line of words ends this.
        let says_nothing = || {
            let mark = |c| is_dash(&c) || c.is_whitespace() || matches!(c, '|' | '+' | ':');
            self.text.chars().all(mark) || self.is_page_number() && ruled()
        };
        let first = self.text.trim_start().chars().next();
        first.is_none_or(|c| is_dash(&c) || matches!(c, '|' | '+' | ':'))
            && self.text.chars().filter(is_dash).count() >= 3
            && says_nothing()
    }

    /// Whether it only carries a page number: `- 2 -`, `2-бет`, `стр. 3`.
    pub fn is_page_number(&self) -> bool {
        let words: String = self
            .text
            .chars()
            .filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '.'))
            .flat_map(char::to_lowercase)
            .collect();
        let digits = ["бет", "стр", "страница", "page"]
            .iter()
            .find_map(|word| words.strip_prefix(word).or_else(|| words.strip_suffix(word)))
            .unwrap_or(&words);
        (1..=3).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The same, outside of any cell.
    pub fn is_lone_page_number(&self) -> bool {
        !self.text.contains(['\t', '|']) && self.is_page_number()
    }

    /// Whether it carries a page number and shows by its marks that it is no other number: `- 2 -`, `стр. 3`, `3 / 12`.
    pub fn is_marked_page_number(&self) -> bool {
        let text = self.text.trim();
        let dash = |c| matches!(c, '-' | '–' | '—');
        let framed = text.starts_with(dash) && text.ends_with(dash);
        let named = text.chars().any(char::is_alphabetic);
        let of_all =
            text.split_once('/').or_else(|| text.split_once(" из ")).is_some_and(|(page, all)| {
                let number = |text: &str| -> Option<u16> { text.trim().parse().ok() };
                number(page)
                    .zip(number(all))
                    .is_some_and(|(page, all)| 0 < page && page <= all && all < 1_000)
            });
        of_all || (framed || named) && self.is_lone_page_number()
    }

    /// Whether its first character that is no space is a tab.
    pub fn begins_with_tab(&self) -> bool {
        self.text.trim_start_matches([' ', '\u{A0}', '\u{FEFF}']).starts_with('\t')
    }
}

/// Divides a text into lines at every kind of line end; a form feed ends a line and breaks the page.
pub(super) fn lines(text: &str) -> impl Iterator<Item = FileLine<'_>> {
    let mut rest = Some(text);
    let mut number = 0;
    let mut page_break = false;
    std::iter::from_fn(move || {
        let current = rest?;
        let end = line_end(current);
        let (line, after) = match end {
            Some(end) => (&current[..end], Some(&current[end..])),
            None => (current, None),
        };
        let after_page_break = std::mem::take(&mut page_break);
        rest = after.map(|after| {
            page_break = after.starts_with('\u{C}');
            after.strip_prefix("\r\n").unwrap_or_else(|| {
                let mut chars = after.chars();
                chars.next();
                chars.as_str()
            })
        });
        if rest.is_none() && line.is_empty() {
            return None;
        }
        number += 1;
        Some(FileLine { number, text: line, after_page_break })
    })
}

/// Where the first line ends; bytes are looked at, because those of letters end none.
fn line_end(text: &str) -> Option<usize> {
    let ends = |(at, byte): &(usize, u8)| match byte {
        b'\n' | b'\r' | 0xb | 0xc => true,
        // The first bytes of U+0085 and of U+2028 and U+2029.
        0xc2 | 0xe2 => text[*at..].starts_with(['\u{85}', '\u{2028}', '\u{2029}']),
        _ => false,
    };
    text.bytes().enumerate().find(ends).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_counts_once() {
        let check = |text: &str, expected: &[(u32, &str, bool)]| {
            let found: Vec<_> =
                lines(text).map(|line| (line.number, line.text, line.after_page_break)).collect();
            assert_eq!(found, expected, "{text:?}");
        };
        check("", &[]);
        check(
            "а\r\nб\nв\rг",
            &[(1, "а", false), (2, "б", false), (3, "в", false), (4, "г", false)],
        );
        check("а\n\nб\n", &[(1, "а", false), (2, "", false), (3, "б", false)]);
        check("а\u{C}б", &[(1, "а", false), (2, "б", true)]);
    }

    #[test]
    fn a_page_number_is_told_from_other_numbers_by_its_marks() {
        let page =
            |text| FileLine { number: 1, text, after_page_break: false }.is_marked_page_number();
        for text in ["- 3 -", "– 12 –", "3 / 12", "3 из 12", "стр. 3", "2-бет"] {
            assert!(page(text), "{text}");
        }
        for text in ["3", "- 3", "14 / 12", "2026/2027", "3 тур / 12", "-", "стр."] {
            assert!(!page(text), "{text}");
        }
    }

    #[test]
    fn separators_say_nothing() {
        let separator = |text| FileLine { number: 1, text, after_page_break: false }.is_separator();
        assert!(separator("---\t--\t-----"));
        assert!(separator("|:---|---:|"));
        assert!(separator("---- 2-бет ----"));
        assert!(separator("---\t2-бет\t---"));
        assert!(!separator("-\t1.\t-–"));
        assert!(!separator("\t-"));
        assert!(!separator("--- 2 грант ---"));
        assert!(!separator("- - а -"));
    }
}
