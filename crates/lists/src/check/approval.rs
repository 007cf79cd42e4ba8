//! The approval block (kk бекіту белгісі, ru гриф утверждения): whether it is there and filled in.

use super::sheet::Sheet;
use bagyt_domain::list::{Code, Finding};

pub(super) fn check(sheet: &Sheet) -> Vec<Finding> {
    let Some(approval) = &sheet.list.approval else {
        return vec![Finding::new(Code::ListWithoutApproval)];
    };
    if !approval.blank {
        return Vec::new();
    }
    let variant = match (&approval.date, &approval.number) {
        (None, Some(_)) => "date",
        (Some(_), None) => "number",
        _ => "",
    };
    let first = approval.text.split_whitespace().next().unwrap_or_default();
    let mut lines = sheet.raw.preface.iter().chain(&sheet.raw.afterword);
    let place = lines.find(|line| line.text.contains(first)).map(|line| line.place.clone());
    vec![Finding::new(Code::ApprovalBlank).variant(variant).place(place)]
}
