//! Home says which years its figures are of, and tells lists without a title apart.

use super::page;
use super::register::{of_a_year_to_come, typical, undated, untitled};

/// The whole of a tag's text behind a beginning, without tags.
fn after<'a>(html: &'a str, beginning: &str) -> &'a str {
    let (_, rest) = html.split_once(beginning).unwrap_or_else(|| panic!("{beginning}: {html}"));
    rest.split('<').next().unwrap_or_default()
}

#[tokio::test]
async fn the_largest_number_names_its_years_and_the_newest_year_stands_below_it() {
    let register = undated().await;
    for (address, sum, year, heading, cited) in [
        (
            "/",
            "мың теңге, 2025–2026 жылдарға",
            "2026 жыл: 7\u{202F}000 мың теңге, 1 бағыт",
            "Қаржыландыру облыстар мен қалалар бойынша, 2025–2026 жылдар",
            "2025–2026 жылдардағы сомасы 12\u{202F}300 мың теңге",
        ),
        (
            "/ru",
            "тыс. тенге за 2025–2026 годы",
            "2026 год: 7\u{202F}000 тыс. тенге, 1 направление",
            "Финансирование по областям и городам, 2025–2026 годы",
            "сумма за 2025–2026 годы 12\u{202F}300 тыс. тенге",
        ),
        (
            "/en",
            "thousand tenge for 2025–2026",
            "2026: 7\u{202F}000 thousand tenge, 1 direction",
            "Financing by oblast and city, 2025–2026",
            "sum for 2025–2026 12\u{202F}300 thousand tenge",
        ),
    ] {
        let html = page(&register, address).await;
        let gold = after(&html, "12\u{202F}300</span> <span class=\"of-years\">");
        assert_eq!(gold, sum, "{address}");
        let language = if address == "/" { "" } else { address };
        let link = format!("<p><a href=\"{language}/directions?year=2026\">");
        assert_eq!(after(&html, &link), year, "{address}");
        assert_eq!(after(&html, "<h2 id=\"map\">"), heading, "{address}");
        let (_, citation) = html.split_once("class=\"citation\">").expect("a citation");
        assert!(citation.contains(cited), "{address}: {citation}");
    }
    let html = page(&register, "/en").await;
    assert!(html.contains("<caption>Financing by field, 2025–2026<small>"), "{html}");
    assert!(html.contains("300 thousand tenge of it has no year printed"), "{html}");
    assert_eq!(after(&html, "<a href=\"/en/years/2026\">2026 "), "by field and region");
}

#[tokio::test]
async fn the_newest_year_of_home_is_that_of_its_selection() {
    let register = typical().await;
    let html = page(&register, "/en").await;
    let (_, line) = html.split_once("<p><a href=\"/en/directions?year=2026\">2026: ").expect("it");
    let (amount, rest) = line.split_once(" thousand tenge, ").expect("an amount");
    let count = rest.split(' ').next().expect("a count");
    let selected = page(&register, "/en/directions?year=2026").await;
    assert!(selected.contains(&format!("{count} directions found")), "{count}");
    let words =
        format!("Of it in 2026: <span class=\"nowrap\"><span class=\"money\">{amount}</span>");
    assert!(selected.contains(&words), "{amount}: {selected}");
}

#[tokio::test]
async fn lists_without_a_title_are_told_apart_and_stand_by_the_year_they_fund() {
    let html = page(&untitled().await, "/en").await;
    let place = |words: &str| html.find(words).unwrap_or_else(|| panic!("{words}: {html}"));
    assert!(place("Head of culture</span>") < place("The akim</span>"), "newest first");
    let onward =
        "<a href=\"/en/directions?year=2026\">2026: 5\u{202F}000 thousand tenge, 1 direction";
    assert!(html.contains(onward), "{html}");
}

/// A slip in a title: its year is funded by nothing.
#[tokio::test]
async fn a_year_that_nothing_funds_is_led_to_from_nowhere() {
    let register = of_a_year_to_come().await;
    let html = page(&register, "/en").await;
    assert!(!html.contains("/en/years/2031"), "{html}");
    assert_eq!(after(&html, "<a href=\"/en/years/2026\">2026 "), "by field and region");
    assert!(html.contains("<p><a href=\"/en/directions?year=2026\">2026: "), "{html}");
}
