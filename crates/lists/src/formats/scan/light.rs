//! Even light: the paper of a page becomes white everywhere, whatever shadow lay on it, and black borders go.

use crate::Image;

/// About so many fields of light along the longer side of a page: each is larger than a letter and smaller than a shadow.
const FIELDS: u32 = 72;

/// The share of a field's pixels that are darker than its paper: print seldom covers more.
const PAPER: f32 = 0.8;

/// Paper darker than this share of the page's usual paper is no paper: a black border, a picture.
const DARKEST_PAPER: f32 = 0.45;

/// The page with its paper made white.
pub fn even(image: &Image) -> Image {
    let (width, height) = (image.width as usize, image.height as usize);
    let side = (image.width.max(image.height) / FIELDS).max(8) as usize;
    let (across, down) = (width.div_ceil(side), height.div_ceil(side));
    let mut paper = vec![0_u8; across * down];
    for (field, slot) in paper.iter_mut().enumerate() {
        *slot = paper_of(image, (field % across) * side, (field / across) * side, side);
    }
    let usual = usual(&paper);
    let darkest = (f32::from(usual) * DARKEST_PAPER) as u8;
    for slot in &mut paper {
        if *slot < darkest {
            *slot = usual;
        }
    }
    let paper = smooth(&paper, across, down);
    let mut grey = vec![255_u8; width * height];
    let rows = image.grey.chunks_exact(width.max(1)).zip(grey.chunks_exact_mut(width.max(1)));
    for (y, (source, row)) in rows.enumerate() {
        let fields = between_rows(&paper, across, down, (y as f32 / side as f32 - 0.5).max(0.0));
        for (x, (value, slot)) in source.iter().zip(row).enumerate() {
            let place = (x as f32 / side as f32 - 0.5).max(0.0);
            let (left, share) = (place as usize, place.fract());
            let (one, other) = (fields[left.min(across - 1)], fields[(left + 1).min(across - 1)]);
            let light = (one + (other - one) * share).max(1.0);
            *slot = (f32::from(*value) * 255.0 / light).min(255.0) as u8;
        }
    }
    Image { width: image.width, height: image.height, grey }
}

/// The paper of the fields at a height between two rows of them.
fn between_rows(paper: &[u8], across: usize, down: usize, place: f32) -> Vec<f32> {
    let (above, share) = (place as usize, place.fract());
    let row = |row: usize| paper[row.min(down - 1) * across..][..across].iter();
    let both = row(above).zip(row(above + 1));
    both.map(|(one, other)| f32::from(*one) * (1.0 - share) + f32::from(*other) * share).collect()
}

/// The brightness of the paper of a field: brighter than most of it.
fn paper_of(image: &Image, left: usize, top: usize, side: usize) -> u8 {
    let (width, height) = (image.width as usize, image.height as usize);
    let mut counts = [0_u32; 256];
    let mut all = 0;
    for y in top..(top + side).min(height) {
        for value in &image.grey[y * width + left..y * width + (left + side).min(width)] {
            counts[usize::from(*value)] += 1;
            all += 1;
        }
    }
    let wanted = (all as f32 * PAPER) as u32;
    let mut seen = 0;
    for (value, count) in counts.iter().enumerate() {
        seen += count;
        if seen > wanted {
            return value as u8;
        }
    }
    255
}

/// The paper of most fields.
fn usual(paper: &[u8]) -> u8 {
    let mut sorted = paper.to_vec();
    sorted.sort_unstable();
    sorted.get(sorted.len() / 2).copied().unwrap_or(255).max(1)
}

/// Each field as the middle one of its neighbourhood, so that a field full of print does not count.
fn smooth(paper: &[u8], across: usize, down: usize) -> Vec<u8> {
    let mut smoothed = paper.to_vec();
    for y in 0..down {
        for x in 0..across {
            let mut near: Vec<u8> = Vec::with_capacity(9);
            for row in y.saturating_sub(1)..(y + 2).min(down) {
                near.extend(
                    &paper[row * across + x.saturating_sub(1)..row * across + (x + 2).min(across)],
                );
            }
            near.sort_unstable();
            smoothed[y * across + x] = near[near.len() * 2 / 3];
        }
    }
    smoothed
}

/// Whether the paper is grainy: neighbours on it differ by more than a clean scan's do.
pub fn is_grainy(image: &Image) -> bool {
    let width = image.width as usize;
    let (mut sum, mut pairs) = (0_u64, 0_u64);
    for row in image.grey.chunks_exact(width.max(1)).step_by(7) {
        for pair in row.windows(2) {
            if pair.iter().all(|value| *value > 170) {
                sum += u64::from(pair[0].abs_diff(pair[1]));
                pairs += 1;
            }
        }
    }
    pairs > 0 && sum as f64 / pairs as f64 > GRAIN
}

/// Mean difference of neighbours on paper, in grey levels: 0 to 1 on clean scans, 2 on compressed ones, above 4 where grains
/// are seen.
const GRAIN: f64 = 4.0;

/// Each pixel mixed with those beside it, 1 : 2 : 1 both ways: grains grow faint, and strokes one pixel wide stay, which the
/// middle value of a neighbourhood would take away.
pub fn without_grains(image: &Image) -> Image {
    let (width, height) = (image.width as usize, image.height as usize);
    let mix = |one: u8, middle: u8, other: u8| {
        ((u16::from(one) + 2 * u16::from(middle) + u16::from(other) + 2) / 4) as u8
    };
    let mut level = image.grey.clone();
    for (source, row) in
        image.grey.chunks_exact(width.max(1)).zip(level.chunks_exact_mut(width.max(1)))
    {
        for (three, slot) in source.windows(3).zip(row.iter_mut().skip(1)) {
            *slot = mix(three[0], three[1], three[2]);
        }
    }
    let mut grey = level.clone();
    for y in 1..height.saturating_sub(1) {
        let row = |y: usize| &level[y * width..(y + 1) * width];
        let near = row(y - 1).iter().zip(row(y)).zip(row(y + 1));
        let own = &mut grey[y * width..(y + 1) * width];
        for (((one, middle), other), slot) in near.zip(own) {
            *slot = mix(*one, *middle, *other);
        }
    }
    Image { grey, ..*image }
}

/// What is dark: a threshold between ink and paper (Otsu's), kept within what ink and paper can be.
pub fn threshold(image: &Image) -> u8 {
    let mut counts = [0_f64; 256];
    for value in &image.grey {
        counts[usize::from(*value)] += 1.0;
    }
    let all: f64 = counts.iter().sum();
    let whole: f64 = counts.iter().enumerate().map(|(value, count)| value as f64 * count).sum();
    let (mut dark, mut sum, mut best, mut chosen) = (0.0, 0.0, -1.0, 128);
    for (value, count) in counts.iter().enumerate() {
        dark += count;
        sum += value as f64 * count;
        let light = all - dark;
        if dark > 0.0 && light > 0.0 {
            let apart = sum / dark - (whole - sum) / light;
            let between = dark * light * apart * apart;
            if between > best {
                (best, chosen) = (between, value);
            }
        }
    }
    (chosen as u8).clamp(110, 200)
}
