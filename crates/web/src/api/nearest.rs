//! The known word a mistyped one was likely meant as.

/// The most letters a word may be away from what was meant.
const FURTHEST: usize = 3;

/// The nearest of the known words, when one is near.
pub fn nearest<'a>(typed: &str, known: &'a [String]) -> Option<&'a str> {
    let near = known.iter().map(|word| (distance(typed, word), word));
    let (far, word) = near.min_by_key(|(far, _)| *far)?;
    // A word that shares less than half of its letters was not meant.
    (far <= FURTHEST && far * 2 <= typed.chars().count().min(word.chars().count())).then_some(word)
}

/// How many letters must be put in, taken out or changed to make one word of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut line: Vec<usize> = (0..=other.len()).collect();
    for (row, letter) in one.chars().enumerate() {
        let mut corner = line[0];
        line[0] = row + 1;
        for (column, against) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *against);
            corner = line[column + 1];
            line[column + 1] = changed.min(corner + 1).min(line[column] + 1);
        }
    }
    line[other.len()]
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn a_mistyped_name_finds_the_one_that_was_meant() {
        let known = ["words", "year", "field", "issuer", "region"].map(str::to_owned);
        let check = |typed: &str, expected: Option<&str>| {
            assert_eq!(nearest(typed, &known), expected, "{typed}");
        };
        check("yaer", Some("year"));
        check("regions", Some("region"));
        check("filed", Some("field"));
        check("q", None);
        check("foo", None);
        check("yer", Some("year"));
        check("something_else", None);
        check("", None);
    }
}
