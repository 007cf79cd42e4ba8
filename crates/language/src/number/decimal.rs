//! An exact decimal number: no floats come near money.

use std::cmp::Ordering;
use std::fmt;

/// An exact decimal: `mantissa` divided by ten to the power of `decimals`. Equal values are equal however written.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    mantissa: i64,
    decimals: u8,
}

impl Decimal {
    /// Zero.
    pub const ZERO: Self = Self::from_integer(0);
    /// The most decimals a number may have; ten to this power still fits an `i64`.
    pub const MOST_DECIMALS: u8 = 18;

    /// A whole number.
    pub const fn from_integer(value: i64) -> Self {
        Self { mantissa: value, decimals: 0 }
    }

    /// `mantissa` with this many digits after the comma; `None` for more than [`Self::MOST_DECIMALS`].
    pub const fn new(mantissa: i64, decimals: u8) -> Option<Self> {
        if decimals > Self::MOST_DECIMALS { None } else { Some(Self { mantissa, decimals }) }
    }

    /// All digits as one integer.
    pub const fn mantissa(self) -> i64 {
        self.mantissa
    }

    /// How many of the digits stand after the comma.
    pub const fn decimals(self) -> u8 {
        self.decimals
    }

    /// The same value without zeros at the end of its decimals.
    pub const fn normal(self) -> Self {
        let (mut mantissa, mut decimals) = (self.mantissa, self.decimals);
        while decimals > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            decimals -= 1;
        }
        Self { mantissa, decimals }
    }

    /// The whole number it is; `None` when it has a fraction.
    pub const fn to_integer(self) -> Option<i64> {
        let normal = self.normal();
        if normal.decimals == 0 { Some(normal.mantissa) } else { None }
    }

    /// The value in thousandths; `None` when it is finer than that or too large.
    pub fn thousandths(self) -> Option<i64> {
        self.checked_mul(1000)?.to_integer()
    }

    /// This many times the value; `None` when too large.
    pub fn checked_mul(self, factor: i64) -> Option<Self> {
        let normal = self.normal();
        if let Some(mantissa) = normal.mantissa.checked_mul(factor) {
            return Some(Self { mantissa, decimals: normal.decimals }.normal());
        }
        let wide = i128::from(normal.mantissa) * i128::from(factor);
        Self::from_wide(wide, normal.decimals)
    }

    /// The sum; `None` when too large.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let (a, b) = (self.normal(), other.normal());
        let decimals = a.decimals.max(b.decimals);
        Self::from_wide(a.widened(decimals)?.checked_add(b.widened(decimals)?)?, decimals)
    }

    fn widened(self, decimals: u8) -> Option<i128> {
        i128::from(self.mantissa).checked_mul(10_i128.pow(u32::from(decimals - self.decimals)))
    }

    fn from_wide(mut mantissa: i128, mut decimals: u8) -> Option<Self> {
        while decimals > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            decimals -= 1;
        }
        Some(Self { mantissa: i64::try_from(mantissa).ok()?, decimals })
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        let (a, b) = (self.normal(), other.normal());
        a.mantissa == b.mantissa && a.decimals == b.decimals
    }
}

impl Eq for Decimal {}

impl std::hash::Hash for Decimal {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let normal = self.normal();
        normal.mantissa.hash(state);
        normal.decimals.hash(state);
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        let decimals = self.decimals.max(other.decimals);
        // Both sides have at most 19 + 18 digits, which an i128 holds.
        self.widened(decimals).cmp(&other.widened(decimals))
    }
}

impl From<i64> for Decimal {
    fn from(value: i64) -> Self {
        Self::from_integer(value)
    }
}

impl fmt::Display for Decimal {
    /// Digits with a point and no grouping, without zeros at the end: `5000`, `0.5`.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let normal = self.normal();
        if normal.decimals == 0 {
            return write!(formatter, "{}", normal.mantissa);
        }
        let sign = if normal.mantissa < 0 { "-" } else { "" };
        let digits = normal.mantissa.unsigned_abs().to_string();
        let decimals = usize::from(normal.decimals);
        let padded = format!("{digits:0>width$}", width = decimals + 1);
        let (whole, fraction) = padded.split_at(padded.len() - decimals);
        write!(formatter, "{sign}{whole}.{fraction}")
    }
}
