//! Two lists of one file, the same in two languages.

use super::Pair;
use crate::Reading;
use crate::check::arrangement::arrange;
use crate::check::sheet::Sheet;
use crate::table::RawList;
use bagyt_domain::list::{Direction, Finding, ListLanguage, OfficialList};

/// Two lists of one file that are evidently the same list in two languages are compared row by row; each of them is told.
pub(crate) fn across(readings: &mut [Reading], raws: &[RawList]) {
    // A file of many lists is no pair of translations.
    const MOST: usize = 12;
    if readings.len() < 2 || readings.len() > MOST {
        return;
    }
    let mut found: Vec<(usize, Vec<Finding>)> = Vec::new();
    for at in 0..readings.len() {
        for other in at + 1..readings.len() {
            let (Some(one), Some(two)) = (readings.get(at), readings.get(other)) else { continue };
            if are_translations(&one.list, &two.list) {
                let lists = [&one.list, &two.list];
                for (index, list) in [(at, &one.list), (other, &two.list)] {
                    let Some(raw) = raws.get(index) else { continue };
                    found.push((index, compared(&Sheet::of(list, raw), lists)));
                }
            }
        }
    }
    for (index, findings) in found {
        if let Some(reading) = readings.get_mut(index) {
            reading.findings.extend(findings);
            arrange(&mut reading.findings);
        }
    }
}

/// One Kazakh, one Russian, with as many rows under the same numbers for the same year, mostly of the same fields.
fn are_translations(one: &OfficialList, two: &OfficialList) -> bool {
    let languages = matches!(
        (one.language, two.language),
        (ListLanguage::Kazakh, ListLanguage::Russian)
            | (ListLanguage::Russian, ListLanguage::Kazakh)
    );
    let digits = |row: &Direction| {
        row.number.iter().flat_map(|it| it.chars()).filter(char::is_ascii_digit).collect::<String>()
    };
    let pairs = || one.rows.iter().zip(&two.rows);
    let fields =
        pairs().filter(|(one, two)| one.field_code.is_some() && one.field_code == two.field_code);
    languages
        && one.year == two.year
        && !one.rows.is_empty()
        && one.rows.len() == two.rows.len()
        && pairs().all(|(one, two)| digits(one) == digits(two))
        && fields.count() * 2 >= one.rows.len()
}

/// The differences of two lists, at the places of the list the findings are about.
fn compared(sheet: &Sheet, [one, two]: [&OfficialList; 2]) -> Vec<Finding> {
    let (kazakh, russian) =
        if one.language == ListLanguage::Kazakh { (one, two) } else { (two, one) };
    let rows = sheet.list.rows.iter().zip(kazakh.rows.iter().zip(&russian.rows));
    rows.flat_map(|(row, (kazakh, russian))| {
        Pair { row, kazakh, russian }.differences(sheet, |_| true)
    })
    .collect()
}
