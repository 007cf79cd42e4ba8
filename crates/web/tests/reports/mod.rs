//! Reporting a mistake: the form beside what it is about, what is refused in words, the page of a kept report.

use super::register::{Register, crowded, typical};
use super::{LANGUAGES, assert_sound, get, links, message_ids, page, text};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use bagyt_settings::{Reports, Settings};
use bagyt_web::Peer;
use std::num::NonZeroU32;
use tower::ServiceExt;

const WRONG: &str = "wrong=The+sum+is+5+500%2C+not+5+000&should_say=5+500&contact=a%40example.kz";

async fn post(
    register: &Register,
    settings: Settings,
    address: &str,
    body: &str,
) -> Response<Body> {
    let request = Request::post(address)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept-encoding", "identity")
        .body(Body::from(body.to_owned()));
    let answer = register.router_with(settings).oneshot(request.expect("a request")).await;
    answer.expect("the router always answers")
}

/// The forms a page leads to, in English.
fn forms(html: &str) -> Vec<String> {
    links(html, "/en/report?about=")
}

/// A direction with findings, and the form about it.
async fn direction(register: &Register) -> (String, String) {
    let html = page(register, "/en/directions?findings=with").await;
    let direction = links(&html, "/en/directions/").remove(0);
    let forms = forms(&page(register, &direction).await);
    let form = forms.into_iter().find(|form| form.matches(':').count() == 2);
    (direction, form.expect("the page leads to the form"))
}

#[tokio::test]
async fn every_direction_list_and_finding_leads_to_a_form_that_shows_what_it_is_about() {
    let register = typical().await;
    let (direction, _) = direction(&register).await;
    let html = page(&register, &direction).await;
    let all = forms(&html);
    let findings = html.matches("<li class=\"finding ").count();
    assert!(findings > 0);
    assert_eq!(all.len(), findings + 1, "one for each finding, one for the direction: {all:?}");
    let (_, title) = html.split_once("<h1").expect("a title");
    let title = title.split(['>', '<']).nth(1).expect("its text");
    for form in &all {
        let shown = page(&register, form).await;
        assert!(shown.contains(title), "{form}: {title}");
        assert_eq!(shown.contains("class=\"finding "), form.matches(':').count() == 3, "{form}");
    }
    let ids = message_ids();
    let mut of_lists = 0;
    for list in links(&page(&register, "/en/lists").await, "/en/lists/") {
        for form in forms(&page(&register, &list).await) {
            of_lists += 1;
            for language in LANGUAGES {
                let form = form.replacen("/en", language, 1);
                assert_sound(&form, &page(&register, &form).await, &ids);
            }
        }
    }
    assert!(of_lists > 12, "each list, and findings about whole lists: {of_lists}");
}

#[tokio::test]
async fn a_report_is_kept_counted_and_never_shown() {
    let register = typical().await;
    let (direction, form) = direction(&register).await;
    let answer = post(&register, Settings::default(), &form, WRONG).await;
    assert_eq!(answer.status(), StatusCode::SEE_OTHER);
    assert_eq!(answer.headers()["location"], "/en/reports/1");
    let ids = message_ids();
    for language in LANGUAGES {
        let address = format!("{language}/reports/1");
        let html = page(&register, &address).await;
        assert_sound(&address, &html, &ids);
        for kept in ["5 500", "a@example.kz"] {
            assert!(!html.contains(kept), "{address}: {kept}");
        }
    }
    let html = page(&register, "/en/reports/1").await;
    assert!(html.contains("Report No. 1") && html.contains("waiting for an answer"), "{html}");
    let html = page(&register, &direction).await;
    assert!(html.contains("1 report, not answered yet") && !html.contains("a@example.kz"));
    let again = post(&register, Settings::default(), &form, WRONG).await;
    assert_eq!(again.headers()["location"], "/en/reports/1", "sent twice, kept once");
    assert_eq!(get(&register, "/reports/2").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_wrong_stands_under_its_field_and_what_was_typed_stays() {
    let register = typical().await;
    let (_, form) = direction(&register).await;
    for (prefix, words) in [
        ("", "5 таңба жазылған, кемінде 10 таңба керек"),
        ("/ru", "написано знаков: 5, нужно не меньше 10"),
        ("/en", "5 characters were written, at least 10 are needed"),
    ] {
        let form = form.replacen("/en", prefix, 1);
        let typed = format!("wrong=%3Cb%3E12&should_say=kept&contact={}", "9".repeat(201));
        let answer = post(&register, Settings::default(), &form, &typed).await;
        assert_eq!(answer.status(), StatusCode::UNPROCESSABLE_ENTITY);
        let html = text(answer).await;
        let error = html.split("id=\"wrong-error\">").nth(1).unwrap_or_default();
        assert!(error.starts_with(&format!("▲ {words}")), "{html}");
        assert!(html.contains("id=\"contact-error\"") && !html.contains("id=\"should_say-error\""));
        assert!(html.contains("aria-describedby=\"wrong-help wrong-error\" aria-invalid=\"true\""));
        assert!(html.contains("&lt;b&gt;12</textarea>") && html.contains(">\nkept</textarea>"));
        assert!(html.contains("href=\"#wrong\"") && html.contains("role=\"alert\""));
    }
    for broken in ["wrong=%FF%FE", &format!("wrong={}", "x".repeat(70_000)), ""] {
        let answer = post(&register, Settings::default(), &form, broken).await;
        assert!(answer.status().is_client_error());
        assert!(text(answer).await.contains("id=\"refusal\""));
    }
}

#[tokio::test]
async fn what_the_register_has_not_gets_no_form() {
    let register = typical().await;
    let (_, form) = direction(&register).await;
    let other = "0190a5c0-7f00-7000-8000-000000000001";
    for about in [
        String::new(),
        "?about=".to_owned(),
        "?about=direction".to_owned(),
        format!("?about=direction:{other}:1"),
        format!("?about=list:{other}:1"),
        "?about=list:x:y".to_owned(),
        format!("{}0", form.trim_start_matches("/en/report")),
        format!("{}:999", form.trim_start_matches("/en/report")),
        format!("{}:0", form.trim_start_matches("/en/report")),
    ] {
        let address = format!("/en/report{about}");
        assert_eq!(get(&register, &address).await.status(), StatusCode::NOT_FOUND, "{address}");
        let answer = post(&register, Settings::default(), &address, WRONG).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn when_there_is_no_room_the_words_stay_in_the_form() {
    let register = crowded().await;
    let (_, form) = direction(&register).await;
    let full = Settings { reports: Reports { per_hour: 1, unanswered: 9 }, ..Settings::default() };
    let first = post(&register, full.clone(), &form, "wrong=The+first+of+them").await;
    assert_eq!(first.status(), StatusCode::SEE_OTHER);
    let second = post(&register, full, &form, "wrong=The+second+of+them").await;
    assert_eq!(second.status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(second.headers()["retry-after"], "3600");
    let html = text(second).await;
    assert!(html.contains("There are too many reports") && html.contains("The second of them"));
}

#[tokio::test]
async fn when_too_many_wait_for_an_answer_no_hour_is_promised() {
    let register = crowded().await;
    let (_, form) = direction(&register).await;
    let full = Settings { reports: Reports { per_hour: 9, unanswered: 1 }, ..Settings::default() };
    post(&register, full.clone(), &form, "wrong=The+first+of+them").await;
    for (prefix, words) in
        [("", "жауап берілген соң"), ("/ru", "когда на сообщения ответят"), ("/en", "are answered")]
    {
        let form = form.replacen("/en", prefix, 1);
        let answer = post(&register, full.clone(), &form, "wrong=The+second+of+them").await;
        assert_eq!(answer.status(), StatusCode::SERVICE_UNAVAILABLE);
        assert!(!answer.headers().contains_key("retry-after"), "nobody knows when");
        let html = text(answer).await;
        assert!(html.contains(words) && html.contains("The second of them"), "{html}");
    }
}

/// What a client is answered who sends this to a site.
async fn sent(site: &Router, form: &str, from: [u8; 4], body: &str) -> Response<Body> {
    let request = Request::post(form)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept-encoding", "identity")
        .body(Body::from(body.to_owned()));
    let mut request = request.expect("a request");
    request.extensions_mut().insert(Peer(from.into()));
    site.clone().oneshot(request).await.expect("an answer")
}

#[tokio::test]
async fn one_client_cannot_use_up_the_room_of_all_and_what_is_not_kept_costs_nothing() {
    let register = crowded().await;
    let (_, form) = direction(&register).await;
    let room = Reports { per_hour: 8, unanswered: 100 };
    let site = register.router_with(Settings { reports: room, ..Settings::default() });
    let mut answers = Vec::new();
    for body in ["wrong=x", "wrong=The+first+report", "wrong=x", "wrong=The+second+report"] {
        answers.push(sent(&site, &form, [192, 0, 2, 1], body).await.status().as_u16());
    }
    assert_eq!(answers, [422, 303, 422, 303], "a quarter of the hour");
    for (prefix, words) in
        [("", "минуттан кейін"), ("/ru", "отправьте его через"), ("/en", "send it in")]
    {
        let form = form.replacen("/en", prefix, 1);
        let answer = sent(&site, &form, [192, 0, 2, 1], "wrong=The+third+report").await;
        assert_eq!(answer.status(), StatusCode::TOO_MANY_REQUESTS);
        let seconds = answer.headers()["retry-after"].to_str().expect("text").parse::<u64>();
        assert!((1..=1801).contains(&seconds.expect("seconds")), "half an hour fills one again");
        let html = text(answer).await;
        assert!(html.contains(words) && html.contains("The third report"), "{html}");
    }
    let other = sent(&site, &form, [192, 0, 2, 2], "wrong=The+report+of+another").await;
    assert_eq!(other.status(), StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn who_asks_too_much_loses_nothing_typed() {
    let register = crowded().await;
    let (_, form) = direction(&register).await;
    let mut settings = Settings::default();
    settings.server.requests_per_minute = NonZeroU32::new(20);
    let site = register.router_with(settings);
    let first = sent(&site, &form, [192, 0, 2, 1], "wrong=The+first+of+them").await;
    assert_eq!(first.status(), StatusCode::SEE_OTHER);
    let second = sent(&site, &form, [192, 0, 2, 1], "wrong=The+second+of+them").await;
    assert_eq!(second.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(second.headers().contains_key("retry-after"));
    let html = text(second).await;
    assert!(html.contains("The second of them</textarea>") && html.contains("id=\"refusal\""));
    // Beyond the limit nothing is looked up, so what is not there is refused like all else.
    let third = sent(&site, "/ru/report?about=zzz", [192, 0, 2, 1], "wrong=The+third").await;
    assert_eq!(third.status(), StatusCode::TOO_MANY_REQUESTS);
    assert!(text(third).await.contains("The third</textarea>"));
}

#[tokio::test]
async fn a_report_from_another_site_is_refused() {
    let register = typical().await;
    let (_, form) = direction(&register).await;
    let request = Request::post(&form)
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site")
        .body(Body::from(WRONG));
    let answer = register.router().oneshot(request.expect("a request")).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::FORBIDDEN);
    assert_eq!(get(&register, "/reports/1").await.status(), StatusCode::NOT_FOUND);
}
