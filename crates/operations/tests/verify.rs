//! The journal is computed again from storage, and whatever was changed behind the program's back is named.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::list::Code;
use bagyt_operations::{
    EnteredDays, NewDays, Outcome, Purpose, VerifyError, enter_moved_days, erase_actor,
    register_actor, verify,
};
use bagyt_storage::ListId;
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};
use std::collections::BTreeSet;

/// Entry 0 registers an officer, 1 imports a list, 2 corrects it, 3 enters moved days, 4 imports another list.
async fn fill(register: &TestRegister) -> ListId {
    let officer = register_actor(&register.ctx, "Officer").await.unwrap();
    let first = ListBuilder::new("Бағыттар тізбесі 2026", 2026)
        .row("Мәдениет басқармасы", "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row("Мәдениет басқармасы", "Ауыл музейлерін жаңғырту", 7_000);
    let Outcome::Imported { lists, .. } = register.import(&first, Purpose::New).await.unwrap()
    else {
        panic!("the list is new")
    };
    let corrected = first.row("Мәдениет басқармасы", "Жас жазушыларды қолдау", 3_000);
    register.import(&corrected, Purpose::Replaces(lists[0].list)).await.unwrap();
    let days = NewDays::These { days_off: BTreeSet::new(), working_days: BTreeSet::new() };
    let entered = EnteredDays { year: 2026, days, confirmed: true };
    enter_moved_days(&register.ctx.acting_as(officer), &entered).await.unwrap();
    let other = ListBuilder::new("Перечень направлений 2025", 2025).row("Акимат", "Музеи", 1_000);
    register.import(&other, Purpose::New).await.unwrap();
    lists[0].list
}

#[test]
fn an_untouched_register_is_verified() {
    on_both(|register| async move {
        let empty = verify(register.store()).await.unwrap();
        assert_eq!((empty.entries, empty.contents), (0, 0));
        fill(&register).await;
        let verified = verify(register.store()).await.unwrap();
        assert_eq!((verified.entries, verified.contents, verified.erased), (5, 8, 0));
        assert_ne!(verified.head, empty.head);
        assert_ne!(verified.root, empty.root);
    });
}

#[test]
fn an_erased_name_is_counted_and_breaks_nothing() {
    on_both(|register| async move {
        fill(&register).await;
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        erase_actor(&register.ctx, officer).await.unwrap();
        let verified = verify(register.store()).await.unwrap();
        assert_eq!((verified.entries, verified.contents, verified.erased), (6, 7, 1));
    });
}

/// What was done behind the program's back, and what the answer must say.
const TAMPERED: &[(&str, &str)] = &[
    // Entries.
    (
        "UPDATE journal_entries SET leaf_hash = (SELECT leaf_hash FROM journal_entries WHERE sequence = 0) WHERE sequence = 1",
        "entry 1 is broken: its stored hash",
    ),
    (
        "UPDATE journal_entries SET encoded = (SELECT encoded FROM journal_entries WHERE sequence = 3) WHERE sequence = 2",
        "entry 2 is broken: it says it is entry 3",
    ),
    ("DELETE FROM journal_entries WHERE sequence = 2", "entry 2 is broken: it is missing"),
    ("DELETE FROM journal_entries WHERE sequence = 0", "entry 0 is broken: it is missing"),
    (
        "DELETE FROM journal_entries WHERE sequence = 4",
        "has 4 entries, but its head says 5: they part at entry 4",
    ),
    (
        "UPDATE journal_head SET size = 6",
        "has 5 entries, but its head says 6: they part at entry 5",
    ),
    ("UPDATE journal_head SET size = 2", "its head says 2: they part at entry 2"),
    ("UPDATE journal_head SET size = -3", "its head says -3: they part at entry 0"),
    (
        "DELETE FROM journal_head",
        "the head of the journal is missing or holds no number; no entry is affected",
    ),
    (
        "UPDATE journal_head SET leaf_hash = (SELECT leaf_hash FROM journal_entries WHERE sequence = 2)",
        "not the hash of its last entry: they part at entry 4",
    ),
    // A tail cut off with its head: what its entries named is still there.
    (
        "DELETE FROM journal_entries WHERE sequence = 4; DELETE FROM journal_salts WHERE sequence = 4; UPDATE journal_head SET size = 4, leaf_hash = (SELECT leaf_hash FROM journal_entries WHERE sequence = 3)",
        "table list_versions holds what no entry",
    ),
    // Contents.
    (
        "UPDATE direction_versions SET body = replace(body, 'Ауыл', 'Қала') WHERE version = 1",
        "entry 1 is broken: its content `list/",
    ),
    (
        "UPDATE direction_versions SET body = '{' WHERE version = 2 AND ordinal = 3",
        "cannot be read",
    ),
    (
        "UPDATE direction_versions SET body = body || ' ' WHERE version = 2",
        "entry 2 is broken: table direction_versions differs",
    ),
    (
        "UPDATE list_versions SET head = replace(head, '2025', '2024') WHERE year = 2025",
        "entry 4 is broken: its content `list/",
    ),
    (
        "UPDATE list_versions SET title = 'Other' WHERE year = 2025",
        "entry 4 is broken: table list_versions differs",
    ),
    (
        "UPDATE list_versions SET grants = grants + 1 WHERE version = 2",
        "entry 2 is broken: table list_versions differs",
    ),
    (
        "UPDATE findings SET body = replace(body, 'желісн', 'желісі') WHERE version = 1",
        "entry 1 is broken: its content `list/",
    ),
    ("DELETE FROM findings WHERE version = 2", "entry 2 is broken: its content `list/"),
    (
        "UPDATE findings SET severity = 'error' WHERE version = 2",
        "entry 2 is broken: table findings differs",
    ),
    (
        "UPDATE funding SET tiyn = tiyn * 10 WHERE version = 2 AND tiyn = 300000000",
        "entry 2 is broken: table funding differs",
    ),
    ("DELETE FROM funding WHERE version = 1", "entry 1 is broken: table funding differs"),
    (
        "UPDATE funding SET likely_tiyn = 1 WHERE version = 1",
        "entry 1 is broken: table funding differs",
    ),
    (
        "UPDATE direction_regions SET region = 'almaty' WHERE version = 1",
        "entry 1 is broken: table direction_regions differs",
    ),
    (
        "UPDATE direction_years SET year = 2027 WHERE version = 2",
        "entry 2 is broken: table direction_years differs",
    ),
    (
        "UPDATE direction_versions SET search = 'x' WHERE version = 2",
        "entry 2 is broken: table direction_versions differs",
    ),
    ("UPDATE direction_versions SET confirmed_at = 1 WHERE version = 2", "confirmed_at"),
    (
        "DELETE FROM direction_versions WHERE version = 2 AND ordinal = 1",
        "entry 2 is broken: its content `list/",
    ),
    (
        "UPDATE originals SET bytes = (SELECT bytes FROM originals ORDER BY sha256 LIMIT 1)",
        "its content `original/",
    ),
    ("UPDATE originals SET name = 'other.txt' WHERE name = '2025.txt'", "table originals"),
    (
        "UPDATE lists SET current_version = 1 WHERE current_version = 2",
        "entry 2 is broken: table lists differs",
    ),
    ("UPDATE lists SET current_version = 7", "entry 2 is broken: table lists differs"),
    (
        "UPDATE lists SET current_version = 2 WHERE current_version = 1",
        "entry 4 is broken: table lists differs",
    ),
    // What vouches for the version in force is broken itself, and entries behind it cannot be read.
    (
        "UPDATE lists SET current_version = 1; UPDATE journal_entries SET encoded = leaf_hash WHERE sequence = 2",
        "entry 2 is broken: its bytes are damaged",
    ),
    (
        "UPDATE lists SET current_version = 0; UPDATE journal_entries SET encoded = leaf_hash WHERE sequence = 3",
        "entry 2 is broken: table lists differs",
    ),
    ("UPDATE lists SET created_at = 1", "entry 1 is broken: table lists differs"),
    ("DELETE FROM lists WHERE current_version = 2", "entry 1 is broken: its content `list/"),
    ("DELETE FROM directions", "entry 1 is broken: table directions differs"),
    (
        "DELETE FROM directions WHERE id IN (SELECT direction_id FROM direction_versions WHERE ordinal = 3)",
        "entry 2 is broken: table directions differs",
    ),
    (
        "UPDATE directions SET list_id = (SELECT list_id FROM list_versions WHERE year = 2025)",
        "entry 1 is broken: table directions differs",
    ),
    (
        "UPDATE directions SET id = 'x' WHERE id IN (SELECT direction_id FROM direction_versions WHERE ordinal = 3)",
        "entry 2 is broken: table directions differs",
    ),
    (
        "UPDATE schema_steps SET step = 7 WHERE step = 0",
        "table schema_steps names 1, 2, 7, this program took 0, 1, 2; no entry is affected",
    ),
    (
        "DELETE FROM schema_steps",
        "table schema_steps names -, this program took 0, 1, 2; no entry is affected",
    ),
    (
        "UPDATE lists SET additional_to = (SELECT MAX(id) FROM lists) WHERE id = (SELECT MIN(id) FROM lists)",
        "its content `list/",
    ),
    ("DELETE FROM list_versions WHERE version = 2", "entry 2 is broken: its content `list/"),
    ("UPDATE actors SET name = 'Other'", "entry 0 is broken: its content `actor/"),
    ("UPDATE actors SET name = NULL", "entry 0 is broken: its content `actor/"),
    ("UPDATE actors SET registered_at = 1", "entry 0 is broken: table actors differs"),
    ("UPDATE moved_days SET confirmed_by = NULL", "entry 3 is broken: its content `moved_days/"),
    ("UPDATE moved_days SET entered_at = 1", "entry 3 is broken: table moved_days differs"),
    // Salts.
    ("DELETE FROM journal_salts WHERE sequence = 2", "the salt of its content"),
    (
        "DELETE FROM journal_salts WHERE name LIKE 'actor/%'; UPDATE actors SET name = NULL",
        "no later entry says it was erased",
    ),
    ("UPDATE journal_salts SET name = 'x' WHERE sequence = 0", "the salt of its content"),
    (
        "INSERT INTO journal_salts SELECT 3, 'list/x/1', salt FROM journal_salts WHERE sequence = 0",
        "which it does not name",
    ),
    (
        "INSERT INTO journal_salts SELECT 9, name, salt FROM journal_salts WHERE sequence = 0",
        "table journal_salts holds",
    ),
    // Rows nobody recorded.
    (
        "INSERT INTO actors VALUES ('000000000000000000000000000000ff', 'Ghost', 1, 0)",
        "table actors holds what no entry",
    ),
    (
        "INSERT INTO moved_days SELECT year, 2, confirmed_by, days_off, working_days, entered_at, sequence FROM moved_days",
        "table moved_days holds what no entry",
    ),
    (
        "INSERT INTO originals SELECT 'ff', name, bytes FROM originals WHERE name = '2025.txt'",
        "table originals holds what no entry",
    ),
    ("INSERT INTO lists VALUES ('x', 1, 1, NULL)", "table lists holds what no entry"),
    (
        "INSERT INTO directions SELECT 'x', list_id FROM directions LIMIT 1",
        "table directions holds what no entry",
    ),
    ("INSERT INTO funding VALUES ('x', 1, 1, 2026, 5, NULL)", "table funding holds what no entry"),
    (
        "INSERT INTO findings VALUES ('x', 1, 1, NULL, 'misspelling', 'note', '{}')",
        "table findings holds what no entry",
    ),
];

#[test]
fn whatever_was_changed_behind_the_programs_back_is_named() {
    for (sql, expected) in TAMPERED {
        on_both(|register| async move {
            fill(&register).await;
            register.tamper(sql).await;
            check(&register, sql, expected).await;
        });
    }
}

async fn check(register: &TestRegister, done: &str, expected: &str) {
    match verify(register.store()).await {
        Ok(_) => panic!("not noticed: {done}"),
        Err(VerifyError::Storage(error)) => panic!("{done}: {error}"),
        Err(error) => {
            let said = error.to_string();
            assert!(said.contains(expected), "{done}\n  said: {said}\n  expected: {expected}");
        }
    }
}

#[test]
fn an_erased_name_put_back_is_named_with_the_entry_that_erased_it() {
    on_both(|register| async move {
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        erase_actor(&register.ctx, officer).await.unwrap();
        verify(register.store()).await.unwrap();
        let put_back = "UPDATE actors SET name = 'Officer'";
        register.tamper(put_back).await;
        check(&register, put_back, "entry 1 is broken: it says `actor/").await;
        register.tamper("UPDATE actors SET name = NULL").await;
        verify(register.store()).await.unwrap();
        let moved = "UPDATE actors SET registered_at = 1";
        register.tamper(moved).await;
        check(&register, moved, "entry 0 is broken: table actors differs").await;
    });
}

#[test]
fn any_flipped_byte_of_an_entry_is_named() {
    on_both(|register| async move {
        fill(&register).await;
        let length = register
            .number("SELECT CAST(LENGTH(encoded) AS BIGINT) AS number FROM journal_entries WHERE sequence = 1")
            .await;
        for byte in (1..=length).step_by(17) {
            let hex = "(SELECT encoded FROM journal_entries WHERE sequence = 1)";
            register.tamper(&flip(register.is_postgres(), byte)).await;
            check(&register, &format!("byte {byte} of {hex}"), "entry 1 is broken").await;
            register.tamper(&flip(register.is_postgres(), byte)).await;
        }
        verify(register.store()).await.unwrap();
    });
}

/// Puts the byte aside, and on the second call back: flips its lowest bit.
fn flip(postgres: bool, byte: i64) -> String {
    if postgres {
        let place = byte - 1;
        return format!(
            "UPDATE journal_entries SET encoded = set_byte(encoded, {place}, get_byte(encoded, {place}) # 1) WHERE sequence = 1"
        );
    }
    let hex = format!("hex(substr(encoded, {byte}, 1))");
    let low = format!("(instr('0123456789ABCDEF', substr({hex}, 2, 1)) - 1)");
    let flipped = format!("substr('1032547698BADCFE', {low} + 1, 1)");
    format!(
        "UPDATE journal_entries SET encoded = CAST(substr(encoded, 1, {byte} - 1) || \
         unhex(substr({hex}, 1, 1) || {flipped}) || substr(encoded, {byte} + 1) AS BLOB) WHERE sequence = 1"
    )
}

#[test]
fn a_tail_cut_off_with_all_it_names_is_not_noticed_from_inside_but_by_a_root_kept_elsewhere() {
    on_both(|register| async move {
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let before = verify(register.store()).await.unwrap();
        erase_actor(&register.ctx, officer).await.unwrap();
        let after = verify(register.store()).await.unwrap();
        assert_ne!(before.root, after.root);
        let other = register_actor(&register.ctx, "Other").await.unwrap();
        let longest = verify(register.store()).await.unwrap();
        register
            .tamper(&format!(
                "DELETE FROM actors WHERE pseudonym = '{other}'; DELETE FROM journal_salts WHERE sequence = 2; \
                 DELETE FROM journal_entries WHERE sequence = 2; \
                 UPDATE journal_head SET size = 2, leaf_hash = (SELECT leaf_hash FROM journal_entries WHERE sequence = 1)"
            ))
            .await;
        let cut = verify(register.store()).await.unwrap();
        assert_eq!(cut, after);
        assert_ne!(cut.root, longest.root);
    });
}
