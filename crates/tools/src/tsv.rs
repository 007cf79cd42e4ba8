//! What Tesseract prints: a table with a line for each word, its box and how sure it is.

use bagyt_lists::SeenWord;

/// Level of a word; pages, blocks, paragraphs and lines stand above.
const WORD: &str = "5";

/// The words of each of so many images; `None` when it is no such table.
pub fn pages(printed: &[u8], images: usize) -> Option<Vec<Vec<SeenWord>>> {
    let printed = String::from_utf8_lossy(printed);
    let mut lines = printed.lines();
    if !lines.next().is_some_and(|heading| heading.starts_with("level\tpage_num")) {
        return None;
    }
    let mut pages = vec![Pages::default(); images];
    for line in lines {
        // One field too few or a number that is none is garbage; better none of it than half.
        let word = Word::of(line)?;
        let page = pages.get_mut(word.page.checked_sub(1)?)?;
        page.take(word);
    }
    Some(pages.into_iter().map(|page| page.words).collect())
}

#[derive(Debug, Clone, Default)]
struct Pages {
    words: Vec<SeenWord>,
    line: Option<[u32; 3]>,
    lines: u32,
}

impl Pages {
    fn take(&mut self, word: Word<'_>) {
        let text = word.text.trim();
        if !word.is_word || text.is_empty() {
            return;
        }
        if self.line.replace(word.line) != Some(word.line) {
            self.lines += 1;
        }
        self.words.push(SeenWord {
            text: text.to_owned(),
            rect: word.rect,
            confidence: word.confidence,
            line: self.lines - 1,
        });
    }
}

struct Word<'a> {
    is_word: bool,
    page: usize,
    /// Block, paragraph, line.
    line: [u32; 3],
    rect: [u32; 4],
    confidence: f32,
    text: &'a str,
}

impl<'a> Word<'a> {
    /// `level page block paragraph line word left top width height confidence text`.
    fn of(line: &'a str) -> Option<Self> {
        let mut fields = line.splitn(12, '\t');
        let level = fields.next()?;
        let page = fields.next()?.parse().ok()?;
        let mut number = || fields.next()?.parse::<u32>().ok();
        let line = [number()?, number()?, number()?];
        let _word = number()?;
        let [left, top, width, height] = [number()?, number()?, number()?, number()?];
        let confidence: f32 = fields.next()?.parse().ok()?;
        Some(Self {
            is_word: level == WORD,
            page,
            line,
            rect: [left, top, left.saturating_add(width), top.saturating_add(height)],
            confidence: if confidence.is_finite() { confidence.clamp(0.0, 100.0) } else { 0.0 },
            text: fields.next().unwrap_or(""),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::pages;

    const HEADING: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    fn table(lines: &[&str]) -> String {
        lines.iter().fold(HEADING.to_owned(), |table, line| table + &line.replace(' ', "\t") + "\n")
    }

    #[test]
    fn words_go_to_their_images_and_lines() {
        let printed = table(&[
            "1 1 0 0 0 0 0 0 400 300 -1 ",
            "5 1 1 1 1 1 10 20 30 40 96.5 Денсаулық",
            "5 1 1 1 2 1 10 70 30 40 50 сақтау",
            "1 2 0 0 0 0 0 0 400 300 -1 ",
            "5 2 1 1 1 1 1 2 3 4 101 5000",
        ]);
        let read = pages(printed.as_bytes(), 3).unwrap();
        let shown: Vec<Vec<(&str, [u32; 4], u32)>> = read
            .iter()
            .map(|page| page.iter().map(|it| (it.text.as_str(), it.rect, it.line)).collect())
            .collect();
        assert_eq!(
            shown,
            [
                vec![("Денсаулық", [10, 20, 40, 60], 0), ("сақтау", [10, 70, 40, 110], 1)],
                vec![("5000", [1, 2, 4, 6], 0)],
                vec![],
            ]
        );
        assert_eq!(read[1][0].confidence, 100.0);
    }

    #[test]
    fn what_is_no_such_table_is_refused() {
        for garbage in [
            String::new(),
            "Segmentation fault".to_owned(),
            table(&["5 1 1"]),
            table(&["5 4 1 1 1 1 1 2 3 4 90 word"]),
            table(&["5 0 1 1 1 1 1 2 3 4 90 word"]),
            table(&["5 1 1 1 1 1 -1 2 3 4 90 word"]),
        ] {
            assert_eq!(pages(garbage.as_bytes(), 3), None, "{garbage}");
        }
    }
}
