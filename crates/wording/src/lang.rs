//! The languages the programme speaks.

use serde::{Deserialize, Serialize};

/// A language of the interface; Kazakh comes first and is the default.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Қазақша.
    #[default]
    Kk,
    /// По-русски.
    Ru,
    /// English.
    En,
}

impl Lang {
    /// All languages, the state language first.
    pub const ALL: [Self; 3] = [Self::Kk, Self::Ru, Self::En];

    /// The code in addresses, flags and the `lang` attribute: `kk`, `ru`, `en`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    pub const fn autonym(self) -> &'static str {
        match self {
            Self::Kk => "Қазақша",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }

    /// The language with this code; a region after it is ignored (`ru-KZ`), letter case too.
    pub fn parse(code: &str) -> Option<Self> {
        let base = code.trim().split(['-', '_']).next()?;
        Self::ALL.into_iter().find(|lang| lang.code().eq_ignore_ascii_case(base))
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn a_code_names_its_language_in_any_form() {
        let check = |code: &str, lang| assert_eq!(Lang::parse(code), lang, "{code}");
        check("kk", Some(Lang::Kk));
        check("RU", Some(Lang::Ru));
        check("en-GB", Some(Lang::En));
        check("kk_KZ", Some(Lang::Kk));
        check(" ru ", Some(Lang::Ru));
        check("kz", None);
        check("", None);
    }

    #[test]
    fn kazakh_is_the_default() {
        assert_eq!(Lang::default(), Lang::Kk);
    }
}
