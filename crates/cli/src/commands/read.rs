//! `bagyt read`: what a list says, as JSON, as a table, as CSV.

use super::explain;
use super::files::{Outcome, left_out, read_all, reason};
use crate::arguments::ReadFormat;
use crate::output;
use crate::output::t;
use crate::trouble::{Result, to_say};
use bagyt_domain::list::{Direction, OfficialList};
use bagyt_lists::Reading;
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use comfy_table::presets::UTF8_HORIZONTAL_ONLY;
use comfy_table::{ContentArrangement, Table};
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints every list of every file; exit 2 when a file could not be read.
pub fn run(
    settings: &Settings,
    lang: Lang,
    files: &[PathBuf],
    format: ReadFormat,
    explain: bool,
) -> Result<ExitCode> {
    if explain && format == ReadFormat::Csv {
        return Err(to_say("read-explain-csv").into());
    }
    let outcomes = read_all(settings, lang, files)?;
    let mut code = ExitCode::SUCCESS;
    for outcome in &outcomes {
        if let Err(unread) = &outcome.result {
            output::aside(&format!(
                "{}: {}",
                output::name(&outcome.path),
                reason(settings, lang, unread)
            ));
            code = ExitCode::from(2);
        }
        for file in outcome.left_out() {
            output::aside(&left_out(settings, lang, &output::name(&outcome.path), file));
        }
    }
    let readings: Vec<&Reading> = outcomes.iter().flat_map(Outcome::lists).collect();
    match format {
        ReadFormat::Json => print_json(lang, &readings, &outcomes, explain)?,
        ReadFormat::Table if explain => {
            readings.iter().for_each(|reading| explain::print(lang, reading));
        }
        ReadFormat::Table => readings.iter().for_each(|reading| print_table(lang, reading)),
        ReadFormat::Csv => print_csv(&readings)?,
    }
    Ok(code)
}

/// One document for one list; an array when there are several.
fn print_json(
    lang: Lang,
    readings: &[&Reading],
    outcomes: &[Outcome],
    explain: bool,
) -> anyhow::Result<()> {
    let document = if explain { bagyt_wording::explained } else { bagyt_wording::document };
    let documents: Vec<_> =
        readings.iter().map(|reading| document(&reading.list, &reading.findings, lang)).collect();
    match &documents[..] {
        [] => {}
        [one] if outcomes.len() == 1 => output::line(&serde_json::to_string_pretty(one)?),
        many => output::line(&serde_json::to_string_pretty(many)?),
    }
    Ok(())
}

fn print_table(lang: Lang, reading: &Reading) {
    let list = &reading.list;
    output::line(list.title.as_deref().unwrap_or(&t(lang, "list-without-title")));
    let headings = [
        "column-number",
        "column-direction",
        "column-field",
        "money-thousands",
        "directions-kind",
        "directions-places",
    ];
    let mut table = Table::new();
    table.load_preset(UTF8_HORIZONTAL_ONLY).set_content_arrangement(ContentArrangement::Dynamic);
    if !table.is_tty() {
        table.set_width(WIDTH);
    }
    table.set_header(headings.map(|id| t(lang, id)));
    for row in &list.rows {
        table.add_row(table_row(lang, row));
    }
    output::line(&table.to_string());
    for total in &list.totals {
        output::line(&format!(
            "Σ {}: {}",
            total.year,
            bagyt_wording::thousands(total.thousand_tenge, lang)
        ));
    }
    let counts = Args::new()
        .count("directions", list.rows.len() as i64)
        .count("findings", reading.findings.len() as i64);
    output::line(&say(lang, "read-summary", &counts));
    output::line("");
}

/// Characters of a table that goes into a file or a pipe.
const WIDTH: u16 = 120;

fn table_row(lang: Lang, row: &Direction) -> [String; 6] {
    let money = row.funding.iter().map(|part| {
        let year = part.year.map_or_else(String::new, |year| format!("{year}: "));
        let doubt = if part.likely_thousand_tenge.is_some() { " (?)" } else { "" };
        format!("{year}{}{doubt}", bagyt_wording::thousands(part.thousand_tenge, lang))
    });
    let term = row.term.map(|term| bagyt_wording::term(lang, term));
    let kind = match (row.grant_count, term) {
        (Some(count), Some(term)) => format!("{count} × {term}"),
        (_, Some(term)) => term,
        _ => "—".to_owned(),
    };
    [
        row.number.clone().unwrap_or_else(|| format!("({})", row.ordinal)),
        row.direction.clone(),
        row.field.clone(),
        money.collect::<Vec<_>>().join("\n"),
        kind,
        row.territory.clone().unwrap_or_else(|| "—".to_owned()),
    ]
}

/// The columns of the CSV, in order.
const CSV_COLUMNS: [&str; 17] = [
    "file",
    "part",
    "title",
    "ordinal",
    "number",
    "issuer",
    "field_code",
    "field",
    "direction",
    "problem",
    "funding",
    "funding_total_thousand_tenge",
    "grant_count",
    "term",
    "years",
    "regions",
    "indicators",
];

fn print_csv(readings: &[&Reading]) -> anyhow::Result<()> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(CSV_COLUMNS)?;
    for reading in readings {
        for row in &reading.list.rows {
            writer.write_record(csv_row(&reading.list, row))?;
        }
    }
    output::print(&String::from_utf8(writer.into_inner()?)?);
    Ok(())
}

fn csv_row(list: &OfficialList, row: &Direction) -> [String; 17] {
    let joined = |parts: Vec<String>| parts.join("; ");
    [
        list.source.file.clone(),
        list.source.part.to_string(),
        list.title.clone().unwrap_or_default(),
        row.ordinal.to_string(),
        row.number.clone().unwrap_or_default(),
        row.issuer.clone().unwrap_or_default(),
        row.field_code.map_or_else(String::new, |field| field.key().to_owned()),
        row.field.clone(),
        row.direction.clone(),
        row.problem.clone().unwrap_or_default(),
        joined(
            row.funding
                .iter()
                .map(|part| {
                    let year = part.year.map_or_else(String::new, |year| format!("{year}="));
                    format!("{year}{}", part.thousand_tenge)
                })
                .collect(),
        ),
        row.funding_total_thousand_tenge.to_string(),
        row.grant_count.map_or_else(String::new, |count| count.to_string()),
        row.term.map_or_else(String::new, |term| term.key().to_owned()),
        joined(row.years.iter().map(ToString::to_string).collect()),
        joined(row.regions.iter().map(ToString::to_string).collect()),
        joined(row.target_indicators.iter().chain(&row.expected_results).cloned().collect()),
    ]
}
