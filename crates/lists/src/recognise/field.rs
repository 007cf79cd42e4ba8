//! The field of article 5(1) of the law a printed field means: by meaning, not by exact wording.
//!
//! First the whole text is compared with the official wordings, which also forgives a misspelling; then, for short and
//! free wordings, the words that tell one field from the others decide.

use bagyt_domain::list::Field;
use bagyt_language::fold::skeleton;
use bagyt_language::fuzzy;

/// The official wordings in Kazakh and Russian.
const OFFICIAL: [(Field, &str, &str); 17] = [
    (
        Field::EducationScienceInformationSport,
        "білім беру, ғылым, ақпарат, дене шынықтыру және спорт саласындағы мақсаттарға қол жеткізу",
        "достижение целей в области образования, науки, информации, физической культуры и спорта",
    ),
    (
        Field::Health,
        "азаматтардың денсаулығын сақтау, салауатты өмір салтын насихаттау",
        "охрана здоровья граждан, пропаганда здорового образа жизни",
    ),
    (Field::Environment, "қоршаған ортаны қорғау", "охрана окружающей среды"),
    (
        Field::YouthAndChildren,
        "жастар саясаты мен балалар бастамаларын қолдау",
        "поддержка молодёжной политики и детских инициатив",
    ),
    (
        Field::FamilyDemographyGender,
        "отбасылық-демографиялық және гендерлік мәселелерді шешуге жәрдемдесу",
        "содействие решению семейно-демографических и гендерных вопросов",
    ),
    (
        Field::VulnerableGroups,
        "халықтың әлеуметтік тұрғыдан осал топтарын қолдау",
        "поддержка социально уязвимых слоёв населения",
    ),
    (
        Field::OrphansAndLargeFamilies,
        "жетім балаларға, толық емес және көп балалы отбасылардағы балаларға көмек көрсету",
        "помощь детям-сиротам, детям из неполных и многодетных семей",
    ),
    (
        Field::Employment,
        "халықты жұмыспен қамтуды қамтамасыз етуге жәрдемдесу",
        "содействие обеспечению трудовой занятости населения",
    ),
    (
        Field::RightsProtection,
        "азаматтар мен ұйымдардың құқықтарын, заңды мүдделерін қорғау",
        "защита прав, законных интересов граждан и организаций",
    ),
    (Field::CultureAndArt, "мәдениет пен өнерді дамыту", "развитие культуры и искусства"),
    (Field::HistoricalHeritage, "тарихи-мәдени мұраны қорғау", "охрана историко-культурного наследия"),
    (
        Field::SocialAccord,
        "қоғамдық келісімді және жалпыұлттық бірлікті нығайту",
        "укрепление общественного согласия и общенационального единства",
    ),
    (
        Field::Probation,
        "өздерінің есебінде тұрған адамдарға әлеуметтік-құқықтық көмек көрсету кезінде пробация қызметтеріне жәрдемдесу",
        "содействие службам пробации при оказании социально-правовой помощи лицам, состоящим на их учёте",
    ),
    (
        Field::PublicMonitoring,
        "мемлекеттік қызметтер көрсету сапасына қоғамдық мониторинг жүргізу",
        "проведение общественного мониторинга качества оказания государственных услуг",
    ),
    (
        Field::CivilSociety,
        "азаматтық қоғамды дамытуға, оның ішінде үкіметтік емес ұйымдар қызметінің тиімділігін арттыруға жәрдемдесу",
        "содействие развитию гражданского общества, в том числе повышению эффективности деятельности неправительственных \
         организаций",
    ),
    (
        Field::DifficultLifeSituation,
        "өмірлік қиын жағдайда жүрген адамға (отбасына) көмек көрсету",
        "оказание помощи лицу (семье), находящемуся в трудной жизненной ситуации",
    ),
    (Field::Other, "өзге де әлеуметтік маңызы бар бағыттар", "иные социально значимые направления"),
];

/// Stems that tell the fields apart, weightier ones first where a text may name two: a text with the stems of one group
/// (all of them, separated by `+`) means its field.
const STEMS: [(Field, u32, &[&str]); 21] = [
    (Field::Probation, 9, &["пробаци"]),
    (Field::OrphansAndLargeFamilies, 8, &["жетім", "сирот", "көпбалалы", "многодетн", "толықемес+отбасы", "неполн+сем"]),
    (
        Field::DifficultLifeSituation,
        8,
        &["қиын+жағдай", "трудн+жизненн", "трудн+ситуац", "сложн+жизненн"],
    ),
    (Field::PublicMonitoring, 7, &["мониторинг+қызмет", "мониторинг+услуг", "қоғамдықмониторинг", "общественн+мониторинг"]),
    (Field::HistoricalHeritage, 7, &["мұраны", "мұрасы", "мәдени+мұра", "наследи"]),
    (Field::CivilSociety, 6, &["азаматтыққоғам", "гражданск+обществ", "азаматтық+бастама", "гражданск+инициатив"]),
    (Field::CivilSociety, 4, &["үкіметтікемес", "неправительственн", "үеұ", "нпо"]),
    (Field::SocialAccord, 6, &["қоғамдықкеліс", "жалпыұлттық", "согласи", "общенациональн", "национальн+единств", "бірлік"]),
    (Field::SocialAccord, 4, &["этносаралық", "ұлтаралық", "межэтническ"]),
    (Field::VulnerableGroups, 6, &["осал+топ", "уязвим"]),
    (Field::VulnerableGroups, 4, &["мүгедек", "инвалид", "ерекшеқажеттілі"]),
    (Field::FamilyDemographyGender, 5, &["гендер", "демограф"]),
    (Field::FamilyDemographyGender, 3, &["отбасы", "семейн", "семьи"]),
    (Field::Employment, 5, &["жұмыспенқамт", "еңбекпенқамт", "занятост", "трудоустр"]),
    (Field::Health, 5, &["денсаулық", "денсаулығ", "салауатты", "здоров"]),
    (Field::Environment, 5, &["қоршағанорта", "окружающ+сред", "экологи"]),
    (Field::EducationScienceInformationSport, 5, &["спорт", "дене+шынық", "білімберу", "ғылым", "образовани", "физическ+культур", "наук"]),
    (Field::YouthAndChildren, 4, &["жастар", "молодеж", "балаларбастама", "детскихинициатив", "детск"]),
    (Field::CultureAndArt, 4, &["мәдениет", "өнерді", "искусств", "культур"]),
    (Field::RightsProtection, 3, &["құқықтар", "құқығын", "заңдымүдде", "защит+прав", "законныхинтерес"]),
    (Field::Other, 2, &["өзгеде", "басқада", "иные", "другие", "прочие"]),
];

/// The least likeness to an official wording that settles the field at once.
const ALIKE: f64 = 0.72;

/// The field a text means; `aliases` are wordings of the regulation's data. `None` when nothing tells.
pub fn field<'a>(text: &str, aliases: impl Iterator<Item = (Field, &'a str)>) -> Option<Field> {
    let printed = skeleton(text);
    if printed.chars().count() < 3 {
        return None;
    }
    let official = OFFICIAL.iter().flat_map(|&(field, kk, ru)| [(field, kk), (field, ru)]);
    let (alike, field) = closest(&printed, official.chain(aliases))?;
    if alike >= ALIKE {
        return Some(field);
    }
    by_stems(&printed)
}

fn closest<'a>(printed: &str, wordings: impl Iterator<Item = (Field, &'a str)>) -> Option<(f64, Field)> {
    let likeness = |wording: &str| {
        let wording = skeleton(wording);
        let (shorter, longer) = (printed.len().min(wording.len()), printed.len().max(wording.len()));
        // Texts of very different length cannot be alike enough; skip the costly comparison.
        if shorter * 2 < longer { 0.0 } else { fuzzy::similarity(printed, &wording) }
    };
    wordings.map(|(field, wording)| (likeness(wording), field)).max_by(|a, b| a.0.total_cmp(&b.0))
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
            (errors > 0).then(|| fuzzy::find_phrase(rest, &part, 10usize.div_ceil(part.chars().count())))?.map(|range| range.end)
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

    fn check(text: &str, expected: Option<Field>) {
        assert_eq!(field(text, std::iter::empty()), expected, "{text}");
    }

    #[test]
    fn official_wordings_are_known() {
        for (expected, kk, ru) in OFFICIAL {
            check(kk, Some(expected));
            check(ru, Some(expected));
            check(&kk.to_uppercase(), Some(expected));
            check(&ru.replace(' ', ""), Some(expected));
        }
    }

    #[test]
    fn misread_glued_and_reworded_fields_are_known() {
        check("Азаматтык коғамды дамытуға, онын ішінде үкіметтік емес үйымдар кызметінің тиімділігін арттыруға", Some(Field::CivilSociety));
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
        check("Оказание помощи людям в трудной жизненной ситуации", Some(Field::DifficultLifeSituation));
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
        for text in ["", "1.", "Ғарыш кемелерін құрастыру", "Ремонт дорог и мостов", "Тараз қаласы", "10 000 мың теңге"] {
            check(text, None);
        }
    }

    #[test]
    fn wordings_of_the_rules_count_too() {
        let aliases = [(Field::Environment, "табиғатты аялау және жасыл желек")];
        assert_eq!(field("Табиғатты аялау және жасыл желек", aliases.into_iter()), Some(Field::Environment));
    }

    proptest! {
        #[test]
        fn one_wrong_letter_changes_no_official_field(which in 0_usize..17, russian: bool, at in 0_usize..200, wrong in "[а-я]") {
            let (expected, kk, ru) = OFFICIAL[which];
            let mut letters: Vec<char> = if russian { ru } else { kk }.chars().collect();
            let at = at % letters.len();
            letters[at] = wrong.chars().next().unwrap();
            let text: String = letters.into_iter().collect();
            prop_assert_eq!(field(&text, std::iter::empty()), Some(expected), "{}", text);
        }

        #[test]
        fn arbitrary_text_never_panics(text in any::<String>()) {
            field(&text, std::iter::empty());
        }
    }
}
