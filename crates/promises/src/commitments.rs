//! The commitments of a direction: the quantities of its items, with what the headings above them say.

use bagyt_domain::list::{
    Commitment, CommitmentRole, Direction, ItemBlock, Measure, Method, Sense as Meant,
};
use bagyt_language::Decimal;
use bagyt_language::quantity::{Quantity, Role, Rule, Sense, find_periods, find_quantities};
use std::ops::Range;

/// A commitment with where it stands and what it was read by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The commitment.
    pub commitment: Commitment,
    /// Where its quotation stands in its item, in bytes.
    pub range: Range<usize>,
    /// The rules that said what it is.
    pub rules: Vec<Rule>,
}

/// Reads the measurable promises of a direction, in order of print.
pub fn commitments(direction: &Direction) -> Vec<Commitment> {
    readings(direction).into_iter().map(|reading| reading.commitment).collect()
}

/// The same with the place and the rules of each.
pub fn readings(direction: &Direction) -> Vec<Reading> {
    let mut found = Vec::new();
    for block in ItemBlock::BOTH {
        for group in direction.item_groups(block) {
            // `(жыл сайын)`, `(әр грант бойынша)` hold for every item below.
            let each = group.heading.and_then(|heading| find_periods(heading).first().copied());
            for (item, text) in (group.first..).zip(group.items) {
                let quantities = find_quantities(text);
                let read =
                    quantities.iter().filter_map(|it| reading(text, (block, item), it, each));
                found.extend(read);
            }
        }
    }
    found
}

fn reading(
    text: &str,
    (source, item): (ItemBlock, u32),
    quantity: &Quantity,
    each: Option<&'static str>,
) -> Option<Reading> {
    let words = |range: &Range<usize>| text[range.clone()].to_owned();
    let each = each.filter(|_| {
        quantity.role != Role::Property && quantity.per.is_none() && quantity.year.is_none()
    });
    let mut rules = quantity.rules.clone();
    rules.extend(each.map(|_| Rule { name: "per-heading", phrase: "" }));
    let (age_from, age_to) = quantity.ages.unwrap_or_default();
    let commitment = Commitment {
        source,
        item,
        quote: words(&quantity.range),
        comparator: meant(quantity.sense),
        value: measure(quantity.value)?,
        value2: quantity.value2.and_then(measure),
        unit: quantity.unit.to_owned(),
        per: quantity.per.or(each).map(str::to_owned),
        year: quantity.year,
        age_from,
        age_to,
        method: quantity.by_survey.then_some(Method::Survey),
        baseline: quantity.baseline.as_ref().map(words),
        of: quantity.of.as_ref().map(words),
        role: match quantity.role {
            Role::Own => CommitmentRole::Target,
            Role::Property => CommitmentRole::Spec,
            Role::Portion => CommitmentRole::Breakdown,
        },
        customer_approval: quantity.by_agreement,
    };
    Some(Reading { commitment, range: quantity.range.clone(), rules })
}

fn measure(value: Decimal) -> Option<Measure> {
    value.thousandths().map(Measure::from_thousandths)
}

const fn meant(sense: Sense) -> Meant {
    match sense {
        Sense::AtLeast => Meant::AtLeast,
        Sense::Exactly => Meant::Exactly,
        Sense::AtMost => Meant::AtMost,
        Sense::MoreThan => Meant::MoreThan,
        Sense::LessThan => Meant::LessThan,
        Sense::Increase => Meant::Increase,
        Sense::Decrease => Meant::Decrease,
        Sense::Range => Meant::Range,
        Sense::Size => Meant::Size,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tests::direction;
    use bagyt_domain::list::ItemHeading;

    fn with_headings(targets: &[&str], headings: &[(u32, &str)]) -> Direction {
        let heading = |(item, text): &(u32, &str)| ItemHeading {
            source: ItemBlock::Target,
            item: *item,
            text: (*text).to_owned(),
        };
        Direction {
            item_headings: headings.iter().map(heading).collect(),
            ..direction(targets, &[])
        }
    }

    #[test]
    fn what_a_heading_says_holds_for_the_items_below_it() {
        let items = ["кемінде 60 адам;", "ұзақтығы 2 минуттан 10 бейнеролик", "3 семинар"];
        let row = with_headings(
            &items,
            &[(1, "Нысаналы индикатор (жыл сайын):"), (3, "Нысаналы индикатор:")],
        );
        let read: Vec<(u32, String, Option<String>)> =
            commitments(&row).into_iter().map(|it| (it.item, it.unit, it.per)).collect();
        let year = Some("year".to_owned());
        assert_eq!(
            read,
            [
                (1, "person".to_owned(), year.clone()),
                (2, "minute".to_owned(), Some("video".to_owned())),
                (2, "video".to_owned(), year),
                (3, "event".to_owned(), None),
            ]
        );
    }

    #[test]
    fn a_commitment_is_written_as_the_reading_conventions_say() {
        let row = direction(&["кемінде 1,5 мың адам (14–35 жас)"], &[]);
        let told = serde_json::to_value(&commitments(&row)[0]).unwrap();
        let expected = serde_json::json!({
            "source": "target", "item": 1, "quote": "кемінде 1,5 мың адам", "comparator": ">=", "value": 1500, "value2": null,
            "unit": "person", "per": null, "year": null, "age_from": 14, "age_to": 35, "method": null, "baseline": null,
            "of": null, "role": "target", "customer_approval": false
        });
        assert_eq!(told, expected);
    }
}
