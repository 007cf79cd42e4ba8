//! Promises in numbers against each other, against the years of the grant, and against its money.

use super::sheet::{Block, Sheet};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, CommitmentRole, Direction, Finding, ItemBlock, Sense};
use bagyt_language::fold::words;
use bagyt_language::{lowercase, word_roots};
use bagyt_promises::{Reading, readings, small_grants};
use std::collections::{BTreeSet, HashMap};

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
    /// Of more results that count the same thing nobody says which is meant.
    const MOST: usize = 40;
    let of = |block| {
        let own = read.iter().filter(move |it| it.commitment.source == block);
        own.filter(|it| it.commitment.role == CommitmentRole::Target)
    };
    let mut results: HashMap<(&str, Option<&str>), Vec<&Reading>> = HashMap::new();
    for result in of(ItemBlock::Result) {
        let same = results.entry((&result.commitment.unit, unit_phrase(result))).or_default();
        if same.len() < MOST {
            same.push(result);
        }
    }
    let mut known: HashMap<(ItemBlock, u32), BTreeSet<String>> = HashMap::new();
    let mut findings = Vec::new();
    for target in of(ItemBlock::Target) {
        let wanted = &target.commitment;
        let same = results.get(&(wanted.unit.as_str(), unit_phrase(target)));
        let found = same.into_iter().flatten().find(|result| {
            let mut roots_of = |it: &Reading| {
                let place = (it.commitment.source, it.commitment.item);
                known.entry(place).or_insert_with(|| roots(item_of(row, it))).clone()
            };
            is_less(target, result) && alike(&roots_of(target), &roots_of(result))
        });
        let Some(result) = found else { continue };
        let given = &result.commitment;
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

/// Whether a result promises less than a target, in the same time and of the same people.
fn is_less(target: &Reading, result: &Reading) -> bool {
    let (wanted, given) = (&target.commitment, &result.commitment);
    let same = (wanted.per.as_ref(), wanted.year) == (given.per.as_ref(), given.year)
        && (wanted.age_from, wanted.age_to) == (given.age_from, given.age_to)
        && wanted.value2.is_none()
        && given.value2.is_none();
    let least = matches!(wanted.comparator, Sense::AtLeast | Sense::MoreThan | Sense::Exactly);
    let fewer = matches!(given.comparator, Sense::AtLeast | Sense::AtMost | Sense::Exactly)
        && given.value < wanted.value;
    same && least && fewer
}

fn unit_phrase(reading: &Reading) -> Option<&'static str> {
    reading.rules.first().map(|rule| rule.phrase)
}

fn item_of<'r>(row: &'r Direction, reading: &Reading) -> &'r str {
    let commitment = &reading.commitment;
    let index = usize::try_from(commitment.item).unwrap_or(usize::MAX).saturating_sub(1);
    row.items(commitment.source).get(index).map_or("", String::as_str)
}

/// Whether two items say nearly the same: three in four of the roots of the shorter one stand in the other.
fn alike(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let common = one.intersection(other).count();
    let least = one.len().min(other.len());
    least >= 4 && common * 4 >= least * 3
}

/// The roots of the words of a text; numbers, what compares them and what is said of everything are left out.
fn roots(text: &str) -> BTreeSet<String> {
    const EVERYWHERE: [&str; 13] = [
        "кемінде",
        "дегенде",
        "емес",
        "менее",
        "более",
        "өткізу",
        "проведение",
        "провести",
        "саны",
        "адам",
        "адамнан",
        "количество",
        "человек",
    ];
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
    use super::{alike, roots};

    #[test]
    fn items_that_say_nearly_the_same_are_told_from_others() {
        let alike = |one: &str, other: &str| alike(&roots(one), &roots(other));
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
