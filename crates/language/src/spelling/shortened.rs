//! Which listed words become a form when one letter inside them is left out.

use std::borrow::Cow;

/// The hash of each form of a word of six letters and more with one letter inside left out, above the number of the word,
/// in ascending order. The forms themselves would take ten times the room and the time.
pub(super) struct Shortened(Vec<u64>);

impl Shortened {
    /// Notes the forms of all words.
    pub fn of(words: &[Cow<'static, str>]) -> Self {
        let mut forms = Vec::with_capacity(words.len() * 8);
        for (number, word) in (0_u64..).zip(words) {
            let letters: Vec<char> = word.chars().collect();
            if letters.len() < 6 {
                continue;
            }
            let mut start = START;
            for left_out in 1..letters.len() - 1 {
                start = step(start, letters[left_out - 1]);
                let hash = letters[left_out + 1..].iter().fold(start, |hash, c| step(hash, *c));
                forms.push(u64::from(hash) << 32 | number);
            }
        }
        forms.sort_unstable();
        forms.dedup();
        Self(forms)
    }

    /// The words that become `form`, in their order.
    pub fn find<'a>(
        &self,
        form: &str,
        words: &'a [Cow<'static, str>],
    ) -> impl Iterator<Item = &'a str> {
        let hash = u64::from(form.chars().fold(START, step));
        let from = self.0.partition_point(|entry| entry >> 32 < hash);
        let numbers = self.0[from..].iter().take_while(move |entry| **entry >> 32 == hash);
        let found = numbers.map(|entry| &*words[(entry & u64::from(u32::MAX)) as usize]);
        // Other forms may have the same hash, and a word may be listed twice.
        let mut found: Vec<&str> = found.filter(|word| is_shortened(word, form)).collect();
        let mut seen = Vec::new();
        found.retain(|word| {
            !seen.contains(word) && {
                seen.push(*word);
                true
            }
        });
        found.into_iter()
    }
}

const START: u32 = 0x811c_9dc5;

fn step(hash: u32, c: char) -> u32 {
    (hash ^ u32::from(c)).wrapping_mul(0x0100_0193)
}

/// Whether `form` is `word` without one of its letters but the first and the last.
fn is_shortened(word: &str, form: &str) -> bool {
    let mut inner = word.char_indices().skip(1).peekable();
    while let Some((at, c)) = inner.next() {
        if inner.peek().is_none() {
            return false;
        }
        let rest = &word[at + c.len_utf8()..];
        if form.strip_prefix(&word[..at]) == Some(rest) {
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_found_without_one_inner_letter() {
        let words = ["мектеп", "жоба", "шаралар", "ккеңес", "шаралар"].map(Cow::Borrowed);
        let shortened = Shortened::of(&words);
        let check = |form: &str, expected: &[&str]| {
            assert_eq!(shortened.find(form, &words).collect::<Vec<_>>(), expected, "{form}");
        };
        check("мекеп", &["мектеп"]);
        check("мекте", &[]);
        check("ектеп", &[]);
        check("шалар", &[]);
        check("шарлар", &["шаралар"]);
        check("кеңес", &["ккеңес"]);
        check("жба", &[]);
        check("", &[]);
    }
}
