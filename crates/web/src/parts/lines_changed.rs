//! Which lines of a cell stand in both versions, which of these moved, and which stand in one alone.

use std::collections::{HashMap, VecDeque};

/// A line of one version beside the other version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// It stands there too, in the same order.
    Kept,
    /// It stands there too, in another order: its place there, from 0.
    Moved(usize),
    /// It does not stand there; the line there that it is a form of, from 0, if there is one.
    Changed(Option<usize>),
}

/// The lines of both versions. A line that is printed twice has two partners or is one line too many.
pub fn compared(before: &[String], after: &[String]) -> [Vec<Line>; 2] {
    let pairs = pairs(before, after);
    let kept = in_order(&pairs.iter().map(|(_, after)| *after).collect::<Vec<_>>());
    let mut sides = [vec![None; before.len()], vec![None; after.len()]];
    for ((before, after), kept) in pairs.into_iter().zip(kept) {
        sides[0][before] = Some(if kept { Line::Kept } else { Line::Moved(after) });
        sides[1][after] = Some(if kept { Line::Kept } else { Line::Moved(before) });
    }
    let left = sides.each_ref().map(|side| places_left(side));
    let [before, after] = sides;
    [changed(before, &left[1]), changed(after, &left[0])]
}

/// Which line before is which line after, each of them once, in the order of those before.
fn pairs(before: &[String], after: &[String]) -> Vec<(usize, usize)> {
    let mut places: HashMap<&str, VecDeque<usize>> = HashMap::new();
    for (place, line) in after.iter().enumerate() {
        places.entry(line).or_default().push_back(place);
    }
    let pair = |(place, line): (usize, &String)| {
        Some((place, places.get_mut(line.as_str())?.pop_front()?))
    };
    before.iter().enumerate().filter_map(pair).collect()
}

/// Which of these numbers, no two of them alike, make the longest ascending sequence: they stay, the others moved.
fn in_order(numbers: &[usize]) -> Vec<bool> {
    // For each length the place of the smallest number a sequence of that length ends in.
    let mut ends: Vec<usize> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (place, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers[*end] < *number);
        before[place] = length.checked_sub(1).map(|shorter| ends[shorter]);
        match ends.get_mut(length) {
            Some(end) => *end = place,
            None => ends.push(place),
        }
    }
    let mut kept = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(place) = next {
        kept[place] = true;
        next = before[place];
    }
    kept
}

fn places_left(side: &[Option<Line>]) -> Vec<usize> {
    side.iter().enumerate().filter(|(_, line)| line.is_none()).map(|(place, _)| place).collect()
}

/// The lines with a partner among those left on the other side, in their order.
fn changed(side: Vec<Option<Line>>, others: &[usize]) -> Vec<Line> {
    let mut others = others.iter().copied();
    side.into_iter().map(|line| line.unwrap_or_else(|| Line::Changed(others.next()))).collect()
}

#[cfg(test)]
mod tests {
    use super::Line::{Changed, Kept, Moved};
    use super::{Line, compared};

    fn check(before: &str, after: &str, expected: [&[Line]; 2]) {
        let lines = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let found = compared(&lines(before), &lines(after));
        assert_eq!(found.each_ref().map(Vec::as_slice), expected, "{before} / {after}");
    }

    #[test]
    fn lines_that_moved_or_stand_once_too_often_are_told_from_those_that_stayed() {
        check("a b c", "a b c", [&[Kept, Kept, Kept], &[Kept, Kept, Kept]]);
        check("a b c", "a c b", [&[Kept, Moved(2), Kept], &[Kept, Kept, Moved(1)]]);
        check("a b", "a b b", [&[Kept, Kept], &[Kept, Kept, Changed(None)]]);
        check("a a b", "a b", [&[Kept, Changed(None), Kept], &[Kept, Kept]]);
        check("a b c", "c a b", [&[Kept, Kept, Moved(0)], &[Moved(2), Kept, Kept]]);
        check(
            "a x b",
            "a y b z",
            [&[Kept, Changed(Some(1)), Kept], &[Kept, Changed(Some(1)), Kept, Changed(None)]],
        );
        check("", "a", [&[], &[Changed(None)]]);
    }
}
