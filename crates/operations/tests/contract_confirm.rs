//! What storage promises about confirmed directions, on both databases: recorded, kept by what did not change, verifiable.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::Tenge;
use bagyt_operations::{
    Compared, ConfirmError, Ctx, Outcome, Purpose, ToConfirm, VerifyError, backup, confirm_list,
    confirm_list_as, erase_actor, register_actor, restore, verify,
};
use bagyt_storage::catalogue::{Order, PageRequest, ReviewState, Reviewer};
use bagyt_storage::{ListId, Store};
use bagyt_test_kit::{ListBuilder, SeededRandomness, TestRegister, on_both};
use std::sync::Arc;

const TEXTS: [&str; 4] = [
    "Кітапханалар желісін дамыту және оқырмандарды тарту",
    "Ауыл музейлерін жаңғырту бойынша жобаларды қолдау",
    "Жас кәсіпкерлерге арналған оқу курстарын өткізу",
    "Қарттарға әлеуметтік көмек көрсету орталықтарын ашу",
];

fn list() -> ListBuilder {
    let empty = ListBuilder::new("Бағыттар тізбесі 2026", 2026);
    TEXTS.iter().fold(empty, |list, text| list.row("Басқарма", text, 5_000))
}

async fn stored(register: &TestRegister, list: &ListBuilder, purpose: Purpose) -> ListId {
    match register.import(list, purpose).await.unwrap() {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("the file is new: {other:?}"),
    }
}

/// A list of four rows and an officer: entries 0 and 1.
async fn begin(register: &TestRegister) -> (ListId, Ctx) {
    let officer = register_actor(&register.ctx, "Officer").await.unwrap();
    let list = stored(register, &list(), Purpose::New).await;
    (list, register.ctx.acting_as(officer))
}

fn rows(list: ListId, rows: &[u32]) -> Compared {
    Compared::rows(list, rows.iter().copied().collect())
}

fn all(list: ListId) -> Compared {
    Compared { heading: false, ..Compared::whole(list) }
}

fn open(found: &ToConfirm) -> Vec<u32> {
    found.open.iter().map(|(row, _)| *row).collect()
}

/// Which rows of a version readers see confirmed.
async fn confirmed(store: &Store, list: ListId, version: u32) -> Vec<u32> {
    let request = PageRequest::new(1, 500);
    let rows = store.catalogue().list_rows(list, Some(version), request).await.unwrap().unwrap();
    let page = store.catalogue().list(list, Some(version)).await.unwrap().unwrap();
    let is_confirmed = |state| matches!(state, ReviewState::Confirmed { .. });
    let confirmed: Vec<u32> = rows
        .items
        .iter()
        .filter(|row| is_confirmed(row.state))
        .map(|row| row.row.ordinal)
        .collect();
    assert_eq!(page.confirmed as usize, confirmed.len());
    for row in &rows.items {
        let direction = store.catalogue().direction(row.id, None).await.unwrap().unwrap();
        assert!(direction.version != version || direction.state == row.state);
    }
    confirmed
}

#[test]
fn rows_are_confirmed_once_and_each_time_in_one_entry() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        let first = confirm_list(&ctx, &rows(list, &[2, 4])).await.unwrap();
        assert_eq!((first.version, open(&first), first.already), (1, vec![2, 4], 0));
        assert_eq!(confirmed(register.store(), list, 1).await, [2, 4]);
        assert_eq!(verify(register.store()).await.unwrap().entries, 3);
        let times = "SELECT MAX(confirmed_at) AS number FROM direction_versions WHERE ordinal = 2";
        let time = register.number(times).await;
        let rest = confirm_list(&ctx, &all(list)).await.unwrap();
        assert_eq!((open(&rest), rest.already), (vec![1, 3], 2));
        assert_eq!(register.number(times).await, time, "what was confirmed stays as it is");
        assert_eq!(confirmed(register.store(), list, 1).await, [1, 2, 3, 4]);
        let before = verify(register.store()).await.unwrap();
        assert_eq!((before.entries, before.contents), (4, 5));
        for nothing in [all(list), rows(list, &[3]), rows(list, &[])] {
            let found = confirm_list(&ctx, &nothing).await.unwrap();
            assert_eq!(confirm_list_as(&ctx, "Nobody yet", &nothing).await.unwrap(), found);
            assert!(found.open.is_empty());
        }
        assert_eq!(verify(register.store()).await.unwrap(), before);
    });
}

#[test]
fn readers_are_told_who_confirmed_until_the_name_is_erased() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        confirm_list(&ctx, &rows(list, &[2, 4])).await.unwrap();
        confirm_list_as(&ctx, "Second", &Compared::whole(list)).await.unwrap();
        let catalogue = register.store().catalogue();
        let told = async || {
            let page = catalogue.list(list, None).await.unwrap().unwrap();
            let by = |it: &Reviewer| (it.name.clone(), it.directions);
            let heading = page.heading_reviewer.as_ref().map(|it| it.name.clone());
            (page.reviewers.iter().map(by).collect::<Vec<_>>(), heading)
        };
        let name = |name: &str| Some(name.to_owned());
        let both = vec![(name("Second"), 2), (name("Officer"), 2)];
        assert_eq!(told().await, (both, Some(name("Second"))));
        let all = catalogue.list_rows(list, None, PageRequest::new(1, 9)).await.unwrap().unwrap();
        let reviewer = async |row: usize| {
            let page = catalogue.direction(all.items[row].id, None).await.unwrap().unwrap();
            page.reviewer.unwrap().name
        };
        assert_eq!((reviewer(0).await, reviewer(1).await), (name("Second"), name("Officer")));
        erase_actor(&register.ctx, ctx.actor).await.unwrap();
        assert_eq!(told().await.0, vec![(name("Second"), 2), (None, 2)]);
        assert_eq!(reviewer(1).await, None);
    });
}

#[test]
fn the_heading_is_confirmed_once_and_a_new_version_has_its_own() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        let state = async |version| {
            let page = register.store().catalogue().list(list, Some(version)).await;
            page.unwrap().unwrap().heading
        };
        let heading = Compared { heading: true, ..rows(list, &[]) };
        confirm_list(&ctx, &rows(list, &[1])).await.unwrap();
        assert_eq!(state(1).await, ReviewState::MachineRead, "a row is no heading");
        let found = confirm_list(&ctx, &heading).await.unwrap();
        assert!(found.heading && found.open.is_empty());
        let ReviewState::Confirmed { at } = state(1).await else { panic!("it is confirmed") };
        let whole = confirm_list(&ctx, &Compared::whole(list)).await.unwrap();
        assert_eq!((whole.heading, open(&whole)), (false, vec![2, 3, 4]));
        assert_eq!(state(1).await, ReviewState::Confirmed { at }, "the first time stands");
        assert!(confirm_list(&ctx, &Compared::whole(list)).await.unwrap().is_empty());
        assert_eq!(verify(register.store()).await.unwrap().entries, 5);
        let corrected = self::list().row("Басқарма", "Жаңа бағыт", 1_000);
        stored(&register, &corrected, Purpose::Replaces(list)).await;
        assert_eq!(
            (state(2).await, state(1).await),
            (ReviewState::MachineRead, ReviewState::Confirmed { at })
        );
        assert!(confirm_list(&ctx, &heading).await.unwrap().heading);
        assert!(state(2).await != ReviewState::MachineRead);
        verify(register.store()).await.unwrap();
    });
}

#[test]
fn an_officer_who_confirms_for_the_first_time_is_registered_with_it() {
    on_both(|register| async move {
        let list = stored(&register, &list(), Purpose::New).await;
        confirm_list_as(&register.ctx, "New", &rows(list, &[1])).await.unwrap();
        confirm_list_as(&register.ctx, "New", &all(list)).await.unwrap();
        assert_eq!(confirmed(register.store(), list, 1).await, [1, 2, 3, 4]);
        assert_eq!(verify(register.store()).await.unwrap().entries, 4);
    });
}

#[test]
fn the_directions_readers_find_say_when_they_were_confirmed() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        let states = async || {
            let request = PageRequest::new(1, 500);
            let found = register
                .store()
                .catalogue()
                .directions(&Default::default(), Order::Newest, request)
                .await;
            let cards = found.unwrap().page.items;
            let mut states: Vec<_> = cards.iter().map(|card| (card.ordinal, card.state)).collect();
            states.sort_by_key(|(ordinal, _)| *ordinal);
            states.into_iter().map(|(_, state)| state).collect::<Vec<_>>()
        };
        assert_eq!(states().await, [ReviewState::MachineRead; 4]);
        confirm_list(&ctx, &rows(list, &[1])).await.unwrap();
        let states = states().await;
        assert!(matches!(states[0], ReviewState::Confirmed { .. }), "{states:?}");
        assert_eq!(states[1..], [ReviewState::MachineRead; 3]);
    });
}

#[test]
fn what_is_not_there_and_who_has_no_name_is_refused_and_nothing_is_written() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        let other: ListId = "0190a5c0-7f00-7000-8000-000000000001".parse().unwrap();
        let before = verify(register.store()).await.unwrap();
        let check = async |ctx: &Ctx, compared: Compared, said: &str| {
            let refused = confirm_list(ctx, &compared).await.unwrap_err();
            assert_eq!(refused.to_string(), said);
            if !matches!(refused, ConfirmError::UnknownOfficer) {
                let new = confirm_list_as(ctx, "Nobody yet", &compared).await.unwrap_err();
                assert_eq!(new.to_string(), said);
            }
        };
        check(&ctx, all(other), &format!("there is no list {other}")).await;
        let said = format!("list {list} has no row 0, 5, 7; its rows are 1 to 4");
        check(&ctx, rows(list, &[7, 1, 0, 5]), &said).await;
        let said = "only a registered officer may confirm what was read";
        check(&register.ctx, all(list), said).await;
        assert_eq!(verify(register.store()).await.unwrap(), before);
        erase_actor(&register.ctx, ctx.actor).await.unwrap();
        check(&ctx, all(list), said).await;
        assert!(confirmed(register.store(), list, 1).await.is_empty());
    });
}

#[test]
fn a_corrected_version_keeps_what_did_not_change_confirmed_and_nothing_else() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        confirm_list(&ctx, &rows(list, &[1, 2, 3])).await.unwrap();
        // The rows change places; the second of them gets other money, the fourth nobody had confirmed.
        let mut corrected = self::list();
        corrected.rows.swap(0, 2);
        corrected.rows[1].funding[0].thousand_tenge = Tenge::from_thousands(6_000).unwrap();
        let corrected = corrected.row("Басқарма", "Мүлдем бөлек жаңа мақсат", 900);
        stored(&register, &corrected, Purpose::Replaces(list)).await;
        assert_eq!(confirmed(register.store(), list, 1).await, [1, 2, 3]);
        assert_eq!(confirmed(register.store(), list, 2).await, [1, 3]);
        verify(register.store()).await.unwrap();
        let rest = confirm_list(&ctx, &all(list)).await.unwrap();
        assert_eq!((rest.version, open(&rest), rest.already), (2, vec![2, 4, 5], 2));
        assert_eq!(confirmed(register.store(), list, 1).await, [1, 2, 3], "it is not in force");
        // What a value means counts too, not only how it is printed.
        let mut third = corrected.clone();
        third.rows[3].grant_count = Some(2);
        third.rows[4].kind_and_term = None;
        stored(&register, &third, Purpose::Replaces(list)).await;
        assert_eq!(confirmed(register.store(), list, 3).await, [1, 2, 3]);
        verify(register.store()).await.unwrap();
    });
}

#[test]
fn a_confirmation_outlives_a_backup_and_the_name_of_the_officer() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        confirm_list(&ctx, &rows(list, &[1, 3])).await.unwrap();
        erase_actor(&register.ctx, ctx.actor).await.unwrap();
        let verified = verify(register.store()).await.unwrap();
        assert_eq!((verified.entries, verified.erased), (4, 1));
        let archive = register.path("copy");
        backup(register.store(), &archive).await.unwrap();
        let other = TestRegister::sqlite().await;
        restore(&archive, &other.address).await.unwrap();
        assert_eq!(confirmed(other.store(), list, 1).await, [1, 3]);
        assert_eq!(verify(other.store()).await.unwrap(), verified);
        let ctx = Ctx { randomness: Arc::new(SeededRandomness::new(8)), ..other.ctx.clone() };
        let officer = register_actor(&ctx, "Another").await.unwrap();
        let rest = confirm_list(&ctx.acting_as(officer), &all(list)).await.unwrap();
        assert_eq!((open(&rest), rest.already), (vec![2, 4], 2));
        verify(other.store()).await.unwrap();
    });
}

/// Entry 2 confirms rows 1 and 2; entry 3 corrects the list, so that only row 1 stays confirmed; entry 4 confirms row 3.
async fn fill(register: &TestRegister) {
    let (list, ctx) = begin(register).await;
    confirm_list(&ctx, &rows(list, &[1, 2])).await.unwrap();
    let mut corrected = self::list();
    corrected.rows[1].problem = None;
    stored(register, &corrected, Purpose::Replaces(list)).await;
    confirm_list(&ctx, &rows(list, &[3])).await.unwrap();
    verify(register.store()).await.unwrap();
}

/// What was done by hand, and what the answer must say.
const TAMPERED: &[(&str, &str)] = &[
    // Set, moved, taken away, in the version confirmed first.
    (
        "UPDATE direction_versions SET confirmed_at = 1, confirmed_by = (SELECT pseudonym FROM actors) WHERE version = 1 AND ordinal = 4",
        "entry 2 is broken: table direction_versions differs from its content `confirmation/",
    ),
    (
        "UPDATE direction_versions SET confirmed_at = confirmed_at + 1 WHERE version = 1 AND ordinal = 2",
        "entry 2 is broken: table direction_versions differs",
    ),
    (
        "UPDATE direction_versions SET confirmed_at = NULL, confirmed_by = NULL WHERE version = 1",
        "entry 2 is broken: table direction_versions differs",
    ),
    (
        "UPDATE direction_versions SET confirmed_by = NULL WHERE version = 1 AND ordinal = 1",
        "entry 2 is broken: table direction_versions differs",
    ),
    // What the corrected version keeps, its own entry vouches for.
    (
        "UPDATE direction_versions SET confirmed_at = NULL, confirmed_by = NULL WHERE version = 2 AND ordinal = 1",
        "entry 3 is broken: table direction_versions differs from its content `list/",
    ),
    (
        "UPDATE direction_versions SET confirmed_at = (SELECT MIN(confirmed_at) FROM direction_versions), confirmed_by = (SELECT pseudonym FROM actors) WHERE version = 2 AND ordinal = 2",
        "entry 4 is broken: table direction_versions differs from its content `confirmation/",
    ),
    (
        "UPDATE direction_versions SET confirmed_at = NULL, confirmed_by = NULL WHERE version = 2 AND ordinal = 3",
        "entry 4 is broken: table direction_versions differs",
    ),
    // The confirmations themselves.
    (
        "DELETE FROM confirmations WHERE version = 1",
        "entry 2 is broken: its content `confirmation/",
    ),
    (
        "UPDATE confirmations SET directions = '[]' WHERE version = 2",
        "entry 4 is broken: its content `confirmation/",
    ),
    (
        "UPDATE confirmations SET directions = '[' WHERE version = 2",
        "entry 4 is broken: its content `confirmation/",
    ),
    (
        "UPDATE confirmations SET heading = 1 WHERE version = 2",
        "entry 4 is broken: its content `confirmation/",
    ),
    (
        "UPDATE confirmations SET heading = 7 WHERE version = 2",
        "entry 4 is broken: its content `confirmation/",
    ),
    (
        "UPDATE confirmations SET sequence = 3 WHERE version = 2",
        "entry 4 is broken: table confirmations differs",
    ),
    (
        "INSERT INTO confirmations SELECT list_id, 1, 2, directions, heading, confirmed_at, confirmed_by, 4 FROM confirmations WHERE version = 2",
        "entry 2 is broken: table direction_versions differs",
    ),
    (
        "INSERT INTO confirmations SELECT list_id, 2, 2, directions, heading, confirmed_at, confirmed_by, 4 FROM confirmations WHERE version = 2",
        "table confirmations holds what no entry of the journal names",
    ),
];

#[test]
fn a_confirmation_changed_by_hand_is_named_with_the_entry_that_vouches_for_it() {
    for (sql, expected) in TAMPERED {
        on_both(|register| async move {
            fill(&register).await;
            register.tamper(sql).await;
            match verify(register.store()).await {
                Ok(_) => panic!("not noticed: {sql}"),
                Err(VerifyError::Storage(error)) => panic!("{sql}: {error}"),
                Err(error) => {
                    let said = error.to_string();
                    assert!(
                        said.contains(expected),
                        "{sql}\n  said: {said}\n  expected: {expected}"
                    );
                }
            }
        });
    }
}

#[test]
fn a_register_without_confirmations_gets_their_table() {
    on_both(|register| async move {
        let (list, ctx) = begin(&register).await;
        let before = verify(register.store()).await.unwrap();
        const OLDER: &str = "DROP INDEX direction_versions_confirmed; DROP TABLE confirmations; DROP TABLE mistake_answers; DROP TABLE mistake_reports; \
                             DELETE FROM schema_steps WHERE step > 0";
        register.tamper(OLDER).await;
        let store = Store::open(&register.address).await.unwrap();
        assert_eq!(verify(&store).await.unwrap(), before);
        confirm_list(&Ctx { store, ..ctx }, &all(list)).await.unwrap();
        assert_eq!(confirmed(register.store(), list, 1).await, [1, 2, 3, 4]);
    });
}
