//! Confirming directions from outside: all of them, some of them, none left, and what is refused.

mod program;

use program::{bagyt, register_of_one, said};
use std::path::Path;
use std::process::Output;

fn confirm(folder: &Path, list: &str, arguments: &[&str]) -> Output {
    let confirm = ["confirm", list, "--officer", "Officer One", "--lang", "en"];
    bagyt(folder, &[&confirm[..], arguments].concat())
}

fn entries(folder: &Path) -> String {
    let verified = said(&bagyt(folder, &["verify", "--lang", "en"]));
    verified.split(" entries").next().unwrap_or_default().to_owned()
}

#[test]
fn rows_are_confirmed_then_the_rest_and_then_nothing_is_left() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let list = register_of_one(folder.path());
    let some = said(&confirm(folder.path(), &list, &["--rows", "2,1,2"]));
    let head = format!("Confirmed in list {list}, version 1: directions 2; confirmed before: 0.");
    assert_eq!(some.trim_end(), head);
    let heading = format!("Confirmed in list {list}, version 1: title, approval and totals.");
    assert_eq!(said(&confirm(folder.path(), &list, &["--heading"])).trim_end(), heading);
    let rest = said(&confirm(folder.path(), &list, &[]));
    assert!(rest.contains("confirmed before: 2") && !rest.contains(&heading), "{rest}");
    let before = entries(folder.path());
    for (officer, rows) in
        [("Officer One", &["--rows", "1"][..]), ("Officer One", &[]), ("Nobody Yet", &[])]
    {
        let again = ["confirm", &list, "--officer", officer, "--lang", "en"];
        let left = said(&bagyt(folder.path(), &[&again[..], rows].concat()));
        assert!(left.contains("Nothing is left to confirm"), "{left}");
    }
    assert_eq!(entries(folder.path()), before, "nothing was written, not even an officer");
}

#[test]
fn what_is_not_there_is_refused_named_and_nothing_is_written() {
    let folder = tempfile::tempdir().expect("a folder for the test");
    let list = register_of_one(folder.path());
    let before = entries(folder.path());
    let check = |list: &str, arguments: &[&str], words: &str| {
        let refused = confirm(folder.path(), list, arguments);
        let complained = String::from_utf8_lossy(&refused.stderr).into_owned();
        assert_eq!(refused.status.code(), Some(2), "{list} {arguments:?}: {complained}");
        assert!(complained.contains(words), "{list} {arguments:?}: {words} in\n{complained}");
    };
    let other = "0190a5c0-7f00-7000-8000-000000000001";
    check(other, &[], &format!("there is no list {other}"));
    check(&list, &["--rows", "1,777,999"], "no such rows: 777, 999");
    check(&list, &["--rows", "0"], "“0” cannot be --rows");
    check(&list, &["--rows", "1,b"], "“b” cannot be --rows");
    check("12", &[], "“12” cannot be");
    assert_eq!(entries(folder.path()), before);
}
