//! Sums and years in headings and below the directions.

use crate::printed::assembled;
use crate::sample::{KK, row};
use bagyt_lists::table::RawList;

/// A web page with these cells.
fn plain(rows: &[Vec<&str>]) -> RawList {
    page(&rows.iter().map(|row| cells(row)).collect::<String>())
}

fn cells(row: &[&str]) -> String {
    let cells: String = row.iter().map(|text| format!("<td>{text}</td>")).collect();
    format!("<tr>{cells}</tr>")
}

fn page(rows: &str) -> RawList {
    let page = format!("<html><body><table>{rows}</table></body></html>");
    assembled(page.as_bytes()).expect("a list").remove(0)
}

fn money(list: &RawList) -> Vec<String> {
    let funding = |row: &bagyt_lists::table::RawRow| {
        let lines = &row.cells[&bagyt_domain::list::Column::Funding];
        lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ")
    };
    list.rows.iter().map(funding).collect()
}

#[test]
fn a_total_beside_the_years_divides_the_column_of_money() {
    for parts in [
        ["Барлығы", "2026 жыл", "2027 жыл"],
        ["2026 жыл", "2027 жыл", "Барлығы"],
        ["Барлығы", "оның ішінде: 2026 жыл", "2027 жыл"],
    ] {
        let above: String = KK
            .iter()
            .enumerate()
            .map(|(at, text)| match at {
                4 => format!("<td colspan=3>{text}</td>"),
                _ => format!("<td rowspan=2>{text}</td>"),
            })
            .collect();
        let mut direction = row("1").to_vec();
        direction.splice(4..5, ["41 000", "20 000", "21 000"]);
        let list = page(&format!("<tr>{above}</tr>{}{}", cells(&parts), cells(&direction)));
        assert_eq!(list.rows.len(), 1, "{parts:?}");
        let told = format!("{} 41 000 {} 20 000 {} 21 000", parts[0], parts[1], parts[2]);
        assert_eq!(money(&list), [told]);
    }
}

#[test]
fn a_sum_alone_below_the_directions_is_a_total() {
    let mut sum = [""; 9];
    sum[4] = "6 400";
    for label in ["", "Жалпы сомасы", "Общая сумма"] {
        let mut below = sum.to_vec();
        below[2] = label;
        let rows = [KK.to_vec(), row("1").to_vec(), row("2").to_vec(), below];
        let list = plain(&rows);
        assert_eq!(money(&list), ["3 200", "3 200"], "{label}");
        assert_eq!(list.totals.len(), 1, "{label}");
    }
}

#[test]
fn a_customer_under_the_heading_divides_no_column() {
    let named = "<tr><td colspan=9>I. Қоғамдық даму басқармасы (тапсырыс беруші)</td></tr>";
    let list = page(&format!("{}{named}{}", cells(&KK), cells(&row("1"))));
    assert_eq!(list.rows.len(), 1);
    assert!(list.rows[0].cells.contains_key(&bagyt_domain::list::Column::Number));
    assert_eq!(list.issuers.len(), 1);
}
