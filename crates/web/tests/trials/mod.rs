//! A visitor's file that takes long: what was read of it is there again for whoever lost the connection, until it is forgotten.

use super::register::{empty, example};
use super::text;
use super::tried::upload;
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, Response, StatusCode};
use bagyt_lists::{Image, NoTools, OldForm, SeenWord, Tool, ToolFault, Tools, Why};
use bagyt_settings::Settings;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

const OLD_FILE: &[u8] = b"{\\rtf1 a list}";

/// A program that reads an old office file no sooner than it is told what comes of it.
#[derive(Debug)]
struct Slow(Mutex<Receiver<Result<Vec<u8>, Why>>>);

impl Tools for Slow {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        let told = self.0.lock().expect("one asks").recv().expect("it is told");
        told.map_err(|why| ToolFault { tool: Tool::LibreOffice, why })
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        NoTools.words(images)
    }
}

/// A site with that program, and who tells it.
async fn slow() -> (Router, Sender<Result<Vec<u8>, Why>>) {
    let (tell, told) = channel();
    let app = empty().await.app(Settings::default());
    (bagyt_web::router(app.with_tools(Arc::new(Slow(Mutex::new(told))))), tell)
}

async fn ask(site: &Router, method: Method, address: &str) -> Response<Body> {
    let request = Request::builder().method(method).uri(address).body(Body::empty());
    site.clone().oneshot(request.expect("a request")).await.expect("an answer")
}

/// Where a file that takes long is to be looked at.
async fn sent(site: &Router, file: &[u8]) -> String {
    let answer = site.clone().oneshot(upload("old.rtf", file)).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    answer.headers()["location"].to_str().expect("an address").to_owned()
}

#[tokio::test]
async fn a_result_that_nobody_saw_to_its_end_is_there_again_until_it_is_forgotten() {
    let (site, tell) = slow().await;
    let there = sent(&site, OLD_FILE).await;
    drop(ask(&site, Method::GET, &there).await); // the connection is lost
    tell.send(Ok(example("2026-ministry-committees.docx"))).expect("it waits");
    let whole = text(ask(&site, Method::GET, &there).await).await;
    assert!(whole.contains("<table class=\"official"), "{whole}");
    for method in [Method::HEAD, Method::GET, Method::HEAD, Method::GET] {
        let answer = ask(&site, method.clone(), &there).await;
        assert_eq!(answer.status(), StatusCode::OK, "{method}");
        let html = text(answer).await;
        assert_eq!(html.contains("<table class=\"official"), method == Method::GET, "{method}");
        let says_when = html.contains("for 15 more minutes") && html.contains("Forget this file");
        assert_eq!(says_when, method == Method::GET, "{html}");
    }
    let picture = ask(&site, Method::GET, &format!("{}/pages/1", there.replace("/en", ""))).await;
    assert_eq!(picture.status(), StatusCode::NOT_FOUND, "there are no pages to look at");
    ask(&site, Method::POST, &there).await;
    assert_eq!(ask(&site, Method::GET, &there).await.status(), StatusCode::NOT_FOUND);
}

/// The same on a machine that cannot keep it from the network.
#[derive(Debug)]
struct Open;

impl Tools for Open {
    fn as_docx(&self, _: &[u8], _: OldForm) -> Result<Vec<u8>, ToolFault> {
        Ok(example("2026-ministry-committees.docx"))
    }

    fn words(&self, images: &[Image]) -> Result<Vec<Vec<SeenWord>>, ToolFault> {
        NoTools.words(images)
    }

    fn keeps_apart(&self) -> bool {
        false
    }
}

#[tokio::test]
async fn a_visitors_document_is_not_opened_by_a_program_that_has_the_network() {
    let app = empty().await.app(Settings::default()).with_tools(Arc::new(Open));
    let site = bagyt_web::router(app);
    let answer = site.clone().oneshot(upload("old.rtf", OLD_FILE)).await.expect("an answer");
    let answer = match answer.headers().get("location").map(|there| there.to_str()) {
        Some(there) => ask(&site, Method::GET, there.expect("an address")).await,
        None => answer,
    };
    let html = text(answer).await;
    assert!(html.contains("cannot be kept from the network"), "{html}");
    assert!(!html.contains("<table class=\"official"), "{html}");
}

#[tokio::test]
async fn why_a_file_was_not_read_is_said_again_until_it_is_forgotten() {
    let (site, tell) = slow().await;
    let there = sent(&site, OLD_FILE).await;
    drop(ask(&site, Method::GET, &there).await);
    tell.send(Err(Why::Refused)).expect("it waits");
    text(ask(&site, Method::GET, &there).await).await;
    for _ in 0..2 {
        let answer = ask(&site, Method::GET, &there).await;
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let html = text(answer).await;
        assert!(html.contains("could not open the file"), "{html}");
        assert!(html.contains("for 15 more minutes") && html.contains("Forget this"), "{html}");
    }
    ask(&site, Method::POST, &there).await;
    assert_eq!(ask(&site, Method::GET, &there).await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_visitor_is_not_told_to_install_programs() {
    let site = empty().await.router();
    for (prefix, said) in
        [("", "DOCX түрінде сақтаңыз"), ("/ru", "сохраните как DOCX"), ("/en", "save it as DOCX")]
    {
        let mut request = upload("old.rtf", OLD_FILE);
        *request.uri_mut() = format!("{prefix}/try").parse().expect("an address");
        let answer = site.clone().oneshot(request).await.expect("an answer");
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let html = text(answer).await;
        assert!(html.contains(said), "{html}");
        for word in ["bagyt doctor", "орнат", "становите", "nstall"] {
            assert!(!html.contains(word), "{word}: {html}");
        }
    }
}
