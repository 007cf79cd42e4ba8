//! What storage promises about importing, on both databases: wholly there or wholly absent, one entry each.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::list::Code;
use bagyt_operations::{
    EnterError, EnteredDays, ImportError, ImportedFile, NewDays, Outcome, Purpose,
    enter_moved_days, import_readings, register_actor, verify,
};
use bagyt_storage::catalogue::PageRequest;
use bagyt_storage::{ListId, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};
use std::sync::Arc;

fn list() -> ListBuilder {
    ListBuilder::new("2026 жылға арналған бағыттар тізбесі", 2026)
        .row("Мәдениет басқармасы", "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row("Білім басқармасы", "Ауыл мектептеріне қолдау көрсету", 7_000)
}

async fn stored(register: &TestRegister, list: &ListBuilder, purpose: Purpose) -> ListId {
    match register.import(list, purpose).await.unwrap() {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("the file is new: {other:?}"),
    }
}

async fn entries(store: &Store) -> u64 {
    verify(store).await.unwrap().entries
}

const ALL: fn() -> PageRequest = || PageRequest::new(1, 500);

#[test]
fn what_was_imported_reads_back_equal() {
    on_both(|register| async move {
        let expected = list();
        let id = stored(&register, &expected, Purpose::New).await;
        let page = register.store().catalogue().list(id, None).await.unwrap().unwrap();
        let rows = register.store().catalogue().list_rows(id, None, ALL()).await.unwrap().unwrap();
        let of_rows: Vec<_> = rows.items.iter().flat_map(|row| row.findings.clone()).collect();
        let read = page.head.with_rows(rows.items.into_iter().map(|row| row.row).collect());
        assert_eq!(read, expected.reading().list);
        assert_eq!(page.findings, expected.findings);
        assert_eq!(of_rows, expected.findings);
        let original = register.store().catalogue().original(page.original).await.unwrap().unwrap();
        assert_eq!(original.bytes, expected.file().bytes.to_vec());
        assert_eq!(original.name, expected.file().name);
    });
}

#[test]
fn the_same_bytes_again_change_nothing() {
    on_both(|register| async move {
        let id = stored(&register, &list(), Purpose::New).await;
        let before = verify(register.store()).await.unwrap();
        for purpose in [Purpose::New, Purpose::Replaces(id), Purpose::AdditionalTo(id)] {
            let again = register.import(&list(), purpose).await.unwrap();
            assert!(
                matches!(&again, Outcome::AlreadyThere { lists, .. } if *lists == [id]),
                "{again:?}"
            );
        }
        assert_eq!(verify(register.store()).await.unwrap(), before);
    });
}

#[test]
fn an_additional_list_is_a_list_of_its_own_tied_to_the_first() {
    on_both(|register| async move {
        let base = stored(&register, &list(), Purpose::New).await;
        let more = ListBuilder::new("Қосымша тізбе", 2026).row("Басқарма", "Қосымша бағыт", 900);
        let added = stored(&register, &more, Purpose::AdditionalTo(base)).await;
        let catalogue = register.store().catalogue();
        let base_page = catalogue.list(base, None).await.unwrap().unwrap();
        let added_page = catalogue.list(added, None).await.unwrap().unwrap();
        assert_eq!(added_page.additional_to.map(|card| card.id), Some(base));
        assert_eq!(base_page.additional.iter().map(|card| card.id).collect::<Vec<_>>(), [added]);
        assert_eq!(base_page.versions.len(), 1);
        verify(register.store()).await.unwrap();
    });
}

#[test]
fn a_likely_predecessor_is_suggested_and_never_assumed() {
    on_both(|register| async move {
        let first = stored(&register, &list(), Purpose::New).await;
        let corrected = list().row("Білім басқармасы", "Жаңа жоба", 100);
        let before = verify(register.store()).await.unwrap();
        let outcome = register.import(&corrected, Purpose::Undecided).await.unwrap();
        let Outcome::Undecided(likely) = outcome else { panic!("somebody has to say") };
        assert_eq!((likely.list, likely.shared_rows), (first, 2));
        assert_eq!(verify(register.store()).await.unwrap(), before, "nothing was stored");
        let own = stored(&register, &corrected, Purpose::New).await;
        assert_ne!(own, first);
        let page = register.store().catalogue().list(first, None).await.unwrap().unwrap();
        assert_eq!(page.versions.len(), 1);
    });
}

#[test]
fn what_was_suggested_can_be_followed() {
    on_both(|register| async move {
        let first = stored(&register, &list(), Purpose::Undecided).await;
        let corrected = list().row("Білім басқармасы", "Жаңа жоба", 100);
        let outcome = register.import(&corrected, Purpose::Undecided).await.unwrap();
        let Outcome::Undecided(likely) = outcome else { panic!("somebody has to say") };
        let list = stored(&register, &corrected, Purpose::Replaces(likely.list)).await;
        assert_eq!(list, first);
        let home = register.store().catalogue().home(1).await.unwrap();
        assert_eq!((home.lists, home.directions), (1, 3), "nothing is counted twice");
    });
}

#[test]
fn one_operation_is_one_entry() {
    on_both(|register| async move {
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        assert_eq!(entries(register.store()).await, 1);
        assert_eq!(register_actor(&register.ctx, "Officer").await.unwrap(), officer);
        assert_eq!(entries(register.store()).await, 1);
        let (one, other) = (list(), list().row("Басқарма", "Екінші тізбенің бағыты", 10));
        let mut second = other.reading();
        second.list.source.part = 2;
        let file = one.file();
        let both = [one.reading(), second];
        import_readings(&register.ctx, &file, &both, Purpose::New).await.unwrap();
        assert_eq!(entries(register.store()).await, 2);
        assert_eq!(register.store().catalogue().home(1).await.unwrap().lists, 2);
    });
}

#[test]
fn a_refused_operation_leaves_nothing() {
    on_both(|register| async move {
        let first = stored(&register, &list(), Purpose::New).await;
        let other = list().row("Басқарма", "Басқа тізбе", 1);
        let second = stored(&register, &other, Purpose::New).await;
        let before = verify(register.store()).await.unwrap();
        let nobody: ListId = "0190a5c0-7f00-7000-8000-000000000001".parse().unwrap();
        let new = list().row("Басқарма", "Тағы бір бағыт", 1);
        for purpose in [Purpose::Replaces(nobody), Purpose::AdditionalTo(nobody)] {
            let refused = register.import(&new, purpose).await;
            assert!(matches!(refused, Err(ImportError::NoSuchList(_))), "{refused:?}");
        }
        let held = register.import(&other, Purpose::Replaces(first)).await;
        assert!(matches!(held, Err(ImportError::HeldByAnotherList(id)) if id == second));
        let two = [new.reading(), new.reading()];
        let number =
            import_readings(&register.ctx, &new.file(), &two, Purpose::Replaces(first)).await;
        assert!(matches!(number, Err(ImportError::OtherNumberOfLists { old: 1, new: 2 })));
        assert_eq!(verify(register.store()).await.unwrap(), before);
    });
}

#[test]
fn an_operation_that_fails_in_the_middle_leaves_nothing() {
    on_both(|register| async move {
        register.tamper("DROP TABLE findings").await;
        let failed = register.import(&list(), Purpose::New).await;
        assert!(matches!(failed, Err(ImportError::Storage(_))), "{failed:?}");
        for table in ["lists", "list_versions", "originals", "journal_entries", "journal_salts"] {
            let sql = format!("SELECT COUNT(*) AS number FROM {table}");
            assert_eq!(register.number(&sql).await, 0, "{table}");
        }
        assert_eq!(register.number("SELECT size AS number FROM journal_head").await, 0);
    });
}

async fn import_apart(register: Arc<TestRegister>, store: Store, numbers: std::ops::Range<u32>) {
    let ctx = bagyt_operations::Ctx { store, ..register.ctx.clone() };
    for number in numbers {
        let list = list().row("Басқарма", &format!("Бағыт {number}"), i64::from(number));
        let file: ImportedFile = list.file();
        import_readings(&ctx, &file, &[list.reading()], Purpose::New).await.unwrap();
    }
}

#[test]
fn writers_wait_for_each_other() {
    on_both(|register| async move {
        let mut writers = Vec::new();
        for writer in 0..4 {
            let store = Store::open(&register.address).await.unwrap();
            let numbers = writer * 100..writer * 100 + 8;
            writers.push(tokio::spawn(import_apart(Arc::clone(&register), store, numbers)));
        }
        for writer in writers {
            writer.await.unwrap();
        }
        assert_eq!(entries(register.store()).await, 32);
    });
}

fn dates(days: &[&str]) -> std::collections::BTreeSet<jiff::civil::Date> {
    days.iter().map(|day| day.parse().unwrap()).collect()
}

fn days(off: &[&str], working: &[&str]) -> EnteredDays {
    let days = NewDays::These { days_off: dates(off), working_days: dates(working) };
    EnteredDays { year: 2026, days, confirmed: false }
}

#[test]
fn the_newest_moved_days_of_a_year_hold_and_name_who_confirmed_them() {
    on_both(|register| async move {
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let ctx = register.ctx.acting_as(officer);
        let first = enter_moved_days(&ctx, &days(&["2026-01-05"], &[])).await.unwrap();
        assert_eq!((first.revision, first.before), (1, None));
        let confirmed = EnteredDays { confirmed: true, ..days(&["2026-03-20"], &["2026-03-28"]) };
        let second = enter_moved_days(&ctx, &confirmed).await.unwrap();
        assert_eq!(second.revision, 2);
        assert_eq!(second.before.map(|before| before.days_off), Some(dates(&["2026-01-05"])));
        let [found] = &register.store().moved_days().await.unwrap()[..] else {
            panic!("one year was entered")
        };
        assert_eq!(found.days_off, dates(&["2026-03-20"]));
        assert_eq!(found.confirmed_by.as_deref(), Some("Officer"));
        let nobody = enter_moved_days(&register.ctx, &confirmed).await;
        assert!(matches!(nobody, Err(EnterError::UnknownOfficer)), "{nobody:?}");
        assert_eq!(entries(register.store()).await, 3);
    });
}

#[test]
fn confirming_a_year_confirms_the_days_that_stand() {
    on_both(|register| async move {
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let ctx = register.ctx.acting_as(officer);
        enter_moved_days(&ctx, &days(&["2026-03-20"], &["2026-03-28"])).await.unwrap();
        let confirm = EnteredDays { year: 2026, days: NewDays::AsTheyStand, confirmed: true };
        let now = enter_moved_days(&ctx, &confirm).await.unwrap();
        assert_eq!(now.days_off, dates(&["2026-03-20"]));
        assert_eq!(now.working_days, dates(&["2026-03-28"]));
        let found = register.store().moved_days().await.unwrap();
        assert_eq!(found[0].days_off, dates(&["2026-03-20"]));
        assert!(found[0].confirmed_by.is_some());
    });
}

#[test]
fn a_day_that_moves_nothing_is_refused_by_its_date() {
    on_both(|register| async move {
        let check = async |off: &[&str], working: &[&str], day: &str| {
            let refused = enter_moved_days(&register.ctx, &days(off, working)).await;
            match refused {
                Err(EnterError::MovesNothing(moves)) => {
                    assert_eq!(moves.iter().map(ToString::to_string).collect::<Vec<_>>(), [day]);
                }
                other => panic!("{day}: {other:?}"),
            }
        };
        check(&["2026-03-14"], &[], "2026-03-14 is a day off already").await;
        check(&["2026-01-01"], &[], "2026-01-01 is a day off already").await;
        check(&[], &["2026-03-17"], "2026-03-17 is a working day already").await;
    });
}
