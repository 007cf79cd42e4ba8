//! How many words of a text are plainly in one language: what a growing text says is counted on, not anew.

use super::{Tongue, word_tongue};
use crate::letters::{fold_word, runs_of_letters};

/// The words that tell a language, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Told {
    kazakh: usize,
    russian: usize,
}

impl Told {
    /// Counts the words of one more text.
    pub fn add(&mut self, text: &str) {
        for word in runs_of_letters(text) {
            match word_tongue(&fold_word(word)) {
                Tongue::Kazakh => self.kazakh += 1,
                Tongue::Russian => self.russian += 1,
                Tongue::Mixed | Tongue::Unknown => {}
            }
        }
    }

    /// The words of two texts together.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self { kazakh: self.kazakh + other.kazakh, russian: self.russian + other.russian }
    }

    /// The language they are in; a few foreign words are names and quotations.
    pub const fn tongue(self) -> Tongue {
        match (self.kazakh, self.russian) {
            (0, 0) => Tongue::Unknown,
            (k, r) if r * 4 <= k => Tongue::Kazakh,
            (k, r) if k * 4 <= r => Tongue::Russian,
            _ => Tongue::Mixed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tongue::language_of;

    #[test]
    fn texts_counted_one_by_one_tell_what_they_tell_together() {
        let texts = ["жастарды қолдау керек", "10 000", "и поддержка молодёжи", "және үйлер"];
        let mut told = Told::default();
        for (at, text) in texts.iter().enumerate() {
            told.add(text);
            assert_eq!(told.tongue(), language_of(&texts[..=at].join("\n")), "{text}");
        }
        let each = texts.map(|text| {
            let mut told = Told::default();
            told.add(text);
            told
        });
        assert_eq!(each.into_iter().fold(Told::default(), Told::and), told);
    }
}
