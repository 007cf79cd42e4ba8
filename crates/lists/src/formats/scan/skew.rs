//! By which angle the lines of a page fall.

use super::ink::Ink;

/// The largest angle that is looked for, in degrees.
const MOST: f32 = 7.0;

/// About how many dots of the page are looked at.
const DOTS: usize = 120_000;

/// The angle in radians by which lines fall to the right; 0 when nothing on the page says so.
///
/// Lower edges of letters and rulings are gathered along lines of every angle: at the right one they fall together.
pub fn angle(ink: &Ink) -> f32 {
    let dots = lower_edges(ink);
    if dots.len() < 200 {
        return 0.0;
    }
    let coarse = best(&dots, ink, (-MOST, MOST), 0.25, 2.0);
    let fine = best(&dots, ink, (coarse - 0.3, coarse + 0.3), 0.02, 1.0);
    if fine.abs() < 0.03 { 0.0 } else { fine.to_radians() }
}

/// Dots that are dark above and light below, thinned out evenly.
fn lower_edges(ink: &Ink) -> Vec<(f32, f32)> {
    let edge = |at: &usize| ink.dark[*at] == 1 && ink.dark[*at + ink.width] == 0;
    let last = ink.dark.len().saturating_sub(ink.width);
    let all = (0..last).filter(edge).count();
    let step = (all / DOTS).max(1);
    // A step that has no part in common with the pattern of a raster.
    let place = |at: usize| ((at % ink.width) as f32, (at / ink.width) as f32);
    (0..last).filter(edge).step_by(step).map(place).collect()
}

fn best(dots: &[(f32, f32)], ink: &Ink, (from, to): (f32, f32), step: f32, bin: f32) -> f32 {
    let steps = ((to - from) / step).round() as i32;
    let angles = (0..=steps).map(|at| from + at as f32 * step);
    let mut best = (0_u64, 0.0_f32);
    for angle in angles {
        let sharpness = sharpness(dots, ink, angle, bin);
        // Of two that are equal the one nearer to upright.
        if sharpness > best.0 || sharpness == best.0 && angle.abs() < best.1.abs() {
            best = (sharpness, angle);
        }
    }
    best.1
}

/// How much the dots fall together: the squares of how many are in each line.
fn sharpness(dots: &[(f32, f32)], ink: &Ink, degrees: f32, bin: f32) -> u64 {
    let fall = degrees.to_radians().tan();
    let shift = ink.width as f32 * fall.abs();
    let lines = ((ink.height as f32 + 2.0 * shift) / bin) as usize + 2;
    let mut counts = vec![0_u32; lines];
    for (x, y) in dots {
        let line = ((y - x * fall + shift) / bin) as usize;
        if let Some(count) = counts.get_mut(line) {
            *count += 1;
        }
    }
    counts.iter().map(|count| u64::from(*count).pow(2)).sum()
}
