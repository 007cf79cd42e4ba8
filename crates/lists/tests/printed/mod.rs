//! Lists as tests see them: a text goes in, one line for each thing put together comes out.

use bagyt_domain::list::Finding;
use bagyt_lists::table::{Line, RawList};
use bagyt_lists::{Limits, NoTools, ReadError, assemble, formats};

/// Reads a file as far as assembly.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn assembled(bytes: &[u8]) -> Result<Vec<RawList>, ReadError> {
    let extract = formats::extract(bytes, &Limits::default(), &NoTools)?;
    assemble::assemble(extract.blocks, &Limits::default())
}

/// The words of lines; line ends are `|`.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn words(lines: &[Line]) -> String {
    let line = |line: &Line| line.text.split_whitespace().collect::<Vec<_>>().join(" ");
    lines.iter().map(line).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("|")
}

/// A list line by line: preface, customers, rows with their columns, totals, afterword, findings.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn shown(list: &RawList) -> Vec<String> {
    let mut shown = Vec::new();
    if !words(&list.preface).is_empty() {
        shown.push(format!("preface: {}", words(&list.preface)));
    }
    for row in &list.rows {
        let issuer =
            row.issuer.map(|index| format!("[{}] ", list.issuers[index].text)).unwrap_or_default();
        let cells =
            row.cells.iter().map(|(column, lines)| format!("{}={}", column.key(), words(lines)));
        shown.push(format!("{issuer}{}", cells.collect::<Vec<_>>().join("; ")));
    }
    shown.extend(list.totals.iter().map(|lines| format!("total: {}", words(lines))));
    if !words(&list.afterword).is_empty() {
        shown.push(format!("afterword: {}", words(&list.afterword)));
    }
    shown.extend(list.findings.iter().map(finding));
    shown
}

fn finding(finding: &Finding) -> String {
    let row = finding.row.map(|row| format!(" row {row}")).unwrap_or_default();
    let column = finding.column.map(|column| format!(" {}", column.key())).unwrap_or_default();
    let item = finding
        .item
        .as_ref()
        .filter(|item| finding.column.is_none_or(|column| column.key() != **item));
    let item = item.map(|item| format!(": {item}")).unwrap_or_default();
    format!("finding {}{row}{column}{item}", finding.code.key())
}

/// All visible characters that came out, sorted: cells, customers, totals, preface, afterword, words reported as lost.
#[allow(dead_code, reason = "every test file uses its own part")]
pub fn visible(lists: &[RawList]) -> Vec<char> {
    let mut all = Vec::new();
    for list in lists {
        let cells = list.rows.iter().flat_map(|row| row.cells.values().flatten());
        let lines = cells.chain(&list.issuers).chain(list.totals.iter().flatten());
        let lines = lines
            .chain(&list.preface)
            .chain(&list.afterword)
            .chain(&list.other_tables)
            .map(|line| line.text.as_str());
        let lost = list.findings.iter().filter(|finding| finding.code.key() == "lost_text");
        let lost = lost.filter_map(|finding| finding.item.as_deref());
        all.extend(lines.chain(lost).flat_map(str::chars).filter(|c| !c.is_whitespace()));
    }
    all.sort_unstable();
    all
}
