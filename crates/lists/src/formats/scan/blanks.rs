//! Blanks to be filled in, `«___» ________ № ____`: they look like rulings, but stand in a line of text.

use super::ink::{Ink, Mark};
use super::rulings::Ruling;
use crate::formats::page::{Rect, Rule, Table, Word};

/// How wide an underscore is in heights of a small letter: half an em, of which a small letter is high somewhat less.
const UNDERSCORE: f32 = 1.09;

/// The longest blank in heights of a small letter; what is longer parts one text from another.
const LONGEST: u32 = 40;

/// The most rulings of one page that are looked at; an approval block has a few.
const MOST: usize = 2_000;

/// The blanks of a page as words of underscores. `ink` is the page with its rulings, `marks` are what is left without them.
pub fn blanks(
    ink: &Ink,
    rulings: &[Ruling],
    marks: &[Mark],
    tables: &[Table],
    letter: u32,
) -> Vec<Word> {
    let mut words = Vec::new();
    let mut letters: Vec<&Mark> = marks.iter().filter(|mark| is_letter(mark, letter)).collect();
    letters.sort_by_key(|mark| mark.y1);
    for ruling in rulings.iter().take(MOST) {
        let Rule::Across { y, from, to } = ruling.rule else { continue };
        let outside = !tables.iter().any(|table| {
            let near = letter as f32 / 2.0;
            (table.rect.y0 - near..=table.rect.y1 + near).contains(&y)
        });
        if !outside || to - from > (2 * LONGEST * letter) as f32 {
            continue;
        }
        let line = standing_on(&letters, y, letter);
        for (from, to) in strokes(ink, ruling, letter) {
            let above = line.iter().any(|mark| (from..to).contains(&((mark.x0 + mark.x1) / 2)));
            let beside =
                line.iter().any(|mark| mark.x0 <= to + 2 * letter && mark.x1 + 2 * letter >= from);
            if !above && beside && to - from <= LONGEST * letter {
                let count = ((to - from) as f32 / (UNDERSCORE * letter as f32)).round() as usize;
                let high = y - 1.5 * letter as f32;
                let rect = Rect { x0: from as f32, y0: high, x1: to as f32, y1: y + 1.0 };
                words.push(Word { text: "_".repeat(count.max(1)), rect });
            }
        }
    }
    words
}

/// Whether a mark has the size of a letter.
fn is_letter(mark: &Mark, letter: u32) -> bool {
    let letter = letter as f32;
    (0.5 * letter..3.0 * letter).contains(&(mark.y1 as f32 - mark.y0 as f32))
}

/// The letters, which are sorted by their feet, that stand in the line of text a blank at this height belongs to.
fn standing_on<'m>(letters: &[&'m Mark], y: f32, letter: u32) -> Vec<&'m Mark> {
    let letter = letter as f32;
    let first = letters.partition_point(|mark| (mark.y1 as f32) < y - 1.2 * letter);
    let end = letters.partition_point(|mark| (mark.y1 as f32) < y + 0.8 * letter);
    let near = letters.get(first..end).unwrap_or_default();
    near.iter().copied().filter(|mark| (mark.y0 as f32) < y).collect()
}

/// The strokes a ruling is made of, as long as a letter at least: blanks with a mark between them are found as one ruling.
fn strokes(ink: &Ink, ruling: &Ruling, letter: u32) -> Vec<(u32, u32)> {
    const BREAK: u32 = 4;
    let [x0, y0, x1, y1] = ruling.rect;
    let dark =
        |x: &u32| (y0..y1).any(|y| ink.dark.get(y as usize * ink.width + *x as usize) == Some(&1));
    let mut strokes: Vec<(u32, u32)> = Vec::new();
    for x in (x0..x1.min(ink.width as u32)).filter(dark) {
        match strokes.last_mut().filter(|(_, to)| x <= *to + BREAK) {
            Some((_, to)) => *to = x + 1,
            None => strokes.push((x, x + 1)),
        }
    }
    strokes.retain(|(from, to)| to - from >= letter);
    strokes
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: u32 = 16;

    fn found(marks: &[Mark]) -> Vec<String> {
        let mut ink = Ink { width: 600, height: 80, dark: vec![0; 48_000] };
        for (from, to) in [(100, 152), (176, 368)] {
            ink.dark[50 * 600 + from..50 * 600 + to].fill(1);
        }
        let rule = Rule::Across { y: 50.5, from: 100.0, to: 368.0 };
        let ruling = Ruling { rule, thick: 1, rect: [100, 50, 368, 51] };
        let words = blanks(&ink, &[ruling], marks, &[], LETTER);
        words.into_iter().map(|word| word.text).collect()
    }

    fn letter_at(x: u32) -> Mark {
        Mark { x0: x, y0: 30, x1: x + 10, y1: 47, area: 80 }
    }

    #[test]
    fn blanks_in_a_line_of_text_are_underscores() {
        assert_eq!(found(&[letter_at(85), letter_at(158)]), ["___", "___________"]);
    }

    #[test]
    fn a_stroke_under_letters_or_far_from_them_is_no_blank() {
        let under: Vec<Mark> = (90..380).step_by(14).map(letter_at).collect();
        assert!(found(&under).is_empty());
        assert!(found(&[letter_at(500)]).is_empty());
    }
}
