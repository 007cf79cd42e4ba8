//! Comparing: regions and directions side by side, and words that say what to do where that cannot be.

use super::register::{empty, suspect, typical};
use super::subjects::{found, promises};
use super::{LANGUAGES, get, links, page, text};
use axum::http::StatusCode;

#[tokio::test]
async fn two_regions_stand_side_by_side_and_every_number_leads_to_its_directions() {
    let register = typical().await;
    for year in ["", "&year=2026"] {
        let address = format!("/en/compare?region=kostanay&region=astana{year}");
        let html = page(&register, &address).await;
        assert_eq!(html.matches("<th scope=\"col\">").count(), 2);
        let numbers = promises(&html);
        assert!(numbers.len() > 6, "{numbers:?}");
        for (address, count) in numbers {
            assert_eq!(found(&register, &address).await, count, "{address}");
        }
        assert_eq!(html.contains("Financing by year"), year.is_empty());
        assert_eq!(
            html.matches("Comparison of 2026: ").count() > 2,
            !year.is_empty(),
            "title and citation"
        );
        let read = html.split("Who read and confirmed it").nth(1).expect("who read it");
        let read = read.split("</dd>").next().unwrap_or_default();
        assert_eq!(
            read.matches("Directions confirmed by a person").count(),
            2,
            "each column by itself"
        );
    }
}

#[tokio::test]
async fn each_kind_can_be_compared_in_every_language() {
    let register = typical().await;
    for language in LANGUAGES {
        for kind in ["region", "field", "issuer", "year"] {
            let html = page(&register, &format!("{language}/compare?of={kind}")).await;
            let name = format!("name=\"{kind}\"");
            let (_, select) = html.split_once(&name).expect(kind);
            let (select, _) = select.split_once("</select>").expect("its end");
            let values: Vec<&str> = select
                .split("<option value=\"")
                .filter_map(|option| option.split('"').next())
                .filter(|value| !value.is_empty() && !value.starts_with('>'))
                .take(2)
                .collect();
            let query: String =
                values.iter().map(|value| format!("{kind}={}&", value.replace(' ', "+"))).collect();
            let query: String = query
                .bytes()
                .map(|byte| {
                    if byte.is_ascii() {
                        char::from(byte).to_string()
                    } else {
                        format!("%{byte:02X}")
                    }
                })
                .collect();
            let html = page(&register, &format!("{language}/compare?{query}")).await;
            assert!(html.contains("<table class=\"folds compare numbers of-2\""), "{query}");
        }
    }
}

#[tokio::test]
async fn what_cannot_be_compared_is_told_with_a_form_to_choose_from() {
    let register = typical().await;
    let id = "0190a5c0-7f00-7000-8000-000000000001";
    for (query, words) in [
        ("region=abai&region=atlantis", "does not know “atlantis”"),
        ("region=abai&field=health", "things of several kinds"),
        ("region=abai&year=soon&region=astana", "does not know “soon”"),
        ("direction=nonsense&direction=x", "does not know “nonsense”"),
        (&format!("direction={id}&direction=x"), id),
        ("year=2024&year=2025&year=2026&year=2027&year=2028", "to compare 5"),
    ] {
        let answer = get(&register, &format!("/en/compare?{query}")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{query}");
        let html = text(answer).await;
        assert!(html.contains(words), "{query}: {html}");
        assert!(html.contains("class=\"filters compare-form\""), "{query}");
        if query.contains("region=abai") {
            assert!(
                html.contains("<option value=\"abai\" selected>"),
                "{query}: what is known stays"
            );
        }
    }
}

#[tokio::test]
async fn one_alone_stays_chosen_and_none_is_explained() {
    let register = typical().await;
    let html = page(&register, "/en/compare?region=astana").await;
    assert!(html.contains("<option value=\"astana\" selected>Astana"), "{html}");
    assert!(html.contains("Choose at least one more"));
    let year = page(&register, "/en/compare?of=region&region=astana&region=&year=2026").await;
    assert!(year.contains("<option value=\"2026\" selected>"), "the year stays too: {year}");
    let only_year = page(&register, "/en/compare?of=region&region=&region=&year=2026").await;
    assert!(
        only_year.contains("<option value=\"2026\" selected>")
            && only_year.contains("name=\"region\"")
    );
    let html = page(&register, "/en/compare").await;
    assert!(html.contains("Choose two to four") && !html.contains("noindex"), "{html}");
    assert!(page(&empty().await, "/en/compare").await.contains("class=\"notice\""));
}

#[tokio::test]
async fn directions_are_chosen_by_boxes_and_what_is_the_same_is_said_once() {
    let register = typical().await;
    let table = page(&register, "/en/directions?year=2025").await;
    let boxes: Vec<&str> = table
        .split("type=\"checkbox\" name=\"direction\" value=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    assert_eq!(boxes.len(), links(&table, "/en/directions/").len());
    let html =
        page(&register, &format!("/en/compare?direction={}&direction={}", boxes[0], boxes[1]))
            .await;
    let (same, different) = html.split_once("<table").expect("what differs");
    let (_, same) = same.split_once("<dl class=\"printed\">").expect("what is the same");
    assert!(same.contains("<dt>Years</dt>") && !different.contains("<th scope=\"row\">Years"));
    assert!(different.contains("<th scope=\"row\">Target indicators"));
    for id in &boxes[..2] {
        assert!(different.contains(&format!("href=\"/en/directions/{id}\"")));
    }
    let alone = page(&register, &format!("/en/compare?direction={}", boxes[0])).await;
    assert!(alone.contains(&format!("type=\"hidden\" name=\"direction\" value=\"{}\"", boxes[0])));
}

#[tokio::test]
async fn a_mean_grant_has_its_caveat_and_no_suspect_money() {
    let html = page(&suspect().await, "/en/compare?region=astana&region=abai").await;
    let (_, mean) = html.split_once("One grant on average").expect("a mean");
    let (mean, rest) = mean.split_once("</tr>").expect("its row");
    assert!(mean.contains("16\u{202F}000") && mean.contains("from 1 direction"), "{mean}");
    assert!(rest.contains("have no suspect amount"), "the caveat");
}

#[tokio::test]
async fn a_mean_grant_of_one_year_is_not_told_as_that_of_all_money() {
    let register = typical().await;
    let of_one_year = "the money of a direction in that one year divided by all its grants";
    for (asked, of_year) in [
        ("region=astana&region=kostanay", false),
        ("region=astana&region=kostanay&year=2026", true),
        ("year=2025&year=2026", true),
    ] {
        let html = page(&register, &format!("/en/compare?{asked}")).await;
        assert!(html.contains("One grant on average"), "{asked}");
        assert_eq!(html.contains(of_one_year), of_year, "{asked}");
    }
}
