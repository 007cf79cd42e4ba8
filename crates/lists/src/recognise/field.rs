//! The field of article 5(1) of the law a printed field means: by meaning, not by exact wording.
//!
//! First the whole text is compared with the official wordings, which also forgives a misspelling; then, for short and
//! free wordings, the words that tell one field from the others decide.

use bagyt_domain::list::Field;
use bagyt_domain::rules::{Language, RuleBook};
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy::{self, Letters};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// How the regulation's data words the fields, in Kazakh and Russian, ready to be compared.
#[derive(Debug)]
pub struct Wordings {
    all: Vec<(Field, String, Letters)>,
    /// What the texts met so far mean: a list prints few fields, each again and again.
    known: Mutex<HashMap<String, Option<Field>>>,
}

/// Stems that tell the fields apart, weightier ones first where a text may name two: a text with the stems of one group
/// (all of them, separated by `+`) means its field.
const STEMS: [(Field, u32, &[&str]); 21] = [
    (Field::Probation, 9, &["пробаци"]),
    (
        Field::OrphansAndLargeFamilies,
        8,
        &["жетім", "сирот", "көпбалалы", "многодетн", "толықемес+отбасы", "неполн+сем"],
    ),
    (
        Field::DifficultLifeSituation,
        8,
        &["қиын+жағдай", "трудн+жизненн", "трудн+ситуац", "сложн+жизненн"],
    ),
    (
        Field::PublicMonitoring,
        7,
        &["мониторинг+қызмет", "мониторинг+услуг", "қоғамдықмониторинг", "общественн+мониторинг"],
    ),
    (Field::HistoricalHeritage, 7, &["мұраны", "мұрасы", "мәдени+мұра", "наследи"]),
    (
        Field::CivilSociety,
        6,
        &["азаматтыққоғам", "гражданск+обществ", "азаматтық+бастама", "гражданск+инициатив"],
    ),
    (Field::CivilSociety, 4, &["үкіметтікемес", "неправительственн", "үеұ", "нпо"]),
    (
        Field::SocialAccord,
        6,
        &[
            "қоғамдықкеліс",
            "жалпыұлттық",
            "согласи",
            "общенациональн",
            "национальн+единств",
            "бірлік",
        ],
    ),
    (Field::SocialAccord, 4, &["этносаралық", "ұлтаралық", "межэтническ"]),
    (Field::VulnerableGroups, 6, &["осал+топ", "уязвим"]),
    (Field::VulnerableGroups, 4, &["мүгедек", "инвалид", "ерекшеқажеттілі"]),
    (Field::FamilyDemographyGender, 5, &["гендер", "демограф"]),
    (Field::FamilyDemographyGender, 3, &["отбасы", "семейн", "семьи"]),
    (Field::Employment, 5, &["жұмыспенқамт", "еңбекпенқамт", "занятост", "трудоустр"]),
    (Field::Health, 5, &["денсаулық", "денсаулығ", "салауатты", "здоров"]),
    (Field::Environment, 5, &["қоршағанорта", "окружающ+сред", "экологи"]),
    (
        Field::EducationScienceInformationSport,
        5,
        &["спорт", "дене+шынық", "білімберу", "ғылым", "образовани", "физическ+культур", "наук"],
    ),
    (
        Field::YouthAndChildren,
        4,
        &["жастар", "молодеж", "балаларбастама", "детскихинициатив", "детск"],
    ),
    (Field::CultureAndArt, 4, &["мәдениет", "өнерді", "искусств", "культур"]),
    (
        Field::RightsProtection,
        3,
        &["құқықтар", "құқығын", "заңдымүдде", "защит+прав", "законныхинтерес"],
    ),
    (Field::Other, 2, &["өзгеде", "басқада", "иные", "другие", "прочие"]),
];

/// The least likeness to an official wording that settles the field at once.
const ALIKE: f64 = 0.72;

impl Wordings {
    /// Names and aliases of all fields.
    pub fn of(rules: &RuleBook) -> Self {
        let languages = [Language::Kazakh, Language::Russian];
        let wordings = rules.fields().iter().flat_map(|names| {
            let texts = languages.into_iter().flat_map(|language| names.wordings(language));
            texts.map(|text| {
                let bare = skeleton(text);
                let letters = Letters::of(&bare);
                (names.field, bare, letters)
            })
        });
        Self { all: wordings.collect(), known: Mutex::default() }
    }

    /// The field a text means; `None` when nothing tells.
    pub fn field(&self, text: &str) -> Option<Field> {
        let printed = skeleton(text);
        if printed.chars().count() < 3 {
            return None;
        }
        let known = || self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(field) = known().get(&printed) {
            return *field;
        }
        let field = self.closest(&printed).or_else(|| by_stems(&printed));
        known().insert(printed, field);
        field
    }

    fn closest(&self, printed: &str) -> Option<Field> {
        // Of equals the last counts, here as below.
        if let Some((field, ..)) = self.all.iter().rfind(|(_, wording, _)| wording == printed) {
            return Some(*field);
        }
        let letters = Letters::of(printed);
        let alike = |wording: &str, wording_letters: &Letters| {
            let (shorter, longer) =
                (printed.len().min(wording.len()), printed.len().max(wording.len()));
            // Texts of very different length cannot be alike enough; skip the costly comparison.
            if shorter * 2 < longer { 0.0 } else { likeness(&letters, wording_letters) }
        };
        let wordings =
            self.all.iter().map(|(field, wording, letters)| (alike(wording, letters), *field));
        wordings
            .max_by(|a, b| a.0.total_cmp(&b.0))
            .filter(|(alike, _)| *alike >= ALIKE)
            .map(|(_, field)| field)
    }
}

/// How alike two skeletons are, from 0 to 1; 0 as soon as they cannot reach [`ALIKE`].
fn likeness(printed: &Letters, wording: &Letters) -> f64 {
    let longest = printed.count().max(wording.count()) as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share of a length is a number of letters"
    )]
    let most = (longest * (1.0 - ALIKE)) as usize + 1;
    printed.distance(wording, most).map_or(0.0, |apart| 1.0 - apart as f64 / longest)
}

/// The field whose stems weigh most; a draw between two fields tells nothing.
fn by_stems(printed: &str) -> Option<Field> {
    let mut weights: Vec<(u32, Field)> = Vec::new();
    for (field, weight, stems) in STEMS {
        let met = stems.iter().filter(|stem| stands(printed, stem)).count();
        let Some(extra) = u32::try_from(met).ok().filter(|&met| met > 0) else { continue };
        let weight = weight * 2 + (extra - 1).min(3);
        match weights.iter_mut().find(|(_, known)| *known == field) {
            Some((sum, _)) => *sum = (*sum).max(weight) + 1,
            None => weights.push((weight, field)),
        }
    }
    let best = weights.iter().map(|(weight, _)| *weight).max()?;
    let mut winners = weights.iter().filter(|(weight, _)| *weight == best);
    let (_, field) = winners.next()?;
    winners.next().is_none().then_some(*field)
}

/// Whether all parts of a stem stand in the text in this order; long ones may have one wrong letter.
fn stands(printed: &str, stem: &str) -> bool {
    let mut rest = printed;
    for part in stem.split('+') {
        let part = skeleton(part);
        let found = rest.find(&part).map(|at| at + part.len()).or_else(|| {
            let errors = usize::from(part.chars().count() >= 7);
            (errors > 0)
                .then(|| fuzzy::find_phrase(rest, &part, 10usize.div_ceil(part.chars().count())))?
                .map(|range| range.end)
        });
        match found {
            Some(end) => rest = &rest[end..],
            None => return false,
        }
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    fn wordings() -> &'static Wordings {
        static WORDINGS: LazyLock<Wordings> = LazyLock::new(|| Wordings::of(RuleBook::built_in()));
        &WORDINGS
    }

    fn check(text: &str, expected: Option<Field>) {
        assert_eq!(wordings().field(text), expected, "{text}");
    }

    #[test]
    fn official_wordings_are_known() {
        for names in RuleBook::built_in().fields() {
            for text in [Language::Kazakh, Language::Russian]
                .into_iter()
                .flat_map(|language| names.wordings(language))
            {
                check(text, Some(names.field));
                check(&text.to_uppercase(), Some(names.field));
                check(&text.replace(' ', ""), Some(names.field));
            }
        }
    }

    #[test]
    fn misread_glued_and_reworded_fields_are_known() {
        check(
            "Азаматтык коғамды дамытуға, онын ішінде үкіметтік емес үйымдар кызметінің тиімділігін арттыруға",
            Some(Field::CivilSociety),
        );
        check("Азаматтық қоғамның дамуына жәрдемдесу", Some(Field::CivilSociety));
        check("Қоғамдықкелісім менжалпыұлттық бірлікті нығайту", Some(Field::SocialAccord));
        check("Мәдениет пен өнер", Some(Field::CultureAndArt));
        check("Денсаулық сақтау", Some(Field::Health));
        check("Жастар саясаты", Some(Field::YouthAndChildren));
        check("Отбасы және гендер мәселелері", Some(Field::FamilyDemographyGender));
        check("Экология", Some(Field::Environment));
        check("спорт", Some(Field::EducationScienceInformationSport));
        check("Поддержка молодежной политики", Some(Field::YouthAndChildren));
        check("Поддержка социально уязвимых групп", Some(Field::VulnerableGroups));
        check(
            "Оказание помощи людям в трудной жизненной ситуации",
            Some(Field::DifficultLifeSituation),
        );
        check("Помощь сиротам и многодетным семьям", Some(Field::OrphansAndLargeFamilies));
        check("Защита прав граждан", Some(Field::RightsProtection));
        check("Историко-культурное наследие", Some(Field::HistoricalHeritage));
        check("Физическая культура и спорт", Some(Field::EducationScienceInformationSport));
        check("Общественный мониторинг государственных услуг", Some(Field::PublicMonitoring));
        check("Межэтническое согласие", Some(Field::SocialAccord));
        check("Содействие занятости", Some(Field::Employment));
        check("Өзге де әлеуметтік маңызы бар бағыттар", Some(Field::Other));
    }

    #[test]
    fn what_is_no_field_stays_unknown() {
        for text in [
            "",
            "1.",
            "Ғарыш кемелерін құрастыру",
            "Ремонт дорог и мостов",
            "Тараз қаласы",
            "10 000 мың теңге",
        ] {
            check(text, None);
        }
    }

    proptest! {
        #[test]
        fn one_wrong_letter_changes_no_official_field(which: prop::sample::Index, at: prop::sample::Index, wrong in "[а-я]") {
            let (expected, text, _) = which.get(&wordings().all);
            let mut letters: Vec<char> = text.chars().collect();
            let at = at.index(letters.len());
            letters[at] = wrong.chars().next().unwrap();
            let text: String = letters.into_iter().collect();
            prop_assert_eq!(wordings().field(&text), Some(*expected), "{}", text);
        }

        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            wordings().field(&text);
        }
    }
}
