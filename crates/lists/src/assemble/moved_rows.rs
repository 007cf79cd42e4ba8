//! Rows whose cells all stand beside their columns.

use crate::table::RawList;
use bagyt_domain::list::Code;

/// The ordinals of such rows.
#[derive(Debug, Default)]
pub(super) struct MovedRows(Vec<u32>);

impl MovedRows {
    /// Notes a row.
    pub fn note(&mut self, ordinal: u32) {
        self.0.push(ordinal);
    }

    /// Where most rows are printed so it is how the file is written, and nothing is said of it.
    pub fn settle(&self, list: &mut RawList) {
        if self.0.len() * 2 > list.rows.len() && list.rows.len() > 1 {
            let habit = |row: Option<u32>| row.is_some_and(|row| self.0.contains(&row));
            list.findings.retain(|found| found.code != Code::CellShift || !habit(found.row));
        }
    }
}
