//! Text folded for comparing and searching: letter case, punctuation and spacing make no difference.

/// Lower case, runs of anything but letters and digits made one space.
pub fn folded(text: &str) -> String {
    let lower = text.to_lowercase();
    let words =
        lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}
