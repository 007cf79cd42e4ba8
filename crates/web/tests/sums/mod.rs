//! Sums on pages: a suspect amount stands apart from every one of them, and who read the values is said beside them.

use super::register::{Register, empty, suspect, total_without_rows, typical, undated, untitled};
use super::{LANGUAGES, links, page};

/// 16 000 and 4 400 000 as they are printed on pages.
const SURE: &str = "16\u{202F}000";
const SUSPECT: &str = "4\u{202F}400\u{202F}000";

async fn pages_with_sums(register: &Register, language: &str) -> Vec<String> {
    let lists = format!("{language}/lists");
    let list = links(&page(register, &lists).await, &format!("{lists}/")).remove(0);
    let home = if language.is_empty() { "/" } else { language };
    let more = [
        "directions",
        "regions",
        "regions/astana",
        "years/2026",
        "fields",
        "compare?region=astana&region=abai",
    ];
    let more = more.map(|path| format!("{language}/{path}"));
    [home.to_owned(), lists, list].into_iter().chain(more).collect()
}

#[tokio::test]
async fn no_sum_on_any_page_has_a_suspect_amount_in_it() {
    let register = suspect().await;
    for language in LANGUAGES {
        for address in pages_with_sums(&register, language).await {
            let html = page(&register, &address).await;
            for (words, stand) in
                [(SURE, true), (SUSPECT, true), ("4\u{202F}416\u{202F}000", false)]
            {
                assert_eq!(html.contains(words), stand, "{address}: {words}");
            }
            assert!(html.contains("class=\"left-out\""), "{address}: what was left out is said");
            assert!(!html.contains(&format!("{SURE}</span> <small")), "{address}: beside its unit");
        }
    }
}

#[tokio::test]
async fn home_and_lists_say_how_much_no_person_has_confirmed() {
    let register = typical().await;
    for (address, words) in [
        ("/", "адам әлі растамаған бағыттар: "),
        ("/ru", "человек ещё не подтвердил направлений: "),
        ("/en", "not yet confirmed by a person: "),
        ("/en/lists", "not yet confirmed by a person: "),
    ] {
        let html = page(&register, address).await;
        let (before, after) = html.split_once(words).expect(address);
        assert!(before.ends_with("</a> "), "{address}: after the mark");
        assert!(after.starts_with(|it: char| it.is_ascii_digit()), "{address}: {after}");
    }
}

#[tokio::test]
async fn money_whose_year_is_printed_nowhere_is_said_beside_every_sum_of_a_year() {
    let register = undated().await;
    let words = "300 thousand tenge whose year is not printed is not in it";
    for (address, said) in [
        ("/en/years/2026", true),
        ("/en/compare?year=2025&year=2026", true),
        ("/en/compare?region=astana&region=abai&year=2026", true),
        ("/en/regions/astana", true),
        ("/en/compare?region=astana&region=abai&year=2025", false),
        ("/en/compare?region=astana&region=abai", false),
        ("/en/years/2025", false),
    ] {
        assert_eq!(page(&register, address).await.contains(words), said, "{address}");
    }
    let home = page(&register, "/en").await;
    assert!(home.contains("1 direction prints no number of grants"), "{home}");
}

#[tokio::test]
async fn a_selection_by_year_tells_the_money_of_all_years_from_that_of_the_year() {
    let html = page(&undated().await, "/en/directions?year=2026").await;
    assert!(html.contains("Money of all years of these directions: <span class=\"nowrap\"><span class=\"money\">7\u{202F}300<"));
    assert!(
        html.contains("Of it in 2026: <span class=\"nowrap\"><span class=\"money\">7\u{202F}000<")
    );
    assert!(
        !page(&undated().await, "/en/directions").await.contains("Money of all years of these")
    );
}

#[tokio::test]
async fn an_empty_register_says_so_whatever_filter_is_on() {
    for query in ["", "?year=2026", "?words=su&term=short"] {
        let html = page(&empty().await, &format!("/en/directions{query}")).await;
        assert!(html.contains("The register is empty so far"), "{query}: {html}");
    }
    let none = page(&typical().await, "/en/directions?words=xyzxyz").await;
    assert!(!none.contains("The register is empty so far"));
}

#[tokio::test]
async fn a_total_of_a_year_without_rows_stands_beside_nought_with_its_mark() {
    let register = total_without_rows().await;
    let list = links(&page(&register, "/en/lists").await, "/en/lists/").remove(0);
    let html = page(&register, &list).await;
    let (_, row) = html.split_once("<th scope=\"row\">2027</th>").expect("the year of the total");
    let row = row.split("</tr>").next().unwrap_or_default();
    for words in [">0</span>", ">9\u{202F}000</span>", "▲ differs"] {
        assert!(row.contains(words), "{words}: {row}");
    }
    let (_, all) = html.split_once("<tfoot>").expect("the sum of all years");
    assert!(all.contains(">5\u{202F}000</span>"), "{all}");
}

#[tokio::test]
async fn a_list_whose_table_names_no_customer_says_so_and_who_approved_it() {
    let register = untitled().await;
    let mut said = 0;
    for list in links(&page(&register, "/ru/lists").await, "/ru/lists/") {
        let html = page(&register, &list).await;
        let (_, issuers) = html.split_once("<dt>Заказчики</dt><dd>").expect("a line of customers");
        let issuers = issuers.split("</dd>").next().unwrap_or_default();
        said +=
            usize::from(issuers.contains("в таблице не названы") && issuers.contains("The akim"));
    }
    assert_eq!(said, 1, "the list with an approver alone");
    let issuers = page(&register, "/ru/issuers").await;
    assert!(issuers.contains("заказчик в таблице не назван"), "{issuers}");
}
