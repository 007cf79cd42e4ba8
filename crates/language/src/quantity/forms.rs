//! Forms of nouns: what may stand behind a stem, and what it says of the noun's place among other words.

/// How a noun stands in its phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Without any ending: a noun before another one, or the last word of a phrase.
    Bare,
    /// With an ending.
    Ended,
    /// In the third person possessive without a case: `балалары`.
    Possessed,
}

/// The form that an ending makes of a stem; `None` for what is no ending of a noun (`лы`, `дық`, `ский`).
pub(super) fn form(ending: &str) -> Option<Form> {
    match ending {
        "" => Some(Form::Bare),
        _ => kazakh(ending).or_else(|| RUSSIAN.contains(&ending).then_some(Form::Ended)),
    }
}

const PLURALS: [&str; 6] = ["лар", "лер", "дар", "дер", "тар", "тер"];

/// Possessives of the third person, longer ones first.
const POSSESSIVES: [&str; 4] = ["сы", "сі", "ы", "і"];

/// Cases behind a possessive.
const CASES_OF_POSSESSED: [&str; 14] = [
    "н",
    "ның",
    "нің",
    "на",
    "не",
    "нда",
    "нде",
    "нан",
    "нен",
    "мен",
    "ндағы",
    "ндегі",
    "ға",
    "ге",
];

const CASES: [&str; 34] = [
    "ның", "нің", "дың", "дің", "тың", "тің", "ны", "ні", "ды", "ді", "ты", "ті", "ға", "ге", "қа",
    "ке", "на", "не", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен",
    "бен", "пен", "дай", "дей", "ша",
];

fn kazakh(ending: &str) -> Option<Form> {
    if CASES.contains(&ending) {
        return Some(Form::Ended);
    }
    let plural = PLURALS.iter().find_map(|plural| ending.strip_prefix(plural));
    let rest = plural.unwrap_or(ending);
    if rest.is_empty() || plural.is_some() && CASES.contains(&rest) {
        return Some(Form::Ended);
    }
    let behind = POSSESSIVES.iter().filter_map(|possessive| rest.strip_prefix(possessive));
    let mut possessed = behind.filter(|rest| rest.is_empty() || CASES_OF_POSSESSED.contains(rest));
    possessed.next().map(|rest| if rest.is_empty() { Form::Possessed } else { Form::Ended })
}

const RUSSIAN: [&str; 36] = [
    "а", "я", "о", "е", "ы", "и", "у", "ю", "ь", "й", "ом", "ем", "ой", "ей", "ою", "ею", "ью",
    "ам", "ям", "ами", "ями", "ах", "ях", "ов", "ев", "ий", "ие", "ия", "ию", "ием", "ии", "иям",
    "иями", "иях", "ье", "ьев",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_of_nouns_are_told_from_those_of_adjectives() {
        for (ending, expected) in [
            ("", Some(Form::Bare)),
            ("ның", Some(Form::Ended)),
            ("лар", Some(Form::Ended)),
            ("лары", Some(Form::Possessed)),
            ("ларының", Some(Form::Ended)),
            ("сы", Some(Form::Possessed)),
            ("сының", Some(Form::Ended)),
            ("ы", Some(Form::Possessed)),
            ("ын", Some(Form::Ended)),
            ("ов", Some(Form::Ended)),
            ("лы", None),
            ("лық", None),
            ("дағы", None),
            ("ский", None),
        ] {
            assert_eq!(form(ending), expected, "{ending}");
        }
    }
}
