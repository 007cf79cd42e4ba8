//! A broken file of rules is refused with its line, with what is wrong, and with what to write instead.

#[path = "small_book/changed.rs"]
mod changed;
mod small_book;

use bagyt_domain::rules::{RuleBook, RuleFault};
use changed::{check, passes, read_with};

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(ToString::to_string).collect()
}

fn missing(path: &str, key: &str) -> RuleFault {
    RuleFault::Missing { path: path.to_owned(), key: key.to_owned() }
}

fn wrong_kind(path: &str, found: &str, expected: &'static str) -> RuleFault {
    RuleFault::WrongKind { path: path.to_owned(), found: found.to_owned(), expected }
}

#[test]
fn the_small_book_loads() {
    passes("new.toml", "", "");
}

#[test]
fn what_is_not_toml_is_refused() {
    let (_, read) = read_with("mrp.toml", "value = 3450", "value = 3 450");
    let errors = read.expect_err("not TOML").0;
    assert!(errors.iter().all(|error| error.line == 19 && error.file == "mrp.toml"), "{errors:?}");
    assert!(errors.iter().all(|error| matches!(error.fault, RuleFault::Syntax { .. })));
}

#[test]
fn an_unknown_key_is_refused() {
    let entry = words(&["value", "unknown", "source", "certainty", "unit", "from", "until"]);
    check(
        "new.toml",
        "[periods.scoring]\n",
        "[periods.scoring]\nuntill = 2025-01-01 #!\n",
        RuleFault::UnknownKey { key: "untill".to_owned(), allowed: entry },
    );
    check(
        "new.toml",
        "[selection.stages]",
        "[selection.chairman] #!\n[selection.stages]",
        RuleFault::UnknownKey {
            key: "chairman".to_owned(),
            allowed: words(&[
                "stages",
                "quorum",
                "commission_size",
                "applications_per_organisation",
                "closing_time",
            ]),
        },
    );
    check(
        "mrp.toml",
        "year = 2023\n",
        "year = 2023\nnote = \"\" #!\n",
        RuleFault::UnknownKey {
            key: "note".to_owned(),
            allowed: words(&["value", "unknown", "source", "certainty", "year"]),
        },
    );
    check(
        "fields.toml",
        "[sources]",
        "[covers] #!\n[sources]",
        RuleFault::UnknownKey {
            key: "covers".to_owned(),
            allowed: words(&["kind", "title", "edited", "sources", "reasons", "field"]),
        },
    );
}

#[test]
fn a_value_without_source_or_certainty_is_refused() {
    let quorum =
        "[selection.quorum]\nvalue = \"2/3\"\nsource = \"order\"\ncertainty = \"verified\"\n";
    let path = "selection.quorum";
    let with = |lines: &str| format!("[selection.quorum] #!\n{lines}");
    let sourceless = with("value = \"2/3\"\ncertainty = \"verified\"\n");
    check("new.toml", quorum, &sourceless, missing(path, "source"));
    let uncertain = with("value = \"2/3\"\nsource = \"order\"\n");
    check("new.toml", quorum, &uncertain, missing(path, "certainty"));
    let empty = with("source = \"order\"\ncertainty = \"verified\"\n");
    let fault = RuleFault::NeitherValueNorUnknown { path: path.to_owned() };
    check("new.toml", quorum, &empty, fault);
    let (stages, marked) = ("[selection.stages]", "[selection.stages] #!");
    let (text, _) = read_with("new.toml", quorum, "");
    check(
        "new.toml",
        &small_book::text("new.toml"),
        &text.replace(stages, marked),
        missing("selection", "quorum"),
    );
}

#[test]
fn certainty_and_unknown_agree_with_the_value() {
    let head =
        "[selection.quorum]\nvalue = \"2/3\"\nsource = \"order\"\ncertainty = \"verified\"\n";
    let path = || "selection.quorum".to_owned();
    check(
        "new.toml",
        head,
        "[selection.quorum]\nvalue = \"2/3\"\nsource = \"order\"\ncertainty = \"not_found\" #!\n",
        RuleFault::NotFoundWithValue { path: path() },
    );
    check(
        "new.toml",
        head,
        "[selection.quorum] #!\nvalue = \"2/3\"\nunknown = \"unread\"\nsource = \"order\"\ncertainty = \"not_found\"\n",
        RuleFault::ValueAndUnknown { path: path() },
    );
    check(
        "new.toml",
        head,
        "[selection.quorum]\nunknown = \"unread\"\nsource = \"order\"\ncertainty = \"inferred\" #!\n",
        RuleFault::CertaintyOfUnknown { path: path(), certainty: "inferred".to_owned() },
    );
    check(
        "new.toml",
        head,
        "[selection.quorum]\nvalue = \"2/3\"\nsource = \"order\"\ncertainty = \"sure\" #!\n",
        RuleFault::NotOneOf {
            path: "selection.quorum.certainty".to_owned(),
            found: "sure".to_owned(),
            allowed: words(&["general_knowledge", "inferred", "verified_old", "verified"]),
        },
    );
    check(
        "new.toml",
        head,
        "[selection.quorum]\nvalue = \"2/3\"\nsource = \"hearsay\" #!\ncertainty = \"verified\"\n",
        RuleFault::UnknownSource { key: "hearsay".to_owned() },
    );
    passes(
        "new.toml",
        head,
        "[selection.quorum]\nunknown = \"unread\"\nsource = \"order\"\ncertainty = \"not_found\"\n",
    );
}

#[test]
fn a_value_of_another_kind_is_refused() {
    let count = "a whole number, 1 or more, in plain digits";
    check(
        "new.toml",
        "value = 2\n",
        "value = 0 #!\n",
        wrong_kind("selection.stages.value", "the number 0", count),
    );
    check(
        "new.toml",
        "value = 2\n",
        "value = \"two\" #!\n",
        wrong_kind("selection.stages.value", "the text \"two\"", count),
    );
    check(
        "new.toml",
        "value = 2\n",
        "value = 300 #!\n",
        wrong_kind("selection.stages.value", "the number 300", count),
    );
    let share = "a share such as \"2/3\", not above one";
    check(
        "new.toml",
        "\"2/3\"",
        "\"3/2\" #!",
        wrong_kind("selection.quorum.value", "the text \"3/2\"", share),
    );
    check(
        "new.toml",
        "\"2/3\"",
        "\"2/0\" #!",
        wrong_kind("selection.quorum.value", "the text \"2/0\"", share),
    );
    let day = "a day such as 2025-07-01, without quotation marks";
    check(
        "new.toml",
        "edited = 2024-05-04",
        "edited = \"04.05.2024\" #!",
        wrong_kind("edited", "the text \"04.05.2024\"", day),
    );
    let hour = "an hour such as 18:30:00, without quotation marks";
    check(
        "new.toml",
        "18:30:00",
        "2024-01-01 #!",
        wrong_kind("selection.closing_time.value", "the date or time 2024-01-01", hour),
    );
    let text = "text in quotation marks, not empty";
    check(
        "new.toml",
        "en = \"Order new\"",
        "en = \" \" #!",
        wrong_kind("title.en", "the text \" \"", text),
    );
    check(
        "mrp.toml",
        "value = 3450",
        "value = 3450.5 #!",
        wrong_kind("mrp.value", "the number 3450.5", "whole tenge in plain digits, such as 3932"),
    );
    check(
        "mrp.toml",
        "year = 2023",
        "year = 23 #!",
        wrong_kind("mrp.year", "the number 23", "a year of four digits"),
    );
}

#[test]
fn a_word_outside_its_list_is_refused() {
    let not_one_of = |path: &str, found: &str, allowed: &[&str]| RuleFault::NotOneOf {
        path: path.to_owned(),
        found: found.to_owned(),
        allowed: words(allowed),
    };
    check(
        "new.toml",
        "unit = \"working_days\"",
        "unit = \"days\" #!",
        not_one_of(
            "periods.public_discussion.unit",
            "days",
            &["working_days", "calendar_days", "months"],
        ),
    );
    check(
        "mrp.toml",
        "kind = \"mrp\"",
        "kind = \"mci\" #!",
        not_one_of("kind", "mci", &["fields", "mrp", "holidays", "generation"]),
    );
    check(
        "holidays.toml",
        "rank = \"state\"",
        "rank = \"local\" #!",
        not_one_of("holiday.rank", "local", &["national", "state", "day_off"]),
    );
}

#[test]
fn holidays_that_contradict_each_other_are_refused() {
    check(
        "holidays.toml",
        "[[holiday]]\nkey = \"harvest\"",
        "[[holiday]] #!\nkey = \"nauryz\"",
        RuleFault::Twice { what: "nauryz".to_owned(), first_line: 20 },
    );
    check(
        "holidays.toml",
        "\"03-21\", \"03-22\", \"03-23\"]",
        "\"02-30\"] #!",
        wrong_kind("holiday.days", "a list", "a list of month-day such as \"03-21\""),
    );
    let moon = "[[movable_holiday.day]]\nyear = 2023\nvalue = 2023-06-28\n";
    let again = format!(
        "{moon}source = \"law\"\ncertainty = \"verified\"\n\n{}",
        moon.replace("]]", "]] #!")
    );
    check(
        "holidays.toml",
        moon,
        &again,
        RuleFault::Twice { what: "movable_holiday.day of 2023".to_owned(), first_line: 42 },
    );
    check(
        "holidays.toml",
        moon,
        "[[movable_holiday.day]] #!\nyear = 2023\nvalue = 2024-06-28\n",
        wrong_kind(
            "movable_holiday.day.value",
            "the day 2024-06-28",
            "a day of the entry's own `year`",
        ),
    );
    let text = small_book::text("holidays.toml");
    let longer = text.replace("until_year = 2024", "until_year = 2025");
    check(
        "holidays.toml",
        &text,
        &longer.replace("[[movable_holiday]]", "[[movable_holiday]] #!"),
        RuleFault::YearMissing { path: "movable_holiday.day".to_owned(), year: 2025 },
    );
}

#[test]
fn a_missing_or_a_second_file_is_refused() {
    let texts = small_book::FILES.map(|name| (name, small_book::text(name)));
    let mut files: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    files.push(("again.toml", &texts[1].1));
    files.remove(0);
    let errors = RuleBook::parse(&files).expect_err("no fields, МРП twice").0;
    let printed: Vec<String> = errors.iter().map(ToString::to_string).collect();
    assert_eq!(
        printed,
        [
            "again.toml:1: `mrp` is already given by mrp.toml; keep one file for it",
            "rules/: no file with `kind = \"fields\"`; put one back",
        ]
    );
}

#[test]
fn everything_wrong_is_said_at_once() {
    let broken = |file: &'static str, changes: &[(&str, &str)]| {
        let text = small_book::text(file);
        (file, changes.iter().fold(text, |text, (from, to)| text.replacen(from, to, 1)))
    };
    let texts = [
        broken("fields.toml", &[]),
        broken("mrp.toml", &[("value = 3450", "value = -1"), ("value = 3692\n", "")]),
        broken("holidays.toml", &[("source = \"law\"", "source = \"rumour\"")]),
        broken("old.toml", &[("value = 2\n", "value = \"x\"\n"), ("18:30:00", "\"late\"")]),
        broken("new.toml", &[("from = 2024-01-01", "from = 2024-02-01")]),
    ];
    let files: Vec<(&str, &str)> =
        texts.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let errors = RuleBook::parse(&files).expect_err("much is wrong");
    let places: Vec<&str> = errors.iter().map(|error| error.file.as_str()).collect();
    assert_eq!(
        places,
        ["mrp.toml", "mrp.toml", "holidays.toml", "old.toml", "old.toml", "new.toml"],
        "\n{errors}"
    );
}
