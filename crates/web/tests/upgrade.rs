//! A register that an older program made is opened by this one: everything in it is there, and it goes on.
//!
//! `upgrade/` holds what the program of schema 1 left: its schema, and the backup it wrote of a register with two lists, a
//! corrected version of one of them, and the moved days of a year; and what the step to schema 2 was when it was released.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use bagyt_domain::rules::RuleBook;
use bagyt_lists::Limits;
use bagyt_operations::{
    Compared, Ctx, ImportedFile, Outcome, Purpose, confirm_list, import_list, register_actor,
};
use bagyt_settings::Settings;
use bagyt_storage::{ListId, Store};
use bagyt_test_kit::{TestRegister, on_both};
use bagyt_web::{App, router};
use serde_json::Value;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use tower::ServiceExt;
use zip::ZipArchive;

/// The schema as step 1 made it when it was released; no later program may make it otherwise.
const SCHEMA: &str = include_str!("upgrade/schema-1.sql");

/// What step 2 added when it was released.
const SECOND: &str = include_str!("upgrade/schema-2.sql");

/// What a later program made step 2 add as well; registers it made have it already.
const INDEX: &str = "CREATE INDEX direction_versions_confirmed ON direction_versions (list_id, version, direction_id) \
     WHERE confirmed_at IS NOT NULL";

/// Columns of bytes; the backup has them in hexadecimal digits.
const BYTES: [&str; 4] = ["bytes", "encoded", "leaf_hash", "salt"];

fn backup() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/upgrade/register-1.zip")
}

/// A part of the backup.
fn part(name: &str) -> String {
    let mut backup = ZipArchive::new(File::open(backup()).unwrap()).unwrap();
    let mut text = String::new();
    backup.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

fn manifest() -> Value {
    serde_json::from_str(&part("manifest.json")).unwrap()
}

/// Makes the database what the older program left.
async fn make_old(register: &TestRegister) {
    register.bare().await;
    let bytes = if register.is_postgres() { "BYTEA" } else { "BLOB" };
    register.tamper(&SCHEMA.replace("{bytes}", bytes)).await;
    for table in manifest()["parts"].as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        let columns: Vec<&str> =
            table["columns"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
        for line in part(&format!("tables/{name}.jsonl")).lines() {
            let row: Vec<Value> = serde_json::from_str(line).unwrap();
            let values: Vec<String> = columns
                .iter()
                .zip(&row)
                .map(|(column, value)| literal(column, value, register.is_postgres()))
                .collect();
            let (columns, values) = (columns.join(", "), values.join(", "));
            register.tamper(&format!("INSERT INTO {name} ({columns}) VALUES ({values})")).await;
        }
    }
    assert_eq!(steps(register).await, ["0"]);
}

fn literal(column: &str, value: &Value, postgres: bool) -> String {
    match value {
        Value::Null => "NULL".to_owned(),
        Value::String(hex) if BYTES.contains(&column) && postgres => format!("'\\x{hex}'"),
        Value::String(hex) if BYTES.contains(&column) => format!("X'{hex}'"),
        Value::String(text) => format!("'{}'", text.replace('\'', "''")),
        other => other.to_string(),
    }
}

async fn steps(register: &TestRegister) -> Vec<String> {
    register.texts("SELECT CAST(step AS TEXT) AS text FROM schema_steps ORDER BY step").await
}

/// Every step was taken: the first, which the old register had, and those after it.
async fn assert_upgraded(register: &TestRegister) {
    let steps = steps(register).await;
    assert!(steps.len() > 1 && steps[..2] == ["0", "1"], "{steps:?}");
}

fn example(path: &str) -> ImportedFile {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(path);
    let name = file.file_name().unwrap().to_string_lossy().into_owned();
    ImportedFile { name, bytes: std::fs::read(file).unwrap().into() }
}

/// A page of the site over the register.
async fn page(store: &Store, address: &str) -> Vec<u8> {
    let rules = RuleBook::built_in().clone();
    let site = router(App::new(store.clone(), rules, Limits::default(), Settings::default()));
    let request = Request::get(address).header("accept-encoding", "identity").body(Body::empty());
    let answer = site.oneshot(request.unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK, "{address}");
    to_bytes(answer.into_body(), 16 << 20).await.unwrap().to_vec()
}

async fn text(store: &Store, address: &str) -> String {
    String::from_utf8(page(store, address).await).unwrap()
}

/// Addresses on a page that begin so.
fn links(html: &str, start: &str) -> Vec<String> {
    let links = html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let mut links: Vec<String> = links
        .filter(|link| link.starts_with(start))
        .map(|link| link.replace("&amp;", "&"))
        .collect();
    links.sort();
    links.dedup();
    links
}

/// Everything the old register holds is on the pages of the site.
async fn assert_seen(store: &Store) {
    let lists = links(&text(store, "/en/lists").await, "/en/lists/");
    assert_eq!(lists.len(), 2);
    let (mut directions, mut originals, mut versions) = (Vec::new(), Vec::new(), 0);
    for list in &lists {
        let html = text(store, list).await;
        directions.extend(links(&html, "/en/directions/"));
        originals.extend(links(&html, "/originals/"));
        for version in links(&html, &format!("{list}/versions/")) {
            originals.extend(links(&text(store, &version).await, "/originals/"));
            versions += 1;
        }
        for differences in links(&html, &format!("{list}/differences")) {
            assert!(text(store, &differences).await.contains("<ins>"), "{differences}");
        }
    }
    assert!(versions > 0, "one list has an older version");
    let document: Value = serde_json::from_str(&text(store, "/en/directions.json").await).unwrap();
    assert_eq!(document["count"], directions.len());
    assert!(directions.len() > 3, "{directions:?}");
    for direction in &directions {
        assert!(text(store, direction).await.contains("read by machine"), "{direction}");
    }
    originals.sort();
    originals.dedup();
    let mut files = Vec::new();
    for original in originals {
        files.push(page(store, &original).await);
    }
    for name in OLD {
        assert!(files.iter().any(|file| **file == *example(name).bytes), "{name}");
    }
    assert!(text(store, "/en/rules").await.contains("Off: 28.08"), "the moved days");
}

/// The files the old register was made from.
const OLD: [&str; 3] = [
    "lists/2025-kostanay.txt",
    "lists/2025-pavlodar-internal-policy.txt",
    "versions/2025-pavlodar-internal-policy-corrected.txt",
];

/// Works on with it: the same file changes nothing, a new one comes in, a row is confirmed.
async fn assert_goes_on(ctx: &Ctx) {
    let officer = register_actor(ctx, "Officer").await.unwrap();
    let ctx = ctx.clone().acting_as(officer);
    let import = async |file| {
        import_list(&ctx, example(file), Purpose::New, Limits::default()).await.unwrap()
    };
    let Outcome::AlreadyThere { lists, .. } = import(OLD[0]).await else {
        panic!("the register has the file")
    };
    let new = import("lists/2026-turkistan-scan.txt").await;
    assert!(matches!(new, Outcome::Imported { .. }), "{new:?}");
    let old: ListId = lists[0];
    confirm_list(&ctx, &Compared::rows(old, [1].into())).await.unwrap();
    let html = text(&ctx.store, &format!("/en/lists/{old}")).await;
    assert_eq!(html.matches("✓ confirmed ").count(), 1, "{html}");
    assert_eq!(links(&text(&ctx.store, "/en/lists").await, "/en/lists/").len(), 3);
    ctx.store.verify().await.unwrap();
}

#[test]
fn a_register_of_schema_1_opens_whole_and_goes_on() {
    on_both(|register| async move {
        make_old(&register).await;
        let store = Store::open(&register.address).await.unwrap();
        assert_upgraded(&register).await;
        let verified = store.verify().await.unwrap();
        assert_eq!(manifest()["entries"], verified.entries);
        assert_eq!(manifest()["head"], verified.head.to_string());
        assert_seen(&store).await;
        assert_goes_on(&Ctx { store, ..register.ctx.clone() }).await;
    });
}

/// The indexes of the database, by name.
async fn indexes(register: &TestRegister) -> Vec<String> {
    let sql = match register.is_postgres() {
        true => {
            "SELECT indexname::text AS text FROM pg_indexes WHERE schemaname = current_schema() \
             AND indexname NOT LIKE '%\\_key' AND indexname NOT LIKE '%\\_pkey' ORDER BY 1"
        }
        false => {
            "SELECT name AS text FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY 1"
        }
    };
    let mut indexes = register.texts(sql).await;
    indexes.sort();
    indexes
}

#[test]
fn a_register_of_schema_2_gets_what_a_new_one_has() {
    on_both(|register| async move {
        let new = indexes(&register).await;
        assert!(new.iter().any(|name| name == "direction_versions_confirmed"), "{new:?}");
        for with_index in [false, true] {
            make_old(&register).await;
            register.tamper(SECOND).await;
            register.tamper("INSERT INTO schema_steps (step) VALUES (1)").await;
            if with_index {
                register.tamper(INDEX).await;
            }
            let store = Store::open(&register.address).await.unwrap();
            assert_upgraded(&register).await;
            assert_eq!(indexes(&register).await, new, "with the index before: {with_index}");
            assert_seen(&store).await;
            store.verify().await.unwrap();
        }
    });
}

#[test]
fn a_backup_of_schema_1_is_restored_whole_and_goes_on() {
    on_both(|register| async move {
        register.bare().await;
        let file = File::open(backup()).unwrap();
        let restored = Store::restore(&register.address, file).await.unwrap();
        assert_eq!((restored.schema, manifest()["schema"].as_u64()), (1, Some(1)));
        let store = Store::open(&register.address).await.unwrap();
        assert_upgraded(&register).await;
        assert_seen(&store).await;
        assert_goes_on(&Ctx { store, ..register.ctx.clone() }).await;
    });
}

#[test]
fn a_step_that_fails_leaves_the_old_register_as_it_was() {
    on_both(|register| async move {
        make_old(&register).await;
        let before = (register.tables().await, all_rows(&register).await);
        // The step makes its table, and then cannot be written down.
        let (obstacle, away) = if register.is_postgres() {
            (
                "ALTER TABLE schema_steps ADD CONSTRAINT obstacle CHECK (step = 0)",
                "ALTER TABLE schema_steps DROP CONSTRAINT obstacle",
            )
        } else {
            (
                "CREATE TRIGGER obstacle BEFORE INSERT ON schema_steps BEGIN SELECT RAISE(ABORT, 'obstacle'); END",
                "DROP TRIGGER obstacle",
            )
        };
        register.tamper(obstacle).await;
        for _ in 0..2 {
            let refused = Store::open(&register.address).await.unwrap_err();
            assert!(refused.to_string().contains("obstacle"), "{refused}");
            assert_eq!((register.tables().await, all_rows(&register).await), before);
            assert_eq!(steps(&register).await, ["0"]);
        }
        register.tamper(away).await;
        let store = Store::open(&register.address).await.unwrap();
        assert_upgraded(&register).await;
        assert_seen(&store).await;
    });
}

/// How many rows each table of the old register has, and the end of its journal.
async fn all_rows(register: &TestRegister) -> Vec<String> {
    let mut rows = Vec::new();
    for table in manifest()["parts"].as_array().unwrap() {
        let name = table["table"].as_str().unwrap();
        let count = register.number(&format!("SELECT COUNT(*) AS number FROM {name}")).await;
        assert_eq!(table["rows"], count, "{name}");
        rows.push(format!("{name}: {count}"));
    }
    rows.extend(register.texts("SELECT CAST(size AS TEXT) AS text FROM journal_head").await);
    rows
}
