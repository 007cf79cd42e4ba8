//! Cells whose text runs along the side of the page, as headings of narrow columns do: recognised as they stand and turned
//! both ways, and taken as recognition is surest.

use super::areas::Area;
use super::frame::Frame;
use super::ink::{Mark, letters};
use super::reading::{self, Cut, Found};
use super::upright;
use crate::formats::page::{Rect, Word};
use crate::{Image, ReadError, SeenWord, Tools};

/// Fewer letters than these say nothing of which way they run.
const FEWEST: usize = 5;

/// Cells with text along the side have at least this height for their width.
const TALLEST: u32 = 2;

/// The most cells of a page that are tried; a heading has a dozen.
const MOST: usize = 24;

/// What makes a turned reading sure: five letters of which recognition is certain, or more of which it is less so.
const SURE: f32 = 250.0;

/// Quarter turns clockwise that are tried: as it stands, running upwards, running downwards.
const TURNS: [u8; 3] = [0, 1, 3];

/// Whether the text of a cell probably runs along the side; `marks` are those of the page.
pub fn is_sideways(area: &Area, marks: &[Mark], letter: u32) -> bool {
    if !is_tall(area, letter) {
        return false;
    }
    let [x0, y0, x1, y1] = area.rect;
    let inside = |mark: &&Mark| mark.x0 >= x0 && mark.x1 <= x1 && mark.y0 >= y0 && mark.y1 <= y1;
    let own: Vec<Mark> = marks.iter().filter(inside).copied().collect();
    letters(&own).count() >= FEWEST && upright::is_sideways(&own, letter)
}

/// Whether an area is a cell that is much higher than wide.
fn is_tall(area: &Area, letter: u32) -> bool {
    let [x0, y0, x1, y1] = area.rect;
    let (width, height) = (x1.saturating_sub(x0), y1.saturating_sub(y0));
    area.is_cell && height >= TALLEST * width && height >= 4 * letter
}

/// Marks that are looked at for all cells of a page together.
const MOST_LOOKED_AT: usize = 1_000_000_000;

/// The areas in two: those to be recognised as they stand, and those along the side.
pub fn apart(areas: Vec<Area>, marks: &[Mark], letter: u32) -> (Vec<Area>, Vec<Area>) {
    let mut left = MOST;
    // Each look goes over all marks.
    let mut looks = MOST_LOOKED_AT / marks.len().max(1);
    areas.into_iter().partition(|area| {
        let tall = left > 0 && looks > 0 && is_tall(area, letter);
        looks -= usize::from(tall);
        let sideways = tall && is_sideways(area, marks, letter);
        left -= usize::from(sideways);
        !sideways
    })
}

/// The words of such areas; `first` is the number of the first of them.
pub fn words(
    page: &Image,
    areas: &[Area],
    letter: u32,
    first: usize,
    tools: &dyn Tools,
) -> Result<Vec<Found>, ReadError> {
    if areas.is_empty() {
        return Ok(Vec::new());
    }
    let (mut images, mut frames) = (Vec::new(), Vec::new());
    let cuts: Vec<Cut> = areas.iter().map(|area| reading::cut(page, area.rect, letter)).collect();
    for cut in &cuts {
        for quarters in TURNS {
            let mut frame = Frame::of(&cut.image);
            images.push(frame.turn(cut.image.clone(), quarters));
            frames.push(frame);
        }
    }
    let seen = tools.words(&images).map_err(ReadError::Tool)?;
    let turned: Vec<(Frame, Vec<SeenWord>)> = frames.into_iter().zip(seen).collect();
    let mut found = Vec::new();
    for ((area, cut), ways) in (first..).zip(&cuts).zip(turned.chunks_exact(TURNS.len())) {
        let Some((frame, words)) = surest(ways) else { continue };
        found.extend(words.iter().map(|word| on_page(word, frame, cut, area)));
    }
    Ok(found)
}

/// The turn to be taken: upright, unless another reads a text by far more surely. Of a few letters, as `№ р/с`, a wrong turn
/// makes words too.
fn surest(ways: &[(Frame, Vec<SeenWord>)]) -> Option<&(Frame, Vec<SeenWord>)> {
    let sureness = |(_, words): &&(Frame, Vec<SeenWord>)| reading::sureness_of(words);
    let upright = ways.first()?;
    let turned = ways.iter().max_by(|one, other| sureness(one).total_cmp(&sureness(other)))?;
    let by_far = sureness(&turned) >= SURE && sureness(&turned) > 1.5 * sureness(&upright);
    Some(if by_far { turned } else { upright })
}

fn on_page(word: &SeenWord, frame: &Frame, cut: &Cut, area: usize) -> Found {
    let [x0, y0, x1, y1] = frame.original(word.rect.map(|at| at as f32)).map(|at| at as f32);
    let (x, y) = (|at: f32| cut.left + at / cut.scale, |at: f32| cut.top + at / cut.scale);
    let rect = Rect { x0: x(x0), y0: y(y0), x1: x(x1), y1: y(y1) };
    Found { text: word.text.clone(), rect, confidence: word.confidence, area, line: word.line }
}

/// The words of each such area as one: across the page its lines stand beside each other.
pub fn joined(words: &[Found]) -> Vec<Word> {
    let mut found: Vec<(usize, u32, Word)> = Vec::new();
    for word in words {
        match found.last_mut().filter(|(area, _, _)| *area == word.area) {
            Some((_, line, whole)) => {
                let broken = *line != word.line && whole.text.ends_with('-');
                if broken {
                    whole.text.pop();
                } else {
                    whole.text.push(' ');
                }
                whole.text.push_str(&word.text);
                whole.rect = whole.rect.with(&word.rect);
                *line = word.line;
            }
            None => {
                let whole = Word { text: word.text.clone(), rect: word.rect };
                found.push((word.area, word.line, whole));
            }
        }
    }
    found.into_iter().map(|(_, _, word)| word).collect()
}
