//! Files that visitors try: shown and not kept, or refused in words.

use super::register::{empty, example};
use super::{page, text};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use bagyt_settings::{Settings, Trial};
use tower::ServiceExt;

/// A file on its way to the page that reads one.
pub fn upload(name: &str, bytes: &[u8]) -> Request<Body> {
    let mut body = format!(
        "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend_from_slice(bytes);
    body.extend_from_slice(b"\r\n--xx--\r\n");
    Request::post("/en/try")
        .header("content-type", "multipart/form-data; boundary=xx")
        .body(Body::from(body))
        .expect("a request")
}

#[tokio::test]
async fn a_tried_file_is_shown_and_not_kept() {
    let register = empty().await;
    let file = example("2025-kostanay.txt");
    let answer = register.router().oneshot(upload("list.txt", &file)).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK);
    assert!(text(answer).await.contains("<table class=\"official"));
    assert!(page(&register, "/en/lists").await.contains("The register is empty"));
}

#[tokio::test]
async fn a_file_that_cannot_be_tried_is_refused_in_words() {
    let register = empty().await;
    for (bytes, status, words) in [
        (Vec::new(), StatusCode::UNPROCESSABLE_ENTITY, "The file is empty"),
        (b"GIF89a".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "Save it as PNG"),
        (b"Rar!\x1a\x07".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "out of the archive"),
        (b"hello".to_vec(), StatusCode::UNPROCESSABLE_ENTITY, "No list of directions"),
        (vec![b'a'; 9 << 20], StatusCode::PAYLOAD_TOO_LARGE, "too large"),
    ] {
        let answer = register.router().oneshot(upload("x.txt", &bytes)).await.expect("an answer");
        assert_eq!(answer.status(), status, "{words}");
        assert!(text(answer).await.contains(words), "{words}");
    }
}

#[tokio::test]
async fn two_files_at_once_are_refused_in_words() {
    let register = empty().await;
    let part = |name: &str| {
        format!(
            "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\nhello\r\n"
        )
    };
    for (prefix, words) in
        [("", "Бірнеше файл"), ("/ru", "несколько файлов"), ("/en", "More than one file")]
    {
        let body = format!("{}{}--xx--\r\n", part("one.txt"), part("two.txt"));
        let request = Request::post(format!("{prefix}/try"))
            .header("content-type", "multipart/form-data; boundary=xx")
            .body(Body::from(body));
        let answer = register.router().oneshot(request.expect("a request")).await;
        let answer = answer.expect("an answer");
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST);
        assert!(text(answer).await.contains(words), "{words}");
    }
}

/// A file that is on its way in and never arrives.
fn endless_upload() -> Request<Body> {
    let (parts, _) = upload("slow.txt", b"x").into_parts();
    let never = futures_util::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    Request::from_parts(parts, Body::from_stream(never))
}

#[tokio::test]
async fn who_sends_slowly_keeps_nobody_from_having_a_file_read_and_too_many_are_told_so() {
    let register = empty().await;
    let file = example("2025-kostanay.txt");
    let trial = Trial { at_once: 1, held: 2, ..Trial::default() };
    let site = register.router_with(Settings { trial, ..Settings::default() });
    let mut slow = Vec::new();
    for expected in [StatusCode::OK, StatusCode::SERVICE_UNAVAILABLE] {
        slow.push(tokio::spawn(site.clone().oneshot(endless_upload())));
        tokio::task::yield_now().await;
        let answer = site.clone().oneshot(upload("list.txt", &file)).await.expect("an answer");
        assert_eq!(answer.status(), expected);
    }
    slow.into_iter().for_each(|sending| sending.abort());
}

#[tokio::test]
async fn a_file_announced_too_large_is_refused_before_it_comes() {
    let register = empty().await;
    let mut request = endless_upload();
    request.headers_mut().insert("content-length", 99_999_999_999_u64.into());
    let answer = register.router().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::PAYLOAD_TOO_LARGE);
}
