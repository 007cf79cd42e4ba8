//! What storage promises about places, on both databases: all twenty regions are told, and no direction is lost or hidden.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::Tenge;
use bagyt_domain::list::Region;
use bagyt_operations::Purpose;
use bagyt_storage::catalogue::{DirectionFilter, Home, Order, PageRequest, Share};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

/// Astana alone; Astana and Almaty with Alatau, which is a district of a city and a city of an oblast; Alatau alone; no place at
/// all; Abai with a suspect amount; two places of the oblast of Jambyl.
async fn fill(register: &TestRegister) {
    let places: [&[&str]; 6] = [
        &["astana"],
        &["almaty", "alatau", "astana"],
        &["alatau"],
        &[],
        &["abai"],
        &["taraz", "sarysu"],
    ];
    let mut list = [5_000, 7_000, 300, 40, 4_400_000, 90]
        .into_iter()
        .fold(ListBuilder::new("Тізбе 2026", 2026), |list, amount| {
            list.row("Әкімдік", &format!("{amount} мың теңгенің бағыты"), amount)
        });
    for (row, places) in list.rows.iter_mut().zip(places) {
        row.regions = places.iter().copied().map(Region::new).collect();
    }
    list.rows[4].funding[0].likely_thousand_tenge = Tenge::from_thousands(4_400);
    register.import(&list, Purpose::New).await.unwrap();
}

async fn home(register: &TestRegister) -> Home {
    register.store().catalogue().home(1).await.unwrap()
}

fn told<T>(share: &Share<T>) -> (u64, i64) {
    (share.directions, share.sum.sure.tiyn() / 100_000)
}

#[test]
fn all_twenty_are_told_in_the_order_of_the_classifier() {
    on_both(|register| async move {
        for expected in [false, true] {
            let home = home(&register).await;
            let slugs: Vec<&str> = home.by_region.iter().map(|share| share.value.slug()).collect();
            assert_eq!(slugs, Region::TWENTY);
            let some = home.by_region.iter().any(|share| share.directions > 0);
            assert_eq!(some, expected);
            if !expected {
                fill(&register).await;
            }
        }
    });
}

#[test]
fn a_direction_counts_once_in_each_of_its_regions_and_one_without_any_is_told_apart() {
    on_both(|register| async move {
        fill(&register).await;
        let home = home(&register).await;
        let counted: Vec<(&str, (u64, i64))> = home
            .by_region
            .iter()
            .filter(|share| share.directions > 0)
            .map(|share| (share.value.slug(), told(share)))
            .collect();
        assert_eq!(
            counted,
            [
                ("jambyl", (1, 90)),
                ("abai", (1, 0)),
                ("astana", (2, 12_000)),
                ("almaty", (1, 7_000))
            ]
        );
        assert_eq!(home.in_several_regions, 1);
        assert_eq!(told(&home.only_smaller_places), (1, 300));
        assert_eq!(told(&home.without_place), (1, 40));
    });
}

#[test]
fn a_suspect_amount_stands_apart_from_the_sum_of_its_region() {
    on_both(|register| async move {
        fill(&register).await;
        let home = home(&register).await;
        let abai = home.by_region.iter().find(|share| share.value.slug() == "abai").unwrap();
        let thousands = |amount: Tenge| amount.tiyn() / 100_000;
        assert_eq!(thousands(abai.sum.suspect_as_printed), 4_400_000);
        assert_eq!(thousands(abai.sum.suspect_likely), 4_400);
        assert_eq!(abai.sum.suspect_rows, 1);
    });
}

#[test]
fn a_region_leads_to_as_many_directions_as_it_counts() {
    on_both(|register| async move {
        fill(&register).await;
        for share in home(&register).await.by_region {
            let filter = DirectionFilter { region: Some(share.value), ..Default::default() };
            let catalogue = register.store().catalogue();
            let found =
                catalogue.directions(&filter, Order::Newest, PageRequest::new(1, 1)).await.unwrap();
            assert_eq!((found.page.total, found.sum), (share.directions, share.sum));
        }
    });
}

#[test]
fn a_city_counts_in_its_own_oblast_where_a_district_elsewhere_has_its_slug() {
    on_both(|register| async move {
        let texts = ["Павлодар қаласы, Ақсу қаласы", "г. Балхаш", "Ақсу ауданы", "Ақсу"];
        let places = [&["pavlodar_city", "aksu"][..], &["balkash"], &["aksu"], &["aksu"]];
        let mut list =
            texts.into_iter().fold(ListBuilder::new("Тізбе 2026", 2026), |list, text| {
                list.row("Әкімдік", &format!("{text}: бағыт"), 1)
            });
        for (row, (text, places)) in list.rows.iter_mut().zip(texts.into_iter().zip(places)) {
            row.territory = Some(text.to_owned());
            row.regions = places.iter().copied().map(Region::new).collect();
        }
        register.import(&list, Purpose::New).await.unwrap();
        let home = home(&register).await;
        let counted = home.by_region.iter().filter(|share| share.directions > 0);
        let counted: Vec<_> = counted.map(|it| (it.value.slug(), it.directions)).collect();
        assert_eq!(counted, [("jetisu", 1), ("karaganda", 1), ("pavlodar", 1)]);
        assert_eq!(home.only_smaller_places.directions, 1);
    });
}
