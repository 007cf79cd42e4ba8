//! A web page that stands alone: no script, nothing fetched, one table that is read aloud cell by cell under its heading.

use crate::docx::allowed;
use crate::paper::{
    Cell, Change, Counted, Counter, Paper, Paragraph, Part, Row, RowKind, Style, Table,
};
use bagyt_domain::list::TextLanguage;
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// How the page looks, on a screen, on a phone and in print.
const LOOK: &str = include_str!("paper.css");

/// Writes a paper.
pub(crate) fn write(paper: &Paper) -> Vec<u8> {
    let mut counter = Counter::default();
    let (year, month, day) = paper.dated;
    let page = html! {
        (DOCTYPE)
        html lang=(paper.language.key()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="dcterms.date" content=(format!("{year:04}-{month:02}-{day:02}"));
                title { (paper.title) }
                style { (PreEscaped(LOOK)) }
            }
            body {
                main {
                    @for part in &paper.parts {
                        @match part {
                            Part::Paragraph(it) => (paragraph(paper, it, &mut counter)),
                            Part::Table(it) => (table(paper, it, &mut counter)),
                        }
                    }
                }
                @if let Some(words) = &paper.foot { footer { p { (allowed(words)) } } }
            }
        }
    };
    page.into_string().into_bytes()
}

fn table(paper: &Paper, table: &Table, counter: &mut Counter) -> Markup {
    html! {
        div.wide role="region" aria-label=(table.summary) tabindex="0" {
            table {
                colgroup { @for width in &table.widths { col style=(format!("width:{}.{}%", width / 10, width % 10)); } }
                thead { tr { @for cell in &table.heading { th scope="col" { (paragraphs(paper, cell, counter)) } } } }
                tbody { @for it in &table.rows { (row(paper, it, counter)) } }
            }
        }
    }
}

fn row(paper: &Paper, row: &Row, counter: &mut Counter) -> Markup {
    let class = match row.kind {
        RowKind::Entry => None,
        RowKind::Subheading => Some("subheading"),
        RowKind::Total => Some("total"),
    };
    html! {
        tr class=[class] {
            @for (at, cell) in row.cells.iter().enumerate() {
                @let span = (cell.columns > 1).then_some(cell.columns);
                @match (row.kind, at) {
                    (RowKind::Subheading, 0) => th scope="rowgroup" colspan=[span] { (paragraphs(paper, cell, counter)) },
                    (RowKind::Total, 0) => th scope="row" colspan=[span] { (paragraphs(paper, cell, counter)) },
                    _ => td colspan=[span] { (paragraphs(paper, cell, counter)) },
                }
            }
        }
    }
}

/// The paragraphs of a cell; items below each other are one list.
fn paragraphs(paper: &Paper, cell: &Cell, counter: &mut Counter) -> Markup {
    html! { @for it in &cell.paragraphs { (paragraph(paper, it, counter)) } }
}

/// Words of a narrow column that end no line at their stroke: `№ р/с`.
fn unbroken(text: &str) -> Markup {
    html! {
        @for word in text.split_inclusive(' ') {
            @if word.contains('/') { span.whole { (word) } } @else { (word) }
        }
    }
}

fn paragraph(paper: &Paper, paragraph: &Paragraph, counter: &mut Counter) -> Markup {
    let mark = counter.mark(paragraph.counted);
    let language = paragraph.language.filter(|it| *it != paper.language).map(TextLanguage::key);
    let words = html! {
        (mark)
        @for run in &paragraph.runs {
            @let text = allowed(&run.text);
            @match run.change {
                None if paragraph.style == Style::ColumnHeading => (unbroken(&text)),
                None => (text),
                Some(Change::New) => ins { (text) },
                Some(Change::Gone) => del { (text) },
            }
        }
    };
    let class = paragraph.style.key();
    match (paragraph.style, paragraph.counted) {
        (Style::Title, Counted::Not) => html! { h1 lang=[language] { (words) } },
        _ => html! { p class=(class) lang=[language] { (words) } },
    }
}
