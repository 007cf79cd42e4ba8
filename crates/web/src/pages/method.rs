//! How a list becomes a register and how exactly, for people; the figures are those the program was measured at.

use crate::language::Visit;
use crate::layout::{Frame, Section};
use crate::publisher::Publisher;
use crate::urls;
use crate::words::t;
use bagyt_wording::{Args, Lang, number, say};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::LazyLock;

/// Written by `cargo xtask accuracy --write`, and compared by every `cargo xtask accuracy`.
static FIGURES: LazyLock<Figures> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../docs/accuracy.json"))
        .expect("the file is part of the program and a test reads it")
});

/// All that was measured.
#[derive(Debug, Deserialize)]
struct Figures {
    corpora: Vec<Corpus>,
    forms: Vec<FormKind>,
}

/// What was read right of the same lists in one kind of form.
#[derive(Debug, Deserialize)]
struct FormKind {
    kind: String,
    files: u64,
    cells: Tally,
    amounts: Tally,
    items: Tally,
    letters: Letters,
}

/// How many letters of how many differ.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Letters {
    wrong: u64,
    total: u64,
}

/// What was read right of one collection of lists.
#[derive(Debug, Deserialize)]
struct Corpus {
    corpus: String,
    lists: u64,
    values: Tally,
    amounts: Tally,
    items: Tally,
    findings: Findings,
}

/// How many of how many.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Tally {
    right: u64,
    total: u64,
}

/// Findings against those expected.
#[derive(Debug, Clone, Copy, Deserialize)]
struct Findings {
    right: u64,
    missed: u64,
    too_many: u64,
}

/// The collection that says most: it is only scored.
const HELD_BACK: &str = "hold-out";

/// The steps from a file to the register.
const STEPS: [&str; 5] = [
    "method-step-file",
    "method-step-table",
    "method-step-values",
    "method-step-checks",
    "method-step-person",
];

/// What is not known.
const UNKNOWN: [&str; 4] = [
    "method-unknown-unread",
    "method-unknown-spelling",
    "method-unknown-scans",
    "method-unknown-truth",
];

/// Answers with the page; it says nothing of the register, so it needs none.
pub async fn show(visit: Visit, publisher: Publisher) -> Markup {
    render(&visit, &publisher)
}

/// The page.
pub fn render(visit: &Visit, publisher: &Publisher) -> Markup {
    let lang = visit.lang;
    let mut frame = Frame::new(lang, "/method", Section::Home, t(lang, "method-title"));
    frame.canonical = Some(publisher.origin.at(&urls::method(lang)));
    frame.page(&html! {
        h1 { (t(lang, "method-title")) }
        p.lede { (t(lang, "method-lede")) }
        h2 { (t(lang, "method-steps")) }
        ol.text { @for step in STEPS { li { (t(lang, step)) } } }
        h2 id="machine" { (t(lang, "method-machine")) }
        p { (t(lang, "method-machine-means")) }
        p { (t(lang, "method-machine-confirmed")) }
        h2 { (t(lang, "method-suspect")) }
        p { (t(lang, "method-suspect-how")) }
        p { (t(lang, "method-suspect-sums")) }
        h2 { (t(lang, "method-unknown")) }
        ul.text { @for unknown in UNKNOWN { li { (t(lang, unknown)) } } }
        h2 id="accuracy" { (t(lang, "method-accuracy")) }
        p { (t(lang, "method-accuracy-how")) }
        @if let Some(held_back) = FIGURES.corpora.iter().find(|corpus| corpus.corpus == HELD_BACK) {
            p { strong { (say(lang, "method-accuracy-unseen", &Args::new().text("share", held_back.values.share(lang)).text("right", whole(held_back.values.right)).text("total", whole(held_back.values.total)))) } }
        }
        (corpora(lang))
        dl.printed { @for corpus in &FIGURES.corpora { dt { (name(lang, corpus)) } dd { (t(lang, &format!("method-about-{}", corpus.corpus))) } } }
        h3 id="forms" { (t(lang, "method-forms")) }
        p { (t(lang, "method-forms-how")) }
        (forms(lang))
        p { (t(lang, "method-report")) " " a href=(urls::rules(lang)) { (t(lang, "nav-rules")) } }
    })
}

/// A row of a table of figures: what was measured, how much of it, and its figures.
struct Measured {
    name: String,
    size: String,
    figures: Vec<Figure>,
}

/// A figure with what it was counted of.
struct Figure {
    shown: String,
    counted: Option<(u64, u64)>,
}

fn corpora(lang: Lang) -> Markup {
    let measured = |corpus: &Corpus| {
        let tallies = [corpus.values, corpus.amounts, corpus.items].map(|tally| tally.figure(lang));
        let counts = [corpus.findings.right, corpus.findings.missed, corpus.findings.too_many];
        Measured {
            name: name(lang, corpus),
            size: say(lang, "method-lists", &Args::new().text("lists", corpus.lists)),
            figures: tallies.into_iter().chain(counts.map(Figure::count)).collect(),
        }
    };
    let columns = ["values", "amounts", "items", "findings", "missed", "too-many"];
    table(lang, "corpus", &columns, FIGURES.corpora.iter().map(measured))
}

/// The same lists in every kind of form.
fn forms(lang: Lang) -> Markup {
    let measured = |kind: &FormKind| {
        let tallies = [kind.cells, kind.amounts, kind.items].map(|tally| tally.figure(lang));
        Measured {
            name: t(lang, &format!("method-form-{}", kind.kind)),
            size: say(lang, "method-files", &Args::new().text("files", kind.files)),
            figures: tallies.into_iter().chain([kind.letters.figure(lang)]).collect(),
        }
    };
    let columns = ["cells", "amounts", "items", "letters"];
    table(lang, "form", &columns, FIGURES.forms.iter().map(measured))
}

/// A table of figures; `what` names its rows in the messages `method-{what}` and `method-{what}-caption`.
fn table(lang: Lang, what: &str, columns: &[&str], rows: impl Iterator<Item = Measured>) -> Markup {
    html! {
        table.folds.accuracy {
            caption { (t(lang, &format!("method-{what}-caption"))) }
            thead {
                tr {
                    th scope="col" { (t(lang, &format!("method-{what}"))) }
                    @for column in columns { th.num scope="col" { (t(lang, &format!("method-{column}"))) } }
                }
            }
            tbody {
                @for row in rows {
                    tr {
                        th scope="row" { (row.name) br; small.quiet { (row.size) } }
                        @for (column, figure) in columns.iter().zip(row.figures) {
                            td.num data-label=(t(lang, &format!("method-{column}"))) {
                                (figure.shown)
                                @if let Some((some, all)) = figure.counted { br; small.quiet { (whole(some)) " / " (whole(all)) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

impl Figure {
    fn count(count: u64) -> Self {
        Self { shown: whole(count), counted: None }
    }
}

fn name(lang: Lang, corpus: &Corpus) -> String {
    t(lang, &format!("method-corpus-{}", corpus.corpus))
}

fn whole(count: u64) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

impl Tally {
    fn figure(self, lang: Lang) -> Figure {
        Figure { shown: self.share(lang), counted: Some((self.right, self.total)) }
    }

    /// Percent with one place, rounded down: what is not wholly right is never shown as 100.
    fn share(self, lang: Lang) -> String {
        let tenths = match self.total {
            0 => 1000,
            total => self.right * 1000 / total,
        };
        format!("{}{}{}\u{a0}%", tenths / 10, mark(lang), tenths % 10)
    }
}

impl Letters {
    fn figure(self, lang: Lang) -> Figure {
        Figure { shown: self.share(lang), counted: Some((self.wrong, self.total)) }
    }

    /// Percent with two places, rounded up: what is not wholly right is never shown as 0.
    fn share(self, lang: Lang) -> String {
        let hundredths = match self.total {
            0 => 0,
            total => (self.wrong * 10_000).div_ceil(total),
        };
        format!("{}{}{:02}\u{a0}%", hundredths / 100, mark(lang), hundredths % 100)
    }
}

/// Between whole numbers and their parts.
fn mark(lang: Lang) -> char {
    if lang == Lang::En { '.' } else { ',' }
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, HELD_BACK, Letters, Tally};
    use bagyt_wording::Lang;

    #[test]
    fn the_figures_are_there_and_name_the_lists_nobody_looked_at() {
        let held_back = FIGURES.corpora.iter().find(|corpus| corpus.corpus == HELD_BACK);
        assert!(held_back.is_some_and(|corpus| corpus.values.total > 100));
        for corpus in &FIGURES.corpora {
            assert!(corpus.lists > 0 && corpus.values.right <= corpus.values.total, "{corpus:?}");
        }
        assert_eq!(FIGURES.forms.len(), 3);
        for kind in &FIGURES.forms {
            assert!(kind.files > 0 && kind.letters.wrong <= kind.letters.total, "{kind:?}");
        }
    }

    #[test]
    fn what_is_not_wholly_right_is_never_a_hundred_per_cent() {
        for (right, total, lang, shown) in [
            (9_999, 10_000, Lang::En, "99.9\u{a0}%"),
            (787, 793, Lang::Kk, "99,2\u{a0}%"),
            (5, 5, Lang::Ru, "100,0\u{a0}%"),
            (0, 3, Lang::En, "0.0\u{a0}%"),
        ] {
            assert_eq!(Tally { right, total }.share(lang), shown);
        }
    }
    #[test]
    fn a_wrong_letter_is_never_none() {
        for (wrong, total, lang, shown) in [
            (1, 961_268, Lang::Ru, "0,01\u{a0}%"),
            (0, 961_268, Lang::Kk, "0,00\u{a0}%"),
            (234, 10_000, Lang::En, "2.34\u{a0}%"),
        ] {
            assert_eq!(Letters { wrong, total }.share(lang), shown);
        }
    }
}
