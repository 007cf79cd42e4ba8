//! Who holds an answer is told so, as long as it counts.

use super::{Register, ask, told, typical};
use crate::register::{example, examples, fresh, import};
use crate::text;
use axum::http::StatusCode;
use bagyt_operations::Purpose;

async fn tag(register: &Register, address: &str, language: &str) -> String {
    let answer = ask(register, address, &[("accept-language", language)]).await;
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    answer.headers()["etag"].to_str().expect("a name").to_owned()
}

async fn again(register: &Register, address: &str, language: &str, held: &str) -> StatusCode {
    let headers = [("accept-language", language), ("if-none-match", held)];
    let answer = ask(register, address, &headers).await;
    if answer.status() == StatusCode::NOT_MODIFIED {
        for name in
            ["etag", "vary", "content-language", "cache-control", "access-control-allow-origin"]
        {
            assert!(answer.headers().contains_key(name), "{address}: {name}");
        }
        assert_eq!(answer.headers()["etag"], held, "{address}");
        assert_eq!(text(answer).await, "", "{address}: nothing is said twice");
        return StatusCode::NOT_MODIFIED;
    }
    answer.status()
}

#[tokio::test]
async fn an_answer_counts_for_its_own_address_and_language() {
    let register = typical().await;
    let addresses = [
        "/api/v1",
        "/api/v1/summary",
        "/api/v1/directions?limit=2",
        "/api/v1/directions?limit=3",
        "/api/v1/lists",
    ];
    let mut names = Vec::new();
    for address in addresses {
        for language in ["kk", "ru"] {
            let held = tag(&register, address, language).await;
            let status = again(&register, address, language, &held).await;
            assert_eq!(status, StatusCode::NOT_MODIFIED, "{address}");
            assert_eq!(again(&register, address, "en", &held).await, StatusCode::OK, "{address}");
            names.push(held);
        }
    }
    let all = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), all, "every answer has a name of its own");
}

#[tokio::test]
async fn whatever_is_written_changes_every_name() {
    let (register, ctx) = fresh().await;
    let name = "2025-kostanay.txt";
    let address = "/api/v1/summary";
    let empty = tag(&register, address, "kk").await;
    import(&ctx, name, example(name), Purpose::New).await;
    assert_eq!(again(&register, address, "kk", &empty).await, StatusCode::OK);
    assert_ne!(tag(&register, address, "kk").await, empty);
}

#[tokio::test]
async fn a_refusal_has_no_name_and_is_made_each_time() {
    let register = typical().await;
    let held = tag(&register, "/api/v1/lists", "kk").await;
    let answer = ask(&register, "/api/v1/lists?x=1", &[("if-none-match", &held)]).await;
    let (status, headers, _) = told(answer).await;
    assert_eq!(status, StatusCode::BAD_REQUEST);
    assert!(!headers.contains_key("etag"));
}

/// A reader goes on from where she stopped although a list arrives; when her list is corrected she is told to begin again.
#[tokio::test]
async fn a_cursor_outlives_a_new_list_and_not_a_correction_of_its_own() {
    let (register, ctx) = fresh().await;
    let name = "2025-pavlodar-internal-policy.txt";
    let list = import(&ctx, name, example(name), Purpose::New).await;
    let first = super::document(&register, "/api/v1/directions?limit=2").await;
    let rest = first["links"]["next"].as_str().expect("more come").replace("limit=2", "limit=200");
    let before = super::document(&register, &rest).await;
    let newer = "2026-zerendi-rural-district.txt";
    import(&ctx, newer, example(newer), Purpose::New).await;
    let after = super::document(&register, &rest).await;
    assert_eq!(before["directions"], after["directions"], "the new list stands before them");
    assert!(after["count"].as_u64() > before["count"].as_u64());
    let corrected = "2025-pavlodar-internal-policy-corrected.txt";
    let (_, bytes) = examples().into_iter().find(|(name, _)| name == corrected).expect(corrected);
    import(&ctx, corrected, bytes, Purpose::Replaces(list)).await;
    let (status, _, problem) = told(ask(&register, &rest, &[]).await).await;
    assert_eq!(
        (status, &problem["type"]),
        (StatusCode::GONE, &"/api#problem-cursor-too-old".into())
    );
}
