//! Text that stands side by side: an approval block to the right, two languages in two columns.

use super::lines::PrintedLine;
use super::paragraphs::Margins;

/// Room between two columns in heights of a line; more than justified text leaves between words.
const BETWEEN: f32 = 1.6;

/// Lines above each other, put together as long as one strip of the page stays empty between the columns.
#[derive(Default)]
struct Band {
    /// The empty strip.
    gap: Option<(f32, f32)>,
    lines: Vec<Vec<PrintedLine>>,
}

/// Lines that stand alike, and how far across the page they may reach.
pub(super) type Column = (Margins, Vec<PrintedLine>);

/// The columns of text in the order they are read: those of a band from left to right, then the next band. `margins` are
/// those of the page.
pub(super) fn columns(lines: &[PrintedLine], margins: Margins) -> Vec<Column> {
    let unit = margins.unit;
    let mut columns = Vec::new();
    let mut band = Band::default();
    for line in lines {
        let pieces = line.clone().divided(BETWEEN * line.height);
        if !band.takes(&pieces, unit) {
            std::mem::take(&mut band).give(margins, &mut columns);
            band.takes(&pieces, unit);
        }
        band.lines.push(pieces);
    }
    band.give(margins, &mut columns);
    columns.into_iter().flat_map(|(margins, lines)| alike(margins, lines)).collect()
}

/// Divides lines where the next one begins, ends and has its middle elsewhere: a heading under an approval block.
fn alike(margins: Margins, lines: Vec<PrintedLine>) -> Vec<Column> {
    let near = |a: f32, b: f32| (a - b).abs() <= 3.0 * margins.unit;
    let mut groups: Vec<Column> = Vec::new();
    for line in lines {
        let stands_like = |last: &PrintedLine| {
            near(last.rect.x0, line.rect.x0)
                || near(last.rect.x1, line.rect.x1)
                || near(last.rect.centre().0, line.rect.centre().0)
        };
        match groups.last_mut().filter(|(_, group)| group.last().is_some_and(stands_like)) {
            Some((_, group)) => group.push(line),
            None => groups.push((margins, vec![line])),
        }
    }
    groups
}

impl Band {
    /// Whether a line leaves the strip empty, and if so, how much of it.
    fn takes(&mut self, pieces: &[PrintedLine], unit: f32) -> bool {
        const NARROWEST: f32 = 9.0;
        let own = match pieces {
            [left, right] => Some((left.rect.x1, right.rect.x0)),
            [_] => None,
            _ => return self.lines.is_empty(),
        };
        if self.lines.is_empty() {
            self.gap = own;
            return true;
        }
        match (self.gap, own) {
            (None, None) => true,
            (None, Some(_)) => false,
            (Some((from, to)), Some((own_from, own_to))) => {
                let (from, to) = (from.max(own_from), to.min(own_to));
                let empty = to - from >= NARROWEST * unit;
                if empty {
                    self.gap = Some((from, to));
                }
                empty
            }
            (Some((from, to)), None) => pieces.iter().all(|piece| {
                let beside = piece.rect.x1 <= to - NARROWEST * unit
                    || piece.rect.x0 >= from + NARROWEST * unit;
                if piece.rect.x1 <= to && beside {
                    self.gap = Some((from.max(piece.rect.x1), to));
                } else if piece.rect.x0 >= from && beside {
                    self.gap = Some((from, to.min(piece.rect.x0)));
                }
                beside
            }),
        }
    }

    fn give(self, margins: Margins, columns: &mut Vec<Column>) {
        let both = self.lines.iter().filter(|pieces| pieces.len() > 1).count();
        let Some((from, to)) = self.gap.filter(|_| both > 1) else {
            let lines = self.lines.into_iter().filter_map(PrintedLine::whole).collect::<Vec<_>>();
            if !lines.is_empty() {
                columns.push((margins, lines));
            }
            return;
        };
        let middle = f32::midpoint(from, to);
        let pieces = self.lines.into_iter().flatten();
        let (left, right): (Vec<_>, Vec<_>) =
            pieces.partition(|piece| piece.rect.centre().0 < middle);
        columns.push((Margins { right: from, ..margins }, left));
        columns.push((Margins { left: to, ..margins }, right));
    }
}
