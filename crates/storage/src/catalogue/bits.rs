//! Sets of rows as bits: one bit for each row of an overview, in its order.

/// A set of rows out of a known number of rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bits {
    blocks: Vec<u64>,
    rows: usize,
}

/// Rows in one block.
const BLOCK: usize = 64;

impl Bits {
    /// No row out of so many.
    pub fn none(rows: usize) -> Self {
        Self { blocks: vec![0; rows.div_ceil(BLOCK)], rows }
    }

    /// Every row out of so many.
    pub fn all(rows: usize) -> Self {
        let mut bits = Self { blocks: vec![u64::MAX; rows.div_ceil(BLOCK)], rows };
        let beyond = bits.blocks.len() * BLOCK - rows;
        if let Some(last) = bits.blocks.last_mut() {
            *last >>= beyond;
        }
        bits
    }

    /// The rows a question is true of.
    pub fn of(rows: usize, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut bits = Self::none(rows);
        (0..rows).filter(|row| holds(*row)).for_each(|row| bits.add(row));
        bits
    }

    /// Adds a row; one behind the last is not there to be added.
    pub fn add(&mut self, row: usize) {
        if let Some(block) = self.blocks.get_mut(row / BLOCK) {
            *block |= 1 << (row % BLOCK);
        }
    }

    /// Whether the row is in the set.
    pub fn has(&self, row: usize) -> bool {
        self.blocks.get(row / BLOCK).is_some_and(|block| block >> (row % BLOCK) & 1 == 1)
    }

    /// Keeps the rows that are in the other set too.
    pub fn keep(&mut self, other: &Self) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(ours, theirs)| *ours &= theirs);
    }

    /// Adds the rows of the other set.
    pub fn join(&mut self, other: &Self) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(ours, theirs)| *ours |= theirs);
    }

    /// Leaves out the rows of the other set.
    pub fn leave_out(&mut self, other: &Self) {
        self.blocks.iter_mut().zip(&other.blocks).for_each(|(ours, theirs)| *ours &= !theirs);
    }

    /// The rows that are in both sets.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let mut both = self.clone();
        both.keep(other);
        both
    }

    /// The rows that are in any of these sets too.
    #[must_use]
    pub fn in_any(&self, sets: &[&Self]) -> Self {
        let mut any = Self::none(self.rows);
        sets.iter().for_each(|set| any.join(set));
        any.keep(self);
        any
    }

    /// The rows of the set a question is true of.
    #[must_use]
    pub fn where_true(&self, mut holds: impl FnMut(usize) -> bool) -> Self {
        let mut those = Self::none(self.rows);
        self.rows().filter(|row| holds(*row)).for_each(|row| those.add(row));
        those
    }

    /// The rows that are not in the set.
    pub fn others(&self) -> Self {
        let mut others = Self::all(self.rows);
        others.blocks.iter_mut().zip(&self.blocks).for_each(|(all, ours)| *all &= !ours);
        others
    }

    /// Whether there is no row in the set.
    pub fn is_empty(&self) -> bool {
        self.blocks.iter().all(|block| *block == 0)
    }

    /// How many rows.
    pub fn count(&self) -> u64 {
        self.blocks.iter().map(|block| u64::from(block.count_ones())).sum()
    }

    /// How many rows are in both sets.
    pub fn count_with(&self, other: &Self) -> u64 {
        let both = self.blocks.iter().zip(&other.blocks).map(|(ours, theirs)| ours & theirs);
        both.map(|block| u64::from(block.count_ones())).sum()
    }

    /// The rows in ascending order.
    pub fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        self.blocks.iter().enumerate().flat_map(|(place, block)| {
            let mut left = *block;
            std::iter::from_fn(move || {
                let bit = (left != 0).then(|| left.trailing_zeros() as usize)?;
                left &= left - 1;
                Some(place * BLOCK + bit)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Bits;

    #[test]
    fn a_set_of_bits_is_a_set() {
        for rows in [0, 1, 63, 64, 65, 200] {
            let thirds = Bits::of(rows, |row| row % 3 == 0);
            let evens = Bits::of(rows, |row| row % 2 == 0);
            assert_eq!(Bits::all(rows).rows().collect::<Vec<_>>(), (0..rows).collect::<Vec<_>>());
            assert_eq!(Bits::all(rows).count(), rows as u64);
            let listed = |holds: &dyn Fn(usize) -> bool| -> Vec<usize> {
                (0..rows).filter(|row| holds(*row)).collect()
            };
            let (mut both, mut either) = (thirds.clone(), thirds.clone());
            both.keep(&evens);
            either.join(&evens);
            let holds = |row| row % 3 == 0 || row % 2 == 0;
            assert_eq!(either.rows().collect::<Vec<_>>(), listed(&holds));
            assert_eq!(both.rows().collect::<Vec<_>>(), listed(&|row| row % 6 == 0));
            assert_eq!(evens.others().rows().collect::<Vec<_>>(), listed(&|row| row % 2 == 1));
            assert_eq!(thirds.and(&evens), both);
            assert_eq!(thirds.where_true(|row| row % 2 == 0), both);
            assert_eq!(Bits::all(rows).in_any(&[&thirds, &evens]), either);
            let mut odd_thirds = thirds.clone();
            odd_thirds.leave_out(&evens);
            assert_eq!(odd_thirds.rows().collect::<Vec<_>>(), listed(&|row| row % 6 == 3));
            assert_eq!(thirds.count_with(&evens), both.count());
            assert!(!both.has(rows), "no row behind the last");
            assert_eq!(both.is_empty(), rows == 0);
            assert!(Bits::none(rows).is_empty());
        }
    }
}
