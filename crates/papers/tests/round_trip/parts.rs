//! Parts of a list, and a list in two languages in one of them.

use crate::law::{read, read_back, told};
use bagyt_domain::list::{ListLanguage, TextLanguage};
use bagyt_papers::Form;
use bagyt_papers::list::{Issue, Languages, Share, official_list};
use std::path::Path;

fn example(path: &str) -> bagyt_domain::list::OfficialList {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(path);
    let bytes = std::fs::read(&path).expect("the examples are part of the repository");
    read(&path.to_string_lossy(), &bytes).remove(0).list
}

#[test]
fn a_part_of_a_customer_has_its_rows_and_their_sums() {
    let list = example("lists/2026-ministry-committees.docx");
    let issuer = list.issuers.last().expect("the list has customers");
    let issue = Issue { share: Share::Issuer(issuer.name.clone()), ..Issue::whole(&list) };
    for form in Form::ALL {
        let part = read_back(&official_list(&list, &[], &issue), form).expect("a part is a list");
        assert_eq!(part.issuers.len(), 1);
        assert_eq!(part.issuers[0].name, issuer.name);
        assert_eq!(part.rows.len(), issuer.rows.len());
        let rows = list.rows.iter().filter(|row| row.issuer.as_ref() == Some(&issuer.name));
        for (own, read) in rows.clone().zip(&part.rows) {
            assert_eq!((&own.direction, &own.funding), (&read.direction, &read.funding));
        }
        assert!(part.title.as_ref().is_some_and(|title| title.contains("(үзінді)")));
        let year = part.totals.first().expect("every amount is sure").year;
        let sums = rows.flat_map(|row| &row.funding).filter(|part| part.year == Some(year));
        let sum: bagyt_domain::Tenge = sums.map(|part| part.thousand_tenge).sum();
        assert_eq!(part.totals[0].thousand_tenge, sum);
    }
}

#[test]
fn an_extract_has_the_rows_asked_for_with_their_numbers() {
    let list = example("lists/2026-pavlodar-internal-policy.docx");
    let issue = Issue { share: Share::Extract([2].into()), ..Issue::whole(&list) };
    for form in Form::ALL {
        let extract =
            read_back(&official_list(&list, &[], &issue), form).expect("an extract is a list");
        assert_eq!(extract.rows.len(), 1);
        assert_eq!(extract.rows[0].number, list.rows[1].number);
        assert_eq!(extract.rows[0].direction, list.rows[1].direction);
    }
}

#[test]
fn a_list_in_two_languages_is_issued_in_one() {
    let list = example("bilingual/2026-ulytau-bilingual.docx");
    for (language, alone) in [
        (TextLanguage::Kazakh, ListLanguage::Kazakh),
        (TextLanguage::Russian, ListLanguage::Russian),
    ] {
        let issue = Issue { languages: Languages::One(language), ..Issue::whole(&list) };
        for form in Form::ALL {
            let read = read_back(&official_list(&list, &[], &issue), form).expect("it is a list");
            if form == Form::Json {
                continue;
            }
            assert_eq!(read.language, alone);
            for (own, read) in list.rows.iter().zip(&read.rows) {
                let texts = &own.texts[&language];
                assert_eq!(texts.direction.as_ref(), Some(&read.direction));
                // What is said in one language only stays rather than being lost.
                assert_eq!(texts.problem.as_ref().or(own.problem.as_ref()), read.problem.as_ref());
                assert_eq!(texts.target_indicators, read.target_indicators);
                assert_eq!(texts.expected_results, read.expected_results);
                assert_eq!(own.regions, read.regions);
            }
            assert_eq!(told(&list)["totals"], told(&read)["totals"]);
        }
    }
}
