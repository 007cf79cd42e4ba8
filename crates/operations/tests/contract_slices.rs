//! What storage promises to who reads a selection a few rows at a time, on both databases.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::list::Year;
use bagyt_operations::{Outcome, Purpose};
use bagyt_storage::ListId;
use bagyt_storage::catalogue::{DirectionFilter, Order, Slice, Stop};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

fn list(year: Year, rows: &[&str]) -> ListBuilder {
    let empty = ListBuilder::new(&format!("Бағыттар тізбесі {year}"), year);
    rows.iter().fold(empty, |list, text| list.row("Басқарма", text, 5_000))
}

async fn stored(register: &TestRegister, list: &ListBuilder, purpose: Purpose) -> ListId {
    match register.import(list, purpose).await.unwrap() {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("the file is new: {other:?}"),
    }
}

async fn slice(register: &TestRegister, after: Option<Stop>, limit: usize) -> Option<Slice> {
    let all = DirectionFilter::default();
    register.store().catalogue().directions_after(&all, Order::Newest, after, limit).await.unwrap()
}

fn names(slice: &Slice) -> Vec<&str> {
    slice.rows.iter().map(|row| row.row.direction.split(' ').next().unwrap()).collect()
}

fn stop(slice: &Slice) -> Option<Stop> {
    slice.rows.last().map(|row| Stop { id: row.id, version: row.version })
}

#[test]
fn a_reader_goes_on_where_she_stopped_although_a_newer_list_arrived() {
    on_both(|register| async move {
        let old = list(2025, &["Бірінші жоба", "Екінші мақсат", "Үшінші іс"]);
        stored(&register, &old, Purpose::New).await;
        let first = slice(&register, None, 2).await.unwrap();
        assert_eq!((names(&first), first.more, first.total), (vec!["Бірінші", "Екінші"], true, 3));
        stored(&register, &list(2026, &["Жаңа тізбе"]), Purpose::New).await;
        let second = slice(&register, stop(&first), 2).await.unwrap();
        assert_eq!((names(&second), second.more, second.total), (vec!["Үшінші"], false, 4));
        let behind = slice(&register, stop(&second), 2).await.unwrap();
        assert_eq!((names(&behind), behind.more), (vec![], false));
        assert_eq!(slice(&register, None, 1).await.unwrap().sum, first_sum(&register).await);
    });
}

async fn first_sum(register: &TestRegister) -> bagyt_storage::catalogue::Sum {
    register.store().catalogue().home(1).await.unwrap().sum
}

#[test]
fn a_stop_in_a_list_that_was_corrected_is_refused() {
    on_both(|register| async move {
        let rows = ["Кітапханалар желісін дамыту", "Ауыл музейлерін жаңғырту"];
        let id = stored(&register, &list(2026, &rows), Purpose::New).await;
        let first = slice(&register, None, 1).await.unwrap();
        let corrected = list(2026, &[rows[0], rows[1], "Мүлдем бөлек мақсат"]);
        stored(&register, &corrected, Purpose::Replaces(id)).await;
        assert_eq!(slice(&register, stop(&first), 1).await, None);
    });
}

#[test]
fn lists_come_newest_first_after_any_of_them() {
    on_both(|register| async move {
        let old = stored(&register, &list(2024, &["Бір"]), Purpose::New).await;
        let new = stored(&register, &list(2026, &["Екі"]), Purpose::New).await;
        let catalogue = register.store().catalogue();
        let after = async |stop, limit| catalogue.lists_after(stop, limit).await.unwrap();
        let first = after(None, 1).await.unwrap();
        assert_eq!((first.lists[0].id, first.more, first.total), (new, true, 2));
        let second = after(Some(new), 5).await.unwrap();
        assert_eq!((second.lists[0].id, second.more), (old, false));
        assert!(after(Some(old), 5).await.unwrap().lists.is_empty());
        let nobody: ListId = "00000000-0000-7000-8000-000000000000".parse().unwrap();
        assert!(after(Some(nobody), 5).await.is_none());
    });
}
