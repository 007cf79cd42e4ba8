//! `bagyt read --explain`: every value beside the place it was read from.

use crate::output::{self, t};
use bagyt_domain::list::{Column, Direction, ItemBlock, Place, within_archive};
use bagyt_lists::Reading as ListRead;
use bagyt_promises::{Reading, Rule, readings};
use bagyt_wording::{Lang, column, places, promise, thousands};

/// Prints one list value by value.
pub fn print(lang: Lang, reading: &ListRead) {
    let list = &reading.list;
    let paper = Paper { lang, within: within_archive(&list.source.file).map(output::name) };
    let title = list.title.clone().unwrap_or_else(|| t(lang, "list-without-title"));
    paper.value("", &[title], &list.places.title);
    if let Some(approval) = &list.approval {
        paper.value(
            &t(lang, "explain-approval"),
            std::slice::from_ref(&approval.text),
            &list.places.approval,
        );
    }
    for (issuer, places) in list.issuers.iter().zip(&list.places.issuers) {
        paper.value(&t(lang, "explain-issuer"), std::slice::from_ref(&issuer.name), places);
    }
    for row in &list.rows {
        output::line("");
        output::line(&row.number.clone().unwrap_or_else(|| format!("({})", row.ordinal)));
        for of in Column::ALL {
            if let Some(places) = row.places.get(&of) {
                paper.value(&column(lang, of), &said(lang, row, of), places);
            }
        }
    }
    let totals = list.totals.iter();
    let totals: Vec<String> =
        totals.map(|it| format!("{}: {}", it.year, thousands(it.thousand_tenge, lang))).collect();
    if !totals.is_empty() {
        output::line("");
        paper.value(&t(lang, "explain-totals"), &totals, &list.places.totals);
    }
    if !list.notes.is_empty() {
        output::line("");
        paper.value(&t(lang, "list-notes"), &list.notes, &list.places.notes);
    }
    output::line("");
}

/// What the values of one list are printed with.
struct Paper {
    lang: Lang,
    /// The file in an archive: places name only where in it a value stands.
    within: Option<String>,
}

impl Paper {
    /// A value, line by line, and below it where it stands.
    fn value(&self, name: &str, lines: &[String], at: &[Place]) {
        if !name.is_empty() {
            output::line(&format!("  {name}"));
        }
        for line in lines {
            output::line(&format!("    {line}"));
        }
        if !at.is_empty() {
            let file = self.within.as_ref().map(|file| format!("{file} · ")).unwrap_or_default();
            output::line(&format!("    ← {file}{}", places(self.lang, at)));
        }
    }
}

/// What was read in a cell: its text, and behind arrows what the text was taken for.
fn said(lang: Lang, row: &Direction, of: Column) -> Vec<String> {
    let text = |text: &Option<String>| text.iter().cloned().collect::<Vec<_>>();
    let taken = |mut lines: Vec<String>, meaning: Vec<String>| {
        lines.extend((!meaning.is_empty()).then(|| format!("→ {}", meaning.join("; "))));
        lines
    };
    match of {
        Column::Number => text(&row.number),
        Column::Field => {
            let field = row.field_code.map(|field| field.key().to_owned());
            taken(vec![row.field.clone()], field.into_iter().collect())
        }
        Column::Direction => vec![row.direction.clone()],
        Column::Problem => text(&row.problem),
        Column::Funding => {
            let printed = row.funding.iter().map(|part| part.as_printed.clone()).collect();
            taken(printed, row.funding.iter().map(|part| money(lang, part)).collect())
        }
        Column::KindAndTerm => {
            let count = row.grant_count.map(|count| count.to_string());
            let term = row.term.map(|term| bagyt_wording::term(lang, term));
            let years = row.years.iter().map(ToString::to_string);
            let meaning = count.into_iter().chain(term).chain(years).collect();
            taken(text(&row.kind_and_term), meaning)
        }
        Column::Territory => {
            let regions = row.regions.iter().map(ToString::to_string).collect();
            taken(text(&row.territory), regions)
        }
        Column::Indicators => {
            let mut lines = Vec::new();
            let readings = readings(row);
            for (block, name) in
                [(ItemBlock::Target, "explain-target"), (ItemBlock::Result, "explain-result")]
            {
                let name = t(lang, name);
                for group in row.item_groups(block) {
                    lines.extend(group.heading.map(str::to_owned));
                    for (nth, item) in (group.first..).zip(group.items) {
                        lines.push(format!("{name} {nth}: {item}"));
                        let of_item = |it: &&Reading| {
                            it.commitment.source == block && it.commitment.item == nth
                        };
                        lines.extend(readings.iter().filter(of_item).map(|it| promised(lang, it)));
                    }
                }
            }
            lines
        }
        Column::MaterialBase => {
            let items = row.material_base_items.iter();
            let items = items.map(|item| format!("{} ≥ {}", item.item, item.min)).collect();
            taken(text(&row.material_base), items)
        }
    }
}

/// A number of an item: the words that carry it, what they were taken for, and by which rules.
fn promised(lang: Lang, reading: &Reading) -> String {
    let commitment = &reading.commitment;
    let mut said = vec![promise::quantity(lang, commitment)];
    said.extend(promise::conditions(lang, commitment));
    let rule = |rule: &Rule| {
        let name = promise::reading_rule(lang, rule.name);
        if rule.phrase.is_empty() { name } else { format!("{name}: {}", rule.phrase) }
    };
    let rules: Vec<String> = reading.rules.iter().map(rule).collect();
    format!("  → {} = {} [{}]", commitment.quote, said.join(", "), rules.join("; "))
}

fn money(lang: Lang, part: &bagyt_domain::list::Funding) -> String {
    let year = part.year.map_or_else(String::new, |year| format!("{year}: "));
    let doubt = if part.likely_thousand_tenge.is_some() { " (?)" } else { "" };
    format!("{year}{}{doubt}", thousands(part.thousand_tenge, lang))
}
