//! What storage promises about words that are looked for, on both databases: which words of the rows a typed one stands for.

#![expect(clippy::unwrap_used, reason = "a test stops at what it did not expect")]

use bagyt_operations::Purpose;
use bagyt_storage::catalogue::{DirectionFilter, Order, PageRequest};
use bagyt_test_kit::{ListBuilder, TestRegister, on_both};

async fn fill(register: &TestRegister, texts: &[&str]) {
    let list = texts.iter().fold(ListBuilder::new("Тізбе 2026", 2026), |list, text| {
        list.row("Басқарма", text, 1)
    });
    register.import(&list, Purpose::New).await.unwrap();
}

/// The first words of the directions in which each of the words is found.
async fn check(register: &TestRegister, words: &[&str], rows: &[&str]) {
    for word in words {
        let filter = DirectionFilter { words: Some((*word).to_owned()), ..Default::default() };
        let page = PageRequest::new(1, 500);
        let catalogue = register.store().catalogue();
        let selection = catalogue.directions(&filter, Order::Newest, page).await.unwrap();
        let texts: Vec<String> =
            selection.page.items.into_iter().map(|card| card.direction).collect();
        let begins: Vec<&str> = texts.iter().filter_map(|text| text.split(' ').next()).collect();
        assert_eq!(begins, rows, "{word}");
    }
}

#[test]
fn a_word_is_found_in_every_form_whatever_becomes_of_its_stem() {
    on_both(|register| async move {
        let texts = [
            "Ауыл мектебін жөндеу",
            "Әр мектеп үшін спорт",
            "Қарттар көмегін күтеді",
            "Көмек көрсету",
            "Халқының тілегі",
            "Халық қолөнері",
            "Музыка фестивалін өткізу",
            "Фестивали музыки",
            "Творчество детей",
            "Подросткам и детям",
            "Жители города",
            "Опрос жителей",
        ];
        fill(&register, &texts).await;
        for (asked, rows) in [
            (&["мектеп", "мектебін", "мектептер"], ["Ауыл", "Әр"]),
            (&["көмек", "көмегі", "көмекке"], ["Қарттар", "Көмек"]),
            (&["халық", "халқы", "халықтың"], ["Халқының", "Халық"]),
            (&["фестиваль", "фестивалі", "фестивалей"], ["Музыка", "Фестивали"]),
            (&["дети", "детей", "детьми"], ["Творчество", "Подросткам"]),
            (&["житель", "жителей", "жителями"], ["Жители", "Опрос"]),
        ] {
            check(&register, asked, &rows).await;
        }
    });
}

#[test]
fn the_letters_asked_for_stand_at_the_beginning_of_a_word() {
    on_both(|register| async move {
        let texts = [
            "Отбасы туралы фильм",
            "Бассейн реки Урал",
            "Переселение семей",
            "Развитие села",
            "Сельский клуб",
            "Детали проекта",
        ];
        fill(&register, &texts).await;
        check(&register, &["Урал", "Урала"], &["Бассейн"]).await;
        check(&register, &["сел"], &["Развитие", "Сельский"]).await;
        check(&register, &["селами"], &["Развитие"]).await;
        check(&register, &["детям", "ралы", "клад"], &[]).await;
    });
}

#[test]
fn a_russian_letter_stands_for_the_kazakh_ones_typed_with_it_too() {
    on_both(|register| async move {
        let texts = [
            "Ақсу қаласында спорт",
            "Клуб в Аксу",
            "Қоғамдық қор",
            "Өзен Жайык жағасы",
            "Коррупция и общество",
        ];
        fill(&register, &texts).await;
        check(&register, &["аксу", "ақсу", "Ақсуда"], &["Ақсу", "Клуб"]).await;
        check(&register, &["когамдык", "қоғамдық", "ҚОҒАМДЫҚ"], &["Қоғамдық"]).await;
        check(&register, &["Жайық", "Жайык"], &["Өзен"]).await;
        check(&register, &["қор", "қоры"], &["Қоғамдық"]).await;
        check(&register, &["кор"], &["Қоғамдық", "Коррупция"]).await;
        check(&register, &["ак"], &["Ақсу", "Клуб"]).await;
        check(&register, &["ақ"], &["Ақсу"]).await;
    });
}

#[test]
fn a_word_is_found_from_its_beginning() {
    on_both(|register| async move {
        fill(&register, &["Қоғамдық бақылау", "Водоснабжение сёл", "Молодёжь села"]).await;
        check(&register, &["кога", "қоғамд"], &["Қоғамдық"]).await;
        check(&register, &["водо", "водоснаб"], &["Водоснабжение"]).await;
        check(&register, &["молод"], &["Молодёжь"]).await;
        check(&register, &["в", "во", "водосн"], &["Водоснабжение"]).await;
    });
}
