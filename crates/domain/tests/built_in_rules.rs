//! The rules the program is built with: they load, and they say what the regulation is known to say.

use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, Term};
use bagyt_domain::rules::{
    AmountLimits, Basis, Certainty, Language, PeriodKey, PeriodUnit, RuleBook, Share,
};
use jiff::civil::{Date, date};
use proptest::prelude::*;

#[test]
fn every_file_of_the_rules_folder_is_built_in_and_loads() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .expect("the folder is there")
        .map(|entry| entry.expect("readable").file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".toml"))
        .collect();
    names.sort();
    let built_in: Vec<&str> = RuleBook::built_in_files().iter().map(|(name, _)| *name).collect();
    assert_eq!(names, built_in);
    if let Err(errors) = RuleBook::parse(RuleBook::built_in_files()) {
        panic!("\n{errors}");
    }
    assert_eq!(RuleBook::built_in().files().len(), names.len());
}

#[test]
fn the_version_is_the_day_of_the_latest_edit() {
    let book = RuleBook::built_in();
    let latest = book.files().iter().map(|file| file.edited).max().expect("there are files");
    assert_eq!((book.edited(), book.version()), (Some(latest), latest.to_string()));
}

/// Limits in whole tenge for a list of a year.
fn limits(year: u16, term: Term) -> AmountLimits {
    RuleBook::built_in().applicable_by(Basis::TitleYear(year)).amount_limits(term).expect("known")
}

#[test]
fn limits_of_2025_and_2026_are_those_of_the_law() {
    let check = |year, term, floor, ceiling: Option<i64>| {
        let found = limits(year, term);
        assert_eq!(Some(found.floor), Tenge::from_tenge(floor), "{year} {term:?}");
        assert_eq!(found.ceiling, ceiling.and_then(Tenge::from_tenge), "{year} {term:?}");
        assert_eq!(found.mrp_year, year);
        assert_eq!(found.certainty, Certainty::Inferred, "which amount is compared is inferred");
    };
    check(2025, Term::Short, 1_966_000, Some(11_796_000));
    check(2025, Term::Medium, 11_796_000, Some(39_320_000));
    check(2025, Term::Long, 39_320_000, None);
    check(2026, Term::Short, 2_162_500, Some(12_975_000));
    check(2026, Term::Medium, 12_975_000, Some(43_250_000));
    check(2026, Term::Long, 43_250_000, None);
    check_general_knowledge(2023, 1_725_000);
}

/// The МРП of 2023 is general knowledge only, and limits counted with it say so.
fn check_general_knowledge(year: u16, floor: i64) {
    let found = limits(year, Term::Short);
    assert_eq!(Some(found.floor), Tenge::from_tenge(floor));
    assert_eq!(found.certainty, Certainty::GeneralKnowledge);
}

#[test]
fn limits_nobody_knows_are_not_guessed() {
    let check = |basis, term, why: &str| {
        let refused = RuleBook::built_in().applicable_by(basis).amount_limits(term);
        let reason = &refused.expect_err("not known").reason.en;
        assert!(reason.contains(why), "{reason}");
    };
    check(Basis::TitleYear(2027), Term::Short, "2027-2029 was not opened");
    check(Basis::TitleYear(2035), Term::Short, "no MCI of 2035");
    check(Basis::TitleYear(2021), Term::Long, "before 2022");
    check(Basis::TitleYear(1999), Term::Long, "no generation");
    check(Basis::Nothing, Term::Medium, "no generation");
}

#[test]
fn three_generations_follow_each_other() {
    let check = |day: Date, key: Option<&str>| {
        let found = RuleBook::built_in().generation_on(day).map(|one| one.key.as_str());
        assert_eq!(found, key, "{day}");
    };
    check(date(2015, 12, 24), None);
    check(date(2015, 12, 25), Some("order_413_2015"));
    check(date(2022, 9, 25), Some("order_413_2015"));
    check(date(2022, 9, 26), Some("order_406_2022"));
    check(date(2025, 6, 30), Some("order_406_2022"));
    check(date(2025, 7, 1), Some("order_406_2025"));
    check(date(2030, 1, 1), Some("order_406_2025"));
}

#[test]
fn every_field_has_names_in_three_languages() {
    let book = RuleBook::built_in();
    assert_eq!(book.fields().len(), Field::ALL.len());
    for field in Field::ALL {
        for language in Language::ALL {
            let name = book.field_names(field).name(language).known().expect("a known name");
            assert!(name.chars().next().is_some_and(char::is_lowercase), "{name}");
            assert_eq!(book.field_name(field, language.key()), name);
            assert_eq!(book.field_worded(&format!(" {} ", name.to_uppercase())), Some(field));
        }
    }
    assert_eq!(book.field_worded("no such field"), None);
}

#[test]
fn periods_and_shares_say_what_was_read_and_how_sure_it_is() {
    let book = RuleBook::built_in();
    let generation = book.generation("order_406_2025").expect("it is there");
    let day = date(2026, 3, 1);
    let check = |key: PeriodKey, count: u16, unit: PeriodUnit, certainty: Certainty| {
        let value = generation.period(key).on(day);
        let period = value.known().expect("known");
        assert_eq!((period.count, period.unit), (count, unit), "{key:?}");
        assert_eq!(value.certainty(), Some(certainty), "{key:?}");
    };
    let (working, calendar) = (PeriodUnit::WorkingDays, PeriodUnit::CalendarDays);
    check(PeriodKey::PublicDiscussion, 10, working, Certainty::VerifiedOld);
    check(PeriodKey::ListApproval, 20, working, Certainty::VerifiedOld);
    check(PeriodKey::IntakeShort, 20, calendar, Certainty::Inferred);
    check(PeriodKey::IntakeLong, 30, calendar, Certainty::Inferred);
    let open = generation.period(PeriodKey::CorrectionWindow).on(day);
    assert_eq!((open.known(), open.certainty_key()), (None, "not_found"));
    let quorum = *generation.selection.quorum.on(day).known().expect("known");
    assert_eq!(quorum, Share { numerator: 2, denominator: 3 });
    assert!(quorum.is_reached_by(4, 6) && !quorum.is_reached_by(3, 5));
    let closing = generation.selection.closing_time.on(day).known().expect("known");
    assert_eq!(closing.to_string(), "18:30:00");
}

proptest! {
    /// Whatever a hand does to a file, reading it ends in a book or in errors, each with a line that exists.
    #[test]
    fn a_damaged_file_never_stops_the_program(
        which in 0..6_usize,
        at in 0.0..1.0_f64,
        length in 0..60_usize,
        put in "[\\[\\]{}=\"#a-z0-9., \n-]{0,12}",
    ) {
        let mut files = RuleBook::built_in_files().to_vec();
        let (name, text) = files[which];
        let floor = |wanted: usize| {
            (0..=wanted.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
        };
        let start = floor((text.len() as f64 * at) as usize);
        let end = floor(start + length).max(start);
        let damaged = format!("{}{put}{}", &text[..start], &text[end..]);
        files[which] = (name, &damaged);
        if let Err(errors) = RuleBook::parse(&files) {
            prop_assert!(!errors.0.is_empty());
            for error in errors.iter().filter(|error| error.file == name) {
                let last = damaged.matches('\n').count() + 1;
                prop_assert!(error.line >= 1 && error.line as usize <= last, "{}", error);
            }
        }
    }
}
