//! Which words of a text changed against its other form, as a person would mark them.

use super::line::kept_together;

/// Longer texts are marked whole: comparing takes as many steps as the product of both lengths.
const MOST_WORDS: usize = 600;

/// The text in parts, `true` where the other form has not these words. Texts with less than half of their words in common
/// are not two forms of one text: then all of it is changed.
pub fn parts(text: &str, other: &str) -> Vec<(bool, String)> {
    // A number with its thousands is one word.
    let (text, other) = (kept_together(text), kept_together(other));
    let (mine, theirs): (Vec<&str>, Vec<&str>) =
        (text.split(' ').collect(), other.split(' ').collect());
    if mine.len().max(theirs.len()) > MOST_WORDS {
        return vec![(true, text)];
    }
    let kept = common(&mine, &theirs);
    let count = kept.iter().filter(|kept| **kept).count();
    if count * 2 < mine.len().max(theirs.len()) {
        return vec![(true, text)];
    }
    let mut parts: Vec<(bool, String)> = Vec::new();
    for (index, (word, kept)) in mine.iter().zip(kept).enumerate() {
        let space = if index > 0 { " " } else { "" };
        match parts.last_mut() {
            Some((changed, part)) if *changed != kept => *part += &format!("{space}{word}"),
            Some((true, _)) => parts.push((false, format!("{space}{word}"))),
            Some((_, part)) => {
                part.push_str(space);
                parts.push((true, (*word).to_owned()));
            }
            None => parts.push((!kept, (*word).to_owned())),
        }
    }
    parts
}

/// Which of `mine` belong to the longest common sequence of both.
fn common(mine: &[&str], theirs: &[&str]) -> Vec<bool> {
    let mut length = vec![vec![0_u32; theirs.len() + 1]; mine.len() + 1];
    for (i, word) in mine.iter().enumerate().rev() {
        for (j, other) in theirs.iter().enumerate().rev() {
            length[i][j] = if word == other {
                length[i + 1][j + 1] + 1
            } else {
                length[i + 1][j].max(length[i][j + 1])
            };
        }
    }
    let (mut kept, mut j) = (vec![false; mine.len()], 0);
    for (i, word) in mine.iter().enumerate() {
        while j < theirs.len() && *word != theirs[j] && length[i][j + 1] == length[i][j] {
            j += 1;
        }
        if j < theirs.len() && *word == theirs[j] {
            kept[i] = true;
            j += 1;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::parts;

    fn check(text: &str, other: &str, marked: &str) {
        let parts = parts(text, other);
        let whole: String = parts.iter().map(|(_, part)| part.as_str()).collect();
        assert_eq!(whole.replace('\u{a0}', " "), text, "the parts make the text again");
        let show = |(changed, part): &(bool, String)| {
            if *changed { format!("[{part}]") } else { part.clone() }
        };
        assert_eq!(parts.iter().map(show).collect::<String>(), marked, "{text} / {other}");
    }

    #[test]
    fn only_the_words_that_changed_are_marked() {
        check("at least 300 people", "at least 200 people", "at least [300] people");
        check("at least 300 young people", "at least 300 people", "at least 300 [young] people");
        check("at least 3 500 trees", "at least 3 000 trees", "at least [3\u{a0}500] trees");
        check("the same", "the same", "the same");
        check("quite another text", "at least 200 people", "[quite another text]");
        check("added", "", "[added]");
        check("a b c d", "b c d", "[a] b c d");
        check("b c d e f", "b c d", "b c d [e f]");
    }
}
