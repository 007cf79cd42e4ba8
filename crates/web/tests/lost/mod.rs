//! Who is lost is led on: by what an address likely meant, by a search with its words, by the filter to take off.

use super::register::{empty, typical};
use super::{LANGUAGES, get, links, page, text};
use axum::http::StatusCode;

/// The identifier with two letters in the wrong order.
fn mistyped(address: &str) -> String {
    let mut letters: Vec<char> = address.chars().collect();
    let place = (letters.len() - 12..letters.len() - 1)
        .rev()
        .find(|place| letters[*place] != letters[*place + 1])
        .expect("two letters differ");
    letters.swap(place, place + 1);
    letters.into_iter().collect()
}

#[tokio::test]
async fn a_mistyped_identifier_leads_to_what_was_meant() {
    let register = typical().await;
    for language in LANGUAGES {
        for section in ["directions", "lists"] {
            let all = page(&register, &format!("{language}/{section}")).await;
            let meant = links(&all, &format!("{language}/{section}/")).remove(0);
            for typed in
                [mistyped(&meant), meant[..meant.len() - 1].to_owned(), format!("{meant}0")]
            {
                let answer = get(&register, &typed).await;
                assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{typed}");
                let html = text(answer).await;
                assert!(html.contains(&format!("<a href=\"{meant}\">")), "{typed}: {html}");
            }
        }
    }
}

#[tokio::test]
async fn a_search_holds_the_words_of_an_address_that_leads_nowhere() {
    let register = empty().await;
    let html =
        text(get(&register, "/ru/grants/%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80.html").await).await;
    assert!(html.contains("value=\"grants жастар\""), "{html}");
    assert!(html.contains("action=\"/ru/directions\""), "{html}");
    let html = text(get(&register, "/en/direction").await).await;
    assert!(html.contains("<a href=\"/en/directions\">Directions</a></p>"), "{html}");
}

#[tokio::test]
async fn no_address_makes_a_page_that_links_to_another_site() {
    for address in ["//example.org/x", "/%5Cexample.org", "/\\example.org"] {
        let html = text(get(&empty().await, address).await).await;
        assert!(html.contains("<h1>"), "{address}");
        for start in ["href=\"//", "href=\"/\\", "value=\"//", "value=\"/\\"] {
            assert!(!html.contains(start), "{address}: {start}");
        }
    }
}

#[tokio::test]
async fn a_search_without_a_result_says_which_filter_to_take_off_and_how_many_there_are_then() {
    let register = typical().await;
    let html = page(&register, "/en/directions?words=xyzxyz&year=2026&term=short").await;
    assert!(html.contains("without “Search by words” – "), "{html}");
    let (_, way) = html
        .split_once("<a href=\"/en/directions?year=2026&amp;term=short\">without")
        .expect("a way out");
    let promised: String = way
        .chars()
        .skip_while(|it| !it.is_ascii_digit())
        .take_while(char::is_ascii_digit)
        .collect();
    let then = page(&register, "/en/directions?year=2026&term=short").await;
    assert!(
        then.contains(&format!("{promised} directions found")) && promised != "0",
        "{promised}"
    );
    assert!(!html.contains("without “Year”"), "what would show nothing is not offered");
}

#[tokio::test]
async fn an_empty_register_says_what_to_do_first() {
    let register = empty().await;
    for language in LANGUAGES {
        for path in ["/directions", "/lists"] {
            let html = page(&register, &format!("{language}{path}")).await;
            let (_, notice) = html.split_once("<div class=\"notice\">").expect("a notice");
            assert!(notice.contains("bagyt import"), "{path}");
            assert!(notice.contains(&format!("<a href=\"{language}/try\">")), "{path}");
        }
    }
}

#[tokio::test]
async fn a_failure_shows_the_identifier_that_stands_in_the_log() {
    let register = typical().await;
    register.lose_file();
    let answer = get(&register, "/en/lists/0190a5c0-7f00-7000-8000-000000000001").await;
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    let id = answer.headers()["x-request-id"].to_str().expect("plain letters").to_owned();
    let html = text(answer).await;
    assert!(id.len() >= 16 && html.contains(&id), "{id}: {html}");
}

#[tokio::test]
async fn filters_that_find_nothing_together_are_named_in_words() {
    let register = typical().await;
    let address =
        "/en/directions?words=xyzxyz&term=short&field=environment&language=ru&findings=with";
    let html = page(&register, address).await;
    for key in ["short", "environment", "ru", "with"] {
        assert!(!html.contains(&format!(">{key} (0)<")), "{key}");
        assert!(!html.contains(&format!(">{key} ×<")), "{key}");
    }
    for words in ["short-term (0)", "short-term ×", "With findings (0)"] {
        assert!(html.contains(words), "{words}");
    }
}

#[tokio::test]
async fn a_value_that_cannot_be_meant_is_named_with_its_filter_and_what_to_write() {
    let register = typical().await;
    let many: Vec<String> = (0..30).map(|number| format!("w{number}")).collect();
    for (query, told) in [
        ("year=20x6".to_owned(), &["Year: “20x6”", "a year in four digits"][..]),
        ("least=much".to_owned(), &["“much”", "12500 or 12.5"]),
        ("least=12,500".to_owned(), &["“12,500”", "write 12500", "write 12.5"]),
        ("year=0".to_owned(), &["Year: “0”", "a year in four digits"]),
        ("least=10&most=5".to_owned(), &["“To” (5) is less than “From” (10)"]),
        ("region=atlantis".to_owned(), &["Territory: “atlantis”", "the filter offers"]),
        ("order=best".to_owned(), &["Order: “best”", "the filter offers"]),
        ("page=-1".to_owned(), &["Number of the page: “-1”", "1, 2, 3"]),
        ("words=%21%21".to_owned(), &["“!!”", "letters or digits"]),
        (format!("words={}", many.join("+")), &["At most 20 words"]),
    ] {
        let answer = get(&register, &format!("/en/directions?{query}")).await;
        assert_eq!(answer.status(), 400, "{query}");
        let html = text(answer).await;
        for words in told {
            assert!(html.contains(words), "{query}: {words}: {html}");
        }
    }
}

#[tokio::test]
async fn a_form_with_a_value_that_cannot_be_meant_comes_back_with_all_that_was_typed() {
    let register = typical().await;
    let others = page(&register, "/ru/directions?words=%D0%B6%D0%B0%D1%81&year=2026").await;
    let (_, found) = others.split_once("<h2 id=\"found\">Найдено ").expect("a count");
    let found = found.split(' ').next().unwrap_or_default();
    for (language, error, fraction) in [
        ("", "«5 млн» деген түсініксіз", "12,5 деп жазыңыз"),
        ("/ru", "«5 млн» здесь непонятно. Напишите сумму", "тыс. тенге — 12,5."),
        ("/en", "“5 млн” is not understood here. Write an amount", "write 12.5."),
    ] {
        let query = "words=%D0%B6%D0%B0%D1%81&year=2026&least=5+%D0%BC%D0%BB%D0%BD&most=12,500";
        let answer = get(&register, &format!("{language}/directions?{query}")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        let html = text(answer).await;
        for kept in [
            "value=\"жас\"",
            "<option value=\"2026\" selected>",
            "value=\"5 млн\"",
            "value=\"12,500\"",
            "<details class=\"more\" open>",
            "aria-describedby=\"amount-help least-error\" aria-invalid=\"true\"",
            "<a href=\"#most\">",
        ] {
            assert!(html.contains(kept), "{language}: {kept}: {html}");
        }
        let under = |name: &str| {
            let (_, after) = html.split_once(&format!("id=\"{name}-error\">")).expect("an error");
            after.split("</p>").next().unwrap_or_default().to_owned()
        };
        assert!(under("least").contains(error), "{language}: {}", under("least"));
        assert!(under("most").contains(fraction), "{language}: {}", under("most"));
        let without = format!("{language}/directions?words=%D0%B6%D0%B0%D1%81&amp;year=2026");
        let (_, way) = html.split_once(&format!("<p><a href=\"{without}\">")).expect("a way out");
        assert!(way.split('<').next().is_some_and(|it| it.contains(found)), "{found}: {html}");
        assert!(!html.contains("<table"), "nothing is shown that was not asked for");
    }
}
