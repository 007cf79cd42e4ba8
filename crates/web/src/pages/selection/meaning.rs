//! What the filters of an address mean, and which of them cannot be meant.

use super::Asked;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, ListLanguage, Region, Term, Year};
use bagyt_storage::catalogue::{
    AmountRange, DirectionFilter, IssuerKey, Order, WordsFault, words_to_find,
};
use std::ops::RangeInclusive;

/// Years that can be asked for: those that are recognised in lists.
pub const YEARS: RangeInclusive<Year> = 1990..=2100;

/// A year as it is typed: four digits.
pub fn typed_year(typed: &str) -> Option<Year> {
    let digits = typed.len() == 4 && typed.bytes().all(|byte| byte.is_ascii_digit());
    typed.parse().ok().filter(|year| digits && YEARS.contains(year))
}

/// The longest search that is looked at, in characters.
pub const LONGEST: usize = 200;

/// The languages of lists with the keys they have in addresses.
pub const LANGUAGES: [(&str, ListLanguage); 3] =
    [("kk", ListLanguage::Kazakh), ("ru", ListLanguage::Russian), ("both", ListLanguage::Both)];

/// Whether findings are about a direction, with the key it has in addresses.
pub const FINDINGS: [(&str, bool); 2] = [("with", true), ("without", false)];

/// Why a filter cannot be meant.
#[derive(Debug, PartialEq, Eq)]
pub enum NotMeant {
    /// A value that is none of its filter's: the filter and the value.
    Value(&'static str, String),
    /// More words than are looked for at once; how many there may be.
    ManyWords(usize),
    /// More words than are looked for; the most characters there may be.
    LongWords(usize),
    /// An amount whose comma may stand before a fraction or between thousands.
    TwoReadings(&'static str, String),
    /// A range that can hold nothing: its least and its most as typed.
    EmptyRange(String, String),
}

impl NotMeant {
    /// The name of the filter.
    pub const fn filter(&self) -> &'static str {
        match self {
            Self::Value(name, _) | Self::TwoReadings(name, _) => name,
            Self::ManyWords(_) | Self::LongWords(_) => "words",
            Self::EmptyRange(..) => "most",
        }
    }
}

impl Asked {
    /// Which page, the first when none is named.
    pub fn page(&self) -> Result<u32, NotMeant> {
        Ok(self.meant("page", |page| page.parse().ok())?.unwrap_or(1))
    }

    /// In which order.
    pub fn order(&self) -> Result<Order, NotMeant> {
        Ok(self.meant("order", Order::from_key)?.unwrap_or_default())
    }

    /// The filter meant, or the first that cannot be one.
    pub fn filter(&self) -> Result<DirectionFilter, NotMeant> {
        let (filter, faults) = self.sorted_out();
        faults.into_iter().next().map_or(Ok(filter), Err)
    }

    /// All the filters that can be meant, and why the others cannot, in the order of the form.
    pub fn sorted_out(&self) -> (DirectionFilter, Vec<NotMeant>) {
        let mut faults = Vec::new();
        let mut filter = DirectionFilter {
            words: sound(self.words(), &mut faults),
            year: sound(self.meant("year", typed_year), &mut faults),
            field: sound(self.meant("field", Field::from_key), &mut faults),
            issuer: sound(self.meant("issuer", issuer), &mut faults),
            region: self.value("region").map(Region::new),
            term: sound(self.meant("term", term), &mut faults),
            language: sound(self.meant("language", |key| of_key(&LANGUAGES, key)), &mut faults),
            with_findings: sound(self.meant("findings", |key| of_key(&FINDINGS, key)), &mut faults),
            amount: AmountRange {
                least: sound(self.amount("least"), &mut faults),
                most: sound(self.amount("most"), &mut faults),
            },
            list: None,
        };
        if let Some(fault) = self.empty_range(&filter.amount) {
            filter.amount.most = None;
            faults.push(fault);
        }
        (filter, faults)
    }

    /// That the least amount is more than the most, so that nothing can lie between them.
    fn empty_range(&self, amount: &AmountRange) -> Option<NotMeant> {
        let typed = |name| self.value(name).unwrap_or_default().to_owned();
        let empty = amount.least? > amount.most?;
        empty.then(|| NotMeant::EmptyRange(typed("least"), typed("most")))
    }

    /// What a value means; `Err` names one that means nothing.
    fn meant<T>(
        &self,
        name: &'static str,
        meaning: impl Fn(&str) -> Option<T>,
    ) -> Result<Option<T>, NotMeant> {
        let meant =
            |value: &str| meaning(value).ok_or_else(|| NotMeant::Value(name, value.to_owned()));
        self.value(name).map(meant).transpose()
    }

    /// The words to look for.
    fn words(&self) -> Result<Option<String>, NotMeant> {
        let Some(words) = self.value("words") else { return Ok(None) };
        if words.chars().count() > LONGEST {
            return Err(NotMeant::LongWords(LONGEST));
        }
        if let Err(WordsFault::TooMany { most, .. }) = words_to_find(words) {
            return Err(NotMeant::ManyWords(most));
        }
        self.meant("words", |words| has_word(words).then(|| words.to_owned()))
    }

    /// An amount in thousand tenge. `12,500` is twelve and a half where the comma stands before a fraction, and twelve thousand
    /// five hundred where it stands between thousands: nobody can tell which is meant.
    fn amount(&self, name: &'static str) -> Result<Option<Tenge>, NotMeant> {
        match self.value(name).filter(|typed| has_two_readings(typed)) {
            Some(typed) => Err(NotMeant::TwoReadings(name, typed.to_owned())),
            None => self.meant(name, typed_thousands),
        }
    }
}

/// What is meant; what cannot be goes among the faults.
fn sound<T>(meant: Result<Option<T>, NotMeant>, faults: &mut Vec<NotMeant>) -> Option<T> {
    meant.unwrap_or_else(|fault| {
        faults.push(fault);
        None
    })
}

fn issuer(key: &str) -> Option<IssuerKey> {
    has_word(key).then(|| IssuerKey::new(key))
}

fn term(key: &str) -> Option<Term> {
    Term::ALL.into_iter().find(|term| term.key() == key)
}

/// Whether there is anything in a text to look for; signs alone would find everything.
fn has_word(text: &str) -> bool {
    words_to_find(text) != Err(WordsFault::NoWord)
}

/// Whether the comma of an amount may stand before a fraction as well as between thousands.
pub fn has_two_readings(typed: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    typed.split_once(',').is_some_and(|(whole, part)| {
        part.len() == 3 && digits(part) && digits(whole) && !whole.starts_with('0')
    })
}

fn of_key<T: Copy>(values: &[(&str, T)], key: &str) -> Option<T> {
    values.iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
}

/// An amount in thousand tenge as people write it: `12 500`, `0,5`.
pub fn typed_thousands(typed: &str) -> Option<Tenge> {
    let plain: String = typed.chars().filter(|letter| !letter.is_whitespace()).collect();
    Tenge::parse_thousands(&plain.replace(',', ".")).filter(|amount| *amount >= Tenge::ZERO)
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, NotMeant, typed_thousands};
    use crate::pages::selection::Asked;
    use bagyt_domain::Tenge;

    fn asked(words: &str, year: &str, term: &str) -> Asked {
        Asked::of([("words", words), ("year", year), ("term", term)])
    }

    #[test]
    fn an_empty_value_asks_for_nothing() {
        assert!(asked("  ", "", "").filter().expect("nothing asked").is_empty());
    }

    #[test]
    fn a_value_that_cannot_be_meant_is_named() {
        let value = |name, value: &str| NotMeant::Value(name, value.to_owned());
        let found = asked("", "soon", "").filter();
        assert_eq!(found.expect_err("no year"), value("year", "soon"));
        let found = asked("", "2026", "endless").filter();
        assert_eq!(found.expect_err("no term"), value("term", "endless"));
        for typed in ["-5", "5 млн", "1.2.3", "0.000001"] {
            let found = Asked::of([("least", typed)]).filter();
            assert_eq!(found.expect_err("no amount"), value("least", typed));
        }
        for year in ["0", "1989", "2101", "02026", "+2026", "２０２６"] {
            let found = asked("", year, "").filter();
            assert_eq!(found.expect_err("no year"), value("year", year));
        }
        let order = Asked::of([("order", "best")]).order();
        assert_eq!(order, Err(value("order", "best")));
    }

    #[test]
    fn a_value_without_a_word_asks_for_nothing_that_could_be_found() {
        for typed in ["\u{1}", "!!!", "—", "\u{200b}", " \u{0}\u{7} "] {
            for name in ["words", "issuer"] {
                let found = Asked::of([(name, typed)]).readable().filter();
                assert_eq!(found, Err(NotMeant::Value(name, typed.trim().to_owned())), "{typed:?}");
            }
        }
        assert!(asked("5 — 7?", "", "").readable().filter().is_ok());
        let many: Vec<String> = (0..30).map(|number| format!("а{number}")).collect();
        let found = asked(&many.join(" "), "", "").readable().filter();
        assert_eq!(found, Err(NotMeant::ManyWords(bagyt_storage::catalogue::MOST_WORDS)));
    }

    #[test]
    fn an_amount_is_read_as_people_write_it() {
        for (typed, tiyn) in
            [("12 500", 1_250_000_000), ("12\u{202f}500,5", 1_250_050_000), ("0", 0)]
        {
            assert_eq!(typed_thousands(typed), Some(Tenge::from_tiyn(tiyn)), "{typed}");
        }
    }

    #[test]
    fn a_comma_before_three_digits_is_not_guessed_at() {
        for (typed, two) in [("12,500", true), ("1,234", true), ("0,500", false), ("12,50", false)]
        {
            let found = Asked::of([("least", typed)]).filter();
            let refused =
                matches!(found, Err(NotMeant::TwoReadings("least", value)) if value == typed);
            assert_eq!(refused, two, "{typed}");
        }
    }

    #[test]
    fn words_are_bounded_and_hold_no_control_characters() {
        let words = |words: &str| asked(words, "", "").readable().filter();
        assert!(words(&"ә".repeat(LONGEST)).is_ok());
        assert_eq!(words(&"ә".repeat(LONGEST + 1)), Err(NotMeant::LongWords(LONGEST)));
        let found = words("с\0у\u{7}").expect("it can be meant").words;
        assert_eq!(found.as_deref(), Some("су"));
    }
}
