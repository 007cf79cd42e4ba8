//! What the description of the interface says of every answer alike: required keys, examples, problems, headers, links.

use super::problem::PROBLEM;
use serde_json::{Map, Value, json};

/// A problem every question can meet, by status.
const ALWAYS: [(&str, &str); 4] = [
    ("400", "A parameter is unknown, given twice, empty or of the wrong form"),
    ("429", "Too many questions; `Retry-After` says when to ask again"),
    ("500", "The register failed; it is our fault and in our log"),
    ("503", "No answer in time; `Retry-After` says when to ask again"),
];

/// Where one answer leads to another: from, the link's name, to, and the parameters with their values.
type Link = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const LINKS: [Link; 9] = [
    ("listDirections", "first", "getDirection", &[("id", "$response.body#/directions/0/id")]),
    ("listDirections", "list", "getList", &[("id", "$response.body#/directions/0/list/id")]),
    ("listDirections", "next", "listDirections", &[("cursor", "$response.body#/next_cursor")]),
    ("listLists", "first", "getList", &[("id", "$response.body#/lists/0/id")]),
    ("listLists", "rows", "listRows", &[("id", "$response.body#/lists/0/id")]),
    ("listLists", "findings", "listFindings", &[("id", "$response.body#/lists/0/id")]),
    ("listLists", "next", "listLists", &[("cursor", "$response.body#/next_cursor")]),
    (
        "getList",
        "version",
        "getListVersion",
        &[("id", "$response.body#/id"), ("version", "$response.body#/version")],
    ),
    (
        "getList",
        "differences",
        "compareListVersions",
        &[
            ("id", "$response.body#/id"),
            ("from", "$response.body#/versions/1/version"),
            ("to", "$response.body#/versions/0/version"),
        ],
    ),
];

/// The description with what all its parts have in common.
pub fn completed(mut document: Value) -> Value {
    let mut schemas = document["components"]["schemas"].as_object().cloned().unwrap_or_default();
    for (name, schema) in &mut schemas {
        examples_in_a_list(schema);
        words_outside(schema);
        // Of a problem, what does not apply is left out.
        if name != "Problem" {
            all_required(schema);
        }
    }
    let plain = schemas.clone();
    for schema in schemas.values_mut() {
        if schema.get("examples").is_none() {
            schema["examples"] = json!([example(schema, &plain)]);
        }
    }
    document["components"]["schemas"] = Value::Object(schemas);
    let paths = document["paths"].as_object_mut().into_iter().flatten();
    for (_, path) in paths {
        if let Some(operation) = path.get_mut("get") {
            answers(operation);
        }
    }
    document
}

/// `example` is what OpenAPI 3.0 had; JSON Schema has a list of `examples`.
fn examples_in_a_list(schema: &mut Value) {
    match schema {
        Value::Object(keys) => {
            if let Some(example) = keys.remove("example") {
                keys.insert("examples".to_owned(), json!([example]));
            }
            keys.iter_mut()
                .filter(|(key, _)| *key != "examples")
                .for_each(|(_, inner)| examples_in_a_list(inner));
        }
        Value::Array(inner) => inner.iter_mut().for_each(examples_in_a_list),
        _ => {}
    }
}

/// What a key means stands beside it, not inside one of the forms its value can have.
fn words_outside(schema: &mut Value) {
    let parts = schema.get_mut("allOf").and_then(Value::as_array_mut);
    parts.into_iter().flatten().for_each(words_outside);
    let keys = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (_, value) in keys.into_iter().flatten() {
        let forms = value.get_mut("oneOf").and_then(Value::as_array_mut).into_iter().flatten();
        let words = forms.filter_map(|form| form.as_object_mut()?.remove("description")).last();
        if let Some(words) = words {
            value["description"] = words;
        }
    }
}

/// Every key stands in every answer, with `null` where it does not apply.
fn all_required(schema: &mut Value) {
    if let Some(parts) = schema.get_mut("allOf").and_then(Value::as_array_mut) {
        parts.iter_mut().for_each(all_required);
    }
    if let Some(keys) = schema.get("properties").and_then(Value::as_object) {
        schema["required"] = keys.keys().map(String::as_str).collect();
    }
}

/// A value of a schema, put together from the examples of its parts.
fn example(schema: &Value, schemas: &Map<String, Value>) -> Value {
    if let Some(given) = schema["examples"].get(0) {
        return given.clone();
    }
    let named = schema["$ref"].as_str().and_then(|path| path.rsplit('/').next());
    if let Some(found) = named.and_then(|name| schemas.get(name)) {
        return example(found, schemas);
    }
    if let Some(first) = schema["enum"].get(0) {
        return first.clone();
    }
    if let Some(parts) = schema["allOf"].as_array() {
        let keys = parts.iter().filter_map(|part| match example(part, schemas) {
            Value::Object(keys) => Some(keys),
            _ => None,
        });
        return Value::Object(keys.flatten().collect());
    }
    let other = |one: &&Value| one["type"] != "null";
    if let Some(one) = schema["oneOf"].as_array().and_then(|all| all.iter().find(other)) {
        return example(one, schemas);
    }
    if let Some(keys) = schema["properties"].as_object() {
        let keys = keys.iter().map(|(key, value)| (key.clone(), example(value, schemas)));
        return Value::Object(keys.collect());
    }
    match schema.get("items") {
        Some(items) => json!([example(items, schemas)]),
        None => Value::Null,
    }
}

/// Headers, links and problems of an operation, as its parameters make them possible.
fn answers(operation: &mut Value) {
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    let has = |key: &str, value: &str| parameters.iter().any(|one| one[key] == value);
    let mut problems: Vec<(&str, &str)> = ALWAYS.into();
    if has("in", "path") {
        problems.push(("404", "No such thing in the register"));
    }
    if has("name", "cursor") || has("name", "region") {
        problems.push(("422", "A value of the right form that names nothing in the register"));
    }
    if has("name", "cursor") {
        problems.push(("410", "The cursor is too old: begin again without it"));
    }
    let links = links(&operation["operationId"]);
    let answers = &mut operation["responses"];
    answers["200"]["headers"] = json!({
        "ETag": header("Names the answer; give it as `If-None-Match` next time", "W/\"0190a5c07f0070008000000000000001\""),
        "Content-Language": header("The language of words in the answer", "kk"),
    });
    if !links.is_empty() {
        answers["200"]["links"] = Value::Object(links);
    }
    answers["304"] = json!({ "description": "You hold the answer already: nothing changed since" });
    for (status, description) in problems {
        let schema = json!({ "$ref": "#/components/schemas/Problem" });
        answers[status] =
            json!({ "description": description, "content": { PROBLEM: { "schema": schema } } });
    }
}

fn header(description: &str, example: &str) -> Value {
    json!({ "description": description, "schema": { "type": "string", "examples": [example] } })
}

fn links(operation: &Value) -> Map<String, Value> {
    let from = LINKS.iter().filter(|(from, ..)| operation == from);
    let link = |to: &str, parameters: &[(&str, &str)]| {
        let parameters: Map<String, Value> =
            parameters.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
        json!({ "operationId": to, "parameters": parameters })
    };
    from.map(|(_, name, to, parameters)| ((*name).to_owned(), link(to, parameters))).collect()
}
