//! Files of a selection: the same directions as its pages, in the same order, and no formula for a spreadsheet.

mod workbook;
mod years;

use crate::register::{Register, crowded, empty, suspect, typical, without_money};
use crate::{get, links, page, text};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use bagyt_settings::{Server, Settings};
use futures_util::StreamExt;
use serde_json::Value;
use tower::ServiceExt;

async fn document(register: &Register, query: &str) -> Vec<Value> {
    let found = text(get(register, &format!("/en/directions.json{query}")).await).await;
    let found: Value = serde_json::from_str(&found).expect("one document");
    let rows = found["directions"].as_array().expect("directions").clone();
    assert_eq!(found["count"], rows.len(), "{query}");
    rows
}

async fn table(register: &Register, query: &str) -> Vec<csv::StringRecord> {
    let found = text(get(register, &format!("/en/directions.csv{query}")).await).await;
    let found = found.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    csv::Reader::from_reader(found.as_bytes()).records().map(|row| row.expect("a row")).collect()
}

/// The addresses of the directions on all pages of a selection.
async fn on_pages(register: &Register, query: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for number in 1.. {
        let joined = if query.is_empty() { "?" } else { "&" };
        let html = page(register, &format!("/en/directions{query}{joined}page={number}")).await;
        let links = html.split("class=\"row-title\" href=\"").skip(1);
        let links = links.filter_map(|rest| rest.split('"').next()).map(str::to_owned);
        let links: Vec<String> = links.collect();
        // Behind the last page comes the last page again.
        if links.is_empty() || found.ends_with(&links) {
            return found;
        }
        found.extend(links);
    }
    found
}

#[tokio::test]
async fn a_file_holds_exactly_the_selection_in_its_order() {
    let register = typical().await;
    for query in [
        "",
        "?year=2026",
        "?words=%D0%B6%D0%B0%D1%81%D1%82%D0%B0%D1%80&order=most-money",
        "?least=10000&most=50000&language=kk&order=least-money",
        "?findings=without&order=most-grants",
    ] {
        let expected = on_pages(&register, query).await;
        assert!(!expected.is_empty(), "{query}");
        let documents = document(&register, query).await;
        let addresses = documents.iter().map(|row| row["address"].as_str().expect("an address"));
        assert_eq!(addresses.collect::<Vec<_>>(), expected, "{query}");
        let rows = table(&register, query).await;
        let whole = expected.iter().map(|path| format!("{OWN}{path}"));
        assert!(rows.iter().map(|row| row[0].to_owned()).eq(whole), "{query}");
        for (row, document) in rows.iter().zip(&documents) {
            assert_eq!(&row[7], document["row"]["direction"].as_str().expect("a direction"));
        }
    }
    let html = page(&register, "/en/directions?year=2026&order=most-money").await;
    assert!(html.contains("href=\"/en/directions.csv?year=2026&amp;order=most-money\""), "{html}");
}

#[tokio::test]
async fn a_large_selection_comes_in_parts_and_whole() {
    let register = crowded().await;
    assert_eq!(document(&register, "").await.len(), 1000);
    assert_eq!(table(&register, "").await.len(), 1000);
}

#[tokio::test]
async fn a_suspect_amount_stands_apart_from_the_sum() {
    let register = suspect().await;
    let rows = table(&register, "").await;
    let money = |row: usize| [&rows[row][10], &rows[row][11], &rows[row][12]];
    assert_eq!(money(0), ["16000", "", ""]);
    assert_eq!(money(1), ["", "4400000", "4400"], "nothing is sure, which is not nought");
    assert_eq!(&rows[1][9], "2026: 4400000 (suspect amount, probably 4400)");
}

/// The texts of the elements of this name under the entries of a feed.
fn in_entries<'a>(feed: &'a roxmltree::Document<'a>, name: &str) -> Vec<&'a str> {
    let entries = feed.root_element().children().filter(|node| node.has_tag_name((ATOM, "entry")));
    let named = entries.flat_map(|entry| entry.children());
    let named = named.filter(|node| node.has_tag_name((ATOM, name)));
    named.map(|node| node.attribute("href").or(node.text()).unwrap_or_default()).collect()
}

const ATOM: &str = "http://www.w3.org/2005/Atom";

/// Where the site of the tests stands.
const OWN: &str = "http://127.0.0.1:8080";

#[tokio::test]
async fn a_direction_without_any_amount_has_no_sum() {
    let rows = table(&without_money().await, "").await;
    assert_eq!([&rows[0][9], &rows[0][10], &rows[0][11]], ["", "", ""]);
}

#[tokio::test]
async fn files_say_of_which_moment_they_are_and_under_which_licence() {
    let register = typical().await;
    let found = text(get(&register, "/en/directions.json?year=2026").await).await;
    let found: Value = serde_json::from_str(&found).expect("one document");
    assert_eq!(found["address"], format!("{OWN}/en/directions?year=2026"));
    assert!(found["as_of"].as_str().is_some_and(|at| at.ends_with('Z')), "{}", found["as_of"]);
    assert!(found["journal_entries"].as_u64().is_some_and(|count| count > 0));
    for key in ["licence", "licence_address"] {
        assert!(found[key].as_str().is_some_and(|it| !it.is_empty()), "{key}");
    }
}

#[tokio::test]
async fn a_filter_there_is_not_makes_no_wider_file() {
    let register = typical().await;
    for kind in ["csv", "json", "xlsx", "atom"] {
        let answer = get(&register, &format!("/en/directions.{kind}?yaer=2026")).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{kind}");
        let html = text(answer).await;
        assert!(html.contains("There is no filter “yaer”"), "{kind}: {html}");
    }
    let html = text(get(&register, "/en/directions?least=12,500").await).await;
    assert!(html.contains("write 12500; if it is 12.5 thousand tenge, write 12.5"), "{html}");
}

#[tokio::test]
async fn rows_of_invented_samples_say_so_in_files_and_beside_sums() {
    let register = typical().await;
    let samples = register.of_list("2025-kostanay.txt");
    let all = table(&register, "").await.len();
    let router = register.router_with_samples(samples);
    let ask = async |address: &str| {
        use tower::ServiceExt;
        let request = axum::http::Request::get(address).body(axum::body::Body::empty());
        text(router.clone().oneshot(request.expect("a request")).await.expect("an answer")).await
    };
    let csv = ask("/en/directions.csv").await;
    let csv = csv.strip_prefix('\u{feff}').expect("a mark of UTF-8");
    let rows: Vec<csv::StringRecord> =
        csv::Reader::from_reader(csv.as_bytes()).records().map(|row| row.expect("a row")).collect();
    let marked = rows.iter().filter(|row| row.get(row.len() - 1) == Some("sample")).count();
    assert!(marked > 0 && marked < all, "{marked} of {all}");
    let words = format!("From invented samples that come with the program: {marked} of {all}");
    for address in ["/en", "/en/directions", "/en/regions"] {
        assert!(ask(address).await.contains(&words), "{address}");
    }
    for address in ["/en/regions/kostanay", "/en/directions?region=kostanay", "/en/years/2025"] {
        assert!(ask(address).await.contains("From invented samples"), "{address}");
    }
    let compared = ask("/en/compare?region=kostanay&region=astana").await;
    assert!(compared.contains("Of these from invented samples"));
    assert!(!ask("/en/regions/ulytau").await.contains("From invented samples"));
}

#[tokio::test]
async fn a_feed_brings_the_newest_of_the_selection() {
    let register = typical().await;
    for query in ["", "?year=2025&order=most-money", "?words=xyzxyz"] {
        let answer = get(&register, &format!("/en/directions.atom{query}")).await;
        let kind = answer.headers()["content-type"].to_str().expect("a kind").to_owned();
        assert_eq!(kind, "application/atom+xml; charset=utf-8");
        let xml = text(answer).await;
        let feed = roxmltree::Document::parse(&xml).expect("well-formed");
        let newest = query.replace("&order=most-money", "");
        let mut expected = on_pages(&register, &newest).await;
        assert!(expected.len() <= 50, "all of them stand in one feed");
        expected.sort();
        let own = OWN;
        let updated = in_entries(&feed, "updated");
        assert!(updated.is_sorted_by(|one, next| one >= next), "what came last is first");
        let links = in_entries(&feed, "link");
        let mut paths: Vec<&str> = links.iter().filter_map(|link| link.strip_prefix(own)).collect();
        paths.sort_unstable();
        assert_eq!(paths, expected, "{query}");
        for name in ["id", "title", "updated", "summary"] {
            let texts = in_entries(&feed, name);
            assert_eq!(texts.iter().filter(|text| !text.is_empty()).count(), expected.len());
        }
        for name in ["id", "title", "updated", "author"] {
            let root = feed.root_element();
            assert!(root.children().any(|node| node.has_tag_name((ATOM, name))), "{name}: {xml}");
        }
    }
    let html = page(&register, "/en/directions?year=2025").await;
    assert!(html.contains("href=\"/en/directions.atom?year=2025\""), "{html}");
    let suspect = text(get(&suspect().await, "/en/directions.atom").await).await;
    let words =
        "2026: 4\u{202F}400\u{202F}000 thousand tenge (suspect amount, probably 4\u{202F}400)";
    assert!(suspect.contains(words), "{suspect}");
    let none = text(get(&empty().await, "/en/directions.atom").await).await;
    assert!(none.contains("<updated>"), "{none}");
    let selected = text(get(&register, "/en/directions.atom?year=2025").await).await;
    assert!(selected.contains("<title>Directions where Year: 2025 · Bagyt</title>"), "{selected}");
    let nothing = text(get(&register, "/en/directions.atom?words=xyzxyz").await).await;
    assert!(!nothing.contains("<updated>1970"), "{nothing}");
}

#[tokio::test]
async fn a_long_feed_goes_on_page_by_page_to_its_end() {
    let register = crowded().await;
    let mut address = "/en/directions.atom?term=short".to_owned();
    let (mut pages, mut entries) = (0, 0);
    loop {
        let xml = text(get(&register, &address).await).await;
        let feed = roxmltree::Document::parse(&xml).expect("well-formed");
        entries += in_entries(&feed, "id").len();
        pages += 1;
        let links = feed.root_element().children().filter(|node| node.has_tag_name((ATOM, "link")));
        let next = links.rev().find(|link| link.attribute("rel") == Some("next"));
        let Some(next) = next else { break };
        address =
            next.attribute("href").and_then(|it| it.strip_prefix(OWN)).expect("ours").to_owned();
        assert!(address.contains("term=short"), "{address}");
    }
    assert_eq!((pages, entries), (20, 1000));
}

#[tokio::test]
async fn an_empty_selection_is_an_empty_file_and_a_wrong_one_is_named() {
    let register = empty().await;
    assert_eq!(document(&register, "").await.len(), 0);
    assert_eq!(table(&register, "").await.len(), 0);
    for address in ["/directions.csv?least=abc", "/ru/directions.json?order=best"] {
        let answer = get(&register, address).await;
        assert_eq!(answer.status(), StatusCode::BAD_REQUEST, "{address}");
        let html = text(answer).await;
        assert!(html.contains("<h1") && (html.contains("abc") || html.contains("best")), "{html}");
    }
}

/// The texts of the elements of this name, wherever they stand.
fn named(xml: &str, name: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(xml).expect("well-formed");
    let nodes = document.descendants().filter(|node| node.tag_name().name() == name);
    nodes.filter_map(|node| node.text().map(str::to_owned)).collect()
}

#[tokio::test]
async fn every_page_is_on_a_map_in_each_language() {
    let register = typical().await;
    let own = "http://127.0.0.1:8080";
    let path = |address: &String| address.strip_prefix(own).expect("our own").to_owned();
    let robots = text(get(&register, "/robots.txt").await).await;
    assert!(robots.contains(&format!("Sitemap: {own}/sitemap.xml\n")), "{robots}");
    let index = text(get(&register, "/sitemap.xml").await).await;
    let mut pages = Vec::new();
    for map in named(&index, "loc").iter().map(path) {
        pages.extend(named(&text(get(&register, &map).await).await, "loc").iter().map(path));
    }
    let directions = on_pages(&register, "").await;
    for direction in &directions {
        assert!(pages.contains(direction) && pages.contains(&direction.replace("/en/", "/ru/")));
    }
    let lists = pages.iter().filter(|page| page.starts_with("/lists/")).count();
    let of_directions = pages.iter().filter(|page| page.contains("/directions/")).count();
    assert_eq!((of_directions, lists), (3 * directions.len(), 11));
    for page in pages.iter().step_by(7) {
        assert_eq!(get(&register, page).await.status(), StatusCode::OK, "{page}");
    }
    for wrong in ["/sitemaps/0", "/sitemaps/2", "/sitemaps/x", "/sitemaps/18446744073709551615"] {
        assert_eq!(get(&register, wrong).await.status(), StatusCode::NOT_FOUND, "{wrong}");
    }
}

#[tokio::test]
async fn a_file_has_its_place_until_it_is_taken_whole_or_left() {
    let register = typical().await;
    let server = Server { downloads: 1, ..Server::default() };
    let site = register.router_with(Settings { server, ..Settings::default() });
    let ask = async |address: &str| {
        let request = Request::get(address).body(Body::empty()).expect("a request");
        site.clone().oneshot(request).await.expect("an answer")
    };
    let list = links(&page(&register, "/lists").await, "/lists/").remove(0);
    let original = links(&page(&register, &list).await, "/originals/").remove(0);
    let files =
        ["/directions.csv", "/ru/directions.json", "/en/directions.xlsx", original.as_str()];
    for file in files {
        let held = ask(file).await;
        assert_eq!(held.status(), StatusCode::OK, "{file}");
        let mut body = held.into_body().into_data_stream();
        body.next().await.expect("it begins").expect("a piece");
        for other in files {
            let refused = ask(other).await;
            assert_eq!(refused.status(), StatusCode::SERVICE_UNAVAILABLE, "{other} beside {file}");
            assert!(refused.headers().contains_key("retry-after"), "it says when to come back");
            assert!(text(refused).await.contains("<h1>"), "in words");
        }
        assert_eq!(ask("/lists").await.status(), StatusCode::OK, "pages are still shown");
        drop(body);
        assert!(!text(ask("/directions.csv").await).await.is_empty(), "left, so its place is free");
    }
}
