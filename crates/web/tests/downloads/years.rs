//! The money of each year in files: a column a year, which adds up to the figure a page cites.

use super::table;
use crate::register::{Register, suspect, typical, undated};
use crate::{get, page, text};

/// The names of the columns of a table.
async fn names(register: &Register, query: &str) -> Vec<String> {
    let found = text(get(register, &format!("/en/directions.csv{query}")).await).await;
    let found = found.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let mut reader = csv::Reader::from_reader(found.as_bytes());
    reader.headers().expect("names").iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn the_column_of_a_year_adds_up_to_the_figure_its_page_cites() {
    let register = typical().await;
    for year in ["2025", "2026"] {
        let query = format!("?year={year}");
        let names = names(&register, &query).await;
        let column = |name: &str| names.iter().position(|it| it == name).expect(name);
        let place = column(&format!("Sum of {year}, thousand tenge"));
        let rows = table(&register, &query).await;
        let of_year: Vec<f64> = rows.iter().filter_map(|row| row[place].parse().ok()).collect();
        let sum = thousands(of_year.iter().sum());
        let html = page(&register, &format!("/en/directions{query}")).await;
        let (_, cited) = html.split_once(&format!("; of {year}: ")).expect("a cited figure");
        assert!(cited.starts_with(&format!("{sum} thousand tenge")), "{year}: {sum}: {cited}");
        let whole: f64 = rows.iter().filter_map(|row| row[10].parse::<f64>().ok()).sum();
        let (_, cited) = html.split_once("money of all their years ").expect("a cited figure");
        assert!(cited.starts_with(&thousands(whole)), "{year}: {whole}: {cited}");
        assert!(whole > of_year.iter().sum(), "the years tell two sums apart");
    }
    let suspect = suspect().await;
    assert_eq!(&names(&suspect, "").await[13], "Sum of 2026, thousand tenge");
    let rows = table(&suspect, "").await;
    assert_eq!([&rows[0][13], &rows[1][13]], ["16000", ""], "a suspect amount is in no sum");
    let undated = undated().await;
    let of = [
        "Sum of 2025, thousand tenge",
        "Sum of 2026, thousand tenge",
        "Sum without a year, thousand tenge",
    ];
    assert_eq!(names(&undated, "").await[13..16], of);
    let rows = table(&undated, "").await;
    assert_eq!([&rows[0][13], &rows[0][14], &rows[0][15]], ["", "7000", "300"]);
}

/// An amount as pages print it.
fn thousands(amount: f64) -> String {
    let digits = format!("{amount:.0}");
    let mut printed = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place) % 3 == 0 {
            printed.push('\u{202F}');
        }
        printed.push(digit);
    }
    printed
}
