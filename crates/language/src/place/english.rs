//! A Kazakh name in English: Latin letters without marks, as atlases in English print them.

use super::slug::latin;

/// Names that English has long written in another way.
const ESTABLISHED: [(&str, &str); 4] = [
    ("Балқаш", "Balkhash"),
    ("Байқоңыр", "Baikonur"),
    ("Қостанай", "Kostanay"),
    ("Семей", "Semey"),
];

/// A name in Latin letters, every word with a capital letter.
pub(super) fn in_latin_letters(name: &str) -> String {
    match ESTABLISHED.iter().find(|(kazakh, _)| *kazakh == name) {
        Some((_, english)) => (*english).to_owned(),
        None => letter_by_letter(name),
    }
}

fn letter_by_letter(name: &str) -> String {
    let mut written = String::with_capacity(name.len());
    let mut inside = false;
    for letter in name.chars() {
        let sounds = letter.to_lowercase().map(sound).collect::<String>();
        match inside {
            true => written.push_str(&sounds),
            false => written.extend(capital(&sounds)),
        }
        if !letter.is_alphabetic() {
            written.push(letter);
        }
        inside = letter.is_alphabetic();
    }
    written
}

/// As in a slug, but for letters of which English writes the sound.
fn sound(letter: char) -> &'static str {
    match letter {
        'х' => "kh",
        'ю' => "yu",
        'я' => "ya",
        other => latin(other),
    }
}

fn capital(sounds: &str) -> impl Iterator<Item = char> {
    let mut letters = sounds.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
}

#[cfg(test)]
mod tests {
    use super::in_latin_letters;

    #[test]
    fn a_name_is_written_as_english_sounds_it() {
        for (name, written) in [
            ("Шахтинск", "Shakhtinsk"),
            ("Біржан сал", "Birjan Sal"),
            ("Аягөз", "Ayagoz"),
            ("Семей", "Semey"),
            ("Щучинск", "Shchuchinsk"),
            ("Ғ. Мүсірепов", "G. Musirepov"),
        ] {
            assert_eq!(in_latin_letters(name), written);
        }
    }
}
