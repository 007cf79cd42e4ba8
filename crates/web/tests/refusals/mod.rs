//! What is not there, what cannot be meant and what is asked in a wrong way gets a page in words.

use super::register::{empty, typical};
use super::{get, page, text};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use tower::ServiceExt;

#[tokio::test]
async fn what_is_not_there_and_what_cannot_be_meant_get_pages() {
    let register = typical().await;
    for (address, status) in [
        ("/ru/nowhere", StatusCode::NOT_FOUND),
        ("/directions/0190a5c0-7f00-7000-8000-000000000001", StatusCode::NOT_FOUND),
        ("/lists/not-an-id", StatusCode::NOT_FOUND),
        ("/originals/abc", StatusCode::NOT_FOUND),
        ("/directions?year=soon", StatusCode::BAD_REQUEST),
        ("/directions?year=1&year=2", StatusCode::BAD_REQUEST),
        ("/directions?field=nonsense", StatusCode::BAD_REQUEST),
        ("/directions?term=nonsense", StatusCode::BAD_REQUEST),
        ("/directions?region=nonsense", StatusCode::BAD_REQUEST),
        ("/directions?issuer=nonsense", StatusCode::BAD_REQUEST),
        ("/directions?words=%01", StatusCode::BAD_REQUEST),
        ("/ru/directions?words=!!!", StatusCode::BAD_REQUEST),
        ("/directions?words=%E2%80%94", StatusCode::BAD_REQUEST),
        ("/directions?issuer=%01", StatusCode::BAD_REQUEST),
        ("/directions?region=%01", StatusCode::BAD_REQUEST),
        ("/directions?year=%01", StatusCode::BAD_REQUEST),
        ("/directions.csv?words=%E2%80%8B", StatusCode::BAD_REQUEST),
        ("/directions.json?issuer=%E2%80%8B", StatusCode::BAD_REQUEST),
        ("/directions.xlsx?words=%01", StatusCode::BAD_REQUEST),
        ("/directions.atom?words=!!!", StatusCode::BAD_REQUEST),
        ("/directions?words=&issuer=", StatusCode::OK),
        ("/directions?region=ulytau&words=xyzxyz", StatusCode::OK),
    ] {
        let answer = get(&register, address).await;
        assert_eq!(answer.status(), status, "{address}");
        assert!(text(answer).await.contains("<h1"), "{address}");
    }
}

#[tokio::test]
async fn every_choice_the_filters_offer_can_be_meant() {
    let register = typical().await;
    let html = page(&register, "/en/directions").await;
    let mut tried = 0;
    for select in html.split("<select").skip(1) {
        let name = select.split("name=\"").nth(1).and_then(|rest| rest.split('"').next());
        let name = name.expect("a select has a name");
        let choices = select.split("</select>").next().unwrap_or_default();
        for value in choices.split("<option value=\"").skip(2) {
            let value = value.split('"').next().unwrap_or_default();
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            page(&register, &format!("/en/directions?{name}={value}")).await;
            tried += 1;
        }
    }
    assert!(tried > 20, "{tried} choices");
}

#[tokio::test]
async fn a_request_of_a_wrong_kind_is_told_so_in_the_language_of_the_visitor() {
    let register = empty().await;
    for (address, allowed, words) in [
        ("/directions", "GET,HEAD", "мұндай сұрауды қабылдамайды"),
        ("/ru/lists", "GET,HEAD", "не принимает такой запрос"),
        ("/en", "GET,HEAD", "does not take such a request"),
        ("/en/try", "GET,HEAD,POST", "does not take such a request"),
        ("/health/live", "GET,HEAD", "мұндай сұрауды қабылдамайды"),
        ("/originals/abc", "GET,HEAD", "мұндай сұрауды қабылдамайды"),
    ] {
        let request = Request::delete(address).body(Body::empty()).expect("a request");
        let answer = register.router().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::METHOD_NOT_ALLOWED, "{address}");
        assert_eq!(answer.headers()["allow"], allowed, "{address}");
        let html = text(answer).await;
        assert!(html.contains(words), "{address}: {html}");
    }
}

#[tokio::test]
async fn words_that_are_too_long_are_not_echoed_and_the_limit_is_named() {
    let register = typical().await;
    let long = "x".repeat(10_000);
    for (prefix, words) in
        [("", "200 таңбадан артық"), ("/ru", "не больше 200 знаков"), ("/en", "At most 200")]
    {
        let answer = get(&register, &format!("{prefix}/directions?words={long}")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        let html = text(answer).await;
        assert!(html.contains(words) && !html.contains(&long[..300]), "{html}");
    }
    let odd = page(&register, "/en/directions?words=%00%07museum%1b").await;
    assert!(odd.contains("value=\"museum\""), "{odd}");
    assert!(!odd.contains(['\0', '\u{7}', '\u{1b}']), "no control character is shown");
    for (bad, told) in [
        (format!("year={long}"), "Write a year"),
        (format!("year=1&year={long}"), "cannot be read"),
        ("year=%00%07soon".to_owned(), "Write a year"),
    ] {
        let html = text(get(&register, &format!("/en/directions?{bad}")).await).await;
        assert!(html.contains(told) && !html.contains(&long[..300]), "{html}");
        assert!(!html.contains(['\0', '\u{7}']), "no control character is shown");
    }
}
