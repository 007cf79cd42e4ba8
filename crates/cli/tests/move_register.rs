//! Moving a register from outside: where it is afterwards, what is said, and what is refused.

mod program;

use bagyt_test_kit::TestRegister;
use program::bagyt;
use std::path::Path;
use std::process::Output;

fn said(output: &Output) -> String {
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A register with one list in the folder `a`; returns what verifying it says.
fn import(folder: &Path) -> String {
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples");
    let list = examples.join("lists/2025-kostanay.txt").display().to_string();
    said(&bagyt(folder, &["import", &list, "--folder", "a"]));
    said(&bagyt(folder, &["verify", "--folder", "a"]))
}

#[test]
fn what_to_write_into_the_settings_is_said_and_opens_the_moved_register() {
    let folder = tempfile::tempdir().unwrap();
    let verified = import(folder.path());
    for (lang, words) in
        [("kk", "тексерілді"), ("ru", "перенесён и проверен"), ("en", "moved and verified")]
    {
        let moved = ["move", "--folder", "a", "--to-folder", lang, "--lang", lang];
        let told = said(&bagyt(folder.path(), &moved));
        assert!(told.contains(words), "{told}");
        let setting = &told[told.find("[storage]").unwrap()..];
        let setting = setting.split("\n\n").next().unwrap();
        std::fs::write(folder.path().join("new.toml"), setting).unwrap();
        assert!(setting.contains(&format!("folder = \"{lang}\"")), "{setting}");
        let there = bagyt(folder.path(), &["verify", "--config", "new.toml"]);
        assert_eq!(said(&there), verified);
    }
    assert_eq!(said(&bagyt(folder.path(), &["verify", "--folder", "a"])), verified);
}

#[tokio::test]
async fn a_register_goes_to_a_server_and_back_and_its_password_is_not_told() {
    let Some(server) = TestRegister::postgres().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let verified = import(folder.path());
    let address = server.address.replacen("bagyt@", "bagyt:s3cret@", 1);
    assert_ne!(address, server.address, "there is a password to hide");
    let there = ["move", "--folder", "a", "--to-database", &address, "--lang", "en"];
    let told = said(&bagyt(folder.path(), &there));
    assert!(told.contains("url = \"postgres://") && told.contains("in full"), "{told}");
    assert!(!told.contains("s3cret"), "{told}");
    assert_eq!(said(&bagyt(folder.path(), &["verify", "--database", &address])), verified);
    let again = bagyt(folder.path(), &there);
    let complained = String::from_utf8_lossy(&again.stderr);
    assert_eq!(again.status.code(), Some(2), "{complained}");
    assert!(complained.contains("table originals has rows"), "{complained}");
    assert!(complained.contains("postgres://") && !complained.contains("s3cret"), "{complained}");
    said(&bagyt(folder.path(), &["move", "--database", &address, "--to-folder", "b"]));
    assert_eq!(said(&bagyt(folder.path(), &["verify", "--folder", "b"])), verified);
}
