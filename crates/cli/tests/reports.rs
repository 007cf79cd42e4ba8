//! Reported mistakes from outside: listed with what they are about, answered once, and what is refused.

mod program;

use bagyt_domain::rules::RuleBook;
use bagyt_operations::{Ctx, NewReport, PUBLIC, Room, report_mistake};
use bagyt_storage::Store;
use bagyt_storage::catalogue::{ListRow, PageRequest};
use bagyt_storage::register::About;
use bagyt_wording::{Lang, finding_message};
use program::bagyt;
use std::path::Path;
use std::process::Output;
use std::sync::Arc;

const LIST: &str = "../../examples/lists/2025-pavlodar-internal-policy.txt";

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Two reports, about the list and about a finding of one of its directions; returns that row and the finding in words.
async fn report(folder: &Path) -> (ListRow, String) {
    let address = format!("sqlite:{}", folder.join("bagyt-data/bagyt.sqlite").display());
    let store = Store::open_existing(&address).await.expect("the register is there");
    let catalogue = store.catalogue();
    let list = catalogue.lists(PageRequest::new(1, 1)).await.expect("a list").items.remove(0).id;
    let rows = catalogue.list_rows(list, None, PageRequest::new(1, 99)).await.expect("rows");
    let mut rows = rows.expect("the list is there").items.into_iter();
    let row = rows.find(|row| !row.findings.is_empty()).expect("one with findings");
    let message = finding_message(&row.findings[0], Lang::En);
    let ctx = Ctx::of_this_machine(store.clone(), Arc::new(RuleBook::built_in().clone()), PUBLIC);
    for (direction, finding, contact) in [(None, None, ""), (Some(row.id), Some(1), "a@example.kz")]
    {
        let new = NewReport {
            about: About { list, version: 1, direction, finding },
            wrong: "First line of it\nsecond line\u{202e}".to_owned(),
            should_say: String::new(),
            contact: contact.to_owned(),
        };
        let room = Room { per_hour: 9, unanswered: 9 };
        report_mistake(&ctx, &new, room).await.expect("kept");
    }
    (row, message)
}

#[tokio::test]
async fn reports_are_listed_answered_once_and_then_no_longer_open() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let run = |arguments: &[&str]| bagyt(folder.path(), arguments);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(LIST).display().to_string();
    said(&run(&["import", &file]));
    assert!(said(&run(&["reports", "--lang", "en"])).contains("Nobody has reported a mistake"));
    let (row, message) = report(folder.path()).await;
    let pinned = format!("/directions/{}/versions/1", row.id);
    for (lang, words) in
        [("kk", "жауап күтіп тұр"), ("ru", "ждёт ответа"), ("en", "waiting for an answer")]
    {
        let all = said(&run(&["reports", "--lang", lang]));
        assert_eq!(all.matches(words).count(), 2, "{all}");
        assert!(all.contains(&row.row.direction) && all.contains("a@example.kz"), "{all}");
        assert!(all.contains(&pinned), "{all}");
        assert!(
            all.contains("second line") && !all.contains('\u{202e}'),
            "fit for a terminal: {all}"
        );
    }
    let site = "--set=server.public_address=https://grants.example.kz/";
    let all = said(&run(&["reports", "--lang", "en", site]));
    assert!(all.contains(&format!("https://grants.example.kz/en{pinned}")), "{all}");
    assert!(all.contains(&message), "{message} in\n{all}");
    let answer = |number, text| {
        run(&["answer", number, "--officer", "Officer One", "--text", text, "--lang", "en"])
    };
    assert!(said(&answer("1", "Mended,\u{202e} thank you.")).contains("Report 1 is answered"));
    let open = said(&run(&["reports", "--open", "--lang", "en"]));
    assert!(open.contains("Report 2") && !open.contains("Report 1"), "{open}");
    let all = said(&run(&["reports", "--lang", "en"]));
    assert!(all.contains("Officer One") && all.contains("thank you."), "{all}");
    assert!(!all.contains('\u{202e}'), "fit for a terminal: {all}");
    for (number, text, words) in [
        ("1", "Again", "report 1 was answered before"),
        ("7", "Nothing", "there is no report 7"),
        ("2", "  ", "write the answer: --text"),
        ("x", "Nothing", "“x” cannot be"),
    ] {
        let refused = answer(number, text);
        let complained = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{number}: {complained}");
        assert!(complained.contains(words), "{number}: {words} in\n{complained}");
    }
    let forget =
        |number| run(&["forget-contact", number, "--officer", "Officer One", "--lang", "en"]);
    assert!(said(&forget("2")).contains("How to reach who sent report 2 is erased"));
    assert!(said(&forget("2")).contains("nothing was written"));
    let all = said(&run(&["reports", "--lang", "en"]));
    assert!(!all.contains("a@example.kz") && all.contains("Report 2"), "{all}");
    let refused = forget("7");
    let complained = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert_eq!(refused.status.code(), Some(2), "{complained}");
    assert!(
        complained.contains("Nothing was erased") && complained.contains("there is no report 7"),
        "{complained}"
    );
    said(&run(&["verify"]));
}
