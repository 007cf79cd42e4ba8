//! What storage promises about corrected lists, on both databases: rows keep their identifiers, differences show.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_operations::{Outcome, Purpose, Unrelated, verify};
use bagyt_storage::catalogue::{Differences, DirectionFilter, Order, PageRequest, RowPart};
use bagyt_storage::{DirectionId, ListId};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

const TEXTS: [&str; 4] = [
    "Кітапханалар желісін дамыту және оқырмандарды тарту",
    "Ауыл музейлерін жаңғырту бойынша жобаларды қолдау",
    "Жас кәсіпкерлерге арналған оқу курстарын өткізу",
    "Қарттарға әлеуметтік көмек көрсету орталықтарын ашу",
];

fn list(rows: &[&str]) -> ListBuilder {
    let empty = ListBuilder::new("Бағыттар тізбесі 2026", 2026);
    rows.iter().fold(empty, |list, text| list.row("Басқарма", text, 5_000))
}

async fn stored(register: &TestRegister, list: &ListBuilder, purpose: Purpose) -> ListId {
    match register.import(list, purpose).await.unwrap() {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("the file is new: {other:?}"),
    }
}

async fn ids(register: &TestRegister, list: ListId, version: u32) -> Vec<DirectionId> {
    let all = PageRequest::new(1, 500);
    let rows = register.store().catalogue().list_rows(list, Some(version), all).await.unwrap();
    rows.unwrap().items.into_iter().map(|row| row.id).collect()
}

/// Replaces the four rows by `after`; `kept` says for each new row which old row it is.
async fn check(
    register: &TestRegister,
    after: &ListBuilder,
    kept: &[Option<usize>],
) -> Differences {
    let id = stored(register, &list(&TEXTS), Purpose::New).await;
    assert_eq!(stored(register, after, Purpose::Replaces(id)).await, id);
    let (before, now) = (ids(register, id, 1).await, ids(register, id, 2).await);
    let found: Vec<Option<usize>> =
        now.iter().map(|row| before.iter().position(|old| old == row)).collect();
    assert_eq!(found, kept);
    verify(register.store()).await.unwrap();
    register.store().catalogue().differences(id, 1, 2).await.unwrap().unwrap()
}

#[test]
fn an_inserted_row_is_new_and_the_others_stay() {
    on_both(|register| async move {
        let after = list(&[TEXTS[0], "Мүлдем бөлек жаңа мақсат", TEXTS[1], TEXTS[2], TEXTS[3]]);
        let kept = [Some(0), None, Some(1), Some(2), Some(3)];
        let differences = check(&register, &after, &kept).await;
        assert_eq!((differences.added.len(), differences.removed.len()), (1, 0));
    });
}

#[test]
fn a_removed_row_is_gone_and_the_others_stay() {
    on_both(|register| async move {
        let after = list(&[TEXTS[0], TEXTS[2], TEXTS[3]]);
        let differences = check(&register, &after, &[Some(0), Some(2), Some(3)]).await;
        assert_eq!((differences.added.len(), differences.removed.len()), (0, 1));
        let page =
            register.store().catalogue().direction(differences.removed[0].id, None).await.unwrap();
        let page = page.unwrap();
        assert_eq!((page.version, page.current, page.row.direction.as_str()), (1, false, TEXTS[1]));
    });
}

#[test]
fn a_new_order_keeps_every_identifier() {
    on_both(|register| async move {
        let after = list(&[TEXTS[3], TEXTS[1], TEXTS[0], TEXTS[2]]);
        let kept = [Some(3), Some(1), Some(0), Some(2)];
        let differences = check(&register, &after, &kept).await;
        assert_eq!((differences.added.len(), differences.removed.len()), (0, 0));
    });
}

#[test]
fn an_edited_row_keeps_its_identifier_and_its_cells_are_compared() {
    on_both(|register| async move {
        let mut after = list(&TEXTS);
        after.rows[1].direction = format!("{} (екінші кезең)", TEXTS[1]);
        after.rows[1].target_indicators = vec!["кемінде 250 қатысушы".to_owned()];
        after.rows[2].funding[0].thousand_tenge =
            bagyt_domain::Tenge::from_thousands(9_000).unwrap();
        after.rows[2].funding[0].as_printed = "9 000".to_owned();
        let differences = check(&register, &after, &[Some(0), Some(1), Some(2), Some(3)]).await;
        let changed: Vec<Vec<RowPart>> = differences
            .changed
            .iter()
            .map(|row| row.cells.iter().map(|cell| cell.part).collect())
            .collect();
        assert_eq!(
            changed,
            [vec![RowPart::Direction, RowPart::TargetIndicators], vec![RowPart::Funding]]
        );
        let cell = &differences.changed[1].cells[0];
        assert_eq!(
            (cell.before.as_slice(), cell.after.as_slice()),
            (&["5000".to_owned()][..], &["9 000".to_owned()][..])
        );
        assert_eq!(differences.unchanged, 2);
        let sums = [&differences.sums_before, &differences.sums_after]
            .map(|sums| sums[0].sum.sure.tiyn() / 100_000);
        assert_eq!(sums, [20_000, 24_000]);
    });
}

#[test]
fn a_direction_is_shown_as_any_version_says_with_what_each_changed() {
    on_both(|register| async move {
        let mut after = list(&TEXTS[..3]);
        after.rows[1].direction = format!("{} (екінші кезең)", TEXTS[1]);
        let differences = check(&register, &after, &[Some(0), Some(1), Some(2)]).await;
        let catalogue = register.store().catalogue();
        let said = async |id, version| catalogue.direction(id, version).await.unwrap();
        let changed = differences.changed[0].id;
        let (newest, first) = (said(changed, None).await.unwrap(), said(changed, Some(1)).await);
        let first = first.unwrap();
        assert_eq!((newest.version, first.version, first.newest()), (2, 1, 2));
        assert_eq!(Some(&newest), said(changed, Some(2)).await.as_ref());
        assert_eq!(first.row.direction, TEXTS[1]);
        assert_eq!(newest.row.direction, after.rows[1].direction);
        assert_eq!(newest.changes, [(2, vec![RowPart::Direction])].into());
        assert!(first.current && first.shown().unwrap().version == 1);
        assert!(said(changed, Some(3)).await.is_none());
        let removed = differences.removed[0].id;
        assert!(said(removed, Some(1)).await.is_some_and(|page| !page.current));
        assert!(said(removed, Some(2)).await.is_none(), "the second version has it no more");
    });
}

#[test]
fn every_answer_names_its_moment_of_the_register() {
    on_both(|register| async move {
        let catalogue = register.store().catalogue();
        let empty = catalogue.home(1).await.unwrap().as_of;
        assert_eq!((empty.entries, empty.at), (0, None));
        let id = stored(&register, &list(&TEXTS), Purpose::New).await;
        let verified = verify(register.store()).await.unwrap();
        let page = catalogue.list(id, None).await.unwrap().unwrap();
        assert_eq!((page.as_of.entries, page.as_of.last), (verified.entries, verified.head));
        assert!(page.as_of.at >= Some(page.card.imported_at), "the entry was written last");
        let row = ids(&register, id, 1).await[0];
        let request = PageRequest::new(1, 1);
        let everything = DirectionFilter::default();
        let selection = catalogue.directions(&everything, Order::Newest, request).await.unwrap();
        let others = [
            catalogue.home(1).await.unwrap().as_of,
            catalogue.direction(row, None).await.unwrap().unwrap().as_of,
            selection.as_of,
        ];
        assert_eq!(others, [page.as_of; 3]);
    });
}

#[test]
fn an_earlier_version_stays_as_it_was_and_the_catalogue_shows_the_new_one() {
    on_both(|register| async move {
        let differences = check(&register, &list(&TEXTS[..1]), &[Some(0)]).await;
        let catalogue = register.store().catalogue();
        assert_eq!(ids(&register, differences.list, 1).await.len(), 4);
        let home = catalogue.home(5).await.unwrap();
        assert_eq!((home.lists, home.directions), (1, 1));
        let page = catalogue.list(differences.list, None).await.unwrap().unwrap();
        let versions: Vec<(u32, bool)> =
            page.versions.iter().map(|head| (head.version, head.current)).collect();
        assert_eq!(versions, [(2, true), (1, false)]);
        assert!(catalogue.differences(differences.list, 1, 3).await.unwrap().is_none());
    });
}

#[test]
fn a_file_that_shares_nothing_with_the_list_it_replaces_is_stored_and_doubted() {
    on_both(|register| async move {
        let id = stored(&register, &list(&TEXTS), Purpose::New).await;
        let doubted = async |after: ListBuilder| {
            let outcome = register.import(&after, Purpose::Replaces(id)).await.unwrap();
            let Outcome::Imported { lists, .. } = outcome else { panic!("{outcome:?}") };
            lists[0].unrelated
        };
        assert_eq!(doubted(list(&TEXTS[1..])).await, None, "most rows are kept");
        assert_eq!(doubted(list(&["Мүлдем бөлек жаңа мақсат"])).await, None, "the same heading");
        let other = ListBuilder::new("Өзге тізбе", 2025).row("Басқа тапсырысшы", TEXTS[3], 70);
        let unrelated = Unrelated { title: true, customers: true, year: true };
        assert_eq!(doubted(other).await, Some(unrelated));
        let same_words = ListBuilder::new("ӨЗГЕ ТІЗБЕ", 2025).row("Басқа тапсырысшы", TEXTS[0], 9);
        assert_eq!(
            doubted(same_words.row("Үшінші", TEXTS[1], 8)).await,
            Some(Unrelated { title: false, customers: true, year: false })
        );
    });
}

#[test]
fn a_version_is_kept_as_its_pages_show_it() {
    on_both(|register| async move {
        let id = stored(&register, &list(&TEXTS), Purpose::New).await;
        stored(&register, &list(&TEXTS[1..]), Purpose::Replaces(id)).await;
        let catalogue = register.store().catalogue();
        for (asked, number) in [(Some(1), 1), (Some(2), 2), (None, 2)] {
            let kept = catalogue.kept(id, asked).await.unwrap().unwrap();
            let page = catalogue.list(id, asked).await.unwrap().unwrap();
            let rows = PageRequest::new(1, 500);
            let rows = catalogue.list_rows(id, asked, rows).await.unwrap().unwrap().items;
            assert_eq!(
                (kept.version, kept.list.rows.len()),
                (number, TEXTS.len() + 1 - number as usize)
            );
            assert_eq!(kept.ids, ids(&register, id, number).await);
            assert_eq!(kept.findings, page.findings);
            assert_eq!(
                kept.list,
                page.head.with_rows(rows.into_iter().map(|row| row.row).collect())
            );
        }
        assert!(catalogue.kept(id, Some(3)).await.unwrap().is_none());
    });
}
