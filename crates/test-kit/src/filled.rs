//! A register with rows in every table: what a backup, a restore and a move must bring along whole.

use crate::{ListBuilder, TestRegister};
use bagyt_domain::list::Code;
use bagyt_operations::{
    Compared, EnteredDays, NewDays, NewReport, Outcome, Purpose, Room, answer_report, confirm_list,
    enter_moved_days, erase_actor, register_actor, report_mistake,
};
use bagyt_storage::ListId;
use bagyt_storage::register::About;

/// A list of two rows, like no other number's: years apart, none looks like a corrected form of another.
pub fn small_list(number: u16) -> ListBuilder {
    ListBuilder::new(&format!("Тізбе {number} «ә»"), 2000 + number)
        .row("Басқарма", &format!("Бағыт {number} бойынша жұмыс"), 1_000 + i64::from(number))
        .row("Басқарма", &format!("{number} екінші жоба"), 2_000)
        .finding(Code::Misspelling, "сөз")
}

impl TestRegister {
    /// Puts something into every table: an erased officer, versions, an additional list, confirmed rows, moved days, two
    /// reports, one of them with a contact, and an answer.
    pub async fn fill_every_table(&self) {
        let officer = register_actor(&self.ctx, "Officer").await.expect("an officer");
        let erased = register_actor(&self.ctx, "Forgotten").await.expect("another officer");
        erase_actor(&self.ctx, erased).await.expect("whoever is there can be erased");
        let ctx = self.ctx.acting_as(officer);
        let first = self.stored(&small_list(1), Purpose::New).await;
        self.stored(&small_list(2), Purpose::Replaces(first)).await;
        let added = self.stored(&small_list(3), Purpose::AdditionalTo(first)).await;
        confirm_list(&ctx, &Compared::whole(added)).await.expect("rows to confirm");
        let friday = "2026-03-20".parse().expect("a day");
        let days = NewDays::These { days_off: [friday].into(), working_days: [].into() };
        let entered = EnteredDays { year: 2026, days, confirmed: true };
        enter_moved_days(&ctx, &entered).await.expect("a working day that becomes a day off");
        self.report(first, "").await;
        let answered = self.report(added, "a@example.kz").await;
        answer_report(&ctx, "Officer", answered, "Рахмет, түзетілді.")
            .await
            .expect("no answer yet");
    }

    async fn stored(&self, list: &ListBuilder, purpose: Purpose) -> ListId {
        match self.import(list, purpose).await {
            Ok(Outcome::Imported { lists, .. }) => lists[0].list,
            other => panic!("the list is new: {other:?}"),
        }
    }

    /// Reports a mistake in the first version of a list.
    async fn report(&self, list: ListId, contact: &str) -> u32 {
        let report = NewReport {
            about: About { list, version: 1, direction: None, finding: None },
            wrong: "Сомасы басқаша жазылған".to_owned(),
            should_say: "1 500".to_owned(),
            contact: contact.to_owned(),
        };
        let room = Room { per_hour: 60, unanswered: 100 };
        report_mistake(&self.ctx, &report, room).await.expect("the list is there")
    }
}
