//! A place where a grant is carried out, by its slug.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;

/// A place: one of the twenty regions, or a smaller place with its own slug (its Kazakh name in Latin letters without
/// marks, lower case, words joined by `_`).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Region(String);

impl Region {
    /// The twenty regions: 17 oblasts, then 3 cities of republican standing, in the order of the reading conventions.
    pub const TWENTY: [&'static str; 20] = [
        "akmola",
        "aktobe",
        "almaty_region",
        "atyrau",
        "west_kazakhstan",
        "jambyl",
        "jetisu",
        "karaganda",
        "kostanay",
        "kyzylorda",
        "mangystau",
        "pavlodar",
        "north_kazakhstan",
        "turkistan",
        "ulytau",
        "abai",
        "east_kazakhstan",
        "astana",
        "almaty",
        "shymkent",
    ];

    /// How many of the twenty are oblasts.
    pub const OBLASTS: usize = 17;

    /// A region by its slug.
    pub fn new(slug: impl Into<String>) -> Self {
        Self(slug.into())
    }

    /// The slug.
    pub fn slug(&self) -> &str {
        &self.0
    }

    /// Whether all twenty regions are among these places.
    pub fn are_the_twenty(places: &[Self]) -> bool {
        Self::TWENTY.iter().all(|slug| places.iter().any(|place| place.slug() == *slug))
    }

    /// Whether it is one of the twenty.
    pub fn is_top_level(&self) -> bool {
        Self::TWENTY.contains(&self.slug())
    }
}

impl Borrow<str> for Region {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Region {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}
