//! The form to report a mistake with: one column, the error under its field, what was typed kept.

use super::subject::Subject;
use crate::urls;
use crate::words::t;
use bagyt_operations::{Fault, LEAST, MOST, MOST_CONTACT, ReportField};
use bagyt_wording::{Args, Lang, say};
use maud::{Markup, html};
use serde::Deserialize;

/// What was typed.
#[derive(Debug, Default, Deserialize)]
pub struct Typed {
    /// What is wrong.
    #[serde(default)]
    pub wrong: String,
    /// What it should say.
    #[serde(default)]
    pub should_say: String,
    /// How to reach who reports.
    #[serde(default)]
    pub contact: String,
}

/// Why a report was not kept.
pub enum Refusal {
    /// What came was no form.
    NoForm,
    /// What was typed.
    Typed(Vec<(ReportField, Fault)>),
    /// Its client has sent as many as one may; in so many seconds there is room for the next.
    OfYours(u64),
    /// There is no room for more within this hour.
    NoRoom,
    /// There is no room for more until officers have answered some.
    NoRoomUntilAnswered,
}

/// Everything below the masthead.
pub fn page(
    lang: Lang,
    (key, subject): (&str, Option<&Subject>),
    typed: &Typed,
    refusal: Option<&Refusal>,
) -> Markup {
    let faults: &[(ReportField, Fault)] = match refusal {
        Some(Refusal::Typed(faults)) => faults,
        _ => &[],
    };
    html! {
        h1 { (t(lang, "report-title")) }
        p.lede { (t(lang, "report-lede")) }
        @if let Some(refusal) = refusal { (above(lang, refusal)) }
        @if let Some(subject) = subject { (subject.shown(lang)) }
        form.filters.report method="post" action=(urls::report(lang, key)) {
            (area(lang, Field::new("wrong", &typed.wrong, fault_of(faults, ReportField::Wrong)), true))
            (area(lang, Field::new("should_say", &typed.should_say, fault_of(faults, ReportField::ShouldSay)), false))
            (line(lang, &Field::new("contact", &typed.contact, fault_of(faults, ReportField::Contact))))
            button type="submit" { (t(lang, "report-send")) }
        }
        p.quiet { (t(lang, "report-what-next")) }
    }
}

/// What is wrong with the whole, or how many fields want another look, each with its link.
fn above(lang: Lang, refusal: &Refusal) -> Markup {
    html! {
        div.refusal role="alert" id="refusal" {
            p { strong { (t(lang, "report-refused")) } }
            @match refusal {
                Refusal::NoForm => p { (t(lang, "report-no-form")) },
                Refusal::OfYours(seconds) => p { (say(lang, "report-too-many-of-yours", &Args::new().text("minutes", seconds.div_ceil(60)))) },
                Refusal::NoRoom => p { (t(lang, "report-no-room")) },
                Refusal::NoRoomUntilAnswered => p { (t(lang, "report-too-many-waiting")) },
                Refusal::Typed(faults) => ul {
                    @for (field, fault) in faults {
                        li { a href={ "#" (name(*field)) } { (t(lang, label(*field))) ": " (words(lang, *fault)) } }
                    }
                },
            }
        }
    }
}

/// One field of the form.
struct Field<'a> {
    name: &'static str,
    value: &'a str,
    fault: Option<Fault>,
}

impl<'a> Field<'a> {
    const fn new(name: &'static str, value: &'a str, fault: Option<Fault>) -> Self {
        Self { name, value, fault }
    }

    /// What is read out with the field: its help, and what is wrong.
    fn described(&self) -> String {
        match self.fault {
            Some(_) => format!("{0}-help {0}-error", self.name),
            None => format!("{}-help", self.name),
        }
    }

    fn invalid(&self) -> Option<&'static str> {
        self.fault.map(|_| "true")
    }

    fn label(&self, lang: Lang) -> Markup {
        let help = Args::new().count("least", LEAST as u64).count("most", MOST as u64);
        html! {
            label for=(self.name) { (t(lang, &format!("report-{}", self.name))) }
            p.help id={ (self.name) "-help" } { (say(lang, &format!("report-{}-help", self.name), &help)) }
        }
    }

    fn error(&self, lang: Lang) -> Markup {
        html! {
            @if let Some(fault) = self.fault { p.field-error id={ (self.name) "-error" } { "▲ " (words(lang, fault)) } }
        }
    }
}

fn area(lang: Lang, field: Field<'_>, required: bool) -> Markup {
    html! {
        div.field {
            (field.label(lang))
            textarea id=(field.name) name=(field.name) rows="5" maxlength=(MOST) required[required]
                aria-describedby=(field.described()) aria-invalid=[field.invalid()] { "\n" (field.value) }
            (field.error(lang))
        }
    }
}

fn line(lang: Lang, field: &Field<'_>) -> Markup {
    html! {
        div.field {
            (field.label(lang))
            input type="text" id=(field.name) name=(field.name) maxlength=(MOST_CONTACT) value=(field.value)
                aria-describedby=(field.described()) aria-invalid=[field.invalid()];
            (field.error(lang))
        }
    }
}

fn fault_of(faults: &[(ReportField, Fault)], field: ReportField) -> Option<Fault> {
    faults.iter().find(|(of, _)| *of == field).map(|(_, fault)| *fault)
}

const fn name(field: ReportField) -> &'static str {
    match field {
        ReportField::Wrong => "wrong",
        ReportField::ShouldSay => "should_say",
        ReportField::Contact => "contact",
    }
}

const fn label(field: ReportField) -> &'static str {
    match field {
        ReportField::Wrong => "report-wrong",
        ReportField::ShouldSay => "report-should_say",
        ReportField::Contact => "report-contact",
    }
}

/// What is wrong with a field, and what to do.
fn words(lang: Lang, fault: Fault) -> String {
    let counted = |letters: usize, limit: usize| {
        Args::new().count("letters", letters as u64).count("limit", limit as u64)
    };
    match fault {
        Fault::Missing => t(lang, "report-missing"),
        Fault::Short { letters, least } => say(lang, "report-short", &counted(letters, least)),
        Fault::Long { letters, most } => say(lang, "report-long", &counted(letters, most)),
    }
}
