//! What changed between two versions of a list: everything that changed is marked, leads on, and can be cited.

use super::register::{Register, confirmed_version, reordered, typical};
use super::{get, links, page, text};
use axum::http::StatusCode;

/// The addresses of the differences of all lists that have two versions, in a language.
async fn all(register: &Register, language: &str) -> Vec<String> {
    let lists = format!("{language}/lists");
    let mut found = Vec::new();
    for list in links(&page(register, &lists).await, &format!("{lists}/")) {
        found.extend(links(&page(register, &list).await, &format!("{list}/differences")));
    }
    assert!(!found.is_empty(), "a list has two versions");
    found
}

#[tokio::test]
async fn lines_that_moved_are_told_and_lines_that_stand_twice_are_marked() {
    let register = reordered().await;
    for (language, to, from) in [
        ("", "енді 3-орында", "бұрын 2-орында"),
        ("/ru", "теперь на месте 3", "раньше на месте 2"),
        ("/en", "now in place 3", "was in place 2"),
    ] {
        let html = page(&register, &all(&register, language).await[0]).await;
        for (marked, stands) in [
            (format!("two <small class=\"quiet moved\" lang=\"{}\">({to})", &code(language)), true),
            (
                format!("two <small class=\"quiet moved\" lang=\"{}\">({from})", &code(language)),
                true,
            ),
            ("<ins>four</ins>".to_owned(), true),
            ("<del>".to_owned(), false),
        ] {
            assert_eq!(html.contains(&marked), stands, "{marked}: {html}");
        }
    }
}

fn code(language: &str) -> String {
    if language.is_empty() { "kk".to_owned() } else { language[1..].to_owned() }
}

#[tokio::test]
async fn rows_that_were_added_or_taken_out_lead_to_their_pages() {
    let register = typical().await;
    let (mut added, mut removed) = (0, 0);
    for address in all(&register, "/en").await {
        let html = page(&register, &address).await;
        for (class, count) in [("added", &mut added), ("removed", &mut removed)] {
            let rows: Vec<&str> = html.split(&format!("\"><span class=\"{class}\"")).collect();
            for before in &rows[..rows.len() - 1] {
                let link = before.rsplit("href=\"").next().expect("an address");
                assert_eq!(link.ends_with("/versions/1"), class == "removed", "{link}");
                assert!(page(&register, link).await.contains("<h1"), "{link}");
                *count += 1;
            }
            assert!(!html.contains(&format!("<li><span class=\"{class}\"")), "{html}");
        }
    }
    assert!(added > 0 && removed > 0, "{added} added, {removed} removed");
}

#[tokio::test]
async fn what_cannot_be_compared_is_refused_in_words() {
    let register = typical().await;
    for (language, page_told, same_told) in [
        ("", "«x»", "Екі жағында да 1-нұсқа аталған"),
        ("/ru", "«x»", "С обеих сторон названа версия 1"),
        ("/en", "“x”", "Both sides name version 1"),
    ] {
        let address = all(&register, language).await.remove(0);
        let list = address.split("/differences").next().expect("a list");
        let same = address.replace("to=2", "to=1");
        let link = format!("<a href=\"{list}\">");
        for (asked, told) in
            [(&format!("{address}&page=x"), page_told), (&same, same_told), (&same, link.as_str())]
        {
            let answer = get(&register, asked).await;
            assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{asked}");
            let html = text(answer).await;
            assert!(html.contains(told), "{asked}: {html}");
        }
    }
}

#[tokio::test]
async fn two_comparisons_have_two_keys_in_a_bibliography() {
    let register = typical().await;
    let address = all(&register, "/en").await.remove(0);
    let back = address.replace("from=1&to=2", "from=2&to=1");
    let mut keys = Vec::new();
    for address in [&address, &back] {
        let html = page(&register, address).await;
        let (_, key) = html.split_once("@misc{").expect("an entry of a bibliography");
        keys.push(key.split(',').next().unwrap_or_default().to_owned());
    }
    assert!(keys[0].ends_with("-v1-v2") && keys[1].ends_with("-v2-v1"), "{keys:?}");
}

#[tokio::test]
async fn the_page_says_of_each_version_who_confirmed_it() {
    let register = confirmed_version().await;
    let html = page(&register, &all(&register, "/en").await[0]).await;
    let (_, trust) = html.split_once("Who read and confirmed it</dt>").expect("who read it");
    let trust = trust.split("</dd>").next().unwrap_or_default();
    let (before, after) = trust.split_once("<strong>Version 2</strong>").expect("both versions");
    assert!(before.contains("Version 1") && before.contains("Read by a program"), "{before}");
    assert!(!after.contains("Read by a program") && after.contains("1 of 1"), "{after}");
}
