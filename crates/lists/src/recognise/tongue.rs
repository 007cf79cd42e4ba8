//! The language of a list: Kazakh, Russian, or both side by side.

use crate::cores::on_all_cores;
use crate::table::RawList;
use bagyt_domain::list::ListLanguage;
use bagyt_language::tongue::{Told, Tongue, language_of};

/// The language of all cells together.
pub fn of_cells(raw: &RawList) -> Tongue {
    let told = on_all_cores(
        &raw.rows,
        || (),
        |(), row| {
            let mut told = Told::default();
            row.cells.values().flatten().for_each(|line| told.add(&line.text));
            told
        },
    );
    told.into_iter().fold(Told::default(), Told::and).tongue()
}

/// The language of the cells together with that of title and headings: where the two differ, the list is in both. Headings
/// in both languages over texts in one are a form, not a list in two languages; a title in both is one.
pub fn of_list(raw: &RawList, body: Tongue, title: Option<&str>) -> ListLanguage {
    let headings = raw.columns.iter().map(|(_, heading)| heading.text.as_str()).chain(title);
    let frame = language_of(&headings.collect::<Vec<_>>().join("\n"));
    let titled = title.map_or(Tongue::Unknown, language_of);
    let frame = match frame {
        Tongue::Mixed if titled != Tongue::Mixed => titled,
        frame => frame,
    };
    match (body, frame) {
        (Tongue::Unknown, only) | (only, Tongue::Unknown) => of(only),
        (body, frame) if body == frame => of(body),
        _ => ListLanguage::Both,
    }
}

fn of(tongue: Tongue) -> ListLanguage {
    match tongue {
        Tongue::Kazakh | Tongue::Unknown => ListLanguage::Kazakh,
        Tongue::Russian => ListLanguage::Russian,
        Tongue::Mixed => ListLanguage::Both,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::{Line, RawRow};
    use bagyt_domain::list::{Column, Place};

    fn check(cell: &str, heading: &str, expected: ListLanguage) {
        let line = |text: &str| Line { text: text.to_owned(), place: Place::Line { line: 1 } };
        let cells = [(Column::Problem, vec![line(cell)])].into();
        let raw = RawList {
            columns: vec![(Column::Problem, line(heading))],
            rows: vec![RawRow { issuer: None, cells, ..RawRow::default() }],
            ..RawList::default()
        };
        assert_eq!(of_list(&raw, of_cells(&raw), None), expected, "{cell} under {heading}");
    }

    const KK: &str = "Ауыл жастарының бос уақытын ұйымдастыру үшін жағдай жеткіліксіз";
    const RU: &str = "Для досуга сельской молодёжи не хватает условий и помещений";

    #[test]
    fn the_texts_say_the_language() {
        check(KK, "Мәселенің қысқаша сипаттамасы", ListLanguage::Kazakh);
        check(RU, "Краткое описание проблемы и её причин", ListLanguage::Russian);
        check(KK, "", ListLanguage::Kazakh);
    }

    #[test]
    fn two_languages_side_by_side_are_both() {
        check(&format!("{KK} / {RU}"), "Мәселе / Описание проблемы для гранта", ListLanguage::Both);
        check(KK, "Краткое описание проблемы и её причин", ListLanguage::Both);
    }

    #[test]
    fn headings_in_both_languages_are_a_form() {
        let both = "Мәселенің қысқаша сипаттамасы / Краткое описание проблемы и её причин";
        check(RU, both, ListLanguage::Russian);
        check(KK, both, ListLanguage::Kazakh);
    }
}
