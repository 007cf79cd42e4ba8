//! How numbers lie: quartiles, what lies far outside, and how many stand where.

/// Numbers in their order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spread {
    numbers: Vec<u64>,
}

/// Numbers from one bound up to another, the last bound included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The least.
    pub from: u64,
    /// The greatest.
    pub to: u64,
    /// How many lie between.
    pub count: usize,
}

impl Spread {
    /// Of these numbers; one above [`Self::MOST`] counts as that.
    pub fn of(numbers: impl IntoIterator<Item = u64>) -> Self {
        let mut numbers: Vec<u64> = numbers.into_iter().map(|it| it.min(Self::MOST)).collect();
        numbers.sort_unstable();
        Self { numbers }
    }

    /// How many there are.
    pub const fn count(&self) -> usize {
        self.numbers.len()
    }

    /// The least.
    pub fn least(&self) -> Option<u64> {
        self.numbers.first().copied()
    }

    /// The greatest.
    pub fn greatest(&self) -> Option<u64> {
        self.numbers.last().copied()
    }

    /// Half of the numbers are not above it.
    pub fn median(&self) -> Option<u64> {
        self.quartile(2)
    }

    /// The first, second or third quartile: between two numbers the one in the middle, halves upwards.
    pub fn quartile(&self, nth: usize) -> Option<u64> {
        let last = self.numbers.len().checked_sub(1)?;
        let place = last * nth.min(4);
        let (before, part) = (place / 4, place % 4);
        let low = self.numbers[before];
        let high = self.numbers[(before + 1).min(last)];
        let between = (u128::from(high - low) * part as u128 * 2).div_ceil(8);
        Some(low + u64::try_from(between).unwrap_or(0))
    }

    /// Whether a number lies far outside: more than one and a half times as far from the quartiles as these are from each
    /// other, in orders of size. Prices differ by factors, so factors are compared and not differences. Never of fewer than
    /// [`Self::ENOUGH`].
    pub fn is_outside(&self, number: u64) -> bool {
        let (Some(low), Some(high)) = (self.quartile(1), self.quartile(3)) else { return false };
        if self.count() < Self::ENOUGH || low == 0 || number == 0 {
            return false;
        }
        #[expect(clippy::cast_precision_loss, reason = "an order of size needs no last digit")]
        let [low, high, number] = [low, high, number].map(|it| (it as f64).ln());
        let fence = 1.5 * (high - low);
        number < low - fence || number > high + fence
    }

    /// The greatest number, far above all money there is.
    pub const MOST: u64 = 1_000_000_000_000_000_000;

    /// How many numbers say anything of how they lie.
    pub const ENOUGH: usize = 8;

    /// Counts the numbers in steps of 1, 2 and 5 and their tens, from the first that holds one to the last; none of no
    /// numbers.
    pub fn steps(&self) -> Vec<Step> {
        let (Some(least), Some(greatest)) = (self.least(), self.greatest()) else {
            return Vec::new();
        };
        let mut bounds = vec![0_u64, 1];
        while bounds.last().is_some_and(|last| *last <= greatest) {
            let last = bounds.last().copied().unwrap_or(1);
            let leading = last / 10_u64.pow(last.checked_ilog10().unwrap_or(0));
            bounds.push(if leading == 2 { last / 2 * 5 } else { last * 2 });
        }
        let steps = bounds.windows(2).map(|bounds| {
            let below = |bound| self.numbers.partition_point(|number| *number < bound);
            Step { from: bounds[0], to: bounds[1], count: below(bounds[1]) - below(bounds[0]) }
        });
        steps.filter(|step| step.to > least && step.from <= greatest).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quartiles_lie_between_the_numbers() {
        let check = |numbers: &[u64], expected: [Option<u64>; 3]| {
            let spread = Spread::of(numbers.iter().copied());
            assert_eq!([1, 2, 3].map(|nth| spread.quartile(nth)), expected, "{numbers:?}");
        };
        check(&[], [None; 3]);
        check(&[7], [Some(7); 3]);
        check(&[4, 1, 3, 2], [Some(2), Some(3), Some(4)]);
        check(&[10, 20, 30, 40, 50], [Some(20), Some(30), Some(40)]);
        check(&[u64::MAX, u64::MAX], [Some(Spread::MOST); 3]);
    }

    #[test]
    fn what_lies_far_outside_is_told_by_factors() {
        let spread = Spread::of([800, 900, 1_000, 1_100, 1_200, 1_300, 1_500, 20_000]);
        assert!(spread.is_outside(20_000) && spread.is_outside(200));
        assert!(!spread.is_outside(1_500) && !spread.is_outside(800));
        let few = Spread::of([800, 900, 20_000]);
        assert!(!few.is_outside(20_000), "three say nothing");
    }

    #[test]
    fn every_number_stands_in_one_step() {
        let numbers = [3, 12, 14, 19, 20, 480, 999, 1_000];
        let steps = Spread::of(numbers).steps();
        assert_eq!(steps.iter().map(|step| step.count).sum::<usize>(), numbers.len());
        assert_eq!(steps.first().map(|it| (it.from, it.to, it.count)), Some((2, 5, 1)));
        assert_eq!(steps.last().map(|it| (it.from, it.to, it.count)), Some((1_000, 2_000, 1)));
        assert!(steps.windows(2).all(|pair| pair[0].to == pair[1].from));
        assert!(Spread::of([]).steps().is_empty());
        assert_eq!(Spread::of([0]).steps(), [Step { from: 0, to: 1, count: 1 }]);
        let (from, to) = (Spread::MOST, Spread::MOST * 2);
        assert_eq!(Spread::of([u64::MAX]).steps(), [Step { from, to, count: 1 }]);
    }
}
