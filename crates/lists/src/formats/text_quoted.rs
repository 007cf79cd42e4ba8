//! Rows as spreadsheets save them: a cell with line ends, tabs or quotation marks in it stands in quotation marks, its own
//! ones doubled.

use super::lines::FileLine;

/// The text of a cell, line by line with the numbers of the lines in the file.
pub(super) type QuotedCell = Vec<(u32, String)>;

/// The most lines one row is looked for in.
const LONGEST_ROW: usize = 500;

/// The cells of a row that begins with the first of these lines, and how many of the lines it takes. `None` when no cell is
/// in quotation marks for a reason: those a text was printed with stay.
pub(super) fn row(lines: &[FileLine<'_>]) -> Option<(Vec<QuotedCell>, usize)> {
    let first = lines.first()?;
    if !first.text.split('\t').any(|field| field.starts_with('"')) {
        return None;
    }
    let mut cells: Vec<QuotedCell> = Vec::new();
    let mut open: Option<QuotedCell> = None;
    let mut needed = false;
    for (taken, line) in (1..).zip(lines.iter().take(LONGEST_ROW)) {
        let mut rest = Some(line.text);
        while let Some(text) = rest {
            let mut cell = match open.take() {
                Some(cell) => cell,
                None if text.starts_with('"') => {
                    rest = Some(&text[1..]);
                    Vec::new()
                }
                None => {
                    let (field, after) = split_at_tab(text);
                    cells.push(vec![(line.number, field.to_owned())]);
                    rest = after;
                    continue;
                }
            };
            let text = rest.unwrap_or_default();
            let (part, after) = quoted(text);
            needed |= !cell.is_empty() || part.contains(['"', '\t']);
            cell.push((line.number, part));
            match after {
                None => {
                    open = Some(cell);
                    rest = None;
                }
                Some("") => {
                    cells.push(cell);
                    rest = None;
                }
                Some(after) => {
                    cells.push(cell);
                    rest = Some(after.strip_prefix('\t')?);
                }
            }
        }
        if open.is_none() {
            return needed.then_some((cells, taken));
        }
    }
    None
}

fn split_at_tab(text: &str) -> (&str, Option<&str>) {
    text.split_once('\t').map_or((text, None), |(field, after)| (field, Some(after)))
}

/// The rest of a quoted cell on one line, and what stands behind its closing mark if it closes here.
fn quoted(text: &str) -> (String, Option<&str>) {
    let mut part = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('"') {
        part.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                part.push('"');
                rest = after;
            }
            None => return (part, Some(rest)),
        }
    }
    part.push_str(rest);
    (part, None)
}

#[cfg(test)]
mod tests {
    use super::super::lines::lines;
    use super::row;

    /// The cells, their lines divided by bars, and how many lines of the file the row takes.
    fn check(text: &str, expected: Option<(&[&str], usize)>) {
        let lines: Vec<_> = lines(text).collect();
        let found = row(&lines).map(|(cells, taken)| {
            let joined = |cell: &Vec<(u32, String)>| {
                cell.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join("|")
            };
            (cells.iter().map(joined).collect::<Vec<_>>(), taken)
        });
        let expected = expected.map(|(cells, taken)| {
            (cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>(), taken)
        });
        assert_eq!(found, expected, "{text:?}");
    }

    #[test]
    fn a_cell_of_several_lines_is_one_cell() {
        check("1\t\"а\nб\"\tв\nнет", Some((&["1", "а|б", "в"], 2)));
        check("\"а\n\nб\"", Some((&["а||б"], 3)));
        check("1\t\"а\"\"б\"\"\"\tв", Some((&["1", "а\"б\"", "в"], 1)));
        check("\"а\tб\"\t", Some((&["а\tб", ""], 1)));
    }

    #[test]
    fn printed_quotation_marks_stay() {
        check("1\t\"Достық\"\tв", None);
        check("1\t\"Достық\" клубы\tв", None);
        check("1\t\"Достық\" клубы\nжәне \"Жастар\"\tв", None);
        check("1\t«а»\tв", None);
        check("1\t\"без конца\nи края", None);
    }
}
