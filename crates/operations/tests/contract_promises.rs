//! What storage promises about promises in numbers, on both databases.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, Region};
use bagyt_operations::{Outcome, Purpose};
use bagyt_storage::catalogue::{Besides, DirectionFilter, UnitTotal};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

const OFFICE: &str = "Жастар басқармасы";
const NAME: &str = "Ауыл жастарының еріктілік қозғалысын дамыту";

/// A list of each year from 2019 on whose only direction costs ten million and promises so many people; one more promises
/// events each year of three, one has a suspect amount, one promises nothing.
async fn fill(register: &TestRegister, people: &[u32]) {
    for (year, people) in (2019..).zip(people) {
        let mut list = ListBuilder::new(&format!("Тізбе {year}"), year).row(OFFICE, NAME, 10_000);
        list.rows[0].target_indicators = vec![format!("кемінде {people} адамды қамту")];
        list.rows[0].expected_results = vec!["20 адамның қатысуымен семинар".to_owned()];
        list.rows[0].regions = vec![Region::new("abai")];
        register.import(&list, Purpose::New).await.unwrap();
    }
    let mut list = ListBuilder::new("Тізбе 2030", 2030)
        .row(OFFICE, "Кітапханалар желісін жаңғырту", 9_000)
        .row(OFFICE, "Музейлерді жаңғырту", 4_400_000)
        .row(OFFICE, "Өзге шара", 40);
    for row in &mut list.rows {
        row.expected_results.clear();
        row.field_code = Some(Field::Environment);
    }
    list.rows[0].years = vec![2030, 2031, 2032];
    list.rows[0].target_indicators = vec!["жыл сайын кемінде 4 семинар өткізу".to_owned()];
    list.rows[1].target_indicators = vec!["кемінде 100 адам".to_owned()];
    list.rows[1].funding[0].likely_thousand_tenge = Some(Tenge::from_thousands(4_400).unwrap());
    list.rows[2].target_indicators = vec!["шараны сапалы өткізу".to_owned()];
    register.import(&list, Purpose::New).await.unwrap();
}

#[test]
fn what_directions_promise_is_added_up_and_what_each_costs_is_told() {
    on_both(|register| async move {
        fill(&register, &[100, 110, 120, 125, 130, 140, 160, 10_000]).await;
        let catalogue = register.store().catalogue();
        let everything = DirectionFilter::default();
        let totals = catalogue.promises(&everything).await.unwrap();
        assert_eq!((totals.directions, totals.with_numbers, totals.numbers), (11, 10, 18));
        let unit =
            |unit, directions, promised, median| UnitTotal { unit, directions, promised, median };
        assert_eq!(totals.units, [unit("person", 9, 10_985, 125), unit("event", 1, 12, 12)]);

        let people = catalogue.promised(&everything, "person").await.unwrap();
        assert_eq!(people.total, totals.units[0]);
        let by_year: Vec<_> =
            people.by_year.iter().map(|it| (it.value, it.directions, it.promised)).collect();
        assert_eq!(by_year.first(), Some(&(Some(2019), 1, 100)));
        assert_eq!(by_year.last(), Some(&(Some(2030), 1, 100)));
        assert_eq!(by_year.iter().map(|it| it.2).sum::<u64>(), 10_985);
        let abai = people.by_region.iter().find(|it| it.value == Region::new("abai")).unwrap();
        assert_eq!((abai.directions, abai.promised), (8, 10_885));
        assert_eq!(people.by_field.iter().map(|it| it.promised).sum::<u64>(), 10_985);
        assert_eq!(
            (people.costs.count(), people.without_cost),
            (8, 1),
            "a suspect amount has no price"
        );
        assert_eq!((people.costs.least(), people.costs.greatest()), (Some(1_000), Some(100_000)));
        let outside: Vec<_> =
            people.outside.iter().map(|it| (it.promised, it.tenge_each)).collect();
        assert_eq!(outside, [(10_000, 1_000)]);

        let ecology = DirectionFilter { field: Some(Field::Environment), ..everything };
        let totals = catalogue.promises(&ecology).await.unwrap();
        assert_eq!(totals.units, [unit("event", 1, 12, 12), unit("person", 1, 100, 100)]);
        let none = catalogue.promised(&ecology, "tree").await.unwrap();
        assert_eq!((none.total.directions, none.total.promised, none.costs.count()), (0, 0, 0));
    });
}

#[test]
fn directions_of_nearly_the_same_name_are_put_side_by_side() {
    on_both(|register| async move {
        fill(&register, &[400, 500, 1_100]).await;
        let catalogue = register.store().catalogue();
        let mut draft =
            ListBuilder::new("Жоба", 2027).row(OFFICE, "Ауыл жастарының еріктілігін дамыту", 6_000);
        draft.rows[0].target_indicators = vec!["кемінде 3 000 адам".to_owned()];
        draft.rows[0].expected_results.clear();
        let nothing = Besides::default();
        let similar = catalogue.similar(&draft.rows[0], &nothing, 2).await.unwrap();
        assert_eq!((similar.count, similar.directions.len()), (3, 2));
        let first = &similar.directions[0];
        assert_eq!(first.card.direction, NAME);
        assert!((40..100).contains(&first.likeness), "{}", first.likeness);
        let people = &similar.units[0];
        assert_eq!(
            (people.unit, people.own, people.own_tenge_each),
            ("person", 3_000, Some(2_000))
        );
        assert_eq!(
            (people.similar.least(), people.similar.median(), people.similar.greatest()),
            (Some(400), Some(500), Some(1_100))
        );
        assert_eq!(people.tenge_each.median(), Some(20_000));

        let itself = first.card.id;
        let besides = Besides { direction: Some(itself), ..nothing.clone() };
        let page = catalogue.direction(itself, None).await.unwrap().unwrap();
        let others = catalogue.similar(&page.row, &besides, 9).await.unwrap();
        assert!(others.directions.iter().all(|it| it.card.id != itself && it.likeness == 100));
        assert_eq!(others.count, 2);
        let lists = [first.card.list].into();
        let besides = Besides { lists, ..nothing.clone() };
        let elsewhere = catalogue.similar(&draft.rows[0], &besides, 9);
        assert_eq!(elsewhere.await.unwrap().count, 2, "a file is not compared with itself");
        draft.rows[0].direction = "Шара".to_owned();
        assert_eq!(
            catalogue.similar(&draft.rows[0], &nothing, 9).await.unwrap().count,
            0,
            "one word says too little"
        );
    });
}

#[test]
fn a_new_version_is_told_as_soon_as_it_is_stored() {
    on_both(|register| async move {
        let mut list = ListBuilder::new("Тізбе", 2026).row(OFFICE, NAME, 10_000);
        list.rows[0].target_indicators = vec!["кемінде 300 адам".to_owned()];
        let Outcome::Imported { lists, .. } = register.import(&list, Purpose::New).await.unwrap()
        else {
            panic!("the list is new")
        };
        let promised = async || {
            let totals =
                register.store().catalogue().promises(&DirectionFilter::default()).await.unwrap();
            totals.units.iter().find(|it| it.unit == "person").map(|it| it.promised)
        };
        assert_eq!(promised().await, Some(300));
        list.rows[0].target_indicators = vec!["кемінде 450 адам".to_owned()];
        let corrected = Purpose::Replaces(lists[0].list);
        register.import(&list, corrected).await.unwrap();
        assert_eq!(promised().await, Some(450));
    });
}
