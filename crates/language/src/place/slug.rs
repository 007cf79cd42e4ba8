//! The slug of a place: its Kazakh name in Latin letters without marks.

use crate::letters::{fold_word, is_dash};

/// Makes the slug of a Kazakh name: Latin letters without marks, lower case, words joined by `_`.
pub fn slug(name: &str) -> String {
    let mut made = String::with_capacity(name.len());
    for word in name.split(|c: char| c.is_whitespace() || is_dash(c) || c == '.' || c == ',') {
        let latin: String = fold_word(word).chars().map(latin).collect();
        if latin.is_empty() {
            continue;
        }
        if !made.is_empty() {
            made.push('_');
        }
        made.push_str(&latin);
    }
    made
}

/// The Latin letters for a Kazakh one, as in the alphabet of 2021 but without its marks and with the digraphs everybody
/// reads (`sh`, `ch`); nothing for signs.
pub(super) fn latin(c: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    match c {
        'а' | 'ә' => "a",
        'б' => "b",
        'в' => "v",
        'г' | 'ғ' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "j",
        'з' => "z",
        'и' | 'і' | 'й' => "i",
        'ы' => "y",
        'к' | 'қ' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ң' => "n",
        'о' | 'ө' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ұ' | 'ү' => "u",
        'ф' => "f",
        'х' | 'һ' => "h",
        'ц' => "ts",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        _ => ASCII.find(c).map_or("", |at| &ASCII[at..=at]),
    }
}
