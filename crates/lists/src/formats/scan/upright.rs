//! Whether the text of a page runs across it or along its side.
//!
//! Letters of a printed line stand on one level: in a strip as narrow as a few letters many of their lower edges agree. On a
//! page that lies on its side their left or right edges do. Which of the two ways it was turned, or whether an upright page
//! stands on its head, only recognition can say: see [`super::reading`].

use super::ink::{Mark, letters};
use std::collections::HashMap;

/// How wide a strip is, in heights of a small letter.
const STRIP: u32 = 8;

/// How much more the edges of letters must agree along the side of a page than across it.
const CONVINCING: f64 = 1.4;

/// Whether lines run from top to bottom or from bottom to top.
pub fn is_sideways(marks: &[Mark], letter: u32) -> bool {
    let strip = (letter * STRIP).max(1);
    let fine = (letter / 8).max(1);
    let agreement = |edge: fn(&Mark) -> u32, place: fn(&Mark) -> u32| -> f64 {
        let mut counts: HashMap<(u32, u32), u32> = HashMap::new();
        for mark in letters(marks) {
            *counts.entry((place(mark) / strip, edge(mark) / fine)).or_default() += 1;
        }
        counts.values().map(|count| f64::from(*count).powi(2)).sum()
    };
    let across = f64::max(agreement(|it| it.y1, |it| it.x0), agreement(|it| it.y0, |it| it.x0));
    let along = f64::max(agreement(|it| it.x1, |it| it.y0), agreement(|it| it.x0, |it| it.y0));
    along > across * CONVINCING
}
