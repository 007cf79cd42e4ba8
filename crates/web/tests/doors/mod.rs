//! What happens at the doors of the site: slashes too many, pages behind the last and forms from elsewhere.

use super::register::{empty, example, typical};
use super::tried::upload;
use super::{get, page, text};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use tower::ServiceExt;

#[tokio::test]
async fn a_slash_too_many_leads_to_the_address_without_it() {
    let register = empty().await;
    for (asked, told) in [
        ("/directions/", "/directions"),
        ("/ru/lists/?page=2", "/ru/lists?page=2"),
        ("/en/", "/en"),
        ("/try//", "/try"),
    ] {
        let answer = get(&register, asked).await;
        assert_eq!(answer.status(), StatusCode::PERMANENT_REDIRECT, "{asked}");
        assert_eq!(answer.headers()["location"], told, "{asked}");
    }
    for elsewhere in ["//example.org/", "/\\example.org/", "///"] {
        assert_eq!(get(&register, elsewhere).await.status(), StatusCode::NOT_FOUND, "{elsewhere}");
    }
}

#[tokio::test]
async fn a_page_behind_the_last_is_the_last_and_no_number_is_refused() {
    let register = typical().await;
    let list = super::links(&page(&register, "/en/lists").await, "/en/lists/").remove(0);
    let rows = |html: &str| html.matches("row-title").count();
    for (address, last) in [("/en/directions", 2), ("/en/lists", 1), (list.as_str(), 1)] {
        let last = page(&register, &format!("{address}?page={last}")).await;
        let behind = page(&register, &format!("{address}?page=999")).await;
        assert_eq!(rows(&behind), rows(&last), "{address}");
        assert!(rows(&last) > 0, "{address}");
        for none in ["99999999999", "soon"] {
            let answer = get(&register, &format!("{address}?page={none}")).await;
            assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{address}: {none}");
        }
    }
}

async fn posted(request: Request<Body>) -> (StatusCode, bool, String) {
    let answer = empty().await.router().oneshot(request).await.expect("an answer");
    let armour = answer.headers().contains_key("content-security-policy");
    (answer.status(), armour, text(answer).await)
}

#[tokio::test]
async fn a_form_from_another_site_is_refused_in_words() {
    for (prefix, words) in
        [("", "басқа сайттан"), ("/ru", "с другого сайта"), ("/en", "from another site")]
    {
        let mut request = upload("x.txt", b"x");
        *request.uri_mut() = format!("{prefix}/try").parse().expect("an address");
        request.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
        let (status, armour, html) = posted(request).await;
        assert_eq!((status, armour), (StatusCode::FORBIDDEN, true), "{prefix}");
        assert!(html.contains("<h1>") && html.contains(words), "{prefix}: {html}");
    }
}

#[tokio::test]
async fn a_form_of_another_shape_gets_the_form_again_in_the_language_of_the_visitor() {
    for kind in ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"] {
        for (prefix, words) in
            [("", "Форма файлсыз"), ("/ru", "без файла"), ("/en", "without a file")]
        {
            let request = Request::post(format!("{prefix}/try")).header("content-type", kind);
            let request = request.body(Body::from("file=x")).expect("a request");
            let (status, armour, html) = posted(request).await;
            assert_eq!((status, armour), (StatusCode::BAD_REQUEST, true), "{prefix} {kind}");
            assert!(
                html.contains("id=\"refusal\"") && html.contains(words),
                "{prefix} {kind}: {html}"
            );
        }
    }
}

#[tokio::test]
async fn the_result_of_a_check_offers_no_view_that_would_lead_away_from_it() {
    let (status, _, html) =
        posted(upload("2025-kostanay.txt", &example("2025-kostanay.txt"))).await;
    assert_eq!(status, StatusCode::OK);
    assert!(html.contains("class=\"official\"") && !html.contains("class=\"view\""), "{html}");
    let (_, _, refused) = posted(upload("x.txt", b"")).await;
    assert!(refused.contains("class=\"view\""), "a refusal loses nothing");
}

#[tokio::test]
async fn an_address_that_is_no_text_is_told_so_in_words() {
    let answer = get(&empty().await, "/ru/lists/%FF").await;
    assert!(answer.status().is_client_error());
    assert!(text(answer).await.contains("Такой страницы нет"));
}
