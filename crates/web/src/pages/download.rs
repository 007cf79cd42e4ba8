//! A whole selection of directions as a file, row by row at constant memory: CSV for people, JSON for programs.

use crate::api::Direction;
use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::pages::directions::wanted;
use crate::pages::selection::Asked;
use crate::parts::state;
use crate::words::t;
use crate::{App, urls};
use axum::body::Body;
use axum::extract::State;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bagyt_domain::list::Column;
use bagyt_storage::StorageError;
use bagyt_storage::catalogue::sum::{amounts, sum_of_all};
use bagyt_storage::catalogue::{Export, ExportRow, ReviewState};
use bagyt_wording::{Lang, column, region, term};
use futures_util::stream::{self, Stream, StreamExt};

/// Answers with a table: names of columns in the language of the address, a mark of UTF-8 before them, because the usual
/// spreadsheets guess another encoding without it.
pub async fn csv(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let export = begin(&app, visit, asked).await?;
    let head = format!("\u{feff}{}", lines([heading(lang)]));
    let body =
        written(export, head, move |_, rows| lines(rows.iter().map(|row| cells(lang, row))), "");
    Ok(file("text/csv; charset=utf-8", "directions.csv", body))
}

/// Answers with one document: how many directions, and each as the reader of lists describes a row.
pub async fn json(
    State(app): State<App>,
    visit: Visit,
    Wanted(asked): Wanted<Asked>,
) -> Result<Response, PageError> {
    let lang = visit.lang;
    let export = begin(&app, visit, asked).await?;
    let head = format!("{{\"count\":{},\"directions\":[", export.left());
    let body = written(export, head, move |first, rows| documents(lang, first, rows), "\n]}\n");
    Ok(file("application/json", "directions.json", body))
}

async fn begin(app: &App, visit: Visit, asked: Asked) -> Result<Export, PageError> {
    let (filter, order) = wanted(app, &visit, &asked.readable()).await?;
    let export = app.store.catalogue().export(&filter, order).await;
    export.map_err(|error| PageError::Register(visit, error))
}

fn file(kind: &'static str, name: &str, body: Body) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    ([(CONTENT_TYPE, kind.to_owned()), (CONTENT_DISPOSITION, disposition)], body).into_response()
}

/// The head, then the rows as they come, then the foot. When the register fails midway the connection is cut, so that no half
/// of a file is taken for the whole.
fn written(
    export: Export,
    head: String,
    write: impl Fn(bool, &[ExportRow]) -> String + Send + Sync + 'static,
    foot: &'static str,
) -> Body {
    // Compression asks once more behind the end.
    Body::from_stream(parts(export, head, write, foot).fuse())
}

/// Where a file has got to.
enum At {
    Head(String),
    Rows { first: bool },
    End,
}

fn parts(
    export: Export,
    head: String,
    write: impl Fn(bool, &[ExportRow]) -> String + Send,
    foot: &'static str,
) -> impl Stream<Item = Result<String, StorageError>> + Send {
    stream::unfold((At::Head(head), export, write), move |(at, mut export, write)| async move {
        let first = match at {
            At::Head(head) => return Some((Ok(head), (At::Rows { first: true }, export, write))),
            At::Rows { first } => first,
            At::End => return None,
        };
        match export.next().await {
            Ok(rows) if rows.is_empty() => Some((Ok(foot.to_owned()), (At::End, export, write))),
            Ok(rows) => {
                let text = write(first, &rows);
                Some((Ok(text), (At::Rows { first: false }, export, write)))
            }
            Err(error) => {
                tracing::error!(%error, "a file of directions was cut off");
                Some((Err(error), (At::End, export, write)))
            }
        }
    })
}

/// Rows of cells as lines of RFC 4180.
fn lines<const N: usize>(rows: impl IntoIterator<Item = [String; N]>) -> String {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        writer.write_record(row.map(guarded)).expect("memory takes every line");
    }
    let bytes = writer.into_inner().expect("memory takes every line");
    String::from_utf8(bytes).expect("texts are UTF-8")
}

/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
fn guarded(cell: String) -> String {
    let mut letters = cell.chars();
    let formula = match letters.next() {
        Some('=' | '+' | '@') => true,
        Some('-') => letters.next().is_some_and(|next| !next.is_whitespace()),
        _ => false,
    };
    if formula { format!("'{cell}") } else { cell }
}

/// The names of the columns, in the order of [`cells`].
fn heading(lang: Lang) -> [String; 20] {
    let own = |id: &str| t(lang, id);
    let printed = |of: Column| column(lang, of);
    [
        own("download-address"),
        own("download-list"),
        own("filter-year"),
        own("download-version"),
        printed(Column::Number),
        own("filter-issuer"),
        printed(Column::Field),
        printed(Column::Direction),
        printed(Column::Problem),
        own("download-by-year"),
        own("download-sum"),
        own("download-suspect-printed"),
        own("download-suspect-likely"),
        own("download-grants"),
        own("filter-term"),
        printed(Column::Territory),
        own("download-places"),
        printed(Column::Indicators),
        printed(Column::MaterialBase),
        own("download-state"),
    ]
}

fn cells(lang: Lang, row: &ExportRow) -> [String; 20] {
    let ExportRow { row: printed, .. } = row;
    let sum = sum_of_all([amounts(&printed.funding)]);
    let suspect = |amount: bagyt_domain::Tenge| {
        if sum.has_suspect() { amount.thousands() } else { String::new() }
    };
    let by_year = printed.funding.iter().map(|part| {
        let year = part.year.map(|year| format!("{year}: ")).unwrap_or_default();
        format!("{year}{}", part.thousand_tenge.thousands())
    });
    let items = printed.target_indicators.iter().chain(&printed.expected_results);
    [
        urls::direction(lang, &row.id.to_string()),
        row.title.clone().unwrap_or_default(),
        row.list_year.map(|year| year.to_string()).unwrap_or_default(),
        row.version.to_string(),
        printed.number.clone().unwrap_or_default(),
        printed.issuer.clone().unwrap_or_default(),
        printed.field.clone(),
        printed.direction.clone(),
        printed.problem.clone().unwrap_or_default(),
        by_year.collect::<Vec<_>>().join("; "),
        sum.sure.thousands(),
        suspect(sum.suspect_as_printed),
        suspect(sum.suspect_likely),
        printed.grant_count.map(|count| count.to_string()).unwrap_or_default(),
        printed.term.map(|length| term(lang, length)).unwrap_or_default(),
        printed.territory.clone().unwrap_or_default(),
        printed.regions.iter().map(|place| region(lang, place)).collect::<Vec<_>>().join("; "),
        items.cloned().collect::<Vec<_>>().join("\n"),
        printed.material_base.clone().unwrap_or_default(),
        match row.state {
            ReviewState::MachineRead => t(lang, "state-machine"),
            ReviewState::Confirmed { at } => state::date(lang, at),
        },
    ]
}

/// Rows as JSON, each as the interface for programs tells it and on a line of its own, with commas between them.
fn documents(lang: Lang, first: bool, rows: &[ExportRow]) -> String {
    let mut text = String::new();
    for (place, row) in rows.iter().enumerate() {
        text.push_str(if first && place == 0 { "\n" } else { ",\n" });
        let document = Direction::of(row.clone(), lang);
        text.push_str(&serde_json::to_string(&document).expect("a direction is plain data"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn cells_are_quoted_and_no_formula_is_let_through() {
        let row = ["су", "a,b", "\"c\"", "=1+1", "- жоқ", "-2+3", "+7", "two\nlines"];
        let expected = "су,\"a,b\",\"\"\"c\"\"\",'=1+1,- жоқ,'-2+3,'+7,\"two\nlines\"\r\n";
        assert_eq!(lines([row.map(str::to_owned)]), expected);
    }
}
