//! Which rules and which МРП a list falls under: by approval date, else the year in its title, else the first funded year.

use bagyt_domain::list::OfficialList;
use bagyt_domain::rules::{Basis, RuleBook};
use jiff::civil::date;
use serde_json::json;

/// A list with a title, a year, an approval date and the funded years of its rows.
fn list(
    title: Option<&str>,
    year: Option<u16>,
    approved: Option<&str>,
    funded: &[u16],
) -> OfficialList {
    let rows: Vec<_> = funded
        .iter()
        .map(|year| {
            json!({
                "ordinal": 1, "number": null, "issuer": null, "field": "", "field_code": null,
                "direction": "", "problem": null,
                "funding": [{ "year": year, "thousand_tenge": "1", "likely_thousand_tenge": null, "as_printed": "" }],
                "funding_total_thousand_tenge": "1", "per_grant_thousand_tenge": null,
                "kind_and_term": null, "grant_count": null, "term": null, "years": [],
                "territory": null, "regions": [], "territory_by_year": {}, "territory_counts": [],
                "target_indicators": [], "expected_results": [], "commitments": [],
                "material_base": null, "material_base_items": []
            })
        })
        .collect();
    let approval = approved.map(|date| {
        json!({ "text": "", "approver": null, "document_kind": null, "date": date, "number": null, "blank": false })
    });
    let list = json!({
        "source": { "file": "", "sha256": "", "format": "text", "part": 1 },
        "title": title, "language": "kk", "year": year, "approval": approval,
        "issuers": [], "columns": [], "rows": rows, "totals": []
    });
    serde_json::from_value(list).expect("a list")
}

fn check(list: &OfficialList, basis: Basis, generation: Option<&str>, mrp_year: Option<u16>) {
    let found = RuleBook::built_in().applicable(list);
    assert_eq!(found.basis, basis);
    assert_eq!(found.generation.map(|one| one.key.as_str()), generation);
    assert_eq!(found.mrp_year, mrp_year);
}

#[test]
fn an_approval_date_goes_before_everything() {
    let approved = |day| list(Some("Directions of 2026"), Some(2026), Some(day), &[2026]);
    let by = |day: jiff::civil::Date| Basis::ApprovalDate(day);
    let (before, after) = (date(2025, 6, 30), date(2025, 7, 1));
    check(&approved("2025-06-30"), by(before), Some("order_406_2022"), Some(2025));
    check(&approved("2025-07-01"), by(after), Some("order_406_2025"), Some(2025));
    check(&approved("2026-02-10"), by(date(2026, 2, 10)), Some("order_406_2025"), Some(2026));
    check(&approved("2010-01-01"), by(date(2010, 1, 1)), None, Some(2010));
}

#[test]
fn a_blank_or_impossible_approval_date_gives_way_to_the_title() {
    let blank = list(Some("Directions of 2026"), Some(2026), None, &[2025]);
    check(&blank, Basis::TitleYear(2026), Some("order_406_2025"), Some(2026));
    let impossible = list(Some("Directions of 2026"), Some(2026), Some("2026-02-30"), &[2025]);
    check(&impossible, Basis::TitleYear(2026), Some("order_406_2025"), Some(2026));
}

#[test]
fn a_year_takes_the_rules_of_its_first_january() {
    let titled =
        |year: u16| list(Some(&format!("{year} жылға арналған тізбе")), Some(year), None, &[]);
    let cases = [
        (2022, "order_413_2015"),
        (2023, "order_406_2022"),
        (2025, "order_406_2022"),
        (2026, "order_406_2025"),
    ];
    for (year, key) in cases {
        check(&titled(year), Basis::TitleYear(year), Some(key), Some(year));
    }
}

#[test]
fn a_list_without_a_year_in_its_title_goes_by_its_first_funded_year() {
    let funded = list(Some("A contest is announced"), Some(2023), None, &[2024, 2023, 2025]);
    check(&funded, Basis::FirstFundedYear(2023), Some("order_406_2022"), Some(2023));
    let untitled = list(None, Some(2026), None, &[2027, 2026]);
    check(&untitled, Basis::FirstFundedYear(2026), Some("order_406_2025"), Some(2026));
}

#[test]
fn a_list_without_any_year_falls_under_nothing_known() {
    let bare = list(Some("Directions"), None, None, &[]);
    check(&bare, Basis::Nothing, None, None);
    let found = RuleBook::built_in().applicable(&bare);
    assert_eq!(found.mrp.known(), None);
    assert_eq!(found.day, None);
}
