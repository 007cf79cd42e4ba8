//! Cells that every direction needs and this one leaves empty. Amounts, territories and numbers have findings of their own.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Column, Direction, Finding};

/// One finding for each row, with all its empty columns.
pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let rows = sheet.list.rows.iter();
    rows.filter_map(|row| {
        let empty: Vec<Column> = Column::ALL
            .into_iter()
            .filter(|column| sheet.has(*column) && is_empty(row, *column))
            .collect();
        let finding = sheet.at_cell(Code::EmptyCell, row.ordinal, *empty.first()?);
        let keys: Vec<&str> = empty.into_iter().map(Column::key).collect();
        Some(finding.value("columns", keys.join(", ")))
    })
    .collect()
}

fn is_empty(row: &Direction, column: Column) -> bool {
    match column {
        Column::Field => row.field.is_empty(),
        Column::Direction => row.direction.is_empty(),
        Column::Problem => row.problem.is_none(),
        Column::KindAndTerm => row.kind_and_term.is_none(),
        Column::Indicators => row.target_indicators.is_empty() && row.expected_results.is_empty(),
        Column::Number | Column::Funding | Column::Territory | Column::MaterialBase => false,
    }
}
