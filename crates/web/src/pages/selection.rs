//! Which directions an address asks for, and in which order: read from it, and written into the addresses of its neighbours.

use crate::errors::PageError;
use crate::language::{Visit, Wanted};
use crate::urls;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use bagyt_domain::Tenge;
use bagyt_domain::list::{Field, ListLanguage, Region, Term, Year};
use bagyt_storage::catalogue::{
    AmountRange, DirectionFilter, IssuerKey, Order, WordsFault, words_to_find,
};
use bagyt_wording::Lang;
use serde::Deserialize;

/// What the address asks for, as typed; an empty value asks for nothing.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Asked {
    words: Option<String>,
    year: Option<String>,
    field: Option<String>,
    issuer: Option<String>,
    region: Option<String>,
    term: Option<String>,
    language: Option<String>,
    findings: Option<String>,
    least: Option<String>,
    most: Option<String>,
    order: Option<String>,
    page: Option<String>,
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
}

/// What an address asks for that names nothing but filters: a file is never of more than was meant.
pub struct Exact(pub Asked);

impl<S: Sync> FromRequestParts<S> for Exact {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, PageError> {
        let Wanted(pairs) =
            Wanted::<Vec<(String, String)>>::from_request_parts(parts, state).await?;
        if let Some((name, _)) = pairs.into_iter().find(|(name, _)| !is_known(name)) {
            let Ok(visit) = Visit::from_request_parts(parts, state).await;
            return Err(PageError::NoFilter(visit, name));
        }
        let Wanted(asked) = Wanted::<Asked>::from_request_parts(parts, state).await?;
        Ok(Self(asked.readable()))
    }
}

/// Whether something can be asked under this name.
fn is_known(name: &str) -> bool {
    let nothing = Asked::default();
    let filters = nothing.filters();
    matches!(name, "order" | "page") || filters.iter().any(|(filter, _)| *filter == name)
}

impl Asked {
    /// What an address with these filters asks for; a name that is no filter's asks for nothing.
    pub fn of<'a>(filters: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut asked = Self::default();
        for (name, value) in filters {
            let place = match name {
                "words" => &mut asked.words,
                "year" => &mut asked.year,
                "field" => &mut asked.field,
                "issuer" => &mut asked.issuer,
                "region" => &mut asked.region,
                "term" => &mut asked.term,
                "language" => &mut asked.language,
                "findings" => &mut asked.findings,
                "least" => &mut asked.least,
                "most" => &mut asked.most,
                "order" => &mut asked.order,
                _ => continue,
            };
            *place = Some(value.to_owned());
        }
        asked
    }

    /// What is asked of each filter by its name.
    pub fn by_name(value: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            words: value("words"),
            year: value("year"),
            field: value("field"),
            issuer: value("issuer"),
            region: value("region"),
            term: value("term"),
            language: value("language"),
            findings: value("findings"),
            least: value("least"),
            most: value("most"),
            order: value("order"),
            page: value("page"),
        }
    }

    /// The same without control characters: nobody types them, and no page shows them. What is nothing but such characters
    /// stays, to be refused: without them it would ask for nothing, and so for everything.
    pub fn readable(self) -> Self {
        let cleaned = |value: Option<String>| {
            let value = value?;
            let plain: String = value.chars().filter(|letter| !letter.is_control()).collect();
            let emptied = plain.trim().is_empty() && !value.trim().is_empty();
            Some(if emptied { value } else { plain })
        };
        Self {
            words: cleaned(self.words),
            year: cleaned(self.year),
            field: cleaned(self.field),
            issuer: cleaned(self.issuer),
            region: cleaned(self.region),
            term: cleaned(self.term),
            language: cleaned(self.language),
            findings: cleaned(self.findings),
            least: cleaned(self.least),
            most: cleaned(self.most),
            order: cleaned(self.order),
            page: cleaned(self.page),
        }
    }

    /// Every filter with what is asked of it, in the order of the form.
    pub fn filters(&self) -> [(&'static str, Option<&str>); 10] {
        [
            ("words", given(&self.words)),
            ("year", given(&self.year)),
            ("field", given(&self.field)),
            ("issuer", given(&self.issuer)),
            ("region", given(&self.region)),
            ("term", given(&self.term)),
            ("language", given(&self.language)),
            ("findings", given(&self.findings)),
            ("least", given(&self.least)),
            ("most", given(&self.most)),
        ]
    }

    /// What is asked of one filter.
    pub fn value(&self, name: &str) -> Option<&str> {
        self.filters().into_iter().find(|(key, _)| *key == name).and_then(|(_, value)| value)
    }

    /// Whether a filter besides the words is on.
    pub fn narrowed(&self) -> bool {
        self.filters().iter().any(|(name, value)| *name != "words" && value.is_some())
    }

    /// Which page, the first when none is named.
    pub fn page(&self) -> Result<u32, NotMeant> {
        Ok(meant("page", &self.page, |page| page.parse().ok())?.unwrap_or(1))
    }

    /// In which order.
    pub fn order(&self) -> Result<Order, NotMeant> {
        Ok(meant("order", &self.order, Order::from_key)?.unwrap_or_default())
    }

    /// The filter meant, or what cannot be one.
    pub fn filter(&self) -> Result<DirectionFilter, NotMeant> {
        let words = given(&self.words);
        if words.is_some_and(|words| words.chars().count() > LONGEST) {
            return Err(NotMeant::LongWords(LONGEST));
        }
        match words_to_find(words.unwrap_or_default()) {
            Err(WordsFault::TooMany { most, .. }) => return Err(NotMeant::ManyWords(most)),
            Err(WordsFault::NoWord) | Ok(_) => {}
        }
        Ok(DirectionFilter {
            words: meant("words", &self.words, |words| has_word(words).then(|| words.to_owned()))?,
            year: meant("year", &self.year, |year| year.parse::<Year>().ok())?,
            field: meant("field", &self.field, Field::from_key)?,
            issuer: meant("issuer", &self.issuer, |key| {
                has_word(key).then(|| IssuerKey::new(key))
            })?,
            region: given(&self.region).map(Region::new),
            term: meant("term", &self.term, |key| {
                Term::ALL.into_iter().find(|term| term.key() == key)
            })?,
            language: meant("language", &self.language, |key| of_key(&LANGUAGES, key))?,
            with_findings: meant("findings", &self.findings, |key| of_key(&FINDINGS, key))?,
            amount: AmountRange {
                least: amount("least", &self.least)?,
                most: amount("most", &self.most)?,
            },
            list: None,
        })
    }

    /// The address of this selection with one value set, or taken away when it is empty; back on the first page.
    pub fn address(&self, lang: Lang, name: &str, value: &str) -> String {
        self.address_at(&urls::directions(lang), name, value)
    }

    /// The same selection, whole, as a file of this kind.
    pub fn download(&self, lang: Lang, kind: &str) -> String {
        self.address_at(&urls::download(lang, kind), "page", "")
    }

    /// The address of this selection under another path, with one value set, or taken away when it is empty.
    pub fn address_at(&self, path: &str, name: &str, value: &str) -> String {
        let all = self.filters().into_iter().chain([("order", given(&self.order))]);
        let mut pairs: Vec<String> = all
            .filter(|(key, _)| *key != name)
            .filter_map(|(key, value)| value.map(|value| format!("{key}={}", urls::encoded(value))))
            .collect();
        if !value.is_empty() {
            pairs.push(format!("{name}={}", urls::encoded(value)));
        }
        let query = if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) };
        format!("{path}{query}")
    }
}

fn given(value: &Option<String>) -> Option<&str> {
    value.as_deref().map(str::trim).filter(|value| !value.is_empty())
}

/// What a value means; `Err` names one that means nothing.
fn meant<T>(
    name: &'static str,
    value: &Option<String>,
    meaning: impl Fn(&str) -> Option<T>,
) -> Result<Option<T>, NotMeant> {
    let meant = |value: &str| meaning(value).ok_or_else(|| NotMeant::Value(name, value.to_owned()));
    given(value).map(meant).transpose()
}

/// Whether there is anything in a text to look for; signs alone would find everything.
fn has_word(text: &str) -> bool {
    words_to_find(text) != Err(WordsFault::NoWord)
}

/// An amount in thousand tenge. `12,500` is twelve and a half where the comma stands before a fraction, and twelve thousand five
/// hundred where it stands between thousands: nobody can tell which is meant.
fn amount(name: &'static str, value: &Option<String>) -> Result<Option<Tenge>, NotMeant> {
    let two_readings = given(value).filter(|typed| has_two_readings(typed));
    match two_readings {
        Some(typed) => Err(NotMeant::TwoReadings(name, typed.to_owned())),
        None => meant(name, value, typed_thousands),
    }
}

fn has_two_readings(typed: &str) -> bool {
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
    use super::{Asked, LONGEST, NotMeant, typed_thousands};
    use bagyt_domain::Tenge;
    use bagyt_storage::catalogue::Order;
    use bagyt_wording::Lang;

    fn asked(words: &str, year: &str, term: &str) -> Asked {
        let some = |text: &str| Some(text.to_owned());
        Asked { words: some(words), year: some(year), term: some(term), ..Asked::default() }
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
            let least = Some(typed.to_owned());
            let found = Asked { least, ..Asked::default() }.filter();
            assert_eq!(found.expect_err("no amount"), value("least", typed));
        }
        let order = Asked { order: Some("best".to_owned()), ..Asked::default() }.order();
        assert_eq!(order, Err(value("order", "best")));
    }

    #[test]
    fn a_value_without_a_word_asks_for_nothing_that_could_be_found() {
        for typed in ["\u{1}", "!!!", "—", "\u{200b}", " \u{0}\u{7} "] {
            let value = || Some(typed.to_owned());
            let words = Asked { words: value(), ..Asked::default() };
            let issuer = Asked { issuer: value(), ..Asked::default() };
            for (name, asked) in [("words", words), ("issuer", issuer)] {
                let found = asked.readable().filter();
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
            let least = Some(typed.to_owned());
            let found = Asked { least, ..Asked::default() }.filter();
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

    #[test]
    fn an_address_keeps_the_other_filters_and_the_order_and_drops_the_page() {
        let address = asked("су", "2026", "short").address(Lang::Ru, "year", "");
        assert_eq!(address, "/ru/directions?words=%D1%81%D1%83&term=short");
        let address = asked("", "2026", "").address(Lang::Kk, "page", "3");
        assert_eq!(address, "/directions?year=2026&page=3");
        let order = Some(Order::MostMoney.key().to_owned());
        let ordered = Asked { order, page: Some("4".to_owned()), ..asked("", "2026", "") };
        let address = ordered.address(Lang::Kk, "year", "2025");
        assert_eq!(address, "/directions?order=most-money&year=2025");
        let address = ordered.download(Lang::En, "csv");
        assert_eq!(address, "/en/directions.csv?year=2026&order=most-money");
    }
}
