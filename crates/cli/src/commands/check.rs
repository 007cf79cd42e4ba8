//! `bagyt check`: findings the way a good compiler prints them.

use super::compared::{self, Compared};
use super::files::{Outcome, left_out, read_all, reason};
use crate::arguments::CheckFormat;
use crate::configuration;
use crate::output;
use crate::output::t;
use crate::trouble::Result;
use bagyt_domain::list::{Direction, Finding, OfficialList, Place, Severity, within_archive};
use bagyt_lists::{Reading, Tool};
use bagyt_settings::Settings;
use bagyt_wording::{Args, Lang, say};
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// Prints the findings of every file; exit 0 clean or notes only, 1 errors or warnings (`strict`: notes too), 2 unread.
pub fn run(
    settings: &Settings,
    lang: Lang,
    files: &[PathBuf],
    format: CheckFormat,
    strict: bool,
) -> Result<ExitCode> {
    let outcomes = read_all(settings, lang, files)?;
    let compared = compared::with_register(settings, &outcomes)?;
    let each = || outcomes.iter().zip(&compared);
    match format {
        CheckFormat::Text => each().for_each(|(outcome, compared)| {
            output::print(&in_words(settings, lang, outcome));
            output::print(&beside_similar(lang, compared));
        }),
        CheckFormat::Json => {
            let objects: Vec<_> = each()
                .map(|(outcome, compared)| as_json(settings, lang, outcome, compared))
                .collect();
            output::line(&serde_json::to_string_pretty(&objects).map_err(anyhow::Error::from)?);
        }
    }
    Ok(ExitCode::from(code(&outcomes, strict)))
}

fn code(outcomes: &[Outcome], strict: bool) -> u8 {
    let counts = |finding: &Finding| strict || finding.severity() > Severity::Note;
    if outcomes.iter().any(|outcome| outcome.result.is_err()) {
        return 2;
    }
    u8::from(
        outcomes.iter().flat_map(Outcome::lists).any(|reading| reading.findings.iter().any(counts)),
    )
}

/// What the file promises unlike all similar directions of the register, where any has enough of them.
fn beside_similar(lang: Lang, compared: &[Compared]) -> String {
    if compared.is_empty() {
        return String::new();
    }
    let unlike: Vec<String> = compared.iter().filter_map(|it| it.in_words(lang)).collect();
    let count = Args::new().count("count", compared.len() as u64);
    let mut text = format!("{}\n", say(lang, "compared-with-register", &count));
    if unlike.is_empty() {
        let _ = writeln!(text, "{}", t(lang, "compared-nothing"));
    }
    unlike.iter().for_each(|it| text.push_str(&format!("\n{it}\n")));
    text
}

fn as_json(
    settings: &Settings,
    lang: Lang,
    outcome: &Outcome,
    compared: &[Compared],
) -> serde_json::Value {
    match &outcome.result {
        Err(unread) => {
            json!({ "file": outcome.path, "error": reason(settings, lang, unread), "lists": [], "left_out": [] })
        }
        Ok(contents) => {
            let file = output::name(&outcome.path);
            let said = contents.left_out.iter().map(|left| left_out(settings, lang, &file, left));
            let said: Vec<String> = said.collect();
            let lists: Vec<_> = contents.lists.iter().map(|reading| json!({
                "part": reading.list.source.part,
                "title": reading.list.title,
                "findings": reading.findings.iter().map(|finding| bagyt_wording::finding_json(finding, lang)).collect::<Vec<_>>(),
                "compared": compared.iter().filter(|it| it.part() == reading.list.source.part).map(Compared::as_json).collect::<Vec<_>>(),
            })).collect();
            json!({ "file": outcome.path, "error": null, "lists": lists, "left_out": said })
        }
    }
}

fn in_words(settings: &Settings, lang: Lang, outcome: &Outcome) -> String {
    let file = output::name(&outcome.path);
    let contents = match &outcome.result {
        Ok(contents) => contents,
        Err(unread) => return format!("{file}: {}\n", reason(settings, lang, unread)),
    };
    let mut text = String::new();
    for file_left in &contents.left_out {
        let _ = writeln!(text, "{}", left_out(settings, lang, &file, file_left));
    }
    for reading in &contents.lists {
        let file = match within_archive(&reading.list.source.file) {
            Some(within) => format!("{file}/{}", output::name(within)),
            None => file.clone(),
        };
        for finding in &reading.findings {
            text.push_str(&one(settings, lang, &file, (reading, finding)));
        }
        let _ = writeln!(text, "{}", summary(lang, &file, reading));
    }
    text
}

fn summary(lang: Lang, file: &str, reading: &Reading) -> String {
    let count = |severity| {
        reading.findings.iter().filter(|finding| finding.severity() == severity).count() as i64
    };
    let values = Args::new()
        .text("file", file)
        .count("directions", reading.list.rows.len() as i64)
        .count("errors", count(Severity::Error))
        .count("warnings", count(Severity::Warning))
        .count("notes", count(Severity::Note));
    say(lang, "check-summary", &values)
}

/// One finding: what is wrong, where, the words, why it matters, what to write.
fn one(
    settings: &Settings,
    lang: Lang,
    file: &str,
    (reading, finding): (&Reading, &Finding),
) -> String {
    let severity = bagyt_wording::severity(lang, finding.severity());
    let mut text = format!(
        "{severity}[{}]: {}\n",
        finding.code.key(),
        bagyt_wording::finding_message(finding, lang)
    );
    let _ = writeln!(text, "  --> {}", place(lang, file, finding));
    if let Some((words, mark)) = excerpt(&reading.list, finding) {
        let _ = write!(text, "   |\n   | {words}\n");
        if let Some((start, length)) = mark {
            let _ = writeln!(text, "   | {}{}", " ".repeat(start), "^".repeat(length));
        }
    }
    let _ = writeln!(
        text,
        "   = {}: {}",
        t(lang, "check-why"),
        bagyt_wording::finding_why(finding, lang)
    );
    if let Some(hint) = bagyt_wording::finding_hint(finding, lang) {
        let _ = writeln!(text, "   = {}: {hint}", t(lang, "check-hint"));
    }
    if let Some(install) = install(settings, lang, finding) {
        let _ = writeln!(text, "   = {}: {install}", t(lang, "check-install"));
    }
    text.push('\n');
    text
}

/// What is to be installed so that more of the file is read, or which setting keeps a program from being found.
fn install(settings: &Settings, lang: Lang, finding: &Finding) -> Option<String> {
    let install = bagyt_wording::finding_install(finding, lang)?;
    let wrong = configuration::wrong_tool(settings, Tool::Tesseract);
    Some(wrong.map_or(install, |wrong| wrong.in_words(lang)))
}

fn place(lang: Lang, file: &str, finding: &Finding) -> String {
    let mut parts = vec![match &finding.place {
        Some(Place::Line { line }) => format!("{file}:{line}"),
        Some(place) => format!("{file} · {}", bagyt_wording::place(lang, place)),
        None => file.to_owned(),
    }];
    if let Some(row) = finding.row {
        parts.push(say(lang, "place-row", &Args::new().count("row", row)));
    }
    if let Some(column) = finding.column {
        parts.push(bagyt_wording::column(lang, column));
    }
    parts.join(" · ")
}

/// Most characters of the words shown.
const WIDTH: usize = 96;

/// The words of the finding in their surroundings, and where to underline them (characters from the left, length).
fn excerpt(list: &OfficialList, finding: &Finding) -> Option<(String, Option<(usize, usize)>)> {
    let row = finding.row.and_then(|ordinal| list.rows.iter().find(|row| row.ordinal == ordinal));
    let surroundings = match row {
        Some(row) => texts(row, finding),
        None => list
            .title
            .iter()
            .cloned()
            .chain(list.approval.iter().map(|approval| approval.text.clone()))
            .collect(),
    };
    let words = finding.item.as_deref().filter(|item| numbered_item(item).is_none());
    let found = words.and_then(|words| {
        surroundings.iter().find_map(|text| text.find(words).map(|at| (text, at, words)))
    });
    match found {
        Some((text, at, words)) => Some(window(text, at, words)),
        None if row.is_some() => surroundings.first().map(|text| (shortened(text), None)),
        None => None,
    }
}

fn window(text: &str, at: usize, words: &str) -> (String, Option<(usize, usize)>) {
    let before: Vec<char> = text[..at].chars().collect();
    let start = before.len().saturating_sub(WIDTH / 3);
    let lead: String = before[start..].iter().collect();
    let ellipsis = if start > 0 { "…" } else { "" };
    let rest: String =
        text[at..].chars().take(WIDTH.saturating_sub(lead.chars().count())).collect();
    let more = if text[at..].chars().count() > rest.chars().count() { "…" } else { "" };
    let indent = ellipsis.chars().count() + lead.chars().count();
    let length = words.chars().count().min(rest.chars().count());
    (format!("{ellipsis}{lead}{rest}{more}"), Some((indent, length)))
}

fn shortened(text: &str) -> String {
    let short: String = text.chars().take(WIDTH).collect();
    if short.len() < text.len() { format!("{short}…") } else { short }
}

/// `target 2` is the second target indicator, `result 3` the third expected result.
fn numbered_item(item: &str) -> Option<(&str, usize)> {
    let (block, number) = item.split_once(' ')?;
    let number = number.parse().ok()?;
    matches!(block, "target" | "result").then_some((block, number))
}

fn texts(row: &Direction, finding: &Finding) -> Vec<String> {
    use bagyt_domain::list::Column;
    if let Some((block, number)) = finding.item.as_deref().and_then(numbered_item) {
        let items = if block == "target" { &row.target_indicators } else { &row.expected_results };
        return items.get(number.saturating_sub(1)).cloned().into_iter().collect();
    }
    let some = |text: &Option<String>| text.clone().into_iter().collect::<Vec<_>>();
    match finding.column {
        Some(Column::Number) => some(&row.number),
        Some(Column::Field) => vec![row.field.clone()],
        Some(Column::Direction) | None => vec![row.direction.clone()],
        Some(Column::Problem) => some(&row.problem),
        Some(Column::Funding) => row.funding.iter().map(|part| part.as_printed.clone()).collect(),
        Some(Column::KindAndTerm) => some(&row.kind_and_term),
        Some(Column::Territory) => some(&row.territory),
        Some(Column::Indicators) => {
            row.target_indicators.iter().chain(&row.expected_results).cloned().collect()
        }
        Some(Column::MaterialBase) => some(&row.material_base),
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, Lang, Settings, install};
    use bagyt_domain::list::Code;

    #[test]
    fn whoever_owns_the_machine_is_told_what_to_install_or_which_setting_is_wrong() {
        let (whole, mut wrong) = (Settings::default(), Settings::default());
        wrong.tools.tesseract = "/nowhere/tesseract".into();
        let untrusted = Finding::new(Code::LettersMapped).variant("untrusted");
        let untrusted = untrusted.value("font", "none").value("pages", 2);
        for lang in Lang::ALL {
            for finding in [&Finding::new(Code::PageNotRead), &untrusted] {
                let said = |settings| install(settings, lang, finding).unwrap_or_default();
                assert!(said(&whole).contains("bagyt doctor"), "{}", said(&whole));
                assert!(said(&wrong).contains("/nowhere/tesseract"), "{}", said(&wrong));
            }
            assert_eq!(install(&whole, lang, &Finding::new(Code::LettersMapped)), None);
        }
    }
}
