//! Kazakh sounds: front and back vowels, and letters that never stand beside each other.

/// Which vowels a word or suffix has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// а о ұ ы я.
    Back,
    /// ә ө ү і е э.
    Front,
    /// No vowel that tells: only и, у, ю, or none.
    Either,
}

impl Voice {
    /// Whether a suffix with this voice may follow.
    pub fn agrees(self, suffix: Self) -> bool {
        self == suffix || self == Self::Either || suffix == Self::Either
    }
}

/// The voice of a letter; a consonant has none.
pub(super) fn voice_of_letter(c: char) -> Option<Voice> {
    Some(match c {
        'а' | 'о' | 'ұ' | 'ы' | 'я' => Voice::Back,
        'ә' | 'ө' | 'ү' | 'і' | 'е' | 'э' => Voice::Front,
        'и' | 'у' | 'ю' | 'ё' => Voice::Either,
        _ => return None,
    })
}

/// The voice suffixes follow: that of the last vowel. After `и`, `у` or a soft sign either may follow, because the letter
/// does not tell.
pub(super) fn last_voice(word: &str) -> Voice {
    if word.ends_with('ь') {
        return Voice::Either;
    }
    word.chars().rev().find_map(voice_of_letter).unwrap_or(Voice::Either)
}

/// Whether the word has both front and back vowels.
pub(super) fn is_mixed(word: &str) -> bool {
    let has = |voice| word.chars().any(|c| voice_of_letter(c) == Some(voice));
    has(Voice::Back) && has(Voice::Front)
}

/// Letters side by side that no Kazakh word has: қ and ғ before a front vowel, к and г before ы or ұ, a soft sign in a word
/// with Kazakh endings.
pub(super) fn is_impossible(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let pair = letters.windows(2).any(|pair| match pair {
        ['қ' | 'ғ', after] => matches!(after, 'ө' | 'ү' | 'і' | 'е'),
        ['к' | 'г', after] => matches!(after, 'ы' | 'ұ'),
        ['н', after] => matches!(after, 'ь'),
        ['ы' | 'і', after] => matches!(after, 'ь'),
        _ => false,
    });
    let soft_inside = letters.contains(&'ь')
        && letters.iter().any(|&c| crate::letters::is_kazakh_only(c) || c == 'ы');
    pair || soft_inside
}
