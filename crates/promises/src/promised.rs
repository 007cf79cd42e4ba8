//! What a direction promises in each unit, as one number that can be added up.

use bagyt_domain::list::{Commitment, CommitmentRole, Direction, Measure, Sense};

/// How much of a unit a direction promises at least.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promised {
    /// What is counted.
    pub unit: String,
    /// How much.
    pub amount: Measure,
}

/// Units that say how long, how large or where, and are never added up.
const NO_AMOUNTS: [&str; 14] = [
    "percent",
    "tenge",
    "minute",
    "hour",
    "day",
    "month",
    "year",
    "page",
    "metre",
    "subscriber",
    "direction",
    "sport",
    "nomination",
    "question",
];

/// What a direction promises, by unit, in the order of print.
///
/// Of each unit the greatest single number counts: others may be a part of it, and nobody can say that they are not. What is
/// promised each year counts for every year of the direction, what is promised of each grant for every grant, and of each
/// region for every place named. Shares, sums, lengths, properties, parts and upper limits do not count.
pub fn promised(row: &Direction, commitments: &[Commitment]) -> Vec<Promised> {
    let mut all: Vec<Promised> = Vec::new();
    for commitment in commitments.iter().filter(|it| counts(it)) {
        let Some(amount) = times(row, commitment) else { continue };
        match all.iter_mut().find(|it| it.unit == commitment.unit) {
            Some(known) => known.amount = known.amount.max(amount),
            None => all.push(Promised { unit: commitment.unit.clone(), amount }),
        }
    }
    all
}

fn counts(commitment: &Commitment) -> bool {
    let is_amount = match commitment.comparator {
        Sense::AtLeast | Sense::Exactly | Sense::MoreThan | Sense::Range => true,
        Sense::AtMost | Sense::LessThan | Sense::Increase | Sense::Decrease | Sense::Size => false,
    };
    is_amount
        && commitment.role == CommitmentRole::Target
        && !NO_AMOUNTS.contains(&commitment.unit.as_str())
}

/// The number over the whole direction; `None` where it is too large.
fn times(row: &Direction, commitment: &Commitment) -> Option<Measure> {
    let times = match commitment.per.as_deref() {
        Some("year") => row.years.len(),
        Some("grant") => usize::try_from(row.grant_count.unwrap_or(1)).ok()?,
        Some("region") => row.regions.len(),
        _ => 1,
    };
    let times = i64::try_from(times.max(1)).ok()?;
    commitment.value.thousandths().checked_mul(times).map(Measure::from_thousandths)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitments;
    use crate::tests::direction;
    use bagyt_domain::list::Region;

    fn check(row: &Direction, expected: &[(&str, i64)]) {
        let promised = promised(row, &commitments(row));
        let told: Vec<(&str, i64)> =
            promised.iter().map(|it| (it.unit.as_str(), it.amount.whole().unwrap())).collect();
        assert_eq!(told, expected, "{:?}", row.target_indicators);
    }

    #[test]
    fn the_greatest_number_of_each_unit_counts() {
        check(
            &direction(
                &["кемінде 1 000 адам, оның ішінде кемінде 300 жас адам"],
                &["10 семинар (ұзақтығы 2 сағат)", "4 тренинг", "кемінде 70 % қанағаттанған"],
            ),
            &[("person", 1_000), ("event", 10)],
        );
        check(&direction(&["50 адамнан аспайтын топ"], &["15 %-ға арттыру"]), &[]);
    }

    #[test]
    fn what_is_promised_each_time_counts_as_often() {
        let mut row = direction(
            &["жыл сайын кемінде 200 адам"],
            &["әр өңірде 5 семинар", "әр грант бойынша 2 бейнеролик"],
        );
        check(&row, &[("person", 200), ("event", 5), ("video", 2)]);
        row.years = vec![2026, 2027, 2028];
        row.grant_count = Some(4);
        row.regions = ["abai", "astana"].map(Region::new).into();
        check(&row, &[("person", 600), ("event", 10), ("video", 8)]);
    }
}
