//! How much memory a file of directions takes while it is written and sent; a program of its own, because memory is counted for all of
//! a program.

use axum::body::Body;
use axum::http::Request;
use bagyt_domain::rules::RuleBook;
use bagyt_lists::Limits;
use bagyt_operations::Purpose;
use bagyt_settings::Settings;
use bagyt_test_kit::{ListBuilder, TestRegister};
use bagyt_web::{App, router};
use cap::Cap;
use futures_util::StreamExt;
use std::alloc::System;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;
use tower::ServiceExt;

#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

/// What ten times the rows may take more: of a row only its name and its version are known beforehand.
const ROOM: usize = 1 << 20;

/// Takes a file chunk by chunk; returns its length and the most memory held meanwhile beyond what was held before.
async fn taken(site: axum::Router, address: &str) -> (usize, usize) {
    static MOST: AtomicUsize = AtomicUsize::new(0);
    static WATCHING: AtomicBool = AtomicBool::new(false);
    let before = MEMORY.allocated();
    MOST.store(before, Ordering::Relaxed);
    WATCHING.store(true, Ordering::Relaxed);
    let watch = std::thread::spawn(|| {
        while WATCHING.load(Ordering::Relaxed) {
            MOST.fetch_max(MEMORY.allocated(), Ordering::Relaxed);
            std::thread::sleep(Duration::from_micros(200));
        }
    });
    let request = Request::get(address).body(Body::empty()).expect("a request");
    let mut body = site.oneshot(request).await.expect("an answer").into_body().into_data_stream();
    let mut length = 0;
    while let Some(chunk) = body.next().await {
        length += chunk.expect("the file is not cut off").len();
    }
    WATCHING.store(false, Ordering::Relaxed);
    watch.join().expect("it only watches");
    (length, MOST.load(Ordering::Relaxed) - before)
}

#[tokio::test]
async fn five_thousand_directions_take_no_more_memory_than_five_hundred() {
    let register = TestRegister::sqlite().await;
    for (year, rows) in [(2026, 500), (2025, 4_500)] {
        let title = format!("Тізбе {year}");
        let list = (0..rows).fold(ListBuilder::new(&title, year), |list, row| {
            list.row("Басқарма", &format!("{row}-бағыт {}", "мәтін ".repeat(60)), 5_000)
        });
        register.import(&list, Purpose::New).await.expect("stored");
    }
    let rules = RuleBook::built_in().clone();
    let site =
        router(App::new(register.store().clone(), rules, Limits::default(), Settings::default()));
    taken(site.clone(), "/directions.xlsx?year=2026").await; // the overview is made for the first reader
    for kind in ["xlsx", "csv", "json"] {
        let (short, few) = taken(site.clone(), &format!("/directions.{kind}?year=2026")).await;
        let (long, all) = taken(site.clone(), &format!("/directions.{kind}")).await;
        assert!(long > 5 * short, "{kind}: {long} and {short} bytes");
        assert!(
            all < few + ROOM,
            "{kind}: {all} bytes of memory for all, {few} for a tenth; the file has {long}"
        );
    }
}
