//! The rules the program is built with: they load, and they say what the regulation is known to say.

use bagyt_domain::rules::RuleBook;

#[test]
fn the_built_in_rules_load() {
    if let Err(errors) = RuleBook::parse(RuleBook::built_in_files()) {
        panic!("{errors}");
    }
}
