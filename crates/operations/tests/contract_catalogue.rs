//! What storage promises about questions, on both databases: filters, counts, sums, pages and order are the same.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_domain::Tenge;
use bagyt_domain::list::{Code, Field, Region, Term};
use bagyt_operations::{Compared, Purpose, confirm_list, register_actor};
use bagyt_storage::catalogue::{
    AmountRange, Choices, DirectionFilter, ExportRow, IssuerKey, Order, PageRequest, ReviewState,
};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

/// Two lists: three rows of 2026 with a suspect amount and a finding, two rows of 2025.
async fn fill(register: &TestRegister) {
    let mut one = ListBuilder::new("Тізбе 2026", 2026)
        .row("Ұлттық кітапхана", "Кітапханалар желісін дамыту", 5_000)
        .finding(Code::Misspelling, "желісн")
        .row("Әкімдік", "Ауыл музейлерін жаңғырту 100% қамту", 7_000)
        .row("Өнер басқармасы", "Жас суретшілерді қолдау", 4_400_000);
    one.rows[2].funding[0].likely_thousand_tenge = Tenge::from_thousands(4_400);
    one.rows[1].field_code = Some(Field::ALL[3]);
    one.rows[1].term = Some(Term::Long);
    one.rows[1].regions = vec![Region::new("almaty"), Region::new("astana")];
    let other = ListBuilder::new("Перечень 2025", 2025)
        .row("Қоғамдық даму басқармасы", "Поддержка семьи", 1_500)
        .row("әкімдік", "Музей қызметін дамыту", 2_500);
    register.import(&one, Purpose::New).await.unwrap();
    register.import(&other, Purpose::New).await.unwrap();
}

async fn found(register: &TestRegister, filter: &DirectionFilter) -> Vec<String> {
    let page = PageRequest::new(1, 500);
    let selection =
        register.store().catalogue().directions(filter, Order::Newest, page).await.unwrap();
    assert_eq!(selection.page.total, selection.page.items.len() as u64);
    selection.page.items.into_iter().map(|card| card.direction).collect()
}

async fn choices(register: &TestRegister) -> Choices {
    let (all, page) = (DirectionFilter::default(), PageRequest::new(1, 1));
    register.store().catalogue().directions(&all, Order::Newest, page).await.unwrap().choices
}

/// Every beginning of the words of one row: all stand in it, and they are more than are looked for.
fn too_many() -> String {
    let words = ["кітапханалар", "желісін", "дамыту"];
    let beginnings = words
        .iter()
        .flat_map(|word| word.char_indices().map(|(at, letter)| &word[..at + letter.len_utf8()]));
    beginnings.collect::<Vec<_>>().join(" ")
}

#[test]
fn each_filter_selects_what_it_says() {
    let none = DirectionFilter::default;
    let amount = |least: Option<i64>, most: Option<i64>| {
        let thousands = |end: Option<i64>| end.and_then(Tenge::from_thousands);
        let amount = AmountRange { least: thousands(least), most: thousands(most) };
        DirectionFilter { amount, ..none() }
    };
    let cases: Vec<(DirectionFilter, &[&str])> = vec![
        (amount(Some(5_000), Some(7_000)), &["Кітапханалар", "Ауыл"]),
        (amount(None, Some(2_000)), &["Поддержка"]),
        // The suspect 4 400 000 was likely meant as 4 400: found by either.
        (amount(Some(4_000), Some(4_500)), &["Жас"]),
        (amount(Some(4_000_000), None), &["Жас"]),
        (amount(Some(7_001), Some(4_000_000)), &[]),
        // Nobody knows of how much money the row without any is.
        (amount(Some(0), None), &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей"]),
        (amount(None, Some(5_000_000)), &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей"]),
        (amount(None, None), &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей", "Оқылмаған"]),
        (none(), &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей", "Оқылмаған"]),
        (DirectionFilter { words: Some("музей".into()), ..none() }, &["Ауыл", "Музей"]),
        (DirectionFilter { words: Some("МУЗЕЙ  дамыту".into()), ..none() }, &["Музей"]),
        (DirectionFilter { words: Some("музейлердің".into()), ..none() }, &["Ауыл", "Музей"]),
        (DirectionFilter { words: Some("семьям".into()), ..none() }, &["Поддержка"]),
        (
            DirectionFilter { words: Some("100%".into()), ..none() },
            &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей", "Оқылмаған"],
        ),
        (DirectionFilter { words: Some("жоқсөз".into()), ..none() }, &[]),
        (DirectionFilter { words: Some("!!!".into()), ..none() }, &[]),
        (DirectionFilter { words: Some("«»".into()), ..none() }, &[]),
        (DirectionFilter { words: Some("\u{200b}".into()), ..none() }, &[]),
        (
            DirectionFilter { words: Some("  ".into()), ..none() },
            &["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей", "Оқылмаған"],
        ),
        (DirectionFilter { words: Some(too_many()), ..none() }, &[]),
        (DirectionFilter { words: Some("музей ".repeat(30)), ..none() }, &["Ауыл", "Музей"]),
        (DirectionFilter { words: Some("'; DROP TABLE lists".into()), ..none() }, &[]),
        (DirectionFilter { year: Some(2025), ..none() }, &["Поддержка", "Музей"]),
        (DirectionFilter { year: Some(2024), ..none() }, &[]),
        (DirectionFilter { field: Some(Field::ALL[3]), ..none() }, &["Ауыл"]),
        (DirectionFilter { term: Some(Term::Long), ..none() }, &["Ауыл"]),
        (DirectionFilter { region: Some(Region::new("almaty")), ..none() }, &["Ауыл"]),
        (DirectionFilter { issuer: Some(IssuerKey::of("ӘКІМДІК")), ..none() }, &["Ауыл", "Музей"]),
        (DirectionFilter { with_findings: Some(true), ..none() }, &["Кітапханалар"]),
        (
            DirectionFilter { with_findings: Some(false), year: Some(2026), ..none() },
            &["Ауыл", "Жас"],
        ),
    ];
    on_both(|register| {
        let cases = cases.clone();
        async move {
            fill(&register).await;
            let mut unread =
                ListBuilder::new("Тізбе 2023", 2023).row("Комитет", "Оқылмаған сома", 1);
            unread.rows[0].funding.clear();
            register.import(&unread, Purpose::New).await.unwrap();
            for (filter, expected) in cases {
                let found = found(&register, &filter).await;
                let begins: Vec<&str> =
                    found.iter().filter_map(|text| text.split(' ').next()).collect();
                assert_eq!(begins, expected, "{filter:?}");
            }
        }
    });
}

#[test]
fn rows_come_in_the_order_asked_for() {
    on_both(|register| async move {
        fill(&register).await;
        for (order, expected) in [
            (Order::MostMoney, ["Ауыл", "Кітапханалар", "Жас", "Музей", "Поддержка"]),
            (Order::LeastMoney, ["Поддержка", "Музей", "Жас", "Кітапханалар", "Ауыл"]),
            (Order::MostGrants, ["Кітапханалар", "Ауыл", "Жас", "Поддержка", "Музей"]),
        ] {
            let mut found = Vec::new();
            for page in 1..=3 {
                let catalogue = register.store().catalogue();
                let page = PageRequest::new(page, 2);
                let all = DirectionFilter::default();
                let selection = catalogue.directions(&all, order, page);
                let items = selection.await.unwrap().page.items;
                found.extend(
                    items
                        .into_iter()
                        .filter_map(|card| card.direction.split(' ').next().map(str::to_owned)),
                );
            }
            assert_eq!(found, expected, "{order:?}");
        }
    });
}

/// More rows than come at a time; the list is corrected while they come, and they stay as they were.
#[test]
fn a_selection_comes_whole_and_of_one_moment() {
    const ROWS: i64 = 450;
    on_both(|register| async move {
        let row = |number: i64| format!("Бағыт {number}");
        let fill = |money: i64| {
            let empty = ListBuilder::new("Тізбе 2026", 2026);
            (1..=ROWS).fold(empty, |list, it| list.row("Әкімдік", &row(it), money + it))
        };
        register.import(&fill(1_000), Purpose::New).await.unwrap();
        let catalogue = register.store().catalogue();
        let all = DirectionFilter::default();
        let mut export = catalogue.export(&all, Order::MostMoney).await.unwrap();
        assert_eq!(export.left(), ROWS as usize);
        let mut rows = export.next().await.unwrap();
        let list = rows[0].list;
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let ctx = register.ctx.acting_as(officer);
        confirm_list(&ctx, &Compared::whole(list)).await.unwrap();
        register.import(&fill(5_000), Purpose::Replaces(list)).await.unwrap();
        loop {
            match export.next().await.unwrap() {
                more if more.is_empty() => break,
                more => rows.extend(more),
            }
        }
        let expected = (1..=ROWS).rev().map(|it| (row(it), Tenge::from_thousands(1_000 + it)));
        let found = rows.iter().map(|it| {
            let money = it.row.funding.iter().map(|part| part.thousand_tenge).sum();
            (it.row.direction.clone(), Some(money))
        });
        assert_eq!(found.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        assert!(rows.iter().all(|it| it.version == 1 && it.title.as_deref() == Some("Тізбе 2026")));
        assert!(rows.iter().all(|it| it.state == ReviewState::MachineRead), "confirmed meanwhile");
        let now = catalogue.export(&all, Order::Newest).await.unwrap().next().await.unwrap();
        assert!(now.iter().all(|it| it.version == 2) && now[0].row.direction == row(1));
    });
}

#[test]
fn a_confirmed_row_comes_confirmed_and_one_that_is_gone_is_no_shorter_answer() {
    on_both(|register| async move {
        fill(&register).await;
        let catalogue = register.store().catalogue();
        let all = DirectionFilter::default();
        let before = catalogue.export(&all, Order::Newest).await.unwrap().next().await.unwrap();
        let officer = register_actor(&register.ctx, "Officer").await.unwrap();
        let compared = Compared::rows(before[0].list, [2].into());
        confirm_list(&register.ctx.acting_as(officer), &compared).await.unwrap();
        let mut export = catalogue.export(&all, Order::Newest).await.unwrap();
        let mut harmed = catalogue.export(&all, Order::Newest).await.unwrap();
        let rows = export.next().await.unwrap();
        let confirmed = |row: &ExportRow| matches!(row.state, ReviewState::Confirmed { .. });
        assert_eq!(
            rows.iter().map(confirmed).collect::<Vec<_>>(),
            [false, true, false, false, false]
        );
        assert!(export.next().await.unwrap().is_empty());
        let gone = rows[3].id;
        register
            .tamper(&format!("DELETE FROM direction_versions WHERE direction_id = '{gone}'"))
            .await;
        let error = harmed.next().await.unwrap_err().to_string();
        assert!(
            error.contains("direction_versions") && error.contains(&gone.to_string()),
            "{error}"
        );
    });
}

#[test]
fn a_choice_says_how_many_directions_it_would_show() {
    on_both(|register| async move {
        fill(&register).await;
        let choices = choices(&register).await;
        for choice in &choices.issuers {
            let issuer = Some(choice.key.clone());
            let filter = DirectionFilter { issuer, ..Default::default() };
            assert_eq!(found(&register, &filter).await.len() as u64, choice.directions);
        }
        for choice in &choices.regions {
            let region = Some(choice.value.clone());
            let filter = DirectionFilter { region, ..Default::default() };
            assert_eq!(found(&register, &filter).await.len() as u64, choice.directions);
        }
        let years: Vec<(u16, u64)> =
            choices.years.iter().map(|year| (year.value, year.directions)).collect();
        assert_eq!(years, [(2026, 3), (2025, 2)]);
        assert_eq!((choices.with_findings, choices.without_findings), (1, 4));
    });
}

#[test]
fn a_filter_narrows_the_values_of_the_others_and_not_its_own() {
    on_both(|register| async move {
        fill(&register).await;
        let all = choices(&register).await;
        let mut filters = vec![DirectionFilter::default()];
        for (year, findings) in [(Some(2025), None), (Some(2026), Some(false)), (None, Some(true))]
        {
            filters.push(DirectionFilter { year, with_findings: findings, ..Default::default() });
        }
        for base in filters {
            let page = PageRequest::new(1, 500);
            let narrowed =
                register.store().catalogue().directions(&base, Order::Newest, page).await.unwrap();
            for year in &all.years {
                let filter = DirectionFilter { year: Some(year.value), ..base.clone() };
                let offered = narrowed.choices.years.iter().find(|it| it.value == year.value);
                let count = found(&register, &filter).await.len() as u64;
                assert_eq!(offered.map_or(0, |it| it.directions), count, "{filter:?}");
            }
            for issuer in &all.issuers {
                let filter = DirectionFilter { issuer: Some(issuer.key.clone()), ..base.clone() };
                let offered = narrowed.choices.issuers.iter().find(|it| it.key == issuer.key);
                let count = found(&register, &filter).await.len() as u64;
                assert_eq!(offered.map_or(0, |it| it.directions), count, "{filter:?}");
            }
        }
    });
}

#[test]
fn what_was_just_stored_is_in_the_next_answer() {
    on_both(|register| async move {
        for number in 0..3 {
            let list =
                ListBuilder::new(&format!("Тізбе {number}"), 2026).row("Басқарма", "Бағыт", 1);
            register.import(&list, Purpose::New).await.unwrap();
            let home = register.store().catalogue().home(1).await.unwrap();
            assert_eq!((home.lists, home.directions), (number + 1, number + 1));
            assert_eq!(choices(&register).await.years[0].directions, number + 1);
        }
    });
}

#[test]
fn customers_stand_in_the_order_of_the_kazakh_alphabet() {
    on_both(|register| async move {
        fill(&register).await;
        let issuers = choices(&register).await.issuers;
        let names: Vec<String> =
            issuers.into_iter().map(|issuer| issuer.name.to_lowercase()).collect();
        let expected =
            ["әкімдік", "қоғамдық даму басқармасы", "өнер басқармасы", "ұлттық кітапхана"];
        assert_eq!(names, expected);
    });
}

#[test]
fn a_suspect_amount_never_enters_a_sum_silently() {
    on_both(|register| async move {
        fill(&register).await;
        let catalogue = register.store().catalogue();
        let all = DirectionFilter::default();
        let selection =
            catalogue.directions(&all, Order::Newest, PageRequest::new(1, 2)).await.unwrap();
        let home = catalogue.home(1).await.unwrap();
        for sum in [selection.sum, home.sum] {
            let thousands = |amount: Tenge| amount.tiyn() / 100_000;
            assert_eq!(thousands(sum.sure), 16_000);
            assert_eq!(thousands(sum.suspect_as_printed), 4_400_000);
            assert_eq!(thousands(sum.suspect_likely), 4_400);
            assert_eq!(sum.suspect_rows, 1);
        }
        let years: Vec<(Option<u16>, i64)> =
            home.by_year.iter().map(|year| (year.value, year.sum.sure.tiyn() / 100_000)).collect();
        assert_eq!(years, [(Some(2025), 4_000), (Some(2026), 12_000)]);
        for (of_selection, of_home) in selection.by_year.iter().zip(&home.by_year) {
            assert_eq!((of_selection.year, of_selection.sum), (of_home.value, of_home.sum));
            let only = DirectionFilter { year: of_home.value, ..Default::default() };
            let shown = catalogue.directions(&only, Order::Newest, PageRequest::new(1, 1));
            let promised = of_home.directions;
            assert_eq!(
                shown.await.unwrap().page.total,
                promised,
                "the filter by {:?}",
                of_home.value
            );
        }
        assert_eq!((home.lists, home.directions, home.grants), (2, 5, 5));
        assert_eq!(home.findings.notes, 1);
    });
}

#[test]
fn pages_hold_every_direction_once_in_the_same_order() {
    on_both(|register| async move {
        for number in 0..12 {
            let list = (0..4).fold(ListBuilder::new("Тізбе", 2026), |list, row| {
                list.row("Басқарма", &format!("Бағыт {number}-{row}"), number * 10 + row)
            });
            register.import(&list, Purpose::New).await.unwrap();
        }
        let whole = found(&register, &DirectionFilter::default()).await;
        assert_eq!(whole.len(), 48);
        for per_page in [1, 5, 7, 48] {
            let mut all = Vec::new();
            for page in 1.. {
                let request = PageRequest::new(page, per_page);
                let catalogue = register.store().catalogue();
                let selection = catalogue
                    .directions(&DirectionFilter::default(), Order::Newest, request)
                    .await
                    .unwrap();
                if selection.page.items.is_empty() {
                    break;
                }
                assert_eq!(selection.page.total, 48);
                all.extend(selection.page.items.into_iter().map(|card| card.direction));
            }
            assert_eq!(all, whole, "{per_page} on a page");
        }
    });
}

#[test]
fn what_was_stored_last_comes_first_and_lists_of_a_file_are_known_by_it() {
    on_both(|register| async move {
        fill(&register).await;
        let catalogue = register.store().catalogue();
        let all = DirectionFilter::default();
        let page = |number| catalogue.as_taken(&all, PageRequest::new(number, 2));
        let (first, as_of) = page(1).await.unwrap();
        let told: Vec<&str> = first.items.iter().map(|card| card.direction.as_str()).collect();
        assert_eq!(
            told,
            ["Поддержка семьи", "Музей қызметін дамыту"],
            "the list of 2025 came last"
        );
        assert_eq!((first.total, as_of), (5, catalogue.moment().await.unwrap()));
        assert_eq!(page(2).await.unwrap().0.items[0].direction, "Кітапханалар желісін дамыту");

        for (key, name) in [("әкімдік", Some("әкімдік")), ("ешкім", None)] {
            let found = catalogue.issuer_name(&IssuerKey::new(key)).await.unwrap();
            assert_eq!(found.as_deref(), name, "of two spellings the last by code point");
        }

        let lists = catalogue.lists(PageRequest::new(1, 9)).await.unwrap().items;
        let original = [lists[0].original].into();
        let read = catalogue.lists_read_from(&original).await.unwrap();
        assert_eq!(read, [lists[0].id].into());
        let within = |filter: DirectionFilter| {
            let original = &original;
            async move { catalogue.directions_read_from(original, &filter).await.unwrap() }
        };
        assert_eq!(within(all.clone()).await, 3);
        let of_words = DirectionFilter { words: Some("музей".into()), ..all.clone() };
        assert_eq!(within(of_words).await, 1);
        assert_eq!(within(DirectionFilter { year: Some(2025), ..all.clone() }).await, 0);
        assert_eq!(catalogue.directions_read_from(&Default::default(), &all).await.unwrap(), 0);
    });
}
