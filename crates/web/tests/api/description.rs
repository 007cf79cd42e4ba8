//! The description is true: it names every route, every route answers, and everything in it is explained by an example.

use super::{ask, corrected, document, told};
use crate::page;
use crate::register::typical;
use axum::http::StatusCode;
use serde_json::Value;
use std::path::Path;

const DESCRIPTION: &str = "/api/v1/openapi.json";

/// The paths handlers say they answer at.
fn handled() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/api");
    let mut paths = Vec::new();
    for entry in folder.read_dir().expect("the sources are there") {
        let text = std::fs::read_to_string(entry.expect("an entry").path()).expect("a source");
        let named = text.split("    path = \"").skip(1).filter_map(|rest| rest.split('"').next());
        paths.extend(named.map(str::to_owned));
    }
    paths.sort();
    paths
}

#[tokio::test]
async fn every_route_is_described_and_every_described_route_answers() {
    let register = typical().await;
    let described = document(&register, DESCRIPTION).await;
    assert_eq!(described["openapi"], "3.1.0");
    let paths = described["paths"].as_object().expect("paths");
    let mut names: Vec<&String> = paths.keys().collect();
    names.sort();
    assert!(names.len() > 10, "{names:?}");
    assert_eq!(names, handled().iter().collect::<Vec<_>>(), "each handler is a route");
    let list = corrected(&register).await;
    let rows =
        document(&register, &format!("{}/rows", list["link"].as_str().expect("a link"))).await;
    for (path, item) in paths {
        let id = if path.contains("/directions/") { &rows["rows"][0]["id"] } else { &list["id"] };
        let address = path.replace("{id}", id.as_str().expect("an id")).replace("{version}", "1");
        let required = item["get"]["parameters"].as_array().into_iter().flatten();
        let required = required.filter(|it| it["required"] == true && it["in"] == "query");
        let query: Vec<String> = required
            .map(|it| {
                format!("{}={}", it["name"].as_str().expect("a name"), it["schema"]["examples"][0])
            })
            .collect();
        document(&register, &format!("{address}?{}", query.join("&"))).await;
        // Programs without a key of ours find their way by these.
        assert!(!item["get"]["summary"].as_str().unwrap_or_default().is_empty(), "{path}");
        for status in ["200", "304", "400", "429", "500", "503"] {
            assert!(item["get"]["responses"][status].is_object(), "{path}: {status}");
        }
        let problems = item["get"]["responses"].as_object().expect("responses").iter();
        for (status, problem) in problems.filter(|(status, _)| status.as_str() >= "400") {
            let schema = &problem["content"]["application/problem+json"]["schema"]["$ref"];
            assert_eq!(schema, "#/components/schemas/Problem", "{path}: {status}");
        }
    }
}

#[tokio::test]
async fn every_schema_and_every_key_has_words_and_an_example() {
    let described = document(&typical().await, DESCRIPTION).await;
    let schemas = described["components"]["schemas"].as_object().expect("schemas");
    assert!(schemas.len() > 30, "{}", schemas.len());
    for (name, schema) in schemas {
        assert!(!schema["description"].as_str().unwrap_or_default().is_empty(), "{name}");
        assert!(!schema["examples"][0].is_null(), "{name}");
        let parts = schema["allOf"].as_array().cloned().unwrap_or_else(|| vec![schema.clone()]);
        for (key, value) in parts.iter().filter_map(|part| part["properties"].as_object()).flatten()
        {
            assert!(!value["description"].as_str().unwrap_or_default().is_empty(), "{name}.{key}");
            assert!(explained(value), "{name}.{key}: {value}");
        }
        let part = parts.last().expect("a part");
        let (keys, required) = (part["properties"].as_object(), part["required"].as_array());
        if let Some(keys) = keys.filter(|_| name != "Problem") {
            assert_eq!(keys.len(), required.map_or(0, Vec::len), "{name}: keys are never missing");
        }
    }
    for item in described["paths"].as_object().expect("paths").values() {
        for parameter in item["get"]["parameters"].as_array().into_iter().flatten() {
            assert!(
                !parameter["description"].as_str().unwrap_or_default().is_empty(),
                "{parameter}"
            );
        }
    }
}

/// Whether a value has an example, or is made of schemas that have one.
fn explained(value: &Value) -> bool {
    let made_of = |other: &Value| other["$ref"].is_string() || explained(other);
    !value["examples"][0].is_null()
        || value["$ref"].is_string()
        || value.get("items").is_some_and(made_of)
        || value["oneOf"].as_array().is_some_and(|all| all.iter().any(made_of))
}

#[tokio::test]
async fn the_page_explains_every_resource_and_every_kind_of_problem() {
    let register = typical().await;
    let described = document(&register, DESCRIPTION).await;
    for language in ["", "/ru", "/en"] {
        let html = page(&register, &format!("{language}/api")).await;
        for path in described["paths"].as_object().expect("paths").keys() {
            assert!(html.contains(&format!("{path}<")), "{language} {path}");
        }
        // A message that is not there is shown by its name.
        assert!(!html.contains(">api-"), "{language}: a resource without an explanation");
        for address in ["/api/v1/nowhere", "/api/v1/lists?x=1", "/api/v1/directions?year=0"] {
            let (status, _, problem) = told(ask(&register, address, &[]).await).await;
            assert_ne!(status, StatusCode::OK);
            let kind = problem["type"].as_str().expect("a kind").trim_start_matches("/api#");
            assert!(html.contains(&format!("id=\"{kind}\"")), "{language} {kind}");
        }
        assert!(
            page(&register, &format!("{language}/lists"))
                .await
                .contains(&format!("href=\"{language}/api\""))
        );
    }
}
