//! Every page in three languages, walked through the real router, over registers that are empty, typical, crowded.

mod api;
mod compare;
mod conditional;
mod differences;
mod doors;
mod downloads;
mod home;
mod lost;
mod map;
mod method;
mod metrics;
mod notes;
mod papers;
mod refusals;
mod register;
mod reports;
mod rules_page;
mod schema;
mod subjects;
mod sums;
mod trials;
mod tried;
mod trust;
mod view;

use axum::body::{Body, to_bytes};
use axum::http::{Request, Response, StatusCode};
use bagyt_domain::rules::RuleBook;
use register::{Register, confirmed, crowded, empty, read_otherwise, typical};
use tower::ServiceExt;

const LANGUAGES: [&str; 3] = ["", "/ru", "/en"];

async fn get(register: &Register, address: &str) -> Response<Body> {
    let request = Request::get(address).header("accept-encoding", "identity").body(Body::empty());
    let answer = register.router().oneshot(request.expect("a request")).await;
    answer.expect("the router always answers")
}

async fn text(answer: Response<Body>) -> String {
    let bytes = to_bytes(answer.into_body(), 16 << 20).await.expect("a body");
    String::from_utf8(bytes.to_vec()).expect("pages are UTF-8")
}

async fn page(register: &Register, address: &str) -> String {
    let answer = get(register, address).await;
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    text(answer).await
}

/// Message ids of two words and more: none may be seen on a page.
fn message_ids() -> Vec<String> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../messages/en");
    let mut ids = Vec::new();
    for entry in folder.read_dir().expect("messages are there") {
        let text =
            std::fs::read_to_string(entry.expect("an entry").path()).expect("a message file");
        let id = |line: &str| line.split_once(" =").map(|(id, _)| id.to_owned());
        ids.extend(text.lines().filter_map(id).filter(|id| id.contains('-') && !id.contains(' ')));
    }
    assert!(ids.len() > 200, "the messages were found");
    ids
}

fn assert_sound(address: &str, html: &str, ids: &[String]) {
    assert!(!html.contains("<script"), "{address}: a script");
    assert!(!html.contains(" style="), "{address}: an inline style");
    assert!(html.contains("<h1"), "{address}: no title");
    for id in ids {
        let shown = [format!(">{id}<"), format!("\"{id}\""), format!(" {id} ")];
        assert!(
            !shown.iter().any(|shown| html.contains(shown.as_str())),
            "{address}: the message {id} is missing"
        );
    }
}

/// Every page of a register, as paths without a language.
async fn addresses(register: &Register) -> Vec<String> {
    let mut all: Vec<String> = ["/", "/directions", "/lists", "/try", "/rules", "/method", "/api"]
        .map(str::to_owned)
        .into();
    let subjects = ["/regions", "/fields", "/issuers", "/years"];
    for kind in subjects {
        let html = page(register, kind).await;
        all.extend(links(&html, &format!("{kind}/")).into_iter().take(2));
        all.push(kind.to_owned());
    }
    let compared =
        ["", "?of=field", "?region=abai&region=astana", "?region=abai", "?year=2025&year=2026"];
    all.extend(compared.map(|query| format!("/compare{query}")));
    let directions = page(register, "/directions").await;
    all.extend(links(&directions, "/directions/").into_iter().take(3));
    let lists = page(register, "/lists").await;
    for list in links(&lists, "/lists/") {
        let html = page(register, &list).await;
        all.extend(links(&html, &format!("{list}/versions/")));
        all.extend(links(&html, &format!("{list}/differences")));
        all.push(list);
    }
    all
}

fn links(html: &str, prefix: &str) -> Vec<String> {
    let start = format!("href=\"{prefix}");
    let mut found: Vec<String> = html
        .match_indices(&start)
        .filter_map(|(at, _)| {
            html[at + 6..].split('"').next().map(|link| link.replace("&amp;", "&"))
        })
        .collect();
    found.sort();
    found.dedup();
    found
}

#[tokio::test]
async fn every_page_is_sound_in_every_language() {
    let ids = message_ids();
    for register in [empty().await, typical().await] {
        for address in addresses(&register).await {
            for language in LANGUAGES {
                let address = match (language, address.as_str()) {
                    (language, "/") if !language.is_empty() => language.to_owned(),
                    (language, address) => format!("{language}{address}"),
                };
                assert_sound(&address, &page(&register, &address).await, &ids);
            }
        }
    }
}

#[tokio::test]
async fn a_typical_register_has_versions_differences_and_samples() {
    let register = typical().await;
    let all = addresses(&register).await;
    assert!(all.iter().any(|address| address.contains("/versions/")), "{all:?}");
    let differences =
        all.iter().find(|address| address.contains("/differences")).expect("two versions differ");
    let html = page(&register, differences).await;
    assert!(html.contains("<ins>") && html.contains("<del>"), "{html}");
    let beside =
        |mark: &str| html.contains(&format!(" <{mark}>")) || html.contains(&format!("</{mark}> "));
    assert!(beside("ins") && beside("del"), "only the words that changed are marked: {html}");
}

#[tokio::test]
async fn an_older_version_leads_to_its_own_rows_and_a_row_that_is_gone_stands_nowhere() {
    let register = typical().await;
    let (mut older, mut gone) = (0, 0);
    for list in links(&page(&register, "/en/lists").await, "/en/lists/") {
        let html = page(&register, &format!("{list}/versions/1")).await;
        if !html.contains("it is not the one in force") {
            continue;
        }
        older += 1;
        let rows = links(&html, "/en/directions/");
        assert!(rows.iter().all(|row| row.ends_with("/versions/1")), "{rows:?}");
        for row in rows {
            let html = page(&register, &row).await;
            if html.contains("Taken out of the version of the list that is in force.") {
                gone += 1;
                assert!(!html.contains("aria-current=\"step\""), "{row}");
            }
        }
    }
    assert!(older > 0 && gone > 0, "{older} older versions, {gone} rows that are gone");
}

#[tokio::test]
async fn a_cell_that_differs_only_in_meaning_says_how_it_was_read_and_differences_come_in_pages() {
    let register = read_otherwise().await;
    let list = links(&page(&register, "/en/lists").await, "/en/lists/").remove(0);
    let first = format!("{list}/differences?from=1&to=2");
    let html = page(&register, &first).await;
    assert_eq!(html.matches("<h3>").count(), 50, "a page of changed rows");
    assert!(html.contains("read as ") && html.contains("suspect amount"), "{html}");
    assert!(html.contains("field not recognised"), "what the field was read as");
    let last = page(&register, &format!("{first}&page=3")).await;
    assert_eq!(last.matches("<h3>").count(), 20);
    assert_eq!(page(&register, &format!("{first}&page=99")).await.matches("<h3>").count(), 20);
}

#[tokio::test]
async fn all_lists_say_what_their_figures_rest_on_and_differences_where_to_report_a_mistake() {
    let register = typical().await;
    let html = page(&register, "/en/lists").await;
    assert!(html.contains("<section class=\"trust\"") && html.contains("class=\"citation\""));
    let all = addresses(&register).await;
    let differences =
        all.iter().find(|it| it.contains("/differences")).expect("two versions differ");
    let html = page(&register, &format!("/en{differences}")).await;
    assert!(html.contains("href=\"/en/report?about="), "{html}");
}

/// How often a page marks something as confirmed with a date, and as read by machine.
fn marks(html: &str) -> (usize, usize) {
    let confirmed = html.split("state confirmed\">✓ confirmed ").skip(1);
    let dated = |mark: &str| mark.starts_with(|letter: char| letter.is_ascii_digit());
    assert!(confirmed.clone().all(dated), "every mark has its date");
    (confirmed.count(), html.matches("○ read by machine").count())
}

#[tokio::test]
async fn a_confirmed_direction_says_so_with_the_date() {
    let (register, list) = confirmed(Some(&[1])).await;
    let table = page(&register, "/en/directions").await;
    let rows = links(&table, "/en/directions/").len();
    assert_eq!(marks(&table), (1, rows - 1));
    let html = page(&register, &format!("/en/lists/{list}")).await;
    assert_eq!(marks(&html), (1, 1), "the row; the heading is read by machine");
    assert!(html.contains(&format!("directions confirmed: 1 of {rows}")), "{html}");
    let own = links(&html, "/en/directions/");
    let mut seen = Vec::new();
    for direction in &own {
        seen.push(marks(&page(&register, direction).await));
    }
    seen.sort_unstable();
    assert_eq!(seen.pop(), Some((1, 0)));
    assert_eq!(seen, vec![(0, 1); rows - 1]);
    let ids = message_ids();
    for address in [format!("/lists/{list}"), own[0].replace("/en/", "/")] {
        for language in LANGUAGES {
            let address = format!("{language}{address}");
            assert_sound(&address, &page(&register, &address).await, &ids);
        }
    }
}

#[tokio::test]
async fn a_list_confirmed_whole_counts_every_direction() {
    let (register, list) = confirmed(None).await;
    let table = page(&register, "/en/directions").await;
    let rows = links(&table, "/en/directions/").len();
    assert_eq!(marks(&table), (rows, 0));
    let html = page(&register, &format!("/en/lists/{list}")).await;
    assert!(html.contains(&format!("directions confirmed: {rows} of {rows}")), "{html}");
    assert!(html.contains("title, approval and totals confirmed "), "{html}");
    assert_eq!(marks(&html), (rows, 0), "nothing on the page is only read by machine");
}

#[tokio::test]
async fn a_crowded_register_stays_in_pages() {
    let register = crowded().await;
    let first = page(&register, "/directions").await;
    assert!(first.len() < 200_000, "{} bytes", first.len());
    assert!(first.contains("?page=2"), "there is a second page");
    let list = links(&page(&register, "/lists").await, "/lists/").remove(0);
    let html = page(&register, &list).await;
    assert!(html.len() < 400_000, "{} bytes", html.len());
    let last = page(&register, &format!("{list}?page=40")).await;
    assert!(last.contains("1000"), "the last page has the last row");
    let cell = first_cell_with_a_finding(&html);
    assert!(cell.contains("<dl") && !cell.contains("colspan"), "under its cell: {cell}");
}

fn first_cell_with_a_finding(html: &str) -> &str {
    let (before, _) = html.split_once("class=\"findings\"").expect("a finding");
    before.rsplit("<td").next().unwrap_or_default()
}

#[tokio::test]
async fn filters_narrow_and_can_be_taken_off() {
    let register = typical().await;
    let all = page(&register, "/en/directions").await;
    let some = page(&register, "/en/directions?year=2025&term=short").await;
    assert_ne!(all, some);
    assert!(some.contains("Take the filter off: 2025"), "{some}");
    let none = page(&register, "/en/directions?words=xyzxyz").await;
    assert!(none.contains("No such directions"));
}

#[tokio::test]
async fn every_answer_carries_the_armour() {
    let register = empty().await;
    for address in ["/", "/nowhere", "/health/live"] {
        let answer = get(&register, address).await;
        let header = |name: &str| {
            answer.headers().get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
        };
        let policy = header("content-security-policy");
        assert!(
            policy.contains("default-src 'none'") && !policy.contains("unsafe"),
            "{address}: {policy}"
        );
        assert_eq!(header("x-content-type-options"), "nosniff", "{address}");
        assert!(!header("x-request-id").is_empty(), "{address}");
    }
}

#[tokio::test]
async fn the_rules_name_their_sources_and_reasons_in_the_language_of_the_visitor() {
    let register = empty().await;
    let said = [
        ("/rules", ["Қағидалардың осы редакциядағы мәтінін ашу мүмкін болмады", "Бұл көрсетілген"]),
        ("/ru/rules", ["текст Правил в этой редакции открыть не удалось", "Ни одной страницы"]),
        (
            "/en/rules",
            ["the text of the Rules in this wording could not be opened", "No page giving"],
        ),
    ];
    let edited = RuleBook::built_in().edited().expect("there are files");
    for (address, words) in said {
        let html = page(&register, address).await;
        for (text, others) in said.iter().flat_map(|(_, all)| all.map(|text| (text, *all))) {
            assert_eq!(html.contains(text), others == words, "{address}: {text}");
        }
        assert!(!html.contains(&edited.to_string()), "{address}: the day in figures");
    }
}

#[tokio::test]
async fn an_original_comes_back_byte_for_byte() {
    let register = typical().await;
    let list = links(&page(&register, "/lists").await, "/lists/").remove(0);
    let html = page(&register, &list).await;
    let original = links(&html, "/originals/").remove(0);
    let answer = get(&register, &original).await;
    assert_eq!(answer.headers()["content-type"], "application/octet-stream");
    let bytes = to_bytes(answer.into_body(), 16 << 20).await.expect("a body");
    assert!(
        register::examples().iter().any(|(_, example)| *example == bytes),
        "the bytes are those of an example"
    );
}

#[tokio::test]
async fn it_says_that_it_lives_and_is_ready() {
    let register = empty().await;
    assert_eq!(get(&register, "/health/live").await.status(), StatusCode::OK);
    assert_eq!(get(&register, "/health/ready").await.status(), StatusCode::OK);
    register.lose_file();
    assert_eq!(get(&register, "/health/live").await.status(), StatusCode::OK);
    let ready = get(&register, "/health/ready").await.status();
    assert_eq!(ready, StatusCode::SERVICE_UNAVAILABLE);
}
