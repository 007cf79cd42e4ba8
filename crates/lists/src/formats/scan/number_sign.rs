//! The sign `№`, which recognition takes for letters that look like it.

use super::reading::Found;

/// What `№` is read as.
const READ_AS: [&str; 14] =
    ["Хо", "ХО", "Мо", "МО", "Ме", "Ло", "Ле", "Ne", "No", "Nо", "Nº", "N°", "№о", "Nе"];

/// Puts the sign where such letters stand before a number, a blank for one, or what heads the column of numbers; says which
/// words were changed.
pub fn mend(words: &mut [Found]) -> Vec<(usize, String)> {
    let mut changed = Vec::new();
    for at in 0..words.len() {
        let follows = words.get(at + 1).map(|next| next.text.clone());
        let alone = words.iter().filter(|word| word.area == words[at].area).count() == 1;
        let word = &mut words[at];
        if !READ_AS.contains(&word.text.as_str()) {
            continue;
        }
        let numbered = follows.is_some_and(|next| {
            next.starts_with(|c: char| c.is_ascii_digit() || c == '_')
                || ["р/", "п/"].iter().any(|it| next.starts_with(it))
        });
        if numbered || alone {
            changed.push((at, std::mem::replace(&mut word.text, "№".to_owned())));
        }
    }
    changed
}
