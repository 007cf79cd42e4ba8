//! What storage promises about a field, a place, a customer and a year, on both databases: each number is that of a selection.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Field, Funding, Region, Term, Year};
use bagyt_operations::{Compared, Outcome, Purpose, confirm_list, register_actor};
use bagyt_storage::catalogue::{
    Alike, DirectionCard, DirectionFilter, GrantMoney, IssuerKey, Order, PageRequest, ReviewState,
    Selection, Share, Subject, Sum,
};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};
use std::cmp::Reverse;

const AKIMAT: &str = "Әкімдік";
const OFFICE: &str = "Өнер басқармасы";

fn thousands(amount: i64) -> Tenge {
    Tenge::from_thousands(amount).unwrap()
}

/// Two lists: of 2026 with a row of two years, a suspect amount and a finding, places shared and none; of 2025,
/// one of its rows under no customer. A person has confirmed two rows.
async fn fill(register: &TestRegister) {
    let mut new = ListBuilder::new("Тізбе 2026", 2026)
        .row(AKIMAT, "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row(AKIMAT, "Ауыл музейлерін жаңғырту", 7_000)
        .row(OFFICE, "Жас суретшілерді қолдау", 4_400_000)
        .row(OFFICE, "Өзге шара", 40);
    new.rows[0].years.push(2028);
    new.rows[1].years.push(2027);
    let later = Funding { year: Some(2027), ..new.rows[1].funding[0].clone() };
    new.rows[1].funding.push(later);
    new.rows[1].field_code = Some(Field::Environment);
    new.rows[1].term = Some(Term::Medium);
    new.rows[1].regions = ["almaty", "astana", "taraz"].map(Region::new).to_vec();
    new.rows[2].funding[0].likely_thousand_tenge = Some(thousands(4_400));
    new.rows[2].funding[0].year = None;
    new.rows[2].regions = vec![Region::new("abai")];
    (new.rows[3].field_code, new.rows[3].term, new.rows[3].grant_count) = (None, None, None);
    new.rows[3].regions = Vec::new();
    let old = ListBuilder::new("Тізбе 2025", 2025)
        .row("әкімдік", "Музей қызметін дамыту", 2_500)
        .row(OFFICE, "Отбасын қолдау", 1_500);
    let mut old = old.row("", "Иесіз іс", 300);
    old.rows[0].field_code = Some(Field::Environment);
    old.rows[1].regions = vec![Region::new("abai")];
    old.rows[2].issuer = None;
    let imported = register.import(&new, Purpose::New).await.unwrap();
    register.import(&old, Purpose::New).await.unwrap();
    let Outcome::Imported { lists, .. } = imported else { panic!("the list is new") };
    let officer = register_actor(&register.ctx, "Officer").await.unwrap();
    let compared = Compared::rows(lists[0].list, [1, 3].into());
    confirm_list(&register.ctx.acting_as(officer), &compared).await.unwrap();
}

async fn subject(register: &TestRegister, filter: &DirectionFilter) -> Option<Subject> {
    let of = std::slice::from_ref(filter);
    register.store().catalogue().subjects(of, 2).await.unwrap().pop().unwrap()
}

async fn selected(register: &TestRegister, filter: &DirectionFilter) -> Selection {
    let page = PageRequest::new(1, 500);
    register.store().catalogue().directions(filter, Order::MostMoney, page).await.unwrap()
}

async fn in_catalogue_order(
    register: &TestRegister,
    filter: &DirectionFilter,
) -> Vec<DirectionCard> {
    let page = PageRequest::new(1, 500);
    let found = register.store().catalogue().directions(filter, Order::Newest, page).await;
    found.unwrap().page.items
}

/// One subject of each kind, all together, and two at once.
fn subjects() -> Vec<DirectionFilter> {
    let none = DirectionFilter::default;
    vec![
        none(),
        DirectionFilter { field: Some(Field::Environment), ..none() },
        DirectionFilter { field: Some(Field::Health), ..none() },
        DirectionFilter { region: Some(Region::new("astana")), ..none() },
        DirectionFilter { region: Some(Region::new("abai")), ..none() },
        DirectionFilter { region: Some(Region::new("taraz")), ..none() },
        DirectionFilter { issuer: Some(IssuerKey::of(AKIMAT)), ..none() },
        DirectionFilter { issuer: Some(IssuerKey::of(OFFICE)), ..none() },
        DirectionFilter { year: Some(2026), ..none() },
        DirectionFilter { year: Some(2027), ..none() },
        DirectionFilter { year: Some(2026), region: Some(Region::new("astana")), ..none() },
    ]
}

/// The money of a selection that a subject tells: of the year asked for, or of all.
fn told(selection: &Selection, year: Option<Year>) -> Sum {
    let of_year = selection.by_year.iter().find(|sum| sum.year == year);
    if year.is_none() { selection.sum } else { of_year.map_or_else(Sum::default, |it| it.sum) }
}

/// The money of a direction that a subject tells, likewise. No direction here has two suspect amounts.
fn money_of(card: &DirectionCard, year: Option<Year>) -> Sum {
    let told = card.money.iter().filter(|sum| year.is_none() || sum.year == year);
    told.fold(Sum::default(), |sum, more| sum.with_rows(&more.sum))
}

/// What a mean grant is reckoned from: directions that print grants and have money, none of it suspect.
fn grant_money(cards: &[DirectionCard], year: Option<Year>) -> GrantMoney {
    let mut of_all = GrantMoney::default();
    for card in cards {
        let sum = money_of(card, year);
        let sure = !sum.has_suspect() && sum.sure > Tenge::ZERO;
        if let Some(grants) = card.grant_count.filter(|grants| sure && *grants > 0) {
            of_all.directions += 1;
            of_all.money = of_all.money + sum.sure;
            of_all.grants += u64::from(grants);
        }
    }
    of_all
}

fn counted<T>(share: &Share<T>) -> (u64, Sum) {
    (share.directions, share.sum)
}

#[test]
fn each_number_of_a_subject_is_that_of_a_selection() {
    on_both(|register| async move {
        fill(&register).await;
        for filter in subjects() {
            let subject = subject(&register, &filter).await.unwrap();
            let all = selected(&register, &filter).await;
            assert_eq!(subject.directions, all.page.total, "{filter:?}");
            assert_eq!((subject.sum, subject.whole), (told(&all, filter.year), all.sum));
            assert_eq!(subject.grants, all.grants);
            let cards = &all.page.items;
            let findings = cards.iter().filter(|card| card.findings > 0).count() as u64;
            assert_eq!(subject.with_findings, findings, "{filter:?}");
            let uncounted = cards.iter().filter(|card| card.grant_count.is_none()).count() as u64;
            assert_eq!(subject.without_grant_count, uncounted);
            let unread = |card: &&DirectionCard| card.state == ReviewState::MachineRead;
            assert_eq!(subject.unconfirmed, cards.iter().filter(unread).count() as u64);
            let several = cards.iter().filter(|card| card.regions.len() > 1).count() as u64;
            assert_eq!(subject.in_several_places, several, "{filter:?}");
            let of_those = |those: fn(&&DirectionCard) -> bool| {
                let sums = cards.iter().filter(those).map(|card| money_of(card, filter.year));
                sums.fold((0, Sum::default()), |(rows, sum), more| (rows + 1, sum.with_rows(&more)))
            };
            assert_eq!(counted(&subject.without_place), of_those(|card| card.regions.is_empty()));
            assert_eq!(counted(&subject.without_issuer), of_those(|card| card.issuer.is_none()));
            assert_eq!(subject.grant_money, grant_money(cards, filter.year), "{filter:?}");
            let mut lists: Vec<_> = cards.iter().map(|card| card.list).collect();
            lists.sort();
            lists.dedup();
            assert_eq!(subject.lists, lists.len() as u64);
        }
    });
}

#[test]
fn each_part_of_a_subject_leads_to_as_many_directions_and_as_much_money() {
    on_both(|register| async move {
        fill(&register).await;
        for filter in subjects() {
            let subject = subject(&register, &filter).await.unwrap();
            let mut parts: Vec<((u64, Sum), DirectionFilter)> = Vec::new();
            for share in subject.by_field.iter().filter(|share| share.value.is_some()) {
                parts.push((
                    counted(share),
                    DirectionFilter { field: share.value, ..filter.clone() },
                ));
            }
            for share in subject.by_term.iter().filter(|share| share.value.is_some()) {
                parts.push((
                    counted(share),
                    DirectionFilter { term: share.value, ..filter.clone() },
                ));
            }
            if filter.region.is_none() {
                for share in &subject.by_region {
                    let region = Some(share.value.clone());
                    parts.push((counted(share), DirectionFilter { region, ..filter.clone() }));
                }
            }
            for share in &subject.by_issuer {
                let issuer = Some(share.value.key.clone());
                parts.push((counted(share), DirectionFilter { issuer, ..filter.clone() }));
            }
            for (counted, part) in parts {
                let selection = selected(&register, &part).await;
                let found = (selection.page.total, told(&selection, part.year));
                assert_eq!(counted, found, "{part:?}");
            }
        }
    });
}

#[test]
fn home_says_of_everything_what_the_selection_of_everything_says() {
    on_both(|register| async move {
        fill(&register).await;
        let home = register.store().catalogue().home(1).await.unwrap();
        let all = subject(&register, &DirectionFilter::default()).await.unwrap();
        let years: Vec<_> = home.by_year.iter().map(|share| share.value).collect();
        assert_eq!(
            years,
            [Some(2025), Some(2026), Some(2027), Some(2028), None],
            "2028 is only covered"
        );
        assert_eq!(home.by_year, all.by_year);
        assert_eq!((home.by_field, home.by_term), (all.by_field, all.by_term));
        assert_eq!((home.directions, home.unconfirmed), (all.directions, all.unconfirmed));
        assert_eq!(
            (home.grants, home.rows_without_grant_count),
            (all.grants, all.without_grant_count)
        );
        assert_eq!((home.sum, home.without_place), (all.sum, all.without_place));
        assert_eq!(home.by_region.len(), Region::TWENTY.len());
        let named = home.by_region.into_iter().filter(|share| share.directions > 0);
        let twenty = all.by_region.into_iter().filter(|share| share.value.is_top_level());
        assert!(named.eq(twenty));
        assert_eq!((home.in_several_regions, home.only_smaller_places.directions), (1, 0));
    });
}

#[test]
fn every_year_of_a_subject_has_its_directions_and_its_money() {
    on_both(|register| async move {
        fill(&register).await;
        for filter in subjects() {
            let subject = subject(&register, &filter).await.unwrap();
            let all = selected(&register, &filter).await;
            for share in &subject.by_year {
                assert_eq!(
                    share.sum,
                    all.by_year
                        .iter()
                        .find(|it| it.year == share.value)
                        .map_or_else(Sum::default, |it| it.sum)
                );
            }
            let told = subject.by_year.iter().filter(|share| share.value.is_some());
            if filter.year.is_none() {
                for share in told {
                    let part = DirectionFilter { year: share.value, ..filter.clone() };
                    let found = selected(&register, &part).await.page.total;
                    assert_eq!(share.directions, found, "{part:?}");
                }
            }
            let paid: Vec<_> = all.by_year.iter().map(|it| it.year).collect();
            assert!(paid.iter().all(|year| subject.by_year.iter().any(|it| it.value == *year)));
        }
    });
}

#[test]
fn parts_and_what_has_no_value_make_the_whole() {
    on_both(|register| async move {
        fill(&register).await;
        let subject = subject(&register, &DirectionFilter::default()).await.unwrap();
        let total = |shares: &[(u64, Sum)]| shares.iter().map(|(count, _)| count).sum::<u64>();
        let fields: Vec<_> = subject.by_field.iter().map(counted).collect();
        let terms: Vec<_> = subject.by_term.iter().map(counted).collect();
        let mut issuers: Vec<_> = subject.by_issuer.iter().map(counted).collect();
        issuers.push(counted(&subject.without_issuer));
        assert_eq!([&fields, &terms, &issuers].map(|it| total(it)), [7, 7, 7]);
        assert_eq!((subject.without_issuer.directions, subject.unconfirmed), (1, 5));
        assert_eq!(subject.by_field.last().map(|it| (it.value, it.directions)), Some((None, 1)));
        assert_eq!(subject.without_place.directions, 1);
        assert_eq!(subject.in_several_places, 1);
        let undated = subject.by_year.last().unwrap();
        assert_eq!((undated.value, undated.directions, undated.sum.suspect_rows), (None, 1, 1));
    });
}

#[test]
fn the_largest_and_the_newest_are_shown_and_a_mean_grant_leaves_suspect_money_out() {
    on_both(|register| async move {
        fill(&register).await;
        for filter in subjects() {
            let subject = subject(&register, &filter).await.unwrap();
            let mut cards = in_catalogue_order(&register, &filter).await;
            cards.sort_by_key(|card| Reverse(money_of(card, filter.year).with_likely()));
            let names = cards.iter().take(2).map(|card| card.id);
            assert!(names.eq(subject.largest.iter().map(|card| card.id)), "{filter:?}");
            let years: Vec<_> = subject.newest.iter().map(|list| list.year).collect();
            assert!(years.is_sorted_by(|one, next| one >= next), "{years:?}");
            assert_eq!(subject.newest.len() as u64, subject.lists.min(2));
        }
        let of = |slug| DirectionFilter { region: Some(Region::new(slug)), ..Default::default() };
        let abai = subject(&register, &of("abai")).await.unwrap();
        assert_eq!(
            (abai.grant_money.directions, abai.grant_money.mean()),
            (1, Some(thousands(1_500)))
        );
        let year = DirectionFilter { year: Some(2027), ..Default::default() };
        let of_2027 = subject(&register, &year).await.unwrap();
        assert_eq!((of_2027.sum.sure, of_2027.whole.sure), (thousands(7_000), thousands(14_000)));
    });
}

#[test]
fn what_the_register_does_not_know_is_no_subject() {
    on_both(|register| async move {
        let astana = DirectionFilter { region: Some(Region::new("astana")), ..Default::default() };
        let taraz = DirectionFilter { region: Some(Region::new("taraz")), ..Default::default() };
        let akimat = DirectionFilter { issuer: Some(IssuerKey::of(AKIMAT)), ..Default::default() };
        assert_eq!(subject(&register, &astana).await.map(|it| it.directions), Some(0));
        for unknown in [&taraz, &akimat] {
            assert_eq!(subject(&register, unknown).await, None);
        }
        fill(&register).await;
        for known in [&taraz, &akimat] {
            assert!(subject(&register, known).await.is_some());
        }
    });
}

async fn alike(register: &TestRegister, direction: &str) -> Alike {
    let catalogue = register.store().catalogue();
    let all = selected(register, &DirectionFilter::default()).await.page.items;
    let id = all.iter().find(|card| card.direction == direction).unwrap().id;
    let page = catalogue.direction(id, None).await.unwrap().unwrap();
    catalogue.alike(&page, 3).await.unwrap()
}

#[test]
fn directions_alike_are_of_the_same_customer_the_same_places_or_the_same_field() {
    on_both(|register| async move {
        fill(&register).await;
        let mut other = ListBuilder::new("Тізбе 2024", 2024)
            .row(OFFICE, "Экологиялық акциялар", 900)
            .row("Комитет", "Орман күтімі", 800)
            .row("Комитет", "Су көздері", 700);
        for row in &mut other.rows {
            row.field_code = Some(Field::Environment);
            row.term = Some(Term::Medium);
        }
        other.rows[2].regions = vec![Region::new("abai")];
        register.import(&other, Purpose::New).await.unwrap();
        let names = |cards: &[bagyt_storage::catalogue::DirectionCard]| -> Vec<String> {
            cards.iter().map(|card| card.direction.clone()).collect()
        };
        let museums = alike(&register, "Ауыл музейлерін жаңғырту").await;
        assert_eq!(
            names(&museums.by_issuer),
            ["Музей қызметін дамыту"],
            "its own list is no other"
        );
        assert_eq!(names(&museums.same_place), ["Экологиялық акциялар", "Орман күтімі"]);
        assert_eq!(names(&museums.elsewhere), ["Су көздері"]);
        let unread = alike(&register, "Өзге шара").await;
        assert_eq!(names(&unread.by_issuer), ["Отбасын қолдау", "Экологиялық акциялар"]);
        assert_eq!((unread.same_place.len(), unread.elsewhere.len()), (0, 0));
        let mut unknown = ListBuilder::new("Тізбе 2014", 2014)
            .row(AKIMAT, "Белгісіз жер", 600)
            .row("", "Иесіз шара", 500);
        for row in &mut unknown.rows {
            row.field_code = Some(Field::Environment);
            row.term = Some(Term::Medium);
        }
        unknown.rows[0].regions = Vec::new();
        unknown.rows[1].issuer = None;
        register.import(&unknown, Purpose::New).await.unwrap();
        let nowhere = alike(&register, "Белгісіз жер").await;
        assert_eq!(names(&nowhere.elsewhere), [""; 0], "nobody knows what is elsewhere");
        assert_eq!(
            names(&nowhere.by_issuer),
            ["Музей қызметін дамыту", "Ауыл музейлерін жаңғырту", "Кітапханалар желісін дамыту"]
        );
        let nobodys = alike(&register, "Иесіз шара").await;
        assert_eq!(names(&nobodys.by_issuer), [""; 0]);
        assert_eq!(
            names(&nobodys.same_place),
            ["Экологиялық акциялар", "Орман күтімі", "Музей қызметін дамыту"]
        );
    });
}
