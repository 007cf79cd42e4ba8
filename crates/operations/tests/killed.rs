//! A program that imports is killed at any moment: each list is wholly there or wholly absent, and others go on working.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::rules::RuleBook;
use bagyt_journal::Pseudonym;
use bagyt_operations::{Ctx, Purpose, import_readings, verify};
use bagyt_storage::Store;
use bagyt_storage::catalogue::PageRequest;
use bagyt_test_kit::{ListBuilder, SeededRandomness, TestRegister, on_both};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Tells the other process which register to import into, and which number its first list has.
const REGISTER: &str = "BAGYT_TEST_IMPORT_INTO";
const FIRST: &str = "BAGYT_TEST_IMPORT_FROM";

/// Rows of each list: enough that a kill often comes in the middle of one.
const ROWS: i64 = 30;

/// How often the other process is killed.
const KILLS: i64 = 10;

fn list(number: i64) -> ListBuilder {
    // Years apart, so that no list looks like a corrected form of another and importing stays quick.
    let year = 2000 + u16::try_from(number % 7000).unwrap();
    (0..ROWS).fold(ListBuilder::new(&format!("Тізбе {number}"), year), |list, row| {
        list.row("Басқарма", &format!("Бағыт {number}-{row}"), number + row)
    })
}

/// Not a claim of its own: what the killed process does. Without the variable there is nothing to do.
#[test]
fn other_process() {
    let Ok(address) = std::env::var(REGISTER) else { return };
    let first: i64 = std::env::var(FIRST).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let store = Store::open(&address).await.unwrap();
        let rules = Arc::new(RuleBook::built_in().clone());
        let ctx = Ctx::of_this_machine(store, rules, Pseudonym([9; 16]));
        for number in first.. {
            let list = list(number);
            import_readings(&ctx, &list.file(), &[list.reading()], Purpose::New).await.unwrap();
        }
    });
}

fn start(address: &str, first: i64) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["other_process", "--exact"]).env(REGISTER, address).env(FIRST, first.to_string());
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

async fn lists(register: &TestRegister) -> u64 {
    register.store().catalogue().home(1).await.unwrap().lists
}

/// Waits until the other process has stored something.
async fn until_more_than(register: &TestRegister, before: u64) {
    let begin = Instant::now();
    while lists(register).await <= before {
        assert!(begin.elapsed() < Duration::from_secs(60), "the other process stores nothing");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Every list has all its rows, and they are those it was made with.
async fn check_whole(register: &TestRegister) {
    let catalogue = register.store().catalogue();
    for page in 1.. {
        let cards = catalogue.lists(PageRequest::new(page, 100)).await.unwrap().items;
        if cards.is_empty() {
            return;
        }
        for card in cards {
            let title = card.title.unwrap();
            let number: i64 = title.rsplit(' ').next().unwrap().parse().unwrap();
            let rows = catalogue.list_rows(card.id, None, PageRequest::new(1, 500)).await.unwrap();
            let rows: Vec<_> = rows.unwrap().items.into_iter().map(|row| row.row).collect();
            assert_eq!(rows, list(number).reading().list.rows);
        }
    }
}

#[test]
fn a_killed_import_leaves_whole_lists_only_and_others_go_on_beside_it() {
    on_both(|register| async move {
        let random = SeededRandomness::new(3);
        for round in 0..KILLS {
            let before = lists(&register).await;
            let mut other = start(&register.address, round * 100_000);
            until_more_than(&register, before).await;
            // This process has the same register open, and writes too.
            register.import(&list(round * 100_000 + 99_999), Purpose::New).await.unwrap();
            tokio::time::sleep(Duration::from_micros(random.next() % 40_000)).await;
            assert!(other.try_wait().unwrap().is_none(), "the other process ended by itself");
            other.kill().unwrap();
            other.wait().unwrap();
            verify(register.store()).await.unwrap();
        }
        check_whole(&register).await;
        let own = u64::try_from(KILLS).unwrap();
        let all = lists(&register).await;
        assert!(all >= 2 * own, "{all} lists");
        let entries = verify(register.store()).await.unwrap().entries;
        assert_eq!(entries, all);
    });
}
