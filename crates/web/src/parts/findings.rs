//! Findings in place: what is wrong, why it matters, what to write, quietly and always in words.

use bagyt_domain::list::{Finding, Severity};
use bagyt_storage::catalogue::FindingCounts;
use bagyt_wording::{Args, Lang, finding_hint, finding_message, finding_why, say, severity};
use maud::{Markup, html};

/// A severity as word and shape.
fn badge(lang: Lang, level: Severity) -> Markup {
    html! { span class={ "state " (level.key()) } { (shape(level)) " " (severity(lang, level)) } }
}

/// Red, amber and grey are told apart without colour too.
const fn shape(level: Severity) -> &'static str {
    match level {
        Severity::Error => "▲",
        Severity::Warning => "◆",
        Severity::Note => "●",
    }
}

/// One finding as a list item; `wrong` is the address at which somebody says that it is none.
fn item(lang: Lang, finding: &Finding, wrong: Option<String>) -> Markup {
    let place = finding.row.map(|row| {
        let column =
            finding.column.map_or_else(String::new, |column| bagyt_wording::column(lang, column));
        (row, column)
    });
    html! {
        li class={ "finding " (finding.severity().key()) } {
            p { (badge(lang, finding.severity())) " " (finding_message(finding, lang)) }
            @if let Some((row, column)) = place {
                p.quiet { (say(lang, "finding-place", &Args::new().count("row", row).text("column", column))) }
            }
            p.quiet { (finding_why(finding, lang)) }
            @if let Some(hint) = finding_hint(finding, lang) {
                p { (say(lang, "finding-write", &Args::new().text("hint", hint))) }
            }
            @if let Some(wrong) = wrong { p { a.quiet rel="nofollow" href=(wrong) { (crate::words::t(lang, "report-finding")) } } }
        }
    }
}

/// Several findings.
pub fn all<'a>(lang: Lang, findings: impl IntoIterator<Item = &'a Finding>) -> Markup {
    reportable(lang, findings, |_| None)
}

/// Several findings, each with the address at which somebody says that it is none.
pub fn reportable<'a>(
    lang: Lang,
    findings: impl IntoIterator<Item = &'a Finding>,
    wrong: impl Fn(&Finding) -> Option<String>,
) -> Markup {
    html! { ul.findings lang=(lang.code()) { @for finding in findings { (item(lang, finding, wrong(finding))) } } }
}

/// How many of each severity; nothing when there are none.
pub fn counts(lang: Lang, counts: FindingCounts) -> Markup {
    let parts = [
        (counts.errors, Severity::Error),
        (counts.warnings, Severity::Warning),
        (counts.notes, Severity::Note),
    ];
    html! {
        @for (count, level) in parts {
            @if count > 0 {
                span class={ "state " (level.key()) } {
                    (shape(level)) " " (say(lang, &format!("findings-{}", level.key()), &Args::new().count("count", count)))
                }
                " "
            }
        }
        @if counts.total() == 0 { span.quiet { (crate::words::t(lang, "findings-none")) } }
    }
}

/// Counts of findings at hand.
pub fn counted(findings: &[Finding]) -> FindingCounts {
    let count = |level| {
        u32::try_from(findings.iter().filter(|finding| finding.severity() == level).count())
            .unwrap_or(u32::MAX)
    };
    FindingCounts {
        errors: count(Severity::Error),
        warnings: count(Severity::Warning),
        notes: count(Severity::Note),
    }
}
