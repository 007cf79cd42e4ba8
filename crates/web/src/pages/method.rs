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
static FIGURES: LazyLock<Vec<Corpus>> = LazyLock::new(|| {
    serde_json::from_str(include_str!("../../../../docs/accuracy.json"))
        .expect("the file is part of the program and a test reads it")
});

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
        @if let Some(held_back) = FIGURES.iter().find(|corpus| corpus.corpus == HELD_BACK) {
            p { strong { (say(lang, "method-accuracy-unseen", &Args::new().text("share", held_back.values.share(lang)).text("right", whole(held_back.values.right)).text("total", whole(held_back.values.total)))) } }
        }
        (table(lang, &FIGURES))
        dl.printed { @for corpus in FIGURES.iter() { dt { (name(lang, corpus)) } dd { (t(lang, &format!("method-about-{}", corpus.corpus))) } } }
        p { (t(lang, "method-report")) " " a href=(urls::rules(lang)) { (t(lang, "nav-rules")) } }
    })
}

fn table(lang: Lang, figures: &[Corpus]) -> Markup {
    let columns = ["values", "amounts", "items", "findings", "missed", "too-many"];
    html! {
        table.folds.accuracy {
            caption { (t(lang, "method-accuracy-caption")) }
            thead {
                tr {
                    th scope="col" { (t(lang, "method-corpus")) }
                    @for column in columns { th.num scope="col" { (t(lang, &format!("method-{column}"))) } }
                }
            }
            tbody {
                @for corpus in figures {
                    tr {
                        th scope="row" { (name(lang, corpus)) br; small.quiet { (say(lang, "method-lists", &Args::new().text("lists", corpus.lists))) } }
                        @for (column, tally) in columns.iter().zip([corpus.values, corpus.amounts, corpus.items]) {
                            td.num data-label=(t(lang, &format!("method-{column}"))) {
                                (tally.share(lang)) br; small.quiet { (whole(tally.right)) " / " (whole(tally.total)) }
                            }
                        }
                        @for (column, count) in columns[3..].iter().zip([corpus.findings.right, corpus.findings.missed, corpus.findings.too_many]) {
                            td.num data-label=(t(lang, &format!("method-{column}"))) { (whole(count)) }
                        }
                    }
                }
            }
        }
    }
}

fn name(lang: Lang, corpus: &Corpus) -> String {
    t(lang, &format!("method-corpus-{}", corpus.corpus))
}

fn whole(count: u64) -> String {
    number(i64::try_from(count).unwrap_or(i64::MAX))
}

impl Tally {
    /// Percent with one place, rounded down: what is not wholly right is never shown as 100.
    fn share(self, lang: Lang) -> String {
        let tenths = match self.total {
            0 => 1000,
            total => self.right * 1000 / total,
        };
        let mark = if lang == Lang::En { '.' } else { ',' };
        format!("{}{mark}{}\u{a0}%", tenths / 10, tenths % 10)
    }
}

#[cfg(test)]
mod tests {
    use super::{FIGURES, HELD_BACK, Tally};
    use bagyt_wording::Lang;

    #[test]
    fn the_figures_are_there_and_name_the_lists_nobody_looked_at() {
        assert!(
            FIGURES.iter().any(|corpus| corpus.corpus == HELD_BACK && corpus.values.total > 100)
        );
        for corpus in FIGURES.iter() {
            assert!(corpus.lists > 0 && corpus.values.right <= corpus.values.total, "{corpus:?}");
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
}
