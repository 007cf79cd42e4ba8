//! The text of a cell: its words as lines, its lines as paragraphs with their places.

use super::lines::PrintedLine;
use super::paragraphs::{Margins, paragraphs};
use crate::assemble::Words;
use crate::table::Line;
use bagyt_domain::list::Place;

/// The paragraphs as lines of the file.
pub(super) fn of_lines(
    lines: &[PrintedLine],
    margins: Margins,
    words: &Words,
    page: u32,
) -> Vec<Line> {
    let line = |paragraph: super::paragraphs::Paragraph| Line {
        text: paragraph.text,
        place: Place::Page { page, rect: paragraph.rect.outwards() },
    };
    paragraphs(lines, margins, words).into_iter().map(line).collect()
}
