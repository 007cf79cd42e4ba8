//! What storage promises about reported mistakes, on both databases: kept once, bounded, answered once, verifiable.

#![expect(clippy::unwrap_used, reason = "in a test, unwrap is the claim that it works")]

use bagyt_domain::list::Code;
use bagyt_operations::{
    AnswerError, Fault, NewReport, Outcome, Purpose, ReportError, ReportField, Room, VerifyError,
    answer_report, backup, erase_actor, forget_contact, move_register, register_actor,
    report_mistake, restore, verify,
};
use bagyt_storage::catalogue::PageRequest;
use bagyt_storage::register::About;
use bagyt_storage::{DirectionId, ListId, Store};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

const ROOM: Room = Room { per_hour: 60, unanswered: 100 };

/// A list of two rows; a finding is about the first.
async fn begin(register: &TestRegister) -> (ListId, Vec<DirectionId>) {
    let list = ListBuilder::new("Бағыттар тізбесі 2026", 2026)
        .row("Басқарма", "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row("Басқарма", "Ауыл музейлерін жаңғырту", 7_000);
    let Outcome::Imported { lists, .. } = register.import(&list, Purpose::New).await.unwrap()
    else {
        panic!("the list is new")
    };
    let list = lists[0].list;
    let rows = register.store().catalogue().list_rows(list, None, PageRequest::new(1, 9)).await;
    (list, rows.unwrap().unwrap().items.iter().map(|row| row.id).collect())
}

fn about(list: ListId, direction: Option<DirectionId>) -> About {
    About { list, version: 1, direction, finding: None }
}

fn says(about: About, wrong: &str) -> NewReport {
    NewReport { about, wrong: wrong.to_owned(), should_say: String::new(), contact: String::new() }
}

async fn waiting(register: &TestRegister, list: ListId, row: DirectionId) -> (u32, u32) {
    let catalogue = register.store().catalogue();
    let of_list = catalogue.list(list, None).await.unwrap().unwrap().reports_waiting;
    (of_list, catalogue.direction(row, None).await.unwrap().unwrap().reports_waiting)
}

#[test]
fn a_report_is_kept_in_one_entry_counted_and_answered_once() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        let whole = NewReport {
            should_say: " 5 500\r\n".to_owned(),
            contact: "a@example.kz".to_owned(),
            ..says(about(list, Some(rows[0])), "Сомасы басқаша жазылған")
        };
        assert_eq!(report_mistake(&register.ctx, &whole, ROOM).await.unwrap(), 1);
        let of_list = says(about(list, None), "Атауы толық емес");
        assert_eq!(report_mistake(&register.ctx, &of_list, ROOM).await.unwrap(), 2);
        let verified = verify(register.store()).await.unwrap();
        assert_eq!((verified.entries, verified.contents), (3, 5), "the contact by itself");
        assert_eq!(waiting(&register, list, rows[0]).await, (2, 1));
        assert_eq!(waiting(&register, list, rows[1]).await, (2, 0));
        let catalogue = register.store().catalogue();
        let kept = catalogue.report(1).await.unwrap().unwrap();
        assert_eq!(kept.report.should_say.as_deref(), Some("5 500"));
        assert_eq!(kept.report.contact.as_deref(), Some("a@example.kz"));
        assert_eq!(kept.direction.as_deref(), Some("Кітапханалар желісін дамыту"));
        answer_report(&register.ctx, "Officer", 1, "Түзетілді.").await.unwrap();
        assert_eq!(waiting(&register, list, rows[0]).await, (1, 0));
        let answer = catalogue.report(1).await.unwrap().unwrap().answer.unwrap();
        assert_eq!((answer.text.as_str(), answer.by.as_deref()), ("Түзетілді.", Some("Officer")));
        let numbers = async |unanswered| {
            let reports = catalogue.reports_after(0, unanswered).await.unwrap();
            reports.iter().map(|kept| kept.report.number).collect::<Vec<_>>()
        };
        assert_eq!((numbers(false).await, numbers(true).await), (vec![1, 2], vec![2]));
        assert!(catalogue.reports_after(2, false).await.unwrap().is_empty());
        let before = verify(register.store()).await.unwrap();
        assert_eq!(before.entries, 5, "the officer and the answer");
        for (number, text, said) in [
            (1, "Again", "report 1 was answered before"),
            (9, "Nothing", "there is no report 9"),
            (2, " \r\n", "nothing was typed"),
        ] {
            let refused = answer_report(&register.ctx, "Nobody yet", number, text).await;
            assert_eq!(refused.unwrap_err().to_string(), said);
        }
        let long = "x".repeat(2_001);
        let refused = answer_report(&register.ctx, "Officer", 2, &long).await.unwrap_err();
        assert!(matches!(refused, AnswerError::Typed(Fault::Long { letters: 2_001, .. })));
        assert_eq!(verify(register.store()).await.unwrap(), before, "not even an officer");
    });
}

#[test]
fn the_same_report_sent_twice_is_kept_once() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        let report = says(about(list, Some(rows[0])), "Сомасы басқаша жазылған");
        let first = report_mistake(&register.ctx, &report, ROOM).await.unwrap();
        let before = verify(register.store()).await.unwrap();
        assert_eq!(report_mistake(&register.ctx, &report, ROOM).await.unwrap(), first);
        assert_eq!(verify(register.store()).await.unwrap(), before);
        let other = says(about(list, Some(rows[1])), "Сомасы басқаша жазылған");
        assert_eq!(report_mistake(&register.ctx, &other, ROOM).await.unwrap(), first + 1);
    });
}

#[test]
fn what_cannot_be_kept_is_refused_with_all_that_is_wrong_and_nothing_is_written() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        let before = verify(register.store()).await.unwrap();
        let refused = async |report: NewReport, room| {
            report_mistake(&register.ctx, &report, room).await.unwrap_err()
        };
        let typed = NewReport {
            wrong: "қысқа".to_owned(),
            should_say: "x".repeat(2_001),
            contact: "x".repeat(201),
            about: about(list, None),
        };
        let ReportError::Typed(faults) = refused(typed, ROOM).await else { panic!("typed") };
        assert_eq!(
            faults,
            [
                (ReportField::Wrong, Fault::Short { letters: 5, least: 10 }),
                (ReportField::ShouldSay, Fault::Long { letters: 2_001, most: 2_000 }),
                (ReportField::Contact, Fault::Long { letters: 201, most: 200 }),
            ]
        );
        let unseen = says(about(list, None), &"\u{200b}\u{202e}\u{2066}\u{feff}".repeat(9));
        let ReportError::Typed(faults) = refused(unseen, ROOM).await else { panic!("typed") };
        assert_eq!(faults, [(ReportField::Wrong, Fault::Missing)], "nobody sees a letter");
        let words = "Сомасы басқаша жазылған";
        let row = about(list, Some(rows[0]));
        let other: ListId = "0190a5c0-7f00-7000-8000-000000000001".parse().unwrap();
        for missing in [
            about(other, None),
            About { version: 2, ..row },
            About {
                direction: Some("0190a5c0-7f00-7000-8000-000000000001".parse().unwrap()),
                ..row
            },
            About { finding: Some(2), ..row },
            About { finding: Some(0), ..row },
            About { finding: Some(1), ..about(list, Some(rows[1])) },
            About { finding: Some(1), ..about(list, None) },
        ] {
            let error = refused(says(missing, words), ROOM).await;
            assert!(matches!(error, ReportError::NoSuchThing), "{missing:?}: {error}");
        }
        assert_eq!(verify(register.store()).await.unwrap(), before);
        let found = says(About { finding: Some(1), ..row }, words);
        report_mistake(&register.ctx, &found, ROOM).await.unwrap();
        let full = Room { per_hour: 1, ..ROOM };
        let error = refused(says(row, words), full).await;
        assert!(matches!(error, ReportError::TooMany(1)), "{error}");
        let full = Room { unanswered: 1, ..ROOM };
        let error = refused(says(row, words), full).await;
        assert!(matches!(error, ReportError::TooManyWaiting(1)), "{error}");
        assert_eq!(verify(register.store()).await.unwrap().entries, before.entries + 1);
    });
}

#[test]
fn reports_outlive_a_backup_and_the_name_of_who_answered() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        let report = NewReport {
            contact: "+7 700 000 00 00".to_owned(),
            ..says(about(list, Some(rows[0])), "Сомасы басқаша жазылған")
        };
        report_mistake(&register.ctx, &report, ROOM).await.unwrap();
        answer_report(&register.ctx, "Officer", 1, "Рахмет, түзетілді.").await.unwrap();
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        erase_actor(&register.ctx, officer).await.unwrap();
        let archive = register.path("copy.zip");
        backup(register.store(), &archive).await.unwrap();
        let other = TestRegister::sqlite().await;
        restore(&archive, &other.address).await.unwrap();
        let verified = verify(register.store()).await.unwrap();
        assert_eq!(verify(other.store()).await.unwrap(), verified);
        let [here, there] = [&*register, &other].map(|it| it.store().catalogue());
        let kept = here.report(1).await.unwrap();
        assert_eq!(kept, there.report(1).await.unwrap());
        assert_eq!(kept.unwrap().answer.unwrap().by, None);
    });
}

#[test]
fn a_contact_put_in_or_taken_away_is_noticed() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        report_mistake(&register.ctx, &says(about(list, Some(rows[0])), "Сомасы басқаша"), ROOM)
            .await
            .unwrap();
        let put_in = "UPDATE mistake_reports SET contact = 'somebody'";
        register.tamper(put_in).await;
        let error = verify(register.store()).await.unwrap_err();
        assert!(matches!(error, VerifyError::Broken { sequence: 1, .. }), "{error}");
        register.tamper("UPDATE mistake_reports SET contact = NULL").await;
        verify(register.store()).await.unwrap();
        let named = NewReport {
            contact: "a@example.kz".to_owned(),
            ..says(about(list, Some(rows[1])), "Сомасы басқаша")
        };
        report_mistake(&register.ctx, &named, ROOM).await.unwrap();
        verify(register.store()).await.unwrap();
        register.tamper("UPDATE mistake_reports SET contact = NULL WHERE number = 2").await;
        let error = verify(register.store()).await.unwrap_err();
        assert!(matches!(error, VerifyError::Broken { sequence: 2, .. }), "{error}");
    });
}

#[test]
fn a_contact_is_forgotten_by_itself_and_the_journal_vouches_for_it() {
    on_both(|register| async move {
        let (list, rows) = begin(&register).await;
        let named = |row: usize, contact: &str| NewReport {
            contact: contact.to_owned(),
            ..says(about(list, Some(rows[row])), "Сомасы басқаша жазылған")
        };
        report_mistake(&register.ctx, &named(0, "a@example.kz"), ROOM).await.unwrap();
        report_mistake(&register.ctx, &named(1, "b@example.kz"), ROOM).await.unwrap();
        let before = verify(register.store()).await.unwrap();
        assert!(forget_contact(&register.ctx, "Officer", 1).await.unwrap());
        let after = verify(register.store()).await.unwrap();
        assert_eq!(after.entries, before.entries + 2, "the officer and what was erased");
        // The officer's name came, the contact went.
        assert_eq!((after.contents, after.erased), (before.contents, before.erased + 1));
        let catalogue = register.store().catalogue();
        let kept = catalogue.report(1).await.unwrap().unwrap().report;
        assert_eq!((kept.wrong.as_str(), kept.contact), ("Сомасы басқаша жазылған", None));
        let other = catalogue.report(2).await.unwrap().unwrap().report;
        assert_eq!(other.contact.as_deref(), Some("b@example.kz"));
        assert_eq!(
            register
                .number(
                    "SELECT COUNT(*) AS number FROM journal_salts WHERE name = 'report_contact/1'"
                )
                .await,
            0
        );
        assert!(!forget_contact(&register.ctx, "Nobody yet", 1).await.unwrap());
        let refused = forget_contact(&register.ctx, "Nobody yet", 9).await.unwrap_err();
        assert_eq!(refused.to_string(), "there is no report 9");
        assert_eq!(verify(register.store()).await.unwrap(), after, "not even an officer");
        // It goes with the register.
        let (copied, moved) = (TestRegister::sqlite().await, TestRegister::sqlite().await);
        let archive = register.path("copy.zip");
        backup(register.store(), &archive).await.unwrap();
        restore(&archive, &copied.address).await.unwrap();
        move_register(register.store(), &moved.address).await.unwrap();
        for there in [&copied, &moved] {
            assert_eq!(verify(there.store()).await.unwrap(), after);
            let kept = there.store().catalogue().report(1).await.unwrap().unwrap();
            assert_eq!(kept.report.contact, None);
        }
        register
            .tamper("UPDATE mistake_reports SET contact = 'a@example.kz' WHERE number = 1")
            .await;
        let error = verify(register.store()).await.unwrap_err();
        assert!(matches!(error, VerifyError::Broken { sequence: 4, .. }), "{error}");
        register.tamper("UPDATE mistake_reports SET contact = NULL").await;
        let error = verify(register.store()).await.unwrap_err();
        assert!(
            matches!(error, VerifyError::Broken { sequence: 2, .. }),
            "only one was erased: {error}"
        );
    });
}

#[test]
fn a_register_of_an_older_program_gets_the_tables_of_reports() {
    on_both(|register| async move {
        let (list, _) = begin(&register).await;
        let before = verify(register.store()).await.unwrap();
        let older = "DROP TABLE mistake_answers; DROP TABLE mistake_reports; DELETE FROM schema_steps WHERE step = 2";
        register.tamper(older).await;
        let store = Store::open(&register.address).await.unwrap();
        assert_eq!(verify(&store).await.unwrap(), before);
        let ctx = bagyt_operations::Ctx { store, ..register.ctx.clone() };
        report_mistake(&ctx, &says(about(list, None), "Атауы толық емес"), ROOM).await.unwrap();
    });
}
