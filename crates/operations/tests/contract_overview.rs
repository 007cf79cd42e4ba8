//! What a store remembers between two journal entries is what a store opened afresh reads, whatever was written, on both
//! databases.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::list::{Code, Region};
use bagyt_operations::{
    Compared, Ctx, EnteredDays, NewDays, NewReport, Outcome, Purpose, Room, answer_report,
    confirm_list, enter_moved_days, forget_contact, import_readings, register_actor,
    report_mistake,
};
use bagyt_storage::catalogue::{
    AmountRange, DirectionFilter, Home, IssuerKey, Order, PageRequest, Selection, Subject,
};
use bagyt_storage::register::About;
use bagyt_storage::{ListId, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

/// Filters of every kind, by words too.
fn filters() -> Vec<DirectionFilter> {
    let none = DirectionFilter::default;
    let words = |words: &str| DirectionFilter { words: Some(words.to_owned()), ..none() };
    vec![
        none(),
        words("музейлердің"),
        words("қолдау жас"),
        words("ау"),
        DirectionFilter { year: Some(2026), ..none() },
        DirectionFilter { region: Some(Region::new("abay")), with_findings: Some(false), ..none() },
        DirectionFilter { issuer: Some(IssuerKey::of("Әкімдік")), ..none() },
        DirectionFilter { issuer: Some(IssuerKey::of("Өнер басқармасы")), ..none() },
        DirectionFilter {
            amount: AmountRange {
                least: bagyt_domain::Tenge::from_thousands(3_000),
                ..Default::default()
            },
            ..none()
        },
    ]
}

async fn answers(store: &Store) -> (Home, Vec<Selection>, Vec<Option<Subject>>, Vec<ListId>) {
    let catalogue = store.catalogue();
    let mut selections = Vec::new();
    for filter in filters() {
        for order in [Order::Newest, Order::MostMoney] {
            let page = PageRequest::new(1, 500);
            selections.push(catalogue.directions(&filter, order, page).await.unwrap());
        }
    }
    let subjects = catalogue.subjects(&filters(), 5).await.unwrap();
    let lists = catalogue.lists(PageRequest::new(1, 500)).await.unwrap().items;
    (
        catalogue.home(4).await.unwrap(),
        selections,
        subjects,
        lists.into_iter().map(|it| it.id).collect(),
    )
}

async fn same_afresh(register: &TestRegister, after: &str) {
    let fresh = Store::open(&register.address).await.unwrap();
    assert_eq!(answers(register.store()).await, answers(&fresh).await, "after {after}");
}

fn list(year: u16, rows: &[(&str, &str, i64)]) -> ListBuilder {
    let empty = ListBuilder::new(&format!("Тізбе {year}"), year);
    rows.iter().fold(empty, |list, (issuer, text, money)| list.row(issuer, text, *money))
}

async fn import(ctx: &Ctx, list: &ListBuilder, purpose: Purpose) -> ListId {
    match import_readings(ctx, &list.file(), &[list.reading()], purpose).await.unwrap() {
        Outcome::Imported { lists, .. } => lists[0].list,
        other => panic!("the file is new: {other:?}"),
    }
}

#[test]
fn what_is_remembered_is_what_is_stored() {
    on_both(|register| async move {
        same_afresh(&register, "nothing").await;
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let ctx = register.ctx.acting_as(officer);
        let rows = [
            ("Әкімдік", "Ауыл музейлері", 2_000),
            ("Өнер басқармасы", "Жас суретшілерді қолдау", 5_000),
        ];
        let first = import(&ctx, &list(2025, &rows), Purpose::New).await;
        same_afresh(&register, "a list").await;
        let mut other = list(2026, &[("әкімдік", "Музей ісін қолдау", 9_000)]);
        other.rows[0].regions = vec![Region::new("abay")];
        import(&ctx, &other, Purpose::New).await;
        same_afresh(&register, "another list").await;
        let fewer = list(2025, &[("ӘКІМДІК", "Ауыл музейлері мен мұрағаттары", 2_500)]);
        let corrected = fewer.finding(Code::Misspelling, "мұрағаттары");
        import(&ctx, &corrected, Purpose::Replaces(first)).await;
        same_afresh(&register, "a correction with fewer rows").await;
        confirm_list(&ctx, &Compared::whole(first)).await.unwrap();
        same_afresh(&register, "a confirmation").await;
        let more = list(2025, &[("Әкімдік", "Қосымша шара", 700)]);
        let additional = import(&ctx, &more, Purpose::AdditionalTo(first)).await;
        same_afresh(&register, "an additional list").await;
        let about = About { list: additional, version: 1, direction: None, finding: None };
        let report = NewReport {
            about,
            wrong: "Сомасы басқаша жазылған".to_owned(),
            should_say: String::new(),
            contact: "a@example.kz".to_owned(),
        };
        let room = Room { per_hour: 9, unanswered: 9 };
        let number = report_mistake(&ctx, &report, room).await.unwrap();
        same_afresh(&register, "a report").await;
        answer_report(&ctx, "Officer", number, "Түзетілді.").await.unwrap();
        same_afresh(&register, "an answer").await;
        forget_contact(&ctx, "Officer", number).await.unwrap();
        same_afresh(&register, "a contact erased").await;
        let days = NewDays::These { days_off: [].into(), working_days: [].into() };
        let entered = EnteredDays { year: 2026, days, confirmed: true };
        enter_moved_days(&ctx, &entered).await.unwrap();
        same_afresh(&register, "moved days").await;
        confirm_list(&ctx, &Compared::rows(additional, [1].into())).await.unwrap();
        same_afresh(&register, "a confirmation of one row").await;
        // Another program writes to the same register.
        let elsewhere = Store::open(&register.address).await.unwrap();
        let elsewhere = Ctx { store: elsewhere, ..ctx };
        for year in 2010..2020 {
            import(&elsewhere, &list(year, &rows), Purpose::New).await;
        }
        same_afresh(&register, "ten lists by another program").await;
    });
}
