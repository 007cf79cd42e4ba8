//! Which years the figures of a page are of, in words: a sum over several years is never taken for that of one.

use bagyt_domain::Tenge;
use bagyt_domain::list::Year;
use bagyt_storage::catalogue::Share;
use bagyt_wording::{Args, Lang, say, thousands};
use maud::{Markup, html};

/// From the first year to the last, with the money whose year is printed nowhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    first: Year,
    last: Year,
    undated: Tenge,
}

impl Years {
    /// Of shares by year; none where no year is known.
    pub fn of(by_year: &[Share<Option<Year>>]) -> Option<Self> {
        let years = || by_year.iter().filter_map(|share| share.value);
        let undated = by_year.iter().find(|share| share.value.is_none());
        let undated = undated.map(|share| share.sum.sure).unwrap_or_default();
        Some(Self { first: years().min()?, last: years().max()?, undated })
    }

    /// The years and their number, as messages take them.
    pub fn said(self) -> Args {
        let Self { first, last, .. } = self;
        let years = if first == last { first.to_string() } else { format!("{first}–{last}") };
        Args::new().text("years", years).count("count", last - first + 1)
    }

    /// A heading with the years behind it.
    pub fn heading(years: Option<Self>, lang: Lang, heading: String) -> String {
        match years {
            Some(years) => say(lang, "years-heading", &years.said().text("heading", heading)),
            None => heading,
        }
    }

    /// That money without a year is in the sum too; nothing where there is none.
    pub fn with_undated(self, lang: Lang) -> Option<String> {
        let amount = Args::new().text("amount", thousands(self.undated, lang));
        (self.undated > Tenge::default()).then(|| say(lang, "years-undated", &amount))
    }

    /// The same, quietly beside the sum.
    pub fn undated_beside(self, lang: Lang) -> Markup {
        html! { @if let Some(said) = self.with_undated(lang) { small.left-out { (said) } } }
    }
}

#[cfg(test)]
mod tests {
    use super::Years;
    use bagyt_storage::catalogue::{Share, Sum};
    use bagyt_wording::Lang;

    #[test]
    fn years_are_named_from_the_first_to_the_last_and_one_alone() {
        let of = |years: &[Option<u16>]| {
            let share =
                |value: &Option<u16>| Share { value: *value, directions: 1, sum: Sum::default() };
            Years::of(&years.iter().map(share).collect::<Vec<_>>())
        };
        let heading =
            |years: &[Option<u16>]| Years::heading(of(years), Lang::En, "Money".to_owned());
        assert_eq!(heading(&[Some(2025), Some(2028), None]), "Money, 2025–2028");
        assert_eq!(heading(&[Some(2026)]), "Money, 2026");
        assert_eq!(heading(&[None]), "Money");
    }
}
