//! Printed lines put together into paragraphs: a line end that only wraps the text is no line end.

use super::Rect;
use super::lines::PrintedLine;
use super::wrapped;
use crate::assemble::{Words, are_translations, indicators_at};
use bagyt_language::date::find_dates;

/// A paragraph: its text and the box around it; an empty text is a blank line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Paragraph {
    pub text: String,
    pub rect: Rect,
}

/// Where the lines of a text may stand across the page, and what counts as equal.
#[derive(Debug, Clone, Copy)]
pub(super) struct Margins {
    pub left: f32,
    pub right: f32,
    pub unit: f32,
    /// Whether borders are drawn, so that the width is known; else it is how far the text reaches.
    pub is_drawn: bool,
    /// From one line of a paragraph to the next, in heights of a line, where the lines around tell: two lines alone do not.
    pub leading: Option<f32>,
}

impl Margins {
    /// As far as lines reach that stand around a middle.
    fn around(self, middle: f32) -> Self {
        let half = (middle - self.left).min(self.right - middle).max(0.0);
        Self { left: middle - half, right: middle + half, ..self }
    }
}

/// How lines stand between the margins.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Aligned {
    Left,
    Middle,
    Right,
}

/// The paragraphs of lines that stand one under the other.
pub(super) fn paragraphs(lines: &[PrintedLine], margins: Margins, words: &Words) -> Vec<Paragraph> {
    let shape = Shape::of(lines, margins);
    let mut parts: Vec<Vec<&PrintedLine>> = Vec::new();
    let mut found = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        let before = index.checked_sub(1).and_then(|at| lines.get(at));
        let first = parts.last().is_none_or(|part| part.len() == 1);
        let goes_on = before.is_some_and(|before| shape.goes_on(before, line, first))
            && !parts.last().is_some_and(|part| is_followed_by(part, shape.block(&lines[index..])));
        match parts.last_mut().filter(|_| goes_on) {
            Some(part) => part.push(line),
            None => parts.push(vec![line]),
        }
    }
    for part in parts {
        let (Some(first), Some(last)) = (part.first(), found.last()) else {
            found.extend(shape.paragraph(&part, words));
            continue;
        };
        let last: &Paragraph = last;
        if shape.leaves_a_blank(last.rect.y1, first) {
            found.push(Paragraph { text: String::new(), rect: first.rect });
        }
        found.extend(shape.paragraph(&part, words));
    }
    found
}

/// Whether the text of these lines is over and something else begins with those: its translation, or the heading of the
/// indicators or results.
fn is_followed_by(lines: &[&PrintedLine], after: &[PrintedLine]) -> bool {
    const NEAR: usize = 4;
    let begins = |c: char| c.is_uppercase() || c.is_ascii_digit();
    if !after.first().is_some_and(|line| line.text().starts_with(begins)) {
        return false;
    }
    let text = |lines: &mut dyn Iterator<Item = String>| lines.collect::<Vec<_>>().join(" ");
    let near = lines.iter().skip(lines.len().saturating_sub(NEAR));
    let before = text(&mut near.map(|line| line.text()));
    let after = text(&mut after.iter().take(NEAR).map(PrintedLine::text));
    // Text in both languages with a stroke between is one paragraph.
    !before.ends_with('/') && are_translations(&before, &after)
        || is_over(&before) && indicators_at(&after) == Some(0)
}

/// Whether sentences of a text begin where lines begin, so often and so without exception that they are paragraphs.
fn sentences_begin_lines(lines: &[PrintedLine]) -> bool {
    const OFTEN: usize = 3;
    let at_line_ends = lines.windows(2).filter(|pair| {
        matches!(pair, [before, line] if is_over(&before.text()) && begins_large(&line.text()))
    });
    let within = |line: &PrintedLine| {
        line.words.windows(2).any(|pair| {
            matches!(pair, [last, first] if is_over(&last.text) && begins_large(&first.text))
        })
    };
    at_line_ends.count() >= OFTEN && !lines.iter().any(within)
}

/// Whether a sentence is over: `т.б.` and `млн.` are none.
fn is_over(text: &str) -> bool {
    let word = text.rsplit(char::is_whitespace).next().unwrap_or_default();
    word.ends_with(['.', ';', '!', '?']) && word.chars().filter(|c| c.is_alphanumeric()).count() > 3
}

fn begins_large(text: &str) -> bool {
    text.starts_with(|c: char| c.is_uppercase() || c == '«')
}

/// What the lines of one text have in common.
struct Shape {
    margins: Margins,
    aligned: Aligned,
    /// From one line to the next where nothing stands between them.
    pitch: Option<f32>,
    /// Where the leftmost line begins.
    left: f32,
    /// Whether only first lines of paragraphs are indented: most lines are not.
    indents: bool,
    /// Whether each sentence is a paragraph.
    sentences: bool,
}

impl Shape {
    fn of(lines: &[PrintedLine], margins: Margins) -> Self {
        let near = |a: f32, b: f32| (a - b).abs() <= 1.5 * margins.unit;
        let left = lines.iter().map(|line| line.rect.x0).fold(f32::INFINITY, f32::min);
        let at_left = lines.iter().filter(|line| near(line.rect.x0, left)).count();
        let mut centres: Vec<f32> = lines.iter().map(|line| line.rect.centre().0).collect();
        centres.sort_by(f32::total_cmp);
        let middle = centres.get(centres.len() / 2).copied().unwrap_or_default();
        let in_middle =
            centres.iter().filter(|x| (*x - middle).abs() <= 3.0 * margins.unit).count();
        let right = lines.iter().map(|line| line.rect.x1).fold(f32::NEG_INFINITY, f32::max);
        let at_right = lines.iter().filter(|line| near(line.rect.x1, right)).count();
        let aligned = if at_left * 2 >= lines.len() && at_left > 1 || lines.len() < 2 {
            Aligned::Left
        } else if in_middle * 4 >= lines.len() * 3 {
            Aligned::Middle
        } else if at_right == lines.len() {
            Aligned::Right
        } else {
            Aligned::Left
        };
        let mut pitches: Vec<f32> = lines
            .windows(2)
            .filter_map(|pair| Some(pair.get(1)?.rect.y1 - pair.first()?.rect.y1))
            .collect();
        pitches.sort_by(f32::total_cmp);
        // The closest lines but for a few: lines of one paragraph are closer than paragraphs.
        let pitch = match (lines, margins.leading) {
            ([_, last], Some(leading)) => Some(leading * last.height),
            _ => pitches.get(pitches.len() / 4).copied(),
        };
        let margins = match aligned {
            Aligned::Middle => margins.around(middle),
            Aligned::Left | Aligned::Right => margins,
        };
        let indents = at_left * 2 >= lines.len() && at_left < lines.len();
        let sentences = sentences_begin_lines(lines);
        Self { margins, aligned, pitch, left, indents, sentences }
    }

    /// The first of some lines, as far as nothing but lines of one paragraph can stand between them.
    fn block<'l>(&self, lines: &'l [PrintedLine]) -> &'l [PrintedLine] {
        let apart = |pair: &[PrintedLine]| matches!(pair, [before, line] if self.is_apart(before, line, 1.3));
        let end = lines.windows(2).position(apart).map_or(lines.len(), |last| last + 1);
        &lines[..end]
    }

    /// Whether a line only goes on with the paragraph of the line before.
    fn goes_on(&self, before: &PrintedLine, line: &PrintedLine, first: bool) -> bool {
        if self.is_apart(before, line, 1.3) || self.begins_anew(before, line, first) {
            return false;
        }
        if before.text().ends_with('\u{AD}') {
            return true;
        }
        let room = self.room(before) - before.space();
        // Not every program divides a word at its hyphen.
        self.is_full(before, line)
            || is_open(before, line) && room < first_word(line) + 4.0 * self.margins.unit
    }

    /// Whether what the next line begins with no longer fitted on this one.
    fn is_full(&self, before: &PrintedLine, line: &PrintedLine) -> bool {
        self.room(before) - before.space() < first_piece(line) + self.margins.unit
    }

    fn paragraph(&self, lines: &[&PrintedLine], words: &Words) -> Option<Paragraph> {
        let rect = lines.iter().map(|line| line.rect).reduce(|all, rect| all.with(&rect))?;
        let may_be_torn = |before: &PrintedLine, line: &PrintedLine| self.may_be_torn(before, line);
        Some(Paragraph {
            text: wrapped::text(lines, &may_be_torn, !self.margins.is_drawn, words),
            rect,
        })
    }

    /// Whether a word may be cut between two lines without a hyphen because it is wider than its column: together the
    /// parts have no room, and on the line before there is none for another letter.
    fn may_be_torn(&self, before: &PrintedLine, line: &PrintedLine) -> bool {
        let (Some(last), Some(first)) = (before.words.last(), line.words.first()) else {
            return false;
        };
        let whole = last.rect.width() + first.rect.width();
        let letter = last.rect.width() / last.text.chars().count().max(1) as f32;
        let unsure = if self.margins.is_drawn { 0.2 * self.margins.unit } else { 0.5 * letter };
        whole > self.margins.right - self.margins.left - unsure
            && self.room(before) < 1.3 * letter
            && last.text.ends_with(char::is_alphabetic)
            && first.text.starts_with(char::is_lowercase)
    }

    /// How much of the line is left.
    fn room(&self, line: &PrintedLine) -> f32 {
        let (left, right) = (line.rect.x0 - self.margins.left, self.margins.right - line.rect.x1);
        match self.aligned {
            Aligned::Left => right,
            Aligned::Middle => left + right,
            Aligned::Right => left,
        }
    }

    /// Whether there is more room between two lines than between lines of one paragraph.
    fn is_apart(&self, before: &PrintedLine, line: &PrintedLine, times: f32) -> bool {
        self.is_far(line.rect.y1 - before.rect.y1, before.height, line, times)
    }

    fn is_far(&self, step: f32, height: f32, line: &PrintedLine, times: f32) -> bool {
        let usual = self.pitch.unwrap_or(step).max(0.9 * height.min(line.height));
        let most = usual.min(2.0 * height.max(line.height));
        step > times * most + 1.5 * self.margins.unit
    }

    fn leaves_a_blank(&self, bottom: f32, line: &PrintedLine) -> bool {
        self.is_far(line.rect.y1 - bottom, line.height, line, 1.75)
    }

    /// Whether a line begins as the first line of a paragraph does: an enumerator, a dash, an indent.
    fn begins_anew(&self, before: &PrintedLine, line: &PrintedLine, first: bool) -> bool {
        let text = line.text();
        let bare = is_bare_enumerator(&text) && before.text().ends_with([';', ':', '.']);
        // After a comma a dash begins a line also where it only no longer fitted on the one before.
        let dashed = begins_with_dash(line)
            && (before.text().ends_with([';', ':', '.'])
                || before.text().ends_with(',') && !self.is_full(before, line));
        let sentence = self.sentences && is_over(&before.text()) && begins_large(&text);
        // An approval block ends with its number; what begins large behind it is the title.
        let approved = ends_in_number_of_document(&before.text()) && begins_large(&text);
        if bare || dashed || sentence || approved || is_enumerated(&text) {
            return true;
        }
        if self.aligned != Aligned::Left {
            return false;
        }
        let hangs = {
            let text = before.text();
            is_enumerated(&text) || begins_with_dash(before)
        };
        let indent = 6.0 * self.margins.unit;
        let further = line.rect.x0 - before.rect.x0;
        let indented = before.rect.x0 - self.left > indent;
        // After an indented line another one begins a paragraph, unless the text goes on in full width.
        let both = first && indented && further.abs() < 1.5 * self.margins.unit && self.indents;
        !hangs && (further > indent || both)
    }
}

/// `… от 15 января 2026 года № 5`, `№ 144-НҚ`.
fn ends_in_number_of_document(text: &str) -> bool {
    let Some((before, number)) = text.rsplit_once('№') else { return false };
    let short = number.trim().chars().count() <= 12 && !number.trim().contains(' ');
    short && number.contains(|c: char| c.is_ascii_digit()) && !find_dates(before).is_empty()
}

/// Whether the sentence is not at its end where a line ends.
fn is_open(before: &PrintedLine, line: &PrintedLine) -> bool {
    let ended = before.text().ends_with(['.', ';', ':', '!', '?']);
    !ended && line.text().starts_with(char::is_lowercase)
}

/// The width of what could have stood on the line before: the first word, up to a hyphen in it.
fn first_piece(line: &PrintedLine) -> f32 {
    let Some(word) = line.words.first() else { return 0.0 };
    let all = word.text.chars().count().max(1);
    let hyphen = word.text.chars().position(|c| matches!(c, '-' | '\u{2010}' | '–' | '—'));
    let piece = hyphen.map_or(all, |at| (at + 1).min(all));
    word.rect.width() * piece as f32 / all as f32
}

fn first_word(line: &PrintedLine) -> f32 {
    line.words.first().map_or(0.0, |word| word.rect.width())
}

fn begins_with_dash(line: &PrintedLine) -> bool {
    let text = line.text();
    let mut chars = text.chars();
    chars.next().is_some_and(|c| {
        crate::empty_mark::is_dash(c) || matches!(c, '•' | '·' | '▪' | '●' | '*' | '\u{F0B7}')
    }) && chars.any(char::is_alphanumeric)
}

/// Whether a line is nothing but `1.` or `2)`, in a column too narrow for more.
fn is_bare_enumerator(text: &str) -> bool {
    let digits = text.trim_end_matches(['.', ')']);
    digits.len() < text.len()
        && matches!(digits.len(), 1 | 2)
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a line begins with `1.`, `2)`, `(3)` or `а)` and goes on with words.
fn is_enumerated(text: &str) -> bool {
    let bare = text.strip_prefix('(').unwrap_or(text);
    let digits = bare.bytes().take_while(u8::is_ascii_digit).count();
    let rest = match digits {
        1 | 2 => bare.get(digits..),
        0 if bare.starts_with(char::is_alphabetic) => {
            let first = bare.chars().next().map_or(0, char::len_utf8);
            bare.get(first..).filter(|rest| rest.starts_with(')'))
        }
        _ => None,
    };
    let Some(rest) = rest.and_then(|rest| rest.strip_prefix(['.', ')'])) else { return false };
    // `10.03.2026` and `1.5` are no enumerators.
    !rest.starts_with(|c: char| c.is_ascii_digit())
        && rest
            .chars()
            .find(|c| !c.is_whitespace())
            .is_some_and(|c| c.is_alphanumeric() || matches!(c, '«' | '“' | '"' | '('))
}
