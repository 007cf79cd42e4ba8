//! Slips in Russian words: a letter lost, doubled, added, swapped or taken for another.

use super::compounds;
use super::forms::{self, Forms, Part};

/// Letters that sound alike without stress or at the end of a syllable, or differ by one stroke.
const CONFUSED: &[(char, char)] = &[
    ('а', 'о'),
    ('е', 'и'),
    ('е', 'я'),
    ('и', 'ы'),
    ('а', 'я'),
    ('у', 'ю'),
    ('э', 'е'),
    ('ш', 'щ'),
    ('т', 'д'),
    ('б', 'п'),
    ('г', 'к'),
    ('з', 'с'),
    ('ж', 'ш'),
    ('в', 'ф'),
    ('и', 'й'),
    ('ь', 'ъ'),
    ('ь', 'ы'),
    ('п', 'н'),
    ('и', 'н'),
    ('ц', 'щ'),
];

const LETTERS: &str = "абвгдежзийклмнопрстуфхцчшщъыьэюя";

/// The shortest word a slip may have been: shorter ones have too many neighbours.
const SHORTEST: usize = 7;
/// The shortest word to which any letter may have been added.
const SHORTEST_WITH_ANY: usize = 9;

/// What a slip did to a word, from what is commonest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Slip {
    /// `обучаться` for `обучатся`.
    SoftSign,
    /// `умеюших` for `умеющих`.
    Hushed,
    Confused,
    Doubled,
    Lost,
    Swapped,
    Added,
}

impl Slip {
    /// Whether a known verb proves the slip. Prefixes and the vowels of a stem make many verbs one letter apart
    /// (`отравлять` and `отправлять`, `спорить` and `спарить`).
    fn proves_in_verb(self, at: usize, letters: usize) -> bool {
        match self {
            Self::SoftSign | Self::Doubled | Self::Hushed => true,
            Self::Lost | Self::Confused | Self::Swapped => at > 3 && letters >= 9,
            Self::Added => false,
        }
    }
}

/// What a misspelt word was meant to be.
pub(super) struct Mended {
    /// The word; `None` when it may be several forms of one word.
    pub word: Option<String>,
}

/// What an unknown Russian word was meant to be, when one slip leads to the forms of exactly one known word.
pub(super) fn mended(word: &str) -> Option<Mended> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() + 1 < SHORTEST || compounds::is_made_of_words(word) {
        return None;
    }
    let mut found = Search::of(&letters).run();
    found.sort();
    let (_, first) = found.first()?;
    if !found.iter().all(|(_, other)| share_a_stem(first, other)) {
        return None;
    }
    let one = found.iter().all(|(_, other)| other == first);
    Some(Mended { word: one.then(|| first.clone()) })
}

/// Whether two forms may belong to one word.
fn share_a_stem(one: &str, other: &str) -> bool {
    let forms = forms::russian();
    one == other || forms.stems_of(one).any(|stem| forms.stems_of(other).any(|it| it == stem))
}

struct Search<'a> {
    forms: &'static Forms,
    letters: &'a [char],
    /// Where the stems end that stand before the place looked at.
    stems: Vec<usize>,
    found: Vec<(Slip, String)>,
}

/// Where the stem of a candidate may end.
#[derive(Clone, Copy)]
enum Stem {
    Anywhere,
    /// Before the slip, so only its ending is asked for.
    Before,
}

impl<'a> Search<'a> {
    fn of(letters: &'a [char]) -> Self {
        Self { forms: forms::russian(), letters, stems: Vec::new(), found: Vec::new() }
    }

    /// Every known form one slip away. The first letter is never wrong: a person sees it, and prefixes differ by it.
    fn run(mut self) -> Vec<(Slip, String)> {
        let mut head = String::new();
        for at in 1..self.letters.len() {
            head.push(self.letters[at - 1]);
            if self.forms.is_stem(&head) {
                self.stems.push(head.len());
            }
            let begins = self.forms.begins_stem(&head);
            if self.stems.is_empty() && !begins {
                break;
            }
            self.without(at);
            self.swapped(at);
            for letter in LETTERS.chars() {
                head.push(letter);
                let longer = begins && self.forms.begins_stem(&head);
                head.pop();
                if longer || !self.stems.is_empty() {
                    let stem = if longer { Stem::Anywhere } else { Stem::Before };
                    self.replaced(at, letter, stem);
                    self.with(at, letter, stem);
                }
            }
        }
        self.found
    }

    fn without(&mut self, at: usize) {
        let (before, letter) = (self.letters[at - 1], self.letters[at]);
        let slip = match letter {
            _ if letter == before => Slip::Doubled,
            'ь' if before == 'т' && self.letters[at + 1..] == ['с', 'я'] => Slip::SoftSign,
            _ if at + 1 == self.letters.len() => return,
            _ => Slip::Added,
        };
        self.keep(slip, at, Stem::Anywhere, &[&self.letters[..at], &self.letters[at + 1..]]);
    }

    fn swapped(&mut self, at: usize) {
        if let Some(&next) = self.letters.get(at + 1).filter(|next| **next != self.letters[at]) {
            let pair = [next, self.letters[at]];
            let parts = [&self.letters[..at], &pair, &self.letters[at + 2..]];
            self.keep(Slip::Swapped, at, Stem::Anywhere, &parts);
        }
    }

    fn replaced(&mut self, at: usize, letter: char, stem: Stem) {
        let printed = self.letters[at];
        let pair =
            |&(a, b): &(char, char)| (a, b) == (printed, letter) || (b, a) == (printed, letter);
        if CONFUSED.iter().any(pair) {
            let hushed = matches!((printed, letter), ('ш', 'щ')) && at >= 3;
            let slip = if hushed { Slip::Hushed } else { Slip::Confused };
            self.keep(slip, at, stem, &[&self.letters[..at], &[letter], &self.letters[at + 1..]]);
        }
    }

    fn with(&mut self, at: usize, letter: char, stem: Stem) {
        let slip = match (letter, &self.letters[at..]) {
            ('ь', ['с', 'я']) if self.letters[at - 1] == 'т' => Slip::SoftSign,
            _ => Slip::Lost,
        };
        self.keep(slip, at, stem, &[&self.letters[..at], &[letter], &self.letters[at..]]);
    }

    fn keep(&mut self, slip: Slip, at: usize, stem: Stem, parts: &[&[char]]) {
        let shortest = match slip {
            Slip::SoftSign => 5,
            Slip::Added => SHORTEST_WITH_ANY,
            _ => SHORTEST,
        };
        let letters = parts.iter().map(|part| part.len()).sum::<usize>();
        if letters < shortest {
            return;
        }
        let word: String = parts.iter().copied().flatten().collect();
        let forms = self.forms;
        let proves = |part| part != Part::Verb || slip.proves_in_verb(at, letters);
        let known = match stem {
            Stem::Anywhere => forms.parts_of(&word).any(proves),
            Stem::Before => {
                self.stems.iter().any(|&cut| forms.parts_cut_at(&word, cut).any(proves))
            }
        };
        if known && !self.found.iter().any(|(_, other)| *other == word) {
            self.found.push((slip, word));
        }
    }
}
