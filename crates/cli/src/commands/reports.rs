//! `bagyt reports`, `bagyt answer` and `bagyt forget-contact`: mistakes visitors reported, what an officer says to them, and
//! how to reach who reported one, erased.

use crate::output::{self, t};
use crate::trouble::{Result, Trouble, to_say};
use crate::{register, typed};
use bagyt_domain::list::Finding;
use bagyt_operations::{self as operations, AnswerError, ForgetError, answer_report};
use bagyt_settings::Settings;
use bagyt_storage::Moment;
use bagyt_storage::catalogue::{Catalogue, GivenAnswer, KeptReport};
use bagyt_storage::register::About;
use bagyt_wording::{Args, Lang, finding_message, say};
use std::process::ExitCode;

/// An officer's answer.
#[derive(Debug, Clone, clap::Args)]
pub struct Given {
    /// The number of the report.
    #[arg(value_parser = typed::report)]
    pub report: u32,
    /// Who answers.
    #[arg(long, value_parser = typed::officer)]
    pub officer: String,
    /// The answer.
    #[arg(long)]
    pub text: String,
}

/// A contact that is to be erased.
#[derive(Debug, Clone, clap::Args)]
pub struct Forgotten {
    /// The number of the report.
    #[arg(value_parser = typed::report)]
    pub report: u32,
    /// Who erases it.
    #[arg(long, value_parser = typed::officer)]
    pub officer: String,
}

/// Prints every report, or those that wait for an answer.
pub fn run(settings: &Settings, lang: Lang, open: bool) -> Result<ExitCode> {
    register::wait(async {
        let store = register::open_existing(settings).await?;
        let catalogue = store.catalogue();
        let (mut last, mut any) = (0, false);
        loop {
            let reports = catalogue.reports_after(last, open).await?;
            let Some(newest) = reports.last() else { break };
            last = newest.report.number;
            any = true;
            for kept in &reports {
                let finding = match kept.report.about.finding {
                    Some(number) => finding(catalogue, &kept.report.about, number).await?,
                    None => None,
                };
                tell(settings, lang, kept, finding.as_ref());
            }
        }
        if !any {
            output::line(&t(lang, if open { "reports-none-open" } else { "reports-none" }));
        }
        Ok(ExitCode::SUCCESS)
    })
}

/// The finding a report is about, of the very version it was reported in.
async fn finding(catalogue: Catalogue<'_>, about: &About, number: u32) -> Result<Option<Finding>> {
    let version = Some(about.version);
    Ok(match about.direction {
        Some(id) => {
            let page = catalogue.direction(id, version).await?;
            page.and_then(|page| page.finding(number).cloned())
        }
        None => {
            let page = catalogue.list(about.list, version).await?;
            page.and_then(|page| page.finding(number).cloned())
        }
    })
}

fn tell(settings: &Settings, lang: Lang, kept: &KeptReport, finding: Option<&Finding>) {
    let report = &kept.report;
    let head = Args::new().count("number", report.number).text("date", day(lang, report.at));
    output::line(&say(lang, "reports-head", &head));
    let about = &report.about;
    let list = kept.list_title.clone().unwrap_or_else(|| t(lang, "list-without-title"));
    let place = Args::new().text("list", about.list).count("version", about.version);
    line(&say(lang, "reports-list", &place.text("title", output::name(list))));
    if let (Some(id), Some(direction)) = (about.direction, &kept.direction) {
        let values = Args::new().text("id", id).text("direction", output::name(direction));
        line(&say(lang, "reports-direction", &values));
    }
    let site = settings.server.public_address.trim_end_matches('/');
    let address = format!("{site}{}", bagyt_web::pinned_by_report(lang, about));
    line(&say(lang, "reports-address", &Args::new().text("address", address)));
    if let Some(number) = about.finding {
        let message = finding.map(|it| output::name(finding_message(it, lang)));
        let values = Args::new().count("finding", number);
        line(&say(lang, "reports-finding", &values.text("message", message.unwrap_or_default())));
    }
    text(lang, "report-wrong", &report.wrong);
    text(lang, "reports-should-say", report.should_say.as_deref().unwrap_or_default());
    text(lang, "reports-contact", report.contact.as_deref().unwrap_or_default());
    match &kept.answer {
        None => line(&t(lang, "reported-waiting")),
        Some(answer) => answered(lang, answer),
    }
    output::line("");
}

fn answered(lang: Lang, answer: &GivenAnswer) {
    let date = Args::new().text("date", day(lang, answer.at));
    let by = match &answer.by {
        Some(name) => say(lang, "reported-answered", &date.text("name", output::name(name))),
        None => say(lang, "reported-answered-erased", &date),
    };
    line(&by);
    answer.text.lines().for_each(|it| line(&output::name(it)));
}

/// A text of several lines under its name; nothing where there is none.
fn text(lang: Lang, id: &str, text: &str) {
    let mut lines = text.lines();
    let Some(first) = lines.next() else { return };
    line(&format!("{}: {}", t(lang, id), output::name(first)));
    lines.for_each(|it| line(&output::name(it)));
}

fn line(text: &str) {
    output::line(&format!("    {text}"));
}

/// The day in Astana.
fn day(lang: Lang, moment: Moment) -> String {
    output::day(lang, bagyt_web::day_in_astana(moment))
}

/// Answers a report; the site shows the answer.
pub fn answer(settings: &Settings, lang: Lang, given: &Given) -> Result<ExitCode> {
    let refused = |error: AnswerError| Trouble::from(error).after(to_say("answer-none"));
    register::wait(async {
        let ctx = register::with_nobody(settings, register::open_existing(settings).await?)?;
        answer_report(&ctx, &given.officer, given.report, &given.text).await.map_err(refused)?;
        let number = Args::new().count("number", given.report);
        output::line(&say(lang, "answer-done", &number));
        Ok(ExitCode::SUCCESS)
    })
}

/// Erases how to reach who sent a report; report and answer stay.
pub fn forget_contact(settings: &Settings, lang: Lang, asked: &Forgotten) -> Result<ExitCode> {
    let refused = |error: ForgetError| Trouble::from(error).after(to_say("forget-contact-none"));
    register::wait(async {
        let ctx = register::with_nobody(settings, register::open_existing(settings).await?)?;
        let there = operations::forget_contact(&ctx, &asked.officer, asked.report);
        let id = match there.await.map_err(refused)? {
            true => "forget-contact-done",
            false => "forget-contact-nothing",
        };
        output::line(&say(lang, id, &Args::new().count("number", asked.report)));
        Ok(ExitCode::SUCCESS)
    })
}
