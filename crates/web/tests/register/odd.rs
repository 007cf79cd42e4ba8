//! Registers of one or two lists with something odd about them.

use super::{OFFICER, Register, fresh, list_of, row, store, store_rows};
use bagyt_domain::Tenge;
use bagyt_domain::list::{Approval, Direction, Issuer, OfficialList, YearTotal};
use bagyt_lists::Reading;
use bagyt_operations::{Compared, Purpose, confirm_list, register_actor};

/// One list of one direction, of which a second version prints the second result where the third stood, and a fourth twice.
pub async fn reordered() -> Register {
    let (register, ctx) = fresh().await;
    let results = |texts: &[&str]| Direction {
        expected_results: texts.iter().map(|text| (*text).to_owned()).collect(),
        ..row(1)
    };
    let (first, second) =
        (["one", "two", "three", "four"], ["one", "three", "two", "four", "four"]);
    let list = store_rows(&ctx, vec![results(&first)], Vec::new(), Purpose::New).await;
    store_rows(&ctx, vec![results(&second)], Vec::new(), Purpose::Replaces(list)).await;
    register
}

/// One list of one direction in two versions, of which a person confirmed the second.
pub async fn confirmed_version() -> Register {
    let (register, ctx) = fresh().await;
    let other = Direction { direction: "Бағыт".to_owned(), ..row(1) };
    let list = store_rows(&ctx, vec![row(1)], Vec::new(), Purpose::New).await;
    store_rows(&ctx, vec![other], Vec::new(), Purpose::Replaces(list)).await;
    let officer = register_actor(&ctx, OFFICER).await.expect("an officer");
    confirm_list(&ctx.acting_as(officer), &Compared::whole(list)).await.expect("confirmed");
    register
}

/// One list of one direction of 2026 that prints a total of 9 000 thousand tenge for 2027 too.
pub async fn total_without_rows() -> Register {
    let total =
        YearTotal { year: 2027, thousand_tenge: Tenge::from_thousands(9_000).expect("it fits") };
    let (register, ctx) = fresh().await;
    let list = OfficialList { totals: vec![total], ..list_of(vec![row(1)]) };
    store(&ctx, Reading { list, findings: Vec::new() }, Purpose::New).await;
    register
}

/// A list that prints these notes below its table.
pub async fn noted(notes: &[&str]) -> Register {
    let (register, ctx) = fresh().await;
    let notes = notes.iter().map(|note| (*note).to_owned()).collect();
    let list = OfficialList { notes, ..list_of(vec![row(1)]) };
    store(&ctx, Reading { list, findings: Vec::new() }, Purpose::New).await;
    register
}

/// Two lists whose titles are missing and so their years: of 2026 with a customer, then of 2024 with an approver alone.
pub async fn untitled() -> Register {
    let (register, ctx) = fresh().await;
    for (year, issuer, approver) in
        [(2026, Some("Head of culture"), None), (2024, None, Some("The akim"))]
    {
        let mut of_year =
            Direction { issuer: issuer.map(str::to_owned), years: vec![year], ..row(1) };
        of_year.funding[0].year = Some(year);
        let issuers = issuer.map(|name| Issuer { name: name.to_owned(), rows: vec![1] });
        let approval = approver.map(|approver| Approval {
            text: format!("Approved by {approver}"),
            approver: Some(approver.to_owned()),
            document_kind: None,
            date: None,
            number: None,
            blank: true,
        });
        let list = OfficialList {
            title: None,
            year: None,
            issuers: issuers.into_iter().collect(),
            approval,
            ..list_of(vec![of_year])
        };
        store(&ctx, Reading { list, findings: Vec::new() }, Purpose::New).await;
    }
    register
}
