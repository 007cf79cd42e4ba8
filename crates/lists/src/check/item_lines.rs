//! On which line of its cell an item begins. A cell may have as many items as lines, and each may have something wrong, so
//! its lines are not gone through for each of them.

use crate::table::Line;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many words at its beginning tell an item.
const TELLING: usize = 4;

/// Bytes of lines that are gone through for short items, which may stand in the middle of a word; then those are looked for
/// by whole words.
const MOST_LOOKED_AT: usize = 64 << 20;

/// The cell that was asked of last.
#[derive(Debug, Default)]
pub(super) struct ItemLines {
    row: u32,
    asked: usize,
    /// The first line with each run of words, once a second item is asked for.
    first: HashMap<u64, usize>,
    looked_at: usize,
}

impl ItemLines {
    /// The first line of a row's cell that holds the first words of an item.
    pub fn line<'l>(&mut self, row: u32, lines: &'l [Line], item: &str) -> Option<&'l Line> {
        if self.row != row {
            (self.row, self.asked) = (row, 0);
            self.first.clear();
        }
        self.asked += 1;
        if self.asked == 1 {
            return lines.iter().find(|line| begins(&line.text, item));
        }
        if self.asked == 2 {
            self.note(lines);
        }
        let words = first_words(item);
        if words.is_empty() {
            return None;
        }
        let by_words = self.first.get(&run(&words)).copied();
        let at = match words.len() < TELLING {
            true => self.within(&lines[..by_words.unwrap_or(lines.len())], item).or(by_words),
            false => by_words,
        };
        lines.get(at?)
    }

    fn note(&mut self, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            let words: Vec<&str> = line.text.split_whitespace().collect();
            for length in 1..=TELLING.min(words.len()) {
                for words in words.windows(length) {
                    self.first.entry(run(words)).or_insert(at);
                }
            }
        }
    }

    fn within(&mut self, lines: &[Line], item: &str) -> Option<usize> {
        for (at, line) in lines.iter().enumerate() {
            if self.looked_at > MOST_LOOKED_AT {
                return None;
            }
            self.looked_at += line.text.len();
            if line.text.contains(item) {
                return Some(at);
            }
        }
        None
    }
}

fn first_words(item: &str) -> Vec<&str> {
    item.split_whitespace().take(TELLING).collect()
}

fn run(words: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    hasher.finish()
}

/// Whether the item begins on this line: the line holds its first words, or the item holds the whole line.
fn begins(line: &str, item: &str) -> bool {
    let first = first_words(item);
    let words: Vec<&str> = line.split_whitespace().collect();
    let together = !first.is_empty() && words.windows(first.len()).any(|window| window == first);
    together || (first.len() < TELLING && !first.is_empty() && line.contains(item))
}

#[cfg(test)]
mod tests {
    use super::*;
    use bagyt_domain::list::Place;

    fn lines(texts: &[String]) -> Vec<Line> {
        let line = |(number, text): (u32, &String)| Line {
            text: text.clone(),
            place: Place::Line { line: number },
        };
        (1..).zip(texts).map(line).collect()
    }

    #[test]
    fn a_second_item_is_found_where_going_through_the_lines_finds_it() {
        let texts =
            ["Нысаналы индикатор:", "1.Форум өткізу", "2. Кемінде 5 оқыту семинары", "Форум"];
        let lines = lines(&texts.map(str::to_owned));
        let items = ["Кемінде 5 оқыту семинары", "Форум", "Форум өткізу", "жоқ нәрсе", "", "оқыту"];
        for item in items {
            let mut asked = ItemLines::default();
            asked.line(1, &lines, "Нысаналы");
            let plain = lines.iter().find(|line| begins(&line.text, item));
            assert_eq!(asked.line(1, &lines, item), plain, "{item}");
        }
    }

    #[test]
    fn very_many_items_of_a_cell_are_found_in_time() {
        const MANY: usize = 30_000;
        let long = |at: usize| format!("{at} мектепте дәріс оқу");
        let short = |at: usize| format!("{at} дәріс");
        let texts: Vec<String> =
            (0..MANY).map(|at| if at % 2 == 0 { long(at) } else { short(at) }).collect();
        let lines = lines(&texts);
        let mut asked = ItemLines::default();
        for (text, line) in texts.iter().zip(&lines) {
            assert_eq!(asked.line(7, &lines, text), Some(line));
        }
        assert_eq!(asked.line(8, &lines[..1], "жоқ"), None);
    }
}
