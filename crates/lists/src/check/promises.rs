//! Promises in numbers against each other, against the years of the grant, and against its money.

use super::sheet::{Block, Sheet};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, CommitmentRole, Direction, Finding, ItemBlock, Sense};
use bagyt_language::fold::words;
use bagyt_language::{lowercase, word_roots};
use bagyt_promises::{Reading, readings, small_grants};
use std::collections::BTreeSet;

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let of_row = |row: &Direction| {
        let read = readings(row);
        let commitments: Vec<_> = read.iter().map(|it| it.commitment.clone()).collect();
        let mut findings = contradicted(sheet, row, &read);
        findings.extend(yearly(sheet, row, &read));
        for plan in small_grants(&commitments) {
            findings.extend(above_the_grant(
                sheet,
                row,
                (plan.source, plan.item),
                plan.cost(row.years.len()),
            ));
        }
        findings
    };
    sheet.list.rows.iter().flat_map(of_row).collect()
}

/// A finding about the item of a commitment.
fn about(sheet: &Sheet, code: Code, row: &Direction, (source, item): (ItemBlock, u32)) -> Finding {
    let block = match source {
        ItemBlock::Target => Block::Target,
        ItemBlock::Result => Block::Result,
    };
    let index = usize::try_from(item).unwrap_or(usize::MAX).saturating_sub(1);
    let text = block.of(row).get(index).map_or("", String::as_str);
    sheet.at_item(code, row.ordinal, block, index, text)
}

/// A target that one result contradicts: the same thing counted in nearly the same words, and fewer of it.
fn contradicted(sheet: &Sheet, row: &Direction, read: &[Reading]) -> Vec<Finding> {
    let of = |block| {
        let own = read.iter().filter(move |it| it.commitment.source == block);
        own.filter(|it| it.commitment.role == CommitmentRole::Target)
    };
    let mut findings = Vec::new();
    for target in of(ItemBlock::Target) {
        let Some(result) = of(ItemBlock::Result).find(|it| contradicts(row, target, it)) else {
            continue;
        };
        let (wanted, given) = (&target.commitment, &result.commitment);
        let finding = about(sheet, Code::TargetContradicted, row, (ItemBlock::Target, wanted.item));
        let other = format!("result {}", given.item);
        findings.push(
            finding
                .value("target", &wanted.quote)
                .value("result", &given.quote)
                .value("other_item", other),
        );
    }
    findings
}

fn contradicts(row: &Direction, target: &Reading, result: &Reading) -> bool {
    let (wanted, given) = (&target.commitment, &result.commitment);
    let same = wanted.unit == given.unit
        && unit_phrase(target) == unit_phrase(result)
        && (wanted.per.as_ref(), wanted.year) == (given.per.as_ref(), given.year)
        && (wanted.age_from, wanted.age_to) == (given.age_from, given.age_to)
        && wanted.value2.is_none()
        && given.value2.is_none();
    let least = matches!(wanted.comparator, Sense::AtLeast | Sense::MoreThan | Sense::Exactly);
    let fewer = matches!(given.comparator, Sense::AtLeast | Sense::AtMost | Sense::Exactly)
        && given.value < wanted.value;
    same && least && fewer && alike(item_of(row, target), item_of(row, result))
}

fn unit_phrase(reading: &Reading) -> Option<&'static str> {
    reading.rules.first().map(|rule| rule.phrase)
}

fn item_of<'r>(row: &'r Direction, reading: &Reading) -> &'r str {
    let commitment = &reading.commitment;
    let index = usize::try_from(commitment.item).unwrap_or(usize::MAX).saturating_sub(1);
    row.items(commitment.source).get(index).map_or("", String::as_str)
}

/// Whether two items say nearly the same: three in four of the words of the shorter one stand in the other.
fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (roots(one), roots(other));
    let common = one.intersection(&other).count();
    let least = one.len().min(other.len());
    least >= 4 && common * 4 >= least * 3
}

/// The roots of the words of a text; numbers, what compares them and what is said of everything are left out.
fn roots(text: &str) -> BTreeSet<String> {
    const EVERYWHERE: [&str; 8] =
        ["кемінде", "дегенде", "емес", "менее", "более", "өткізу", "проведение", "провести"];
    let said = words(text).map(|(_, word)| lowercase(word));
    let said = said.filter(|word| word.chars().count() > 3 && !word.contains(char::is_numeric));
    let said = said.filter(|word| !EVERYWHERE.contains(&word.as_str()));
    said.map(|word| word_roots(&word).into_iter().min_by_key(String::len).unwrap_or(word)).collect()
}

/// What is promised each year by a grant of one year; once for each item.
fn yearly(sheet: &Sheet, row: &Direction, read: &[Reading]) -> Vec<Finding> {
    let [only] = row.years[..] else { return Vec::new() };
    let targets = read.iter().map(|it| &it.commitment);
    let each_year =
        targets.filter(|it| it.role == CommitmentRole::Target && it.per.as_deref() == Some("year"));
    let items: BTreeSet<(ItemBlock, u32)> = each_year.map(|it| (it.source, it.item)).collect();
    let finding = |item| about(sheet, Code::YearlyPromiseInOneYear, row, item).value("year", only);
    items.into_iter().map(finding).collect()
}

/// Small grants that cost more than all the money of the row.
fn above_the_grant(
    sheet: &Sheet,
    row: &Direction,
    item: (ItemBlock, u32),
    cost: Option<Tenge>,
) -> Option<Finding> {
    let settled =
        |it: &bagyt_domain::list::Funding| it.likely_thousand_tenge.unwrap_or(it.thousand_tenge);
    let money: Tenge = row.funding.iter().map(settled).sum();
    let cost = cost.filter(|cost| !row.funding.is_empty() && *cost > money)?;
    let finding = about(sheet, Code::SmallGrantsAboveGrant, row, item);
    Some(finding.value("cost", cost.thousands()).value("money", money.thousands()))
}

#[cfg(test)]
mod tests {
    use super::alike;

    #[test]
    fn items_that_say_nearly_the_same_are_told_from_others() {
        assert!(alike(
            "Волонтерлік қозғалысқа кемінде 1 000 жас еріктіні тарту",
            "Волонтерлік қозғалысқа 600 жас ерікті тартылады"
        ));
        assert!(!alike(
            "Волонтерлік қозғалысқа кемінде 1 000 жас еріктіні тарту",
            "Оқу лагеріне 60 жас ерікті қатысады"
        ));
        assert!(!alike("кемінде 10 семинар", "5 семинар"), "too little is said");
    }
}
