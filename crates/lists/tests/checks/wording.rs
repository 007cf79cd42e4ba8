//! What is said of one finding of each code, in three languages.

use bagyt_domain::list::{Code, Column, Finding};
use bagyt_lists::ReadError;
use bagyt_wording::{Args, Lang, finding_hint, finding_message, finding_why, say};

/// One finding of each code, with the values its check gives it.
fn example(code: Code) -> Finding {
    let at = |column| Finding::new(code).at(3, column);
    let money = |finding: Finding| {
        finding.value("printed", "4400000").value("as_printed", "4 400 000").value("likely", "4400")
    };
    match code {
        Code::UnitSuspect => money(at(Column::Funding)).variant("limit").value("term", "short"),
        Code::TotalMismatch => Finding::new(code)
            .value("year", 2026)
            .value("printed", "58276")
            .value("sum", "58176.5")
            .value("difference", "99.5"),
        Code::PerGrantMismatch => at(Column::Funding)
            .value("count", 12)
            .value("per_grant", "5420")
            .value("product", "65040")
            .value("printed", "65000"),
        Code::NumberGap => at(Column::Number).value("found", "5.").value("expected", 4),
        Code::TruncatedItem => {
            at(Column::Indicators).item("target 1").value("ending", "адамдар саны – кем.")
        }
        Code::IndicatorWithoutNumber => at(Column::Indicators).item("target 1"),
        Code::TargetContradicted => at(Column::Indicators)
            .item("target 1")
            .value("target", "кемінде 300 зейнеткерді")
            .value("result", "200 зейнеткер")
            .value("other_item", "result 2"),
        Code::YearlyPromiseInOneYear => at(Column::Indicators).item("result 1").value("year", 2026),
        Code::SmallGrantsAboveGrant => {
            at(Column::Indicators).item("result 4").value("cost", "6000").value("money", "5000")
        }
        Code::RegionCountMismatch => at(Column::Territory).value("count", 4).value("named", 3),
        Code::TitleYearMismatch => {
            Finding::new(code).value("title_year", 2025).value("money_year", 2026)
        }
        Code::KindYearsMismatch => at(Column::KindAndTerm).value("term", "short").value("years", 2),
        Code::AmountOutsideTypeLimit => limit(at(Column::Funding)),
        Code::MaterialBaseOnShortTerm => at(Column::MaterialBase).value("term", "medium"),
        Code::DuplicateText => at(Column::Indicators)
            .item("result 2")
            .value("other_row", 1)
            .value("other_item", "result 5"),
        Code::DuplicateDirection => at(Column::Direction).value("other_row", 1),
        Code::LanguagesDiffer => {
            at(Column::Funding).variant("amount").value("kk", "5000").value("ru", "5500")
        }
        Code::LanguageNumbersDiffer => {
            at(Column::Indicators).item("target 2").value("kk", "120").value("ru", "150, 7")
        }
        Code::LanguageMissing => {
            at(Column::Direction).value("columns", "direction, problem").value("language", "ru")
        }
        Code::MixedLanguage => at(Column::Problem).item("также"),
        Code::OcrSuspect => at(Column::Problem).item("6ірыңғай").suggest("бірыңғай"),
        Code::Misspelling => at(Column::Problem).item("кезделеді").suggest("көзделеді"),
        Code::MissingSpace => {
            at(Column::Problem).item("адамдардыңқұқықтары").suggest("адамдардың құқықтары")
        }
        Code::LostText => Finding::new(code).item("ашық"),
        Code::UnknownField => at(Column::Field).item("Ғарышты игеру"),
        Code::UnknownRegion => at(Column::Territory).item("Қиялкент"),
        Code::AmountMissing => at(Column::Funding),
        Code::EmptyCell => at(Column::Direction).value("columns", "direction, problem"),
        Code::MissingNumber => at(Column::Number),
        Code::TerritoryMissing => at(Column::Territory),
        Code::YearNotPrinted => at(Column::Funding),
        Code::MissingMaterialBaseForLongTerm => at(Column::MaterialBase),
        Code::MergedCells => at(Column::Indicators),
        Code::CellShift => {
            Finding { row: Some(3), ..Finding::new(code) }.value("columns", "funding, territory")
        }
        Code::LettersMapped => Finding::new(code)
            .value("printed", "Ќазаќстан")
            .value("meant", "Қазақстан")
            .value("font", "KZTimes")
            .value("pages", "2–3"),
        Code::PageNotRead => Finding::new(code).value("pages", 2),
        Code::TableAside => {
            Finding::new(code).value("heading", "Тапсырыс беруші | Барлығы").value("rows", 5)
        }
        Code::TitleMissing
        | Code::TitleWithoutYear
        | Code::ListWithoutApproval
        | Code::ApprovalBlank => Finding::new(code),
    }
}

/// Every other wording of a code, as its check makes it.
fn variants() -> [Finding; 36] {
    let of = |code: Code, variant: &str| {
        let finding = example(code);
        Finding { variant: variant.to_owned(), ..finding }
    };
    [
        of(Code::UnitSuspect, "rows"),
        of(Code::LettersMapped, "untrusted"),
        of(Code::LettersMapped, "unknown"),
        of(Code::LettersMapped, "layer"),
        of(Code::UnitSuspect, "too_small")
            .value("as_printed", "2026 жыл – 4,4")
            .value("likely", "4400"),
        of(Code::TotalMismatch, "suspect").value("likely_sum", "58000"),
        of(Code::TotalMismatch, "doubtful"),
        of(Code::TotalMismatch, "all_years"),
        of(Code::TotalMismatch, "all_years_suspect").value("likely_sum", "58000"),
        of(Code::TotalMismatch, "all_years_doubtful"),
        of(Code::TotalMismatch, "of_row"),
        of(Code::TotalMismatch, "customer").value("customer", "Мәдениет басқармасы"),
        of(Code::TotalMismatch, "customer_doubtful").value("customer", "Мәдениет басқармасы"),
        Finding { suggestion: None, ..of(Code::OcrSuspect, "amount").item("1O 500") }
            .value("read", "10 500"),
        Finding { suggestion: None, ..of(Code::OcrSuspect, "no_amount").item("1S 500") },
        Finding {
            suggestion: None, ..of(Code::OcrSuspect, "corrected").item("окружающей")
        }
        .value("read", "окружаюшей"),
        of(Code::AmountOutsideTypeLimit, "below").value("amount", "450").value("basis", "funding"),
        of(Code::NumberGap, "repeat").value("other_row", 2),
        of(Code::LostText, "column").value("heading", "Ескертпе"),
        of(Code::LostText, "hidden"),
        of(Code::DuplicateText, "same_row"),
        Finding { column: Some(Column::Funding), ..of(Code::MergedCells, "over_rows") },
        of(Code::ApprovalBlank, "date"),
        of(Code::ApprovalBlank, "number"),
        of(Code::Misspelling, "extra_dot").item(".мектеп").suggest("мектеп"),
        Finding { suggestion: None, ..of(Code::Misspelling, "lone_dot").item(".") },
        Finding { suggestion: None, ..of(Code::Misspelling, "") },
        of(Code::LanguagesDiffer, "amount_of_year").value("year", 2027),
        of(Code::LanguagesDiffer, "per_grant"),
        Finding { row: None, ..of(Code::LanguagesDiffer, "total").value("year", 2026) },
        of(Code::LanguagesDiffer, "years").value("kk", "2026, 2027").value("ru", "2026"),
        of(Code::LanguagesDiffer, "term").value("kk", "short").value("ru", "medium"),
        of(Code::LanguagesDiffer, "count").value("kk", "2").value("ru", "3"),
        Finding { column: Some(Column::Field), ..of(Code::LanguagesDiffer, "field") },
        of(Code::LanguageNumbersDiffer, "places")
            .value("kk_places", "abai, semei")
            .value("ru_places", ""),
        of(Code::LanguageMissing, "items").item("target 4").value("kk", 4).value("ru", 3),
    ]
}

fn limit(finding: Finding) -> Finding {
    let finding = finding.variant("above").value("year", 2026).value("amount", "13000.5");
    let finding = finding.value("term", "short").value("basis", "approval");
    let finding = finding.value("minimum", "2162.5").value("maximum", "12975");
    let finding = finding.value("minimum_mrp", 500).value("maximum_mrp", 3000);
    finding.value("mrp", 4325).value("mrp_year", 2026).value("rules", "order_406_2025")
}

#[test]
fn a_limit_that_is_no_setting_is_not_said_to_be_one() {
    let settings = |lang: Lang| match lang {
        Lang::Kk => "баптау",
        Lang::Ru => "настройк",
        Lang::En => "settings",
    };
    for (what, is_setting) in [("rows", true), ("glyphs", false), ("repeated_bytes", false)] {
        let error = ReadError::OverLimit { what, limit: 9 };
        let values = error.values().into_iter();
        let values = values.fold(Args::new(), |values, (name, value)| values.text(name, value));
        for lang in Lang::ALL {
            let said = say(lang, error.key(), &values);
            assert_eq!(said.contains(settings(lang)), is_setting, "{said}");
            assert!(said.contains('9') && !said.contains(['{', '$']), "{said}");
        }
    }
}

#[test]
fn every_code_is_said_in_three_languages() {
    for lang in Lang::ALL {
        let findings = Code::ALL.map(|code| said(&example(code), lang));
        insta::assert_snapshot!(format!("findings_{}", lang.code()), findings.join("\n"));
        let variants = variants().map(|finding| said(&finding, lang));
        insta::assert_snapshot!(format!("variants_{}", lang.code()), variants.join("\n"));
    }
}

fn said(finding: &Finding, lang: Lang) -> String {
    let (code, variant) = (finding.code.key(), &finding.variant);
    let message = finding_message(finding, lang);
    let hint = finding_hint(finding, lang).unwrap_or_default();
    format!("{code} {variant}\n  {message}\n  {}\n  → {hint}\n", finding_why(finding, lang))
}

#[test]
fn a_finding_without_its_values_is_still_said_in_words() {
    for lang in Lang::ALL {
        for code in Code::ALL {
            let bare = Finding::new(code);
            let said = [
                finding_message(&bare, lang),
                finding_why(&bare, lang),
                finding_hint(&bare, lang).unwrap_or_default(),
            ];
            for text in said {
                assert!(
                    !text.contains(['{', '$']) && !text.contains("finding-"),
                    "{lang:?} {}: {text}",
                    code.key()
                );
            }
            assert!(!finding_message(&bare, lang).is_empty());
        }
    }
}
