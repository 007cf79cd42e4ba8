//! What may be kept of the site, and for how long: pages until something is written, files with a digest in their name for ever,
//! forms not at all.

use super::register::{Register, grow, growing, typical};
use super::tried::upload;
use super::{addresses, get, links, page, text};
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode};
use axum::routing::Router;
use bagyt_settings::{Server, Settings};
use tower::ServiceExt;

/// Asks a site, perhaps saying which answer is known already.
async fn ask(site: &Router, method: Method, address: &str, known: Option<&str>) -> Response<Body> {
    let mut request = Request::builder().method(method).uri(address);
    if let Some(mark) = known {
        request = request.header("if-none-match", mark);
    }
    let request = request.body(Body::empty()).expect("a request");
    site.clone().oneshot(request).await.expect("the router always answers")
}

async fn status(site: &Router, address: &str, known: &str) -> StatusCode {
    ask(site, Method::GET, address, Some(known)).await.status()
}

fn header<'a>(answer: &'a Response<Body>, name: &str) -> &'a str {
    answer.headers().get(name).map_or("", |value| value.to_str().expect("text"))
}

/// On which heads of requests an answer hangs.
fn varies(answer: &Response<Body>) -> String {
    let lines = answer.headers().get_all("vary").iter();
    lines.map(|line| line.to_str().expect("text")).collect::<Vec<_>>().join(", ")
}

/// The mark of an address.
async fn mark(register: &Register, settings: Settings, address: &str) -> String {
    let answer = ask(&register.router_with(settings), Method::GET, address, None).await;
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    header(&answer, "etag").to_owned()
}

#[tokio::test]
async fn a_star_asks_only_whether_there_is_an_answer() {
    let register = typical().await;
    let site = register.router();
    assert_eq!(status(&site, "/lists", "*").await, StatusCode::NOT_MODIFIED);
    assert_eq!(status(&site, "/api/v1/lists", "*").await, StatusCode::NOT_MODIFIED);
    assert_eq!(status(&site, "/no-such-page", "*").await, StatusCode::NOT_FOUND);
}

/// Every address whose answer depends on the register alone.
async fn of_register(register: &Register) -> Vec<String> {
    let mut all = addresses(register).await;
    all.retain(|address| address != "/try");
    let files = ["csv", "json", "xlsx", "atom"].map(|kind| format!("/directions.{kind}?year=2025"));
    let further = ["/ru", "/en/directions?words=a&page=2", "/robots.txt", "/sitemap.xml"];
    all.extend(further.map(str::to_owned).into_iter().chain(files));
    all
}

#[tokio::test]
async fn an_answer_holds_until_something_is_written() {
    let (register, ctx) = growing().await;
    let site = register.router();
    let mut marks = Vec::new();
    for address in of_register(&register).await {
        let answer = ask(&site, Method::GET, &address, None).await;
        assert_eq!(header(&answer, "cache-control"), "public, max-age=0, must-revalidate");
        let varying = varies(&answer);
        let file = address.contains('.');
        let expected = if file { "accept-encoding" } else { "accept-encoding, cookie" };
        assert_eq!(varying, expected, "{address}");
        let mark = header(&answer, "etag").to_owned();
        assert!(mark.starts_with("W/\"") && mark.ends_with('"'), "{address}: {mark}");
        for known in [mark.clone(), mark.replace("W/", ""), format!("\"other\", {mark}")] {
            let again = ask(&site, Method::GET, &address, Some(&known)).await;
            assert_eq!(again.status(), StatusCode::NOT_MODIFIED, "{address}: {known}");
            assert_eq!(header(&again, "etag"), mark);
            assert_eq!(varies(&again), varying, "{address}");
            assert!(!header(&again, "content-security-policy").is_empty());
            let body = to_bytes(again.into_body(), 1 << 20).await.expect("a body");
            assert!(body.is_empty(), "{address}");
        }
        assert_eq!(status(&site, &address, "W/\"other\"").await, StatusCode::OK, "{address}");
        marks.push((address, mark));
    }
    assert!(marks.len() > 15, "{marks:?}");
    grow(&ctx, "2026-ministry-committees.docx").await;
    for (address, mark) in marks {
        let answer = ask(&site, Method::GET, &address, Some(&mark)).await;
        assert_eq!(answer.status(), StatusCode::OK, "{address}: something was written");
        assert_ne!(header(&answer, "etag"), mark, "{address}");
    }
}

#[tokio::test]
async fn another_language_another_setting_and_another_build_have_marks_of_their_own() {
    let register = typical().await;
    let plain = Settings::default();
    let long =
        Settings { server: Server { rows_per_page: 7, ..Server::default() }, ..plain.clone() };
    let kazakh = mark(&register, plain.clone(), "/lists").await;
    let russian = mark(&register, plain.clone(), "/ru/lists").await;
    let longer = mark(&register, long, "/lists").await;
    assert_eq!(
        mark(&register, plain.clone(), "/lists").await,
        kazakh,
        "it does not hang on the process"
    );
    assert!(kazakh != russian && kazakh != longer && russian != longer);
    let another = bagyt_web::router(register.app(plain).of_build("another"));
    assert_eq!(status(&another, "/lists", &kazakh).await, StatusCode::OK);
}

#[tokio::test]
async fn what_has_its_digest_in_its_name_is_kept_for_ever() {
    let register = typical().await;
    let html = page(&register, "/").await;
    let list = links(&page(&register, "/lists").await, "/lists/").remove(0);
    let mut lasting = links(&html, "/assets/");
    lasting.push(links(&page(&register, &list).await, "/originals/").remove(0));
    assert_eq!(lasting.len(), 3, "{lasting:?}");
    for address in lasting {
        let answer = get(&register, &address).await;
        assert_eq!(header(&answer, "cache-control"), "public, max-age=31536000, immutable");
    }
}

#[tokio::test]
async fn forms_refusals_and_health_are_not_kept() {
    let register = typical().await;
    let site = register.router();
    let mark = mark(&register, Settings::default(), "/lists").await;
    for (address, expected) in [
        ("/try", StatusCode::OK),
        ("/health/live", StatusCode::OK),
        ("/health/ready", StatusCode::OK),
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/directions?year=soon", StatusCode::BAD_REQUEST),
    ] {
        let answer = ask(&site, Method::GET, address, None).await;
        assert_eq!(answer.status(), expected, "{address}");
        assert_eq!(header(&answer, "cache-control"), "no-store", "{address}");
        assert_eq!(header(&answer, "etag"), "", "{address}");
    }
    let mut posted = upload("x.txt", b"hello");
    posted.headers_mut().insert("if-none-match", mark.parse().expect("a value"));
    let answer = site.oneshot(posted).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(header(&answer, "cache-control"), "no-store");
}

#[tokio::test]
async fn asking_for_the_head_alone_answers_the_same_without_the_page() {
    let register = typical().await;
    let site = register.router();
    let mut all = of_register(&register).await;
    all.extend(["/try", "/health/ready", "/nowhere", "/directions?year=soon"].map(str::to_owned));
    all.extend(links(&page(&register, "/").await, "/assets/"));
    for address in all {
        let whole = ask(&site, Method::GET, &address, None).await;
        let head = ask(&site, Method::HEAD, &address, None).await;
        assert_eq!(head.status(), whole.status(), "{address}");
        for name in ["content-type", "etag", "cache-control", "content-disposition"] {
            assert_eq!(header(&head, name), header(&whole, name), "{address}: {name}");
        }
        assert_eq!(text(head).await, "", "{address}");
        if let Some(mark) = whole.headers().get("etag") {
            let known = ask(&site, Method::HEAD, &address, mark.to_str().ok()).await;
            assert_eq!(known.status(), StatusCode::NOT_MODIFIED, "{address}");
        }
    }
}

#[tokio::test]
async fn a_kept_page_is_still_sent_packed() {
    let register = typical().await;
    let packed = async |address: &str| {
        let request = Request::get(address).header("accept-encoding", "gzip").body(Body::empty());
        let answer = register.router().oneshot(request.expect("a request")).await;
        let answer = answer.expect("an answer");
        assert!(varies(&answer).starts_with("accept-encoding"), "{address}");
        (header(&answer, "content-encoding").to_owned(), header(&answer, "etag").to_owned())
    };
    let (packing, mark) = packed("/lists").await;
    assert_eq!(packing, "gzip");
    assert!(!mark.is_empty());
    assert_eq!(packed("/directions.xlsx").await.0, "", "a workbook is packed already");
}
