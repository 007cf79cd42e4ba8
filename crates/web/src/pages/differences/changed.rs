//! A row that changed, cell by cell, as a person would mark it.

use super::name;
use crate::pages;
use crate::pages::subject::links;
use crate::parts::lines_changed::{self, Line};
use crate::parts::{money, words_changed};
use crate::urls;
use crate::words::t;
use bagyt_domain::list::Direction;
use bagyt_domain::rules::RuleBook;
use bagyt_storage::catalogue::{CellChange, RowChange, RowPart};
use bagyt_wording::{Args, Lang, say, term};
use maud::{Markup, html};

/// The row with its cells in both versions.
pub fn row(
    lang: Lang,
    change: &RowChange,
    ((from, to), spoken): ((u32, u32), Option<&str>),
    rules: &RuleBook,
) -> Markup {
    let pinned = |version| urls::direction_version(lang, &change.id.to_string(), version);
    html! {
        h3 { a href=(urls::direction(lang, &change.id.to_string())) lang=[spoken] { (name(&change.after)) } }
        table.folds.changes {
            colgroup { col.c-cell; col; col; }
            thead { tr { th scope="col" { (t(lang, "differences-cell")) } th scope="col" { a href=(pinned(from)) { (t(lang, "differences-before")) } } th scope="col" { a href=(pinned(to)) { (t(lang, "differences-after")) } } } }
            tbody {
                @for cell in &change.cells {
                    @let [before, after] = sides(lang, cell);
                    tr {
                        th scope="row" { (t(lang, &format!("part-{}", cell.part.key()))) }
                        td data-label=(t(lang, "differences-before")) { span lang=[spoken] { (before) } (meaning(lang, cell, &change.before, rules)) }
                        td data-label=(t(lang, "differences-after")) { span lang=[spoken] { (after) } (meaning(lang, cell, &change.after, rules)) }
                    }
                }
            }
        }
    }
}

/// What the cell was read as, where both sides print the same: then only what is meant differs.
fn meaning(lang: Lang, cell: &CellChange, row: &Direction, rules: &RuleBook) -> Markup {
    let read = match cell.part {
        _ if cell.before != cell.after => return Markup::default(),
        RowPart::Funding => money::of_row(lang, &row.funding),
        RowPart::Field => match row.field_code {
            Some(field) => html! { (pages::field_name(rules, field, lang)) },
            None => html! { (t(lang, "field-unknown")) },
        },
        RowPart::Territory => links::places(lang, &row.regions, usize::MAX),
        RowPart::KindAndTerm => {
            let years: Vec<String> = row.years.iter().map(ToString::to_string).collect();
            let count = row.grant_count.map(|count| format!("{count}\u{a0}×"));
            let kind = row.term.map(|length| term(lang, length));
            let years = Some(years.join(", ")).filter(|years| !years.is_empty());
            html! { ([count, kind, years].into_iter().flatten().collect::<Vec<_>>().join(" · ")) }
        }
        _ => return Markup::default(),
    };
    html! { div.small.quiet { (t(lang, "differences-read")) " " @if read.0.is_empty() { "—" } @else { (read) } } }
}

/// The lines of both sides; what the other side has not is marked: words of a line that changed in part, else the whole line.
/// Of a line that only moved it is said where it stands on the other side.
fn sides(lang: Lang, cell: &CellChange) -> [Markup; 2] {
    let (before, after) = (&cell.before, &cell.after);
    let [lines_before, lines_after] = lines_changed::compared(before, after);
    [
        side(lang, (before, after), &lines_before, false),
        side(lang, (after, before), &lines_after, true),
    ]
}

fn side(
    lang: Lang,
    (mine, other): (&[String], &[String]),
    lines: &[Line],
    is_after: bool,
) -> Markup {
    html! {
        @for (text, line) in mine.iter().zip(lines) {
            @match line {
                Line::Kept => (text),
                Line::Moved(there) => { (text) " " (moved(lang, *there, is_after)) },
                Line::Changed(there) => (marked(text, there.map_or("", |there| &other[there]), is_after)),
            }
            br;
        }
        @if mine.is_empty() { "—" }
    }
}

/// Where a line that moved stands on the other side.
fn moved(lang: Lang, there: usize, is_after: bool) -> Markup {
    let id = if is_after { "differences-moved-from" } else { "differences-moved-to" };
    let said = say(lang, id, &Args::new().count("place", there as u64 + 1));
    html! { small.quiet.moved lang=(lang.code()) { "(" (said) ")" } }
}

/// A line with the words marked that its other form has not.
fn marked(text: &str, other: &str, is_after: bool) -> Markup {
    html! {
        @for (changed, part) in words_changed::parts(text, other) {
            @if !changed { (part) } @else if is_after { ins { (part) } } @else { del { (part) } }
        }
    }
}
