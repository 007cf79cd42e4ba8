//! Money: whole tiyn in an integer, printed and parsed as the column of a list prints it.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Sub};

/// An amount of tenge, kept in whole tiyn (1 tenge = 100 tiyn); no floats near money.
///
/// In JSON it is a decimal string in *thousand* tenge (`"28250"`, `"0.5"`), because the column of a list is in thousand
/// tenge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Tenge(i64);

/// Tiyn in one thousand tenge: 1 000 tenge × 100 tiyn.
const TIYN_PER_THOUSAND: i64 = 100_000;

impl Tenge {
    /// No money.
    pub const ZERO: Self = Self(0);

    /// From whole tiyn.
    pub const fn from_tiyn(tiyn: i64) -> Self {
        Self(tiyn)
    }

    /// From whole tenge; `None` when it does not fit.
    pub const fn from_tenge(tenge: i64) -> Option<Self> {
        match tenge.checked_mul(100) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// From whole thousands of tenge; `None` when it does not fit.
    pub const fn from_thousands(thousands: i64) -> Option<Self> {
        match thousands.checked_mul(TIYN_PER_THOUSAND) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// Whole tiyn.
    pub const fn tiyn(self) -> i64 {
        self.0
    }

    /// `self × count`, `None` when it does not fit.
    pub const fn times(self, count: i64) -> Option<Self> {
        match self.0.checked_mul(count) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// `self / count` rounded towards zero; `None` for a count of zero.
    pub const fn divided_by(self, count: i64) -> Option<Self> {
        match self.0.checked_div(count) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// The sum, `None` when it does not fit.
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(tiyn) => Some(Self(tiyn)),
            None => None,
        }
    }

    /// A decimal string in thousand tenge without trailing zeros: `28250`, `0.5`.
    pub fn thousands(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let tiyn = self.0.unsigned_abs();
        let (whole, rest) = (tiyn / TIYN_PER_THOUSAND as u64, tiyn % TIYN_PER_THOUSAND as u64);
        if rest == 0 {
            return format!("{sign}{whole}");
        }
        let fraction = format!("{rest:05}");
        format!("{sign}{whole}.{}", fraction.trim_end_matches('0'))
    }

    /// Reads a decimal string in thousand tenge (`"28250"`, `"0.5"`); at most five decimals (one tiyn).
    pub fn parse_thousands(text: &str) -> Option<Self> {
        let (negative, digits) = match text.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if whole.is_empty() || !plain(whole) || !plain(fraction) || fraction.len() > 5 {
            return None;
        }
        let whole: i64 = whole.parse().ok()?;
        let fraction: i64 = format!("{fraction:0<5}").parse().ok()?;
        let tiyn = whole.checked_mul(TIYN_PER_THOUSAND)?.checked_add(fraction)?;
        Some(Self(if negative { -tiyn } else { tiyn }))
    }
}

impl Add for Tenge {
    type Output = Self;

    /// Saturates: a sum over a hostile file must not panic, and no real budget reaches the limit (92 trillion tenge).
    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Tenge {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Sum for Tenge {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl fmt::Display for Tenge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.thousands())
    }
}

impl Serialize for Tenge {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.thousands())
    }
}

impl<'de> Deserialize<'de> for Tenge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse_thousands(&text).ok_or_else(|| {
            serde::de::Error::custom(format!(
                "`{text}` is not an amount in thousand tenge; write for example 28250 or 0.5"
            ))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Tenge;

    fn check(text: &str, tiyn: i64) {
        let amount = Tenge::parse_thousands(text).expect(text);
        assert_eq!(amount.tiyn(), tiyn);
        assert_eq!(amount.thousands(), text);
    }

    #[test]
    fn thousands_read_back_equal() {
        check("0", 0);
        check("0.5", 50_000);
        check("28250", 2_825_000_000);
        check("421.5", 42_150_000);
        check("-3.00001", -300_001);
    }

    #[test]
    fn what_is_not_an_amount_is_refused() {
        for text in ["", ".5", "5,0", "1e3", "0.000001", "99999999999999999999"] {
            assert_eq!(Tenge::parse_thousands(text), None, "{text}");
        }
    }
}
