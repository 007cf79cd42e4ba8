//! Cells that mean every region of the country.

use super::counts::{TerritoryUnit, find_territory_counts};
use super::find_places;
use crate::fold::skeleton;
use crate::stems::Stems;
use std::sync::LazyLock;

/// Whether a cell says that a grant covers all regions: the counts of oblasts and cities of republican standing, or words
/// for the whole country. A part of them (`кемінде 3 өңір`) or a list of names is not all.
pub fn all_regions(text: &str) -> bool {
    let counts = find_territory_counts(text);
    let counted =
        |unit, least| counts.iter().any(|count| count.unit == unit && count.value >= least);
    if counted(TerritoryUnit::Oblast, 17)
        && (counted(TerritoryUnit::RepublicanCity, 3) || counted(TerritoryUnit::City, 3))
    {
        return true;
    }
    if counts.iter().any(|count| count.unit == TerritoryUnit::Region && count.value == 20) {
        return true;
    }
    says_whole_country(text) && counts.is_empty() && find_places(text).is_empty()
}

/// Whether the words name every oblast together: `по всем областям`, `барлық облыстар`. What stands beside them is not
/// looked at.
pub fn every_oblast(text: &str) -> bool {
    const PHRASES: [&str; 8] = [
        "все области",
        "всех област",
        "всем област",
        "барлық облыс",
        "все регион",
        "всех регион",
        "всем регион",
        "барлық өңір",
    ];
    static BARE: LazyLock<Stems> = LazyLock::new(|| Stems::new(PHRASES.map(skeleton)));
    BARE.within(&skeleton(text)) != 0
}

fn says_whole_country(text: &str) -> bool {
    const PHRASES: [&str; 37] = [
        "республика аумағы",
        "республиканың барлық",
        "республика бойынша",
        "бүкіл республика",
        "еліміздің барлық",
        "елдің барлық",
        "қазақстанның барлық",
        "қазақстан республикасының барлық",
        "қазақстан республикасының аумағы",
        "қазақстан республикасы аумағы",
        "қазақстан аумағы",
        "барлық өңір",
        "барлық облыс",
        "барлық аймақ",
        "все регионы",
        "всех регион",
        "всем регион",
        "все области",
        "всех област",
        "всем област",
        "вся территория республики",
        "всей территории республики",
        "вся республика",
        "по всей республике",
        "по республике",
        "по всему казахстану",
        "вся страна",
        "территория рк",
        "территории рк",
        "территория казахстана",
        "территории казахстана",
        "қр аумағы",
        "қр барлық",
        "территория республики казахстан",
        "на территории республики казахстан",
        "по всей стране",
        "весь казахстан",
    ];
    static BARE: LazyLock<Stems> = LazyLock::new(|| Stems::new(PHRASES.map(skeleton)));
    let text = skeleton(text);
    BARE.within(&text) != 0
        || matches!(
            text.as_str(),
            "казакстан" | "казакстанреспубликасы" | "республикаказахстан" | "республикалык"
        )
}
