//! What an address asks to compare: filters of one kind, each with several values.

use crate::pages::subject::{About, Kind};
use bagyt_domain::list::Year;

/// The most that stand side by side.
pub const MOST: usize = 4;

/// What is to be compared.
#[derive(Debug, PartialEq, Eq)]
pub enum What {
    /// Nothing was named yet, but perhaps the year.
    Nothing(Option<Year>),
    /// Directions, by what should be their identifiers.
    Directions(Vec<String>),
    /// Regions, fields, customers or years; of one year where one is named beside them.
    Subjects(Vec<About>, Option<Year>),
}

/// Why what was asked for cannot be compared.
#[derive(Debug, PartialEq, Eq)]
pub enum Problem {
    /// Things of several kinds.
    Mixed,
    /// More than four; how many.
    TooMany(usize),
    /// The register does not know it.
    Unknown(String),
}

impl Problem {
    /// The message that says what to do.
    pub const fn message(&self) -> &'static str {
        match self {
            Self::Mixed => "compare-mixed",
            Self::TooMany(_) => "compare-too-many",
            Self::Unknown(_) => "compare-unknown",
        }
    }

    /// What stands in the message.
    pub fn value(&self) -> String {
        match self {
            Self::Mixed => String::new(),
            Self::TooMany(count) => count.to_string(),
            Self::Unknown(value) => value.chars().filter(|it| !it.is_control()).take(60).collect(),
        }
    }
}

/// The kind of subject an address is about; regions where it names none.
pub fn kind(pairs: &[(String, String)]) -> Kind {
    let kinds = [Kind::Region, Kind::Field, Kind::Issuer, Kind::Year];
    let named = |kind: &Kind| {
        pairs.iter().any(|(name, value)| match name.as_str() {
            "of" => value == kind.key(),
            name => name == kind.key() && !value.trim().is_empty(),
        })
    };
    kinds.into_iter().find(named).unwrap_or(Kind::Region)
}

impl What {
    /// From the pairs of an address; a value named twice counts once, an empty one not at all.
    pub fn of(pairs: &[(String, String)]) -> Result<Self, Problem> {
        let values = |name: &str| -> Vec<String> {
            let mut values: Vec<String> = Vec::new();
            for (_, value) in pairs.iter().filter(|(key, _)| key == name) {
                let value = value.trim();
                if !value.is_empty() && !values.iter().any(|known| known == value) {
                    values.push(value.to_owned());
                }
            }
            values
        };
        let directions = values("direction");
        let named = [Kind::Region, Kind::Field, Kind::Issuer];
        let mut named: Vec<(Kind, Vec<String>)> = named
            .map(|kind| (kind, values(kind.key())))
            .into_iter()
            .filter(|(_, it)| !it.is_empty())
            .collect();
        let years = values(Kind::Year.key());
        let year_of = |year: &String| year.parse().map_err(|_| Problem::Unknown(year.clone()));
        let of_years = kind(pairs) == Kind::Year;
        let (kind, keys, year) = match (directions.is_empty(), named.pop(), years.as_slice()) {
            (false, None, []) => return Self::Directions(directions).if_few(),
            (true, None, []) => return Ok(Self::Nothing(None)),
            (true, None, [year]) if !of_years => return Ok(Self::Nothing(Some(year_of(year)?))),
            (true, None, _) => (Kind::Year, years, None),
            (true, Some((kind, keys)), []) if named.is_empty() => (kind, keys, None),
            (true, Some((kind, keys)), [year]) if named.is_empty() => {
                (kind, keys, Some(year_of(year)?))
            }
            _ => return Err(Problem::Mixed),
        };
        let about = keys.into_iter().map(|key| About::new(kind, key)).collect();
        Self::Subjects(about, year).if_few()
    }

    fn if_few(self) -> Result<Self, Problem> {
        let count = match &self {
            Self::Nothing(_) => 0,
            Self::Directions(ids) => ids.len(),
            Self::Subjects(about, _) => about.len(),
        };
        if count > MOST { Err(Problem::TooMany(count)) } else { Ok(self) }
    }
}

/// What can stay chosen where something of the address cannot be compared: subjects of the kind shown, and one year.
pub fn kept(pairs: &[(String, String)], kind: Kind) -> (Vec<About>, Option<Year>) {
    let mut about: Vec<About> = Vec::new();
    for (_, value) in pairs.iter().filter(|(name, _)| name == kind.key()) {
        let one = About::new(kind, value.trim());
        if one.filter(None).is_some() && !about.contains(&one) && about.len() < MOST {
            about.push(one);
        }
    }
    let mut years = pairs.iter().filter(|(name, _)| name == Kind::Year.key());
    let year = years.find_map(|(_, value)| value.trim().parse().ok());
    (about, year.filter(|_| kind != Kind::Year))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(query: &[(&str, &str)]) -> Result<What, Problem> {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        What::of(&query.iter().map(owned).collect::<Vec<_>>())
    }

    fn subjects(kind: Kind, keys: &[&str], year: Option<Year>) -> Result<What, Problem> {
        let about = keys.iter().map(|key| About::new(kind, *key));
        Ok(What::Subjects(about.collect(), year))
    }

    #[test]
    fn things_of_one_kind_are_compared_and_a_year_narrows_them() {
        let (a, b) = (("region", "abai"), ("region", "astana"));
        assert_eq!(of(&[a, b, a]), subjects(Kind::Region, &["abai", "astana"], None));
        let one_year = of(&[a, b, ("region", " "), ("year", "2026")]);
        assert_eq!(one_year, subjects(Kind::Region, &["abai", "astana"], Some(2026)));
        let years = of(&[("year", "2025"), ("year", "2026")]);
        assert_eq!(years, subjects(Kind::Year, &["2025", "2026"], None));
        assert_eq!(of(&[("direction", "x")]), Ok(What::Directions(vec!["x".to_owned()])));
        assert_eq!(of(&[("of", "field"), ("field", "")]), Ok(What::Nothing(None)));
        let only_a_year = of(&[("of", "region"), ("region", ""), ("year", "2026")]);
        assert_eq!(
            only_a_year,
            Ok(What::Nothing(Some(2026))),
            "the form of regions asks for no years"
        );
        let of_years = of(&[("of", "year"), ("year", "2026")]);
        assert_eq!(of_years, subjects(Kind::Year, &["2026"], None));
    }

    #[test]
    fn what_can_be_meant_stays_chosen_beside_what_cannot() {
        let pairs = [("region", "abai"), ("region", " "), ("region", "abai"), ("field", "x")];
        let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert_eq!(kept(&pairs, Kind::Region), (vec![About::new(Kind::Region, "abai")], None));
        let pairs = [("region", "abai"), ("year", "soon"), ("year", "2026")];
        let pairs: Vec<_> = pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
        assert_eq!(kept(&pairs, Kind::Region).1, Some(2026));
    }

    #[test]
    fn what_cannot_be_compared_is_told() {
        let region = ("region", "abai");
        assert_eq!(of(&[region, ("field", "health")]), Err(Problem::Mixed));
        assert_eq!(of(&[region, ("direction", "x")]), Err(Problem::Mixed));
        assert_eq!(of(&[region, ("year", "2025"), ("year", "2026")]), Err(Problem::Mixed));
        assert_eq!(of(&[region, ("year", "soon")]), Err(Problem::Unknown("soon".to_owned())));
        let five = ["a", "b", "c", "d", "e"].map(|key| ("region", key));
        assert_eq!(of(&five), Err(Problem::TooMany(5)));
    }
}
