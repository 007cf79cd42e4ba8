//! Pages of fields, regions, customers and years: every number leads to as many directions as it says.

use super::register::{Register, confirmed, empty, suspect, typical, wide};
use super::{LANGUAGES, get, links, page, text};
use axum::http::StatusCode;

const KINDS: [&str; 4] = ["/regions", "/fields", "/issuers", "/years"];

/// Links to directions that say how many there are, each with that number.
pub fn promises(html: &str) -> Vec<(String, u64)> {
    let labelled = html.split("<a href=\"").skip(1).filter_map(|link| {
        let (address, rest) = link.split_once("\" aria-label=\"")?;
        let (said, _) = rest.split_once('"')?;
        let said = said.strip_suffix(" directions").or_else(|| said.strip_suffix(" direction"))?;
        let count = said.rsplit(' ').next()?.replace('\u{202F}', "").parse().ok()?;
        Some((address.replace("&amp;", "&"), count))
    });
    labelled.collect()
}

/// How many directions a selection says it found.
pub async fn found(register: &Register, address: &str) -> u64 {
    let html = page(register, address).await;
    let (_, found) = html.split_once("id=\"found\">").expect("a count");
    let number: String =
        found.chars().take_while(|it| it.is_ascii_digit() || *it == '\u{202F}').collect();
    number.replace('\u{202F}', "").parse().expect("a number")
}

#[tokio::test]
async fn every_count_of_a_subject_is_a_link_to_as_many_directions() {
    let register = typical().await;
    let mut checked = 0;
    for kind in KINDS {
        let index = page(&register, &format!("/en{kind}")).await;
        let subjects = links(&index, &format!("/en{kind}/"));
        assert!(subjects.len() > 2, "{kind}");
        let mut pages = vec![index];
        for subject in subjects.iter().take(3) {
            pages.push(page(&register, subject).await);
        }
        for html in pages {
            for (address, count) in promises(&html).into_iter().step_by(3) {
                assert_eq!(found(&register, &address).await, count, "{address}");
                checked += 1;
            }
        }
    }
    assert!(checked > 60, "{checked} numbers were followed");
}

#[tokio::test]
async fn an_index_names_what_the_register_has_and_leads_to_the_other_kinds() {
    let register = typical().await;
    for language in LANGUAGES {
        for kind in KINDS {
            let html = page(&register, &format!("{language}{kind}")).await;
            for other in KINDS {
                assert!(html.contains(&format!("href=\"{language}{other}\"")), "{kind}: {other}");
            }
        }
        let regions = page(&register, &format!("{language}/regions")).await;
        let known = links(&regions, &format!("{language}/regions/"));
        assert!(known.len() > 20, "the twenty and smaller places: {known:?}");
        let fields = page(&register, &format!("{language}/fields")).await;
        assert_eq!(links(&fields, &format!("{language}/fields/")).len(), 17);
    }
}

#[tokio::test]
async fn what_is_unknown_gets_the_page_that_helps_and_what_is_empty_says_what_to_do() {
    let register = suspect().await;
    for language in LANGUAGES {
        for address in
            ["/regions/atlantis", "/fields/poetry", "/issuers/nobody", "/years/soon", "/years/1989"]
        {
            let answer = get(&register, &format!("{language}{address}")).await;
            assert_eq!(answer.status(), StatusCode::NOT_FOUND, "{address}");
            let html = text(answer).await;
            assert!(html.contains(&format!("href=\"{language}/directions\"")), "{address}");
        }
        for address in ["/regions/akmola", "/fields/probation", "/years/2031"] {
            let html = page(&register, &format!("{language}{address}")).await;
            let (_, notice) = html.split_once("class=\"notice\"").expect(address);
            assert!(notice.contains(&format!("href=\"{language}/directions\"")), "{address}");
            assert!(html.contains("content=\"noindex\""), "{address}: nothing to find");
        }
    }
    for kind in KINDS {
        assert!(page(&empty().await, kind).await.contains("class=\"notice\""), "{kind}");
    }
}

#[tokio::test]
async fn a_customer_is_found_under_a_name_with_spaces_in_it() {
    let register = typical().await;
    let direction = links(&page(&register, "/directions?year=2025").await, "/issuers/").remove(0);
    assert!(direction.contains("%20"), "{direction}");
    assert!(page(&register, &direction).await.contains("<h1"));
}

#[tokio::test]
async fn a_year_tells_its_own_money_and_what_changed_from_the_year_before() {
    let register = typical().await;
    let html = page(&register, "/en/years/2026").await;
    assert!(html.contains("What changed from 2025 to 2026"), "{html}");
    assert!(html.contains("Directions: difference"), "{html}");
    let selection = page(&register, "/en/directions?year=2026").await;
    let (_, sum) = html.split_once("directions for ").expect("a sentence");
    let (_, sum) = sum.split_once(": ").expect("its money");
    let (sum, _) = sum.split_once(" thousand").expect("its unit");
    let in_year = format!("2026: <span class=\"money\">{sum}</span>");
    assert!(selection.contains(&in_year), "the selection says {sum} of 2026 too");
}

/// The bytes of a page as browsers ask for it.
async fn packed(register: &Register, address: &str) -> usize {
    use tower::ServiceExt;
    let request = axum::http::Request::get(address).header("accept-encoding", "gzip");
    let request = request.body(axum::body::Body::empty()).expect("a request");
    let answer = register.router().oneshot(request).await.expect("an answer");
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    axum::body::to_bytes(answer.into_body(), 16 << 20).await.expect("a body").len()
}

#[tokio::test]
async fn a_thousand_customers_and_many_places_keep_every_page_light() {
    let register = wide().await;
    for address in [
        "/en/directions",
        "/en/regions/astana",
        "/en/years/2026",
        "/en/regions",
        "/en/issuers",
        "/en/issuers/customer%20999",
        "/en/compare?of=issuer",
        "/en/compare?region=astana&region=abai",
        "/en",
    ] {
        let bytes = packed(&register, address).await;
        assert!(bytes < 100_000, "{address}: {bytes} bytes");
    }
    let html = page(&register, "/en/directions?issuer=customer+999").await;
    assert!(html.contains("Offered are the "), "it says that not all are offered");
    assert!(html.contains("<option value=\"customer 999\" selected"), "the chosen one is");
    assert!(page(&register, "/en/compare?of=issuer").await.contains("Offered are the 200"));
    assert!(page(&register, "/en/years/2026").await.contains("more are not shown here"));
}

#[tokio::test]
async fn a_customer_without_a_direction_in_a_year_keeps_its_name() {
    let register = wide().await;
    let html = page(&register, "/en/compare?issuer=customer+1&issuer=customer+2&year=2031").await;
    assert!(html.contains("Comparison of 2031: Customer 1 · Customer 2"), "{html}");
    assert!(!html.contains(">customer 1<"));
}

#[tokio::test]
async fn a_region_says_which_directions_count_elsewhere_too() {
    let register = wide().await;
    let html = page(&register, "/en/regions/astana").await;
    assert!(html.contains("of these directions name several places; their"), "{html}");
    assert!(html.contains("whole money is counted here"));
    let alone = page(&suspect().await, "/en/regions/astana").await;
    assert!(!alone.contains("whole money is counted here"), "{alone}");
    let oblast = page(&register, "/en/regions/jambyl").await;
    assert!(oblast.contains("A district or a settlement counts in its oblast too"));
    assert!(links(&oblast, "/en/directions/").len() > 1, "Taraz lies there");
}

#[tokio::test]
async fn smaller_places_stand_in_the_alphabet_of_the_page_and_none_has_a_kind_that_may_be_wrong() {
    let register = wide().await;
    for (prefix, names) in [
        ("", [">Ақсу<", ">Тараз қаласы<", ">Шортанды ауданы<"]),
        ("/ru", [">Аксу<", ">Тараз<", ">Шортандинский район<"]),
        ("/en", [">Aksu<", ">Shortandy District<", ">Taraz (city)<"]),
    ] {
        for path in ["/regions", "/directions", "/compare?of=region"] {
            let html = page(&register, &format!("{prefix}{path}")).await;
            let names = names.map(|name| match path {
                "/directions" => name.trim_end_matches('<').to_owned(),
                _ => name.to_owned(),
            });
            let places = names.iter().map(|name| html.find(name).expect(name));
            assert!(places.is_sorted(), "{prefix}{path}");
        }
    }
}

#[tokio::test]
async fn the_life_of_a_direction_marks_only_what_the_register_knows() {
    let (register, _) = confirmed(Some(&[1])).await;
    let all = links(&page(&register, "/en/directions").await, "/en/directions/");
    let mut confirmed = 0;
    for direction in &all {
        let html = page(&register, direction).await;
        let (_, life) = html.split_once("<ol class=\"life\"").expect("its life");
        let (life, _) = life.split_once("</ol>").expect("its end");
        assert_eq!(life.matches("aria-current=\"step\"").count(), 1, "{life}");
        assert_eq!(life.matches("Not recorded here yet.").count(), 6, "{life}");
        assert_eq!(life.matches("<li class=\"done").count(), 2, "list and approval: {life}");
        confirmed += life.matches("A person confirmed it on ").count();
    }
    assert_eq!(confirmed, 1);
}

#[tokio::test]
async fn a_list_without_an_approval_is_not_said_to_be_approved() {
    let register = suspect().await;
    let direction = links(&page(&register, "/en/directions").await, "/en/directions/").remove(0);
    let html = page(&register, &direction).await;
    assert!(html.contains("<li class=\"done now\" aria-current=\"step\"><b>List of directions"));
    assert!(html.contains("The list has no approval block"), "{html}");
    assert!(!html.contains("Approved on"), "{html}");
}

#[tokio::test]
async fn directions_alike_say_by_what_they_were_chosen() {
    let register = typical().await;
    let mut shown = 0;
    for direction in links(&page(&register, "/en/directions?year=2026").await, "/en/directions/") {
        let html = page(&register, &direction).await;
        let (_, alike) = html.split_once("id=\"alike\"").expect("the section");
        let (alike, _) = alike.split_once("/en/compare?direction=").expect("a way to compare");
        assert!(!alike.contains(&format!("href=\"{direction}\"")), "not itself");
        let kinds = alike.matches("<h3>").count();
        assert_eq!(alike.matches("Chosen by").count(), kinds);
        assert_eq!(alike.contains("In other lists there is no direction"), kinds == 0);
        shown += links(alike, "/en/directions/").len();
    }
    assert!(shown > 3, "{shown}");
}
