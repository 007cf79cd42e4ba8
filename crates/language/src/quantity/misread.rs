//! Figures that a scan or a hurried hand made letters: `1О0`, `З0`.

/// The text with such letters as figures, and for each of its bytes the byte of the text it stands for; `None` where there is
/// none.
pub(super) fn repaired(text: &str) -> Option<(String, Vec<usize>)> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let figure = |c: char| match c {
        'О' | 'о' | 'O' | 'o' => Some('0'),
        'З' | 'з' => Some('3'),
        _ => None,
    };
    let mut changed: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < letters.len() {
        let is_word = |c: char| c.is_alphanumeric();
        let end = (at..letters.len()).find(|it| !is_word(letters[*it].1)).unwrap_or(letters.len());
        let word = &letters[at..end.max(at)];
        let digits = word.iter().filter(|(_, c)| c.is_ascii_digit()).count();
        let misread = word.iter().filter(|(_, c)| figure(*c).is_some()).count();
        if digits > 0 && misread > 0 && digits + misread == word.len() && word.len() < 8 {
            changed.extend((at..end).filter(|it| figure(letters[*it].1).is_some()));
        }
        at = end.max(at) + 1;
    }
    if changed.is_empty() {
        return None;
    }
    let (mut repaired, mut places) = (String::with_capacity(text.len()), Vec::new());
    let mut changed = changed.into_iter().peekable();
    for (number, (byte, c)) in letters.iter().enumerate() {
        let c = match changed.next_if_eq(&number) {
            Some(_) => figure(*c).unwrap_or(*c),
            None => *c,
        };
        repaired.push(c);
        places.extend(std::iter::repeat_n(*byte, c.len_utf8()));
    }
    places.push(text.len());
    Some((repaired, places))
}

#[cfg(test)]
mod tests {
    use super::repaired;

    #[test]
    fn letters_among_figures_are_figures_and_places_stay() {
        assert_eq!(repaired("Орал, 30 адам"), None);
        let (text, places) = repaired("кемінде 1ОО адам").unwrap();
        assert_eq!(text, "кемінде 100 адам");
        assert_eq!(&"кемінде 1ОО адам"[places[15]..places[18]], "1ОО");
        assert_eq!(repaired("З0 адам").unwrap().0, "30 адам");
    }
}
