//! What a page rests on: source, moment, who read it, addresses that stay, and how to cite it.

use super::register::{OFFICER, Register, confirmed, suspect, typical};
use super::{LANGUAGES, get, links, page};
use axum::http::StatusCode;

/// Where the tests' requests say they come from: nowhere, so the site names where it listens.
const HERE: &str = "http://127.0.0.1:8080";

/// The dd that follows this dt.
fn value<'a>(html: &'a str, label: &str) -> Option<&'a str> {
    let (_, after) = html.split_once(&format!("<dt>{label}</dt>"))?;
    let (_, value) = after.split_once("<dd>")?;
    value.split("</dd>").next()
}

/// What the page says it rests on.
fn trust(html: &str) -> &str {
    let (_, part) =
        html.split_once("<section class=\"trust\"").expect("the page says what it rests on");
    part.split("</section>").next().unwrap_or_default()
}

/// The corrected list of the examples and one of its directions that both versions have.
async fn corrected(register: &Register) -> (String, String) {
    for list in links(&page(register, "/en/lists").await, "/en/lists/") {
        let differences = links(&page(register, &list).await, &format!("{list}/differences"));
        let Some(differences) = differences.first() else { continue };
        let html = page(register, differences).await;
        if let Some(address) =
            links(&html, "/en/directions/").into_iter().find(|it| it.ends_with("/versions/2"))
        {
            return (list, address.trim_end_matches("/versions/2").to_owned());
        }
    }
    panic!("an example has two versions with a changed direction");
}

fn canonical(html: &str) -> &str {
    let (_, after) = html.split_once("rel=\"canonical\" href=\"").expect("a canonical address");
    after.split('"').next().unwrap_or_default()
}

#[tokio::test]
async fn an_older_version_of_a_direction_stays_at_its_address_and_leads_to_the_newer() {
    let register = typical().await;
    let (_, direction) = corrected(&register).await;
    let newest = page(&register, &direction).await;
    let pinned = page(&register, &format!("{direction}/versions/2")).await;
    let older = page(&register, &format!("{direction}/versions/1")).await;
    assert!(older.contains("There is a newer one: version 2"), "{older}");
    assert!(older.contains(&format!("<a href=\"{direction}\">Open the newest version</a>")));
    for html in [&newest, &pinned] {
        assert!(!html.contains("There is a newer one"));
        assert!(html.contains(&format!("href=\"{direction}/versions/1\"")), "the way to the older");
        assert!(html.contains("changed: "), "what the version changed");
    }
    for html in [&newest, &pinned, &older] {
        assert_eq!(canonical(html), format!("{HERE}{direction}"));
    }
    for missing in ["versions/3", "versions/0", "versions/x"] {
        let answer = get(&register, &format!("{direction}/{missing}")).await;
        assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn the_versions_of_a_list_name_one_canonical_address() {
    let register = typical().await;
    let (list, _) = corrected(&register).await;
    for address in [list.clone(), format!("{list}/versions/1"), format!("{list}/versions/2?page=1")]
    {
        assert_eq!(canonical(&page(&register, &address).await), format!("{HERE}{list}"));
    }
}

#[tokio::test]
async fn a_direction_names_its_file_its_moment_and_both_addresses_in_full() {
    let register = typical().await;
    let (_, direction) = corrected(&register).await;
    let html = page(&register, &format!("{direction}/versions/1")).await;
    let part = trust(&html);
    let source = value(part, "Source").expect("a source");
    let original = links(source, "/originals/").remove(0);
    let sha256 = original.rsplit('/').next().unwrap_or_default();
    assert!(source.contains(&format!("{}…", &sha256[..12])), "{source}");
    assert!(
        value(part, "Added to the register").is_some_and(|added| added.contains(", ")),
        "{part}"
    );
    let moment = value(part, "Register as of").expect("a moment");
    assert!(moment.contains("Astana time; entries in the journal: "), "{moment}");
    let permanent = value(part, "Permanent address").expect("an address");
    assert!(permanent.contains(&format!(">{HERE}{direction}<")), "{permanent}");
    let pinned = value(part, "Address of exactly this version").expect("an address");
    assert!(pinned.contains(&format!(">{HERE}{direction}/versions/1<")), "{pinned}");
    assert!(value(part, "Licence of the data").is_some_and(|it| it.contains("CC BY 4.0")));
    assert!(value(part, "Who read and confirmed it").is_some_and(|it| it.contains("no person")));
    let (_, citation) = part.split_once("class=\"citation\">").expect("a citation");
    assert!(citation.contains(&format!("{HERE}{direction}/versions/1</p>")), "{citation}");
    assert!(citation.contains("version 1 (added "), "{citation}");
    assert!(citation.contains(&format!("url = {{{HERE}{direction}/versions/1}}")), "{citation}");
}

#[tokio::test]
async fn every_page_of_the_register_says_what_it_rests_on_in_every_language() {
    let register = typical().await;
    let (list, direction) = corrected(&register).await;
    for address in [
        "/en".to_owned(),
        "/en/directions?year=2026".to_owned(),
        format!("{list}/differences?from=1&to=2"),
        list,
        direction,
    ] {
        for language in LANGUAGES {
            let address = address.replacen("/en", language, 1);
            let address = if address.is_empty() { "/".to_owned() } else { address };
            let html = page(&register, &address).await;
            let part = trust(&html);
            assert!(part.contains("rel=\"license\""), "{address}");
            assert!(part.contains("class=\"citation\""), "{address}");
            assert!(
                part.contains(&format!(">{HERE}{}", address.replace('&', "&amp;"))),
                "{address}: {part}"
            );
        }
    }
}

#[tokio::test]
async fn who_confirmed_is_named_where_the_page_says_what_it_rests_on_and_nowhere_else() {
    let (register, list) = confirmed(Some(&[1])).await;
    let html = page(&register, &format!("/en/lists/{list}")).await;
    let read = value(trust(&html), "Who read and confirmed it").expect("who read it");
    assert!(read.contains(OFFICER) && read.contains("Directions: 1"), "{read}");
    assert_eq!(html.matches(OFFICER).count(), 1);
    let mut named = 0;
    for direction in links(&html, "/en/directions/") {
        named += page(&register, &direction).await.matches(OFFICER).count();
    }
    assert_eq!(named, 1, "only the confirmed direction");
}

#[tokio::test]
async fn the_citation_of_a_figure_names_the_selection_in_words_and_hides_no_suspect_amount() {
    let register = suspect().await;
    let html = page(&register, "/en/directions?region=astana&year=2026&page=1").await;
    let (_, citation) = html.split_once("class=\"citation\">").expect("a citation");
    let citation = citation.split("</p>").next().unwrap_or_default();
    for part in [
        "Year: 2026; Territory: ",
        "Directions: 2, money of all their years 16\u{202F}000 thousand tenge (the suspect amount of 1 row is left out",
        "; of 2026: 16\u{202F}000 thousand tenge (the suspect amount",
        " Astana time (journal entry ",
        "http://127.0.0.1:8080/en/directions?year=2026&amp;region=astana",
    ] {
        assert!(citation.contains(part), "{part}: {citation}");
    }
}

#[tokio::test]
async fn pages_of_subjects_and_comparisons_say_what_their_figures_rest_on() {
    let register = typical().await;
    let directions = links(&page(&register, "/en/directions").await, "/en/directions/");
    let ids: Vec<String> = directions
        .iter()
        .take(2)
        .filter_map(|address| address.rsplit('/').next().map(|id| format!("direction={id}")))
        .collect();
    let region = "/en/regions/kostanay".to_owned();
    let regions = "/en/compare?region=kostanay&region=pavlodar".to_owned();
    let several = format!("/en/compare?{}", ids.join("&"));
    for address in ["/en/years".to_owned(), region.clone(), regions.clone(), several] {
        let html = page(&register, &address).await;
        let part = trust(&html);
        let whole = format!("{HERE}{}", address.replace('&', "&amp;"));
        assert!(value(part, "Permanent address").is_some_and(|it| it.contains(&whole)), "{part}");
        assert!(value(part, "Register as of").is_some_and(|it| it.contains("<time")), "{part}");
    }
    let compared = page(&register, &regions).await;
    for (name, slug) in [("Kostanay Region", "kostanay"), ("Pavlodar Region", "pavlodar")] {
        let one = page(&register, &format!("/en/regions/{slug}")).await;
        let figure = trust(&one).split("itemprop=\"description\" content=\"").nth(1);
        let figure = figure.and_then(|rest| rest.split('"').next()).expect("a figure in words");
        assert!(trust(&compared).contains(&format!("{name} – {figure}")), "{name}: {figure}");
    }
}
