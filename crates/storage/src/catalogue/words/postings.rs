//! The rows of one word: ascending numbers as steps from one to the next, seven bits to a byte.

/// Rows that are still being added.
#[derive(Debug, Clone, Default)]
pub struct Growing {
    steps: Vec<u8>,
    /// The first row that may come next.
    next: u32,
}

impl Growing {
    /// Rows that were finished before; `next` is behind the last of them.
    pub fn from(steps: &[u8]) -> Self {
        let next = rows(steps).last().map_or(0, |last| last + 1);
        Self { steps: steps.to_vec(), next }
    }

    /// Adds a row behind the last one; the last one again changes nothing.
    pub fn add(&mut self, row: u32) {
        let Some(mut step) = row.checked_sub(self.next) else { return };
        while step >= 0x80 {
            self.steps.push((step & 0x7f) as u8 | 0x80);
            step >>= 7;
        }
        self.steps.push(step as u8);
        self.next = row + 1;
    }

    /// The steps.
    pub fn steps(&self) -> &[u8] {
        &self.steps
    }
}

/// The rows of finished steps.
pub fn rows(steps: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let (mut bytes, mut next) = (steps.iter(), 0);
    std::iter::from_fn(move || {
        let (mut step, mut shift) = (0, 0);
        loop {
            let byte = *bytes.next()?;
            step |= u32::from(byte & 0x7f) << shift;
            shift += 7;
            if byte < 0x80 {
                break;
            }
        }
        let row = next + step;
        next = row + 1;
        Some(row)
    })
}

#[cfg(test)]
mod tests {
    use super::{Growing, rows};

    #[test]
    fn rows_come_back_as_they_were_added() {
        let added: Vec<u32> = [0, 1, 2, 127, 128, 129, 300, 20_000, 5_000_000].to_vec();
        let mut growing = Growing::default();
        for row in &added {
            growing.add(*row);
            growing.add(*row);
        }
        assert_eq!(rows(growing.steps()).collect::<Vec<_>>(), added);
        let mut later = Growing::from(growing.steps());
        later.add(5_000_000);
        later.add(5_000_001);
        assert_eq!(rows(later.steps()).count(), added.len() + 1);
    }
}
