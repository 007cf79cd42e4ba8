//! The page of the rules: the newest in full view, former ones folded, and what nobody could read below the tables.

use super::page as page_of;
use super::register::empty;
use bagyt_domain::rules::{Certainty, Generation, PeriodKey, RuleBook, Titles, Value};
use bagyt_wording::{Args, Lang, say, trilingual};

const ADDRESSES: [(Lang, &str); 3] =
    [(Lang::Kk, "/rules"), (Lang::Ru, "/ru/rules"), (Lang::En, "/en/rules")];

async fn page(address: &str) -> String {
    page_of(&empty().await, address).await
}

/// What a person reads between the tags of a page's main part.
fn readable(html: &str) -> String {
    let (_, main) = html.split_once("<main").expect("a page has a main part");
    let (main, _) = main.split_once("</main>").expect("the main part ends");
    let (_, main) = main.split_once('>').expect("the tag ends");
    let texts = main.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    texts.collect::<Vec<_>>().join(" ").replace("&quot;", "\"").replace("&amp;", "&")
}

/// Latin words of a text that are neither site names nor numbers of documents.
fn latin_words(text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| letter.is_whitespace() || "(),;:«»".contains(letter));
    let is_number = |letter: char| letter.is_ascii_digit() || ".-".contains(letter);
    words
        .filter(|word| !word.contains(is_number))
        .filter(|word| word.chars().filter(char::is_ascii_alphabetic).count() > 1)
        .collect()
}

fn newest() -> &'static Generation {
    RuleBook::built_in().generations().last().expect("there are rules")
}

#[tokio::test]
async fn the_rules_are_told_without_english_in_kazakh_and_russian() {
    for (_, address) in &ADDRESSES[..2] {
        let text = readable(&page(address).await);
        assert!(text.contains("cisc.kz") && text.contains("№ 406"), "{address}: {text}");
        assert_eq!(latin_words(&text), Vec::<&str>::new(), "{address}");
    }
    let english = readable(&page("/en/rules").await);
    assert!(latin_words(&english).len() > 300, "the check sees English where it is");
}

#[tokio::test]
async fn the_newest_rules_are_open_and_former_ones_folded() {
    for (lang, address) in ADDRESSES {
        let html = page(address).await;
        let (open, folded) = html.split_once("<details").expect("former rules are folded");
        for generation in RuleBook::built_in().generations() {
            let title = trilingual(lang, &generation.title);
            let is_newest = generation.key == newest().key;
            assert_eq!(open.contains(title), is_newest, "{address}: {title}");
            assert_eq!(folded.contains(title), !is_newest, "{address}: {title}");
        }
        assert!(!html.contains("<details open"), "{address}");
    }
}

#[tokio::test]
async fn a_value_nobody_could_read_keeps_out_of_the_tables_and_says_why() {
    for (lang, address) in ADDRESSES {
        let html = page(address).await;
        let text = readable(&html).to_lowercase();
        let read = |titles: &Titles| text.contains(&trilingual(lang, titles).to_lowercase());
        for question in newest().open_questions.values() {
            let Value::Unknown { reason, source } = question else { panic!("{question:?}") };
            assert!(read(reason) && read(source), "{address}: {reason}");
        }
        let (open, _) = html.split_once("<details").expect("former rules are folded");
        let (table, below) = open.split_once("</table>").expect("the newest rules have a table");
        for key in PeriodKey::ALL {
            let name = say(lang, &format!("period-{}", key.key()), &Args::new());
            let is_known = newest().period(key).all().any(|value| value.known().is_some());
            let in_table = (table.contains(&name), below.contains(&name));
            assert_eq!(in_table, (is_known, !is_known), "{address}: {name}");
        }
        for (year, value) in RuleBook::built_in().mrp_years() {
            let why = if let Value::Unknown { reason, .. } = value { reason } else { continue };
            assert!(read(why) && text.contains(&year.to_string()), "{address}: {year}");
        }
    }
}

#[tokio::test]
async fn every_year_of_the_calendar_and_every_unknown_holiday_is_named() {
    let holidays = RuleBook::built_in().statutory_holidays();
    let (first, last) = holidays.years();
    for (lang, address) in ADDRESSES {
        let html = page(address).await;
        let (_, calendar) = html.split_once("id=\"calendar\"").expect("there is a calendar");
        for year in first..=last {
            assert!(calendar.contains(&format!(">{year}</th>")), "{address}: {year}");
            for open in holidays.of(year).iter().flat_map(|holidays| &holidays.open) {
                let (name, reason) = (trilingual(lang, &open.name), trilingual(lang, &open.reason));
                assert!(calendar.contains(name) && calendar.contains(reason), "{address}: {name}");
            }
        }
    }
}

#[tokio::test]
async fn holidays_have_names_and_are_no_surer_than_the_data_say() {
    let holidays = RuleBook::built_in().statutory_holidays();
    let (first, last) = holidays.years();
    for (lang, address) in ADDRESSES {
        let html = page(address).await;
        let (_, calendar) = html.split_once("id=\"calendar\"").expect("there is a calendar");
        for day in (first..=last).flat_map(|year| holidays.of(year).expect("covered").days) {
            let certainty = say(lang, &format!("certainty-{}", day.certainty.key()), &Args::new());
            let date = format!("{:02}.{:02}", day.date.day(), day.date.month());
            for said in
                [trilingual(lang, &day.name), trilingual(lang, &day.source), &certainty, &date]
            {
                assert!(calendar.contains(said), "{address}: {said}");
            }
        }
        for claim in ["Заң бойынша", "по закону", "by law", "заңнан алынған", "взяты из закона"]
        {
            assert!(!calendar.contains(claim), "{address}: {claim}");
        }
        for certainty in Certainty::ALL {
            let means = say(lang, &format!("certainty-{}-means", certainty.key()), &Args::new());
            assert_eq!(html.matches(means.as_str()).count(), 1, "{address}: {means}");
        }
    }
}

#[tokio::test]
async fn the_page_says_what_limits_selection_and_days_in_force_are() {
    let html = page("/en/rules").await;
    for words in [
        "since 1 July 2025",
        "26 September 2022 – 30 June 2025",
        "the amount of the first year",
        "least number of places",
        "1–15, an odd number",
        "without limit",
        "Number of stages of selection",
    ] {
        assert!(html.contains(words), "{words}");
    }
}
