//! The fields (kk сала, ru сфера) of article 5(1) of the law; their names and aliases are data under `rules/`.

use serde::{Deserialize, Serialize};

/// A field of article 5(1). The numbering inside the law is not known, so the codes are the project's own and stable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Education science information sport.
    EducationScienceInformationSport,
    /// Health.
    Health,
    /// Environment.
    Environment,
    /// Youth and children.
    YouthAndChildren,
    /// Family demography gender.
    FamilyDemographyGender,
    /// Vulnerable groups.
    VulnerableGroups,
    /// Orphans and large families.
    OrphansAndLargeFamilies,
    /// Employment.
    Employment,
    /// Rights protection.
    RightsProtection,
    /// Culture and art.
    CultureAndArt,
    /// Historical heritage.
    HistoricalHeritage,
    /// Social accord.
    SocialAccord,
    /// Probation.
    Probation,
    /// Public monitoring.
    PublicMonitoring,
    /// Civil society.
    CivilSociety,
    /// Difficult life situation.
    DifficultLifeSituation,
    /// Other.
    Other,
}

impl Field {
    /// All fields in the order of the law's list.
    pub const ALL: [Self; 17] = [
        Self::EducationScienceInformationSport,
        Self::Health,
        Self::Environment,
        Self::YouthAndChildren,
        Self::FamilyDemographyGender,
        Self::VulnerableGroups,
        Self::OrphansAndLargeFamilies,
        Self::Employment,
        Self::RightsProtection,
        Self::CultureAndArt,
        Self::HistoricalHeritage,
        Self::SocialAccord,
        Self::Probation,
        Self::PublicMonitoring,
        Self::CivilSociety,
        Self::DifficultLifeSituation,
        Self::Other,
    ];

    /// The key in JSON, rules, messages and addresses.
    pub const fn key(self) -> &'static str {
        match self {
            Self::EducationScienceInformationSport => "education_science_information_sport",
            Self::Health => "health",
            Self::Environment => "environment",
            Self::YouthAndChildren => "youth_and_children",
            Self::FamilyDemographyGender => "family_demography_gender",
            Self::VulnerableGroups => "vulnerable_groups",
            Self::OrphansAndLargeFamilies => "orphans_and_large_families",
            Self::Employment => "employment",
            Self::RightsProtection => "rights_protection",
            Self::CultureAndArt => "culture_and_art",
            Self::HistoricalHeritage => "historical_heritage",
            Self::SocialAccord => "social_accord",
            Self::Probation => "probation",
            Self::PublicMonitoring => "public_monitoring",
            Self::CivilSociety => "civil_society",
            Self::DifficultLifeSituation => "difficult_life_situation",
            Self::Other => "other",
        }
    }

    /// The field with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.key() == key)
    }
}
