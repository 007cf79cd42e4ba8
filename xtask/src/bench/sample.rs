//! Several runs of one measurement: the median and the spread, never the best alone.

use std::time::Duration;

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Milliseconds: less is better.
    Milliseconds,
    /// Seconds: less is better.
    Seconds,
    /// Megabytes (10⁶ bytes) each second: more is better.
    MegabytesPerSecond,
    /// Things each second: more is better.
    PerSecond,
    /// Mebibytes of memory: less is better.
    Mebibytes,
}

impl Unit {
    const fn sign(self) -> &'static str {
        match self {
            Self::Milliseconds => "ms",
            Self::Seconds => "s",
            Self::MegabytesPerSecond => "MB/s",
            Self::PerSecond => "/s",
            Self::Mebibytes => "MiB",
        }
    }

    const fn more_is_better(self) -> bool {
        matches!(self, Self::MegabytesPerSecond | Self::PerSecond)
    }
}

/// The values of several runs in ascending order.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    unit: Unit,
    values: Vec<f64>,
}

impl Sample {
    /// At least one value.
    pub fn new(unit: Unit, mut values: Vec<f64>) -> Self {
        assert!(!values.is_empty(), "a measurement has at least one run");
        values.sort_by(f64::total_cmp);
        Self { unit, values }
    }

    /// Durations.
    pub fn of_times(unit: Unit, times: &[Duration]) -> Self {
        let scale = if unit == Unit::Seconds { 1.0 } else { 1000.0 };
        Self::new(unit, times.iter().map(|time| time.as_secs_f64() * scale).collect())
    }

    /// How much is done each second when `amount` takes these times.
    pub fn rate(unit: Unit, amount: f64, times: &[Duration]) -> Self {
        Self::new(unit, times.iter().map(|time| amount / time.as_secs_f64()).collect())
    }

    /// The middle value.
    pub fn median(&self) -> f64 {
        self.quantile(0.5)
    }

    /// The value that a share of all values does not exceed.
    pub fn quantile(&self, share: f64) -> f64 {
        let last = self.values.len() - 1;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a length is an index"
        )]
        let at = ((last as f64) * share).round() as usize;
        self.values[at.min(last)]
    }

    /// How many times better than another.
    pub fn times_better_than(&self, other: &Self) -> f64 {
        let (ours, theirs) = (self.median(), other.median());
        if self.unit.more_is_better() { ours / theirs } else { theirs / ours }
    }

    /// `12.3 ms (11.9–14.0)`.
    pub fn shown(&self) -> String {
        let median = format!("{} {}", short(self.median()), self.unit.sign());
        match self.values.as_slice() {
            [_] => median,
            values => {
                format!("{median} ({}–{})", short(values[0]), short(values[values.len() - 1]))
            }
        }
    }
}

/// Three digits that matter.
pub fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value if value >= 1.0 => format!("{value:.2}"),
        value => format!("{value:.3}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_run_counts_and_the_spread_is_shown() {
        let sample = Sample::new(Unit::Milliseconds, vec![30.0, 10.0, 20.0]);
        assert_eq!(sample.shown(), "20.0 ms (10.0–30.0)");
        assert_eq!(Sample::new(Unit::Seconds, vec![1.5]).shown(), "1.50 s");
    }

    #[test]
    fn better_is_less_time_and_more_each_second() {
        let time = |value| Sample::new(Unit::Milliseconds, vec![value]);
        let rate = |value| Sample::new(Unit::PerSecond, vec![value]);
        assert_eq!(time(10.0).times_better_than(&time(40.0)), 4.0);
        assert_eq!(rate(40.0).times_better_than(&rate(10.0)), 4.0);
    }
}
