//! The view of high contrast: a form chooses it, a cookie keeps it, every page and every refusal shows it.

use super::register::{Register, empty, typical};
use super::{LANGUAGES, get, text};
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use tower::ServiceExt;

const CHOSEN: &str = "a=b; view=contrast";

async fn seen(register: &Register, address: &str) -> Response<Body> {
    let request = Request::get(address).header("cookie", CHOSEN).body(Body::empty());
    register.router().oneshot(request.expect("a request")).await.expect("an answer")
}

/// Chooses a view on a page; says with which cookie and where to.
async fn chosen(register: &Register, prefix: &str, form: &str) -> (String, String) {
    let request = Request::post(format!("{prefix}/view"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(Body::from(form.to_owned()))
        .expect("a request");
    let answer = register.router().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::SEE_OTHER, "{form}");
    let header = |name| answer.headers()[name].to_str().expect("plain letters").to_owned();
    (header("set-cookie"), header("location"))
}

#[tokio::test]
async fn the_choice_is_kept_for_a_year_taken_back_and_leads_to_the_page_it_was_made_on() {
    let register = empty().await;
    let back = "back=%2Fru%2Flists%3Fpage%3D2";
    let (cookie, to) = chosen(&register, "/ru", &format!("view=contrast&{back}")).await;
    assert_eq!(cookie, "view=contrast; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    assert_eq!(to, "/ru/lists?page=2");
    let (cookie, _) = chosen(&register, "/ru", &format!("view=usual&{back}")).await;
    assert_eq!(cookie, "view=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let register = empty().await;
    for elsewhere in
        ["https://example.org/", "//example.org", "%2F%5Cexample.org", "example.org", ""]
    {
        let (_, to) = chosen(&register, "/en", &format!("view=contrast&back={elsewhere}")).await;
        assert_eq!(to, "/en", "{elsewhere}");
    }
}

#[tokio::test]
async fn every_page_and_every_refusal_shows_the_view_and_offers_the_way_back() {
    let register = typical().await;
    for language in LANGUAGES {
        let home = if language.is_empty() { "/" } else { language };
        let pages = [
            "/directions?year=2026",
            "/lists",
            "/try",
            "/rules",
            "/nowhere",
            "/directions?year=soon",
        ];
        let pages = pages.map(|path| format!("{language}{path}"));
        for address in pages.iter().map(String::as_str).chain([home]) {
            let usual = text(get(&register, address).await).await;
            let contrast = text(seen(&register, address).await).await;
            assert!(!usual.contains("class=\"contrast\""), "{address}");
            assert!(contrast.contains("<html lang=") && contrast.contains("class=\"contrast\""));
            let offers =
                |html: &str, view: &str| html.contains(&format!("name=\"view\" value=\"{view}\""));
            assert!(offers(&usual, "contrast") && offers(&contrast, "usual"), "{address}");
        }
    }
}

#[tokio::test]
async fn a_cache_learns_that_pages_depend_on_the_cookie_and_that_files_do_not() {
    let register = typical().await;
    for (address, depends) in
        [("/", true), ("/nowhere", true), ("/directions.csv", false), ("/robots.txt", false)]
    {
        for answer in [get(&register, address).await, seen(&register, address).await] {
            let vary = answer.headers().get_all("vary");
            let said =
                vary.iter().any(|value| value.to_str().is_ok_and(|it| it.contains("cookie")));
            assert_eq!(said, depends, "{address}");
        }
    }
}
