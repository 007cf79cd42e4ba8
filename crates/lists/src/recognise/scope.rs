//! What an amount is for: one grant, everything together, or every year the same, told by the words around it.

use bagyt_language::fold::words;
use bagyt_language::lowercase;
use bagyt_language::script::fold_space;

/// What an amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// One grant.
    Grant,
    /// Everything together, by its own words.
    Total,
    /// A part of another amount, or a whole whose parts are read: counted there.
    Part,
    /// Nothing is said.
    Plain,
}

/// What the words before and after an amount say it is for.
pub fn scope(before: &str, after: &str) -> Scope {
    let lower = |text: &str| words(text).map(|(_, word)| lowercase(word)).collect::<Vec<_>>();
    let (lead, trail) = (lower(before), lower(after));
    let every_year = || is_annual(before) || is_annual(after);
    if one_grant(&lead) || one_grant(&trail) || each(&lead, &trail, every_year) {
        Scope::Grant
    } else if lead.iter().chain(&trail).any(|word| is_total(word)) {
        Scope::Total
    } else {
        Scope::Plain
    }
}

/// `әр грант`, `бір грантқа`, `на каждый грант`, `одного краткосрочного гранта`, `стоимость гранта`.
fn one_grant(words: &[String]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let before = |back: usize| at.checked_sub(back).map_or("", |i| words[i].as_str());
        let one = |word: &str| {
            matches!(
                word,
                "әр" | "әрбір"
                    | "бір"
                    | "1"
                    | "ар"
                    | "один"
                    | "одного"
                    | "одному"
                    | "одним"
                    | "за"
            ) || word.starts_with("кажд")
        };
        let numbered = word.split_once('-').is_some_and(|(number, rest)| {
            number.parse::<u8>().is_ok() && rest.starts_with("грант")
        });
        let singular = word.starts_with("грант")
            && !word.starts_with("грантта")
            && word != "гранты"
            && word != "грантов";
        let sized = ["стоимост", "размер", "сумм"].iter().any(|stem| before(1).starts_with(stem))
            && word == "гранта";
        numbered
            || singular && ((1..=3).any(|back| one(before(back))) || before(1) == "на" || sized)
    })
}

/// `по 2 500`, `әрқайсысы 2 500`, `2 500 мың теңгеден` mean each of several: grants, unless it is the years that are named.
fn each(lead: &[String], trail: &[String], every_year: impl Fn() -> bool) -> bool {
    let by = lead.last().is_some_and(|word| word == "по");
    let of_grants = || lead.iter().any(|word| word.starts_with("грант"));
    by && (of_grants() || !every_year())
        || lead.iter().chain(trail).any(|word| word.starts_with("әрқайсы"))
}

/// How a phrase names the one grant its amount is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// `1-грант`, `2-й грант`: a grant of its own.
    Numbered,
    /// `1 грант`: one grant, or each.
    One,
}

/// Whether the words before an amount name one grant: `1-грант – 5 000`, `1 грант – 5 000`.
pub fn named_grant(before: &str) -> Option<Named> {
    let words: Vec<String> = words(before).map(|(_, word)| lowercase(word)).collect();
    let at = words.iter().rposition(|word| word.contains("грант"))?;
    let number = |word: &str| word.parse::<u8>().is_ok();
    let (head, rest) = words[at].split_once('-').unwrap_or_default();
    let ordinal = |word: &String| {
        let (head, rest) = word.split_once('-').unwrap_or_default();
        number(head) && rest.chars().count() <= 2 && !rest.is_empty()
    };
    let before = at.checked_sub(1).map(|before| &words[before]);
    if number(head) && rest.starts_with("грант") || before.is_some_and(ordinal) {
        Some(Named::Numbered)
    } else {
        before.is_some_and(|word| word == "1").then_some(Named::One)
    }
}

fn is_total(word: &str) -> bool {
    ["жалпы", "барлығы", "барлыгы", "жиынтық", "жиыны", "общ", "всего", "итого"]
        .iter()
        .any(|stem| word.starts_with(stem))
}

/// `жыл сайын`, `ежегодно`: the same amount every year.
pub fn is_annual(text: &str) -> bool {
    let lower = lowercase(&fold_space(text));
    const YEARLY: [&str; 14] = [
        "жыл сайын",
        "жылсайын",
        "әр жыл",
        "әрбір жыл",
        "жылына",
        "бір жылға",
        "на один год",
        "ежегодно",
        "каждый год",
        "каждом году",
        "каждого года",
        "ежегодный",
        "в год",
        "кажд. год",
    ];
    YEARLY.iter().any(|words| lower.contains(words))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(before: &str, after: &str, expected: Scope) {
        assert_eq!(scope(before, after), expected, "{before} … {after}");
    }

    #[test]
    fn words_for_one_grant_are_known() {
        for before in [
            "әр грант сомасы –",
            "бір грантқа",
            "на каждый грант",
            "стоимость гранта –",
            "3 гранта по",
            "2-грант –",
        ] {
            check(before, "", Scope::Grant);
        }
        check("", "на один краткосрочный грант", Scope::Grant);
        check("2 грант, әрқайсысы", "", Scope::Grant);
    }

    #[test]
    fn words_for_everything_together_are_known() {
        check("жалпы сомасы –", "", Scope::Total);
        check("Итого", "", Scope::Total);
        check("", "всего", Scope::Total);
    }

    #[test]
    fn other_words_say_nothing() {
        check("2026 жыл –", "мың теңге", Scope::Plain);
        check("", "на 3 гранта", Scope::Plain);
        check("гранттардың көлемі", "", Scope::Plain);
    }

    #[test]
    fn each_year_is_told_from_each_grant() {
        check("2026-2028 гг. – ежегодно по", "тыс. тенге", Scope::Plain);
        check("по", "тыс. тенге на каждый год", Scope::Plain);
        check("3 гранта, ежегодно по", "", Scope::Grant);
        check("по", "тыс. тенге на каждый грант ежегодно", Scope::Grant);
    }

    #[test]
    fn grants_are_named_by_number() {
        assert_eq!(named_grant("оның ішінде: 1-грант –"), Some(Named::Numbered));
        assert_eq!(named_grant("2-й грант –"), Some(Named::Numbered));
        assert_eq!(named_grant("1 грант –"), Some(Named::One));
        assert_eq!(named_grant("на каждый грант"), None);
        assert_eq!(named_grant("3 гранта по"), None);
    }

    #[test]
    fn every_year_is_told_from_one_year() {
        assert!(is_annual("жыл сайын 5 000") && is_annual("5 000 ежегодно"));
        assert!(!is_annual("2026 жылға 5 000"));
    }
}
