//! Small grants that a grantee gives on (kk шағын грант, ru малый грант): how many, of at least how much.

use bagyt_domain::Tenge;
use bagyt_domain::list::{Commitment, CommitmentRole, ItemBlock, Measure};

/// What one item plans to give on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SmallGrants {
    /// The block of the item.
    pub source: ItemBlock,
    /// The item, from 1.
    pub item: u32,
    /// How many.
    pub count: Option<Measure>,
    /// The least sum of one, in tenge.
    pub least: Option<Measure>,
    /// Whether so many each year.
    pub each_year: bool,
}

impl SmallGrants {
    /// What they cost at least, over so many years; `None` where a number is missing, no whole one, or too large.
    pub fn cost(&self, years: usize) -> Option<Tenge> {
        let count = self.count?.whole()?;
        let times = if self.each_year { i64::try_from(years.max(1)).ok()? } else { 1 };
        let tenge = self.least?.whole()?.checked_mul(count)?.checked_mul(times)?;
        tenge.checked_mul(100).map(Tenge::from_tiyn)
    }
}

/// The small grants that the commitments of a direction plan, item by item; items that count none are left out.
pub fn small_grants(commitments: &[Commitment]) -> Vec<SmallGrants> {
    let mut plans: Vec<SmallGrants> = Vec::new();
    let targets = commitments.iter().filter(|it| it.role == CommitmentRole::Target);
    for it in targets {
        let is_count = it.unit == "grant";
        let is_sum = it.unit == "tenge" && it.per.as_deref() == Some("grant");
        if !is_count && !is_sum {
            continue;
        }
        let plan =
            match plans.iter_mut().find(|plan| (plan.source, plan.item) == (it.source, it.item)) {
                Some(plan) => plan,
                None => {
                    let (source, item) = (it.source, it.item);
                    plans.push(SmallGrants {
                        source,
                        item,
                        count: None,
                        least: None,
                        each_year: false,
                    });
                    let Some(plan) = plans.last_mut() else { continue };
                    plan
                }
            };
        if is_count && plan.count.is_none() {
            plan.count = Some(it.value);
            plan.each_year = it.per.as_deref() == Some("year");
        }
        if is_sum && plan.least.is_none() {
            plan.least = Some(it.value);
        }
    }
    plans.retain(|plan| plan.count.is_some());
    plans
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commitments;
    use crate::tests::direction;

    /// How many, at least how much each, whether each year, and all together.
    type Told = (Option<i64>, Option<i64>, bool, Option<i64>);

    fn plans(results: &[&str]) -> Vec<Told> {
        let row = direction(&[], results);
        let whole = |it: Option<Measure>| it.and_then(Measure::whole);
        let of = |plan: &SmallGrants| {
            let cost = plan.cost(3).map(|it| it.tiyn() / 100);
            (whole(plan.count), whole(plan.least), plan.each_year, cost)
        };
        small_grants(&commitments(&row)).iter().map(of).collect()
    }

    #[test]
    fn small_grants_become_a_plan() {
        assert_eq!(
            plans(&["Жыл сайын кемінде 500 000 теңгеден 10 шағын грант беріледі"]),
            [(Some(10), Some(500_000), true, Some(15_000_000))]
        );
        assert_eq!(
            plans(&["Предоставление не менее 6 малых грантов, каждый не менее 400 тыс. тенге"]),
            [(Some(6), Some(400_000), false, Some(2_400_000))]
        );
        assert_eq!(plans(&["8 шағын грант беру"]), [(Some(8), None, false, None)]);
        assert_eq!(plans(&["кемінде 10 семинар өткізу"]), []);
    }
}
