//! What programs find on a page in the words of schema.org: the same figures a person reads, and addresses that answer.

use super::register::{Register, crowded, suspect, typical};
use super::{get, links, page};
use axum::http::StatusCode;

const HERE: &str = "http://127.0.0.1:8080";

/// A property with its value: of a `meta` its content, of a link its address, of a time its day; of a thing its type.
fn properties(html: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for tag in html.split('<').filter_map(|rest| rest.split('>').next()) {
        let attribute = |name: &str| {
            let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
            rest.split('"').next().map(|value| value.replace("&amp;", "&").replace("&quot;", "\""))
        };
        let value = ["content", "href", "datetime", "itemtype"].into_iter().find_map(attribute);
        if let (Some(name), Some(value)) = (attribute("itemprop"), value) {
            found.push((name, value));
        }
    }
    found
}

fn all<'a>(found: &'a [(String, String)], name: &str) -> Vec<&'a str> {
    found.iter().filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
}

fn kind(html: &str) -> &str {
    let (_, after) =
        html.split_once("itemscope itemtype=\"").expect("the page describes something");
    after.split('"').next().unwrap_or_default()
}

/// Every thing opened in the markup is a thing, and no property stands outside one.
fn assert_nested(html: &str) {
    let (before, _) = html.split_once("itemscope").expect("a thing");
    assert!(!before.contains("itemprop"), "a property of nothing");
    assert_eq!(
        html.matches("itemscope").count(),
        html.matches("itemtype=\"https://schema.org/").count()
    );
}

#[tokio::test]
async fn home_and_selections_are_datasets_whose_figures_are_those_of_the_page() {
    let register = suspect().await;
    for address in ["/en", "/en/directions?region=astana", "/", "/ru/directions"] {
        let html = page(&register, address).await;
        assert_nested(&html);
        assert_eq!(kind(&html), "https://schema.org/Dataset");
        let found = properties(&html);
        let values = all(&found, "value");
        assert_eq!(values, ["2", "16000"], "{address}: two directions, and no suspect amount");
        assert!(html.contains(">16\u{202F}000<"), "{address}: a person reads the same");
        assert_eq!(all(&found, "license"), ["https://creativecommons.org/licenses/by/4.0/"]);
        assert_eq!(
            all(&found, "encodingFormat"),
            [
                "text/csv",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                "application/json",
                "application/atom+xml"
            ]
        );
        let files = all(&found, "contentUrl");
        assert_eq!(files.len(), 4);
        for file in files {
            let path = file.strip_prefix(HERE).expect("an address of the site");
            assert_eq!(get(&register, path).await.status(), StatusCode::OK, "{file}");
        }
        assert!(
            all(&found, "url")[0].starts_with(HERE) && all(&found, "dateModified")[0].len() == 10
        );
    }
}

#[tokio::test]
async fn a_list_is_a_dataset_based_on_its_file() {
    let register = typical().await;
    for list in links(&page(&register, "/en/lists").await, "/en/lists/") {
        let html = page(&register, &list).await;
        assert_nested(&html);
        let found = properties(&html);
        assert_eq!(kind(&html), "https://schema.org/Dataset");
        assert_eq!(all(&found, "url"), [format!("{HERE}{list}")]);
        let file = all(&found, "isBasedOn")[0].strip_prefix(HERE).expect("an address of the site");
        assert!(
            html.contains(&format!("href=\"{file}\""))
                && get(&register, file).await.status().is_success()
        );
        for creator in all(&found, "creator") {
            assert_eq!(creator, "https://schema.org/GovernmentOrganization");
        }
    }
}

/// The amount a program finds on the page of a direction.
async fn amount(register: &Register, address: &str) -> Option<String> {
    let html = page(register, address).await;
    assert_nested(&html);
    assert_eq!(kind(&html), "https://schema.org/MonetaryGrant");
    let found = properties(&html);
    assert!(all(&found, "license").is_empty(), "a grant has no licence");
    assert_eq!(all(&found, "identifier"), [address.rsplit('/').next().unwrap_or_default()]);
    let values = all(&found, "value");
    assert_eq!(values.len(), all(&found, "currency").len());
    values.first().map(|value| (*value).to_owned())
}

#[tokio::test]
async fn a_direction_is_money_to_be_granted_and_a_suspect_amount_is_not_said() {
    let register = suspect().await;
    let mut amounts = Vec::new();
    for direction in links(&page(&register, "/en/directions").await, "/en/directions/") {
        amounts.push(amount(&register, &direction).await);
    }
    amounts.sort();
    assert_eq!(amounts, [None, Some("16000000".to_owned())], "in tenge");
    let register = crowded().await;
    let direction = links(&page(&register, "/en/directions").await, "/en/directions/").remove(0);
    assert_eq!(amount(&register, &direction).await.as_deref(), Some("5000000"));
}
