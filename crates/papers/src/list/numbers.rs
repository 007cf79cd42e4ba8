//! The numbers of rows: counted by the form where the list counts without a gap, else as printed.

use crate::paper::{Counted, Paragraph, Style};
use bagyt_domain::list::Direction;

/// How the rows of a list are numbered.
pub(super) enum Numbers {
    /// From 1 on, each with a point or each without.
    Counted { point: bool },
    /// As printed.
    Typed,
}

impl Numbers {
    /// How these rows are numbered.
    pub fn of(rows: &[Direction]) -> Self {
        let counts = |point: bool| {
            let mark = if point { "." } else { "" };
            let mut printed = (1..).zip(rows);
            printed.all(|(at, row): (usize, _)| row.number == Some(format!("{at}{mark}")))
        };
        match [true, false].into_iter().find(|point| !rows.is_empty() && counts(*point)) {
            Some(point) => Self::Counted { point },
            None => Self::Typed,
        }
    }

    /// What stands in the cell of a row's number.
    pub fn of_row(&self, row: &Direction) -> Vec<Paragraph> {
        match (self, &row.number) {
            (Self::Counted { point }, _) => {
                let counted = Paragraph { runs: Vec::new(), ..Paragraph::new(Style::Figures, "") };
                vec![counted.counted(Counted::Row { point: *point })]
            }
            (Self::Typed, Some(number)) => vec![Paragraph::new(Style::Figures, number)],
            (Self::Typed, None) => Vec::new(),
        }
    }
}
