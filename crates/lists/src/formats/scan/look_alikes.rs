//! Letters that recognition takes for others that look like them, put right where our own lexicon leaves no choice.

use bagyt_language::spelling::is_word_of;
use bagyt_language::tongue::Tongue;

/// Letters and signs taken for one another on scans: the letters that only Kazakh has, and those that differ by a tail.
const ALIKE: [(char, char); 18] = [
    ('ә', 'э'),
    ('ң', 'н'),
    ('қ', 'к'),
    ('ұ', 'у'),
    ('ү', 'у'),
    ('ұ', 'ү'),
    ('і', '1'),
    ('і', 'l'),
    ('і', 'i'),
    ('ө', 'о'),
    ('ө', '0'),
    ('о', '0'),
    ('ғ', 'г'),
    ('һ', 'h'),
    ('щ', 'ш'),
    ('щ', 'ц'),
    ('ъ', 'ь'),
    ('ц', 'ш'),
];

/// Words of so many letters are tried: shorter ones are nearly all words of some kind, longer ones would take long.
const LENGTHS: std::ops::RangeInclusive<usize> = 3..=28;

/// The token with its words put right; `None` when nothing is to be changed, or it is not certain how.
pub fn corrected(token: &str, tongue: Tongue) -> Option<String> {
    let mut whole = String::with_capacity(token.len());
    let mut changed = false;
    let mut word = String::new();
    let finish = |word: &mut String, whole: &mut String| match mended(word, tongue) {
        Some(mended) => {
            whole.push_str(&mended);
            word.clear();
            true
        }
        None => {
            whole.push_str(word);
            word.clear();
            false
        }
    };
    for c in token.chars() {
        if c.is_alphanumeric() {
            word.push(c);
        } else {
            changed |= finish(&mut word, &mut whole);
            whole.push(c);
        }
    }
    changed |= finish(&mut word, &mut whole);
    changed.then_some(whole)
}

/// The one known word this one becomes when one letter is changed, else when two are.
fn mended(word: &str, tongue: Tongue) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let cyrillic = letters.iter().filter(|c| ('\u{0400}'..='\u{052F}').contains(*c)).count();
    let plain = LENGTHS.contains(&letters.len()) && cyrillic * 2 > letters.len();
    if !plain || is_word_of(word, Tongue::Unknown) {
        return None;
    }
    let singles = changes(&letters);
    let known = |candidates: &[Vec<char>]| -> Vec<String> {
        let words = candidates.iter().map(|letters| letters.iter().collect::<String>());
        let mut known: Vec<String> = words.filter(|word| is_word_of(word, tongue)).collect();
        known.sort();
        known.dedup();
        known
    };
    let mut found = known(&singles);
    if found.is_empty() && letters.len() >= 5 {
        let doubles: Vec<Vec<char>> = singles.iter().flat_map(|one| changes(one)).collect();
        found = known(&doubles);
        found.retain(|candidate| candidate != word);
    }
    match &found[..] {
        [one] => Some(one.clone()),
        _ => None,
    }
}

/// The word with each one of its letters changed for each that looks like it.
fn changes(letters: &[char]) -> Vec<Vec<char>> {
    let mut changed = Vec::new();
    for (at, letter) in letters.iter().enumerate() {
        for other in partners(*letter) {
            let mut word = letters.to_vec();
            word[at] = other;
            changed.push(word);
        }
    }
    changed
}

/// What looks like a letter, in the same case; nothing becomes a digit or a Latin letter.
fn partners(letter: char) -> impl Iterator<Item = char> {
    let capital = letter.is_uppercase();
    let small = letter.to_lowercase().next().unwrap_or(letter);
    let found = ALIKE.into_iter().filter_map(move |(one, other)| match small {
        _ if small == other => Some(one),
        _ if small == one => Some(other),
        _ => None,
    });
    let found = found.filter(|c| ('\u{0400}'..='\u{052F}').contains(c));
    found.map(move |c| if capital { c.to_uppercase().next().unwrap_or(c) } else { c })
}

#[cfg(test)]
mod tests {
    use super::corrected;
    use bagyt_language::tongue::Tongue;

    #[test]
    fn a_letter_is_put_right_where_one_known_word_comes_of_it() {
        for (read, tongue, meant) in [
            ("кызмет", Tongue::Kazakh, Some("қызмет")),
            ("бұйрыгымен", Tongue::Kazakh, Some("бұйрығымен")),
            ("буйрыгымен,", Tongue::Kazakh, Some("бұйрығымен,")),
            ("Б1лім", Tongue::Kazakh, Some("Білім")),
            ("окружаюшей", Tongue::Russian, Some("окружающей")),
            ("Разьяснительная", Tongue::Russian, Some("Разъяснительная")),
            // Known already, no word at all, a number, Latin.
            ("қызмет", Tongue::Kazakh, None),
            ("көшбасптыларын", Tongue::Kazakh, None),
            ("2026", Tongue::Kazakh, None),
            ("1О", Tongue::Kazakh, None),
            ("SMM", Tongue::Russian, None),
            ("", Tongue::Russian, None),
        ] {
            assert_eq!(corrected(read, tongue).as_deref(), meant, "{read}");
        }
    }
}
