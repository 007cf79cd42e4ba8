//! Doubtful words of scanned pages, given the row and column they stand in once a list is put together.

use crate::table::{Line, RawList};
use bagyt_domain::list::{Code, Column, Finding, OfficialList, Place};

/// Whether a finding was made on a page, before anybody knew of rows.
fn is_of_page(finding: &Finding) -> bool {
    finding.code == Code::OcrSuspect
        && finding.row.is_none()
        && finding.column.is_none()
        && matches!(finding.place, Some(Place::Page { .. }))
}

/// Gives each doubtful word its row and column; those of one item become one finding that names them all. Words that stand
/// in another list of the file are left to it: `is_only` says that there is none.
pub fn located(
    findings: Vec<Finding>,
    raw: &RawList,
    list: &OfficialList,
    is_only: bool,
) -> Vec<Finding> {
    let mut located: Vec<Finding> = Vec::new();
    let mut kept: Vec<(Option<Subject>, usize)> = Vec::new();
    for mut finding in findings {
        if !is_of_page(&finding) {
            located.push(finding);
            continue;
        }
        let Some((row, column)) = cell_of(&finding, raw) else {
            if is_only || stands_outside_rows(&finding, raw) {
                located.push(finding);
            }
            continue;
        };
        (finding.row, finding.column) = (row, column);
        let item = finding.item.as_deref().and_then(|word| item_of(word, row, column, list));
        let subject = Some((row, column, item, finding.variant.clone()));
        match kept.iter().find(|(other, _)| *other == subject) {
            Some((_, at)) => gather(&mut located[*at], &finding),
            None => {
                kept.push((subject, located.len()));
                located.push(finding);
            }
        }
    }
    located
}

/// Row, column, item and wording: what one finding is about.
type Subject = (Option<u32>, Option<Column>, Option<(bool, usize)>, String);

/// Drops what checks say of a word that recognition was not sure of already.
pub fn once(findings: &mut Vec<Finding>) {
    let words = |finding: &Finding| -> Vec<String> {
        let item = finding.item.iter().chain(finding.values.get("read"));
        item.flat_map(|words| words.split(", ").map(str::to_owned)).collect()
    };
    let doubted: Vec<(Option<u32>, Vec<String>)> = findings
        .iter()
        .filter(|finding| finding.values.contains_key("confidence"))
        .map(|finding| (finding.row, words(finding)))
        .collect();
    findings.retain(|finding| {
        let of_words = matches!(
            finding.code,
            Code::OcrSuspect | Code::Misspelling | Code::MissingSpace | Code::MixedLanguage
        );
        let own = finding.values.contains_key("confidence") || !of_words;
        own || !doubted.iter().any(|(row, words)| {
            *row == finding.row && finding.item.as_ref().is_some_and(|item| words.contains(item))
        })
    });
}

/// Joins the words of two findings about one item.
fn gather(one: &mut Finding, other: &Finding) {
    let joined = |one: Option<&String>, other: Option<&String>| match (one, other) {
        (Some(one), Some(other)) if !one.split(", ").any(|it| it == other) => {
            Some(format!("{one}, {other}"))
        }
        (one, other) => one.or(other).cloned(),
    };
    one.item = joined(one.item.as_ref(), other.item.as_ref());
    if let Some(read) = joined(one.values.get("read"), other.values.get("read")) {
        one.values.insert("read".to_owned(), read);
    }
    let least =
        |finding: &Finding| finding.values.get("confidence").and_then(|it| it.parse::<u32>().ok());
    if let (Some(own), Some(others)) = (least(one), least(other)) {
        one.values.insert("confidence".to_owned(), own.min(others).to_string());
    }
    if let (Some(Place::Page { page, rect }), Some(Place::Page { page: others, rect: added })) =
        (&mut one.place, &other.place)
        && page == others
    {
        let [x0, y0, x1, y1] = *rect;
        *rect = [x0.min(added[0]), y0.min(added[1]), x1.max(added[2]), y1.max(added[3])];
    }
}

fn cell_of(finding: &Finding, raw: &RawList) -> Option<(Option<u32>, Option<Column>)> {
    for (ordinal, row) in (1..).zip(&raw.rows) {
        for (column, lines) in &row.cells {
            if lines.iter().any(|line| holds(line, finding)) {
                return Some((Some(ordinal), Some(*column)));
            }
        }
    }
    let heading = raw.columns.iter().find(|(_, line)| holds(line, finding));
    heading.map(|(column, _)| (None, Some(*column)))
}

fn stands_outside_rows(finding: &Finding, raw: &RawList) -> bool {
    let totals = raw.totals.iter().flatten();
    let around = raw.preface.iter().chain(&raw.afterword).chain(&raw.other_tables);
    let lines = around.chain(&raw.issuers).chain(totals);
    lines.into_iter().any(|line| holds(line, finding))
}

/// Whether the middle of the word lies in the line.
fn holds(line: &Line, finding: &Finding) -> bool {
    let (Place::Page { page, rect: own }, Some(Place::Page { page: on, rect: word })) =
        (&line.place, &finding.place)
    else {
        return false;
    };
    let middle = |from: usize| u64::from(word[from]) + u64::from(word[from + 2]);
    let within = |from: usize| {
        (2 * u64::from(own[from])..=2 * u64::from(own[from + 2])).contains(&middle(from))
    };
    page == on && within(0) && within(1)
}

/// Which item of the indicators names the word, when one alone does: whether it is a result, and which.
fn item_of(
    word: &str,
    row: Option<u32>,
    column: Option<Column>,
    list: &OfficialList,
) -> Option<(bool, usize)> {
    if column != Some(Column::Indicators) {
        return None;
    }
    let row = list.rows.iter().find(|own| Some(own.ordinal) == row)?;
    let items = |items: &[String], is_result: bool| -> Vec<(bool, usize)> {
        let named = items.iter().enumerate().filter(|(_, item)| item.contains(word));
        named.map(|(index, _)| (is_result, index)).collect()
    };
    let mut found = items(&row.target_indicators, false);
    found.extend(items(&row.expected_results, true));
    match found[..] {
        [one] => Some(one),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{located, once};
    use crate::table::{Line, RawList, RawRow};
    use bagyt_domain::list::{Code, Column, Finding, ListLanguage, OfficialList, Place, Source};

    fn at(page: u32, rect: [u32; 4]) -> Place {
        Place::Page { page, rect }
    }

    fn doubt(word: &str, rect: [u32; 4]) -> Finding {
        Finding::new(Code::OcrSuspect).item(word).value("confidence", 70).place(Some(at(1, rect)))
    }

    fn raw() -> RawList {
        let line = |text: &str, rect| Line { text: text.to_owned(), place: at(1, rect) };
        let mut row = RawRow::default();
        row.cells.insert(Column::Direction, vec![line("Жас ұрпақ", [100, 100, 300, 200])]);
        row.cells.insert(Column::Problem, vec![line("Қала", [300, 100, 500, 200])]);
        RawList {
            rows: vec![row],
            preface: vec![line("Тізбе", [0, 0, 500, 50])],
            ..RawList::default()
        }
    }

    fn list() -> OfficialList {
        OfficialList {
            source: Source::default(),
            title: None,
            language: ListLanguage::Kazakh,
            year: None,
            approval: None,
            issuers: Vec::new(),
            columns: Vec::new(),
            rows: Vec::new(),
            totals: Vec::new(),
            notes: Vec::new(),
            places: Default::default(),
            texts: Default::default(),
        }
    }

    #[test]
    fn doubtful_words_of_one_cell_are_one_finding_with_its_row_and_column() {
        let words = vec![
            doubt("Жас", [110, 120, 150, 140]),
            doubt("Қала", [310, 120, 350, 140]),
            doubt("ұрпақ", [160, 120, 250, 150]),
        ];
        let found = located(words, &raw(), &list(), true);
        let shown: Vec<_> =
            found.iter().map(|it| (it.row, it.column, it.item.as_deref().unwrap())).collect();
        assert_eq!(
            shown,
            [
                (Some(1), Some(Column::Direction), "Жас, ұрпақ"),
                (Some(1), Some(Column::Problem), "Қала"),
            ]
        );
        assert_eq!(found[0].place, Some(at(1, [110, 120, 250, 150])));
    }

    #[test]
    fn a_word_of_another_list_is_left_to_it() {
        let elsewhere = || vec![doubt("Сөз", [600, 600, 650, 620])];
        assert_eq!(located(elsewhere(), &raw(), &list(), true).len(), 1);
        assert_eq!(located(elsewhere(), &raw(), &list(), false).len(), 0);
        let title = vec![doubt("Тізбе", [10, 10, 60, 40])];
        assert_eq!(located(title, &raw(), &list(), false).len(), 1);
    }

    #[test]
    fn a_word_is_told_once() {
        let doubted = doubt("ұрпак", [160, 120, 250, 150]).at(1, Column::Direction);
        let misspelt =
            |row| Finding::new(Code::Misspelling).at(row, Column::Direction).item("ұрпак");
        let mut findings = vec![doubted.clone(), misspelt(1), misspelt(2)];
        once(&mut findings);
        assert_eq!(findings, [doubted, misspelt(2)]);
    }
}
